"""ARU, edition 2026, as a whole: open choices, clauses and conditions in three languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.expressions import Scope
from app.domain.rules import Requirement
from app.domain.telling import Teller
from app.locations import shipped
from app.services.wording import LANGUAGES, Wording
from tests.regulations.aru_cases import PROFILE

# ---- the profile


def test_every_choice_left_open_is_unconfirmed_and_names_its_ambiguity() -> None:
    assert PROFILE.language == "ru"
    for setting in PROFILE.settings.values():
        assert not setting.confirmed
        assert setting.reason in PROFILE.ambiguities


def test_every_rule_says_its_clause_in_three_languages() -> None:
    for rule in PROFILE.rules:
        assert rule.clause.startswith(("5.2.", "5.3.", "5.6.2", "Прил. 1"))
        assert all(rule.summary)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_is_told_in_words(language: str) -> None:
    wording = Wording(shipped().messages)
    families = [rule.family for rule in PROFILE.rules]
    conditions = [family.condition for family in families if isinstance(family, Requirement)]
    teller = Teller(PROFILE, Scope(item="consultants"))
    told = [wording.shown(teller.told(condition), language) for condition in conditions]
    assert len(told) > 20
    assert [text for text in told if "told-" in text or "Expr(" in text or "given" in text] == []


def test_the_code_names_no_university() -> None:
    app = Path(__file__).parents[2] / "app"
    named = [path.name for path in app.rglob("*.py") if "aru-2026" in path.read_text("utf-8")]
    assert named == []
