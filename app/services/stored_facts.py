"""Facts written to the records that hold them: to a column, beside the columns, or to a record of facts alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app.domain.errors import UsageError
from app.domain.facts import check_facts, kept_fields, kept_kinds
from app.domain.rules import Profile
from app.services import fact_columns
from app.services.facts import in_force
from app.storage import queries
from app.storage.database import UnitOfWork, check_text

Row = dict[str, Any]

_PLAN_COPIES = "copies"
_CURRENT: Mapping[str, str] = {"topic": "superseded", "supervisor": "ended"}


def begin(profile: Profile, unit: UnitOfWork, student_id: str, kind: str, values: Mapping[str, Any]) -> str:
    """A new member of a list of facts of a student of this edition. UsageError: record-kind (the edition keeps no such
    list by itself).
    """
    check_stored(profile, kind, values)
    return unit.insert("record", {"student_id": student_id, "kind": kind, "data": laid({}, values)})


def write(
    profile: Profile, unit: UnitOfWork, student_id: str, root: str, item_id: str | None, values: Mapping[str, Any]
) -> None:
    """Keep facts of a student of this edition named below `root`; None takes one back. A record that is not there yet
    is begun.

    `item_id` is the member of a list. UsageError: record-unknown, record-kind, fact-malformed, fact-choice.
    """
    table = fact_columns.TABLES.get(root)
    if table is None:
        check_stored(profile, root, values)
        _write_record(unit, student_id, root, item_id, values)
        return
    check_values(profile, root, values)
    if root == "plan" and _PLAN_COPIES in values:
        values = dict(values)
        copies = values.pop(_PLAN_COPIES)
        _write_copies(unit, student_id, copies or ())
    row = _row_of(unit, student_id, root, item_id, table.table)
    if row is None:
        columns = table.columns_for({}, values)
        if any(value is not None for value in columns.values()):
            unit.insert(table.table, {**columns, "student_id": student_id})
    else:
        unit.update(table.table, row["id"], table.columns_for(row, values), present=row)


def close(unit: UnitOfWork, item_id: str, outcome: str | None, day: date) -> None:
    """Note on a record of facts that its case ended, or that it goes on again."""
    row = queries.get(unit.connection, "record", item_id)
    if row is not None and row["outcome"] != outcome:
        unit.update("record", item_id, {"outcome": outcome, "ended": day if outcome else None})


def check_kind(profile: Profile, kind: str, *, of_student: bool = True) -> None:
    """UsageError: record-kind."""
    known = kept_kinds(profile, of_student=of_student)
    if kind not in known:
        raise UsageError("record-kind", kind=kind, known=sorted(known))


def check_stored(profile: Profile, kind: str, values: Mapping[str, Any], *, of_student: bool = True) -> None:
    """UsageError: record-kind, fact-unknown, fact-malformed, fact-choice, letters-unwritable."""
    check_kind(profile, kind, of_student=of_student)
    known = {spec.name for spec in kept_fields(profile, kind)}
    for name in values:
        if f"{kind}.{name}" not in known:
            raise UsageError("fact-unknown", name=f"{kind}.{name}")
    check_values(profile, kind, values)


def laid(data: Mapping[str, Any], values: Mapping[str, Any]) -> Row:
    """The facts of a record with others written over them; an empty one is taken back."""
    changed = {name: fact_columns.plain(value) for name, value in values.items()}
    return {name: value for name, value in {**data, **changed}.items() if value not in (None, "")}


def check_values(profile: Profile, root: str, values: Mapping[str, Any]) -> None:
    """UsageError: fact-unknown for a name the dictionary lacks, fact-malformed, fact-choice."""
    for name, value in values.items():
        spec = profile.facts.get(f"{root}.{name}")
        if spec is None:
            raise UsageError("fact-unknown", name=f"{root}.{name}")
        if value in (None, ""):
            continue
        nested: Any = value
        for part in reversed(name.split(".")):
            nested = {part: nested}
        check_facts(profile, {root: nested if profile.facts[root].type == "record" else [nested]})
        _check_texts(spec.name, value)


def _check_texts(name: str, value: Any) -> None:
    """Every text is one that the file can hold. UsageError: letters-unwritable."""
    if isinstance(value, str):
        check_text(name, value)
    elif isinstance(value, list | tuple):
        for one in value:
            _check_texts(name, one)
    elif isinstance(value, Mapping):
        for part, one in value.items():
            _check_texts(f"{name}.{part}", one)


def _write_record(unit: UnitOfWork, student_id: str, kind: str, item_id: str | None, values: Mapping[str, Any]) -> None:
    if item_id is not None:
        row: Row | None = unit.get("record", item_id)
        if row is None or row["student_id"] != student_id or row["kind"] != kind:
            raise UsageError("record-unknown", kind=kind, id=item_id)
    else:
        present = queries.rows(unit.connection, "record", student_id=student_id, kind=kind, order=("id",))
        row = present[-1] if present else None
    data = laid(row["data"] if row else {}, values)
    if row is not None and not data and item_id is None:
        unit.delete("record", row["id"])
    elif row is not None:
        unit.update("record", row["id"], {"data": data})
    elif data:
        unit.insert("record", {"student_id": student_id, "kind": kind, "data": data})


def _row_of(unit: UnitOfWork, student_id: str, root: str, item_id: str | None, table: str) -> Row | None:
    """The row that holds a record of the student now in force."""
    if root == "student":
        return unit.get("student", student_id)
    if item_id is not None:
        return unit.get(table, item_id)
    if root == "plan":
        versions = queries.rows(unit.connection, "plan", student_id=student_id, order=("version",))
        return in_force(versions) if versions else None
    rows = queries.rows(unit.connection, table, student_id=student_id, order=("id",))
    return next((row for row in reversed(rows) if not row[_CURRENT[root]]), None)


def _write_copies(unit: UnitOfWork, student_id: str, copies: Sequence[Mapping[str, Any]]) -> None:
    """The copies handed over; those no longer named are taken back."""
    versions = queries.rows(unit.connection, "plan", student_id=student_id, order=("version",))
    if not versions:
        return
    plan_id = in_force(versions)["id"]
    present = {row["number"]: row for row in queries.rows(unit.connection, "plan_copy", plan_id=plan_id)}
    for copy in copies:
        values = {name: copy.get(name) for name in ("number", "recipient", "date")}
        known = present.pop(copy["number"], None)
        if known is None:
            unit.insert("plan_copy", {**values, "plan_id": plan_id})
        else:
            unit.update("plan_copy", known["id"], values)
    for row in present.values():
        unit.delete("plan_copy", row["id"])
