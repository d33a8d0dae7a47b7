"""Rows of a list of students as normalised records, each with what is wrong or odd in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.domain.identifiers import iin_warnings, is_programme_code, mask_iin, split_programme
from app.domain.kazakh import fold
from app.domain.letters import named, unwritable
from app.domain.people import PersonName
from app.exchange import meanings
from app.exchange.cells import iin_of, text_of
from app.exchange.columns import Layout, language_of
from app.exchange.data_rows import Cancelled, Note, Problem, Progress, RecordRows, Section
from app.exchange.meanings import LONGEST_NAME, LONGEST_TEXT, UNWRITABLE, Reader, ValueReader
from app.exchange.spreadsheets import Cell, Sheet
from app.exchange.vocabulary import Vocabulary

_TOPICS = {"topic_kk": "kk", "topic_ru": "ru", "topic_en": "en"}
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class StudentRow:
    """One student as the list gives him.

    `values` holds only what the list says, under the names of the record: an empty cell never erases.
    """

    row: int
    name: PersonName
    iin: str
    programme: str
    values: dict[str, Any]
    topics: dict[str, str]
    supervisor: str
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class StudentList:
    """All rows, the programmes that the list itself names, and the rows that hold no student."""

    rows: tuple[StudentRow, ...]
    new_programmes: Mapping[str, Mapping[str, str]]
    passed_by: tuple[int, ...]


def read_students(
    sheet: Sheet,
    layout: Layout,
    vocabulary: Vocabulary,
    known_programmes: Mapping[str, tuple[str, ...]],
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> StudentList:
    """Normalise and check every row. `known_programmes`: code -> its names in any language.

    Refused: cancelled.
    """
    source = RecordRows(sheet, layout, vocabulary, progress, cancelled)
    reading = _Reading(source, known_programmes)
    rows = tuple(reading.read(index, cells, section) for index, cells, section in source)
    return StudentList(rows, reading.programmes.new, tuple(source.passed_by))


def _readers(vocabulary: Vocabulary, date_1904: bool) -> dict[str, tuple[str, Reader]]:
    day = meanings.day(vocabulary, date_1904)
    short, long = meanings.text(LONGEST_NAME), meanings.text(LONGEST_TEXT)
    return {
        "track": ("track", meanings.coded(vocabulary, "track")),
        "language": ("study_language", meanings.coded(vocabulary, "language")),
        "funding": ("funding", meanings.coded(vocabulary, "funding")),
        "course": ("course", meanings.course(vocabulary)),
        "enrol_date": ("enrol_date", day),
        "enrol_order_number": ("enrol_order_number", short),
        "group": ("study_group", short),
        "phone": ("phone", meanings.phone),
        "email": ("email", short),
        "birth_date": ("birth_date", day),
        "supervisor": ("supervisor", short),
        **{column: (column, long) for column in _TOPICS},
    }


class _Reading:
    """One pass over a list."""

    def __init__(self, source: RecordRows, known_programmes: Mapping[str, tuple[str, ...]]) -> None:
        self.programmes = _Programmes(source, known_programmes)
        self._source = source
        self._values = ValueReader(source, _readers(source.vocabulary, source.sheet.date_1904))
        self._rows_by_iin: dict[str, int] = {}
        self._name_columns = [source.fields[part] for part in source.name_columns]
        self._iin_column = source.fields.get("iin")

    def read(self, index: int, cells: list[Cell], section: Section) -> StudentRow:
        problems: list[Problem] = []
        notes: list[Note] = []
        name = self._name(index, cells, problems)
        iin = self._iin(index, cells, problems, notes)
        programme = self._programme(index, cells, section, problems)
        values = self._values.read(index, cells, problems, notes)
        self._inherit(index, section, values, notes)
        born = values.pop("birth_date", None)
        if iin and born is not None:
            for code in iin_warnings(iin, born):
                notes.append(self._source.note(index, "birth_date", code, {"iin": mask_iin(iin), "date": born}))
        topics = {language: values.pop(column) for column, language in _TOPICS.items() if column in values}
        return StudentRow(
            self._source.sheet.row_number(index),
            name,
            iin,
            programme,
            values,
            topics,
            values.pop("supervisor", ""),
            tuple(problems),
            tuple(notes),
        )

    def _name(self, index: int, cells: list[Cell], problems: list[Problem]) -> PersonName:
        text = " ".join([text_of(cells[column]) for column in self._name_columns]).strip()
        column = self._source.name_columns[0] if self._source.name_columns else "name"
        if not text:
            problems.append(self._source.problem(index, column, "name-missing"))
        elif len(text) > LONGEST_NAME:
            params = {"length": len(text), "limit": LONGEST_NAME}
            problems.append(self._source.problem(index, column, "text-too-long", params))
        elif letters := unwritable(text):
            problems.append(self._source.problem(index, column, UNWRITABLE, {"letters": named(letters)}))
        elif _DIGIT.search(text):
            problems.append(self._source.problem(index, column, "name-with-digits", {"value": text}))
        return PersonName.parse(text[:LONGEST_NAME])

    def _iin(self, index: int, cells: list[Cell], problems: list[Problem], notes: list[Note]) -> str:
        cell = "" if self._iin_column is None else cells[self._iin_column]
        iin, fault = iin_of(cell)
        if fault is not None:
            problems.append(self._source.problem(index, "iin", fault, {"value": mask_iin(iin)} if iin else {}))
            if fault != "iin-check-digit":
                return ""
        elif iin[0] == "0" and not isinstance(cell, str):
            notes.append(self._source.note(index, "iin", "iin-zeros-restored", {"iin": mask_iin(iin)}))
        number = self._source.sheet.row_number(index)
        first = self._rows_by_iin.setdefault(iin, number)
        if first != number:
            params = {"value": mask_iin(iin), "first_row": first}
            problems.append(self._source.problem(index, "iin", "iin-duplicate-in-file", params))
        return iin

    def _programme(self, index: int, cells: list[Cell], section: Section, problems: list[Problem]) -> str:
        code, given = self.programmes.find(cells, section)
        if code is None:
            problems.append(self._source.problem(index, self.programmes.column, "programme-unknown", {"value": given}))
        return code or ""

    def _inherit(self, index: int, section: Section, values: dict[str, Any], notes: list[Note]) -> None:
        """What the title row above says holds where the row itself is silent."""
        if section.course and "course" not in values:
            values["course"] = section.course
        if section.group and "study_group" not in values and not unwritable(section.group):
            values["study_group"] = section.group
            notes.append(self._source.note(index, "group", "group-from-heading", {"group": section.group}))


class _Programmes:
    """Programmes by code and by name: those known, and those that the list itself names beside their codes."""

    def __init__(self, source: RecordRows, known: Mapping[str, tuple[str, ...]]) -> None:
        self._code, self._name = source.fields.get("programme_code"), source.fields.get("programme_name")
        self.column = "programme_name" if self._code is None else "programme_code"
        self.new: dict[str, dict[str, str]] = {}
        self._codes = {code: code for code in known}
        self._codes |= {fold(name): code for code, names in known.items() for name in names if name}
        self._found = lru_cache(maxsize=None)(self._search)
        self._learn(source, known)

    def find(self, cells: list[Cell], section: Section) -> tuple[str | None, str]:
        """The code, «» when the list says nothing, None when nobody knows what it says; and what it says."""
        return self._found(
            "" if self._code is None else cells[self._code],
            "" if self._name is None else cells[self._name],
            section.programme,
        )

    def _search(self, code_cell: Cell, name_cell: Cell, title: str) -> tuple[str | None, str]:
        code, name = _code_and_name(code_cell, name_cell)
        if not code and not name:
            code, name = split_programme(title)
        given = code or name
        return (self._codes.get(code) if code else self._codes.get(fold(name))) if given else "", given

    def _learn(self, source: RecordRows, known: Mapping[str, tuple[str, ...]]) -> None:
        """Each pair of the programme columns once, in the order of the list."""
        if self._code is None and self._name is None:
            return
        code, name = self._code, self._name
        rows = source.sheet.rows[source.layout.first_row :]
        cells = dict.fromkeys(("" if code is None else row[code], "" if name is None else row[name]) for row in rows)
        named = [pair for pair in (_code_and_name(*one) for one in cells) if all(pair)]
        language = language_of([name for _, name in named])
        for programme, title in named:
            if is_programme_code(programme) and programme not in known and not unwritable(title):
                own = "en" if language_of(title) == "en" else language
                self.new.setdefault(programme, {}).setdefault(own, title)
                self._codes |= {programme: programme, fold(title): programme}


def _code_and_name(code_cell: Cell, name_cell: Cell) -> tuple[str, str]:
    """Code and name out of two cells; either may hold both."""
    code, name = split_programme(text_of(code_cell))
    other_code, other_name = split_programme(text_of(name_cell))
    return code or other_code, other_name or name
