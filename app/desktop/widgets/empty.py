"""What an empty place shows: what belongs there, and the one action that fills it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.widgets.labels import Picture, button, label


class EmptyState(QWidget):
    """Centred icon, one sentence and at most one button."""

    action = Signal()

    def __init__(
        self, icon: QIcon, text: str, action_text: str = "", *, primary: bool = True, errand: str = ""
    ) -> None:
        """`errand` is the intention that the button leads to."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(12)
        column.addStretch(1)
        picture = Picture(icon, 40)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignCenter)
        self.text = label(text, "", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.text)
        if action_text:
            self.button = button(action_text, "emptyAction", primary=primary)
            self.button.setProperty("errand", errand)
            self.button.clicked.connect(self.action)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
