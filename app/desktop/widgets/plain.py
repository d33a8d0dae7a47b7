"""Text of the data where Qt would look for markup in it: tooltips know no other way to be told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as TextOfQt


def tip(text: str) -> str:
    """A text for a tooltip, shown letter by letter."""
    if not TextOfQt.mightBeRichText(text):
        return text
    from html import escape

    return f"<qt>{escape(text, quote=False)}</qt>".replace("\n", "<br>")


def cell_text(text: str, role: int) -> str:
    """The text of a cell, or of its tooltip where that is the role."""
    return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
