"""MITU, edition 2025, sections 2 and 3: the credits of a plan, their cycles and components, the load of a year."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.findings import Severity, Status, refusing
from app.domain.regulation import check_gate, evaluate
from tests.regulations.early_stage import TODAY, at_step, changed, complete, found, judged, number
from tests.regulations.mitu import CALENDAR, PROFILE, Facts
from tests.study_plans import study_lines


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


def test_a_semester_that_no_track_has_is_a_slip() -> None:
    facts = complete("SP")
    assert found("MITU-3.3-2", facts).status is Status.OK
    facts["plan"]["rows"].append({"section": "study", "name": "артық", "credits": 1, "semester": 5})
    one = found("MITU-3.3-2", facts)
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)


def test_hours_follow_from_credits() -> None:
    assert number("load.year_credits") * number("load.credit_hours") == 1800
    one = found("MITU-3.3-3", complete())
    assert (one.status, one.severity) == (Status.OK, Severity.INFO)
    assert [step.params["actual"] for step in one.why] == [3600]
