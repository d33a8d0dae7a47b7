"""Tables as slices: a row may go on over a page end, the heading does not stay behind."""

from __future__ import annotations

from itertools import pairwise

from app.forms import flow
from app.forms.blocks import Align
from app.forms.breaking import BrokenLine, Type, break_text
from app.forms.metrics import Faces
from app.forms.pages import MILLIMETRE, Face, Line
from app.forms.pieces import Frame, Piece
from app.forms.setting import BASELINE, SINGLE, set_line

GRID_THICKNESS = 0.5
PAD_X = 1.2 * MILLIMETRE
PAD_Y = 0.8 * MILLIMETRE
WHOLE_ROW = 4  # lines: a row of no more is not torn over two pages
BOX_SIDE = 3.2 * MILLIMETRE
_LEAST_SIZE = 10.0
_TICK_THICKNESS = 1.2


def grid_pieces(grid: flow.Grid, faces: Faces, left: float) -> list[Piece]:
    """The heading and all rows of a table whose left edge is at `left`."""
    edges = [left]
    for width in grid.widths:
        edges.append(edges[-1] + width * MILLIMETRE)
    frame = Frame(tuple(edges))
    centred: tuple[Align, ...] = tuple("centre" for _ in grid.widths)
    title = flow.GridRow(grid.titles, bold=True)
    head = _row(grid, title, frame, faces, centred, 0.0)
    _underline(head[-1], frame.edges, 0)
    for piece in head:
        piece.glue = True
    frame.head = tuple(head)
    pieces = list(head)
    for number, row in enumerate(grid.rows):
        slices = _row(grid, row, frame, faces, grid.aligns, grid.row_height * MILLIMETRE)
        follower = grid.rows[number + 1] if number + 1 < len(grid.rows) else None
        if follower is not None:
            _underline(slices[-1], frame.edges, 1 if follower.cells[0] is None else 0)
        pieces.extend(slices)
    return pieces


def _row(
    grid: flow.Grid,
    row: flow.GridRow,
    frame: Frame,
    faces: Faces,
    aligns: tuple[Align, ...],
    least: float,
) -> list[Piece]:
    """One slice a text line; the first and the last carry the padding."""
    face: Face = "bold" if row.bold else "regular"
    kind = Type(faces[face], grid.size)
    rooms = [cell_room(right - left) for left, right in pairwise(frame.edges)]
    kinds = [fitting_type(text or "", kind, room) for text, room in zip(row.cells, rooms, strict=True)]
    cells = [cell_lines(text or "", *fit) for text, fit in zip(row.cells, zip(kinds, rooms, strict=True), strict=True)]
    count = max(1, *(len(lines) for lines in cells))
    pitch = SINGLE * grid.size
    slices: list[Piece] = []
    for number in range(count):
        top = PAD_Y if number == 0 else 0.0
        piece = Piece(top + pitch, frame=frame)
        for place, lines in enumerate(cells):
            if number < len(lines):
                x = frame.edges[place] + PAD_X
                spans = (flow.Span(row.cells[place] or ""),)
                placed = set_line(
                    lines[number], spans, kinds[place], face, aligns[place], x, rooms[place], top + BASELINE * grid.size
                )
                piece.runs.extend(placed.runs)
        slices.append(piece)
    slices[-1].height += PAD_Y
    if count == 1:
        slices[0].height = max(slices[0].height, least)
    for place, ticked in row.boxes:
        middle = (frame.edges[place] + frame.edges[place + 1]) / 2
        slices[0].lines.extend(box_lines(middle - BOX_SIDE / 2, PAD_Y + (pitch - BOX_SIDE) / 2, ticked))
    _bind_ends(slices)
    return slices


def box_lines(x: float, y: float, ticked: bool) -> list[Line]:
    """A box to tick whose upper left corner is (x, y), with the tick if it has one."""
    side = BOX_SIDE
    right, low = x + side, y + side
    drawn = [(x, y, right, y), (right, y, right, low), (right, low, x, low), (x, low, x, y)]
    lines = [Line(*one, GRID_THICKNESS) for one in drawn]
    if ticked:
        foot = (x + side * 0.42, y + side * 0.82)
        lines.append(Line(x + side * 0.16, y + side * 0.5, *foot, _TICK_THICKNESS))
        lines.append(Line(*foot, x + side * 0.88, y + side * 0.14, _TICK_THICKNESS))
    return lines


def _bind_ends(slices: list[Piece]) -> None:
    """A row of a few lines is not torn; a long one keeps two lines on either side."""
    if len(slices) <= WHOLE_ROW:
        for piece in slices[:-1]:
            piece.glue = True
    else:
        slices[0].glue = True
        slices[-2].glue = True


def fitting_type(text: str, kind: Type, room: float) -> Type:
    """A cell of `room` points gives up two points at most to keep a wide word whole."""
    widest = max((kind.metrics.width(word, 1.0) for word in text.split()), default=0.0)
    for size in (kind.size, kind.size - 1, kind.size - 2):
        if size >= _LEAST_SIZE and widest * size <= room:
            return Type(kind.metrics, size)
    return kind


def cell_room(width: float) -> float:
    """The room for text in a column of this width, in points."""
    return width - 2 * PAD_X


def cell_lines(text: str, kind: Type, room: float) -> tuple[BrokenLine, ...]:
    """The lines of a cell, none of an empty one."""
    return break_text((flow.Span(text),), kind, room, room) if text else ()


def _underline(piece: Piece, edges: tuple[float, ...], first: int) -> None:
    piece.lines.append(Line(edges[first], piece.height, edges[-1], piece.height, GRID_THICKNESS))
