"""Copies of the department: chosen, put in its place, opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.desktop import department_work as work
from app.desktop import dialogs
from app.desktop.department import Department
from app.desktop.entrance import Entrance
from app.desktop.password_gate import PasswordGate
from app.desktop.shell import Shell
from app.desktop.tasks import Task
from app.domain.errors import Refused

if TYPE_CHECKING:
    from app.services.restores import Outcome
    from app.services.roles import Session


class Copies(QObject):
    """Restores while a department is open, and while none can be opened."""

    def __init__(
        self, shell: Shell, department: Department, entrance: Entrance, gate: PasswordGate, roles: Path
    ) -> None:
        super().__init__()
        self._shell = shell
        self._department = department
        self._entrance = entrance
        self._gate = gate
        self._roles = roles
        self._restored: Outcome | None = None
        self._wanted: Path | None = None  # a copy that waits for passwords: its own, or that of a locked department
        self._given: list[tuple[str, str]] = []  # those that were given for it
        self._session: Session | None = None  # whoever had the department open
        entrance.copies.connect(self.choose)
        entrance.restore.connect(self.restore)
        entrance.given.connect(self._unlock)
        department.opened.connect(self._opened)

    def choose(self) -> None:
        """The list of copies, also while nothing can be opened."""
        from app.desktop.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self._shell, self._department.path, self._entrance.window)
        dialog.chosen.connect(self.restore)
        dialog.open()

    def offer(self, text: str) -> None:
        """The database was found damaged while it is open."""
        translate = QCoreApplication.translate
        title, choose = translate("Program", "The database is damaged"), translate("Program", "Choose a copy…")
        if dialogs.ask(self._entrance.window, title, text, choose):
            self.choose()

    def restore(self, chosen: Path) -> None:
        """Put a copy in the place of the department, and open it."""
        current = self._entrance.window.current_page()
        if current is not None and not current.may_leave():
            return
        if self._department.ctx is not None:
            try:
                self._department.ctx.require("restore")
            except Refused as error:
                self._shell.show_error(error)
                return
        self._session, self._given = self._department.session, []
        self._department.close()
        self._put_back(chosen)

    def _unlock(self, user: str, password: str) -> None:
        """The password is for the copy that waits for it, or else for the department."""
        if self._wanted is not None:
            self._given.append((user, password))
            self._put_back(self._wanted)
        else:
            self._department.open_whole(user, password)

    def _put_back(self, chosen: Path) -> None:
        translate = QCoreApplication.translate
        self._wanted = chosen
        self._entrance.wait(translate("Program", "The copy is being restored…"))
        task = self._shell.worker.run(
            partial(work.restore, roles=self._roles, session=self._session, given=tuple(self._given)),
            self._department.path,
            chosen,
            on_done=self._was_restored,
            on_error=self._not_restored,
            title=translate("Program", "Restoring a copy"),
        )
        task.ended.connect(self._restoring_ended)

    def _was_restored(self, outcome: Outcome) -> None:
        self.forget()
        self._restored = outcome
        self._open()

    def _not_restored(self, error: BaseException) -> None:
        if self._gate.asks_password(error):
            return
        self.forget()
        self._open()
        self._shell.show_error(error)

    def forget(self) -> None:
        """No copy waits any more, and nothing stays in memory that need not."""
        self._wanted = self._session = None
        self._given = []

    def _restoring_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task.cancelled:
            self.forget()
            self._open()

    def _open(self) -> None:
        self._entrance.wait()
        self._department.open_or_begin()

    def _opened(self) -> None:
        if self._restored is None:
            return
        lost = len(self._restored.lost)
        aside = self._restored.aside.name if self._restored.aside else "–"
        self._restored = None
        code = "backup-restored-lost" if lost else "backup-restored"
        self._shell.notify(self._shell.say(code, aside=aside, n=lost))
