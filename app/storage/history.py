"""The journal as it is read: entries newest first, which of them stand, the rows they touched.

Nothing is erased: taking back adds an entry that names its `target`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from app.domain.errors import UsageError
from app.storage import images
from app.storage.batches import batched
from app.storage.tables import journal, journal_row, metadata

Row = dict[str, Any]

DO, UNDO, REDO = "do", "undo", "redo"
_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal; an undo or redo names its `target`. `at` is an instant in UTC, ISO 8601."""

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
class Placed:
    """An intention, and where it came into force or went out of it last: its own number or that of the turn."""

    entry: Entry
    place: int


@dataclass(frozen=True, slots=True)
class Step:
    """A row to bring from `now` to `then`; None means that it does not exist."""

    table: str
    row_id: str
    now: Row | None
    then: Row | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries; None means no restriction.

    `seqs` are intentions, their turns come with them; `since` and `before` instants in UTC, ISO 8601; `areas` the
    parts of the intentions' names before the dot.
    """

    seqs: Collection[int] | None = None
    user: str | None = None
    since: str | None = None
    before: str | None = None
    areas: Collection[str] | None = None


# --- entries ----------------------------------------------------------------------------------------------


def entry(connection: Connection, seq: int) -> Entry:
    """UsageError: journal-unknown."""
    found = _entries(connection, connection.execute(select(journal).where(journal.c.seq == seq)).all())
    if not found:
        raise UsageError("journal-unknown", seq=seq)
    return found[0]


def entries_of(connection: Connection, seqs: Iterable[int]) -> list[Entry]:
    """The given entries, newest first."""
    rows: list[Any] = []
    for batch in batched(seqs):
        rows += connection.execute(select(journal).where(journal.c.seq.in_(batch))).all()
    return _entries(connection, sorted(rows, key=lambda row: -row.seq))


def page(connection: Connection, wanted: Wanted, offset: int = 0, limit: int = 200) -> tuple[list[Entry], int]:
    """A screen of the journal, newest first, and the length of the whole list."""
    if wanted.seqs is not None:
        rows = _of_seqs(connection, wanted)
        return _entries(connection, rows[offset : offset + limit]), len(rows)
    total = connection.execute(_restricted(select(func.count()).select_from(journal), wanted)).scalar_one()
    query = _restricted(select(journal), wanted).order_by(journal.c.seq.desc()).offset(offset).limit(limit)
    return _entries(connection, connection.execute(query).all()), int(total)


def _of_seqs(connection: Connection, wanted: Wanted) -> list[Any]:
    found: dict[int, Any] = {}
    for batch in batched(wanted.seqs or ()):
        query = select(journal).where(or_(journal.c.seq.in_(batch), journal.c.target.in_(batch)))
        found |= {row.seq: row for row in connection.execute(_restricted(query, wanted))}
    return [found[seq] for seq in sorted(found, reverse=True)]


def _restricted(query: Select[Any], wanted: Wanted) -> Select[Any]:
    if wanted.user is not None:
        query = query.where(journal.c.user == wanted.user)
    if wanted.since is not None:
        query = query.where(journal.c.at >= wanted.since)
    if wanted.before is not None:
        query = query.where(journal.c.at < wanted.before)
    if wanted.areas is not None:
        query = query.where(or_(*(journal.c.intention.startswith(f"{area}.") for area in wanted.areas)))
    return query


def users(connection: Connection) -> list[str]:
    """Everybody whom the journal names."""
    return sorted(connection.execute(select(journal.c.user).distinct()).scalars())


def areas(connection: Connection) -> list[str]:
    """The first parts of the names of intentions that occur."""
    names = connection.execute(select(journal.c.intention).distinct()).scalars()
    return sorted({name.partition(".")[0] for name in names})


def _entries(connection: Connection, rows: Sequence[Any]) -> list[Entry]:
    undone = _undone(connection, [row.seq for row in rows])
    return [
        Entry(
            row.seq, row.at, row.user, row.intention, row.params, row.kind, row.target, row.seq in undone, row.undoable
        )
        for row in rows
    ]


def _undone(connection: Connection, seqs: Iterable[int]) -> set[int]:
    return {target for target, (_, kind) in last_turns(connection, seqs).items() if kind == UNDO}


def last_turns(connection: Connection, seqs: Iterable[int]) -> dict[int, tuple[int, str]]:
    """The latest undo or redo of each of these intentions that ever had one: its number and kind."""
    found: dict[int, tuple[int, str]] = {}
    for batch in batched(seqs):
        query = select(journal.c.target, journal.c.seq, journal.c.kind).where(journal.c.target.in_(batch))
        found |= {target: (seq, kind) for target, seq, kind in connection.execute(query.order_by(journal.c.seq))}
    return found


# --- what stands ------------------------------------------------------------------------------------------------


def in_order(connection: Connection) -> Iterator[Placed]:
    """Every intention by when it came into force or went out of it, the latest first."""
    seen: set[int] = set()
    before: int | None = None
    while True:
        query = select(journal).order_by(journal.c.seq.desc()).limit(_AT_A_TIME)
        rows = connection.execute(query if before is None else query.where(journal.c.seq < before)).all()
        if not rows:
            return
        before = rows[-1].seq
        own = {row.seq: row for row in rows}
        places = {row.target or row.seq: row.seq for row in reversed(rows)}
        fresh = [seq for seq in places if seq not in seen]
        known = {one.seq: one for one in _entries(connection, [own[seq] for seq in fresh if seq in own])}
        known |= {one.seq: one for one in entries_of(connection, [seq for seq in fresh if seq not in own])}
        seen.update(fresh)
        yield from (Placed(known[seq], places[seq]) for seq in sorted(fresh, key=lambda seq: -places[seq]))


def placed(connection: Connection, seq: int) -> Placed:
    """The intention of an entry, which may be one of its turns. UsageError: journal-unknown."""
    found = entry(connection, seq)
    if found.target is not None:
        found = entry(connection, found.target)
    place, _ = last_turns(connection, [found.seq]).get(found.seq, (found.seq, DO))
    return Placed(found, place)


def next_undo(connection: Connection) -> Entry | None:
    """The intention that came into force last and may be taken back."""
    return next((one.entry for one in in_order(connection) if one.entry.undoable and not one.entry.undone), None)


def undone_latest_first(connection: Connection) -> Iterator[Placed]:
    """What was taken back and stays so, the latest first."""
    return (one for one in in_order(connection) if one.entry.undone)


# --- rows ----------------------------------------------------------------------------------------------------


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


def seqs_of_rows(connection: Connection, row_ids: Iterable[str]) -> set[int]:
    """The intentions that touched one of these rows."""
    found: set[int] = set()
    for batch in batched(row_ids):
        found.update(connection.execute(select(journal_row.c.seq).where(journal_row.c.row_id.in_(batch))).scalars())
    return found


def ids_of_parts(connection: Connection, table: str, column: str, owners: Collection[str]) -> set[str]:
    """The rows of a table that name one of these owners, or once did: those taken out since among them."""
    entity = metadata.tables[table]
    found: set[str] = set()
    named = [journal_row.c.before[column].as_string(), journal_row.c.after[column].as_string()]
    for batch in batched(owners):
        found.update(connection.execute(select(entity.c.id).where(entity.c[column].in_(batch))).scalars())
        once = select(journal_row.c.row_id).where(
            journal_row.c.table_name == table, or_(*(name.in_(batch) for name in named))
        )
        found.update(connection.execute(once).scalars())
    return found


def ids_in_tables(connection: Connection, tables: Collection[str]) -> set[str]:
    """Every row of these tables that the journal knows."""
    query = select(journal_row.c.row_id).where(journal_row.c.table_name.in_(tables)).distinct()
    return set(connection.execute(query).scalars())


def ids_without(connection: Connection, table: str, column: str) -> set[str]:
    """The rows of a table that the journal knows and that never had a value in this column."""
    query = select(journal_row.c.row_id).where(
        journal_row.c.table_name == table,
        journal_row.c.before[column].as_string().is_(None),
        journal_row.c.after[column].as_string().is_(None),
    )
    return set(connection.execute(query).scalars())


def rows_by_id(connection: Connection, row_ids: Iterable[str]) -> dict[str, tuple[str, Row]]:
    """Table and row behind each id that the journal knows; what was taken out since as it was last."""
    found: dict[str, tuple[str, Row]] = {}
    for batch in batched(row_ids):
        query = select(journal_row).where(journal_row.c.row_id.in_(batch)).order_by(journal_row.c.seq)
        for row in connection.execute(query.order_by(journal_row.c.position)):
            found[row.row_id] = row.table_name, images.thaw(row.table_name, row.after or row.before)
    for table in {table for table, _ in found.values()}:
        entity = metadata.tables[table]
        for batch in batched(row_id for row_id, (of, _) in found.items() if of == table):
            present = connection.execute(select(entity).where(entity.c.id.in_(batch))).mappings()
            found |= {row["id"]: (table, dict(row)) for row in present}
    return found


def count_rows(connection: Connection, seq: int) -> int:
    query = select(func.count()).select_from(journal_row).where(journal_row.c.seq == seq)
    return int(connection.execute(query).scalar_one())


def rows_of(
    connection: Connection, seq: int, only: Collection[str] | None = None, most: int | None = None
) -> list[Step]:
    """The rows of an entry: `now` after it, `then` before it; of `only` these, the first `most`."""
    query = select(journal_row).where(journal_row.c.seq == seq).order_by(journal_row.c.position)
    if only is None:
        rows = list(connection.execute(query.limit(most)))
    else:
        found = (
            connection.execute(query.where(journal_row.c.row_id.in_(batch))).all() for batch in batched(sorted(only))
        )
        rows = sorted((row for part in found for row in part), key=lambda row: row.position)[:most]
    return [
        Step(row.table_name, row.row_id, _thaw(row.table_name, row.after), _thaw(row.table_name, row.before))
        for row in rows
    ]


def _thaw(table: str, image: Row | None) -> Row | None:
    return None if image is None else images.thaw(table, image)
