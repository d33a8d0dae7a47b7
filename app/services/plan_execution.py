"""How the rows of a plan were carried out: the day and the proof, facts beside the row's columns (cl. 3.5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app.domain.errors import Refused, UsageError
from app.services import lines, plan_versions, plans, students
from app.services.context import Context
from app.services.fact_columns import PLAN_ROW
from app.services.facts import in_force
from app.storage import queries
from app.storage.database import Changes, UnitOfWork

Row = dict[str, Any]


def save(ctx: Context, student_id: str, marks: Sequence[Mapping[str, Any]]) -> Changes:
    """Note of rows of the plan that counts what `marks` say: id, done, proof; None takes a mark back.

    A version being drafted beside it learns the same of the rows it carries on. Refused: act-date-future.
    UsageError: plan-missing, record-unknown, field-unknown.
    """
    name = students.name_of(students.get(ctx, student_id)).full_name
    for mark in marks:
        day = lines.checked(mark, ("id", *plans.EXECUTION)).get("done")
        if isinstance(day, date) and day > ctx.today():
            raise Refused("act-date-future", date=day)
    with ctx.intention("plans.execution", name=name, n=len(marks)) as unit:
        versions = queries.rows(unit.connection, "plan", student_id=student_id, order=("version",))
        if not versions:
            raise UsageError("plan-missing")
        rows = _rows(unit, in_force(versions))
        carried = _rows(unit, plan_versions.draft_of(versions))
        known = {row["id"]: row for row in rows.values()} | rows
        for mark in marks:
            row = known.get(mark.get("id") or "")
            if row is None:
                raise UsageError("record-unknown", kind="plan_row", id=mark.get("id"))
            facts = {name: mark[name] or None for name in plans.EXECUTION if name in mark}
            for one in (row, carried.get(plan_versions.identity(row))):
                if one is not None:
                    unit.update("plan_row", one["id"], PLAN_ROW.columns_for(one, facts))
    return unit.changes


def _rows(unit: UnitOfWork, plan: Row | None) -> dict[str, Row]:
    """The rows of a version by the identity that they keep from version to version."""
    found = queries.rows(unit.connection, "plan_row", plan_id=plan["id"]) if plan is not None else []
    return {plan_versions.identity(row): row for row in found}
