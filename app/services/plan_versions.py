"""Versions of a plan: the next one drafted beside the one in force, put in force, or dropped (cl. 3.5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.services import fact_columns
from app.services.facts import DRAFT, in_force
from app.storage import queries
from app.storage.database import UnitOfWork

Row = dict[str, Any]

_OWN = frozenset({"id", "plan_id"})
_APPROVALS = ("department", "head_agreed", "vice_rector_agreed", "council", "rector")


def begin(unit: UnitOfWork, student_id: str) -> str | None:
    """Draft the next version as a copy of the one in force; the draft already there, None without a plan."""
    versions = _versions(unit, student_id)
    if not versions:
        return None
    draft = draft_of(versions)
    if draft is not None:
        return str(draft["id"])
    old = in_force(versions)
    plan_id = unit.insert(
        "plan",
        {
            "student_id": student_id,
            "version": versions[-1]["version"] + 1,
            **{name: old[name] for name in ("rationale", "structure", "direction")},
            "more": {DRAFT: True},
        },
    )
    rows = queries.rows(unit.connection, "plan_row", plan_id=old["id"], order=("section", "position"))
    unit.insert_many(
        "plan_row",
        [{name: row[name] for name in row if name not in _OWN} | _same_line(row, plan_id) for row in rows],
    )
    return plan_id


def _same_line(row: Row, plan_id: str) -> Row:
    """A line keeps its identity through the versions: a practice begun under the old one is the same practice."""
    more = row["more"] or {}
    return {"plan_id": plan_id, "more": {"id": row["id"], **more}}


def draft_of(versions: list[Row]) -> Row | None:
    """The version that is being approved beside the one in force."""
    return next((row for row in reversed(versions) if (row["more"] or {}).get(DRAFT)), None)


def put_in_force(unit: UnitOfWork, student_id: str, approvals: Mapping[str, Any]) -> None:
    """The draft becomes the plan, with the acts of its amendment; the old version stays as it was.

    Once it is in force only the copies handed over are still taken from the amendment.
    """
    versions = _versions(unit, student_id)
    draft = draft_of(versions)
    if draft is not None:
        dotted: dict[str, Any] = {DRAFT: None}
        for name in _APPROVALS:
            value = approvals.get(name)
            if isinstance(value, Mapping):
                dotted |= {f"{name}.{part}": value.get(part) for part in ("number", "date")}
            else:
                dotted[name] = value
        unit.update("plan", draft["id"], fact_columns.PLAN.columns_for(draft, dotted))
    plan_id = (draft or in_force(versions))["id"]
    known = {row["number"] for row in queries.rows(unit.connection, "plan_copy", plan_id=plan_id)}
    for copy in approvals.get("copies") or ():
        if copy["number"] not in known:
            values = {name: copy.get(name) for name in ("number", "recipient", "date")}
            unit.insert("plan_copy", values | {"plan_id": plan_id})


def drop(unit: UnitOfWork, student_id: str) -> None:
    """Forget the draft: the plan in force stays."""
    draft = draft_of(_versions(unit, student_id))
    if draft is None:
        return
    for table in ("plan_row", "plan_copy"):
        for row in queries.rows(unit.connection, table, plan_id=draft["id"]):
            unit.delete(table, row["id"])
    unit.delete("plan", draft["id"])


def _versions(unit: UnitOfWork, student_id: str) -> list[Row]:
    return queries.rows(unit.connection, "plan", student_id=student_id, order=("version",))
