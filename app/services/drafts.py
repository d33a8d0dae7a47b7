"""Drafts of wizards closed half-way. They are private to the program: no journal entry, no undo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.domain.keys import new_key
from app.services.context import Context
from app.services.roles import DRAFTS
from app.storage import drafts as rows


@dataclass(frozen=True, slots=True)
class DraftHead:
    """A draft as it is offered again; `saved_at` in local time."""

    id: str
    wizard: str
    title: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with what was typed, as plain JSON values."""

    head: DraftHead
    data: Mapping[str, Any]


def save(ctx: Context, draft_id: str | None, wizard: str, title: str, data: Mapping[str, Any]) -> DraftHead:
    """Keep what was typed so far, as a new draft or in place of the one before. Refused: role-may-not."""
    ctx.require(DRAFTS)
    draft_id = draft_id or new_key()
    saved_at = datetime.now(UTC).isoformat(timespec="milliseconds")
    values = {"wizard": wizard, "saved_at": saved_at, "title": title, "data": dict(data)}
    with ctx.database.writing() as connection:
        rows.store(connection, draft_id, values)
    return _head({"id": draft_id, **values})


def load(ctx: Context, draft_id: str) -> Draft | None:
    """None when it was finished or discarded meanwhile."""
    with ctx.database.read() as connection:
        row = rows.get(connection, draft_id)
    return None if row is None else Draft(_head(row), row["data"])


def list_drafts(ctx: Context, wizard: str | None = None) -> list[DraftHead]:
    """What was left half-way, the latest first."""
    with ctx.database.read() as connection:
        return [_head(row) for row in rows.heads(connection, wizard)]


def discard(ctx: Context, draft_id: str) -> None:
    """Forget a draft; an unknown id is already forgotten. Refused: role-may-not."""
    ctx.require(DRAFTS)
    with ctx.database.writing() as connection:
        rows.remove(connection, draft_id)


def _head(row: Mapping[str, Any]) -> DraftHead:
    saved_at = datetime.fromisoformat(row["saved_at"]).astimezone()
    return DraftHead(row["id"], row["wizard"], row["title"] or "", saved_at)
