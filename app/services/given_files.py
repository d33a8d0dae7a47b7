"""JSON and TOML files given on the command line, read whole with their dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.domain.errors import UsageError
from app.domain.iso_dates import revived
from app.domain.outside import json_of, toml_of


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
    read: Callable[..., Any] = toml_of if path.suffix.lower() == ".toml" else json_of
    try:
        return read(path.read_text("utf-8-sig"), fraction)
    except OSError as error:
        raise UsageError(unreadable, path=str(path), detail=error.strerror or str(error)) from error
    except ValueError as error:
        raise UsageError(unreadable, path=str(path), detail=str(error)) from error
