"""kill -9 at random moments of long work: what was confirmed is there, nothing is half there, everything verifies.

    python tests/soak/cut_work.py [--kills 100] [--seed 1] [--only scans papers copies protection users]

A child receives scans that bring copies home, issues papers in batches, makes safe copies, turns encryption on and
off, or changes users, tells what it has done through a pipe, and is killed. Then the department is opened as a start
would open it and compared with what was told. Ends with 1 when anything confirmed is missing, anything is half there,
or the department does not open clean. Needs fork, so not Windows.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "exchange")]

import scanner  # noqa: E402

from app.bootstrap import open_department  # noqa: E402
from app.domain.marks import Mark  # noqa: E402
from app.services import backups, demo, filing, papers, print_batches, protection, safekeeping, students  # noqa: E402
from app.services.context import Context  # noqa: E402
from app.services.printing import PrintOptions  # noqa: E402
from app.storage import queries  # noqa: E402
from app.storage.backup_store import BackupStore  # noqa: E402

TODAY = date(2026, 11, 22)
HEAD, FIRST, SECOND = "Меңгеруші", "бірінші құпиясөз", "екінші құпиясөз"
APPLICATION, PLAN = "mitu-b", "mitu-a"
_AT_ONCE = 4  # papers of a batch
_DPI = 100

Tell = Callable[[str], None]


@dataclass(slots=True)
class Tally:
    """What the kills came to."""

    kills: int = 0
    confirmed: int = 0
    unconfirmed: int = 0
    lost: int = 0
    half: int = 0
    unopened: int = 0
    left: int = 0
    slowest: float = 0.0

    @property
    def harmed(self) -> int:
        return self.lost + self.half + self.unopened + self.left


@dataclass(slots=True)
class Work:
    """What is cut off: `latest` seconds after the first word of the child; what was told so far, in its order."""

    database: Path
    latest: float
    told: list[str] = field(default_factory=list)

    def prepare(self) -> None:
        """Before the first kill."""

    def go_on(self, tell: Tell) -> None:
        """In the child, without an end."""
        raise NotImplementedError

    def judge(self, tally: Tally) -> None:
        """What is lost, half there or left lying, of what the last child told."""
        raise NotImplementedError

    def open(self, password: str | None = None) -> Context:
        user = HEAD if password else "soak"
        return open_department(self.database, user=user, password=password, clock=lambda: TODAY)


# --- scans ----------------------------------------------------------------------------------------------------


class Scans(Work):
    """Scanned sheets that bring their copies home."""

    def prepare(self) -> None:
        ctx = self.open()
        found = students.list_ids(ctx, students.wanted())
        print_batches.issue_many(ctx, APPLICATION, [f"student:{one}" for one in found], options=PrintOptions())
        ctx.close()

    def go_on(self, tell: Tell) -> None:
        ctx = self.open()
        issued = [(one.id, one.pages) for one in papers.list_papers(ctx, form=APPLICATION)]
        folder = Path(tempfile.mkdtemp(dir=self.database.parent))
        tell("ready")
        number = len(self._rows(ctx, "scan"))
        while True:
            number += 1
            paper, pages = issued[number % len(issued)]
            sheets = [scanner.sheet(Mark(paper, sheet + 1, 1), _DPI, page=sheet) for sheet in range(pages)]
            sheets[0].putpixel((number % 100, number // 100), 0)  # a scan of its own
            path = scanner.save(sheets, folder / f"{number}.tif", _DPI)
            filing.receive(ctx, [path])
            tell(path.name)
            path.unlink()

    def judge(self, tally: Tally) -> None:
        ctx = self.open()
        scans, pages = self._rows(ctx, "scan"), Counter(row["scan_id"] for row in self._rows(ctx, "scan_page"))
        names = {row["name"] for row in scans}
        tally.lost += sum(one not in names for one in self.told if one != "ready")
        tally.unconfirmed += len(names - set(self.told))
        tally.half += sum(pages[row["id"]] != row["pages"] for row in scans)
        tally.half += sum(not ctx.files.holds(row["sha256"], row["suffix"]) for row in scans)
        ctx.close()
        self.told += sorted(names - set(self.told))

    def _rows(self, ctx: Context, table: str) -> list[dict[str, object]]:
        with ctx.database.read() as connection:
            return list(queries.rows(connection, table))


# --- papers ---------------------------------------------------------------------------------------------------


class Papers(Work):
    """A form issued for several at once, to files of a folder."""

    def prepare(self) -> None:
        ctx = self.open()
        self.before = len(papers.list_papers(ctx))
        ctx.close()

    def go_on(self, tell: Tell) -> None:
        ctx = self.open()
        found = [f"student:{one}" for one in students.list_ids(ctx, students.wanted())]
        folder = self.database.with_name("out")
        tell("ready")
        number = (len(papers.list_papers(ctx)) - self.before) // _AT_ONCE
        while True:
            some = [found[(number * _AT_ONCE + place) % len(found)] for place in range(_AT_ONCE)]
            print_batches.issue_many(ctx, PLAN, some, folder, options=PrintOptions())
            number += 1
            tell(str(number))

    def judge(self, tally: Tally) -> None:
        ctx = self.open()
        found = papers.list_papers(ctx)
        batches, over = divmod(len(found) - self.before, _AT_ONCE)
        told = max((int(one) for one in self.told if one.isdigit()), default=0)
        tally.lost += max(told - batches, 0)
        tally.unconfirmed += max(batches - told, 0)
        tally.half += over + len(found) - len({one.number for one in found})
        for one in found[: 3 * _AT_ONCE]:
            tally.half += not papers.reprint(ctx, one.id).startswith(b"%PDF")
        ctx.close()
        tally.half += bool(safekeeping.verify(self.database)["papers_lost"])
        tally.half += sum(not path.read_bytes().rstrip().endswith(b"%%EOF") for path in self._out(".pdf"))
        tally.left += len(self._out(".part"))
        shutil.rmtree(self.database.with_name("out"), ignore_errors=True)
        self.told = [str(batches)]

    def _out(self, suffix: str) -> list[Path]:
        return [path for path in self.database.with_name("out").glob("*") if path.suffix == suffix]


# --- safe copies ----------------------------------------------------------------------------------------------


class Copies(Work):
    """Safe copies, here and in a second place, while decisions are recorded."""

    def prepare(self) -> None:
        ctx = self.open()
        second = self.database.with_name("second")
        second.mkdir()
        backups.choose_second(ctx, second)
        ctx.close()

    def go_on(self, tell: Tell) -> None:
        ctx = self.open()
        tell("ready")
        while True:
            students.save(ctx, None, {"surname": "Жаңа", "track": "SP", "course": 1})
            made = backups.carry_out(backups.by_hand(ctx)).made
            assert made is not None
            tell(made.name)

    def judge(self, tally: Tally) -> None:
        ctx = self.open()
        backups.carry_out(backups.by_hand(ctx))  # the next copy tidies up after the one that was cut off
        ctx.close()
        own = BackupStore.of(self.database)
        there = BackupStore(backups.store_at(self.database.with_name("second"), self.database))
        names = {copy.name for copy in own.copies()}
        tally.lost += sum(one not in names for one in self.told if one != "ready")
        for store in (own, there):
            tally.half += sum(bool(store.check(copy)) for copy in store.copies())
            tally.left += sum(1 for _ in store.folder.rglob(".*.part")) + sum(1 for _ in store.folder.glob("*.part"))
        newest = own.copies()[0]
        for copy in (*own.copies(), *there.copies()):
            if copy.name != newest.name:
                for suffix in (".json", ".list", ".sqlite"):
                    copy.database.with_suffix(suffix).unlink()
        self.told = []


# --- protection -----------------------------------------------------------------------------------------------


class Protection(Work):
    """Encryption turned on and off."""

    def go_on(self, tell: Tell) -> None:
        ctx = self.open(FIRST if protection.is_protected(self.database) else None)
        tell("ready")
        while True:
            if ctx.session is None:
                protection.turn_on(ctx, HEAD, FIRST)
                tell("on")
            else:
                protection.turn_off(ctx, FIRST)
                tell("off")

    def prepare(self) -> None:
        ctx = self.open()
        found = students.list_ids(ctx, students.wanted())[:5]
        print_batches.issue_many(ctx, APPLICATION, [f"student:{one}" for one in found], options=PrintOptions())
        backups.carry_out(backups.by_hand(ctx))
        self.people = students.count(ctx, students.wanted())
        ctx.close()

    def judge(self, tally: Tally) -> None:
        try:
            ctx = self.open(FIRST if protection.is_protected(self.database) else None)
        except Exception:
            # The switch was under way: the opening has carried it on, and now there is a password.
            ctx = self.open(FIRST)
        said = next((one for one in reversed(self.told) if one in ("on", "off")), None)
        now = "off" if ctx.session is None else "on"
        # One more turn may have been made before it could be told.
        tally.unconfirmed += said is not None and now != said
        tally.lost += students.count(ctx, students.wanted()) != self.people
        for one in papers.list_papers(ctx):
            tally.half += not papers.reprint(ctx, one.id).startswith(b"%PDF")
        tally.half += bool(safekeeping.verify(self.database)["papers_lost"])
        store = BackupStore.of(self.database)
        copies = store.copies()
        tally.half += len(copies) != 1 or sum(bool(store.check(copy)) for copy in copies) > 0
        plain = self.database.read_bytes()[:16] == b"SQLite format 3\0"
        tally.half += plain == (now == "on") or plain == (copies[0].database.read_bytes()[:16] != b"SQLite format 3\0")
        ctx.close()
        tally.left += self.database.with_name(self.database.name + ".protect").exists()
        self.told = []


# --- users ----------------------------------------------------------------------------------------------------


class Users(Work):
    """Users added, given another role and password, removed; the head's own password too."""

    def prepare(self) -> None:
        ctx = self.open()
        protection.turn_on(ctx, HEAD, FIRST)
        ctx.close()
        self.password = FIRST

    def go_on(self, tell: Tell) -> None:
        ctx = self.open(self.password)
        tell("ready")
        own = self.password
        number = 0
        while True:
            number += 1
            name = f"{os.getpid()}-{number}"
            protection.add_user(ctx, name, "reader", FIRST)
            tell(f"add {name}")
            protection.set_role(ctx, name, "secretary")
            tell(f"role {name}")
            fresh = SECOND if own == FIRST else FIRST
            protection.change_own_password(ctx, own, fresh)
            own = fresh
            tell(f"own {own}")
            protection.remove_user(ctx, name)
            tell(f"remove {name}")

    def judge(self, tally: Tally) -> None:
        said = [one.split(" ", 1) for one in self.told if " " in one]
        self.password = next((what for word, what in reversed(said) if word == "own"), self.password)
        try:
            ctx = self.open(self.password)
        except Exception:
            self.password = SECOND if self.password == FIRST else FIRST
            tally.unconfirmed += 1
            ctx = self.open(self.password)
            tally.lost += said[-1][0] != "role" if said else 1
        roles = {one.name: one.role for one in protection.users(ctx)}
        for name in {what for word, what in said if word != "own"}:
            words = [word for word, what in said if what == name]
            tally.lost += name not in roles and words[-1:] not in (["remove"], ["role"])
            tally.half += name in roles and "remove" in words
            tally.lost += roles.get(name) == "reader" and "role" in words
        for name in set(roles) - {HEAD}:
            protection.remove_user(ctx, name)
        ctx.close()
        self.told = []


