"""The form of one row: a field for every fact that the step asks for, a small table for every list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.desktop.pages import record_form
from app.desktop.pages.record_form import RecordForm
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.pages.rows_model import RowColumn
from app.desktop.shell import Shell
from app.desktop.widgets.labels import label
from app.desktop.wizards import evidence
from app.domain.letters import capitalised
from app.services.step_fields import Field
from app.services.supervisors import SupervisorLine

_YES, _NO = "yes", "no"
_KINDS = {"date": "date", "number": "amount", "texts": "texts"}
_CELL_ROOM, _WIDEST = 36, 190
_WIDTHS = {"date": 110, "amount": 90, "choice": 140, "text": 180}


class EvidenceForm(QWidget):
    """`edited` carries a fact and its value, `misread` a fact and what cannot be read of it."""

    edited = Signal(str, object)
    misread = Signal(str)

    def __init__(self, shell: Shell, fields: Sequence[Field], staff: Sequence[SupervisorLine]) -> None:
        super().__init__()
        self._shell = shell
        self._fields = {one.fact: one for one in fields}
        self._staff = {one.id: one.name for one in staff}
        self._filling = False
        plain = [one for one in fields if one.type != evidence.LIST]
        ordered = sorted(plain, key=lambda one: not evidence.is_staff(one))
        self.form = RecordForm("evidence", [self._field(one) for one in ordered], columns=2, wrap=True)
        self.form.edited.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.form)
        self.lists: dict[str, RowsEditor] = {}
        for one in fields:
            if one.type == evidence.LIST:
                self._add_list(one, column)
        column.addStretch(1)

    def _field(self, one: Field) -> record_form.Field:
        return record_form.Field(one.fact, self._title(one), self._kind(one), choices=self._choices(one))

    def _title(self, one: Field) -> str:
        text = self._shell.text(one.label)
        if evidence.is_staff(one):
            text = self.tr("From the list of supervisors")
        title = capitalised(text)
        return self.tr("{0} (optional)").format(title) if one.optional else title

    def _kind(self, one: Field) -> str:
        if one.choices or one.type == "flag" or evidence.is_staff(one):
            return "choice"
        return _KINDS.get(one.type, "text")

    def _choices(self, one: Field) -> Mapping[str, str]:
        if evidence.is_staff(one):
            return self._staff
        if one.type == "flag":
            return {_YES: self._shell.say("step-yes"), _NO: self._shell.say("step-no")}
        return {value: self._shell.text(title) for value, title in one.choices.items()}

    def _add_list(self, one: Field, column: QVBoxLayout) -> None:
        parts = [part for part in one.parts if part.fact != "id"]
        editor = RowsEditor(f"evidence_{one.fact}", [self._column(part) for part in parts])
        editor.edited.connect(self._list_typed(one.fact))
        self.lists[one.fact] = editor
        column.addWidget(label(self._title(one), "strong"))
        column.addWidget(editor)

    def _column(self, part: Field) -> RowColumn:
        kind = self._kind(part)
        kind = "text" if kind == "texts" else kind
        title = self._shell.text(part.label)
        width = max(_WIDTHS[kind], min(self.fontMetrics().horizontalAdvance(title) + _CELL_ROOM, _WIDEST))
        return RowColumn(part.fact, title, kind, width, self._choices(part))

    def focus_chain(self) -> list[QWidget]:
        """What the Tab key goes through, in order."""
        chain: list[QWidget] = list(self.form.inputs())
        for editor in self.lists.values():
            chain += [editor.view, *editor.findChildren(QPushButton)]
        return chain

    # --- values

    def fill(self, value_of: Callable[[str], Any]) -> None:
        """Show a row; nothing is sent."""
        self._filling = True
        self.form.fill({fact: _for_form(one, value_of(fact)) for fact, one in self._fields.items()})
        for fact, editor in self.lists.items():
            editor.fill([self._row_for_form(fact, row) for row in value_of(fact) or ()])
        self._filling = False

    def written(self, fact: str) -> str:
        """What stands in a field that cannot be read."""
        if fact in self.lists:
            place = self.lists[fact].model.first_misread()
            return place[1] if place else ""
        return self.form.text(fact)

    def _typed(self, fact: str) -> None:
        if fact in self.form.unreadable():
            self.misread.emit(fact)
        else:
            self.edited.emit(fact, _from_form(self._fields[fact], self.form.value(fact)))

    def _list_typed(self, fact: str) -> Callable[[], None]:
        def typed() -> None:
            editor = self.lists[fact]
            if self._filling:
                return
            if editor.model.first_misread() is not None:
                self.misread.emit(fact)
            else:
                self.edited.emit(fact, [self._row_from_form(fact, row) for row in editor.model.rows()])

        return typed

    def _row_for_form(self, fact: str, row: Mapping[str, Any]) -> dict[str, Any]:
        parts = {one.fact: one for one in self._fields[fact].parts}
        return {name: _for_form(parts[name], value) if name in parts else value for name, value in row.items()}

    def _row_from_form(self, fact: str, row: Mapping[str, Any]) -> dict[str, Any]:
        parts = {one.fact: one for one in self._fields[fact].parts}
        kept = {name: _from_form(parts[name], value) if name in parts else value for name, value in row.items()}
        return {name: value for name, value in kept.items() if not evidence.is_empty(value)}


def _for_form(one: Field, value: Any) -> Any:
    if one.type == "flag":
        return None if value is None else _YES if value else _NO
    return value


def _from_form(one: Field, value: Any) -> Any:
    if isinstance(value, Decimal):
        return evidence.whole(value)
    if one.type == "flag":
        return None if value is None else value == _YES
    if one.type == "texts" and isinstance(value, str):
        return [part.strip() for part in value.split(";") if part.strip()]
    return value
