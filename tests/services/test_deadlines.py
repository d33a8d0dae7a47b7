"""Findings are remembered, and judged anew for those whom an intention touched."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.findings import Status
from app.services import academics, deadlines, history, settings, students
from app.services.academics import Semester
from app.services.context import Context


@pytest.fixture
def cohort(ctx: Context) -> list[str]:
    return [
        students.save(ctx, None, {"surname": name, "track": "SP", "enrol_date": date(2026, 9, 1)})[0]
        for name in ("Қасымова", "Әлиев", "Өтегенова")
    ]


def topic(ctx: Context, student: str) -> date | None:
    found = deadlines.of_all(ctx)[student]
    return next((one.due for one in found if one.rule == "MITU-5.1-1"), None)


def test_only_the_touched_student_is_judged_anew(ctx: Context, cohort: list[str]) -> None:
    before = deadlines.of_all(ctx)

    students.save(ctx, cohort[0], {"first_day": date(2026, 9, 15)})
    after = deadlines.of_all(ctx)

    assert topic(ctx, cohort[0]) == date(2026, 11, 16)
    assert [after[one] is before[one] for one in cohort] == [False, True, True]


def test_nothing_is_judged_while_nothing_changes(ctx: Context, cohort: list[str]) -> None:
    assert deadlines.of_all(ctx) is deadlines.of_all(ctx)


def test_undo_is_seen(ctx: Context, cohort: list[str]) -> None:
    students.save(ctx, cohort[0], {"first_day": date(2026, 9, 15)})
    deadlines.of_all(ctx)

    history.undo(ctx)

    assert topic(ctx, cohort[0]) == date(2026, 11, 2)


def test_a_calendar_that_changes_concerns_everybody(ctx: Context, cohort: list[str]) -> None:
    deadlines.of_all(ctx)

    academics.save_semesters(ctx, [Semester(2026, 1, date(2026, 9, 7), date(2026, 12, 31), True)])

    assert {topic(ctx, one) for one in cohort} == {date(2026, 11, 9)}


def test_a_setting_concerns_everybody(ctx: Context, cohort: list[str]) -> None:
    assert topic(ctx, cohort[0]) == date(2026, 11, 2)
    academics.save_semesters(ctx, [Semester(2026, 1, date(2026, 8, 31), date(2026, 12, 31), True)])
    assert topic(ctx, cohort[1]) == date(2026, 11, 2)

    settings.choose(ctx, {"calendar.week": 6})

    assert topic(ctx, cohort[1]) == date(2026, 10, 31)


def test_a_screen_is_judged_like_the_whole(ctx: Context, cohort: list[str]) -> None:
    screen = deadlines.of_some(ctx, cohort[:2])

    assert screen == {one: deadlines.of_all(ctx)[one] for one in cohort[:2]}


def test_what_is_in_order_is_not_kept(ctx: Context, cohort: list[str]) -> None:
    kept = {one.status for found in deadlines.of_all(ctx).values() for one in found}

    assert Status.OVERDUE in kept
    assert not kept & {Status.OK, Status.NOT_APPLICABLE}
