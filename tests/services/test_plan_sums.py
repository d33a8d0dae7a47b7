"""Rows of a plan judged while they are typed: sums, limits from both sides, nothing written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.findings import Severity, Status
from app.services import history, plan_sums, plans, settings
from app.services.context import Context
from app.services.plan_sums import PlanCheck, Sum
from tests.study_plans import study_lines

Rows = list[dict[str, Any]]


def check(ctx: Context, student_id: str, rows: Rows) -> PlanCheck:
    return plan_sums.check_rows(ctx, student_id, {"study": rows})


def status(found: PlanCheck, rule: str) -> Status:
    (finding,) = [one for one in found.findings if one.rule == rule]
    return finding.status


def cycle(found: PlanCheck, key: str) -> Sum:
    return next(one.whole for one in found.sums.cycles if one.whole.key == key)


def component(found: PlanCheck, of: str, key: str) -> Sum:
    (own,) = [one for one in found.sums.cycles if one.whole.key == of]
    return next(one for one in own.components if one.key == key)


def with_credits(rows: Rows, by: int, **which: Any) -> Rows:
    """The rows with the first one of a kind longer or shorter by some credits."""
    at = next(n for n, row in enumerate(rows) if all(row[name] == value for name, value in which.items()))
    return [{**row, "credits": row["credits"] + by} if n == at else row for n, row in enumerate(rows)]


def wanted(one: Sum) -> set[tuple[str, Any, str]]:
    return {(each.how, each.credits, each.clause) for each in one.wanted}


@pytest.mark.parametrize(
    ("track", "total", "theory", "semesters"), [("SP", 120, 88, 4), ("P1", 60, 39, 2), ("P15", 90, 64, 3)]
)
def test_a_plan_of_each_track_adds_up(
    department: Context, new_student: Callable[..., str], track: str, total: int, theory: int, semesters: int
) -> None:
    found = check(department, new_student(track=track), study_lines(track))
    sums = found.sums
    assert (sums.total.credits, sums.hours(sums.total)) == (total, total * 30)
    assert wanted(sums.total) == {("at_least", total, "2.6")}
    assert [(one.key, one.credits) for one in sums.semesters] == [(n, 30) for n in range(1, semesters + 1)]
    assert [one.credits for one in sums.years] == ([60, 60] if track == "SP" else [60] if track == "P1" else [60, 30])
    assert all(one.held for one in (*sums.semesters, *sums.years, sums.total))
    (told,) = sums.others
    assert told.credits == theory
    assert ("at_least", theory, "2.3") in wanted(told)


def test_every_cell_stands_beside_what_its_clause_asks(department: Context, student_id: str) -> None:
    found = check(department, student_id, study_lines("SP"))
    assert [one.whole.key for one in found.sums.cycles] == ["БП", "ПП", "МҒЗЖ", "ҚА"]
    assert wanted(cycle(found, "БП")) == {("at_least", 35, "2.4"), ("at_most", 35, "2.4")}
    assert wanted(component(found, "БП", "ЖК")) == {("at_least", 20, "2.4"), ("at_most", 20, "2.4")}
    assert wanted(component(found, "БП", "ТК")) == set()
    assert (component(found, "БП", "ЖК").credits, component(found, "БП", "ТК").credits) == (20, 15)
    assert wanted(cycle(found, "ҚА")) == {("at_least", 8, "2.9")}
    assert wanted(found.sums.semesters[0]) == {("is", 30, "3.3")}
    assert wanted(found.sums.years[1]) == {("is", 60, "3.3")}


@pytest.mark.parametrize(("by", "expected"), [(-1, Status.BLOCKED), (0, Status.OK), (1, Status.VIOLATED)])
def test_both_sides_of_the_cycle_limit(department: Context, student_id: str, by: int, expected: Status) -> None:
    rows = with_credits(study_lines("SP"), by, cycle="ПП")
    found = check(department, student_id, rows)
    assert status(found, "MITU-2.4-2") is expected
    assert cycle(found, "ПП").credits == 53 + by
    assert cycle(found, "ПП").held is (by == 0)


@pytest.mark.parametrize(("by", "expected"), [(-1, Status.VIOLATED), (0, Status.OK), (1, Status.VIOLATED)])
def test_a_semester_has_thirty_credits(department: Context, student_id: str, by: int, expected: Status) -> None:
    found = check(department, student_id, with_credits(study_lines("SP"), by, semester=3))
    assert status(found, "MITU-3.3-2") is expected
    assert (found.sums.semesters[2].credits, found.sums.semesters[2].held) == (30 + by, by == 0)


def test_what_the_university_chose_changes_what_is_asked(department: Context, student_id: str) -> None:
    rows = with_credits(study_lines("SP"), 1, cycle="БП", component="ТК")
    warned = check(department, student_id, rows)
    (above,) = [one for one in cycle(warned, "БП").wanted if one.how == "at_most"]
    assert (above.held, above.severity) == (False, Severity.WARN)
    settings.choose(department, {"credits.excess": "allow"})
    allowed = check(department, student_id, rows)
    assert wanted(cycle(allowed, "БП")) == {("at_least", 35, "2.4")}
    settings.choose(department, {"credits.excess": "block"})
    refused = check(department, student_id, rows)
    assert status(refused, "MITU-2.4-1") is Status.BLOCKED
    assert next(one for one in cycle(refused, "БП").wanted if one.how == "at_most").severity is Severity.BLOCK


def test_a_line_without_a_cycle_is_added_and_missed(department: Context, student_id: str) -> None:
    rows = [*study_lines("SP"), {"name": "Тағы бір пән", "credits": 3, "semester": 9}]
    found = check(department, student_id, rows)
    assert cycle(found, "").credits == 3
    assert found.sums.total.credits == 123
    assert status(found, "MITU-2.4-1") is Status.UNKNOWN
    assert found.sums.semesters[-1] == Sum(9, 3)
    assert cycle(found, "БП").wanted[0].held is None


def test_only_rules_that_look_at_rows_are_told_refusing_ones_first(department: Context, student_id: str) -> None:
    found = check(department, student_id, [])
    told = {one.rule for one in found.findings}
    assert {"MITU-2.3-1", "MITU-2.8-2", "MITU-3.5-4"} <= told
    assert not told & {"MITU-3.5-2", "MITU-3.5-3", "MITU-3.5-7"}
    refusing = [one.severity is Severity.BLOCK for one in found.failing]
    assert refusing == sorted(refusing, reverse=True)
    assert found.sums.total.credits == 0
    assert [one.credits for one in found.sums.semesters] == [0, 0, 0, 0]


def test_sections_not_typed_are_taken_as_saved_and_nothing_is_written(
    department: Context, student_id: str, full_plan: str
) -> None:
    before = history.next_undo(department)
    found = check(department, student_id, study_lines("SP"))
    assert found.failing == ()
    found = plan_sums.check_rows(department, student_id, {"internship": []})
    assert [one.rule for one in found.failing if one.severity is Severity.BLOCK] == ["MITU-2.8-2", "MITU-3.5-4"]
    assert found.sums.total.credits == 120
    assert history.next_undo(department) == before
    card = plans.of_student(department, student_id)
    assert card is not None
    assert len(card.rows["internship"]) == 1


def test_without_a_track_nothing_is_asked_of_sums(department: Context, new_student: Callable[..., str]) -> None:
    found = check(department, new_student(track=None), study_lines("SP"))
    assert found.sums.total.wanted == ()
    assert cycle(found, "БП").credits == 35
