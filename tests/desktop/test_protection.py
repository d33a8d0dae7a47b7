"""A protected department at the window: asked for, opened, locked, turned on and off with the mouse."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop import dialogs, password_dialogs
from app.desktop.idle import IdleWatch
from app.desktop.start import Program
from app.locations import shipped
from app.services import protection, setup
from app.storage import keys
from app.storage.backup_store import BackupStore
from app.window import connect
from tests.conftest import PROFILE
from tests.desktop.conftest import Answers
from tests.desktop.user import find, press_key, type_text

pytestmark = pytest.mark.usefixtures("quick_passwords")

USER, PASSWORD = "Айгүл", "меңгеруші құпиясөзі"
Start = Callable[[Path], Program]


@pytest.fixture
def database(tmp_path: Path, demo_database: Path) -> Path:
    return Path(shutil.copyfile(demo_database, tmp_path / "department.sqlite"))


@pytest.fixture
def protected(database: Path) -> Path:
    ctx = open_department(database)
    recovery = protection.turn_on(ctx, USER, PASSWORD).recovery
    protection.add_user(ctx, "Ұлпан", "reader", "оқитын құпиясөз")
    ctx.close()
    database.with_suffix(".paper").write_text(recovery, "utf-8")
    return database


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on a database file, with preferences of its own."""
    started: list[Program] = []

    def begin(database: Path) -> Program:
        made = Program(qapp, connect, database, shipped(), tmp_path / "window.ini")
        started.append(made)
        made.start()
        return made

    yield begin
    for made in started:
        made.leaving.release()
        made.window.close()
        made.close()


def asked(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.entrance.unlock.isVisible(), timeout=20_000)


def give(program: Program, qtbot: QtBot, user: str, password: str) -> None:
    program.entrance.unlock.user.clear()
    type_text(program.entrance.unlock.user, user)
    type_text(program.entrance.unlock.password, password)
    qtbot.waitUntil(lambda: program.entrance.unlock.unlock.isEnabled(), timeout=10_000)
    qtbot.mouseClick(program.entrance.unlock.unlock, Qt.MouseButton.LeftButton)


def opened(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.shell.ready and not program.worker.busy, timeout=30_000)
    assert not program.entrance.unlock.isVisible()


def texts(window: QWidget) -> str:
    """Whatever stands readable on a window or before it."""
    shown = [one for top in QApplication.topLevelWidgets() if top.isVisible() for one in top.findChildren(QLabel)]
    return "\n".join(one.text() for one in shown if one.isVisible())


