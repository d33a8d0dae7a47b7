"""Names and passwords as people, keyboards and attackers type them."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentProblem, Refused, UsageError
from app.storage import keys
from app.storage.keyring import Keys, path_of
from app.storage.keys import User

pytestmark = pytest.mark.usefixtures("quick_passwords")

SINCE = date(2026, 11, 22)
HEAD = User("Айгүл Сейітова", "head", SINCE)
PASSWORD = "ұзақ құпиясөз"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "кафедра.sqlite"


@pytest.fixture
def secret(database: Path) -> Keys:
    made = Keys.new()
    path_of(database).write_bytes(keys.prepare(made, HEAD, PASSWORD)[0])
    return made


@pytest.mark.parametrize(
    "password",
    ["Ёлка мен йод ҰҒҚҢҺІӘӨҮ", "ﬁле №1 ①②③④", "a" * 10_000, "құпия\tсөз\nекінші жол", "👩👨🔑🔑🔑🔑🔑🔑", "        "],
    ids=["kazakh", "compatible", "long", "lines", "pictures", "blanks"],
)
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_a_password_is_the_same_however_it_is_composed(database: Path, secret: Keys, password: str, form: str) -> None:
    keys.set_password(database, secret, HEAD.name, password)
    assert keys.unlock(database, HEAD.name, unicodedata.normalize(form, password))[0] == secret
    for other in (password[:-1], password + "a", password.swapcase() if password.swapcase() != password else "x"):
        with pytest.raises(Refused, match="password-wrong"):
            keys.unlock(database, HEAD.name, other)


def test_a_letter_counts_once_however_it_is_composed(database: Path, secret: Keys) -> None:
    for password in ("", "й" * 7, unicodedata.normalize("NFD", "й" * 7)):
        with pytest.raises(Refused, match="password-short"):
            keys.set_password(database, secret, HEAD.name, password)
    keys.set_password(database, secret, HEAD.name, unicodedata.normalize("NFD", "й" * 8))
    assert keys.unlock(database, HEAD.name, "й" * 8)[0] == secret


def test_half_a_letter_opens_nothing_and_crashes_nothing(database: Path, secret: Keys) -> None:
    with pytest.raises(Refused, match="password-wrong"):
        keys.unlock(database, HEAD.name, "\ud83d" * 8)
    keys.set_password(database, secret, HEAD.name, "\ud83d" * 8)
    assert keys.unlock(database, HEAD.name, "\ud83d" * 8)[0] == secret


@pytest.mark.parametrize(
    "name", ['"Ұлпан"\\', "<b>Ұлпан</b>", "Ұлпан ' OR 1=1 --", "../../Ұлпан", "Ұ" * 4_000, "🎓", "أحمد", "%s{0}{name}"]
)
def test_a_user_may_be_called_anything_that_can_be_seen(database: Path, secret: Keys, name: str) -> None:
    keys.add(database, secret, User(name, "reader", SINCE), "оқырман құпиясөзі")
    _, user = keys.unlock(database, unicodedata.normalize("NFD", name), "оқырман құпиясөзі")
    assert user.name == name
    with pytest.raises(Refused, match="user-exists"):
        keys.add(database, secret, User(f"  {name.upper()} ", "reader", SINCE), "оқырман құпиясөзі")
    keys.remove(database, secret, name)
    assert [one.name for one in keys.users(database)] == [HEAD.name]


@pytest.mark.parametrize(
    "name", ["Айгүл\u200b Сейітова", "Айгүл\u202eСейітова", "Ұлпан\ud83d", "Ұлпан\0", "Ұл\u00adпан"]
)
def test_what_cannot_be_seen_is_no_name(database: Path, secret: Keys, name: str) -> None:
    before = path_of(database).read_bytes()
    with pytest.raises(UsageError, match="user-name-letters"):
        keys.add(database, secret, User(name, "head", SINCE), "басқа меңгеруші")
    assert path_of(database).read_bytes() == before


def test_a_name_of_blanks_is_none(database: Path, secret: Keys) -> None:
    with pytest.raises(UsageError, match="user-name-empty"):
        keys.add(database, secret, User(" \t\u00a0\n ", "head", SINCE), "басқа меңгеруші")


def test_the_key_of_one_user_does_not_open_under_the_name_of_another(database: Path, secret: Keys) -> None:
    """A reader who exchanges the two entries with an editor gets neither the key nor the role."""
    keys.add(database, secret, User("Ұлпан", "reader", SINCE), "оқырман құпиясөзі")
    told = json.loads(path_of(database).read_bytes())
    head, reader = told["users"]
    head["key"], reader["key"] = reader["key"], head["key"]
    path_of(database).write_text(json.dumps(told), "utf-8")
    with pytest.raises(Refused, match="password-wrong"):
        keys.unlock(database, HEAD.name, "оқырман құпиясөзі")


@pytest.mark.parametrize("size", range(0, 600, 50))
def test_cut_short_anywhere_it_is_told_as_damage(database: Path, secret: Keys, size: int) -> None:
    content = path_of(database).read_bytes()
    assert size < len(content)
    path_of(database).write_bytes(content[:size])
    with pytest.raises(EnvironmentProblem, match="keys-damaged"):
        keys.unlock(database, HEAD.name, PASSWORD)


def test_a_file_of_another_department_gives_another_key(database: Path, secret: Keys, tmp_path: Path) -> None:
    other = Keys.new()
    path_of(database).write_bytes(keys.prepare(other, HEAD, "басқа кафедраның сөзі")[0])
    with pytest.raises(Refused, match="password-wrong"):
        keys.unlock(database, HEAD.name, PASSWORD)
    assert keys.unlock(database, HEAD.name, "басқа кафедраның сөзі")[0] == other


def test_work_that_a_file_asks_for_is_bounded(database: Path, secret: Keys) -> None:
    """Or an exchanged file would take all memory before any password is looked at."""
    told = json.loads(path_of(database).read_bytes())
    told["users"][0]["key"]["n"] = 1 << 40
    path_of(database).write_text(json.dumps(told), "utf-8")
    with pytest.raises(EnvironmentProblem, match="keys-damaged"):
        keys.unlock(database, HEAD.name, PASSWORD)
