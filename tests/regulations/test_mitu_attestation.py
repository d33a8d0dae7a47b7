"""MITU, edition 2025, section 3.5: the term of the plan and the attestation of each year."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Grade, Status
from app.domain.regulation import evaluate
from tests.regulations.early_stage import changed, found
from tests.regulations.mitu import CALENDAR, PROFILE, Facts, act

# --- the plan's term and the yearly attestation -------------------------------------------------------------------


@pytest.mark.parametrize(("rolls", "due"), [(False, date(2027, 1, 2)), (True, date(2027, 1, 5))])
def test_the_end_of_the_semester_moves_only_by_choice(rolls: bool, due: date) -> None:
    facts = changed({"study.semester1_end": date(2027, 1, 2)})
    assert found("MITU-3.5-3", facts, **{"plan.deadline_rolls": rolls}).due == due


YEARS = [
    {"number": 1, "year": 2026, "ends": date(2027, 6, 30)},
    {"number": 2, "year": 2027, "ends": date(2028, 6, 30)},
]


def attestation(year: int, day: date, **more: Any) -> Facts:
    return {"year": year, "result": "attested"} | act("11", day) | more


def attested(track: str, today: date, given: list[Facts], **settings: Any) -> list[Status]:
    facts = changed({"study.years": YEARS, "attestations": given, "defence": {}}, track)
    return [one.status for one in evaluate(PROFILE, facts, today, CALENDAR, settings) if one.rule == "MITU-3.5-8"]


def test_the_attestation_of_a_year_comes_after_it() -> None:
    not_yet, none = Status.NOT_APPLICABLE, Status.VIOLATED
    assert attested("SP", date(2027, 6, 30), []) == [not_yet, not_yet]
    assert attested("SP", date(2027, 7, 1), []) == [none, not_yet]
    assert attested("SP", date(2027, 7, 1), [attestation(2026, date(2027, 7, 1))]) == [Status.OK, not_yet]
    assert attested("SP", date(2027, 7, 1), [attestation(2026, date(2027, 6, 30))]) == [none, not_yet]
    assert attested("SP", date(2027, 7, 1), [attestation(2026, date(2027, 7, 1), number="")]) == [none, not_yet]


def test_every_year_has_an_attestation_of_its_own() -> None:
    first = attestation(2026, date(2027, 7, 1))
    assert attested("SP", date(2028, 7, 1), [first]) == [Status.OK, Status.VIOLATED]
    both = [first, attestation(2027, date(2028, 7, 1))]
    assert attested("SP", date(2028, 7, 1), both) == [Status.OK, Status.OK]


def test_the_summary_report_is_heard_before_the_attestation() -> None:
    same_day = attestation(2026, date(2027, 7, 1), summary=act("4", date(2027, 7, 1)))
    assert attested("SP", date(2027, 7, 5), [same_day])[0] is Status.OK
    after = attestation(2026, date(2027, 7, 1), summary=act("4", date(2027, 7, 2)))
    assert attested("SP", date(2027, 7, 5), [after])[0] is Status.VIOLATED


@pytest.mark.parametrize(("day", "status"), [(date(2028, 2, 10), Status.OK), (date(2028, 2, 11), Status.VIOLATED)])
def test_the_last_half_year_is_attested_before_the_defence(day: date, status: Status) -> None:
    changes = {
        "study.years": YEARS,
        "defence": {"meeting": act("6", date(2028, 2, 10))},
        "attestations": [attestation(2026, date(2027, 7, 1)), attestation(2027, day)],
    }
    last = [one for one in evaluate(PROFILE, changed(changes, "P15"), day, CALENDAR) if one.rule == "MITU-3.5-8"][1]
    assert last.status is status
    none_asked = evaluate(PROFILE, changed(changes, "P15"), day, CALENDAR, {"attestation.last_half_year": "none"})
    assert [one.status for one in none_asked if one.rule == "MITU-3.5-8"][1] is Status.NOT_APPLICABLE


def test_terms_stand_still_on_leave_as_chosen() -> None:
    changes = {
        "study.semester1_end": date(2026, 12, 31),
        "leaves": [{"start": date(2026, 10, 1), "end": date(2026, 10, 10)}],
    }
    assert found("MITU-3.5-3", changed(changes)).due == date(2027, 1, 10)
    assert found("MITU-3.5-3", changed(changes), **{"leave.shifts": False}).due == date(2026, 12, 31)


def test_a_late_plan_is_told_by_days() -> None:
    changes = {"study.semester1_end": date(2026, 12, 26), "plan.rector": {"date": date(2026, 12, 28)}}
    one = found("MITU-3.5-3", changed(changes))
    assert (one.status, one.grade, one.why[-1].params["days"]) == (Status.VIOLATED, Grade.RED, 2)


def test_constants_of_credits_name_their_clauses() -> None:
    for key, constant in PROFILE.constants.items():
        if key.startswith(("credits.", "load.", "dept.")):
            assert constant.clause in ("2.3", "2.4", "2.6", "2.9", "2.10", "3.3")
