"""What a step asks for, as fields of a form, and what tells an item from its neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.explanations import LocalText
from app.domain.expressions import Expr
from app.domain.rules import FactSpec, Profile
from app.domain.workflow import Step, Workflow
from app.services import facts


@dataclass(frozen=True, slots=True)
class Field:
    """A fact that a step asks for. `act` tells that number or date of the act stands for it."""

    fact: str
    label: LocalText
    type: str
    choices: Mapping[str, LocalText]
    optional: bool
    act: bool
    parts: tuple[Field, ...] = ()


def fields(profile: Profile, flow: Workflow, step: Step) -> list[Field]:
    """What a step asks for, in its order; a list comes with the fields of its members."""
    asked = {one.fact for one in step.evidence}
    found = []
    for one in step.evidence:
        spec = profile.facts[canonical(flow, one.fact)]
        parent, _, part = one.fact.rpartition(".")
        of_act = bool(step.act) and part in ("number", "date") and {f"{parent}.number", f"{parent}.date"} <= asked
        found.append(_field(profile, one.fact, spec, one.optional, of_act))
    return found


def _field(profile: Profile, fact: str, spec: FactSpec, optional: bool, of_act: bool) -> Field:
    parts: tuple[Field, ...] = ()
    if spec.type == "list":
        prefix = f"{spec.name}."
        parts = tuple(
            _field(profile, name.removeprefix(prefix), part, True, False)
            for name, part in profile.facts.items()
            if name.startswith(prefix) and "." not in name.removeprefix(prefix)
        )
    return Field(fact, spec.label, spec.type, spec.choices, optional, of_act, parts)


def canonical(flow: Workflow, fact: str) -> str:
    """The dictionary name of a fact of a workflow."""
    return fact.replace("item.", f"{flow.item_of}.", 1) if flow.item_of and fact.startswith("item.") else fact


def item_names(profile: Profile, flow: Workflow, item: Mapping[str, Any]) -> tuple[object, ...]:
    """What tells an item from its neighbours: the slot it is for, or what its first step records."""
    names = [flow.slots.key] if flow.slots and not _is_id(flow.slots.value) else []
    names += [one.fact for one in flow.steps[0].evidence if one.fact not in names]
    found: list[object] = []
    for name in names:
        spec = profile.facts[canonical(flow, name)]
        value = facts.value_of({"item": item}, name)
        if value in (None, "") or spec.type not in ("text", "number", "date"):
            continue
        found.append(spec.choices.get(value, value) if spec.choices else value)
    return tuple(found[:2])


def _is_id(value: Expr) -> bool:
    """A slot told by the id of its member has no name of its own."""
    return value.op == "fact" and str(value.args.get("fact", "")).endswith(".id")
