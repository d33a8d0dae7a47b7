"""Rows of a list of students as normalised records, each with what is wrong or odd in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from app.domain.identifiers import iin_warnings, is_programme_code, normalise_phone, split_programme
from app.domain.kazakh import fold
from app.domain.people import PersonName
from app.exchange.cells import course_of, date_of, iin_of, text_of
from app.exchange.columns import Layout, language_of
from app.exchange.data_rows import Cancelled, Note, Problem, Progress, RecordRows, Section
from app.exchange.spreadsheets import Cell, Sheet
from app.exchange.vocabulary import Vocabulary

T = TypeVar("T")

LONGEST_NAME, LONGEST_TEXT = 200, 4_000
TOPIC_LANGUAGES = ("kk", "ru", "en")


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

    @property
    def refused(self) -> bool:
        return any(not problem.confirmable for problem in self.problems)


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
    reading = _Reading(RecordRows(sheet, layout, vocabulary, progress, cancelled), known_programmes)
    rows = tuple(reading.read(index, cells, section) for index, cells, section in reading.source)
    return StudentList(rows, reading.new_programmes, tuple(reading.source.passed_by))


@dataclass(slots=True)
class _Row:
    """What gathers while one row is read."""

    index: int
    cells: list[Cell]
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


class _Reading:
    """One pass over a list. Cells repeat a lot, so what a cell means is remembered by column."""

    def __init__(self, source: RecordRows, known_programmes: Mapping[str, tuple[str, ...]]) -> None:
        self.source = source
        self._vocabulary = source.vocabulary
        self._columns = source.fields
        self._memory: dict[str, dict[Cell, Any]] = {}
        self._rows_by_iin: dict[str, int] = {}
        self._programme_of = lru_cache(maxsize=None)(lambda code, name: _code_and_name((code, name)))
        self._programmes = self._named_programmes(known_programmes)

    # --- programmes ---

    def _named_programmes(self, known: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """Folded name or code -> code, of what is known and of what this list names."""
        codes = {code: code for code in known}
        codes |= {fold(name): code for code, names in known.items() for name in names if name}
        self.new_programmes: dict[str, dict[str, str]] = {}
        named = [pair for pair in map(_code_and_name, self._distinct_programmes()) if all(pair)]
        language = language_of([name for _, name in named])
        for code, name in named:
            if is_programme_code(code) and code not in known:
                own = "en" if language_of(name) == "en" else language
                self.new_programmes.setdefault(code, {}).setdefault(own, name)
                codes |= {code: code, fold(name): code}
        return codes

    def _distinct_programmes(self) -> list[tuple[Cell, Cell]]:
        """What stands in the programme columns, each pair once, in the order of the list."""
        code, name = self._columns.get("programme_code"), self._columns.get("programme_name")
        rows = self.source.sheet.rows[self.source.layout.first_row :]
        return list(
            dict.fromkeys(("" if code is None else row[code], "" if name is None else row[name]) for row in rows)
        )

    # --- one row ---

    def read(self, index: int, cells: list[Cell], section: Section) -> StudentRow:
        row = _Row(index, cells)
        name = self._name(row)
        iin = self._iin(row)
        programme = self._programme(row, section)
        self._coded(row, "track", "track", self._track)
        self._coded(row, "language", "study_language", lambda text: self._vocabulary.code("language", text))
        self._coded(row, "funding", "funding", lambda text: self._vocabulary.code("funding", text))
        self._course(row, section)
        self._enrolled(row)
        self._group(row, section)
        self._contacts(row)
        if "birth_date" in self._columns:
            self._compare_birth_date(row, iin)
        return StudentRow(
            self.source.sheet.row_number(index),
            name,
            iin,
            programme,
            row.values,
            self._topics(row),
            self._text(row, "supervisor", LONGEST_NAME),
            tuple(row.problems),
            tuple(row.notes),
        )

    def _name(self, row: _Row) -> PersonName:
        if "surname" in self._columns:
            parts = [self._raw(row, part) for part in ("surname", "given_name", "patronymic")]
            text = " ".join(text_of(part) for part in parts).strip()
        else:
            text = text_of(self._raw(row, "name"))
        column = "name" if "name" in self._columns else "surname"
        if not text:
            self._problem(row, column, "name-missing")
        elif len(text) > LONGEST_NAME:
            self._problem(row, column, "text-too-long", length=len(text), limit=LONGEST_NAME)
        elif any(char.isdigit() for char in text):
            self._problem(row, column, "name-with-digits", value=text)
        return PersonName.parse(text[:LONGEST_NAME])

    def _iin(self, row: _Row) -> str:
        cell = self._raw(row, "iin")
        iin, fault = iin_of(cell)
        if fault is not None:
            confirmable = fault in ("iin-check-digit", "iin-missing")
            self._problem(row, "iin", fault, confirmable=confirmable, **({"value": iin} if iin else {}))
            if fault != "iin-check-digit":
                return ""
        elif iin[0] == "0" and isinstance(cell, float | int):
            self._note(row, "iin", "iin-zeros-restored", iin=iin)
        number = self.source.sheet.row_number(row.index)
        first = self._rows_by_iin.setdefault(iin, number)
        if first != number:
            self._problem(row, "iin", "iin-duplicate-in-file", value=iin, first_row=first)
        return iin

    def _programme(self, row: _Row, section: Section) -> str:
        code, name = self._programme_of(self._raw(row, "programme_code"), self._raw(row, "programme_name"))
        if not code and not name and section.programme:
            code, name = split_programme(section.programme)
        if not code and not name:
            return ""
        found = self._programmes.get(code) if code else self._programmes.get(fold(name))
        if found is None:
            column = "programme_code" if "programme_code" in self._columns else "programme_name"
            self._problem(row, column, "programme-unknown", value=code or name)
            return ""
        return found

    def _track(self, text: str) -> str | None:
        code = self._vocabulary.code("track", text)
        if code != "P":
            return code
        if any(half in text for half in ("1,5", "1.5", "1½")):
            return "P15"
        return "P1" if "1" in text else None

    def _coded(self, row: _Row, column: str, target: str, read: Callable[[str], str | None]) -> None:
        """A cell whose words stand for a code; words that stand for none are a question."""
        code = self._remembered(column, row.cells, lambda cell: (text_of(cell), read(text_of(cell))), None)
        if code is None or not code[0]:
            return
        if code[1] is None:
            self._problem(row, column, f"{column}-unknown", confirmable=True, value=code[0])
        else:
            row.values[target] = code[1]

    def _course(self, row: _Row, section: Section) -> None:
        course = self._remembered("course", row.cells, lambda cell: _tried(course_of, cell, self._vocabulary))
        if isinstance(course, ValueError):
            self._problem(row, "course", "course-invalid", confirmable=True, value=text_of(self._raw(row, "course")))
        elif course or section.course:
            row.values["course"] = course or section.course

    def _enrolled(self, row: _Row) -> None:
        day = self._date(row, "enrol_date")
        if isinstance(day, ValueError):
            value = text_of(self._raw(row, "enrol_date"))
            self._problem(row, "enrol_date", "date-invalid", confirmable=True, value=value)
        elif day is not None:
            row.values["enrol_date"] = day
        if number := self._text(row, "enrol_order_number", LONGEST_NAME):
            row.values["enrol_order_number"] = number

    def _date(self, row: _Row, column: str) -> Any:
        date_1904 = self.source.sheet.date_1904
        return self._remembered(column, row.cells, lambda cell: _tried(date_of, cell, self._vocabulary, date_1904))

    def _group(self, row: _Row, section: Section) -> None:
        group = self._text(row, "group", LONGEST_NAME)
        if not group and section.group:
            group = section.group
            self._note(row, "group", "group-from-heading", group=group)
        if group:
            row.values["study_group"] = group

    def _contacts(self, row: _Row) -> None:
        if text := self._text(row, "phone", LONGEST_NAME):
            phone = normalise_phone(text)
            if phone is None:
                self._note(row, "phone", "phone-as-given", value=text)
            row.values["phone"] = phone or text
        if email := self._text(row, "email", LONGEST_NAME):
            row.values["email"] = email

    def _compare_birth_date(self, row: _Row, iin: str) -> None:
        born = self._date(row, "birth_date")
        if iin and born is not None and not isinstance(born, ValueError):
            for code in iin_warnings(iin, born):
                self._note(row, "birth_date", code, iin=iin, date=born)

    def _topics(self, row: _Row) -> dict[str, str]:
        found = {language: self._text(row, f"topic_{language}", LONGEST_TEXT) for language in TOPIC_LANGUAGES}
        return {language: text for language, text in found.items() if text}

    # --- cells ---

    def _raw(self, row: _Row, column: str) -> Cell:
        index = self._columns.get(column)
        return "" if index is None else row.cells[index]

    def _text(self, row: _Row, column: str, limit: int) -> str:
        text: str = self._remembered(column, row.cells, text_of, "")
        if len(text) > limit:
            self._problem(row, column, "text-too-long", length=len(text), limit=limit)
            return ""
        return text

    def _remembered(self, column: str, cells: list[Cell], read: Callable[[Cell], Any], absent: Any = None) -> Any:
        index = self._columns.get(column)
        if index is None:
            return absent
        cell = cells[index]
        memory = self._memory.setdefault(column, {})
        if cell not in memory:
            memory[cell] = read(cell)
        return memory[cell]

    def _problem(self, row: _Row, column: str, code: str, *, confirmable: bool = False, **params: object) -> None:
        letters, cell = self.source.address(row.index, column)
        number = self.source.sheet.row_number(row.index)
        row.problems.append(Problem(number, letters, cell, code, params, confirmable))

    def _note(self, row: _Row, column: str, code: str, **params: object) -> None:
        row.notes.append(Note(self.source.address(row.index, column)[1], code, params))


def _code_and_name(cells: tuple[Cell, Cell]) -> tuple[str, str]:
    """Code and name out of two cells; either may hold both."""
    code, name = split_programme(text_of(cells[0]))
    other_code, other_name = split_programme(text_of(cells[1]))
    return code or other_code, other_name or name


def _tried(read: Callable[..., T], *arguments: Any) -> T | ValueError:
    try:
        return read(*arguments)
    except ValueError as fault:
        return fault
