"""One page of a scanned file as a picture for the eye, or as a page to be put among others."""

from __future__ import annotations

from app.exchange.scans import opened_apart


def page_png(data: bytes, file: str, page: int, dpi: float) -> bytes:
    """The page (from 1) as PNG in tones of grey, never finer than it was scanned.

    Refused: as `read_pages`, and scan-page-damaged, scan-page-too-large, scan-page-slow.
    """
    with opened_apart(data, file) as sheets:
        return sheets.content(page, "png", dpi=dpi)


def page_pdf(data: bytes, file: str, page: int) -> bytes:
    """The page (from 1) of a file of pictures as a PDF of one page, as large as it was scanned.

    Refused: as `page_png`.
    """
    with opened_apart(data, file) as sheets:
        return sheets.content(page, "pdf")
