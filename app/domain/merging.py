"""What becomes of one row that several PCs wrote: fields merge one by one, of writes that knew nothing of each other
both stand until a person chooses.

A row is told as values by path: a column, or `column.fact` for a fact inside one. The path `ROW` says whether the row
is there at all. Each write names the writes that it rests on; what a later one rests on stands no longer.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

ROW = ""
WHOLE = "*"  # beside what a person decided of a row: its other fields are empty
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Version:
    """What one intention wrote of a row. `at` is an instant in UTC, `image` the whole row after it; `whole` says that
    fields it does not tell of are empty from then on.
    """

    entry: str
    parents: frozenset[str]
    writes: Values
    at: str
    image: Values | None = None
    whole: bool = False


def spread(image: Values, columns: Collection[str]) -> dict[str, Any]:
    """A row by path; these columns hold facts by name."""
    found: dict[str, Any] = {}
    for name, value in image.items():
        if name in columns and isinstance(value, Mapping):
            found |= {f"{name}.{fact}": content for fact, content in value.items()}
        else:
            found[name] = value
    return found


def gathered(values: Values, columns: Collection[str]) -> dict[str, Any]:
    """The row whose values by path these are; empty ones are left out."""
    found: dict[str, Any] = {}
    for path, value in values.items():
        if path == ROW or value is None:
            continue
        name, dot, fact = path.partition(".")
        if dot and name in columns:
            found.setdefault(name, {})[fact] = value
        else:
            found[path] = value
    return found


def written(before: Values | None, after: Values | None) -> dict[str, Any]:
    """What a change from one row by path to another wrote."""
    if after is None:
        return {ROW: False}
    if before is None:
        return {ROW: True, **after}
    names = [name for name in {**before, **after} if not alike(before.get(name), after.get(name))]
    return {ROW: True} | {name: after.get(name) for name in names}


def alike(one: Any, other: Any) -> bool:
    return canonical(one) == canonical(other)


def canonical(value: Any) -> str:
    """The same text for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def standing(versions: Sequence[Version]) -> dict[str, list[Version]]:
    """For each path the writes that no other one rests on, in the order of `versions`."""
    known = {version.entry: version for version in versions}
    before: dict[str, frozenset[str]] = {}
    for version in versions:
        before[version.entry] = _ancestors(version, known, before)
    found: dict[str, list[Version]] = {}
    for version in versions:
        told = _with_emptied(version, known, before[version.entry]) if version.whole else version
        for path in told.writes:
            found.setdefault(path, []).append(told)
    return {path: _latest(writers, before) for path, writers in found.items()}


def _with_emptied(version: Version, known: Mapping[str, Version], before: Collection[str]) -> Version:
    """A version of a whole row, with the fields that earlier ones wrote and that it leaves empty."""
    earlier = {path for entry in before if entry in known for path in known[entry].writes}
    return replace(version, writes={**dict.fromkeys(earlier - {ROW}), **version.writes})


def _ancestors(version: Version, known: Mapping[str, Version], before: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """All that a version rests on; what stands earlier in the list is worked out already."""
    found: set[str] = set()
    waiting = list(version.parents)
    while waiting:
        entry = waiting.pop()
        if entry in found:
            continue
        found.add(entry)
        if entry in before:
            found |= before[entry]
        elif entry in known:
            waiting.extend(known[entry].parents)
    return frozenset(found)


def _latest(writers: Sequence[Version], before: Mapping[str, frozenset[str]]) -> list[Version]:
    over = frozenset().union(*(before[writer.entry] for writer in writers))
    return [writer for writer in writers if writer.entry not in over]


def values_of(writers: Iterable[Version], path: str) -> dict[str, Version]:
    """The different values written, each with the version that wrote it last."""
    found: dict[str, Version] = {}
    for writer in sorted(writers, key=order):
        found[canonical(writer.writes[path])] = writer
    return found


def order(version: Version) -> tuple[str, str]:
    """By when it was done: the same order on every PC."""
    return version.at, version.entry


def heads_after(heads: frozenset[str], version: Version) -> frozenset[str]:
    """The versions of a row that nothing rests on, once one more is there."""
    return heads - version.parents | {version.entry}
