"""Pages of a PDF.

The reader is a native library that is never interrupted from within: it works in a thread of its own, one call at a
time, and a page that takes too long is given up, whatever the file makes it do.
"""

from __future__ import annotations

import math
import queue
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from app.domain.errors import EnvironmentProblem, Refused
from app.exchange.sheet_pictures import ScanLimits, SheetPicture

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS = 72
_DRAWN_DPI = 200.0  # pages without pictures
_LEAST_DPI, _MOST_DPI = 150.0, 300.0
_MOST_DRAWN = 20_000_000  # dots: A3 at 300 dpi
_DEEPEST = 3  # pictures within forms within forms
_PASSWORD_ERROR, _SECURITY_ERROR = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
PDF_LIBRARY = Lock()  # not made for several threads: whoever calls it holds this lock meanwhile
BUSY_SECONDS = 60.0  # longer than a page may take before it is given up


@contextmanager
def pdf_library() -> Iterator[None]:
    """The library for this thread alone. EnvironmentProblem: pdf-busy when a page that was given up keeps it."""
    if not PDF_LIBRARY.acquire(timeout=BUSY_SECONDS):
        raise EnvironmentProblem("pdf-busy")
    try:
        yield
    finally:
        PDF_LIBRARY.release()


def pdf_pages(data: bytes, file: str, limits: ScanLimits) -> Iterator[SheetPicture]:
    """The pages of a PDF. Refused: scan-damaged, scan-encrypted, scan-too-many-pages; EnvironmentProblem:
    scan-reader-busy."""
    reader = _Reader(data, limits.dots)
    try:
        pages = _opened(reader, file, limits)
        slow = False
        for number in range(1, pages + 1):
            sheet = None if slow else reader.answer(number, limits.page_seconds)
            slow = sheet is None
            yield replace(sheet or SheetPicture(number, problem="scan-page-slow"), of=pages)
    finally:
        reader.asked.put(None)


def _opened(reader: _Reader, file: str, limits: ScanLimits) -> int:
    """How many pages the file has."""
    pages = reader.opened(limits.page_seconds)
    if pages is None:
        raise EnvironmentProblem("scan-reader-busy", file=file)
    if isinstance(pages, str):
        raise Refused(pages, file=file)
    if pages > limits.pages:
        raise Refused("scan-too-many-pages", file=file, most=limits.pages)
    return pages


class _Reader:
    """The thread that owns one document: answers with its number of pages, then with each page asked for.

    Given up in the middle of a call it goes on until the library returns, then closes the document and ends.
    """

    def __init__(self, data: bytes, most_dots: int) -> None:
        self.asked: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._opened: queue.SimpleQueue[int | str] = queue.SimpleQueue()
        self._pages: queue.SimpleQueue[SheetPicture] = queue.SimpleQueue()
        self._data, self._most_dots = data, most_dots
        Thread(target=self._work, name="pdf-reader", daemon=True).start()

    def opened(self, seconds: float) -> int | str | None:
        """The number of pages, or the code of what is wrong with the file; None: not within that time."""
        try:
            return self._opened.get(timeout=seconds)
        except queue.Empty:
            return None

    def answer(self, number: int, seconds: float) -> SheetPicture | None:
        """A page, numbered from 1; None: not within that time."""
        self.asked.put(number)
        try:
            return self._pages.get(timeout=seconds)
        except queue.Empty:
            return None

    def _work(self) -> None:
        from pypdfium2 import PdfDocument, PdfiumError

        with PDF_LIBRARY:
            try:
                document = PdfDocument(self._data)
                pages = len(document)
            except PdfiumError as fault:
                locked = fault.err_code in (_PASSWORD_ERROR, _SECURITY_ERROR)
                self._opened.put("scan-encrypted" if locked else "scan-damaged")
                return
        self._opened.put(pages)
        while (number := self.asked.get()) is not None:
            with PDF_LIBRARY:
                self._pages.put(_page(document, number, self._most_dots))
        with PDF_LIBRARY:
            document.close()


def _page(document: Any, number: int, most_dots: int) -> SheetPicture:
    from pypdfium2 import PdfiumError

    try:
        page = document[number - 1]
        try:
            pictures = list(_pictures(page))
            if any(width * height > most_dots for width, height, _ in pictures):
                return SheetPicture(number, problem="scan-page-too-large")
            dpi = _useful_dpi(page, pictures)
            return SheetPicture(number, _drawn(page, dpi), dpi)
        finally:
            page.close()
    except (PdfiumError, ValueError, ArithmeticError, MemoryError):
        return SheetPicture(number, problem="scan-page-damaged")


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
