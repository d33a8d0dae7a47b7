"""VKU, edition 2023, as a whole: wording, open choices, whom findings are about."""

from __future__ import annotations

from app.domain.explanations import LocalText
from tests.regulations.vku_cases import PROFILE, applicant, judged

# ---- the profile itself


def test_every_text_is_in_three_languages_and_every_rule_is_about_the_applicant() -> None:
    texts: list[LocalText] = [
        *(rule.summary for rule in PROFILE.rules),
        *(spec.label for name, spec in PROFILE.facts.items() if name.startswith("applicant")),
        *(setting.title for setting in PROFILE.settings.values()),
        *(text for one in PROFILE.ambiguities.values() for text in (one.problem, one.treatment)),
        *(one.title for one in PROFILE.values.values()),
    ]
    assert all(text.kk.strip() and text.ru.strip() and text.en.strip() for text in texts)
    assert {rule.scope for rule in PROFILE.rules} == {"applicant"}
    assert all(rule.clause for rule in PROFILE.rules)


def test_open_choices_are_not_confirmed_and_name_their_ambiguity() -> None:
    open_ones = [one for one in PROFILE.settings.values() if one.key != "calendar.week"]
    assert open_ones
    assert all(not one.confirmed and one.reason in PROFILE.ambiguities for one in open_ones)


def test_findings_name_the_applicant() -> None:
    assert {one.subject for one in judged(applicant("MSP")).values()} == {"applicant:a1"}
