"""Things that are one whoever writes them down: a setting, a day of the calendar, a programme by its code, a scan by
its content. Two PCs give them two keys; the other's is read as ours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from app.storage import images, peer_log
from app.storage.peer_log import Key, Sent
from app.storage.tables import metadata

Row = Mapping[str, Any]

# What makes them the same; of those without a column there is one in a department.
_SAME: Mapping[str, tuple[str, ...]] = {
    "setting": ("key",),
    "organisation": (),
    "department": (),
    "programme": ("code",),
    "academic_term": ("year", "number"),
    "final_attestation": ("year",),
    "calendar_day": ("day",),
    "calendar_year": ("year",),
    "scan": ("sha256",),
    "scan_page": ("scan_id", "page"),
    "word_form": ("owner_id", "field", "language"),
}


def new_aliases(connection: Connection, incoming: Sequence[Sent], known: Mapping[str, str]) -> dict[str, Key]:
    """Keys of rows that come in and are here under another one."""
    found: dict[str, Key] = {}
    coming: dict[tuple[str, tuple[Any, ...]], str] = {}
    gone = {write.key for one in incoming for write in one.writes if write.after is None and write.before is not None}
    for one in incoming:
        for write in one.writes:
            table, row_id = write.key
            if table not in _SAME or write.after is None or row_id in known or row_id in found:
                continue
            aliases = {**known, **{theirs: key.row_id for theirs, key in found.items()}}
            image = peer_log.translated(write, aliases).after or {}
            values = tuple(image.get(name) for name in _SAME[table])
            ours = coming.setdefault((table, values), _here(connection, table, image, row_id) or row_id)
            if ours != row_id and Key(table, ours) not in gone:
                found[row_id] = Key(table, ours)
    return found


def _here(connection: Connection, table: str, image: Row, row_id: str) -> str | None:
    """The row that is the same thing here; the row itself where it is here."""
    entity = metadata.tables[table]
    if connection.execute(select(entity.c.id).where(entity.c.id == row_id)).first() is not None:
        return row_id
    query = select(entity.c.id)
    row = images.thaw(table, image)
    for name in _SAME[table]:
        query = query.where(entity.c[name] == row[name])
    return connection.execute(query.limit(1)).scalar_one_or_none()
