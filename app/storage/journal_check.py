"""Whether the journal fits itself and the tables: no number is missing, every image follows from the one before it,
and the last one is the row as it stands.

Through the driver alone, as all checking of files: the images of a large journal pass by one at a time, and of each
row only a digest is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentProblem
from app.storage import derived, door, images
from app.storage.backup import read_revision
from app.storage.engine import DAMAGED, environment_errors
from app.storage.history import DO, UNDO
from app.storage.tables import UNJOURNALLED, metadata
from app.storage.upgrade import HEAD

_ROWS = "SELECT table_name, row_id, before, after FROM journal_row WHERE seq = ? ORDER BY position"


@dataclass(frozen=True, slots=True)
class Misfit:
    """The first place where the journal does not fit.

    `code` is journal-gap (the number `seq` is missing), journal-target (a turn of nothing that could be turned),
    journal-rows (an intention without rows, or rows without an intention), journal-chain (the image before is not
    the one that was left), journal-present (the row is not as it was left), journal-unknown-row (a row that no
    intention made).
    """

    code: str
    seq: int | None = None
    table: str = ""
    row_id: str = ""


def of_file(path: Path) -> Misfit | None:
    """`first_misfit` of a database file; one of an older release is not looked into.

    EnvironmentProblem: database-missing, database-damaged. Refused: password-needed.
    """
    if read_revision(path) != HEAD:
        return None
    try:
        with environment_errors(path), closing(door.connect(path)) as connection:
            return first_misfit(connection)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise EnvironmentProblem(DAMAGED, path=str(path)) from fault  # values of another kind than ever written


def first_misfit(connection: Any) -> Misfit | None:
    """The first place where the journal of an open database does not fit; None when it does."""
    return next(_Checking(connection).misfits(), None)


class _Checking:
    """Goes through the journal in its order, knowing what every row should be now."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._left: dict[tuple[str, str], bytes | None] = {}
        self._standing: dict[int, bool] = {}

    def misfits(self) -> Iterator[Misfit]:
        expected = 0
        for seq, kind, target in self._connection.execute("SELECT seq, kind, target FROM journal ORDER BY seq"):
            expected += 1
            if seq != expected:
                yield Misfit("journal-gap", expected)
                expected = seq
            yield from self._do(seq) if kind == DO else self._turn(seq, kind, target)
        orphan = "SELECT min(seq) FROM journal_row WHERE seq NOT IN (SELECT seq FROM journal WHERE kind = ?)"
        (stray,) = self._connection.execute(orphan, (DO,)).fetchone()
        if stray is not None:
            yield Misfit("journal-rows", stray)
        yield from self._present()

    def _do(self, seq: int) -> Iterator[Misfit]:
        rows = self._rows(seq)
        if not rows:
            yield Misfit("journal-rows", seq)
        self._standing[seq] = True
        yield from self._pass(seq, rows)

    def _turn(self, seq: int, kind: str, target: int | None) -> Iterator[Misfit]:
        if target is None or self._standing.get(target) is not (kind == UNDO):
            yield Misfit("journal-target", seq)
            return
        self._standing[target] = kind != UNDO
        rows = self._rows(target)
        if kind == UNDO:
            rows = [(table, row_id, after, before) for table, row_id, before, after in reversed(rows)]
        yield from self._pass(seq, rows)

    def _rows(self, seq: int) -> list[tuple[str, str, bytes | None, bytes | None]]:
        return [
            (table, row_id, _of_image(table, before), _of_image(table, after))
            for table, row_id, before, after in self._connection.execute(_ROWS, (seq,))
        ]

    def _pass(self, seq: int, rows: list[tuple[str, str, bytes | None, bytes | None]]) -> Iterator[Misfit]:
        for table, row_id, before, after in rows:
            if self._left.get((table, row_id)) != before:
                yield Misfit("journal-chain", seq, table, row_id)
            self._left[table, row_id] = after

    def _present(self) -> Iterator[Misfit]:
        for table in (one for one in metadata.sorted_tables if one.name not in UNJOURNALLED):
            names = [column.name for column in table.columns]
            listed = ", ".join(f'"{name}"' for name in names)
            for values in self._connection.execute(f'SELECT {listed} FROM "{table.name}"'):
                row = dict(zip(names, values, strict=True))
                key = table.name, row["id"]
                if key not in self._left:
                    yield Misfit("journal-unknown-row", None, *key)
                elif self._left.pop(key) != _of_row(table.name, row):
                    yield Misfit("journal-present", None, *key)
        gone = next((key for key, left in self._left.items() if left is not None), None)
        if gone is not None:
            yield Misfit("journal-present", None, *gone)


def _of_image(table: str, image: str | None) -> bytes | None:
    return None if image is None else _digest(table, images.thaw(table, json.loads(image)))


def _of_row(table: str, stored: dict[str, Any]) -> bytes:
    """A row as the driver gives it, made what the program reads: dates, decimals, flags, lists."""
    columns = metadata.tables[table].columns
    return _digest(table, {name: images.stored(columns[name].type, value) for name, value in stored.items()})


def _digest(table: str, row: dict[str, Any]) -> bytes:
    frozen = images.freeze(derived.own(table, row))
    text = json.dumps(frozen, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return blake2b(text.encode(), digest_size=16).digest()
