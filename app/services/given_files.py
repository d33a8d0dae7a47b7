"""JSON and TOML files given on the command line, read whole with their dates."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from app.domain.errors import UsageError
from app.domain.iso_dates import revived

_DEEPEST = 50  # lists and records inside each other


def read_mapping(
    path: Path, unreadable: str, not_a_mapping: str, fraction: Callable[[str], Any] = float
) -> dict[str, Any]:
    """The object a file holds. UsageError with one of the two codes, each with `path`; date-impossible."""
    content = read_content(path, unreadable, fraction)
    if not isinstance(content, Mapping):
        raise UsageError(not_a_mapping, path=str(path))
    given: dict[str, Any] = revived(content)
    return given


def read_content(path: Path, unreadable: str, fraction: Callable[[str], Any] = float) -> Any:
    """Whatever a file holds, dates still texts in JSON. UsageError with the code given and `path`."""
    read: Callable[..., Any] = tomllib.loads if path.suffix.lower() == ".toml" else json.loads
    try:
        content = read(path.read_text("utf-8-sig"), parse_float=fraction)
        _check_depth(content)
        return content
    except OSError as error:
        raise UsageError(unreadable, path=str(path), detail=error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(unreadable, path=str(path), detail=str(error)) from error


def _check_depth(content: Any) -> None:
    """What is nested deeper than any record is cannot be walked through. ValueError: it is."""
    level = [content]
    for _ in range(_DEEPEST):
        level = [inner for one in level for inner in _members(one)]
        if not level:
            return
    raise ValueError("nested too deeply")


def _members(one: Any) -> Iterable[Any]:
    if isinstance(one, Mapping):
        return one.values()
    return one if isinstance(one, list) else ()
