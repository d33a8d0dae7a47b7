"""edition list, install, compare, move: a new edition handled without the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.conftest import PROFILE
from tests.new_edition import NEW, NEW_RULE, replace, write_edition


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_edition(tmp_path / "берілген")


def editions(cli: CommandLine) -> dict[str, dict[str, object]]:
    return {one["id"]: one for one in cli.json("edition", "list")}


def test_installed_compared_and_moved_to(cli: CommandLine, student: str, folder: Path) -> None:
    assert cli.json("edition", "install", folder)["installed"] == NEW
    assert NEW in {one["id"] for one in cli.json("profiles")}
    assert NEW_RULE in {one["id"] for one in cli.json("rules", "--profile", NEW)}
    assert (editions(cli)[NEW]["installed"], editions(cli)[NEW]["students"]) == (True, 0)

    told = cli.json("edition", "compare", PROFILE, NEW)

    changes = {(one["part"], one["id"]): one for one in told["changes"]}
    assert changes["rule", NEW_RULE]["change"] == "added"
    assert changes["step", "topic.submission"]["change"] == "removed"
    (term,) = changes["rule", "MITU-5.1-1"]["differences"]
    assert (term["field"], term["before"], term["after"]) == ("term", "2 ай", "3 ай")
    (one,) = told["affected"]
    assert one["student"] == student
    assert NEW_RULE in {found["rule"] for found in one["refusals"]}
    moved = {found["rule"]: (found["before"], found["after"]) for found in one["dates"]}
    assert moved["MITU-5.1-1"] == ("2026-11-02", "2026-12-01")

    planned = cli.json("edition", "move", "--to", NEW, "--student", student, "--dry-run")
    assert planned["students"] == [student]
    assert editions(cli)[PROFILE]["students"] == 1

    done = cli.json("edition", "move", "--to", NEW, "--student", student)
    assert done == planned | {"dry_run": False}
    assert (editions(cli)[PROFILE]["students"], editions(cli)[NEW]["students"]) == (0, 1)
    assert NEW_RULE in {found["rule"] for found in cli.json("deadlines", "--student", student)}
    assert NEW in cli.json("undo")["undone"]
    assert editions(cli)[PROFILE]["students"] == 1


def test_a_move_is_told_in_a_line(cli: CommandLine, student: str, folder: Path) -> None:
    cli.record("topic.propose", subjects=[student], data={"items": [{"kk": "Тақырып", "proposal_date": "2026-09-25"}]})
    cli("edition", "install", folder)

    told = cli("edition", "move", "--to", NEW, "--student", student).out

    assert told == "Көшірілген студент: 1. Олармен көшкен іс: 1. Өз редакциясында қалған іс: 0.\n"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_comparison_is_told_in_words(cli: CommandLine, folder: Path, student: str, language: str) -> None:
    told = cli("edition", "compare", PROFILE, folder, "--lang", language).out

    assert NEW_RULE in told
    assert "→" in told
    assert "Қасымова" in told
    assert "told-" not in told


def test_a_faulty_folder_is_refused_by_file_and_line(cli: CommandLine, folder: Path) -> None:
    replace(folder / "rules" / "9-new.toml", "[rules.requirement]", "[rules.wish]")

    fault = cli.json("edition", "install", folder, status=1)

    assert fault["error"] == "profile-fault"
    assert fault["params"]["file"] == "9-new.toml"
    assert fault["params"]["line"] > 1
    assert NEW not in editions(cli)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("install",), "arguments-number"),
        (("compare", PROFILE), "arguments-number"),
        (("compare", PROFILE, "no-such-2030"), "profile-unknown"),
        (("move", "--to", PROFILE), "edition-move-incomplete"),
        (("move", "--student", "x"), "edition-move-incomplete"),
        (("move", "--to", "no-such-2030", "--student", "x"), "profile-unknown"),
        (("move", "--to", PROFILE, "--student", "x"), "record-unknown"),
        (("move", "--to", PROFILE, "--student", "meeting:x"), "subject-unknown"),
    ],
)
def test_wrong_usage(cli: CommandLine, arguments: tuple[str, ...], code: str) -> None:
    assert cli.json("edition", *arguments, status=2)["error"] == code


def test_what_is_refused_is_no_wrong_usage(cli: CommandLine, student: str, tmp_path: Path) -> None:
    assert cli.json("edition", "install", tmp_path, status=1)["error"] == "edition-no-profile"
    assert cli.json("edition", "install", tmp_path / "none", status=1)["error"] == "edition-no-profile"
    assert cli.json("edition", "move", "--to", PROFILE, "--student", student, status=1)["error"] == "edition-same"
