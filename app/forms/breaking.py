"""Cutting text into lines by measured width. No hyphenation; a word wider than the line breaks at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from app.forms.flow import Span
from app.forms.metrics import FaceMetrics

# U+200B marks a place where a line may end without a space.
_PIECES = re.compile(r"\n| +|\u200b|[^ \n\u200b]+")
# A line may end after a hyphen between two words of three letters and more.
_AFTER_HYPHEN = re.compile(r"(?<=\w{3}-)(?=\w{3})")
_TOLERANCE = 0.01


class Fragment(NamedTuple):
    """A stretch of one word that belongs to one span; `lead` and `trail` pad it to its blank."""

    text: str
    width: float
    span: int
    lead: float = 0.0
    trail: float = 0.0


@dataclass(slots=True)
class Word:
    """Fragments that no line end may part."""

    fragments: list[Fragment]
    width: float
    space_before: bool
    new_line: bool


@dataclass(slots=True)
class BrokenLine:
    """One line: its words, its natural width and whether the paragraph ends or is broken here."""

    words: list[Word] = field(default_factory=list)
    width: float = 0.0
    last: bool = False


@dataclass(frozen=True, slots=True)
class Type:
    """One face at one size."""

    metrics: FaceMetrics
    size: float

    def width(self, text: str) -> float:
        return self.metrics.width(text, self.size)


@lru_cache(maxsize=2048)
def break_text(spans: tuple[Span, ...], kind: Type, first: float, rest: float) -> tuple[BrokenLine, ...]:
    """The lines of a text; `first` is the room on the first line, `rest` on every other.

    Remembered, since the wording of a form is the same on every copy.
    """
    lines = [BrokenLine()]
    space = kind.width(" ")
    queue = list(_words(spans, kind))
    queue.reverse()
    while queue:
        word = queue.pop()
        room = first if len(lines) == 1 else rest
        line = lines[-1]
        if word.new_line:
            line.last = True
            lines.append(BrokenLine())
            word.new_line = False
            queue.append(word)
            continue
        gap = space if word.space_before and line.words else 0.0
        if line.width + gap + word.width <= room + _TOLERANCE:
            word.space_before = bool(gap)
            line.words.append(word)
            line.width += gap + word.width
        elif line.words or room < rest:
            lines.append(BrokenLine())
            queue.append(word)
        else:
            head, tail = _split(word, kind, room)
            queue.append(tail)
            queue.append(head)
    lines[-1].last = True
    return tuple(lines)


def _words(spans: Sequence[Span], kind: Type) -> Iterator[Word]:
    current: list[Fragment] = []
    space = new_line = False
    for index, span in enumerate(spans):
        for fragment_text, starts, ends in _span_pieces(span.text):
            if fragment_text in ("", "\n") or fragment_text.isspace():
                if current:
                    yield _word(current, space, new_line)
                    current, space, new_line = [], False, False
                if fragment_text == "\n" and new_line:
                    yield Word([], 0.0, False, True)
                space = space or fragment_text != ""
                new_line = new_line or fragment_text == "\n"
                continue
            lead, trail = _padding(span, kind) if starts or ends else (0.0, 0.0)
            current.append(
                Fragment(
                    fragment_text,
                    kind.width(fragment_text),
                    index,
                    lead if starts else 0.0,
                    trail if ends else 0.0,
                )
            )
    if current or new_line:
        yield _word(current, space, new_line)


def _span_pieces(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Words, spaces and line ends of a span; «» stands between the parts of a hyphenated word."""
    pieces = _PIECES.findall(text)
    for place, piece in enumerate(pieces):
        if piece == "\u200b":
            yield "", False, False
            continue
        parts = _AFTER_HYPHEN.split(piece) if "-" in piece else [piece]
        for number, part in enumerate(parts):
            if number:
                yield "", False, False
            starts = place == 0 and number == 0
            ends = place == len(pieces) - 1 and number == len(parts) - 1
            yield part, starts, ends


def _padding(span: Span, kind: Type) -> tuple[float, float]:
    if not span.least:
        return 0.0, 0.0
    short = max(0.0, kind.width(span.least) - kind.width(span.text.replace("\n", " ")))
    return short / 2, short / 2


def _word(fragments: list[Fragment], space: bool, new_line: bool) -> Word:
    width = sum(fragment.lead + fragment.width + fragment.trail for fragment in fragments)
    return Word(fragments, width, space, new_line)


def _split(word: Word, kind: Type, room: float) -> tuple[Word, Word]:
    """The part of a word that fills the line, and what is left of it; at least one letter is taken."""
    taken: list[Fragment] = []
    used = 0.0
    for place, fragment in enumerate(word.fragments):
        if used + fragment.width <= room:
            taken.append(fragment._replace(lead=0.0, trail=0.0))
            used += fragment.width
            continue
        count = _letters_within(fragment.text, kind, room - used)
        if count == 0 and not taken:
            count = 1
        head, tail = fragment.text[:count], fragment.text[count:]
        if head:
            taken.append(Fragment(head, kind.width(head), fragment.span))
        left = [Fragment(tail, kind.width(tail), fragment.span)] if tail else []
        return _word(taken, word.space_before, False), _word([*left, *word.fragments[place + 1 :]], False, False)
    return _word(taken, word.space_before, False), _word([], False, False)


def _letters_within(text: str, kind: Type, room: float) -> int:
    used = 0.0
    for count, letter in enumerate(text):
        used += kind.width(letter)
        if used > room + _TOLERANCE:
            return count
    return len(text)
