"""The individual plan: its sections judged while they are typed, texts, signatures, versions, templates, files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages.card import plan_data
from app.desktop.pages.card.plan_bar import PlanBar
from app.desktop.pages.card.plan_dialogs import CompareDialog, choose_template
from app.desktop.pages.card.plan_parts import approval_fields, section_columns, section_titles, text_fields
from app.desktop.pages.card.plan_sums_panel import RulesPanel, SumsPanel
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.history_button import Subject, history_button
from app.desktop.pages.places import PLAN
from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.pages.rows_model import Misread
from app.desktop.pages.small_dialogs import ask_day_and_reason, ask_fields
from app.desktop.pages.words import RECIPIENT, word
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.labels import button

if TYPE_CHECKING:
    from app.desktop.pages.card.plan_data import PlanView, TemplateOffer
    from app.desktop.tasks import Task
    from app.services.plan_sums import PlanCheck
    from app.services.plan_templates import Applied

_STUDY = "study"
_EXECUTION = ("done", "proof")
_BESIDE = frozenset({*_EXECUTION, "section", "position"})
_IN_WORDS = ("due_text",)
_PAUSE = 300  # milliseconds without typing after which the rows are judged
_NARROW = 960  # pixels
_MOST_ROWS = 11  # of the study plan in view, so that its sums stand beside what is typed


class PlanTab(CardTab):
    """One block for each part that is saved and undone on its own. `checked` is sent when the rows were judged."""

    key = PLAN
    fetch = staticmethod(plan_data.fetch)

    checked = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.view: PlanView | None = None
        self._version: str | None = None  # chosen by a person; None for the one that is worked on
        self._checking: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.check)
        self.bar = self._make_bar()
        self.box.addWidget(self.bar)
        self.empty = self._make_empty()
        self.box.addWidget(self.empty)
        self.sections: dict[str, EditBlock] = {}
        for key, title in section_titles().items():
            self._add_section(key, title)
        self.texts = self.block("plan_texts", self.tr("Research: rationale, structure, direction"), self._save_texts)
        self.texts.add_form(RecordForm("plan_texts", text_fields()))
        self.approvals = self.block("plan_approvals", self.tr("Signatures and approvals"), self._save_approvals)
        self.approvals.add_form(RecordForm("plan_approvals", approval_fields()))
        self.approvals.add(self._return_row())
        self.copies = self.block("plan_copies", self.tr("Copies handed over"), self._save_copies)
        fields = [Field(key, word(RECIPIENT, key), "date") for key in RECIPIENT]
        self.copies.add_form(RecordForm("plan_copies", fields))
        self.checklist = self.records("plan_checklist")
        self.box.addStretch(1)
        self._show_blocks(False)

    # --- building ---

    def _make_bar(self) -> PlanBar:
        bar = PlanBar()
        bar.version_chosen.connect(self._choose_version)
        bar.from_template.connect(self._ask_templates)
        bar.keep_template.connect(self._keep_template)
        bar.read_file.connect(self._read_file)
        bar.write_file.connect(self._write_file)
        bar.compare.connect(self._compare)
        return bar

    def _make_empty(self) -> EmptyState:
        made = EmptyState(
            self.shell.icon("list-checks"),
            self.tr("There is no individual plan yet. It begins with the practices that the form prescribes."),
            self.tr("Create the plan"),
            errand="plans.create",
            primary=False,
        )
        made.setObjectName("plan_empty")
        made.action.connect(self._create)
        return made

    def _create(self) -> None:
        self.shell.do(plan_data.create, self.student_id)

    def _add_section(self, key: str, title: str) -> None:
        block = self.block(f"plan_{key}", title, self._save_section)
        rows = RowsEditor(f"plan_{key}_rows", section_columns(key), most_rows=_MOST_ROWS if key == _STUDY else 0)
        block.add_rows(rows)
        rows.typed.connect(self._pause.start)
        self.sections[key] = block
        if key == _STUDY:
            self._add_sums(block, rows)

    def _add_sums(self, block: EditBlock, rows: RowsEditor) -> None:
        """The sums beside the lines, the rules that are not met on a card below."""
        self.sums = SumsPanel(self.shell)
        holder = QWidget(block)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(24)
        column = QVBoxLayout()
        column.addWidget(rows)
        column.addStretch(1)
        self._beside.addLayout(column, 1)
        self._beside.addWidget(self.sums, 0, Qt.AlignmentFlag.AlignTop)
        block.add(holder)
        self.rules = RulesPanel(self.shell)
        self.rules_card = Card(self.tr("What the rules say of the rows"))
        self.rules_card.setObjectName("plan_rules_card")
        self.rules_card.add(self.rules)
        self.box.addWidget(self.rules_card)

    def _return_row(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self.return_button = button(self.tr("Return to draft…"), "plan_return")
        self.return_button.clicked.connect(self._return)
        row.addWidget(self.return_button)
        row.addStretch(1)
        row.addWidget(history_button(self.shell, "plan_history", self._history))
        return holder

    def _history(self) -> Subject | None:
        return ("plan", self.plan_id, self.tr("Individual plan")) if self.plan_id else None

    # --- showing ---

    def load(self, student_id: str) -> None:
        """Another student's plan begins with the version that is worked on."""
        if student_id != self.student_id:
            self._version = None
        super().load(student_id)

    def asks(self) -> tuple[Any, ...]:
        return (self._version,)

    @property
    def plan_id(self) -> str:
        card = self.view.card if self.view is not None else None
        return card.id if card is not None else ""

    @property
    def closed(self) -> bool:
        """Whether the rows of the version shown are only read."""
        card = self.view.card if self.view is not None else None
        return card is None or card.status != "draft"

    def show_data(self, data: PlanView) -> None:
        self.view = data
        card = data.card
        self._show_blocks(card is not None)
        self.bar.show_view(data, closed=card is not None and self.closed)
        if card is None:
            return
        in_force = card.status == "in-force"
        self._lay_sums()
        for key, block in self.sections.items():
            rows = block.rows
            assert rows is not None
            for name, choices in data.choices.items() if key == _STUDY else ():
                rows.offer(name, {one: one for one in choices}, {one: self.shell.text(choices[one]) for one in choices})
            block.fill({}, [_row_values(row) for row in card.rows[key]])
            rows.set_read_only(self.closed, whole=not in_force)
            rows.show_columns(_EXECUTION, self.closed)
            rows.show_columns(_IN_WORDS, not self.closed or any(row.due_text for row in card.rows[key]))
        self.texts.fill(card.texts)
        self.texts.set_read_only(self.closed)
        self.approvals.fill(card.approvals)
        self.approvals.set_read_only(card.amends or card.status == "old")
        self.approvals.set_right_text(self.tr("recorded as steps of the amendment") if card.amends else "")
        self.return_button.setVisible(
            bool(card.state and card.state.done and card.state.next) and not self.closed and not card.amends
        )
        self.copies.fill({copy.recipient: copy.date for copy in card.copies})
        self.copies.set_read_only(not in_force)
        self.copies.set_right_text("" if in_force else self.tr("after approval"))
        self.check()

    def _lay_sums(self) -> None:
        """Beside the lines while they are typed; below them in a narrow window, or where they tell what was done."""
        below = self.closed or self.width() < _NARROW
        self._beside.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self.sums.lay_beside(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_sums()

    def _show_blocks(self, shown: bool) -> None:
        self.empty.setVisible(not shown)
        self.rules_card.setVisible(shown)
        for block in self.blocks:
            if block is not self.checklist:  # it shows itself where the edition keeps one
                block.setVisible(shown)

    def stand_on(self, field: str) -> None:
        if field in self.sections and self.plan_id:
            rows = self.sections[field].rows
            if rows is not None:
                rows.view.setFocus()
            return
        super().stand_on(field)

    # --- judging while it is typed ---

    def check(self) -> None:
        """Have the rows judged as they stand; an answer to older rows is not waited for."""
        self._pause.stop()
        if not self.plan_id or not self.shell.ready:
            return
        if self._checking is not None:
            self._checking.cancel()
        self._checking = self.shell.run(plan_data.check, self.student_id, self._typed(), on_done=self._judged)

    def _typed(self) -> dict[str, list[dict[str, Any]]]:
        return {
            key: [_readable(row) for row in self._whole(key, block.rows.rows_as_typed())]
            for key, block in self.sections.items()
            if block.rows is not None
        }

    def _whole(self, section: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The lines with what is recorded of them and has no column in the table, without their execution."""
        assert self.view is not None
        assert self.view.card is not None
        recorded = {row.id: _row_values(row) for row in self.view.card.rows[section]}
        return [
            {name: value for name, value in (recorded.get(row.get("id", ""), {}) | row).items() if name not in _BESIDE}
            for row in rows
        ]

    def _judged(self, found: PlanCheck) -> None:
        self._checking = None
        self.sums.show_check(found)
        self.rules.show_check(found)
        count = len(found.failing)
        self.rules_card.right_label.setText(self.tr("{n} not met").format(n=count) if count else "")
        self.checked.emit()

    # --- saving ---

    def _save_section(self, block: EditBlock) -> None:
        section = next(key for key, one in self.sections.items() if one is block)
        if block.rows is None:
            return
        rows = block.rows.rows()
        if self.closed:
            block.do(plan_data.save_execution, self.student_id, self._marks(section, rows))
        else:
            block.do(plan_data.save_rows, self.plan_id, section, self._whole(section, rows))

    def _marks(self, section: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """What was noted of the execution of rows and is not recorded yet."""
        assert self.view is not None
        assert self.view.card is not None
        recorded = {row.id: tuple(getattr(row, name) for name in _EXECUTION) for row in self.view.card.rows[section]}
        marks = [{name: row.get(name) for name in ("id", *_EXECUTION)} for row in rows]
        return [one for one in marks if recorded.get(str(one["id"])) != tuple(one[name] for name in _EXECUTION)]

    def _save_texts(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(plan_data.save_texts, self.plan_id, block.form.values())

    def _save_approvals(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(plan_data.save_approvals, self.plan_id, block.form.changed_values())

    def _save_copies(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(plan_data.hand_over, self.plan_id, block.form.values())

    def _return(self) -> None:
        given = ask_day_and_reason(
            self,
            self.tr("Return the plan to draft"),
            self.tr("Later signatures and approvals no longer stand."),
            self.shell.today(),
        )
        if given is not None:
            self.shell.do(plan_data.return_to_draft, self.plan_id, *given)

    # --- the plan as a whole ---

    def _may_leave(self) -> bool:
        """What is typed and not saved would be lost: the person decides."""
        if not self.dirty:
            return True
        sure = dialogs.ask(
            self,
            self.tr("There are unsaved changes"),
            self.tr("They will be lost if you go on without saving."),
            self.tr("Go on without saving"),
        )
        if sure:
            self.discard()
        return sure

    def _choose_version(self, plan_id: str) -> None:
        if self._may_leave():
            self._version = plan_id
            self.load(self.student_id)
        elif self.view is not None:
            self.bar.show_view(self.view, closed=self.closed)

    def _compare(self) -> None:
        if self.view is not None:
            dialog = CompareDialog(self, self.shell, self.student_id, self.bar.listed(self.view.versions))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _ask_templates(self) -> None:
        if self._may_leave():
            self.shell.run(plan_data.offer_templates, self.student_id, on_done=self._choose_template)

    def _choose_template(self, offer: TemplateOffer) -> None:
        if not offer.templates:
            dialogs.tell(
                self,
                self.tr("There are no templates yet"),
                self.tr(
                    "Open a plan of the same programme and track that is well filled in and keep it as a template."
                ),
            )
            return
        chosen = choose_template(self, offer)
        if chosen is None:
            return
        if chosen.remove:
            self.shell.do(plan_data.remove_template, chosen.template_id)
            return
        people = [self.student_id, *(offer.waiting if chosen.for_others else ())]
        self.shell.do(plan_data.apply_template, chosen.template_id, tuple(people), on_done=self._filled)

    def _filled(self, done: Applied) -> None:
        """Whose plan was left as it was is told, and why."""
        if done.left_out:
            reasons = "\n".join(self.shell.word_error(refusal) for refusal in done.left_out.values())
            dialogs.tell(self, self.tr("Some plans were left as they were"), reasons)

    def _keep_template(self) -> None:
        field = Field("name", self.tr("Name of the template"))
        text = self.tr("The rows saved in this plan are kept for the students of its programme and track.")
        given = ask_fields(self, self.tr("Keep as template"), text, [field], {})
        if given is not None:
            self.shell.do(plan_data.keep_template, self.plan_id, given["name"])

    def _read_file(self) -> None:
        if self._may_leave():
            self.shell.open_wizard("import", kind="plan", student_id=self.student_id)

    def _write_file(self) -> None:
        path = dialogs.save_file(self, self.tr("Save to Excel"), "Excel (*.xlsx)", self.tr("study plan.xlsx"))
        if path is not None:
            self.shell.run(plan_data.export, path, self.student_id, on_done=self._written)

    def _written(self, path: object) -> None:
        self.shell.notify(self.shell.say("table-saved", file=str(path)))


def _row_values(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in type(row).__dataclass_fields__}


def _readable(row: Mapping[str, Any]) -> dict[str, Any]:
    """A line without what could not be read as a date or number yet."""
    return {name: None if isinstance(value, Misread) else value for name, value in row.items()}
