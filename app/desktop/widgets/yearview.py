"""Twelve months at a glance: days off, days worked by exception, one chosen day."""

from __future__ import annotations

from calendar import Calendar, monthrange
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.painted import sized_font
from app.domain.letters import capitalised

_COLUMNS, _ROWS = 4, 3
_HEAD, _WEEK, _LINES = 24, 18, 6
_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7,
    Qt.Key.Key_PageUp: -28, Qt.Key.Key_PageDown: 28,
}  # fmt: skip

# What a day is: whether it is worked, whether it is named (a holiday or an exception), and its words.
DayMeaning = Callable[[date], tuple[bool, bool, str]]


class YearView(QWidget):
    """`chosen` carries the day that was pressed or reached by the arrow keys."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("yearView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._theme = theme
        self._meaning: DayMeaning | None = None
        self._places: dict[date, QRectF] = {}
        self.year = 1
        self.day: date | None = None
        theme.changed.connect(self.update)

    def show_year(self, year: int, meaning: DayMeaning) -> None:
        self.year, self._meaning = year, meaning
        if self.day is None or self.day.year != year:
            self.day = None
        self._lay_out()
        self.update()

    def choose(self, day: date) -> None:
        if day.year == self.year:
            self.day = day
            self.setAccessibleDescription(f"{day:%d.%m.%Y}")
            self.chosen.emit(day)
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 400)

    def resizeEvent(self, event: object) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        """Where each day of the year stands."""
        self._places = {}
        for month in range(1, 13):
            block = self._block(month)
            wide, high = block.width() / 7, (block.height() - _HEAD - _WEEK) / _LINES
            first = date(self.year, month, 1).weekday()
            for number in range(1, monthrange(self.year, month)[1] + 1):
                line, column = divmod(first + number - 1, 7)
                self._places[date(self.year, month, number)] = QRectF(
                    block.left() + column * wide, block.top() + _HEAD + _WEEK + line * high, wide, high
                )

    def _block(self, month: int) -> QRectF:
        line, column = divmod(month - 1, _COLUMNS)
        wide, high = self.width() / _COLUMNS, self.height() / _ROWS
        return QRectF(column * wide + 8, line * high + 2, wide - 16, high - 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._meaning is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        locale = QLocale()
        for month in range(1, 13):
            self._paint_head(painter, locale, month)
        for day, place in self._places.items():
            self._paint_day(painter, day, place)
        painter.end()

    def _paint_head(self, painter: QPainter, locale: QLocale, month: int) -> None:
        block = self._block(month)
        painter.setPen(self._colour("text"))
        painter.setFont(sized_font(self, 12, bold=True))
        name = locale.standaloneMonthName(month)
        painter.drawText(block, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, capitalised(name))
        painter.setPen(self._colour("secondary"))
        painter.setFont(sized_font(self, 10))
        wide = block.width() / 7
        for column, weekday in enumerate(Calendar().iterweekdays()):
            place = QRectF(block.left() + column * wide, block.top() + _HEAD, wide, _WEEK)
            short = locale.standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, short)

    def _paint_day(self, painter: QPainter, day: date, place: QRectF) -> None:
        assert self._meaning is not None
        worked, named, _ = self._meaning(day)
        tile = place.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if named:
            painter.setBrush(self._colour("done_pale" if worked else "late_pale"))
            painter.drawRoundedRect(tile, 4, 4)
        if day == self.day:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colour("accent"), 2))
            painter.drawRoundedRect(tile, 4, 4)
        ink = ("done" if worked else "late") if named else "text" if worked else "faint"
        painter.setPen(self._colour(ink))
        painter.setFont(sized_font(self, 11, bold=named))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _at(self, point: QPoint) -> date | None:
        return next((day for day, place in self._places.items() if place.contains(point.toPointF())), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._at(event.position().toPoint())
        if day is not None:
            self.choose(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._at(event.position().toPoint())
        words = self._meaning(day)[2] if day and self._meaning else ""
        if words:
            QToolTip.showText(event.globalPosition().toPoint(), words, self)
        else:
            QToolTip.hideText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            start = self.day or date(self.year, 1, 1) - timedelta(days=step)
            self.choose(start + timedelta(days=step))

    def _colour(self, name: str) -> QColor:
        return QColor(self._theme.colour(name))
