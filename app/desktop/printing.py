"""Pages of a PDF on paper: at the printer's own resolution, a strip at a time, so that the window stays alive."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, cycle, takewhile

from PySide6.QtCore import QMarginsF, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

# Beyond this the eye gains nothing and the spooled file grows with the square.
FINEST = 600
POINTS_PER_INCH = 72
# Rows painted at a time: at 600 dpi 10 MB of picture and some 40 ms.
_STRIP = 512
_RANGE = re.compile(r"(\d+)(?:[-–](\d+))?")
# Where the print service of Linux is met on the machine itself: without it CUPS is asked over TCP, wherever it may be.
_PRINT_SERVICE = ("CUPS_SERVER", "/run/cups/cups.sock")


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """What the person chose in the preview; `pages` counts from 0."""

    printer: str
    copies: int
    pages: tuple[int, ...]
    both_sides: bool


def printer_names() -> list[str]:
    """Installed printers, the usual one first."""
    os.environ.setdefault(*_PRINT_SERVICE)
    names = QPrinterInfo.availablePrinterNames()
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: (name != usual, name.casefold()))


def prints_both_sides(name: str) -> bool:
    """Whether the printer turns sheets over by itself."""
    modes = QPrinterInfo.printerInfo(name).supportedDuplexModes()
    return QPrinter.DuplexMode.DuplexLongSide in modes


def open_printer(choices: PrintChoices) -> QPrinter:
    """The chosen printer, set up."""
    printer = QPrinter(QPrinterInfo.printerInfo(choices.printer), QPrinter.PrinterMode.HighResolution)
    printer.setCopyCount(choices.copies)
    printer.setCollateCopies(True)
    duplex = QPrinter.DuplexMode.DuplexLongSide if choices.both_sides else QPrinter.DuplexMode.DuplexNone
    printer.setDuplex(duplex)
    return printer


def parse_pages(text: str, count: int) -> tuple[int, ...] | None:
    """«1-3, 5» as page indexes from 0, all pages for an empty text, None for what is no range of them."""
    if not text.strip():
        return tuple(range(count))
    pages: list[int] = []
    for part in re.split(r"[,;\s]+", re.sub(r"\s*([-–])\s*", r"\1", text.strip().strip(",;"))):
        found = _RANGE.fullmatch(part)
        if found is None:
            return None
        first, last = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= last <= count:
            return None
        pages += range(first - 1, last)
    return tuple(dict.fromkeys(pages))


def sides(pages: Sequence[int], parts: Sequence[int], both_sides: bool) -> tuple[int | None, ...]:
    """The sides of the sheets in their order; None is left empty, so that no document begins on the back of another.

    `parts` are the numbers of pages of the documents that the file holds one after another, over and over.
    """
    if not both_sides or not parts:
        return tuple(pages)
    begins = tuple(takewhile(lambda begin: begin <= max(pages), accumulate(cycle(parts), initial=0)))
    found: list[int | None] = []
    document = -1
    for page in pages:
        own = bisect_right(begins, page)
        if own != document and len(found) % 2:
            found.append(None)
        document = own
        found.append(page)
    return tuple(found)


class PrintRun(QObject):
    """One print of `sides`, the empty ones None. Keep it until one of `finished`, `failed`, `cancelled` came."""

    progressed = Signal(int, int)  # strips done, strips in all
    finished = Signal()
    failed = Signal()
    cancelled = Signal()

    def __init__(
        self, document: QPdfDocument, printer: QPrinter, sides: Sequence[int | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._printer = printer
        self._resolution = min(printer.resolution(), FINEST)
        self._strips = [(page, top) for page in sides for top in self._tops(page)]
        self._painter = QPainter()
        self._done = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        self._set_page(self._strips[0][0] or 0)
        if self._painter.begin(self._printer):
            # Otherwise a spooled file holds the strips as JPEG, with clouds around the letters.
            self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            self._timer.start()
        else:
            self.failed.emit()

    def cancel(self) -> None:
        """Stop; what the printer has not yet taken is not printed."""
        if self._painter.isActive():
            self._stop()
            self.cancelled.emit()

    def _step(self) -> None:
        page, top = self._strips[self._done]
        if top == 0 and self._done and not self._turn(page):
            self._stop()
            self.failed.emit()
            return
        if page is not None:
            self._paint(page, top)
        self._done += 1
        self.progressed.emit(self._done, len(self._strips))
        if self._done == len(self._strips):
            self._timer.stop()
            ended = self._painter.end() and self._printer.printerState() != QPrinter.PrinterState.Error
            (self.finished if ended else self.failed).emit()

    def _stop(self) -> None:
        self._timer.stop()
        self._printer.abort()
        self._painter.end()

    def _tops(self, page: int | None) -> Sequence[int]:
        """Where the strips of a side begin; an empty one is turned over in one."""
        return (0,) if page is None else range(0, self._size(page).height(), _STRIP)

    def _turn(self, page: int | None) -> bool:
        if page is not None:
            self._set_page(page)
        return self._printer.newPage() and self._printer.printerState() != QPrinter.PrinterState.Aborted

    def _set_page(self, page: int) -> None:
        """The paper is the size of the page; the whole sheet is painted, the margins are in the page."""
        points = self._document.pagePointSize(page)
        lying = points.width() > points.height()
        size = QPageSize(points.transposed() if lying else points, QPageSize.Unit.Point)
        orientation = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
        layout = QPageLayout(size, orientation, QMarginsF())
        layout.setMode(QPageLayout.Mode.FullPageMode)
        self._printer.setPageLayout(layout)

    def _size(self, page: int) -> QSize:
        return (self._document.pagePointSize(page) * (self._resolution / POINTS_PER_INCH)).toSize()

    def _paint(self, page: int, top: int) -> None:
        whole = self._size(page)
        strip = QSize(whole.width(), min(_STRIP, whole.height() - top))
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(whole)
        options.setScaledClipRect(QRect(0, top, strip.width(), strip.height()))
        scale = self._printer.resolution() / self._resolution
        place = QRectF(0, top * scale, strip.width() * scale, strip.height() * scale)
        self._painter.drawImage(place, on_white(self._document.render(page, strip, options)))


def on_white(picture: QImage) -> QImage:
    """The picture without transparency, which printers take long over."""
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    return paper
