"""MITU, edition 2025: terms of topic, supervisor, plan, amendments and internship, by days and by choices."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.findings import Grade, Severity, Status
from app.domain.regulation import check_gate, check_rules, evaluate
from tests.regulations.in_time import (
    INTERNSHIP,
    TODAY,
    amended,
    at_gate,
    changed,
    changed_supervisor,
    complete,
    found,
    judged,
)
from tests.regulations.mitu import CALENDAR, PROFILE, Facts


def missing(rule: str, changes: Facts) -> list[str]:
    return [one.fact for one in found(rule, changed(changes)).missing]


def test_topic_due_over_a_sunday() -> None:
    one = found("MITU-5.1-1", changed({"topic": None}), date(2026, 9, 10))
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
    one = found("MITU-5.1-1", changed({"topic.department.date": department, "topic.council.date": council}))
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
    one = found(rule, changed({fact: None}))
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
    one = found("MITU-5.2-1", changed(changes))
    assert (one.due, one.status, one.grade) == (date(2026, 10, 20), status, grade)


def test_the_supervisor_s_term_may_run_from_the_first_day_of_study() -> None:
    assert found("MITU-5.2-1", complete()).due == date(2026, 10, 20)
    assert found("MITU-5.2-1", complete(), **{"supervisor.anchor": "first-day"}).due == date(2026, 11, 2)


def test_an_order_before_the_council_only_warns() -> None:
    one = found("MITU-5.2-2", changed({"supervisor.order.date": date(2026, 10, 7)}))
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)


@pytest.mark.parametrize(
    ("approved", "status"), [(date(2026, 12, 26), Status.OK), (date(2026, 12, 27), Status.VIOLATED)]
)
def test_the_plan_is_approved_within_semester_1(approved: date, status: Status) -> None:
    one = found("MITU-3.5-3", changed({"plan.rector.date": approved}))
    assert (one.due, one.due_safe, one.status) == (date(2026, 12, 26), date(2026, 12, 25), status)


def test_the_plan_follows_the_chosen_approver() -> None:
    changes = {"plan.rector": None, "plan.council.date": date(2026, 12, 28)}
    assert judged("MITU-3.5-3", changes, **{"plan.final_approver": "vice_rector"}) is Status.OK
    assert judged("MITU-3.5-3", changes, **{"plan.final_approver": "council"}) is Status.VIOLATED
    assert judged("MITU-3.5-3", changes) is Status.OVERDUE


def test_an_unconfirmed_academic_calendar_is_said() -> None:
    one = found("MITU-3.5-3", changed({"study.calendar_confirmed": False}))
    assert "academic-calendar-not-confirmed" in [step.code for step in one.why]


def test_an_empty_plan_is_not_yet_a_violation() -> None:
    one = found("MITU-3.5-4", changed({"plan": None}))
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
    one = found("MITU-7.4-1", changed(changes))
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
