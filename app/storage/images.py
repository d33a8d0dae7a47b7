"""Rows as JSON for the journal, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, Boolean, Date, Integer, Numeric

from app.storage.tables import metadata

_AS_IT_IS = frozenset({str, int, float, bool})  # most values: they are not looked at further


def freeze(values: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """A row or parameters with dates and decimals as text; what is empty is left out."""
    if values is None:
        return None
    return {name: _frozen(value) for name, value in values.items() if value is not None}


def thaw(table: str, image: Mapping[str, Any]) -> dict[str, Any]:
    """The whole row that `freeze` made text of; columns that came with a later schema have their default."""
    columns = metadata.tables[table].columns
    return {
        name: _thawed(column.type, image[name]) if name in image else default_of(column)
        for name, column in columns.items()
    }


def stored(kind: Any, value: Any) -> Any:
    """A value as the file holds it, made what the program reads."""
    if value is None:
        return None
    if isinstance(kind, JSON):
        return json.loads(value) if isinstance(value, str) else value  # the file holds a bare number as one
    if isinstance(kind, Boolean):
        return bool(value)
    return _thawed(kind, str(value) if isinstance(kind, Numeric) and not isinstance(kind, Integer) else value)


def default_of(column: Any) -> Any:
    """What a column holds when nothing is said of it."""
    return column.default.arg if column.default is not None and column.default.is_scalar else None


def _frozen(value: Any) -> Any:
    if type(value) in _AS_IT_IS:
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value.normalize() if value else Decimal(0))
    if isinstance(value, Mapping):
        return freeze(value)
    if hasattr(value, "_asdict"):  # a text in three languages
        return freeze(value._asdict())
    if isinstance(value, list | tuple):
        return [_frozen(item) for item in value]
    return value


def _thawed(kind: Any, value: Any) -> Any:
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Numeric):
        return Decimal(value)
    return value
