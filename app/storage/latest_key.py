"""Where keys of a database left off: fresh ones sort after them, whatever the clock of the PC says now."""

from __future__ import annotations

import re

from sqlalchemy import Connection, func, select, union_all

from app.storage.tables import UNJOURNALLED, metadata

_KEY = re.compile("0[0-9a-f]{11}7[0-9a-f]{19}")  # of our making, before the year 2500


def latest_key(connection: Connection) -> str:
    """The last of all keys of records; that of nothing where there are none."""
    entities = [one for name, one in metadata.tables.items() if name not in UNJOURNALLED and "id" in one.columns]
    found = connection.execute(union_all(*(select(func.max(entity.c.id)) for entity in entities))).scalars()
    return max((key for key in found if key and _KEY.fullmatch(key)), default="0" * 32)
