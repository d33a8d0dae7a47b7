"""What the window shows when the department cannot be opened: what happened, and what can be done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import Picture, button, label, restyle

if TYPE_CHECKING:
    from app.services.backup_lists import CopyLine

_WIDTH = 620
_MARGIN = 32


class OpeningPage(QWidget):
    """A calm page in place of the pages."""

    retry = Signal()
    other_file = Signal()
    new_department = Signal()
    restore = Signal(Path)
    copies = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("openingPage")
        column = QVBoxLayout(self)
        column.addStretch(1)
        self.card = Card()
        self.card.setFixedWidth(_WIDTH)
        self.card.body.setContentsMargins(_MARGIN, 28, _MARGIN, 28)
        picture = Picture(shell.icons.get("database", "accent"), 40)
        self.card.add(picture)
        self.headline = label("", "page", wrap=True, name="openingHeadline")
        self.text = label("", "", wrap=True, name="openingText")
        self.card.add(self.headline)
        self.card.add(self.text)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._retry = button(self.tr("Try again"), "openingRetry")
        self._other = button(self.tr("Open another file"), "openingOther")
        self._new = button(self.tr("New department"), "openingNew")
        self._copies = button(self.tr("Copies…"), "openingCopies")
        for one, signal in (
            (self._retry, self.retry),
            (self._other, self.other_file),
            (self._copies, self.copies),
            (self._new, self.new_department),
        ):
            one.clicked.connect(signal)
            self._row.addWidget(one)
        self._row.addStretch(1)
        self._build_offer()
        self.card.body.addLayout(self._row)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)

    def _build_offer(self) -> None:
        """The newest good copy, where the database itself is no use."""
        self._offered: Path | None = None
        self._offer_text = label("", "", wrap=True, name="openingOffer")
        self._restore = button(self.tr("Restore this copy"), "openingRestore", primary=True)
        self._restore.clicked.connect(self._restore_pressed)
        self.card.add(self._offer_text)
        self.card.add(self._restore)

    def offer(self, line: CopyLine | None) -> None:
        """Show a copy that may be restored."""
        if line is None:
            return
        self._offered = line.path
        told = self.tr("The newest sound copy: {0}. Students: {1}, papers: {2}.")
        self._offer_text.setText(told.format(f"{line.made:%d.%m.%Y %H:%M}", line.students, line.papers))
        self._offer_text.show()
        self._restore.show()
        for one in (self._retry, self._other, self._new):
            _rank(one, primary=False)
        self._restore.setFocus()

    def _restore_pressed(self) -> None:
        assert self._offered is not None
        self.restore.emit(self._offered)

    def wait(self, text: str = "") -> None:
        """While the database is being opened, or something else is done that takes its time."""
        self._say(text or self.tr("Opening the department…"), "", ())

    def tell_copying(self, done: int, total: int) -> None:
        text = self.tr(
            "The database is of an earlier version. A safe copy is made before it is changed: {0} of {1} files."
        )
        self._say(self.tr("Opening the department…"), text.format(done, total), ())

    def welcome(self) -> None:
        """Before there is any department."""
        text = self.tr("Enter your university and department, look around in a demonstration, or open a file.")
        self._say(self.tr("There is no department here yet"), text, (self._new, self._other, self._copies))

    def refuse(self, text: str, *, passing: bool = False) -> None:
        """What stood in the way of opening; what may pass by itself is tried again first."""
        headline = self.tr("The department cannot be opened")
        first = (self._retry, self._other) if passing else (self._other, self._retry)
        self._say(headline, text, (*first, self._copies, self._new))

    def _say(self, headline: str, text: str, offered: tuple[QPushButton, ...]) -> None:
        self.headline.setText(headline)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        # A wrapped label alone would be given the height of one line.
        self.text.setMinimumHeight(max(self.text.heightForWidth(_WIDTH - 2 * _MARGIN), 0))
        self._offer_text.hide()
        self._restore.hide()
        for one in (self._retry, self._other, self._copies, self._new):
            one.setVisible(one in offered)
            _rank(one, primary=bool(offered) and one is offered[0])
        for place, one in enumerate(offered):
            self._row.insertWidget(place, one)
        if offered:
            offered[0].setFocus()


def _rank(one: QPushButton, *, primary: bool) -> None:
    if one.property("primary") != primary:
        one.setProperty("primary", primary)
        restyle(one)
