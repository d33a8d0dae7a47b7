"""A scanned page, as large as the room allows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.page_window import PageWindow

_LEAST = QSize(160, 120)
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class PagePicture(QWidget):
    """Shows a picture whole, or the words that say why there is none; pressed, the page opens to be read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._words = ""
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    @property
    def shows_page(self) -> bool:
        return not self._image.isNull()

    def show_png(self, content: bytes) -> None:
        self._image, self._words = QImage.fromData(content), ""
        self._offer(self.tr("Open the page to read it"))

    def show_words(self, text: str) -> None:
        self._image, self._words = QImage(), text
        self._offer("")

    def _offer(self, text: str) -> None:
        self.setToolTip(text)
        self.setAccessibleName(text or self._words)
        self.setCursor(Qt.CursorShape.PointingHandCursor if text else Qt.CursorShape.ArrowCursor)
        self.update()

    def open(self) -> None:
        """The page in a window of its own."""
        if self.shows_page:
            window = PageWindow(self._image, self)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.open()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and self.shows_page:
            self.open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.raised))
        if self._image.isNull():
            painter.setPen(QColor(self._theme.tokens.secondary))
            room = self.rect().adjusted(16, 16, -16, -16)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size() - QSize(16, 16), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawImage(place, self._image)
        painter.setPen(QColor(self._theme.tokens.accent if self.hasFocus() else self._theme.tokens.line))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
