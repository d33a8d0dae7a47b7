"""The individual plan: texts, lines of its sections, signatures and approvals, copies handed over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop.pages.card.plan_parts import approval_fields, section_columns, section_titles, text_fields
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.places import PLAN
from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.pages.small_dialogs import ask_day_and_reason
from app.desktop.pages.words import RECIPIENT, day, word
from app.desktop.shell import Shell
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.labels import button

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.plans import PlanCard


def fetch(ctx: Context, student_id: str) -> PlanCard | None:
    from app.services import plans

    return plans.of_student(ctx, student_id)


def create(ctx: Context, student_id: str) -> Any:
    from app.services import plans

    return plans.create(ctx, student_id)[1]


def save_texts(ctx: Context, plan_id: str, values: dict[str, Any]) -> Any:
    from app.services import plans

    return plans.save_texts(ctx, plan_id, values)


def save_rows(ctx: Context, plan_id: str, section: str, rows: list[dict[str, Any]]) -> Any:
    from app.services import plans

    return plans.save_rows(ctx, plan_id, section, rows)


def save_approvals(ctx: Context, plan_id: str, values: dict[str, Any]) -> Any:
    from app.services import plans

    return plans.save_approvals(ctx, plan_id, values)


def hand_over(ctx: Context, plan_id: str, days: dict[str, date]) -> Any:
    from app.services import plans

    copies = [
        plans.PlanCopy(number, recipient, days[recipient])
        for number, recipient in enumerate(plans.RECIPIENTS, start=1)
        if days.get(recipient)
    ]
    return plans.hand_over(ctx, plan_id, copies)


def return_to_draft(ctx: Context, plan_id: str, on: date, reason: str) -> Any:
    from app.services import plans

    return plans.return_to_draft(ctx, plan_id, on, reason)


class PlanTab(CardTab):
    """One block for each part that is saved and undone on its own."""

    key = PLAN
    fetch = staticmethod(fetch)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.plan_id = ""
        self.empty = EmptyState(
            shell.icon("list-checks"),
            self.tr("There is no individual plan yet. It begins with the practices that the form prescribes."),
            self.tr("Create the plan"),
            primary=False,
        )
        self.empty.setObjectName("plan_empty")
        self.empty.action.connect(lambda: self.shell.do(create, self.student_id))
        self.box.addWidget(self.empty)
        self.sections: dict[str, EditBlock] = {}
        for key, title in section_titles().items():
            block = self.block(f"plan_{key}", title, self._save_section)
            block.add_rows(RowsEditor(f"plan_{key}_rows", section_columns(key)))
            self.sections[key] = block
        self.texts = self.block("plan_texts", self.tr("Research: rationale, structure, direction"), self._save_texts)
        self.texts.add_form(RecordForm("plan_texts", text_fields()))
        self.approvals = self.block("plan_approvals", self.tr("Signatures and approvals"), self._save_approvals)
        self.approvals.add_form(RecordForm("plan_approvals", approval_fields()))
        self.approvals.add(self._return_row())
        self.copies = self.block("plan_copies", self.tr("Copies handed over"), self._save_copies)
        fields = [Field(key, word(RECIPIENT, key), "date") for key in RECIPIENT]
        self.copies.add_form(RecordForm("plan_copies", fields))
        self.box.addStretch(1)
        self._show_blocks(False)

    def _return_row(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self.return_button = button(self.tr("Return to draft…"), "plan_return")
        self.return_button.clicked.connect(self._return)
        row.addWidget(self.return_button)
        row.addStretch(1)
        return holder

    def show_data(self, data: PlanCard | None) -> None:
        self._show_blocks(data is not None)
        if data is None:
            self.plan_id = ""
            return
        self.plan_id = data.id
        closed = data.approved is not None
        for key, block in self.sections.items():
            block.fill({}, [_row_values(row) for row in data.rows[key]])
            block.set_read_only(closed)
        self.texts.fill(data.texts)
        self.texts.set_read_only(closed)
        self.approvals.fill(data.approvals)
        state = data.state
        self.return_button.setVisible(bool(state and state.done and state.next) and not closed)
        self.copies.fill({copy.recipient: copy.date for copy in data.copies})
        self.copies.set_read_only(not closed)
        self.copies.set_right_text("" if closed else self.tr("after approval"))
        version = self.tr("Version {n}").format(n=data.version)
        approved = self.tr("approved {date}").format(date=day(data.approved)) if closed else self.tr("draft")
        self.sections["research"].set_right_text(f"{version} · {approved}")

    def _show_blocks(self, shown: bool) -> None:
        self.empty.setVisible(not shown)
        for block in self.blocks:
            block.setVisible(shown)

    def stand_on(self, field: str) -> None:
        if field in self.sections and self.plan_id:
            rows = self.sections[field].rows
            if rows is not None:
                rows.view.setFocus()
            return
        super().stand_on(field)

    # --- saving ---

    def _save_section(self, block: EditBlock) -> None:
        section = next(key for key, one in self.sections.items() if one is block)
        if block.rows is not None:
            block.do(save_rows, self.plan_id, section, block.rows.rows())

    def _save_texts(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(save_texts, self.plan_id, block.form.values())

    def _save_approvals(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(save_approvals, self.plan_id, block.form.changed_values())

    def _save_copies(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(hand_over, self.plan_id, block.form.values())

    def _return(self) -> None:
        given = ask_day_and_reason(
            self,
            self.tr("Return the plan to draft"),
            self.tr("Later signatures and approvals no longer stand."),
            self.shell.today(),
        )
        if given is not None:
            self.shell.do(return_to_draft, self.plan_id, *given)


def _row_values(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in type(row).__dataclass_fields__}
