"""Procedures: every case of the student with its steps, what was decided, what comes next, what may begin."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages import places
from app.desktop.pages.card import procedure_data
from app.desktop.pages.card.procedure_data import Procedure, Procedures
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.places import PROCEDURES, Place
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.words import CHIP_COLOUR, OUTCOME, OUTCOME_CHIP, STEP_STATE, clause, day, word
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.labels import button, label, restyle
from app.desktop.widgets.plain import tip

if TYPE_CHECKING:
    from app.services.case_views import HistoryLine, Offer, StepView

_LIST_WIDTH = 336
_STEP_COLOURS = {"done": "done", "open": "info", "ahead": "plain", "skipped": "plain"}


class ProceduresTab(CardTab):
    """The cases on the left, the chosen one on the right."""

    key = PROCEDURES
    fetch = staticmethod(procedure_data.fetch)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._data = Procedures((), ())
        self._wanted = ""
        self.list_card = Card(self.tr("Procedures"))
        self.list_card.setFixedWidth(_LIST_WIDTH)
        self.begin = button(self.tr("Begin…"), "procedures_begin")
        self.menu = QMenu(self)
        self.menu.setObjectName("procedures_menu")
        self.begin.setMenu(self.menu)
        self.list_card.head.addWidget(self.begin)
        self.cases = ReadTable("procedures", [self.tr("Procedure"), self.tr("State")], [0, 116], wrap=True)
        self.cases.itemSelectionChanged.connect(self._chosen)
        self.list_card.body.setContentsMargins(0, 0, 0, 0)
        self.list_card.add(self.cases)
        self.list_card.body.addStretch(1)
        self.detail = CasePanel(shell)
        self.detail.place_wanted.connect(self.place_wanted)
        self.detail.take_back_wanted.connect(self._take_back)
        self.empty = EmptyState(
            shell.icon("gavel"), self.tr("The regulation of this student knows no procedures."), primary=False
        )
        self.empty.setObjectName("procedures_empty")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list_card)
        row.addWidget(self.detail, 1)
        row.addWidget(self.empty, 1)
        self.box.addLayout(row)
        self.box.addStretch(1)

    # --- showing ---

    def show_data(self, data: Procedures) -> None:
        self._data = data
        nothing = not data.cases and not data.offers
        self.list_card.setVisible(not nothing)
        self.detail.setVisible(bool(data.cases))
        self.empty.setVisible(nothing)
        kept = self._wanted or self.cases.selected_id() or ""
        self.cases.blockSignals(True)
        self.cases.fill([self._line(one) for one in data.cases])
        self.cases.fit_height()
        keys = [one.key for one in data.cases]
        at = keys.index(kept) if kept in keys else self._first(data)
        if data.cases:
            self.cases.selectRow(at)
        self.cases.blockSignals(False)
        self._fill_menu(data.offers)
        self._chosen()

    def _first(self, data: Procedures) -> int:
        """The case that goes on next: what is late, then what is under way, the soonest due first."""
        order = [
            (not one.overdue, not one.view.begun or one.view.ended is not None, one.due or date.max)
            for one in data.cases
        ]
        return order.index(min(order)) if order else 0

    def _line(self, one: Procedure) -> Line:
        text, kind = self._state(one)
        return Line(one.key, (self._title(one), text), 1, self.shell.theme.colour(CHIP_COLOUR[kind]))

    def _title(self, one: Procedure) -> str:
        return " · ".join([self.shell.text(one.view.title), *_worded(self.shell, one.view.item)])

    def _state(self, one: Procedure) -> tuple[str, str]:
        if one.view.ended is not None:
            done = one.view.ended.value == "completed"
            return (self.tr("complete"), "done") if done else (self.tr("ended by refusal"), "late")
        if one.overdue:
            return self.tr("overdue"), "late"
        return (self.tr("under way"), "waiting") if one.view.begun else (self.tr("not begun"), "plain")

    def _fill_menu(self, offers: tuple[Offer, ...]) -> None:
        self.menu.clear()
        for offer in offers:
            words = [self.shell.text(offer.title), *_worded(self.shell, offer.item)]
            action = self.menu.addAction(" · ".join(words))
            action.setObjectName(f"begin_{offer.workflow}")
            action.triggered.connect(lambda _=False, one=offer: self._begin(one))
        self.begin.setEnabled(bool(offers))
        self.begin.setToolTip("" if offers else self.tr("No further procedure may begin now."))

    def _chosen(self) -> None:
        chosen = self.cases.selected_id()
        self._wanted = chosen or ""
        found = next((one for one in self._data.cases if one.key == chosen), None)
        if found is not None:
            self.detail.show_case(found, self._title(found), *self._state(found))

    # --- acting ---

    def _begin(self, offer: Offer) -> None:
        slot = offer.slot
        subject = self.student_id if slot is None else f"{self.student_id}/{slot}"
        self.place_wanted.emit(Place(wizard="step", workflow=offer.workflow, step=offer.step, subject=subject))

    def _take_back(self, one: Procedure) -> None:
        sure = dialogs.ask(
            self,
            self.tr("Take back the last step?"),
            self.tr("{0}: the record goes back to what the steps before say.").format(self._title(one)),
            self.tr("Take back"),
        )
        if sure:
            self.shell.do(procedure_data.take_back, self.student_id, one.view.workflow, one.view.subject_id)


class CasePanel(QWidget):
    """One case: by when and why, its steps, its history, and what can be done with it."""

    place_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setObjectName("procedure_detail")
        self._shown: Procedure | None = None
        self.head = Card(" ", " ")
        self.head.title_label.setWordWrap(True)
        self.head.head.setStretch(0, 1)
        self.head.head.setStretch(1, 0)
        self.due = label("", "attention", wrap=True, name="procedure_due")
        self.next = button("", "procedure_next")
        self.back = button(self.tr("Take back the last step"), "procedure_back", link=True)
        self.print = button(self.tr("Print"), "procedure_print", icon=shell.icon("printer"))
        self.menu = QMenu(self)
        self.menu.setObjectName("procedure_print_menu")
        self.print.setMenu(self.menu)
        self.next.clicked.connect(self._go_on)
        self.back.clicked.connect(self._back)
        self.steps = ReadTable(
            "procedure_steps",
            [self.tr("Step"), self.tr("Who"), self.tr("Clause"), self.tr("State"), self.tr("Date and number")],
            [0, 150, 74, 160, 130],
            wrap=True,
        )
        self.history = ReadTable(
            "procedure_history",
            [self.tr("Date"), self.tr("Step"), self.tr("Decision"), self.tr("Number"), self.tr("Reason")],
            [96, 0, 110, 80, 170],
            wrap=True,
        )
        self.past = Card(self.tr("Decisions"))
        self._lay()

    def _lay(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.next)
        row.addWidget(self.print)
        row.addStretch(1)
        row.addWidget(self.back)
        self.head.body.addWidget(self.due)
        self.head.body.addLayout(row)
        self.head.body.addWidget(self.steps)
        self.past.body.addWidget(self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.past)
        column.addStretch(1)

    def show_case(self, one: Procedure, title: str, state: str, kind: str) -> None:
        self._shown = one
        self.head.title_label.setText(title)
        self.head.right_label.setText(f"{clause(one.view.clause)} · {state}")
        self._show_due(one)
        self._show_next(one)
        self._show_forms(one)
        self.back.setVisible(one.can_be_taken_back)
        waiting = next((step.id for step in one.view.steps if step.state == "ahead"), "")
        self.steps.fill([self._step(step, told=step.id == waiting) for step in one.view.steps])
        self.steps.fit_height()
        self.past.setVisible(bool(one.view.history))
        self.history.fill([self._decision(str(at), line) for at, line in enumerate(one.view.history)])
        self.history.fit_height()

    def _decision(self, key: str, line: HistoryLine) -> Line:
        outcome = line.outcome.value
        colour = self.shell.theme.colour(CHIP_COLOUR[OUTCOME_CHIP.get(outcome, "plain")])
        cells = (day(line.day), self.shell.text(line.step), word(OUTCOME, outcome), line.number, line.reason)
        return Line(key, cells, 2, colour)

    def _show_due(self, one: Procedure) -> None:
        told = [self.tr("Due {0}").format(day(one.due))] if one.due else []
        told += [sentence.rstrip(".") for sentence in one.why]
        text = "; ".join(told)
        self.due.setText(f"{text} ({clause(one.clause)})" if text else "")
        self.due.setProperty("kind", "fault" if one.overdue else "attention" if one.due else "secondary")
        restyle(self.due)
        self.due.setVisible(bool(text) and one.view.ended is None)

    def _show_next(self, one: Procedure) -> None:
        step = self._next_step(one)
        self.next.setVisible(step is not None)
        if step is not None:
            words = self.tr("Record: {0}").format(self.shell.text(step.action))
            self.next.setText(self.next.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 360))
            self.next.setToolTip(tip(words))

    def _show_forms(self, one: Procedure) -> None:
        self.menu.clear()
        for form in one.forms:
            text = self.shell.text(form.title)
            action = self.menu.addAction(f"{text} ({form.detail})" if form.detail else text)
            action.setObjectName(f"print_{form.form}")
            action.triggered.connect(lambda _=False, form=form: self.shell.preview(form.form, form.subject))
        self.print.setVisible(bool(one.forms))

    def _step(self, step: StepView, *, told: bool) -> Line:
        """A line of the table; of the steps ahead the first tells what it waits for."""
        state = word(STEP_STATE, step.state)
        if told and step.locked is not None:
            state = self.shell.say(step.locked.code, **dict(step.locked.params))
        elif step.state == "open" and step.optional:
            state = self.tr("may be done now")
        who = ", ".join(self.shell.text(one) for one in step.actors)
        number = f"№ {step.number}" if step.number else ""
        dated = " · ".join(part for part in (day(step.day), number) if part)
        cells = (self.shell.text(step.action), who, step.clause, state, dated)
        return Line(step.id, cells, 3, self.shell.theme.colour(CHIP_COLOUR[_STEP_COLOURS[step.state]]))

    # --- acting ---

    def _next_step(self, one: Procedure) -> StepView | None:
        return next((step for step in one.view.steps if step.id == one.view.next), None)

    def _go_on(self) -> None:
        """The step chosen in the table when it is open, else the next one."""
        if self._shown is None or self._shown.view.next is None:
            return
        view = self._shown.view
        open_steps = [step.id for step in view.steps if step.state == "open"]
        chosen = self.steps.selected_id()
        step = chosen if chosen in open_steps else view.next
        assert step is not None
        self.place_wanted.emit(places.to_record(view.workflow, step, view.subject_id or ""))

    def _back(self) -> None:
        if self._shown is not None:
            self.take_back_wanted.emit(self._shown)


def _worded(shell: Shell, item: tuple[object, ...]) -> list[str]:
    return [shell.say("told-plainly", text=one) for one in item]
