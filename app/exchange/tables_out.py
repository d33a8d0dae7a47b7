"""A table as an .xlsx workbook in which no text becomes a live formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentProblem
from app.domain.letters import runs_as_formula

Value = str | int | float | Decimal | date | bool | None

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONGEST_CELL = 32_767
_SHEET_NAME_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_SHEET_NAME = 31
_NARROWEST, _WIDEST = 6, 60


def write_table(
    path: Path, headings: Sequence[str], rows: Iterable[Sequence[Value]], *, sheet_name: str = "Kafedra"
) -> int:
    """Write headings and rows; the number of rows is returned. EnvironmentProblem: table-not-written."""
    kept = list(rows)
    with _told(path):
        content = _workbook(headings, kept, sheet_name)
    write_whole_table(path, content)
    return len(kept)


def _workbook(headings: Sequence[str], rows: Sequence[Sequence[Value]], sheet_name: str) -> bytes:
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(_sheet_name(sheet_name))
    sheet.freeze_panes = "A2"
    for index, width in enumerate(_widths(headings, rows)):
        sheet.column_dimensions[_letters(index)].width = width
    sheet.append([_cell(sheet, heading, bold=True) for heading in headings])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def write_whole_table(path: Path, content: bytes) -> None:
    """Written aside, then put in place, so that a full disk leaves what was there. EnvironmentProblem:
    table-not-written."""
    partial = path.with_name(f"{path.name}.part")
    with _told(path):
        try:
            partial.write_bytes(content)
            partial.replace(path)
        finally:
            if partial.is_file():
                partial.unlink()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Sheets are put together in the folder for temporary files, by lxml: that may be full too."""
    from lxml.etree import SerialisationError

    try:
        yield
    except (OSError, SerialisationError) as fault:
        raise EnvironmentProblem("table-not-written", file=str(path), detail=str(fault)) from fault


def literal(text: str) -> str:
    """Text as a cell can hold it: without characters XML forbids, no longer than a cell."""
    return _FORBIDDEN.sub("\ufffd", text)[:_LONGEST_CELL]


def _cell(sheet: Any, value: Value, *, bold: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, date):
            cell.number_format = "DD.MM.YYYY"
        return cell
    cell = WriteOnlyCell(sheet)
    cell.value = literal(value)
    cell.data_type = "s"
    if runs_as_formula(value):
        cell.quotePrefix = True
    if bold:
        cell.font = Font(bold=True)
    return cell


def _widths(headings: Sequence[str], rows: Sequence[Sequence[Value]]) -> list[int]:
    """Column widths in characters, from the headings and the first rows."""
    sample = [headings, *rows[:200]]
    longest = (
        max((len(str(row[index])) for row in sample if index < len(row)), default=0) for index in range(len(headings))
    )
    return [min(max(length + 2, _NARROWEST), _WIDEST) for length in longest]


def _letters(index: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(index + 1))


def _sheet_name(name: str) -> str:
    return _SHEET_NAME_FORBIDDEN.sub(" ", name).strip()[:_LONGEST_SHEET_NAME] or "Kafedra"
