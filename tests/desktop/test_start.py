"""The whole program: paint first, open in the other thread, and what stands in the way of opening."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop.pages.today import TodayPage
from app.desktop.start import Program
from app.desktop.widgets.cards import Card
from app.desktop.widgets.workrow import WorkRow
from app.domain.errors import EnvironmentProblem
from app.locations import shipped
from app.services import students
from app.window import connect


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], Program]]:
    """Starts the program on a database file, with preferences of its own."""
    started: list[Program] = []

    def start(database: Path) -> Program:
        made = Program(qapp, connect, database, shipped(), tmp_path / "window.ini")
        started.append(made)
        made.start()
        return made

    yield start
    for made in started:
        made.window.close()
        made.close()


def headline(program: Program) -> str:
    return program.entrance.opening.findChild(QLabel, "openingHeadline").text()


def text(program: Program) -> str:
    return program.entrance.opening.findChild(QLabel, "openingText").text()


def refused(program: Program, qtbot: QtBot) -> str:
    retry = program.entrance.opening.findChild(QPushButton, "openingRetry")
    qtbot.waitUntil(lambda: retry.isVisible(), timeout=10_000)
    return text(program)


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Path:
    return Path(shutil.copyfile(empty_database, tmp_path / "department.sqlite"))


def test_the_window_is_there_before_the_database(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    made = program(database)

    assert made.window.isVisible()
    assert not made.shell.ready
    qtbot.waitUntil(lambda: made.shell.ready, timeout=10_000)
    assert made.window.current_page().name == "today"


def test_a_damaged_file_is_told_and_left_alone(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    database.write_bytes(b"no database at all" * 200)

    told = refused(program(database), qtbot)

    assert "бүлінген" in told
    assert database.read_bytes() == b"no database at all" * 200


def test_a_newer_file_is_told(program: Callable[[Path], Program], database: Path, qtbot: QtBot) -> None:
    connection = sqlite3.connect(database)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()

    assert "жаңарақ" in refused(program(database), qtbot)


def test_a_second_window_says_who_holds_it_and_opens_when_it_is_free(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    first = open_department(database)
    made = program(database)

    assert "ашық тұр" in refused(made, qtbot)
    first.close()
    made.entrance.opening.findChild(QPushButton, "openingRetry").click()

    qtbot.waitUntil(lambda: made.shell.ready, timeout=10_000)


def test_another_language_keeps_the_department_open(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    made = program(database)
    qtbot.waitUntil(lambda: made.shell.ready, timeout=10_000)

    made.choose_language("ru")

    assert made.shell.ready
    assert made.window.current_page().title() == "Сегодня"


def test_without_a_department_the_first_start_is_offered(
    program: Callable[[Path], Program], tmp_path: Path, qtbot: QtBot
) -> None:
    made = program(tmp_path / "none.sqlite")
    new = made.entrance.opening.findChild(QPushButton, "openingNew")

    qtbot.waitUntil(lambda: new.isVisible(), timeout=10_000)
    wizard = QApplication.activeModalWidget()

    assert wizard is not None
    wizard.close()
    assert not (tmp_path / "none.sqlite").exists()


def test_a_fault_of_the_program_is_told_in_one_calm_sentence(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    made = program(database)
    qtbot.waitUntil(lambda: made.shell.ready, timeout=10_000)

    made.tell_fault(ZeroDivisionError("one by nothing"))

    told = made.window.notice.text.toolTip()
    assert made.window.notice.isVisible()
    assert "ZeroDivisionError" not in told
    assert told
    assert not made.window.notice.button.isVisible()


def test_what_the_window_needs_first_is_light() -> None:
    """SQLAlchemy takes longer to import than all of Qt: the window is painted before."""
    code = "import sys, app.desktop.start; print(*(name.partition('.')[0] for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"sqlalchemy", "alembic", "reportlab", "openpyxl", "num2words"}.isdisjoint(done.stdout.split())


# --- Today as it was shown last ---------------------------------------------------------------


@pytest.fixture
def closed(program: Callable[[Path], Program], demo_database: Path, tmp_path: Path, qtbot: QtBot) -> Path:
    """A department that was looked at and closed."""
    path = Path(shutil.copyfile(demo_database, tmp_path / "closed.sqlite"))
    made = program(path)
    with qtbot.waitSignal(made.window.page_loaded, timeout=30_000):
        pass
    made.window.close()
    made.close()
    return path


def rows(program: Program) -> list[WorkRow]:
    page = program.window.current_page()
    assert isinstance(page, TodayPage)
    return page.findChildren(WorkRow)


def test_the_next_start_shows_today_before_the_department_is_open(
    program: Callable[[Path], Program], closed: Path, qtbot: QtBot
) -> None:
    made = program(closed)
    with qtbot.waitSignal(made.window.page_loaded, timeout=10_000):
        assert not made.shell.ready
    assert not made.shell.ready
    shown = rows(made)
    assert shown
    shown[0].button.click()  # nothing can be begun yet
    assert made.window.current_page().name == "today"

    with qtbot.waitSignal(made.window.page_loaded, timeout=30_000):
        pass
    assert made.shell.ready
    assert rows(made) == shown, "what did not change is not drawn again"


def test_what_changed_in_between_is_never_shown_as_it_was(
    program: Callable[[Path], Program], closed: Path, qtbot: QtBot
) -> None:
    ctx = open_department(closed)
    students.save(ctx, None, {"surname": "Қасымова", "track": "SP"})
    count = students.count(ctx, students.wanted())
    ctx.close()

    made = program(closed)
    with qtbot.waitSignal(made.window.page_loaded, timeout=30_000):
        pass
    assert made.shell.ready
    page = made.window.current_page()
    assert str(count) in page.findChild(Card, "work").right_label.text()


def test_nothing_stays_of_a_department_that_cannot_be_opened(
    program: Callable[[Path], Program], closed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = program(closed)
    monkeypatch.setattr(made.department, "_connect", _refusing)
    told = refused(made, qtbot)
    assert told
    assert made.window.current_page() is None
    assert made.window.ui.pages.currentWidget() is made.entrance.opening


def _refusing(*_: object, **__: object) -> None:
    raise EnvironmentProblem("database-busy", path="department.sqlite")
