"""The window is locked while something is typed, done or shown; and whoever guesses passwords waits."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop import dialogs
from app.desktop.shell import Shell
from app.desktop.start import Program
from app.desktop.unlock_page import UnlockPage
from app.domain.errors import EnvironmentProblem
from app.locations import shipped
from app.services import protection, students
from app.services.context import Context
from app.window import connect
from tests.desktop.conftest import Answers
from tests.desktop.user import type_text

pytestmark = pytest.mark.usefixtures("quick_passwords")

HEAD, PASSWORD = "Айгүл", "меңгеруші құпиясөзі"
READER, READS = "Ұлпан", "оқырман құпиясөзі"
NAME = "Омарова Ұлбосын"
Start = Callable[[], Program]


@pytest.fixture
def database(tmp_path: Path, demo_database: Path) -> Path:
    path = Path(shutil.copyfile(demo_database, tmp_path / "department.sqlite"))
    with closing(open_department(path)) as ctx:
        protection.turn_on(ctx, HEAD, PASSWORD)
        protection.add_user(ctx, READER, "reader", READS)
    return path


@pytest.fixture
def program(qapp: QApplication, database: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """The head is at work."""
    made = Program(qapp, connect, database, shipped(), tmp_path / "window.ini")
    made.start()
    give(made, qtbot, HEAD, PASSWORD)
    opened(made, qtbot)
    yield made
    made.leaving.release()
    made.window.close()
    made.close()


def asked(program: Program, qtbot: QtBot) -> None:
    page = program.entrance.unlock
    qtbot.waitUntil(lambda: page.isVisible() and page.user.isEnabled() and not program.worker.busy, timeout=30_000)


def give(program: Program, qtbot: QtBot, user: str, password: str) -> None:
    asked(program, qtbot)
    page = program.entrance.unlock
    page.user.clear()
    page.password.clear()
    type_text(page.user, user)
    type_text(page.password, password)
    qtbot.waitUntil(page.unlock.isEnabled, timeout=10_000)
    page.unlock.click()
    qtbot.waitUntil(lambda: not program.worker.busy, timeout=30_000)


def opened(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.shell.ready and not program.worker.busy, timeout=30_000)


def readable() -> str:
    """Whatever can be read on the screen."""
    shown = [one for top in QApplication.topLevelWidgets() if top.isVisible() for one in top.findChildren(QLabel)]
    return "\n".join(one.text() for one in shown if one.isVisible())


class Work:
    """Something long in the database thread that ends when it is told to."""

    def __init__(self) -> None:
        self.may_end = threading.Event()
        self.began = threading.Event()

    def __call__(self, ctx: Context, **_: object) -> str:
        self.began.set()
        assert self.may_end.wait(30)
        return students.save(ctx, students.list_ids(ctx, students.wanted())[0], {"given_name": "Ұлбосын"})[0]


def test_locked_in_the_midst_of_work_nothing_is_seen_and_the_work_is_done(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("app.desktop.dialogs._box", lambda *given: pytest.fail("shown over a locked window"))
    work, result = Work(), QDialog(program.window)
    QVBoxLayout(result).addWidget(QLabel(NAME))

    def show(_: str) -> None:
        dialogs.tell(program.window, "Дайын", NAME)
        program.shell.notify(NAME)
        program.shell.open_page("students")
        result.open()
        said.append(NAME)

    program.shell.run(work, on_done=show, title="Ұзақ жұмыс")
    qtbot.waitUntil(work.began.is_set)
    program.lock()
    page = program.entrance.unlock
    assert page.isVisible()  # at once
    assert not program.window.ui.header.isVisible()
    assert not page.user.isEnabled()
    assert not page.unlock.isEnabled()

    work.may_end.set()
    asked(program, qtbot)
    assert said == [NAME]
    assert not result.isVisible()
    assert NAME not in readable()
    assert protection.needs_password(program.database)

    told: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda *given: told.append(given[-1]))
    monkeypatch.setattr("app.desktop.dialogs._box", lambda *given: _Box(told, given[-1]))
    give(program, qtbot, HEAD, PASSWORD)
    opened(program, qtbot)
    assert told == [NAME]
    assert result.isVisible()
    result.close()
    seen: list[str] = []
    program.shell.run(first_name, on_done=seen.append)
    qtbot.waitUntil(lambda: seen == ["Ұлбосын"], timeout=20_000)


def first_name(ctx: Context) -> str:
    return str(students.get(ctx, students.list_ids(ctx, students.wanted())[0])["given_name"])


class _Box:
    """A message as it would be read."""

    def __init__(self, told: list[str], text: str) -> None:
        told.append(text)

    def addButton(self, *_: object) -> None:
        pass

    def exec(self) -> None:
        pass


def typed_in(program: Program) -> tuple[QDialog, QPlainTextEdit]:
    dialog = QDialog(program.window)
    field = QPlainTextEdit(dialog)
    dialog.open()
    type_text(field, NAME)
    return dialog, field


def test_what_was_typed_is_there_again_for_the_same_person_alone(program: Program, qtbot: QtBot) -> None:
    dialog, field = typed_in(program)
    program.lock()
    asked(program, qtbot)
    assert not dialog.isVisible()
    give(program, qtbot, HEAD, PASSWORD)
    opened(program, qtbot)
    assert dialog.isVisible()
    assert field.toPlainText() == NAME

    gone: list[bool] = []
    dialog.destroyed.connect(lambda *_: gone.append(True))
    program.lock()
    give(program, qtbot, READER, READS)
    opened(program, qtbot)
    qtbot.waitUntil(lambda: bool(gone))


def test_a_department_that_another_window_took_meanwhile_costs_nothing_that_was_typed(
    program: Program, qtbot: QtBot
) -> None:
    dialog, field = typed_in(program)
    program.lock()
    asked(program, qtbot)
    with closing(open_department(program.database, user=READER, password=READS)):
        give(program, qtbot, HEAD, PASSWORD)
        page = program.entrance.unlock
        assert page.isVisible()
        assert page.fault.isVisible()
        assert not program.shell.ready
        assert not dialog.isVisible()
    give(program, qtbot, HEAD, PASSWORD)
    opened(program, qtbot)
    assert dialog.isVisible()
    assert field.toPlainText() == NAME
    dialog.close()


def test_a_second_window_is_told_who_is_at_work_before_any_password(program: Program) -> None:
    with pytest.raises(EnvironmentProblem, match="database-in-use"):
        open_department(program.database, user=HEAD, password="қате құпиясөз")


def test_copies_and_other_files_can_be_chosen_while_it_is_locked(
    program: Program, qtbot: QtBot, answers: Answers, tmp_path: Path, demo_database: Path
) -> None:
    other = Path(shutil.copyfile(demo_database, tmp_path / "басқа.sqlite"))
    program.lock()
    asked(program, qtbot)
    answers(str(other))
    program.choose_file()
    opened(program, qtbot)
    assert program.database == other
    assert dialogs.shown


def test_each_wrong_password_takes_longer(shell: Shell, qtbot: QtBot) -> None:
    page = UnlockPage(shell)
    qtbot.addWidget(page)
    waited = []
    for _ in range(9):
        page.refuse("қате")
        waited.append(page._pause.interval() // 1000)
        type_text(page.user, HEAD)
        type_text(page.password, PASSWORD)
        given: list[str] = []
        page.given.connect(lambda user, password, given=given: given.append(user))
        page.password.returnPressed.emit()
        assert not page.unlock.isEnabled()
        assert given == []
    assert waited == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_the_lock_of_the_keys_is_heard_before_a_dialog(program: Program, qtbot: QtBot) -> None:
    dialog, field = typed_in(program)
    qtbot.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    asked(program, qtbot)
    assert not dialog.isVisible()
    assert NAME not in readable()
