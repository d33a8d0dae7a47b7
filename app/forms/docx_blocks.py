"""The blocks of a filled form as paragraphs and tables of Word, with the measures of the printed page.

Lengths are millimetres from the left edge of the column, heights points.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.forms import docx_xml as xml
from app.forms import flow
from app.forms.breaking import Type, break_text
from app.forms.docx_pictures import Pictures
from app.forms.docx_spans import Caption, chunks, hard_lines, runs
from app.forms.docx_xml import Element, Look, Run, Shape, Stop
from app.forms.layout import CAPTION_SIZE, LEAST_RULE, RULED, field_size
from app.forms.metrics import Faces
from app.forms.pages import MILLIMETRE, NO_BREAK_SPACE, Face
from app.forms.tables import GRID_THICKNESS, PAD_X, PAD_Y, WHOLE_ROW, cell_lines, cell_room, fitting_type

_LABEL_GAP = 1.5
_LEAST_GAP = 0.5  # where the words before a blank reach it
_BLANK_GAP = 4.0  # between two blanks of a signature
_EIGHTHS = 8
_BOX_SMALLER = 2.0  # points: the face of boxes is higher than that of the words
_RULED = True
# LibreOffice gives a line of nothing but a tab the height of the default type.
_EMPTY_RULE = f"{NO_BREAK_SPACE}\t"


@dataclass(slots=True)
class _Line:
    """What a page end may follow: the paragraphs to bind where it may not, and how many lines they are."""

    paragraphs: list[Element]
    lines: int


@dataclass(frozen=True, slots=True)
class Column:
    """Where text runs in a container `whole` wide: from `left`, `width` wide."""

    whole: float
    left: float
    width: float

    @property
    def right(self) -> float:
        return self.left + self.width


class Blocks:
    """Writes blocks one under another into `elements`.

    `gaps` gives the height of a space by its identity, `relief` what fields of more than 12 points give up.
    """

    def __init__(
        self, faces: Faces, column: Column, gaps: Mapping[int, float], pictures: Pictures, relief: float = 0.0
    ) -> None:
        self.elements: list[Element] = []
        self._faces = faces
        self._column = column
        self._gaps = gaps
        self._pictures = pictures
        self._relief = relief
        self._lines: list[_Line] = []
        self._gap = 0.0

    def add(self, blocks: Iterable[flow.FlowBlock]) -> None:
        for block in blocks:
            self._block(block)

    def close(self) -> Element:
        """The paragraph everything ends with."""
        if not self.elements or self._after_table() or self._after_foot():
            self.elements.append(xml.hair())
        return self.elements[-1]

    def foot(self, block: flow.Paragraph) -> None:
        """A paragraph at the bottom margin of the page it falls on."""
        self._gap = 0.0
        self._paragraph(block, sunk=self._column.width)

    def _after_table(self) -> bool:
        return bool(self.elements) and xml.is_table(self.elements[-1])

    def _after_foot(self) -> bool:
        return xml.is_sunk(self.elements[-1])

    def _block(self, block: flow.FlowBlock) -> None:
        match block:
            case flow.Paragraph():
                self._paragraph(block)
            case flow.Ruled():
                self._ruled(block)
            case flow.Picture():
                self._picture(block)
            case flow.Signing():
                self._signing(block)
            case flow.Strips():
                self._strips(block)
            case flow.Grid():
                self._grid(block)
            case flow.Gap():
                self._gap += self._gaps.get(id(block), block.height * MILLIMETRE)
            case flow.Unit():
                self._unit(block)

    @property
    def _margin(self) -> float:
        """From the end of the text to the end of the container."""
        return self._column.whole - self._column.right

    # --- one under another --------------------------------------------------------------------

    def _put(self, shape: Shape, content: Sequence[Run], size: float, lines: int = 1) -> Element:
        made = xml.paragraph(shape, content, size, before=self._taken_gap())
        self.elements.append(made)
        self._lines.append(_Line([made], lines))
        return made

    def _put_table(self, look: Look, rows: Sequence[Element], lines: Sequence[_Line]) -> None:
        """A table with the room above it: carried by the paragraph there, else by one of its own."""
        height = self._taken_gap()
        if self._after_table() or (height and not self.elements):
            self.elements.append(xml.spacer(height))
            self._lines.append(_Line([self.elements[-1]], 0))
        elif height:
            xml.add_after(self.elements[-1], height)
        self.elements.append(xml.table(look, rows))
        self._lines.extend(lines)

    def _taken_gap(self) -> float:
        height, self._gap = self._gap, 0.0
        return height

    def _unit(self, block: flow.Unit) -> None:
        self._bind_back(block.after_lines)
        start = len(self._lines)
        self.add(block.blocks)
        self._bind(start)

    def _bind_back(self, lines: int) -> None:
        for line in reversed(self._lines):
            if lines <= 0:
                return
            _bind_all(line)
            lines -= line.lines

    def _bind(self, start: int) -> None:
        """Everything put since `start` stays on one page."""
        for line in self._lines[start:-1]:
            _bind_all(line)

    def _type(self, face: Face, size: float) -> Type:
        return Type(self._faces[face], size)

    # --- paragraphs -------------------------------------------------------------------------------

    def _paragraph(self, block: flow.Paragraph, sunk: float = 0.0) -> None:
        kind = self._type(block.face, block.size)
        rest = block.hanging
        first = rest if block.marker else block.indent
        left = self._column.left + block.left
        width = self._column.width - block.left
        rooms = ((width - first) * MILLIMETRE, (width - rest) * MILLIMETRE)
        start = len(self._lines)
        for number, chunk in enumerate(chunks(block.spans, kind, block.face, block.align, *rooms)):
            opens = number == 0
            marked = opens and bool(block.marker)
            shape = Shape(
                align=block.align,
                leading=block.leading,
                left=left + rest,
                right=self._margin,
                first=-rest if marked else first - rest if opens else 0,
                stops=((left + rest, "left"),) if marked else (),
                with_next=block.with_next or bool(chunk.captions),
                whole=block.with_next,
                sunk=sunk,
            )
            content = list(runs(chunk, block.size, block.face))
            if marked:
                content.insert(0, Run(f"{block.marker}\t", block.size, block.face))
            lines = len(break_text(chunk.spans, kind, *rooms))
            self._put(shape, content, block.size, lines)
            if chunk.captions:
                self._captions(_moved(chunk.captions, left), with_next=block.with_next)
        if block.with_next:
            self._bind(start)
        self._gap += block.after * MILLIMETRE

    def _picture(self, block: flow.Picture) -> None:
        shape = Shape(align=block.align, left=self._column.left, right=self._margin)
        made = self._pictures.paragraph(shape, block.content, block.width, block.height, self._taken_gap())
        self.elements.append(made)
        self._lines.append(_Line([made], 1))
        self._gap += block.after * MILLIMETRE

    def _ruled(self, block: flow.Ruled) -> None:
        size = field_size(block.size, self._relief)
        kind = self._type("regular", size)
        left = self._column.left + block.left
        end = left + (block.width or self._column.right - left)
        start = len(self._lines)
        head, begin = self._label(block.label, kind, left, end)
        shape = Shape(leading=RULED, left=left, right=self._column.whole - end, stops=((end, "right"),))
        rooms = ((end - begin) * MILLIMETRE, (end - left) * MILLIMETRE)
        count = len(break_text((flow.Span(block.value),), kind, *rooms)) if block.value else 0
        for number, text in enumerate(block.value.split("\n") if block.value else ()):
            spans = (flow.Span(text),)
            lines = len(break_text(spans, kind, *(rooms if number == 0 else rooms[1:] * 2)))
            centre = block.align == "centre" and lines == 1
            middle = (begin if number == 0 else left) + (end - (begin if number == 0 else left)) / 2
            self._put(*_valued(shape, head, text, size, middle if centre else 0.0), size, lines)
            head = []
        for _ in range(max(block.lines, count) - count):
            self._put(shape, [*head, Run(_EMPTY_RULE, size, underline=_RULED)], size)
            head = []
        if not block.value:
            self._bind(start)
        if block.caption:
            _bind_all(self._lines[-1])
            self._caption(block.caption, begin if count < 2 else left, end)
        self._gap += block.after * MILLIMETRE

    def _label(self, label: str, kind: Type, left: float, end: float) -> tuple[list[Run], float]:
        """What stands before the rule on its first line, and where the rule begins; other lines are put already."""
        if not label:
            return [], left
        lines = break_text((flow.Span(label),), kind, (end - left) * MILLIMETRE, (end - left) * MILLIMETRE)
        begin = left + lines[-1].width / MILLIMETRE + _LABEL_GAP
        *above, last = label.split("\n")
        fits = (end - begin) * MILLIMETRE >= LEAST_RULE
        shape = Shape(leading=RULED, left=left, right=self._column.whole - end, with_next=True)
        for text in above if fits else (*above, last):
            self._put(shape, [Run(text, kind.size)], kind.size)
        return ([Run(f"{last} ", kind.size)], begin) if fits else ([], left)

    def _caption(self, text: str, start: float, end: float, with_next: bool = False) -> None:
        """Small words centred between `start` and `end`; moved inward where they would pass the margins."""
        kind = self._type("italic", CAPTION_SIZE)
        room = self._column.width * MILLIMETRE
        widest = max(line.width for line in break_text((flow.Span(text),), kind, room, room)) / MILLIMETRE
        width = min(max(end - start, widest + 1), self._column.width)
        left = max(self._column.left, min((start + end - width) / 2, self._column.right - width))
        right = self._column.whole - left - width
        shape = Shape(align="centre", left=left, right=right, with_next=with_next)
        self._put(shape, [Run(text, CAPTION_SIZE, "italic")], CAPTION_SIZE)

    def _captions(self, captions: Sequence[Caption], with_next: bool = False) -> None:
        """Several captions stand on one line, each at the middle of its blank."""
        if len(captions) == 1:
            (only,) = captions
            self._caption(only.text, only.start, only.end, with_next)
            return
        stops: tuple[Stop, ...] = tuple(((one.start + one.end) / 2, "center") for one in captions)
        words = (f"\t{one.text}".replace("\n", " ") for one in captions)
        content = [Run(text, CAPTION_SIZE, "italic") for text in words]
        self._put(Shape(stops=stops, with_next=with_next), content, CAPTION_SIZE)

    def _signing(self, block: flow.Signing) -> None:
        """Label and blanks on one line, each blank from tab to tab; a value too long goes on under its blank."""
        kind = self._type("regular", block.size)
        left = self._column.left
        *above, label = block.label.split("\n")
        for text in above:
            self._put(Shape(left=left, with_next=True), [Run(text, block.size)], block.size)
        given = block.label_width or max(map(kind.width, (*above, label))) / MILLIMETRE + 2 * _LABEL_GAP
        x = left + max(given, kind.width(label) / MILLIMETRE + _LEAST_GAP)
        content = [Run(label, block.size)]
        stops: list[Stop] = []
        captions: list[Caption] = []
        for number, blank in enumerate(block.blanks):
            start, end = x, min(x + blank.width, self._column.right)
            if number == len(block.blanks) - 1:
                end = max(end, min(start + kind.width(blank.value) / MILLIMETRE, self._column.right))
            stops.append((start, "left"))
            content.append(Run("\t", block.size))
            if blank.value:
                stops.append(((start + end) / 2, "center"))
            stops.append((end, "left"))
            content.append(Run(f"\t{blank.value}\t" if blank.value else _EMPTY_RULE, block.size, underline=_RULED))
            if blank.caption:
                captions.append(Caption(blank.caption, start, end))
            x = end + _BLANK_GAP
        shape = Shape(left=start, right=self._margin, first=left - start, stops=tuple(stops), with_next=bool(captions))
        self._put(shape, content, block.size)
        if captions:
            self._captions(captions)
        self._gap += block.after * MILLIMETRE

    # --- tables ---------------------------------------------------------------------------------------

    def _strips(self, block: flow.Strips) -> None:
        start = len(self._lines)
        if len(block.columns) == 1:
            self._strip(block.columns[0])
        else:
            self._side_by_side(block)
        self._bind(start)
        self._gap += block.after * MILLIMETRE

    def _strip(self, strip: flow.Strip) -> None:
        """One strip needs no table: its paragraphs are indented."""
        outer = self._column
        self._column = Column(outer.whole, outer.left + strip.left, strip.width)
        self.add(strip.blocks)
        self._column = outer

    def _side_by_side(self, block: flow.Strips) -> None:
        widths: list[float] = []
        cells: list[Element] = []
        for strip in block.columns:
            if (beside := strip.left - sum(widths)) > 0:
                widths.append(beside)
                cells.append(xml.cell(beside, [xml.hair()]))
            inner = Blocks(self._faces, Column(strip.width, 0, strip.width), self._gaps, self._pictures, self._relief)
            inner.add(strip.blocks)
            inner.close()
            widths.append(strip.width)
            cells.append(xml.cell(strip.width, inner.elements))
        row = xml.row(cells)
        look = Look(widths=tuple(widths), left=self._column.left)
        self._put_table(look, [row], [_Line(xml.paragraphs(row), 1)])

    def _grid(self, grid: flow.Grid) -> None:
        look = Look(
            widths=grid.widths,
            left=self._column.left,
            border=round(GRID_THICKNESS * _EIGHTHS),
            pad_x=PAD_X,
            pad_y=PAD_Y - GRID_THICKNESS / 2,
        )
        titles = flow.GridRow(grid.titles, bold=True)
        made = [self._grid_row(grid, titles, titles, heading=True)]
        _bind_all(made[0][1])
        for row, below in pairwise((*grid.rows, flow.GridRow(("",)))):
            made.append(self._grid_row(grid, row, below))
        self._put_table(look, [row for row, _ in made], [line for _, line in made])
        # Word adds the last border to the height of the rows.
        self._gap += max(0.0, grid.after * MILLIMETRE - GRID_THICKNESS)

    def _grid_row(
        self, grid: flow.Grid, row: flow.GridRow, below: flow.GridRow, heading: bool = False
    ) -> tuple[Element, _Line]:
        face: Face = "bold" if row.bold else "regular"
        kind = self._type(face, grid.size)
        cells: list[Element] = []
        ticks = dict(row.boxes)
        deepest = 1
        for place, text in enumerate(row.cells):
            room = cell_room(grid.widths[place] * MILLIMETRE)
            fitting = fitting_type(text or "", kind, room)
            deepest = max(deepest, len(cell_lines(text or "", fitting, room)))
            shape = Shape(align="centre" if heading else grid.aligns[place])
            lines = [xml.paragraph(shape, [Run(line, fitting.size, face)], grid.size) for line in _lines(text)]
            if place in ticks:
                lines = [xml.paragraph(Shape(align="centre"), (), grid.size)]
                lines[0].append(xml.box(ticks[place], grid.size - _BOX_SMALLER))
            span = "" if place else _span(text, below.cells[0])
            cells.append(xml.cell(grid.widths[place], lines, span=span))
        least = 0.0 if heading else grid.row_height * MILLIMETRE
        made = xml.row(cells, heading=heading, whole=deepest <= WHOLE_ROW, least=least)
        return made, _Line(xml.paragraphs(made), deepest)


def _valued(shape: Shape, head: list[Run], text: str, size: float, middle: float) -> tuple[Shape, list[Run]]:
    """A value on its rule, which a tab takes to the margin; full lines are justified so that they too reach it."""
    value, tab = Run(text, size, underline=_RULED), Run("\t", size, underline=_RULED)
    if middle:
        stops: tuple[Stop, ...] = ((middle, "center"), *shape.stops)
        return replace(shape, stops=stops), [*head, tab, value, tab]
    return replace(shape, align="justify"), [*head, value, tab]


def _lines(text: str | None) -> list[str]:
    return ["".join(span.text for span in line) for line in hard_lines((flow.Span(text or ""),))]


def _span(text: str | None, below: str | None) -> str:
    """How a first cell joins the one above or below."""
    if text is None:
        return "continue"
    return "restart" if below is None else ""


def _moved(captions: Iterable[Caption], left: float) -> list[Caption]:
    """Measured from the edge of the column, in millimetres."""
    return [Caption(one.text, left + one.start / MILLIMETRE, left + one.end / MILLIMETRE) for one in captions]


def _bind_all(line: _Line) -> None:
    for one in line.paragraphs:
        xml.bind(one)
