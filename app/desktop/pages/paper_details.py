"""One issued paper: its copies with all that happened to each, and the scans that came home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.pages.copy_moves import HAND, HOME, LOST, SIGN, TAKE_BACK, CopyMoves
from app.desktop.pages.history_button import Subject, history_button
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.scan_filing import fetch_picture
from app.desktop.pages.words import day
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.page_picture import PagePicture

if TYPE_CHECKING:
    from app.domain.paper_way import Event
    from app.services.context import Context
    from app.services.filing import ScanPage
    from app.services.paper_copies import CopyLine
    from app.services.papers import IssuedPaper

_TABLES = frozenset({"paper", "paper_copy", "copy_event", "scan", "scan_page"})


@dataclass(frozen=True, slots=True)
class Details:
    """What the dialog shows; `names` of those who sign and hold."""

    paper: IssuedPaper
    copies: list[CopyLine]
    scans: list[ScanPage]
    names: dict[str, str]


def fetch(ctx: Context, paper_id: str) -> Details:
    from app.services import filing, paper_copies, papers

    return Details(
        papers.get(ctx, paper_id),
        paper_copies.of_paper(ctx, paper_id),
        filing.of_paper(ctx, paper_id),
        paper_copies.parties(ctx),
    )


def fetch_of_copy(ctx: Context, copy_id: str) -> Details:
    from app.services import paper_copies

    return fetch(ctx, paper_copies.by_ids(ctx, [copy_id])[0].paper_id)


def told(event: Event, names: dict[str, str]) -> str:
    """What happened to a copy, in words."""
    translate = QCoreApplication.translate
    words = {
        "signed": translate("PaperDetails", "signed: {who}"),
        "handed": translate("PaperDetails", "handed over: {who}"),
        "home": translate("PaperDetails", "came home"),
        "lost": translate("PaperDetails", "lost"),
    }[event.kind]
    key = event.role or event.holder or ""
    said = words.format(who=names.get(key, key))
    return f"{day(event.day)} {said}" + (f" ({event.note})" if event.note else "")


def stands(line: CopyLine, names: dict[str, str]) -> str:
    """Where a copy is, in words."""
    translate = QCoreApplication.translate
    if line.annulled is not None:
        return translate("PaperDetails", "annulled, not waited for")
    if line.stage == LOST:
        return translate("PaperDetails", "lost")
    who = names.get(line.holder, line.holder) if line.holder else translate("PaperDetails", "not known")
    if line.stage == HOME:
        return translate("PaperDetails", "at home: {who}").format(who=who)
    if line.next:
        waits = translate("PaperDetails", "with: {who}; waits for: {next}")
        return waits.format(who=who, next=names.get(line.next, line.next))
    return translate("PaperDetails", "with: {who}").format(who=who)


class PaperDetails(QDialog):
    """Left the copies and the way of the chosen one, right the scans with a picture."""

    def __init__(self, shell: Shell, details: Details, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.shell = shell
        self._details = details
        self.setObjectName("paper_details")
        self.setWindowTitle(self.tr("Paper {number}").format(number=details.paper.number))
        self.resize(1220, 680)
        self.moves = CopyMoves(shell, self, self._with_chosen)
        self._make_tables()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        head = " · ".join(part for part in (details.paper.title, details.paper.student) if part)
        column.addWidget(label(head, "section", wrap=True, name="details_head"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._left(), 7)
        row.addWidget(self._right(), 5)
        column.addLayout(row, 1)
        column.addLayout(self._below())
        shell.data_changed.connect(self._data_changed)
        self.show_details(details)

    def _make_tables(self) -> None:
        self.copies = ReadTable(
            "details_copies",
            [self.tr("Copy"), self.tr("For whom"), self.tr("Where it is"), self.tr("Since"), self.tr("Scans")],
            [64, 140, 0, 104, 88],
            wrap=True,
        )
        self.copies.setAccessibleName(self.tr("Copies"))
        self.copies.itemSelectionChanged.connect(self._show_way)
        self.way = label("", "secondary", wrap=True, name="details_way")
        self.scans = ReadTable(
            "details_scans", [self.tr("Copy, sheet"), self.tr("File"), self.tr("Received")], [110, 0, 120]
        )
        self.scans.setAccessibleName(self.tr("Scans"))
        self.scans.itemSelectionChanged.connect(self._show_picture)
        self.picture = PagePicture(self.shell.theme)
        self.picture.setObjectName("details_picture")

    def _below(self) -> QHBoxLayout:
        close = button(self.tr("Close"), "details_close", primary=True)
        close.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(history_button(self.shell, "details_history", self._history))
        below.addWidget(close)
        return below

    def _history(self) -> Subject:
        return "paper", self._details.paper.id, self.windowTitle()

    def _left(self) -> Card:
        card = Card(self.tr("Copies"))
        card.add(self.copies, 1)
        card.add(self.way)
        self.way.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.buttons = []
        for kinds in ((SIGN, HAND, HOME), (LOST, TAKE_BACK)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for kind in kinds:
                made = button(self.moves.titles()[kind][0], f"details_{kind}")
                made.setProperty("kind_of_move", kind)
                made.clicked.connect(self._pressed)
                self.buttons.append(made)
                row.addWidget(made)
            row.addStretch(1)
            card.body.addLayout(row)
        return card

    def _right(self) -> Card:
        card = Card(self.tr("Scans"))
        card.add(self.scans, 3)
        card.add(self.picture, 5)
        return card

    # --- showing ---

    def show_details(self, details: Details) -> None:
        self._details = details
        self.copies.fill([Line(one.id, self._copy_cells(one)) for one in details.copies])
        self.scans.fill([Line(one.id, self._scan_cells(one)) for one in details.scans])
        if details.copies and self.copies.selected_id() is None:
            self.copies.setCurrentCell(0, 0)
        if details.scans and self.scans.selected_id() is None:
            self.scans.setCurrentCell(0, 0)
        if not details.scans:
            self.picture.show_words(self.tr("No scan has come home yet."))
        void = details.paper.annulled is not None
        for made in self.buttons:
            made.setEnabled(bool(details.copies) and not void)
        self._show_way()

    def _copy_cells(self, one: CopyLine) -> tuple[str, ...]:
        names = self._details.names
        whose = names.get(one.recipient, one.recipient) if one.recipient else ""
        return str(one.copy), whose, stands(one, names), day(one.since), f"{one.scanned} / {one.sheets}"

    def _scan_cells(self, one: ScanPage) -> tuple[str, ...]:
        sheet = self.tr("{copy}, sheet {sheet}").format(copy=one.copy, sheet=one.sheet)
        page = self.tr("{file}, page {page}").format(file=one.file, page=one.page)
        return sheet, page, day(one.received.date())

    def _show_way(self) -> None:
        copy = next((one for one in self._details.copies if one.id == self.copies.selected_id()), None)
        if copy is None:
            self.way.setText(self.tr("A draft is signed by nobody: it has no copies."))
            return
        issued = self.tr("{date} issued").format(date=day(copy.issued))
        self.way.setText("\n".join([issued, *(told(event, self._details.names) for event in copy.way.events)]))

    def _show_picture(self) -> None:
        chosen = self.scans.selected_id()
        if chosen is not None:
            self.picture.show_words(self.tr("The page is being drawn…"))
            self.shell.run(fetch_picture, chosen, on_done=self._drawn, on_error=self._not_drawn)

    def _drawn(self, drawn: tuple[str, bytes]) -> None:
        if drawn[0] == self.scans.selected_id():
            self.picture.show_png(drawn[1])

    def _not_drawn(self, error: BaseException) -> None:
        self.picture.show_words(self.shell.word_error(error))

    def _data_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.shell.run(fetch, self._details.paper.id, on_done=self.show_details)

    # --- acting ---

    def _pressed(self) -> None:
        self.moves.start(self.sender().property("kind_of_move"))

    def _with_chosen(self, then: object) -> None:
        chosen = self.copies.selected_id()
        if chosen is not None and callable(then):
            then([chosen])


class _Opening:
    """Shows the details over the window that asked for them."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def show(self, details: Details) -> None:
        above = QApplication.activeModalWidget() or QApplication.activeWindow()
        dialog = PaperDetails(self._shell, details, above)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def open_details(shell: Shell, paper_id: str) -> None:
    """Show the copies and scans of a paper."""
    shell.run(fetch, paper_id, on_done=_Opening(shell).show)


def open_copy(shell: Shell, copy_id: str) -> None:
    """Show the paper that a copy is of."""
    shell.run(fetch_of_copy, copy_id, on_done=_Opening(shell).show)
