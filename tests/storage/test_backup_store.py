"""A store of copies: whole, shared, thinned; and every harm that is done to it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentProblem, Refused
from app.domain.retention import Policy
from app.storage import backup_notes, backup_store
from app.storage.backup import state_of, verify
from app.storage.backup_notes import Fault, Notes
from app.storage.backup_store import BackupStore, Copy
from app.storage.files import FileStore

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Path:
    """A department with one scan."""
    folder = tmp_path / "Кафедра 100% #1"
    folder.mkdir()
    path = Path(shutil.copyfile(empty_database, folder / "kafedra.sqlite"))
    add_scan(path, b"scan")
    return path


def add_scan(path: Path, content: bytes) -> str:
    digest = FileStore(path).put(content, ".pdf")
    with closing(sqlite3.connect(path)) as connection:
        values = (digest[:32], content.decode(), digest, ".pdf", 1, "2026-11-20")
        connection.execute(
            "INSERT INTO scan (id, name, sha256, suffix, pages, received_at) VALUES (?, ?, ?, ?, ?, ?)", values
        )
        connection.commit()
    return digest


def make(path: Path, moment: datetime = NOON, **options: bool) -> Copy:
    return BackupStore.of(path).make(path, "by-hand", moment, **options)


def names(path: Path) -> set[str]:
    folder = BackupStore.of(path).folder
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}


# --- what a copy is ---------------------------------------------------------------------------


def test_a_copy_is_verified_counted_and_dated(database: Path) -> None:
    copy = make(database)

    assert BackupStore.of(database).copies() == [copy]
    assert copy.name == "2026-11-22_12-00-00"
    assert copy.manifest is not None
    assert copy.manifest.counts == verify(database).counts
    assert (copy.manifest.why, copy.manifest.made, copy.manifest.lost) == ("by-hand", NOON, ())
    assert copy.manifest.state == state_of(database)
    assert BackupStore.of(database).check(copy) == ()


def test_copies_share_files_that_are_the_same(database: Path) -> None:
    make(database)
    digest = add_scan(database, b"another")
    make(database, NOON + timedelta(hours=4))

    assert sum(name.startswith("files/") for name in names(database)) == 2
    assert f"files/{digest[:2]}/{digest}" in names(database)


def test_two_copies_of_one_second_have_two_names(database: Path) -> None:
    assert make(database).name != make(database).name
    assert len(BackupStore.of(database).copies()) == 2


def test_a_lost_file_is_named_and_stops_no_copy(database: Path) -> None:
    digest = add_scan(database, b"lost")
    FileStore(database).path(digest, ".pdf").unlink()

    copy = make(database)

    assert copy.manifest is not None
    assert [Path(name).stem for name in copy.manifest.lost] == [digest]


def test_a_file_that_is_no_longer_what_it_was_is_kept_out(database: Path) -> None:
    digest = add_scan(database, b"changed")
    FileStore(database).path(digest, ".pdf").write_bytes(b"CHANGED")

    copy = make(database)

    assert copy.manifest is not None
    assert [Path(name).stem for name in copy.manifest.lost] == [digest]


def test_a_kept_file_that_was_spoilt_is_mended_by_a_thorough_copy(database: Path) -> None:
    first = make(database)
    store = BackupStore.of(database)
    ((_, kept),) = store.carried(first)
    kept.write_bytes(b"SCAN")
    assert len(store.check(first)) == 1

    make(database, NOON + timedelta(hours=1), thorough=True)

    assert store.check(first) == ()


def test_a_copy_may_be_made_while_somebody_writes(database: Path) -> None:
    """The copy is a moment between two decisions, whatever is written meanwhile."""
    stop = threading.Event()
    written = 0

    def write_on_and_on() -> None:
        nonlocal written
        with closing(sqlite3.connect(database, timeout=30)) as connection:
            while not stop.wait(0.005):
                with connection:
                    for _ in range(2):
                        connection.execute(
                            "INSERT INTO draft (id, wizard, saved_at, data) "
                            "VALUES (hex(randomblob(16)), 'w', '1', '{}')"
                        )
                written += 1

    writer = threading.Thread(target=write_on_and_on)
    writer.start()
    try:
        copies = [make(database, NOON + timedelta(seconds=second)) for second in range(5)]
    finally:
        stop.set()
        writer.join()

    assert written
    for copy in copies:
        assert copy.manifest is not None
        assert copy.manifest.counts["draft"] % 2 == 0
        BackupStore.of(database).check(copy)


# --- harm ---------------------------------------------------------------------------------------


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def remove(path: Path) -> None:
    path.unlink()


HARMS = [flip, cut, empty, remove]


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_copy_is_told(database: Path, harm: Callable[[Path], None]) -> None:
    copy = make(database)
    harm(copy.database)

    with pytest.raises(EnvironmentProblem, match="backup-damaged"):
        BackupStore.of(database).check(copy)


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_list_of_files_is_told(database: Path, harm: Callable[[Path], None]) -> None:
    copy = make(database)
    harm(copy.database.with_suffix(backup_store.LIST))

    with pytest.raises(EnvironmentProblem, match="backup-damaged"):
        BackupStore.of(database).check(copy)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"format": 7}', b'{"format": 1, "made": "x"}'])
def test_a_manifest_that_cannot_be_read_is_a_damaged_copy(database: Path, content: bytes) -> None:
    copy = make(database)
    copy.database.with_suffix(backup_store.MANIFEST).write_bytes(content)

    (found,) = BackupStore.of(database).copies()

    assert (found.name, found.manifest, found.sound) == (copy.name, None, False)
    assert found.made.replace(tzinfo=None) == NOON.replace(tzinfo=None)


def test_a_damaged_database_gives_no_copy_and_leaves_nothing(database: Path) -> None:
    make(database)
    before = names(database)
    database.write_bytes(database.read_bytes()[:6000])

    with pytest.raises(EnvironmentProblem, match="database-damaged"):
        make(database, NOON + timedelta(hours=1))

    assert names(database) == before


def test_a_copy_that_is_called_off_leaves_nothing(database: Path) -> None:
    with pytest.raises(Refused, match="cancelled"):
        BackupStore.of(database).make(database, "leaving", NOON, cancelled=lambda: True)

    assert names(database) == set()


CRASH = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from app.storage import backup, backup_store, whole_files
database, after = Path(sys.argv[1]), int(sys.argv[2])
reached = 0
def step(real):
    def watched(*given, **more):
        global reached
        reached += 1
        if reached > after:
            os._exit(9)
        return real(*given, **more)
    return watched
os.replace = step(os.replace)
os.fsync = step(os.fsync)
Path.replace = step(Path.replace)
backup_store.copy_database = step(backup_store.copy_database)
backup_store.digest_of = step(backup_store.digest_of)
backup_store.BackupStore.of(database).make(database, "leaving", datetime(2026, 11, 22, 13, tzinfo=UTC))
os._exit(0 if reached <= after else 1)
"""


