"""A database that is no longer what was written: said in plain words, a good copy offered, nothing overwritten."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.storage import hot_journal
from tests.cli.conftest import CommandLine

PAGE = 4096
COMMANDS = (("list", "students"), ("deadlines",), ("history",), ("verify",))


@pytest.fixture
def copied(cli: CommandLine) -> str:
    """The name of a good copy."""
    return Path(cli.json("backup")["file"]).stem


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def journal_of(path: Path, into: Path, change: str) -> None:
    """The journal of a write that was cut off before it was confirmed."""
    other = Path(shutil.copyfile(path, path.with_name("other.sqlite")))
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(change)
        connection.execute("CREATE TABLE filler (a)")
        connection.execute("INSERT INTO filler VALUES (zeroblob(200000))")
        shutil.copyfile(hot_journal.path_of(other), into)
        connection.rollback()
    other.unlink()


def refused(cli: CommandLine, copy: str, code: str) -> None:
    before = digest(cli.database)
    for command in COMMANDS:
        told = cli(*command, status=3)
        assert told.err.startswith(f"{code}: "), (command, told)
        assert copy in told.err, command
    assert digest(cli.database) == before


def brought_back(cli: CommandLine, copy: str) -> None:
    cli("restore", copy)
    assert len(cli.json("list", "students")) == 1
    assert cli.json("verify")["journal_misfit"] is None


def test_cut_off_at_every_page(cli: CommandLine, copied: str) -> None:
    whole = cli.database.read_bytes()
    pages = len(whole) // PAGE
    for page in {1, 2, 3, pages // 3, pages // 2, pages - 1}:
        cli.database.write_bytes(whole[: page * PAGE])
        refused(cli, copied, "database-damaged")
    brought_back(cli, copied)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE journal_row SET before = 'x' WHERE before IS NOT NULL",
        "UPDATE journal_row SET after = '{' WHERE after IS NOT NULL",
        "UPDATE student SET enrol_date = 'ертең'",
        "UPDATE student SET surname = CAST(X'D2B0FF' AS TEXT)",
        "UPDATE setting SET value = '{\"a\"'",
        "UPDATE setting SET value = '5' WHERE key = 'editions-installed'",
    ],
)
def test_values_that_were_never_written(cli: CommandLine, copied: str, damage: str) -> None:
    """SQLite finds nothing wrong with such a file: whoever stumbles over it says what it is."""
    with closing(sqlite3.connect(cli.database)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(damage)
        connection.commit()
    before = digest(cli.database)
    for command in COMMANDS:
        told = cli(*command, status=None)
        assert told.status in (0, 3), told
        assert told.status == 0 or told.err.startswith("database-damaged: ") or "journal" in told.out, (command, told)
    assert digest(cli.database) == before
    brought_back(cli, copied)


def test_the_journal_of_another_state_is_not_played_back(cli: CommandLine, copied: str) -> None:
    """A copy from an earlier day put there by hand, beside it the journal of what was there: SQLite would mix both."""
    earlier = cli.database.read_bytes()
    for phone in ("+77011111111", "+77022222222"):
        cli("settings", "backup.hours", str(len(phone) + int(phone[-1])))
    journal_of(cli.database, hot_journal.path_of(cli.database), "UPDATE setting SET key = key")
    cli.database.write_bytes(earlier)
    refused(cli, copied, "journal-foreign")
    hot_journal.path_of(cli.database).unlink()
    assert len(cli.json("list", "students")) == 1


def test_restored_over_it_the_other_journal_is_gone(cli: CommandLine, copied: str) -> None:
    cli("settings", "backup.hours", "7")
    cli("settings", "backup.hours", "8")
    journal_of(cli.database, hot_journal.path_of(cli.database), "UPDATE setting SET key = key")
    cli.database.write_bytes(Path(cli.database.parent, f"{cli.database.name}.backups", f"{copied}.sqlite").read_bytes())
    cli("list", "students", status=3)
    brought_back(cli, copied)


def test_its_own_journal_is_played_back(cli: CommandLine, student: str) -> None:
    """What was cut off before it was confirmed is not there; all that was confirmed is."""
    journal_of(cli.database, hot_journal.path_of(cli.database), "DELETE FROM setting")
    assert not hot_journal.is_foreign(cli.database)
    assert f"student:{cli.json('list', 'students')[0]['id']}" == student
    assert cli.json("verify")["journal_misfit"] is None


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 5_000, os.urandom(5_000), bytes.fromhex("d9d505f920a163d7") + b"\0" * 99]
)
@pytest.mark.parametrize("suffix", ["-journal", "-wal", "-shm"])
def test_leftovers_that_say_nothing(cli: CommandLine, suffix: str, content: bytes) -> None:
    cli.database.with_name(cli.database.name + suffix).write_bytes(content)
    assert len(cli.json("list", "students")) == 1
    assert cli.json("verify")["journal_misfit"] is None


@pytest.mark.parametrize("made", [lambda path: path.mkdir(), lambda path: path.symlink_to(path)])
def test_what_is_no_file(cli: CommandLine, made: Callable[[Path], None]) -> None:
    cli.database.unlink()
    made(cli.database)
    for command in COMMANDS:
        assert cli(*command, status=None).status in (2, 3)
