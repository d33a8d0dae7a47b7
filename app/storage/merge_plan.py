"""What the entries of another PC would change here, and what a person has to decide: worked out, not yet written.

Everything follows from what each row went through (`peer_log.versions`): received twice, in parts or by way of a third
PC, the same comes out. Where two PCs gave the same number twice, both move by the same order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from app.domain import merging
from app.domain.merging import ROW, Version
from app.storage import images, peer_log
from app.storage.batches import batched
from app.storage.peer_log import REFERENCES, Key, Sent
from app.storage.same_things import new_aliases
from app.storage.tables import merge_conflict, metadata

Row = dict[str, Any]

CHANGED, DELETED, ORPHAN, TAKEN, WITHHELD = "changed", "deleted", "orphan", "taken", "withheld"
OPEN, SETTLED = "open", "settled"


@dataclass(frozen=True, slots=True)
class Numbered:
    """Rows that are counted below an owner; `told` where a number moved must be seen by a person."""

    owner: str
    column: str
    told: bool = True


_NUMBERED: Mapping[str, Numbered] = {
    "plan": Numbered("student_id", "version"),
    "plan_copy": Numbered("plan_id", "number"),
    "paper_copy": Numbered("paper_id", "number"),
    "copy_event": Numbered("copy_id", "position", told=False),
    "case_entry": Numbered("case_id", "position"),
}
# Values that one row only may have: the row that was made first keeps it.
_NAMED: Mapping[str, str] = {"student": "iin", "paper": "number"}
# Written differently only where two PCs took the same people out: nothing that a person could choose between.
_EITHER = frozenset({("student", "more.anonymised"), ("paper", "sha256"), ("scan", "sha256")})
_CHILDREN = {
    target: [(table, column) for table, columns in REFERENCES.items() for column, to in columns.items() if to == target]
    for target in peer_log.SHARED
}


@dataclass(frozen=True, slots=True)
class Change:
    """A row to be brought from `before` to `after`, frozen; None: it is not there."""

    key: Key
    before: Row | None
    after: Row | None
    entry: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What a person decides; `path` is empty where it is about the row itself."""

    key: Key
    path: str
    kind: str
    ours: Any
    theirs: Any
    entry: str

    @property
    def id(self) -> str:
        """The same as long as it is the same question."""
        told = [*self.key, self.path, self.kind, self.theirs]
        return hashlib.sha256(merging.canonical(told).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class MergePlan:
    """`settled` are open conflicts that are none any more; `aliases` new keys of others for rows that are here."""

    changes: tuple[Change, ...]
    differences: tuple[Difference, ...]
    settled: tuple[str, ...]
    aliases: Mapping[str, Key]


# Whether somebody may not bring in what an intention (its name) did to a row (its table and image).
Denied = Callable[[str, str, Row], bool]


def plan(
    connection: Connection, incoming: Sequence[Sent], denied: Denied = lambda intention, table, image: False
) -> MergePlan:
    """`incoming` are entries that are not known here, in the order in which they were sent.

    What is denied stays as it is here and waits for somebody who may.
    """
    known = peer_log.known_aliases(connection)
    fresh = new_aliases(connection, incoming, known)
    aliases = known | {theirs: key.row_id for theirs, key in fresh.items()}
    planner = _Planner(connection, aliases, incoming, denied)
    asked = connection.execute(select(merge_conflict).where(merge_conflict.c.state == OPEN)).all()
    planner.withhold_on(asked)
    planner.consider({*planner.touched, *(Key(row.table_name, row.row_id) for row in asked)})
    planner.number()
    planner.name()
    planner.hold_together()
    found = {difference.id: difference for difference in planner.differences.values()}
    return MergePlan(
        tuple(planner.changes()),
        tuple(found.values()),
        tuple(row.id for row in asked if row.id not in found),
        fresh,
    )


@dataclass(slots=True)
class _Planner:
    connection: Connection
    aliases: Mapping[str, str]
    incoming: Sequence[Sent]
    denied: Denied
    versions: dict[Key, list[Version]] = field(default_factory=dict)
    present: dict[Key, Row | None] = field(default_factory=dict)
    target: dict[Key, Row | None] = field(default_factory=dict)
    differences: dict[tuple[Key, str, str], Difference] = field(default_factory=dict)
    touched: dict[Key, list[Version]] = field(default_factory=dict)
    withheld: dict[Key, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.incoming:
            for write in one.writes:
                here = peer_log.translated(write, self.aliases)
                version = peer_log.version_of(one.id, one.at, here, frozenset(here.parents))
                self.touched.setdefault(here.key, []).append(version)
                if self.denied(one.intention, here.key.table, here.after or here.before or {}):
                    changed = here.before is not None and here.after is not None
                    self.withheld.setdefault(here.key, set()).update(version.writes.keys() - ({ROW} if changed else ()))

    def withhold_on(self, asked: Iterable[Any]) -> None:
        """What waits since earlier imports waits on, unless it is not denied any more."""
        for row in asked:
            if row.kind == WITHHELD:
                key = Key(row.table_name, row.row_id)
                author = peer_log.received_entry(self.connection, row.their_entry)
                image = _present(self.connection, [key])[key] or (row.theirs if row.path == ROW else None) or {}
                if author is None or self.denied(author.intention, key.table, image):
                    self.withheld.setdefault(key, set()).add(row.path)

    def consider(self, keys: Collection[Key]) -> None:
        """Work out what these rows become by what was written to them."""
        fresh = [key for key in keys if key not in self.target]
        stored = peer_log.versions(self.connection, fresh, self.aliases)
        self.present |= _present(self.connection, fresh)
        for key in fresh:
            self.versions[key] = [*stored[key], *self.touched.get(key, ())]
            self.target[key] = self._merged(key)
            if key in self.withheld:
                self._withhold(key)

    def _merged(self, key: Key) -> Row | None:
        present, versions = self.present[key], self.versions[key]
        standing = merging.standing(versions)
        there = {bool(writer.writes[ROW]) for writer in standing.get(ROW, ())}
        if not there:
            return present
        if there == {False}:
            return None
        here = peer_log.by_path(key.table, present)
        if there == {True, False}:
            self._dispute_row(key, here, versions, standing[ROW])
            return present
        return self._row(key, self._fields(key, here, versions, standing))

    def _dispute_row(self, key: Key, here: Row | None, versions: Sequence[Version], writers: Iterable[Version]) -> None:
        other = max((one for one in writers if bool(one.writes[ROW]) is (here is None)), key=merging.order)
        theirs = None if here is not None else _last_values(versions)
        self._differ(Difference(key, ROW, DELETED, here, theirs, other.entry))

    def _fields(
        self, key: Key, here: Row | None, versions: Sequence[Version], standing: Mapping[str, Sequence[Version]]
    ) -> Row:
        found = dict(here) if here is not None else _last_values(versions)
        for path, writers in standing.items():
            if path == ROW:
                continue
            values = merging.values_of(writers, path)
            mine = merging.canonical(here.get(path)) if here is not None else None
            if (key.table, path) in _EITHER:
                values = {(least := min(values)): values[least]}
            if mine not in values:
                latest = max(values.values(), key=merging.order)
                found[path] = latest.writes[path]
                mine = merging.canonical(found[path])
            for value, writer in values.items():
                if value != mine:
                    theirs = writer.writes[path]
                    self._differ(Difference(key, path, CHANGED, found.get(path), theirs, writer.entry))
        return found

    def _row(self, key: Key, values: Mapping[str, Any]) -> Row:
        """The whole frozen row, with what follows from the rest as it was."""
        return {"id": key.row_id, **peer_log.row_of(key.table, values)}

    def _differ(self, difference: Difference) -> None:
        self.differences[difference.key, difference.path, merging.canonical(difference.theirs)] = difference

    def _withhold(self, key: Key) -> None:
        """Leave as it is here what is denied, and ask."""
        here, there = (peer_log.by_path(key.table, row) for row in (self.present[key], self.target[key]))
        if here is None or there is None:
            if (here is None) is not (there is None) and ROW in self.withheld[key]:
                self._forget(key)
                self._differ(Difference(key, ROW, WITHHELD, here, there, self._latest(key, ROW)))
                self.target[key] = self.present[key]
            return
        for path in sorted(self.withheld[key] - {ROW}):
            if not merging.alike(here.get(path), there.get(path)):
                self._differ(Difference(key, path, WITHHELD, here.get(path), there.get(path), self._latest(key, path)))
                there[path] = here.get(path)
        self.target[key] = self._row(key, there)

    def _latest(self, key: Key, path: str) -> str:
        """The entry that wrote a field last."""
        return max((one for one in self.versions[key] if path in one.writes), key=merging.order).entry

    # --- numbers and values that stand once ---------------------------------------------------------------------

    def number(self) -> None:
        """Rows that two PCs gave the same number below one owner are counted anew, the one made first before."""
        for table, rule in _NUMBERED.items():
            owners = {
                row[rule.owner]
                for key, row in self._moved(table)
                if row.get(rule.column) != (self.present[key] or {}).get(rule.column)
            }
            for owner in sorted(owners):
                self._count_anew(table, rule, owner)

    def _count_anew(self, table: str, rule: Numbered, owner: str) -> None:
        self.consider([Key(table, row_id) for row_id in _ids(self.connection, table, rule.owner, owner)])
        members = [(key, row) for key, row in self._live(table) if row[rule.owner] == owner]
        last = None
        for key, row in sorted(members, key=lambda one: (one[1][rule.column], one[0].row_id)):
            wanted = row[rule.column]
            number = wanted if last is None else max(wanted, last + 1)
            last = number
            if number != wanted:
                self._take(key, rule.column, number, told=rule.told)

    def name(self) -> None:
        for table, column in _NAMED.items():
            values = {
                row[column]
                for key, row in self._moved(table)
                if row.get(column) is not None and row[column] != (self.present[key] or {}).get(column)
            }
            for value in sorted(values):
                self.consider([Key(table, row_id) for row_id in _ids(self.connection, table, column, value)])
                holders = sorted(key for key, row in self._live(table) if row.get(column) == value)
                for key in holders[1:]:
                    optional = metadata.tables[table].columns[column].nullable
                    self._take(key, column, None if optional else f"{value}-{key.row_id[-4:]}")

    def _take(self, key: Key, column: str, value: Any, *, told: bool = True) -> None:
        """Give a row another value than the one it was given, which is taken."""
        row = self.target[key]
        assert row is not None
        if told:
            entry = max(self.versions[key], key=merging.order).entry if self.versions[key] else ""
            self._differ(Difference(key, column, TAKEN, value, row[column], entry))
        self.target[key] = {name: kept for name, kept in (row | {column: value}).items() if kept is not None}

    def _live(self, table: str) -> list[tuple[Key, Row]]:
        return [(key, row) for key, row in self.target.items() if key.table == table and row is not None]

    def _moved(self, table: str) -> list[tuple[Key, Row]]:
        return [(key, row) for key, row in self._live(table) if _differs(key, self.present[key], row)]

    # --- rows that hang on others ----------------------------------------------------------------------------

    def hold_together(self) -> None:
        """No row without the one it hangs on: what would be left hanging waits for a person."""
        while self._hold_inserted() or self._hold_deleted():
            pass

    def _hold_inserted(self) -> bool:
        held = False
        for key, row in list(self.target.items()):
            if row is None or not _differs(key, self.present[key], row):
                continue
            lost = [name for name, table in REFERENCES[key.table].items() if not self._is_there(table, row.get(name))]
            if lost:
                self._hold(key, row, lost[0])
                held = True
        return held

    def _hold(self, key: Key, row: Row, column: str) -> None:
        present = self.present[key]
        self._forget(key)
        entry = max(self.versions[key], key=merging.order).entry
        if present is None:
            self._differ(Difference(key, ROW, ORPHAN, None, peer_log.by_path(key.table, row), entry))
        else:
            self._differ(Difference(key, column, ORPHAN, present.get(column), row[column], entry))
        self.target[key] = present

    def _hold_deleted(self) -> bool:
        held = False
        for key, row in list(self.target.items()):
            present = self.present[key]
            if row is not None or present is None or not any(self._children(key)):
                continue
            self._forget(key)
            entry = max(self.versions[key], key=merging.order).entry
            self._differ(Difference(key, ROW, DELETED, peer_log.by_path(key.table, present), None, entry))
            self.target[key] = present
            held = True
        return held

    def _forget(self, key: Key) -> None:
        for told in [told for told in self.differences if told[0] == key]:
            del self.differences[told]

    def _children(self, key: Key) -> Iterator[Key]:
        """Rows that stay and hang on this one."""
        for table, column in _CHILDREN[key.table]:
            for row_id in _ids(self.connection, table, column, key.row_id):
                child = Key(table, row_id)
                row = self.target.get(child, {column: key.row_id})
                if row is not None and row.get(column) == key.row_id:
                    yield child
            for child, row in self._live(table):
                if row.get(column) == key.row_id:
                    yield child

    def _is_there(self, table: str, row_id: str | None) -> bool:
        if row_id is None:
            return True
        key = Key(table, row_id)
        if key in self.target:
            return self.target[key] is not None
        return _present(self.connection, [key])[key] is not None

    def changes(self) -> Iterator[Change]:
        for key, row in self.target.items():
            present = self.present[key]
            if _differs(key, present, row):
                versions = self.versions[key]
                entry = max(versions, key=merging.order).entry if versions else ""
                yield Change(key, present, row, entry)


def children(connection: Connection, key: Key) -> list[Key]:
    """The rows here that hang on this one."""
    return [
        Key(table, row_id)
        for table, column in _CHILDREN[key.table]
        for row_id in _ids(connection, table, column, key.row_id)
    ]


def _last_values(versions: Sequence[Version]) -> Row:
    """A row that is not here, as it was where it was written last."""
    found: Row = {}
    for version in versions:
        found |= version.image or {}
    for path, writers in merging.standing(versions).items():
        if path != ROW:
            found[path] = max(writers, key=merging.order).writes[path]
    return {path: value for path, value in found.items() if value is not None}


def _differs(key: Key, one: Row | None, other: Row | None) -> bool:
    return not merging.alike(peer_log.by_path(key.table, one), peer_log.by_path(key.table, other))


def _present(connection: Connection, keys: Collection[Key]) -> dict[Key, Row | None]:
    """The rows as they are here, frozen."""
    found: dict[Key, Row | None] = dict.fromkeys(keys)
    for table in {key.table for key in keys}:
        entity = metadata.tables[table]
        for batch in batched(key.row_id for key in keys if key.table == table):
            for row in connection.execute(select(entity).where(entity.c.id.in_(batch))).mappings():
                found[Key(table, row["id"])] = images.freeze(dict(row))
    return found


def _ids(connection: Connection, table: str, column: str, value: str) -> list[str]:
    entity = metadata.tables[table]
    return list(connection.execute(select(entity.c.id).where(entity.c[column] == value)).scalars())
