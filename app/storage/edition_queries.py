"""Reading who studies under which edition."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from app.storage import direct
from app.storage.batches import batched
from app.storage.tables import student, work_case

Row = dict[str, Any]


def of_students(connection: Connection, student_ids: Sequence[str]) -> dict[str, str]:
    """The edition under which each student studies, in the given order."""
    if len(student_ids) == 1:
        return {row["id"]: row["edition"] for row in _of_one().rows(connection, {"id": student_ids[0]})}
    found: dict[str, str] = {}
    for batch in batched(student_ids):
        found.update((one, edition) for one, edition in connection.execute(_of_students(), {"ids": batch}))
    return {one: found[one] for one in student_ids if one in found}


@lru_cache(maxsize=1)
def _of_students() -> Select[Any]:
    return select(student.c.id, student.c.edition).where(student.c.id.in_(bindparam("ids", expanding=True)))


@lru_cache(maxsize=1)
def _of_one() -> direct.Statement:
    return direct.prepared(select(student.c.id, student.c.edition).where(student.c.id == bindparam("id")))


def students_by_edition(connection: Connection) -> dict[str, int]:
    """How many present students each edition has."""
    query = select(student.c.edition, func.count()).where(student.c.archived.is_(False)).group_by(student.c.edition)
    return {row[0]: row[1] for row in connection.execute(query)}


def running_cases_by_edition(connection: Connection) -> dict[str, int]:
    query = select(work_case.c.edition, func.count()).where(work_case.c.closed.is_(None)).group_by(work_case.c.edition)
    return {row[0]: row[1] for row in connection.execute(query)}


def present_students(connection: Connection, edition: str) -> list[str]:
    """The ids of the present students of an edition, in Kazakh order."""
    query = select(student.c.id).where(student.c.edition == edition, student.c.archived.is_(False))
    return list(connection.execute(query.order_by(student.c.sort_name, student.c.id)).scalars())
