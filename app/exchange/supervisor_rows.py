"""Rows of a list of supervisors as normalised records, each with what is wrong in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from app.domain.letters import named, unwritable
from app.domain.people import PersonName
from app.exchange import meanings
from app.exchange.cells import text_of
from app.exchange.columns import Layout
from app.exchange.data_rows import Cancelled, Note, Problem, Progress, RecordRows
from app.exchange.meanings import LONGEST_NAME, UNWRITABLE, Reader, ValueReader
from app.exchange.spreadsheets import Cell, Sheet
from app.exchange.vocabulary import Vocabulary

_TEXTS = ("position", "degree", "academic_title", "specialty_code", "employment", "department", "email")
_LONGEST = 300
_MOST_YEARS, _MOST_H_INDEX = 80, 400
_NOTHING = frozenset({"-", "–", "—", "жоқ", "нет", "no"})
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class SupervisorRow:
    """One supervisor as the list gives him; `values` holds only what the list says."""

    row: int
    name: PersonName
    values: dict[str, Any]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()


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
    reading = _Reading(source)
    rows = tuple(reading.read(index, cells) for index, cells, _ in source)
    return SupervisorList(rows, tuple(source.passed_by))


def _readers() -> dict[str, tuple[str, Reader]]:
    return {
        **{column: (column, meanings.text(_LONGEST, _NOTHING)) for column in _TEXTS},
        "phone": ("phone", meanings.phone),
        "experience_years": ("experience_years", meanings.number(_MOST_YEARS)),
        "h_index": ("h_index", meanings.number(_MOST_H_INDEX)),
    }


class _Reading:
    """One pass over a list."""

    def __init__(self, source: RecordRows) -> None:
        self._source = source
        self._values = ValueReader(source, _readers())
        self._rows_by_name: dict[str, int] = {}

    def read(self, index: int, cells: list[Cell]) -> SupervisorRow:
        problems: list[Problem] = []
        notes: list[Note] = []
        name = self._name(index, cells, problems)
        values = self._values.read(index, cells, problems, notes)
        return SupervisorRow(self._source.sheet.row_number(index), name, values, tuple(problems), tuple(notes))

    def _name(self, index: int, cells: list[Cell], problems: list[Problem]) -> PersonName:
        columns = self._source.name_columns
        text = " ".join(text_of(cells[self._source.fields[column]]) for column in columns).strip()
        name = PersonName.parse(text[:LONGEST_NAME])
        number = self._source.sheet.row_number(index)
        params: dict[str, Any] = {}
        if not text:
            code = "name-missing"
        elif len(text) > LONGEST_NAME:
            code, params = "text-too-long", {"length": len(text), "limit": LONGEST_NAME}
        elif letters := unwritable(text):
            code, params = UNWRITABLE, {"letters": named(letters)}
        elif _DIGIT.search(text):
            code, params = "name-with-digits", {"value": text}
        elif (first := self._rows_by_name.setdefault(name.folded, number)) != number:
            code, params = "name-duplicate-in-file", {"value": name.full_name, "first_row": first}
        else:
            return name
        problems.append(self._source.problem(index, columns[0] if columns else "name", code, params))
        return name
