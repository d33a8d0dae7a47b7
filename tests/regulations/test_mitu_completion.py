"""MITU, edition 2025, sections 2 and 3: final attestation, completion of the programme, award of the degree."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.findings import Severity, Status
from tests.regulations.early_stage import at_step, changed, complete, found, judged, number
from tests.regulations.mitu import Facts

# --- final attestation, completion, award -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "status", "told"),
    [
        (date(2028, 6, 4), Status.VIOLATED, "done-too-early"),
        (date(2028, 6, 5), Status.OK, "done-in-time"),
        (date(2028, 6, 24), Status.OK, "done-in-time"),
        (date(2028, 6, 25), Status.VIOLATED, "late-calendar-days"),
    ],
)
def test_the_defence_lies_within_the_final_attestation(held: date, status: Status, told: str) -> None:
    one = found("MITU-2.9-2", changed({"defence.meeting.date": held}), date(2028, 7, 1))
    assert (one.status, one.severity, one.due) == (status, Severity.WARN, date(2028, 6, 24))
    assert one.why[-1].code == told


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2028, 5, 23), Status.UPCOMING),
        (date(2028, 5, 24), Status.DUE),
        (date(2028, 6, 24), Status.DUE),
        (date(2028, 6, 25), Status.OVERDUE),
    ],
)
def test_the_final_attestation_is_reminded_of(today: date, status: Status) -> None:
    assert judged("MITU-2.9-2", {"defence": {}}, today=today) is status


def test_dates_of_the_final_attestation_are_asked_for_when_there_is_a_defence() -> None:
    no_dates = {"study.final_start": None, "study.final_end": None}
    one = found("MITU-2.9-2", changed(no_dates))
    assert (one.status, [fact.fact for fact in one.missing]) == (Status.UNKNOWN, ["study.final_end"])
    assert judged("MITU-2.9-2", no_dates | {"defence": {}}) is Status.NOT_APPLICABLE


@pytest.mark.parametrize("track", ["SP", "P1", "P15"])
@pytest.mark.parametrize("rule", ["MITU-2.6-1", "MITU-3.4-1", "MITU-3.4-2"])
def test_the_volume_of_the_programme(rule: str, track: str) -> None:
    total = number(f"credits.total.{track}")
    assert at_step(rule, complete(track)).status is Status.OK
    short = changed({"completion.credits": total - 1}, track)
    assert at_step(rule, short).status is Status.BLOCKED
    assert found(rule, short).status is Status.VIOLATED
    studying = changed({"completion": {"credits": total - 1}, "defence": {}}, track)
    assert found(rule, studying).status is Status.UPCOMING


def test_outcomes_are_confirmed_besides_the_volume() -> None:
    without = changed({"completion.outcomes_confirmed": None})
    assert at_step("MITU-2.6-1", without).status is Status.BLOCKED
    assert at_step("MITU-3.4-1", without).status is Status.OK
    assert at_step("MITU-3.4-2", without).status is Status.BLOCKED


@pytest.mark.parametrize(
    ("holds", "fails"),
    [
        ({}, {"defence.meeting.result": "failed"}),
        ({}, {"completion.diploma.number": ""}),
        ({}, {"completion.transcript": None}),
        ({}, {"completion.award.date": None}),
        ({"completion.final_credits": 8}, {"completion.final_credits": 7}),
        ({"completion.award.date": date(2028, 6, 12)}, {"completion.award.date": date(2028, 6, 11)}),
    ],
)
def test_the_degree_is_awarded_after_a_passed_defence(holds: Facts, fails: Facts) -> None:
    assert at_step("MITU-3.4-2", changed(holds)).status is Status.OK
    assert at_step("MITU-3.4-2", changed(fails)).status is Status.BLOCKED


def test_no_defence_yet_leaves_the_award_open() -> None:
    one = at_step("MITU-3.4-2", changed({"defence": {}}))
    assert one.status is Status.UNKNOWN
    assert "defence.meeting.result" in [fact.fact for fact in one.missing]