WORKS: dict[str, tuple[type[Work], float]] = {
    "scans": (Scans, 1.5),
    "papers": (Papers, 2.0),
    "copies": (Copies, 1.5),
    "protection": (Protection, 3.0),
    "users": (Users, 3.0),
}


def main() -> int:
    options = _options()
    harmed = 0
    with tempfile.TemporaryDirectory() as folder:
        template = _prepared(Path(folder) / "template")
        for name in options.only:
            made, latest = WORKS[name]
            place = Path(shutil.copytree(template, Path(folder) / name))
            work = made(place / "kafedra.sqlite", latest)
            work.prepare()
            tally = _killed(work, options.kills, Random(options.seed))
            harmed += tally.harmed
            print(
                f"{name}: {tally.kills} kills, {tally.confirmed} confirmed, {tally.unconfirmed} more were done just "
                f"before the kill; lost {tally.lost}, half there {tally.half}, not opened or not clean "
                f"{tally.unopened}, left lying {tally.left}; slowest look afterwards {tally.slowest:.1f} s",
                flush=True,
            )
            shutil.rmtree(place)
    return 1 if harmed else 0


def _prepared(folder: Path) -> Path:
    ctx = open_department(folder / "kafedra.sqlite", create=True, user="soak", clock=lambda: TODAY)
    demo.fill_demo(ctx, demo.profiles(ctx)[0])
    ctx.close()
    return folder


