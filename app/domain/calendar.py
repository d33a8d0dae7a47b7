"""Working days and terms: what is due when, with the reasoning (counting conventions C1-C9)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from app.domain.errors import UsageError
from app.domain.explanations import Explanation, LocalText

ONE_DAY = timedelta(days=1)
BOTH_WEEKS = frozenset({5, 6})
_SUNDAY = 6


class Unit(StrEnum):
    """Units a term is counted in."""

    MONTHS = "months"
    CALENDAR_DAYS = "calendar-days"
    WORKING_DAYS = "working-days"


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time after an event, or before it when `before` is set."""

    amount: int
    unit: Unit
    before: bool = False


@dataclass(frozen=True, slots=True)
class Counting:
    """How a regulation counts terms.

    `roll`: a last day that is not worked moves to the next working day (C3).
    `anchor_counts`: the day of the event is the first day of the term; otherwise it is not counted (C1).
    """

    roll: bool = True
    anchor_counts: bool = False


CIVIL_CODE = Counting()


@dataclass(frozen=True, slots=True)
class DayOff:
    """A named day off; `weeks` tells for which working weeks (5 or 6 days) it holds."""

    day: date
    holiday: str
    name: LocalText | Explanation
    weeks: frozenset[int] = BOTH_WEEKS


@dataclass(frozen=True, slots=True)
class DueDate:
    """`due` decides late or not; `due_safe`, the last day of the literal wording, feeds reminders (C8)."""

    due: date
    due_safe: date
    why: tuple[Explanation, ...]


def inclusive_days(first: date, last: date) -> int:
    """Length of a period in calendar days, both ends counted (C6)."""
    return (last - first).days + 1


