"""The dictionary asked: whether facts from outside fit it, and what the program keeps by its facts alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.domain.errors import UsageError
from app.domain.rules import DEPARTMENT, FactSpec, Profile

_FITS: Mapping[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str | int) and not isinstance(value, bool),
    "texts": lambda value: isinstance(value, list),
    "date": lambda value: isinstance(value, date),
    "number": lambda value: isinstance(value, int | float | Decimal) and not isinstance(value, bool),
    "flag": lambda value: isinstance(value, bool),
    "record": lambda value: isinstance(value, Mapping),
    "list": lambda value: isinstance(value, list) and all(isinstance(item, Mapping) for item in value),
}


# Names that no person writes: the id of a record and how its case ended, and what other records say of the department.
_GIVEN = frozenset({"id", "outcome", "ended"})
_SAID_ELSEWHERE = frozenset({f"{DEPARTMENT}.{name}" for name in ("name", "teachers", "programmes")})


# Asked of the same few editions for every student and every decision: worked out once for each.
@lru_cache(maxsize=32)
def kept_kinds(profile: Profile, *, of_student: bool = True) -> tuple[str, ...]:
    """The records kept by their facts alone: those of a student, or those of the department itself."""
    return tuple(
        name
        for name, spec in profile.facts.items()
        if spec.stored and (name.partition(".")[0] != DEPARTMENT) is of_student
    )


@lru_cache(maxsize=32)
def _records(profile: Profile) -> frozenset[str]:
    """The names that other facts stand below."""
    return frozenset(name.rpartition(".")[0] for name in profile.facts)


def kept_fields(profile: Profile, kind: str) -> list[FactSpec]:
    """The facts of a kind that a person fills in, in the order of the dictionary; a list within it is one of them."""
    found = []
    for name, spec in profile.facts.items():
        below = name.removeprefix(f"{kind}.")
        given = below in _GIVEN or name in _SAID_ELSEWHERE or spec.stored
        if below != name and spec.type != "record" and not given and not _in_list(profile, kind, below):
            found.append(spec)
    return found


def _in_list(profile: Profile, kind: str, below: str) -> bool:
    """Whether a fact is one of the members of a list within the record."""
    parents = below.split(".")[:-1]
    names = (f"{kind}.{'.'.join(parents[:depth])}" for depth in range(1, len(parents) + 1))
    return any(profile.facts[name].type == "list" for name in names)


def check_facts(profile: Profile, facts: Mapping[str, Any]) -> None:
    """UsageError("fact-malformed") for the first fact whose value is not of its kind, "fact-choice" for one unknown.

    A fact the dictionary does not know is let pass: other editions may read it.
    """
    _check(profile.facts, _records(profile), facts, "")


def texts_restored(profile: Profile, facts: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Facts whose texts stay texts, however much they look like dates: a term, a number of a document."""
    found: dict[str, Any] = {}
    for key, value in facts.items():
        spec = profile.facts.get(f"{prefix}{key}")
        if isinstance(value, Mapping):
            value = texts_restored(profile, value, f"{prefix}{key}.")
        elif isinstance(value, list):
            value = [
                texts_restored(profile, one, f"{prefix}{key}.") if isinstance(one, Mapping) else one for one in value
            ]
        elif isinstance(value, date) and spec is not None and spec.type == "text":
            value = value.isoformat()
        found[key] = value
    return found


def check_choice(spec: FactSpec, value: Any) -> None:
    """UsageError("fact-choice"): a fact that takes one of a few values has another."""
    if any(one not in spec.choices for one in (value if isinstance(value, list) else [value])):
        raise UsageError("fact-choice", name=spec.name, value=value, known=sorted(spec.choices))


def _check(specs: Mapping[str, FactSpec], parents: frozenset[str], record: Mapping[str, Any], prefix: str) -> None:
    for key, value in record.items():
        name = f"{prefix}{key}"
        spec = specs.get(name)
        kind = spec.type if spec else "record" if name in parents else None
        if kind is None or value is None or value == "":
            continue
        if not _FITS[kind](value):
            raise UsageError("fact-malformed", fact=name, expected=kind, value=str(value))
        if spec is not None and spec.choices:
            check_choice(spec, value)
        if kind == "record":
            _check(specs, parents, value, f"{name}.")
        elif kind == "list":
            for item in value:
                _check(specs, parents, item, f"{name}.")
