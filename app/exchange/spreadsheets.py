"""Reads .xlsx, .xls, .ods and .csv into rows of plain values that know their addresses.

Formulas come as the values they were saved with; nothing in a file is ever evaluated or fetched.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentProblem, KafedraError, Refused, UsageError
from app.exchange.containers import Inspected, Limits, inspect
from app.exchange.text_tables import read_text_table

Cell = str | float | int | bool | date | datetime | time | timedelta
Merge = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows as they stand, without the empty area above and to the left of them."""

    name: str
    rows: list[list[Cell]]
    top: int = 0  # rows above the first
    left: int = 0  # columns before the first
    date_1904: bool = False

    def row_number(self, row: int) -> int:
        """The number a person sees beside the row with this index."""
        return self.top + row + 1

    def column_letters(self, column: int) -> str:
        return column_letters(self.left + column)

    def address(self, row: int, column: int) -> str:
        return f"{self.column_letters(column)}{self.row_number(row)}"


@dataclass(slots=True)
class Workbook:
    """An opened file: its sheets by name, each read when asked for."""

    file: str
    sheet_names: tuple[str, ...]
    hidden: frozenset[str] = frozenset()
    _date_1904: bool = False
    _reader: Any = None
    _sheets: dict[str, Sheet] = field(default_factory=dict)
    _most_rows: int = 0
    _cells_left: int = 0

    @property
    def visible_names(self) -> tuple[str, ...]:
        """The sheets a person sees; all of them when every one is hidden."""
        return tuple(name for name in self.sheet_names if name not in self.hidden) or self.sheet_names

    def sheet(self, name: str) -> Sheet:
        """UsageError: table-sheet-unknown. Refused: table-damaged, table-too-large."""
        if name not in self.sheet_names:
            raise UsageError("table-sheet-unknown", file=self.file, sheet=name, sheets=list(self.sheet_names))
        if name not in self._sheets:
            self._sheets[name] = self._read(name)
        return self._sheets[name]

    def _read(self, name: str) -> Sheet:
        with _reader_faults(self.file):
            sheet = self._reader.get_sheet_by_name(name)
            top, left = sheet.start or (0, 0)
            rows = sheet.to_python(skip_empty_area=True)
            merges = sheet.merged_cell_ranges or []
        cells = len(rows) * len(rows[0]) if rows else 0
        self._cells_left -= cells
        if len(rows) > self._most_rows or self._cells_left < 0:
            raise Refused("table-too-large", file=self.file)
        if not _fill_merged_columns(rows, merges, top, left, cells):
            raise Refused("table-damaged", file=self.file)
        return Sheet(name, rows, top, left, self._date_1904)


def open_workbook(path: Path, limits: Limits | None = None) -> Workbook:
    """Open a table file, whatever its ending says it is.

    UsageError: table-missing. EnvironmentProblem: table-unreadable. Refused: see `containers.inspect`.
    """
    limits = limits or Limits()
    data = _bytes_of(path, limits)
    inspected = inspect(data, path.name, limits)
    if inspected.format == "text":
        rows: list[list[Cell]] = [list(row) for row in read_text_table(data, path.name, limits)]
        return Workbook(path.name, (path.stem,), _sheets={path.stem: Sheet(path.stem, rows)})
    return _open_binary(path.name, inspected, limits)


def column_letters(column: int) -> str:
    """0 -> A, 26 -> AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _bytes_of(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
    except (FileNotFoundError, IsADirectoryError) as fault:
        raise UsageError("table-missing", file=str(path)) from fault
    except (OSError, ValueError) as fault:
        raise EnvironmentProblem("table-unreadable", file=str(path), detail=str(fault)) from fault
    if len(data) > limits.file_bytes:
        raise Refused("table-too-large", file=path.name)
    return data


def _open_binary(file: str, inspected: Inspected, limits: Limits) -> Workbook:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with _reader_faults(file):
        reader = CalamineWorkbook.from_filelike(io.BytesIO(inspected.content))
        sheets = [sheet for sheet in reader.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    if not sheets:
        raise Refused("table-empty", file=file)
    return Workbook(
        file,
        tuple(sheet.name for sheet in sheets),
        frozenset(sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible),
        inspected.date_1904,
        reader,
        _most_rows=limits.rows,
        _cells_left=limits.cells,
    )


@contextmanager
def _reader_faults(file: str) -> Iterator[None]:
    """A fault of the reader becomes a sentence about the file; a panic inside it is no `Exception`."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except KafedraError:
        raise
    except PasswordError as fault:
        raise Refused("table-encrypted", file=file) from fault
    except (CalamineError, ValueError, OverflowError, UnicodeError) as fault:
        raise Refused("table-damaged", file=file) from fault
    except BaseException as fault:
        if type(fault).__name__ == "PanicException":
            raise Refused("table-damaged", file=file) from fault
        raise


def _fill_merged_columns(rows: list[list[Cell]], merges: list[Merge], top: int, left: int, cells: int) -> bool:
    """A value merged down several rows belongs to each of them; one merged across stays in its first cell.

    False when merges lie over each other, so that together they cover more than there are cells.
    """
    for (first_row, first_column), (last_row, last_column) in merges:
        column = first_column - left
        if first_column != last_column or first_row == last_row or column < 0:
            continue
        covered = rows[max(first_row - top, 0) : last_row - top + 1]
        if first_row < top or not covered or column >= len(covered[0]):
            continue
        cells -= len(covered)
        if cells < 0:
            return False
        value = covered[0][column]
        for row in covered:
            row[column] = value
    return True
