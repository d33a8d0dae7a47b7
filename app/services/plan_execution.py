"""How the rows of a plan were carried out: the day and the proof, facts beside the row's columns (cl. 3.5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app.domain.errors import Refused, UsageError
from app.services import lines, plan_versions, plans
from app.services.context import Context
from app.services.fact_columns import PLAN_ROW
from app.services.facts import in_force
from app.storage import queries
from app.storage.database import Changes, UnitOfWork

Row = dict[str, Any]


def save(ctx: Context, plan_id: str, marks: Sequence[Mapping[str, Any]]) -> Changes:
    """Note of rows of the plan that counts what `marks` say: id, done, proof; None takes a mark back.

    A version being drafted beside it learns the same of the rows it carries on. Refused: act-date-future,
    plan-version-old. UsageError: record-unknown, field-unknown.
    """
    card = plans.get(ctx, plan_id)
    for mark in marks:
        day = lines.checked(mark, ("id", *plans.EXECUTION)).get("done")
        if isinstance(day, date) and day > ctx.today():
            raise Refused("act-date-future", date=day)
    with ctx.intention("plans.execution", name=plans.name_of(ctx, plan_id), n=len(marks)) as unit:
        versions = queries.rows(unit.connection, "plan", student_id=card.student_id, order=("version",))
        if in_force(versions)["id"] != plan_id:
            raise Refused("plan-version-old", version=card.version)
        rows = {row["id"]: row for row in queries.rows(unit.connection, "plan_row", plan_id=plan_id)}
        carried = _carried(unit, versions)
        for mark in marks:
            row = rows.get(mark["id"])
            if row is None:
                raise UsageError("record-unknown", kind="plan_row", id=mark["id"])
            facts = {name: mark[name] or None for name in plans.EXECUTION if name in mark}
            for one in (row, carried.get(plan_versions.identity(row))):
                if one is not None:
                    unit.update("plan_row", one["id"], PLAN_ROW.columns_for(one, facts))
    return unit.changes


def _carried(unit: UnitOfWork, versions: Sequence[Row]) -> Mapping[str, Row]:
    """The rows of the version being drafted, by the identity they share with those of the plan in force."""
    draft = plan_versions.draft_of(list(versions))
    if draft is None:
        return {}
    rows = queries.rows(unit.connection, "plan_row", plan_id=draft["id"])
    return {plan_versions.identity(row): row for row in rows}
