"""The page model: what stands where on each sheet, whatever the sheet is then made of.

All measures are points; the origin is the upper left corner of the sheet and `y` grows downwards.
`y` of a text run is its baseline.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

Face = Literal["regular", "bold", "italic", "bold-italic"]

MILLIMETRE = 72 / 25.4
NO_BREAK_SPACE = "\u00a0"
A4_WIDTH = 210 * MILLIMETRE
A4_HEIGHT = 297 * MILLIMETRE


class TextRun(NamedTuple):
    """One piece of text on one baseline; `word_space` is added to each space to justify the line."""

    x: float
    y: float
    text: str
    face: Face
    size: float
    word_space: float = 0.0


class Line(NamedTuple):
    """A straight line; `thickness` in points."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float


class Box(NamedTuple):
    """An unfilled rectangle, (x, y) its upper left corner: tick boxes and frames."""

    x: float
    y: float
    width: float
    height: float
    thickness: float


class Fill(NamedTuple):
    """A black rectangle without an edge, (x, y) its upper left corner: the fields of a mark."""

    x: float
    y: float
    width: float
    height: float


class Picture(NamedTuple):
    """A PNG or JPEG picture, (x, y) its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """One side of one sheet, upright unless `width` is the longer side."""

    runs: tuple[TextRun, ...]
    lines: tuple[Line, ...]
    boxes: tuple[Box, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Picture, ...] = ()
    width: float = A4_WIDTH
    height: float = A4_HEIGHT


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person who prints should know: a message code and its parameters."""

    code: str
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PageModel:
    """A whole document, ready to be written, shown or measured."""

    template: str
    version: int
    title: str
    language: str
    pages: tuple[Page, ...]
    notices: tuple[Notice, ...] = ()
