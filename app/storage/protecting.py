"""Protection is turned on or off, or the key changes: the old state or the new one is there at every moment.

Everything is prepared in `<database>.protect/`. While that folder holds no `intent.json` nothing has happened, and the
folder is thrown away. Once the intent is on the disk the change is carried out, by renames alone, and after an
interruption carried on by whoever opens the database next (`recover`, which needs no key).
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentProblem, Refused
from app.domain.outside import json_of
from app.storage import files, keyring
from app.storage.backup_store import BackupStore
from app.storage.engine import environment_errors
from app.storage.files import FileStore
from app.storage.keyring import Keys
from app.storage.recoding import UNREADABLE, Progress, recode_database, recode_files, recode_store
from app.storage.whole_files import Cancelled, overwrite, sync_folder, write_whole

# What is told as it is reached, in this order; tests cut each of them off.
STEPS = (
    "begun", "database", "files", "backups", "aside", "intended", "switched-files", "switched-backups",
    "switched-database", "switched-keys", "wiped",
)  # fmt: skip
_DATABASE, _KEYS, _FILES, _BACKUPS, _OLD, _INTENT = "database", "keys", "files", "backups", "old", "intent.json"

Reached = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Protected:
    """`left` are copies that could not be read: they were not taken over, or stay as they are beside the database."""

    left: tuple[str, ...]


def change(
    database: Path,
    keys: Keys | None,
    key_file: bytes,
    *,
    reached: Reached = lambda step: None,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Protected:
    """Put a database, its files and its copies under a key, which must be held, or under none.

    Nobody else may have it open, and its present key must be held too. Nothing has changed when it fails.
    EnvironmentProblem: disk-full, database-damaged, ...; Refused: cancelled.
    """
    with BackupStore.of(database).alone():
        recover(database)
        left = _prepare(database, keys, key_file, reached, progress, cancelled)
        _carry_on(database, reached)
    return Protected(left)


def _prepare(
    database: Path, keys: Keys | None, key_file: bytes, reached: Reached, progress: Progress, cancelled: Cancelled
) -> tuple[str, ...]:
    """Everything under the other key, up to the intent; names of what could not be read."""
    stage = _stage_of(database)
    try:
        with environment_errors(database):
            stage.mkdir(parents=True)
            reached("begun")
            verified = recode_database(database, stage / _DATABASE, keys)
            reached("database")
            fresh = FileStore(stage / _DATABASE, keys)
            recode_files(database, verified, fresh, progress, cancelled)
            _rename(files.folder_of(stage / _DATABASE), stage / _FILES)
            reached("files")
            store = BackupStore(stage / _BACKUPS)
            left = recode_store(BackupStore.of(database), store, keys, key_file, progress, cancelled)
            reached("backups")
            old, unread = _recode_aside(database, stage, keys, key_file)
            reached("aside")
            if keys is not None:
                write_whole(stage / _KEYS, key_file)
            write_whole(stage / _INTENT, json.dumps({"protected": keys is not None, "aside": old}).encode())
    except BaseException:
        if not (stage / _INTENT).is_file():
            shutil.rmtree(stage, ignore_errors=True)
        raise
    return (*left, *unread)


def recover(database: Path) -> None:
    """Finish a change that was interrupted, or clear away one that had not got so far. EnvironmentProblem."""
    stage = _stage_of(database)
    if not stage.is_dir():
        return
    if not (stage / _INTENT).is_file():
        shutil.rmtree(stage, ignore_errors=True)
        return
    _carry_on(database, lambda step: None)


def _recode_aside(database: Path, stage: Path, keys: Keys | None, key_file: bytes) -> tuple[list[str], list[str]]:
    """Databases that a restore kept aside: names of those recoded, and of those that cannot be read."""
    names, unread = [], []
    for path in sorted(database.parent.glob(f"{database.stem}-replaced-*{database.suffix}")):
        try:
            recode_database(path, stage / path.name, keys)
        except (EnvironmentProblem, Refused) as problem:
            if problem.code not in UNREADABLE:
                raise
            unread.append(path.name)
            continue
        if keys is not None:
            write_whole(keyring.path_of(stage / path.name), key_file)
        names.append(path.name)
    return names, unread


# --- carrying out -----------------------------------------------------------------------------------------


def _carry_on(database: Path, reached: Reached) -> None:
    """Each part changes by renames and is done when nothing of it is staged any more."""
    stage = _stage_of(database)
    old = stage / _OLD
    intent = _read_intent(stage / _INTENT)
    reached("intended")
    with environment_errors(database):
        old.mkdir(exist_ok=True)
        _exchange(stage / _FILES, files.folder_of(database), old / _FILES)
        reached("switched-files")
        _exchange(stage / _BACKUPS, BackupStore.of(database).folder, old / _BACKUPS)
        reached("switched-backups")
        for name in intent["aside"]:
            _replace(stage / name, database.with_name(name), old / name)
            _replace_keys(keyring.path_of(stage / name), database.with_name(name), intent["protected"])
        _replace(stage / _DATABASE, database, old / _DATABASE)
        reached("switched-database")
        _replace_keys(stage / _KEYS, database, intent["protected"])
        sync_folder(database.parent)
        reached("switched-keys")
        _wipe(old)
        reached("wiped")
        (stage / _INTENT).unlink()
    shutil.rmtree(stage, ignore_errors=True)


def _read_intent(path: Path) -> dict[str, Any]:
    """EnvironmentProblem: disk-trouble for one that is not what was written."""
    with environment_errors(path):
        content = path.read_bytes()
    try:
        told = json_of(content)
        return {"protected": bool(told["protected"]), "aside": [Path(name).name for name in told["aside"]]}
    except (ValueError, KeyError, TypeError) as fault:
        raise EnvironmentProblem("disk-trouble", path=str(path), detail="damaged") from fault


def _replace_keys(staged: Path, database: Path, protected: bool) -> None:
    if staged.exists():
        staged.replace(keyring.path_of(database))
    elif not protected:
        keyring.path_of(database).unlink(missing_ok=True)


def _exchange(staged: Path, live: Path, old: Path) -> None:
    """A folder; nothing staged means that it is done, or that there was none."""
    if not staged.is_dir():
        return
    if live.is_dir() and not old.exists():
        live.rename(old)
    staged.rename(live)


def _replace(staged: Path, live: Path, old: Path) -> None:
    """A database file, by one rename; the old one keeps a second name until it is overwritten."""
    if not staged.exists():
        return
    for suffix in ("-journal", "-wal", "-shm"):
        live.with_name(live.name + suffix).unlink(missing_ok=True)
    old.unlink(missing_ok=True)
    with suppress(OSError):
        os.link(live, old)
    staged.replace(live)


def _rename(source: Path, target: Path) -> None:
    """A folder that may never have come to be."""
    target.mkdir()
    if source.is_dir():
        source.replace(target)


def _wipe(folder: Path) -> None:
    """Overwrite what was readable before it goes."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            overwrite(path)
    shutil.rmtree(folder, ignore_errors=True)


def _stage_of(database: Path) -> Path:
    return database.with_name(database.name + ".protect")
