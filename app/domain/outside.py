"""JSON and TOML that come from outside: nothing of ours is nested deep, and what is cannot be walked through."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

_DEEPEST = 50  # lists and records inside each other


def json_of(content: str | bytes, fraction: Callable[[str], Any] = float) -> Any:
    """ValueError: it is none, or nested too deeply."""
    return _read(json.loads, content, parse_float=fraction)


def toml_of(text: str, fraction: Callable[[str], Any] = float) -> dict[str, Any]:
    """tomllib.TOMLDecodeError: it is none; ValueError: it is nested too deeply."""
    told: dict[str, Any] = _read(tomllib.loads, text, parse_float=fraction)
    return told


def _read(read: Callable[..., Any], content: str | bytes, **options: Any) -> Any:
    try:
        told = read(content, **options)
    except RecursionError as fault:
        raise ValueError("nested too deeply") from fault
    level = [told]
    for _ in range(_DEEPEST):
        level = [inner for one in level for inner in _members(one)]
        if not level:
            return told
    raise ValueError("nested too deeply")


def _members(one: Any) -> Iterable[Any]:
    if isinstance(one, Mapping):
        return one.values()
    return one if isinstance(one, list) else ()
