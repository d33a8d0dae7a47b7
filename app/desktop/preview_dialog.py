"""The print preview: the real pages, what is missing for the signing print, printer, PDF file and Word file.

A filled form is issued by the first Print or Save PDF: it is frozen and numbered, and the frozen file goes out.
A Word file is a working copy of the same form and issues nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.desktop import dialogs, printing
from app.desktop.page_view import FIT_WIDTH, PageView
from app.desktop.previewed import Shown
from app.desktop.print_names import Given
from app.desktop.print_side import PrintSide
from app.desktop.printing import PrintRun
from app.desktop.shell import PRINT_FOLDER, Shell
from app.desktop.tasks import Done, Failed, Task
from app.desktop.widgets.labels import button, label

# Issues the file with so many copies; gives what was frozen to the first callback, an error to the second.
Issue = Callable[[int, Done, Failed], Task]
# Makes the file anew for so many copies.
Again = Callable[[int, Done], Task]
# Writes the form as a Word file to a path; gives the path back.
Word = Callable[[Path, Done], Task]
# Makes the file anew in other words, for so many copies.
Words = Callable[[Given, int, Done], Task]

_SIZE, _MARGIN = QSize(1160, 720), 40
_PDF, _WORD = "PDF (*.pdf)", "Word (*.docx)"


class PreviewDialog(QDialog):
    """Shows a file and brings it to paper or to disk. Closing it does nothing to the record."""

    def __init__(
        self,
        shell: Shell,
        title: str,
        pdf: bytes,
        *,
        notes: Sequence[str] = (),
        on_issue: Issue | None = None,
        on_copies: Again | None = None,
        on_word: Word | None = None,
        on_words: Words | None = None,
        shown: Shown | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`shown` tells more about the file than title and notes; `on_issue` is gone after the first use."""
        super().__init__(parent)
        self.shell = shell
        self._on_issue = on_issue
        self._on_copies = on_copies
        self._on_word = on_word
        self._on_words = on_words
        self._issuing = False
        self._wording = False
        self._then: Callable[[], None] | None = None
        self._target: Path | None = None
        self._run: PrintRun | None = None
        self._again: Task | None = None
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._build()
        self._tell_errand("papers.issue" if on_issue is not None else "")
        self.show_file(shown or Shown(title, pdf, notes=tuple(notes), file_name=f"{title}.pdf"))
        self.side.printing.set_copies(self.shown.copies)
        self._fit_screen()

    # --- parts --------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("printPreview")
        self.view = PageView(self.shell.theme)
        self.side = PrintSide(self.shell)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addLayout(self._build_bar())
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.side)
        outer.addLayout(middle, 1)
        outer.addLayout(self._build_foot())
        self.view.page_changed.connect(self._count_pages)
        self.view.zoom_changed.connect(self._show_zoom)
        self.side.printing.copies_changed.connect(self._copies_changed)
        self.side.printing.edited.connect(self._enable)
        self.side.names.given.connect(self._words_given)
        self.view.setFocus()

    def _build_bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self.page_count = label("", "secondary", name="pageCount")
        self.zoom_text = label("", "secondary", name="zoomText")
        self.zoom_text.setMinimumWidth(48)
        self.zoom_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.page_count)
        row.addStretch(1)
        row.addWidget(self._tool("zoomOut", "zoom-out", self.tr("Smaller"), "Ctrl+-", self._zoom_out))
        row.addWidget(self.zoom_text)
        row.addWidget(self._tool("zoomIn", "zoom-in", self.tr("Larger"), "Ctrl++", self._zoom_in))
        for name, text, keys, slot in (
            ("fitWidth", self.tr("Whole width"), "Ctrl+0", self._fit_width),
            ("realSize", "100 %", "Ctrl+1", self._real_size),
        ):
            made = button(text, name, link=True)
            made.setShortcut(QKeySequence(keys))
            made.clicked.connect(slot)
            row.addSpacing(8)
            row.addWidget(made)
        row.addSpacing(self.side.width() + 12)
        return row

    def _tool(self, name: str, icon: str, text: str, keys: str, slot: Callable[[], None]) -> QToolButton:
        action = QAction(self.shell.icon(icon), text, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(slot)
        tool = QToolButton()
        tool.setDefaultAction(action)
        tool.setObjectName(name)
        tool.setIconSize(QSize(18, 18))
        tool.setAccessibleName(text)
        return tool

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.status = label("", "secondary", name="previewStatus")
        self.progress = QProgressBar()
        self.progress.setObjectName("printProgress")
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.stop = button(self.tr("Stop printing"), "stopPrinting", link=True)
        self.stop.clicked.connect(self._stop_printing)
        self.close_button = button(self.tr("Close"), "closePreview")
        self.close_button.clicked.connect(self.close)
        can_print = self.side.printing.has_printer
        self.word = self._out(self.tr("Word…"), "saveWord", "file-text", primary=False)
        self.word.setToolTip(self.tr("A working copy to edit in Word. It is not numbered and not kept."))
        self.word.setShortcut(QKeySequence("Ctrl+Shift+S"))
        self.word.clicked.connect(self.save_word)
        self.save = self._out(self.tr("Save PDF…"), "savePdf", "save", primary=not can_print)
        self.save.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        self.save.clicked.connect(self.save_pdf)
        self.print = self._out(self.tr("Print"), "print", "printer", primary=can_print)
        self.print.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        self.print.clicked.connect(self.print_pages)
        row.addWidget(self.status, 1)
        for one in (self.progress, self.stop, self.close_button, self.word, self.save, self.print):
            one.setParent(self)
            row.addWidget(one)
        self.progress.hide()
        self.stop.hide()
        if self._on_word is None:
            self.word.hide()
        return row

    def _out(self, text: str, name: str, icon: str, *, primary: bool) -> QPushButton:
        """A way out of the preview; the likelier one stands out and answers to Enter."""
        picture = self.shell.icons.get(icon, "accent_text" if primary else "secondary")
        made = button(text, name, primary=primary, icon=picture)
        made.setDefault(primary)
        return made

    def _tell_errand(self, errand: str) -> None:
        """A filled form that goes out is issued; what is issued goes out as often as one likes."""
        for one in (self.save, self.print):
            one.setProperty("errand", errand)

    def _fit_screen(self) -> None:
        room = self.screen().availableSize() - QSize(_MARGIN, _MARGIN)
        self.resize(_SIZE.boundedTo(room))

    # --- the file -------------------------------------------------------------------------------------

    def show_file(self, shown: Shown) -> None:
        """Show another file in place of this one."""
        self.shown = shown
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(shown.pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.setWindowTitle(shown.title)
        self.view.show_document(self._document)
        self.side.tell(shown)
        self.side.printing.set_page_count(self._document.pageCount())
        self._count_pages()
        self._enable()

    def _count_pages(self, *_: int) -> None:
        text = self.tr("Page {page} of {count}")
        self.page_count.setText(text.format(page=self.view.page + 1, count=self._document.pageCount()))

    def _copies_changed(self, copies: int) -> None:
        """Numbered copies stand in the file itself, so it is made anew."""
        if self._on_issue is not None and self._on_copies is not None:
            if self._again is not None:
                self._again.cancel()
            self._again = self._on_copies(copies, self._made_again)

    def _made_again(self, shown: Shown) -> None:
        self._again = None
        if self._on_issue is not None:
            self.show_file(shown)

    def _words_given(self, given: Given) -> None:
        """What is corrected is looked at before it goes out."""
        if self._on_words is None:
            return
        if self._again is not None:
            self._again.cancel()
        self._wording = True
        self._enable()
        self._on_words(given, self.side.printing.copies.value(), self._worded)

    def _worded(self, shown: Shown) -> None:
        self._wording = False
        self.show_file(shown)

    # --- zoom -----------------------------------------------------------------------------------------

    def _zoom_in(self) -> None:
        self.view.zoom_in()

    def _zoom_out(self) -> None:
        self.view.zoom_out()

    def _fit_width(self) -> None:
        self.view.set_zoom(FIT_WIDTH)

    def _real_size(self) -> None:
        self.view.set_zoom(1.0)

    def _show_zoom(self, factor: float) -> None:
        self.zoom_text.setText(f"{factor * 100:.0f} %")

    # --- out ------------------------------------------------------------------------------------------

    def save_pdf(self) -> None:
        """Ask where first: who thinks better of it has not issued anything."""
        self._target = self._asked(self.tr("Save PDF"), _PDF, ".pdf")
        if self._target is not None:
            self._issued_then(self._write)

    def save_word(self) -> None:
        """A working copy of what is shown; nothing is issued."""
        target = self._asked(self.tr("Save as a Word file"), _WORD, ".docx")
        if target is not None and self._on_word is not None:
            self._on_word(target, self._written)

    def _asked(self, title: str, kinds: str, ending: str) -> Path | None:
        """Where to save, offered in the folder of the last time."""
        folder = self.shell.remember.get(PRINT_FOLDER, "")
        suggestion = (Path(folder) / self.shown.file_name).with_suffix(ending)
        target = dialogs.save_file(self, title, kinds, str(suggestion))
        if target is None:
            return None
        self.shell.keep_folder(PRINT_FOLDER, target.parent)
        return target if target.suffix.lower() == ending else target.with_name(f"{target.name}{ending}")

    def print_pages(self) -> None:
        if self.side.printing.choices(self.shown.sets) is not None:
            self._issued_then(self._start_printing)

    def _issued_then(self, then: Callable[[], None]) -> None:
        """A filled form is issued before it goes out; anything else goes out as it is."""
        if self._on_issue is None:
            then()
            return
        if self._again is not None:
            self._again.cancel()
        self._then = then
        self._issuing = True
        self._enable()
        self._on_issue(self.side.printing.copies.value(), self._issued, self._not_issued)

    def _issued(self, shown: Shown) -> None:
        """The window hears of the new paper; from now on the frozen file is what goes out."""
        self._issuing = False
        self._on_issue = self._on_words = None
        self._tell_errand("")
        self.show_file(shown)
        text = self.tr("Issued: {title}, № {number}")
        self.shell.notify(text.format(title=shown.title, number=shown.number))
        self.shell.changed(frozenset({"paper"}))
        if self._then is not None:
            self._then()
        if shown.sets > 1:  # printed again, the whole file is one copy
            self.shown = replace(shown, sets=1)
            self.side.printing.set_copies(1)

    def _not_issued(self, error: BaseException) -> None:
        self._issuing = False
        self._enable()
        self.shell.show_error(error)

    def _write(self) -> None:
        assert self._target is not None
        self.shell.run(_write, self._target, self.shown.pdf, on_done=self._written)

    def _written(self, path: Path) -> None:
        self.status.setText(self.tr("Saved: {path}").format(path=path))

    # --- printing -------------------------------------------------------------------------------------

    def _start_printing(self) -> None:
        choices = self.side.printing.choices(self.shown.sets)
        assert choices is not None
        sides = printing.sides(choices.pages, self.shown.parts, choices.both_sides)
        self._run = PrintRun(self._document, printing.open_printer(choices), sides, self)
        self._run.progressed.connect(self._progressed)
        self._run.finished.connect(self._printed)
        self._run.failed.connect(self._not_printed)
        self._run.cancelled.connect(self._stopped)
        self.status.setText(self.tr("Printing…"))
        self._enable()
        self._run.start()

    def _progressed(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _stop_printing(self) -> None:
        if self._run is not None:
            self._run.cancel()

    def _printed(self) -> None:
        self._end_run(self.tr("Sent to the printer."))

    def _stopped(self) -> None:
        self._end_run(self.tr("Printing was stopped."))

    def _not_printed(self) -> None:
        self._end_run("")
        text = self.tr(
            "The printer did not take the pages. Nothing was lost. Look at the printer, print again or save the PDF."
        )
        dialogs.warn(self, self.tr("Not printed"), text)

    def _end_run(self, text: str) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = None
        self.status.setText(text)
        self._enable()

    # --- the dialog itself ----------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        return self._issuing or self._wording or self._run is not None

    def _enable(self) -> None:
        side = self.side.printing
        self.side.printing.setEnabled(not self.busy)
        self.save.setEnabled(not self.busy)
        self.word.setEnabled(not self.busy)
        self.print.setEnabled(not self.busy and side.has_printer and bool(side.chosen_pages()))
        self.close_button.setEnabled(not self.busy)
        self.progress.setVisible(self._run is not None)
        self.stop.setVisible(self._run is not None)

    def done(self, result: int) -> None:
        """Not closed in the middle of a print or of issuing."""
        if self.busy:
            return
        if self._again is not None:
            self._again.cancel()
        super().done(result)


def _write(ctx: object, path: Path, content: bytes) -> Path:
    from app.services.files_out import write_file

    write_file(path, content)
    return path
