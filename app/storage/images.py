"""Rows as JSON for the journal, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Date, Numeric

from app.storage.tables import metadata


def freeze(values: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """A row or parameters with dates and decimals as text."""
    if values is None:
        return None
    return {name: _frozen(value) for name, value in values.items()}


def thaw(table: str, image: Mapping[str, Any]) -> dict[str, Any]:
    """The row that `freeze` made text of; columns that came with a later schema keep their default."""
    columns = metadata.tables[table].columns
    return {name: _thawed(columns[name].type, value) for name, value in image.items() if name in columns}


def _frozen(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value.normalize() if value else Decimal(0))
    if isinstance(value, Mapping):
        return freeze(value)
    if isinstance(value, list | tuple):
        return [_frozen(item) for item in value]
    return value


def _thawed(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Numeric):
        return Decimal(value)
    return value
