"""What a criterion counts, member by member: which of a list count, which do not yet, and how many are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Expr, Scope
from app.domain.findings import MissingFact
from app.domain.regulation import compiled, context_of
from app.domain.rules import Profile, Requirement
from app.domain.verdicts import Condition, Context, Report, Unknown


@dataclass(frozen=True, slots=True)
class Counted:
    """A member of the list: its facts; whether it counts, None while a fact is missing; what it lacks otherwise."""

    facts: Mapping[str, Any]
    counts: bool | None
    reasons: tuple[Explanation, ...] = ()
    missing: tuple[MissingFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """A named value that counts members of a list fact, and the members it looks at."""

    title: LocalText
    list_name: str
    members: tuple[Counted, ...]
    name: str = ""

    @property
    def number(self) -> int:
        return sum(1 for one in self.members if one.counts)


@dataclass(frozen=True, slots=True)
class Asked:
    """The least number that a criterion asks for, of the named values together; several are alternatives."""

    names: tuple[str, ...]
    least: int


def counts_of(
    profile: Profile,
    rule_id: str,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> tuple[Count, ...]:
    """The counts that a rule tells, each with its members.

    A condition of several parts begins with the one that says which members are meant, such as contracts of one
    kind: the others are left out.
    """
    context = context_of(profile, facts, today, calendar, settings)
    found = []
    for name in profile.rule(rule_id).tells:
        named = profile.values[name]
        if named.value.op == "count":
            list_name = str(named.value.args["count"])
            where = named.value.args.get("where")
            found.append(Count(named.title, list_name, tuple(_members(profile, list_name, where, context)), name))
    return tuple(found)


def everyone_of(
    profile: Profile,
    rule_id: str,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> Count | None:
    """The members of whom a rule asks the same, each with what it lacks; None for a rule of another kind."""
    rule = profile.rule(rule_id)
    if not isinstance(rule.family, Requirement) or rule.family.condition.op != "every":
        return None
    args = rule.family.condition.args
    context = context_of(profile, facts, today, calendar, settings)
    rows = compiled(profile).compiler.fact(args["every"], Scope())(context)
    if isinstance(rows, Unknown):
        return None
    scope = Scope().with_row(args["every"])
    compiler = compiled(profile).compiler
    meant = compiler.condition(args["where"], scope) if args.get("where") is not None else None
    asked = compiler.condition(args["satisfies"], scope)
    members = []
    for row in rows:
        context.row = row
        belongs = meant.judge(context) if meant is not None else True
        if belongs is not False:
            members.append(_counted(profile, row, asked if belongs is True else meant, context))
    return Count(_label(profile, args["every"]), args["every"], tuple(members))


def asked_of(
    profile: Profile,
    rule_id: str,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> tuple[Asked, ...]:
    """How many of what it counts a rule asks for under the settings chosen."""
    family = profile.rule(rule_id).family
    if not isinstance(family, Requirement):
        return ()
    return tuple(_asked(profile, family.condition, context_of(profile, facts, today, calendar, settings)))


def _asked(profile: Profile, node: Expr, context: Context) -> Iterator[Asked]:
    if node.op in ("all", "any"):
        parts: Sequence[Expr] = node.args[node.op]
        if node.op == "all" and any(_not_chosen(profile, part, context) for part in parts):
            return
        for part in parts:
            yield from _asked(profile, part, context)
    elif node.op == "compare" and node.args["how"] == "at_least":
        names = _counted_by(profile, node.args["left"])
        least = compiled(profile).compiler.value(node.args["right"], Scope())(context)
        if names and isinstance(least, int):
            yield Asked(names, least)


def _not_chosen(profile: Profile, node: Expr, context: Context) -> bool:
    """Whether a part rests on another choice of a setting than the present one."""
    left = node.args.get("left")
    by_setting = node.op == "compare" and isinstance(left, Expr) and left.op == "setting"
    return by_setting and compiled(profile).compiler.condition(node, Scope()).judge(context) is False


def _counted_by(profile: Profile, node: object) -> tuple[str, ...]:
    """The named values that count something in an expression: one of them, or several added up."""
    if not isinstance(node, Expr):
        return ()
    if node.op == "computed":
        name = str(node.args["computed"])
        return (name,) if profile.values[name].value.op == "count" else ()
    if node.op == "plus":
        return tuple(name for part in node.args["plus"] for name in _counted_by(profile, part))
    return ()


def _members(profile: Profile, list_name: str, where: Expr | None, context: Context) -> Iterator[Counted]:
    compiler = compiled(profile).compiler
    rows = compiler.fact(list_name, Scope())(context)
    if isinstance(rows, Unknown):
        return
    scope = Scope().with_row(list_name)
    condition = compiler.condition(where, scope) if where is not None else None
    first = _first_part(where)
    meant = compiler.condition(first, scope) if first is not None else None
    for row in rows:
        context.row = row
        if meant is None or meant.judge(context) is not False:
            yield _counted(profile, row, condition, context)


def _first_part(where: Expr | None) -> Expr | None:
    if where is None or where.op != "all" or not where.args["all"]:
        return None
    first: Expr = where.args["all"][0]
    by_choice = first.op == "compare" and first.args["how"] == "is" and isinstance(first.args["right"], str)
    return first if by_choice else None


def _counted(profile: Profile, row: Mapping[str, Any], condition: Condition | None, context: Context) -> Counted:
    verdict = condition.judge(context) if condition is not None else True
    if verdict is True:
        return Counted(row, True)
    assert condition is not None
    report = Report()
    condition.explain(context, report)
    missing = tuple(MissingFact(name, _label(profile, name)) for name in report.missing)
    return Counted(row, False if verdict is False else None, tuple(report.reasons), missing)


def _label(profile: Profile, name: str) -> LocalText:
    spec = profile.facts.get(name)
    return spec.label if spec else LocalText(name, name, name)
