"""Working days and terms over the calendar shipped with the program."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import Counting, DayOff, Term, Unit, WorkingCalendar, add_months, inclusive_days
from app.domain.errors import UsageError
from app.domain.explanations import LocalText
from app.regulations.loader import load_calendar_seed

SEED = load_calendar_seed(Path(__file__).parents[2] / "resources/calendars/kz.toml")
TWO_MONTHS = Term(2, Unit.MONTHS)
TEN_WORKING_DAYS = Term(10, Unit.WORKING_DAYS)
DAYS = st.dates(date(2025, 1, 1), date(2027, 10, 31))


def codes(due) -> list[str]:
    return [step.code for step in due.why]


@pytest.mark.parametrize(("year", "working_days"), [(2025, 246), (2026, 247), (2027, 247)])
def test_working_days_of_a_year(year: int, working_days: int) -> None:
    assert SEED.count_working_days(date(year, 1, 1), date(year, 12, 31)) == working_days


@pytest.mark.parametrize(
    ("day", "five", "six"),
    [
        (date(2025, 1, 3), False, False),
        (date(2025, 1, 5), True, True),
        (date(2025, 3, 8), False, False),
        (date(2025, 3, 10), False, True),
        (date(2025, 3, 24), False, False),
        (date(2025, 7, 7), False, False),
        (date(2025, 9, 1), False, True),
        (date(2026, 3, 9), False, False),
        (date(2026, 3, 16), True, True),
        (date(2026, 3, 25), False, True),
        (date(2026, 3, 28), False, True),
        (date(2026, 5, 9), False, False),
        (date(2026, 5, 11), False, True),
        (date(2026, 8, 31), True, True),
        (date(2026, 10, 26), False, False),
        (date(2027, 1, 4), False, True),
        (date(2027, 3, 15), False, False),
        (date(2027, 5, 10), False, False),
        (date(2027, 5, 17), True, True),
    ],
)
def test_days_of_both_weeks(day: date, five: bool, six: bool) -> None:
    assert SEED.is_working(day) is five
    assert SEED.for_week(6).is_working(day) is six


def test_a_term_in_months_moves_off_a_sunday() -> None:
    due = SEED.due(date(2026, 9, 1), TWO_MONTHS)
    assert (due.due, due.due_safe) == (date(2026, 11, 2), date(2026, 10, 31))
    assert codes(due) == ["term-months", "last-day-sunday", "moved-to-working-day"]
    assert due.why[1].params["day"] == date(2026, 11, 1)


@pytest.mark.parametrize(
    ("week", "expected", "last_day_off"),
    [(5, date(2026, 4, 1), date(2026, 3, 25)), (6, date(2026, 3, 28), date(2026, 3, 24))],
)
def test_working_days_over_nauryz(week: int, expected: date, last_day_off: date) -> None:
    due = SEED.for_week(week).due(date(2026, 3, 13), TEN_WORKING_DAYS)
    assert (due.due, due.due_safe) == (expected, expected)
    (nauryz,) = [step for step in due.why if step.code == "days-off"]
    assert (nauryz.params["first"], nauryz.params["last"]) == (date(2026, 3, 21), last_day_off)
    assert nauryz.params["name"].ru == "праздник Наурыз"


@pytest.mark.parametrize(
    ("anchor", "literal", "expected"),
    [
        (date(2025, 12, 31), date(2026, 2, 28), date(2026, 3, 2)),
        (date(2027, 12, 31), date(2028, 2, 29), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 2, 28), date(2027, 3, 1)),
    ],
)
def test_a_month_without_the_day_ends_on_its_last_day(anchor: date, literal: date, expected: date) -> None:
    due = SEED.due(anchor, TWO_MONTHS)
    assert due.why[0].params["end"] == literal
    assert due.due == expected
    assert "month-has-no-such-day" in codes(due)


def test_29_february_as_the_anchor() -> None:
    assert add_months(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert add_months(date(2028, 2, 29), 2) == date(2028, 4, 29)
    assert add_months(date(2026, 1, 31), -11) == date(2025, 2, 28)


def test_a_term_ending_on_31_august_2026_stays() -> None:
    assert SEED.due(date(2026, 6, 30), Term(62, Unit.CALENDAR_DAYS)).due == date(2026, 8, 31)
    assert SEED.due(date(2025, 7, 1), TWO_MONTHS).due == date(2025, 9, 2)


def test_an_anchor_on_a_day_off_is_mentioned() -> None:
    assert "anchor-not-working" in codes(SEED.due(date(2025, 9, 1), TWO_MONTHS))
    assert "anchor-not-working" not in codes(SEED.due(date(2026, 9, 1), TWO_MONTHS))


def test_a_year_without_a_confirmed_calendar_is_said() -> None:
    assert "calendar-not-confirmed" not in codes(SEED.due(date(2026, 10, 30), TWO_MONTHS))
    unconfirmed = [step for step in SEED.due(date(2026, 11, 10), TWO_MONTHS).why if "confirmed" in step.code]
    assert [step.params["year"] for step in unconfirmed] == [2027]
    assert "calendar-not-confirmed" in codes(SEED.due(date(2026, 12, 25), TEN_WORKING_DAYS))


def test_a_period_is_not_moved_but_reminds_on_a_working_day() -> None:
    due = SEED.period_end(date(2026, 12, 26))
    assert (due.due, due.due_safe) == (date(2026, 12, 26), date(2026, 12, 25))
    assert codes(due) == ["period-ends", "period-not-moved"]
    assert SEED.period_end(date(2026, 12, 25)).due_safe == date(2026, 12, 25)


def test_terms_before_an_event_are_not_moved() -> None:
    due = SEED.due(date(2026, 11, 20), Term(5, Unit.CALENDAR_DAYS, before=True))
    assert (due.due, due.due_safe) == (date(2026, 11, 15), date(2026, 11, 13))
    assert SEED.due(date(2026, 3, 26), Term(1, Unit.WORKING_DAYS, before=True)).due == date(2026, 3, 20)
    assert SEED.due(date(2026, 11, 20), Term(1, Unit.MONTHS, before=True)).due == date(2026, 10, 20)


def test_a_regulation_that_counts_the_anchor_and_never_moves() -> None:
    counting = Counting(roll=False, anchor_counts=True)
    due = SEED.due(date(2026, 9, 1), TWO_MONTHS, counting)
    assert (due.due, due.due_safe) == (date(2026, 10, 31), date(2026, 10, 31))


def test_durations_count_both_ends() -> None:
    assert inclusive_days(date(2026, 3, 2), date(2026, 3, 14)) == 13
    assert inclusive_days(date(2026, 3, 2), date(2026, 3, 15)) == 14


def test_lateness_is_counted_in_the_unit_of_the_term() -> None:
    due, done = date(2026, 3, 20), date(2026, 3, 27)
    assert SEED.lateness(due, done, Unit.CALENDAR_DAYS) == 7
    assert SEED.lateness(due, done, Unit.WORKING_DAYS) == 2


def test_changed_days_replace_the_known_ones() -> None:
    name = LocalText("ауыстыру", "перенос", "transfer")
    changed = SEED.changed([DayOff(date(2026, 9, 7), "own", name)], [date(2026, 10, 26)], [2027])
    assert not changed.is_working(date(2026, 9, 7))
    assert changed.is_working(date(2026, 10, 26))
    assert changed.is_working(date(2025, 1, 5))
    assert "calendar-not-confirmed" not in codes(changed.due(date(2026, 11, 10), TWO_MONTHS))
    assert not changed.changed([DayOff(date(2025, 1, 5), "own", name)]).is_working(date(2025, 1, 5))


def test_a_week_of_other_length_is_refused() -> None:
    with pytest.raises(UsageError) as refused:
        SEED.for_week(4)
    assert refused.value.code == "calendar-week-unknown"


@given(DAYS, st.integers(1, 40))
def test_adding_working_days_agrees_with_counting_them(day: date, amount: int) -> None:
    due = SEED.add_working_days(day, amount)
    assert SEED.is_working(due)
    assert SEED.count_working_days(day + timedelta(days=1), due) == amount


@given(DAYS, st.integers(1, 24), st.sampled_from([5, 6]))
def test_a_term_in_months_ends_on_the_first_working_day_on_or_after_its_last_day(
    day: date, months: int, week: int
) -> None:
    calendar = SEED.for_week(week)
    literal = add_months(day, months)
    due = calendar.due(day, Term(months, Unit.MONTHS))
    assert calendar.is_working(due.due)
    assert due.due >= literal > due.due_safe
    assert not any(calendar.is_working(literal + timedelta(days=gap)) for gap in range((due.due - literal).days))


def test_a_calendar_without_any_listed_day_knows_weekends() -> None:
    plain = WorkingCalendar([])
    assert plain.is_working(date(2026, 1, 1))
    assert not plain.is_working(date(2026, 1, 3))
    assert plain.day_off(date(2026, 1, 3)) is None


def test_a_day_that_a_record_gives_is_kept_and_reminded_of_on_a_working_day() -> None:
    due = SEED.fixed_day(date(2026, 11, 1))
    assert (due.due, due.due_safe, codes(due)) == (date(2026, 11, 1), date(2026, 10, 30), ["day-given"])
