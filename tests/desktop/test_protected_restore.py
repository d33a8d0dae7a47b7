"""A protected department at the window brought back from copies: of now, of older passwords and keys, from before."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop import dialogs
from app.desktop.start import Program
from app.domain.errors import Refused
from app.locations import shipped
from app.services import protection
from app.services.context import Context
from app.storage import door, keys
from app.storage.backup_store import BackupStore
from app.storage.keyring import path_of
from app.window import connect
from tests.desktop.conftest import Answers
from tests.desktop.user import type_text

pytestmark = pytest.mark.usefixtures("quick_passwords")

HEAD, PASSWORD = "Айгүл", "меңгеруші құпиясөзі"
SECRETARY, HERS = "Ұлпан", "хатшының құпиясөзі"
LATER = "кейінгі жаңа құпиясөз"
Start = Callable[[], Program]


@pytest.fixture
def database(tmp_path: Path, demo_database: Path) -> Path:
    """Protected, with a head and a secretary."""
    path = Path(shutil.copyfile(demo_database, tmp_path / "department.sqlite"))
    with closing(open_department(path)) as ctx:
        protection.turn_on(ctx, HEAD, PASSWORD)
        protection.add_user(ctx, SECRETARY, "secretary", HERS)
    return path


def at_work(database: Path, password: str = PASSWORD) -> closing[Context]:
    return closing(open_department(database, user=HEAD, password=password))


def copy_of(database: Path) -> Path:
    return BackupStore.of(database).make(database, "by-hand", datetime.now().astimezone()).database


@pytest.fixture
def start(qapp: QApplication, database: Path, tmp_path: Path) -> Iterator[Start]:
    started: list[Program] = []

    def begin() -> Program:
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
    qtbot.waitUntil(lambda: program.entrance.unlock.isVisible() and not program.worker.busy, timeout=30_000)


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


def asides(database: Path) -> list[Path]:
    return list(database.parent.glob("*-replaced-*.sqlite"))


def test_a_secretary_brings_nothing_back_either_locked_or_at_work(
    start: Start, database: Path, qtbot: QtBot, answers: Answers
) -> None:
    with at_work(database):
        made = copy_of(database)
    program = start()
    asked(program, qtbot)
    program.restore(made)
    answers(None)
    give(program, qtbot, SECRETARY, HERS)
    asked(program, qtbot)
    assert SECRETARY in dialogs.shown[-1][1]
    give(program, qtbot, SECRETARY, HERS)
    opened(program, qtbot)
    answers(None)
    program.restore(made)
    assert SECRETARY in dialogs.shown[-1][1]
    assert program.shell.ready
    assert asides(database) == []


def test_an_older_copy_comes_back_under_the_passwords_of_now(start: Start, database: Path, qtbot: QtBot) -> None:
    with at_work(database) as ctx:
        made = copy_of(database)
        protection.change_own_password(ctx, PASSWORD, LATER)
        protection.remove_user(ctx, SECRETARY)
    program = start()
    give(program, qtbot, HEAD, LATER)
    opened(program, qtbot)

    program.restore(made)
    give(program, qtbot, HEAD, LATER)
    opened(program, qtbot)

    assert len(asides(database)) == 1
    for user, password in ((HEAD, PASSWORD), (SECRETARY, HERS)):
        with pytest.raises(Refused, match="password-wrong"):
            keys.unlock(database, user, password)


def test_a_copy_from_before_the_protection_comes_back_encrypted(
    start: Start, database: Path, qtbot: QtBot, demo_database: Path, tmp_path: Path
) -> None:
    plain = Path(shutil.copyfile(demo_database, tmp_path / "бұрынғы.sqlite"))
    program = start()
    give(program, qtbot, HEAD, PASSWORD)
    opened(program, qtbot)

    program.restore(plain)
    give(program, qtbot, HEAD, PASSWORD)
    opened(program, qtbot)

    assert not door.is_plain(database)
    assert program.department.session is not None


def test_a_copy_under_an_older_key_asks_for_its_own_password_too(start: Start, database: Path, qtbot: QtBot) -> None:
    with at_work(database) as ctx:
        made = copy_of(database)
        kept = Path(shutil.copyfile(made, database.with_name("таяқшадағы.sqlite")))
        shutil.copyfile(path_of(made), path_of(kept))
        protection.change_own_password(ctx, PASSWORD, LATER)
        protection.renew_key(ctx, LATER)
    program = start()
    asked(program, qtbot)

    program.restore(kept)  # locked: first that of the department, then that of the copy
    asked(program, qtbot)
    assert program.entrance.unlock.place.text() == database.name
    give(program, qtbot, HEAD, LATER)
    asked(program, qtbot)
    assert program.entrance.unlock.place.text() == kept.name
    assert not program.entrance.unlock.fault.isVisible()
    give(program, qtbot, HEAD, "мүлде басқа құпиясөз")
    assert program.entrance.unlock.fault.isVisible()
    give(program, qtbot, HEAD, PASSWORD)
    give(program, qtbot, HEAD, PASSWORD)  # and now it opens by the passwords of its time
    opened(program, qtbot)
    assert len(asides(database)) == 1


def test_another_file_is_opened_by_its_own_password_while_a_copy_waits(
    start: Start, database: Path, qtbot: QtBot
) -> None:
    with at_work(database):
        made = copy_of(database)
    program = start()
    asked(program, qtbot)
    program.restore(made)
    asked(program, qtbot)
    program.use_file(database)
    give(program, qtbot, HEAD, PASSWORD)
    opened(program, qtbot)
    assert asides(database) == []


@pytest.mark.parametrize("harm", ["gone", "cut short", "a role changed", "of another department"])
def test_a_key_file_that_is_no_use_comes_back_from_a_copy(
    start: Start, database: Path, qtbot: QtBot, harm: str, tmp_path: Path
) -> None:
    with at_work(database):
        copy_of(database)
    own = path_of(database)
    sound = own.read_bytes()
    if harm == "gone":
        own.unlink()
    elif harm == "cut short":
        own.write_bytes(sound[: len(sound) // 2])
    elif harm == "a role changed":
        own.write_bytes(sound.replace(b'"secretary"', b'"head"'))
    else:
        made, _ = keys.prepare(keys.Keys.new(), keys.User(HEAD, "head", datetime.now().date()), PASSWORD)
        own.write_bytes(made)
    program = start()
    give(program, qtbot, HEAD, PASSWORD)
    opened(program, qtbot)
    assert own.read_bytes() == sound
    assert [user.role for user in keys.users(database)] == ["head", "secretary"]
    assert (harm == "gone") == (not own.with_name(own.name + ".damaged").exists())


def test_without_any_good_key_file_a_plain_copy_still_comes_back(
    start: Start, database: Path, qtbot: QtBot, demo_database: Path, tmp_path: Path
) -> None:
    path_of(database).write_bytes(b"{")
    plain = Path(shutil.copyfile(demo_database, tmp_path / "бұрынғы.sqlite"))
    program = start()
    qtbot.waitUntil(lambda: program.entrance.opening.isVisible() and not program.worker.busy, timeout=30_000)
    program.restore(plain)
    qtbot.waitUntil(lambda: bool(asides(database)) and not program.worker.busy, timeout=30_000)
    assert asides(database)


def test_a_plain_file_put_in_the_place_of_a_protected_one_is_not_written_to(
    start: Start, database: Path, qtbot: QtBot, demo_database: Path
) -> None:
    shutil.copyfile(demo_database, database)
    before = database.read_bytes()
    program = start()
    give(program, qtbot, HEAD, PASSWORD)
    qtbot.waitUntil(lambda: program.entrance.opening.isVisible() and not program.worker.busy, timeout=30_000)
    assert database.name in program.entrance.opening.text.text()
    assert database.read_bytes() == before
