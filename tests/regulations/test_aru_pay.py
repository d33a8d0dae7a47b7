"""ARU, edition 2026, clause 5.3: hourly pay of supervisors and consultants."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.findings import Finding, Severity, Status
from tests.regulations.aru_cases import DECIDED, Facts, missing, one, told


def paid(rule: str, *, marks: list[Facts] | None = None, settings: Facts | None = None, **engagement: Any) -> Finding:
    engagement = {"id": "e1", "engaged": True, "hours": 10, "semester": 4} | engagement
    engagement = {"h_index_source": "Scopus", "h_index_date": DECIDED} | engagement
    facts = {"student": {"track": "PHD"}, "engagements": [engagement], "settings": settings or {}}
    if marks is not None:
        facts["research_marks"] = marks
    return one(rule, facts)


@pytest.mark.parametrize(
    ("position", "degree", "rate"),
    [
        ("professor", "doctor-of-science", 2600),
        ("professor", "candidate", 2600),
        ("professor", "phd", 2600),
        ("professor", "profile-doctor", None),
        ("associate-professor", "phd", 2200),
        ("associate-professor", "doctor-of-science", 2200),
        ("senior-lecturer", "none", 2200),
        ("other", "candidate", 2200),
        ("other", "doctor-of-science", None),
    ],
)
def test_pay_of_a_masters_supervisor(position: str, degree: str, rate: int | None) -> None:
    finding = paid("ARU-5.3.1.1-1", role="master-supervisor", position=position, degree=degree)
    assert (finding.status is Status.OK) is (rate is not None)
    if rate is not None:
        assert told(finding) == {"rate an hour, tenge": rate, "amount, tenge": rate * 10}


DOMESTIC = [("natural", 10, 7800), ("natural", 9, 5200), ("natural", 6, 5200), ("natural", 5, 2600)]
DOMESTIC += [("natural", 2, 2600), ("natural", 1, 0), ("humanities", 5, 7800), ("humanities", 4, 5200)]
DOMESTIC += [("humanities", 3, 5200), ("humanities", 2, 2600), ("humanities", 1, 2600), ("humanities", 0, 0)]
DOMESTIC += [("social", 20, 0), ("other", 20, 0)]
ABROAD = [("natural", 25, 18680), ("natural", 24, 14010), ("natural", 15, 14010), ("natural", 14, 9340)]
ABROAD += [("natural", 8, 9340), ("natural", 7, 4670), ("natural", 2, 4670), ("natural", 1, 0)]
ABROAD += [("humanities", 15, 18680), ("humanities", 14, 14010), ("humanities", 10, 14010), ("humanities", 9, 9340)]
ABROAD += [("humanities", 5, 9340), ("humanities", 4, 4670), ("humanities", 1, 4670), ("humanities", 0, 0)]
ABROAD += [("social", 4, 4670), ("social", 5, 0), ("other", 30, 0)]


@pytest.mark.parametrize(
    ("rule", "role", "field", "h_index", "rate"),
    [("ARU-5.3.1.2-1", "domestic-consultant", *row) for row in DOMESTIC]
    + [("ARU-5.3.1.3-1", "foreign-consultant", *row) for row in ABROAD],
)
def test_pay_of_a_consultant(rule: str, role: str, field: str, h_index: int, rate: int) -> None:
    finding = paid(rule, role=role, field=field, h_index=h_index)
    assert (finding.status is Status.OK) is bool(rate)
    assert told(finding).get("rate an hour, tenge", 0) == rate


def test_pay_asks_for_what_it_is_computed_from() -> None:
    finding = paid("ARU-5.3.1.2-1", role="domestic-consultant", field="natural")
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {"engagements.h_index"})
    finding = paid("ARU-5.3.1.2-1", role="domestic-consultant", h_index=6)
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {"engagements.field"})
    unsourced = paid("ARU-5.3.1.2-1", role="domestic-consultant", field="natural", h_index=6, h_index_date=None)
    assert (unsourced.severity, missing(unsourced)) == (Severity.WARN, {"engagements.h_index_date"})


def test_staff_and_those_who_work_free_are_not_paid_by_the_hour() -> None:
    consultant_paid = {"role": "domestic-consultant", "field": "natural", "h_index": 6}
    assert paid("ARU-5.3.1.2-1", **consultant_paid, engaged=False).status is Status.NOT_APPLICABLE
    everyone = {"pay.engaged_only": False}
    assert paid("ARU-5.3.1.2-1", **consultant_paid, engaged=False, settings=everyone).status is Status.OK
    free = {"role": "foreign-consultant", "field": "natural", "h_index": 9, "gratis": True}
    for rule in ("ARU-5.3.1.3-1", "ARU-5.3.1.3-2"):
        assert paid(rule, **free).status is Status.NOT_APPLICABLE
    assert paid("ARU-5.3.1.3-3", **free).status is Status.OK


@pytest.mark.parametrize(("points", "final", "ok"), [(70, 70, True), (69, 69, False), (30, 70, True)])
def test_a_foreign_consultant_is_paid_from_seventy_points(points: int, final: int, ok: bool) -> None:
    marks = [{"semester": 3, "points": 95, "final": 95}, {"semester": 4, "points": points, "final": final}]
    finding = paid("ARU-5.3.1.3-2", marks=marks, role="foreign-consultant")
    assert (finding.status is Status.OK) is ok
    raw = paid("ARU-5.3.1.3-2", marks=marks, role="foreign-consultant", settings={"pay.mark": "points"})
    assert (raw.status is Status.OK) is (points >= 70)


def test_the_mark_a_payment_depends_on_is_asked_for() -> None:
    for marks, fact in (
        (None, "research_marks"),
        ([], "research_marks"),
        ([{"semester": 4}], "research_marks.final"),
    ):
        finding = paid("ARU-5.3.1.3-2", marks=marks, role="foreign-consultant")
        assert finding.status is not Status.OK
        assert fact in missing(finding)
