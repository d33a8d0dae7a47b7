"""Placing the words of a broken line on its baseline: alignment, justification, underlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.forms.blocks import Align
from app.forms.breaking import BrokenLine, Type
from app.forms.flow import Span
from app.forms.pages import NO_BREAK_SPACE, Face, Line, TextRun

SINGLE = 1.15  # height of a line set solid, in type sizes, as word processors set this face
BASELINE = 0.9  # of the type size, below the top of a line set solid
UNDERLINE_DEPTH = 0.15  # of the type size: where the underscore of the face runs
UNDERLINE_THICKNESS = 0.6


@dataclass(slots=True)
class SetLine:
    """The runs and underlines of one line; `extents` tells where each span begins and ends on it."""

    runs: list[TextRun] = field(default_factory=list)
    rules: list[Line] = field(default_factory=list)
    extents: dict[int, tuple[float, float]] = field(default_factory=dict)


def set_line(
    line: BrokenLine,
    spans: Sequence[Span],
    kind: Type,
    face: Face,
    align: Align,
    x: float,
    room: float,
    baseline: float,
) -> SetLine:
    """One line between `x` and `x + room`; the last line of a justified paragraph stays ragged."""
    stretch = _stretch(line, room) if align == "justify" and not line.last else 0.0
    x += _indent(line, align, room)
    placed = SetLine()
    space = kind.width(" ")
    text, start = "", x
    for word in line.words:
        if word.space_before:
            text += " "
            x += space + stretch
        for fragment in word.fragments:
            if fragment.lead:
                _flush(placed, text, start, baseline, face, kind.size, stretch)
                text, start = "", x + fragment.lead
            begin = x
            inner = fragment.text.count(NO_BREAK_SPACE)
            x += fragment.lead + fragment.width + inner * stretch + fragment.trail
            text += fragment.text.replace(NO_BREAK_SPACE, " ") if inner else fragment.text
            known = placed.extents.get(fragment.span)
            placed.extents[fragment.span] = (known[0] if known else begin, x)
            if fragment.trail:
                _flush(placed, text, start, baseline, face, kind.size, stretch)
                text, start = "", x
    _flush(placed, text, start, baseline, face, kind.size, stretch)
    for index, (left, right) in placed.extents.items():
        if spans[index].underline:
            placed.rules.append(rule(left, right, baseline, kind.size))
    return placed


def rule(left: float, right: float, baseline: float, size: float) -> Line:
    """The line a value stands on."""
    depth = baseline + UNDERLINE_DEPTH * size
    return Line(left, depth, right, depth, UNDERLINE_THICKNESS)


def _indent(line: BrokenLine, align: Align, room: float) -> float:
    """How far from the left a line begins."""
    left = max(0.0, room - line.width)
    return {"centre": left / 2, "right": left}.get(align, 0.0)


def _stretch(line: BrokenLine, room: float) -> float:
    gaps = sum(word.space_before for word in line.words) + sum(
        fragment.text.count(NO_BREAK_SPACE) for word in line.words for fragment in word.fragments
    )
    return max(0.0, room - line.width) / gaps if gaps else 0.0


def _flush(placed: SetLine, text: str, start: float, baseline: float, face: Face, size: float, stretch: float) -> None:
    if text.strip(" "):
        placed.runs.append(TextRun(start, baseline, text, face, size, stretch))