@pytest.mark.parametrize("after", range(24))
def test_a_copy_cut_off_is_none_and_hurts_none(database: Path, after: int) -> None:
    first = make(database)
    add_scan(database, b"newer")
    store = BackupStore.of(database)

    done = subprocess.run([sys.executable, "-c", CRASH, str(database), str(after)], cwd=ROOT, check=False)

    assert done.returncode in (0, 9)
    found = store.copies()
    assert len(found) == (2 if done.returncode == 0 else len(found))
    assert first in found
    for copy in found:
        assert store.check(copy) == ()
    last = make(database, NOON + timedelta(hours=2))
    whole = {f"{copy.name}{suffix}" for copy in (*found, last) for suffix in (".sqlite", ".list", ".json")}
    assert {name for name in names(database) if not name.startswith("files/")} == whole
    assert not any(name.endswith(".part") for name in names(database))


def test_the_crashes_above_cover_the_whole_way(database: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CRASH, str(database), "24"], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_a_folder_that_cannot_be_made_is_told(database: Path) -> None:
    BackupStore.of(database).folder.write_text("in the way")

    with pytest.raises(EnvironmentProblem, match="disk-trouble"):
        make(database)


# --- thinning -----------------------------------------------------------------------------------

ONE_DAY = Policy(all_days=0, daily_days=1, weekly_weeks=0, monthly_months=0)


def test_old_copies_go_with_the_files_that_nobody_needs(database: Path) -> None:
    old = make(database, NOON - timedelta(days=9))
    gone = add_scan(database, b"of the old copy only")
    make(database, NOON - timedelta(days=8))
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DELETE FROM scan WHERE sha256 = ?", (gone,))
        connection.commit()
    newest = make(database)
    store = BackupStore.of(database)
    assert any(gone in name for name in names(database))

    removed = store.thin(ONE_DAY, NOON.date())

    assert old.name in removed
    assert store.copies() == [newest]
    assert not any(gone in name for name in names(database))
    assert store.check(newest) == ()
    assert store.thin(ONE_DAY, NOON.date()) == []


def test_the_newest_whole_copy_is_never_thinned(database: Path) -> None:
    whole = make(database, NOON - timedelta(days=900))
    newer = make(database, NOON - timedelta(days=1))
    cut(newer.database)

    BackupStore.of(database).thin(Policy(0, 0, 0, 0), date(2026, 11, 22))

    assert BackupStore.of(database).copies() == [whole]


def test_while_a_copy_cannot_tell_its_files_none_are_removed(database: Path) -> None:
    make(database, NOON - timedelta(days=9))
    gone = add_scan(database, b"later gone")
    make(database, NOON - timedelta(days=8))
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DELETE FROM scan WHERE sha256 = ?", (gone,))
        connection.commit()
    unreadable = make(database)
    unreadable.database.with_suffix(backup_store.MANIFEST).write_bytes(b"{")
    make(database, NOON + timedelta(hours=1))

    assert BackupStore.of(database).thin(ONE_DAY, NOON.date())

    assert any(gone in name for name in names(database))


# --- a second place -------------------------------------------------------------------------------


def test_a_copy_is_taken_to_another_store_whole(database: Path, tmp_path: Path) -> None:
    copy = make(database)
    there = BackupStore(tmp_path / "флешка" / "kafedra.backups")

    taken = there.take(BackupStore.of(database), copy)

    assert there.copies() == [taken]
    assert there.check(taken) == ()
    assert taken.manifest == copy.manifest


def test_a_damaged_copy_is_not_taken(database: Path, tmp_path: Path) -> None:
    copy = make(database)
    flip(copy.database)
    there = BackupStore(tmp_path / "stick")

    with pytest.raises(EnvironmentProblem, match="backup-damaged"):
        there.take(BackupStore.of(database), copy)

    assert there.copies() == []
    assert list(there.folder.glob("*.sqlite")) == []


# --- notes ----------------------------------------------------------------------------------------


def test_notes_come_back_and_spoilt_ones_are_empty(tmp_path: Path) -> None:
    notes = Notes(date(2026, 11, 22), "E:\\", date(2026, 11, 20), None, Fault("disk-full", {"path": "E:\\"}, date.max))
    backup_notes.write(tmp_path, notes)
    assert backup_notes.read(tmp_path) == notes
    for content in (b"", b"[]", b'{"checked": "x"}', b"\xff"):
        (tmp_path / "notes.json").write_bytes(content)
        assert backup_notes.read(tmp_path) == Notes()
    backup_notes.write(tmp_path / "notes.json" / "below a file", notes)
