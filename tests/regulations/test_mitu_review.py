"""MITU, edition 2025, read from outside: boundaries where a missing or unusual fact decided wrongly."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Severity, Status
from tests.regulations.late_stage import ABROAD, at_step, found, judged
from tests.regulations.mitu import PROFILE, act, missing

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


# --- 8: admission -------------------------------------------------------------------------------------------------

ARTICLE = {"kind": "article", "status": "published", "topic_related": True}
REPORT = {"kind": "report", "level": "republican", "status": "published"}


@pytest.mark.parametrize(
    ("work", "fact"),
    [(ARTICLE, "kind"), (ARTICLE, "status"), (ARTICLE, "topic_related"), (REPORT, "level")],
)
def test_what_is_not_known_of_a_publication_is_named(work: dict[str, Any], fact: str) -> None:
    assert at_step("MITU-8.2-3", {"publications": [work]}).status is Status.OK
    one = at_step("MITU-8.2-3", {"publications": [work | {fact: None}]})
    assert (one.status, f"publications.{fact}" in missing(one)) == (Status.UNKNOWN, True)
    other = work | {"title": "2"}
    assert at_step("MITU-8.2-3", {"publications": [other, work | {fact: None}]}).status is Status.OK


def test_a_report_given_needs_no_state_for_either_test() -> None:
    given = {"publications": [REPORT | {"status": None}]}
    assert [at_step(rule, given).status for rule in ("MITU-4.2-2", "MITU-8.2-3")] == [Status.OK, Status.OK]


def test_credits_that_nobody_recorded_are_named_and_not_judged() -> None:
    one = at_step("MITU-8.2-8", {"completion.credits": None})
    assert (one.status, missing(one)) == (Status.UNKNOWN, ["completion.credits"])
    warned = at_step("MITU-8.2-8", {"completion.credits": None}, **{"admission.credits": "warn"})
    assert (warned.status, warned.severity, missing(warned)) == (
        Status.VIOLATED,
        Severity.WARN,
        ["completion.credits"],
    )


def test_a_check_that_lacks_its_number_is_told_what_it_lacks() -> None:
    one = at_step("MITU-8.2-7", {"similarity_checks.0.number": None})
    assert (one.status, missing(one)) == (Status.BLOCKED, ["similarity_checks.number"])


@pytest.mark.parametrize(("percent", "status"), [(20, Status.OK), (21, Status.VIOLATED)])
def test_the_latest_check_is_held_against_the_limit_of_the_university(percent: int, status: Status) -> None:
    earlier = {"system": "A", "number": "1", "date": date(2028, 4, 1), "percent": 5, "verdict": "clean"}
    latest = earlier | {"number": "2", "date": date(2028, 5, 1), "percent": percent}
    checks = {"similarity_checks": [earlier, latest]}
    assert at_step("MITU-5.4-1", checks, **{"similarity.threshold": 20}).status is status


def test_open_prerequisites_are_seen_before_the_admission() -> None:
    open_one = {"name": "Математика", "term": "1-семестр", "source": "course"}
    facts = {"student.profile_matches": False, "prerequisites": [open_one], "defence.admission": None}
    assert judged("MITU-3.1-1", facts) is Status.VIOLATED
    assert judged("MITU-3.1-1", facts | {"defence.pre": None}) is Status.OK
    closed = facts | {"prerequisites": [open_one | {"closed": date(2027, 6, 1)}]}
    assert judged("MITU-3.1-1", closed) is Status.OK
    one = at_step("MITU-3.1-1", facts | {"student.profile_matches": None})
    assert (one.status, "student.profile_matches" in missing(one)) == (Status.UNKNOWN, True)


# --- a fact that tells to whom a rule applies -----------------------------------------------------------------------


RESEARCH_PART = [
    {"section": "study", "cycle": "МҒЗЖ"},
    {"section": "research"},
    {"section": "publication"},
    {"section": "internship"},
]


@pytest.mark.parametrize(
    ("rule", "changes", "fact"),
    [
        ("MITU-9.7-1", {"student.funding": None}, "student.funding"),
        ("MITU-6.2-2", {"practices": [{"id": "p"}]}, "practices.kind"),
        ("MITU-6.3-1", {"practices": [{"id": "p"}]}, "practices.kind"),
        ("MITU-3.5-6", {"plan_amendments": [{"id": "a"}]}, "plan_amendments.kind"),
        ("MITU-2.8-1", {"student.track": None, "plan.rows": RESEARCH_PART}, "student.track"),
        ("MITU-1.4-1", {"outgoing": [{"addressee": "AAD"}]}, "outgoing.document"),
    ],
)
def test_a_rule_is_not_passed_over_for_want_of_a_fact(rule: str, changes: dict[str, Any], fact: str) -> None:
    assert fact in missing(found(rule, changes))
    assert found(rule, changes).status in (Status.UNKNOWN, Status.UPCOMING)


def test_a_document_of_another_kind_may_go_to_either_department() -> None:
    sent = {"document": "memo", "number": "1", "date": date(2027, 2, 1), "received": date(2027, 2, 2)}
    for addressee in ("AAD", "DSIA"):
        assert judged("MITU-1.4-1", {"outgoing": [sent | {"addressee": addressee}]}) is Status.OK
    assert judged("MITU-1.4-1", {"outgoing": [sent | {"document": "topic", "addressee": "AAD"}]}) is Status.VIOLATED


# --- deadlines whose act cannot be told ------------------------------------------------------------------------------

STUDY = {
    "study.semesters": [{"number": 1, "year": 2026, "starts": date(2026, 9, 1), "ends": date(2026, 12, 26)}],
    "study.years": [{"number": 1, "year": 2026, "ends": date(2027, 6, 30)}],
}
HANDED = {
    "submitted": date(2026, 12, 20),
    "department": {"date": date(2026, 12, 22)},
    "dsia": {"date": date(2026, 12, 24)},
}


@pytest.mark.parametrize(
    ("rule", "changes", "fact"),
    [
        ("MITU-4.6-1", {"stage_reports": [HANDED]}, "stage_reports.stage"),
        ("MITU-4.6-1", {"stage_reports": None}, "stage_reports"),
        ("MITU-4.5-1", {"attestations": [{"summary": {"date": date(2027, 6, 1)}}]}, "attestations.year"),
        ("MITU-4.5-1", {"attestations": None}, "attestations"),
    ],
)
def test_a_term_is_not_overdue_when_it_cannot_be_told_which_act_keeps_it(
    rule: str, changes: dict[str, Any], fact: str
) -> None:
    one = found(rule, STUDY | changes)
    assert (one.status, missing(one)) == (Status.UNKNOWN, [fact])


def test_nothing_in_a_list_is_overdue() -> None:
    assert judged("MITU-4.6-1", STUDY | {"stage_reports": []}) is Status.OVERDUE
    assert judged("MITU-4.5-1", STUDY | {"attestations": []}) is Status.OVERDUE


def test_the_report_before_the_defence_needs_the_day_of_the_final_attestation() -> None:
    years = [{"number": 2, "year": 2027, "ends": date(2028, 6, 30)}]
    facts = {"student.track": "P15", "study.years": years, "study.final_start": None, "attestations": []}
    one = found("MITU-4.5-1", facts)
    assert (one.status, one.due, missing(one)) == (Status.UNKNOWN, None, ["study.final_start"])
    assert found("MITU-4.5-1", facts | {"student.track": "SP"}).due == date(2028, 6, 30)


# --- what stood on the day of the admission ------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "status"), [(date(2028, 6, 1), Status.OK), (date(2028, 6, 2), Status.BLOCKED)])
def test_a_publication_after_the_admission_does_not_count_for_it(day: date, status: Status) -> None:
    admitted = {"defence.admission": {"date": date(2028, 6, 1), "head": "Омаров А."}}
    for one in (ARTICLE, {"kind": "report", "level": "republican"}):
        assert at_step("MITU-8.2-3", admitted | {"publications": [one | {"date": day}]}).status is status
        assert at_step("MITU-8.2-3", admitted | {"publications": [one]}).status is Status.OK


@pytest.mark.parametrize(("cleared", "status"), [(date(2028, 6, 1), Status.OK), (date(2028, 6, 2), Status.BLOCKED)])
def test_a_breach_that_was_cleared_after_the_admission_barred_it(cleared: date, status: Status) -> None:
    breach = {"number": "1", "date": date(2028, 5, 20), "result": "breach"}
    clean = {"number": "2", "date": cleared, "result": "no-breach"}
    admitted = {"defence.admission": {"date": date(2028, 6, 1), "head": "Омаров А."}}
    checks = {"similarity_checks": [{"ethics": breach}, {"ethics": clean}]}
    assert at_step("MITU-8.2-6", admitted | checks).status is status


@pytest.mark.parametrize(("checked", "status"), [(date(2028, 6, 1), Status.OK), (date(2028, 6, 2), Status.BLOCKED)])
def test_a_text_found_clean_after_the_admission_was_not_clean_before(checked: date, status: Status) -> None:
    one = {"system": "S", "number": "1", "date": date(2028, 5, 20), "verdict": "plagiarism"}
    admitted = {"defence.admission": {"date": date(2028, 6, 1), "head": "Омаров А."}}
    checks = {"similarity_checks": [one, one | {"date": checked, "verdict": "clean"}]}
    assert at_step("MITU-8.2-7", admitted | checks).status is status


def test_without_the_first_day_of_the_final_attestation_an_early_defence_cannot_be_told() -> None:
    early = {"defence.meeting.date": date(2028, 5, 31), "study.final_end": date(2028, 6, 30)}
    one = found("MITU-2.9-2", early | {"study.final_start": None})
    assert (one.status, missing(one)) == (Status.UNKNOWN, ["study.final_start"])
    assert judged("MITU-2.9-2", early | {"study.final_start": date(2028, 6, 1)}) is Status.VIOLATED
    assert judged("MITU-2.9-2", early | {"study.final_start": date(2028, 5, 31)}) is Status.OK


# --- only what is lacking is named ----------------------------------------------------------------------------------


@pytest.mark.parametrize("lacking", ["submitted", "department.date", "dsia.date"])
def test_a_stage_report_lacks_only_the_act_that_is_not_there(lacking: str) -> None:
    report = {"stage": 1} | {name: one for name, one in HANDED.items() if name != lacking.partition(".")[0]}
    one = found("MITU-4.6-1", STUDY | {"stage_reports": [report]})
    assert missing(one) == [f"stage_reports.{lacking}"]
    assert judged("MITU-4.6-1", STUDY | {"stage_reports": [{"stage": 1} | HANDED]}) is Status.OK


def test_a_plan_row_not_fulfilled_says_what_is_not_recorded() -> None:
    rows = [{"section": "research", "name": "Әдебиетке шолу"}]
    one = at_step("MITU-8.2-1", {"plan.rows": rows})
    (reason,) = one.why[0].params["reasons"]
    assert (reason.code, missing(one)) == ("facts-lacking", ["plan.rows.done"])
    done = {"plan.rows": [rows[0] | {"done": date(2027, 5, 1)}]}
    assert at_step("MITU-8.2-1", done).status is Status.OK


def test_an_amendment_past_the_council_is_warned_about_unless_the_department_alone_decides() -> None:
    day = date(2027, 9, 20)
    chain = {"head_agreed": day, "vice_rector_agreed": day, "rector": {"date": day}, "department": act("1", day)}
    asked = {"reason": "r", "application_date": day, "supervisor_conclusion": {"date": day, "result": "positive"}}
    amended = {"kind": "refinement"} | asked | chain
    one = found("MITU-3.5-5", {"plan_amendments": [amended]})
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
    assert missing(one) == ["plan_amendments.council.number", "plan_amendments.council.date"]
    heard = {"plan_amendments": [amended | {"council": act("2", day)}]}
    assert judged("MITU-3.5-5", heard) is Status.OK
    assert (
        at_step("MITU-3.5-5", {"plan_amendments": [amended]}, **{"plan.refinement": "department"}).status is Status.OK
    )


@pytest.mark.parametrize(("end", "status"), [(date(2027, 1, 10), Status.OK), (date(2027, 1, 9), Status.VIOLATED)])
def test_a_leave_does_not_end_before_it_begins(end: date, status: Status) -> None:
    leave = {"start": date(2027, 1, 10), "end": end, "order": act("5", date(2027, 1, 8))}
    assert judged("MITU-9.3-1", {"leaves": [leave]}) is status


# --- workflows as the tables of the regulation's digest give them ---------------------------------------------------


def test_the_plan_goes_to_the_council_with_a_submission_and_its_copies_into_the_register() -> None:
    plan = PROFILE.workflows["plan"]
    assert "submission" in plan.step("council").prints
    assert "copy-register" in plan.step("copies").prints


def test_whoever_approves_the_plan_finally_sees_its_term() -> None:
    plan = PROFILE.workflows["plan"]
    assert {plan.step(one).deadline for one in ("vice-rector", "council", "rector")} == {"MITU-3.5-3"}


@pytest.mark.parametrize("step", ["meeting", "commission"])
def test_a_failed_defence_is_recorded(step: str) -> None:
    assert PROFILE.workflows["defence"].step(step).verdict
    failed = {"defence.meeting.result": "failed", "completion.award": None}
    one = found("MITU-3.4-2", failed)
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.BLOCK)
