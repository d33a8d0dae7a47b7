"""`exchange` on two databases: export, dry run, import, conflicts, resolve, received."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import pytest

from app.exchange import packages
from tests.cli.conftest import STUDENT, CommandLine

PHRASE = "көктемгі қар 2026"


@pytest.fixture(autouse=True)
def phrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """The phrase stands on standard input of every command."""

    class Endless(io.StringIO):
        def readline(self, *_: Any) -> str:
            return PHRASE + "\n"

    monkeypatch.setattr("sys.stdin", Endless())
    monkeypatch.setitem(packages._COST, "n", 1 << 4)  # what a phrase costs to guess is not tried here


@pytest.fixture
def other(cli: CommandLine, tmp_path: Path) -> CommandLine:
    """A second PC with a copy of the same department."""
    folder = tmp_path / "екінші"
    folder.mkdir()
    return CommandLine(Path(shutil.copyfile(cli.database, folder / "department.sqlite")))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick.kafedra-exchange"


def carry(source: CommandLine, target: CommandLine, stick: Path) -> Any:
    source("exchange", "export", stick, "--phrase-stdin")
    return target.json("exchange", "import", stick, "--phrase-stdin")


def save(cli: CommandLine, phone: str) -> None:
    cli.record("student.save", subjects=[f"student:{cli.only('students')}"], data={**STUDENT, "phone": phone})


def test_a_package_goes_there_and_back(cli: CommandLine, other: CommandLine, stick: Path) -> None:
    save(cli, "+77011111111")
    exported = cli.json("exchange", "export", stick, "--phrase-stdin")
    assert (exported["path"], exported["missing"]) == (str(stick), [])
    assert exported["entries"] > 0

    dry = other.json("exchange", "import", stick, "--dry-run", "--phrase-stdin")
    assert (dry["changed"], dry["seq"]) == (1, None)
    assert [one["after"] for one in dry["records"][0]["fields"]] == ["+77011111111"]
    done = other.json("exchange", "import", stick, "--phrase-stdin")

    assert {**dry, "seq": done["seq"]} == done
    (line,) = other.json("exchange", "received", done["seq"])
    assert line["pc"] == done["sender"]
    assert "Қасымова" in line["text"]
    assert "+77011111111" in str(other.json("show", f"student:{other.only('students')}"))


def test_conflicts_are_listed_and_decided(cli: CommandLine, other: CommandLine, stick: Path) -> None:
    save(cli, "+77011111111")
    save(other, "+77012222222")
    outcome = carry(cli, other, stick)
    assert len(outcome["conflicts"]) == 1

    (line,) = other.json("exchange", "conflicts")
    assert (line["ours"], line["theirs"]) == ("+77012222222", "+77011111111")
    assert "+77011111111" in other("exchange", "conflicts").out
    told = other.json("exchange", "resolve", line["id"], "theirs")

    assert told == {"resolved": 1, "left": 0}
    assert other.json("exchange", "conflicts") == []
    assert other.json("exchange", "resolve", line["id"], "theirs", status=1)["error"] == "conflict-closed"


def test_wrong_requests_are_told(
    cli: CommandLine, other: CommandLine, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("exchange", "export", stick, "--phrase-stdin")
    assert cli.json("exchange", "import", stick, "--phrase-stdin", status=1)["error"] == "exchange-own"
    assert cli.json("exchange", "resolve", "1", "both", status=2)["error"] == "conflict-choice"
    assert cli.json("exchange", "resolve", "1", "ours", status=2)["error"] == "conflict-unknown"
    assert cli.json("exchange", "export", status=2)["error"] == "arguments-number"
    assert cli.json("exchange", "import", stick, status=2)["error"] == "phrase-missing"
    assert cli.json("exchange", "import", stick.with_name("none"), "--phrase-stdin", status=3)["error"]
    monkeypatch.setattr("tests.cli.test_exchange_command.PHRASE", "басқа сөйлем мүлде")
    assert other.json("exchange", "import", stick, "--phrase-stdin", status=1)["error"] == "exchange-unopened"
