"""encrypt, decrypt, users, --user, --password-stdin: a protected department at the command line."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import STUDENT, CommandLine

pytestmark = pytest.mark.usefixtures("quick_passwords")

HEAD, OWN = "Айгүл", "меңгеруші құпиясөзі"
SECRETARY, HERS = "Ұлпан", "хатшының құпиясөзі"
READER, READS = "Оқушы", "тек оқитын құпиясөз"

Ask = Callable[..., Any]


@pytest.fixture
def say(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """A command as a user, whose password and further lines stand on standard input."""

    def run(user: str, lines: str, *arguments: object, status: int = 0) -> Any:
        monkeypatch.setattr("sys.stdin", io.StringIO("\ufeff" + lines + "\r\n"))
        return cli.json(*arguments, "--user", user, "--password-stdin", status=status)

    return run


@pytest.fixture
def protected(cli: CommandLine, say: Ask) -> str:
    """A department with a head, a secretary and a reader; its recovery key."""
    done = say(HEAD, OWN, "encrypt")
    assert (done["user"], done["left"]) == (HEAD, [])
    say(HEAD, f"{OWN}\n{HERS}", "users", "add", SECRETARY, "--role", "secretary")
    say(HEAD, f"{OWN}\n{READS}", "users", "add", READER, "--role", "reader")
    return str(done["recovery"])


def readable(folder: Path) -> list[Path]:
    needles = [STUDENT["surname"].encode(), HERS.encode(), OWN.encode()]
    return [path for path in folder.rglob("*") if path.is_file() and any(one in path.read_bytes() for one in needles)]


def test_without_a_password_nothing_is_told(cli: CommandLine, say: Ask, protected: str) -> None:
    for arguments in (["list", "students"], ["verify"], ["backup"], ["users"], ["decrypt"], ["restore", cli.database]):
        answer = cli.json(*arguments, status=2)
        assert answer["error"] == "password-not-given"
        assert say(HEAD, HERS, *arguments, status=1)["error"] == "password-wrong"
    assert readable(cli.database.parent) == []


def test_the_name_in_the_journal_is_the_users(cli: CommandLine, say: Ask, protected: str) -> None:
    say("ұлПАН", HERS, "calendar", "2027", "--off", "2027-03-09")

    told = say(HEAD, OWN, "history")
    assert (told[0]["user"], {line["user"] for line in told[1:4]}) == (SECRETARY, {HEAD})
    assert len(say(READER, READS, "list", "students")) == 1


def test_a_role_allows_what_the_table_says(cli: CommandLine, say: Ask, protected: str) -> None:
    refused: list[tuple[str, str, list[object]]] = [
        (READER, READS, ["calendar", "2027", "--off", "2027-03-09"]),
        (READER, READS, ["undo", "1"]),
        (READER, READS, ["users", "add", "Жаңа", "--role", "head"]),
        (READER, READS, ["users", "remove", HEAD]),
        (READER, READS, ["decrypt"]),
        (SECRETARY, HERS, ["settings", "calendar.week", "6"]),
        (SECRETARY, HERS, ["users", "recovery"]),
        (SECRETARY, HERS, ["decrypt"]),
        (SECRETARY, HERS, ["encrypt", "--new-key"]),
    ]
    for user, password, arguments in refused:
        assert say(user, f"{password}\n{password}", *arguments, status=1)["error"] == "role-may-not", arguments
    say(HEAD, OWN, "settings", "calendar.week", "6")
    assert say(SECRETARY, HERS, "undo", status=1)["error"] == "role-may-not"
    say(SECRETARY, HERS, "settings", "print.mark", "false")
    say(SECRETARY, HERS, "undo")


def test_passwords_change_and_the_paper_helps_who_forgot(cli: CommandLine, say: Ask, protected: str) -> None:
    say(SECRETARY, f"{HERS}\nжаңа құпиясөз", "users", "password")
    assert say(SECRETARY, HERS, "list", "students", status=1)["error"] == "password-wrong"
    say(HEAD, f"{OWN}\n{HERS}", "users", "password", SECRETARY)
    say(SECRETARY, HERS, "list", "students")

    assert say(HEAD, f"{protected}\nқайта алынған", "users", "recover", SECRETARY, status=1)["error"] == (
        "recovery-for-head"
    )
    say(HEAD, f"{protected.lower()}\nқайта алынған", "users", "recover", HEAD)
    assert [one["role"] for one in say(HEAD, "қайта алынған", "users")] == ["head", "secretary", "reader"]
    say(HEAD, "қайта алынған", "users", "remove", READER)
    assert say(READER, READS, "list", "students", status=1)["error"] == "password-wrong"
    assert say(HEAD, "қайта алынған", "users", "add", status=2)["error"] == "argument-missing"


def test_under_a_new_key_only_the_head_is_left(cli: CommandLine, say: Ask, protected: str) -> None:
    fresh = say(HEAD, OWN, "encrypt", "--new-key")["recovery"]

    assert [one["name"] for one in say(HEAD, OWN, "users")] == [HEAD]
    assert fresh != protected
    assert say(HEAD, f"{protected}\n{OWN}", "users", "recover", HEAD, status=1)["error"] == "recovery-wrong"
    assert say(HEAD, OWN, "encrypt", status=1)["error"] == "protected-already"


def test_copies_are_made_checked_and_restored_under_the_key(
    cli: CommandLine, say: Ask, protected: str, tmp_path: Path
) -> None:
    copy = tmp_path / "USB" / "copy.sqlite"
    copy.parent.mkdir()
    assert say(SECRETARY, HERS, "backup", copy)["rows"]["student"] == 1
    say(SECRETARY, HERS, "backup")
    assert [line["state"] for line in say(SECRETARY, HERS, "backups", "--check")] == ["good"]
    assert [line["state"] for line in cli.json("backups")] == ["made"]
    assert readable(tmp_path) == []

    assert say(SECRETARY, HERS, "restore", copy, status=1)["error"] == "role-may-not"
    assert say(HEAD, OWN, "restore", copy)["database"] == str(cli.database)
    assert say(SECRETARY, HERS, "verify")["rows"]["student"] == 1
    assert readable(tmp_path) == []

    shutil.rmtree(cli.database.parent)
    cli.database.parent.mkdir()
    assert say(HEAD, OWN, "restore", copy)["aside"] is None
    assert len(say(HEAD, OWN, "list", "students")) == 1


def test_turned_off_everybody_may_do_everything(cli: CommandLine, say: Ask, protected: str) -> None:
    assert say(HEAD, OWN, "decrypt") == {"left": []}

    assert len(cli.json("list", "students")) == 1
    assert cli.json("users") == []
    assert cli.json("users", "remove", HEAD, status=1)["error"] == "not-protected"
    assert readable(cli.database.parent) == [cli.database]


def test_a_short_password_protects_nothing(cli: CommandLine, say: Ask) -> None:
    before = cli.database.read_bytes()

    assert say(HEAD, "1234567", "encrypt", status=1)["error"] == "password-short"

    assert cli.database.read_bytes() == before
