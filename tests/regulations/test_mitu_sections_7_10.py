"""MITU, edition 2025, clauses 7 to 9 and the appendices: every rule on both sides of its boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Severity, Status, refusing
from app.domain.regulation import evaluate
from tests.regulations.late_stage import ABROAD, TODAY, at_step, changed, found, gate, judged
from tests.regulations.mitu import CALENDAR, PROFILE, act, missing, said

CHECK = "similarity_checks.0"
AT_A_DISTANCE = {
    f"{ABROAD}.format": "distance",
    f"{ABROAD}.distance_act": act("88", date(2027, 3, 1)),
    f"{ABROAD}.host_consent": act("4", date(2027, 3, 1)),
}
REPORT_AT_CONFERENCE = {"kind": "report", "level": "international", "status": "published"}
LEAVE = {"start": date(2027, 9, 1), "end": date(2028, 2, 1), "order": act("60", date(2027, 8, 28))}

# Rule, what is changed in the complete facts so that it holds still, what so that it does not.
BOUNDARIES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("MITU-7.1-1", {}, {f"{ABROAD}.host.kind": None}),
    ("MITU-7.1-1", {f"{ABROAD}.host.address": None}, {f"{ABROAD}.host.field": ""}),
    ("MITU-7.3-1", {f"{ABROAD}.sources": ["own"]}, {f"{ABROAD}.sources": []}),
    ("MITU-7.3-1", {}, {f"{ABROAD}.sources": None}),
    (
        "MITU-7.3-2",
        {f"{ABROAD}.cost_calculation.date": date(2027, 2, 26)},
        {f"{ABROAD}.cost_calculation.date": date(2027, 2, 28)},
    ),
    ("MITU-7.3-2", {}, {f"{ABROAD}.cost_calculation.date": None}),
    (
        "MITU-7.3-2",
        {f"{ABROAD}.departure": None, f"{ABROAD}.cost_calculation.date": date(2027, 2, 28)},
        {f"{ABROAD}.departure": None, f"{ABROAD}.cost_calculation.date": date(2027, 3, 2)},
    ),
    ("MITU-7.3-3", {}, {f"{ABROAD}.format": None}),
    ("MITU-7.3-3", AT_A_DISTANCE, AT_A_DISTANCE | {f"{ABROAD}.contract.date": None}),
    ("MITU-7.3-4", {f"{ABROAD}.results_note": None}, {f"{ABROAD}.results_note": None, "publications": []}),
    (
        "MITU-7.3-4",
        {"publications": []},
        {f"{ABROAD}.results_note": "", "publications": [{"kind": "article", "topic_related": False}]},
    ),
    ("MITU-7.3-5", {f"{ABROAD}.language.level": "B2"}, {f"{ABROAD}.language.level": "B1"}),
    ("MITU-7.3-5", {f"{ABROAD}.language.level": "C2"}, {f"{ABROAD}.language.level": "A2"}),
    ("MITU-7.3-5", {f"{ABROAD}.language.valid_to": None}, {f"{ABROAD}.language.valid_to": date(2027, 2, 28)}),
    ("MITU-7.3-5", {}, {f"{ABROAD}.language": None}),
    ("MITU-7.3-6", {}, {f"{ABROAD}.public_life": ""}),
    ("MITU-7.3-6", {}, {f"{ABROAD}.public_life_confirmed_by": None}),
    ("MITU-7.6-1", AT_A_DISTANCE, AT_A_DISTANCE | {f"{ABROAD}.host_consent": None}),
    ("MITU-7.6-1", AT_A_DISTANCE, AT_A_DISTANCE | {f"{ABROAD}.distance_act.number": ""}),
    ("MITU-7.6-1", AT_A_DISTANCE, AT_A_DISTANCE | {f"{ABROAD}.host_consent.date": date(2027, 3, 2)}),
    ("MITU-7.6-1", AT_A_DISTANCE, AT_A_DISTANCE | {f"{ABROAD}.distance_act.date": date(2027, 3, 2)}),
    ("MITU-8.1-1", {}, {"defence.meeting.result": None}),
    ("MITU-8.2-1", {}, {"plan.rows.2.done": None}),
    ("MITU-8.2-1", {"plan.rows.0.done": None}, {"plan.rows": []}),
    ("MITU-8.2-2", {}, {"defence.opinion.result": "negative"}),
    ("MITU-8.2-2", {"defence.opinion.date": date(2028, 6, 1)}, {"defence.opinion.date": date(2028, 6, 2)}),
    ("MITU-8.2-2", {}, {"defence.opinion": None}),
    ("MITU-8.2-3", {}, {"publications": []}),
    ("MITU-8.2-3", {}, {"publications.0.status": "accepted"}),
    ("MITU-8.2-3", {}, {"publications.0.topic_related": False}),
    (
        "MITU-8.2-3",
        {"publications": [REPORT_AT_CONFERENCE]},
        {"publications": [REPORT_AT_CONFERENCE | {"level": "local"}]},
    ),
    (
        "MITU-8.2-3",
        {"publications": [REPORT_AT_CONFERENCE | {"level": "republican", "status": None}]},
        {"publications": [REPORT_AT_CONFERENCE | {"level": "university", "topic_related": True}]},
    ),
    (
        "MITU-8.2-3",
        {"publications": [REPORT_AT_CONFERENCE, {"kind": "article", "status": "submitted"}]},
        {"publications": [REPORT_AT_CONFERENCE | {"status": "accepted"}]},
    ),
    ("MITU-8.2-4", {}, {"defence.pre.decision": "not-submitted"}),
    ("MITU-8.2-4", {"defence.pre.date": date(2028, 6, 1)}, {"defence.pre.date": date(2028, 6, 2)}),
    ("MITU-8.2-4", {}, {"defence.pre.number": ""}),
    ("MITU-8.2-5", {}, {"defence.review.match": False}),
    ("MITU-8.2-5", {}, {"defence.review.conclusion": "negative"}),
    ("MITU-8.2-5", {"defence.review.degree": "candidate"}, {"defence.review.degree": None}),
    ("MITU-8.2-5", {"defence.review.date": date(2028, 6, 1)}, {"defence.review.date": date(2028, 6, 2)}),
    ("MITU-8.2-6", {}, {f"{CHECK}.ethics.result": "breach"}),
    ("MITU-8.2-6", {f"{CHECK}.ethics.date": date(2028, 6, 1)}, {f"{CHECK}.ethics.date": date(2028, 6, 2)}),
    ("MITU-8.2-6", {}, {f"{CHECK}.ethics": None}),
    ("MITU-8.2-7", {}, {f"{CHECK}.verdict": "plagiarism"}),
    ("MITU-8.2-7", {f"{CHECK}.date": date(2028, 6, 1)}, {f"{CHECK}.date": date(2028, 6, 2)}),
    ("MITU-8.2-7", {}, {"similarity_checks": []}),
    ("MITU-8.2-8", {"completion.credits": 112}, {"completion.credits": 111}),
    (
        "MITU-8.2-8",
        {"completion.credits": 120, "completion.final_credits": 8},
        {"completion.credits": 119, "completion.final_credits": 8},
    ),
    (
        "MITU-8.2-8",
        {"student.track": "P1", "completion.credits": 52},
        {"student.track": "P1", "completion.credits": 51},
    ),
    (
        "MITU-8.2-8",
        {"student.track": "P15", "completion.credits": 82},
        {"student.track": "P15", "completion.credits": 81},
    ),
    ("MITU-8.3-1", {"defence.opinion": None, "defence.expert": None}, {"defence.opinion.result": "negative"}),
    ("MITU-8.3-1", {}, {"defence.expert.result": "negative"}),
    ("MITU-9.3-1", {"leaves": [LEAVE]}, {"leaves": [LEAVE | {"order": None}]}),
    ("MITU-9.7-1", {}, {"obligation.contract.number": ""}),
    ("MITU-9.7-1", {}, {"obligation": None}),
    ("MITU-A-1", {}, {"plan.student_signed": None}),
    ("MITU-A-1", {}, {"plan.supervisor_signed": None}),
    ("MITU-A-2", {}, {"plan.council.number": ""}),
    ("MITU-A-2", {}, {"plan.department": None}),
    ("MITU-B-1", {}, {f"{ABROAD}.visas.accountant": None}),
    ("MITU-V-1", {}, {f"{ABROAD}.programme.rows.0.end": date(2027, 3, 17)}),
    (
        "MITU-V-1",
        {f"{ABROAD}.programme.rows.0.start": None},
        {f"{ABROAD}.programme.rows.0.start": date(2027, 2, 28)},
    ),
    ("MITU-V-1", {}, {f"{ABROAD}.programme.rows": []}),
    ("MITU-G-1", {}, {"practices.0.report.department.number": ""}),
    ("MITU-D-1", {}, {f"{ABROAD}.certificate.number": None}),
]


@pytest.mark.parametrize(("rule", "holds", "fails"), BOUNDARIES)
def test_a_rule_on_both_sides_of_its_boundary(rule: str, holds: dict[str, Any], fails: dict[str, Any]) -> None:
    assert judged(rule, holds) is Status.OK
    assert at_step(rule, holds).status is Status.OK
    assert judged(rule, fails) in (Status.VIOLATED, Status.UPCOMING)
    one = at_step(rule, fails)
    assert one.status is (Status.BLOCKED if one.severity is Severity.BLOCK else Status.VIOLATED)
    assert one.why or one.missing


def test_every_judging_rule_of_these_clauses_has_a_boundary() -> None:
    mine = {
        rule.id
        for rule in PROFILE.rules
        if rule.severity is not Severity.INFO and (rule.clause[0] in "89АБВГД" or rule.id[5:8] in ("7.1", "7.3", "7.6"))
    }
    assert {rule for rule, _, _ in BOUNDARIES} == mine | {"MITU-8.2-7", "MITU-8.2-8"}


def test_who_did_everything_has_none_of_these_rules_open() -> None:
    here = {rule for rule, _, _ in BOUNDARIES}
    facts = changed(AT_A_DISTANCE | {"leaves": [LEAVE]})
    assert {one.status for one in evaluate(PROFILE, facts, TODAY, CALENDAR) if one.rule in here} == {Status.OK}
    shut = [one for name in ("pre-defence", "defence") for one in refusing(gate(name, {}).values())]
    assert [one.rule for one in shut if one.rule in here] == []


# --- the internship -------------------------------------------------------------------------------------------


def test_costs_approved_on_the_day_of_departure_only_warn() -> None:
    one = at_step("MITU-7.3-2", {f"{ABROAD}.cost_calculation.date": date(2027, 2, 27)})
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
    assert said(one) == ["The cost calculation was approved on the day of departure."]


def test_an_internship_without_expenses_needs_no_calculation() -> None:
    free = {f"{ABROAD}.cost_calculation": {"no_expenses": True}}
    assert judged("MITU-7.3-2", free) is Status.NOT_APPLICABLE
    assert judged("MITU-7.3-2", {f"{ABROAD}.cost_calculation": {"no_expenses": False}}) is Status.VIOLATED


def test_the_calculation_is_asked_for_only_once_the_internship_is_near() -> None:
    planned = {f"{ABROAD}.actual_start": None, f"{ABROAD}.cost_calculation": None}
    assert judged("MITU-7.3-2", planned, date(2027, 2, 28)) is Status.UPCOMING
    assert judged("MITU-7.3-2", planned, date(2027, 3, 1)) is Status.VIOLATED


def test_a_home_internship_asks_for_no_criteria() -> None:
    home = {f"{ABROAD}.host.foreign": False, f"{ABROAD}.language": None, f"{ABROAD}.public_life": None}
    for rule in ("MITU-7.3-4", "MITU-7.3-5", "MITU-7.3-6"):
        assert judged(rule, home) is Status.NOT_APPLICABLE
    unsaid = at_step("MITU-7.3-5", {f"{ABROAD}.host.foreign": None})
    assert (unsaid.status, missing(unsaid)) == (Status.UNKNOWN, ["internships.host.foreign"])


def test_a_certificate_without_number_is_accepted_with_a_warning() -> None:
    one = at_step("MITU-7.3-5", {f"{ABROAD}.language.number": None})
    assert (one.status, one.severity, missing(one)) == (
        Status.VIOLATED,
        Severity.WARN,
        ["internships.language.number"],
    )


def test_money_of_others_sets_no_further_requirements() -> None:
    own = {f"{ABROAD}.sources": ["own", "host"], f"{ABROAD}.format": None}
    assert judged("MITU-7.3-3", own) is Status.NOT_APPLICABLE


def test_a_distance_internship_warns_unless_the_setting_refuses_it() -> None:
    assert judged("MITU-7.6-1", {}) is Status.NOT_APPLICABLE
    lacking = {f"{ABROAD}.format": "distance"}
    one = at_step("MITU-7.6-1", lacking)
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
    assert missing(one) == [
        "internships.distance_act.number",
        "internships.distance_act.date",
        "internships.host_consent.date",
    ]
    strict = at_step("MITU-7.6-1", lacking, **{"internship.distance": "block"})
    assert (strict.status, strict.severity) == (Status.BLOCKED, Severity.BLOCK)


@pytest.mark.parametrize(
    ("last", "due"),
    [
        # The days off of Nauryz, 22 to 24 March 2027, do not count.
        (date(2027, 3, 16), date(2027, 4, 2)),
        # 16 December 2026 and 1, 4 and 7 January 2027 do not count.
        (date(2026, 12, 22), date(2027, 1, 8)),
        (date(2026, 12, 31), date(2027, 1, 19)),
        # The 29th of February is a day like any other; of 2028 only the ends of weeks are known.
        (date(2028, 2, 28), date(2028, 3, 13)),
        (date(2028, 2, 29), date(2028, 3, 14)),
        # 31 August 2026 is a working day.
        (date(2026, 8, 28), date(2026, 9, 11)),
    ],
)
def test_the_report_is_due_after_ten_working_days(last: date, due: date) -> None:
    one = found("MITU-7.4-1", {f"{ABROAD}.actual_end": last, f"{ABROAD}.report": None}, last)
    assert one.due == due


@pytest.mark.parametrize(
    ("first", "last", "status"),
    [
        (date(2027, 3, 1), date(2027, 3, 13), Status.BLOCKED),
        (date(2027, 3, 1), date(2027, 3, 14), Status.OK),
        (date(2028, 2, 17), date(2028, 2, 29), Status.BLOCKED),
        (date(2028, 2, 17), date(2028, 3, 1), Status.OK),
        (date(2026, 12, 31), date(2027, 1, 13), Status.OK),
    ],
)
def test_thirteen_days_are_too_few_and_fourteen_enough(first: date, last: date, status: Status) -> None:
    planned = {f"{ABROAD}.start": first, f"{ABROAD}.end": last}
    assert at_step("MITU-7.2-1", planned).status is status
    actual = {f"{ABROAD}.actual_start": first, f"{ABROAD}.actual_end": last}
    assert at_step("MITU-7.2-1", actual).status is status


@pytest.mark.parametrize(
    ("enrolled", "due"),
    [
        (date(2026, 12, 31), date(2027, 3, 1)),  # 28 February 2027 is a Sunday
        (date(2027, 12, 31), date(2028, 2, 29)),
        (date(2026, 6, 30), date(2026, 8, 31)),  # 30 August 2026 is a Sunday and no holiday any more
    ],
)
def test_two_months_from_a_day_that_the_last_month_lacks(enrolled: date, due: date) -> None:
    assert found("MITU-5.2-1", {"student.enrol_date": enrolled, "supervisor.order": None}).due == due


# --- overrides, leave, extensions -------------------------------------------------------------------------------


def test_a_refusal_let_pass_by_a_person_warns_and_says_who() -> None:
    given = {"rule": "MITU-8.2-3", "reason": "баяндама расталды", "person": "Омаров А.", "date": date(2028, 6, 1)}
    one = at_step("MITU-8.2-3", {"publications": [], "overrides": [given]})
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
    assert one.why[-1].params["person"] == "Омаров А."
    unsigned = at_step("MITU-8.2-3", {"publications": [], "overrides": [given | {"person": ""}]})
    assert unsigned.status is Status.BLOCKED


def test_leave_moves_the_report_and_is_counted_once() -> None:
    late = {f"{ABROAD}.report": None, "leaves": [LEAVE | {"start": date(2027, 3, 25), "end": date(2027, 4, 7)}]}
    today = date(2027, 4, 1)
    one = found("MITU-7.4-1", late, today)
    # Ten working days of leave, 25 March to 7 April, are added to 2 April.
    assert one.due == date(2027, 4, 16)
    overlapping = [*late["leaves"], LEAVE | {"start": date(2027, 4, 1), "end": date(2027, 4, 7)}]
    assert found("MITU-7.4-1", late | {"leaves": overlapping}, today).due == date(2027, 4, 16)
    assert found("MITU-7.4-1", late, today, **{"leave.shifts": False}).due == date(2027, 4, 2)


def test_an_extension_with_a_reason_moves_the_report() -> None:
    more = {"rule": "MITU-7.4-1", "subject": "internship:i1", "due": date(2027, 4, 12), "reason": "ауырды"}
    facts = {f"{ABROAD}.report": None, "extensions": [more]}
    assert found("MITU-7.4-1", facts, date(2027, 4, 12)).status is Status.DUE
    assert found("MITU-7.4-1", facts, date(2027, 4, 13)).status is Status.OVERDUE
    other = more | {"subject": "internship:i2"}
    assert found("MITU-7.4-1", facts | {"extensions": [other]}, date(2027, 4, 12)).due == date(2027, 4, 2)


# --- what is recorded, printed and reminded of -----------------------------------------------------------------


def test_a_profile_master_needs_a_certificate_to_teach() -> None:
    assert judged("MITU-9.1-1", {}) is Status.NOT_APPLICABLE
    one = found("MITU-9.1-1", {"student.track": "P1"})
    assert missing(one) == ["completion.teaching_certificate.number", "completion.teaching_certificate.date"]
    given = {"student.track": "P15", "completion.teaching_certificate": act("1", date(2028, 6, 19))}
    assert judged("MITU-9.1-1", given) is Status.OK
    assert judged("MITU-9.1-1", {"student.track": "P1", "defence.meeting.result": "failed"}) is Status.NOT_APPLICABLE


def test_a_dispute_is_kept_with_its_parties_and_decision() -> None:
    assert judged("MITU-9.2-1", {}) is Status.NOT_APPLICABLE
    filed = {"parties": "магистрант, жетекші", "subject": "пікір", "filed": date(2028, 4, 1)}
    one = found("MITU-9.2-1", {"disputes": [filed]})
    assert (one.subject, missing(one)) == ("dispute:1", ["disputes.dsia.decision", "disputes.dsia.date"])
    settled = filed | {"dsia": {"decision": "келісілді", "date": date(2028, 4, 10)}}
    assert judged("MITU-9.2-1", {"disputes": [settled]}) is Status.OK


def test_a_contract_on_working_off_is_asked_for_all_the_time() -> None:
    assert judged("MITU-9.7-1", {"student.funding": "paid", "obligation": None}) is Status.NOT_APPLICABLE
    lacking = {"obligation": None, "defence": None}
    assert judged("MITU-9.7-1", lacking, date(2026, 9, 1)) is Status.VIOLATED
    at_gate = gate("defence", lacking)["MITU-9.7-1"]
    assert at_gate.status is Status.VIOLATED
    assert at_gate not in refusing([at_gate])
    assert "reminds" in PROFILE.rule("MITU-9.7-1").effects


def test_working_off_itself_is_an_optional_register() -> None:
    one = found("MITU-9.7-2", {})
    assert missing(one) == ["obligation.organisation", "obligation.start", "obligation.end"]
    kept = {
        "obligation.organisation": "мектеп",
        "obligation.start": date(2028, 9, 1),
        "obligation.end": date(2031, 9, 1),
    }
    assert judged("MITU-9.7-2", kept) is Status.OK
    assert judged("MITU-9.7-2", {"defence.meeting": None}) is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("rule", "effect"), [("MITU-9.4-1", "prints"), ("MITU-9.5-1", "records"), ("MITU-9.6-1", "records")]
)
def test_help_texts_are_shown_and_never_judged(rule: str, effect: str) -> None:
    assert effect in PROFILE.rule(rule).effects
    assert judged(rule, {}) is Status.OK
    assert all(PROFILE.rule(rule).summary)


def test_the_programme_of_an_internship_shows_topic_goal_and_lectures() -> None:
    assert judged("MITU-7.5-1", {}) is Status.OK
    one = found("MITU-7.5-1", {f"{ABROAD}.programme.lectures": None})
    assert (one.severity, missing(one)) == (Severity.INFO, ["internships.programme.lectures"])
    assert "prints" in PROFILE.rule("MITU-7.5-1").effects


@pytest.mark.parametrize("rule", ["MITU-A-1", "MITU-A-2", "MITU-B-1", "MITU-V-1", "MITU-G-1", "MITU-D-1"])
def test_every_appendix_is_printed(rule: str) -> None:
    assert "prints" in PROFILE.rule(rule).effects
