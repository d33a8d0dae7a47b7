"""Files beside a database that somebody changed: every command says what is wrong, or goes on without them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.forms.template_file import TemplateFile, read_toml
from app.regulations.faults import SourceFile
from app.storage.backup_store import BackupStore
from tests.cli.conftest import CommandLine
from tests.cli.test_hostile_files import BODIES

TEMPTING = ("empty", "random", "nothing", "a list of anything", "an endless number", "deep records", "deep and closed")
COPY = "COPY"
COMMANDS = (
    ("backups",),
    ("backups", "--check"),
    ("list", "students"),
    ("verify",),
    ("verify", COPY),
    ("backup",),
    ("restore", COPY),
    ("list", "students"),
    ("verify",),
)


@pytest.fixture
def copied(cli: CommandLine) -> str:
    """The file of a copy among the backups."""
    return str(cli.json("backup")["file"])


def told_by_every_command(cli: CommandLine, copy: str) -> list[int]:
    """Their exit statuses; the harness fails for any fault of ours."""
    found = []
    for command in COMMANDS:
        told = cli(*(copy if word == COPY else word for word in command), status=None)
        assert told.status in (0, 1, 3), (command, told)
        assert told.status == 0 or ": " in told.out + told.err, command
        found.append(told.status)
    return found


@pytest.mark.parametrize("body", TEMPTING)
@pytest.mark.parametrize("place", [".json", ".list"])
def test_what_is_told_of_a_copy(cli: CommandLine, copied: str, place: str, body: str) -> None:
    """It is a damaged copy; the database beside it is as it was."""
    Path(copied).with_suffix(place).write_bytes(BODIES[body])
    assert told_by_every_command(cli, copied)[2:4] == [0, 0]
    assert len(cli.json("list", "students")) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"counts": 5},
        {"counts": {"student": "a"}},
        {"size": "a"},
        {"lost": 5},
        {"why": None},
        {"made": "2026-11-22T10:00:00"},
        {"sha256": 5},
        {"host": []},
    ],
)
def test_parts_of_another_kind(cli: CommandLine, copied: str, change: dict[str, object]) -> None:
    path = Path(copied).with_suffix(".json")
    path.write_text(json.dumps(json.loads(path.read_bytes()) | change), "utf-8")
    told_by_every_command(cli, copied)


@pytest.mark.parametrize("body", TEMPTING)
def test_notes_and_the_name_of_the_holder(cli: CommandLine, copied: str, body: str) -> None:
    """Courtesies: nothing depends on them."""
    (Path(copied).parent / "notes.json").write_bytes(BODIES[body])
    cli.database.with_name(cli.database.name + ".lock").write_bytes(BODIES[body])
    assert set(told_by_every_command(cli, copied)) == {0}


@pytest.mark.parametrize("body", TEMPTING)
def test_the_intent_of_a_restore(cli: CommandLine, copied: str, body: str) -> None:
    """Nothing had changed yet: it is forgotten. The database had: what follows it is carried on."""
    stage = cli.database.with_name(cli.database.name + ".restore")
    for staged in (True, False):
        stage.mkdir()
        (stage / "intent.json").write_bytes(BODIES[body])
        if staged:
            shutil.copyfile(cli.database, stage / "database")
        assert len(cli.json("list", "students")) == 1
        assert not stage.exists()
    assert cli.json("verify")["rows"]["student"] == 1
    assert BackupStore.of(cli.database).copies()


def test_the_intent_of_a_protection(cli: CommandLine) -> None:
    """What was staged is not thrown away on a guess: it is told, and stays."""
    stage = cli.database.with_name(cli.database.name + ".protect")
    stage.mkdir()
    for body in ("empty", "deep records", "a list of anything"):
        (stage / "intent.json").write_bytes(BODIES[body])
        assert cli("list", "students", status=3).err.startswith("disk-trouble: ")
        assert stage.is_dir()


def test_rules_and_forms_that_are_nested_without_end(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_bytes(b"a = " + b"[" * 100_000)
    with pytest.raises(Refused, match="profile-fault"):
        SourceFile(path)
    with pytest.raises(Refused, match="template-fault"):
        read_toml(TemplateFile(path), dict[str, dict[str, str]])
