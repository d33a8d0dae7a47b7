"""Copies that stay: all of the last days, then the last of each day, week, month."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from app.domain.retention import Policy, kept

TODAY = date(2026, 11, 22)  # a Sunday
USUAL = Policy(all_days=2, daily_days=14, weekly_weeks=8, monthly_months=12)


def at(day: str, hour: int = 12) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02}:00").replace(tzinfo=UTC)


def test_all_of_the_last_days_stay_and_one_of_a_day_before_them() -> None:
    recent = [at(f"2026-11-{day}", hour) for day in (20, 21, 22) for hour in (9, 13, 18)]
    before = [at("2026-11-19", hour) for hour in (9, 13, 18)]

    assert kept(recent + before, TODAY, USUAL) == {*recent, before[-1]}


@pytest.mark.parametrize(
    ("day", "later", "stays"),
    [
        ("2026-11-06", "2026-11-07", True),  # 16 days ago: still one a day
        ("2026-11-05", "2026-11-07", False),  # 17 days ago: one a week
        ("2026-09-11", "2026-09-12", False),  # 72 days ago: still one a week
        ("2026-09-11", "2026-09-14", True),
        ("2026-09-10", "2026-09-28", False),  # 73 days ago: one a month
        ("2026-09-10", "2026-10-01", True),
        ("2025-09-30", "2026-11-22", True),  # twelve months before that
        ("2025-08-31", "2026-11-22", False),
    ],
)
def test_days_pass_into_weeks_and_weeks_into_months(day: str, later: str, stays: bool) -> None:
    others = [at("2026-11-22"), at(later)]

    assert (at(day) in kept([*others, at(day)], TODAY, USUAL)) == stays


def test_weeks_pass_into_months_and_months_end() -> None:
    daily = [at(str(TODAY - timedelta(days=ago))) for ago in range(600)]

    stay = sorted(kept(daily, TODAY, USUAL), reverse=True)

    months = [one for one in stay if one.date() < date(2026, 9, 11)]
    assert len({(one.year, one.month) for one in months}) == len(months) == 12
    assert min(stay).date() >= date(2025, 9, 1)
    weeks = [one for one in stay if date(2026, 9, 11) <= one.date() < date(2026, 11, 6)]
    assert {one.weekday() for one in weeks} == {6}
    assert len([one for one in stay if one.date() >= date(2026, 11, 6)]) == 17


def test_thinned_day_by_day_a_copy_of_each_stretch_is_there() -> None:
    """What was dropped on earlier days must not leave a hole later."""
    present: set[datetime] = set()
    begun = date(2024, 1, 1)
    for number in range(800):
        day = begun + timedelta(days=number)
        present = set(kept(present | {at(str(day), 9), at(str(day), 17)}, day, USUAL))

    today = begun + timedelta(days=799)
    ages = sorted((today - one.date()).days for one in present)
    gaps = [later - earlier for earlier, later in pairwise(ages)]
    assert max(gap for age, gap in zip(ages, gaps, strict=False) if age <= 15) == 1
    assert max(gap for age, gap in zip(ages, gaps, strict=False) if age <= 60) <= 7
    assert max(gaps) <= 38
    assert max(ages) > 365
    assert len(present) < 50


def test_the_last_copy_and_those_of_the_future_always_stay() -> None:
    nothing = Policy(0, 0, 0, 0)
    assert kept([at("2020-01-01"), at("2019-01-01")], TODAY, nothing) == {at("2020-01-01")}
    future = [at("2031-05-05"), at("2031-05-06")]
    assert kept([*future, at("2020-01-01")], TODAY, nothing) == set(future)
    assert kept([], TODAY, nothing) == frozenset()


def test_lengths_without_end_keep_everything_they_speak_of() -> None:
    endless = Policy(10**9, 0, 0, 0)
    copies = [at("2001-01-01"), at("2001-01-01", 13), at("2026-11-22")]
    assert kept(copies, TODAY, endless) == set(copies)
    assert len(kept(copies, TODAY, Policy(0, 0, 0, 10**9))) == 2
