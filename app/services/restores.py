"""A copy takes the place of the database, which is backed up and kept aside before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.errors import EnvironmentProblem
from app.services import backups
from app.services.backups import BEFORE_RESTORE
from app.storage import backup, protecting, restoring
from app.storage.backup_store import BackupStore
from app.storage.lock import DatabaseLock
from app.storage.upgrade import KNOWN

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a restore left: the file in use, the one that was there before it, the copy made of that one (None: it was
    damaged or had one already), and papers and scans whose files the copy lacks."""

    database: Path
    aside: Path | None
    copied: Path | None
    lost: tuple[str, ...]


def restore(
    database: Path,
    chosen: Path,
    *,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
    reached: restoring.Reached = lambda step: None,
) -> Outcome:
    """Put a copy, of a store or any file, in the place of `database`; older ones are brought up to date on opening.

    Nothing has changed when it fails. EnvironmentProblem: database-in-use, database-newer, backup-damaged, disk-full,
    ... Refused: backup-onto-itself, cancelled.
    """
    database.parent.mkdir(parents=True, exist_ok=True)
    lock = DatabaseLock(database)
    lock.acquire("restore")
    try:
        protecting.recover(database)
        restoring.recover(database)
        source = restoring.find_source(chosen)
        moment = datetime.now().astimezone()
        copied = _copy_present(database, moment)
        done = restoring.restore(
            database, source, moment, KNOWN, reached=reached, progress=progress, cancelled=cancelled
        )
    finally:
        lock.release()
    return Outcome(done.database, done.aside, copied, done.lost)


def _copy_present(database: Path, moment: datetime) -> Path | None:
    """A copy of what is about to be replaced. Where none can be made, the file kept aside has to do."""
    if not database.is_file():
        return None
    try:
        newest = backups.newest_of(database)
        if newest is not None and newest.manifest and newest.manifest.state == backup.state_of(database):
            return None
        return BackupStore.of(database).make(database, BEFORE_RESTORE, moment).database
    except EnvironmentProblem:
        return None
