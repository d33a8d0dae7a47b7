"""The IIN on the command line: its last four digits, whole only where it is asked for."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from app.services import students
from app.services.context import Context
from tests.cli.conftest import SAMPLES, CommandLine

IIN = "990101400012"
MASKED = "••••••••0012"


@pytest.fixture
def numbered(cli: CommandLine, student: str) -> str:
    """The student, whose IIN is recorded."""
    cli.record("student.save", subjects=[student], data={"iin": IIN})
    return student


def test_the_list_and_the_card_hide_it(cli: CommandLine, numbered: str) -> None:
    assert cli.json("list", "students")[0]["iin"] == MASKED
    assert cli.json("show", numbered)["student"]["iin"] == MASKED
    for command in (("list", "students"), ("show", numbered), ("list", "students", "--search", IIN)):
        assert IIN not in cli(*command).out
        assert IIN not in cli(*command, "--json").out


def test_it_is_whole_where_it_is_asked_for(cli: CommandLine, numbered: str) -> None:
    assert cli.json("list", "students", "--full-iin")[0]["iin"] == IIN
    assert cli.json("show", numbered, "--full-iin")["student"]["iin"] == IIN
    assert IIN in cli("list", "students", "--full-iin").out


def test_the_whole_number_finds_its_student(cli: CommandLine, numbered: str) -> None:
    assert [row["id"] for row in cli.json("list", "students", "--search", IIN)] == [numbered.partition(":")[2]]


def test_no_command_that_tells_of_a_department_shows_it(cli: CommandLine, demo_database: Path) -> None:
    shutil.copyfile(demo_database, cli.database)
    rows = cli.json("list", "students", "--full-iin")
    numbers = [row["iin"] for row in rows if row["iin"]]
    assert len(numbers) > 20
    kinds = ("students", "supervisors", "programmes", "papers", "copies", "meetings", "cases", "records")
    commands = [("list", kind) for kind in kinds]
    commands += [("show", f"student:{row['id']}") for row in rows[:8]]
    commands += [("history", "--limit", "500"), ("history", "--for", f"student:{rows[0]['id']}"), ("deadlines",)]
    for command in commands:
        told = cli(*command).out + cli(*command, "--json").out
        assert [number for number in numbers if number in told] == [], command


def test_the_history_of_its_change_does_not_tell_it(cli: CommandLine, numbered: str) -> None:
    told = cli("history", "--for", numbered).out + cli("history", "--json").out
    assert IIN not in told


def test_what_is_wrong_in_a_list_is_told_by_its_last_digits(cli: CommandLine, tmp_path: Path) -> None:
    list_file = SAMPLES / "magistrants-export-ru.xlsx"
    answer = cli("import", "students", list_file, "--dry-run", "--json", status=1)
    wrong = [one["message"] for one in answer.data["problems"] if one["code"] in ("iin-check-digit", "iin-length")]
    assert wrong
    assert all("•" in message for message in wrong)
    assert not [part for part in json.dumps(answer.data).split() if part.strip('."«»').isdecimal() and len(part) > 8]


def test_a_taken_number_is_refused_without_repeating_it(cli: CommandLine, numbered: str) -> None:
    answer = cli.record("student.save", status=1, data={"surname": "Ким", "iin": IIN})
    assert answer["error"] == "iin-taken"
    assert IIN not in json.dumps(answer)
    assert MASKED in answer["message"]


def test_a_fault_of_the_database_does_not_carry_it_into_the_log(ctx: Context) -> None:
    students.save(ctx, None, {"surname": "Қасымова", "iin": IIN})
    with ctx.intention("students.save") as unit, pytest.raises(IntegrityError) as caught:
        unit.insert("student", {"surname": "Ким", "iin": IIN, "edition": "mitu-2025", "level": "master"})
    assert IIN not in str(caught.value)
    assert "student.iin" in str(caught.value)
