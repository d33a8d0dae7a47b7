"""Versions of a plan: the next one drafted beside the one in force, put in force, dropped, compared (cl. 3.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.errors import UsageError
from app.services import fact_columns
from app.services.context import Context
from app.services.fact_columns import PLAN_ROW
from app.services.facts import DRAFT, in_force
from app.storage import queries
from app.storage.database import UnitOfWork

Row = dict[str, Any]

TEXTS = "texts"  # the section under which changes of the texts are told

_OWN = frozenset({"id", "plan_id"})
_TEXT_COLUMNS = ("rationale", "structure", "direction")
_NOT_COMPARED = frozenset({"id", "section", "done", "proof"})
_SIGNED = ("student_signed", "supervisor_signed")
_APPROVALS = ("department", "head_agreed", "vice_rector_agreed", "council", "rector")


class VersionStatus(StrEnum):
    """What a version is now: being prepared, the one that counts, or a former one that is kept."""

    DRAFT = "draft"
    IN_FORCE = "in-force"
    OLD = "old"


class RowChange(StrEnum):
    """What became of a row from one version to another."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row in two versions, as facts; `fields` are the facts in which they differ. Texts stand under `TEXTS`."""

    section: str
    kind: RowChange
    old: Mapping[str, Any] | None
    new: Mapping[str, Any] | None
    fields: tuple[str, ...] = ()


def is_draft(plan: Row) -> bool:
    """Whether a version is drafted beside one in force."""
    return bool((plan["more"] or {}).get(DRAFT))


def status(versions: Sequence[Row], plan: Row, approved: date | None) -> VersionStatus:
    """What a version is among all those of its student."""
    if not is_draft(plan) and plan["id"] != in_force(versions)["id"]:
        return VersionStatus.OLD
    return VersionStatus.IN_FORCE if approved is not None and not is_draft(plan) else VersionStatus.DRAFT


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
            **{name: old[name] for name in _TEXT_COLUMNS},
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
    return {"plan_id": plan_id, "more": {**(row["more"] or {}), "id": identity(row)}}


def identity(row: Row) -> str:
    """A line keeps its identity through the versions: a practice begun under the old one is the same practice."""
    return str((row["more"] or {}).get("id") or row["id"])


def draft_of(versions: list[Row]) -> Row | None:
    """The version that is being approved beside the one in force."""
    return next((row for row in reversed(versions) if is_draft(row)), None)


def put_in_force(unit: UnitOfWork, student_id: str, approvals: Mapping[str, Any]) -> None:
    """The draft becomes the plan, with the acts of its amendment; the old version stays as it was.

    Approvals that a refinement does not ask for again are still those of the version before it. Once it is in force
    only the copies handed over are still taken from the amendment.
    """
    versions = _versions(unit, student_id)
    draft = draft_of(versions)
    if draft is not None:
        former = fact_columns.PLAN.facts_of(in_force(versions))
        dotted: dict[str, Any] = {DRAFT: None, **{name: approvals.get(name) for name in _SIGNED}}
        for name in _APPROVALS:
            value = approvals.get(name) or former.get(name)
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


# --- comparing --------------------------------------------------------------------------------------------------


def compare(ctx: Context, old_id: str, new_id: str) -> tuple[ComparedRow, ...]:
    """Two versions row by row in the order of the new one, removed rows after the others of their section.

    A row that was carried from version to version is the same row, however it is worded now. Execution is not compared.
    UsageError: record-unknown, plan-versions-apart.
    """
    with ctx.database.read() as connection:
        old, new = (known(connection, plan_id) for plan_id in (old_id, new_id))
        if old["student_id"] != new["student_id"]:
            raise UsageError("plan-versions-apart", old=old_id, new=new_id)
        rows = [
            queries.rows(connection, "plan_row", plan_id=plan_id, order=("section", "position"))
            for plan_id in (old_id, new_id)
        ]
    before, after = ([PLAN_ROW.facts_of(row) for row in of_version] for of_version in rows)
    return (*_texts_compared(old, new), *_rows_compared(before, after))


def known(connection: Any, plan_id: str) -> Row:
    """A version of a plan. UsageError: record-unknown."""
    plan = queries.get(connection, "plan", plan_id)
    if plan is None:
        raise UsageError("record-unknown", kind="plan", id=plan_id)
    return plan


def _texts_compared(old: Row, new: Row) -> Iterator[ComparedRow]:
    for name in _TEXT_COLUMNS:
        before, after = old[name] or None, new[name] or None
        if before or after:
            yield _compared(TEXTS, before and {name: before}, after and {name: after})


def _rows_compared(before: Sequence[Row], after: Sequence[Row]) -> Iterator[ComparedRow]:
    known = {row["id"]: row for row in before}
    kept = {row["id"] for row in after}
    for section in dict.fromkeys(row["section"] for row in (*after, *before)):
        for row in after:
            if row["section"] == section:
                yield _compared(section, known.get(row["id"]), row)
        for row in before:
            if row["section"] == section and row["id"] not in kept:
                yield _compared(section, row, None)


def _compared(section: str, old: Row | None, new: Row | None) -> ComparedRow:
    if old is None or new is None:
        return ComparedRow(section, RowChange.ADDED if old is None else RowChange.REMOVED, old, new)
    names = dict.fromkeys([*old, *new])
    differing = tuple(
        name for name in names if name not in _NOT_COMPARED and (old.get(name) or None) != (new.get(name) or None)
    )
    return ComparedRow(section, RowChange.CHANGED if differing else RowChange.SAME, old, new, differing)
