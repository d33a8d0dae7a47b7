"""Finds the heading among the rows of a sheet and what each column means, from headings and from content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from app.domain.errors import Refused
from app.domain.identifiers import iin_fault, is_programme_code, normalise_phone, split_programme
from app.exchange.cells import course_of, date_of, iin_of, text_of
from app.exchange.spreadsheets import Cell, Sheet, Workbook
from app.exchange.vocabulary import OTHER, Vocabulary, tokens_of

Kind = Literal["students", "supervisors", "plan"]
Basis = Literal["heading", "content", "chosen", "none"]

# Column letters -> field, None for a column to leave alone: what a person chose, and what is remembered.
Chosen = Mapping[str, str | None]

# Of these a list must have one column: by it rows are known.
_KEYS: Mapping[Kind, frozenset[str]] = {
    "students": frozenset({"name", "surname", "iin"}),
    "supervisors": frozenset({"name", "surname", "iin"}),
    "plan": frozenset({"discipline"}),
}
_ROWS_SEARCHED = 40
_ROWS_AFTER_A_GOOD_ONE = 2
_LONGEST_HEADING = 160
_GOOD_HEADING = 0.6
_HEADINGS_NEEDED = 2
_GOOD_ROW = 3.0
_SAMPLE = 60
_ACCEPTED = 0.45
_CONTENT_ALONE = 0.55
_SURE_CONTENT = 0.8

_NAME_WORD = r"[^\W\d_](?:[^\W\d_]|['’.\-])*"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,3}}")
_DIGITS = re.compile(r"\d\d")
_KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the list; `field` is None when it is left alone."""

    index: int
    letters: str
    heading: str
    field: str | None
    confidence: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a list begins and what its columns mean. `signature` names this heading when it is seen again."""

    kind: Kind
    sheet: str
    first_row: int
    columns: tuple[Column, ...]
    signature: str

    @property
    def fields(self) -> dict[str, int]:
        """Field -> index of its column."""
        return {column.field: column.index for column in self.columns if column.field}

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(column.heading for column in self.columns)


def choose_sheet(workbook: Workbook, kind: Kind, vocabulary: Vocabulary) -> Sheet:
    """The visible sheet that looks most like such a list, or the only one. Refused: table-empty, table-no-heading."""
    names = workbook.visible_names
    if len(names) == 1:
        return workbook.sheet(names[0])
    best: tuple[float, Sheet] | None = None
    filled = False
    for name in names:
        sheet = workbook.sheet(name)
        filled = filled or bool(sheet.rows)
        try:
            layout = read_layout(sheet, kind, vocabulary, file=workbook.file)
        except Refused:
            continue
        likeness = sum(column.confidence for column in layout.columns if column.field)
        if best is None or likeness > best[0]:
            best = likeness, sheet
    if best is None:
        without_key = "table-no-disciplines" if kind == "plan" else "table-no-heading"
        raise Refused(without_key if filled else "table-empty", file=workbook.file)
    return best[1]


def read_layout(
    sheet: Sheet, kind: Kind, vocabulary: Vocabulary, chosen: Chosen | None = None, *, file: str = ""
) -> Layout:
    """Guess the columns of a sheet; what a person chose goes before every guess.

    Refused: table-empty; table-no-heading (table-no-disciplines of a plan) when no column by which rows are known can
    be found.
    """
    if not any(any(cell != "" for cell in row) for row in sheet.rows):
        raise Refused("table-empty", file=file)
    headings, first_row = _find_headings(sheet, kind, vocabulary)
    columns = _meanings(sheet, kind, vocabulary, headings, first_row, chosen or {})
    layout = Layout(kind, sheet.name, first_row, columns, signature(kind, headings))
    if not layout.fields.keys() & _KEYS[kind]:
        raise Refused("table-no-disciplines" if kind == "plan" else "table-no-heading", file=file)
    return layout


def signature(kind: Kind, headings: Sequence[str]) -> str:
    """The same for the same headings in the same order; empty when a list has none."""
    if not any(headings):
        return ""
    text = "\n".join(" ".join(tokens_of(heading)) for heading in headings)
    return f"{kind}:{hashlib.sha256(text.encode()).hexdigest()[:32]}"


# --- the heading --------------------------------------------------------------------------------------


def _find_headings(sheet: Sheet, kind: Kind, vocabulary: Vocabulary) -> tuple[list[str], int]:
    """Heading of each column and the first row below; empty headings when the list begins at once."""
    width = max(map(len, sheet.rows))
    best_score, best_row, last = 0.0, None, _ROWS_SEARCHED
    for index, row in enumerate(sheet.rows[:_ROWS_SEARCHED]):
        if index > last:
            break
        score, fields = _row_score(_heading_texts(row), kind, vocabulary)
        if fields >= _HEADINGS_NEEDED and score > best_score:
            best_score, best_row = score, index
            if score >= _GOOD_ROW:
                last = index + _ROWS_AFTER_A_GOOD_ONE
    if best_row is None:
        return [""] * width, 0
    texts = _heading_texts(sheet.rows[best_row])
    below = _second_line(sheet.rows, best_row, texts)
    if below is not None and _row_score(below, kind, vocabulary)[1] > _row_score(texts, kind, vocabulary)[1]:
        return below, best_row + 2
    return texts, best_row + 1


def _heading_texts(row: Sequence[Cell]) -> list[str]:
    return [text_of(cell) if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING else "" for cell in row]


def _row_score(texts: Sequence[str], kind: Kind, vocabulary: Vocabulary) -> tuple[float, int]:
    """How much of the row reads as headings, and how many different ones."""
    best: dict[str, float] = {}
    for text in texts:
        for field, score in vocabulary.heading_scores(kind, text).items() if text else ():
            if score >= _GOOD_HEADING:
                best[field] = max(best.get(field, 0.0), score)
    return sum(best.values()), len(best)


def _second_line(rows: Sequence[Sequence[Cell]], index: int, texts: Sequence[str]) -> list[str] | None:
    """Headings of two lines joined: «Тақырып» over «қаз», «орыс», «ағыл». None when the next row is none.

    One text alone is a title of the rows below it.
    """
    if index + 1 >= len(rows):
        return None
    lower = rows[index + 1]
    if sum(1 for cell in lower if cell != "") < _HEADINGS_NEEDED or not all(
        isinstance(cell, str) and not _DIGITS.search(cell) for cell in lower
    ):
        return None
    joined: list[str] = []
    above = ""
    for upper_text, lower_cell in zip(texts, lower, strict=True):
        lower_text = text_of(lower_cell)
        above = upper_text or (above if lower_text else "")
        joined.append(f"{above} {lower_text}".strip())
    return joined


# --- the meaning of columns ---------------------------------------------------------------------------


def _meanings(
    sheet: Sheet,
    kind: Kind,
    vocabulary: Vocabulary,
    headings: Sequence[str],
    first_row: int,
    chosen: Chosen,
) -> tuple[Column, ...]:
    samples = _samples(sheet.rows[first_row:], len(headings))
    judges = _content_judges(kind, vocabulary, sheet.date_1904)
    guesses: list[tuple[float, int, str, Basis]] = []
    for index, (heading, sample) in enumerate(zip(headings, samples, strict=True)):
        if sheet.column_letters(index) not in chosen:
            guesses += _guesses(kind, vocabulary, index, heading, sample, judges)
    taken = {
        index: (field, 1.0, "chosen")
        for index in range(len(headings))
        if (field := chosen.get(sheet.column_letters(index)))
    }
    meant = _assign(guesses, samples, taken)
    nothing: tuple[str | None, float, Basis] = (None, 0.0, "none")
    return tuple(
        Column(index, sheet.column_letters(index), heading, *meant.get(index, nothing))
        for index, heading in enumerate(headings)
    )


def _guesses(
    kind: Kind,
    vocabulary: Vocabulary,
    index: int,
    heading: str,
    sample: Sequence[Cell],
    judges: Mapping[str, Callable[[Cell], bool]],
) -> list[tuple[float, int, str, Basis]]:
    found: list[tuple[float, int, str, Basis]] = []
    named = vocabulary.heading_scores(kind, heading) if heading else {}
    if any(field.startswith("topic_") for field in named):
        named.pop("topic", None)
    for field, score in named.items():
        share = _share(sample, judges.get(field))
        found.append((score if share is None else score * (0.6 + 0.4 * share), index, field, "heading"))
    if not named or max(named.values()) < _GOOD_HEADING:
        for field, judge in judges.items():
            share = _share(sample, judge) or 0.0
            if share >= _SURE_CONTENT:
                found.append((_CONTENT_ALONE * share, index, field, "content"))
    return found


def _assign(
    guesses: list[tuple[float, int, str, Basis]],
    samples: Sequence[Sequence[Cell]],
    taken: Mapping[int, tuple[str, float, str]],
) -> dict[int, tuple[str | None, float, Basis]]:
    """The surest guess first; a field has one column, a column one field. A topic has its own language."""
    meant: dict[int, tuple[str | None, float, Basis]] = {
        index: (field, confidence, "chosen") for index, (field, confidence, _) in taken.items()
    }
    fields = {field for field, _, _ in taken.values()}
    for confidence, index, guess, basis in sorted(guesses, key=lambda found: (-found[0], found[1])):
        if index in meant or confidence < _ACCEPTED:
            continue
        field = f"topic_{language_of(samples[index])}" if guess == "topic" else guess
        if field == OTHER:
            meant[index] = (None, confidence, basis)
        elif field not in fields:
            meant[index] = (field, confidence, basis)
            fields.add(field)
    return meant


def _samples(rows: Sequence[Sequence[Cell]], width: int) -> list[list[Cell]]:
    """The first filled cells of each column."""
    samples: list[list[Cell]] = [[] for _ in range(width)]
    for row in rows[: _SAMPLE * 2]:
        for sample, cell in zip(samples, row, strict=False):
            if cell != "" and len(sample) < _SAMPLE:
                sample.append(cell)
    return samples


def _share(sample: Sequence[Cell], judge: Callable[[Cell], bool] | None) -> float | None:
    if judge is None or not sample:
        return None
    return sum(map(judge, sample)) / len(sample)


def _content_judges(kind: Kind, vocabulary: Vocabulary, date_1904: bool) -> dict[str, Callable[[Cell], bool]]:
    """Whether a cell reads like a value of a field; the order decides between equals."""

    def is_date(cell: Cell) -> bool:
        return not isinstance(cell, float) and _holds(lambda: date_of(cell, vocabulary, date_1904))

    if kind == "plan":
        return {subject: partial(_stands_for, vocabulary, subject) for subject in ("cycle", "component")}
    common: dict[str, Callable[[Cell], bool]] = {
        "name": lambda cell: _NAME.fullmatch(text_of(cell)) is not None,
        "email": lambda cell: "@" in text_of(cell),
        "phone": lambda cell: isinstance(cell, str) and normalise_phone(cell) is not None,
    }
    if kind == "supervisors":
        return common
    return {
        "iin": lambda cell: iin_fault(iin_of(cell)[0]) is None,
        "programme_code": lambda cell: is_programme_code(split_programme(text_of(cell))[0]),
        **common,
        "supervisor": common["name"],
        "enrol_date": is_date,
        "course": lambda cell: _holds(lambda: course_of(cell, vocabulary)),
        "funding": lambda cell: _short(cell) and vocabulary.code("funding", text_of(cell)) is not None,
        "language": lambda cell: _short(cell) and vocabulary.code("language", text_of(cell)) is not None,
        "track": lambda cell: _short(cell) and vocabulary.code("track", text_of(cell)) is not None,
        "topic": lambda cell: len(text_of(cell)) > 30 and len(text_of(cell).split()) > 2,
    }


def _stands_for(vocabulary: Vocabulary, subject: str, cell: Cell) -> bool:
    return _short(cell) and vocabulary.abbreviated_code(subject, text_of(cell)) is not None


def _short(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) <= 30


def _holds(read: Callable[[], object]) -> bool:
    try:
        return read() is not None
    except ValueError:
        return False


def language_of(texts: Sequence[Cell] | str) -> Literal["kk", "ru", "en"]:
    """The language most letters speak for."""
    text = texts if isinstance(texts, str) else " ".join(map(text_of, texts))
    if len(_LATIN.findall(text)) > len(_CYRILLIC.findall(text)):
        return "en"
    return "kk" if _KAZAKH_LETTERS.search(text) else "ru"
