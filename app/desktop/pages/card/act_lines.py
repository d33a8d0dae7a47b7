"""Acts on a record, a line each: what it is, its number and date, or the button to record it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label


@dataclass(frozen=True, slots=True)
class ActLine:
    """`recorded` is the number and date in words; empty while nothing is recorded."""

    key: str
    title: str
    recorded: str


class ActLines(Card):
    """`pressed` is sent with the key and title of the act to record."""

    pressed = Signal(str, str)

    def __init__(self, name: str, title: str) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._lines: dict[str, tuple[QLabel, QLabel, QPushButton]] = {}

    def fill(self, lines: list[ActLine]) -> None:
        for line in lines:
            if line.key not in self._lines:
                self._add(line)
            _, recorded, act = self._lines[line.key]
            recorded.setText(line.recorded or self.tr("not yet"))
            act.setText(self.tr("Change…") if line.recorded else self.tr("Record…"))

    def _add(self, line: ActLine) -> None:
        row = self._grid.rowCount()
        title = label(line.title)
        recorded = label("", "secondary", name=f"{self.objectName()}_{line.key}_text")
        act = button("", f"{self.objectName()}_{line.key}")
        act.setAccessibleName(line.title)
        act.clicked.connect(lambda: self.pressed.emit(line.key, line.title))
        for column, widget in enumerate((title, recorded, act)):
            self._grid.addWidget(widget, row, column)
        self._lines[line.key] = (title, recorded, act)
