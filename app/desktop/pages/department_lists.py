"""The department: contracts, laboratories, disputes; read, and edited where they are the department's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import dialogs, errands
from app.desktop.pages.fact_fields import FactFields
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.record_form import Field
from app.desktop.pages.small_dialogs import ask_fields
from app.desktop.pages.words import act, day
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.context import Context

CONTRACTS, LABORATORIES = "department.contracts", "department.laboratories"


class RecordsCard(Card):
    """Records of one kind: a table, and buttons to add, change and take out."""

    def __init__(self, shell: Shell, kind: str, title: str, headings: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__(title)
        self.shell = shell
        self.kind = kind
        name = kind.rpartition(".")[2]
        self._records: dict[str, Any] = {}
        self._fields = FactFields(kind, (), shell.language)
        self.table = ReadTable(f"department_{name}", headings, widths, wrap=True)
        self.table.setAccessibleName(title)
        self.table.opened.connect(self.edit)
        self.table.itemSelectionChanged.connect(self._enable)
        self.add_button = button(self.tr("Add"), f"{name}_add", icon=shell.icon("plus"))
        self.edit_button = button(self.tr("Edit"), f"{name}_edit", icon=shell.icon("pencil"))
        self.remove_button = button(self.tr("Take out"), f"{name}_remove", icon=shell.icon("trash-2"))
        self.add_button.clicked.connect(self.new)
        self.edit_button.clicked.connect(self._edit_chosen)
        self.remove_button.clicked.connect(self.remove)
        row = QHBoxLayout()
        row.setSpacing(8)
        for one in (self.add_button, self.edit_button, self.remove_button):
            row.addWidget(one)
        row.addStretch(1)
        self.add(self.table)
        self.body.addLayout(row)

    def show_records(self, records: Sequence[Any], specs: Sequence[Any]) -> None:
        self._fields = FactFields(self.kind, specs, self.shell.language)
        self._records = {one.id: one for one in records}
        self.table.fill([self.line(one) for one in records])
        self.table.fit_height()
        self.add_button.setEnabled(bool(specs))
        self._enable()

    def line(self, record: Any) -> Line:
        raise NotImplementedError

    def told(self, record: Any, name: str) -> str:
        """One fact of a record in words."""
        return self._fields.told(name, record.values.get(name))

    def _enable(self) -> None:
        chosen = self.table.selected_id() in self._records
        self.edit_button.setEnabled(chosen)
        self.remove_button.setEnabled(chosen)

    # --- acting

    def new(self) -> None:
        self._ask(None, {}, self.add_button.text())

    def _edit_chosen(self) -> None:
        chosen = self.table.selected_id()
        if chosen:
            self.edit(chosen)

    def edit(self, record_id: str) -> None:
        record = self._records.get(record_id)
        if record is not None and not self.shell.refuses(errands.ELSEWHERE):
            self._ask(record_id, record.values, self.tr("Save"))

    def _ask(self, record_id: str | None, values: Mapping[str, Any], title: str) -> None:
        fields, shown = self._asked(), self._fields.for_form(values)
        answer = ask_fields(self, title, self.title_label.text(), fields, shown, required=(), columns=2)
        if answer:
            self.shell.do(_save_record, self.kind, record_id, self._fields.from_form(answer))

    def _asked(self) -> list[Field]:
        """What is asked of a record."""
        return self._fields.fields()

    def remove(self) -> None:
        chosen = self.table.selected_id()
        if chosen and dialogs.ask(
            self,
            self.tr("Take out this line?"),
            self.tr("It was entered by mistake. What is over stays in the list with its last day."),
            self.tr("Take out"),
        ):
            self.shell.do(_remove_record, chosen)


class ContractsCard(RecordsCard):
    """Contracts for research, for bases of internship, with laboratories."""

    def __init__(self, shell: Shell) -> None:
        headings = [
            self.tr("Kind"), self.tr("Other party"), self.tr("Number and date"), self.tr("In force"),
            self.tr("Assignment"), self.tr("Calendar plan"), self.tr("State"),
        ]  # fmt: skip
        super().__init__(shell, CONTRACTS, self.tr("Contracts"), headings, [196, 0, 164, 184, 124, 112, 104])

    def line(self, record: Any) -> Line:
        values, today = record.values, self.shell.today()
        begins, ends = values.get("valid_from") or values.get("date"), values.get("valid_to")
        state, colour = self.tr("in force"), "done"
        if ends is None or begins is None:
            state, colour = self.tr("no dates"), "soon"
        elif ends < today:
            state, colour = self.tr("is over"), "late"
        elif begins > today:
            state, colour = self.tr("to come"), "soon"
        cells = (
            self.told(record, "kind"),
            self.told(record, "party"),
            act(values.get("number"), values.get("date")),
            f"{day(begins)} – {day(ends)}".strip(" –"),
            self.told(record, "technical_assignment"),
            self.told(record, "calendar_plan"),
            state,
        )
        return Line(record.id, cells, 6, self.shell.theme.colour(colour))


class LaboratoriesCard(RecordsCard):
    """The department's own laboratories."""

    def __init__(self, shell: Shell) -> None:
        headings = [self.tr("Laboratory"), self.tr("Accreditation"), self.tr("In force until")]
        super().__init__(shell, LABORATORIES, self.tr("Own laboratories"), headings, [0, 280, 160])

    def line(self, record: Any) -> Line:
        ends = record.values.get("valid_to")
        over = ends is not None and ends < self.shell.today()
        cells = (self.told(record, "name"), self.told(record, "accreditation"), day(ends))
        return Line(record.id, cells, 2, self.shell.theme.colour("late" if over else "text"))


