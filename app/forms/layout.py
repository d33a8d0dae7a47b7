"""A filled form becomes slices: every block broken into lines that are placed across the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.forms import flow
from app.forms.breaking import Type, break_text
from app.forms.metrics import Faces
from app.forms.pages import MILLIMETRE, Face, Picture, TextRun
from app.forms.pieces import Piece, side_by_side
from app.forms.setting import BASELINE, SINGLE, SetLine, rule, set_line
from app.forms.tables import grid_pieces

RULED = 1.15  # of SINGLE: lines one writes on by hand stand wider
CAPTION_SIZE = 10.0
_LABEL_GAP = 1.5 * MILLIMETRE
LEAST_RULE = 25 * MILLIMETRE


class Layout:
    """Lays blocks out in a column of the page; `left` and `width` are points."""

    def __init__(self, faces: Faces, left: float, width: float, shrink_fields: float = 0.0) -> None:
        self._faces = faces
        self._left = left
        self._width = width
        self._shrink_fields = shrink_fields

    def pieces(self, items: Iterable[flow.FlowBlock]) -> list[Piece]:
        return [piece for stack in self.stacks(items) for piece in stack]

    def stacks(self, items: Iterable[flow.FlowBlock]) -> list[list[Piece]]:
        """The slices of each block, bound to their neighbours where blocks keep together."""
        stacks: list[list[Piece]] = []
        for block in items:
            if isinstance(block, flow.Unit):
                group = self.pieces(block.blocks)
                _glue_before([piece for stack in stacks for piece in stack], block.after_lines)
                _glue_all(group)
                stacks.append(group)
            else:
                stacks.append(self._block(block))
        return stacks

    def _block(self, block: flow.FlowBlock) -> list[Piece]:
        match block:
            case flow.Paragraph():
                return self._paragraph(block)
            case flow.Ruled():
                return self._ruled(block)
            case flow.Picture():
                return self._picture(block)
            case flow.Signing():
                return self._signing(block)
            case flow.Strips():
                stacks = [self._strip(column) for column in block.columns]
                return [side_by_side(stacks), *_after(block.after)]
            case flow.Grid():
                return [*grid_pieces(block, self._faces, self._left), *_after(block.after)]
            case flow.Gap():
                return [_gap(block)]
            case flow.Unit():
                return self.pieces([block])

    def _strip(self, column: flow.Strip) -> list[Piece]:
        left = self._left + column.left * MILLIMETRE
        inner = Layout(self._faces, left, column.width * MILLIMETRE, self._shrink_fields)
        return inner.pieces(column.blocks)

    def _type(self, face: Face, size: float) -> Type:
        return Type(self._faces[face], size)

    def _paragraph(self, block: flow.Paragraph) -> list[Piece]:
        kind = self._type(block.face, block.size)
        left = self._left + block.left * MILLIMETRE
        width = self._width - block.left * MILLIMETRE
        rest = block.hanging * MILLIMETRE
        first = rest if block.marker else block.indent * MILLIMETRE
        lines = break_text(block.spans, kind, width - first, width - rest)
        pieces: list[Piece] = []
        shown: set[int] = set()
        for number, line in reversed(list(enumerate(lines))):
            inset = rest if number else first
            height = SINGLE * block.size * block.leading
            baseline = _baseline(block.size, height)
            placed = set_line(line, block.spans, kind, block.face, block.align, left + inset, width - inset, baseline)
            piece = Piece(height, placed.runs, placed.rules)
            self._span_captions(piece, placed, block.spans, shown, baseline + 0.25 * block.size)
            pieces.append(piece)
        pieces.reverse()
        if block.marker:
            baseline = _baseline(block.size, pieces[0].height)
            pieces[0].runs.insert(0, TextRun(left, baseline, block.marker, block.face, block.size))
        _guard_ends(pieces)
        if block.with_next:
            _glue_all(pieces)
            pieces[-1].glue = True
        return [*pieces, *_after(block.after, glue=block.with_next)]

    def _span_captions(
        self, piece: Piece, placed: SetLine, spans: Sequence[flow.Span], shown: set[int], top: float
    ) -> None:
        """Captions under the blanks that end on this line; seen from the end, each is set once."""
        for index, (start, end) in placed.extents.items():
            if spans[index].caption and index not in shown:
                shown.add(index)
                caption = self._caption(spans[index].caption, start, end)
                piece.runs.extend(run._replace(y=run.y + top) for run in caption.runs)
                piece.height = max(piece.height, top + caption.height)

    def _ruled(self, block: flow.Ruled) -> list[Piece]:
        size = field_size(block.size, self._shrink_fields)
        kind = self._type("regular", size)
        left = self._left + block.left * MILLIMETRE
        width = block.width * MILLIMETRE or self._left + self._width - left
        pieces, start = self._label(block.label, kind, left, width)
        spans = (flow.Span(block.value),)
        lines = break_text(spans, kind, left + width - start, width) if block.value else ()
        height = SINGLE * RULED * size
        baseline = _baseline(size, height)
        for number in range(max(block.lines, len(lines))):
            begin = start if number == 0 else left
            room = left + width - begin
            piece = pieces[-1] if number == 0 and pieces else Piece(height)
            if number < len(lines):
                placed = set_line(lines[number], spans, kind, "regular", block.align, begin, room, baseline)
                piece.runs.extend(placed.runs)
            piece.lines.append(rule(begin, left + width, baseline, size))
            if piece not in pieces:
                pieces.append(piece)
        if not block.value:
            _glue_all(pieces)
        if block.caption:
            pieces[-1].glue = True
            pieces.append(self._caption(block.caption, start if len(lines) < 2 else left, left + width))
        return [*pieces, *_after(block.after)]

    def _picture(self, block: flow.Picture) -> list[Piece]:
        width, height = block.width * MILLIMETRE, block.height * MILLIMETRE
        inset = {"centre": (self._width - width) / 2, "right": self._width - width}.get(block.align, 0.0)
        piece = Piece(height, pictures=[Picture(self._left + inset, 0.0, width, height, block.content)])
        return [piece, *_after(block.after)]

    def _label(self, label: str, kind: Type, left: float, width: float) -> tuple[list[Piece], float]:
        """The lines of a label, and where the rule behind its last line starts."""
        if not label:
            return [], left
        spans = (flow.Span(label),)
        height = SINGLE * RULED * kind.size
        pieces: list[Piece] = []
        lines = break_text(spans, kind, width, width)
        for line in lines:
            placed = set_line(line, spans, kind, "regular", "left", left, width, _baseline(kind.size, height))
            pieces.append(Piece(height, placed.runs, glue=True))
        pieces[-1].glue = False
        start = left + lines[-1].width + _LABEL_GAP
        if left + width - start < LEAST_RULE:
            pieces[-1].glue = True
            pieces.append(Piece(height))
            start = left
        return pieces, start

    def _caption(self, text: str, start: float, end: float) -> Piece:
        """Small words centred under a line; moved inward where they would pass the margins."""
        kind = self._type("italic", CAPTION_SIZE)
        spans = (flow.Span(text),)
        piece = Piece(0.0)
        lines = break_text(spans, kind, self._width, self._width)
        widest = max(line.width for line in lines)
        centre = (start + end) / 2
        right = self._left + self._width
        x = max(self._left, min(centre - widest / 2, right - widest))
        height = SINGLE * CAPTION_SIZE
        for line in lines:
            placed = set_line(line, spans, kind, "italic", "centre", x, widest, piece.height + BASELINE * CAPTION_SIZE)
            piece.runs.extend(placed.runs)
            piece.height += height
        return piece

    def _signing(self, block: flow.Signing) -> list[Piece]:
        kind = self._type("regular", block.size)
        height = SINGLE * block.size
        baseline = _baseline(block.size, height)
        label = flow.Paragraph((flow.Span(block.label),), block.size)
        whole = side_by_side([self._paragraph(label)])
        row = whole.height - height
        label_width = block.label_width * MILLIMETRE or self._label_width(block.label, kind)
        x = self._left + label_width
        right = self._left + self._width
        lowest = whole.height
        for place, blank in enumerate(block.blanks):
            width = blank.width * MILLIMETRE
            if place == len(block.blanks) - 1:
                width = max(width, min(kind.width(blank.value), right - x))
            depth = self._sign_blank(whole, blank, kind, (x, x + width), row, baseline)
            lowest = max(lowest, depth)
            x += width + 4 * MILLIMETRE
        whole.height = lowest
        return [whole, *_after(block.after)]

    def _label_width(self, label: str, kind: Type) -> float:
        return max(kind.width(line) for line in label.split("\n")) + 2 * _LABEL_GAP

    def _sign_blank(
        self,
        whole: Piece,
        blank: flow.SignedBlank,
        kind: Type,
        reach: tuple[float, float],
        row: float,
        baseline: float,
    ) -> float:
        """Draw one blank with its value and caption into the piece; how deep it reaches."""
        start, end = reach
        height = SINGLE * kind.size
        spans = (flow.Span(blank.value),)
        lines = break_text(spans, kind, end - start, end - start)
        for number, line in enumerate(lines):
            level = row + number * height + baseline
            placed = set_line(line, spans, kind, "regular", "centre", start, end - start, level)
            whole.runs.extend(placed.runs)
            whole.lines.append(rule(start, end, level, kind.size))
        depth = row + len(lines) * height
        if blank.caption:
            caption = self._caption(blank.caption, start, end)
            top = depth + 0.5
            whole.runs.extend(run._replace(y=run.y + top) for run in caption.runs)
            depth = top + caption.height
        return depth


def field_size(size: float, relief: float) -> float:
    """The type size of a field on a cover whose fields give up `relief` points; small ones give up nothing."""
    return size - relief if size > 12 else size


def _baseline(size: float, height: float) -> float:
    """The baseline of a line of this height; extra leading lies above the letters."""
    return height - (SINGLE - BASELINE) * size


def _gap(block: flow.Gap) -> Piece:
    return Piece(
        block.height * MILLIMETRE,
        flexible=True,
        to=block.to * MILLIMETRE,
        least=min(block.least, block.height or block.least) * MILLIMETRE,
    )


def _after(height: float, glue: bool = False) -> list[Piece]:
    return [Piece(height * MILLIMETRE, flexible=True, least=height * MILLIMETRE, glue=glue)] if height else []


def _glue_all(pieces: list[Piece]) -> None:
    for piece in pieces[:-1]:
        piece.glue = True


def _guard_ends(pieces: list[Piece]) -> None:
    """No single first or last line of a paragraph alone on a page."""
    if len(pieces) > 1:
        pieces[0].glue = True
        pieces[-2].glue = True


def _glue_before(stack: list[Piece], lines: int) -> None:
    """Bind the last lines of what stands above to what comes next."""
    for piece in reversed(stack):
        if lines <= 0:
            return
        piece.glue = True
        lines -= not piece.flexible
