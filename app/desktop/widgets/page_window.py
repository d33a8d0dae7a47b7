"""A scanned page in a window of its own, to be read: as wide as the window, turned as one likes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.desktop.widgets.labels import button

_SIZE = QSize(860, 700)


class PageWindow(QDialog):
    """The page at the width of the window; what is below is scrolled."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_window")
        self.setWindowTitle(self.tr("The page"))
        self.resize(_SIZE)
        self._image = image
        self._page = QLabel()
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.windowTitle())
        self._scroll.setWidget(self._page)
        turn = button(self.tr("Turn by a quarter"), "page_turn")
        turn.clicked.connect(self.turn)
        close = button(self.tr("Close"), "page_close", primary=True)
        close.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.addWidget(turn)
        below.addStretch(1)
        below.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._scroll, 1)
        column.addLayout(below)

    def turn(self) -> None:
        """A quarter clockwise, for a sheet that lay crooked on the glass."""
        self._image = self._image.transformed(QTransform().rotate(90))
        self._show()

    @property
    def page_size(self) -> QSize:
        """Of the page as it stands, in dots of the scan."""
        return self._image.size()

    def _show(self) -> None:
        """In the dots of the screen, which are finer than the points of the window on a scaled one."""
        ratio = self.devicePixelRatioF()
        width = max(int(self._scroll.viewport().width() * ratio), 1)
        pixels = QPixmap.fromImage(self._image).scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        pixels.setDevicePixelRatio(ratio)
        self._page.setPixmap(pixels)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()
