"""backup, backups, restore, verify: copies kept, listed, brought back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.storage.lock import DatabaseLock
from tests.cli.conftest import STUDENT, CommandLine

SECOND_STUDENT = STUDENT | {"surname": "Сейітов", "given_name": "Дәулет", "patronymic": None}


@pytest.fixture
def copied(cli: CommandLine) -> str:
    """The name of a copy of the department of one student, which has two by now."""
    cli("backup")
    cli.record("student.save", data=SECOND_STUDENT)
    (line,) = cli.json("backups")
    return str(line["name"])


def students(cli: CommandLine) -> int:
    return len(cli.json("list", "students"))


def test_copies_are_listed_with_dates_and_counts(cli: CommandLine, copied: str) -> None:
    told = cli.json("backup")

    lines = cli.json("backups", "--check")

    assert [line["students"] for line in lines] == [2, 1]
    assert [line["state"] for line in lines] == ["good", "good"]
    assert {line["why"] for line in lines} == {"by-hand"}
    assert lines[1]["name"] == copied
    assert told["file"] == lines[0]["path"]
    assert cli.json("verify", lines[0]["path"]) == {**told, "journal_misfit": None}
    table = cli("backups", "--lang", "en").out
    assert "by hand" in table
    assert "this computer" in table


def test_a_copy_is_brought_back_by_its_name(cli: CommandLine, copied: str) -> None:
    told = cli.json("restore", copied)

    assert students(cli) == 1
    assert told["lost"] == []
    assert Path(told["aside"]).is_file()
    assert cli.json("backups")[0]["why"] == "before-restore"
    cli("restore", told["copied"])
    assert students(cli) == 2


def test_a_moment_brings_back_what_was_there_by_then(cli: CommandLine, copied: str) -> None:
    assert copied
    cli("restore", "--at", "2100-01-01")
    assert students(cli) == 1
    assert cli.json("restore", "--at", "2001-01-01T12:00", status=2)["error"] == "backup-none-by"


def test_a_file_is_brought_back_on_another_computer(cli: CommandLine, tmp_path: Path) -> None:
    handed = tmp_path / "қолдан қолға" / "copy.sqlite"
    handed.parent.mkdir()
    cli("backup", handed)
    elsewhere = CommandLine(tmp_path / "new" / "kafedra.sqlite")

    elsewhere("restore", handed)

    assert students(elsewhere) == 1


def test_a_stick_can_be_looked_into(cli: CommandLine, copied: str, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(cli.database.with_name(cli.database.name + ".backups"), stick / "one.backups")
    elsewhere = CommandLine(tmp_path / "new" / "kafedra.sqlite")

    (line,) = elsewhere.json("backups", "--in", stick)

    assert (line["name"], line["place"]) == (copied, "elsewhere")
    elsewhere("restore", line["path"])
    assert students(elsewhere) == 1


@pytest.mark.parametrize("arguments", [(), ("x", "--at", "2026-11-22"), ("--at", "кеше"), ("no such copy",)])
def test_what_is_not_named_well_is_wrong_usage(cli: CommandLine, copied: str, arguments: tuple[str, ...]) -> None:
    assert copied
    before = cli.database.read_bytes()
    cli("restore", *arguments, status=2)
    assert cli.database.read_bytes() == before


def test_a_damaged_copy_is_refused_and_told_by_verify(cli: CommandLine, copied: str) -> None:
    path = Path(cli.json("backups")[0]["path"])
    path.write_bytes(path.read_bytes()[:-4096])

    assert cli.json("restore", copied, status=3)["error"] == "backup-damaged"
    assert cli.json("verify", path, status=3)["error"] == "backup-damaged"
    assert cli.json("backups")[0]["state"] == "damaged"
    assert students(cli) == 2


def test_nothing_is_replaced_under_an_open_window(cli: CommandLine, copied: str) -> None:
    lock = DatabaseLock(cli.database)
    lock.acquire("window")
    try:
        assert cli.json("restore", copied, status=3)["error"] == "database-in-use"
    finally:
        lock.release()


def test_where_the_database_is_damaged_the_newest_good_copy_is_offered(cli: CommandLine, copied: str) -> None:
    cli("backup")
    newest = Path(cli.json("backups")[0]["path"])
    newest.write_bytes(b"")
    cli.database.write_bytes(b"no database at all" * 99)

    told = cli.json("list", "students", status=3)

    assert (told["error"], told["copy"]) == ("database-damaged", copied)
    assert copied in cli("list", "students", status=3).err
    cli.database.unlink()
    assert cli.json("list", "students", status=3)["copy"] == copied
    cli("restore", copied)
    assert students(cli) == 1


def test_a_second_place_is_told_and_its_fault_too(cli: CommandLine, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    cli("settings", "backup.second-place", stick)
    assert cli.json("backup")["second_place"] == str(stick)
    (folder,) = stick.iterdir()
    shutil.rmtree(folder)
    folder.write_text("in the way")

    told = cli.json("backup", status=3)

    assert told["rows"]["student"] == 1
    assert str(folder) in told["second_place"]
