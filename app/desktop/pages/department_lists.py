"""The department: contracts, laboratories, staff, programmes and directions, disputes; each read and edited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages import fact_fields
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.record_form import Field
from app.desktop.pages.small_dialogs import ask_fields
from app.desktop.pages.words import act, day
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label

CONTRACTS, LABORATORIES, OWN = "department.contracts", "department.laboratories", "department"


class RecordsCard(Card):
    """Records of one kind: a table, and buttons to add, change and take out."""

    def __init__(self, shell: Shell, kind: str, title: str, headings: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__(title)
        self.shell = shell
        self.kind = kind
        name = kind.rpartition(".")[2]
        self._records: dict[str, Any] = {}
        self._specs: Sequence[Any] = ()
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
        self._specs = specs
        self._records = {one.id: one for one in records}
        self.table.fill([self.line(one) for one in records])
        self.table.fit_height()
        self.add_button.setEnabled(bool(specs))
        self._enable()

    def line(self, record: Any) -> Line:
        raise NotImplementedError

    def told(self, record: Any, name: str) -> str:
        """One fact of a record in words."""
        spec = next((one for one in self._specs if one.name == f"{self.kind}.{name}"), None)
        return fact_fields.told(self.shell, spec, record.values.get(name))

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
        if record is not None:
            self._ask(record_id, record.values, self.tr("Save"))

    def _ask(self, record_id: str | None, values: Mapping[str, Any], title: str) -> None:
        fields = fact_fields.fields_of(self.shell, self._specs, self.kind)
        shown = fact_fields.shown(self._specs, self.kind, values)
        answer = ask_fields(self, title, self.title_label.text(), fields, shown, required=(), columns=2)
        if answer:
            given = fact_fields.given(self._specs, self.kind, answer)
            self.shell.do(_save_record, self.kind, record_id, given)

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
        column = _column(self)
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


class StaffTab(QWidget):
    """What the regulation asks of each teacher; degree and title are kept with the supervisors."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._teachers: dict[str, Mapping[str, Any]] = {}
        headings = [
            self.tr("Name"), self.tr("Degree"), self.tr("Academic title"), self.tr("On the staff"),
            self.tr("International publications"), self.tr("Teaches"), self.tr("Supervises"),
        ]  # fmt: skip
        self.table = ReadTable("departmentStaff", headings, [0, 184, 168, 84, 176, 116, 108], wrap=True, numbers=(4,))
        self.table.opened.connect(self.edit)
        self.table.itemSelectionChanged.connect(self._enable)
        self.edit_button = button(self.tr("Edit"), "staff_edit", icon=shell.icon("pencil"))
        self.edit_button.clicked.connect(self._edit_chosen)
        self.open_button = button(self.tr("Open the card"), "staff_open")
        self.open_button.clicked.connect(self._open)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit_button)
        row.addWidget(self.open_button)
        row.addStretch(1)
        card = Card(self.tr("Teachers of the department"))
        card.add(self.table)
        card.body.addLayout(row)
        column = _column(self)
        column.addWidget(card)
        column.addStretch(1)

    def show_view(self, view: Any) -> None:
        self._teachers = {str(one["id"]): one for one in view.teachers}
        self.table.fill([self._line(one) for one in view.teachers])
        self.table.fit_height()
        self._enable()

    def _line(self, one: Mapping[str, Any]) -> Line:
        flags = {
            name: fact_fields.told(self._shell, None, one.get(name))
            for name in ("full_time", "international_publications", "trains", "supervises")
        }
        cells = (str(one.get("name") or ""), one.get("degree") or "", one.get("academic_title") or "", *flags.values())
        return Line(str(one["id"]), cells)

    def _enable(self) -> None:
        chosen = self.table.selected_id() in self._teachers
        self.edit_button.setEnabled(chosen)
        self.open_button.setEnabled(chosen)

    def _edit_chosen(self) -> None:
        chosen = self.table.selected_id()
        if chosen:
            self.edit(chosen)

    def edit(self, staff_id: str) -> None:
        one = self._teachers[staff_id]
        choices = {"yes": self._shell.say("told-yes"), "no": self._shell.say("told-no")}
        fields = [
            Field("full_time", self.tr("On the staff of the university"), "choice", choices=choices),
            Field("international_publications", self.tr("Publications in international journals"), "number"),
            Field("trains", self.tr("Teaches in the programme"), "choice", choices=choices),
            Field("supervises", self.tr("Supervises master's students"), "choice", choices=choices),
        ]
        shown = {field.name: _choice(one.get(field.name)) for field in fields}
        answer = ask_fields(self, self.tr("Save"), str(one.get("name") or ""), fields, shown, required=())
        if answer:
            given = {name: value == "yes" if value in choices else value for name, value in answer.items()}
            self._shell.do(_save_teacher, staff_id, given)

    def _open(self) -> None:
        chosen = self.table.selected_id()
        if chosen:
            self._shell.open_supervisor(chosen)


