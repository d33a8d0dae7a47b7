"""What a criterion counts, member by member: which of a list count, which do not yet and what they lack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Expr, Scope
from app.domain.findings import MissingFact
from app.domain.regulation import compiled, context_of
from app.domain.rules import Profile
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
            found.append(Count(named.title, list_name, tuple(_members(profile, list_name, where, context))))
    return tuple(found)


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
