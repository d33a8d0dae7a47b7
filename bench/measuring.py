"""Medians of several runs, a figure beside its reference, printed as a table and as JSON."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. Times in milliseconds; `bar` is the highest ratio allowed, None for information."""

    what: str
    reference: str
    value: float
    beside: float
    bar: float | None
    note: str = ""
    ratio: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ratio", self.value / self.beside if self.beside else float("inf"))

    @property
    def verdict(self) -> str:
        if self.bar is None:
            return ""
        return "ok" if self.ratio <= self.bar else "over"


def milliseconds(run: Callable[[], object], times: int = 5) -> float:
    """Median of `times` runs after one that warms up."""
    run()
    taken = []
    for _ in range(times):
        gc.collect()
        begun = time.perf_counter()
        run()
        taken.append((time.perf_counter() - begun) * 1000)
    return median(taken)


def in_turn(first: Callable[[], object], second: Callable[[], object], times: int = 5) -> tuple[float, float]:
    """Medians of two runs taken in turn, so that a drifting machine hits both alike."""
    first(), second()
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for run, kept in zip((first, second), taken, strict=True):
            gc.collect()
            begun = time.perf_counter()
            run()
            kept.append((time.perf_counter() - begun) * 1000)
    return median(taken[0]), median(taken[1])


def show(lines: list[Line], details: dict[str, Any]) -> None:
    """The table for people, then one line of JSON."""
    width = max(len(line.what) for line in lines)
    for line in lines:
        bar = f"<= {line.bar:g} x" if line.bar is not None else ""
        sys.stdout.write(
            f"{line.what:<{width}}  {line.value:10.2f} ms  beside {line.beside:10.2f} ms ({line.reference})"
            f"  = {line.ratio:6.2f} x  {bar:<9} {line.verdict:<5} {line.note}\n"
        )
    record = [asdict(line) | {"verdict": line.verdict} for line in lines]
    sys.stdout.write(json.dumps({"lines": record, **details}, ensure_ascii=False) + "\n")
