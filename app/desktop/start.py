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
from app.desktop.copies import Copies
from app.desktop.crash_report import CrashReport, LogReader
from app.desktop.department import Department
from app.desktop.department_work import Connect
from app.desktop.entrance import Entrance
from app.desktop.fault_log import FaultLog
from app.desktop.first_paint import FirstPaint
from app.desktop.icons import Icons, share
from app.desktop.keeper import Keeper, KeeperThread
from app.desktop.leaving import Leaving
from app.desktop.main_window import MainWindow
from app.desktop.password_gate import PasswordGate
from app.desktop.remember import Remember
from app.desktop.shell import Folders, Shell
from app.desktop.tasks import Worker
from app.desktop.telling import log_unexpected
from app.desktop.theme import AUTO, Theme, styled_application

if TYPE_CHECKING:
    from app.services.backup_lists import CopyLine
    from app.services.today_view import TodayView

_COLLECT_EVERY_MS = 10_000
# What stands in the way of opening for a while only.
_PASSING = {"database-in-use", "database-busy", "disk-full", "disk-trouble", "database-unreachable"}
# What a copy can be restored for.
_LOST = {"database-damaged", "database-missing", "database-foreign", "journal-foreign"}
_FILES = "Kafedra (*.sqlite);;* (*)"


def run_window(*, connect: Connect, database: Path, resources: Folders, preferences: Path, log_file: Path) -> int:
    """Show the window and stay until it is closed; returns the exit status."""
    app = QApplication.instance() or styled_application(sys.argv[0])
    assert isinstance(app, QApplication)
    with FaultLog(log_file) as faults:
        program = Program(app, connect, database, resources, preferences)
        faults.met.connect(program.tell_fault)
        log = LogReader(log_file, program.remember)
        program.gate.turned.connect(partial(log.follow, faults))
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
        self.resources = resources
        self.remember = Remember(preferences)
        app.setApplicationName("Kafedra")
        app.setWindowIcon(QIcon(str(resources.icons / "kafedra.png")))
        spoken = str(self.remember.get("language", language.DEFAULT))
        language.install(app, resources.translations, spoken)
        self.theme = Theme(app, resources.root / "ui" / "style.qss", str(self.remember.get("theme", AUTO)))
        icons = Icons(resources.icons, self.theme)
        share(icons)
        self.worker = Worker()
        self.shell = Shell(self.worker, self.remember, self.theme, icons, spoken)
        self.shell.program = self
        self._keeper_thread = self.shell.keeper = KeeperThread()
        self.keeper = Keeper(self.shell, self._keeper_thread)
        self.leaving = Leaving(self.shell, self.keeper, self._close_window)
        self.entrance = Entrance(self.shell, self.leaving)
        path = Path(self.remember.get("database") or database)
        self.department = Department(self.shell, self.keeper, connect, resources, path)
        self.gate = PasswordGate(app, self.shell, self.department, self.entrance)
        self.copies = Copies(self.shell, self.department, self.entrance, self.gate, resources.roles)
        self._offered = False  # whether protection is to be offered
        self._listen()
        self._collect_in_this_thread()

    def _listen(self) -> None:
        self.keeper.failed.connect(self.tell_fault)
        self.keeper.turned.connect(self._reminders_turned)
        self.entrance.retry.connect(self.open_department)
        self.entrance.other_file.connect(self.choose_file)
        self.entrance.new_department.connect(self.first_start)
        self.department.recalled.connect(self._recalled)
        self.department.opened.connect(self._opened)
        self.department.refused.connect(self._not_opened)
        self.department.missing.connect(self._offer_first)
        self.department.copying.connect(self.entrance.tell_copying)

    def start(self) -> None:
        """Paint, then open the database: SQLAlchemy is imported in the other thread meanwhile."""
        self.entrance.wait()
        self.window.show()
        FirstPaint(self.window, self.department.open_or_begin)

    def _collect_in_this_thread(self) -> None:
        """Cyclic garbage may hold widgets, and those must not be destroyed in the database thread."""
        gc.disable()
        self._collector = QTimer(self, interval=_COLLECT_EVERY_MS)
        self._collector.timeout.connect(gc.collect)
        self._collector.start()

    @property
    def window(self) -> MainWindow:
        return self.entrance.window

    # --- the department --------------------------------------------------------------------------

    @property
    def database(self) -> Path:
        return self.department.path

    def open_department(self) -> None:
        self.entrance.wait()
        self.department.open_or_begin()

    def create_department(self, path: Path, fill: Callable[[Any], Any], *, offered: bool = False) -> None:
        """A new database at `path`, filled by `fill(ctx)` in the database thread (first start, demo).

        With `offered` its protection is offered once it is open.
        """
        self._offered = offered
        self.department.create(path, fill)

    def use_file(self, path: Path) -> None:
        """Open another database file."""
        self.copies.forget()
        self.department.turn_to(path)
        self.entrance.wait()
        self.department.open()

    def choose_file(self) -> None:
        path = dialogs.open_file(self.window, self.tr("Open a department"), _FILES, str(self.database.parent))
        if path is not None:
            self.use_file(path)

    def first_start(self) -> None:
        self.shell.open_wizard("first-start")

    def restore(self, chosen: Path) -> None:
        """Put a copy in the place of the department, and open it."""
        self.copies.restore(chosen)

    def offer_copies(self, text: str) -> None:
        """The database was found damaged while it is open."""
        self.copies.offer(text)

    def lock(self) -> None:
        self.gate.lock()

    def session_changed(self) -> None:
        """The department is protected from now on, or no longer."""
        self.gate.session_changed()

    def _recalled(self, view: TodayView) -> None:
        if self.window.last_page() == "today":
            self.window.show_kept(view)

    def _opened(self) -> None:
        if self._offered:
            self._offered = False
            from app.desktop.protect_dialog import ProtectDialog

            ProtectDialog(self.shell, self.window).open()

    def _not_opened(self, error: BaseException) -> None:
        code = getattr(error, "code", "")
        if self.gate.asks_password(error) or (code in _PASSING and self.gate.waits(error)):
            return
        self.department.close()
        self.entrance.refuse(self.shell.word_error(error), passing=code in _PASSING)
        if code in _LOST:
            self.worker.run(
                work.newest_good, self.database, on_done=self.entrance.opening.offer, on_error=log_unexpected
            )

    def _offer_first(self, line: CopyLine | None) -> None:
        """There is no department: a new one is begun, unless copies of one lie there."""
        self.entrance.opening.welcome()
        if line is not None:
            self.entrance.opening.offer(line)
        else:
            self.first_start()

    def _reminders_turned(self) -> None:
        if self.shell.ready:
            self.shell.changed(frozenset({"setting"}))

    # --- the window ------------------------------------------------------------------------------

    def choose_language(self, code: str) -> None:
        """Speak another language: the window is built anew, in the same place."""
        self.remember.set("language", code)
        language.install(self._app, self.resources.translations, code)
        self.shell.language = code
        self.entrance.build_anew()
        if self.department.ctx is not None:
            self.shell.attach(self.department.ctx)

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
        self.department.close()
        self._keeper_thread.close()
        self.worker.close_after_all()
        self._collector.stop()
        gc.enable()

    def _close_window(self) -> None:
        self.window.close()
