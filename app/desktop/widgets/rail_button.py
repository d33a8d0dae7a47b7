"""An entry of the rail at the left of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from app.desktop.widgets.chip import Chip


class RailButton(QPushButton):
    """An entry of the rail: icon, words, at most one counter."""

    def __init__(self, icon: QIcon, name: str, text: str) -> None:
        super().__init__(icon, "")
        self.setObjectName(f"rail_{name}")
        self.setProperty("rail", True)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setIconSize(QSize(18, 18))
        self.setAccessibleName(text)
        self._words = text
        self._chip = Chip("", "late")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self._chip)
        self._chip.hide()

    def show_count(self, count: int, kind: str) -> None:
        self._chip.setVisible(count > 0)
        self._chip.show_text(str(count), kind)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 52 - (self._chip.sizeHint().width() + 8 if self._chip.isVisibleTo(self) else 0)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)  # as the chosen entry is drawn
        shown = QFontMetrics(bold).elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, 40))
        self.setText(f" {shown}")
        self.setToolTip(self._words if shown != self._words else "")
