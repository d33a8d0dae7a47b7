"""A page of the tray beside the place it is filed by hand: the paper found by number or name, its copy, its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.desktop.pages.small_dialogs import ask_reason
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.fields import Choice
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.page_picture import PagePicture
from app.desktop.widgets.plain import tip

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.filing import ScanPage
    from app.services.paper_copies import CopyLine

_DPI = 110
_PAUSE_MS = 250
_MOST = 30


def fetch_picture(ctx: Context, page_id: str) -> tuple[str, bytes]:
    from app.services import filing

    return page_id, filing.page_picture(ctx, page_id, _DPI)


def find_papers(ctx: Context, text: str) -> list[tuple[str, str]]:
    """Papers that may be signed, as (id, number, form and person); the newest first."""
    from app.services import papers

    found = papers.list_papers(ctx, text=text)
    return [(one.id, f"{one.number} · {one.title} · {one.student}") for one in found if not one.draft][:_MOST]


def fetch_copies(ctx: Context, paper_id: str) -> list[CopyLine]:
    from app.services import paper_copies

    return paper_copies.of_paper(ctx, paper_id)


def file_page(ctx: Context, page_id: str, paper_id: str, copy: int, sheet: int) -> Any:
    from app.services import filing

    return filing.file_by_hand(ctx, page_id, paper_id, copy, sheet)


def dismiss(ctx: Context, page_id: str, reason: str) -> Any:
    from app.services import filing

    return filing.dismiss(ctx, [page_id], reason)


def bring_back(ctx: Context, page_id: str) -> Any:
    from app.services import filing

    return filing.bring_back(ctx, [page_id])


class FilingPanel(Card):
    """`acted` is sent when the page left the list it was in."""

    acted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(self.tr("The page"), " ")
        self.setObjectName("filing_panel")
        self.shell = shell
        self._page: ScanPage | None = None
        self.picture = PagePicture(shell.theme)
        self.picture.setObjectName("filing_picture")
        self.text = QLineEdit()
        self.text.setObjectName("filing_text")
        self.text.setPlaceholderText(self.tr("Paper: number or person"))
        self.text.setAccessibleName(self.tr("Find the paper by number or person"))
        self.text.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.text.textChanged.connect(lambda: self._pause.start())
        self.text.returnPressed.connect(self.search)
        self.paper, self.copy, self.sheet = Choice([]), Choice([]), Choice([])
        for name, box, said in (
            ("paper", self.paper, self.tr("Paper")),
            ("copy", self.copy, self.tr("Copy")),
            ("sheet", self.sheet, self.tr("Sheet")),
        ):
            box.setObjectName(f"filing_{name}")
            box.setAccessibleName(said)
        self.paper.changed.connect(self._paper_chosen)
        self.copy.changed.connect(self._enable)
        self.sheet.changed.connect(self._enable)
        self.fault = label("", "fault", wrap=True, name="filing_fault")
        self.file = button(self.tr("File here"), "filing_file", primary=True)
        self.aside = button(self.tr("Put aside…"), "filing_aside")
        self.back = button(self.tr("Back to the tray"), "filing_back")
        for made, act in ((self.file, self._file), (self.aside, self._dismiss), (self.back, self._bring_back)):
            made.clicked.connect(act)
        self._build()
        self.show_page(None)

    def _build(self) -> None:
        self.body.addWidget(self.picture, 1)
        self.place = QWidget()
        grid = QGridLayout(self.place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.addWidget(self.text, 0, 0, 1, 2)
        grid.addWidget(self.paper, 1, 0, 1, 2)
        grid.addWidget(self.copy, 2, 0)
        grid.addWidget(self.sheet, 2, 1)
        self.body.addWidget(self.place)
        self.body.addWidget(self.fault)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self.file, self.aside, self.back):
            row.addWidget(made)
        row.addStretch(1)
        self.body.addLayout(row)

    # --- showing ---

    def show_page(self, page: ScanPage | None) -> None:
        self._page = page
        self.fault.hide()
        self.place.setVisible(page is not None)
        self.file.setVisible(page is not None)
        self.aside.setVisible(page is not None and page.state == "tray")
        self.back.setVisible(page is not None and page.state == "dismissed")
        if page is None:
            self.right_label.setText(" ")
            self.picture.show_words(self.tr("Choose a page on the left to see it."))
            return
        told = self.tr("{file}, page {page} of {pages}")
        self.right_label.setText(told.format(file=page.file, page=page.page, pages=page.pages))
        self.picture.show_words(self.tr("The page is being drawn…"))
        self.shell.run(fetch_picture, page.id, on_done=self._drawn, on_error=self._not_drawn)
        self.search()

    def _drawn(self, drawn: tuple[str, bytes]) -> None:
        page_id, content = drawn
        if self._page is not None and self._page.id == page_id:
            self.picture.show_png(content)

    def _not_drawn(self, error: BaseException) -> None:
        self.picture.show_words(self.shell.word_error(error))

    # --- where it belongs ---

    def search(self) -> None:
        self._pause.stop()
        if self.shell.ready and self._page is not None:
            self.shell.run(find_papers, self.text.text(), on_done=self._offer)

    def _offer(self, found: list[tuple[str, str]]) -> None:
        """Nothing is chosen for the person, unless one paper alone was found."""
        kept = self.paper.value()
        self.paper.set_choices([("", self.tr("Papers found: {n}").format(n=len(found))), *found])
        if len(found) == 1:
            self.paper.set_value(found[0][0])
        if self.paper.value() != kept or kept is None:
            self._paper_chosen()

    def _paper_chosen(self) -> None:
        chosen = self.paper.value()
        self.paper.setToolTip(tip(self.paper.currentText()))
        for box, question in ((self.copy, self.tr("which copy")), (self.sheet, self.tr("which sheet"))):
            box.set_choices([("", question)])
            box.setEnabled(chosen is not None)
        self._enable()
        if chosen is not None:
            self.shell.run(fetch_copies, chosen, on_done=self._offer_copies)

    def _offer_copies(self, copies: list[CopyLine]) -> None:
        if not copies or copies[0].paper_id != self.paper.value():
            return
        numbers = [(one.copy, self.tr("copy {n}").format(n=one.copy)) for one in copies]
        sheets = copies[0].sheets
        told = self.tr("sheet {n} of {sheets}")
        places = [(n, told.format(n=n, sheets=sheets)) for n in range(1, sheets + 1)]
        self.copy.set_choices(_open_choice(self.tr("which copy"), numbers))
        self.sheet.set_choices(_open_choice(self.tr("which sheet"), places))
        self._enable()

    def _enable(self) -> None:
        self.file.setEnabled(all(box.value() is not None for box in (self.paper, self.copy, self.sheet)))

    # --- acting ---

    def _file(self) -> None:
        if self._page is not None and self.paper.value() is not None:
            place = (self.paper.value(), self.copy.value(), self.sheet.value())
            self.shell.do(file_page, self._page.id, *place, on_done=self._done, on_error=self._refused)

    def _dismiss(self) -> None:
        if self._page is None:
            return
        text = self.tr("The page leaves the tray; the file is kept, and the page can be brought back.")
        reason = ask_reason(self, self.tr("Put aside"), text)
        if reason:
            self.shell.do(dismiss, self._page.id, reason, on_done=self._done)

    def _bring_back(self) -> None:
        if self._page is not None:
            self.shell.do(bring_back, self._page.id, on_done=self._done)

    def _done(self, _: object) -> None:
        self.acted.emit()

    def _refused(self, error: BaseException) -> None:
        from app.domain.errors import KafedraError

        if not isinstance(error, KafedraError):
            self.shell.show_error(error)
            return
        self.fault.setText(self.shell.word_error(error))
        self.fault.show()


def _open_choice(question: str, offered: list[tuple[int, str]]) -> list[tuple[Any, str]]:
    """What can only be one thing is chosen; of several none is, until a person does."""
    return list(offered) if len(offered) == 1 else [("", question), *offered]
