"""A message inside a page: what is the matter, and at most one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.desktop.widgets.labels import Picture, button, label, restyle


class Banner(QFrame):
    """`kind` is late, soon, info or done. Hidden while it has nothing to say."""

    action = Signal()

    def __init__(self, icon: QIcon | None = None, kind: str = "info", action_text: str = "") -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("banner", kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        if icon is not None:
            picture = Picture(icon, 18)
            row.addWidget(picture)
        self.text = label("", "", wrap=True)
        row.addWidget(self.text, 1)
        self.button = button(action_text, "bannerAction", link=True)
        self.button.clicked.connect(self.action)
        self.button.setVisible(bool(action_text))
        row.addWidget(self.button)
        self.hide()

    def say(self, text: str, kind: str | None = None) -> None:
        """Show a text; an empty one hides the banner."""
        if kind is not None:
            self.setProperty("banner", kind)
            restyle(self)
        self.text.setText(text)
        self.setVisible(bool(text))
