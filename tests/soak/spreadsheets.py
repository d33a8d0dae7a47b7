"""A thousand hostile spreadsheets through the import: what came of each, and the most memory and time that one took.

    python tests/soak/spreadsheets.py [--files 1000] [--seed 1] [--keep FOLDER]

Each file is imported by a child process with bounded memory and time into a department of its own, as a list of
students, of supervisors or as a study plan. Ends with 1 when a child crashed, ran out of memory or time, left a fault
without a code, wrote other than it told, or named a problem without its cell. `--keep` keeps the files that did. Needs
fork, so not Windows.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from hostile_tables import harms  # noqa: E402

from app.bootstrap import open_department  # noqa: E402
from app.domain.errors import KafedraError  # noqa: E402
from app.services import importing, setup, students, supervisors  # noqa: E402
from app.services.context import Context  # noqa: E402

PROFILE = "mitu-2025"
TODAY = date(2026, 11, 22)
KINDS = ("students", "students", "supervisors", "plan")
_MEGABYTE = 1 << 20
MOST_MEMORY = 2_500 * _MEGABYTE  # address space that a child may ask for
MOST_SECONDS = 120
_HARM = "HARM"


@dataclass(slots=True)
class Tally:
    """What came of the files. Memory in bytes beyond that of a program which reads nothing, time in seconds."""

    outcomes: Counter[str] = field(default_factory=Counter)
    problems: int = 0
    harmed: list[str] = field(default_factory=list)
    most_memory: tuple[int, str] = (0, "")
    most_seconds: tuple[float, str] = (0.0, "")


def main() -> int:
    options = _options()
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        department = _prepared(Path(folder) / "department.sqlite")
        idle = _imported(department, b"", ".csv", "students")[1]
        supply = harms()
        for number in range(options.files):
            _one(next(supply), Random(f"{options.seed}/{number}"), department, idle, tally, options.keep)
            if sys.stderr.isatty():
                print(f"\r{number + 1}/{options.files}", end="", file=sys.stderr)
    for outcome, times in sorted(tally.outcomes.items(), key=lambda one: -one[1]):
        print(f"{times:6}  {outcome}")
    print(
        f"{options.files} files, {tally.problems} problems told with their cells; most memory "
        f"{tally.most_memory[0] / _MEGABYTE:.0f} MB ({tally.most_memory[1]}), most time "
        f"{tally.most_seconds[0]:.1f} s ({tally.most_seconds[1]}); harmed by {len(tally.harmed)}"
    )
    for line in tally.harmed:
        print(line)
    return 1 if tally.harmed else 0


def _prepared(database: Path) -> Path:
    ctx = _open(database, create=True)
    setup.create(ctx, PROFILE)
    students.save(ctx, None, {"surname": "Қасымова", "given_name": "Ұлпан", "track": "SP"})
    ctx.close()
    return database


def _open(database: Path, *, create: bool = False) -> Context:
    return open_department(database, create=create, user="soak", clock=lambda: TODAY)


def _one(harm: Any, random: Random, department: Path, idle: int, tally: Tally, keep: Path | None) -> None:
    suffix, content = harm(random)
    kind = random.choice(KINDS)
    begun = time.perf_counter()
    told, memory = _imported(department, content, suffix, kind)
    seconds = time.perf_counter() - begun
    tally.outcomes[told["outcome"]] += 1
    tally.problems += told.get("problems", 0)
    tally.most_memory = max(tally.most_memory, (memory - idle, harm.__name__))
    tally.most_seconds = max(tally.most_seconds, (seconds, harm.__name__))
    if told["outcome"].startswith(_HARM):
        tally.harmed.append(f"{harm.__name__} as {kind}: {told['outcome']}: {told.get('why', '')}")
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{harm.__name__}-{len(tally.harmed)}-{kind}{suffix}").write_bytes(content)


def _imported(department: Path, content: bytes, suffix: str, kind: str) -> tuple[dict[str, Any], int]:
    """What a child told of its import, and the most memory it held."""
    with tempfile.TemporaryDirectory(dir=department.parent) as folder:
        (Path(folder) / f"тізім{suffix}").write_bytes(content)
        shutil.copyfile(department, Path(folder) / department.name)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _tell(writing, Path(folder) / department.name, Path(folder) / f"тізім{suffix}", kind)
        os.close(writing)
        told = b""
        while more := os.read(reading, 1 << 16):
            told += more
        os.close(reading)
        _, status, used = os.wait4(child, 0)
    if not told:
        died = signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else f"exit {os.WEXITSTATUS(status)}"
        return {"outcome": f"{_HARM} died: {died}"}, used.ru_maxrss << 10
    return json.loads(told), used.ru_maxrss << 10


def _tell(writing: int, department: Path, path: Path, kind: str) -> None:
    """The child: imports, tells through the pipe, ends."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # a panic of the reader is told by its outcome
    signal.alarm(MOST_SECONDS)
    try:
        told = _outcome(department, path, kind)
    except BaseException as fault:
        told = {"outcome": f"{_HARM} {type(fault).__name__}", "why": str(fault)[:200]}
    os.write(writing, json.dumps(told).encode())
    os._exit(0)


def _outcome(department: Path, path: Path, kind: str) -> dict[str, Any]:
    ctx = _open(department)
    student = students.list_ids(ctx, students.wanted())[0]
    before = _records(ctx, kind)
    try:
        found = importing.preview(ctx, kind, path, student_id=student)
        result = importing.apply(ctx, found)
    except KafedraError as refusal:
        if not ctx.say(refusal.code, **refusal.params).strip():
            return {"outcome": f"{_HARM} no sentence for {refusal.code}"}
        return {"outcome": f"refused: {refusal.code}"}
    if any(not problem.cell for problem in result.problems):
        return {"outcome": f"{_HARM} a problem without its cell"}
    if _records(ctx, kind) != before + result.accepted:
        return {"outcome": f"{_HARM} wrote other than it told"}
    outcome = "read, with problems" if result.problems else "read"
    return {"outcome": outcome, "problems": len(result.problems)}


def _records(ctx: Context, kind: str) -> int:
    if kind == "students":
        return students.count(ctx, students.wanted())
    if kind == "supervisors":
        return len(supervisors.list_lines(ctx, ""))
    with ctx.database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM plan_row WHERE section = 'study'").scalar() or 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
