"""How each family of rules is judged: a compiled rule turns a context into a finding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from app.domain.calendar import Counting, DueDate, Term, Unit, WorkingCalendar, inclusive_days
from app.domain.conditions import Compiler, branches_met
from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Expr, Scope
from app.domain.findings import REFUSING, Finding, Grade, MissingFact, Severity, Status
from app.domain.parts import part_check
from app.domain.pauses import LEAVE_SETTING, extension_of, leaves_of, let_pass, paused_due, paused_period
from app.domain.rules import Completeness, Deadline, Duration, Ranking, Record, Requirement, Rule
from app.domain.values import day_done, facts_named
from app.domain.verdicts import Condition, Context, Report, Unknown, ValueOf


class Outcome(NamedTuple):
    """What a family says of a rule, before rule and subject are added to it."""

    status: Status
    due: date | None = None
    due_safe: date | None = None
    why: tuple[Explanation, ...] = ()
    missing: tuple[str, ...] = ()
    grade: Grade | None = None
    severity: Severity | None = None


Judge = Callable[[Context, bool], Outcome]

_OK = Outcome(Status.OK)


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule ready to judge."""

    rule: Rule
    judge: Judge
    applies: Condition | None
    items: ValueOf | None
    missing: Callable[[str], MissingFact]
    tells: tuple[tuple[LocalText, ValueOf], ...] = ()

    def finding(self, context: Context, subject: str, at_gate: bool) -> Finding:
        """Judges the rule for one subject; at a gate what is not met blocks instead of waiting."""
        rule = self.rule
        if self.applies is not None:
            applies = self.applies.judge(context)
            if applies is False:
                return self.not_applicable(subject)
            if applies is not True:
                return self._told(subject, Outcome(Status.UNKNOWN, missing=applies.facts))
        context.subject = subject
        outcome = self.judge(context, at_gate)
        if self.tells:
            outcome = outcome._replace(why=(*outcome.why, *self._computed(context)))
        if outcome is _OK:
            return Finding(rule.id, rule.clause, subject, Status.OK, rule.severity, rule.summary)
        found = self._told(subject, outcome)
        if rule.overridable and found.severity is Severity.BLOCK and found.status in REFUSING:
            return let_pass(found, context.facts)
        return found

    def _computed(self, context: Context) -> list[Explanation]:
        """The values this rule tells, those that are known."""
        values = ((title, value(context)) for title, value in self.tells)
        return [
            Explanation("computed-value", {"what": title, "actual": value})
            for title, value in values
            if value is not None and not isinstance(value, Unknown)
        ]

    def not_applicable(self, subject: str) -> Finding:
        """The rule does not concern this subject."""
        rule = self.rule
        return Finding(rule.id, rule.clause, subject, Status.NOT_APPLICABLE, rule.severity, rule.summary)

    def unknown(self, subject: str, facts: tuple[str, ...]) -> Finding:
        """Whether the rule concerns this subject cannot be told."""
        return self._told(subject, Outcome(Status.UNKNOWN, missing=facts))

    def _told(self, subject: str, outcome: Outcome) -> Finding:
        rule = self.rule
        return Finding(
            rule.id,
            rule.clause,
            subject,
            outcome.status,
            outcome.severity or rule.severity,
            rule.summary,
            outcome.due,
            outcome.due_safe,
            outcome.why,
            tuple([self.missing(fact) for fact in outcome.missing]),
            outcome.grade,
        )


def compile_rule(compiler: Compiler, rule: Rule, counting: Counting) -> CompiledRule:
    """Builds the judge of one rule."""
    scope = Scope(item=rule.for_each)
    applies = compiler.condition(rule.applies_when, scope) if rule.applies_when else None
    items = compiler.fact(rule.for_each, Scope()) if rule.for_each else None
    return CompiledRule(
        rule,
        _judge_of(compiler, rule, scope, counting),
        applies,
        items,
        cache(lambda fact: MissingFact(fact, compiler.label(fact, scope))),
        tuple((compiler.values[name].title, compiler.value(compiler.values[name].value, scope)) for name in rule.tells),
    )


def _judge_of(compiler: Compiler, rule: Rule, scope: Scope, counting: Counting) -> Judge:
    family = rule.family
    if isinstance(family, Deadline):
        return _deadline(compiler, rule, family, scope, counting)
    if isinstance(family, Requirement):
        return _requirement(compiler, family, scope, rule.severity)
    if isinstance(family, Duration):
        return _duration(compiler, family, scope, rule.severity)
    if isinstance(family, Completeness):
        return _completeness(compiler, family, scope, rule.severity)
    if isinstance(family, Record):
        return _record(compiler, family, scope)
    return _ranking(family)


def _refused(severity: Severity, at_gate: bool) -> Status:
    return Status.BLOCKED if at_gate and severity is Severity.BLOCK else Status.VIOLATED


