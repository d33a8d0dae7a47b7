"""Frequent statements, compiled once and handed to the driver as they are.

They are written in SQLAlchemy Core and give the same rows, values and faults; only the way of an execution through it,
which costs several times what SQLite does, is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import pysqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement
from sqlalchemy.types import TypeEngine

Row = dict[str, Any]
_Convert = Callable[[Any], Any]

# Cyrillic as it is: escaped, a journal of Kazakh records is twice as large.
compact_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_DIALECT = pysqlite.dialect(json_serializer=compact_json)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as the driver takes it; `columns` are those of its rows."""

    sql: str
    bound: tuple[tuple[str, _Convert | None], ...]
    fixed: Mapping[str, Any]
    columns: tuple[str, ...]
    read: tuple[tuple[int, _Convert], ...]

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[Row]:
        """All rows by the names of their columns."""
        names, read = self.columns, self.read
        found = []
        for row in _run(connection, self.sql, self._values(values)).fetchall():
            told = list(row)
            for place, convert in read:
                if told[place] is not None:
                    told[place] = convert(told[place])
            found.append(dict(zip(names, told, strict=True)))
        return found

    def run(self, connection: Connection, values: Mapping[str, Any]) -> int | None:
        """Write; the number that SQLite gave to a new row is returned."""
        number: int | None = _run(connection, self.sql, self._values(values)).lastrowid
        return number

    def run_many(self, connection: Connection, many: Iterable[Mapping[str, Any]]) -> None:
        _run(connection, self.sql, [self._values(values) for values in many], many=True)

    def _values(self, values: Mapping[str, Any]) -> list[Any]:
        given = {**self.fixed, **values} if self.fixed else values
        return [convert(given[name]) if convert else given[name] for name, convert in self.bound]


def prepared(statement: ClauseElement, columns: Iterable[str] = ()) -> Statement:
    """Compile a statement without lists of unknown length; `columns` are those that an insertion gives."""
    compiled: Any = statement.compile(dialect=_DIALECT, column_keys=list(columns) or None)
    names = tuple(compiled.positiontup or ())
    selected = list(getattr(statement, "selected_columns", ()))
    read = ((place, _reader(column.type)) for place, column in enumerate(selected))
    return Statement(
        str(compiled),
        tuple((name, _binder(compiled.binds[name].type)) for name in names),
        {name: compiled.params[name] for name in names if not compiled.binds[name].required},
        tuple(column.key for column in selected),
        tuple((place, convert) for place, convert in read if convert is not None),
    )


def _binder(kind: TypeEngine[Any]) -> _Convert | None:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _reader(kind: TypeEngine[Any]) -> _Convert | None:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)


def _run(connection: Connection, sql: str, values: list[Any], *, many: bool = False) -> Any:
    """DBAPIError: what SQLAlchemy would raise; it does not tell the values."""
    if not connection.in_transaction():
        connection.begin()
    driver: Any = connection.connection.driver_connection
    try:
        return driver.executemany(sql, values) if many else driver.execute(sql, values)
    except connection.dialect.loaded_dbapi.Error as error:
        kind = connection.dialect.loaded_dbapi.Error
        raise DBAPIError.instance(sql, None, error, kind, hide_parameters=True, dialect=connection.dialect) from error
