"""Labels by duty, buttons by rank."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

# Wider than high, so that there is room between the picture and the words.
_ICON_BESIDE_WORDS = QSize(22, 16)


def label(text: str = "", kind: str = "", *, wrap: bool = False, name: str = "") -> QLabel:
    """A label of plain text; `kind` is page, person, section, strong, secondary, footnote, fault, attention, good."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    if name:
        made.setObjectName(name)
    return made


def give_room(wrapped: QLabel, width: int) -> None:
    """Room for every line: in a narrow column a wrapped label alone would be given the height of one."""
    wrapped.ensurePolished()  # its font is the style's
    wrapped.setMinimumHeight(max(wrapped.heightForWidth(width), 0))


class OnceButton(QPushButton):
    """A double click is one click: what a press begins is not begun twice."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


def button(
    text: str, name: str, *, primary: bool = False, link: bool = False, icon: QIcon | None = None
) -> QPushButton:
    made = QPushButton(text) if link else OnceButton(text)
    made.setObjectName(name)
    made.setProperty("primary", primary)
    made.setProperty("link", link)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if icon is not None:
        made.setIcon(icon)
        made.setIconSize(_ICON_BESIDE_WORDS)
    return made


def rule() -> QFrame:
    """A hair line between parts."""
    line = QFrame()
    line.setProperty("line", True)
    return line


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property that it looks at has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Picture(QWidget):
    """An icon of its own size, drawn anew in the colours of the moment."""

    def __init__(self, icon: QIcon, size: int) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(size, size)

    def show_icon(self, icon: QIcon) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())
