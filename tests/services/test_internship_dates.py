"""Dates judged while they are typed: 13 days are too few, 14 are enough, an open end says nothing."""

from __future__ import annotations

from datetime import date

import pytest

from app.services import internship_dates, internships, students
from app.services.context import Context


@pytest.fixture
def student_id(ctx: Context) -> str:
    return students.save(ctx, None, {"surname": "Серікова", "track": "SP"})[0]


@pytest.mark.parametrize(("last", "clauses"), [(13, ["7.2"]), (14, []), (None, [])])
def test_thirteen_days_are_too_few(ctx: Context, student_id: str, last: int | None, clauses: list[str]) -> None:
    internship_id, _ = internships.create(ctx, student_id, {})
    dates = {"starts": date(2027, 3, 1), "ends": last and date(2027, 3, last)}
    for known in (internship_id, None):
        found = internship_dates.judge(ctx, student_id, known, dates)
        assert [one.clause for one in found] == clauses


def test_actual_dates_are_judged_too(ctx: Context, student_id: str) -> None:
    internship_id, _ = internships.create(ctx, student_id, {"starts": date(2027, 3, 1), "ends": date(2027, 3, 20)})
    typed = {"actual_start": date(2027, 3, 1), "actual_end": date(2027, 3, 10)}
    (found,) = internship_dates.judge(ctx, student_id, internship_id, typed)
    assert [one.params.get("days") for one in found.why][-1] == 10
