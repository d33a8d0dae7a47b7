"""Protection turned on and off: nothing readable is left; cut off anywhere, the old state or the new one is there."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentProblem, Refused
from app.locations import shipped
from app.storage import door, keyring, keys, protecting, restoring, upgrade
from app.storage.backup import copy_database, verify
from app.storage.backup_store import BackupStore
from app.storage.files import PAPER_SUFFIX, FileStore
from app.storage.keyring import Keys, path_of
from app.storage.keys import User
from app.storage.protecting import STEPS

pytestmark = pytest.mark.usefixtures("quick_passwords")

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NAME, IIN = "Серғазина Ұлбосын", "010203500017"
SCAN = f"%PDF скан: {NAME}, {IIN}".encode()
PASSWORD = "ұзақ құпиясөз"


class Cut(BaseException):
    """As if the power had gone."""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A schema and nothing in it. Never opened by a test itself."""
    path = tmp_path_factory.mktemp("empty") / "empty.sqlite"
    upgrade.create_database(path, shipped().migrations).close()
    return path


@pytest.fixture
def database(tmp_path: Path, empty: Path) -> Path:
    """A department with one person in its rows, drafts and scans, a copy and a database kept aside."""
    path = tmp_path / "Кафедра 100% #1" / "kafedra.sqlite"
    path.parent.mkdir()
    shutil.copyfile(empty, path)
    digest = FileStore(path).put(SCAN, ".pdf")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "INSERT INTO scan (id, name, sha256, suffix, pages, received_at) VALUES ('1', ?, ?, '.pdf', 1, '2026')",
            (f"{NAME}.pdf", digest),
        )
        connection.execute("INSERT INTO draft (id, wizard, saved_at, data) VALUES ('1', 'w', 'x', ?)", (f'"{IIN}"',))
        connection.commit()
    BackupStore.of(path).make(path, "by-hand", NOON)
    copy_database(path, path.with_name("kafedra-replaced-20261120-120000.sqlite"))
    return path


@pytest.fixture
def secret() -> Iterator[Keys]:
    made = Keys.new()
    keyring.hold(made)
    yield made
    keyring.drop(made)


def key_file(secret: Keys) -> bytes:
    return keys.prepare(secret, User("Айгүл", "head", date(2026, 11, 22)), PASSWORD)[0]


