"""A row that cannot be what was written: the window says that the file is damaged and offers a copy."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop import dialogs
from app.desktop.start import Program
from app.locations import shipped
from app.services import backups
from app.window import connect

READY = 15_000


@pytest.fixture
def warned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "warn", lambda parent, headline, text: told.append(text))
    return told


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the window asked; the answer is no."""
    told: list[str] = []
    monkeypatch.setattr(dialogs, "ask", lambda parent, headline, text, yes: told.append(text) or False)
    return told


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, demo_database: Path, qtbot: QtBot, warned: list[str]
) -> Iterator[Program]:
    """A department that has a good copy, with Today on show."""
    database = Path(shutil.copyfile(demo_database, tmp_path / "кафедра.sqlite"))
    ctx = open_department(database)
    backups.carry_out(backups.by_hand(ctx))
    ctx.close()
    made = Program(qapp, connect, database, shipped(), tmp_path / "window.ini")
    made.start()
    qtbot.waitUntil(lambda: made.shell.ready and made.window.current_page() is not None, timeout=READY)
    yield made
    made.window.close()
    made.close()


def spoil(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE student SET enrol_date = 'кеше'")
        connection.commit()


def test_a_date_that_is_none(program: Program, qtbot: QtBot, warned: list[str], asked: list[str]) -> None:
    spoil(program.database)

    program.window.open_page("students")

    qtbot.waitUntil(lambda: bool(asked), timeout=READY)
    assert program.database.name in asked[0]
    assert warned == []


def test_a_fault_over_a_whole_database_is_told_once(program: Program, qtbot: QtBot, warned: list[str]) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("нөлге бөлу")

    for _ in range(3):
        program.shell.run(fail)
    qtbot.waitUntil(lambda: bool(warned), timeout=READY)
    assert "ZeroDivisionError" in warned[0]
    assert program.shell.ready
