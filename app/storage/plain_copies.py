"""Copies of a protected department from before its protection, which lie open: found, put under its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from app.domain.errors import EnvironmentProblem, Refused
from app.storage import door
from app.storage.backup_store import BackupStore, Copy
from app.storage.keyring import Keys
from app.storage.recoding import UNREADABLE, recode_copy
from app.storage.whole_files import Cancelled

Progress = Callable[[int, int], None]


def plain_in(store: BackupStore) -> list[Copy]:
    """Copies of a store that anybody can read, the newest first. EnvironmentProblem: disk-trouble."""
    return [copy for copy in store.copies() if _is_there(copy) and door.is_plain(copy.database)]


def protect(
    store: BackupStore, copies: Sequence[Copy], keys: Keys, key_file: bytes, progress: Progress, cancelled: Cancelled
) -> list[str]:
    """Put copies under a key that is held, each in place of the plain one; names of those that cannot be read.

    Cut off, a copy is there plain, protected, or both. Refused: cancelled. EnvironmentProblem: disk-full, ...
    """
    left = []
    for done, copy in enumerate(copies):
        progress(done, len(copies))
        if cancelled():
            raise Refused("cancelled")
        try:
            with store.alone():
                recode_copy(store, copy, store, store.free_name(copy.made), keys, key_file)
                store.discard([copy.name])
        except EnvironmentProblem as problem:
            if problem.code not in UNREADABLE:
                raise
            left.append(copy.name)
    return left


def _is_there(copy: Copy) -> bool:
    with suppress(OSError):
        return copy.database.stat().st_size > 0
    return False
