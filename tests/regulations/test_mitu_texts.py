"""MITU, edition 2025, clauses 5.4 and 5.5: the check of a text, plagiarism, sources."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Severity, Status, refusing
from app.domain.regulation import check_gate
from tests.regulations.mid_stage import ADMITTED, TODAY, at_gate, found, judged
from tests.regulations.mitu import CALENDAR, PROFILE, Facts, act, missing, said

# --- 5.4 and 5.5: the text --------------------------------------------------------------------------------------

CHECK = {
    "id": "k1",
    "submitted": date(2028, 5, 1),
    "sources_cited": True,
    "system": "Антиплагиат",
    "number": "77",
    "date": date(2028, 5, 5),
    "percent": 12,
    "verdict": "clean",
    "kept": date(2028, 5, 6),
}


def checked(**changes: Any) -> Facts:
    return {"similarity_checks": [CHECK | changes]}


@pytest.mark.parametrize("part", ["system", "number", "date", "percent", "verdict"])
def test_a_checked_text_is_needed_for_the_defence(part: str) -> None:
    assert at_gate("MITU-5.4-1", checked()).status is Status.OK
    assert at_gate("MITU-5.4-1", checked(**{part: None})).status is Status.BLOCKED
    assert judged("MITU-5.4-1", checked(**{part: None})) is Status.UPCOMING
    assert judged("MITU-5.4-1", checked(**{part: None}) | {"defence": ADMITTED}) is Status.VIOLATED


def test_no_check_shuts_the_gate_of_the_defence() -> None:
    found_there = check_gate(PROFILE, {"student": {"track": "SP"}, "similarity_checks": []}, "defence", TODAY, CALENDAR)
    assert "MITU-5.4-1" in [one.rule for one in refusing(found_there)]
    assert judged("MITU-5.4-1", {"similarity_checks": []}) is Status.UPCOMING


@pytest.mark.parametrize("percent", [0, 40, 99])
def test_no_percentage_decides_a_verdict(percent: int) -> None:
    assert judged("MITU-5.4-1", checked(percent=percent)) is Status.OK
    assert judged("MITU-5.4-5", checked(percent=percent)) is Status.NOT_APPLICABLE


@pytest.mark.parametrize(("percent", "status"), [(30, Status.OK), (31, Status.VIOLATED)])
def test_a_limit_of_the_university_warns(percent: int, status: Status) -> None:
    one = found("MITU-5.4-1", checked(percent=percent), **{"similarity.threshold": 30})
    assert one.status is status
    assert one.severity is (Severity.BLOCK if status is Status.OK else Severity.WARN)


def test_a_text_not_kept_in_the_base_is_pointed_out_at_the_defence() -> None:
    assert judged("MITU-5.4-2", checked()) is Status.OK
    assert judged("MITU-5.4-2", checked(verdict=None)) is Status.NOT_APPLICABLE
    assert judged("MITU-5.4-2", checked(kept=None)) is Status.UPCOMING
    one = found("MITU-5.4-2", checked(kept=None) | {"defence": ADMITTED})
    assert (one.status, one.severity, missing(one)) == (Status.VIOLATED, Severity.WARN, ["similarity_checks.kept"])


def test_matches_that_are_no_plagiarism_are_noted() -> None:
    assert judged("MITU-5.4-3", checked(percent=0)) is Status.NOT_APPLICABLE
    assert missing(found("MITU-5.4-3", checked(percent=1))) == ["similarity_checks.excluded"]
    assert judged("MITU-5.4-3", checked(excluded="заң атаулары")) is Status.OK
    assert judged("MITU-5.4-3", checked(verdict="plagiarism")) is Status.NOT_APPLICABLE


SUPERSEDED = act("15", date(2028, 9, 1))


@pytest.mark.parametrize(
    ("rule", "changes"),
    [("MITU-5.4-4", {"tricks": True}), ("MITU-5.4-5", {"tricks": True}), ("MITU-5.4-5", {"verdict": "plagiarism"})],
)
def test_plagiarism_bars_the_defence_until_another_decision(rule: str, changes: Facts) -> None:
    assert judged(rule, checked(**changes)) is Status.VIOLATED
    assert at_gate(rule, checked(**changes)).status is Status.BLOCKED
    assert said(found(rule, checked(**changes)))
    assert judged(rule, checked(**changes, superseded=SUPERSEDED)) is Status.OK
    half = SUPERSEDED | {"number": ""}
    assert at_gate(rule, checked(**changes, superseded=half)).status is Status.BLOCKED


@pytest.mark.parametrize("rule", ["MITU-5.4-4", "MITU-5.4-5"])
def test_no_person_lets_plagiarism_pass(rule: str) -> None:
    given = {"rule": rule, "subject": "similarity-check:k1", "reason": "сұрау", "person": "Омаров", "date": TODAY}
    facts = checked(verdict="plagiarism", tricks=True) | {"overrides": [given]}
    assert at_gate(rule, facts).status is Status.BLOCKED


def test_no_tricks_found_is_nothing() -> None:
    assert judged("MITU-5.4-4", checked()) is Status.OK
    assert judged("MITU-5.4-4", checked(tricks=False)) is Status.OK
    assert judged("MITU-5.4-5", checked(tricks=False)) is Status.NOT_APPLICABLE


def test_the_text_refers_to_its_sources_and_lists_the_works() -> None:
    works = {"publications": [{"title": "Мақала"}]}
    assert judged("MITU-5.5-1", checked() | works) is Status.OK
    assert judged("MITU-5.5-1", checked(submitted=None) | works) is Status.OK
    assert judged("MITU-5.5-1", checked(submitted=None, date=None) | works) is Status.NOT_APPLICABLE
    assert said(found("MITU-5.5-1", checked(sources_cited=False) | works)) == ["Not every source is referred to."]
    at_defence = {"defence": ADMITTED}
    assert judged("MITU-5.5-1", checked(sources_cited=None) | works | at_defence) is Status.VIOLATED
    one = found("MITU-5.5-1", checked() | {"publications": []} | at_defence)
    assert (one.status, one.severity, said(one)) == (
        Status.VIOLATED,
        Severity.WARN,
        ["The list of works is empty."],
    )
