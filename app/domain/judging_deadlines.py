"""How a deadline is judged: when the act was due, when it was done, and what stands between."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from app.domain.calendar import Counting, DueDate, Term, Unit, WorkingCalendar
from app.domain.conditions import Compiler
from app.domain.explanations import Explanation
from app.domain.expressions import Scope
from app.domain.findings import Grade, Severity, Status
from app.domain.outcomes import OK, Judge, Outcome, optional_value, refused
from app.domain.pauses import LEAVE_SETTING, counted, extension_of, leaves_of, paused_due, paused_period
from app.domain.rules import Deadline, Rule
from app.domain.values import day_done, facts_named
from app.domain.verdicts import Context, Unknown, ValueOf


class _DueRule(NamedTuple):
    """The compiled parts of a deadline."""

    done: ValueOf
    partly: ValueOf | None
    lead: ValueOf | None
    confirmed: ValueOf | None
    opens: ValueOf | None
    severity: Severity
    asked: frozenset[str]


def deadline(compiler: Compiler, rule: Rule, family: Deadline, scope: Scope, counting: Counting) -> Judge:
    """The judge of one deadline."""
    basis = next(one for one in (family.anchor, family.period_end, family.fixed_day) if one is not None)
    anchor = compiler.value(basis, scope)
    term = optional_value(compiler, family.term, scope)
    parts = _DueRule(
        day_done(compiler, family.done, scope),
        optional_value(compiler, family.partly, scope),
        optional_value(compiler, family.lead, scope),
        optional_value(compiler, family.confirmed_by, scope),
        optional_value(compiler, family.opens, scope),
        rule.severity,
        frozenset(facts_named(family.done, scope)),
    )

    def judge(context: Context, at_gate: bool) -> Outcome:
        start = anchor(context)
        if isinstance(start, Unknown):
            return Outcome(Status.UNKNOWN, missing=start.facts)
        length: Term | None = term(context) if term is not None else None
        if family.fixed_day is not None:
            due: DueDate | None = context.calendar.fixed_day(start)
        else:
            due = _due(context, start, length, counting, family.pauses)
        if due is None:
            return _standing_still(parts, context)
        if context.facts.get("extensions"):
            due = _extended(context, rule.id, due)
        return _due_outcome(parts, context, due, length.unit if length else Unit.CALENDAR_DAYS, at_gate)

    return judge


def _due(context: Context, start: date, term: Term | None, counting: Counting, pauses: bool) -> DueDate | None:
    """The due date; None while a leave without end lies in the term."""
    leaves = leaves_of(context.facts) if pauses and context.settings.get(LEAVE_SETTING) else None
    if leaves:
        if term is None:
            # Nobody is away from a study that has not begun: the periods of the calendar are those of his own study.
            return paused_period(context.calendar, start, leaves, _first_day(context) or date.min)
        return paused_due(context.calendar, start, term, counting, leaves)
    if term is None:
        return context.calendar.period_end(start)
    return context.calendar.due(start, term, counting)


def _first_day(context: Context) -> date | None:
    study = context.facts.get("study")
    return study.get("first_day") if study else None


def _standing_still(parts: _DueRule, context: Context) -> Outcome:
    """On a leave without end: what was done is in time, what was not has no day until the return."""
    told = (Explanation("leave-open", {"since": leaves_of(context.facts)[-1].first}),)
    if isinstance(parts.done(context), Unknown):
        return Outcome(Status.UPCOMING, why=told, missing=("leaves.end",))
    return OK if context.brief else Outcome(Status.OK, why=told, grade=Grade.GREEN)


def _extended(context: Context, rule: str, due: DueDate) -> DueDate:
    """A later date that a person gave with a reason takes the place of the computed one."""
    given = extension_of(context.facts, rule, context.subject)
    if given is None or given["due"] <= due.due:
        return due
    told = Explanation("extended", {"due": given["due"], "reason": given["reason"]})
    return DueDate(given["due"], context.calendar.previous_working(given["due"]), (*due.why, told))


def _due_outcome(parts: _DueRule, context: Context, due: DueDate, unit: Unit, at_gate: bool) -> Outcome:
    """Compares the acts done with the due date, the full one first."""
    done = parts.done(context)
    partly = parts.partly(context) if parts.partly is not None else None
    kept_in_part = isinstance(partly, date) and partly <= due.due
    why = due.why
    if parts.confirmed is not None and parts.confirmed(context) is False:
        why = (*why, Explanation("academic-calendar-not-confirmed"))
    if isinstance(done, Unknown):
        return _open_outcome(parts, context, due, why, done, partly, unit, at_gate)
    opens = parts.opens(context) if parts.opens is not None else None
    if isinstance(opens, date) and done < opens:
        early = Explanation("done-too-early", {"done": done, "opens": opens})
        return Outcome(refused(parts.severity, at_gate), due.due, due.due_safe, (*why, early), (), Grade.RED)
    if isinstance(opens, Unknown) and done <= due.due:
        return Outcome(Status.UNKNOWN, due.due, due.due_safe, why, opens.facts)
    if done <= due.due:
        if context.brief:
            return OK
        told = Explanation("done-in-time", {"done": done, "due": due.due})
        return Outcome(Status.OK, due.due, due.due_safe, (*why, told), (), Grade.GREEN)
    late = _late(context.calendar, due.due, done, unit)
    if kept_in_part:
        part = Explanation("decided-in-time", {"decided": partly, "due": due.due})
        return Outcome(Status.OK, due.due, due.due_safe, (*why, part, late), (), Grade.AMBER)
    status = refused(parts.severity, at_gate)
    return Outcome(status, due.due, due.due_safe, (*why, late), (), Grade.RED)


def _open_outcome(
    parts: _DueRule,
    context: Context,
    due: DueDate,
    why: tuple[Explanation, ...],
    undone: Unknown,
    partly: Any,
    unit: Unit,
    at_gate: bool,
) -> Outcome:
    """The act is still to come: far off, near, past, or past with its decisive part late or in time."""
    if isinstance(partly, date):
        if partly > due.due:
            late = _late(context.calendar, due.due, partly, unit)
            status = refused(parts.severity, at_gate)
            return Outcome(status, due.due, due.due_safe, (*why, late), undone.facts, Grade.RED)
        if context.today > due.due:
            part = Explanation("decided-in-time", {"decided": partly, "due": due.due})
            return Outcome(Status.DUE, due.due, due.due_safe, (*why, part), undone.facts, Grade.AMBER)
    if context.today > due.due:
        if not parts.asked.issuperset(undone.facts):  # the act looked for cannot be told and may have been in time
            return Outcome(Status.UNKNOWN, due.due, due.due_safe, why, undone.facts)
        days = context.calendar.lateness(due.due, context.today, unit)
        past = Explanation(f"overdue-{counted(unit)}", {"due": due.due, "days": days})
        status = Status.BLOCKED if at_gate and parts.severity is Severity.BLOCK else Status.OVERDUE
        return Outcome(status, due.due, due.due_safe, (*why, past), undone.facts, Grade.RED)
    lead = parts.lead(context) if parts.lead is not None else 0
    near = context.today >= due.due_safe - timedelta(days=lead)
    status = Status.DUE if near else Status.UPCOMING
    return Outcome(status, due.due, due.due_safe, why, undone.facts)


def _late(calendar: WorkingCalendar, due: date, done: date, unit: Unit) -> Explanation:
    days = calendar.lateness(due, done, unit)
    return Explanation(f"late-{counted(unit)}", {"done": done, "due": due, "days": days})
