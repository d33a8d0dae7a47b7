"""The tabs that are read: issued papers, requirements of the regulation, history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.desktop.packing import Packer
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.history_panel import HistoryPanel
from app.desktop.pages.paper_list import PaperLine, PaperPanel, fetch_lines
from app.desktop.pages.places import HISTORY, PAPERS, REQUIREMENTS
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.words import CHIP_COLOUR, URGENCY, URGENCY_CHIP, clause, day, word
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button
from app.services.history import Wanted

if TYPE_CHECKING:
    from app.services.context import Context

_ORDER = ("violated", "overdue", "blocked", "due", "unknown", "upcoming", "ok")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A rule as it stands for the student: in words, by when, why and what is missing."""

    id: str
    summary: str
    status: str
    due: date | None
    clause: str
    why: str


def fetch_papers(ctx: Context, student_id: str) -> list[PaperLine]:
    return fetch_lines(ctx, student_id=student_id)


def fetch_requirements(ctx: Context, student_id: str) -> list[Requirement]:
    """Every rule that applies, the pressing ones first."""
    from app.services import deadlines, today

    found = [one for one in deadlines.judge(ctx, [student_id], ctx.today())[student_id] if one.status.value in _ORDER]
    found.sort(key=lambda one: (_ORDER.index(one.status.value), one.due or date.max, one.clause))
    return [
        Requirement(
            f"{one.rule} {one.subject}",
            one.summary.in_language(ctx.language),
            one.status.value,
            one.due,
            one.clause,
            "; ".join(
                told.rstrip(".") for told in today.explain_all(ctx, [*one.why, *(fact.label for fact in one.missing)])
            ),
        )
        for one in found
    ]


class PapersTab(CardTab):
    """Papers issued of this student."""

    key = PAPERS
    fetch = staticmethod(fetch_papers)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.panel = PaperPanel(shell, "student_papers", of_one=True)
        self._packer = Packer(shell, self)
        self.pack = button(self.tr("Pack for an inspection…"), "student_pack", icon=shell.icon("files"))
        self.pack.clicked.connect(self._pack)
        self.box.addWidget(self.panel)
        self.box.addWidget(self.pack)
        self.box.addStretch(1)

    def show_data(self, data: list[PaperLine]) -> None:
        self.panel.fill(data)

    def _pack(self) -> None:
        """All his papers in one file behind their contents."""
        self._packer.pack(self.student_id, self.tr("Papers of the student"))


class RequirementsTab(CardTab):
    """Every rule with its status, date, clause and reasons."""

    key = REQUIREMENTS
    fetch = staticmethod(fetch_requirements)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        card = Card(self.tr("Requirements of the regulation"))
        headings = [
            self.tr("Status"), self.tr("Due"), self.tr("Clause"), self.tr("Requirement"), self.tr("Why"),
        ]  # fmt: skip
        self.table = ReadTable("requirements", headings, [130, 92, 70, 400, 0], wrap=True)
        card.body.addWidget(self.table)
        self.box.addWidget(card)
        self.box.addStretch(1)

    def show_data(self, data: list[Requirement]) -> None:
        self.table.fill(
            [
                Line(
                    one.id,
                    (word(URGENCY, one.status), day(one.due), clause(one.clause), one.summary, one.why),
                    0,
                    self.shell.theme.colour(CHIP_COLOUR[URGENCY_CHIP.get(one.status, "plain")]),
                )
                for one in data
            ]
        )
        self.table.fit_height()


class HistoryTab(CardTab):
    """Who changed what and when, the newest first; what of it may be undone."""

    key = HISTORY

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        card = Card(self.tr("History of the record"))
        self.panel = HistoryPanel(shell, "student_history")
        card.add(self.panel)
        self.box.addWidget(card)
        self.box.addStretch(1)

    def load(self, student_id: str) -> None:
        if student_id != self.student_id:
            self.student_id = student_id
            self.panel.look_at(Wanted(("student", student_id)))
        else:
            self.panel.reload()
