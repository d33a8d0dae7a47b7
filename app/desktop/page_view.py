"""The pages of a PDF one below another, drawn as they will be printed; Ctrl with the wheel zooms."""

from __future__ import annotations

from collections import OrderedDict
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.desktop.printing import POINTS_PER_INCH, on_white
from app.desktop.theme import Theme

FIT_WIDTH = 0.0
STEPS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_GAP = 16
_KEPT = 8  # pictures of pages


class PageView(QAbstractScrollArea):
    """Shows a document. Zoom 1 is the real size on a screen that tells its density truthfully."""

    page_changed = Signal(int)  # from 0
    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: QPdfDocument | None = None
        self._wanted = FIT_WIDTH
        self._pictures: OrderedDict[tuple[int, int, int], QImage] = OrderedDict()
        self._places: list[QRect] = []
        self._page = 0
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.viewport().update)

    def show_document(self, document: QPdfDocument) -> None:
        self._document = document
        self._pictures.clear()
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    # --- zoom ---------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """The present factor, also while the width is fitted."""
        return self._wanted or self._fitting()

    @property
    def fits_width(self) -> bool:
        return self._wanted == FIT_WIDTH

    def set_zoom(self, factor: float, around: QPoint | None = None) -> None:
        """FIT_WIDTH or a factor; the point of the view that is looked at stays where it is."""
        around = around or self.viewport().rect().center()
        before = self.zoom
        looked_at = around + QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self._wanted = factor
        self._lay_out()
        moved = looked_at * (self.zoom / before) - around
        self.horizontalScrollBar().setValue(moved.x())
        self.verticalScrollBar().setValue(moved.y())

    def zoom_in(self, around: QPoint | None = None) -> None:
        self.set_zoom(next((step for step in STEPS if step > self.zoom + 0.01), STEPS[-1]), around)

    def zoom_out(self, around: QPoint | None = None) -> None:
        self.set_zoom(next((step for step in reversed(STEPS) if step < self.zoom - 0.01), STEPS[0]), around)

    def _fitting(self) -> float:
        if self._document is None or not self._document.pageCount():
            return 1.0
        widest = max(self._document.pagePointSize(page).width() for page in range(self._document.pageCount()))
        room = self.viewport().width() - 2 * _GAP
        return max(room / (widest * self.logicalDpiX() / POINTS_PER_INCH), STEPS[0])

    # --- places of pages ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        sizes = self._sizes()
        across = max((size.width() for size in sizes), default=0) + 2 * _GAP
        across = max(across, self.viewport().width())
        self._places = []
        top = _GAP
        for size in sizes:
            self._places.append(QRect(QPoint((across - size.width()) // 2, top), size))
            top += size.height() + _GAP
        for bar, whole, seen in (
            (self.horizontalScrollBar(), across, self.viewport().width()),
            (self.verticalScrollBar(), top, self.viewport().height()),
        ):
            bar.setRange(0, max(whole - seen, 0))
            bar.setPageStep(seen)
            bar.setSingleStep(48)
        self.viewport().update()
        self.zoom_changed.emit(self.zoom)

    def _sizes(self) -> list[QSize]:
        if self._document is None:
            return []
        factor = self.zoom * self.logicalDpiX() / POINTS_PER_INCH
        return [(self._document.pagePointSize(page) * factor).toSize() for page in range(self._document.pageCount())]

    def go_to(self, page: int) -> None:
        """Bring a page to the top."""
        if 0 <= page < len(self._places):
            self.verticalScrollBar().setValue(self._places[page].top() - _GAP // 2)

    @property
    def page(self) -> int:
        """The page in the upper third of the view."""
        line = self.verticalScrollBar().value() + self.viewport().height() // 3
        for number, (_, below) in enumerate(pairwise(self._places)):
            if below.top() > line:
                return number
        return max(len(self._places) - 1, 0)

    # --- events -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._theme.tokens.raised))
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        painter.setPen(QColor(self._theme.tokens.line))
        for page, place in enumerate(self._places):
            shown = place.translated(-shift)
            if shown.intersects(self.viewport().rect()):
                painter.drawImage(shown, self._picture(page, place.size()))
                painter.drawRect(shown.adjusted(-1, -1, 0, 0))

    def _picture(self, page: int, size: QSize) -> QImage:
        """The page in pixels of the screen, sharp at any scaling."""
        assert self._document is not None
        ratio = self.devicePixelRatioF()
        pixels = (size.toSizeF() * ratio).toSize()
        key = (page, pixels.width(), pixels.height())
        if key not in self._pictures:
            self._pictures[key] = on_white(self._document.render(page, pixels))
            while len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(key)
        return self._pictures[key]

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        if self.page != self._page:
            self._page = self.page
            self.page_changed.emit(self._page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        around = event.position().toPoint()
        if event.angleDelta().y() > 0:
            self.zoom_in(around)
        elif event.angleDelta().y() < 0:
            self.zoom_out(around)
        event.accept()
