"""The coming weeks, a day a column, with a dot for each thing that falls due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.desktop.theme import Theme

_MOST_DOTS = 4
_DOT = 4.5
_HEIGHT = 64


@dataclass(frozen=True, slots=True)
class Day:
    """A column: number and weekday, the name of a day off, kinds of its dots, words for the tooltip."""

    head: str
    note: str
    dots: tuple[str, ...]
    tip: str
    working: bool = True


class WeekStrip(QWidget):
    """A day with something in it can be pressed; arrows go from one such day to the next."""

    picked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: Sequence[Day] = ()
        self._at = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def show_days(self, days: Sequence[Day]) -> None:
        self._days = days
        self._at = next(iter(self._full()), -1)
        self.setAccessibleDescription("; ".join(day.tip for day in days if day.tip))
        self.update()

    def _full(self) -> list[int]:
        return [index for index, day in enumerate(self._days) if day.dots]

    def sizeHint(self) -> QSize:
        return QSize(600, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    # --- drawing -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        for index, day in enumerate(self._days):
            self._paint_day(painter, day, self._column(index))
        if self.hasFocus() and self._at >= 0:
            painter.setPen(QColor(self._theme.colour("accent")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._column(self._at).adjusted(-5.5, 0.5, -8.5, -0.5), 6, 6)

    def _column(self, index: int) -> QRectF:
        width = (self.width() - 6) / max(len(self._days), 1)
        return QRectF(6 + index * width, 0, width, self.height())

    def _paint_day(self, painter: QPainter, day: Day, box: QRectF) -> None:
        painter.setPen(QColor(self._theme.colour("secondary" if day.working else "faint")))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(0, 4, -4, 0), flags, day.head)
        if day.note:
            note = painter.fontMetrics().elidedText(day.note, Qt.TextElideMode.ElideRight, int(box.width()) - 12)
            painter.drawText(box.adjusted(0, 22, -4, 0), flags, note)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = 52 if day.note else 36
        for place, kind in enumerate(day.dots[:_MOST_DOTS]):
            painter.setBrush(QColor(self._theme.colour({"info": "accent", "plain": "faint"}.get(kind, kind))))
            painter.drawEllipse(QPointF(box.left() + _DOT + place * (2 * _DOT + 4), middle), _DOT, _DOT)
        if len(day.dots) > _MOST_DOTS:
            painter.setPen(QColor(self._theme.colour("secondary")))
            beside = box.adjusted(_MOST_DOTS * (2 * _DOT + 4), middle - 9, 0, 0)
            painter.drawText(beside, flags, f"+{len(day.dots) - _MOST_DOTS}")

    # --- acting ------------------------------------------------------------------------------------

    def _index(self, x: float) -> int:
        found = (index for index in range(len(self._days)) if self._column(index).right() >= x)
        return next(found, len(self._days) - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        full = self._index(event.position().x()) in self._full()
        self.setCursor(Qt.CursorShape.PointingHandCursor if full else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._index(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and index in self._full():
            self.picked.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        full = self._full()
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and full:
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            place = full.index(self._at) + step if self._at in full else 0
            self._at = full[max(0, min(place, len(full) - 1))]
            self._tell()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at in full:
            self.picked.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        """The day the arrows stand on, as its tooltip and for a screen reader."""
        day = self._days[self._at]
        self.setAccessibleName(day.tip)
        below = self._column(self._at).bottomLeft().toPoint()
        QToolTip.showText(self.mapToGlobal(below), day.tip, self)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._days:
            QToolTip.showText(event.globalPos(), self._days[self._index(event.pos().x())].tip, self)
            return True
        return super().event(event)
