"""Slices put onto pages: what belongs together stays together, table headings repeat, covers are fitted."""

from __future__ import annotations

from app.forms.pages import Line, Page, Picture, TextRun
from app.forms.pieces import Frame, Piece, shifted
from app.forms.tables import GRID_THICKNESS


class Pager:
    """Fills pages between `top` and `bottom` (points from the upper edge)."""

    def __init__(self, top: float, bottom: float) -> None:
        self._top = top
        self._bottom = bottom
        self._pages: list[tuple[list[TextRun], list[Line], list[Picture]]] = []
        self._frame: Frame | None = None
        self._frame_top = 0.0
        self._y = bottom

    def place(self, pieces: list[Piece], foot: Piece | None = None) -> list[Page]:
        """All pieces from the top of a new page; the foot stands at the bottom of the last one."""
        self._new_page()
        start = 0
        while start < len(pieces):
            end = start
            while end < len(pieces) - 1 and pieces[end].glue:
                end += 1
            self._chunk(pieces[start : end + 1])
            start = end + 1
        if foot is not None:
            self._foot(foot)
        self._close_frame()
        return [Page(tuple(runs), tuple(lines), pictures=tuple(pictures)) for runs, lines, pictures in self._pages]

    def _chunk(self, chunk: list[Piece]) -> None:
        """Pieces that should not be parted: on this page, else on the next, else cut where they must be."""
        height = self._height(chunk, self._y)
        if self._y + height > self._bottom + 0.01 and self._y > self._top:
            room = self._bottom - self._top - self._head_height(chunk[0])
            if height <= room or self._y > self._top + room / 2:
                self._new_page()
        for piece in chunk:
            self._piece(piece)

    def _piece(self, piece: Piece) -> None:
        if piece.flexible and self._y == self._top:
            return
        height = self._natural(piece, self._y)
        if self._y + height > self._bottom + 0.01:
            self._new_page()
            if piece.flexible:
                return
        if piece.frame is not self._frame:
            self._open_frame(piece)
        self._draw(piece)
        self._y += height

    def _height(self, chunk: list[Piece], y: float) -> float:
        start = y
        for piece in chunk:
            y += self._natural(piece, y)
        return y - start

    def _natural(self, piece: Piece, y: float) -> float:
        return max(piece.least, piece.to - y) if piece.to else piece.height

    def _head_height(self, piece: Piece) -> float:
        return sum(head.height for head in piece.frame.head) if piece.frame else 0.0

    def _open_frame(self, piece: Piece) -> None:
        self._close_frame()
        frame = piece.frame
        if frame is None:
            return
        self._frame, self._frame_top = frame, self._y
        _, lines, _ = self._pages[-1]
        lines.append(Line(frame.edges[0], self._y, frame.edges[-1], self._y, GRID_THICKNESS))
        if piece not in frame.head:
            for head in frame.head:
                self._draw(head)
                self._y += head.height

    def _close_frame(self) -> None:
        if self._frame is not None:
            _, lines, _ = self._pages[-1]
            edges = self._frame.edges
            lines.append(Line(edges[0], self._y, edges[-1], self._y, GRID_THICKNESS))
            lines.extend(Line(x, self._frame_top, x, self._y, GRID_THICKNESS) for x in edges)
            self._frame = None

    def _draw(self, piece: Piece) -> None:
        runs, lines, pictures = shifted(piece, self._y)
        self._pages[-1][0].extend(runs)
        self._pages[-1][1].extend(lines)
        self._pages[-1][2].extend(pictures)

    def _foot(self, foot: Piece) -> None:
        if self._y + foot.height > self._bottom + 0.01:
            self._new_page()
        self._close_frame()
        self._y = self._bottom - foot.height
        self._draw(foot)

    def _new_page(self) -> None:
        self._close_frame()
        self._pages.append(([], [], []))
        self._y = self._top


def fit_on_one(pieces: list[Piece], top: float, bottom: float) -> bool:
    """Lower the flexible pieces in proportion until everything ends above `bottom`; False when it cannot."""
    natural: list[float] = []
    y = top
    for piece in pieces:
        natural.append(max(piece.least, piece.to - y) if piece.to else piece.height)
        y += natural[-1]
    over = y - bottom
    give = sum(size - piece.least for piece, size in zip(pieces, natural, strict=True) if piece.flexible)
    if over > give + 0.01:
        return False
    share = max(0.0, over) / give if give else 0.0
    for piece, size in zip(pieces, natural, strict=True):
        if piece.flexible:
            piece.height, piece.to = size - share * (size - piece.least), 0.0
    return True
