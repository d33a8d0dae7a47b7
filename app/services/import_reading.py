"""A list opened for a person to look at: its preview, what its columns hold and what they may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.exchange.cells import text_of
from app.exchange.columns import Chosen, Layout
from app.exchange.data_rows import Cancelled, Progress
from app.exchange.spreadsheets import Cell, open_workbook
from app.services import importing
from app.services.context import Context
from app.services.importing import ImportPreview

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class ReadList:
    """`samples`: the first values of each column; `fields`: the meanings that a column may be given."""

    preview: ImportPreview
    samples: tuple[tuple[str, ...], ...]
    fields: tuple[str, ...]


def read(
    ctx: Context,
    kind: str,
    path: Path,
    mapping: Chosen | None = None,
    sheet: str | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    student_id: str | None = None,
) -> ReadList:
    """As `importing.preview`, which see for what is refused."""
    preview = importing.preview(ctx, kind, path, mapping, sheet, progress, cancelled, student_id)
    rows = open_workbook(path).sheet(preview.sheet).rows
    return ReadList(preview, samples(rows, preview.layout), importing.known_fields(ctx, kind))


def samples(rows: Sequence[Sequence[Cell]], layout: Layout) -> tuple[tuple[str, ...], ...]:
    """The first filled cells of each column."""
    found: list[tuple[str, ...]] = []
    for column in layout.columns:
        cells = (text_of(row[column.index]) for row in rows[layout.first_row :])
        filled = (text for text in cells if text)
        found.append(tuple(text for text, _ in zip(filled, range(_SAMPLES), strict=False)))
    return tuple(found)
