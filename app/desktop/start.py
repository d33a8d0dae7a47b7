"""The program with its window: paint first, open the database in its own thread, then load."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.desktop import dialogs, language
from app.desktop.fault_log import FaultLog
from app.desktop.icons import Icons, share
from app.desktop.main_window import MainWindow
from app.desktop.opening_page import OpeningPage
from app.desktop.remember import Remember
from app.desktop.shell import Folders, Shell, log_unexpected
from app.desktop.tasks import Worker
from app.desktop.theme import AUTO, Theme, styled_application

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.kept_today import Recalled

Connect = Callable[..., Any]
_COLLECT_EVERY_MS = 10_000
# What stands in the way of opening for a while only.
_PASSING = {"database-in-use", "database-busy", "disk-full", "disk-trouble", "database-unreachable"}
_FILES = "Kafedra (*.sqlite);;* (*)"


def run_window(*, connect: Connect, database: Path, resources: Folders, preferences: Path, log_file: Path) -> int:
    """Show the window and stay until it is closed; returns the exit status."""
    app = QApplication.instance() or styled_application(sys.argv[0])
    assert isinstance(app, QApplication)
    with FaultLog(log_file) as faults:
        program = Program(app, connect, database, resources, preferences)
        faults.met.connect(program.tell_fault)
        program.start()
        status = app.exec()
        program.close()
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
        self._remember = Remember(preferences)
        self._database = Path(self._remember.get("database") or database)
        self._ctx: Context | None = None
        self._mark = ""  # of the program and its files at this start; "" while not known
        app.setApplicationName("Kafedra")
        app.setWindowIcon(QIcon(str(resources.icons / "kafedra.png")))
        self.language = str(self._remember.get("language", language.DEFAULT))
        language.install(app, resources.translations, self.language)
        self.theme = Theme(app, resources.root / "ui" / "style.qss", str(self._remember.get("theme", AUTO)))
        icons = Icons(resources.icons, self.theme)
        share(icons)
        self.worker = Worker()
        self.shell = Shell(self.worker, self._remember, self.theme, icons, self.language)
        self.shell.program = self
        self._collect_in_this_thread()
        self._build_window()

    def _build_window(self) -> None:
        self.window = MainWindow(self.shell)
        self.opening = OpeningPage(self.shell)
        self.window.ui.pages.addWidget(self.opening)
        self.window.ui.pages.setCurrentWidget(self.opening)
        self.opening.retry.connect(self.open_department)
        self.opening.other_file.connect(self.choose_file)
        self.opening.new_department.connect(self.first_start)

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
        if not self._database.exists() and self._remember.get("database") is None:
            self.opening.welcome()
            self.first_start()
            return
        self.opening.wait()
        self._open()

    def create_department(self, path: Path, fill: Callable[[Any], Any]) -> None:
        """A new database at `path`, filled by `fill(ctx)` in the database thread (first start, demo)."""
        self._detach()
        self._database = path
        self._mark = ""
        self.worker.run(
            _create, self._connect, path, self.language, fill, on_done=self._opened, on_error=self._not_opened
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
            _recall, self._database, texts, self.language, on_done=self._recalled, on_error=self._not_recalled
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

    def _open_whole(self) -> None:
        self.worker.run(
            _connect, self._connect, self._database, self.language, on_done=self._opened, on_error=self._not_opened
        )

    def _opened(self, ctx: Context) -> None:
        self._ctx = ctx
        self._remember.set("database", str(self._database))
        self.shell.attach(ctx)

    def _not_opened(self, error: BaseException) -> None:
        self._detach()
        self.window.ui.pages.setCurrentWidget(self.opening)
        passing = getattr(error, "code", "") in _PASSING
        self.opening.refuse(self.shell.word_error(error), passing=passing)

    def _detach(self) -> None:
        if self._ctx is not None or self.window.current_page() is not None:
            self.shell.attach(None)
        if self._ctx is not None:
            self.worker.run(_close, self._ctx, self._mark)
            self._ctx = None

    # --- language --------------------------------------------------------------------------------

    def choose_language(self, code: str) -> None:
        """Speak another language: the window is built anew, in the same place."""
        self.language = code
        self._remember.set("language", code)
        language.install(self._app, self._resources.translations, code)
        self.shell.language = code
        old = self.window
        self._remember.set_bytes("window/geometry", old.saveGeometry())
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
        self._remember.set("theme", choice)
        self.theme.choose(choice)

    def tell_fault(self, error: BaseException) -> None:
        """A fault of the program itself: it goes on, and says so."""
        self.shell.notify(self.shell.word_error(error).partition("\n")[0])

    def close(self) -> None:
        """Let go of everything, in the thread that owns it."""
        self._detach()
        self.worker.close_after_all()
        self._collector.stop()
        gc.enable()


def _connect(connect: Connect, path: Path, code: str) -> Any:
    return connect(path, create=False, language=code)


def _create(connect: Connect, path: Path, code: str, fill: Callable[[Any], Any]) -> Any:
    ctx = connect(path, create=True, language=code)
    try:
        fill(ctx)
    except BaseException:
        ctx.close()
        path.unlink(missing_ok=True)
        raise
    return ctx


def _recall(path: Path, texts: tuple[Path, ...], code: str) -> tuple[Path, Recalled]:
    from app.services import kept_today

    return path, kept_today.recall(path, texts, code, date.today())


def _close(ctx: Context, mark: str) -> None:
    from app.services import kept_today

    if mark:
        kept_today.keep(ctx, mark)
    ctx.close()
