"""The program with its window: paint first, open the database in its own thread, then load."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.desktop import department_work as work
from app.desktop import dialogs, language
from app.desktop.crash_report import CrashReport, LogReader
from app.desktop.department_work import Connect
from app.desktop.fault_log import FaultLog
from app.desktop.icons import Icons, share
from app.desktop.keeper import Keeper, KeeperThread
from app.desktop.leaving import Leaving
from app.desktop.locking import Locking
from app.desktop.main_window import MainWindow
from app.desktop.opening_page import OpeningPage
from app.desktop.remember import Remember
from app.desktop.shell import Folders, Shell, log_unexpected
from app.desktop.tasks import Task, Worker
from app.desktop.theme import AUTO, Theme, styled_application
from app.desktop.unlock_page import UnlockPage
from app.domain.errors import Refused

if TYPE_CHECKING:
    from app.services.backup_lists import CopyLine
    from app.services.context import Context
    from app.services.kept_today import Recalled
    from app.services.restores import Outcome

_COLLECT_EVERY_MS = 10_000
# What stands in the way of opening for a while only.
_PASSING = {"database-in-use", "database-busy", "disk-full", "disk-trouble", "database-unreachable"}
# What a copy can be restored for.
_LOST = {"database-damaged", "database-missing", "database-foreign"}
# A password is asked for; whether the error is told with that.
_LOCKED = {"password-needed": False, "password-wrong": True}
_FILES = "Kafedra (*.sqlite);;* (*)"


def run_window(*, connect: Connect, database: Path, resources: Folders, preferences: Path, log_file: Path) -> int:
    """Show the window and stay until it is closed; returns the exit status."""
    app = QApplication.instance() or styled_application(sys.argv[0])
    assert isinstance(app, QApplication)
    with FaultLog(log_file) as faults:
        program = Program(app, connect, database, resources, preferences)
        faults.met.connect(program.tell_fault)
        log = LogReader(log_file, program.remember)
        program.start()
        program.tell_crash(log.untold())
        status = app.exec()
        program.close()
        log.all_told()
    return status


class Program(QObject):
    """Holds the window, the worker and the open department together."""

    def __init__(
        self, app: QApplication, connect: Connect, database: Path, resources: Folders, preferences: Path
    ) -> None:
        super().__init__()
        self._app = app
        self._connect = connect
        self._resources = resources
        self.remember = Remember(preferences)
        self._database = Path(self.remember.get("database") or database)
        self._ctx: Context | None = None
        self._mark = ""  # of the program and its files at this start; "" while not known
        app.setApplicationName("Kafedra")
        app.setWindowIcon(QIcon(str(resources.icons / "kafedra.png")))
        self.language = str(self.remember.get("language", language.DEFAULT))
        language.install(app, resources.translations, self.language)
        self.theme = Theme(app, resources.root / "ui" / "style.qss", str(self.remember.get("theme", AUTO)))
        icons = Icons(resources.icons, self.theme)
        share(icons)
        self.worker = Worker()
        self.shell = Shell(self.worker, self.remember, self.theme, icons, self.language)
        self.shell.program = self
        self._keeper_thread = self.shell.keeper = KeeperThread()
        self.keeper = Keeper(self.shell, self._keeper_thread)
        self.keeper.failed.connect(self.tell_fault)
        self.keeper.turned.connect(self._reminders_turned)
        self.leaving = Leaving(self.shell, self.keeper, self._close_window)
        self._restored: Outcome | None = None
        self._wanted: Path | None = None  # a copy that waits for the password of a locked department
        self.locking = Locking(app)
        self.locking.idle.connect(self.lock)
        self._offered = False  # whether protection is to be offered
        self._lock_wanted = False  # once what is under way is done
        self.worker.busy_changed.connect(self._turned_free)
        self._collect_in_this_thread()
        self._build_window()

    def _build_window(self) -> None:
        self.window = MainWindow(self.shell)
        self.window.leaving = self.leaving
        self.opening = OpeningPage(self.shell)
        self.unlock = UnlockPage(self.shell)
        self.window.ui.pages.addWidget(self.opening)
        self.window.ui.pages.addWidget(self.unlock)
        self.window.ui.pages.setCurrentWidget(self.opening)
        self.opening.retry.connect(self.open_department)
        self.opening.other_file.connect(self.choose_file)
        self.opening.new_department.connect(self.first_start)
        self.opening.restore.connect(self.restore)
        self.opening.copies.connect(self.choose_copy)
        self.unlock.given.connect(self._unlock)
        self.unlock.other_file.connect(self.choose_file)
        self.unlock.forgotten.connect(self._forgotten)

    def start(self) -> None:
        """Paint, then open the database: SQLAlchemy is imported in the other thread meanwhile."""
        self.opening.wait()
        self.window.show()
        QTimer.singleShot(0, self.open_department)

    def _collect_in_this_thread(self) -> None:
        """Cyclic garbage may hold widgets, and those must not be destroyed in the database thread."""
        gc.disable()
        self._collector = QTimer(self, interval=_COLLECT_EVERY_MS)
        self._collector.timeout.connect(gc.collect)
        self._collector.start()

    # --- the department --------------------------------------------------------------------------

    @property
    def database(self) -> Path:
        return self._database

    @property
    def resources(self) -> Folders:
        return self._resources

    def open_department(self) -> None:
        self.opening.wait()
        if not self._database.exists() and self.remember.get("database") is None:
            self.worker.run(work.newest_good, self._database, on_done=self._offer_first, on_error=self._not_opened)
            return
        self._open()

    def create_department(self, path: Path, fill: Callable[[Any], Any], *, offered: bool = False) -> None:
        """A new database at `path`, filled by `fill(ctx)` in the database thread (first start, demo).

        With `offered` its protection is offered once it is open.
        """
        self._offered = offered
        self._detach()
        self._database = path
        self._mark = ""
        self.worker.run(
            work.create,
            self._connect,
            path,
            self.language,
            fill,
            on_done=self._opened,
            on_error=self._not_opened,
        )

    def use_file(self, path: Path) -> None:
        """Open another database file."""
        self._detach()
        self._database = path
        self.window.ui.pages.setCurrentWidget(self.opening)
        self.opening.wait()
        self._open()

    def choose_file(self) -> None:
        path = dialogs.open_file(self.window, self.tr("Open a department"), _FILES, str(self._database.parent))
        if path is not None:
            self.use_file(path)

    def first_start(self) -> None:
        self.shell.open_wizard("first-start")

    def _open(self) -> None:
        """What was kept of Today is shown first: the department needs ten times as long."""
        resources = self._resources
        texts = (resources.regulations, resources.messages, resources.calendars)
        self.worker.run(
            work.recall,
            self._database,
            texts,
            self.language,
            on_done=self._recalled,
            on_error=self._not_recalled,
        )

    def _recalled(self, outcome: tuple[Path, Recalled]) -> None:
        database, recalled = outcome
        if database != self._database:
            return  # another file was chosen meanwhile and is opened by itself
        self._mark = recalled.mark
        if recalled.view is not None and self.window.last_page() == "today":
            self.window.show_kept(recalled.view)
        QTimer.singleShot(0, self._open_whole)

    def _not_recalled(self, error: BaseException) -> None:
        log_unexpected(error)
        self._mark = ""
        self._open_whole()

    def _open_whole(self, user: str = "", password: str = "") -> None:
        given = {"user": user, "password": password} if password else {}
        self.worker.run(
            work.connect, self._connect, self._database, self.language, given,
            on_done=self._opened, on_error=self._not_opened,
        )  # fmt: skip

    def _opened(self, ctx: Context) -> None:
        self._ctx = ctx
        self.unlock.opened()
        self.remember.set("database", str(self._database))
        if self.locking.locked:
            self._uncover(ctx)
        else:
            self.shell.attach(ctx)
        self.session_changed()
        self.keeper.wake()
        if self._offered:
            self._offered = False
            from app.desktop.protect_dialog import ProtectDialog

            ProtectDialog(self.shell, self.window).open()
        if self._restored is not None:
            self._tell_restored(self._restored)
            self._restored = None

    # --- protection ------------------------------------------------------------------------------

    def lock(self) -> None:
        """Close a protected department behind the page that asks for the password; what was typed stays there."""
        if self._ctx is None or self._ctx.session is None:
            return
        if self.worker.busy:
            self._lock_wanted = True
            return
        self._lock_wanted = False
        self.keeper.rest()
        self.locking.cover(self.window, self._ctx.session.name)
        self.shell.suspend()
        self.worker.run(work.close, self._ctx, self._mark)
        self._ctx = None
        self._ask_password("")

    def _uncover(self, ctx: Context) -> None:
        """The same user finds everything as it was, another one a window of his own."""
        same = self.locking.uncover(self.window, ctx.session.name if ctx.session is not None else None)
        current = self.window.current_page()
        if same and current is not None:
            self.window.ui.pages.setCurrentWidget(current)
            self.shell.resume(ctx)
        else:
            self.shell.attach(None)
            self.shell.attach(ctx)

    def session_changed(self) -> None:
        """Somebody unlocked the department, or it is protected from now on or no longer: idle time counts or not."""
        self._lock_wanted = False
        self.locking.watch.end()
        if self._ctx is not None and self._ctx.session is not None:
            self.remember.set("protection/user", self._ctx.session.name)
            self.shell.run(work.idle_minutes, on_done=self.locking.watch.begin)

    def _turned_free(self, busy: bool) -> None:
        if self._lock_wanted and not busy:
            self.lock()

    def _ask_password(self, wrong: str) -> None:
        self.window.ui.pages.setCurrentWidget(self.unlock)
        if wrong:
            self.unlock.refuse(wrong)
        else:
            self.unlock.ask(str(self.remember.get("protection/user", "")), self._database.name)

    def _asks_password(self, error: BaseException) -> bool:
        """Whether nothing is wrong but that a password is missing or wrong: it is asked for."""
        told = _LOCKED.get(getattr(error, "code", ""))
        if told is None:
            return False
        if not self.locking.locked:
            self._detach()
        self._ask_password(self.shell.word_error(error) if told else "")
        return True

    def _unlock(self, user: str, password: str) -> None:
        if self._wanted is not None:
            self._put_back(self._wanted, given=(user, password))
        else:
            self._open_whole(user, password)

    def _forgotten(self) -> None:
        from app.desktop.password_dialogs import RecoverDialog

        RecoverDialog(self.shell, self._database, self.window).open()

    def _not_opened(self, error: BaseException) -> None:
        if self._asks_password(error):
            return
        self._detach()
        self.window.ui.pages.setCurrentWidget(self.opening)
        passing = getattr(error, "code", "") in _PASSING
        self.opening.refuse(self.shell.word_error(error), passing=passing)
        if getattr(error, "code", "") in _LOST:
            self.worker.run(work.newest_good, self._database, on_done=self.opening.offer, on_error=log_unexpected)

    def _offer_first(self, line: CopyLine | None) -> None:
        """There is no department: a new one is begun, unless copies of one lie there."""
        self.opening.welcome()
        if line is not None:
            self.opening.offer(line)
        else:
            self.first_start()

    # --- copies ----------------------------------------------------------------------------------

    def choose_copy(self) -> None:
        """The list of copies, also while nothing can be opened."""
        from app.desktop.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self.shell, self._database, self.window)
        dialog.chosen.connect(self.restore)
        dialog.open()

    def offer_copies(self, text: str) -> None:
        """The database was found damaged while it is open."""
        if dialogs.ask(self.window, self.tr("The database is damaged"), text, self.tr("Choose a copy…")):
            self.choose_copy()

    def restore(self, chosen: Path) -> None:
        """Put a copy in the place of the department, and open it."""
        current = self.window.current_page()
        if current is not None and not current.may_leave():
            return
        session = None
        if self._ctx is not None:
            try:
                self._ctx.require("restore")
            except Refused as error:
                self.shell.show_error(error)
                return
            session = self._ctx.session
        self._detach()
        self._put_back(chosen, session=session)

    def _put_back(self, chosen: Path, **unlocking: Any) -> None:
        self._wanted = chosen
        self.window.ui.pages.setCurrentWidget(self.opening)
        self.opening.wait(self.tr("The copy is being restored…"))
        task = self.worker.run(
            partial(work.restore, roles=self._resources.roles, **unlocking),
            self._database,
            chosen,
            on_done=self._was_restored,
            on_error=self._not_restored,
            title=self.tr("Restoring a copy"),
        )
        task.ended.connect(self._restoring_ended)

    def _was_restored(self, outcome: Outcome) -> None:
        self._wanted = None
        self._restored = outcome
        self.open_department()

    def _not_restored(self, error: BaseException) -> None:
        if self._asks_password(error):
            return
        self._wanted = None
        self.open_department()
        self.shell.show_error(error)

    def _restoring_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task.cancelled:
            self.open_department()

    def _tell_restored(self, outcome: Outcome) -> None:
        lost = len(outcome.lost)
        aside = outcome.aside.name if outcome.aside else "–"
        self.shell.notify(self.shell.say("backup-restored-lost" if lost else "backup-restored", aside=aside, n=lost))

    def _reminders_turned(self) -> None:
        if self.shell.ready:
            self.shell.changed(frozenset({"setting"}))

    def _close_window(self) -> None:
        self.window.close()

    def _detach(self) -> None:
        self.keeper.rest()
        self.locking.watch.end()
        if self.locking.locked:
            self.locking.uncover(self.window, None)
        if self._ctx is not None or self.window.current_page() is not None:
            self.shell.attach(None)
        if self._ctx is not None:
            self.worker.run(work.close, self._ctx, self._mark)
            self._ctx = None

    # --- language --------------------------------------------------------------------------------

    def choose_language(self, code: str) -> None:
        """Speak another language: the window is built anew, in the same place."""
        self.language = code
        self.remember.set("language", code)
        language.install(self._app, self._resources.translations, code)
        self.shell.language = code
        old = self.window
        self.remember.set_bytes("window/geometry", old.saveGeometry())
        self.shell.data_changed.disconnect()
        self.shell.connected.disconnect()
        self.shell.disconnected.disconnect()
        self._build_window()
        self.window.show()
        old.hide()
        old.deleteLater()
        if self._ctx is not None:
            self.shell.attach(self._ctx)

    def choose_theme(self, choice: str) -> None:
        self.remember.set("theme", choice)
        self.theme.choose(choice)

    def tell_fault(self, error: BaseException) -> None:
        """A fault of the program itself: it goes on, and says so."""
        self.shell.notify(self.shell.word_error(error).partition("\n")[0])

    def tell_crash(self, text: str) -> None:
        """What the log says of a session that a fault ended."""
        if text:
            CrashReport(self.shell, text, self.window).show()

    def close(self) -> None:
        """Let go of everything, in the thread that owns it."""
        self.leaving.release()
        self._detach()
        self._keeper_thread.close()
        self.worker.close_after_all()
        self._collector.stop()
        gc.enable()
