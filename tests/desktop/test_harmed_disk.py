"""The disk fills or goes away under the open window: one message, what was typed stays, the next press saves it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.desktop import dialogs
from app.desktop.main_window import MainWindow
from app.desktop.pages.student import StudentPage
from app.desktop.shell import Shell
from app.desktop.start import Program
from app.domain.errors import EnvironmentProblem
from app.locations import shipped
from app.services import students
from app.window import connect
from tests.desktop.conftest import Answers
from tests.desktop.user import find

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a folder with an open file cannot be moved on Windows")
READY = 15_000


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, demo_database: Path) -> Iterator[Callable[[Path], Program]]:
    """The whole program, its database thread too, on the demonstration department in a folder."""
    started: list[Program] = []

    def start(folder: Path) -> Program:
        database = Path(shutil.copyfile(demo_database, folder / "кафедра.sqlite"))
        made = Program(qapp, connect, database, shipped(), tmp_path / "window.ini")
        started.append(made)
        made.start()
        return made

    yield start
    for made in started:
        made.window.close()
        made.close()


def card_of_somebody(window: MainWindow, qtbot: QtBot) -> StudentPage:
    """The card of the first student, ready to be changed."""
    found: list[str] = []
    window.shell.run(_first_student, on_done=found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=READY)
    window.open_page("student", student_id=found[0], tab="personal")
    page = window.current_page()
    assert isinstance(page, StudentPage)
    qtbot.waitUntil(lambda: bool(page.findChildren(QLineEdit, "personal_surname")), timeout=READY)
    field = find(page, QLineEdit, "personal_surname")
    qtbot.waitUntil(lambda: bool(field.text()), timeout=READY)
    return page


def _first_student(ctx: Any) -> str:
    return students.list_ids(ctx, students.wanted())[0]


def faults(page: StudentPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.property("kind") == "fault" and one.isVisible()]


def harmed_and_mended(
    made: Program, qtbot: QtBot, word: str, harm: Callable[[], object], mend: Callable[[], object]
) -> None:
    """A change that cannot be saved is told once, in words; the same press saves it when all is well again."""
    qtbot.waitUntil(lambda: made.shell.ready, timeout=READY)
    page = card_of_somebody(made.window, qtbot)
    field = find(page, QLineEdit, "personal_surname")
    save = find(page, QPushButton, "personal_save")
    harm()
    field.setText("Өтегенова")
    save.click()
    qtbot.waitUntil(lambda: any(word in one for one in faults(page)), timeout=READY)
    assert len(faults(page)) == 1
    assert field.text() == "Өтегенова"
    assert made.window.isVisible()
    mend()
    save.click()
    name = find(page, QLabel, "student_name")
    qtbot.waitUntil(lambda: name.text().startswith("Өтегенова"), timeout=READY)
    assert faults(page) == []


@POSIX
def test_a_stick_pulled_out_and_put_back(
    program: Callable[[Path], Program], tmp_path: Path, qtbot: QtBot, answers: Answers
) -> None:
    stick, away = tmp_path / "флешка", tmp_path / "away"
    stick.mkdir()
    harmed_and_mended(program(stick), qtbot, "кафедра.sqlite", lambda: stick.rename(away), lambda: away.rename(stick))
    assert dialogs.shown == []


def test_a_disk_that_fills(program: Callable[[Path], Program], tmp_path: Path, qtbot: QtBot) -> None:
    disk = tmp_path / "small"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(disk)]
    if sys.platform == "win32" or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by root on Linux")
    films = disk / "films"
    try:
        harmed_and_mended(
            program(disk),
            qtbot,
            "орын",
            lambda: films.write_bytes(b"x" * shutil.disk_usage(disk).free),
            films.unlink,
        )
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def test_what_a_page_asks_for_at_once_fails_at_once_and_is_told_once(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        """Other answers come in while the message is read."""
        told.append(box.informativeText())
        for path in ("E:/a", "E:/b"):
            shell.show_error(EnvironmentProblem("database-unreachable", path=path))

    monkeypatch.setattr(QMessageBox, "exec", read)
    shell.show_error(EnvironmentProblem("database-unreachable", path="E:/кафедра.sqlite"))
    assert len(told) == 1
    shell.show_error(EnvironmentProblem("database-unreachable", path="E:/кафедра.sqlite"))
    assert len(told) == 2, "a later one is told again"
