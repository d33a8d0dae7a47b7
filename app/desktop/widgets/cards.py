"""Panels: a card with a title, and a counter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desktop.widgets.labels import label, restyle, rule


class Card(QFrame):
    """A panel with a title line; add content with `add`."""

    def __init__(self, title: str = "", right_text: str = "", *, padded: bool = True) -> None:
        super().__init__()
        self.setProperty("card", True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.title_label = label(title, "section")
        self.right_label = label(right_text, "secondary")
        self.head = QHBoxLayout()
        self.head.setContentsMargins(16, 12, 16, 12)
        self.head.setSpacing(8)
        self.head.addWidget(self.title_label)
        self.head.addStretch(1)
        self.head.addWidget(self.right_label)
        if title:
            outer.addLayout(self.head)
            outer.addWidget(rule())
        self.body = QVBoxLayout()
        self.body.setSpacing(12 if padded else 0)
        self.body.setContentsMargins(*((16, 12, 16, 16) if padded else (0, 0, 0, 0)))
        outer.addLayout(self.body, 1)

    def add(self, widget: QWidget, stretch: int = 0) -> QWidget:
        self.body.addWidget(widget, stretch)
        return widget


class Counter(QFrame):
    """A large number with what it counts; can be pressed."""

    pressed = Signal()

    def __init__(self, text: str, kind: str = "plain") -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setProperty("pressable", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(64)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        self._number = label("–")
        self._number.setProperty("number", kind)
        self._text = label(text, "secondary", wrap=True)
        row.addWidget(self._number)
        row.addWidget(self._text, 1)

    @property
    def text(self) -> str:
        return self._text.text()

    def show_number(self, number: int) -> None:
        self._number.setText(str(number))
        self.setAccessibleName(f"{self.text}: {number}")
        restyle(self._number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
