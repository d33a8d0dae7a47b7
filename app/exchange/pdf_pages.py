"""Pages of a PDF. The reader is a native library: it works where a file can do no harm (`scan_worker`)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app.domain.errors import Refused
from app.exchange.sheet_pictures import ScanLimits, SheetPicture

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS = 72
_DRAWN_DPI = 200.0  # pages without pictures
_LEAST_DPI, _MOST_DPI = 150.0, 300.0
_MOST_DRAWN = 20_000_000  # dots: A3 at 300 dpi
_DEEPEST = 3  # pictures within forms within forms
_PASSWORD_ERROR, _SECURITY_ERROR = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY


class PdfSheets:
    """The pages of an open PDF. Refused: scan-damaged, scan-encrypted, scan-too-many-pages."""

    def __init__(self, data: bytes, file: str, limits: ScanLimits) -> None:
        from pypdfium2 import PdfDocument, PdfiumError

        try:
            self._document = PdfDocument(data)
            self.pages = len(self._document)
        except PdfiumError as fault:
            locked = fault.err_code in (_PASSWORD_ERROR, _SECURITY_ERROR)
            raise Refused("scan-encrypted" if locked else "scan-damaged", file=file) from fault
        self._most_dots = limits.dots
        if self.pages > limits.pages:
            self.close()
            raise Refused("scan-too-many-pages", file=file, most=limits.pages)

    def sheet(self, number: int) -> SheetPicture:
        """A page, numbered from 1."""
        from pypdfium2 import PdfiumError

        try:
            page = self._document[number - 1]
            try:
                return _seen(page, self._most_dots)
            finally:
                page.close()
        except (PdfiumError, ValueError, ArithmeticError):
            return SheetPicture(problem="scan-page-damaged")

    def close(self) -> None:
        self._document.close()


def _seen(page: Any, most_dots: int) -> SheetPicture:
    pictures = list(_pictures(page))
    if any(width * height > most_dots for width, height, _ in pictures):
        return SheetPicture(problem="scan-page-too-large")
    dpi = _useful_dpi(page, pictures)
    return SheetPicture(_drawn(page, dpi), dpi)


def _pictures(page: Any) -> Iterator[tuple[int, int, float]]:
    """Width and height of each picture on the page in dots, and its dots per inch there."""
    from pypdfium2 import raw

    for shown in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST):
        width, height = shown.get_px_size()
        left, bottom, right, top = shown.get_bounds()
        area = (right - left) * (top - bottom)
        yield width, height, math.sqrt(width * height / area) * _POINTS if area > 0 else 0.0


def _useful_dpi(page: Any, pictures: list[tuple[int, int, float]]) -> float:
    """As fine as the largest picture on the page, within what helps reading and what memory is for."""
    _, _, finest = max(pictures, default=(0, 0, _DRAWN_DPI))
    width, height = page.get_size()
    most = math.sqrt(_MOST_DRAWN / (width * height)) * _POINTS
    return min(max(finest, _LEAST_DPI), _MOST_DPI, most)


def _drawn(page: Any, dpi: float) -> Image:
    bitmap = page.render(scale=dpi / _POINTS, grayscale=True)
    try:
        picture: Image = bitmap.to_pil().convert("L").copy()
        return picture
    finally:
        bitmap.close()
