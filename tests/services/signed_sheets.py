"""Signed sheets of issued papers as a scanner gives them: the very pages of the issued file, as pictures."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image

from app.domain.marks import Mark
from app.services import papers
from app.services.context import Context
from tests.exchange.scanner import save, sheet

DPI = 200


def sheets_of(ctx: Context, paper_id: str) -> list[Image.Image]:
    """The pages of an issued paper, all its copies one after another, in tones of grey."""
    with pypdfium2.PdfDocument(papers.reprint(ctx, paper_id)) as document:
        return [page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L") for page in document]


def scan_of(pictures: Sequence[Image.Image], path: Path) -> Path:
    """The pictures as one file of a scanner."""
    return save(pictures, path, DPI)


def foreign_sheet(paper_id: str, copy: int = 1, number: int = 1) -> Image.Image:
    """A sheet with a true mark of a paper that no database here knows."""
    return sheet(Mark(paper_id, copy, number), DPI)


def blank_sheet() -> Image.Image:
    """A sheet without any mark."""
    return Image.new("L", (round(8.27 * DPI), round(11.69 * DPI)), 255)


def laid_together(below: Image.Image, above: Image.Image) -> Image.Image:
    """Two sheets on the glass at once: the upper half shows the other one, upside down, so both marks are seen."""
    both = below.copy()
    half = above.rotate(180).crop((0, 0, above.width, above.height // 2))
    both.paste(half, (0, 0))
    return both


def size_of(png: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.format == "PNG"
        return picture.size
