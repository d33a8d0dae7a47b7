"""Writing what a merge worked out: rows, what is to be decided, and the entries as they were received."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, UniqueConstraint, delete, insert

from app.domain import merging
from app.domain.errors import Refused
from app.storage import history, images, queries
from app.storage.batches import batched
from app.storage.database import UnitOfWork
from app.storage.merge_plan import OPEN, SETTLED, Change, Difference, MergePlan
from app.storage.peer_log import CONFLICTS, Key, Sent
from app.storage.tables import metadata, peer_entry, peer_row, row_alias

Row = dict[str, Any]

_AT_A_TIME = 100
_ORDER = {table.name: number for number, table in enumerate(metadata.sorted_tables)}


# Told the rows written and their number; ends the work by raising.
Tell = Callable[[int, int], None]


def write(unit: UnitOfWork, plan: MergePlan, incoming: Sequence[Sent], tell: Tell) -> None:
    """Refused: exchange-tangled, when values that stand once would have to change places."""
    # Rows of one import may hang on each other in any order; at its end all must hang on something.
    unit.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    _write_rows(unit, plan.changes, tell)
    for difference in plan.differences:
        _ask(unit, difference)
    for conflict_id in plan.settled:
        unit.update(CONFLICTS, conflict_id, {"state": SETTLED})
    _keep_aliases(unit.connection, plan.aliases)
    _keep_entries(unit.connection, incoming)


# --- rows -----------------------------------------------------------------------------------------------------


def _write_rows(unit: UnitOfWork, changes: Sequence[Change], tell: Tell) -> None:
    ordered = sorted(changes, key=lambda one: _ORDER[one.key.table])
    for change in reversed(ordered):
        if change.after is None:
            unit.delete(*change.key)
    waiting = [change for change in ordered if change.after is not None]
    while waiting:
        held = []
        for done, change in enumerate(waiting):
            if done % _AT_A_TIME == 0:
                tell(len(changes) - len(waiting) + done, len(changes))
            if not _written(unit, change):
                held.append(change)
        if len(held) == len(waiting):
            raise Refused("exchange-tangled", record=" ".join(held[0].key))
        waiting = held


def _written(unit: UnitOfWork, change: Change) -> bool:
    """Whether the row could be written; False while another one has a value of it that stands once."""
    assert change.after is not None
    row = images.thaw(change.key.table, change.after)
    if is_taken(unit.connection, change.key, row):
        return False
    if change.before is None:
        unit.insert(change.key.table, row)
    else:
        unit.update(change.key.table, change.key.row_id, row)
    return True


def is_taken(connection: Connection, key: Key, row: Mapping[str, Any]) -> bool:
    """Whether another row has a value of this one that stands once."""
    entity = metadata.tables[key.table]
    for constraint in entity.constraints:
        if not isinstance(constraint, UniqueConstraint):
            continue
        values = {column.name: row[column.name] for column in constraint.columns}
        if None not in values.values() and any(
            found["id"] != key.row_id for found in queries.rows(connection, key.table, **values)
        ):
            return True
    return False


# --- what is to be decided ------------------------------------------------------------------------------------


def _ask(unit: UnitOfWork, difference: Difference) -> None:
    known = queries.get(unit.connection, CONFLICTS, difference.id)
    if known is None:
        unit.insert(CONFLICTS, {"id": difference.id, "found_at": _now(), **_told(difference)})
    elif known["state"] != OPEN or not merging.alike(known["ours"], difference.ours):
        unit.update(CONFLICTS, difference.id, _told(difference))


def _told(difference: Difference) -> Row:
    return {
        "table_name": difference.key.table,
        "row_id": difference.key.row_id,
        "path": difference.path,
        "kind": difference.kind,
        "ours": difference.ours,
        "theirs": difference.theirs,
        "their_entry": difference.entry or None,
        "state": OPEN,
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


# --- what was received ----------------------------------------------------------------------------------------


def _keep_aliases(connection: Connection, aliases: Mapping[str, Key]) -> None:
    for theirs, key in aliases.items():
        connection.execute(delete(row_alias).where(row_alias.c.id == theirs))
        connection.execute(insert(row_alias).values(id=theirs, table_name=key.table, ours=key.row_id))


def _keep_entries(connection: Connection, incoming: Sequence[Sent]) -> None:
    """As they came; what an import that was taken back had left of them goes."""
    arrival = history.last_seq(connection) + 1  # the entry that this import is about to become
    for batch in batched(one.id for one in incoming):
        connection.execute(delete(peer_row).where(peer_row.c.entry_id.in_(batch)))
        connection.execute(delete(peer_entry).where(peer_entry.c.id.in_(batch)))
    heads = [_head(one, arrival, place) for place, one in enumerate(incoming, start=1)]
    rows = [row for one in incoming for row in _rows(one)]
    for head_batch in batched(heads):
        connection.execute(insert(peer_entry), head_batch)
    for row_batch in batched(rows):
        connection.execute(insert(peer_row), row_batch)


def _head(one: Sent, arrival: int, place: int) -> Row:
    copied = ("id", "origin", "origin_name", "seq", "at", "user", "intention", "params", "kind", "target")
    return {name: getattr(one, name) for name in copied} | {"arrival": arrival, "place": place}


def _rows(one: Sent) -> list[Row]:
    return [
        {
            "entry_id": one.id,
            "position": position,
            "table_name": write.key.table,
            "row_id": write.key.row_id,
            "before": write.before,
            "after": write.after,
            "decided": write.decided,
            "parents": list(write.parents),
        }
        for position, write in enumerate(one.writes)
    ]
