"""Terms that stand still: time out of study that a term does not run through, extensions given with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from app.domain.calendar import ONE_DAY, Counting, DueDate, Term, Unit, WorkingCalendar
from app.domain.explanations import Explanation
from app.domain.findings import Finding, Severity, Status

LEAVE_SETTING = "leave.shifts"


class Leave(NamedTuple):
    """Days on leave, both ends counted; `last` is None while the student has not returned."""

    first: date
    last: date | None


# Who has left studies no more until an order brings him back.
_AWAY = frozenset({"expelled", "transferred"})


def leaves_of(facts: Mapping[str, Any]) -> list[Leave]:
    """The days a student did not study, in order: leaves, and the time until he was restored. What touches is one."""
    if not facts.get("leaves") and not facts.get("status_changes"):
        return []
    on_leave = (Leave(one["start"], one.get("end")) for one in facts.get("leaves") or () if one.get("start"))
    given = sorted((*on_leave, *_absences(facts.get("status_changes") or ())), key=lambda one: one.first)
    merged: list[Leave] = []
    for one in given:
        before = merged[-1] if merged else None
        if before is None or (before.last is not None and one.first > before.last + ONE_DAY):
            merged.append(one)
        elif before.last is not None:
            merged[-1] = Leave(before.first, None if one.last is None else max(before.last, one.last))
    return merged


def _absences(changes: Iterable[Mapping[str, Any]]) -> Iterator[Leave]:
    """From each expulsion or transfer to the day before the return."""
    since: date | None = None
    for one in sorted((one for one in changes if one.get("date")), key=lambda one: one["date"]):
        if one.get("status") in _AWAY:
            since = since or one["date"]
        elif since is not None:
            if one["date"] > since:
                yield Leave(since, one["date"] - ONE_DAY)
            since = None
    if since is not None:
        yield Leave(since, None)


def paused_due(
    calendar: WorkingCalendar, anchor: date, term: Term, counting: Counting, leaves: Sequence[Leave]
) -> DueDate | None:
    """The end of a term that does not run on leave; None while a leave without end lies in it.

    A term before an event and a term that no leave touches end as they would anyway.
    """
    plain = calendar.due(anchor, term, counting)
    if term.before:
        return plain
    literal = calendar.due(anchor, term, Counting(False, counting.anchor_counts))
    end, days = literal.due, 0
    while True:
        found = _days_on_leave(calendar, leaves, anchor + ONE_DAY, end, term.unit)
        if found is None:
            return None
        if found == days:
            break
        days = found
        end = _later(calendar, literal.due, days, term.unit)
    if not days:
        return plain
    why = (*literal.why, Explanation(f"leave-shifts-{counted(term.unit)}", {"days": days, "end": end}))
    due = calendar.next_working(end) if counting.roll else end
    if due != end:
        why = (*why, Explanation("moved-to-working-day", {"due": due}))
    return DueDate(due, _later(calendar, literal.due_safe, days, term.unit), why)


def paused_period(
    calendar: WorkingCalendar, last: date, leaves: Sequence[Leave], since: date = date.min
) -> DueDate | None:
    """The end of a period of the academic calendar moved by the days on leave before it, from `since` on."""
    end, days = last, 0
    while True:
        found = _days_on_leave(calendar, leaves, since, end, Unit.CALENDAR_DAYS)
        if found is None:
            return None
        if found == days:
            break
        days = found
        end = last + timedelta(days=days)
    if not days:
        return calendar.period_end(last)
    why = (
        Explanation("period-ends", {"due": last}),
        Explanation("leave-shifts-calendar-days", {"days": days, "end": end}),
    )
    return DueDate(end, calendar.previous_working(end), why)


def extension_of(facts: Mapping[str, Any], rule: str, subject: str) -> Mapping[str, Any] | None:
    """The latest day that a rule's term was extended to for a subject; without a reason nothing is extended."""
    fitting = [one for one in _of_rule(facts.get("extensions"), rule, subject) if one.get("due") and one.get("reason")]
    return max(fitting, key=lambda one: one["due"], default=None)


def override_of(facts: Mapping[str, Any], rule: str, subject: str) -> Mapping[str, Any] | None:
    """The decision of a person to let a rule's refusal pass for a subject; it needs a reason, a name and a date."""
    return next(
        (
            one
            for one in _of_rule(facts.get("overrides"), rule, subject)
            if one.get("reason") and one.get("person") and one.get("date")
        ),
        None,
    )


def let_pass(found: Finding, facts: Mapping[str, Any]) -> Finding:
    """A refusal that a person lets pass for a reason only warns from then on, and says who and why."""
    given = override_of(facts, found.rule, found.subject)
    if given is None:
        return found
    told = Explanation("overridden", {name: given[name] for name in ("person", "date", "reason")})
    return found._replace(severity=Severity.WARN, status=Status.VIOLATED, why=(*found.why, told))


def _of_rule(given: Iterable[Mapping[str, Any]] | None, rule: str, subject: str) -> list[Mapping[str, Any]]:
    return [one for one in given or () if one.get("rule") == rule and (one.get("subject") or subject) == subject]


def _days_on_leave(
    calendar: WorkingCalendar, leaves: Sequence[Leave], first: date, last: date, unit: Unit
) -> int | None:
    days = 0
    for leave in leaves:
        begins = max(leave.first, first)
        if begins > last:
            continue
        if leave.last is None:
            return None
        ends = min(leave.last, last)
        if ends < begins:
            continue
        if unit is Unit.WORKING_DAYS:
            days += calendar.count_working_days(begins, ends)
        else:
            days += (ends - begins).days + 1
    return days


def _later(calendar: WorkingCalendar, day: date, days: int, unit: Unit) -> date:
    if unit is Unit.WORKING_DAYS:
        return calendar.add_working_days(day, days)
    return day + timedelta(days=days)


def counted(unit: Unit) -> str:
    """The kind of days that a term is late by: months are late by calendar days."""
    return unit.value if unit is Unit.WORKING_DAYS else Unit.CALENDAR_DAYS.value
