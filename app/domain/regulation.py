"""Judging a profile: findings for a set of facts, gates and single rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from app.domain.calendar import DayOff, WorkingCalendar
from app.domain.conditions import Compiler
from app.domain.errors import UsageError
from app.domain.explanations import Explanation
from app.domain.expressions import Scope
from app.domain.findings import Finding, is_idle, presses
from app.domain.judging import CompiledRule, compile_rule
from app.domain.measures import Measure, measures
from app.domain.rules import STUDENT, Profile
from app.domain.verdicts import Condition, Context, Unknown, ValueOf
from app.domain.workflow import Workflow

WEEK_SETTING = "calendar.week"


@dataclass(frozen=True, slots=True)
class _ListeningCompiler(Compiler):
    """Notes which facts the expressions it compiles read."""

    heard: set[str] = field(default_factory=set)

    def fact(self, path: str, scope: Scope) -> ValueOf:
        self.heard.add(scope.canonical(path))
        return Compiler.fact(self, path, scope)


@dataclass(frozen=True, slots=True)
class Applicability:
    """When the steps of a workflow apply: conditions by step, and the records those read (first parts of facts)."""

    conditions: tuple[tuple[str, Condition], ...]
    records: frozenset[str]


@dataclass(frozen=True, slots=True)
class CompiledProfile:
    """The rules of a profile as closures, in their order and by their ids; `reads` are the facts each looks at."""

    compiler: Compiler
    rules: tuple[CompiledRule, ...]
    by_id: Mapping[str, CompiledRule]
    active: Condition | None
    scopes: tuple[str, ...]
    applicability: Mapping[str, Applicability]
    reads: Mapping[str, frozenset[str]]


_compiled: WeakKeyDictionary[Profile, CompiledProfile] = WeakKeyDictionary()


def compiled(profile: Profile) -> CompiledProfile:
    """The closures of a profile, built once for each profile object."""
    found = _compiled.get(profile)
    if found is None:
        found = _compiled[profile] = _compile(profile)
    return found


def _compile(profile: Profile) -> CompiledProfile:
    compiler = Compiler(profile.constants, profile.tables, profile.predicates, profile.facts, profile.values)
    listening = {rule.id: _listening(profile) for rule in profile.rules}
    rules = tuple(compile_rule(listening[rule.id], rule, profile.counting) for rule in profile.rules)
    reads = {rule_id: frozenset(one.heard) for rule_id, one in listening.items()}
    scopes = tuple(sorted({rule.scope for rule in profile.rules} - {STUDENT}))
    active = compiler.condition(profile.active_when, Scope()) if profile.active_when else None
    applicability = {flow.id: _applicability(profile, flow) for flow in profile.workflows.values()}
    by_id = {one.rule.id: one for one in rules}
    return CompiledProfile(compiler, rules, by_id, active, scopes, applicability, reads)


def _listening(profile: Profile) -> _ListeningCompiler:
    return _ListeningCompiler(profile.constants, profile.tables, profile.predicates, profile.facts, profile.values)


def _applicability(profile: Profile, workflow: Workflow) -> Applicability:
    compiler = _listening(profile)
    scope = Scope(item=workflow.item_of)
    conditions = tuple(
        (step.id, compiler.condition(step.applies_when, scope)) for step in workflow.steps if step.applies_when
    )
    return Applicability(conditions, frozenset(name.partition(".")[0] for name in compiler.heard))


def evaluate(
    profile: Profile,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> list[Finding]:
    """Every rule of the profile judged for one student, or for the other record the facts are of.

    `settings` overlay the defaults of the profile and `facts["settings"]` overlays both;
    `facts["calendar"]` adds days to the calendar. The week is the setting `calendar.week`.
    """
    ready = compiled(profile)
    context = context_of(profile, facts, today, calendar, settings)
    return list(_judge(ready, ready.rules, profile, context, at_gate=False))


def pressing(
    profile: Profile,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> list[Finding]:
    """Those findings of `evaluate` that press; one that is not when no rule concerns the subject any more.

    Several times faster, for what merely waits is neither explained nor told apart.
    """
    ready = compiled(profile)
    context = context_of(profile, facts, today, calendar, settings)
    context.brief = True
    found = list(_judge(ready, ready.rules, profile, context, at_gate=False))
    return found[:1] if is_idle(found) else [one for one in found if presses(one.status, one.due)]


def check_gate(
    profile: Profile,
    facts: Mapping[str, Any],
    gate: str,
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> list[Finding]:
    """The rules of one gate judged as if the student stood at it; `findings.refusing` tells what shuts it.

    UsageError("gate-unknown") when the profile has no rule for the gate.
    """
    ready = compiled(profile)
    rules = [one for one in ready.rules if gate in one.rule.gates]
    if not rules:
        raise UsageError("gate-unknown", gate=gate, known=list(gates(profile)))
    context = context_of(profile, facts, today, calendar, settings)
    return list(_judge(ready, rules, profile, context, at_gate=True))


def check_rules(
    profile: Profile,
    facts: Mapping[str, Any],
    rule_ids: Iterable[str],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
    item: str | None = None,
) -> list[Finding]:
    """The named rules judged as at a gate, such as those a workflow step requires.

    `item` is the id of the one list member that rules judging each member are asked about.
    """
    ready = compiled(profile)
    context = context_of(profile, facts, today, calendar, settings)
    rules = [ready.by_id[rule_id] for rule_id in rule_ids]
    return list(_judge(ready, rules, profile, context, at_gate=True, only=item))


def rules_reading(profile: Profile, gate: str, fact: str) -> tuple[str, ...]:
    """The rules of a gate that look at a fact, such as the rows of a plan."""
    ready = compiled(profile)
    return tuple(one.rule.id for one in ready.rules if gate in one.rule.gates and fact in ready.reads[one.rule.id])


def sums_asked(
    profile: Profile,
    facts: Mapping[str, Any],
    rule_ids: Iterable[str],
    list_name: str,
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> list[Measure]:
    """What the named rules, which apply, ask of sums over a list."""
    ready = compiled(profile)
    context = context_of(profile, facts, today, calendar, settings)
    return measures(ready.compiler, [ready.by_id[rule_id] for rule_id in rule_ids], context, list_name)


def records_read(profile: Profile, workflow: Workflow) -> frozenset[str]:
    """The records (`plan`, `internships`, ...) that `skipped_steps` looks at; empty when facts play no part."""
    return compiled(profile).applicability[workflow.id].records


def skipped_steps(
    profile: Profile,
    workflow: Workflow,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
    item: Mapping[str, Any] | None = None,
) -> frozenset[str]:
    """The steps that do not apply to this case; a step not decidable for want of a fact is kept."""
    conditions = compiled(profile).applicability[workflow.id].conditions
    if not conditions:
        return frozenset()
    context = context_of(profile, facts, today, calendar, settings)
    context.item = item or {}  # an item not yet recorded: all its facts are unknown
    return frozenset(step_id for step_id, applies in conditions if applies.judge(context) is False)


def gates(profile: Profile, scope: str | None = None) -> tuple[str, ...]:
    """The gates that rules of the profile stand at, in order of first mention; those of rules about one kind of record
    where it is given."""
    meant = (rule for rule in profile.rules if scope is None or rule.scope == scope)
    return tuple(dict.fromkeys(gate for rule in meant for gate in sorted(rule.gates)))


def context_of(
    profile: Profile,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None,
) -> Context:
    """What expressions are judged against: facts, the calendar of the week chosen, settings over their defaults."""
    chosen = profile.default_settings()
    chosen.update(settings or {})
    chosen.update(facts.get("settings") or {})
    changes = facts.get("calendar")
    if changes:
        calendar = _changed(calendar, changes)
    week = chosen.get(WEEK_SETTING)
    if week is not None:
        calendar = calendar.for_week(week)
    return Context(facts, today, calendar, chosen)


def _changed(calendar: WorkingCalendar, changes: Mapping[str, Any]) -> WorkingCalendar:
    """The calendar with the days a set of facts brings of its own."""
    days_off = [
        DayOff(off["date"], f"own-{index}", off.get("name") or Explanation("day-off-without-name"))
        for index, off in enumerate(changes.get("days_off") or ())
    ]
    return calendar.changed(days_off, changes.get("working_days") or (), changes.get("confirmed_years") or ())


def _judge(
    ready: CompiledProfile,
    rules: Iterable[CompiledRule],
    profile: Profile,
    context: Context,
    *,
    at_gate: bool,
    only: str | None = None,
) -> Iterator[Finding]:
    idle = ready.active is not None and ready.active.judge(context) is False
    scopes = _scopes(ready, context.facts)
    for one in rules:
        if one.rule.scope not in scopes:
            continue
        subject, track = scopes[one.rule.scope]
        wanted = one.rule.tracks
        if idle or (wanted and track is not None and track not in wanted):
            yield one.not_applicable(context, subject)
        elif wanted and track is None:
            yield one.unknown(subject, (f"{one.rule.scope}.track",))
        elif one.items is None:
            yield one.finding(context, subject, at_gate)
        else:
            yield from _each(one, profile, context, subject, at_gate, only)


def _scopes(ready: CompiledProfile, facts: Mapping[str, Any]) -> dict[str, tuple[str, str | None]]:
    """The records these facts are about, a student unless they are of another: the subject findings name, the track."""
    others = [scope for scope in ready.scopes if scope in facts]
    scopes = others if others and STUDENT not in facts else [STUDENT, *others]
    records = {scope: facts.get(scope) or {} for scope in scopes}
    return {
        scope: (f"{scope}:{record.get('id') or ''}", record.get("track") or None) for scope, record in records.items()
    }


def _each(
    one: CompiledRule, profile: Profile, context: Context, subject: str, at_gate: bool, only: str | None
) -> Iterator[Finding]:
    """One finding for every member of the list fact; one in all when the list is empty or missing."""
    found = one.items(context) if one.items is not None else ()
    if isinstance(found, Unknown):
        yield one.unknown(subject, found.facts)
        return
    if not found:
        yield one.not_applicable(context, subject)
    kind = profile.facts[one.rule.for_each or ""].subject
    for number, item in enumerate(found, start=1):
        key = item.get("id") or number
        if only is not None and str(key) != only:
            continue
        context.item = item
        yield one.finding(context, f"{kind}:{key}", at_gate)
    context.item = None
