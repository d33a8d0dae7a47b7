"""How each family of rules is judged: a compiled rule turns a context into a finding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.domain.calendar import Counting, inclusive_days
from app.domain.conditions import Compiler, branches_met
from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Scope
from app.domain.findings import REFUSING, Finding, MissingFact, Severity, Status, presses
from app.domain.judging_deadlines import deadline
from app.domain.outcomes import AHEAD, OK, Judge, Outcome, optional_value, refused
from app.domain.parts import part_check
from app.domain.pauses import let_pass
from app.domain.rules import Completeness, Deadline, Duration, Ranking, Record, Requirement, Rule
from app.domain.verdicts import Condition, Context, Report, Unknown, ValueOf


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule ready to judge."""

    rule: Rule
    judge: Judge
    applies: Condition | None
    items: ValueOf | None
    missing: Callable[[str], MissingFact]
    idle: Finding
    settled: Finding
    tells: tuple[tuple[LocalText, ValueOf], ...] = ()

    def finding(self, context: Context, subject: str, at_gate: bool) -> Finding:
        """Judges the rule for one subject; at a gate what is not met blocks instead of waiting.

        In brief, what does not press is `idle` or `settled`, whomever it concerns.
        """
        rule = self.rule
        if self.applies is not None:
            applies = self.applies.judge(context)
            if applies is False:
                return self.not_applicable(context, subject)
            if applies is not True:
                return self._told(subject, Outcome(Status.UNKNOWN, missing=applies.facts))
        context.subject = subject
        outcome = self.judge(context, at_gate)
        if context.brief and not presses(outcome.status, outcome.due):
            return self.idle if outcome.status is Status.NOT_APPLICABLE else self.settled
        if self.tells:
            outcome = outcome._replace(why=(*outcome.why, *self._computed(context)))
        if outcome is OK:
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

    def not_applicable(self, context: Context, subject: str) -> Finding:
        """The rule does not concern this subject."""
        return self.idle if context.brief else self.idle._replace(subject=subject)

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
        Finding(rule.id, rule.clause, rule.scope, Status.NOT_APPLICABLE, rule.severity, rule.summary),
        Finding(rule.id, rule.clause, rule.scope, Status.OK, rule.severity, rule.summary),
        tuple((compiler.values[name].title, compiler.value(compiler.values[name].value, scope)) for name in rule.tells),
    )


def _judge_of(compiler: Compiler, rule: Rule, scope: Scope, counting: Counting) -> Judge:
    family = rule.family
    if isinstance(family, Deadline):
        return deadline(compiler, rule, family, scope, counting)
    if isinstance(family, Requirement):
        return _requirement(compiler, family, scope, rule.severity)
    if isinstance(family, Duration):
        return _duration(compiler, family, scope, rule.severity)
    if isinstance(family, Completeness):
        return _completeness(compiler, family, scope, rule.severity)
    if isinstance(family, Record):
        return _record(compiler, family, scope)
    return _ranking(family)


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
            happened = judged is not None and judged.judge(context) is True
            contradicted = condition.contradicted(context)
            if context.brief and not happened and not contradicted:
                return AHEAD
            report = Report()
            condition.explain(context, report)
            weight = Severity.BLOCK if refuses is not None and refuses.judge(context) is True else severity
            status = _unmet(isinstance(verdict, Unknown), contradicted, happened, weight, at_gate)
            return _told_unmet(status, report, weight)
        if caution is not None and caution.judge(context) is False:
            report = Report()
            caution.explain(context, report)
            return _cautioned(report, told_branches(context))
        return Outcome(Status.OK, why=told_branches(context)) if has_branches else OK

    return judge


def _unmet(unknown: bool, contradicted: bool, happened: bool, severity: Severity, at_gate: bool) -> Status:
    """Contradicted by the facts, not decidable, or merely still to come."""
    if at_gate:
        return Status.UNKNOWN if unknown else refused(severity, at_gate)
    if contradicted:
        return Status.VIOLATED
    if not happened:
        return Status.UPCOMING
    return Status.UNKNOWN if unknown else Status.VIOLATED


def _told_unmet(status: Status, report: Report, severity: Severity) -> Outcome:
    return Outcome(status, why=tuple(report.reasons), missing=tuple(report.missing), severity=severity)


def _cautioned(report: Report, told: tuple[Explanation, ...]) -> Outcome:
    return Outcome(Status.VIOLATED, None, None, (*told, *report.reasons), tuple(report.missing), severity=Severity.WARN)


def _duration(compiler: Compiler, family: Duration, scope: Scope, severity: Severity) -> Judge:
    spans = [
        (compiler.value(span.first, scope), compiler.value(span.last, scope), span.optional) for span in family.spans
    ]
    at_least = optional_value(compiler, family.at_least, scope)
    at_most = optional_value(compiler, family.at_most, scope)

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
            return Outcome(refused(severity, at_gate), why=tuple(why))
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
        happened = judged is not None and judged.judge(context) is True
        if context.brief and not happened:
            return AHEAD
        report = Report()
        for check in checks:
            check(context, report)
        if not report.reasons:
            return OK
        return _told_unmet(_unmet(False, False, happened, severity, at_gate), report, severity)

    return judge


def _record(compiler: Compiler, family: Record, scope: Scope) -> Judge:
    getters = [compiler.fact(path, scope) for path in family.facts]

    def judge(context: Context, at_gate: bool) -> Outcome:
        if context.brief:
            return AHEAD
        lacking = [value for get in getters if isinstance(value := get(context), Unknown)]
        if not lacking:
            return OK
        return Outcome(Status.UPCOMING, missing=Unknown.joined(lacking).facts)

    return judge


def _ranking(family: Ranking) -> Judge:
    """An order concerns many subjects at once and is asked for separately."""
    outcome = Outcome(Status.NOT_APPLICABLE)
    return lambda context, at_gate: outcome
