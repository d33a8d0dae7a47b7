"""kill -9 at random moments of restores and of copies: the old database or the new one, never neither, never a mixture.

    python tests/soak/restores.py [--kills 300] [--seed 1] [--papers 40]

Two states of a demonstration department, each with scans, own forms and its word everywhere. A child restores one
over the other, makes a copy, and is killed at a random moment. Then the file is looked at as it lies, opened as a
start would open it, and everything it holds is compared. Ends with 1 when a database is not whole, is a mixture, does
not open, or a copy that is listed is not whole. Needs fork, so not Windows.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from app.bootstrap import open_department  # noqa: E402
from app.services import demo, organisation, restores  # noqa: E402
from app.storage.backup import verify  # noqa: E402
from app.storage.backup_store import BackupStore  # noqa: E402
from app.storage.files import FileStore  # noqa: E402

TODAY = date(2026, 11, 22)
WORDS = ("Бірінші", "Екінші")


@dataclass(slots=True)
class Tally:
    """What the kills came to."""

    kills: int = 0
    finished: int = 0
    old: int = 0
    new: int = 0
    neither: int = 0
    mixed: int = 0
    unopened: int = 0
    bad_copies: int = 0
    left: int = 0
    slowest: float = 0.0

    @property
    def harmed(self) -> int:
        return self.neither + self.mixed + self.unopened + self.bad_copies + self.left


def main() -> int:
    options = _options()
    random = Random(options.seed)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "kafedra.sqlite"
        _prepared(database, options.papers)
        begun = time.perf_counter()
        _interrupted(database, 0, None)
        _interrupted(database, 1, None)
        whole = (time.perf_counter() - begun) / 2
        present = 1
        for _ in range(options.kills):
            finished = _interrupted(database, 1 - present, random.uniform(0, 1.5 * whole))
            after = _judged(database, finished, tally)
            tally.old += after == present
            tally.new += after == 1 - present
            present = after
            _tidied(database)
    print(
        f"{tally.kills} kills of restores and copies ({whole:.2f} s each, {tally.finished} were done before): old "
        f"{tally.old}, new {tally.new}; neither {tally.neither}, a mixture {tally.mixed}, not opened {tally.unopened}, "
        f"copies listed that are not whole {tally.bad_copies}, left lying {tally.left}; "
        f"slowest opening {tally.slowest:.2f} s"
    )
    return 1 if tally.harmed else 0


def _prepared(database: Path, papers: int) -> None:
    """A store with one copy of each word."""
    ctx = open_department(database, create=True, user="soak", clock=lambda: TODAY)
    demo.fill_demo(ctx, demo.profiles(ctx)[0])
    ctx.close()
    for number, word in enumerate(WORDS):
        _say(database, word, papers)
        moment = datetime(2026, 11, 20 + number, 12).astimezone()
        BackupStore.of(database).make(database, "by-hand", moment)


def _say(database: Path, word: str, papers: int) -> None:
    ctx = open_department(database, user="soak", clock=lambda: TODAY)
    organisation.save_organisation(ctx, {"city": word}, {})
    ctx.close()
    files = FileStore(database)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DELETE FROM scan")
        for number in range(papers):
            name = f"{word} {number}"
            digest = files.put(name.encode() * 4_000, ".pdf")
            values = (digest[:32], name, digest, ".pdf", 1, "2026-11-20")
            connection.execute(
                "INSERT INTO scan (id, name, sha256, suffix, pages, received_at) VALUES (?, ?, ?, ?, ?, ?)", values
            )
        connection.commit()
    form = database.with_name("templates") / "letterhead.toml"
    form.parent.mkdir(exist_ok=True)
    form.write_text(word, "utf-8")


def _restore_and_copy(database: Path, number: int) -> None:
    """The state of a word, of which the copies made first are; then a copy of it."""
    restores.restore(database, BackupStore.of(database).copies()[-1 - number].database)
    BackupStore.of(database).make(database, "schedule", datetime(2026, 11, 22, 12).astimezone())


def _interrupted(database: Path, number: int, after: float | None) -> bool:
    """Whether the child was done before it could be killed; without `after` it is let alone."""
    child = os.fork()
    if child == 0:
        _restore_and_copy(database, number)
        os._exit(0)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1] == 0


def _judged(database: Path, finished: bool, tally: Tally) -> int:
    """Opens what the kill left; the number of the word that it says, -1 for none."""
    tally.kills += 1
    tally.finished += finished
    try:
        verify(database)
    except Exception as fault:
        print(f"kill {tally.kills}: {fault!r}")
        tally.neither += 1
        shutil.copytree(database.parent, Path(tempfile.gettempdir()) / f"kafedra-restore-{tally.kills}")
    begun = time.perf_counter()
    try:
        ctx = open_department(database, user="soak", clock=lambda: TODAY)
        word = str(organisation.get_organisation(ctx)["organisation"]["city"])
        ctx.close()
    except Exception as fault:
        print(f"kill {tally.kills}: {fault!r}")
        tally.unopened += 1
        return -1
    tally.slowest = max(tally.slowest, time.perf_counter() - begun)
    tally.mixed += not _is_of_one_word(database, word)
    tally.left += database.with_name(database.name + ".restore").exists()
    store = BackupStore.of(database)
    for copy in store.copies():
        try:
            tally.bad_copies += bool(store.check(copy))
        except Exception as fault:
            print(f"kill {tally.kills}: {fault!r}")
            tally.bad_copies += 1
    return WORDS.index(word)


def _is_of_one_word(database: Path, word: str) -> bool:
    files = FileStore(database)
    scans = verify(database).scans
    form = database.with_name("templates") / "letterhead.toml"
    return form.read_text("utf-8") == word and all(
        name.startswith(word) and files.holds(digest, suffix) for name, digest, suffix in scans
    )


def _tidied(database: Path) -> None:
    """Away with what each restore keeps aside, so that the disk does not fill."""
    for path in database.parent.glob("kafedra-replaced-*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for copy in BackupStore.of(database).copies()[:-2]:
        for suffix in (".json", ".list", ".sqlite"):
            copy.database.with_suffix(suffix).unlink()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--papers", type=int, default=40)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
