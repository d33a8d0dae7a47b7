"""The one way into a database file: plain SQLite, or SQLCipher with the key that a person unlocked.

Which it is stands in the file itself. SQLCipher is loaded only for a protected file.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentProblem, Refused
from app.domain.outside import json_of
from app.storage import hot_journal, keyring
from app.storage.keyring import Keys

Connection = sqlite3.Connection

_PLAIN = b"SQLite format 3\0"
SECONDS = 3.0  # how long to wait for another program


def keys_for(path: Path) -> Keys | None:
    """The key of a file, None for a plain, empty or missing one. Refused: password-needed."""
    if is_plain(path):
        return None
    needed = _needed(path)
    if needed is not None:
        found = keyring.held(needed)
        if found is None:
            raise Refused("password-needed", path=str(path))
        return found
    return next((keys for keys in keyring.all_held() if _opens(path, keys)), None)


def is_locked(path: Path) -> bool:
    """Whether a file waits for a password. EnvironmentProblem: keys-damaged."""
    needed = None if is_plain(path) else _needed(path)
    return needed is not None and keyring.held(needed) is None


def is_plain(path: Path) -> bool:
    """Whether a file is readable without a key, or there is nothing in it yet."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_PLAIN))
    except OSError:
        return True
    return not start or start == _PLAIN


def connect(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    """Open an existing file; for writing too, since what an interrupted write left must be rolled back first.

    Refused: password-needed; sqlite3.Error, OSError."""
    return opened(path, keys_for(path), mode=mode)


def opened(path: Path, keys: Keys | None, *, mode: str = "rw", **options: Any) -> sqlite3.Connection:
    """Open a file with a key, or a plain one without; `rwc` makes it. EnvironmentProblem: journal-foreign."""
    if keys is None and hot_journal.is_foreign(path):
        raise EnvironmentProblem("journal-foreign", path=str(path), journal=hot_journal.path_of(path).name)
    address = f"{path.absolute().as_uri()}?mode={mode}"
    if keys is None:
        plain: sqlite3.Connection = sqlite3.connect(address, uri=True, timeout=SECONDS, **options)
        return plain
    connection: sqlite3.Connection = cipher().connect(address, uri=True, timeout=SECONDS, **options)
    unlock(connection, keys)
    return connection


def unlock(connection: sqlite3.Connection, keys: Keys) -> None:
    """Must come before anything else is asked of a connection."""
    # What is wrong is told by errors; the library's own lines would only clutter a terminal.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{keys.database}'\"")


def cipher() -> Any:
    """The driver for protected files."""
    from sqlcipher3 import dbapi2

    return dbapi2


def errors() -> tuple[type[Exception], ...]:
    """What the drivers in use may raise."""
    loaded = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error,) if loaded is None else (sqlite3.Error, loaded.Error)


def _needed(path: Path) -> str | None:
    """The id of the key that the file beside a database names. EnvironmentProblem: keys-damaged."""
    beside = keyring.path_of(path)
    try:
        return str(json_of(beside.read_bytes())["id"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EnvironmentProblem("keys-damaged", path=str(beside)) from error


def _opens(path: Path, keys: Keys) -> bool:
    try:
        with closing(opened(path, keys)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except errors():
        return False
    return True
