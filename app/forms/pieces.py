"""Slices of a form between which a page may end."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.forms.pages import Line, Picture, TextRun


@dataclass(slots=True, eq=False)
class Frame:
    """A table: its column edges, and the heading repeated on every page it reaches."""

    edges: tuple[float, ...]
    head: tuple[Piece, ...] = ()


@dataclass(slots=True, eq=False)
class Piece:
    """One slice. What it holds is measured down from its own top.

    `glue` forbids a page end after it; a `flexible` piece is empty height that gives way:
    `to` is the height from the top of the sheet it reaches for, `least` what must stay of it.
    """

    height: float
    runs: list[TextRun] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    glue: bool = False
    flexible: bool = False
    to: float = 0.0
    least: float = 0.0
    frame: Frame | None = None


def shifted(piece: Piece, down: float) -> tuple[list[TextRun], list[Line], list[Picture]]:
    """The content of a piece whose top lies at `down`."""
    runs = [TextRun(x, y + down, text, face, size, space) for x, y, text, face, size, space in piece.runs]
    lines = [Line(x1, y1 + down, x2, y2 + down, thick) for x1, y1, x2, y2, thick in piece.lines]
    return runs, lines, [picture._replace(y=picture.y + down) for picture in piece.pictures]


def side_by_side(stacks: list[list[Piece]]) -> Piece:
    """Several stacks that start at the same height, as one piece that is never torn."""
    whole = Piece(0.0)
    for stack in stacks:
        down = 0.0
        for piece in stack:
            runs, lines, pictures = shifted(piece, down)
            whole.runs.extend(runs)
            whole.lines.extend(lines)
            whole.pictures.extend(pictures)
            down += piece.height
        whole.height = max(whole.height, down)
    return whole
