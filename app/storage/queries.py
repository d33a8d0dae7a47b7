"""Reading: rows of any table as plain dictionaries. What a subject reads of its own stands in `..._queries`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from app.storage import direct
from app.storage.batches import batched
from app.storage.tables import metadata

Row = dict[str, Any]

# Statements are built once a shape: building one costs several times its execution.


def get(connection: Connection, table: str, row_id: str) -> Row | None:
    """A row by its id."""
    found = rows(connection, table, id=row_id)
    return found[0] if found else None


def rows(connection: Connection, table: str, *, order: Sequence[str] = (), **equals: object) -> list[Row]:
    """All rows of a table whose columns equal the given values (a list means any of them)."""
    given = {name: _alone(value) for name, value in equals.items()}
    shape = tuple((name, _comparison(value)) for name, value in given.items())
    given = {name: value for name, value in given.items() if value is not None}
    if all(comparison != "any" for _, comparison in shape):
        return _prepared_rows(table, tuple(order), shape).rows(connection, given)
    names = metadata.tables[table].columns.keys()
    query = _rows_query(table, tuple(order), shape)
    return [dict(zip(names, row, strict=True)) for row in connection.execute(query, given)]


def _alone(value: object) -> object:
    """One value of a list by itself: a statement for lists is made anew for every execution."""
    if isinstance(value, list | tuple) and len(value) == 1 and value[0] is not None:
        return value[0]
    return value


def _comparison(value: object) -> str:
    if value is None:
        return "empty"
    return "any" if isinstance(value, list | tuple) else "equal"


@lru_cache(maxsize=256)
def _prepared_rows(table: str, order: tuple[str, ...], shape: tuple[tuple[str, str], ...]) -> direct.Statement:
    return direct.prepared(_rows_query(table, order, shape))


@lru_cache(maxsize=256)
def _rows_query(table: str, order: tuple[str, ...], shape: tuple[tuple[str, str], ...]) -> Select[Any]:
    entity = metadata.tables[table]
    query = select(entity).order_by(*(entity.c[name] for name in order))
    for name, comparison in shape:
        column = entity.c[name]
        if comparison == "empty":
            query = query.where(column.is_(None))
        elif comparison == "any":
            query = query.where(column.in_(bindparam(name, expanding=True, type_=column.type)))
        else:
            query = query.where(column == bindparam(name, type_=column.type))
    return query


def rows_by(
    connection: Connection,
    table: str,
    column: str,
    values: Iterable[str],
    *,
    order: Sequence[str] = (),
    **equals: object,
) -> dict[str, list[Row]]:
    """Rows of many parents at once, grouped by the value of `column`; `equals` restricts them as in `rows`."""
    grouped: dict[str, list[Row]] = {}
    for batch in batched(values):
        for row in rows(connection, table, order=order, **{column: batch}, **equals):
            grouped.setdefault(row[column], []).append(row)
    return grouped


def count(connection: Connection, table: str, **equals: object) -> int:
    """The number of rows whose columns equal the given values."""
    entity = metadata.tables[table]
    query = select(func.count()).select_from(entity)
    for name, value in equals.items():
        query = query.where(entity.c[name] == value)
    return int(connection.execute(query).scalar_one())
