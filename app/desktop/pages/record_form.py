"""Fields of one record in columns: filled, read back, faults shown beside the field they concern."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desktop.widgets.fields import Choice, DateField, IinField, TextArea, TextField
from app.desktop.widgets.labels import label, restyle

_GAP = 12
_LABEL_GAP = 4
_FLAG_GAP = 16
_FLAGS_ROW = 420  # pixels: wider choices stand under one another, or they would push the page beyond the window


@dataclass(frozen=True, slots=True)
class Field:
    """One field: the column it stands for, its label, its kind and how many columns it takes.

    Kinds: text, texts (a list, written with semicolons), area, date, number, amount, choice, flag,
    flags (several of `choices`), iin (hidden until it is asked for).
    """

    name: str
    label: str
    kind: str = "text"
    span: int = 1
    choices: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""


class _Flags(QWidget):
    """Several choices at once."""

    changed = Signal()

    def __init__(self, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {key: QCheckBox(text, self) for key, text in choices.items()}
        wide = sum(box.sizeHint().width() + _FLAG_GAP for box in self._boxes.values()) > _FLAGS_ROW
        line = QBoxLayout(QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_LABEL_GAP if wide else _FLAG_GAP)
        for key, box in self._boxes.items():
            box.setObjectName(f"flag_{key}")
            box.toggled.connect(self.changed)
            line.addWidget(box)
        line.addStretch(1)

    def value(self) -> list[str] | None:
        return [key for key, box in self._boxes.items() if box.isChecked()] or None

    def set_value(self, value: Iterable[str] | None) -> None:
        chosen = set(value or ())
        for key, box in self._boxes.items():
            box.setChecked(key in chosen)


class _Flag(QCheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.toggled.connect(self.changed)

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: object) -> None:
        self.setChecked(bool(value))


class RecordForm(QWidget):
    """`edited` is sent when a person changes a field, never when the form is filled; `revealed` when what a field
    hides is shown.
    """

    edited = Signal(str)
    revealed = Signal(str)

    def __init__(
        self,
        name: str,
        fields: Sequence[Field],
        columns: int = 3,
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        """`wrap`: long labels go over several lines."""
        super().__init__(parent)
        self.setObjectName(name)
        self._wrap = wrap
        self._fields = {one.name: one for one in fields}
        self._inputs: dict[str, Any] = {}
        self._notes: dict[str, QLabel] = {}
        self._filled: dict[str, Any] = {}
        self._filling = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(_GAP)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self._lay(grid, fields, columns)

    def _lay(self, grid: QGridLayout, fields: Sequence[Field], columns: int) -> None:
        row = column = 0
        for one in fields:
            span = min(one.span, columns)
            if column + span > columns:
                row, column = row + 1, 0
            grid.addWidget(self._cell(one), row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span

    def _cell(self, one: Field) -> QWidget:
        cell = QWidget(self)
        box = QVBoxLayout(cell)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_LABEL_GAP)
        made = self._make(one)
        made.setObjectName(f"{self.objectName()}_{one.name}")
        made.setAccessibleName(one.label)
        self._inputs[one.name] = made
        heading = label("" if one.kind == "flag" else one.label, "secondary", wrap=self._wrap)
        heading.setBuddy(made)
        box.addWidget(heading)
        if isinstance(made, IinField):
            box.addLayout(self._with_button(one, made))
        else:
            box.addWidget(made)
        note = label(one.hint, "footnote", wrap=True, name=f"{self.objectName()}_{one.name}_note")
        note.setVisible(bool(one.hint))
        self._notes[one.name] = note
        box.addWidget(note)
        made.changed.connect(lambda *_, name=one.name: self._touched(name))
        return cell

    def _with_button(self, one: Field, made: IinField) -> QHBoxLayout:
        made.reveal_button.setObjectName(f"{made.objectName()}_show")
        made.reveal_button.setAccessibleName(f"{made.reveal_button.text()}: {one.label}")
        made.revealed.connect(lambda name=one.name: self.revealed.emit(name))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(made, 1)
        row.addWidget(made.reveal_button)
        return row

    def _make(self, one: Field) -> Any:
        if one.kind == "iin":
            return IinField()
        if one.kind == "date":
            return DateField()
        if one.kind == "area":
            return TextArea()
        if one.kind == "choice":
            return Choice([("", "—"), *one.choices.items()])
        if one.kind == "flag":
            return _Flag(one.label)
        if one.kind == "flags":
            return _Flags(one.choices)
        return TextField()

    def inputs(self) -> list[QWidget]:
        """The fields in their order."""
        return list(self._inputs.values())

    # --- values ---

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show a record; whatever was typed before is gone, and so are the notes of faults."""
        self._filling = True
        for name, made in self._inputs.items():
            made.set_value(_for_field(self._fields[name], values.get(name)))
        self._filling = False
        self._filled = self.values()
        self.clear_faults()

    def values(self) -> dict[str, Any]:
        """Everything as it stands; an empty field is None."""
        return {name: self.value(name) for name in self._inputs}

    def value(self, name: str) -> Any:
        return _from_field(self._fields[name], self._inputs[name].value())

    def text(self, name: str) -> str:
        """What stands in a field of one line, whether or not it can be read."""
        return str(self._inputs[name].text())

    def hides(self, name: str) -> bool:
        """Whether a field shows less than it holds."""
        made = self._inputs[name]
        return isinstance(made, IinField) and made.hides

    def changed_values(self) -> dict[str, Any]:
        return {name: value for name, value in self.values().items() if value != self._filled.get(name)}

    def set_value(self, name: str, value: Any) -> None:
        self._inputs[name].set_value(_for_field(self._fields[name], value))

    def set_choices(self, name: str, choices: Mapping[str, str]) -> None:
        """Offer other values in a field of kind `choice`."""
        self._inputs[name].set_choices([("", "—"), *choices.items()])

    def set_read_only(self, read_only: bool, *names: str) -> None:
        for name in names or self._inputs:
            self._inputs[name].setEnabled(not read_only)

    # --- faults ---

    def unreadable(self) -> list[str]:
        """Fields in which something stands that is no date or no number."""
        found = []
        for name, made in self._inputs.items():
            kind = self._fields[name].kind
            wrong = kind == "date" and not made.is_valid()
            if wrong or (kind in ("number", "amount") and _number(kind, made.value()) is _WRONG):
                found.append(name)
        return found

    def show_fault(self, name: str, sentence: str) -> bool:
        """Say beside the field what is wrong with it; False when there is no such field."""
        note = self._notes.get(name)
        if note is None:
            return False
        self._note(name, sentence, "fault")
        return True

    def show_note(self, name: str, sentence: str) -> None:
        """A remark that blocks nothing; an empty one brings back the hint."""
        self._note(name, sentence or self._fields[name].hint, "attention" if sentence else "footnote")

    def clear_faults(self) -> None:
        for name, note in self._notes.items():
            if note.property("kind") == "fault":
                self._note(name, self._fields[name].hint, "footnote")

    def _note(self, name: str, text: str, kind: str) -> None:
        note = self._notes[name]
        note.setText(text)
        note.setProperty("kind", kind)
        restyle(note)
        note.setVisible(bool(text))

    def stand_on(self, name: str) -> bool:
        """Put the cursor into a field; False when there is no such field."""
        made = self._inputs.get(name)
        if made is not None:
            made.setFocus(Qt.FocusReason.OtherFocusReason)
        return made is not None

    def _touched(self, name: str) -> None:
        if not self._filling:
            self.edited.emit(name)


_WRONG = object()


def _number(kind: str, text: str | None) -> Any:
    plain = (text or "").replace(" ", "").replace("\u00a0", "").replace(",", ".")
    if not plain:
        return None
    try:
        return int(plain) if kind == "number" else Decimal(plain)
    except (ValueError, InvalidOperation):
        return _WRONG


def _from_field(one: Field, value: Any) -> Any:
    if one.kind in ("number", "amount"):
        read = _number(one.kind, value)
        return None if read is _WRONG else read
    if one.kind == "texts":
        return [part.strip() for part in (value or "").split(";") if part.strip()] or None
    if isinstance(value, str):
        return value.strip() or None
    return value


def _for_field(one: Field, value: Any) -> Any:
    if one.kind in ("text", "area", "choice", "number", "amount", "iin"):
        return "" if value is None else str(value)
    if one.kind == "texts":
        return "; ".join(value or ())
    return value
