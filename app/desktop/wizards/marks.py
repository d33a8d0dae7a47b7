"""A table cell that shows its text as a chip: colour and word together."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.desktop.theme import Theme

# The role under which a model gives the kind of the chip: late, soon, waiting, done, info, plain.
CHIP_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_GROUNDS = {
    "late": ("late_pale", "late"),
    "soon": ("soon_pale", "soon"),
    "waiting": ("waiting_pale", "waiting"),
    "done": ("done_pale", "done"),
    "info": ("accent_pale", "accent"),
}
_HEIGHT = 22


class ChipDelegate(QStyledItemDelegate):
    """Paints the text of a cell as a chip of the kind its model gives."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        text, shown.text = shown.text, ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, widget)
        if text:
            self._paint_chip(painter, QRectF(option.rect), text, index.data(CHIP_ROLE), option.font)

    def _paint_chip(self, painter: QPainter, cell: QRectF, text: str, kind: str | None, font: QFont) -> None:
        small = QFont(font)
        small.setPixelSize(12)
        metrics = QFontMetrics(small)
        width = min(metrics.horizontalAdvance(text) + 18, cell.width() - 12)
        chip = QRectF(cell.left() + 6, cell.center().y() - _HEIGHT / 2, width, _HEIGHT)
        ground, ink = _GROUNDS.get(kind or "", ("raised", "secondary"))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colour(ground)))
        painter.drawRoundedRect(chip, _HEIGHT / 2, _HEIGHT / 2)
        painter.setPen(QColor(self._theme.colour(ink)))
        painter.setFont(small)
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width) - 12)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + 24, max(size.height(), _HEIGHT + 6))
