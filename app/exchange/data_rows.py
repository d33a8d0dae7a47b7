"""Which rows of a list hold records: titles, headings repeated, totals and signatures are passed by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.errors import Refused
from app.domain.identifiers import is_programme_code, split_programme
from app.exchange.cells import course_of, text_of
from app.exchange.columns import Layout
from app.exchange.spreadsheets import Cell, Sheet
from app.exchange.vocabulary import Vocabulary, tokens_of

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_ROWS_BETWEEN_REPORTS = 250
_FILLED_FIELDS_OF_A_RECORD = 3
_BLANK_LINE = "__"
_LONGEST_NUMBERING = 3

# Problems that a person may wave through: the record is then written without the doubtful value, or with the IIN.
CONFIRMABLE = frozenset(
    {
        "iin-check-digit",
        "iin-missing",
        "track-unknown",
        "language-unknown",
        "funding-unknown",
        "course-invalid",
        "date-invalid",
        "number-invalid",
        "cycle-unknown",
        "component-unknown",
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row is not taken as it is. `confirmable`: a person may accept it nevertheless."""

    row: int
    column: str
    cell: str
    code: str
    params: dict[str, Any]
    confirmable: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What was done to a value or looks odd in it; never a reason to refuse."""

    cell: str
    code: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """What a title row says of the rows below it."""

    group: str = ""
    course: int | None = None
    programme: str = ""


@dataclass(slots=True)
class RecordRows:
    """The rows of one sheet that hold records, with what was passed by."""

    sheet: Sheet
    layout: Layout
    vocabulary: Vocabulary
    progress: Progress | None = None
    cancelled: Cancelled | None = None
    passed_by: list[int] = field(default_factory=list)
    fields: dict[str, int] = field(init=False)
    name_columns: tuple[str, ...] = field(init=False)
    _headings: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.fields = self.layout.fields
        parts = ("surname", "given_name", "patronymic") if "surname" in self.fields else ("name",)
        self.name_columns = tuple(part for part in parts if part in self.fields)
        self._headings = self.layout.headings

    def __iter__(self) -> Iterator[tuple[int, list[Cell], Section]]:
        """Index in the sheet, cells, section. Refused: cancelled."""
        section = Section()
        rows = self.sheet.rows
        key = self.fields.get("iin", self.fields.get("name", self.fields.get("surname", 0)))
        name = self.fields.get("name", self.fields.get("surname", key))
        for index in range(self.layout.first_row, len(rows)):
            if index % _ROWS_BETWEEN_REPORTS == 0:
                self._report(index, len(rows))
            row = rows[index]
            named = row[name]
            plain = (
                key != name
                and row[key] != ""
                and isinstance(named, str)
                and len(named) > _LONGEST_NUMBERING
                and named != self._headings[name]
            )
            if plain or self._is_record(row):
                yield index, row, section
            elif any(cell != "" for cell in row):
                self.passed_by.append(self.sheet.row_number(index))
                section = self._section(row, section)
        self._report(len(rows), len(rows))

    def problem(self, index: int, column: str, code: str, params: Mapping[str, Any] | None = None) -> Problem:
        letters, cell = self._address(index, column)
        return Problem(self.sheet.row_number(index), letters, cell, code, dict(params or {}), code in CONFIRMABLE)

    def note(self, index: int, column: str, code: str, params: Mapping[str, Any]) -> Note:
        return Note(self._address(index, column)[1], code, dict(params))

    def _address(self, index: int, column: str) -> tuple[str, str]:
        """Column letters and cell address of a field in a row; the first column when the list lacks it."""
        position = self.fields.get(column, 0)
        return self.sheet.column_letters(position), self.sheet.address(index, position)

    def _report(self, done: int, total: int) -> None:
        if self.cancelled is not None and self.cancelled():
            raise Refused("cancelled")
        if self.progress is not None:
            self.progress(done, total)

    def _is_record(self, row: Sequence[Cell]) -> bool:
        filled = {index: text for index, cell in enumerate(row) if (text := text_of(cell))}
        if not filled or self._repeats_heading(filled) or is_numbering(row):
            return False
        if self.vocabulary.mentions("section", "total", next(iter(filled.values()))):
            return False
        held = {name for name, index in self.fields.items() if index in filled and name != "number"}
        if "iin" in held:
            return True
        name = self.fields.get("name", self.fields.get("surname"))
        if name is None or name not in filled:
            return len(held) >= _FILLED_FIELDS_OF_A_RECORD
        if len(held) > 1:
            return True
        return self._is_lonely_name(filled, filled[name])

    def _is_lonely_name(self, filled: dict[int, str], name: str) -> bool:
        """A name with nothing beside it: a record when its row is numbered or names are all there is."""
        if _BLANK_LINE in name or any(char.isdigit() for char in name) or len(name.split()) < 2:
            return False
        if self._section_of(name):
            return False
        number = self.fields.get("number")
        return number in filled if number is not None else len(self.fields) == 1

    def _repeats_heading(self, filled: dict[int, str]) -> bool:
        same = sum(1 for index, text in filled.items() if text == self._headings[index])
        return same >= 2 or (same == 1 and len(filled) == 1)

    def _section(self, row: Sequence[Cell], present: Section) -> Section:
        texts = dict.fromkeys(text for cell in row if (text := text_of(cell)))
        if len(texts) != 1:
            return present
        found = self._section_of(next(iter(texts)))
        return replace(present, **found) if found else present

    def _section_of(self, title: str) -> dict[str, Any]:
        """What a title opens: a group, a course, a programme."""
        code, _ = split_programme(title)
        if is_programme_code(code):
            return {"programme": title}
        words = title.split()
        others = [word for word in words if not self.vocabulary.mentions("section", "group", word)]
        if len(others) == 1 and len(words) > 1:
            return {"group": others[0].strip(' :;,.«»"')}
        try:
            course = course_of(title, self.vocabulary) if len(tokens_of(title)) == 2 else None
        except ValueError:
            course = None
        return {"course": course} if course else {}


def is_numbering(row: Sequence[Cell]) -> bool:
    """The line «1 2 3 4 …» that stands under many headings."""
    numbers = [text for cell in row if (text := text_of(cell))]
    if len(numbers) < 3 or not all(text.isdecimal() and len(text) < _LONGEST_NUMBERING for text in numbers):
        return False
    first = int(numbers[0])
    return [int(text) for text in numbers] == list(range(first, first + len(numbers)))
