"""Undo, redo and the history that people read. Nothing is erased: taking back adds an entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from app.domain.errors import Refused
from app.storage import derived, images
from app.storage.batches import batched
from app.storage.database import Changes, Database, write_entry
from app.storage.tables import journal, journal_row, metadata

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal; an undo or redo names its `target`."""

    seq: int
    at: str
    user: str
    intention: str
    params: Row
    kind: str
    target: int | None
    undone: bool
    undoable: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A row to bring from `now` to `then`; None means that it does not exist."""

    table: str
    row_id: str
    now: Row | None
    then: Row | None


def undo(database: Database, user: str) -> tuple[Entry, Changes]:
    """Take back the last intention that stands. Refused: nothing-to-undo, undo-conflict."""
    return _turn(database, user, "undo")


def redo(database: Database, user: str) -> tuple[Entry, Changes]:
    """Do again what was last undone, unless something was done since. Refused: nothing-to-redo."""
    return _turn(database, user, "redo")


def next_undo(connection: Connection) -> Entry | None:
    for entry in _newest(connection):
        if entry.kind == "do" and entry.undoable and not entry.undone:
            return entry
    return None


def next_redo(connection: Connection) -> Entry | None:
    entries = list(_newest(connection))
    by_seq = {entry.seq: entry for entry in entries}
    for entry in entries:
        if entry.kind == "do" and entry.undoable and not entry.undone:
            return None
        if entry.kind == "undo" and entry.target is not None and by_seq[entry.target].undone:
            return by_seq[entry.target]
    return None


def entries(connection: Connection, row_ids: Sequence[str] | None = None, limit: int = 500) -> list[Entry]:
    """The journal, newest first; with `row_ids` only entries that touched one of those rows."""
    wanted: set[int] | None = None
    if row_ids is not None:
        wanted = set()
        for batch in batched(row_ids):
            query = select(journal_row.c.seq).where(journal_row.c.row_id.in_(batch))
            wanted.update(connection.execute(query).scalars())
    found: list[Entry] = []
    for entry in _newest(connection):
        if wanted is None or entry.seq in wanted or entry.target in wanted:
            found.append(entry)
            if len(found) == limit:
                break
    return found


# Rows of these tables are facts of one student; a change of any other table may concern them all.
_OF_STUDENT = frozenset({"topic", "supervision", "plan", "internship", "record", "work_case", "paper"})
_OF_NOBODY = frozenset({"act", "case_entry", "paper_copy", "copy_event", "scan", "scan_page"})
# Lines of a record of a student, and the column that names it.
_LINES = {
    "plan_row": ("plan", "plan_id"),
    "plan_copy": ("plan", "plan_id"),
    "internship_row": ("internship", "internship_id"),
}


def last_seq(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(journal.c.seq), 0))).scalar_one())


def touched_students(connection: Connection, after_seq: int) -> set[str] | None:
    """Students whose facts changed since an entry; None when everybody may be concerned."""
    entries = connection.execute(select(journal.c.seq, journal.c.target).where(journal.c.seq > after_seq))
    seqs = {target or seq for seq, target in entries}
    touched: set[str] = set()
    owners: dict[str, set[str]] = {}
    for row in connection.execute(select(journal_row).where(journal_row.c.seq.in_(seqs))):
        image = row.after or row.before
        if row.table_name == "student":
            touched.add(row.row_id)
        elif row.table_name in _OF_STUDENT:
            touched.add(image.get("student_id"))
        elif row.table_name in _LINES:
            owner, column = _LINES[row.table_name]
            owners.setdefault(owner, set()).add(image[column])
        elif row.table_name not in _OF_NOBODY:
            return None
    for table, ids in owners.items():
        entity = metadata.tables[table]
        for batch in batched(ids):
            touched.update(connection.execute(select(entity.c.student_id).where(entity.c.id.in_(batch))).scalars())
    return touched - {None}


def gone_rows(connection: Connection) -> dict[str, list[Row]]:
    """The last images of rows that the journal knows and the tables no longer hold, by table."""
    deleted = select(journal_row.c.table_name, journal_row.c.before).where(journal_row.c.after.is_(None))
    found: dict[str, list[Row]] = {}
    for table, image in connection.execute(deleted):
        found.setdefault(table, []).append(image)
    undone = [entry.seq for entry in _newest(connection) if entry.undone]
    for batch in batched(undone):
        inserted = select(journal_row.c.table_name, journal_row.c.after).where(
            journal_row.c.seq.in_(batch), journal_row.c.before.is_(None)
        )
        for table, image in connection.execute(inserted):
            found.setdefault(table, []).append(image)
    return found


def rows_of(connection: Connection, seq: int) -> list[Step]:
    """The rows of an entry: `now` after it, `then` before it."""
    query = select(journal_row).where(journal_row.c.seq == seq).order_by(journal_row.c.position)
    return [
        Step(row.table_name, row.row_id, _thaw(row.table_name, row.after), _thaw(row.table_name, row.before))
        for row in connection.execute(query)
    ]


def _thaw(table: str, image: Row | None) -> Row | None:
    return None if image is None else images.thaw(table, image)


def _newest(connection: Connection) -> Iterator[Entry]:
    """All entries, newest first, each knowing whether it is undone at present."""
    last_turn: dict[int, str] = {}
    for row in connection.execute(select(journal).order_by(journal.c.seq.desc())):
        if row.target is not None:
            last_turn.setdefault(row.target, row.kind)
        undone = last_turn.get(row.seq) == "undo"
        yield Entry(row.seq, row.at, row.user, row.intention, row.params, row.kind, row.target, undone, row.undoable)


def _turn(database: Database, user: str, kind: str) -> tuple[Entry, Changes]:
    with database.writing() as connection:
        entry = (next_undo if kind == "undo" else next_redo)(connection)
        if entry is None:
            raise Refused(f"nothing-to-{kind}")
        steps = rows_of(connection, entry.seq)
        if kind == "undo":
            steps.reverse()
        else:
            steps = [Step(step.table, step.row_id, step.then, step.now) for step in steps]
        for table, group in groupby(steps, key=lambda step: step.table):
            _apply(connection, table, list(group))
        seq = write_entry(
            connection, entry.intention, entry.params, user=user, kind=kind, undoable=False, target=entry.seq
        )
        return entry, Changes(seq, frozenset(step.table for step in steps))


def _apply(connection: Connection, table: str, steps: list[Step]) -> None:
    for batch in batched(_merged(steps)):
        _check_unchanged(connection, table, batch)
        _write(connection, table, batch)


def _merged(steps: list[Step]) -> list[Step]:
    """One step a row, where an intention wrote the same row several times."""
    merged: dict[str, Step] = {}
    for step in steps:
        first = merged.get(step.row_id)
        merged[step.row_id] = Step(step.table, step.row_id, first.now if first else step.now, step.then)
    return list(merged.values())


def _check_unchanged(connection: Connection, table: str, steps: list[Step]) -> None:
    entity = metadata.tables[table]
    query = select(entity).where(entity.c.id.in_([step.row_id for step in steps]))
    present = {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    for step in steps:
        if images.freeze(present.get(step.row_id)) != images.freeze(step.now):
            raise Refused("undo-conflict", kind=table, id=step.row_id)


def _write(connection: Connection, table: str, steps: list[Step]) -> None:
    entity = metadata.tables[table]
    gone = [step.row_id for step in steps if step.then is None]
    new = [step.then for step in steps if step.now is None and step.then is not None]
    changed = [step.then for step in steps if step.now is not None and step.then is not None]
    if gone:
        connection.execute(delete(entity).where(entity.c.id.in_(gone)))
    if new:
        connection.execute(insert(entity), new)
    for row in changed:
        connection.execute(update(entity).where(entity.c.id == row["id"]).values(**row))
    derived.refresh_tokens(connection, table, gone + [row["id"] for row in changed], new + changed)
