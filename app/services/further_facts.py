"""Facts that a regulation asks of a record with a table of its own and that have no column there.

They stand beside the columns (`more`); which there are is the dictionary's matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.rules import FactSpec
from app.services import fact_columns, facts, stored_facts, students
from app.services.context import Context
from app.storage.database import Changes

# Facts that are computed or kept as rows of their own.
_NOT_TYPED = frozenset({"record", "list"})


def fields(ctx: Context, student_id: str, root: str) -> list[FactSpec]:
    """The facts below `root` without a column, in the order of the dictionary."""
    profile = ctx.profile(students.get(ctx, student_id)["edition"])
    table = fact_columns.TABLES[root]
    prefix = f"{root}."
    return [
        spec
        for name, spec in profile.facts.items()
        if name.startswith(prefix)
        and spec.type not in _NOT_TYPED
        and name.removeprefix(prefix) not in table.columns
        and not _of_a_row(profile.facts, name)
    ]


def values(ctx: Context, student_id: str, root: str, item_id: str | None) -> dict[str, Any]:
    """What is recorded of them, by the name below `root`."""
    known = facts.of_students(ctx, [student_id], [root])[student_id][root]
    if item_id is not None:
        known = next((one for one in known if one["id"] == item_id), None)
    below = (spec.name.removeprefix(f"{root}.") for spec in fields(ctx, student_id, root))
    found = {name: facts.value_of(known or {}, name) for name in below}
    return {name: value for name, value in found.items() if value is not None}


def save(ctx: Context, student_id: str, root: str, item_id: str | None, given: Mapping[str, Any]) -> Changes:
    """Write some of them down; None takes one back. UsageError: fact-unknown, fact-malformed, fact-choice."""
    student = students.get(ctx, student_id)
    profile = ctx.profile(student["edition"])
    label = profile.facts[root].label
    name = students.name_of(student).full_name
    with ctx.intention("records.save", kind=dict(label._asdict()), name=name) as unit:
        stored_facts.write(profile, unit, student_id, root, item_id, given)
    return unit.changes


def _of_a_row(dictionary: Mapping[str, FactSpec], name: str) -> bool:
    """Whether a fact belongs to the members of a list inside the record."""
    parts = name.split(".")
    above = (".".join(parts[:end]) for end in range(2, len(parts)))
    return any(parent in dictionary and dictionary[parent].type == "list" for parent in above)
