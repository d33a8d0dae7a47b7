"""The button of a card that opens the history of its record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPushButton

from app.desktop.shell import Shell
from app.desktop.widgets.labels import button

# Kind and id of a record as `history_scope` knows it, and what it is called.
Subject = tuple[str, str, str]


def history_button(
    shell: Shell, name: str, subject: Callable[[], Subject | None], *, link: bool = False
) -> QPushButton:
    """`subject` tells of what when it is pressed; nothing opens of nothing."""
    text = QCoreApplication.translate("HistoryDialog", "History")
    made = button(text, name, link=link, icon=None if link else shell.icon("history"))
    made.setAutoDefault(False)
    made.clicked.connect(_Opening(shell, made, subject).open)
    return made


class _Opening(QObject):
    """Lives as long as its button."""

    def __init__(self, shell: Shell, pressed: QPushButton, subject: Callable[[], Subject | None]) -> None:
        super().__init__(pressed)
        self._shell = shell
        self._pressed = pressed
        self._subject = subject

    def open(self) -> None:
        from app.desktop.pages.history_dialog import open_history

        subject = self._subject()
        if subject is not None:
            open_history(self._shell, self._pressed.window(), *subject)
