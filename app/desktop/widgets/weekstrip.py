"""The coming weeks, a day a column, with a dot for each thing that falls due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.desktop.theme import Theme

_MOST_DOTS = 5
_DOT = 4.5


@dataclass(frozen=True, slots=True)
class Day:
    """A column: number and weekday, the name of a day off, kinds of its dots, words for the tooltip."""

    head: str
    note: str
    dots: tuple[str, ...]
    tip: str
    working: bool = True


class WeekStrip(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: Sequence[Day] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[Day]) -> None:
        self._days = days
        self.setAccessibleDescription("; ".join(day.tip for day in days if day.tip))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, 60)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        for index, day in enumerate(self._days):
            self._paint_day(painter, day, self._column(index))

    def _column(self, index: int) -> QRectF:
        width = self.width() / max(len(self._days), 1)
        return QRectF(index * width, 0, width, self.height())

    def _paint_day(self, painter: QPainter, day: Day, box: QRectF) -> None:
        painter.setPen(QColor(self._theme.colour("secondary" if day.working else "faint")))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(0, 4, -4, 0), flags, day.head)
        if day.note:
            note = painter.fontMetrics().elidedText(day.note, Qt.TextElideMode.ElideRight, int(box.width()) - 6)
            painter.drawText(box.adjusted(0, 22, -4, 0), flags, note)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, kind in enumerate(day.dots[:_MOST_DOTS]):
            painter.setBrush(QColor(self._theme.colour({"info": "accent", "plain": "faint"}.get(kind, kind))))
            centre = QPointF(box.left() + _DOT + 1 + place * (2 * _DOT + 4), 48 if day.note else 36)
            painter.drawEllipse(centre, _DOT, _DOT)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._days:
            index = min(int(event.pos().x() / (self.width() / len(self._days))), len(self._days) - 1)
            QToolTip.showText(event.globalPos(), self._days[index].tip, self)
            return True
        return super().event(event)