def _optional_value(compiler: Compiler, node: Expr | None, scope: Scope) -> ValueOf | None:
    return None if node is None else compiler.value(node, scope)


class _DueRule(NamedTuple):
    """The compiled parts of a deadline."""

    done: ValueOf
    partly: ValueOf | None
    lead: ValueOf | None
    confirmed: ValueOf | None
    opens: ValueOf | None
    severity: Severity
    asked: frozenset[str]


def _deadline(compiler: Compiler, rule: Rule, family: Deadline, scope: Scope, counting: Counting) -> Judge:
    basis = next(one for one in (family.anchor, family.period_end, family.fixed_day) if one is not None)
    anchor = compiler.value(basis, scope)
    term = _optional_value(compiler, family.term, scope)
    parts = _DueRule(
        day_done(compiler, family.done, scope),
        _optional_value(compiler, family.partly, scope),
        _optional_value(compiler, family.lead, scope),
        _optional_value(compiler, family.confirmed_by, scope),
        _optional_value(compiler, family.opens, scope),
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
            since = leaves_of(context.facts)[-1].first
            return Outcome(Status.UPCOMING, why=(Explanation("leave-open", {"since": since}),), missing=("leaves.end",))
        if context.facts.get("extensions"):
            due = _extended(context, rule.id, due)
        return _due_outcome(parts, context, due, length.unit if length else Unit.CALENDAR_DAYS, at_gate)

    return judge


def _due(context: Context, start: date, term: Term | None, counting: Counting, pauses: bool) -> DueDate | None:
    """The due date; None while a leave without end lies in the term."""
    leaves = leaves_of(context.facts) if pauses and context.settings.get(LEAVE_SETTING) else None
    if leaves:
        if term is None:
            return paused_period(context.calendar, start, leaves)
        return paused_due(context.calendar, start, term, counting, leaves)
    if term is None:
        return context.calendar.period_end(start)
    return context.calendar.due(start, term, counting)


def _extended(context: Context, rule: str, due: DueDate) -> DueDate:
    """A later date that a person gave with a reason takes the place of the computed one."""
    given = extension_of(context.facts, rule, context.subject)
    if given is None or given["due"] <= due.due:
        return due
    told = Explanation("extended", {"due": given["due"], "reason": given.get("reason") or ""})
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
        return Outcome(_refused(parts.severity, at_gate), due.due, due.due_safe, (*why, early), (), Grade.RED)
    if done <= due.due:
        told = Explanation("done-in-time", {"done": done, "due": due.due})
        return Outcome(Status.OK, due.due, due.due_safe, (*why, told), (), Grade.GREEN)
    late = _late(context.calendar, due.due, done, unit)
    if kept_in_part:
        part = Explanation("decided-in-time", {"decided": partly, "due": due.due})
        return Outcome(Status.OK, due.due, due.due_safe, (*why, part, late), (), Grade.AMBER)
    status = _refused(parts.severity, at_gate)
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
            status = _refused(parts.severity, at_gate)
            return Outcome(status, due.due, due.due_safe, (*why, late), undone.facts, Grade.RED)
        if context.today > due.due:
            part = Explanation("decided-in-time", {"decided": partly, "due": due.due})
            return Outcome(Status.DUE, due.due, due.due_safe, (*why, part), undone.facts, Grade.AMBER)
    if context.today > due.due:
        if not parts.asked.issuperset(undone.facts):  # the act looked for cannot be told and may have been in time
            return Outcome(Status.UNKNOWN, due.due, due.due_safe, why, undone.facts)
        days = context.calendar.lateness(due.due, context.today, unit)
        past = Explanation(f"overdue-{_counted(unit)}", {"due": due.due, "days": days})
        status = Status.BLOCKED if at_gate and parts.severity is Severity.BLOCK else Status.OVERDUE
        return Outcome(status, due.due, due.due_safe, (*why, past), undone.facts, Grade.RED)
    lead = parts.lead(context) if parts.lead is not None else 0
    near = context.today >= due.due_safe - timedelta(days=lead)
    status = Status.DUE if near else Status.UPCOMING
    return Outcome(status, due.due, due.due_safe, why, undone.facts)


def _counted(unit: Unit) -> str:
    return unit.value if unit is Unit.WORKING_DAYS else Unit.CALENDAR_DAYS.value


def _late(calendar: WorkingCalendar, due: date, done: date, unit: Unit) -> Explanation:
    days = calendar.lateness(due, done, unit)
    return Explanation(f"late-{_counted(unit)}", {"done": done, "due": due, "days": days})


def _requirement(compiler: Compiler, family: Requirement, scope: Scope, severity: Severity) -> Judge:
    condition = compiler.condition(family.condition, scope)
    met = branches_met(compiler, family.condition, scope)
    has_branches = family.condition.op == "branches"
    caution = compiler.condition(family.caution, scope) if family.caution else None
    judged = compiler.condition(family.judged_when, scope) if family.judged_when else None
    refuses = compiler.condition(family.refuses_when, scope) if family.refuses_when else None

    def told_branches(context: Context) -> tuple[Explanation, ...]:
        return (Explanation("branches-met", {"branches": met(context)}),) if has_branches else ()

    def judge(context: Context, at_gate: bool) -> Outcome:
        verdict = condition.judge(context)
        if verdict is not True:
            report = Report()
            condition.explain(context, report)
            happened = judged is not None and judged.judge(context) is True
            weight = Severity.BLOCK if refuses is not None and refuses.judge(context) is True else severity
            return _unmet(report, isinstance(verdict, Unknown), happened, weight, at_gate)
        if caution is not None and caution.judge(context) is False:
            report = Report()
            caution.explain(context, report)
            return _cautioned(report, told_branches(context))
        return Outcome(Status.OK, why=told_branches(context)) if has_branches else _OK

    return judge


def _unmet(report: Report, unknown: bool, happened: bool, severity: Severity, at_gate: bool) -> Outcome:
    """Contradicted by the facts, not decidable, or merely still to come."""
    if at_gate:
        status = Status.UNKNOWN if unknown else _refused(severity, at_gate)
    elif report.definite:
        status = Status.VIOLATED
    elif not happened:
        status = Status.UPCOMING
    else:
        status = Status.UNKNOWN if unknown else Status.VIOLATED
    return Outcome(status, why=tuple(report.reasons), missing=tuple(report.missing), severity=severity)


def _cautioned(report: Report, told: tuple[Explanation, ...]) -> Outcome:
    return Outcome(Status.VIOLATED, None, None, (*told, *report.reasons), tuple(report.missing), severity=Severity.WARN)


def _duration(compiler: Compiler, family: Duration, scope: Scope, severity: Severity) -> Judge:
    spans = [
        (compiler.value(span.first, scope), compiler.value(span.last, scope), span.optional) for span in family.spans
    ]
    at_least = _optional_value(compiler, family.at_least, scope)
    at_most = _optional_value(compiler, family.at_most, scope)

    def judge(context: Context, at_gate: bool) -> Outcome:
        why: list[Explanation] = []
        unknowns: list[Unknown] = []
        kept = True
        low = at_least(context) if at_least is not None else None
        high = at_most(context) if at_most is not None else None
        for first_of, last_of, optional in spans:
            first, last = first_of(context), last_of(context)
            if isinstance(first, date) and isinstance(last, date):
                told = _span_told(first, last, low, high)
                why += told
                kept = kept and len(told) == 1
            elif not optional:
                unknowns += [end for end in (first, last) if isinstance(end, Unknown)]
        if not kept:
            return Outcome(_refused(severity, at_gate), why=tuple(why))
        if unknowns:
            return Outcome(Status.UNKNOWN, why=tuple(why), missing=Unknown.joined(unknowns).facts)
        return Outcome(Status.OK, why=tuple(why))

    return judge


def _span_told(first: date, last: date, low: int | None, high: int | None) -> list[Explanation]:
    """The length of a span and, when it is out of bounds, a second line saying so."""
    days = inclusive_days(first, last)
    told = [Explanation("duration-days", {"first": first, "last": last, "days": days})]
    if days < 1:
        told.append(Explanation("duration-reversed", {"first": first, "last": last}))
    elif low is not None and days < low:
        told.append(Explanation("duration-too-short", {"days": days, "required": low}))
    elif high is not None and days > high:
        told.append(Explanation("duration-too-long", {"days": days, "required": high}))
    return told


def _completeness(compiler: Compiler, family: Completeness, scope: Scope, severity: Severity) -> Judge:
    checks = [part_check(compiler, part, scope) for part in family.parts]
    judged = compiler.condition(family.judged_when, scope) if family.judged_when else None

    def judge(context: Context, at_gate: bool) -> Outcome:
        report = Report()
        for check in checks:
            check(context, report)
        if not report.reasons:
            return _OK
        happened = judged is not None and judged.judge(context) is True
        return _unmet(report, False, happened, severity, at_gate)

    return judge


def _record(compiler: Compiler, family: Record, scope: Scope) -> Judge:
    getters = [compiler.fact(path, scope) for path in family.facts]

    def judge(context: Context, at_gate: bool) -> Outcome:
        lacking = [value for get in getters if isinstance(value := get(context), Unknown)]
        if not lacking:
            return _OK
        return Outcome(Status.UPCOMING, missing=Unknown.joined(lacking).facts)

    return judge


def _ranking(family: Ranking) -> Judge:
    """An order concerns many subjects at once and is asked for separately."""
    outcome = Outcome(Status.NOT_APPLICABLE)
    return lambda context, at_gate: outcome
