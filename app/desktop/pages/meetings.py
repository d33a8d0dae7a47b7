"""Meetings and orders: the acts recorded, what each decided, and the wizard that records the next one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.pages import places
from app.desktop.pages.act_papers import ActPapers
from app.desktop.pages.agendas import Agendas
from app.desktop.pages.base import Page
from app.desktop.pages.places import Place
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.words import ACT_KIND, CHIP_COLOUR, OUTCOME, OUTCOME_CHIP, day, word
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.labels import button, label
from app.domain.letters import capitalised

if TYPE_CHECKING:
    from app.domain.workflow import Workflow
    from app.services.context import Context
    from app.services.drafts import DraftHead
    from app.services.meetings import ActCard, ActLine


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts, the workflows with the steps that can be recorded, agendas that were prepared."""

    lines: list[ActLine]
    workflows: list[Workflow]
    agendas: list[DraftHead]


def fetch(ctx: Context, text: str) -> Acts:
    from app.services import drafts, meetings, settings

    workflows = list(ctx.profile(settings.main_profile(ctx)).workflows.values())
    return Acts(meetings.list_acts(ctx, text), workflows, drafts.list_drafts(ctx, "sitting"))


def fetch_act(ctx: Context, act_id: str) -> ActCard:
    from app.services import meetings

    return meetings.get_act(ctx, act_id)


