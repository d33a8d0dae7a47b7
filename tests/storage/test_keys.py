"""The key file: who gets the key, who does not, and what is told of it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentProblem, KafedraError, Refused, UsageError
from app.storage import keys
from app.storage.keyring import Keys, path_of
from app.storage.keys import User

pytestmark = pytest.mark.usefixtures("quick_passwords")

SINCE = date(2026, 11, 22)
HEAD = User("Айгүл Сейітова", "head", SINCE)
PASSWORD = "ұзақ құпиясөз"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "кафедра #1.sqlite"


@pytest.fixture
def secret(database: Path) -> Keys:
    """A department with one head."""
    made = Keys.new()
    content, recovery = keys.prepare(made, HEAD, PASSWORD)
    path_of(database).write_bytes(content)
    database.with_suffix(".paper").write_text(recovery, "utf-8")
    return made


def recovery_of(database: Path) -> str:
    return database.with_suffix(".paper").read_text("utf-8")


def test_a_password_opens_however_the_name_and_the_letters_are_typed(database: Path, secret: Keys) -> None:
    opened, user = keys.unlock(database, "  айгүл   СЕЙІТОВА ", "ұзақ құпиясөз".replace("й", "и\u0306"))

    assert opened == secret
    assert user == HEAD


@pytest.mark.parametrize(("name", "password"), [(HEAD.name, "ұзақ құпиясөз "), ("Біреу", PASSWORD), ("", PASSWORD)])
def test_a_wrong_password_and_a_wrong_name_are_told_alike(
    database: Path, secret: Keys, name: str, password: str
) -> None:
    with pytest.raises(Refused) as refused:
        keys.unlock(database, name, password)

    assert (refused.value.code, refused.value.params) == ("password-wrong", {})


def test_nothing_of_the_key_or_the_passwords_can_be_read(database: Path, secret: Keys) -> None:
    content = path_of(database).read_bytes()

    for hidden in (secret.secret, secret.secret.hex().encode(), PASSWORD.encode(), recovery_of(database).encode()):
        assert hidden not in content
    assert secret.secret.hex() not in repr(secret)


def test_users_are_added_changed_and_removed(database: Path, secret: Keys) -> None:
    keys.add(database, secret, User("Ұлпан", "secretary", SINCE), "басқа құпиясөз")
    assert keys.unlock(database, "ұлпан", "басқа құпиясөз")[1].role == "secretary"

    keys.set_password(database, secret, "Ұлпан", "жаңа құпиясөз")
    keys.set_role(database, secret, "Ұлпан", "reader")
    with pytest.raises(Refused, match="password-wrong"):
        keys.unlock(database, "Ұлпан", "басқа құпиясөз")
    assert keys.unlock(database, "Ұлпан", "жаңа құпиясөз") == (secret, User("Ұлпан", "reader", SINCE))

    keys.remove(database, secret, "Ұлпан")
    assert keys.users(database) == [HEAD]
    with pytest.raises(Refused, match="password-wrong"):
        keys.unlock(database, "Ұлпан", "жаңа құпиясөз")


def test_the_paper_opens_however_it_is_typed_and_an_old_one_does_not(database: Path, secret: Keys) -> None:
    paper = recovery_of(database)
    assert keys.recover(database, paper.lower().replace("-", " ").replace("0", "o").replace("b", "В")) == secret

    fresh = keys.renew_recovery(database, secret)

    assert keys.recover(database, fresh) == secret
    with pytest.raises(Refused, match="recovery-wrong"):
        keys.recover(database, paper)
    wrong = ("A" if paper[0] != "A" else "C") + paper[1:]
    for typed in (wrong, paper[:-1], "", paper + "7"):
        with pytest.raises(Refused, match="recovery-mistyped"):
            keys.recover(database, typed)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda path, key: keys.add(path, key, User(" АЙГҮЛ  Сейітова", "head", SINCE), PASSWORD), "user-exists"),
        (lambda path, key: keys.add(path, key, User(" ", "head", SINCE), PASSWORD), "user-name-empty"),
        (lambda path, key: keys.add(path, key, User("Е", "dean", SINCE), PASSWORD), "role-unknown"),
        (lambda path, key: keys.add(path, key, User("Е", "reader", SINCE), "1234567"), "password-short"),
        (lambda path, key: keys.set_password(path, key, HEAD.name, "1234567"), "password-short"),
        (lambda path, key: keys.remove(path, key, HEAD.name), "head-last"),
        (lambda path, key: keys.set_role(path, key, HEAD.name, "reader"), "head-last"),
        (lambda path, key: keys.remove(path, key, "Біреу"), "user-unknown"),
    ],
)
def test_what_may_not_be_changes_nothing(database: Path, secret: Keys, act: object, code: str) -> None:
    before = path_of(database).read_bytes()

    with pytest.raises((Refused, UsageError), match=code):
        act(database, secret)  # type: ignore[operator]

    assert path_of(database).read_bytes() == before


def test_a_role_changed_with_an_editor_is_told_as_damage(database: Path, secret: Keys) -> None:
    keys.add(database, secret, User("Ұлпан", "reader", SINCE), "басқа құпиясөз")
    path = path_of(database)
    path.write_text(path.read_text("utf-8").replace('"reader"', '"head"'), "utf-8")

    with pytest.raises(EnvironmentProblem, match="keys-damaged"):
        keys.unlock(database, "Ұлпан", "басқа құпиясөз")


def test_any_damage_is_told_or_opens_nothing_and_never_crashes(database: Path, secret: Keys) -> None:
    path = path_of(database)
    whole = path.read_bytes()
    told = json.loads(whole)
    cut = [whole[:length] for length in range(0, len(whole), 37)]
    flipped = [whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :] for place in range(0, len(whole), 11)]
    costly = [json.dumps({**told, "recovery": {**told["recovery"], "n": 1 << 40}}).encode(), b"[]", b"null"]

    for content in (*cut, *flipped, *costly):
        path.write_bytes(content)
        with pytest.raises(KafedraError) as refused:
            keys.unlock(database, HEAD.name, PASSWORD)
        assert refused.value.code in ("keys-damaged", "keys-newer", "password-wrong")
