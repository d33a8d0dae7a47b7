"""The spans of a paragraph made ready for Word: blanks at their length, line ends, captions under blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.forms.blocks import Align
from app.forms.breaking import BrokenLine, Type, break_text
from app.forms.docx_xml import Run
from app.forms.flow import Span
from app.forms.pages import NO_BREAK_SPACE, Face
from app.forms.setting import set_line

_SPACES = re.compile(" +")
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """Small words under a blank that reaches from `start` to `end`, in points from the left edge of the text."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Chunk:
    """Text that becomes one Word paragraph, and the captions under its last line.

    `stretch` points are added to every space of the last line: it is in the middle of a justified paragraph,
    and Word leaves the last line of its own ragged. That line begins at `last_line` of the spans.
    """

    spans: Spans
    captions: tuple[Caption, ...] = ()
    last_line: int = 0
    stretch: float = 0.0


def chunks(spans: Spans, kind: Type, face: Face, align: Align, first: float, rest: float) -> list[Chunk]:
    """A paragraph cut at its line ends and under its captions; `first` and `rest` as `break_text` takes them."""
    ready = tuple(_at_length(span, kind) for span in spans)
    if not any(span.caption for span in ready):
        return [Chunk(line) for line in hard_lines(ready)]
    return list(_under_captions(ready, kind, face, align, first, rest))


def hard_lines(spans: Spans) -> list[Spans]:
    """The spans of every line that ends where the text says so."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        head, *tail = span.text.split("\n")
        lines[-1].append(replace(span, text=head))
        lines.extend([replace(span, text=text)] for text in tail)
    return [_trimmed(line) for line in lines]


def runs(chunk: Chunk, size: float, face: Face) -> Iterator[Run]:
    """The text of a chunk, each span in one run; the spaces of a stretched line in runs of their own."""
    for number, span in enumerate(chunk.spans):
        if not chunk.stretch or number < chunk.last_line:
            yield Run(span.text, size, face, span.underline)
            continue
        for piece in re.split("( )", span.text):
            yield Run(piece, size, face, span.underline, chunk.stretch if piece == " " else 0.0)


def _at_length(span: Span, kind: Type) -> Span:
    """A value shorter than its blank is filled up to it on both sides."""
    if not span.least:
        return span
    short = kind.width(span.least) - kind.width(span.text)
    filling = NO_BREAK_SPACE * max(0, round(short / 2 / kind.width(NO_BREAK_SPACE)))
    return replace(span, text=f"{filling}{span.text}{filling}", least="")


def _trimmed(spans: Sequence[Span]) -> Spans:
    """Single spaces, none before the first word."""
    even = [replace(span, text=_SPACES.sub(" ", span.text)) for span in spans if span.text]
    if even:
        even[0] = replace(even[0], text=even[0].text.lstrip(" "))
    return tuple(even)


def _under_captions(spans: Spans, kind: Type, face: Face, align: Align, first: float, rest: float) -> Iterator[Chunk]:
    """A chunk ends with every line that bears a caption: Word knows no words between two lines of one paragraph."""
    lines = break_text(spans, kind, first, rest)
    texts = _line_texts(spans, lines)
    captions = _captions(spans, lines, kind, face, align, first, rest)
    open_lines: list[Spans] = []
    for number, text in enumerate(texts):
        open_lines.append(text)
        is_last = number == len(lines) - 1
        if not captions[number] and not lines[number].last and not is_last:
            continue
        before = _trimmed([span for line in open_lines[:-1] for span in line])
        line = text if before else _trimmed(text)
        room = first if number == 0 else rest
        stretch = 0.0 if lines[number].last or align != "justify" else _stretch(line, room - lines[number].width)
        yield Chunk((*before, *line), captions[number], len(before), stretch)
        open_lines = []


def _line_texts(spans: Spans, lines: Sequence[BrokenLine]) -> list[Spans]:
    """What each line holds of the spans, the spaces between lines at the start of the later one."""
    texts: list[Spans] = []
    at = [0] * len(spans)
    for line in lines:
        ends = list(at)
        for word in line.words:
            for fragment in word.fragments:
                found = spans[fragment.span].text.index(fragment.text, ends[fragment.span])
                ends[fragment.span] = found + len(fragment.text)
        reached = max((fragment.span for word in line.words for fragment in word.fragments), default=0)
        for place in range(reached):
            ends[place] = len(spans[place].text)
        texts.append(
            tuple(
                replace(span, text=span.text[start:end].replace("\n", ""))
                for span, start, end in zip(spans, at, ends, strict=True)
                if start < end
            )
        )
        at = ends
    return texts


def _captions(
    spans: Spans,
    lines: Sequence[BrokenLine],
    kind: Type,
    face: Face,
    align: Align,
    first: float,
    rest: float,
) -> list[tuple[Caption, ...]]:
    """The captions of each line: a blank has its own under the line it ends on."""
    found: list[tuple[Caption, ...]] = []
    shown: set[int] = set()
    for number, line in reversed(list(enumerate(lines))):
        room = rest if number else first
        placed = set_line(line, spans, kind, face, align, 0.0, room, 0.0)
        new = {place for place in placed.extents if spans[place].caption} - shown
        shown |= new
        edge = max(first, rest) - room
        found.append(
            tuple(
                Caption(spans[place].caption, edge + placed.extents[place][0], edge + placed.extents[place][1])
                for place in sorted(new)
            )
        )
    found.reverse()
    return found


def _stretch(line: Spans, slack: float) -> float:
    spaces = "".join(span.text for span in line).strip(" ").count(" ")
    return max(0.0, slack) / spaces if spaces else 0.0