def press(parent: QWidget, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(find(parent, QPushButton, name), Qt.MouseButton.LeftButton)


def fill(dialog: QWidget, **values: str) -> None:
    for name, value in values.items():
        type_text(find(dialog, QLineEdit, f"passwords_{name.replace('_', '-')}"), value)


def dialog_of(program: Program, qtbot: QtBot, name: str) -> QDialog:
    def found() -> list[QDialog]:
        return [one for one in program.window.findChildren(QDialog, name) if one.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1, timeout=20_000)
    return found()[0]


def test_the_password_opens_and_a_wrong_one_does_not_tell_what_was_wrong(
    start: Start, protected: Path, qtbot: QtBot
) -> None:
    program = start(protected)
    asked(program, qtbot)
    assert program.entrance.unlock.password.echoMode() == QLineEdit.EchoMode.Password

    said = []
    for user, password in ((USER, "басқа құпиясөз"), ("Біреу", PASSWORD)):
        give(program, qtbot, user, password)
        qtbot.waitUntil(
            lambda: program.entrance.unlock.fault.isVisible() and not program.entrance.unlock.password.text()
        )
        said.append(program.entrance.unlock.fault.text.text())
        type_text(program.entrance.unlock.password, "x")
        assert not program.entrance.unlock.unlock.isEnabled()  # for a moment
        program.entrance.unlock.password.clear()
    assert said[0] == said[1]

    give(program, qtbot, USER.lower(), PASSWORD)
    opened(program, qtbot)
    assert program.window.current_page() is not None
    assert program.entrance.unlock.password.text() == ""


def test_letters_in_capitals_without_shift_are_hinted_at(start: Start, protected: Path, qtbot: QtBot) -> None:
    program = start(protected)
    asked(program, qtbot)

    type_text(program.entrance.unlock.password, "п")
    assert not program.entrance.unlock.caps.isVisible()
    type_text(program.entrance.unlock.password, "Қ")
    assert program.entrance.unlock.caps.isVisible()


def test_locked_it_shows_nothing_and_keeps_what_was_typed(start: Start, protected: Path, qtbot: QtBot) -> None:
    program = start(protected)
    asked(program, qtbot)
    give(program, qtbot, USER, PASSWORD)
    opened(program, qtbot)
    program.window.open_page("settings", tab="office")
    page = program.window.current_page()
    qtbot.waitUntil(lambda: not program.worker.busy, timeout=20_000)
    before = texts(program.window)
    program.shell.open_wizard("topics")
    wizard = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    qtbot.waitUntil(lambda: not program.worker.busy, timeout=20_000)

    press_key(wizard, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    asked(program, qtbot)
    qtbot.waitUntil(lambda: not program.worker.busy, timeout=20_000)

    assert not program.shell.ready
    assert not wizard.isVisible()
    assert program.window.ui.railDepartment.text()
    assert program.window.ui.railDepartment.text() not in texts(program.window)
    assert len(texts(program.window)) < len(before)
    assert protection.needs_password(program.database)  # the key is forgotten
    open_department(program.database, user=USER, password=PASSWORD).close()  # and the file is free

    give(program, qtbot, USER, PASSWORD)
    opened(program, qtbot)
    assert program.window.current_page() is page
    assert wizard.isVisible()
    wizard.close()


def test_another_user_finds_a_window_of_his_own(start: Start, protected: Path, qtbot: QtBot) -> None:
    program = start(protected)
    asked(program, qtbot)
    give(program, qtbot, USER, PASSWORD)
    opened(program, qtbot)
    page = program.window.current_page()
    program.lock()
    asked(program, qtbot)

    give(program, qtbot, "Ұлпан", "оқитын құпиясөз")
    opened(program, qtbot)

    assert program.window.current_page() is not page
    assert program.window.ui.header.isVisible()


def test_nobody_at_the_keys_locks_the_window(start: Start, protected: Path, qtbot: QtBot) -> None:
    program = start(protected)
    asked(program, qtbot)
    give(program, qtbot, USER, PASSWORD)
    opened(program, qtbot)

    program.gate.locking.watch.passed.emit()

    asked(program, qtbot)
    assert not program.shell.ready


def test_keys_and_clicks_put_the_lock_off(qtbot: QtBot, qapp: QApplication) -> None:
    watch = IdleWatch(qapp)
    field = QLineEdit()
    qtbot.addWidget(field)
    watch.begin(1)
    watch._timer.setInterval(400)
    watch._timer.start()
    met: list[bool] = []
    watch.passed.connect(lambda: met.append(True))
    left = watch._timer.remainingTime()
    qtbot.waitUntil(lambda: watch._timer.remainingTime() < left - 100)

    type_text(field, "а")

    assert watch._timer.remainingTime() > left - 100
    qtbot.waitUntil(lambda: bool(met))
    watch.end()


def test_protected_and_decrypted_in_the_settings(
    start: Start, database: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def printer(parent: QWidget) -> QPrinter:
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "кілт.pdf"))
        return made

    monkeypatch.setattr(password_dialogs, "chosen_printer", printer)
    program = start(database)
    opened(program, qtbot)
    program.lock()
    assert program.shell.ready  # without a password there is nothing to lock
    program.window.open_page("settings", tab="data")
    qtbot.waitUntil(lambda: find(program.window, QPushButton, "protectionOn").isVisible(), timeout=20_000)

    press(program.window, qtbot, "protectionOn")
    dialog = dialog_of(program, qtbot, "passwords")
    fill(dialog, user=USER, fresh=PASSWORD, fresh_again="басқа")
    press(dialog, qtbot, "passwordsOk")
    assert dialog.isVisible()
    find(dialog, QLineEdit, "passwords_fresh-again").clear()
    fill(dialog, fresh_again=PASSWORD)
    press(dialog, qtbot, "passwordsOk")
    shown = dialog_of(program, qtbot, "recoveryKey")
    recovery = find(shown, QLabel, "recoveryText").text()
    press(shown, qtbot, "recoveryPrint")
    assert (tmp_path / "кілт.pdf").read_bytes().startswith(b"%PDF")
    press(shown, qtbot, "recoveryDone")
    assert keys.recover(database, recovery)
    qtbot.waitUntil(lambda: find(program.window, QPushButton, "protectionUsers").isVisible(), timeout=20_000)

    press(program.window, qtbot, "protectionUsers")
    users = dialog_of(program, qtbot, "users")
    press(users, qtbot, "usersAdd")
    added = find(users, QDialog, "passwords")
    fill(added, user="Ұлпан", fresh="хатшының құпиясөзі", fresh_again="хатшының құпиясөзі")
    press(added, qtbot, "passwordsOk")
    qtbot.waitUntil(lambda: find(users, QListWidget, "usersList").count() == 2, timeout=20_000)
    assert [user.role for user in keys.users(database)] == ["head", "secretary"]
    press(users, qtbot, "usersClose")

    press(program.window, qtbot, "protectionOff")
    off = dialog_of(program, qtbot, "passwords")
    fill(off, present="басқа құпиясөз")
    press(off, qtbot, "passwordsOk")
    qtbot.waitUntil(lambda: off.findChild(QLabel, "passwordsText") is not None and off.ok.isEnabled())
    find(off, QLineEdit, "passwords_present").clear()
    fill(off, present=PASSWORD)
    press(off, qtbot, "passwordsOk")
    qtbot.waitUntil(lambda: not keys.is_protected(database), timeout=20_000)
    opened(program, qtbot)


def test_who_forgot_is_helped_by_the_paper(start: Start, protected: Path, qtbot: QtBot) -> None:
    program = start(protected)
    asked(program, qtbot)
    press(program.entrance.unlock, qtbot, "unlockForgotten")
    dialog = dialog_of(program, qtbot, "passwords")
    paper = protected.with_suffix(".paper").read_text("utf-8")

    fill(dialog, recovery=paper, user=USER, fresh="жаңа құпиясөз", fresh_again="жаңа құпиясөз")
    press(dialog, qtbot, "passwordsOk")
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)

    give(program, qtbot, USER, "жаңа құпиясөз")
    opened(program, qtbot)


