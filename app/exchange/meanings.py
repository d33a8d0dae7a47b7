"""What the cells of a column mean: a value, a problem or a note. Cells repeat, so each is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from app.domain.identifiers import normalise_phone
from app.domain.letters import named, unwritable
from app.exchange.cells import course_of, date_of, integer_of, text_of
from app.exchange.data_rows import Note, Problem, RecordRows
from app.exchange.spreadsheets import Cell
from app.exchange.vocabulary import Vocabulary

LONGEST_NAME, LONGEST_TEXT = 200, 4_000
UNWRITABLE = "letters-unwritable"


class Meaning(NamedTuple):
    """`problem` and `note` are codes; a cell that says nothing means None."""

    value: Any = None
    problem: str | None = None
    note: str | None = None
    params: Mapping[str, Any] = {}


Reader = Callable[[Cell], Meaning]


def text(limit: int, nothing: frozenset[str] = frozenset()) -> Reader:
    """Clean text of at most `limit` characters, all of which a record may hold; words for «none» mean nothing."""

    def read(cell: Cell) -> Meaning:
        found = text_of(cell)
        if len(found) > limit:
            return Meaning(problem="text-too-long", params={"length": len(found), "limit": limit})
        if letters := unwritable(found):
            return Meaning(problem=UNWRITABLE, params={"letters": named(letters)})
        return Meaning(found if found and found.casefold() not in nothing else None)

    return read


def phone(cell: Cell) -> Meaning:
    """A telephone number in one way of writing; one that is none is kept as it was given, and told."""
    found = text(LONGEST_NAME)(cell)
    if not found.value:
        return found
    number = normalise_phone(found.value)
    return Meaning(number) if number else Meaning(found.value, note="phone-as-given", params={"value": found.value})


def coded(vocabulary: Vocabulary, subject: str) -> Reader:
    """Words that stand for a code; words that stand for none are a question, never silently lost."""

    def read(cell: Cell) -> Meaning:
        found = text_of(cell)
        code = vocabulary.code(subject, found) if found else None
        if subject == "track" and code == "P":
            code = _profile_track(found)
        return _or_problem(code, found, f"{subject}-unknown")

    return read


def _profile_track(found: str) -> str | None:
    """The profile track by its term: a year, or a year and a half."""
    if any(half in found for half in ("1,5", "1.5", "1½")):
        return "P15"
    return "P1" if "1" in found else None


def course(vocabulary: Vocabulary) -> Reader:
    return _tried(lambda cell: course_of(cell, vocabulary), "course-invalid")


def day(vocabulary: Vocabulary, date_1904: bool) -> Reader:
    return _tried(lambda cell: date_of(cell, vocabulary, date_1904), "date-invalid")


def number(most: int) -> Reader:
    """A whole number from 0 to `most`."""

    def within(cell: Cell) -> int | None:
        found = integer_of(cell)
        if found is not None and found > most:
            raise ValueError(found)
        return found

    return _tried(within, "number-invalid")


def _tried(read: Callable[[Cell], Any], problem: str) -> Reader:
    def attempt(cell: Cell) -> Meaning:
        try:
            return Meaning(read(cell))
        except ValueError:
            return Meaning(problem=problem, params={"value": text_of(cell)})

    return attempt


def _or_problem(value: Any, found: str, problem: str) -> Meaning:
    if value is None and found:
        return Meaning(problem=problem, params={"value": found})
    return Meaning(value)


class Meanings(dict[Cell, Meaning]):
    """The meaning of each different cell of a column."""

    def __init__(self, read: Reader) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Cell) -> Meaning:
        meaning = self[cell] = self._read(cell)
        return meaning


class ValueReader:
    """Reads the plain columns of a row. `readers`: column -> name of the value in the record, and how to read it."""

    def __init__(self, source: RecordRows, readers: Mapping[str, tuple[str, Reader]]) -> None:
        self._source = source
        self._columns = [
            (column, target, source.fields[column], Meanings(read))
            for column, (target, read) in readers.items()
            if column in source.fields
        ]

    def read(self, index: int, cells: list[Cell], problems: list[Problem], notes: list[Note]) -> dict[str, Any]:
        """What the row says; what is wrong or odd is added to `problems` and `notes`."""
        values: dict[str, Any] = {}
        for column, target, position, meanings in self._columns:
            cell = cells[position]
            if cell == "":
                continue
            value, problem, note, params = meanings[cell]
            if value is not None:
                values[target] = value
            if problem is not None:
                problems.append(self._source.problem(index, column, problem, params))
            elif note is not None:
                notes.append(self._source.note(index, column, note, params))
        return values
