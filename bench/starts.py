"""From the command to the first painted window and to data on it, beside a bare window; memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from bench.departments import build
from bench.measuring import Line

_RUNS = 5


def measure(folder: Path, divisor: int) -> list[Line]:
    small, large = folder / "start.sqlite", folder / "memory.sqlite"
    build(small, 1_000).close()
    build(large, 100_000 // divisor).close()
    for what in (["bare"], [str(small)]):
        _start(what)
    bare, ours = [], []
    for _ in range(_RUNS):
        bare.append(_start(["bare"]))
        ours.append(_start([str(small)]))
    beside = median(one["painted"] for one in bare)
    painted = median(one["painted"] for one in ours)
    loaded = median(one["loaded"] for one in ours)
    stall = median(one["stall"] for one in ours)
    many = _start([str(large), "students"])["memory"]
    plain = median(one["memory"] for one in bare)
    reference = "a bare PySide6 window"
    return [
        Line("start to first painted window, 1,000 students", reference, painted, beside, 1.5),
        Line("start to data on Today, 1,000 students", reference, loaded, beside, 4.0, f"longest stall {stall:.0f} ms"),
        Line(
            f"memory, {100_000 // divisor:,} students open (MB)",
            "a bare window (MB)",
            many,
            plain,
            None,
            f"{many - plain:.0f} MB more, bar 150",
        ),
    ]


def _start(what: list[str]) -> dict[str, float]:
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as on a person's PC, where modules are compiled once
    command = [sys.executable, "-m", "bench.window", repr(time.monotonic()), *what]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    outcome: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return outcome
