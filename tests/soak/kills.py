"""kill -9 at random moments under a stream of decisions: what was confirmed is there, nothing is half there.

    python tests/soak/kills.py [--kills 500] [--seed 1]

A child records decisions on stage reports of many students at once, each an intention of several rows, and tells
every confirmed one through a pipe; it is killed at a random moment. Then the database is opened as a start would open
it. Ends with 1 when a confirmed intention is missing, one is half there, or the database does not open clean. Needs
fork, so not Windows.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from app.bootstrap import open_department  # noqa: E402
from app.services import casework, demo, safekeeping, students  # noqa: E402
from app.services.casework import Move  # noqa: E402
from app.services.context import Context  # noqa: E402
from app.storage import queries  # noqa: E402

TODAY = date(2026, 11, 22)
_AT_ONCE = 6
_STEP = ("dispute", "application")
_LATEST = 0.6  # seconds after the first decision


@dataclass(slots=True)
class Tally:
    """What the kills came to."""

    kills: int = 0
    confirmed: int = 0
    kept_unconfirmed: int = 0
    lost: int = 0
    half: int = 0
    unopened: int = 0
    slowest: float = 0.0

    @property
    def harmed(self) -> int:
        return self.lost + self.half + self.unopened


def main() -> int:
    options = _options()
    random = Random(options.seed)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "department.sqlite"
        ids = _prepared(database)
        done = 0
        for _ in range(options.kills):
            confirmed = _interrupted(database, ids, random.uniform(0, _LATEST), done)
            done = _judged(database, confirmed, done, tally)
        found = safekeeping.verify(database)
    print(
        f"{tally.kills} kills, {tally.confirmed} confirmed intentions of {_AT_ONCE} students: "
        f"lost {tally.lost}, half there {tally.half}, database not opened {tally.unopened}; "
        f"{tally.kept_unconfirmed} written whole just before the kill; slowest opening {tally.slowest:.2f} s; "
        f"verify: {sum(found['rows'].values())} rows"
    )
    return 1 if tally.harmed else 0


def _prepared(database: Path) -> list[str]:
    ctx = _open(database, create=True)
    demo.fill_demo(ctx, demo.profiles(ctx)[0])
    ids = students.list_ids(ctx, students.wanted())[:_AT_ONCE]
    ctx.close()
    return ids


def _open(database: Path, *, create: bool = False) -> Context:
    return open_department(database, create=create, user="soak", clock=lambda: TODAY)


def _interrupted(database: Path, ids: list[str], after: float, done: int) -> int:
    """The number of the last decision that the child confirmed before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _decide_on_and_on(database, ids, writing, done)
    os.close(writing)
    told = os.read(reading, 16)  # the first decision: from here on anything may be cut
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 1 << 16):
        told += more
    os.close(reading)
    return int(told.split()[-1]) if told.split() else done


def _decide_on_and_on(database: Path, ids: list[str], writing: int, done: int) -> None:
    ctx = _open(database)
    number = done
    while True:
        number += 1
        evidence = {"item.parties": "магистрант, кафедра", "item.subject": str(number), "item.filed": TODAY}
        casework.decide(ctx, [Move(one, *_STEP, evidence=evidence) for one in ids])
        os.write(writing, f"{number:08} ".encode())


def _judged(database: Path, confirmed: int, done: int, tally: Tally) -> int:
    """Opens what the kill left; gives the number of the last decision that is there."""
    tally.kills += 1
    tally.confirmed += confirmed - done
    begun = time.perf_counter()
    try:
        ctx = _open(database)
    except Exception as fault:
        print(f"kill {tally.kills}: {fault!r}")
        tally.unopened += 1
        shutil.copytree(database.parent, Path(tempfile.gettempdir()) / f"kafedra-kill-{tally.kills}")
        return confirmed
    tally.slowest = max(tally.slowest, time.perf_counter() - begun)
    with ctx.database.read() as connection:
        kept: dict[int, int] = {}
        for row in queries.rows(connection, "record", kind="disputes"):
            if (subject := str(row["data"].get("subject"))).isdigit():
                kept[int(subject)] = kept.get(int(subject), 0) + 1
    ctx.close()
    last = max(kept, default=0)
    tally.half += sum(rows != _AT_ONCE for number, rows in kept.items() if number > done)
    tally.lost += sum(number not in kept for number in range(done + 1, confirmed + 1))
    tally.kept_unconfirmed += max(last - confirmed, 0)
    return max(last, confirmed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
