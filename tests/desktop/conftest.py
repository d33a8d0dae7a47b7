"""A demonstration department under a window without a screen; whatever a dialog asks is answered beforehand."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop import dialogs, language
from app.desktop.icons import Icons, share
from app.desktop.main_window import MainWindow
from app.desktop.remember import Remember
from app.desktop.shell import Shell
from app.desktop.tasks import SyncWorker
from app.desktop.theme import LIGHT, Theme
from app.locations import shipped
from app.services.context import Context
from tests.conftest import TODAY

Answers = Callable[..., None]


# --- the department -------------------------------------------------------------------------


@pytest.fixture
def demo_ctx(tmp_path: Path, demo_database: Path) -> Iterator[Context]:
    """A copy of the demonstration department, open for writing, on 22 November 2026."""
    path = tmp_path / "кафедра.sqlite"
    shutil.copyfile(demo_database, path)
    ctx = open_department(path, user="secretary", clock=lambda: TODAY, language="kk")
    yield ctx
    ctx.close()


# --- the window -----------------------------------------------------------------------------


@pytest.fixture(scope="session")
def only_theme(qapp: QApplication) -> Theme:
    """A style sheet is applied to every widget there is: once is enough for all tests."""
    return Theme(qapp, shipped().root / "ui" / "style.qss", LIGHT)


@pytest.fixture
def theme(only_theme: Theme) -> Iterator[Theme]:
    yield only_theme
    if only_theme.choice != LIGHT:
        only_theme.choose(LIGHT)


@pytest.fixture
def shell(demo_ctx: Context, theme: Theme, tmp_path: Path) -> Iterator[Shell]:
    """What pages are handed, over the demonstration department; work is done at once, in Kazakh."""
    worker = SyncWorker()
    icons = Icons(shipped().icons, theme)
    share(icons)
    shell = Shell(worker, Remember(tmp_path / "window.ini"), theme, icons, "kk")
    shell.attach(demo_ctx)
    yield shell
    worker.close()
    shell.deleteLater()


@pytest.fixture
def show(qtbot: Any) -> Iterator[Callable[[QWidget], None]]:
    """Shows a page as the window does: inside something that leaves it its size at 1366x768."""
    hosts: list[QWidget] = []

    def show_page(page: QWidget) -> None:
        host = QWidget()
        hosts.append(host)
        host.resize(1158, 712)
        page.setParent(host)
        page.resize(1158, 712)
        page.show()
        host.show()

    yield show_page
    for host in hosts:
        host.close()
        host.deleteLater()


class FakePlaces:
    """Where pages asked to go, oldest first: ("page", name, arguments), ("notice", text, undo) and so on."""

    def __init__(self) -> None:
        self.visited: list[tuple[Any, ...]] = []

    def open_page(self, name: str, **arguments: Any) -> None:
        self.visited.append(("page", name, arguments))

    def open_wizard(self, name: str, **arguments: Any) -> None:
        self.visited.append(("wizard", name, arguments))

    def preview(self, form_id: str, subject: str | None) -> None:
        self.visited.append(("preview", form_id, subject))

    def notify(self, text: str, *, undo: int | None = None) -> None:
        self.visited.append(("notice", text, undo))


@pytest.fixture
def places(shell: Shell) -> FakePlaces:
    """A window that only writes down where it was asked to go."""
    places = FakePlaces()
    shell.places = places
    return places


@pytest.fixture
def window(qtbot: QtBot, shell: Shell, demo_ctx: Context) -> MainWindow:
    """The real window with Today in it, on the smallest screen it is made for."""
    window = MainWindow(shell)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    shell.attach(demo_ctx)
    return window


# --- safety ----------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answers]:
    """Call it with the answers to the dialogs that will come; a dialog that nobody answers fails the test."""

    def unanswered(*told: Any, **_: Any) -> None:
        box = told[0] if told else None
        text = f"{box.text()}: {box.informativeText()}" if isinstance(box, QMessageBox) else str(told[1:3])
        raise AssertionError(f"nobody answers the dialog: {text}")

    monkeypatch.setattr(QMessageBox, "exec", unanswered)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, unanswered)
    yield lambda *given: dialogs.answers.extend(given)
    left = list(dialogs.answers)
    dialogs.answers.clear()
    dialogs.shown.clear()
    assert left == [], "answers that no dialog asked for"


@pytest.fixture(autouse=True)
def words_of_the_source(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """The language that a test installed does not reach the next one."""
    yield
    language.install(qapp, tmp_path, "en")


@pytest.fixture(autouse=True)
def no_key_held(qapp: QApplication) -> Iterator[None]:
    """Qt remembers Ctrl of a key or wheel event until the next event: a later test would select with it."""
    yield
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


@pytest.fixture(autouse=True)
def no_window_left(qapp: QApplication) -> Iterator[None]:
    """A style sheet is applied to every widget there is: those of earlier tests would slow each later one."""
    yield
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def no_thread_left(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that leaves a thread running would bring the process down later, far from its cause."""
    started: list[QThread] = []
    start = QThread.start

    def watched(thread: QThread, *arguments: Any) -> None:
        started.append(thread)
        start(thread, *arguments)

    monkeypatch.setattr(QThread, "start", watched)
    yield
    running = [thread.objectName() for thread in started if thread.isRunning()]
    assert running == [], "threads still running"
