"""The names a form prints in a case: which they are in the data of one document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.forms.catalogue import Template, cased_names
from app.forms.values import Values, named


@dataclass(frozen=True, slots=True)
class Cased:
    """A name as it is recorded, the field it stands in, and the case it is to be printed in."""

    field: str
    name: str
    case: str

    @property
    def key(self) -> str:
        """What the group `cases` of the data knows it by."""
        return f"{self.name}@{self.case}"


def asked(template: Template, data: Mapping[str, Any]) -> tuple[Cased, ...]:
    """Every known name that the form prints in a case, once for each case; those of rows one after another."""
    values = Values(data)
    found = (
        Cased(field, name, case)
        for field, case in cased_names(template)
        for name in _names(values.raw(field), data, field)
    )
    first: dict[str, Cased] = {}
    for one in found:
        first.setdefault(one.key, one)
    return tuple(first.values())


def _names(value: object, data: Mapping[str, Any], field: str) -> Iterator[str]:
    if isinstance(value, str):
        yield named(value)
    elif value is None:
        yield from _within(data, field.split("."))


def _within(value: Any, path: list[str]) -> Iterator[str]:
    """What stands under a dotted name, through lists of rows."""
    if isinstance(value, list | tuple):
        for row in value:
            yield from _within(row, path)
    elif path:
        if isinstance(value, Mapping):
            yield from _within(value.get(path[0]), path[1:])
    elif isinstance(value, str) and named(value):
        yield named(value)
