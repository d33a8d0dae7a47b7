"""A form filled with its data but not yet cut into pages: what layout and other outputs read.

Lengths are millimetres, type sizes points.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.forms.blocks import Align
from app.forms.pages import Face


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text; `least` is the blank whose length the underline keeps at least."""

    text: str
    underline: bool = False
    least: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: tuple[Span, ...]
    size: float
    leading: float = 1.0
    face: Face = "regular"
    align: Align = "left"
    left: float = 0
    indent: float = 0
    hanging: float = 0
    marker: str = ""
    after: float = 0
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Ruled:
    """A label, then a value on ruled lines; `width` 0 reaches to the right margin."""

    label: str
    value: str
    size: float
    lines: int = 1
    caption: str = ""
    left: float = 0
    width: float = 0
    align: Align = "left"
    after: float = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG picture on a line of its own."""

    content: bytes
    width: float
    height: float
    align: Align = "centre"
    after: float = 0


@dataclass(frozen=True, slots=True)
class Strip:
    left: float
    width: float
    blocks: tuple[FlowBlock, ...]


@dataclass(frozen=True, slots=True)
class Strips:
    columns: tuple[Strip, ...]
    after: float = 0


@dataclass(frozen=True, slots=True)
class GridRow:
    """The cells of a row; a first cell of None goes on with the cell above it.

    `boxes` are the places of cells that hold a box to tick, each with whether it is ticked.
    """

    cells: tuple[str | None, ...]
    bold: bool = False
    boxes: tuple[tuple[int, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    titles: tuple[str, ...]
    widths: tuple[float, ...]
    aligns: tuple[Align, ...]
    rows: tuple[GridRow, ...]
    size: float
    row_height: float
    after: float = 0


@dataclass(frozen=True, slots=True)
class SignedBlank:
    width: float
    caption: str
    value: str


@dataclass(frozen=True, slots=True)
class Signing:
    label: str
    blanks: tuple[SignedBlank, ...]
    size: float
    label_width: float = 0
    after: float = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty height; `to` (from the top of the sheet) wins over `height`."""

    height: float = 0
    to: float = 0
    least: float = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks kept on one page with the last lines of what precedes them."""

    blocks: tuple[FlowBlock, ...]
    after_lines: int = 2


FlowBlock = Paragraph | Ruled | Picture | Strips | Grid | Signing | Gap | Unit


@dataclass(frozen=True, slots=True)
class Part:
    """What begins on a page of its own; `landscape` lays the sheet on its longer side.

    Where one file holds several papers, pages are numbered anew from the part that `restarts`.
    """

    blocks: tuple[FlowBlock, ...]
    cover: bool = False
    landscape: bool = False
    restarts: bool = False
    foot: Paragraph | None = None


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A whole document before it is cut into pages."""

    template: str
    version: int
    title: str
    language: str
    parts: tuple[Part, ...]
    footer_left: str = ""
    footer_right: str = ""
    page_numbers: bool = True
