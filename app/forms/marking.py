"""The mark of a sheet drawn in its lower left margin, left of everything a form may print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from app.domain.errors import Refused
from app.domain.marks import ANY_COPY, LAST_COPY, LAST_SHEET, Mark, write
from app.forms.pages import MILLIMETRE, Fill, Page

MARK_SIDE = 22 * MILLIMETRE
MARK_LEFT = 5 * MILLIMETRE
MARK_BELOW = 8 * MILLIMETRE  # from the lower edge of the mark to the end of the sheet
# Any pattern mask is lawful; weighing all eight takes four times as long as the rest of the drawing.
_MASK = 4


def with_marks(pages: list[Page], paper_id: str, copy: int | None) -> list[Page]:
    """The pages of one paper, each with its own mark. Refused: mark-out-of-range."""
    if (copy or ANY_COPY) > LAST_COPY or len(pages) > LAST_SHEET:
        raise Refused("mark-out-of-range", copies=LAST_COPY, sheets=LAST_SHEET)
    return [
        replace(page, fills=(*page.fills, *_drawn(Mark(paper_id, copy or ANY_COPY, sheet), page.height)))
        for sheet, page in enumerate(pages, start=1)
    ]


def _drawn(mark: Mark, height: float) -> list[Fill]:
    """The dark fields of the code, those side by side in a row as one; `height` of the sheet in points."""
    import segno

    code = segno.make(write(mark), version=2, error="m", boost_error=False, micro=False, mask=_MASK)
    field = MARK_SIDE / len(code.matrix)
    top = height - MARK_BELOW - MARK_SIDE
    return [
        Fill(MARK_LEFT + start * field, top + row * field, (end - start) * field, field)
        for row, fields in enumerate(code.matrix)
        for start, end in _dark(bytes(fields))
    ]


def _dark(fields: bytes) -> Iterator[tuple[int, int]]:
    """Where runs of dark fields begin and end."""
    for is_dark, run in groupby(range(len(fields)), fields.__getitem__):
        if is_dark:
            places = list(run)
            yield places[0], places[-1] + 1
