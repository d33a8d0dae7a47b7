"""MITU, edition 2025, sections 4 to 6: every rule on both sides of its boundary, every record and reminder."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.findings import Finding, Grade, Severity, Status, refusing
from app.domain.regulation import check_gate, check_rules, evaluate
from app.domain.rules import Record
from app.regulations.loader import load_calendar_seed, load_profiles

ROOT = Path(__file__).parents[2] / "resources"
PROFILE = load_profiles(ROOT / "regulations")["mitu-2025"]
CALENDAR = load_calendar_seed(ROOT / "calendars/kz.toml")
TODAY = date(2027, 4, 20)
ADMITTED = {"admission": {"date": date(2028, 5, 20)}}


def act(number: str, day: date) -> dict[str, Any]:
    return {"number": number, "date": day}


def found(rule: str, facts: dict[str, Any], today: date = TODAY, **settings: Any) -> Finding:
    (one,) = all_found(rule, facts, today, **settings)
    return one


def all_found(rule: str, facts: dict[str, Any], today: date = TODAY, **settings: Any) -> list[Finding]:
    given = {"student": {"id": "s1", "track": "SP"}} | facts
    return [one for one in evaluate(PROFILE, given, today, CALENDAR, settings) if one.rule == rule]


def judged(rule: str, facts: dict[str, Any], today: date = TODAY, **settings: Any) -> Status:
    return found(rule, facts, today, **settings).status


def at_gate(rule: str, facts: dict[str, Any]) -> Finding:
    given = {"student": {"id": "s1", "track": "SP"}} | facts
    (one,) = check_rules(PROFILE, given, [rule], TODAY, CALENDAR)
    return one


def lacks(one: Finding) -> list[str]:
    return [missing.fact for missing in one.missing]


def told(one: Finding) -> list[str]:
    return [step.params["text"].en for step in one.why if step.code == "said"]


# --- 4: research work -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("track", "kind"), [("SP", "dissertation"), ("P1", "project"), ("P15", "project")])
def test_the_kind_of_work_follows_from_the_track(track: str, kind: str) -> None:
    assert judged("MITU-4.1-1", {"student": {"track": track}}) is Status.OK
    rows = {row["track"]: row for row in PROFILE.tables["work-kinds"].rows}
    assert rows[track]["kind"] == kind
    assert all(rows[track][language] for language in ("kk", "ru", "en"))


def test_without_a_track_no_work_is_named() -> None:
    assert at_gate("MITU-4.1-1", {"student": {"id": "s1"}}).status is Status.UNKNOWN
    assert at_gate("MITU-4.1-1", {"student": {"track": "PhD"}}).status is Status.BLOCKED


PARTS = ("topic", "labs", "projects", "publication", "internship", "conferences")


def test_the_six_parts_of_the_research_work_are_ticked() -> None:
    ticked = dict.fromkeys(PARTS, True)
    approved = {"plan": {"department": act("4", date(2026, 11, 10))}}
    assert judged("MITU-4.2-1", {"plan_checklist": ticked}) is Status.OK
    for part in PARTS:
        one = found("MITU-4.2-1", {"plan_checklist": ticked | {part: False}})
        assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
        without = {"plan_checklist": {name: True for name in PARTS if name != part}}
        assert judged("MITU-4.2-1", without) is Status.UPCOMING
        assert lacks(found("MITU-4.2-1", without | approved)) == [f"plan_checklist.{part}"]
        assert judged("MITU-4.2-1", without | approved) is Status.VIOLATED


@pytest.mark.parametrize(
    ("publications", "status"),
    [
        ([], Status.VIOLATED),
        ([{"kind": "article", "status": "submitted"}], Status.VIOLATED),
        ([{"kind": "article", "status": "accepted"}], Status.OK),
        ([{"kind": "report", "status": "published", "level": "university"}], Status.OK),
    ],
)
def test_one_publication_or_report_before_admission(publications: list[dict[str, Any]], status: Status) -> None:
    assert judged("MITU-4.2-2", {"publications": publications, "defence": ADMITTED}) is status
    before = judged("MITU-4.2-2", {"publications": publications})
    assert before is (Status.UPCOMING if status is Status.VIOLATED else Status.OK)


@pytest.mark.parametrize("rule", ["MITU-4.3-1", "MITU-5.3-1"])
def test_the_opinion_is_written_under_its_headings(rule: str) -> None:
    opinion = {"date": date(2028, 5, 2), "result": "positive"}
    assert judged(rule, {}) is Status.NOT_APPLICABLE
    assert lacks(found(rule, {"defence": {"opinion": opinion}})) == ["defence.opinion.text"]
    assert judged(rule, {"defence": {"opinion": opinion | {"text": "Пікір"}}}) is Status.OK
    assert "prints" in PROFILE.rule(rule).effects
    headings = [row for row in PROFILE.tables["opinion-headings"].rows if row["clause"] == PROFILE.rule(rule).clause]
    assert headings
    assert all(row[language] for row in headings for language in ("kk", "ru", "en"))


def test_the_topic_is_linked_to_a_direction_of_the_department() -> None:
    decided = {"department": act("2", date(2026, 9, 25))}
    assert judged("MITU-4.4-1", {"topic": decided | {"direction": "деректер ғылымы"}}) is Status.OK
    assert judged("MITU-4.4-1", {"topic": {"kk": "Тақырып"}}) is Status.UPCOMING
    one = found("MITU-4.4-1", {"topic": decided})
    assert (one.status, one.severity, lacks(one)) == (Status.VIOLATED, Severity.WARN, ["topic.direction"])


def test_projects_are_recorded_with_the_role() -> None:
    assert judged("MITU-4.4-2", {"projects": []}) is Status.NOT_APPLICABLE
    one = found("MITU-4.4-2", {"projects": [{"id": "p1", "project": "BR1"}]})
    assert (one.subject, one.status, lacks(one)) == ("project:p1", Status.UPCOMING, ["projects.role"])
    assert judged("MITU-4.4-2", {"projects": [{"id": "p1", "project": "BR1", "role": "орындаушы"}]}) is Status.OK


@pytest.mark.parametrize(("rule", "effects"), [("MITU-4.4-3", {"reminds", "prints"}), ("MITU-5.2.4-1", {"reminds"})])
def test_control_is_kept_by_reminding(rule: str, effects: set[str]) -> None:
    appointed = {"supervisor": {"name": "Ахметов", "order": act("41", date(2026, 10, 12))}}
    assert set(PROFILE.rule(rule).effects) == effects
    assert judged(rule, appointed) is Status.OK


def test_who_ensures_the_execution_is_on_record_once_appointed() -> None:
    assert judged("MITU-5.2.4-1", {"supervisor": {"name": "Ахметов"}}) is Status.NOT_APPLICABLE
    nameless = {"supervisor": {"order": act("41", date(2026, 10, 12))}}
    assert lacks(found("MITU-5.2.4-1", nameless)) == ["supervisor.name"]


# --- 4.5: the summary report ------------------------------------------------------------------------------------

YEAR = {"number": 1, "year": 2026, "ends": date(2027, 6, 27)}  # a Sunday: a period is not moved on
SECOND = {"number": 2, "year": 2027, "ends": date(2028, 6, 30)}


def summary(heard: date | None, year: int = 2026) -> dict[str, Any]:
    return {"study": {"years": [YEAR]}, "attestations": [{"year": year, "summary": act("3", heard) if heard else None}]}


@pytest.mark.parametrize(("heard", "status"), [(date(2027, 6, 27), Status.OK), (date(2027, 6, 28), Status.VIOLATED)])
def test_the_summary_report_is_heard_by_the_end_of_the_year(heard: date, status: Status) -> None:
    one = found("MITU-4.5-1", summary(heard), date(2027, 7, 1))
    assert (one.subject, one.due, one.status) == ("year:1", date(2027, 6, 27), status)


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2027, 5, 25), Status.UPCOMING),
        (date(2027, 5, 26), Status.DUE),  # 30 days before Friday, the last working day of the year
        (date(2027, 6, 27), Status.DUE),
        (date(2027, 6, 28), Status.OVERDUE),
    ],
)
def test_the_summary_report_is_reminded_of(today: date, status: Status) -> None:
    one = found("MITU-4.5-1", summary(None), today)
    assert (one.status, lacks(one)) == (status, ["attestations.summary.date"])
    assert one.due_safe == date(2027, 6, 25)


def test_a_report_on_another_year_is_not_this_years() -> None:
    assert judged("MITU-4.5-1", summary(date(2027, 6, 1), year=2025), date(2027, 7, 1)) is Status.OVERDUE


def test_every_year_has_its_report_and_the_first_hearing_counts() -> None:
    facts = {
        "study": {"years": [YEAR, SECOND]},
        "attestations": [
            {"year": 2026, "summary": act("9", date(2027, 9, 1))},
            {"year": 2026, "summary": act("3", date(2027, 6, 1))},
            {"year": 2026, "submitted": date(2027, 5, 30)},
        ],
    }
    first, second = all_found("MITU-4.5-1", facts, date(2027, 10, 1))
    assert (first.status, first.grade) == (Status.OK, Grade.GREEN)
    assert (second.subject, second.status, second.due) == ("year:2", Status.UPCOMING, date(2028, 6, 30))


@pytest.mark.parametrize(
    ("asked", "status", "due"),
    [(True, Status.OVERDUE, date(2028, 1, 16)), (False, Status.NOT_APPLICABLE, None)],
)
def test_the_last_half_year_is_reported_on_before_the_defence(asked: bool, status: Status, due: date | None) -> None:
    facts = {
        "student": {"track": "P15"},
        "study": {"years": [YEAR, SECOND], "final_start": date(2028, 1, 17)},
        "attestations": [],
    }
    first, second = all_found("MITU-4.5-1", facts, date(2028, 1, 17), **{"summary.before_defence": asked})
    assert (first.status, first.due) == (Status.OVERDUE, date(2027, 6, 27))
    assert (second.status, second.due) == (status, due)


def test_without_the_years_of_study_the_report_is_unknown() -> None:
    assert lacks(found("MITU-4.5-1", {})) == ["study.years"]


# --- 4.6: reports of stages -----------------------------------------------------------------------------------

SEMESTER = {"number": 1, "year": 2026, "starts": date(2026, 9, 1), "ends": date(2026, 12, 26)}


def stage(**report: Any) -> dict[str, Any]:
    given = {"stage": 1, "submitted": date(2026, 12, 26)} | report
    return {"study": {"semesters": [SEMESTER]}, "stage_reports": [given]}


HANDED = {"department": act("6", date(2026, 12, 25)), "dsia": act("50", date(2026, 12, 26))}


@pytest.mark.parametrize(
    ("report", "status", "grade"),
    [
        (HANDED, Status.OK, Grade.GREEN),
        (HANDED | {"dsia": act("50", date(2027, 1, 15))}, Status.OK, Grade.AMBER),
        ({"department": act("6", date(2026, 12, 25))}, Status.DUE, Grade.AMBER),
        (HANDED | {"submitted": date(2026, 12, 27), "dsia": act("50", date(2027, 1, 15))}, Status.VIOLATED, Grade.RED),
        ({"submitted": date(2026, 12, 27)}, Status.VIOLATED, Grade.RED),
        ({"submitted": None}, Status.OVERDUE, Grade.RED),
        (HANDED | {"department": None}, Status.DUE, Grade.AMBER),
    ],
)
def test_a_stage_is_reported_on_by_its_end_then_approved_and_handed_over(
    report: dict[str, Any], status: Status, grade: Grade
) -> None:
    one = found("MITU-4.6-1", stage(**report))
    assert (one.subject, one.status, one.grade, one.due) == ("semester:1", status, grade, date(2026, 12, 26))


def test_the_stage_report_is_reminded_of_and_belongs_to_its_stage() -> None:
    facts = {"study": {"semesters": [SEMESTER]}, "stage_reports": []}
    assert judged("MITU-4.6-1", facts, date(2026, 12, 10)) is Status.UPCOMING
    assert judged("MITU-4.6-1", facts, date(2026, 12, 11)) is Status.DUE  # 14 days before Friday 25 December
    assert judged("MITU-4.6-1", stage(**HANDED, stage=2)) is Status.OVERDUE


def test_stages_of_the_departments_own_are_not_semesters() -> None:
    assert judged("MITU-4.6-1", stage(), **{"stage_report.stages": "own"}) is Status.NOT_APPLICABLE


def test_the_result_of_an_attestation_is_recorded() -> None:
    held = {"year": 2026, "number": "11", "date": date(2027, 7, 1)}
    assert judged("MITU-4.6-2", {"attestations": [{"year": 2026}]}) is Status.NOT_APPLICABLE
    assert lacks(found("MITU-4.6-2", {"attestations": [held]})) == ["attestations.result"]
    assert judged("MITU-4.6-2", {"attestations": [held | {"result": "attested"}]}) is Status.OK


def test_the_work_is_part_of_the_plan() -> None:
    assert lacks(found("MITU-4.7-1", {})) == ["plan.rows"]
    assert judged("MITU-4.7-1", {"plan": {"rows": [{"section": "research"}]}}) is Status.OK


# --- 5.1 to 5.2: term of the topic, corrections, changes ----------------------------------------------------------


@pytest.mark.parametrize(("decision", "status"), [("approve", Status.DUE), ("return", Status.OVERDUE)])
def test_a_returned_topic_does_not_keep_the_term(decision: str, status: Status) -> None:
    facts = {
        "study": {"first_day": date(2026, 9, 1)},
        "topic": {"department": act("2", date(2026, 9, 25)) | {"decision": decision}},
    }
    assert judged("MITU-5.1-1", facts) is status


@pytest.mark.parametrize(
    ("hard", "council", "status", "grade"),
    [
        ("department", date(2026, 11, 3), Status.OK, Grade.AMBER),
        ("council", date(2026, 11, 3), Status.VIOLATED, Grade.RED),
        ("council", date(2026, 11, 2), Status.OK, Grade.GREEN),
    ],
)
def test_the_term_of_the_topic_follows_the_chosen_decision(
    hard: str, council: date, status: Status, grade: Grade
) -> None:
    facts = {
        "study": {"first_day": date(2026, 9, 1)},
        "topic": {"department": act("2", date(2026, 9, 25)), "council": act("3", council)},
    }
    one = found("MITU-5.1-1", facts, **{"topic.hard_test": hard})
    assert (one.status, one.grade) == (status, grade)


CORRECTION = {
    "id": "c1",
    "reason": "rationale",
    "application_date": date(2027, 2, 1),
    "kk": "Нақтыланған тақырып",
    "department": act("8", date(2027, 2, 5)),
    "council": act("6", date(2027, 2, 20)),
}


def test_each_correction_of_the_topic_is_judged_by_itself() -> None:
    refused = CORRECTION | {"id": "c2", "council": act("6", date(2027, 2, 4))}
    both = all_found("MITU-5.1-5", {"topic_changes": [CORRECTION, refused]})
    assert [(one.subject, one.status) for one in both] == [
        ("topic-change:c1", Status.OK),
        ("topic-change:c2", Status.VIOLATED),
    ]
    pending = {key: value for key, value in CORRECTION.items() if key != "council"}
    assert judged("MITU-5.1-5", {"topic_changes": [pending]}) is Status.UPCOMING
    assert judged("MITU-5.1-5", {"topic_changes": []}) is Status.NOT_APPLICABLE


@pytest.mark.parametrize(("days", "status"), [(90, Status.OK), (89, Status.VIOLATED)])
def test_a_correction_shortly_before_the_defence_is_pointed_out(days: int, status: Status) -> None:
    study = {"final_start": date(2027, 2, 1) + timedelta(days=days)}
    one = found("MITU-5.1-5", {"topic_changes": [CORRECTION], "study": study})
    assert (one.status, one.severity) == (status, Severity.BLOCK if status is Status.OK else Severity.WARN)


@pytest.mark.parametrize(("ordered", "status"), [(date(2027, 3, 3), Status.OK), (date(2027, 3, 4), Status.VIOLATED)])
def test_a_change_of_supervisor_that_takes_long_is_pointed_out(ordered: date, status: Status) -> None:
    change = {
        "request_date": date(2027, 2, 1),
        "department": act("8", date(2027, 2, 5)),
        "council": act("6", date(2027, 2, 20)),
        "order": act("52", ordered),
    }
    one = found("MITU-5.2.3-1", {"supervisor_changes": [change]})
    assert (one.status, one.severity) == (status, Severity.BLOCK if status is Status.OK else Severity.WARN)


@pytest.mark.parametrize("part", ["kind", "number", "date"])
def test_no_change_of_supervisor_without_the_whole_document(part: str) -> None:
    document = {"kind": "анықтама", "number": "3", "date": date(2027, 1, 30)}
    change = {"reason": "illness", "document": document, "department": act("8", date(2027, 2, 5))}
    assert judged("MITU-5.2.3-2", {"supervisor_changes": [change]}) is Status.OK
    lacking = change | {"document": document | {part: None}}
    assert judged("MITU-5.2.3-2", {"supervisor_changes": [lacking]}) is Status.VIOLATED
    one = at_gate("MITU-5.2.3-2", {"supervisor_changes": [lacking]})
    assert (one.status, lacks(one)) == (Status.BLOCKED, [f"supervisor_changes.document.{part}"])


@pytest.mark.parametrize(
    ("limit", "students", "status"),
    [(0, 50, Status.NOT_APPLICABLE), (5, 5, Status.OK), (5, 6, Status.VIOLATED), (5, None, Status.NOT_APPLICABLE)],
)
def test_the_load_of_a_supervisor_is_limited_only_when_asked(limit: int, students: int | None, status: Status) -> None:
    one = found("MITU-5.2.5-1", {"supervisor": {"students": students}}, **{"supervisor.max_students": limit})
    assert (one.status, one.severity) == (status, Severity.INFO)


# --- 5.4 and 5.5: the text --------------------------------------------------------------------------------------

CHECK = {
    "id": "k1",
    "submitted": date(2028, 5, 1),
    "sources_cited": True,
    "system": "Антиплагиат",
    "number": "77",
    "date": date(2028, 5, 5),
    "percent": 12,
    "verdict": "clean",
    "kept": date(2028, 5, 6),
}


def checked(**changes: Any) -> dict[str, Any]:
    return {"similarity_checks": [CHECK | changes]}


@pytest.mark.parametrize("part", ["system", "number", "date", "percent", "verdict"])
def test_a_checked_text_is_needed_for_the_defence(part: str) -> None:
    assert at_gate("MITU-5.4-1", checked()).status is Status.OK
    assert at_gate("MITU-5.4-1", checked(**{part: None})).status is Status.BLOCKED
    assert judged("MITU-5.4-1", checked(**{part: None})) is Status.UPCOMING
    assert judged("MITU-5.4-1", checked(**{part: None}) | {"defence": ADMITTED}) is Status.VIOLATED


def test_no_check_shuts_the_gate_of_the_defence() -> None:
    found_there = check_gate(PROFILE, {"student": {"track": "SP"}, "similarity_checks": []}, "defence", TODAY, CALENDAR)
    assert "MITU-5.4-1" in [one.rule for one in refusing(found_there)]
    assert judged("MITU-5.4-1", {"similarity_checks": []}) is Status.UPCOMING


@pytest.mark.parametrize("percent", [0, 40, 99])
def test_no_percentage_decides_a_verdict(percent: int) -> None:
    assert judged("MITU-5.4-1", checked(percent=percent)) is Status.OK
    assert judged("MITU-5.4-5", checked(percent=percent)) is Status.NOT_APPLICABLE


@pytest.mark.parametrize(("percent", "status"), [(30, Status.OK), (31, Status.VIOLATED)])
def test_a_limit_of_the_university_warns(percent: int, status: Status) -> None:
    one = found("MITU-5.4-1", checked(percent=percent), **{"similarity.threshold": 30})
    assert one.status is status
    assert one.severity is (Severity.BLOCK if status is Status.OK else Severity.WARN)


def test_a_text_not_kept_in_the_base_is_pointed_out_at_the_defence() -> None:
    assert judged("MITU-5.4-2", checked()) is Status.OK
    assert judged("MITU-5.4-2", checked(verdict=None)) is Status.NOT_APPLICABLE
    assert judged("MITU-5.4-2", checked(kept=None)) is Status.UPCOMING
    one = found("MITU-5.4-2", checked(kept=None) | {"defence": ADMITTED})
    assert (one.status, one.severity, lacks(one)) == (Status.VIOLATED, Severity.WARN, ["similarity_checks.kept"])


def test_matches_that_are_no_plagiarism_are_noted() -> None:
    assert judged("MITU-5.4-3", checked(percent=0)) is Status.NOT_APPLICABLE
    assert lacks(found("MITU-5.4-3", checked(percent=1))) == ["similarity_checks.excluded"]
    assert judged("MITU-5.4-3", checked(excluded="заң атаулары")) is Status.OK
    assert judged("MITU-5.4-3", checked(verdict="plagiarism")) is Status.NOT_APPLICABLE


SUPERSEDED = act("15", date(2028, 9, 1))


@pytest.mark.parametrize(
    ("rule", "changes"),
    [("MITU-5.4-4", {"tricks": True}), ("MITU-5.4-5", {"tricks": True}), ("MITU-5.4-5", {"verdict": "plagiarism"})],
)
def test_plagiarism_bars_the_defence_until_another_decision(rule: str, changes: dict[str, Any]) -> None:
    assert judged(rule, checked(**changes)) is Status.VIOLATED
    assert at_gate(rule, checked(**changes)).status is Status.BLOCKED
    assert told(found(rule, checked(**changes)))
    assert judged(rule, checked(**changes, superseded=SUPERSEDED)) is Status.OK
    half = SUPERSEDED | {"number": ""}
    assert at_gate(rule, checked(**changes, superseded=half)).status is Status.BLOCKED


@pytest.mark.parametrize("rule", ["MITU-5.4-4", "MITU-5.4-5"])
def test_no_person_lets_plagiarism_pass(rule: str) -> None:
    given = {"rule": rule, "subject": "similarity-check:k1", "reason": "сұрау", "person": "Омаров", "date": TODAY}
    facts = checked(verdict="plagiarism", tricks=True) | {"overrides": [given]}
    assert at_gate(rule, facts).status is Status.BLOCKED


def test_no_tricks_found_is_nothing() -> None:
    assert judged("MITU-5.4-4", checked()) is Status.OK
    assert judged("MITU-5.4-4", checked(tricks=False)) is Status.OK
    assert judged("MITU-5.4-5", checked(tricks=False)) is Status.NOT_APPLICABLE


def test_the_text_refers_to_its_sources_and_lists_the_works() -> None:
    works = {"publications": [{"title": "Мақала"}]}
    assert judged("MITU-5.5-1", checked() | works) is Status.OK
    assert judged("MITU-5.5-1", checked(submitted=None) | works) is Status.OK
    assert judged("MITU-5.5-1", checked(submitted=None, date=None) | works) is Status.NOT_APPLICABLE
    assert told(found("MITU-5.5-1", checked(sources_cited=False) | works)) == ["Not every source is referred to."]
    at_defence = {"defence": ADMITTED}
    assert judged("MITU-5.5-1", checked(sources_cited=None) | works | at_defence) is Status.VIOLATED
    one = found("MITU-5.5-1", checked() | {"publications": []} | at_defence)
    assert (one.status, one.severity, told(one)) == (
        Status.VIOLATED,
        Severity.WARN,
        ["The list of works is empty."],
    )


# --- 5.6: orders ------------------------------------------------------------------------------------------------

DECIDED = act("3", date(2026, 10, 8))


def ordered(topic: dict[str, Any] | None, supervisor: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    return {
        "topic": {"council": DECIDED, "order": topic} | more,
        "supervisor": {"council": DECIDED, "order": supervisor},
    }


def test_an_order_is_issued_only_with_number_and_date() -> None:
    issued = act("41", date(2026, 10, 8))
    assert judged("MITU-5.6-1", {}) is Status.NOT_APPLICABLE
    assert judged("MITU-5.6-1", ordered(issued, issued)) is Status.OK
    assert judged("MITU-5.6-1", ordered(None, None)) is Status.UPCOMING
    told_of = {"acquaintance": {"date": date(2026, 10, 14)}}
    for part in ("number", "date"):
        one = found("MITU-5.6-1", ordered(issued | {part: None}, issued, **told_of))
        assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
        assert lacks(one) == [f"topic.order.{part}"]
        assert lacks(found("MITU-5.6-1", ordered(issued, issued | {part: None}))) == [f"supervisor.order.{part}"]
    early = found("MITU-5.6-1", ordered(act("41", date(2026, 10, 7)), issued))
    assert (early.status, told(early)) == (
        Status.VIOLATED,
        ["The order on the topic is dated before the Scientific council's decision."],
    )


def test_acquaintance_with_the_order_is_recorded() -> None:
    order, seen = act("41", date(2026, 10, 12)), {"date": date(2026, 10, 14)}
    assert judged("MITU-5.6-2", {"topic": {"council": DECIDED}}) is Status.NOT_APPLICABLE
    one = found("MITU-5.6-2", {"topic": {"order": order, "acquaintance": seen}})
    assert (one.status, lacks(one)) == (Status.UPCOMING, ["supervisor.acquaintance.date"])
    both = {"topic": {"order": order, "acquaintance": seen}, "supervisor": {"acquaintance": seen}}
    assert judged("MITU-5.6-2", both) is Status.OK


# --- 6: practice --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("missing", ["pedagogical", "research"])
def test_the_plan_has_both_practices(missing: str) -> None:
    rows = [{"section": "practice", "kind": kind} for kind in ("pedagogical", "research")]
    approved = {"department": act("4", date(2026, 11, 10))}
    assert judged("MITU-6.1-1", {"plan": approved | {"rows": rows}}) is Status.OK
    left = {"rows": [row for row in rows if row["kind"] != missing]}
    assert judged("MITU-6.1-1", {"plan": left}) is Status.UPCOMING
    one = found("MITU-6.1-1", {"plan": approved | left})
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
    assert told(one) == [f"The plan has no {missing} practice."]
    assert judged("MITU-6.1-1", {"student": {"track": "P1"}, "plan": approved | left}) is Status.NOT_APPLICABLE


def practice(kind: str, report: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
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
    report: dict[str, Any], dsia: dict[str, Any] | None, status: Status, grade: Grade
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
    rule: str, kind: str, severity: Severity, report: dict[str, Any], sent: date, holds: bool
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
    assert (one.status, lacks(one)) == (Status.UPCOMING, ["topic.kk"])
    topic = {"topic": {"kk": "Тақырып"}}
    assert judged("MITU-6.3-3", practice("research", purpose="әдістерді меңгеру") | topic) is Status.OK


# --- the sections as a whole --------------------------------------------------------------------------------------

DIGEST = {
    "4.1": 1, "4.2": 2, "4.3": 1, "4.4": 3, "4.5": 1, "4.6": 2, "4.7": 1,
    "5.1": 5, "5.2": 2, "5.2.1": 2, "5.2.2": 2, "5.2.3": 2, "5.2.4": 1, "5.2.5": 1, "5.3": 1, "5.4": 5, "5.5": 1,
    "5.6": 2, "6.1": 1, "6.2": 2, "6.3": 4,
}  # fmt: skip


def test_no_rule_of_the_sections_is_left_out() -> None:
    wanted = {f"MITU-{clause}-{number}" for clause, count in DIGEST.items() for number in range(1, count + 1)}
    assert wanted == {rule.id for rule in PROFILE.rules if rule.id.split("-")[1] in DIGEST}


def test_an_informing_rule_never_refuses() -> None:
    for rule in PROFILE.rules:
        if rule.clause in DIGEST and rule.severity is Severity.INFO:
            assert isinstance(rule.family, Record) or rule.id == "MITU-5.2.5-1"
            assert not rule.gates
