"""Rows that the journal does not know, as a migration makes them: written down, so that other PCs get them too."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, select

from app.storage import images, peer_log
from app.storage.batches import batched
from app.storage.database import Database, write_entry
from app.storage.peer_log import Key
from app.storage.tables import journal_row, metadata, peer_row

INTENTION = "exchange.written-down"


def write_down(database: Database, user: str) -> int:
    """Enter them into the journal as they are; how many there were."""
    with database.writing() as connection:
        found = _unknown(connection)
        if found:
            seq = write_entry(connection, INTENTION, {"n": len(found)}, user=user, kind="do", undoable=False)
            rows = [
                {"seq": seq, "position": position, "table_name": key.table, "row_id": key.row_id, "after": image}
                for position, (key, image) in enumerate(found)
            ]
            for batch in batched(rows):
                connection.execute(insert(journal_row), batch)
    return len(found)


def _unknown(connection: Connection) -> list[tuple[Key, dict[str, Any]]]:
    found = []
    for table in peer_log.SHARED:
        entity = metadata.tables[table]
        known = [select(one.c.row_id).where(one.c.table_name == table) for one in (journal_row, peer_row)]
        query = select(entity).where(*(entity.c.id.not_in(one) for one in known)).order_by(entity.c.id)
        for row in connection.execute(query).mappings():
            image = images.freeze(dict(row))
            assert image is not None
            if not peer_log.is_local(table, image):
                found.append((Key(table, row["id"]), image))
    return found
