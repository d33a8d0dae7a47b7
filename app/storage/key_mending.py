"""A key file that is gone or damaged comes back from a copy: without it nobody could open what is sound itself."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from app.domain.errors import EnvironmentProblem
from app.domain.outside import json_of
from app.storage import door, keys
from app.storage.backup_store import BackupStore
from app.storage.keyring import path_of
from app.storage.whole_files import copy_whole, write_whole

_ASIDE = ".damaged"


def mend(database: Path, instead_of: str | None = None) -> bool:
    """Put the key file of the newest copy that has a readable one beside a database that is encrypted.

    `instead_of` is the key that did not open it: one of another is looked for. What lay there is kept aside. False
    where there is nothing to mend, or nothing to mend it with.
    """
    if door.is_plain(database):
        return False
    own = path_of(database)
    present = own.read_bytes() if own.is_file() else None
    for content in _kept(database):
        if content == present:
            return False
        if instead_of is not None and json_of(content)["id"] == instead_of:
            continue
        if present is not None:
            copy_whole(own, own.with_name(own.name + _ASIDE))
        write_whole(own, content)
        return True
    return False


def _kept(database: Path) -> list[bytes]:
    """Key files among the copies that can be read, the newest first."""
    found = []
    with suppress(EnvironmentProblem):
        for copy in BackupStore.of(database).copies():
            with suppress(EnvironmentProblem, OSError):
                keys.users(copy.database)
                found.append(path_of(copy.database).read_bytes())
    return found
