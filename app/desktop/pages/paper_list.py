"""Issued papers in a table with what can be done with them: open, print again, annul."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout

from app.desktop import dialogs
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.small_dialogs import ask_reason
from app.desktop.pages.words import CHIP_COLOUR, day
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.papers import IssuedPaper


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper with whether the form would print something else today."""

    paper: IssuedPaper
    outdated: bool


def fetch_lines(ctx: Context, *, student_id: str | None = None, limit: int | None = None) -> list[PaperLine]:
    """Papers, the newest first; an annulled one is never called outdated."""
    from app.services import papers

    return [
        PaperLine(paper, paper.annulled is None and papers.is_outdated(ctx, paper.id))
        for paper in papers.list_papers(ctx, student_id=student_id, limit=limit)
    ]


def write_copy(ctx: Context, paper_id: str, target: str) -> None:
    """The very file that was issued, under a name people recognise."""
    from app.services import files_out, papers

    files_out.write_file(Path(target), papers.reprint(ctx, paper_id))


def annul(ctx: Context, paper_id: str, reason: str) -> Any:
    from app.services import papers

    return papers.annul(ctx, paper_id, reason)


class PaperPanel(Card):
    """`of_one` leaves out the column with the person."""

    def __init__(self, shell: Shell, name: str, *, of_one: bool = False) -> None:
        super().__init__(self.tr("Issued papers"))
        self.shell = shell
        self.setObjectName(name)
        self._of_one = of_one
        self._lines: dict[str, PaperLine] = {}
        headings = [self.tr("Number"), self.tr("Form"), self.tr("Person"), self.tr("Issued"), self.tr("State")]
        widths = [110, 0, 260, 140, 250]
        if of_one:
            del headings[2], widths[2]
        self.table = ReadTable(f"{name}_table", headings, widths)
        self.table.opened.connect(lambda _: self.open())
        self.table.itemSelectionChanged.connect(self._enable)
        self.nothing = label(
            self.tr("Nothing was issued for this student yet. Printing begins at the top of the card."),
            "secondary",
            wrap=True,
            name=f"{name}_nothing",
        )
        self.nothing.hide()
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.buttons = {}
        for key, text, act in (
            ("open", self.tr("Open"), self.open),
            ("details", self.tr("Copies and scans…"), self.details),
            ("save", self.tr("Save a copy…"), self.save_copy),
            ("annul", self.tr("Annul…"), self.annul),
        ):
            self.buttons[key] = button(text, f"{name}_{key}")
            self.buttons[key].clicked.connect(act)
            row.addWidget(self.buttons[key])
        row.addStretch(1)
        self.body.addLayout(row)
        self._enable()

    def fill(self, lines: Sequence[PaperLine]) -> None:
        self._lines = {line.paper.id: line for line in lines}
        self.table.fill([self._row(line) for line in lines])
        if self._of_one:
            self.table.fit_height()
            for shown in (self.table, *self.buttons.values()):
                shown.setVisible(bool(lines))
            self.nothing.setVisible(not lines)
        self._enable()

    def _row(self, line: PaperLine) -> Line:
        paper = line.paper
        state, kind = self._state(line)
        cells = [paper.number, paper.title, paper.student, f"{paper.issued_at.astimezone():%d.%m.%Y %H:%M}", state]
        if self._of_one:
            del cells[2]
        return Line(paper.id, tuple(cells), len(cells) - 1, self.shell.theme.colour(CHIP_COLOUR[kind]))

    def _state(self, line: PaperLine) -> tuple[str, str]:
        paper = line.paper
        if paper.annulled:
            text = self.tr("annulled {date}: {reason}")
            return text.format(date=day(paper.annulled), reason=paper.annul_reason or ""), "plain"
        if line.outdated:
            return self.tr("outdated: the record or the form has changed"), "soon"
        return (self.tr("draft"), "plain") if paper.draft else (self.tr("in force"), "done")

    # --- acting ---

    def _chosen(self) -> PaperLine | None:
        return self._lines.get(self.table.selected_id() or "")

    def _enable(self) -> None:
        chosen = self._chosen()
        self.buttons["open"].setEnabled(chosen is not None)
        self.buttons["save"].setEnabled(chosen is not None)
        self.buttons["details"].setEnabled(chosen is not None and not chosen.paper.draft)
        self.buttons["annul"].setEnabled(chosen is not None and chosen.paper.annulled is None)

    def open(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            from app.desktop.print_preview import open_paper

            open_paper(self.shell, chosen.paper.id)

    def details(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            from app.desktop.pages.paper_details import open_details

            open_details(self.shell, chosen.paper.id)

    def save_copy(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        name = f"{chosen.paper.number.replace('/', '-')} {chosen.paper.student}.pdf"
        target = dialogs.save_file(self, self.tr("Save a copy"), "PDF (*.pdf)", name)
        if target:
            self.shell.run(write_copy, chosen.paper.id, str(target))

    def annul(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        text = self.tr("Paper {number} becomes void. The file and its number stay in the register.")
        reason = ask_reason(self, self.tr("Annul"), text.format(number=chosen.paper.number))
        if reason:
            self.shell.do(annul, chosen.paper.id, reason)
