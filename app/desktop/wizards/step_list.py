"""The steps on the left: number or tick, name, a few words of what was done there."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.painted import sized_font
from app.desktop.widgets.plain import tip
from app.desktop.wizards.flow import PageState

_HEIGHT, _CIRCLE, _INDENT = 52, 22, 42
_TICK = (QPointF(-4.5, 0.5), QPointF(-1.5, 3.5), QPointF(4.5, -3))
_LINE = Qt.TextFlag.TextSingleLine


class StepButton(QAbstractButton):
    """One step. Enabled when it may be jumped to."""

    def __init__(self, number: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._theme = theme
        self._subline = ""
        self._state = PageState.AHEAD
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tell(self, title: str, subline: str, state: PageState, reachable: bool) -> None:
        self.setText(title)
        self._subline, self._state = subline, state
        self.setEnabled(reachable)
        self.setAccessibleName(f"{self._number}. {title}")
        self.setAccessibleDescription(subline)
        self.setToolTip(tip(f"{title}\n{subline}".strip()))
        self.update()

    @property
    def state(self) -> PageState:
        return self._state

    def sizeHint(self) -> QSize:
        return QSize(196, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._state is PageState.CURRENT or self.hasFocus():
            painter.setPen(self._pen("accent", 1) if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
            current = self._state is PageState.CURRENT
            painter.setBrush(QBrush(self._colour("accent_pale")) if current else QBrush())
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_mark(painter)
        self._paint_texts(painter)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        circle = QRectF(10, (_HEIGHT - _CIRCLE) / 2, _CIRCLE, _CIRCLE)
        filled = {PageState.DONE: "done", PageState.CURRENT: "accent"}.get(self._state)
        painter.setBrush(QBrush(self._colour(filled)) if filled else QBrush())
        painter.setPen(QPen(Qt.PenStyle.NoPen) if filled else self._pen("line", 1.5))
        painter.drawEllipse(circle)
        painter.setPen(
            self._pen("panel" if self._state is PageState.DONE else "accent_text" if filled else "secondary", 2)
        )
        if self._state is PageState.DONE:
            middle = circle.center()
            for begin, end in pairwise(_TICK):
                painter.drawLine(middle + begin, middle + end)
        else:
            painter.setFont(sized_font(self, 11, bold=True))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _pen(self, colour: str, width: float) -> QPen:
        """Pens and brushes are made outright: where PySide6 6.12 makes them of a colour it crashes now and then."""
        pen = QPen(self._colour(colour))
        pen.setWidthF(width)
        return pen

    def _paint_texts(self, painter: QPainter) -> None:
        width = self.width() - _INDENT - 8
        title, small = self._title_font(width), sized_font(self, 11)
        title_height = QFontMetrics(title).height()
        top = (_HEIGHT - title_height - (QFontMetrics(small).height() if self._subline else 0)) / 2
        colour = "secondary" if self._state is PageState.AHEAD else "text"
        self._paint_line(painter, title, colour, QRectF(_INDENT, top, width, title_height), self.text())
        if self._subline:
            below = QRectF(_INDENT, top + title_height, width, QFontMetrics(small).height())
            self._paint_line(painter, small, "secondary", below, self._subline)

    def _paint_line(self, painter: QPainter, font: QFont, colour: str, where: QRectF, text: str) -> None:
        painter.setFont(font)
        painter.setPen(self._colour(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(where.width()))
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | _LINE, shown)

    def _title_font(self, room: int) -> QFont:
        """Bold where the person is, unless only the plain one shows the name whole."""
        bold = sized_font(self, 13, bold=True)
        fits = QFontMetrics(bold).horizontalAdvance(self.text()) <= room
        return bold if self._state is PageState.CURRENT and fits else sized_font(self, 13)

    def _colour(self, name: str) -> QColor:
        return QColor(self._theme.colour(name))


class StepList(QWidget):
    """The steps of a run; `chosen` carries the page that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizardSteps")
        self.setFixedWidth(220)
        self._theme = theme
        self._buttons: dict[str, StepButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 16, 12, 16)
        self._column.setSpacing(4)
        self._column.addStretch(1)

    def show_pages(self, pages: list[str]) -> None:
        """Make a button for each page; nothing happens when they are the same as before."""
        if list(self._buttons) == pages:
            return
        for button in self._buttons.values():
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for number, page in enumerate(pages, start=1):
            button = StepButton(number, self._theme, self)
            button.setObjectName(f"step_{page}")
            button.clicked.connect(self._pressed)
            self._column.insertWidget(number - 1, button)
            self._buttons[page] = button

    def button(self, page: str) -> StepButton:
        return self._buttons[page]

    def _pressed(self) -> None:
        pressed = self.sender()
        for page, button in self._buttons.items():
            if button is pressed:
                self.chosen.emit(page)
                return
