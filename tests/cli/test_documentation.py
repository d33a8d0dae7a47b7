"""docs/command-line.md says what the program does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from app.cli import main
from app.services import organisation, recording, setup
from tests.cli.conftest import CommandLine
from tests.conftest import PROFILE

TEXT = (Path(__file__).resolve().parent.parent.parent / "docs" / "command-line.md").read_text("utf-8")
EXAMPLES = [one for one in re.findall(r"`kafedra (\S[^`]*)`", TEXT) if "--help" not in one]


def commands() -> set[str]:
    return set(re.findall(r"^    ([a-z][a-z-]+)", main.parser().format_help(), re.MULTILINE))


def test_every_command_has_an_example() -> None:
    assert commands() == {example.split()[0] for example in EXAMPLES}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_a_line_that_the_program_understands(example: str) -> None:
    assert main.parser().parse_args(example.split()).do


def test_every_intention_and_part_is_named() -> None:
    named = set(re.findall(r"`([a-z.-]+)`", TEXT))
    assert set(recording.INTENTIONS) <= named
    assert set(setup.PARTS) <= named
    assert all(post in TEXT for post in organisation.POSTS)


def test_the_setup_file_of_the_documentation_is_taken(bare: CommandLine) -> None:
    given, act = (json.loads(block) for block in re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL))

    bare("init", "--profile", PROFILE, "--from", bare.file(given))

    assert [one["code"] for one in bare.json("list", "programmes")] == ["7M06101"]
    assert act["intention"] in recording.INTENTIONS
