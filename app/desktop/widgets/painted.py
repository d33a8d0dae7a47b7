"""What widgets that paint themselves have in common."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget


def sized_font(widget: QWidget, pixels: int, *, bold: bool = False) -> QFont:
    """The widget's own font at a size of so many pixels."""
    font = QFont(widget.font())
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
