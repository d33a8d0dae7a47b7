"""Rows of a list of supervisors as normalised records, each with what is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.domain.identifiers import normalise_phone
from app.domain.people import PersonName
from app.exchange.cells import integer_of, text_of
from app.exchange.columns import Layout
from app.exchange.data_rows import Cancelled, Note, Problem, Progress, RecordRows
from app.exchange.spreadsheets import Cell, Sheet
from app.exchange.vocabulary import Vocabulary

LONGEST_TEXT = 300
_TEXTS = ("position", "degree", "academic_title", "specialty_code", "employment", "department", "email")
_NUMBERS = ("experience_years", "h_index")
_MOST = {"experience_years": 80, "h_index": 400}
_NOTHING = frozenset({"-", "–", "—", "жоқ", "нет", "no"})


@dataclass(frozen=True, slots=True)
class SupervisorRow:
    """One supervisor as the list gives him; `values` holds only what the list says."""

    row: int
    name: PersonName
    values: dict[str, Any]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def refused(self) -> bool:
        return any(not problem.confirmable for problem in self.problems)


@dataclass(frozen=True, slots=True)
class SupervisorList:
    """All rows, and the numbers of the rows that hold no supervisor."""

    rows: tuple[SupervisorRow, ...]
    passed_by: tuple[int, ...]


def read_supervisors(
    sheet: Sheet,
    layout: Layout,
    vocabulary: Vocabulary,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> SupervisorList:
    """Normalise and check every row. Refused: cancelled."""
    source = RecordRows(sheet, layout, vocabulary, progress, cancelled)
    rows_by_name: dict[str, int] = {}
    rows = tuple(_read(source, index, cells, rows_by_name) for index, cells, _ in source)
    return SupervisorList(rows, tuple(source.passed_by))


@dataclass(slots=True)
class _Row:
    source: RecordRows
    index: int
    cells: list[Cell]
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def cell(self, column: str) -> Cell:
        index = self.source.fields.get(column)
        return "" if index is None else self.cells[index]

    def problem(self, column: str, code: str, *, confirmable: bool = False, **params: object) -> None:
        letters, cell = self.source.address(self.index, column)
        number = self.source.sheet.row_number(self.index)
        self.problems.append(Problem(number, letters, cell, code, params, confirmable))

    def text(self, column: str) -> str:
        text = text_of(self.cell(column))
        if len(text) > LONGEST_TEXT:
            self.problem(column, "text-too-long", length=len(text), limit=LONGEST_TEXT)
            return ""
        return "" if text.casefold() in _NOTHING else text


def _read(source: RecordRows, index: int, cells: list[Cell], rows_by_name: dict[str, int]) -> SupervisorRow:
    row = _Row(source, index, cells)
    number = source.sheet.row_number(index)
    name = _name(row, rows_by_name, number)
    for column in _TEXTS:
        if text := row.text(column):
            row.values[column] = text
    if text := row.text("phone"):
        row.values["phone"] = normalise_phone(text) or text
    for column in _NUMBERS:
        _read_number(row, column)
    return SupervisorRow(number, name, row.values, tuple(row.problems), tuple(row.notes))


def _name(row: _Row, rows_by_name: dict[str, int], number: int) -> PersonName:
    parts = ("surname", "given_name", "patronymic") if row.cell("surname") != "" else ("name",)
    column = parts[0]
    text = " ".join(text_of(row.cell(part)) for part in parts).strip()
    name = PersonName.parse(text[:LONGEST_TEXT])
    if not text:
        row.problem(column, "name-missing")
    elif len(text) > LONGEST_TEXT:
        row.problem(column, "text-too-long", length=len(text), limit=LONGEST_TEXT)
    elif any(char.isdigit() for char in text):
        row.problem(column, "name-with-digits", value=text)
    elif (first := rows_by_name.setdefault(name.folded, number)) != number:
        row.problem(column, "name-duplicate-in-file", value=name.full_name, first_row=first)
    return name


def _read_number(row: _Row, column: str) -> None:
    try:
        number = integer_of(row.cell(column))
    except ValueError:
        number = -1
    if number is None:
        return
    if 0 <= number <= _MOST[column]:
        row.values[column] = number
    else:
        row.problem(column, "number-invalid", confirmable=True, value=text_of(row.cell(column)))
