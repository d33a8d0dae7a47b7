"""A short word on a pale ground."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.desktop.widgets.labels import restyle


class Chip(QLabel):
    """`kind` is late, soon, waiting, done, info or plain; the word says what the colour means."""

    def __init__(self, text: str = "", kind: str = "plain") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("chip", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, kind: str) -> None:
        self.setText(text)
        self.setProperty("chip", kind)
        restyle(self)
        self.adjustSize()