class RecordsTab(QWidget):
    """Contracts and laboratories."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.contracts = ContractsCard(shell)
        self.laboratories = LaboratoriesCard(shell)
        column = column_of(self)
        column.addWidget(self.contracts)
        column.addWidget(self.laboratories)
        column.addStretch(1)

    def show_view(self, view: Any) -> None:
        self.contracts.show_records(view.contracts, view.fields[CONTRACTS])
        self.laboratories.show_records(view.laboratories, view.fields[LABORATORIES])

    def edit(self, record_id: str) -> None:
        """Open the form of a contract or a laboratory."""
        self.contracts.edit(record_id)
        self.laboratories.edit(record_id)


class DisputesTab(QWidget):
    """Disputes of all students; each is led on its student's card. `opened` is sent with the student."""

    opened = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._owners: dict[str, str] = {}
        headings = [self.tr("Filed"), self.tr("Student"), self.tr("Parties"), self.tr("Subject"), self.tr("State")]
        self.table = ReadTable("departmentDisputes", headings, [104, 240, 220, 0, 200], wrap=True)
        self.table.opened.connect(self._open)
        self._theme = shell.theme
        self._empty = label(
            self.tr("No dispute is recorded. A dispute is entered on the card of a student."), wrap=True
        )
        card = Card(self.tr("Disputes"))
        card.add(self._empty)
        card.add(self.table)
        column = column_of(self)
        column.addWidget(card)
        column.addStretch(1)

    def show_view(self, view: Any) -> None:
        self._owners = {one.record_id: one.student_id for one in view.disputes}
        self.table.fill([self._line(one) for one in view.disputes])
        self.table.fit_height()
        self.table.setVisible(bool(view.disputes))
        self._empty.setVisible(not view.disputes)

    def _line(self, one: Any) -> Line:
        values = one.values
        settled = values.get("council.date") or values.get("dsia.date") or one.ended
        state = self.tr("decided {0}").format(day(settled)) if settled else self.tr("under way")
        cells = (day(values.get("filed")), one.student, values.get("parties") or "", values.get("subject") or "", state)
        return Line(one.record_id, cells, 4, self._theme.colour("done" if settled else "soon"))

    def _open(self, record_id: str) -> None:
        self.opened.emit(self._owners[record_id])


def column_of(widget: QWidget) -> QVBoxLayout:
    """The layout of a tab, one card under another."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(16)
    return column


# --- what runs in the database thread -------------------------------------------------------------------------------


def _save_record(ctx: Context, kind: str, record_id: str | None, values: Mapping[str, Any]) -> Any:
    from app.services import records

    return records.save(ctx, None, kind, record_id, values)


def _remove_record(ctx: Context, record_id: str) -> Any:
    from app.services import records

    return records.remove(ctx, record_id)
