"""Entries that an older program sent, brought to the present schema by the migrations themselves.

They are put into a scratch database of the schema in which they were written (in memory), as the journal and as rows;
the migrations turn both, as they would have on the other PC; then they are read back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, insert, select, text

from app.storage import images, peer_log
from app.storage.peer_log import Key, Sent, Write
from app.storage.tables import journal, journal_row, metadata

Row = dict[str, Any]

_Place = tuple[int, int]  # number of the entry, position in it


def brought_up(entries: Sequence[Sent], schema: str, migrations: Path) -> list[Sent]:
    """The same entries as the present program would have written them."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        _migrate(engine, migrations, schema)
        with engine.begin() as connection:
            _put_in(connection, entries)
        _migrate(engine, migrations, "head")
        with engine.connect() as connection:
            return list(_read_back(connection, entries))
    finally:
        engine.dispose()


def _migrate(engine: Engine, migrations: Path, revision: str) -> None:
    from alembic import command
    from alembic.config import Config

    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(migrations).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


# --- there ---------------------------------------------------------------------------------------------------


def _put_in(connection: Connection, entries: Sequence[Sent]) -> None:
    last: dict[Key, Row] = {}
    for seq, one in enumerate(entries, start=1):
        head = {"seq": seq, "at": one.at, "user": one.user, "intention": one.intention, "params": one.params}
        connection.execute(insert(journal), head | {"kind": "do", "undoable": True})
        for position, write in enumerate(one.writes):
            told: Row = {"table_name": write.key.table, "row_id": write.key.row_id}
            told |= {"before": write.before, "after": write.after}
            connection.execute(insert(journal_row), {"seq": seq, "position": position, **told})
            if write.after is None:
                last.pop(write.key, None)
            else:
                last[write.key] = write.after
    columns = {table: _columns(connection, table) for table in {key.table for key in last}}
    for key, image in last.items():
        if not columns[key.table]:
            continue
        kinds = columns[key.table]
        row = {name: _stored(kinds[name], value) for name, value in image.items() if name in kinds}
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join(f":{name}" for name in row)
        connection.execute(text(f'INSERT OR IGNORE INTO "{key.table}" ({names}) VALUES ({marks})'), row)


def _columns(connection: Connection, table: str) -> Mapping[str, str]:
    """Names and types; nothing for a table that the schema of the package does not know. A name is data here, never a
    part of a statement."""
    found = connection.execute(text("SELECT name, type FROM pragma_table_info(:name)"), {"name": table})
    return {row.name: row.type for row in found}


def _stored(kind: str, value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if kind == "JSON" else value


# --- and back --------------------------------------------------------------------------------------------------


def _read_back(connection: Connection, entries: Sequence[Sent]) -> Iterator[Sent]:
    sent: Mapping[_Place, Write] = {
        (seq, position): write for seq, one in enumerate(entries, start=1) for position, write in enumerate(one.writes)
    }
    turned: dict[int, list[Write]] = {seq: [] for seq in range(1, len(entries) + 1)}
    begun: dict[str, int] = {}  # rows that the entries made, and where
    for row in connection.execute(select(journal_row).order_by(journal_row.c.seq, journal_row.c.position)):
        key, was = Key(row.table_name, row.row_id), sent.get((row.seq, row.position))
        decided = was.decided if was is not None and was.key == key else None
        turned[row.seq].append(Write(key, row.before, row.after, decided, was.parents if was is not None else ()))
        if row.before is None:
            begun.setdefault(row.row_id, row.seq)
    for key, image in _made_by_migrations(connection, turned):
        owners = [image[name] for name in peer_log.REFERENCES[key.table] if image.get(name) is not None]
        # Of rows that were there before the other PC has made its own in the same way.
        if owners and all(owner in begun for owner in owners):
            turned[max(begun[owner] for owner in owners)].append(Write(key, None, image))
    for seq, one in enumerate(entries, start=1):
        yield replace(one, writes=tuple(turned[seq]))


def _made_by_migrations(connection: Connection, turned: Mapping[int, Sequence[Write]]) -> Iterator[tuple[Key, Row]]:
    known = {write.key for writes in turned.values() for write in writes}
    for table in peer_log.SHARED:
        for row in connection.execute(select(metadata.tables[table])).mappings():
            image = images.freeze(dict(row))
            assert image is not None
            if (key := Key(table, row["id"])) not in known:
                yield key, image
