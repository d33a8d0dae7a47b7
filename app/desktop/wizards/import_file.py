"""Import wizard: which list, and what its columns mean."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.desktop import dialogs
from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.fields import Choice
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import tip
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.import_flow import FILE, SUFFIXES, ImportFlow
from app.services.import_reading import ReadList


class FilePage(WizardPage):
    """Kind and file, chosen or dropped. `wanted` asks for the file to be read, `stopped` to give it up."""

    wanted = Signal()
    stopped = Signal()

    def __init__(self, shell: Shell, flow: ImportFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._kinds())
        column.addWidget(self._drop_area())
        column.addLayout(self._progress())
        self._fault = Banner(shell.icon, "late")
        self._fault.setObjectName("importFault")
        column.addWidget(self._fault)
        column.addStretch(1)

    def heading(self) -> str:
        return self.tr("File")

    def tells_problems(self) -> bool:
        return self._flow.fault is not None

    def _kinds(self) -> QWidget:
        """Students or supervisors; the plan of a student was chosen on his card."""
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("What does the list hold?"), "section"))
        row = QHBoxLayout()
        row.setSpacing(24)
        column.addLayout(row)
        self._group = QButtonGroup(self)
        for kind, text in (("students", self.tr("Students")), ("supervisors", self.tr("Supervisors"))):
            choice = QRadioButton(text, self)
            choice.setObjectName(f"kind_{kind}")
            choice.setProperty("kind_of_list", kind)
            self._group.addButton(choice)
            row.addWidget(choice)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._kind_chosen)
        holder.setVisible(self._flow.student_id is None)
        return holder

    def _drop_area(self) -> QFrame:
        area = QFrame(self)
        area.setProperty("card", True)
        area.setMinimumHeight(180)
        column = QVBoxLayout(area)
        column.setSpacing(8)
        column.addStretch(1)
        self._name = label("", "section", name="importFileName")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = label(self.tr("Excel, LibreOffice or CSV: drop the file here or choose it"), "secondary")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = button(self.tr("Choose a file"), "importChoose", icon=self._shell.icon("folder-open"))
        self.choose.clicked.connect(self._choose)
        for widget in (self._name, self._hint):
            column.addWidget(widget)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return area

    def _progress(self) -> QHBoxLayout:
        self._bar = QProgressBar(self)
        self._bar.setObjectName("importProgress")
        self._bar.setTextVisible(False)
        self._told = label("", "secondary", name="importProgressText")
        self._stop = button(self.tr("Cancel"), "importStop")
        self._stop.clicked.connect(self.stopped)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self._told)
        row.addWidget(self._stop)
        self.show_reading(False)
        return row

    def enter(self) -> None:
        for choice in self._group.buttons():
            choice.setChecked(choice.property("kind_of_list") == self._flow.kind)
        self._name.setText(self._flow.path.name if self._flow.path else "")
        self._name.setVisible(self._flow.path is not None)
        told = self._flow.problems(FILE) if self._flow.fault else ()
        self._fault.say(self._shell.say(told[0].code, **dict(told[0].params)) if told else "", "late")

    def show_reading(self, reading: bool) -> None:
        for widget in (self._bar, self._told, self._stop):
            widget.setVisible(reading)
        self._bar.setRange(0, 0)
        self._told.clear()

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._told.setText(self._shell.say("import-reading", done=done, all=total))

    # --- choosing

    def _kind_chosen(self, choice: QRadioButton) -> None:
        self._flow.choose_kind(choice.property("kind_of_list"))
        self._ask()

    def _choose(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path = dialogs.open_file(self, self.tr("Choose a list"), f"{self.tr('Lists')} ({patterns});;* (*)")
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        self._flow.choose_file(path)
        self._ask()

    def _ask(self) -> None:
        self.enter()
        if self._flow.path is not None:
            self.wanted.emit()
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.take(files[0])


class ColumnsPage(WizardPage):
    """Each column with samples and its meaning; a meaning that was corrected is remembered for the same headings."""

    wanted = Signal()

    def __init__(self, shell: Shell, flow: ImportFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._shown: ReadList | None = None
        self.choices: dict[str, Choice] = {}
        self._sheet = Choice([])
        self._sheet.setObjectName("importSheet")
        self._sheet.setAccessibleName(self.tr("Sheet"))
        self._sheet.changed.connect(self._sheet_chosen)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(self.tr("Sheet"), "secondary"))
        row.addWidget(self._sheet)
        row.addStretch(1)
        self._fault = Banner(shell.icon, "late")
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("importColumns")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._fault)
        column.addWidget(self._scroll, 1)

    def heading(self) -> str:
        return self.tr("Columns")

    def enter(self) -> None:
        fault = self._flow.fault
        self._fault.say(self._shell.say(fault.code, **fault.params) if fault else "", "late")
        read = self._flow.read
        if read is None or read is self._shown:
            return
        self._shown = read
        self._sheet.blockSignals(True)
        self._sheet.set_choices([(name, name) for name in read.preview.sheets])
        self._sheet.set_value(read.preview.sheet)
        self._sheet.blockSignals(False)
        place = self._scroll.verticalScrollBar().value()
        old = self._scroll.takeWidget()  # not deleted at once: it may be one of its own choices that asked for this
        if old is not None:
            old.deleteLater()
        self._scroll.setWidget(self._make_rows(read))
        self._scroll.verticalScrollBar().setValue(place)

    def tells_problems(self) -> bool:
        return self._flow.fault is not None

    def _make_rows(self, read: ReadList) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 8, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 4)
        titles = ("", self.tr("Heading in the file"), self.tr("Samples"), self.tr("Meaning"))
        for at, title in enumerate(titles):
            grid.addWidget(label(title, "secondary"), 0, at)
        named = {field: self._shell.say(f"column.{field}") for field in read.fields}
        meanings = [("", self.tr("leave out")), *sorted(named.items(), key=lambda one: one[1])]
        self.choices = {}
        for row, (column, sample) in enumerate(zip(read.preview.columns, read.samples, strict=True), start=1):
            grid.addWidget(label(column.letters, "strong"), row, 0)
            grid.addWidget(_short(column.heading or "—"), row, 1)
            grid.addWidget(_short(" · ".join(sample) or "—", "secondary"), row, 2)
            choice = Choice(meanings)
            choice.setObjectName(f"meaning_{column.letters}")
            choice.setAccessibleName(f"{column.letters} {column.heading}")
            choice.setFixedWidth(216)
            choice.set_value(column.field or "")
            choice.changed.connect(self._meaning_chosen)
            grid.addWidget(choice, row, 3)
            self.choices[column.letters] = choice
        grid.setRowStretch(len(read.samples) + 1, 1)
        return body

    def _meaning_chosen(self) -> None:
        chosen = self.sender()
        for letters, choice in self.choices.items():
            if choice is chosen:
                self._flow.choose_column(letters, choice.value())
        self.wanted.emit()

    def _sheet_chosen(self) -> None:
        sheet = self._sheet.value()
        if sheet and sheet != self._flow.sheet:
            self._flow.choose_sheet(sheet)
            self.wanted.emit()


def _short(text: str, kind: str = "") -> QWidget:
    """A text that gives way when the column is narrow, with the whole of it in the tip."""
    made = label(text if len(text) <= 48 else f"{text[:47]}…", kind)
    made.setToolTip(tip(text))
    made.setMinimumWidth(60)
    return made
