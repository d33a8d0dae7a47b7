"""The way of a student: semesters in a row, milestones on a line under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.painted import sized_font

_BAND = 24
_LINE_AT = 58
_RADIUS = 7.0
_COLOURS = {
    "done": "done", "overdue": "late", "due": "soon", "waiting": "waiting", "upcoming": "accent", "unknown": "faint",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Band:
    """A semester; the present one stands out."""

    text: str
    present: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone: its words, the date under it, its state (done, overdue, due, waiting, upcoming, unknown)."""

    text: str
    date: str
    state: str
    tip: str = ""
    strong: bool = False


class Timeline(QWidget):
    """`pressed` sends the number of the milestone."""

    pressed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bands: Sequence[Band] = ()
        self._marks: Sequence[Mark] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_way(self, bands: Sequence[Band], marks: Sequence[Mark]) -> None:
        self._bands = bands
        self._marks = marks
        self.setAccessibleDescription("; ".join(f"{mark.text}: {mark.date} {mark.tip}" for mark in marks))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, 112)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 112)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, band in enumerate(self._bands):
            self._paint_band(painter, band, index)
        painter.setPen(QPen(QColor(self._theme.colour("line")), 2))
        painter.drawLine(QPointF(0, _LINE_AT), QPointF(self.width(), _LINE_AT))
        for index, mark in enumerate(self._marks):
            self._paint_mark(painter, mark, index)

    def _paint_band(self, painter: QPainter, band: Band, index: int) -> None:
        width = self.width() / len(self._bands)
        box = QRectF(index * width, 0, width - 8, _BAND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colour("accent_pale" if band.present else "raised")))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(sized_font(self, 12, bold=band.present))
        painter.setPen(QColor(self._theme.colour("accent" if band.present else "secondary")))
        text = painter.fontMetrics().elidedText(band.text, Qt.TextElideMode.ElideRight, int(box.width()) - 16)
        painter.drawText(box.adjusted(10, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _centre(self, index: int) -> float:
        return (index + 0.5) * self.width() / len(self._marks)

    def _paint_mark(self, painter: QPainter, mark: Mark, index: int) -> None:
        centre = self._centre(index)
        colour = QColor(self._theme.colour(_COLOURS.get(mark.state, "faint")))
        filled = mark.state in ("done", "overdue")
        painter.setPen(QPen(colour, 2.5))
        painter.setBrush(colour if filled else QColor(self._theme.colour("panel")))
        painter.drawEllipse(QPointF(centre, _LINE_AT), _RADIUS, _RADIUS)
        width = self.width() / len(self._marks) - 8
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(QColor(self._theme.colour("text")))
        painter.setFont(sized_font(self, 12, bold=mark.strong))
        text = painter.fontMetrics().elidedText(mark.text, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(QRectF(centre - width / 2, _LINE_AT + 14, width, 18), flags, text)
        painter.setFont(sized_font(self, 11))
        painter.setPen(colour if mark.state in ("overdue", "due") else QColor(self._theme.colour("secondary")))
        painter.drawText(QRectF(centre - width / 2, _LINE_AT + 32, width, 16), flags, mark.date)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._marks and event.position().y() > _BAND:
            self.pressed.emit(min(int(event.position().x() / (self.width() / len(self._marks))), len(self._marks) - 1))
