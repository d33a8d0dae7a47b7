"""A line of work on the Today page: what, for how many, by when, why, by which clause, and one button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.labels import button, label


@dataclass(frozen=True, slots=True)
class Work:
    """What a row says. `kind` is late, soon, waiting, info or plain; the chip's words say the same."""

    title: str
    count: str
    state: str
    kind: str
    detail: str
    more: str
    action: str


class WorkRow(QWidget):
    """76 px high with a coloured edge; the whole reasoning is in the tooltip."""

    pressed = Signal()
    opened = Signal()

    def __init__(self, work: Work, theme: Theme, *, primary: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._kind = work.kind
        self._detail_text = work.detail
        self.setObjectName("workRow")
        self.setMinimumHeight(76)
        self.setMaximumHeight(76)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 16, 8)
        row.setSpacing(16)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(10)
        title = label(work.title, "strong")
        title.setToolTip(work.title)
        head.addWidget(title)
        head.addWidget(Chip(work.count, work.kind))
        head.addWidget(label(work.state, "secondary"))
        head.addStretch(1)
        texts.addLayout(head)
        self._detail = label("", "secondary")
        self._detail.setMinimumWidth(1)
        texts.addWidget(self._detail)
        texts.addStretch(1)
        row.addLayout(texts, 1)
        self.button = button(work.action, "workAction", primary=primary)
        self.button.clicked.connect(self.pressed)
        self.button.setAccessibleName(f"{work.action}: {work.title}")
        row.addWidget(self.button)
        self.setToolTip(work.more)
        self.setAccessibleName(f"{work.title}, {work.count}, {work.state}. {work.detail}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = max(self.width() - self.button.sizeHint().width() - 56, 80)
        shown = self._detail.fontMetrics().elidedText(self._detail_text, Qt.TextElideMode.ElideRight, width)
        self._detail.setText(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = {"info": "accent", "plain": "faint"}.get(self._kind, self._kind)
        painter.fillRect(0, 0, 3, self.height(), QColor(self._theme.colour(colour)))
        painter.setPen(QColor(self._theme.colour("line")))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
