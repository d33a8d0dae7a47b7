"""Icons (Lucide, resources/icons) drawn in the colours of the theme, sharp at any scaling."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.desktop.theme import Theme


class _Engine(QIconEngine):
    """Draws one SVG in the colour that the theme has at the moment of drawing."""

    def __init__(self, svg: str, theme: Theme, colour: str) -> None:
        super().__init__()
        self._svg = svg
        self._theme = theme
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name = "faint" if mode == QIcon.Mode.Disabled else self._colour
        colour = QColor(self._theme.colour(name)).name()
        renderer = QSvgRenderer(QByteArray(self._svg.replace("currentColor", colour).encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._svg, self._theme, self._colour)


class Icons:
    """Icons by name; each is read once."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self._folder = folder
        self._theme = theme
        self._svgs: dict[str, str] = {}

    def get(self, name: str, colour: str = "secondary") -> QIcon:
        """The icon in a colour of the theme (`theme.Tokens`)."""
        if name not in self._svgs:
            self._svgs[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        return QIcon(_Engine(self._svgs[name], self._theme, colour))


_shared: list[Icons] = []


def share(icons: Icons) -> None:
    """Make the icons of the window known to small widgets that are made without a shell."""
    _shared[:] = [icons]


def shared_icon(name: str) -> QIcon:
    """An icon for such a widget; an empty one before there is a window."""
    return _shared[0].get(name) if _shared else QIcon()