def readable(folder: Path) -> list[str]:
    """Files in which a name, an IIN or the hash of a scan stands as it is, or in whose name it does."""
    digest = hashlib.sha256(SCAN).hexdigest()
    needles = [text.encode(coding) for text in (NAME, IIN, digest) for coding in ("utf-8", "utf-16-le")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [
        str(path.relative_to(folder))
        for path in files
        if digest in path.name or any(needle in path.read_bytes() for needle in needles)
    ]


def scan_of(path: Path) -> bytes:
    """The scan of a database that passes its checks, read from its store."""
    ((_, digest, suffix),) = verify(path).scans
    return FileStore.of(path).get(digest, suffix)


def test_nothing_readable_is_left_and_everything_is_there(database: Path, secret: Keys) -> None:
    assert len(readable(database.parent)) >= 4

    done = protecting.change(database, secret, key_file(secret))

    assert (done.left, readable(database.parent)) == ((), [])
    assert scan_of(database) == SCAN
    (copy,) = BackupStore.of(database).copies()
    assert BackupStore.of(database).check(copy) == ()
    aside = database.with_name("kafedra-replaced-20261120-120000.sqlite")
    assert verify(aside) == verify(database)


def test_turned_off_it_is_as_it_was(database: Path, secret: Keys) -> None:
    before = sorted(path.relative_to(database.parent) for path in database.parent.rglob("*"))
    counts = verify(database)
    protecting.change(database, secret, key_file(secret))

    protecting.change(database, None, b"")

    assert sorted(path.relative_to(database.parent) for path in database.parent.rglob("*")) == before
    assert (verify(database), scan_of(database)) == (counts, SCAN)
    (copy,) = BackupStore.of(database).copies()
    assert BackupStore.of(database).check(copy) == ()


def test_under_another_key_the_old_one_opens_nothing(database: Path, secret: Keys) -> None:
    protecting.change(database, secret, key_file(secret))
    fresh = Keys.new()
    keyring.hold(fresh)
    protecting.change(database, fresh, key_file(fresh))
    assert scan_of(database) == SCAN
    keyring.drop(fresh)

    path_of(database).unlink()
    with pytest.raises(EnvironmentProblem, match="database-damaged"):
        verify(database)


def test_without_the_key_nothing_opens(database: Path) -> None:
    secret = Keys.new()
    keyring.hold(secret)
    protecting.change(database, secret, key_file(secret))
    keyring.drop(secret)

    for act in (verify, copy_to_side, FileStore.of, restoring.find_source):
        with pytest.raises(Refused, match="password-needed"):
            act(database)
    store = BackupStore.of(database)
    store.check_database(store.copies()[0])


def copy_to_side(path: Path) -> None:
    copy_database(path, path.with_name("copy.sqlite"))


@pytest.mark.parametrize("place", [100, 5_000, 40_000])
def test_a_changed_byte_is_found(database: Path, secret: Keys, place: int) -> None:
    protecting.change(database, secret, key_file(secret))
    content = bytearray(database.read_bytes())
    content[place] ^= 1
    database.write_bytes(content)

    with pytest.raises(EnvironmentProblem, match="database-damaged"):
        verify(database)


def test_a_changed_scan_is_found(database: Path, secret: Keys) -> None:
    protecting.change(database, secret, key_file(secret))
    (path,) = database.with_name(database.name + ".files").rglob("*.pdf")
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    path.write_bytes(content)

    with pytest.raises(EnvironmentProblem, match="file-changed"):
        scan_of(database)


@pytest.mark.parametrize("back", [False, True], ids=["on", "off"])
@pytest.mark.parametrize("step", STEPS)
def test_cut_off_anywhere_one_state_is_whole(database: Path, secret: Keys, step: str, back: bool) -> None:
    if back:
        protecting.change(database, secret, key_file(secret))
    wanted = (None, b"") if back else (secret, key_file(secret))

    def cut(reached: str) -> None:
        if reached == step:
            raise Cut

    with suppress(Cut):
        protecting.change(database, *wanted, reached=cut)
    protecting.recover(database)

    changed = STEPS.index(step) >= STEPS.index("intended")
    protected = changed != back
    assert (door.is_plain(database), path_of(database).exists()) == (not protected, protected)
    assert scan_of(database) == SCAN
    store = BackupStore.of(database)
    assert [store.check(copy) for copy in store.copies()] == [()]
    assert not database.with_name(database.name + ".protect").exists()
    assert bool(readable(database.parent)) != protected


@pytest.mark.parametrize("step", ["files", "intended", "switched-files", "switched-database"])
def test_killed_in_the_middle_it_is_finished_or_forgotten(database: Path, secret: Keys, step: str) -> None:
    path_of(database).with_suffix(".given").write_bytes(key_file(secret))
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom app.storage import keyring, protecting\n"
        "path, keys = Path(sys.argv[1]), keyring.Keys(sys.argv[2], bytes.fromhex(sys.argv[3]))\nkeyring.hold(keys)\n"
        "given = keyring.path_of(path).with_suffix('.given').read_bytes()\n"
        "protecting.change(path, keys, given, reached=lambda step: os._exit(9) if step == sys.argv[4] else None)\n"
    )
    arguments = [str(database), secret.id, secret.secret.hex(), step]
    assert subprocess.run([sys.executable, "-c", script, *arguments], cwd=ROOT, check=False).returncode == 9

    protecting.recover(database)

    assert door.is_plain(database) == (step == "files")
    assert scan_of(database) == SCAN
    assert bool(readable(database.parent)) == (step == "files")


def test_copies_made_afterwards_are_protected_and_open_elsewhere_by_their_own_keys(
    database: Path, secret: Keys, tmp_path: Path
) -> None:
    protecting.change(database, secret, key_file(secret))
    store = BackupStore.of(database)
    copy = store.make(database, "by-hand", NOON)
    other = BackupStore(tmp_path / "USB" / "kafedra.backups")
    other.take(store, copy)
    fresh = tmp_path / "басқа компьютер" / "kafedra.sqlite"

    source = restoring.find_source(other.folder / copy.database.name)
    restoring.restore(fresh, source, NOON, upgrade.KNOWN)

    assert readable(tmp_path) == []
    assert keys.unlock(fresh, "айгүл", PASSWORD)[0] == secret
    assert scan_of(fresh) == SCAN


def test_a_plain_copy_comes_back_protected(database: Path, secret: Keys, tmp_path: Path) -> None:
    plain = tmp_path / "plain.sqlite"
    copy_database(database, plain)
    FileStore(plain).put(SCAN, PAPER_SUFFIX)
    protecting.change(database, secret, key_file(secret))

    restoring.restore(database, restoring.find_source(plain), NOON, upgrade.KNOWN)

    assert not door.is_plain(database)
    assert scan_of(database) == SCAN
    assert readable(database.parent) == []
    assert keys.unlock(database, "айгүл", PASSWORD)[0] == secret


def test_a_full_disk_leaves_everything_as_it_was(database: Path, secret: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(protecting, "recode_files", full)
    with pytest.raises(EnvironmentProblem, match="disk-full"):
        protecting.change(database, secret, key_file(secret))

    assert (door.is_plain(database), path_of(database).exists()) == (True, False)
    assert scan_of(database) == SCAN
    assert not database.with_name(database.name + ".protect").exists()
