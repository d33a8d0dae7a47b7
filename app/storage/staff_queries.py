"""Reading the staff: who supervises how many, who bears which name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from app.storage import direct
from app.storage.batches import batched
from app.storage.queries import Row, rows
from app.storage.search_queries import bound_words, matching_subjects
from app.storage.tables import qualification, staff, student, supervision


@lru_cache(maxsize=1)
def _loads() -> Select[Any]:
    return (
        select(supervision.c.staff_id, func.count().label("load"))
        .join(student, student.c.id == supervision.c.student_id)
        .where(supervision.c.ended.is_(None), student.c.archived.is_(False), student.c.status == "studying")
        .group_by(supervision.c.staff_id)
    )


@lru_cache(maxsize=1)
def _loads_of_some() -> Select[Any]:
    return _loads().where(supervision.c.staff_id.in_(bindparam("ids", expanding=True)))


@lru_cache(maxsize=1)
def _load_of_one() -> direct.Statement:
    return direct.prepared(_loads().where(supervision.c.staff_id == bindparam("id")))


def supervisor_loads(connection: Connection, staff_ids: Iterable[str] | None = None) -> dict[str, int]:
    """The number of present students of those of the given members of the staff (or of all) who have any."""
    if staff_ids is None:
        return {staff_id: load for staff_id, load in connection.execute(_loads()) if staff_id}
    asked = list(staff_ids)
    if len(asked) == 1:
        return {row["staff_id"]: row["load"] for row in _load_of_one().rows(connection, {"id": asked[0]})}
    found: dict[str, int] = {}
    for batch in batched(asked):
        found.update((staff_id, load) for staff_id, load in connection.execute(_loads_of_some(), {"ids": batch}))
    return found


def staff_rows(connection: Connection, words: Sequence[str] = ()) -> list[Row]:
    """Staff in Kazakh order, each with the latest qualification and the number of present students."""
    load = _loads().subquery()
    query = (
        select(staff, func.coalesce(load.c.load, 0).label("load"))
        .outerjoin(load, load.c.staff_id == staff.c.id)
        .where(staff.c.archived.is_(False))
        .order_by(staff.c.sort_name, staff.c.id)
    )
    query = query.where(*(staff.c.id.in_(ids) for ids in matching_subjects(len(words), ("supervisor",))))
    found = [dict(row) for row in connection.execute(query, bound_words(words)).mappings()]
    dated = rows(connection, "qualification", order=("valid_from", "id"))
    latest = {row["staff_id"]: row for row in dated}
    names = [column.name for column in qualification.c if column.name not in ("id", "staff_id")]
    return [row | {name: latest.get(row["id"], {}).get(name) for name in names} for row in found]


def staff_ids_by_fold(connection: Connection) -> dict[str, list[str]]:
    """Staff ids under each folded full name: a name that leads to one id is unambiguous."""
    found: dict[str, list[str]] = {}
    query = select(staff.c.name_fold, staff.c.id).where(staff.c.archived.is_(False))
    for name, staff_id in connection.execute(query):
        found.setdefault(name, []).append(staff_id)
    return found
