"""MITU, edition 2025: rules of topic, supervisor, plan and internship on both sides of their boundaries."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Severity, Status, refusing
from app.domain.regulation import check_rules, evaluate
from tests.regulations.in_time import INTERNSHIP, TODAY, amended, at_gate, changed, changed_supervisor, complete, judged
from tests.regulations.mitu import CALENDAR, PROFILE, REMOVED, Facts, act

TOPIC_CHANGE = {
    "id": "c1",
    "reason": "results",
    "application_date": date(2027, 2, 1),
    "kk": "Нақтыланған тақырып",
    "department": act("8", date(2027, 2, 5)),
    "council": act("6", date(2027, 2, 20)),
}


def changed_topic(**changes: Any) -> Facts:
    return {"topic_changes": [TOPIC_CHANGE | changes]}


# Rule, what is changed in the complete facts so that it holds still, what so that it fails (blocks or warns).
BOUNDARIES: list[tuple[str, Facts, Facts]] = [
    ("MITU-3.5-1", {}, {"plan.rows.0": REMOVED}),
    ("MITU-3.5-1", {}, {"supervisor.name": REMOVED}),
    ("MITU-3.5-2", {}, {"plan.rector.date": REMOVED}),
    (
        "MITU-3.5-2",
        {"settings": {"plan.final_approver": "vice_rector"}, "plan.rector": None},
        {"plan.head_agreed": None},
    ),
    (
        "MITU-3.5-2",
        {"settings": {"plan.final_approver": "council"}, "plan.rector": None},
        {"plan.vice_rector_agreed": None},
    ),
    ("MITU-3.5-4", {}, {"plan.rows.4": REMOVED}),
    ("MITU-3.5-4", {"plan.rows.2.start": None}, {"plan.rows.1.due_text": ""}),
    ("MITU-3.5-4", {"plan.rows.3.kind": None}, {"plan.rows.3.report_kind": None}),
    ("MITU-3.5-4", {}, {"plan.structure": ""}),
    ("MITU-3.5-5", amended(), amended(supervisor_conclusion=None)),
    ("MITU-3.5-5", amended(), amended(supervisor_conclusion={"date": date(2027, 2, 2), "result": "negative"})),
    ("MITU-3.5-5", amended(), amended(department={"number": "8"})),
    ("MITU-3.5-5", amended(), amended(head_agreed=None)),
    ("MITU-3.5-5", amended(), amended(rector=None)),
    ("MITU-3.5-6", amended(), amended(rector=None)),
    ("MITU-3.5-7", {}, {"plan.copies.2": REMOVED}),
    ("MITU-3.5-7", {}, {"plan.copies.2.recipient": "dsia"}),
    ("MITU-3.5-7", {}, {"plan.copies.0.date": None}),
    ("MITU-5.1-2", {"topic.proposal_date": date(2026, 9, 25)}, {"topic.proposal_date": date(2026, 9, 26)}),
    ("MITU-5.1-2", {}, {"topic.proposal_date": None}),
    ("MITU-5.1-3", {"topic.department.decision": None}, {"topic.department.decision": "return"}),
    ("MITU-5.1-3", {}, {"topic.department.number": ""}),
    ("MITU-5.1-4", {"topic.council.date": date(2026, 9, 25)}, {"topic.council.date": date(2026, 9, 24)}),
    ("MITU-5.1-4", {}, {"topic.council": None}),
    ("MITU-5.1-5", changed_topic(), changed_topic(reason="wish")),
    ("MITU-5.1-5", changed_topic(), changed_topic(council=None)),
    ("MITU-5.2-2", {}, {"supervisor.order.number": ""}),
    ("MITU-5.2-2", {"supervisor.order.date": date(2026, 10, 8)}, {"supervisor.order.date": date(2026, 10, 7)}),
    ("MITU-5.2.1-1", {}, {"supervisor.match_confirmed": None}),
    (
        "MITU-5.2.1-1",
        {"supervisor.academic_title": "профессор", "supervisor.degree": None},
        {"supervisor.degree": None},
    ),
    ("MITU-5.2.1-2", {}, {"topic.priority": ""}),
    (
        "MITU-5.2.2-1",
        {"supervisor.submission.date": date(2026, 10, 8)},
        {"supervisor.submission.date": date(2026, 10, 9)},
    ),
    ("MITU-5.2.2-1", {}, {"supervisor.submission": None}),
    ("MITU-5.2.3-1", changed_supervisor(), changed_supervisor(council=None)),
    (
        "MITU-5.2.3-1",
        changed_supervisor(council=act("6", date(2027, 2, 5))),
        changed_supervisor(council=act("6", date(2027, 2, 4))),
    ),
    ("MITU-5.2.3-2", changed_supervisor(), changed_supervisor(document=None)),
    (
        "MITU-7.2-1",
        {f"{INTERNSHIP}.start": date(2026, 3, 2), f"{INTERNSHIP}.end": date(2026, 3, 15)},
        {f"{INTERNSHIP}.start": date(2026, 3, 2), f"{INTERNSHIP}.end": date(2026, 3, 14)},
    ),
    ("MITU-7.2-1", {f"{INTERNSHIP}.actual_end": date(2027, 3, 14)}, {f"{INTERNSHIP}.actual_end": date(2027, 3, 13)}),
    (
        "MITU-7.2-2",
        {f"{INTERNSHIP}.approval.date": date(2027, 3, 1)},
        {f"{INTERNSHIP}.approval.date": date(2027, 3, 2)},
    ),
    ("MITU-7.2-2", {}, {f"{INTERNSHIP}.supervisor_agreed": None}),
    (
        "MITU-7.2-3",
        {f"{INTERNSHIP}.contract.valid_from": date(2027, 3, 1)},
        {f"{INTERNSHIP}.contract.valid_from": date(2027, 3, 2)},
    ),
    ("MITU-7.2-3", {}, {f"{INTERNSHIP}.contract.valid_to": date(2027, 3, 15)}),
    ("MITU-7.2-3", {}, {f"{INTERNSHIP}.contract": None}),
    ("MITU-7.2-3", {}, {"plan.rows.3": REMOVED}),
    ("MITU-7.2-4", {}, {"plan.rows.3.end": date(2027, 3, 17)}),
    (
        "MITU-7.2-4",
        {f"{INTERNSHIP}.programme.place": "ҚазҰУ"},
        {f"{INTERNSHIP}.programme.place": "ЕҰУ"},
    ),
    (
        "MITU-7.2-4",
        {f"{INTERNSHIP}.programme.start": date(2027, 3, 1)},
        {f"{INTERNSHIP}.programme.start": date(2027, 3, 2)},
    ),
    (
        "MITU-7.4-2",
        {f"{INTERNSHIP}.report.seminar.date": date(2027, 3, 25)},
        {f"{INTERNSHIP}.report.seminar.date": date(2027, 3, 24)},
    ),
    ("MITU-7.4-2", {}, {f"{INTERNSHIP}.report.seminar": None}),
    (
        "MITU-7.4-3",
        {f"{INTERNSHIP}.report.approved": date(2027, 4, 2)},
        {f"{INTERNSHIP}.report.approved": date(2027, 4, 1)},
    ),
    ("MITU-7.4-3", {}, {f"{INTERNSHIP}.report.approved": None}),
    (
        "MITU-7.4-4",
        {f"{INTERNSHIP}.report.dsia.date": date(2027, 4, 5)},
        {f"{INTERNSHIP}.report.dsia.date": date(2027, 4, 4)},
    ),
    ("MITU-7.4-4", {}, {f"{INTERNSHIP}.certificate.received": None}),
    ("MITU-7.4-5", {}, {f"{INTERNSHIP}.report.decision": None}),
]


@pytest.mark.parametrize(("rule", "holds", "fails"), BOUNDARIES)
def test_a_rule_on_both_sides_of_its_boundary(rule: str, holds: Facts, fails: Facts) -> None:
    assert judged(rule, holds) is Status.OK
    assert at_gate(rule, holds) is Status.OK
    assert judged(rule, fails) in (Status.VIOLATED, Status.UPCOMING)
    (one,) = check_rules(PROFILE, changed(fails), [rule], TODAY, CALENDAR)
    refused = Status.BLOCKED if one.severity is Severity.BLOCK else Status.VIOLATED
    assert one.status is refused
    assert one.why or one.missing


def test_a_student_who_did_everything_has_none_of_these_rules_open() -> None:
    here = {rule for rule, _, _ in BOUNDARIES}
    facts = complete() | amended()
    assert {one.status for one in evaluate(PROFILE, facts, TODAY, CALENDAR) if one.rule in here} <= {
        Status.OK,
        Status.NOT_APPLICABLE,
    }
    assert refusing(check_rules(PROFILE, facts, here, TODAY, CALENDAR)) == []
