"""settings, calendar, undo, redo, history, backup, verify, self-test: the department kept in order."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app import locations
from app.domain.errors import Refused
from app.locations import Resources, shipped
from app.storage.lock import DatabaseLock
from app.storage.upgrade import create_database
from tests.cli.conftest import CommandLine
from tests.conftest import PROFILE


def test_settings_show_what_is_chosen_and_what_the_edition_proposes(cli: CommandLine) -> None:
    week = next(one for one in cli.json("settings") if one["key"] == "calendar.week")
    assert (week["value"], week["default"], week["confirmed"]) == (5, 5, False)
    assert (week["reason"], week["clause"]) == ("AMB-40", "5.1, 5.2, 7.4")
    assert week["treatment"].startswith("Бес күндік апта")
    assert all(one["problem"] and one["treatment"] for one in cli.json("settings") if one["reason"].startswith("AMB"))

    (changed,) = cli.json("settings", "calendar.week", "6")

    assert (changed["value"], changed["confirmed"]) == (6, True)
    assert cli.json("settings", "calendar.week") == [changed]
    (approver,) = cli.json("settings", "plan.final_approver", "council")
    assert approver["value"] == "council"
    assert cli.json("settings", "print.copy-footer", "false")[0]["value"] is False


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("calendar.week", "7", "setting-choice"),
        ("calendar.week", "алты", "setting-kind"),
        ("calendar.week", "true", "setting-kind"),
        ("lead.topic", "-1", "setting-range"),
        ("lead.topic", "9" * 30, "setting-range"),
        ("lead.topic", "null", "setting-kind"),
        ("main-profile", "no-such-2030", "profile-unknown"),
        ("interface-language", "tlh", "setting-choice"),
        ("print.copy-footer", "maybe", "setting-kind"),
        ("colour", "көк", "setting-unknown"),
    ],
)
def test_a_wrong_choice_is_wrong_usage_and_changes_nothing(cli: CommandLine, key: str, value: str, code: str) -> None:
    before = cli.json("settings")

    assert cli.json("settings", key, value, status=2)["error"] == code
    assert cli.json("settings") == before
    assert cli.json("settings", "no-such-key", status=2)["error"] == "setting-unknown"


def test_the_calendar_is_corrected_day_by_day_and_confirmed(cli: CommandLine) -> None:
    assert "2026-03-23" in {one["day"] for one in cli.json("calendar", "2026")["days_off"]}
    before = cli.json("calendar", "2028")
    assert (before["year"], before["week"], before["confirmed"]) == (2028, 5, False)

    cli("calendar", "2028", "--off", "2028-11-20", "--working", "2028-11-25")
    cli("calendar", "--confirm", "2028")

    after = cli.json("calendar", "2028")
    assert "2028-11-20" in {one["day"] for one in after["days_off"]}
    assert after["working_days"] == sorted({*before["working_days"], "2028-11-25"})
    assert after["confirmed"]
    assert "2028" in cli("calendar", "2028", "--lang", "en").out
    assert cli.json("calendar", "1950")["days_off"] == []


@pytest.mark.parametrize("year", ["0", "-5", "9" * 30, "жыл", "٢٠٢٦١"])
def test_a_wrong_year_is_wrong_usage(cli: CommandLine, year: str) -> None:
    assert cli("calendar", "--confirm", year, status=2).err
    assert cli("print", "mitu-a", "--cohort", year, "--out", cli.database.parent, status=2).err
    assert cli("history", "--limit", "0", status=2).err


def test_arguments_that_are_no_text_are_told(cli: CommandLine) -> None:
    for arguments in (
        ("list", "students", "--search", "\udcff"),
        ("show", "student:\udcff"),
        ("undo", "--user", "\udcff"),
    ):
        assert cli.json(*arguments, status=2)["error"] == "argument-unreadable"


def test_undo_and_redo_turn_the_last_intention(cli: CommandLine, student: str, propose: Callable[[], Any]) -> None:
    propose()
    proposed = cli.json("show", student)["known"]["topic"]["kk"]

    assert cli.json("undo", "--lang", "ru")["undone"] == "предложены тема и руководитель, магистрантов: 1"
    assert cli.json("show", student)["known"]["topic"] is None
    assert cli.json("redo")["redone"]
    assert cli.json("show", student)["known"]["topic"]["kk"] == proposed
    assert cli.json("redo", status=1)["error"] == "nothing-to-redo"


def test_undo_stops_at_what_cannot_be_taken_back(cli: CommandLine) -> None:
    while cli("undo", status=None).status == 0:
        pass

    assert cli.json("undo", status=1)["error"] == "nothing-to-undo"
    assert cli.json("list", "students") == []
    assert cli.json("list", "programmes")


def test_history_tells_who_did_what_and_to_whom(cli: CommandLine, student: str) -> None:
    cli("settings", "calendar.week", "6", "--user", "хатшы")
    cli.record("student.save", subjects=[student], data={"phone": "+7 701"})

    journal = cli.json("history")

    assert [one["seq"] for one in journal] == sorted((one["seq"] for one in journal), reverse=True)
    assert journal[1]["user"] == "хатшы"
    assert all(one["what"] for one in journal)
    own = cli.json("history", "--for", student)
    assert [one["seq"] for one in own] == [journal[0]["seq"], own[-1]["seq"]]
    assert len(cli.json("history", "--limit", 1)) == 1
    assert cli.json("history", "--for", "supervisor:nobody") == []


def test_a_backup_is_a_database_of_its_own(cli: CommandLine) -> None:
    copy = cli.database.parent / "Көшірме.sqlite"

    told = cli.json("backup", copy)

    assert told["rows"]["student"] == 1
    assert cli.json("verify", copy) == told | {"journal_misfit": None}
    assert cli.json("verify")["rows"] == told["rows"]
    assert [one["name"] for one in CommandLine(copy).json("list", "students")] == ["Қасымова Ұлпан Серікқызы"]


def test_a_backup_takes_the_place_of_no_other_file(cli: CommandLine) -> None:
    nowhere = cli.json("backup", cli.database.parent / "жоқ" / "copy.sqlite", status=3)

    assert nowhere["error"]
    assert cli.json("backup", cli.database, status=1)["error"] == "backup-onto-itself"
    assert cli.json("list", "students")


def overwrite(path: Path) -> None:
    """All but the first page, which says that it is a database."""
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xaa" * (len(content) - 4096))


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-8192])


@pytest.mark.parametrize("harm", [overwrite, cut_off])
@pytest.mark.parametrize("command", [("list", "students"), ("undo",), ("verify",), ("deadlines",), ("settings",)])
def test_a_damaged_database_is_an_environment_problem(
    cli: CommandLine, harm: Callable[[Path], None], command: tuple[str, ...]
) -> None:
    harm(cli.database)

    assert cli.json(*command, status=3)["error"] == "database-damaged"


@pytest.mark.parametrize("content", [b"", b"not a database at all " * 500, b"SQLite format 3\0"])
def test_a_file_of_another_kind_is_an_environment_problem(bare: CommandLine, content: bytes) -> None:
    bare.database.write_bytes(content)

    told = bare("list", "students", status=3)

    assert told.err.count("\n") == 1
    assert bare.database.read_bytes() == content


def test_somebody_elses_database_is_left_alone(bare: CommandLine) -> None:
    with closing(sqlite3.connect(bare.database)) as other:
        other.execute("CREATE TABLE song (title TEXT)")
        other.commit()
    before = bare.database.read_bytes()

    assert bare.json("list", "students", status=3)["error"]
    assert bare.database.read_bytes() == before


def test_a_database_of_a_newer_program_is_not_opened(cli: CommandLine) -> None:
    with closing(sqlite3.connect(cli.database)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()

    assert cli.json("list", "students", status=3)["error"] == "database-newer"


def test_a_missing_database_is_named(bare: CommandLine) -> None:
    told = bare.json("list", "students", status=3)

    assert told["error"] == "database-missing"
    assert not bare.database.exists()
    assert bare.json("verify", status=3)["error"] == "database-missing"


def test_one_program_at_a_time(cli: CommandLine) -> None:
    lock = DatabaseLock(cli.database)
    lock.acquire("window")
    try:
        told = cli.json("list", "students", status=3)
    finally:
        lock.release()

    assert told["error"] == "database-in-use"
    assert cli.json("list", "students")


def test_a_database_below_a_file_cannot_be_made(bare: CommandLine) -> None:
    stone = bare.database.parent / "тас"
    stone.write_text("файл")

    assert CommandLine(stone / "a.sqlite").json("init", "--profile", PROFILE, status=3)["error"]


def test_folders_and_devices_are_no_databases(bare: CommandLine, tmp_path: Path) -> None:
    for wrong in (Path(), tmp_path):
        assert "--db" in CommandLine(wrong)("init", "--profile", PROFILE, status=2).err
    assert CommandLine(tmp_path / ("ұ" * 300))("init", "--profile", PROFILE, status=3).err.count("\n") == 1
    with pytest.raises(Refused, match="database-exists"):
        create_database(tmp_path, shipped().migrations)
    bare("init", "--profile", PROFILE)
    assert bare.json("backup", tmp_path, status=3)["error"] == "disk-trouble"


def test_the_installation_checks_itself(bare: CommandLine) -> None:
    told = bare.json("self-test", status=None)

    checks = {(one["check"], one["what"].partition(" ")[0]): one for one in told["checks"]}
    own_words = {key for key in checks if key[0] == "self-test-translations"}
    assert all(one["ok"] for key, one in checks.items() if key not in own_words)
    assert ("self-test-editions", PROFILE) in checks
    assert {("self-test-forms", f"mitu-{letter}") for letter in "abvgd"} <= checks.keys()
    assert ("self-test-messages", "cli") in checks
    assert told["ok"] == all(one["ok"] for one in told["checks"])
    assert not bare.database.exists()


def test_the_self_test_finds_what_is_broken(bare: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = shipped()
    broken = tmp_path / "resources"
    shutil.copytree(whole.root, broken)
    (broken / "i18n" / "messages" / "extra.toml").write_text('[code]\nkk = "{a}"\nru = "{b}"\nen = ""\n', "utf-8")
    (broken / "fonts" / "Tinos-Bold.ttf").write_bytes(b"no font")
    monkeypatch.setattr(locations, "shipped", lambda: Resources(broken, whole.migrations))

    told = bare.json("self-test", status=1)

    faulty = {one["check"] for one in told["checks"] if not one["ok"]}
    assert {"self-test-messages", "self-test-fonts", "self-test-forms"} <= faulty
    assert "self-test-database" not in faulty