class OwnProgrammesTab(QWidget):
    """Who answers for each programme, and what the department keeps of itself."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._programmes: dict[str, Mapping[str, Any]] = {}
        self._own: Mapping[str, Any] = {}
        self._specs: Sequence[Any] = ()
        headings = [
            self.tr("Code"), self.tr("Name"), self.tr("Training direction"), self.tr("Responsible"), self.tr("Leader"),
        ]  # fmt: skip
        self.table = ReadTable("departmentProgrammes", headings, [104, 0, 288, 176, 200], wrap=True)
        self.table.opened.connect(self.edit)
        self.table.itemSelectionChanged.connect(self._enable)
        self.edit_button = button(self.tr("Edit"), "programmes_edit", icon=shell.icon("pencil"))
        self.edit_button.clicked.connect(self._edit_chosen)
        programmes = Card(self.tr("Programmes"))
        programmes.add(self.table)
        programmes.add(self.edit_button)
        self._told = label("", wrap=True, name="departmentOwn")
        self.own_button = button(self.tr("Edit"), "own_edit", icon=shell.icon("pencil"))
        self.own_button.clicked.connect(self.edit_own)
        own = Card(self.tr("The department itself"))
        own.add(self._told)
        own.add(self.own_button)
        column = _column(self)
        column.addWidget(programmes)
        column.addWidget(own)
        column.addStretch(1)

    def show_view(self, view: Any) -> None:
        self._programmes = {str(one["id"]): one for one in view.programmes}
        self._own, self._specs = view.own, [one for one in view.fields[OWN] if one.type != "list"]
        names = ("code", "name", "direction", "responsible", "leader")
        self.table.fill(
            [Line(key, tuple(str(one.get(name) or "") for name in names)) for key, one in self._programmes.items()]
        )
        self.table.fit_height()
        self._told.setText("\n".join(self._line(spec) for spec in self._specs))
        self.own_button.setEnabled(bool(self._specs))
        self._enable()

    def _line(self, spec: Any) -> str:
        name = self._shell.text(spec.label)
        value = fact_fields.told(self._shell, spec, self._own.get(spec.name.removeprefix(f"{OWN}.")))
        return f"{name[:1].upper()}{name[1:]}: {value or '—'}"

    def _enable(self) -> None:
        self.edit_button.setEnabled(self.table.selected_id() in self._programmes)

    def _edit_chosen(self) -> None:
        chosen = self.table.selected_id()
        if chosen:
            self.edit(chosen)

    def edit(self, programme_id: str) -> None:
        one = self._programmes[programme_id]
        fields = [
            Field("direction", self.tr("Training direction")),
            Field("responsible", self.tr("Department responsible for the programme")),
            Field("leader", self.tr("Leader of the programme")),
        ]
        shown = {field.name: one.get(field.name) for field in fields}
        title = f"{one.get('code') or ''} {one.get('name') or ''}".strip()
        answer = ask_fields(self, self.tr("Save"), title, fields, shown, required=())
        if answer:
            self._shell.do(_save_programme, programme_id, {"code": one["code"], **answer})

    def edit_own(self) -> None:
        fields = fact_fields.fields_of(self._shell, self._specs, OWN)
        shown = fact_fields.shown(self._specs, OWN, self._own)
        answer = ask_fields(self, self.tr("Save"), self.tr("The department itself"), fields, shown, required=())
        if answer:
            self._shell.do(_save_own, fact_fields.given(self._specs, OWN, answer))


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
        column = _column(self)
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


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(16)
    return column


def _choice(value: Any) -> Any:
    return ("yes" if value else "no") if isinstance(value, bool) else value


# --- what runs in the database thread -------------------------------------------------------------------------------


def _save_record(ctx: Any, kind: str, record_id: str | None, values: Mapping[str, Any]) -> Any:
    from app.services import records

    return records.save(ctx, None, kind, record_id, values)


def _remove_record(ctx: Any, record_id: str) -> Any:
    from app.services import records

    return records.remove(ctx, record_id)


def _save_teacher(ctx: Any, staff_id: str, values: Mapping[str, Any]) -> Any:
    from app.services import supervisors

    return supervisors.save(ctx, staff_id, values)


def _save_programme(ctx: Any, programme_id: str, values: Mapping[str, Any]) -> Any:
    from app.services import organisation

    return organisation.save_programme(ctx, programme_id, values)


def _save_own(ctx: Any, values: Mapping[str, Any]) -> Any:
    from app.services import readiness

    return readiness.save_own(ctx, values)
