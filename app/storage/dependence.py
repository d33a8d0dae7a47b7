"""Which later intentions stand in the way of taking an intention back, or of doing it again.

A later one does when it touched the same row or the same whole, when something of it hangs on a row that would go,
or when it took out or in a row that what comes back hangs on. The names of rows are keys no two of which are alike:
wherever one occurs in an image, the row hangs on it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Text, UniqueConstraint, select, type_coerce

from app.storage.batches import batched
from app.storage.history import UNDO, Entry, Placed, Step, entries_of, last_turns
from app.storage.tables import journal, journal_row, metadata

_KEY = re.compile(r"[0-9a-f]{32}")
# Rows that are one whole with the record that this column names: the entries of a case follow one from another.
_WHOLE = {
    "case_entry": "case_id",
    "copy_event": "copy_id",
    "plan_row": "plan_id",
    "plan_copy": "plan_id",
    "internship_row": "internship_id",
}


@dataclass(slots=True)
class _Reach:
    """What a turn would touch: rows and wholes, rows that would go, rows that what comes back names."""

    keys: set[str] = field(default_factory=set)
    going: set[str] = field(default_factory=set)
    needed: set[str] = field(default_factory=set)


def later(connection: Connection, placed: Placed, steps: Sequence[Step]) -> list[Entry]:
    """What stands in the way, newest first; an intention that went out of force is told by its undo.

    `steps` are the rows as the turn would bring them from `now` to `then`.
    """
    changed = _changed_since(connection, placed)
    if not changed:
        return []
    reach = _reach(steps)
    found = {row.seq for row in _rows(connection, placed.place, changed) if _meets(reach, row, changed[row.seq])}
    return _told(connection, found)


def taken(connection: Connection, placed: Placed, steps: Sequence[Step]) -> list[Entry]:
    """Those that gave another row the value that may stand once only and that would come back."""
    holders = {holder for table in {step.table for step in steps} for holder in _holders(connection, table, steps)}
    if not holders:
        return []
    seqs: set[int] = set()
    for batch in batched(holders):
        query = select(journal_row.c.seq).where(journal_row.c.row_id.in_(batch))
        seqs.update(connection.execute(query).scalars())
    return _told(connection, seqs & _changed_since(connection, placed).keys())


def _told(connection: Connection, seqs: Collection[int]) -> list[Entry]:
    turns = last_turns(connection, seqs)
    gone = {target: seq for target, (seq, kind) in turns.items() if kind == UNDO}
    return entries_of(connection, {gone.get(seq, seq) for seq in seqs})


def _changed_since(connection: Connection, placed: Placed) -> dict[int, bool]:
    """The intentions whose standing is not what it was at that place, and whether they stand now."""
    since = list(
        connection.execute(
            select(journal.c.seq, journal.c.target).where(journal.c.seq > placed.place).order_by(journal.c.seq)
        )
    )
    seqs = {target or seq for seq, target in since} - {placed.entry.seq}
    now = {seq: turn[1] != UNDO for seq, turn in last_turns(connection, seqs).items()}
    then = _stood_at(connection, placed.place, seqs)
    return {seq: now.get(seq, True) for seq in seqs if now.get(seq, True) is not then[seq]}


def _stood_at(connection: Connection, place: int, seqs: Collection[int]) -> dict[int, bool]:
    found = {seq: seq <= place for seq in seqs}
    for batch in batched(seqs):
        query = select(journal.c.target, journal.c.kind).where(journal.c.target.in_(batch), journal.c.seq <= place)
        found |= {target: kind != UNDO for target, kind in connection.execute(query.order_by(journal.c.seq))}
    return found


@dataclass(frozen=True, slots=True)
class _Image:
    """A row of the journal; its images as the text they are kept as."""

    seq: int
    table: str
    row_id: str
    before: str | None
    after: str | None


def _rows(connection: Connection, place: int, seqs: Collection[int]) -> Iterator[_Image]:
    columns = (
        journal_row.c.seq,
        journal_row.c.table_name,
        journal_row.c.row_id,
        type_coerce(journal_row.c.before, Text),
        type_coerce(journal_row.c.after, Text),
    )
    recent = select(*columns).where(journal_row.c.seq > place)
    yield from (image for image in map(_image, connection.execute(recent)) if image.seq in seqs)
    for batch in batched(seq for seq in seqs if seq <= place):
        yield from map(_image, connection.execute(select(*columns).where(journal_row.c.seq.in_(batch))))


def _image(row: Any) -> _Image:
    return _Image(*row)


def _reach(steps: Iterable[Step]) -> _Reach:
    reach = _Reach()
    first: dict[str, bool] = {}
    last: dict[str, bool] = {}
    for step in steps:
        reach.keys.add(step.row_id)
        first.setdefault(step.row_id, step.now is not None)
        last[step.row_id] = step.then is not None
        for image in (step.now, step.then):
            if image is not None and step.table in _WHOLE:
                reach.keys.add(image[_WHOLE[step.table]])
        if step.then is not None:
            reach.needed |= _named(step.then.values())
    reach.going = {row_id for row_id, there in first.items() if there and not last[row_id]}
    return reach


def _named(values: Iterable[Any]) -> set[str]:
    """Every key that occurs in these values."""
    found: set[str] = set()
    for value in values:
        if isinstance(value, str):
            found.update(_KEY.findall(value))
        elif isinstance(value, Mapping):
            found |= _named(value.values())
        elif isinstance(value, list | tuple):
            found |= _named(value)
    return found


def _meets(reach: _Reach, image: _Image, stands: bool) -> bool:
    if image.row_id in reach.keys:
        return True
    texts = [text for text in (image.before, image.after) if text]
    if any(key in reach.going for text in texts for key in _KEY.findall(text)):
        return True
    whole = _WHOLE.get(image.table)
    if whole and any(json.loads(text)[whole] in reach.keys for text in texts):
        return True
    gone = image.after if stands else image.before
    return gone is None and image.row_id in reach.needed


# --- values that may stand once only -------------------------------------------------------------------------


def _holders(connection: Connection, table: str, steps: Sequence[Step]) -> Iterator[str]:
    """Rows beside those of the turn that hold a value which may stand once only and would come back."""
    entity = metadata.tables[table]
    touched = {step.row_id for step in steps if step.table == table}
    last = {step.row_id: step.then for step in steps if step.table == table}
    for columns in _unique(table):
        coming = {tuple(row[name] for name in columns) for row in last.values() if row is not None}
        whole = [values for values in coming if None not in values]
        for batch in batched(dict.fromkeys(values[0] for values in whole)):
            names = [entity.c[name] for name in columns]
            for row_id, *values in connection.execute(select(entity.c.id, *names).where(names[0].in_(batch))):
                if row_id not in touched and tuple(values) in coming:
                    yield row_id


def _unique(table: str) -> list[tuple[str, ...]]:
    entity = metadata.tables[table]
    constraints = [one for one in entity.constraints if isinstance(one, UniqueConstraint)]
    return [tuple(column.name for column in one.columns) for one in constraints]
