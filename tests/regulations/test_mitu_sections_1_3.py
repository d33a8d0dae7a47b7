"""MITU, edition 2025, sections 1 to 3: credits, practices, completion, attestation and records of a student."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.findings import Finding, Grade, Severity, Status, refusing
from app.domain.regulation import check_gate, check_rules, evaluate
from app.regulations.loader import load_calendar_seed, load_profile
from tests.study_plans import study_lines

ROOT = Path(__file__).parents[2] / "resources"
PROFILE = load_profile(ROOT / "regulations/mitu-2025", ROOT / "regulations/facts")
CALENDAR = load_calendar_seed(ROOT / "calendars/kz.toml")
TODAY = date(2027, 4, 20)

Facts = dict[str, Any]
PRACTICES = {"SP": ("pedagogical", "research"), "P1": ("industrial",), "P15": ("industrial",)}


def act(number: str, day: date) -> Facts:
    return {"number": number, "date": day}


def plan(track: str) -> Facts:
    """A plan that the department has approved, every section filled."""
    practice = {"section": "practice", "place": "ХИТУ", "due_text": "2027 ж.", "report_kind": "есеп"}
    return {
        "version": 1,
        "department": act("4", date(2026, 11, 10)),
        "rows": [
            *({"section": "study"} | line for line in study_lines(track)),
            {"section": "research", "name": "шолу", "start": date(2026, 9, 1), "end": date(2027, 5, 31)},
            *(practice | {"kind": kind} for kind in PRACTICES[track]),
            {"section": "internship", "name": "тағылымдама", "start": date(2027, 3, 1), "end": date(2027, 3, 16)},
            {"section": "publication", "name": "мақала"},
        ],
    }


def closed_practice(kind: str) -> Facts:
    return {
        "id": kind,
        "kind": kind,
        "purpose": "жаңа әдістермен танысу",
        "classes": [{"date": date(2027, 2, 8), "group": "АЖ-24", "discipline": "Деректер қоры", "hours": 2}],
        "report": {"submitted": date(2027, 5, 3), "department": act("11", date(2027, 5, 14)), "grade": "95"},
        "dsia": act("40", date(2027, 5, 20)),
    }


def complete(track: str = "SP") -> Facts:
    """A student whose affairs of sections 1 to 3 are in order, on the day after the award."""
    return {
        "student": {
            "id": "s1",
            "edition": "mitu-2025",
            "track": track,
            "status": "studying",
            "funding": "state",
            "enrol_order_no": "120-м",
            "enrol_date": date(2026, 8, 25),
            "profile_matches": True,
        },
        "study": {
            "first_day": date(2026, 9, 1),
            "years": [{"number": 1, "year": 2026, "ends": date(2027, 6, 30)}],
            "final_start": date(2028, 6, 5),
            "final_end": date(2028, 6, 24),
        },
        "plan": plan(track),
        "practices": [closed_practice(kind) for kind in PRACTICES[track]],
        "prerequisites": [],
        "outgoing": [],
        "topic_changes": [],
        "attestations": [],
        "defence": {"meeting": act("6", date(2028, 6, 12)) | {"result": "passed"}},
        "completion": {
            "credits": {"SP": 120, "P1": 60, "P15": 90}[track],
            "final_credits": 8,
            "outcomes_confirmed": date(2028, 6, 14),
            "award": {"date": date(2028, 6, 19)},
            "diploma": {"number": "0012"},
            "transcript": {"number": "0012-1"},
        },
    }


def changed(changes: Facts, track: str = "SP") -> Facts:
    """The complete facts with dotted facts set; a number in the name is a place in a list."""
    facts = deepcopy(complete(track))
    for name, value in changes.items():
        *way, last = name.split(".")
        node: Any = facts
        for key in way:
            node = node[int(key)] if isinstance(node, list) else node.setdefault(key, {})
        node[last] = value
    return facts


def found(rule: str, facts: Facts, today: date = TODAY, **settings: Any) -> Finding:
    (one,) = [one for one in evaluate(PROFILE, facts, today, CALENDAR, settings) if one.rule == rule]
    return one


def judged(rule: str, changes: Facts, track: str = "SP", today: date = TODAY, **settings: Any) -> Status:
    return found(rule, changed(changes, track), today, **settings).status


def at_step(rule: str, facts: Facts, **settings: Any) -> Finding:
    (one,) = check_rules(PROFILE, facts, [rule], TODAY, CALENDAR, settings)
    return one


def number(key: str) -> int:
    value = PROFILE.constants[key].value
    assert isinstance(value, int)
    return value


def with_credits(track: str, more: int, cycle: str, component: str | None = None) -> Facts:
    """The plan of the track with so many credits more (fewer) in the first line of a cycle and component."""
    facts = complete(track)
    line = next(
        row
        for row in facts["plan"]["rows"]
        if row.get("cycle") == cycle and (component is None or row["component"] == component)
    )
    line["credits"] += more
    return facts


# --- the plan's credits ---------------------------------------------------------------------------------------

# Rule, track, cycle and component whose credits it counts.
MINIMA = [
    ("MITU-2.3-2", "SP", "ПП", "ТК"),
    ("MITU-2.3-3", "P1", "ПП", "ТК"),
    ("MITU-2.3-4", "P15", "ПП", "ТК"),
    ("MITU-2.4-1", "SP", "БП", "ТК"),
    ("MITU-2.4-1", "SP", "БП", "ЖК"),
    ("MITU-2.4-2", "SP", "ПП", "ТК"),
    ("MITU-2.4-3", "P1", "БП", "ТК"),
    ("MITU-2.4-3", "P15", "БП", "ТК"),
    ("MITU-2.4-4", "P1", "ПП", "ЖК"),
    ("MITU-2.9-1", "SP", "ҚА", None),
    ("MITU-2.9-1", "P1", "ҚА", None),
    ("MITU-2.9-1", "P15", "ҚА", None),
]


@pytest.mark.parametrize(("rule", "track", "cycle", "component"), MINIMA)
def test_one_credit_too_few_keeps_the_plan_from_approval(
    rule: str, track: str, cycle: str, component: str | None
) -> None:
    assert at_step(rule, with_credits(track, 0, cycle, component)).status is Status.OK
    short = at_step(rule, with_credits(track, -1, cycle, component))
    assert (short.status, short.severity) == (Status.BLOCKED, Severity.BLOCK)
    assert any(step.code == "value-at-least" for step in short.why)


def test_the_profiling_cycle_of_a_year_and_a_half_has_the_minimum_of_the_track() -> None:
    assert at_step("MITU-2.4-4", with_credits("P15", -25, "ПП", "ТК")).status is Status.OK
    assert at_step("MITU-2.4-4", with_credits("P15", -26, "ПП", "ТК")).status is Status.BLOCKED


def test_theory_of_a_year_and_a_half_leaves_credits_of_no_cycle() -> None:
    told = {step.params["what"].en: step.params["actual"] for step in found("MITU-2.4-4", complete("P15")).why}
    assert told["Credits that belong to no cycle"] == 25
    told = {step.params["what"].en: step.params["actual"] for step in found("MITU-2.4-4", complete("P1")).why}
    assert "Credits that belong to no cycle" not in told


@pytest.mark.parametrize(("track", "left"), [("SP", 24), ("P1", 13), ("P15", 18)])
def test_what_is_left_for_research_is_told_and_not_required(track: str, left: int) -> None:
    one = found("MITU-2.8-1", complete(track))
    assert [step.params["actual"] for step in one.why] == [left]
    cycle = "МҒЗЖ" if track == "SP" else "МЭЗЖ"
    less = with_credits(track, -1, cycle)
    plan_gate = check_gate(PROFILE, less, "plan", TODAY, CALENDAR)
    credit_rules = {one.rule for one in refusing(plan_gate)} & {
        rule.id for rule in PROFILE.rules if rule.clause[0] == "2"
    }
    assert credit_rules == set()


@pytest.mark.parametrize(
    ("rule", "cycle", "component"),
    [
        ("MITU-2.3-2", "ПП", "ТК"),
        ("MITU-2.4-1", "БП", "ТК"),
        ("MITU-2.4-1", "БП", "ЖК"),
        ("MITU-2.4-2", "ПП", "ТК"),
    ],
)
def test_more_credits_than_stated_are_warned_of_as_chosen(rule: str, cycle: str, component: str) -> None:
    more = with_credits("SP", 1, cycle, component)
    one = at_step(rule, more)
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
    assert at_step(rule, more, **{"credits.excess": "allow"}).status is Status.OK
    assert at_step(rule, more, **{"credits.excess": "block"}).status is Status.BLOCKED


@pytest.mark.parametrize("track", ["P1", "P15"])
def test_the_profile_track_may_have_more_credits_but_six_of_the_university(track: str) -> None:
    for rule in ("MITU-2.3-3" if track == "P1" else "MITU-2.3-4", "MITU-2.4-4"):
        assert at_step(rule, with_credits(track, 5, "ПП")).status is Status.OK
    assert at_step("MITU-2.4-3", with_credits(track, 1, "БП", "ТК")).status is Status.OK
    for more in (-1, 1):
        facts = with_credits(track, more, "БП", "ЖК")
        facts["plan"]["rows"][2]["credits"] -= more
        one = at_step("MITU-2.4-3", facts)
        assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)


def test_research_may_be_counted_as_theory() -> None:
    short = with_credits("SP", -1, "ПП", "ТК")
    assert at_step("MITU-2.3-2", short).status is Status.BLOCKED
    chosen = {"credits.theory": "with-research", "credits.excess": "allow"}
    assert at_step("MITU-2.3-2", short, **chosen).status is Status.OK
    for row in short["plan"]["rows"]:
        if row.get("cycle") == "МҒЗЖ":
            row["credits"] = 0
    assert at_step("MITU-2.3-2", short, **chosen).status is Status.BLOCKED


@pytest.mark.parametrize("track", ["SP", "P1", "P15"])
def test_a_whole_plan_of_each_track_passes_every_rule_of_sections_2_and_3(track: str) -> None:
    judged_now = [
        one for one in evaluate(PROFILE, complete(track), date(2028, 6, 20), CALENDAR) if one.rule[5] in "123"
    ]
    wrong = [one for one in judged_now if one.status not in (Status.OK, Status.NOT_APPLICABLE)]
    assert {one.rule for one in wrong} <= {rule.id for rule in PROFILE.rules if rule.clause.startswith("3.5")}


def test_a_plan_being_drafted_is_not_yet_wrong() -> None:
    draft = complete()
    draft["plan"] = {"version": 1, "rows": study_lines("SP")[:3]}
    for row in draft["plan"]["rows"]:
        row["section"] = "study"
    for rule in ("MITU-2.3-2", "MITU-2.3-5", "MITU-2.4-1", "MITU-2.8-2", "MITU-2.9-1", "MITU-3.3-1", "MITU-3.3-2"):
        assert found(rule, draft).status is Status.UPCOMING
        assert at_step(rule, draft).status is not Status.OK


def test_a_line_without_its_cycle_leaves_the_sums_open() -> None:
    facts = complete()
    facts["plan"]["rows"][0]["cycle"] = None
    one = at_step("MITU-2.3-2", facts)
    assert (one.status, [fact.fact for fact in one.missing]) == (Status.UNKNOWN, ["plan.rows.cycle"])
    assert refusing([one])


def test_every_line_has_its_cycle_and_component() -> None:
    assert judged("MITU-2.3-1", {}) is Status.OK
    assert judged("MITU-2.3-1", {"plan.rows.0.cycle": "ББ"}) is Status.VIOLATED
    assert judged("MITU-2.3-1", {"plan.rows.0.component": "КК"}) is Status.VIOLATED
    assert judged("MITU-2.3-1", {"plan.rows.0.component": None}) is Status.UNKNOWN
    assert found("MITU-2.3-1", changed({"plan.rows.0.cycle": "ББ"})).severity is Severity.WARN


@pytest.mark.parametrize(("track", "years"), [("SP", 2), ("P1", 1), ("P15", 1.5)])
def test_the_load_of_a_year_and_of_a_semester(track: str, years: float) -> None:
    total = number(f"credits.total.{track}")
    assert PROFILE.tracks[track].years == years == total / number("load.year_credits")
    assert judged("MITU-3.3-1", {}, track) is Status.OK
    assert judged("MITU-3.3-2", {}, track) is Status.OK
    for more in (-1, 1):
        facts = complete(track)
        facts["plan"]["rows"][0]["credits"] += more
        for rule in ("MITU-3.3-1", "MITU-3.3-2"):
            one = found(rule, facts)
            assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)


def test_a_year_may_be_full_while_its_semesters_are_not() -> None:
    facts = complete()
    facts["plan"]["rows"][0]["semester"] = 2
    assert found("MITU-3.3-1", facts).status is Status.OK
    assert found("MITU-3.3-2", facts).status is Status.VIOLATED


@pytest.mark.parametrize(("track", "beyond"), [("P1", 3), ("P15", 4)])
def test_no_credits_stand_beyond_the_last_semester_of_the_track(track: str, beyond: int) -> None:
    facts = complete(track)
    facts["plan"]["rows"].append({"section": "study", "name": "артық", "credits": 1, "semester": beyond})
    assert found("MITU-3.3-2", facts).status is Status.VIOLATED
    assert found("MITU-3.3-1", facts).status is Status.VIOLATED


def test_hours_follow_from_credits() -> None:
    assert number("load.year_credits") * number("load.credit_hours") == 1800
    one = found("MITU-3.3-3", complete())
    assert (one.status, one.severity) == (Status.OK, Severity.INFO)
    assert [step.params["actual"] for step in one.why] == [3600]


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


# --- final attestation, completion, award -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "status", "told"),
    [
        (date(2028, 6, 4), Status.VIOLATED, "done-too-early"),
        (date(2028, 6, 5), Status.OK, "done-in-time"),
        (date(2028, 6, 24), Status.OK, "done-in-time"),
        (date(2028, 6, 25), Status.VIOLATED, "late-calendar-days"),
    ],
)
def test_the_defence_lies_within_the_final_attestation(held: date, status: Status, told: str) -> None:
    one = found("MITU-2.9-2", changed({"defence.meeting.date": held}), date(2028, 7, 1))
    assert (one.status, one.severity, one.due) == (status, Severity.WARN, date(2028, 6, 24))
    assert one.why[-1].code == told


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2028, 5, 23), Status.UPCOMING),
        (date(2028, 5, 24), Status.DUE),
        (date(2028, 6, 24), Status.DUE),
        (date(2028, 6, 25), Status.OVERDUE),
    ],
)
def test_the_final_attestation_is_reminded_of(today: date, status: Status) -> None:
    assert judged("MITU-2.9-2", {"defence": {}}, today=today) is status


def test_dates_of_the_final_attestation_are_asked_for_when_there_is_a_defence() -> None:
    no_dates = {"study.final_start": None, "study.final_end": None}
    one = found("MITU-2.9-2", changed(no_dates))
    assert (one.status, [fact.fact for fact in one.missing]) == (Status.UNKNOWN, ["study.final_end"])
    assert judged("MITU-2.9-2", no_dates | {"defence": {}}) is Status.NOT_APPLICABLE


@pytest.mark.parametrize("track", ["SP", "P1", "P15"])
@pytest.mark.parametrize("rule", ["MITU-2.6-1", "MITU-3.4-1", "MITU-3.4-2"])
def test_the_volume_of_the_programme(rule: str, track: str) -> None:
    total = number(f"credits.total.{track}")
    assert at_step(rule, complete(track)).status is Status.OK
    short = changed({"completion.credits": total - 1}, track)
    assert at_step(rule, short).status is Status.BLOCKED
    assert found(rule, short).status is Status.VIOLATED
    studying = changed({"completion": {"credits": total - 1}, "defence": {}}, track)
    assert found(rule, studying).status is Status.UPCOMING


def test_outcomes_are_confirmed_besides_the_volume() -> None:
    without = changed({"completion.outcomes_confirmed": None})
    assert at_step("MITU-2.6-1", without).status is Status.BLOCKED
    assert at_step("MITU-3.4-1", without).status is Status.OK
    assert at_step("MITU-3.4-2", without).status is Status.BLOCKED


@pytest.mark.parametrize(
    ("holds", "fails"),
    [
        ({}, {"defence.meeting.result": "failed"}),
        ({}, {"completion.diploma.number": ""}),
        ({}, {"completion.transcript": None}),
        ({}, {"completion.award.date": None}),
        ({"completion.final_credits": 8}, {"completion.final_credits": 7}),
        ({"completion.award.date": date(2028, 6, 12)}, {"completion.award.date": date(2028, 6, 11)}),
    ],
)
def test_the_degree_is_awarded_after_a_passed_defence(holds: Facts, fails: Facts) -> None:
    assert at_step("MITU-3.4-2", changed(holds)).status is Status.OK
    assert at_step("MITU-3.4-2", changed(fails)).status is Status.BLOCKED


def test_no_defence_yet_leaves_the_award_open() -> None:
    one = at_step("MITU-3.4-2", changed({"defence": {}}))
    assert one.status is Status.UNKNOWN
    assert "defence.meeting.result" in [fact.fact for fact in one.missing]


# --- enrolment, prerequisites, records ---------------------------------------------------------------------------


def test_every_student_is_stamped_with_his_edition() -> None:
    assert judged("MITU-1.3-1", {}) is Status.OK
    one = found("MITU-1.3-1", changed({"student.edition": None}))
    assert (one.status, one.severity) == (Status.UPCOMING, Severity.INFO)
    assert [fact.fact for fact in one.missing] == ["student.edition"]


@pytest.mark.parametrize("fact", ["student.enrol_order_no", "student.enrol_date"])
def test_who_studies_was_enrolled_by_an_order(fact: str) -> None:
    assert judged("MITU-1.5-1", {}) is Status.OK
    one = found("MITU-1.5-1", changed({fact: None}))
    assert (one.status, one.severity, [lacking.fact for lacking in one.missing]) == (
        Status.VIOLATED,
        Severity.WARN,
        [fact],
    )
    assert judged("MITU-1.5-1", {fact: None, "student.status": None}) is Status.UPCOMING


PAID = {
    "student.funding": "paid",
    "student.service_contract_no": "17",
    "student.service_contract_date": date(2026, 8, 20),
    "student.customer": "«Қазақтелеком» АҚ",
}


def test_the_basis_of_study_is_recorded() -> None:
    assert judged("MITU-1.6-1", {}) is Status.OK
    assert judged("MITU-1.6-1", PAID) is Status.OK
    assert judged("MITU-1.6-1", {"student.funding": None}) is Status.VIOLATED
    for fact in ("student.service_contract_no", "student.service_contract_date", "student.customer"):
        one = found("MITU-1.6-1", changed(PAID | {fact: None}))
        assert (one.status, [lacking.fact for lacking in one.missing]) == (Status.VIOLATED, [fact])


@pytest.mark.parametrize(
    ("document", "addressee"),
    [
        *((document, "AAD") for document in ("curriculum", "schedule", "prerequisites")),
        *((document, "DSIA") for document in ("topic", "supervisor", "plan")),
        *((f"{document}-report", "DSIA") for document in ("research", "practice", "internship")),
    ],
)
def test_each_document_has_its_addressee(document: str, addressee: str) -> None:
    sent = {"document": document, "addressee": addressee} | act("14", TODAY) | {"received": TODAY}
    assert judged("MITU-1.4-1", {"outgoing": [sent]}) is Status.OK
    other = sent | {"addressee": "AAD" if addressee == "DSIA" else "DSIA"}
    one = found("MITU-1.4-1", changed({"outgoing": [other]}))
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.INFO)
    on_its_way = found("MITU-1.4-1", changed({"outgoing": [sent | {"received": None}]}))
    assert (on_its_way.status, [fact.fact for fact in on_its_way.missing]) == (Status.UPCOMING, ["outgoing.received"])


OTHER_PROFILE = {"student.profile_matches": False}
PREREQUISITE = {"name": "Деректер құрылымы", "source": "course", "term": "1-семестр"}


def test_another_profile_asks_for_prerequisites() -> None:
    assert judged("MITU-3.1-1", {}) is Status.OK
    assert judged("MITU-3.1-1", {"student.profile_matches": None}) is Status.UPCOMING
    assert judged("MITU-3.1-1", OTHER_PROFILE) is Status.VIOLATED
    listed = OTHER_PROFILE | {"prerequisites": [PREREQUISITE]}
    assert judged("MITU-3.1-1", listed) is Status.OK
    assert judged("MITU-3.1-1", OTHER_PROFILE | {"prerequisites": [PREREQUISITE | {"term": ""}]}) is Status.VIOLATED


def test_prerequisites_open_at_admission_are_warned_of() -> None:
    admitted = OTHER_PROFILE | {"defence.admission": {"date": date(2028, 6, 1)}}
    assert judged("MITU-3.1-1", admitted | {"prerequisites": [PREREQUISITE]}) is Status.VIOLATED
    closed = PREREQUISITE | {"closed": date(2027, 1, 15)}
    assert judged("MITU-3.1-1", admitted | {"prerequisites": [closed]}) is Status.OK


def test_recognised_results_are_recorded_with_their_document() -> None:
    recognised = PREREQUISITE | {"source": "non-formal", "document": act("5", date(2026, 10, 1))}
    assert judged("MITU-3.1-2", {"prerequisites": [recognised]}) is Status.OK
    one = found("MITU-3.1-2", changed({"prerequisites": [recognised | {"source": "qualification", "document": None}]}))
    assert (one.status, one.severity) == (Status.UPCOMING, Severity.INFO)
    assert [fact.fact for fact in one.missing] == ["prerequisites.document.number", "prerequisites.document.date"]
    assert judged("MITU-3.1-2", {"prerequisites": [PREREQUISITE]}) is Status.NOT_APPLICABLE
    assert set(PROFILE.facts["prerequisites.source"].choices) == {"course", "non-formal", "qualification"}


def test_higher_special_education_is_noted_on_the_profile_track() -> None:
    special = {"student.previous_education": "specialist"}
    assert judged("MITU-3.1-3", special, "P1") is Status.OK
    assert judged("MITU-3.1-3", {"student.previous_education": "bachelor"}, "P1") is Status.NOT_APPLICABLE
    assert judged("MITU-3.1-3", {}, "P15") is Status.NOT_APPLICABLE
    assert judged("MITU-3.1-3", special) is Status.NOT_APPLICABLE


def test_the_kinds_of_load_have_no_limit() -> None:
    one = found("MITU-3.2-1", complete())
    assert (one.status, one.severity) == (Status.OK, Severity.INFO)


# --- the plan's term and the yearly attestation -------------------------------------------------------------------


@pytest.mark.parametrize(("rolls", "due"), [(False, date(2027, 1, 2)), (True, date(2027, 1, 5))])
def test_the_end_of_the_semester_moves_only_by_choice(rolls: bool, due: date) -> None:
    facts = changed({"study.semester1_end": date(2027, 1, 2)})
    assert found("MITU-3.5-3", facts, **{"plan.deadline_rolls": rolls}).due == due


YEARS = [
    {"number": 1, "year": 2026, "ends": date(2027, 6, 30)},
    {"number": 2, "year": 2027, "ends": date(2028, 6, 30)},
]


def attestation(year: int, day: date, **more: Any) -> Facts:
    return {"year": year, "result": "attested"} | act("11", day) | more


def attested(track: str, today: date, given: list[Facts], **settings: Any) -> list[Status]:
    facts = changed({"study.years": YEARS, "attestations": given, "defence": {}}, track)
    return [one.status for one in evaluate(PROFILE, facts, today, CALENDAR, settings) if one.rule == "MITU-3.5-8"]


def test_the_attestation_of_a_year_comes_after_it() -> None:
    not_yet, none = Status.NOT_APPLICABLE, Status.VIOLATED
    assert attested("SP", date(2027, 6, 30), []) == [not_yet, not_yet]
    assert attested("SP", date(2027, 7, 1), []) == [none, not_yet]
    assert attested("SP", date(2027, 7, 1), [attestation(2026, date(2027, 7, 1))]) == [Status.OK, not_yet]
    assert attested("SP", date(2027, 7, 1), [attestation(2026, date(2027, 6, 30))]) == [none, not_yet]
    assert attested("SP", date(2027, 7, 1), [attestation(2026, date(2027, 7, 1), number="")]) == [none, not_yet]


def test_every_year_has_an_attestation_of_its_own() -> None:
    first = attestation(2026, date(2027, 7, 1))
    assert attested("SP", date(2028, 7, 1), [first]) == [Status.OK, Status.VIOLATED]
    both = [first, attestation(2027, date(2028, 7, 1))]
    assert attested("SP", date(2028, 7, 1), both) == [Status.OK, Status.OK]


def test_the_summary_report_is_heard_before_the_attestation() -> None:
    same_day = attestation(2026, date(2027, 7, 1), summary=act("4", date(2027, 7, 1)))
    assert attested("SP", date(2027, 7, 5), [same_day])[0] is Status.OK
    after = attestation(2026, date(2027, 7, 1), summary=act("4", date(2027, 7, 2)))
    assert attested("SP", date(2027, 7, 5), [after])[0] is Status.VIOLATED


@pytest.mark.parametrize(("day", "status"), [(date(2028, 2, 10), Status.OK), (date(2028, 2, 11), Status.VIOLATED)])
def test_the_last_half_year_is_attested_before_the_defence(day: date, status: Status) -> None:
    changes = {
        "study.years": YEARS,
        "defence": {"meeting": act("6", date(2028, 2, 10))},
        "attestations": [attestation(2026, date(2027, 7, 1)), attestation(2027, day)],
    }
    last = [one for one in evaluate(PROFILE, changed(changes, "P15"), day, CALENDAR) if one.rule == "MITU-3.5-8"][1]
    assert last.status is status
    none_asked = evaluate(PROFILE, changed(changes, "P15"), day, CALENDAR, {"attestation.last_half_year": "none"})
    assert [one.status for one in none_asked if one.rule == "MITU-3.5-8"][1] is Status.NOT_APPLICABLE


def test_terms_stand_still_on_leave_as_chosen() -> None:
    changes = {
        "study.semester1_end": date(2026, 12, 31),
        "leaves": [{"start": date(2026, 10, 1), "end": date(2026, 10, 10)}],
    }
    assert found("MITU-3.5-3", changed(changes)).due == date(2027, 1, 10)
    assert found("MITU-3.5-3", changed(changes), **{"leave.shifts": False}).due == date(2026, 12, 31)


def test_a_late_plan_is_told_by_days() -> None:
    changes = {"study.semester1_end": date(2026, 12, 26), "plan.rector": {"date": date(2026, 12, 28)}}
    one = found("MITU-3.5-3", changed(changes))
    assert (one.status, one.grade, one.why[-1].params["days"]) == (Status.VIOLATED, Grade.RED, 2)


def test_constants_of_credits_name_their_clauses() -> None:
    for key, constant in PROFILE.constants.items():
        if key.startswith(("credits.", "load.", "dept.")):
            assert constant.clause in ("2.3", "2.4", "2.6", "2.9", "2.10", "3.3")
