"""The department before the person: which file it is, opened and closed in the database thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.desktop import department_work as work
from app.desktop.department_work import Connect
from app.desktop.keeper import Keeper
from app.desktop.shell import Folders, Shell
from app.desktop.telling import log_unexpected

if TYPE_CHECKING:
    from app.services.backup_lists import CopyLine
    from app.services.context import Context
    from app.services.kept_today import Recalled
    from app.services.roles import Session


class Department(QObject):
    """`closing` comes before it is let go, not when it is only suspended."""

    opened = Signal(object)  # the Context
    refused = Signal(object)  # the error
    missing = Signal(object)  # no file was ever opened and none lies there: the newest sound copy, or None
    recalled = Signal(object)  # Today as it was shown last
    closing = Signal()
    copying = Signal(int, int)  # files of the copy that is made before a migration, done and all

    def __init__(self, shell: Shell, keeper: Keeper, connect: Connect, resources: Folders, path: Path) -> None:
        super().__init__()
        self.path = path
        self.ctx: Context | None = None
        self._shell = shell
        self._keeper = keeper
        self._connect = connect
        self._resources = resources
        self._mark = ""  # of the program and its files at this start; "" while not known

    @property
    def session(self) -> Session | None:
        """Who unlocked it; None while it is closed or not protected."""
        return self.ctx.session if self.ctx is not None else None

    def open_or_begin(self) -> None:
        """Open it, or tell that there never was any."""
        if self.path.exists() or self._shell.remember.get("database") is not None:
            self.open()
        else:
            self._shell.worker.run(work.newest_good, self.path, on_done=self._missing, on_error=self._refused)

    def open(self) -> None:
        """What was kept of Today is shown first: the department needs ten times as long."""
        texts = (self._resources.regulations, self._resources.messages, self._resources.calendars)
        self._shell.worker.run(
            work.recall, self.path, texts, self._shell.language, on_done=self._recalled, on_error=self._not_recalled
        )

    def open_whole(self, user: str = "", password: str = "") -> None:
        """Without what was kept; a protected one is opened by a user's password."""
        given = {"user": user, "password": password} if password else {}
        self._shell.worker.run(
            work.connect, self._connect, self.path, self._shell.language, given,
            on_done=self._opened, on_error=self._refused, on_progress=self.copying.emit,
        )  # fmt: skip

    def create(self, path: Path, fill: Callable[[Any], Any]) -> None:
        """A new database at `path`, filled by `fill(ctx)` in the database thread."""
        self.turn_to(path)
        self._shell.worker.run(
            work.create, self._connect, path, self._shell.language, fill,
            on_done=self._opened, on_error=self._refused,
        )  # fmt: skip

    def turn_to(self, path: Path) -> None:
        """Another file, not opened yet."""
        self.close()
        self.path = path
        self._mark = ""

    def suspend(self) -> None:
        """Closed for a while: the pages stay as they are."""
        self._keeper.rest()
        self._shell.suspend()
        self._close()

    def close(self) -> None:
        """Nothing of it stays on the pages."""
        self._keeper.rest()
        self.closing.emit()
        self._shell.attach(None)
        self._close()

    def _close(self) -> None:
        if self.ctx is not None:
            self._shell.worker.run(work.close, self.ctx, self._mark)
            self.ctx = None

    def _recalled(self, outcome: tuple[Path, Recalled]) -> None:
        path, recalled = outcome
        if path != self.path:
            return  # another file was chosen meanwhile and is opened by itself
        self._mark = recalled.mark
        if recalled.view is not None:
            self.recalled.emit(recalled.view)
        QTimer.singleShot(0, self.open_whole)

    def _not_recalled(self, error: BaseException) -> None:
        log_unexpected(error)
        self._mark = ""
        self.open_whole()

    def _opened(self, ctx: Context) -> None:
        self.ctx = ctx
        self._shell.remember.set("database", str(self.path))
        self._keeper.wake()
        self.opened.emit(ctx)

    def _refused(self, error: BaseException) -> None:
        self.refused.emit(error)

    def _missing(self, line: CopyLine | None) -> None:
        self.missing.emit(line)
