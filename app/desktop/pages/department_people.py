"""The department: its teachers and programmes as the regulation asks of them, and what it keeps of itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop.pages.department_lists import column_of
from app.desktop.pages.fact_fields import FactFields, told_answer, yes_or_no
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.record_form import Field
from app.desktop.pages.small_dialogs import ask_fields
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.context import Context

OWN = "department"


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
        column = column_of(self)
        column.addWidget(card)
        column.addStretch(1)

    def show_view(self, view: Any) -> None:
        self._teachers = {str(one["id"]): one for one in view.teachers}
        self.table.fill([self._line(one) for one in view.teachers])
        self.table.fit_height()
        self._enable()

    def _line(self, one: Mapping[str, Any]) -> Line:
        flags = {
            name: told_answer(one.get(name))
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
        if self._shell.refuses("supervisors.save"):
            return
        one = self._teachers[staff_id]
        choices = {"yes": yes_or_no(True), "no": yes_or_no(False)}
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
        self._fields = FactFields(OWN, (), shell.language)
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
        column = column_of(self)
        column.addWidget(programmes)
        column.addWidget(own)
        column.addStretch(1)

    def show_view(self, view: Any) -> None:
        self._programmes = {str(one["id"]): one for one in view.programmes}
        asked = [one for one in view.fields[OWN] if one.type != "list"]
        self._own, self._fields = view.own, FactFields(OWN, asked, self._shell.language)
        names = ("code", "name", "direction", "responsible", "leader")
        self.table.fill(
            [Line(key, tuple(str(one.get(name) or "") for name in names)) for key, one in self._programmes.items()]
        )
        self.table.fit_height()
        self._told.setText("\n".join(self._line(spec) for spec in asked))
        self.own_button.setEnabled(bool(asked))
        self._enable()

    def _line(self, spec: Any) -> str:
        name = self._fields.below(spec)
        return f"{self._fields.title(spec)}: {self._fields.told(name, self._own.get(name)) or '—'}"

    def _enable(self) -> None:
        self.edit_button.setEnabled(self.table.selected_id() in self._programmes)

    def _edit_chosen(self) -> None:
        chosen = self.table.selected_id()
        if chosen:
            self.edit(chosen)

    def edit(self, programme_id: str) -> None:
        if self._shell.refuses("programmes.save"):
            return
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
        fields, shown = self._fields.fields(), self._fields.for_form(self._own)
        answer = ask_fields(self, self.tr("Save"), self.tr("The department itself"), fields, shown, required=())
        if answer:
            self._shell.do(_save_own, self._fields.from_form(answer))


def _choice(value: Any) -> Any:
    return ("yes" if value else "no") if isinstance(value, bool) else value


# --- what runs in the database thread ----


def _save_teacher(ctx: Context, staff_id: str, values: Mapping[str, Any]) -> Any:
    from app.services import supervisors

    return supervisors.save(ctx, staff_id, values)


def _save_programme(ctx: Context, programme_id: str, values: Mapping[str, Any]) -> Any:
    from app.services import organisation

    return organisation.save_programme(ctx, programme_id, values)


def _save_own(ctx: Context, values: Mapping[str, Any]) -> Any:
    from app.services import readiness

    return readiness.save_own(ctx, values)
