"""Lines that belong to a record: plan rows, rows of a programme, publications."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.domain.errors import Refused, UsageError
from app.storage import queries
from app.storage.database import UnitOfWork

Row = Mapping[str, Any]


def checked(values: Mapping[str, Any], known: Collection[str]) -> dict[str, Any]:
    """The values, all of them under names that may be written here. UsageError: field-unknown."""
    unknown = sorted(values.keys() - set(known))
    if unknown:
        raise UsageError("field-unknown", fields=unknown, known=sorted(known))
    return dict(values)


def check_period(code: str, starts: Any, ends: Any, **params: object) -> None:
    """Refused with `code` when a period ends before it begins."""
    if starts and ends and ends < starts:
        raise Refused(code, starts=starts, ends=ends, **params)


def replace(
    unit: UnitOfWork, table: str, owner: Mapping[str, Any], rows: Sequence[Row], columns: Collection[str]
) -> None:
    """Make `rows` the lines of `owner`, in their order. A line keeps its id; what is not named is removed.

    A row without an id takes over the line of the same name, if there is one.
    """
    present = {row["id"]: row for row in queries.rows(unit.connection, table, order=("position",), **owner)}
    named = [row["id"] for row in rows if row.get("id")]
    strangers = [row_id for row_id in named if row_id not in present]
    if strangers:
        raise UsageError("record-unknown", kind=table, id=strangers[0])
    left = {row_id: row for row_id, row in present.items() if row_id not in named}
    kept: set[str] = set()
    for position, row in enumerate(rows):
        values = checked({name: row[name] for name in row if name not in ("id", "position")}, columns)
        complete = {**dict.fromkeys(columns), **values, **owner, "position": position}
        row_id = row.get("id") or _namesake(left, values)
        if row_id:
            kept.add(row_id)
            left.pop(row_id, None)
            unit.update(table, row_id, complete)
        else:
            unit.insert(table, complete)
    for row_id in present.keys() - kept:
        unit.delete(table, row_id)


def _namesake(left: Mapping[str, Row], values: Row) -> str | None:
    name = "title" if "title" in values else "name"
    text = values.get(name)
    return next((row_id for row_id, row in left.items() if text and row[name] == text), None)
