"""Random lives of two and three PCs that exchange packages: in the end all hold the same, and nothing was lost.

    python tests/soak/exchanges.py [--lives 100] [--seed 1] [--steps 24]

In a life people write, take back, do again, decide, issue papers and anonymise; packages are made and taken in, in any
order, twice, cancelled on the way, or in a process that is killed (kill -9) at a random moment. After each kill the
database must open, and hold what it held before or the whole import. In the end everybody receives everything, the
differences are decided; then all databases must hold the same rows, `verify` must find nothing lost, every intention
that was confirmed must be known everywhere, and no name of an anonymised person may be left. Ends with 1 otherwise.
Needs fork, so not Windows.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]
# A library has left a package of that name in the environment, which would be found instead.
sys.modules["tests"] = ModuleType("tests")
sys.modules["tests"].__path__ = [str(ROOT / "tests")]

from app.bootstrap import open_department  # noqa: E402
from app.domain.errors import KafedraError  # noqa: E402
from app.exchange import packages  # noqa: E402
from app.services import anonymising, backups, exchanging, papers, plans, records, safekeeping, students  # noqa: E402
from app.services import settings as choices  # noqa: E402
from app.services.context import Context  # noqa: E402
from app.services.printing import PrintOptions  # noqa: E402
from app.storage import history, journal_check, peer_log  # noqa: E402
from tests.services.pc_lives import EXPECTED, MOVES, come_together, ids_of  # noqa: E402
from tests.services.two_pcs import PHRASE, TODAY, Pcs, state, student  # noqa: E402

_REFUSED = EXPECTED | {"exchange-own", "cancelled", "undo-never", "anonymise-term", "anonymise-nobody"}
_LEAVER = "Құпияұлы"
_LATEST = 0.25  # seconds after the database was opened


@dataclass(slots=True)
class Tally:
    """What the lives came to."""

    lives: int = 0
    confirmed: int = 0
    imports: int = 0
    again: int = 0
    cancelled: int = 0
    killed: int = 0
    killed_whole: int = 0
    exports_cut: int = 0
    anonymised: int = 0
    rows: int = 0
    harms: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Life:
    """A life of some PCs: the packages made so far, and every intention that was confirmed."""

    random: Random
    pcs: Pcs
    everybody: list[Context]
    tally: Tally
    packages: list[tuple[str, Path]] = field(default_factory=list)
    taken: set[tuple[str, Path]] = field(default_factory=set)
    confirmed: dict[str, str] = field(default_factory=dict)

    def live(self, steps: int) -> None:
        for _ in range(steps):
            ctx = self.random.choice(self.everybody)
            step = self.random.choices(
                (self._write, self._issue, self._leave, self._export, self._import, self._cancel, self._kill),
                (10, 1, 1, 5, 5, 2, 2),
            )[0]
            try:
                step(ctx)
            except KafedraError as error:
                if error.code not in _REFUSED:
                    raise

    # --- writing ------------------------------------------------------------------------------------------

    def _write(self, ctx: Context) -> None:
        before = _last(ctx)
        move = self.random.choice(MOVES)
        move(ctx, self.random.randrange(6), str(self.random.randrange(1, 4)), self.random.randrange(12))
        self._note(ctx, before)

    def _issue(self, ctx: Context) -> None:
        before = _last(ctx)
        owner = self.random.choice([one for one in ids_of(ctx, "student") if one not in _anonymous(ctx)])
        papers.issue(ctx, "consent", f"student:{owner}", PrintOptions(draft=False))
        self._note(ctx, before)

    def _leave(self, ctx: Context) -> None:
        """Somebody is anonymised, with whatever hangs on him."""
        before = _last(ctx)
        found = anonymising.terms(ctx).over
        if found:
            anonymising.anonymise(ctx, [found[0].id], ctx.say(anonymising.WORD))
            self.tally.anonymised += 1
            self._note(ctx, before)

    def _note(self, ctx: Context, before: int) -> None:
        with ctx.database.read() as connection:
            fresh = range(before + 1, history.last_seq(connection) + 1)
            told = {one.id for one in peer_log.since(connection, before) if not one.origin}
            known = peer_log.identities(connection, fresh)
        for identity in set(known.values()) & told:
            self.confirmed[identity] = ctx.user
            self.tally.confirmed += 1

    # --- carrying -----------------------------------------------------------------------------------------

    def _export(self, ctx: Context) -> None:
        if self.random.random() < 0.2:
            self._cut_export(ctx)
        path = self.pcs.package(ctx, everything=self.random.random() < 0.3)
        self.packages.append((ctx.user, path))

    def _cut_export(self, ctx: Context) -> None:
        path = self.pcs.folder / "cut.kafedra-exchange"
        calls = self.random.randrange(8)
        try:
            exchanging.export(ctx, path, PHRASE, cancelled=_after(calls))
        except KafedraError as error:
            if error.code != "cancelled":
                raise
            self.tally.exports_cut += 1
            if list(self.pcs.folder.glob("*cut*")):
                self.tally.harms.append("a cancelled export left something")
        path.unlink(missing_ok=True)

    def _chosen(self, ctx: Context) -> Path | None:
        others = [path for user, path in self.packages if user != ctx.user]
        return self.random.choice(others) if others else None

    def _import(self, ctx: Context) -> None:
        path = self._chosen(ctx)
        if path is None:
            return
        exchanging.take(ctx, path, PHRASE)
        self.tally.imports += 1
        self.tally.again += (ctx.user, path) in self.taken
        self.taken.add((ctx.user, path))

    def _cancel(self, ctx: Context) -> None:
        path = self._chosen(ctx)
        if path is None:
            return
        exchanging._itself(ctx)  # naming the PC stays, whatever becomes of the import
        before = state(ctx)
        try:
            exchanging.take(ctx, path, PHRASE, cancelled=_after(self.random.randrange(12)))
            self.tally.imports += 1
        except KafedraError as error:
            if error.code != "cancelled":
                raise
            self.tally.cancelled += 1
            self._same(ctx, before, "cancelled import")

    def _kill(self, ctx: Context) -> None:
        """An import in a process of its own, killed at a random moment."""
        path = self._chosen(ctx)
        if path is None:
            return
        exchanging._itself(ctx)
        before, seq, database = state(ctx), _last(ctx), ctx.database.path
        place = self.everybody.index(ctx)
        ctx.close()
        self.pcs.opened.remove(ctx)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            _take_in(database, ctx.user, path, writing)
        os.close(writing)
        os.read(reading, 1)  # open: from here on anything may be cut
        time.sleep(self.random.uniform(0.0, _LATEST))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reading)
        self.tally.killed += 1
        opened = self.everybody[place] = self.pcs.pc(ctx.user)
        if fault := journal_check.of_file(database):
            self.tally.harms.append(f"after a kill the journal does not fit: {fault}")
        with opened.database.read() as connection:
            whole = [one.intention for one in history.entries_of(connection, range(seq + 1, _last(opened) + 1))]
        if peer_log.IMPORT in whole:
            self.tally.killed_whole += 1
        else:
            self._same(opened, before, "killed import")

    def _same(self, ctx: Context, before: object, what: str) -> None:
        """Nothing of it is there, but that people were anonymised before it."""
        with ctx.database.read() as connection:
            newest = history.entry(connection, history.last_seq(connection)).intention
        if newest != "anonymise.students" and state(ctx) != before:
            self.tally.harms.append(f"{what}: half there")

    # --- the end --------------------------------------------------------------------------------------------

    def end(self) -> None:
        come_together(self.pcs, self.everybody)
        anonymous = [one for ctx in self.everybody for one in _anonymous(ctx)]
        for ctx in self.everybody:
            with ctx.database.read() as connection:
                own = set(peer_log.identities(connection, range(1, history.last_seq(connection) + 1)).values())
                known = own | peer_log.standing_peers(connection, set(self.confirmed))
            lost = set(self.confirmed) - known
            self.tally.harms += [f"{ctx.user} never heard of {one} of {self.confirmed[one]}" for one in lost]
            told = safekeeping.verify(ctx.database.path)
            self.tally.rows += sum(told["rows"].values())
            self.tally.harms += [f"verify: {name}" for name in ("papers_lost", "scans_lost") if told[name]]
            if fault := journal_check.of_file(ctx.database.path):
                self.tally.harms.append(f"the journal does not fit: {fault}")
            ctx.database.compact()
            if anonymous and _LEAVER.encode() in ctx.database.path.read_bytes():
                self.tally.harms.append(f"{ctx.user} still names whom another one anonymised")


def _after(calls: int) -> Callable[[], bool]:
    """Cancelled when it is asked for the time after so many."""
    asked = iter(range(calls))
    return lambda: next(asked, None) is None


def _last(ctx: Context) -> int:
    with ctx.database.read() as connection:
        return history.last_seq(connection)


def _anonymous(ctx: Context) -> list[str]:
    with ctx.database.read() as connection:
        return list(anonymising.marks_in(connection))


def _take_in(database: Path, user: str, path: Path, writing: int) -> None:
    try:
        ctx = open_department(database, user=user, clock=lambda: TODAY, language="kk")
        os.write(writing, b".")
        exchanging.take(ctx, path, PHRASE)
        ctx.close()
    finally:
        os._exit(0)


def _original(folder: Path) -> Path:
    """Two students, one with a plan, a record and a paper; and one who left, long enough ago to be anonymised."""
    ctx = open_department(folder / "original.sqlite", create=True, user="first", clock=lambda: TODAY)
    choices.choose(ctx, {choices.MAIN_PROFILE: "mitu-2025"})
    choices.choose(ctx, {anonymising.KEEP_YEARS: 0})
    with ctx.intention("organisation.save") as unit:
        unit.insert("organisation", {"name_kk": "ХИТУ", "legal_name": "ХИТУ"})
        unit.insert("department", {"name_kk": "Ақпараттық жүйелер", "name_ru": "Информационные системы"})
    first = student(ctx, "Қасымова", track="SP", enrol_date=date(2026, 8, 25))
    student(ctx, "Нұрланов")
    plan_id, _ = plans.create(ctx, first)
    plans.save_rows(ctx, plan_id, "research", [{"name": name} for name in "123"])
    records.save(ctx, first, "projects", None, {"project": "Жоба"})
    leaver = student(ctx, _LEAVER, enrol_date=date(2024, 8, 25), track="SP")
    students.change_status(ctx, leaver, "expelled", date(2026, 9, 1), "№ 7")
    records.save(ctx, leaver, "publications", None, {"title": "Мақала", "sheets": 2})
    ctx.close()
    return ctx.database.path


def main() -> int:
    options = _options()
    packages._COST["n"] = 1 << 4  # what a phrase costs to guess is not tried here
    backups.before = lambda ctx, why: None  # nor are the copies before imports, which take the most time
    tally = Tally()
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as scratch:
        original = _original(Path(scratch))
        for number in range(options.lives):
            _one_life(original, options, number, tally)
    print(
        f"{tally.lives} lives of 2 and 3 PCs in {time.perf_counter() - begun:.0f} s: {tally.confirmed} confirmed "
        f"intentions, {tally.anonymised} people anonymised; {tally.imports} packages taken in ({tally.again} of them "
        f"again), {tally.cancelled} imports cancelled, {tally.killed} killed ({tally.killed_whole} just after they "
        f"were whole), {tally.exports_cut} exports cancelled; in the end {tally.rows} rows verified; "
        f"harms: {len(tally.harms)}"
    )
    for harm in tally.harms:
        print(harm)
    return 1 if tally.harms else 0


def _one_life(original: Path, options: argparse.Namespace, number: int, tally: Tally) -> None:
    random = Random(f"{options.seed}/{number}")
    with tempfile.TemporaryDirectory() as folder:
        pcs = Pcs(Path(folder), original)
        everybody = [pcs.pc(f"pc{one}") for one in range(random.choice((2, 3)))]
        life = Life(random, pcs, everybody, tally)
        harms = len(tally.harms)
        try:
            life.live(options.steps)
            life.end()
        except Exception:
            tally.harms.append(f"life {number}: {traceback.format_exc(limit=-4)}")
        finally:
            pcs.close()
        tally.lives += 1
        tally.harms[harms:] = [f"life {number}: {harm}" for harm in tally.harms[harms:]]
        if len(tally.harms) > harms and options.keep:
            shutil.copytree(folder, options.keep / str(number))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--lives", type=int, default=100)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--steps", type=int, default=24)
    parser.add_argument("--keep", type=Path, help="a folder for the databases of lives that went wrong")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
