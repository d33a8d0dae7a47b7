"""MITU, edition 2025, sections 2 and 3: tracks, their practices, research and internship in the plan."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.findings import Severity, Status
from app.domain.regulation import evaluate
from tests.regulations.early_stage import PRACTICES, TODAY, at_step, changed, complete, found, judged
from tests.regulations.mitu import CALENDAR, PROFILE, Facts, act

# --- tracks, practices, internship ------------------------------------------------------------------------------


def test_the_track_is_exactly_one() -> None:
    for track in ("SP", "P1", "P15"):
        assert judged("MITU-2.2-1", {}, track) is Status.OK
    assert at_step("MITU-2.2-1", changed({"student.track": "P"})).status is Status.BLOCKED
    without = at_step("MITU-2.2-1", changed({"student.track": None}))
    assert (without.status, [fact.fact for fact in without.missing]) == (Status.UNKNOWN, ["student.track"])


def without_practice(kind: str, track: str) -> Facts:
    facts = complete(track)
    facts["plan"]["rows"] = [row for row in facts["plan"]["rows"] if row.get("kind") != kind]
    return facts


@pytest.mark.parametrize(
    ("track", "kind"), [("SP", "pedagogical"), ("SP", "research"), ("P1", "industrial"), ("P15", "industrial")]
)
def test_the_practices_of_the_track_are_planned(track: str, kind: str) -> None:
    assert at_step("MITU-2.3-5", complete(track)).status is Status.OK
    assert at_step("MITU-2.3-5", without_practice(kind, track)).status is Status.BLOCKED


def test_another_track_s_practice_does_not_count() -> None:
    facts = complete("P1")
    for row in facts["plan"]["rows"]:
        if row["section"] == "practice":
            row["kind"] = "research"
    assert at_step("MITU-2.3-5", facts).status is Status.BLOCKED


@pytest.mark.parametrize("kind", ["pedagogical", "research"])
def test_both_practices_are_closed_before_completion(kind: str) -> None:
    index = PRACTICES["SP"].index(kind)
    assert at_step("MITU-2.7-1", complete()).status is Status.OK
    assert at_step("MITU-2.7-1", without_practice(kind, "SP")).status is Status.BLOCKED
    for open_still in (f"practices.{index}.report.grade", f"practices.{index}.dsia.date"):
        assert at_step("MITU-2.7-1", changed({open_still: None})).status is Status.BLOCKED
    assert found("MITU-2.7-1", complete("P1")).status is Status.NOT_APPLICABLE


def of_practice(rule: str, facts: Facts) -> dict[str, Status]:
    return {
        one.subject.partition(":")[2]: one.status
        for one in evaluate(PROFILE, facts, TODAY, CALENDAR)
        if one.rule == rule
    }


def test_classes_given_are_recorded_at_the_pedagogical_practice() -> None:
    kept = of_practice("MITU-2.7-2", complete())
    assert kept == {"pedagogical": Status.OK, "research": Status.NOT_APPLICABLE}
    none_given = changed({"practices.0.classes": []})
    assert of_practice("MITU-2.7-2", none_given)["pedagogical"] is Status.VIOLATED
    not_listed = changed({"practices.0.classes": None})
    assert of_practice("MITU-2.7-2", not_listed)["pedagogical"] is Status.VIOLATED
    half = changed({"practices.0.classes.0.hours": None})
    assert of_practice("MITU-2.7-2", half)["pedagogical"] is Status.VIOLATED
    under_way = changed({"practices.0.classes": [], "practices.0.report": {}})
    assert of_practice("MITU-2.7-2", under_way)["pedagogical"] is Status.UPCOMING


def test_the_purpose_of_the_research_practice_is_recorded() -> None:
    assert of_practice("MITU-2.7-3", complete()) == {"pedagogical": Status.NOT_APPLICABLE, "research": Status.OK}
    without = changed({"practices.1.purpose": ""})
    assert of_practice("MITU-2.7-3", without)["research"] is Status.UPCOMING


def test_the_industrial_practice_has_its_place_and_dates() -> None:
    (index,) = [i for i, row in enumerate(complete("P1")["plan"]["rows"]) if row["section"] == "practice"]
    assert judged("MITU-2.7-4", {}, "P1") is Status.OK
    dated = {f"plan.rows.{index}.due_text": None, f"plan.rows.{index}.start": TODAY, f"plan.rows.{index}.end": TODAY}
    assert judged("MITU-2.7-4", dated, "P1") is Status.OK
    assert judged("MITU-2.7-4", {f"plan.rows.{index}.place": None}, "P1") is Status.VIOLATED
    assert judged("MITU-2.7-4", {f"plan.rows.{index}.due_text": None}, "P1") is Status.VIOLATED


def test_a_topic_changed_after_the_practice_was_planned_is_a_reason_to_review() -> None:
    assert judged("MITU-2.7-5", {}) is Status.NOT_APPLICABLE
    same_day = [{"council": act("3", date(2026, 11, 10))}]
    assert judged("MITU-2.7-5", {"topic_changes": same_day}) is Status.OK
    later = [{"council": act("3", date(2026, 11, 11))}]
    assert judged("MITU-2.7-5", {"topic_changes": later}) is Status.VIOLATED
    assert judged("MITU-2.7-5", {"topic_changes": [{"application_date": TODAY}]}) is Status.NOT_APPLICABLE


@pytest.mark.parametrize("section", ["research", "publication", "internship"])
def test_the_research_part_is_whole(section: str) -> None:
    facts = complete()
    facts["plan"]["rows"] = [row for row in facts["plan"]["rows"] if row["section"] != section]
    assert found("MITU-2.8-1", complete()).status is Status.OK
    one = found("MITU-2.8-1", facts)
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
    assert (at_step("MITU-2.8-2", facts).status is Status.BLOCKED) is (section == "internship")


@pytest.mark.parametrize(("track", "wrong"), [("SP", "МЭЗЖ"), ("P1", "МҒЗЖ"), ("P15", "МҒЗЖ")])
def test_research_work_bears_the_name_of_the_track(track: str, wrong: str) -> None:
    facts = complete(track)
    for row in facts["plan"]["rows"]:
        if row.get("cycle") in ("МҒЗЖ", "МЭЗЖ"):
            row["cycle"] = wrong
    assert found("MITU-2.8-1", facts).status is Status.VIOLATED


def test_research_beside_study_is_nobody_s_fault() -> None:
    facts = complete()
    facts["plan"]["rows"].append(
        {"section": "research", "name": "эксперимент", "start": date(2026, 9, 1), "end": date(2027, 5, 31)}
    )
    one = found("MITU-2.8-3", facts)
    assert (one.status, one.severity) == (Status.OK, Severity.INFO)


def test_a_plan_without_an_internship_is_refused() -> None:
    assert at_step("MITU-2.8-2", complete("P15")).status is Status.OK
    facts = complete("P15")
    facts["plan"]["rows"] = [row for row in facts["plan"]["rows"] if row["section"] != "internship"]
    assert at_step("MITU-2.8-2", facts).status is Status.BLOCKED
    assert "MITU-2.8-2" in PROFILE.workflows["plan"].step("department").requires


def test_the_department_decides_on_a_plan_only_when_its_credits_are_right() -> None:
    blocking = {
        rule.id
        for rule in PROFILE.rules
        if rule.severity is Severity.BLOCK and "plan" in rule.gates and rule.clause[0] == "2"
    }
    assert len(blocking) == 11
    assert blocking <= set(PROFILE.workflows["plan"].step("department").requires)
