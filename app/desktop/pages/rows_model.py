"""Lines of a record as a table that is typed into: plan rows, works of a programme, publications."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from app.desktop.pages.words import day
from app.desktop.widgets.plain import cell_text

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RowColumn:
    """One column: key, heading, kind (text, date, number, amount, choice), width in pixels.

    `details` say more of a choice where it is chosen. A column that `stays_open` is written while the rest is read.
    """

    key: str
    title: str
    kind: str = "text"
    width: int = 120
    choices: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, str] = field(default_factory=dict)
    stays_open: bool = False


@dataclass(frozen=True, slots=True)
class Misread:
    """What was typed and is no date or number; it stays in view until it is mended."""

    text: str


def read_cell(kind: str, text: str) -> Any:
    """The value that a typed text means; Misread when it means none."""
    text = text.strip()
    if not text:
        return None
    if kind == "date":
        return read_date(text) or Misread(text)
    if kind == "number":
        return int(text) if text.isdecimal() else Misread(text)
    if kind == "amount":
        try:
            return Decimal(text.replace(" ", "").replace("\u00a0", "").replace(",", "."))
        except InvalidOperation:
            return Misread(text)
    return text


def read_date(text: str) -> date | None:
    """«20.10.2026», «20.10.26», «2026-10-20»."""
    for shape in ("%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text.strip(), shape).date()
        except ValueError:
            continue
    return None


class RowsModel(QAbstractTableModel):
    """The lines in order. `edited` is sent after every change a person makes."""

    edited = Signal()

    def __init__(self, columns: Sequence[RowColumn], fault_colour: str = "#B42318") -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.read_only = False
        self.nothing_open = False  # while read only: not even the columns that stay open otherwise
        self._fault = QColor(fault_colour)
        self._rows: list[dict[str, Any]] = []

    def fill(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.beginResetModel()
        keys = ("id", *(column.key for column in self.columns))
        self._rows = [{key: row.get(key) for key in keys} for row in rows]
        self.endResetModel()

    def rows(self, typing: tuple[Index, str] | None = None) -> list[dict[str, Any]]:
        """The lines as services take them; lines with nothing in them are left out.

        `typing` is a cell in which somebody still types, and its text so far.
        """
        rows = self._rows
        if typing is not None:
            index, text = typing
            column = self.columns[index.column()]
            rows = [dict(row) for row in rows]
            rows[index.row()][column.key] = read_cell(column.kind, text)
        keys = [column.key for column in self.columns]
        kept = [row for row in rows if any(row[key] not in (None, "") for key in keys)]
        return [{key: value for key, value in row.items() if key != "id" or value} for row in kept]

    def offer(self, key: str, choices: Mapping[str, str], details: Mapping[str, str]) -> None:
        """Give a column other choices."""
        self.columns = tuple(
            replace(one, choices=choices, details=details) if one.key == key else one for one in self.columns
        )

    def first_misread(self) -> tuple[int, str] | None:
        """The first cell that could not be read: the line from 1 and the heading."""
        for number, row in enumerate(self._rows, start=1):
            for column in self.columns:
                if isinstance(row[column.key], Misread):
                    return number, column.title
        return None

    # --- what the view asks ---

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            side = _RIGHT if self.columns[section].kind in ("number", "amount") else _LEFT
            return int(side)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].title if orientation == Qt.Orientation.Horizontal else section + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        stays_open = self.columns[index.column()].stays_open and not self.nothing_open
        written = stays_open or not self.read_only
        return base | Qt.ItemFlag.ItemIsEditable if written else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        value = self._rows[index.row()][column.key]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell_text(_shown(column, value), role)
        if role == Qt.ItemDataRole.EditRole:
            return (value or "") if column.kind == "choice" else _shown(column, value)
        if role == Qt.ItemDataRole.ForegroundRole and isinstance(value, Misread):
            return self._fault
        if role == Qt.ItemDataRole.TextAlignmentRole and column.kind in ("number", "amount"):
            return int(_RIGHT)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        column = self.columns[index.column()]
        read = read_cell(column.kind, str(value or ""))
        row = self._rows[index.row()]
        if row[column.key] == read:
            return True
        row[column.key] = read
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    # --- what a person does with lines ---

    def add(self, at: int | None = None) -> int:
        """A new empty line, after the others or at a place; its position is returned."""
        position = len(self._rows) if at is None else at
        self.beginInsertRows(_NONE, position, position)
        self._rows.insert(position, dict.fromkeys(("id", *(column.key for column in self.columns))))
        self.endInsertRows()
        self.edited.emit()
        return position

    def remove(self, position: int) -> None:
        self.beginRemoveRows(_NONE, position, position)
        del self._rows[position]
        self.endRemoveRows()
        self.edited.emit()

    def move(self, position: int, by: int) -> int:
        """Move a line up (-1) or down (1); where it is now is returned."""
        target = position + by
        if not 0 <= target < len(self._rows):
            return position
        self.beginMoveRows(_NONE, position, position, _NONE, target + 1 if by > 0 else target)
        self._rows.insert(target, self._rows.pop(position))
        self.endMoveRows()
        self.edited.emit()
        return target


def _shown(column: RowColumn, value: Any) -> str:
    if isinstance(value, Misread):
        return value.text
    if isinstance(value, date):
        return day(value)
    if value is None:
        return ""
    return column.choices.get(value, str(value)) if column.kind == "choice" else str(value)
