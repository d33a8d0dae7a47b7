"""Opening the one connection to a database file, with the pragmas that keep a confirmed decision on the disk."""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from app.domain.errors import EnvironmentProblem
from app.storage import direct, door

PRAGMAS = (
    # A rollback journal, not WAL: secretaries copy the file by hand, and a copied WAL database loses rows.
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA busy_timeout = 3000",
)


UNREACHABLE, DAMAGED = "database-unreachable", "database-damaged"
_SPOILT = ("malformed", "not a database", "could not decode")


def create(path: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine with one kept connection; `foreign_keys` is off only while migrating. Refused: password-needed."""
    keys = door.keys_for(path)
    mode = "rw" if path.exists() else "rwc"  # one that went away later is not made anew
    engine = create_engine(
        "sqlite://",  # without the path: of a name with a question mark it would make something else
        poolclass=StaticPool,
        module=sqlite3 if keys is None else door.cipher(),
        creator=lambda: door.opened(path, keys, mode=mode, check_same_thread=False, isolation_level=None),
        json_serializer=direct.compact_json,
        hide_parameters=True,  # a fault that is written to the log must not carry names and IINs with it
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: sqlite3.Connection, _record: Any) -> None:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # The driver must not open transactions by itself: on Python 3.11 DDL would escape a rollback.
        connection.exec_driver_sql("BEGIN")

    return engine


@contextmanager
def environment_errors(path: Path) -> Iterator[None]:
    """Turn what the disk or the file did wrong into `EnvironmentProblem`; a fault of ours passes through."""
    try:
        yield
    except DBAPIError as error:
        raise _classified(error.orig or error, path) or error from error
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise EnvironmentProblem(DAMAGED, path=str(path)) from error  # nothing of the kind was ever written
    except Exception as error:
        if not isinstance(error, (*door.errors(), OSError)):
            raise
        raise _classified(error, path) or error from error


def _classified(error: BaseException, path: Path) -> EnvironmentProblem | None:
    if isinstance(error, OSError):
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return EnvironmentProblem("disk-full", path=str(path))
        return EnvironmentProblem("disk-trouble", path=str(path), detail=error.strerror or str(error))
    name = getattr(error, "sqlite_errorname", "") or ""
    text = str(error).lower()
    if name.startswith("SQLITE_FULL") or "disk is full" in text:
        return EnvironmentProblem("disk-full", path=str(path))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or "locked" in text:
        return EnvironmentProblem("database-busy", path=str(path))
    if name == "SQLITE_READONLY_DBMOVED":
        return EnvironmentProblem(UNREACHABLE, path=str(path))
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")) or "readonly" in text:
        return EnvironmentProblem("database-read-only", path=str(path))
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or any(one in text for one in _SPOILT):
        return EnvironmentProblem(DAMAGED, path=str(path))
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_IOERR")) or "unable to open" in text:
        return EnvironmentProblem(UNREACHABLE, path=str(path))
    return None
