"""MITU, edition 2025, read from outside: boundaries where a missing or unusual fact decided wrongly."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Severity, Status
from tests.regulations.late_stage import ABROAD, PROFILE, at_step, found, judged, missing

# --- 7: internships -----------------------------------------------------------------------------------------------


def test_a_report_asks_for_the_actual_days_of_the_internship() -> None:
    unknown_days = {f"{ABROAD}.actual_start": None, f"{ABROAD}.actual_end": None}
    one = at_step("MITU-7.2-1", unknown_days)
    assert (one.status, missing(one)) == (Status.UNKNOWN, ["internships.actual_start", "internships.actual_end"])
    assert at_step("MITU-7.2-1", unknown_days | {f"{ABROAD}.report": None}).status is Status.OK
    assert at_step("MITU-7.2-1", {f"{ABROAD}.actual_end": date(2027, 3, 13)}).status is Status.BLOCKED
    assert at_step("MITU-7.2-1", {f"{ABROAD}.actual_end": date(2027, 3, 14)}).status is Status.OK


@pytest.mark.parametrize(("left", "status"), [(date(2027, 2, 19), Status.VIOLATED), (date(2027, 2, 20), Status.OK)])
def test_nobody_leaves_before_the_approving_act(left: date, status: Status) -> None:
    assert judged("MITU-7.2-2", {f"{ABROAD}.actual_start": left}) is status


@pytest.mark.parametrize(
    ("first", "last", "status"),
    [
        (date(2027, 2, 1), date(2027, 3, 16), Status.OK),
        (date(2027, 1, 31), date(2027, 3, 16), Status.VIOLATED),
        (date(2027, 3, 1), date(2027, 3, 17), Status.VIOLATED),
    ],
)
def test_the_contract_covers_the_days_really_spent(first: date, last: date, status: Status) -> None:
    planned = {"plan.rows": [{"section": "internship"}]}
    spent = {f"{ABROAD}.actual_start": first, f"{ABROAD}.actual_end": last}
    assert judged("MITU-7.2-3", planned | spent) is status


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("published", Status.OK),
        ("accepted", Status.OK),
        ("submitted", Status.BLOCKED),
        (None, Status.UNKNOWN),
    ],
)
def test_a_manuscript_that_was_only_sent_is_no_publication(state: str | None, status: Status) -> None:
    changes = {f"{ABROAD}.results_note": None, "publications": [{"topic_related": True, "status": state}]}
    assert at_step("MITU-7.3-4", changes).status is status


def test_a_distance_internship_is_a_warning_that_the_setting_makes_a_refusal() -> None:
    assert PROFILE.rule("MITU-7.6-1").severity is Severity.WARN
    afar = {f"{ABROAD}.format": "distance"}
    for choice, status, severity in (
        ("warn", Status.VIOLATED, Severity.WARN),
        ("block", Status.BLOCKED, Severity.BLOCK),
    ):
        one = at_step("MITU-7.6-1", afar, **{"internship.distance": choice})
        assert (one.status, one.severity) == (status, severity)
    one = found("MITU-7.6-1", {f"{ABROAD}.format": None})
    assert (one.status, missing(one)) == (Status.UNKNOWN, ["internships.format"])


def test_a_refusal_that_a_setting_makes_may_be_let_pass_by_a_person() -> None:
    let_pass = {"rule": "MITU-7.6-1", "reason": "карантин", "person": "Омаров А.", "date": date(2027, 2, 20)}
    changes: dict[str, Any] = {f"{ABROAD}.format": "distance", "overrides": [let_pass]}
    one = at_step("MITU-7.6-1", changes, **{"internship.distance": "block"})
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
