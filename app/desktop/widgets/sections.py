"""Sections of a page whose names stand below one another: more of them than fit a line in every language."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QSizePolicy, QStackedWidget, QWidget

_SLACK = 24  # pixels before scaling: the chosen name is bold


class _Names(QListWidget):
    """As wide as its longest name."""

    def sizeHint(self) -> QSize:
        return QSize(self.sizeHintForColumn(0) + _SLACK, super().sizeHint().height())


class Sections(QWidget):
    """A list of names, and beside it the section that was chosen."""

    turned = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.list = _Names()
        self.list.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.list.setObjectName(name)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setProperty("sections", True)
        self.stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        self.list.currentRowChanged.connect(self._turn)

    def add(self, title: str, section: QWidget) -> None:
        """The first one added is on show."""
        self.stack.addWidget(section)
        self.list.addItem(title)
        self.list.updateGeometry()
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def current(self) -> QWidget:
        """The section on show, once there is one."""
        shown = self.stack.currentWidget()
        assert shown is not None
        return shown

    def show_section(self, section: QWidget) -> None:
        self.list.setCurrentRow(self.stack.indexOf(section))

    def minimumSizeHint(self) -> QSize:
        if self.stack.count() == 0:
            return super().minimumSizeHint()
        return QSize(self.list.sizeHint().width(), 0) + self.current().minimumSizeHint()

    def _turn(self, row: int) -> None:
        self.stack.setCurrentIndex(row)
        self.turned.emit()
