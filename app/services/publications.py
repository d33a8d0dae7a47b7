"""Publications that came out of an internship: records of the student that name it, in the order they are listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.domain.errors import UsageError
from app.domain.rules import Profile
from app.services import lines, records, stored_facts
from app.services.context import Context
from app.storage import queries
from app.storage.database import UnitOfWork

Row = dict[str, Any]

KIND = "publications"
COLUMNS = ("title", "outlet", "status", "sheets")
_OWNER = "internship"


def of_internship(connection: Any, internship: Mapping[str, Any]) -> list[Row]:
    """The publications of an internship as lines of its report."""
    return [_line(row) for row in _rows(connection, internship)]


def _rows(connection: Any, internship: Mapping[str, Any]) -> list[Row]:
    rows = queries.rows(connection, "record", order=("position", "id"), student_id=internship["student_id"], kind=KIND)
    return [row for row in rows if row["data"].get(_OWNER) == internship["id"]]


def _line(row: Row) -> Row:
    sheets = row["data"].get("sheets")
    told = {name: row["data"].get(name) for name in COLUMNS}
    return {"id": row["id"], **told, "sheets": None if sheets is None else Decimal(str(sheets))}


def replace(
    ctx: Context,
    unit: UnitOfWork,
    profile: Profile,
    internship: Mapping[str, Any],
    given: Sequence[Mapping[str, Any]],
) -> None:
    """Make `given` the publications of an internship, in their order; one keeps its id, by its title when it has none.

    What an older file holds is not asked about again unless it changes.
    UsageError: record-unknown, field-unknown, fact-malformed, fact-choice; Refused: record-printed, record-in-case.
    """
    present = {row["id"]: row for row in _rows(unit.connection, internship)}
    named = [row["id"] for row in given if row.get("id")]
    strangers = [row_id for row_id in named if row_id not in present]
    if strangers:
        raise UsageError("record-unknown", kind="publication", id=strangers[0])
    left = {row_id: row for row_id, row in present.items() if row_id not in named}
    kept: set[str] = set()
    for position, line in enumerate(given):
        values = lines.checked({name: line[name] for name in line if name not in ("id", "position")}, COLUMNS)
        row_id = line.get("id") or _namesake(left, values.get("title"))
        data = present[row_id]["data"] if row_id else {}
        whole = dict.fromkeys(COLUMNS) | values | {_OWNER: internship["id"]}
        after = stored_facts.laid(data, whole)
        changed = {name: value for name, value in whole.items() if after.get(name) != data.get(name)}
        stored_facts.check_stored(profile, KIND, changed)
        written = {"position": position, "data": after}
        if row_id:
            left.pop(row_id, None)
            kept.add(row_id)
            unit.update("record", row_id, written)
        else:
            unit.insert("record", written | {"student_id": internship["student_id"], "kind": KIND})
    for row_id in present.keys() - kept:
        records.remove(ctx, row_id)


def _namesake(left: Mapping[str, Row], title: str | None) -> str | None:
    return next((row_id for row_id, row in left.items() if title and row["data"].get("title") == title), None)
