"""MITU, edition 2025: no rule of the regulation is left out, none is invented, and each says what it does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli.main import run
from app.domain.findings import Severity
from app.regulations.loader import load_profile

ROOT = Path(__file__).parents[2]
REGULATIONS = ROOT / "resources/regulations"
PROFILE = load_profile(REGULATIONS / "mitu-2025", REGULATIONS / "facts")
IDS = (ROOT / "tests/data/mitu-ids.txt").read_text("utf-8").split()


def test_the_profile_holds_every_rule_of_the_regulation_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(IDS) == 137
    assert run(["rules", "--profile", "mitu-2025", "--json"]) == 0
    listed = [rule["id"] for rule in json.loads(capsys.readouterr().out)]
    assert sorted(listed) == sorted(IDS)


def test_every_ambiguity_is_read_in_three_languages() -> None:
    assert list(PROFILE.ambiguities) == [f"AMB-{number:02}" for number in range(1, 41)]
    for one in PROFILE.ambiguities.values():
        for text in (one.problem, one.treatment):
            assert len(set(text)) == 3, one.id


def test_every_open_choice_says_why_it_is_open_and_names_its_values() -> None:
    for setting in PROFILE.settings.values():
        assert all(setting.title), setting.key
        assert not setting.confirmed
        named = set(setting.choice_titles)
        wanted = {one for one in setting.choices if isinstance(one, str)}
        assert named >= wanted, setting.key


def test_a_rule_that_judges_says_that_it_blocks_or_warns() -> None:
    said = {Severity.BLOCK: "blocks", Severity.WARN: "warns"}
    for rule in PROFILE.rules:
        assert rule.severity is Severity.INFO or said[rule.severity] in rule.effects, rule.id
