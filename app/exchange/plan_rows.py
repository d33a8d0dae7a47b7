"""Lines of a study plan in a table: course by course, under titles of cycles, components and semesters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.kazakh import fold
from app.exchange.cells import integer_of, text_of
from app.exchange.columns import Layout
from app.exchange.data_rows import Cancelled, Note, Problem, Progress, RecordRows, Section, is_numbering
from app.exchange.meanings import LONGEST_NAME, Meaning, Reader, ValueReader, text
from app.exchange.spreadsheets import Cell, Sheet
from app.exchange.vocabulary import Vocabulary, tokens_of

_LONGEST_CODE = 40
_MOST_CREDITS, _MOST_SEMESTERS = 120, 12
# As words are compared: Latin letters have become the Cyrillic ones that look like them.
_ROMAN = {fold(numeral): number for number, numeral in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII"), 1)}
_NOTHING = frozenset({"-", "–", "—"})
# A title has none of these of its own; a line has at least one.
_OWN = ("code", "credits", "semester", "cycle", "component")
_PARTS = ("cycle", "component", "semester")


@dataclass(frozen=True, slots=True)
class StudyRow:
    """One line of a study plan as the table gives it; `values` holds only what it says."""

    row: int
    values: dict[str, Any]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def key(self) -> tuple[str, int | None]:
        """By what a line is known: its code, else its name, and the semester."""
        return known_by(self.values)


@dataclass(frozen=True, slots=True)
class StudyTable:
    """All lines, and the numbers of the rows that hold none."""

    rows: tuple[StudyRow, ...]
    passed_by: tuple[int, ...]


def known_by(line: Any) -> tuple[str, int | None]:
    return fold(line.get("code") or line.get("name") or ""), line.get("semester")


def read_study_rows(
    sheet: Sheet,
    layout: Layout,
    vocabulary: Vocabulary,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> StudyTable:
    """Normalise and check every line. Refused: cancelled."""
    source = _StudyRows(sheet, layout, vocabulary, progress, cancelled)
    reading = _Reading(source)
    rows = tuple(reading.read(index, cells, source.part) for index, cells, _ in source)
    return StudyTable(rows, tuple(source.passed_by))


@dataclass(frozen=True, slots=True)
class _Part:
    """What the titles above a line say of it."""

    cycle: str | None = None
    component: str | None = None
    semester: int | None = None


@dataclass(slots=True)
class _StudyRows(RecordRows):
    """A title names a cycle, a component or a semester; with its sum beside it, it is still a title."""

    part: _Part = field(default_factory=_Part)

    def _is_record(self, row: Sequence[Cell]) -> bool:
        filled = {index: found for index, cell in enumerate(row) if (found := text_of(cell))}
        if not filled or self._repeats_heading(filled) or is_numbering(row) or self._is_total(filled):
            return False
        held = {name for name in _OWN if self.fields.get(name, -1) in filled}
        named = filled.get(self.fields["discipline"])
        if named is None:
            return len(held) > 1
        return bool(held) and not (held == {"credits"} and self._is_title(named))

    def _is_total(self, filled: dict[int, str]) -> bool:
        """«Итого» is a total, «Итоговая аттестация» is a line."""
        first = next((found for found in filled.values() if not _is_number(found)), "")
        cycle = self.vocabulary.abbreviated_code("cycle", first)
        return self.vocabulary.mentions("section", "total", first) and cycle is None

    def _is_title(self, found: str) -> bool:
        return any(self.vocabulary.mentions("section", part, found) for part in _PARTS)

    def _section(self, row: Sequence[Cell], present: Section) -> Section:
        texts = [found for cell in row if (found := text_of(cell)) and not _is_number(found)]
        if len(dict.fromkeys(texts)) == 1:
            self._open(texts[0])
        return present

    def _open(self, title: str) -> None:
        """A cycle ends the component before it; a semester ends neither."""
        cycle = self.vocabulary.abbreviated_code("cycle", title)
        component = self.vocabulary.abbreviated_code("component", title)
        if cycle is not None:
            self.part = replace(self.part, cycle=cycle, component=component)
        elif component is not None:
            self.part = replace(self.part, component=component)
        if self.vocabulary.mentions("section", "semester", title):
            self.part = replace(self.part, semester=next(filter(None, map(_semester_named, tokens_of(title))), None))


def _is_number(found: str) -> bool:
    return found.replace(".", "").isdecimal()


class _Reading:
    """One pass over a table."""

    def __init__(self, source: _StudyRows) -> None:
        self._source = source
        self._values = ValueReader(source, _readers(source.vocabulary))
        self._seen: dict[tuple[str, int | None], int] = {}

    def read(self, index: int, cells: list[Cell], part: _Part) -> StudyRow:
        problems: list[Problem] = []
        notes: list[Note] = []
        values = self._values.read(index, cells, problems, notes)
        self._of_one_cell(cells, values)
        self._of_titles(part, values)
        number = self._source.sheet.row_number(index)
        if not values.get("name"):
            problems.append(self._source.problem(index, "discipline", "discipline-missing"))
        else:
            first = self._seen.setdefault(known_by(values), number)
            if first != number:
                told = {"value": values["name"], "first_row": first}
                problems.append(self._source.problem(index, "discipline", "discipline-duplicate-in-file", told))
        return StudyRow(number, values, tuple(problems), tuple(notes))

    def _of_titles(self, part: _Part, values: dict[str, Any]) -> None:
        """What titles say where there is no column; a line called like another cycle is of that one."""
        if "cycle" not in self._source.fields:
            named = self._source.vocabulary.named_code("cycle", values.get("name") or "")
            part = replace(part, cycle=named, component=None) if named not in (None, part.cycle) else part
        for name in _PARTS:
            above = getattr(part, name)
            if above is not None and name not in self._source.fields:
                values.setdefault(name, above)

    def _of_one_cell(self, cells: list[Cell], values: dict[str, Any]) -> None:
        """«БП/ЖК»: a cell of the cycle that names the component too."""
        cycle, component = (self._source.fields.get(name) for name in ("cycle", "component"))
        if cycle is not None and component is None and text_of(cells[cycle]):
            found = self._source.vocabulary.abbreviated_code("component", text_of(cells[cycle]))
            if found is not None:
                values["component"] = found


def _readers(vocabulary: Vocabulary) -> dict[str, tuple[str, Reader]]:
    return {
        "code": ("code", text(_LONGEST_CODE, _NOTHING)),
        "discipline": ("name", text(LONGEST_NAME, _NOTHING)),
        "cycle": ("cycle", _abbreviated(vocabulary, "cycle")),
        "component": ("component", _abbreviated(vocabulary, "component")),
        "credits": ("credits", _counted(_MOST_CREDITS)),
        "semester": ("semester", _semester),
    }


def _abbreviated(vocabulary: Vocabulary, subject: str) -> Reader:
    """An abbreviation or a name; a word that stands for none is a question."""

    def read(cell: Cell) -> Meaning:
        found = text_of(cell)
        code = vocabulary.abbreviated_code(subject, found) if found not in _NOTHING else None
        if code is None and found and found not in _NOTHING:
            return Meaning(problem=f"{subject}-unknown", params={"value": found})
        return Meaning(code)

    return read


def _counted(most: int) -> Reader:
    """A whole number from 1 to `most`."""

    def read(cell: Cell) -> Meaning:
        try:
            found = integer_of(cell)
        except ValueError:
            found = 0
        if found is None:
            return Meaning()
        return (
            Meaning(found) if 1 <= found <= most else Meaning(problem="number-invalid", params={"value": text_of(cell)})
        )

    return read


def _semester(cell: Cell) -> Meaning:
    """1, «1 семестр», «I»."""
    named = [number for token in tokens_of(text_of(cell)) if (number := _semester_named(token))]
    return Meaning(named[0]) if len(named) == 1 else _counted(_MOST_SEMESTERS)(cell)


def _semester_named(token: str) -> int | None:
    number = _ROMAN.get(token) or (int(token) if token.isdecimal() and len(token) <= 2 else None)
    return number if number is not None and 1 <= number <= _MOST_SEMESTERS else None
