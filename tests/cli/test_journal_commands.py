"""undo and redo of any line of the journal, the history told and opened, the journal verified."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def student(cli: CommandLine) -> str:
    """The student of the department, whose telephone was written down before another supervisor."""
    subject = f"student:{cli.only('students')}"
    cli.record("student.save", subjects=[subject], data={"phone": "+77071234567"})
    cli.record("supervisor.save", data={"surname": "Жаңа"})
    return subject


def test_an_earlier_line_is_undone_and_done_again(cli: CommandLine, student: str) -> None:
    changed = cli.json("history", "--for", student)[0]["seq"]

    cli("undo", str(changed))

    assert cli.json("show", student)["student"]["phone"] is None
    assert cli.json("history")[0]["kind"] == "undo"
    cli("redo", str(changed))
    assert cli.json("show", student)["student"]["phone"] == "+77071234567"


def test_what_others_rest_on_is_refused_with_their_numbers(cli: CommandLine, student: str) -> None:
    changed, made = (line["seq"] for line in cli.json("history", "--for", student))

    refused = cli("undo", str(made), "--json", status=1).data

    assert (refused["error"], refused["params"]["seqs"]) == ("undo-depended-on", [changed])
    assert "undo-depended-on: " in cli("undo", str(made), status=1).out
    assert cli("undo", "999", status=2).err.startswith("journal-unknown: ")


def test_lines_are_chosen(cli: CommandLine, student: str) -> None:
    whole = cli.json("history")
    today = date.today().isoformat()

    assert cli.json("history", "--limit", "2", "--offset", "1") == whole[1:3]
    assert [line["seq"] for line in cli.json("history", "--area", "supervisors", "--limit", "1")] == [whole[0]["seq"]]
    assert cli.json("history", "--from", today, "--to", today, "--by", whole[0]["user"]) == whole
    assert cli.json("history", "--by", "Ешкім") == []
    assert cli.json("history", "--for", "settings")[-1]["seq"] == 1
    assert {line["seq"] for line in cli.json("history", "--for", "department")} < {line["seq"] for line in whole}
    assert cli("history", "--for", "weather:1", status=2).err.startswith("subject-unknown: ")


def test_lines_are_opened(cli: CommandLine, student: str) -> None:
    opened = cli.json("history", "--for", student, "--changes")[0]
    told = cli("history", "--for", student, "--changes", "--limit", "1", "--lang", "ru").out

    assert opened["records"][0]["fields"] == [{"label": "Телефон", "before": "", "after": "+77071234567"}]
    assert "~ Магистрант: Қасымова Ұлпан Серікқызы" in told
    assert "Телефон: — → +77071234567" in told


def test_the_journal_is_verified(cli: CommandLine, student: str) -> None:
    assert cli.json("verify")["journal_misfit"] is None
    with closing(sqlite3.connect(cli.database)) as connection, connection:
        connection.execute("UPDATE student SET course = 7")

    misfit = cli.json("verify", status=3)["journal_misfit"]

    assert (misfit["code"], misfit["id"]) == ("journal-present", student.partition(":")[2])
    assert "Магистрант" in misfit["message"]
