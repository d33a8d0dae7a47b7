"""What went wrong is told once, in words; a fault of the program is looked into first: the file may be behind it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.desktop import dialogs

if TYPE_CHECKING:
    from app.desktop.shell import Shell
    from app.domain.errors import EnvironmentProblem
    from app.services.context import Context


class Telling:
    """Shows the errors of a window."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._being_told: set[str] = set()

    def show(self, error: BaseException) -> None:
        """Where the database is damaged its copies are offered instead."""
        from app.domain.errors import KafedraError

        if isinstance(error, KafedraError):
            self._tell(error)
            return
        log_unexpected(error)
        if self._shell.ready:
            self._shell.run(
                _damage_behind,
                on_done=lambda damage: self._tell(damage or error),
                on_error=lambda _: self._tell(error),
            )
        else:
            self._tell(error)

    def _tell(self, error: BaseException) -> None:
        code = getattr(error, "code", type(error).__name__)
        if code in self._being_told:
            return  # what a page asks for at once fails at once: that is told once
        self._being_told.add(code)
        try:
            self._show(code, self._shell.word_error(error))
        finally:
            self._being_told.discard(code)

    def _show(self, code: str, text: str) -> None:
        if code == "database-damaged" and self._shell.program is not None:
            self._shell.program.offer_copies(text)
            return
        headline = QCoreApplication.translate("Shell", "This could not be done")
        dialogs.warn(QApplication.activeWindow(), headline, text)


def _damage_behind(ctx: Context) -> EnvironmentProblem | None:
    from app.services import damage

    return damage.behind(ctx.database.path, ctx.folders.records)


def log_unexpected(error: BaseException) -> None:
    """A fault of the program: its whole trace goes to the log."""
    logging.getLogger("kafedra").error("unexpected error", exc_info=error)
