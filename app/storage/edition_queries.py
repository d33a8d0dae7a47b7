"""Reading who studies under which edition."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from app.storage.tables import student, work_case

Row = dict[str, Any]


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
