"""Lists cut into pieces that fit one SQL statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

_SIZE = 500  # below SQLite's oldest limit of 999 bound values


def batched(items: Iterable[T], size: int = _SIZE) -> Iterator[list[T]]:
    """Pieces of at most `size` items (itertools.batched from Python 3.12 on)."""
    iterator = iter(items)
    while piece := list(islice(iterator, size)):
        yield piece
