"""Wizard drafts: rows outside the journal, one for each wizard that was closed half-way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from app.storage.tables import draft

Row = dict[str, Any]


def store(connection: Connection, draft_id: str, values: Mapping[str, Any]) -> None:
    """Write a draft under its id, in place of what was there."""
    changed = connection.execute(update(draft).where(draft.c.id == draft_id).values(**values))
    if changed.rowcount == 0:
        connection.execute(insert(draft).values(id=draft_id, **values))


def remove(connection: Connection, draft_id: str) -> None:
    connection.execute(delete(draft).where(draft.c.id == draft_id))


def get(connection: Connection, draft_id: str) -> Row | None:
    row = connection.execute(select(draft).where(draft.c.id == draft_id)).mappings().one_or_none()
    return None if row is None else dict(row)


def heads(connection: Connection, wizard: str | None = None) -> list[Row]:
    """Drafts without their data, the latest first."""
    query = select(draft.c.id, draft.c.wizard, draft.c.saved_at, draft.c.title)
    if wizard is not None:
        query = query.where(draft.c.wizard == wizard)
    return [dict(row) for row in connection.execute(query.order_by(draft.c.saved_at.desc(), draft.c.id)).mappings()]
