"""Undo and redo of any intention: whether it may be turned, and the turning.

Nothing is erased: a turn adds an entry that names its target.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.domain.errors import Refused
from app.storage import dependence, derived, history, images
from app.storage.batches import batched
from app.storage.database import Changes, Database, write_entry
from app.storage.history import REDO, UNDO, Entry, Placed, Step
from app.storage.tables import metadata

Row = dict[str, Any]

NEVER, ALREADY, NOT_UNDONE = "undo-never", "undo-already", "redo-not-undone"
_CONFLICT, _ENTANGLED = "undo-conflict", "undo-entangled"


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why an intention cannot be turned: a code, the later ones in the way, the row that changed unnoticed."""

    code: str
    later: tuple[Entry, ...] = ()
    row: tuple[str, str] | None = None


class NotTurned(Refused):
    """An intention that cannot be turned, with what hinders it."""

    def __init__(self, entry: Entry, hindrance: Hindrance) -> None:
        super().__init__(hindrance.code, seq=entry.seq)
        self.entry = entry
        self.hindrance = hindrance


def undo(database: Database, user: str, seq: int | None = None) -> tuple[Entry, Changes]:
    """Take back an intention, without `seq` the one that came into force last.

    Refused: nothing-to-undo, undo-never, undo-already, undo-depended-on, undo-conflict, undo-entangled.
    UsageError: journal-unknown.
    """
    return _turn(database, user, UNDO, seq)


def redo(database: Database, user: str, seq: int | None = None) -> tuple[Entry, Changes]:
    """Do again what was taken back, without `seq` what was taken back last and fits what stands now.

    Refused: nothing-to-redo, redo-not-undone, redo-depended-on, undo-conflict, undo-entangled.
    UsageError: journal-unknown.
    """
    return _turn(database, user, REDO, seq)


def next_redo(connection: Connection) -> Entry | None:
    """What was taken back last; a later change that conflicts with it drops it from the chain."""
    for placed in history.undone_latest_first(connection):
        if hindrance(connection, placed, REDO) is None:
            return placed.entry
    return None


def hindrance(connection: Connection, placed: Placed, kind: str) -> Hindrance | None:
    """What keeps an intention from being undone or redone now."""
    entry = placed.entry
    if not entry.undoable:  # of what was undone such are those whose people were anonymised since
        return Hindrance(NEVER)
    if entry.undone is (kind == UNDO):
        return Hindrance(ALREADY if kind == UNDO else NOT_UNDONE)
    steps = _steps(connection, entry, kind)
    later = dependence.later(connection, placed, steps) or dependence.taken(connection, placed, steps)
    if later:
        return Hindrance(f"{kind}-depended-on", tuple(later))
    unlike = _first_unlike(connection, steps)
    return Hindrance(_CONFLICT, row=unlike) if unlike else None


def _steps(connection: Connection, entry: Entry, kind: str) -> list[Step]:
    steps = history.rows_of(connection, entry.seq)
    if kind == UNDO:
        return steps[::-1]
    return [Step(step.table, step.row_id, step.then, step.now) for step in steps]


def _turn(database: Database, user: str, kind: str, seq: int | None) -> tuple[Entry, Changes]:
    entry: Entry | None = None
    try:
        with database.writing() as connection:
            entry = _wanted(connection, kind, seq)
            placed = history.placed(connection, entry.seq)
            hindered = hindrance(connection, placed, kind)
            if hindered is not None:
                raise NotTurned(entry, hindered)
            return entry, _turned(connection, entry, user, kind)
    except IntegrityError as error:  # a row that the journal knows nothing of hangs on one of these
        assert entry is not None
        raise NotTurned(entry, Hindrance(_ENTANGLED)) from error


def _wanted(connection: Connection, kind: str, seq: int | None) -> Entry:
    if seq is not None:
        return history.placed(connection, seq).entry
    found = next_redo(connection) if kind == REDO else history.next_undo(connection)
    if found is None:
        raise Refused(f"nothing-to-{kind}")
    return found


def _turned(connection: Connection, entry: Entry, user: str, kind: str) -> Changes:
    # Rows may hang on each other in any order: all must hang on something in the end.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    steps = _steps(connection, entry, kind)
    for (table, _), group in groupby(steps, key=lambda step: (step.table, _operation(step))):
        _apply(connection, table, list(group))
    seq = write_entry(connection, entry.intention, entry.params, user=user, kind=kind, undoable=False, target=entry.seq)
    return Changes(seq, frozenset(step.table for step in steps))


# --- rows ---------------------------------------------------------------------------------------------------


def _first_unlike(connection: Connection, steps: Sequence[Step]) -> tuple[str, str] | None:
    """The first row that is not as the journal knows it: changed behind its back."""
    first: dict[tuple[str, str], Row | None] = {}
    for step in steps:
        first.setdefault((step.table, step.row_id), step.now)
    for table in dict.fromkeys(table for table, _ in first):
        known = {row_id: row for (of, row_id), row in first.items() if of == table}
        present = _present(connection, table, known)
        for row_id, row in known.items():
            if entered(table, present.get(row_id)) != entered(table, row):
                return table, row_id
    return None


def entered(table: str, row: Row | None) -> Row | None:
    """A row as the journal compares it: frozen, without what follows from the rest."""
    return None if row is None else images.freeze(derived.own(table, row))


def _present(connection: Connection, table: str, row_ids: Iterable[str]) -> dict[str, Row]:
    entity = metadata.tables[table]
    found: dict[str, Row] = {}
    for batch in batched(row_ids):
        query = select(entity).where(entity.c.id.in_(batch))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def _operation(step: Step) -> str:
    if step.then is None:
        return "nothing" if step.now is None else "delete"
    return "insert" if step.now is None else "update"


def _apply(connection: Connection, table: str, steps: Sequence[Step]) -> None:
    """Steps of one kind on one table, in their order."""
    entity = metadata.tables[table]
    rows = [derived.completed(table, step.then) for step in steps if step.then is not None]
    ids = [step.row_id for step in steps]
    operation = _operation(steps[0])
    if operation == "delete":
        for batch in batched(ids):
            connection.execute(delete(entity).where(entity.c.id.in_(batch)))
    elif operation == "insert":
        for inserted in batched(rows):
            connection.execute(insert(entity), inserted)
    elif operation == "update":
        changed = {name: bindparam(f"new_{name}", type_=column.type) for name, column in entity.c.items()}
        statement = update(entity).where(entity.c.id == bindparam("changed_id")).values(changed)
        told = [{"changed_id": row["id"]} | {f"new_{name}": value for name, value in row.items()} for row in rows]
        for updates in batched(told):
            connection.execute(statement, updates)
    remaining = {row["id"]: row for row in rows}
    derived.refresh_tokens(connection, table, () if operation == "insert" else ids, remaining.values())
