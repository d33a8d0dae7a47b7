"""print for meetings, decisions and what waits for a body."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def department(tmp_path: Path, demo_database: Path) -> CommandLine:
    """The demonstration department."""
    path = tmp_path / "кафедра.sqlite"
    shutil.copyfile(demo_database, path)
    return CommandLine(path)


def meeting(cli: CommandLine, body: str, kind: str, decisions: int) -> str:
    acts = cli.json("list", "meetings")
    return next(one["id"] for one in acts if (one["body"], one["kind"], one["decisions"]) == (body, kind, decisions))


def test_minutes_submission_and_draft_order_of_a_meeting(department: CommandLine, tmp_path: Path) -> None:
    held = meeting(department, "DEPM", "protocol", 12)
    for form in ("minutes", "submission", "draft-order"):
        told = department.json("print", form, "--for", f"meeting:{held}", "--out", tmp_path / f"{form}.pdf")
        assert not told["draft"]
        assert (tmp_path / f"{form}.pdf").read_bytes().startswith(b"%PDF-")


def test_an_extract_for_one_decision_and_for_every_student(department: CommandLine, tmp_path: Path) -> None:
    held = meeting(department, "DEPM", "protocol", 12)
    decisions: list[dict[str, Any]] = department.json("show", f"meeting:{held}")["decisions"]
    one = department.json("print", "extract", "--for", f"decision:{decisions[0]['id']}", "--out", tmp_path / "one.pdf")
    assert one["paper"]
    told = department.json("print", "extract", "--for", f"meeting:{held}", "--out", tmp_path / "үзінділер")
    assert (told["issued"], told["refused"]) == (12, [])
    assert {path.stem.partition(" ")[2] for path in (tmp_path / "үзінділер").iterdir()} == {
        line["name"] for line in decisions
    }


def test_who_cannot_be_printed_for_signing_is_named(department: CommandLine, tmp_path: Path) -> None:
    council = meeting(department, "SC", "protocol", 12)
    told = department.json("print", "extract", "--for", f"meeting:{council}", "--out", tmp_path / "үзінділер", status=1)
    assert told["issued"] == 0
    assert [one["code"] for one in told["refused"]] == ["paper-incomplete"] * 12
    assert told["refused"][0]["decision"].startswith("decision:")


def test_the_agenda_of_what_waits(department: CommandLine, tmp_path: Path) -> None:
    department("print", "agenda", "--for", "sitting:DEPM/protocol", "--out", tmp_path / "a.pdf")
    department("print", "draft-order", "--for", "sitting:RECTOR/order", "--out", tmp_path / "o.pdf")
    assert (
        "paper-no-matters"
        in department("print", "agenda", "--for", "sitting:ETH/protocol", "--out", tmp_path / "b.pdf", status=1).out
    )
    assert (
        "record-unknown"
        in department("print", "agenda", "--for", "sitting:NOBODY/protocol", "--out", tmp_path / "c.pdf", status=2).err
    )


def test_a_meeting_may_be_printed_into_a_word_file(department: CommandLine, tmp_path: Path) -> None:
    held = meeting(department, "DEPM", "protocol", 12)
    told = department.json("print", "minutes", "--for", f"meeting:{held}", "--out", tmp_path / "m.docx")
    assert told["paper"] is None
    assert (tmp_path / "m.docx").stat().st_size
