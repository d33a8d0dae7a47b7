"""MITU, edition 2025, section 6: practices, their reports and marks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Grade, Severity, Status
from tests.regulations.mid_stage import at_gate, found, judged
from tests.regulations.mitu import Facts, act, missing, said

# --- 6: practice --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("left_out", ["pedagogical", "research"])
def test_the_plan_has_both_practices(left_out: str) -> None:
    rows = [{"section": "practice", "kind": kind} for kind in ("pedagogical", "research")]
    approved = {"department": act("4", date(2026, 11, 10))}
    assert judged("MITU-6.1-1", {"plan": approved | {"rows": rows}}) is Status.OK
    left = {"rows": [row for row in rows if row["kind"] != left_out]}
    assert judged("MITU-6.1-1", {"plan": left}) is Status.UPCOMING
    one = found("MITU-6.1-1", {"plan": approved | left})
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
    assert said(one) == [f"The plan has no {left_out} practice."]
    assert judged("MITU-6.1-1", {"student": {"track": "P1"}, "plan": approved | left}) is Status.NOT_APPLICABLE


def practice(kind: str, report: Facts | None = None, **changes: Any) -> Facts:
    """A practice that ended on 27 November and whose report went its whole way."""
    whole = {
        "submitted": date(2026, 11, 27),
        "supervisor_approved": date(2026, 12, 1),
        "department": act("9", date(2026, 12, 4)),
        "grade": "A",
    }
    one = {"id": "t1", "kind": kind, "end": date(2026, 11, 27), "dsia": act("60", date(2026, 12, 7))}
    return {
        "student": {"track": "P1" if kind == "industrial" else "SP"},
        "practices": [one | {"report": whole | (report or {})} | changes],
    }


@pytest.mark.parametrize(
    ("report", "dsia", "status", "grade"),
    [
        ({"department": act("9", date(2026, 11, 27))}, act("60", date(2026, 11, 27)), Status.OK, Grade.GREEN),
        ({}, act("60", date(2026, 12, 7)), Status.OK, Grade.AMBER),
        ({}, None, Status.DUE, Grade.AMBER),
        ({"department": None}, act("60", date(2026, 12, 7)), Status.DUE, Grade.AMBER),
        ({"submitted": date(2026, 11, 28)}, act("60", date(2026, 12, 7)), Status.VIOLATED, Grade.RED),
        ({"submitted": None}, None, Status.OVERDUE, Grade.RED),
    ],
)
def test_the_report_of_the_pedagogical_practice(
    report: Facts, dsia: Facts | None, status: Status, grade: Grade
) -> None:
    one = found("MITU-6.2-1", practice("pedagogical", report, dsia=dsia))
    assert (one.subject, one.due) == ("practice:t1", date(2026, 11, 27))
    assert (one.status, one.grade, one.severity) == (status, grade, Severity.WARN)


def test_the_report_is_due_on_the_day_of_the_plan_row() -> None:
    later = practice("pedagogical", {"submitted": None, "department": None}, due=date(2026, 12, 11), dsia=None)
    assert found("MITU-6.2-1", later).due == date(2026, 12, 11)
    assert judged("MITU-6.2-1", later, date(2026, 11, 26)) is Status.UPCOMING
    assert judged("MITU-6.2-1", later, date(2026, 11, 27)) is Status.DUE
    assert judged("MITU-6.2-1", practice("research")) is Status.NOT_APPLICABLE


GRADED = [("MITU-6.2-2", "pedagogical"), ("MITU-6.3-2", "research")]


@pytest.mark.parametrize(("rule", "kind"), GRADED)
def test_a_grade_only_after_the_report_is_approved(rule: str, kind: str) -> None:
    assert judged(rule, practice(kind)) is Status.OK
    assert judged(rule, practice(kind, {"department": act("9", date(2026, 11, 27))})) is Status.OK
    assert judged(rule, practice(kind, {"department": act("9", date(2026, 11, 26))})) is Status.VIOLATED
    without = practice(kind, {"department": None})
    assert judged(rule, without) is Status.VIOLATED
    assert at_gate(rule, without).status is Status.BLOCKED
    ungraded = practice(kind, {"grade": "", "department": None}, dsia=None)
    assert judged(rule, ungraded) is Status.UPCOMING
    assert at_gate(rule, ungraded).status is Status.BLOCKED


@pytest.mark.parametrize(("rule", "kind"), [*GRADED, ("MITU-6.2-1", "pedagogical"), ("MITU-6.3-1", "research")])
def test_a_rule_of_one_practice_is_not_for_the_others(rule: str, kind: str) -> None:
    other = "research" if kind == "pedagogical" else "pedagogical"
    assert judged(rule, practice(other)) is Status.NOT_APPLICABLE
    assert judged(rule, practice("industrial")) is Status.NOT_APPLICABLE


SENT = [("MITU-6.3-1", "research", Severity.BLOCK), ("MITU-6.3-4", "industrial", Severity.WARN)]


@pytest.mark.parametrize(("rule", "kind", "severity"), SENT)
@pytest.mark.parametrize(
    ("report", "sent", "holds"),
    [
        ({}, date(2026, 12, 4), True),
        ({}, date(2026, 12, 3), False),
        ({"supervisor_approved": date(2026, 12, 7)}, date(2026, 12, 7), True),
        ({"supervisor_approved": date(2026, 12, 8)}, date(2026, 12, 7), False),
        ({"supervisor_approved": date(2026, 11, 26)}, date(2026, 12, 7), False),
        ({"supervisor_approved": None}, date(2026, 12, 7), False),
        ({"department": None}, date(2026, 12, 7), False),
    ],
)
def test_a_report_is_sent_after_both_approvals(
    rule: str, kind: str, severity: Severity, report: Facts, sent: date, holds: bool
) -> None:
    facts = practice(kind, report, dsia=act("60", sent))
    one = found(rule, facts)
    assert one.status is (Status.OK if holds else Status.VIOLATED)
    assert one.severity is severity
    refused = Status.BLOCKED if severity is Severity.BLOCK else Status.VIOLATED
    assert at_gate(rule, facts).status is (Status.OK if holds else refused)


@pytest.mark.parametrize(("rule", "kind", "severity"), SENT)
def test_a_report_on_its_way_is_no_violation(rule: str, kind: str, severity: Severity) -> None:
    facts = practice(kind, {"supervisor_approved": None, "department": None, "grade": None}, dsia=None)
    assert judged(rule, facts) is Status.UPCOMING


def test_the_content_of_the_research_practice_is_set_by_the_topic() -> None:
    assert judged("MITU-6.3-3", practice("pedagogical")) is Status.NOT_APPLICABLE
    one = found("MITU-6.3-3", practice("research", purpose="әдістерді меңгеру"))
    assert (one.status, missing(one)) == (Status.UPCOMING, ["topic.kk"])
    topic = {"topic": {"kk": "Тақырып"}}
    assert judged("MITU-6.3-3", practice("research", purpose="әдістерді меңгеру") | topic) is Status.OK
