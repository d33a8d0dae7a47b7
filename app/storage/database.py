"""The open database: reading, and intentions that write.

One intention is one transaction, one journal entry, one undo.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Date,
    Engine,
    Integer,
    Numeric,
    String,
    bindparam,
    delete,
    insert,
    update,
)

from app.domain.errors import EnvironmentProblem, UsageError
from app.domain.keys import new_key
from app.domain.letters import named, unwritable
from app.storage import derived, direct, images, queries
from app.storage.engine import UNREACHABLE, environment_errors
from app.storage.tables import UNJOURNALLED, journal, journal_row, metadata

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Changes:
    """What an intention did: its journal number (None when nothing changed) and the tables it touched."""

    seq: int | None
    tables: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Image:
    table: str
    row_id: str
    before: Row | None
    after: Row | None


@dataclass(slots=True)
class UnitOfWork:
    """Writes of one intention. Every row is kept before and after for history and undo."""

    connection: Connection
    undoable: bool = True
    changes: Changes = Changes(None)
    _images: list[_Image] = field(default_factory=list)

    def insert(self, table: str, values: Mapping[str, Any]) -> str:
        """Write a new row; its id is returned (a given `id` is kept)."""
        return self.insert_many(table, [values])[0]

    def insert_many(self, table: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
        prepared = [self._prepared(table, {"id": new_key(), **row}) for row in rows]
        if not prepared:
            return []
        _insertion(table).run_many(self.connection, prepared)
        self._images.extend(_Image(table, row["id"], None, row) for row in prepared)
        derived.refresh_tokens(self.connection, table, (), prepared)
        return [row["id"] for row in prepared]

    def update(self, table: str, row_id: str, values: Mapping[str, Any], *, present: Row | None = None) -> bool:
        """Change columns of a row; False when nothing differs. Unknown id: `UsageError("record-unknown")`.

        `present` is the whole row where it was just read.
        """
        before = present or self.get(table, row_id)
        columns = _columns(table)
        _check_names(columns, values)
        after = {**before, **values}
        derived.complete(table, after)
        after |= {name: _checked(columns[name], after[name]) for name in (*values, *derived.computed(table))}
        changed = {name: value for name, value in after.items() if value != before[name]}
        if not changed:
            return False
        _update_of(table, tuple(changed)).run(self.connection, {**changed, "changed_id": row_id})
        self._images.append(_Image(table, row_id, before, after))
        if derived.is_searched(table, changed):
            derived.refresh_tokens(self.connection, table, (row_id,), (after,))
        return True

    def delete(self, table: str, row_id: str) -> None:
        """Remove a row that belongs to a record (a plan line); records themselves are archived."""
        before = self.get(table, row_id)
        _deletion(table).run(self.connection, {"id": row_id})
        self._images.append(_Image(table, row_id, before, None))
        derived.refresh_tokens(self.connection, table, (row_id,), ())

    def get(self, table: str, row_id: str) -> Row:
        """The whole row. UsageError: record-unknown."""
        row = queries.get(self.connection, table, row_id)
        if row is None:
            raise UsageError("record-unknown", kind=table, id=row_id)
        return row

    @property
    def touched(self) -> list[_Image]:
        return [image for image in self._images if image.table not in UNJOURNALLED]

    def _prepared(self, table: str, values: Row) -> Row:
        """The whole row with defaults, NFC text and derived columns."""
        columns = _columns(table)
        _check_names(columns, values)
        row = {name: values.get(name, column.default) for name, column in columns.items()}
        derived.complete(table, row)
        return {name: _checked(columns[name], value) for name, value in row.items()}


class Database:
    """One open database file; use it from one thread at a time."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self.before_return: Callable[[], None] = lambda: None
        self._engine = engine
        self._lost = False
        self._unit: UnitOfWork | None = None
        self._reading: Connection | None = None

    @property
    def in_intention(self) -> bool:
        """Whether readings see what is not confirmed yet and may be rolled back."""
        return self._unit is not None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection to read with; inside an open intention it sees what that has written so far.

        A reading begun inside another is a part of it.
        """
        present = self._unit.connection if self._unit is not None else self._reading
        if present is not None:
            yield present
            return
        with self._reached(), self._engine.connect() as connection:
            self._reading = connection
            try:
                yield connection
            finally:
                self._reading = None

    @contextmanager
    def intention(
        self, name: str, params: Mapping[str, Any], *, user: str, undoable: bool = True
    ) -> Iterator[UnitOfWork]:
        """Write under a name. Committed as a whole with its journal entry, or not at all.

        An intention begun inside another is a part of it: one transaction, one entry, the outer name.
        """
        if self._unit is not None:
            yield self._unit
            return
        with self.writing() as connection:
            self._unit = UnitOfWork(connection, undoable)
            try:
                yield self._unit
                self._unit.changes = _record(self._unit, name, params, user)
            finally:
                self._unit = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A bare transaction for what the journal itself does, and for rows outside it (drafts)."""
        with self._reached(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """A file that went away (a stick pulled out, a folder moved) is opened anew when it is asked for again.

        EnvironmentProblem: what the file or its disk did wrong, and what `before_return` says.
        """
        if self._lost:
            self.before_return()
            self._lost = False
        try:
            with environment_errors(self.path):
                yield
        except EnvironmentProblem as problem:
            if problem.code == UNREACHABLE:
                self._lost = True
                self._engine.dispose()
            raise

    def compact(self) -> None:
        """Write the file anew from the rows that stand, so that nothing of what was taken out is left in it.

        EnvironmentProblem: disk-full, database-busy, ...
        """
        with environment_errors(self.path):
            connection = self._engine.raw_connection()
            try:
                connection.cursor().execute("VACUUM")
            finally:
                connection.close()

    def close(self) -> None:
        self._engine.dispose()


@lru_cache(maxsize=64)
def _insertion(table: str) -> direct.Statement:
    entity = metadata.tables[table]
    return direct.prepared(insert(entity), entity.columns.keys())


@lru_cache(maxsize=256)
def _update_of(table: str, columns: tuple[str, ...]) -> direct.Statement:
    entity = metadata.tables[table]
    values = {name: bindparam(name, type_=entity.c[name].type) for name in columns}
    return direct.prepared(update(entity).where(entity.c.id == bindparam("changed_id")).values(values))


@lru_cache(maxsize=64)
def _deletion(table: str) -> direct.Statement:
    entity = metadata.tables[table]
    return direct.prepared(delete(entity).where(entity.c.id == bindparam("id")))


def _record(unit: UnitOfWork, name: str, params: Mapping[str, Any], user: str) -> Changes:
    touched = unit.touched
    if not touched:
        return Changes(None)
    seq = write_entry(unit.connection, name, params, user=user, kind="do", undoable=unit.undoable)
    entries = [
        {
            "seq": seq,
            "position": position,
            "table_name": image.table,
            "row_id": image.row_id,
            "before": images.freeze(image.before),
            "after": images.freeze(image.after),
        }
        for position, image in enumerate(touched)
    ]
    _insertion(journal_row.name).run_many(unit.connection, entries)
    return Changes(seq, frozenset(image.table for image in touched))


def write_entry(
    connection: Connection,
    name: str,
    params: Mapping[str, Any],
    *,
    user: str,
    kind: str,
    undoable: bool,
    target: int | None = None,
) -> int:
    """Add the head of a journal entry and return its number."""
    head = {
        "seq": None,
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "user": user,
        "intention": name,
        "params": images.freeze(params),
        "kind": kind,
        "target": target,
        "undoable": undoable,
    }
    seq = _insertion(journal.name).run(connection, head)
    assert seq is not None
    return seq


_LARGEST_INTEGER = 2**63 - 1
_LARGEST_AMOUNT = 10**12
_KINDS: tuple[tuple[type, tuple[type, ...]], ...] = (
    (Date, (date,)),
    (Boolean, (bool,)),
    (Integer, (int,)),
    (Numeric, (Decimal, int)),
    (String, (str,)),
)


@dataclass(frozen=True, slots=True)
class _Column:
    """What is asked of every value of a column, found out once."""

    name: str
    default: Any
    kind: type | None
    accepted: tuple[type, ...]
    is_list: bool


@lru_cache(maxsize=64)
def _columns(table: str) -> dict[str, _Column]:
    return {name: _told(column) for name, column in metadata.tables[table].columns.items()}


def _told(column: Column[Any]) -> _Column:
    found = (one for one in _KINDS if isinstance(column.type, one[0]))
    kind, accepted = next(found, (None, ()))
    return _Column(column.name, images.default_of(column), kind, accepted, isinstance(column.type, JSON))


def _check_names(columns: Mapping[str, _Column], values: Mapping[str, Any]) -> None:
    """UsageError: field-unknown."""
    unknown = values.keys() - columns.keys()
    if unknown:
        raise UsageError("field-unknown", fields=sorted(unknown), known=sorted(columns))


def check_values(table: str, values: Mapping[str, Any]) -> None:
    """Names the table lacks are not its matter. UsageError: field-kind for a value that its column cannot hold,
    letters-unwritable.
    """
    columns = _columns(table)
    for name, value in values.items():
        if name not in columns:
            continue
        if columns[name].is_list and value is not None:
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise UsageError("field-kind", field=name, value=str(value))
            check_text(name, "".join(value))
        else:
            _checked(columns[name], value)


def _checked(column: _Column, value: Any) -> Any:
    """The value as it is stored: text composed. UsageError: field-kind for what the column cannot hold,
    letters-unwritable.
    """
    if value is None:
        return None
    if column.kind and not (isinstance(value, column.accepted) and _storable(column.kind, value)):
        raise UsageError("field-kind", field=column.name, value=str(value))
    if not isinstance(value, str):
        return value
    check_text(column.name, value)
    return unicodedata.normalize("NFC", value)


def check_text(name: str, value: str) -> None:
    """UsageError: letters-unwritable for letters that no record may hold; they are named."""
    if letters := unwritable(value):
        raise UsageError("letters-unwritable", field=name, letters=named(letters))


def _storable(kind: type, value: Any) -> bool:
    """Whether a value of the accepted Python kind is one that the file can hold, a text apart from its letters."""
    if isinstance(value, bool):
        return kind is Boolean
    if isinstance(value, str):
        return True
    if isinstance(value, Decimal) or kind is Numeric:
        return Decimal(value).is_finite() and abs(value) < _LARGEST_AMOUNT
    if isinstance(value, int):
        return abs(value) <= _LARGEST_INTEGER
    return not isinstance(value, datetime)