class MeetingsPage(Page):
    """Acts on the left half, the decisions of the chosen one below."""

    name = "meetings"
    icon = "gavel"
    tables = frozenset({"act", "case_entry", "work_case", "student", "draft"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._act_id = ""
        self.text = QLineEdit(self)
        self.text.setObjectName("meetings_text")
        self.text.setPlaceholderText(self.tr("Number or subject"))
        self.text.setAccessibleName(self.tr("Filter the list"))
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(360)
        self.text.textChanged.connect(self.reload)
        self.new = button(
            self.tr("New meeting or order"), "meetings_new", primary=True, icon=shell.icons.get("plus", "accent_text")
        )
        self.new.clicked.connect(self._new)
        self.step = button(self.tr("Record a step"), "meetings_step")
        self.menu = QMenu(self)
        self.menu.setObjectName("meetings_menu")
        self.step.setMenu(self.menu)
        self.papers = ActPapers(shell, self)
        self.agendas = Agendas(shell)
        self.agendas.discarded.connect(self.reload)
        self.acts = self._make_acts()
        self.decisions = self._make_decisions()
        self.empty = EmptyState(
            shell.icon("gavel"),
            self.tr("Meetings of the department and the council, submissions and orders are kept here."),
            self.tr("Record the first meeting"),
            errand="case",
        )
        self.empty.setObjectName("meetings_empty")
        self.empty.action.connect(self._new)
        self._build()
        shell.theme.changed.connect(self.reload)

    def title(self) -> str:
        return self.tr("Meetings and orders")

    # --- building ---

    def _make_acts(self) -> ReadTable:
        headings = [
            self.tr("Date"), self.tr("Kind"), self.tr("Number"), self.tr("Body"), self.tr("Subject"),
            self.tr("Decisions"), self.tr("Approved"),
        ]  # fmt: skip
        table = ReadTable("acts", headings, [104, 130, 90, 0, 200, 96, 110], numbers=(5, 6))
        table.itemSelectionChanged.connect(self._chosen)
        return table

    def _make_decisions(self) -> ReadTable:
        headings = [self.tr("Student"), self.tr("Step"), self.tr("Decision"), self.tr("Reason")]
        table = ReadTable("act_decisions", headings, [260, 0, 120, 220])
        table.opened.connect(lambda line_id: self.shell.open_student(line_id.partition(" ")[0]))
        return table

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addStretch(1)
        row.addWidget(self.step)
        row.addWidget(self.new)
        upper, self.below = Card(padded=False), Card(self.tr("Decisions"), " ", padded=False)
        self.papers.add_to(self.below)
        upper.add(self.acts, 1)
        self.hint = label(self.tr("Choose an act above to see what it decided."), "secondary")
        self.hint.setContentsMargins(16, 12, 16, 12)
        self.below.add(self.hint)
        self.below.add(self.decisions, 1)
        halves = QSplitter()
        halves.setObjectName("meetings_halves")
        halves.setOrientation(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(12)
        halves.addWidget(upper)
        halves.addWidget(self.below)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(halves)
        self.stack.addWidget(self.empty)
        self.top = QWidget(self)
        self.top.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(self.top)
        box.addWidget(self.agendas)
        box.addWidget(self.stack, 1)
        self.decisions.hide()

    # --- showing ---

    def show_with(self, act_id: str = "") -> None:
        if act_id:
            self._act_id = act_id
            self.reload()

    def reload(self, *_: object) -> None:
        if self.shell.ready:
            self.shell.run(fetch, self.text.text(), on_done=self._show)

    def _show(self, data: Acts) -> None:
        self._fill_menu(data.workflows)
        self.agendas.fill(data.agendas)
        nothing = not data.lines and not self.text.text()
        self.top.setVisible(not nothing)
        self.stack.setCurrentIndex(1 if nothing else 0)
        wanted = self._act_id or (data.lines[0].id if data.lines else "")
        self.acts.fill([self._line(one) for one in data.lines])
        for row, one in enumerate(data.lines):
            if one.id == wanted:
                self.acts.selectRow(row)
        self._chosen()

    def _fill_menu(self, workflows: list[Workflow]) -> None:
        self.menu.clear()
        for flow in workflows:
            submenu = self.menu.addMenu(capitalised(self.shell.text(flow.title)))
            submenu.setObjectName(f"record_{flow.id}")
            for step in flow.steps:
                place = places.to_record(flow.id, step.id)
                if place.wizard:
                    action = submenu.addAction(self.shell.text(step.action))
                    action.setObjectName(f"record_{flow.id}_{step.id}")
                    action.triggered.connect(lambda _=False, place=place: self._record(place))

    def _record(self, place: Place) -> None:
        if place.wizard == "topics":
            self.shell.open_wizard("topics", step=place.step)
        else:
            self.shell.open_wizard(place.wizard, workflow=place.workflow, step=place.step)

    def _new(self) -> None:
        self.shell.open_wizard("sitting")

    def _line(self, one: ActLine) -> Line:
        text = self.shell.text
        numbers = (str(one.decisions), str(one.approved))
        return Line(
            one.id,
            (
                day(one.date),
                word(ACT_KIND, one.kind),
                one.number,
                capitalised(text(one.body_name)),
                one.subject,
                *numbers,
            ),
        )

    def _chosen(self) -> None:
        self._act_id = self.acts.selected_id() or ""
        self.decisions.setVisible(bool(self._act_id))
        self.hint.setVisible(not self._act_id)
        self.papers.show_act(None)
        if self._act_id:
            self.shell.run(fetch_act, self._act_id, on_done=self._show_act)

    def _show_act(self, card: ActCard) -> None:
        if card.line.id != self._act_id:
            return
        chair = self.tr("Chair: {name}").format(name=card.line.chair) if card.line.chair else ""
        self.papers.show_act(card)
        number = f"№ {card.line.number}" if card.line.number else ""
        self.below.right_label.setText(
            " · ".join(part for part in (word(ACT_KIND, card.line.kind), number, day(card.line.date), chair) if part)
        )
        self.decisions.fill(
            [
                Line(
                    f"{one.student_id} {at}",
                    (one.name, self.shell.text(one.step), word(OUTCOME, one.outcome), one.reason),
                    2,
                    self.shell.theme.colour(CHIP_COLOUR[OUTCOME_CHIP.get(one.outcome, "plain")]),
                )
                for at, one in enumerate(card.decisions)
            ]
        )
