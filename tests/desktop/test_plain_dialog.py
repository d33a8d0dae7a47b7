"""Copies from before the protection in the settings; a new recovery key; users and the last head."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton, QWidget

from app.desktop import dialogs
from app.desktop.main_window import MainWindow
from app.desktop.widgets.banner import Banner
from app.domain.errors import Refused
from app.services import backups, protection
from app.services.context import Context
from app.storage import keys
from tests.desktop.conftest import Answers
from tests.desktop.filling import press, write
from tests.desktop.test_roles import settle
from tests.desktop.user import find

pytestmark = pytest.mark.usefixtures("quick_passwords")

USER, PASSWORD = "Айгүл", "меңгеруші құпиясөзі"


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


def dialog(window: MainWindow, name: str) -> QDialog:
    settle()
    (shown,) = [one for one in window.findChildren(QDialog, name) if one.isVisible()]
    return shown


def give(shown: QWidget, **values: str) -> None:
    for name, value in values.items():
        write(find(shown, QWidget, f"passwords_{name.replace('_', '-')}"), value)
    press(shown, "passwordsOk")


@pytest.fixture
def settings(window: MainWindow, demo_ctx: Context, usb: Path) -> MainWindow:
    """The data in the settings of a department that has a copy on a stick."""
    backups.choose_second(demo_ctx, usb)
    backups.carry_out(backups.by_hand(demo_ctx))
    window.open_page("settings", tab="data")
    settle()
    return window


@pytest.fixture
def protected(settings: MainWindow, demo_ctx: Context) -> MainWindow:
    protection.turn_on(demo_ctx, USER, PASSWORD)
    settings.shell.changed(frozenset({"setting"}))
    settle()
    return settings


def test_open_copies_are_told_after_the_key_and_encrypted(settings: MainWindow, demo_ctx: Context, usb: Path) -> None:
    press(settings, "protectionOn")
    give(dialog(settings, "passwords"), user=USER, fresh=PASSWORD, fresh_again=PASSWORD)
    press(dialog(settings, "recoveryKey"), "recoveryDone")
    shown = dialog(settings, "plainCopies")
    lines = find(shown, QListWidget, "plainList")
    assert lines.count() == 1
    assert str(usb) in lines.item(0).text()
    assert [one.code for one in backups.reminders(demo_ctx)] == ["backup-plain"]

    press(shown, "plainEncrypt")

    assert lines.count() == 0
    assert not find(shown, QPushButton, "plainEncrypt").isEnabled()
    assert backups.reminders(demo_ctx) == []
    press(shown, "plainClose")


def test_a_stick_that_was_away_is_looked_at_later(settings: MainWindow, demo_ctx: Context, usb: Path) -> None:
    away = usb.rename(usb.with_name("тартпада"))
    press(settings, "protectionOn")
    give(dialog(settings, "passwords"), user=USER, fresh=PASSWORD, fresh_again=PASSWORD)
    press(dialog(settings, "recoveryKey"), "recoveryDone")
    shown = dialog(settings, "plainCopies")
    assert str(usb) in find(shown, Banner, "plainTold").text.text()
    press(shown, "plainClose")
    assert [one.code for one in backups.reminders(demo_ctx)][-1] == "backup-plain-unknown"

    away.rename(usb)
    press(settings, "protectionPlain")
    assert find(dialog(settings, "plainCopies"), QListWidget, "plainList").count() == 1


def test_they_are_deleted_once_a_person_says_so(protected: MainWindow, answers: Answers) -> None:
    press(protected, "protectionPlain")
    shown = dialog(protected, "plainCopies")
    lines = find(shown, QListWidget, "plainList")
    answers(False)
    press(shown, "plainRemove")
    assert lines.count() == 1
    answers(True)
    press(shown, "plainRemove")
    assert lines.count() == 0
    press(shown, "plainClose")


def test_a_new_recovery_key_asks_for_the_password_and_ends_the_old_one(
    protected: MainWindow, demo_ctx: Context, tmp_path: Path, answers: Answers
) -> None:
    before = protection.renew_recovery(demo_ctx)
    press(protected, "protectionRecovery")
    asked = dialog(protected, "passwords")
    give(asked, present="басқа құпиясөз")
    assert asked.isVisible()
    assert keys.recover(demo_ctx.database.path, before)
    give(asked, present=PASSWORD)
    shown = dialog(protected, "recoveryKey")
    fresh = find(shown, QLabel, "recoveryText").text()

    answers(tmp_path / "кілт.pdf")
    press(shown, "recoverySave")
    assert (tmp_path / "кілт.pdf").read_bytes().startswith(b"%PDF")
    press(shown, "recoveryDone")

    assert fresh != before
    with pytest.raises(Refused, match="recovery-wrong"):
        keys.recover(demo_ctx.database.path, before)
    assert keys.recover(demo_ctx.database.path, fresh) == demo_ctx.session.keys  # type: ignore[union-attr]


def users(protected: MainWindow) -> QDialog:
    press(protected, "protectionUsers")
    return dialog(protected, "users")


def test_the_last_head_stays(protected: MainWindow, demo_ctx: Context, answers: Answers) -> None:
    shown = users(protected)
    press(shown, "usersRole")
    asked = dialog(protected, "passwords")
    write(find(asked, QWidget, "passwords_role"), "reader")
    press(asked, "passwordsOk")
    assert asked.isVisible()
    assert asked.findChildren(Banner)[0].isVisible()
    asked.close()
    answers(True, None)
    press(shown, "usersRemove")
    assert demo_ctx.say("user-is-you") in dialogs.shown[-1][1]
    assert [(one.name, one.role) for one in protection.users(demo_ctx)] == [(USER, "head")]


def test_a_user_goes_and_opens_nothing_more(protected: MainWindow, demo_ctx: Context, answers: Answers) -> None:
    protection.add_user(demo_ctx, "Ұлпан", "secretary", "хатшының құпиясөзі")
    shown = users(protected)
    find(shown, QListWidget, "usersList").setCurrentRow(1)
    answers(True)
    press(shown, "usersRemove")
    assert find(shown, QListWidget, "usersList").count() == 1
    with pytest.raises(Refused, match="password-wrong"):
        keys.unlock(demo_ctx.database.path, "Ұлпан", "хатшының құпиясөзі")


def test_a_head_who_becomes_a_reader_is_kept_from_writing_at_once(protected: MainWindow, demo_ctx: Context) -> None:
    protection.add_user(demo_ctx, "Ұлпан", "head", "екінші меңгеруші")
    shown = users(protected)
    find(shown, QListWidget, "usersList").setCurrentRow(0)
    press(shown, "usersRole")
    asked = dialog(protected, "passwords")
    write(find(asked, QWidget, "passwords_role"), "reader")
    press(asked, "passwordsOk")
    settle()
    assert demo_ctx.session is not None
    assert demo_ctx.session.role == "reader"
    assert not find(protected, QPushButton, "protectionUsers").isEnabled()
    with pytest.raises(Refused, match="role-may-not"):
        protection.add_user(demo_ctx, "Біреу", "head", "ұзақ құпиясөз")


def test_the_own_password_is_changed(protected: MainWindow, demo_ctx: Context) -> None:
    press(protected, "protectionPassword")
    asked = dialog(protected, "passwords")
    give(asked, present=PASSWORD, fresh="қысқа", fresh_again="қысқа")
    assert asked.isVisible()
    give(asked, fresh="жаңа құпиясөзім", fresh_again="жаңа құпиясөзім")
    assert not asked.isVisible()
    assert keys.unlock(demo_ctx.database.path, USER, "жаңа құпиясөзім")
    with pytest.raises(Refused, match="password-wrong"):
        keys.unlock(demo_ctx.database.path, USER, PASSWORD)