def add_months(day: date, months: int) -> date:
    """The same day number `months` later (or earlier), or the last day of a shorter month (C2)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class WorkingCalendar:
    """Days worked and days off of a country under a week of 5 or 6 working days.

    A year outside `confirmed_years` is computed from its listed days and weekends and said to be unconfirmed.
    """

    def __init__(
        self,
        days_off: Iterable[DayOff],
        working_days: Iterable[date] = (),
        confirmed_years: Iterable[int] = (),
        week: int = 5,
    ) -> None:
        if week not in BOTH_WEEKS:
            raise UsageError("calendar-week-unknown", week=week)
        self.week = week
        self.days_off = tuple(days_off)
        self.working_days = frozenset(working_days)
        self.confirmed_years = frozenset(confirmed_years)
        self._named = {off.day: off for off in self.days_off if week in off.weeks}
        self._other_weeks: dict[int, WorkingCalendar] = {week: self}
        self._due = lru_cache(maxsize=4096)(self._compute_due)
        self._period_end = lru_cache(maxsize=1024)(self._compute_period_end)
        self._counted = lru_cache(maxsize=4096)(self._count)

    def for_week(self, week: int) -> WorkingCalendar:
        """This calendar under a week of `week` working days."""
        if week not in self._other_weeks:
            self._other_weeks[week] = WorkingCalendar(self.days_off, self.working_days, self.confirmed_years, week)
        return self._other_weeks[week]

    def changed(
        self,
        days_off: Iterable[DayOff] = (),
        working_days: Iterable[date] = (),
        confirmed_years: Iterable[int] = (),
    ) -> WorkingCalendar:
        """A calendar with these days added; a day named here replaces what was known of it."""
        added, worked = tuple(days_off), frozenset(working_days)
        replaced = worked | {off.day for off in added}
        kept = tuple(off for off in self.days_off if off.day not in replaced)
        still_worked = self.working_days - {off.day for off in added}
        years = self.confirmed_years | frozenset(confirmed_years)
        return WorkingCalendar(kept + added, still_worked | worked, years, self.week)

    def is_working(self, day: date) -> bool:
        """Whether `day` is worked."""
        if day in self.working_days:
            return True
        return day not in self._named and day.weekday() < self.week

    def day_off(self, day: date) -> DayOff | None:
        """The named day off on `day`, None for a working day or a plain weekend."""
        return None if day in self.working_days else self._named.get(day)

    def next_working(self, day: date) -> date:
        """The first working day on or after `day`."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def previous_working(self, day: date) -> date:
        """The last working day on or before `day`."""
        while not self.is_working(day):
            day -= ONE_DAY
        return day

    def add_working_days(self, day: date, amount: int) -> date:
        """The `amount`-th working day after `day`, before it when negative; `day` is not counted (C4)."""
        step = ONE_DAY if amount >= 0 else -ONE_DAY
        left = abs(amount)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def count_working_days(self, first: date, last: date) -> int:
        """Working days from `first` to `last`, both ends counted."""
        return self._counted(first, last)

    def _count(self, first: date, last: date) -> int:
        return sum(self.is_working(day) for day in _days(first, last))

    def lateness(self, due: date, done: date, unit: Unit) -> int:
        """How late `done` is: in working days for a term in working days, else in calendar days (C5)."""
        if unit is Unit.WORKING_DAYS:
            return self.count_working_days(due + ONE_DAY, done)
        return (done - due).days

    def due(self, anchor: date, term: Term, counting: Counting = CIVIL_CODE) -> DueDate:
        """The end of `term` counted from `anchor`, with its reasoning."""
        return self._due(anchor, term, counting)

    def period_end(self, last: date) -> DueDate:
        """The end of a period of the academic calendar: never moved; reminders aim at a working day (C7)."""
        return self._period_end(last)

    def fixed_day(self, last: date) -> DueDate:
        """A last day that a record itself gives, such as the end of a contract; reminders aim at a working day."""
        safe = self.previous_working(last)
        return DueDate(last, safe, (Explanation("day-given", {"due": last}), *self._unconfirmed(safe, last)))

    def _compute_period_end(self, last: date) -> DueDate:
        safe = self.previous_working(last)
        why = [Explanation("period-ends", {"due": last})]
        if safe != last:
            why.append(Explanation("period-not-moved", {"day": last, "safe": safe}))
        why += self._unconfirmed(safe, last)
        return DueDate(last, safe, tuple(why))

    def _compute_due(self, anchor: date, term: Term, counting: Counting) -> DueDate:
        if term.before:
            return self._before(anchor, term)
        if term.unit is Unit.WORKING_DAYS:
            return self._after_working_days(anchor, term)
        return self._after_literal_days(anchor, term, counting)

    def _after_literal_days(self, anchor: date, term: Term, counting: Counting) -> DueDate:
        """Months and calendar days: count by the almanac first, then move off a day that is not worked."""
        why = self._anchor_note(anchor)
        if term.unit is Unit.MONTHS:
            literal = add_months(anchor, term.amount)
            safe = literal - ONE_DAY
            if literal.day != anchor.day:
                why.append(Explanation("month-has-no-such-day", {"number": anchor.day, "end": literal}))
        else:
            literal = anchor + timedelta(days=term.amount)
            safe = literal
        if counting.anchor_counts:
            literal -= ONE_DAY
            safe = literal
        why.insert(0, _term_stated(anchor, term, literal))
        due = self.next_working(literal) if counting.roll else literal
        if due != literal:
            why += self._moved(literal, due)
        why += self._unconfirmed(literal, due)
        return DueDate(due, safe, tuple(why))

    def _after_working_days(self, anchor: date, term: Term) -> DueDate:
        due = self.add_working_days(anchor, term.amount)
        why = [_term_stated(anchor, term, due), *self._anchor_note(anchor)]
        why += self._named_days_off(anchor + ONE_DAY, due)
        why += self._unconfirmed(anchor + ONE_DAY, due)
        return DueDate(due, due, tuple(why))

    def _before(self, anchor: date, term: Term) -> DueDate:
        """The last permitted day before an event; never moved later, reminders aim at a working day."""
        if term.unit is Unit.WORKING_DAYS:
            due = self.add_working_days(anchor, -term.amount)
        elif term.unit is Unit.MONTHS:
            due = add_months(anchor, -term.amount)
        else:
            due = anchor - timedelta(days=term.amount)
        safe = self.previous_working(due)
        code = f"term-before-{term.unit.value}"
        why = [Explanation(code, {"amount": term.amount, "anchor": anchor, "due": due})]
        why += self._unconfirmed(safe, anchor if term.unit is Unit.WORKING_DAYS else due)
        return DueDate(due, safe, tuple(why))

    def _anchor_note(self, anchor: date) -> list[Explanation]:
        """An anchor on a day off is accepted and mentioned (C1)."""
        if self.is_working(anchor):
            return []
        return [Explanation("anchor-not-working", {"anchor": anchor})]

    def _moved(self, literal: date, due: date) -> list[Explanation]:
        """Why a last day moved: what the day is, and the named days off on the way."""
        off = self.day_off(literal)
        if off is not None:
            why = self._named_days_off(literal, due)
        else:
            code = "last-day-sunday" if literal.weekday() == _SUNDAY else "last-day-saturday"
            why = [Explanation(code, {"day": literal}), *self._named_days_off(literal, due)]
        return [*why, Explanation("moved-to-working-day", {"due": due})]

    def _named_days_off(self, first: date, last: date) -> list[Explanation]:
        """Named days off between two dates, days of one holiday in a row told together."""
        runs: list[list[DayOff]] = []
        for day in _days(first, last):
            off = self.day_off(day)
            if off is None:
                continue
            if runs and runs[-1][-1].holiday == off.holiday and runs[-1][-1].day + ONE_DAY == day:
                runs[-1].append(off)
            else:
                runs.append([off])
        return [_run_told(run) for run in runs]

    def _unconfirmed(self, first: date, last: date) -> list[Explanation]:
        """The years consulted whose calendar nobody has confirmed (C9)."""
        years = range(first.year, last.year + 1)
        return [
            Explanation("calendar-not-confirmed", {"year": year}) for year in years if year not in self.confirmed_years
        ]


def _days(first: date, last: date) -> Iterator[date]:
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)


def _term_stated(anchor: date, term: Term, end: date) -> Explanation:
    return Explanation(f"term-{term.unit.value}", {"amount": term.amount, "anchor": anchor, "end": end})


def _run_told(run: list[DayOff]) -> Explanation:
    first, last = run[0], run[-1]
    if first is last:
        return Explanation("day-off", {"day": first.day, "name": first.name})
    return Explanation("days-off", {"first": first.day, "last": last.day, "name": first.name})
