"""Random damage to a database: told in plain words with a good copy offered, or read; never a crash, never a write.

    python tests/soak/damage.py [--damages 1000] [--seed 1]

Each damage is done to a fresh copy of the demonstration department with one safe copy beside it: cut off at a page or
anywhere, bytes or bits changed, pages emptied or exchanged, nothing or something else in its place, the journals of
another database beside it. The command line lists, shows, judges and verifies; a file that was refused must be what it
was, and the safe copy must come back over it. Ends with 1 when any command ends in a fault of the program, in other
words than its contract, or changes a file that it refused.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import os
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from app.bootstrap import open_department  # noqa: E402
from app.cli import main as command_line  # noqa: E402
from app.services import demo, students  # noqa: E402
from app.storage.backup_store import BackupStore  # noqa: E402

TODAY = date(2026, 11, 22)
_ENVIRONMENT = 3  # exit status
_LOST = ("database-damaged", "database-missing", "journal-foreign")  # told with the newest good copy

Damage = Callable[[Path, Random], None]


def _cut_at_a_page(path: Path, random: Random) -> None:
    size = path.stat().st_size
    os.truncate(path, 4096 * random.randrange(size // 4096))


def _cut_anywhere(path: Path, random: Random) -> None:
    os.truncate(path, random.randrange(path.stat().st_size))


def _bytes_changed(path: Path, random: Random) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(random.choice((1, 10, 100, 5_000))):
        content[random.randrange(len(content))] = random.randrange(256)
    path.write_bytes(content)


def _bits_of_the_head_changed(path: Path, random: Random) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(random.choice((1, 3, 20))):
        content[random.randrange(4096)] ^= 1 << random.randrange(8)
    path.write_bytes(content)


def _a_page_emptied(path: Path, random: Random) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(random.choice((1, 1, 8))):
        at = 4096 * random.randrange(len(content) // 4096)
        content[at : at + 4096] = random.choice((bytes(4096), random.randbytes(4096)))
    path.write_bytes(content)


def _pages_exchanged(path: Path, random: Random) -> None:
    content = bytearray(path.read_bytes())
    one, other = (4096 * random.randrange(1, len(content) // 4096) for _ in range(2))
    content[one : one + 4096], content[other : other + 4096] = (
        content[other : other + 4096],
        content[one : one + 4096],
    )
    path.write_bytes(content)


def _texts_changed(path: Path, random: Random) -> None:
    """What only our own reading finds: quotes, brackets and digits of what is kept as JSON and as dates."""
    content = bytearray(path.read_bytes())
    places = [at for at, letter in enumerate(content) if letter in b'{}[]":0123456789-']
    for at in random.sample(places, random.choice((1, 20, 400))):
        content[at] = random.choice(b'x{]" 9')
    path.write_bytes(content)


def _something_else(path: Path, random: Random) -> None:
    others = (b"", b"\0", bytes(8192), b"SQLite format 3\0", random.randbytes(20_000), b"PK\x03\x04" + bytes(500))
    path.write_bytes(random.choice(others))


def _a_folder(path: Path, random: Random) -> None:
    path.unlink()
    path.mkdir()


def _another_journal(path: Path, random: Random) -> None:
    """Left by a copy by hand: the journal of some other database, hot, for other pages."""
    other = path.with_name("other.sqlite")
    with contextlib.closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("CREATE TABLE t (a)")
        connection.execute("INSERT INTO t VALUES (zeroblob(400000))")
        connection.execute("BEGIN")
        connection.execute("UPDATE t SET a = randomblob(400000)")
        shutil.copyfile(other.with_name(other.name + "-journal"), path.with_name(path.name + "-journal"))
    other.unlink()


def _other_leftovers(path: Path, random: Random) -> None:
    for suffix in random.choice((("-wal",), ("-shm",), ("-wal", "-shm"), ("-journal",))):
        content = random.choice((b"", random.randbytes(5_000), b"\x37\x7f\x06\x82" + bytes(4_096)))
        path.with_name(path.name + suffix).write_bytes(content)


DAMAGES: tuple[Damage, ...] = (
    _cut_at_a_page,
    _cut_anywhere,
    _bytes_changed,
    _bits_of_the_head_changed,
    _a_page_emptied,
    _pages_exchanged,
    _texts_changed,
    _something_else,
    _a_folder,
    _another_journal,
    _other_leftovers,
)


def main() -> int:
    options = _options()
    random = Random(options.seed)
    told: Counter[str] = Counter()
    harmed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template"
        student = _prepared(template / "kafedra.sqlite")
        for number in range(options.damages):
            place = Path(shutil.copytree(template, Path(folder) / "harmed"))
            damage = random.choice(DAMAGES)
            damage(place / "kafedra.sqlite", random)
            found = _met(place / "kafedra.sqlite", student, told)
            harmed += [f"{number} {damage.__name__}: {one}" for one in found]
            if found:
                print(harmed[-1], flush=True)
            shutil.rmtree(place)
    print(f"{options.damages} damages: " + ", ".join(f"{what} {count}" for what, count in told.most_common()))
    print(f"crashes, wrong words or writes: {len(harmed)}")
    return 1 if harmed else 0


def _prepared(database: Path) -> str:
    ctx = open_department(database, create=True, user="soak", clock=lambda: TODAY)
    demo.fill_demo(ctx, demo.profiles(ctx)[0])
    student = students.list_ids(ctx, students.wanted())[0]
    ctx.close()
    BackupStore.of(database).make(database, "by-hand", ctx.now().astimezone())
    return student


def _met(database: Path, student: str, told: Counter[str]) -> list[str]:
    """What went wrong beyond what the damage itself did."""
    before = _digest(database)
    harmed = []
    refused = False
    for words in (
        ("list", "students"),
        ("show", f"student:{student}"),
        ("deadlines", "--as-of", "2026-11-22"),
        ("history",),
        ("list", "papers"),
        ("verify",),
    ):
        status, out, err = _run(database, *words)
        code = (err or out).partition(":")[0] if status else "read"
        refused |= status != 0
        if "internal-fault" in out + err or "Traceback" in err or status not in (0, 1, 2, _ENVIRONMENT):
            harmed.append(f"{words[0]}: {(err or out)[:200]}")
        if code in _LOST and BackupStore.of(database).copies()[0].name not in err + out:
            harmed.append(f"{words[0]}: no copy was offered: {(err or out)[:200]}")
        told[f"{words[0]} {code}"] += words[0] in ("list", "verify")
    if refused and _digest(database) != before and database.is_file():
        harmed.append("changed what was refused")
    if refused and database.is_file():
        copy = BackupStore.of(database).copies()[0]
        status, out, err = _run(database, "restore", str(copy.database))
        if status or _run(database, "verify")[0]:
            harmed.append(f"restore: {(err or out)[:200]}")
        told["restored"] += 1
    return harmed


def _digest(database: Path) -> str:
    return hashlib.sha256(database.read_bytes()).hexdigest() if database.is_file() else ""


def _run(database: Path, *words: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = command_line.run(["--db", str(database), "--lang", "en", *words])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
    return status, out.getvalue(), err.getvalue()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--damages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
