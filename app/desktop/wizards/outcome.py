"""The last page of a wizard: what was done, the papers of it, and Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.print_many import ManyPrinter
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.act_papers import Papers


class OutcomePage(QWidget):
    """What Finish did. `more` takes further buttons, such as saving a list of problems."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizardOutcome")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        self._heading = label("", "page", wrap=True, name="outcomeHeading")
        self._text = label("", wrap=True, name="outcomeText")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = QHBoxLayout()
        self.close_button = button(self.tr("Close"), "outcomeClose", primary=True)
        self.undo = button(self.tr("Undo"), "outcomeUndo")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.undo)
        buttons.addLayout(self.more)
        buttons.addStretch(1)
        for part in (self._heading, self._text):
            column.addWidget(part)
        self._papers = QVBoxLayout()
        self._papers.setSpacing(8)
        column.addLayout(self._papers)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(1)

    def offer(self, shell: Shell, papers: Sequence[Papers]) -> None:
        """A button for each form that what was done prints, and one for all of them."""
        printer = ManyPrinter(shell, self)
        if papers:
            self._papers.addWidget(label(self.tr("Papers to print:"), "section"))
        for one in papers:
            text, n = shell.text(one.title), len(one.subjects)
            self._add(f"outcome_print_{one.form}", text if n == 1 else f"{text}: {n}", partial(printer.print, one))
        if sum(len(one.subjects) for one in papers) > 1:
            self._add("outcome_print_all", self.tr("All of them into a folder…"), partial(printer.print_all, papers))

    def _add(self, name: str, text: str, act: Callable[[], None]) -> None:
        made = button(text, name, link=True)
        made.clicked.connect(lambda: act())
        row = QHBoxLayout()
        row.addWidget(made)
        row.addStretch(1)
        self._papers.addLayout(row)

    def tell(self, heading: str, lines: list[str], *, undoable: bool) -> None:
        self._heading.setText(heading)
        self._text.setText("\n".join(lines))
        self.undo.setVisible(undoable)
