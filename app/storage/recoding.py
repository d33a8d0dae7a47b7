"""The same content under another key, or under none: a database, its papers and scans, the copies beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.domain.errors import EnvironmentProblem, Refused
from app.storage import backup_notes, door
from app.storage.backup import Verified, verify
from app.storage.backup_store import DATABASE, BackupStore, Copy
from app.storage.carried import FILES, Carried
from app.storage.engine import environment_errors
from app.storage.files import PAPER_SUFFIX, FileStore
from app.storage.keyring import Keys, path_of
from app.storage.sealing import identity_of, opened, seal
from app.storage.whole_files import Cancelled, digest_of, write_whole

# What is wrong with a copy that cannot be taken over, by codes.
UNREADABLE = ("backup-damaged", "database-damaged", "password-needed", "keys-damaged")

Progress = Callable[[int, int], None]


def recode_database(source: Path, target: Path, keys: Keys | None) -> Verified:
    """Write a verified copy of a database under a key that is held, or plain. EnvironmentProblem: database-damaged."""
    with environment_errors(target):
        target.unlink(missing_ok=True)
        before = verify(source)
        held = door.keys_for(source)
        with closing(_by_cipher(source, held)) as connection:
            key = f"x'{keys.database}'" if keys is not None else ""
            connection.execute("ATTACH DATABASE ? AS recoded KEY ?", (str(target), key))
            connection.execute("SELECT sqlcipher_export('recoded')").fetchone()
            for pragma in ("user_version", "application_id"):
                (value,) = connection.execute(f"PRAGMA main.{pragma}").fetchone()
                connection.execute(f"PRAGMA recoded.{pragma} = {int(value)}")
            connection.execute("DETACH DATABASE recoded")
        after = verify(target)
    if after != before:
        raise EnvironmentProblem("database-damaged", path=str(source))
    return after


def _by_cipher(source: Path, keys: Keys | None) -> door.Connection:
    """Only the cipher's own driver can write under another key, also what it reads plain."""
    connection: door.Connection = door.cipher().connect(str(source), isolation_level=None, timeout=door.SECONDS)
    if keys is not None:
        door.unlock(connection, keys)
    return connection


def recode_files(
    database: Path, verified: Verified, target: FileStore, progress: Progress, cancelled: Cancelled
) -> None:
    """Papers and scans of a database into another store; what is lost or changed stays so, and stays behind."""
    source = FileStore.of(database)
    wanted = {(digest, PAPER_SUFFIX) for digest in verified.papers.values()}
    wanted |= {(digest, own) for _, digest, own in verified.scans}
    for done, (digest, own) in enumerate(sorted(wanted)):
        progress(done, len(wanted))
        if cancelled():
            raise Refused("cancelled")
        if source.holds(digest, own):
            target.put(source.get(digest, own), own)


def recode_store(
    source: BackupStore, target: BackupStore, keys: Keys | None, key_file: bytes, progress: Progress,
    cancelled: Cancelled,
) -> list[str]:  # fmt: skip
    """Every sound copy of a store into another one; names of those that could not be taken over."""
    left = []
    copies = source.copies()
    target.folder.mkdir(parents=True, exist_ok=True)
    for done, copy in enumerate(copies):
        progress(done, len(copies))
        if cancelled():
            raise Refused("cancelled")
        try:
            recode_copy(source, copy, target, copy.name, keys, key_file)
        except (EnvironmentProblem, Refused) as problem:
            if problem.code not in UNREADABLE:
                raise
            left.append(copy.name)
    if (notes := backup_notes.read(source.folder)) != backup_notes.Notes():
        backup_notes.write(target.folder, notes)
    return left


def recode_copy(
    source: BackupStore, copy: Copy, target: BackupStore, name: str, keys: Keys | None, key_file: bytes
) -> None:
    """One copy of a store into a store, under this name. EnvironmentProblem: backup-damaged, database-damaged, ..."""
    source.check_database(copy)
    assert copy.manifest is not None
    database = target.folder / (name + DATABASE)
    recode_database(copy.database, database, keys)
    if keys is not None:
        write_whole(path_of(database), key_file)
    kept, lost = [], list(copy.manifest.lost)
    for one, path in source.carried(copy):
        try:
            moved, stored = _recoded(one, path, keys)
            target.put_file(moved, stored)
            kept.append(moved)
        except (EnvironmentProblem, FileNotFoundError):
            lost.append(one.name)
    told = replace(copy.manifest, sha256=digest_of(database), size=database.stat().st_size, lost=tuple(lost))
    target.declare(name, told, kept)


def _recoded(one: Carried, path: Path, keys: Keys | None) -> tuple[Carried, bytes]:
    """A file of a copy as it goes into the other store. EnvironmentProblem: file-changed."""
    if identity_of(path) != one.sha256:
        raise EnvironmentProblem("file-changed", path=str(path))
    content = opened(path.read_bytes(), path)
    if one.area != FILES:
        return one, content
    store = FileStore(path, keys)
    identity = store.identity(hashlib.sha256(content).hexdigest())
    return Carried(FILES, f"{identity[:2]}/{identity}{one.suffix}", identity), seal(content, keys)
