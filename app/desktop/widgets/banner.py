"""A message inside a page: what is the matter, or what was done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.desktop.widgets.labels import Picture, label, restyle

_ICONS = {"late": "triangle-alert", "soon": "clock", "info": "info", "done": "circle-check"}


class Banner(QFrame):
    """`kind` is late, soon, info or done, each with its icon by `icon_of`. Hidden while it has nothing to say."""

    def __init__(self, icon_of: Callable[[str], QIcon], kind: str) -> None:
        super().__init__()
        self._icon_of = icon_of
        self.setObjectName("banner")
        self.setProperty("banner", kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        self._picture = Picture(icon_of(_ICONS[kind]), 18)
        row.addWidget(self._picture)
        self.text = label("", "", wrap=True)
        row.addWidget(self.text, 1)
        self.hide()

    def say(self, text: str, kind: str | None = None) -> None:
        """Show a text; an empty one hides the banner."""
        if kind is not None:
            self.setProperty("banner", kind)
            self._picture.show_icon(self._icon_of(_ICONS[kind]))
            restyle(self)
        self.text.setText(text)
        self.setVisible(bool(text))
