"""Dates in JSON: texts of the form YYYY-MM-DD made dates again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.errors import UsageError

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
# Terms counted from a date must stay dates too.
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def parse(text: str) -> date:
    """The date of YYYY-MM-DD. ValueError for anything else, and for years no record can be of."""
    if not _ISO.fullmatch(text):
        raise ValueError(f"not of the form YYYY-MM-DD: {text}")
    day = date.fromisoformat(text)
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(f"year out of range: {day.year}")
    return day


def revived(value: Any, name: str = "") -> Any:
    """`value` with every such text in it made a date. UsageError("date-impossible") names the field."""
    if isinstance(value, Mapping):
        return {key: revived(content, f"{name}.{key}" if name else str(key)) for key, content in value.items()}
    if isinstance(value, list):
        return [revived(item, name) for item in value]
    if isinstance(value, str) and _ISO.fullmatch(value):
        try:
            return parse(value)
        except ValueError as error:
            raise UsageError("date-impossible", name=name, value=value) from error
    return value


def remembered(value: Any) -> Any:
    """`value` as it was kept: real dates made dates, a number of a document that only looks like one left as text."""
    if isinstance(value, Mapping):
        return {key: remembered(content) for key, content in value.items()}
    if isinstance(value, list):
        return [remembered(item) for item in value]
    if isinstance(value, str) and _ISO.fullmatch(value):
        try:
            return parse(value)
        except ValueError:
            return value
    return value
