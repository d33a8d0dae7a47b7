"""The journal as other PCs see it: what each row went through here and elsewhere, and what is to be sent.

An entry is known by what it is (`identity`), not by its number: copies of one database number alike. Entries that came
from elsewhere count while the import that brought them stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from app.domain import merging
from app.domain.merging import Version
from app.storage import history
from app.storage.batches import batched
from app.storage.edition_store import INSTALLED
from app.storage.history import UNDO
from app.storage.tables import (
    UNJOURNALLED,
    journal,
    journal_row,
    merge_conflict,
    metadata,
    peer_entry,
    peer_row,
    row_alias,
)

Row = dict[str, Any]

IMPORT, RESOLVE = "exchange.import", "exchange.resolve"
CONFLICTS = "merge_conflict"
_PRIVATE = UNJOURNALLED | {"partner", CONFLICTS}
SHARED = tuple(table.name for table in metadata.sorted_tables if table.name not in _PRIVATE)
SELF = "exchange.self"
# What belongs to one PC: its own choices, which editions lie beside its database, what was done to its keys.
LOCAL_SETTINGS = frozenset({SELF, "interface-language", "backup.second-place", INSTALLED, "protection"})
_SPREAD = {table: frozenset({"more"} & set(metadata.tables[table].columns.keys())) for table in SHARED}
_SPREAD["record"] = frozenset({"data"})
_DERIVED = frozenset({"sort_name", "name_fold"})


class Key(NamedTuple):
    """A row of a table."""

    table: str
    row_id: str


@dataclass(frozen=True, slots=True)
class Write:
    """What one entry did to one row: frozen rows before and after, and values that a person chose between."""

    key: Key
    before: Row | None
    after: Row | None
    decided: Row | None = None
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """An entry with all it wrote. `origin` is the PC where it was done; empty for this one."""

    id: str
    seq: int
    at: str
    user: str
    intention: str
    params: Row
    kind: str
    target: int | None
    origin: str
    origin_name: str
    writes: tuple[Write, ...]


def by_path(table: str, image: Mapping[str, Any] | None) -> Row | None:
    """A frozen row by path, without what follows from the rest."""
    if image is None:
        return None
    own = {name: value for name, value in image.items() if name not in _DERIVED and name != "id"}
    return merging.spread(own, _SPREAD[table])


def row_of(table: str, values: Mapping[str, Any]) -> Row:
    """The frozen row whose values by path these are."""
    return merging.gathered(values, _SPREAD[table])


def writes_of(write: Write) -> Row:
    table = write.key.table
    found: Row = {}
    if write.before is not None or write.after is not None:
        found = merging.written(by_path(table, write.before), by_path(table, write.after))
    decided = {path: value for path, value in (write.decided or {}).items() if path != merging.WHOLE}
    return found | decided


def version_of(entry: str, at: str, write: Write, parents: frozenset[str]) -> Version:
    """What an entry did to a row, as it is merged; a row made or decided on is told whole."""
    whole = (write.before is None and write.after is not None) or merging.WHOLE in (write.decided or {})
    return Version(entry, parents, writes_of(write), at, by_path(write.key.table, write.after), whole)


# --- what an entry is ------------------------------------------------------------------------------------------


def identities(connection: Connection, seqs: Iterable[int]) -> dict[int, str]:
    """What the given entries of the own journal are; the same in every copy of a database."""
    heads: dict[int, Any] = {}
    for batch in batched(seqs):
        heads |= {row.seq: row for row in connection.execute(select(journal).where(journal.c.seq.in_(batch)))}
    touched: dict[int, list[str]] = {}
    for batch in batched({row.target or seq for seq, row in heads.items()}):
        query = select(journal_row.c.seq, journal_row.c.row_id).where(journal_row.c.seq.in_(batch))
        for seq, row_id in connection.execute(query):
            touched.setdefault(seq, []).append(row_id)
    return {seq: _identity(row, touched.get(row.target or seq, ())) for seq, row in heads.items()}


def _identity(head: Any, row_ids: Iterable[str]) -> str:
    told = [head.seq, head.at, head.intention, head.kind, head.target, *sorted(set(row_ids))]
    return hashlib.sha256(merging.canonical(told).encode()).hexdigest()[:32]


def identity_at(connection: Connection, seq: int) -> str | None:
    return identities(connection, [seq]).get(seq)


def unknown(connection: Connection, entries: Sequence[Sent]) -> list[Sent]:
    """Those of the entries that are not known here yet."""
    own = set(identities(connection, {one.seq for one in entries}).values())
    here = own | standing_peers(connection, [one.id for one in entries])
    return [one for one in entries if one.id not in here]


def standing_peers(connection: Connection, ids: Collection[str]) -> set[str]:
    undone = undone_imports(connection)
    found: set[str] = set()
    for batch in batched(ids):
        query = select(peer_entry.c.id, peer_entry.c.arrival).where(peer_entry.c.id.in_(batch))
        found.update(entry for entry, arrival in connection.execute(query) if arrival not in undone)
    return found


def undone_imports(connection: Connection) -> set[int]:
    """Imports that were taken back: what they brought is not known here."""
    arrivals = set(connection.execute(select(peer_entry.c.arrival).distinct()).scalars())
    return {seq for seq, (_, kind) in history.last_turns(connection, arrivals).items() if kind == UNDO}


# --- what to send ----------------------------------------------------------------------------------------------


def since(connection: Connection, seq: int) -> list[Sent]:
    """Everything done here or received after this entry of the own journal, in the order in which it came."""
    own = list(_own_since(connection, seq))
    received = _received_since(connection, seq)
    keys = {write.key for one in own for write in one.writes}
    parents = {
        (version.entry, key): tuple(sorted(version.parents))
        for key, found in versions(connection, keys, known_aliases(connection)).items()
        for version in found
    }
    placed = [(one.seq, 0, _with_parents(one, parents)) for one in own]
    placed += [(arrival, place, one) for arrival, place, one in received]
    return [one for _, _, one in sorted(placed, key=lambda each: each[:2])]


def _with_parents(one: Sent, parents: Mapping[tuple[str, Key], tuple[str, ...]]) -> Sent:
    writes = tuple(
        Write(write.key, write.before, write.after, write.decided, parents[one.id, write.key]) for write in one.writes
    )
    return Sent(
        one.id, one.seq, one.at, one.user, one.intention, one.params, one.kind, one.target, one.origin,
        one.origin_name, writes,
    )  # fmt: skip


def _own_since(connection: Connection, seq: int) -> Iterator[Sent]:
    heads = connection.execute(select(journal).where(journal.c.seq > seq).order_by(journal.c.seq)).all()
    known = identities(connection, [head.seq for head in heads])
    for head, writes in _own_writes(connection, heads):
        if writes:
            yield Sent(
                known[head.seq], head.seq, head.at, head.user, head.intention, head.params, head.kind, head.target,
                "", "", tuple(writes),
            )  # fmt: skip


def _own_writes(connection: Connection, heads: Sequence[Any]) -> Iterator[tuple[Any, list[Write]]]:
    """What each of these entries did to shared rows; imports did nothing of their own."""
    heads = [head for head in heads if head.intention != IMPORT]
    rows: dict[int, list[Any]] = {}
    for batch in batched({head.target or head.seq for head in heads}):
        query = select(journal_row).where(journal_row.c.seq.in_(batch))
        for row in connection.execute(query.order_by(journal_row.c.seq, journal_row.c.position)):
            rows.setdefault(row.seq, []).append(row)
    for head in heads:
        yield head, _writes(rows.get(head.target or head.seq, []), head.kind)


def _writes(rows: Iterable[Any], kind: str) -> list[Write]:
    first: dict[Key, Row | None] = {}
    last: dict[Key, Row | None] = {}
    decided: dict[Key, Row] = {}
    for row in rows:
        key = Key(row.table_name, row.row_id)
        if key.table == CONFLICTS:
            if kind != UNDO and (chosen := _decision(row.before, row.after)):
                decided.setdefault(chosen[0], {}).update(chosen[1])
        elif key.table in SHARED and not is_local(key.table, row.after or row.before):
            first.setdefault(key, row.before)
            last[key] = row.after
    if kind == UNDO:
        first, last = last, first
    # A row that was made and taken out within one intention never was.
    keys = [key for key in first if first[key] is not None or last[key] is not None]
    return [Write(key, first.get(key), last.get(key), decided.get(key)) for key in dict.fromkeys([*keys, *decided])]


def is_local(table: str, image: Mapping[str, Any]) -> bool:
    """Whether a row stays on its PC."""
    return table == "setting" and image.get("key") in LOCAL_SETTINGS


def _decision(before: Row | None, after: Row | None) -> tuple[Key, Row] | None:
    """What a person chose: the row, and values by path."""
    if before is None or after is None or after["state"] not in ("ours", "theirs") or before["state"] != "open":
        return None
    key, chosen = Key(after["table_name"], after["row_id"]), after.get(after["state"])
    if after["path"] != merging.ROW:
        return key, {after["path"]: chosen, merging.ROW: True}
    return key, ({merging.ROW: False} if chosen is None else {merging.ROW: True, merging.WHOLE: True, **chosen})


def received_with(connection: Connection, seq: int) -> list[Sent]:
    """What came with an import, by its number, in the order in which it was sent."""
    heads = connection.execute(select(peer_entry).where(peer_entry.c.arrival == seq)).all()
    return [one for _, _, one in sorted(_whole(connection, heads), key=lambda each: each[1])]


def received_entry(connection: Connection, entry_id: str) -> Sent | None:
    """An entry that came from elsewhere, without what it wrote."""
    head = connection.execute(select(peer_entry).where(peer_entry.c.id == entry_id)).first()
    return None if head is None else _received(head, ())


def _received_since(connection: Connection, seq: int) -> list[tuple[int, int, Sent]]:
    undone = undone_imports(connection)
    query = select(peer_entry).where(peer_entry.c.arrival > seq)
    return _whole(connection, [row for row in connection.execute(query) if row.arrival not in undone])


def _whole(connection: Connection, heads: Sequence[Any]) -> list[tuple[int, int, Sent]]:
    """Entries with what they wrote, each with its arrival and place."""
    rows: dict[str, list[Write]] = {}
    for batch in batched(head.id for head in heads):
        found = select(peer_row).where(peer_row.c.entry_id.in_(batch))
        for row in connection.execute(found.order_by(peer_row.c.entry_id, peer_row.c.position)):
            key = Key(row.table_name, row.row_id)
            rows.setdefault(row.entry_id, []).append(Write(key, row.before, row.after, row.decided, tuple(row.parents)))
    return [(head.arrival, head.place, _received(head, rows.get(head.id, []))) for head in heads]


def _received(head: Any, writes: Iterable[Write]) -> Sent:
    return Sent(
        head.id, head.seq, head.at, head.user, head.intention, head.params, head.kind, head.target, head.origin,
        head.origin_name, tuple(writes),
    )  # fmt: skip


# --- what a row went through -------------------------------------------------------------------------------------


def versions(connection: Connection, keys: Collection[Key], aliases: Mapping[str, str]) -> dict[Key, list[Version]]:
    """All that was written to these rows here and elsewhere, in the order in which it came here.

    `aliases` are keys of other PCs for rows that have another one here.
    """
    placed: dict[Key, list[tuple[int, int, str, str, Write]]] = {key: [] for key in keys}
    for head, identity, writes in _own_of(connection, keys):
        for write in writes:
            if write.key in placed:
                placed[write.key].append((head.seq, 0, identity, head.at, write))
    for arrival, place, entry, at, write in _received_of(connection, keys, aliases):
        if write.key in placed:
            placed[write.key].append((arrival, place, entry, at, write))
    return {key: _chained(sorted(found, key=lambda each: each[:2])) for key, found in placed.items()}


def _chained(found: Sequence[tuple[int, int, str, str, Write]]) -> list[Version]:
    """What was written here rests on all that had been here by then; what was received tells it itself."""
    chain: list[Version] = []
    heads: frozenset[str] = frozenset()
    for _, place, entry, at, write in found:
        parents = frozenset(write.parents) if place else heads
        version = version_of(entry, at, write, parents)
        chain.append(version)
        heads = merging.heads_after(heads, version)
    return chain


def _own_of(connection: Connection, keys: Collection[Key]) -> Iterator[tuple[Any, str, list[Write]]]:
    ids = {key.row_id for key in keys}
    for batch in batched({key.row_id for key in keys}):
        query = select(merge_conflict.c.id).where(merge_conflict.c.row_id.in_(batch))
        ids.update(connection.execute(query).scalars())
    seqs = history.seqs_of_rows(connection, ids)
    heads: list[Any] = []
    for numbers in batched(seqs):
        heads += connection.execute(select(journal).where(journal.c.seq.in_(numbers)))
        heads += connection.execute(select(journal).where(journal.c.target.in_(numbers)))
    known = identities(connection, [head.seq for head in heads])
    for head, writes in _own_writes(connection, heads):
        yield head, known[head.seq], writes


def _received_of(
    connection: Connection, keys: Collection[Key], aliases: Mapping[str, str]
) -> Iterator[tuple[int, int, str, str, Write]]:
    undone = undone_imports(connection)
    ours = {key.row_id for key in keys}
    wanted = ours | {theirs for theirs in aliases if resolved(theirs, aliases) in ours}
    columns = (peer_entry.c.arrival, peer_entry.c.place, peer_entry.c.at)
    for batch in batched(wanted):
        query = select(peer_row, *columns).join(peer_entry, peer_entry.c.id == peer_row.c.entry_id)
        for row in connection.execute(query.where(peer_row.c.row_id.in_(batch))):
            if row.arrival not in undone:
                write = Write(Key(row.table_name, row.row_id), row.before, row.after, row.decided, tuple(row.parents))
                yield row.arrival, row.place, row.entry_id, row.at, translated(write, aliases)


# --- the same thing under two keys --------------------------------------------------------------------------------


def known_aliases(connection: Connection) -> dict[str, str]:
    """Keys of other PCs for rows that have another one here, and which."""
    return {row.id: row.ours for row in connection.execute(select(row_alias))}


def resolved(row_id: str, aliases: Mapping[str, str]) -> str:
    """The key that a row has here."""
    seen = set()
    while row_id in aliases and row_id not in seen:
        seen.add(row_id)
        row_id = aliases[row_id]
    return row_id


def translated(write: Write, aliases: Mapping[str, str]) -> Write:
    """The same with the keys that rows have here."""
    if not aliases:
        return write
    table = write.key.table
    return Write(
        Key(table, resolved(write.key.row_id, aliases)),
        _image_here(table, write.before, aliases),
        _image_here(table, write.after, aliases),
        _image_here(table, write.decided, aliases),
        write.parents,
    )


def _image_here(table: str, image: Row | None, aliases: Mapping[str, str]) -> Row | None:
    if image is None:
        return None
    named = {"id", *REFERENCES[table]}
    return {
        name: resolved(value, aliases) if name in named and isinstance(value, str) else value
        for name, value in image.items()
    }


# The columns of a table that name a row of another, and of which.
REFERENCES: Mapping[str, Mapping[str, str]] = {
    table: {
        column.name: key.column.table.name for column in metadata.tables[table].columns for key in column.foreign_keys
    }
    for table in SHARED
}