def _killed(work: Work, kills: int, random: Random) -> Tally:
    tally = Tally()
    for after in (random.uniform(0, work.latest) for _ in range(kills)):
        told = list(_cut_off(work, after))
        tally.kills += 1
        tally.confirmed += sum(one != "ready" for one in told)
        work.told += told
        begun = time.perf_counter()
        try:
            work.judge(tally)
        except Exception as fault:
            print(f"kill {tally.kills}: {fault!r}", flush=True)
            tally.unopened += 1
            kept = Path(tempfile.gettempdir()) / f"kafedra-cut-{type(work).__name__}-{tally.kills}"
            shutil.copytree(work.database.parent, kept, dirs_exist_ok=True)
            raise
        tally.slowest = max(tally.slowest, time.perf_counter() - begun)
    return tally


def _cut_off(work: Work, after: float) -> Iterator[str]:
    """What a child told before it was killed so many seconds after its first word."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work.go_on(lambda word: os.write(writing, word.encode() + b"\n"))
        finally:
            os._exit(1)
    os.close(writing)
    told = os.read(reading, 1 << 16)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while more := os.read(reading, 1 << 16):
        told += more
    os.close(reading)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the child ended by itself")
    yield from told.decode().splitlines()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="+", choices=sorted(WORKS), default=list(WORKS))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
