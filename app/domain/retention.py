"""Which copies are kept: all of the last days, then one a day, a week, a month."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Policy:
    """Lengths of the stretches, each beginning where the one before it ends: all copies of `all_days` days before
    today, then the last of each day for `daily_days` days, of each week for `weekly_weeks` weeks, of each month for
    `monthly_months` months.
    """

    all_days: int
    daily_days: int
    weekly_weeks: int
    monthly_months: int


def kept(moments: Iterable[datetime], today: date, policy: Policy) -> frozenset[datetime]:
    """The moments whose copies stay. The last one always does, and so does one dated in the future."""
    newest_first = sorted(moments, reverse=True)
    if not newest_first:
        return frozenset()
    all_from = _days_before(today, policy.all_days)
    daily_from = _days_before(all_from, policy.daily_days)
    weekly_from = _days_before(daily_from, 7 * policy.weekly_weeks)
    monthly_from = _months_before(weekly_from, policy.monthly_months)
    stay = {newest_first[0]}
    stay.update(one for one in newest_first if is_recent(one, today, policy))
    for begins, period in ((daily_from, _day), (weekly_from, _week), (monthly_from, _month)):
        last = _last_of_each(newest_first, period)
        stay.update(one for one in last if one.date() >= begins)
        newest_first = [one for one in newest_first if one in stay or one.date() < begins]
    return frozenset(stay)


def is_recent(moment: datetime, today: date, policy: Policy) -> bool:
    """Whether a copy is of the days of which all are kept."""
    return moment.date() >= _days_before(today, policy.all_days)


def _last_of_each(newest_first: Iterable[datetime], period: Callable[[date], Hashable]) -> list[datetime]:
    last: dict[Hashable, datetime] = {}
    for one in newest_first:
        last.setdefault(period(one.date()), one)
    return list(last.values())


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month


def _days_before(day: date, days: int) -> date:
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return date.min


def _months_before(day: date, months: int) -> date:
    """The first day of the month that many months before."""
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 1) if count >= 12 else date.min