def test_a_new_department_is_offered_protection_which_may_wait(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    program = start(tmp_path / "жаңа.sqlite")
    qtbot.waitUntil(lambda: not program.worker.busy, timeout=20_000)
    for wizard in program.window.findChildren(QDialog):
        wizard.close()

    program.create_department(tmp_path / "жаңа.sqlite", lambda ctx: setup.create(ctx, PROFILE), offered=True)
    dialog = dialog_of(program, qtbot, "passwords")
    press(dialog, qtbot, "passwordsCancel")

    assert not keys.is_protected(program.database)
    assert program.shell.ready


def test_a_copy_is_restored_under_the_password(start: Start, protected: Path, qtbot: QtBot) -> None:
    copy = BackupStore.of(protected)
    ctx = open_department(protected, user=USER, password=PASSWORD)
    made = copy.make(protected, "by-hand", datetime.now().astimezone()).database
    ctx.close()
    program = start(protected)
    asked(program, qtbot)

    program.restore(made)
    qtbot.waitUntil(lambda: program.entrance.unlock.isVisible() and not program.worker.busy, timeout=20_000)
    give(program, qtbot, USER, PASSWORD)
    qtbot.waitUntil(lambda: program.entrance.unlock.isVisible() and not program.worker.busy, timeout=30_000)
    give(program, qtbot, USER, PASSWORD)
    opened(program, qtbot)

    assert len(list(protected.parent.glob("*-replaced-*.sqlite"))) == 1


def test_a_reader_restores_nothing(start: Start, protected: Path, qtbot: QtBot, answers: Answers) -> None:
    program = start(protected)
    asked(program, qtbot)
    give(program, qtbot, "Ұлпан", "оқитын құпиясөз")
    opened(program, qtbot)

    answers(True)
    program.restore(protected)

    assert "Ұлпан" in dialogs.shown[-1][1]
    assert program.shell.ready
