"""MITU, edition 2025: every encoded rule on both sides of its boundary."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.facts import check_facts
from app.domain.findings import Finding, Grade, Severity, Status, refusing
from app.domain.regulation import check_gate, check_rules, evaluate, gates, skipped_steps
from app.domain.workflow import Decision
from app.regulations.loader import load_calendar_seed, load_profiles

ROOT = Path(__file__).parents[2] / "resources"
PROFILE = load_profiles(ROOT / "regulations")["mitu-2025"]
CALENDAR = load_calendar_seed(ROOT / "calendars/kz.toml")
TODAY = date(2027, 4, 20)
REMOVED = object()


def act(number: str, day: date) -> dict[str, Any]:
    return {"number": number, "date": day}


def row(section: str, **more: Any) -> dict[str, Any]:
    return {"section": section, "name": "жұмыс", "kind": "мақала", "place": "ҚазҰУ", "report_kind": "есеп"} | more


def complete() -> dict[str, Any]:
    """A student for whom everything was done, and in time."""
    return {
        "student": {"id": "s1", "track": "SP", "status": "studying", "enrol_date": date(2026, 8, 20)},
        "study": {
            "first_day": date(2026, 9, 1),
            "semester1_end": date(2026, 12, 26),
            "year_end": date(2027, 6, 30),
            "calendar_confirmed": True,
        },
        "topic": {
            "kk": "Тақырып",
            "proposal_date": date(2026, 9, 20),
            "priority": "Ақпараттық технологиялар",
            "department": act("2", date(2026, 9, 25)) | {"decision": "approve"},
            "council": act("3", date(2026, 10, 8)),
            "order": act("41", date(2026, 10, 12)),
        },
        "supervisor": {
            "name": "Ахметов А.",
            "degree": "PhD",
            "match_confirmed": date(2026, 9, 22),
            "submission": act("12", date(2026, 9, 28)),
            "department": act("2", date(2026, 9, 25)),
            "council": act("3", date(2026, 10, 8)),
            "order": act("41", date(2026, 10, 12)),
        },
        "plan": {
            "version": 1,
            "rationale": "негіздеме",
            "structure": "үш тарау",
            "direction": "бағыт",
            "student_signed": date(2026, 11, 1),
            "supervisor_signed": date(2026, 11, 2),
            "department": act("4", date(2026, 11, 10)),
            "head_agreed": date(2026, 11, 11),
            "vice_rector_agreed": date(2026, 11, 16),
            "council": act("5", date(2026, 11, 26)),
            "rector": act("", date(2026, 12, 1)),
            "rows": [
                row("study"),
                row("research", due_text="2027 жылғы мамыр"),
                row("practice", start=date(2027, 2, 1), end=date(2027, 3, 1)),
                row("internship", start=date(2027, 3, 1), end=date(2027, 3, 16)),
                row("publication", due_text="2027"),
            ],
            "copies": [
                {"number": number, "recipient": recipient, "date": date(2026, 12, 3)}
                for number, recipient in enumerate(("dsia", "department", "student"), start=1)
            ],
        },
        "attestations": [],
        "topic_changes": [],
        "supervisor_changes": [],
        "internships": [
            {
                "id": "i1",
                "start": date(2027, 3, 1),
                "end": date(2027, 3, 16),
                "actual_start": date(2027, 3, 1),
                "actual_end": date(2027, 3, 16),
                "host": {"name": "ҚазҰУ", "foreign": False},
                "application_date": date(2027, 1, 20),
                "supervisor_agreed": date(2027, 1, 21),
                "department": act("7", date(2027, 1, 25)),
                "contract": act("5", date(2027, 2, 1))
                | {"valid_from": date(2027, 2, 1), "valid_to": date(2027, 3, 16)},
                "programme": {"approved": date(2027, 2, 10)},
                "approval": act("15", date(2027, 2, 20)),
                "report": {
                    "submitted": date(2027, 3, 25),
                    "seminar": act("2", date(2027, 4, 2)),
                    "approved": date(2027, 4, 5),
                    "dsia": act("31", date(2027, 4, 12)),
                    "decision": act("9", date(2027, 4, 9)),
                    "credits": 4,
                },
                "certificate": {"kind": "анықтама", "number": "1", "received": date(2027, 3, 26)},
            }
        ],
    }


def with_changes(changes: dict[str, Any]) -> dict[str, Any]:
    """The complete facts with dotted facts set, or taken away by REMOVED."""
    facts = deepcopy(complete())
    for name, value in changes.items():
        *way, last = name.split(".")
        node: Any = facts
        for key in way:
            if isinstance(node, list):
                node = node[int(key)]
            else:
                if node.get(key) is None:
                    node[key] = {}
                node = node[key]
        if isinstance(node, list):
            del node[int(last)]
        elif value is REMOVED:
            node.pop(last, None)
        else:
            node[last] = deepcopy(value)
    return facts


def found(rule: str, facts: dict[str, Any], today: date = TODAY, **settings: Any) -> Finding:
    (one,) = [one for one in evaluate(PROFILE, facts, today, CALENDAR, settings) if one.rule == rule]
    return one


def judged(rule: str, changes: dict[str, Any], today: date = TODAY, **settings: Any) -> Status:
    return found(rule, with_changes(changes), today, **settings).status


def at_gate(rule: str, changes: dict[str, Any], today: date = TODAY) -> Status:
    (one,) = check_rules(PROFILE, with_changes(changes), [rule], today, CALENDAR)
    return one.status


def missing(rule: str, changes: dict[str, Any]) -> list[str]:
    return [one.fact for one in found(rule, with_changes(changes)).missing]


INTERNSHIP = "internships.0"


def amended(**changes: Any) -> dict[str, Any]:
    """The plan was refined, by the whole chain and in three copies."""
    amendment = {
        "id": "a1",
        "kind": "refinement",
        "reason": "пәндер нақтыланды",
        "application_date": date(2027, 2, 1),
        "supervisor_conclusion": {"date": date(2027, 2, 2), "result": "positive"},
        "department": act("8", date(2027, 2, 5)),
        "head_agreed": date(2027, 2, 6),
        "vice_rector_agreed": date(2027, 2, 10),
        "council": act("7", date(2027, 2, 18)),
        "rector": act("", date(2027, 2, 22)),
        "copies": [{"number": 1, "recipient": "dsia", "date": date(2027, 2, 24)}],
    }
    return {"plan_amendments": [amendment | changes]}


TOPIC_CHANGE = {
    "id": "c1",
    "reason": "results",
    "application_date": date(2027, 2, 1),
    "kk": "Нақтыланған тақырып",
    "department": act("8", date(2027, 2, 5)),
    "council": act("6", date(2027, 2, 20)),
}
SUPERVISOR_CHANGE = {
    "id": "c2",
    "request_date": date(2027, 2, 1),
    "reason": "illness",
    "document": {"kind": "анықтама"} | act("3", date(2027, 1, 30)),
    "department": act("8", date(2027, 2, 5)),
    "council": act("6", date(2027, 2, 20)),
    "order": act("52", date(2027, 2, 25)),
}


def changed_topic(**changes: Any) -> dict[str, Any]:
    return {"topic_changes": [TOPIC_CHANGE | changes]}


def changed_supervisor(**changes: Any) -> dict[str, Any]:
    return {"supervisor_changes": [SUPERVISOR_CHANGE | changes]}


# Rule, what is changed in the complete facts so that it holds still, what so that it fails (blocks or warns).
BOUNDARIES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
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
def test_a_rule_on_both_sides_of_its_boundary(rule: str, holds: dict[str, Any], fails: dict[str, Any]) -> None:
    assert judged(rule, holds) is Status.OK
    assert at_gate(rule, holds) is Status.OK
    assert judged(rule, fails) in (Status.VIOLATED, Status.UPCOMING)
    (one,) = check_rules(PROFILE, with_changes(fails), [rule], TODAY, CALENDAR)
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


def test_topic_due_over_a_sunday() -> None:
    one = found("MITU-5.1-1", with_changes({"topic": None}), date(2026, 9, 10))
    assert (one.status, one.clause) == (Status.UPCOMING, "5.1")
    assert (one.due, one.due_safe) == (date(2026, 11, 2), date(2026, 10, 31))
    assert ("last-day-sunday", date(2026, 11, 1)) in [(step.code, step.params.get("day")) for step in one.why]
    assert [fact.fact for fact in one.missing] == ["topic.council.date"]


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2026, 9, 30), Status.UPCOMING),
        (date(2026, 10, 1), Status.DUE),
        (date(2026, 11, 2), Status.DUE),
        (date(2026, 11, 3), Status.OVERDUE),
    ],
)
def test_the_topic_comes_due_and_goes_over(today: date, status: Status) -> None:
    assert judged("MITU-5.1-1", {"topic": None}, today) is status


@pytest.mark.parametrize(
    ("department", "council", "status", "grade"),
    [
        (date(2026, 9, 25), date(2026, 11, 2), Status.OK, Grade.GREEN),
        (date(2026, 11, 2), date(2026, 11, 3), Status.OK, Grade.AMBER),
        (date(2026, 11, 3), date(2026, 11, 4), Status.VIOLATED, Grade.RED),
        (date(2026, 11, 2), None, Status.DUE, Grade.AMBER),
        (date(2026, 11, 3), None, Status.VIOLATED, Grade.RED),
        (None, None, Status.OVERDUE, Grade.RED),
    ],
)
def test_the_topic_is_kept_in_full_in_part_or_not(
    department: date | None, council: date | None, status: Status, grade: Grade
) -> None:
    one = found("MITU-5.1-1", with_changes({"topic.department.date": department, "topic.council.date": council}))
    assert (one.status, one.grade) == (status, grade)


def test_the_council_may_be_made_the_hard_test_of_the_topic() -> None:
    late = {"topic.council.date": date(2026, 11, 3)}
    assert judged("MITU-5.1-1", late, **{"topic.hard_test": "council"}) is Status.VIOLATED
    assert judged("MITU-5.1-1", late) is Status.OK


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        ("MITU-5.1-1", "study.first_day"),
        ("MITU-5.2-1", "student.enrol_date"),
        ("MITU-3.5-3", "study.semester1_end"),
        ("MITU-7.2-1", f"{INTERNSHIP}.start"),
        ("MITU-7.4-1", f"{INTERNSHIP}.actual_end"),
    ],
)
def test_a_term_without_its_anchor_is_unknown_and_names_the_fact(rule: str, fact: str) -> None:
    one = found(rule, with_changes({fact: None}))
    assert one.status is Status.UNKNOWN
    assert one.due is None
    assert [lacking.fact for lacking in one.missing] == [fact.replace(".0.", ".")]
    assert all(one.missing[0].label)


@pytest.mark.parametrize(
    ("council", "order", "status", "grade"),
    [
        (date(2026, 10, 8), date(2026, 10, 20), Status.OK, Grade.GREEN),
        (date(2026, 10, 20), date(2026, 10, 21), Status.OK, Grade.AMBER),
        (date(2026, 10, 21), date(2026, 10, 22), Status.VIOLATED, Grade.RED),
    ],
)
def test_the_supervisor_is_appointed_two_months_after_admission(
    council: date, order: date, status: Status, grade: Grade
) -> None:
    changes = {"supervisor.council.date": council, "supervisor.order.date": order}
    one = found("MITU-5.2-1", with_changes(changes))
    assert (one.due, one.status, one.grade) == (date(2026, 10, 20), status, grade)


def test_the_supervisor_s_term_may_run_from_the_first_day_of_study() -> None:
    assert found("MITU-5.2-1", complete()).due == date(2026, 10, 20)
    assert found("MITU-5.2-1", complete(), **{"supervisor.anchor": "first-day"}).due == date(2026, 11, 2)


def test_an_order_before_the_council_only_warns() -> None:
    one = found("MITU-5.2-2", with_changes({"supervisor.order.date": date(2026, 10, 7)}))
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)


@pytest.mark.parametrize(
    ("approved", "status"), [(date(2026, 12, 26), Status.OK), (date(2026, 12, 27), Status.VIOLATED)]
)
def test_the_plan_is_approved_within_semester_1(approved: date, status: Status) -> None:
    one = found("MITU-3.5-3", with_changes({"plan.rector.date": approved}))
    assert (one.due, one.due_safe, one.status) == (date(2026, 12, 26), date(2026, 12, 25), status)


def test_the_plan_follows_the_chosen_approver() -> None:
    changes = {"plan.rector": None, "plan.council.date": date(2026, 12, 28)}
    assert judged("MITU-3.5-3", changes, **{"plan.final_approver": "vice_rector"}) is Status.OK
    assert judged("MITU-3.5-3", changes, **{"plan.final_approver": "council"}) is Status.VIOLATED
    assert judged("MITU-3.5-3", changes) is Status.OVERDUE


def test_an_unconfirmed_academic_calendar_is_said() -> None:
    one = found("MITU-3.5-3", with_changes({"study.calendar_confirmed": False}))
    assert "academic-calendar-not-confirmed" in [step.code for step in one.why]


def test_an_empty_plan_is_not_yet_a_violation() -> None:
    one = found("MITU-3.5-4", with_changes({"plan": None}))
    assert one.status is Status.UPCOMING
    assert at_gate("MITU-3.5-4", {"plan": None}) is Status.BLOCKED


def test_the_refinement_of_the_study_plan_may_stop_at_the_department() -> None:
    only = {"head_agreed": None, "vice_rector_agreed": None, "council": None, "rector": None}
    by_department = {"plan.refinement": "department"}
    for rule in ("MITU-3.5-5", "MITU-3.5-6"):
        assert judged(rule, amended(**only), **by_department) is Status.OK
        assert judged(rule, amended(**only)) is Status.VIOLATED
        assert judged(rule, amended(**only, department=None), **by_department) is Status.VIOLATED
    assert judged("MITU-3.5-5", amended(**only, kind="amendment"), **by_department) is Status.VIOLATED


def test_an_amendment_on_its_way_is_no_violation_and_a_refused_one_is_no_matter() -> None:
    on_the_way = dict.fromkeys(("department", "head_agreed", "vice_rector_agreed", "council", "rector"))
    assert judged("MITU-3.5-5", amended(**on_the_way, copies=None)) is Status.UPCOMING
    refused = amended(**on_the_way, copies=None, supervisor_conclusion={"date": TODAY, "result": "negative"})
    assert judged("MITU-3.5-5", refused) is Status.NOT_APPLICABLE
    assert judged("MITU-3.5-5", {"plan_amendments": []}) is Status.NOT_APPLICABLE


def test_a_responsible_head_is_recorded_when_requirements_were_not_met() -> None:
    assert judged("MITU-5.2.2-2", {}) is Status.NOT_APPLICABLE
    assert judged("MITU-5.2.2-2", changed_supervisor()) is Status.NOT_APPLICABLE
    mismatch = changed_supervisor(reason="requirement-mismatch")
    assert missing("MITU-5.2.2-2", mismatch) == ["supervisor_changes.responsible_head"]
    named = changed_supervisor(reason="requirement-mismatch", responsible_head="Омаров")
    assert judged("MITU-5.2.2-2", named) is Status.OK


@pytest.mark.parametrize(
    ("last", "days", "status"), [(date(2026, 3, 14), 13, Status.VIOLATED), (date(2026, 3, 15), 14, Status.OK)]
)
def test_an_internship_counts_both_its_ends(last: date, days: int, status: Status) -> None:
    facts = {"internships": [{"id": "i1", "start": date(2026, 3, 2), "end": last}]}
    one = found("MITU-7.2-1", facts, date(2026, 2, 1))
    assert (one.subject, one.status, one.why[0].params["days"]) == ("internship:i1", status, days)
    gate = check_gate(PROFILE, facts, "internship", date(2026, 2, 1), CALENDAR)
    (told,) = [one for one in gate if one.rule == "MITU-7.2-1"]
    assert told.status is (Status.OK if status is Status.OK else Status.BLOCKED)


@pytest.mark.parametrize(("week", "due"), [(5, date(2026, 4, 1)), (6, date(2026, 3, 28))])
def test_the_report_is_due_after_ten_working_days(week: int, due: date) -> None:
    facts = {
        "internships": [
            {"id": "i1", "start": date(2026, 2, 23), "end": date(2026, 3, 13), "actual_end": date(2026, 3, 13)}
        ],
        "settings": {"calendar.week": week},
    }
    one = found("MITU-7.4-1", facts, date(2026, 3, 16))
    assert one.due == due
    assert [step.params["name"].kk for step in one.why if step.code == "days-off"] == ["Наурыз мейрамы"]


@pytest.mark.parametrize(
    ("report", "certificate", "status"),
    [
        (date(2027, 3, 31), date(2027, 4, 2), Status.OK),
        (date(2027, 4, 2), date(2027, 4, 3), Status.VIOLATED),
        (date(2027, 3, 25), None, Status.OVERDUE),
    ],
)
def test_both_report_and_certificate_are_in_time(report: date, certificate: date | None, status: Status) -> None:
    changes = {f"{INTERNSHIP}.report.submitted": report, f"{INTERNSHIP}.certificate.received": certificate}
    one = found("MITU-7.4-1", with_changes(changes))
    assert (one.due, one.status) == (date(2027, 4, 2), status)


def test_the_report_is_asked_for_only_when_the_internship_is_over() -> None:
    on_the_way = {f"{INTERNSHIP}.actual_end": None}
    assert judged("MITU-7.4-1", on_the_way, date(2027, 3, 16)) is Status.NOT_APPLICABLE
    assert judged("MITU-7.4-1", on_the_way, date(2027, 3, 17)) is Status.UNKNOWN


def test_each_internship_is_judged_by_itself() -> None:
    facts = complete()
    facts["internships"].append({"id": "i2", "start": date(2027, 5, 3), "end": date(2027, 5, 10)})
    both = [one for one in evaluate(PROFILE, facts, TODAY, CALENDAR) if one.rule == "MITU-7.2-1"]
    assert [(one.subject, one.status) for one in both] == [
        ("internship:i1", Status.OK),
        ("internship:i2", Status.VIOLATED),
    ]
    (only,) = check_rules(PROFILE, facts, ["MITU-7.2-1"], TODAY, CALENDAR, item="i2")
    assert (only.subject, only.status) == ("internship:i2", Status.BLOCKED)


def test_who_has_left_owes_nothing() -> None:
    statuses = {one.status for one in evaluate(PROFILE, with_changes({"student.status": "expelled"}), TODAY, CALENDAR)}
    assert statuses == {Status.NOT_APPLICABLE}


def test_facts_may_bring_their_own_days_off() -> None:
    changes = {"topic": None, "calendar": {"days_off": [{"date": date(2026, 11, 2)}]}}
    assert found("MITU-5.1-1", with_changes(changes), date(2026, 9, 10)).due == date(2026, 11, 3)


def test_evaluating_leaves_the_facts_as_they_were() -> None:
    facts = complete()
    evaluate(PROFILE, facts, TODAY, CALENDAR)
    assert facts == complete()


def test_the_findings_of_a_day_follow_from_nothing_else() -> None:
    for gap in range(0, 400, 57):
        day = date(2026, 9, 1) + timedelta(days=gap)
        assert evaluate(PROFILE, complete(), day, CALENDAR) == evaluate(PROFILE, complete(), day, CALENDAR)


def test_every_rule_is_complete() -> None:
    appendices = str.maketrans("АБВГД", "ABVGD")
    for rule in PROFILE.rules:
        clauses = rule.clause.translate(appendices).split(", ")
        assert rule.id in {f"MITU-{clause}-{rule.id.rpartition('-')[2]}" for clause in clauses}
        assert all(text.strip() for text in rule.summary)
        assert rule.category
        assert rule.effects
    assert all(setting.confirmed is False for setting in PROFILE.settings.values())


def test_workflows_lead_from_the_first_step_to_the_last() -> None:
    assert {"topic", "plan", "internship", "internship-report"} <= set(PROFILE.workflows)
    for workflow in PROFILE.workflows.values():
        for step in workflow.steps:
            assert all(step.action)
            if Decision.RETURN in step.decisions:
                assert workflow.position(step.on_return or "") <= workflow.position(step.id)


def test_a_step_is_skipped_where_it_does_not_apply() -> None:
    flow = PROFILE.workflows["internship"]
    home, abroad = {"host": {"foreign": False}}, {"host": {"foreign": True}}
    assert skipped_steps(PROFILE, flow, {}, TODAY, CALENDAR, item=home) == {"criteria", "distance"}
    assert skipped_steps(PROFILE, flow, {}, TODAY, CALENDAR, item=abroad) == {"distance"}
    afar = home | {"format": "distance", "cost_calculation": {"no_expenses": True}}
    assert skipped_steps(PROFILE, flow, {}, TODAY, CALENDAR, item=afar) == {"criteria", "costs"}
    chosen = {"plan.final_approver": "vice_rector"}
    assert skipped_steps(PROFILE, PROFILE.workflows["plan"], {}, TODAY, CALENDAR, chosen) == {"rector"}


MANUAL = (ROOT.parent / "docs/facts.md").read_text("utf-8")
FIRST_YEAR, LAST_YEAR = (json.loads(block) for block in re.findall(r"```json\n(.*?)```", MANUAL, re.DOTALL)[:2])


def test_every_gate_is_told_in_the_manual() -> None:
    told = re.findall(r"`([a-z-]+)`:", MANUAL.partition("## Gates")[2].partition("##")[0])
    assert sorted(told) == sorted(gates(PROFILE))


@pytest.mark.parametrize(
    ("example", "today", "later"),
    [
        (FIRST_YEAR, TODAY, {"pre-defence", "defence", "award", "readiness"}),
        (FIRST_YEAR | LAST_YEAR, date(2028, 6, 20), set()),
    ],
)
def test_the_examples_of_the_manual_pass_their_gates(example: dict[str, Any], today: date, later: set[str]) -> None:
    facts = _dated(example)
    check_facts(PROFILE, facts)
    for gate in set(gates(PROFILE)) - later:
        assert refusing(check_gate(PROFILE, facts, gate, today, CALENDAR)) == []
    open_still = {Status.OK, Status.NOT_APPLICABLE, Status.UPCOMING, Status.DUE}
    assert {one.status for one in evaluate(PROFILE, facts, today, CALENDAR)} <= open_still


def test_facts_named_in_the_manual_are_in_the_dictionary() -> None:
    groups = set(re.findall(r"^\| `([a-z_]+)(?:\[\])?`", MANUAL.partition("## Gates")[0], re.MULTILINE))
    assert {name for name in PROFILE.facts if "." not in name} - {"leaves", "extensions", "overrides"} <= groups


def _dated(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _dated(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_dated(one) for one in value]
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value)
    return value
