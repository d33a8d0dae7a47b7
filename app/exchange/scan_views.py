"""One page of a scanned file as a picture for the eye, or as a page to be put among others."""

from __future__ import annotations

import io
from itertools import islice

from app.domain.errors import Refused
from app.exchange.scans import PDF, PDF_HEAD, sheet_pictures


def page_png(data: bytes, file: str, page: int, dpi: float) -> bytes:
    """The page (from 1) as PNG in tones of grey, never finer than it was scanned.

    Refused: as `read_pages`, and scan-page-damaged, scan-page-too-large, scan-page-slow.
    """
    from PIL import Image

    sheet = next(islice(sheet_pictures(data, file), page - 1, page), None)
    if sheet is None or sheet.picture is None:
        raise Refused((sheet and sheet.problem) or "scan-page-damaged", page=page)
    picture = sheet.picture
    if sheet.dpi > dpi:
        size = tuple(max(1, round(side * dpi / sheet.dpi)) for side in picture.size)
        picture = picture.resize((size[0], size[1]), Image.Resampling.LANCZOS)
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def is_pdf(data: bytes) -> bool:
    """Whether a scanned file holds its pages as a PDF, whatever it is called."""
    return PDF in data[:PDF_HEAD]


def page_pdf(data: bytes, file: str, page: int) -> bytes:
    """The page (from 1) of a file of pictures as a PDF of one page, as large as it was scanned.

    Refused: as `page_png`.
    """
    sheet = next(islice(sheet_pictures(data, file), page - 1, page), None)
    if sheet is None or sheet.picture is None:
        raise Refused((sheet and sheet.problem) or "scan-page-damaged", page=page)
    target = io.BytesIO()
    sheet.picture.save(target, "PDF", resolution=sheet.dpi)
    return target.getvalue()
