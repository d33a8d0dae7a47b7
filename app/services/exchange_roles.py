"""What a user may not do here does not come in by a package that he takes in: it waits for somebody who may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.merging import ROW
from app.services import settings
from app.services.context import Context
from app.services.roles import ANONYMISE, REGULATION
from app.storage import peer_log
from app.storage.merge_plan import Denied, Difference
from app.storage.peer_log import RESOLVE

# Intentions that write choices of any kind.
_CHOOSING = frozenset({"settings.choose", "department.create", RESOLVE})


def denied(ctx: Context) -> Denied:
    """What the present user may not bring in."""
    session = ctx.session
    limited = None if session is None or session.allows_everything() else session

    def may_not(intention: str, table: str, image: Mapping[str, Any]) -> bool:
        if limited is None:
            return False
        return not all(limited.allows(one) for one in _asked_for(intention, table, image))

    return may_not


def require(ctx: Context, connection: Any, difference: Difference, present: Mapping[str, Any] | None) -> None:
    """Who may not do what the other PC did may not decide on it either. Refused: role-may-not."""
    author = peer_log.received_entry(connection, difference.entry)
    image = present or (difference.theirs if difference.path == ROW else None) or {}
    for one in _asked_for(author.intention if author is not None else RESOLVE, difference.key.table, image):
        ctx.require(one)


def _asked_for(intention: str, table: str, image: Mapping[str, Any]) -> Iterator[str]:
    # Whoever takes in an anonymising is asked before (`incoming`); what it took out is never brought back.
    if not intention.startswith(f"{ANONYMISE}."):
        yield intention
    if table == "setting" and intention in _CHOOSING and settings.is_of_regulation(str(image.get("key"))):
        yield REGULATION
