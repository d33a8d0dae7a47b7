"""Checks facts that come from outside against the dictionary, before any rule reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.errors import UsageError
from app.domain.rules import FactSpec, Profile

_FITS: Mapping[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str | int) and not isinstance(value, bool),
    "texts": lambda value: isinstance(value, list),
    "date": lambda value: isinstance(value, date),
    "number": lambda value: isinstance(value, int | float | Decimal) and not isinstance(value, bool),
    "flag": lambda value: isinstance(value, bool),
    "record": lambda value: isinstance(value, Mapping),
    "list": lambda value: isinstance(value, list) and all(isinstance(item, Mapping) for item in value),
}


def check_facts(profile: Profile, facts: Mapping[str, Any]) -> None:
    """UsageError("fact-malformed") for the first fact whose value is not of its kind.

    A fact the dictionary does not know is let pass: other editions may read it.
    """
    parents = {name.rpartition(".")[0] for name in profile.facts}
    _check(profile.facts, parents, facts, "")


def _check(specs: Mapping[str, FactSpec], parents: set[str], record: Mapping[str, Any], prefix: str) -> None:
    for key, value in record.items():
        name = f"{prefix}{key}"
        spec = specs.get(name)
        kind = spec.type if spec else "record" if name in parents else None
        if kind is None or value is None or value == "":
            continue
        if not _FITS[kind](value):
            raise UsageError("fact-malformed", fact=name, expected=kind, value=str(value))
        if kind == "record":
            _check(specs, parents, value, f"{name}.")
        elif kind == "list":
            for item in value:
                _check(specs, parents, item, f"{name}.")
