"""A protected department at the window: locked, asked for its password, opened again as it was left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.desktop import department_work as work
from app.desktop.department import Department
from app.desktop.entrance import Entrance
from app.desktop.locking import Locking
from app.desktop.shell import Shell

if TYPE_CHECKING:
    from app.services.context import Context

# A password is asked for; whether the error is told with that.
_LOCKED = {"password-needed": False, "password-wrong": True}


class PasswordGate(QObject):
    """Hands an opened department to the pages, once whoever opened it may see them.

    `turned` tells whether it is protected, each time that may have changed.
    """

    turned = Signal(bool)

    def __init__(self, app: QApplication, shell: Shell, department: Department, entrance: Entrance) -> None:
        super().__init__()
        self._shell = shell
        self._department = department
        self._entrance = entrance
        self._lock_wanted = False  # once what is under way is done
        self.locking = Locking(app)
        self.locking.idle.connect(self.lock)
        shell.worker.busy_changed.connect(self._turned_free)
        entrance.forgotten.connect(self._recover)
        department.opened.connect(self._opened)
        department.closing.connect(self._let_go)

    def lock(self) -> None:
        """Close a protected department behind the page that asks for the password; what was typed stays there.

        Work that is under way is finished first, with nothing of it to be seen.
        """
        session = self._department.session
        if session is None:
            return
        if not self.locking.locked:
            self.locking.cover(self._entrance.window, session.name)
        self._lock_wanted = self._shell.worker.busy
        if self._lock_wanted:
            self._entrance.finish_first()
            return
        self.locking.settle()
        self._department.suspend()
        self._ask(self._department.path)

    def session_changed(self) -> None:
        """Somebody unlocked the department, or it is protected from now on or no longer: idle time counts or not."""
        self._lock_wanted = False
        self.locking.watch.end()
        session = self._department.session
        if session is not None:
            self._shell.remember.set("protection/user", session.name)
            self._shell.forget_folders()
            self._shell.run(work.idle_minutes, on_done=self.locking.watch.begin)
        self.turned.emit(session is not None)

    def asks_password(self, error: BaseException) -> bool:
        """Whether nothing is wrong but that a password is missing or wrong: it is asked for."""
        told = _LOCKED.get(getattr(error, "code", ""))
        if told is None:
            return False
        if not self.locking.locked:
            self._department.close()
        if told:
            self._entrance.refuse_password(self._shell.word_error(error))
        else:
            asked = Path(getattr(error, "params", {}).get("path", self._department.path))
            self._ask(asked)
        return True

    def waits(self, error: BaseException) -> bool:
        """Whether a locked window cannot be opened again for a while only: what was typed in it stays."""
        if not self.locking.locked:
            return False
        self._entrance.tell_locked(self._shell.word_error(error))
        return True

    def _ask(self, asked: Path) -> None:
        """For the department, or for a copy that is to take its place."""
        self._entrance.ask_password(str(self._shell.remember.get("protection/user", "")), asked.name)

    def _opened(self, ctx: Context) -> None:
        self._entrance.let_in()
        if self.locking.locked:
            self._uncover(ctx)
        else:
            self._shell.attach(ctx)
        self.session_changed()

    def _uncover(self, ctx: Context) -> None:
        """The same user finds everything as it was, another one a window of his own."""
        window = self._entrance.window
        same = self.locking.uncover(window, ctx.session.name if ctx.session is not None else None)
        current = window.current_page()
        if same and current is not None:
            window.ui.pages.setCurrentWidget(current)
            self._shell.resume(ctx)
        else:
            self._shell.attach(None)
            self._shell.attach(ctx)

    def _let_go(self) -> None:
        self.locking.watch.end()
        if self.locking.locked:
            self.locking.uncover(self._entrance.window, None)

    def _turned_free(self, busy: bool) -> None:
        if self._lock_wanted and not busy:
            self.lock()

    def _recover(self) -> None:
        from app.desktop.password_dialogs import RecoverDialog

        RecoverDialog(self._shell, self._department.path, self._entrance.window).open()
