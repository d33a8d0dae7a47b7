"""MITU, edition 2025, section 4: research work, its summary report and its reports of stages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Grade, Severity, Status
from tests.regulations.mid_stage import ADMITTED, all_found, at_gate, found, judged
from tests.regulations.mitu import PROFILE, Facts, act, missing

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
        assert missing(found("MITU-4.2-1", without | approved)) == [f"plan_checklist.{part}"]
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
def test_one_publication_or_report_before_admission(publications: list[Facts], status: Status) -> None:
    assert judged("MITU-4.2-2", {"publications": publications, "defence": ADMITTED}) is status
    before = judged("MITU-4.2-2", {"publications": publications})
    assert before is (Status.UPCOMING if status is Status.VIOLATED else Status.OK)


@pytest.mark.parametrize("rule", ["MITU-4.3-1", "MITU-5.3-1"])
def test_the_opinion_is_written_under_its_headings(rule: str) -> None:
    opinion = {"date": date(2028, 5, 2), "result": "positive"}
    assert judged(rule, {}) is Status.NOT_APPLICABLE
    assert missing(found(rule, {"defence": {"opinion": opinion}})) == ["defence.opinion.text"]
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
    assert (one.status, one.severity, missing(one)) == (Status.VIOLATED, Severity.WARN, ["topic.direction"])


def test_projects_are_recorded_with_the_role() -> None:
    assert judged("MITU-4.4-2", {"projects": []}) is Status.NOT_APPLICABLE
    one = found("MITU-4.4-2", {"projects": [{"id": "p1", "project": "BR1"}]})
    assert (one.subject, one.status, missing(one)) == ("project:p1", Status.UPCOMING, ["projects.role"])
    assert judged("MITU-4.4-2", {"projects": [{"id": "p1", "project": "BR1", "role": "орындаушы"}]}) is Status.OK


@pytest.mark.parametrize(("rule", "effects"), [("MITU-4.4-3", {"reminds", "prints"}), ("MITU-5.2.4-1", {"reminds"})])
def test_control_is_kept_by_reminding(rule: str, effects: set[str]) -> None:
    appointed = {"supervisor": {"name": "Ахметов", "order": act("41", date(2026, 10, 12))}}
    assert set(PROFILE.rule(rule).effects) == effects
    assert judged(rule, appointed) is Status.OK


def test_who_ensures_the_execution_is_on_record_once_appointed() -> None:
    assert judged("MITU-5.2.4-1", {"supervisor": {"name": "Ахметов"}}) is Status.NOT_APPLICABLE
    nameless = {"supervisor": {"order": act("41", date(2026, 10, 12))}}
    assert missing(found("MITU-5.2.4-1", nameless)) == ["supervisor.name"]


# --- 4.5: the summary report ------------------------------------------------------------------------------------

YEAR = {"number": 1, "year": 2026, "ends": date(2027, 6, 27)}  # a Sunday: a period is not moved on
SECOND = {"number": 2, "year": 2027, "ends": date(2028, 6, 30)}


def summary(heard: date | None, year: int = 2026) -> Facts:
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
    assert (one.status, missing(one)) == (status, ["attestations.summary.date"])
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
    assert missing(found("MITU-4.5-1", {})) == ["study.years"]


# --- 4.6: reports of stages -----------------------------------------------------------------------------------

SEMESTER = {"number": 1, "year": 2026, "starts": date(2026, 9, 1), "ends": date(2026, 12, 26)}


def stage(**report: Any) -> Facts:
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
    report: Facts, status: Status, grade: Grade
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
    assert missing(found("MITU-4.6-2", {"attestations": [held]})) == ["attestations.result"]
    assert judged("MITU-4.6-2", {"attestations": [held | {"result": "attested"}]}) is Status.OK


def test_the_work_is_part_of_the_plan() -> None:
    assert missing(found("MITU-4.7-1", {})) == ["plan.rows"]
    assert judged("MITU-4.7-1", {"plan": {"rows": [{"section": "research"}]}}) is Status.OK
