"""Whose consent is in force, told by the database itself: of a hundred thousand records none is carried over."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, or_, select

from app.storage.tables import record


def given_on(connection: Connection, kind: str, day: date) -> frozenset[str]:
    """The students with a record of the kind given by the day and not withdrawn by it (dates as ISO text)."""
    given, withdrawn = record.c.data["given"].as_string(), record.c.data["withdrawn"].as_string()
    text = day.isoformat()
    query = select(record.c.student_id).where(
        record.c.kind == kind, given <= text, or_(withdrawn.is_(None), withdrawn > text)
    )
    return frozenset(connection.execute(query).scalars())
