"""A database seen from inside an intention: what reads sees what was just written, what writes joins in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection

from app.storage.database import Database, UnitOfWork


class JoinedDatabase(Database):
    """Every intention becomes a part of the one that is open; nothing is committed before that one ends."""

    def __init__(self, outer: Database, unit: UnitOfWork) -> None:
        self.path = outer.path
        self._unit = unit

    @contextmanager
    def read(self) -> Iterator[Connection]:
        yield self._unit.connection

    @contextmanager
    def intention(
        self, name: str, params: Mapping[str, Any], *, user: str, undoable: bool = True
    ) -> Iterator[UnitOfWork]:
        yield self._unit

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        yield self._unit.connection

    def close(self) -> None:
        """The outer database stays open."""
