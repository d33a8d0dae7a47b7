"""Which cases of a workflow may begin: when its condition holds, and one for every slot not taken yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from app.domain.calendar import WorkingCalendar
from app.domain.expressions import Scope
from app.domain.regulation import compiled, context_of
from app.domain.rules import Profile
from app.domain.verdicts import Condition, Context, Unknown, ValueOf
from app.domain.workflow import Workflow

_ITEM = "item."


@dataclass(frozen=True, slots=True)
class _Opening:
    """The compiled condition and slots of a workflow."""

    offered: Condition | None
    members: ValueOf | None
    where: Condition | None
    value: ValueOf | None
    sets: Mapping[str, ValueOf]


_openings: WeakKeyDictionary[Profile, dict[str, _Opening]] = WeakKeyDictionary()


def offers(
    profile: Profile,
    workflow: Workflow,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> list[dict[str, Any]]:
    """The facts (`item.`) that each case which may begin now begins with; empty when none may.

    A workflow without slots has one such case, with nothing recorded yet.
    """
    opening = _opening(profile, workflow)
    context = context_of(profile, facts, today, calendar, settings)
    if not _is_offered(opening, context):
        return []
    if workflow.slots is None:
        return [{}]
    taken = [_value(one, workflow.slots.key) for one in facts.get(workflow.item_of or "") or ()]
    return [begins for begins in _slots(workflow, opening, context) if begins[workflow.slots.key] not in taken]


def is_offered(
    profile: Profile,
    workflow: Workflow,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> bool:
    """Whether the condition under which a new case may begin holds, whatever slots are taken."""
    context = context_of(profile, facts, today, calendar, settings)
    return _is_offered(_opening(profile, workflow), context)


def _is_offered(opening: _Opening, context: Context) -> bool:
    return opening.offered is None or opening.offered.judge(context) is True


def _opening(profile: Profile, workflow: Workflow) -> _Opening:
    known = _openings.setdefault(profile, {})
    if workflow.id not in known:
        known[workflow.id] = _compile(profile, workflow)
    return known[workflow.id]


def _compile(profile: Profile, workflow: Workflow) -> _Opening:
    compiler = compiled(profile).compiler
    offered = compiler.condition(workflow.offered_when, Scope()) if workflow.offered_when else None
    slots = workflow.slots
    if slots is None:
        return _Opening(offered, None, None, None, {})
    inner = Scope().with_row(slots.of)
    return _Opening(
        offered,
        compiler.fact(slots.of, Scope()),
        compiler.condition(slots.where, inner) if slots.where else None,
        compiler.value(slots.value, inner),
        {fact: compiler.value(node, inner) for fact, node in slots.sets.items()},
    )


def _slots(workflow: Workflow, opening: _Opening, context: Context) -> Iterator[dict[str, Any]]:
    assert workflow.slots is not None
    assert opening.members is not None
    assert opening.value is not None
    members = opening.members(context)
    if isinstance(members, Unknown):
        return
    for context.row in members:
        if opening.where is not None and opening.where.judge(context) is not True:
            continue
        begins = {workflow.slots.key: opening.value(context)}
        begins |= {fact: value(context) for fact, value in opening.sets.items()}
        if not isinstance(begins[workflow.slots.key], Unknown):
            yield {fact: value for fact, value in begins.items() if not isinstance(value, Unknown)}


def _value(item: Mapping[str, Any], key: str) -> Any:
    value: Any = item
    for part in key.removeprefix(_ITEM).split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value
