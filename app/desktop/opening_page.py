"""What the window shows when the department cannot be opened: what happened, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import Picture, button, label, restyle


class OpeningPage(QWidget):
    """A calm page in place of the pages."""

    retry = Signal()
    other_file = Signal()
    new_department = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("openingPage")
        column = QVBoxLayout(self)
        column.addStretch(1)
        self.card = Card()
        self.card.setFixedWidth(620)
        self.card.body.setContentsMargins(32, 28, 32, 28)
        picture = Picture(shell.icons.get("database", "accent"), 40)
        self.card.add(picture)
        self.headline = label("", "page", wrap=True, name="openingHeadline")
        self.text = label("", "", wrap=True, name="openingText")
        self.card.add(self.headline)
        self.card.add(self.text)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._retry = button(self.tr("Try again"), "openingRetry", primary=True)
        self._other = button(self.tr("Open another file"), "openingOther")
        self._new = button(self.tr("New department"), "openingNew")
        for one, signal in (
            (self._retry, self.retry),
            (self._other, self.other_file),
            (self._new, self.new_department),
        ):
            one.clicked.connect(signal)
            row.addWidget(one)
        row.addStretch(1)
        self.card.body.addLayout(row)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)

    def wait(self) -> None:
        """While the database is being opened."""
        self._say(self.tr("Opening the department…"), "", ())

    def welcome(self) -> None:
        """Before there is any department."""
        text = self.tr("Enter your university and department, look around in a demonstration, or open a file.")
        self._say(self.tr("There is no department here yet"), text, (self._new, self._other))

    def refuse(self, text: str) -> None:
        """What stood in the way of opening."""
        headline = self.tr("The department cannot be opened")
        self._say(headline, text, (self._retry, self._other, self._new))

    def _say(self, headline: str, text: str, offered: tuple[QPushButton, ...]) -> None:
        self.headline.setText(headline)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        for one in (self._retry, self._other, self._new):
            one.setVisible(one in offered)
            one.setProperty("primary", bool(offered) and one is offered[0])
            restyle(one)
