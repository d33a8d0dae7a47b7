"""Safe copies: through SQLite's backup interface with a deadline, reopened, checked and counted."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import EnvironmentProblem, Refused
from app.domain.outside import json_of
from app.storage import door
from app.storage.edition_store import INSTALLED
from app.storage.engine import environment_errors
from app.storage.whole_files import Cancelled, sync_folder

DEADLINE_SECONDS = 120.0
_PAGES_A_STEP = 2_000
_WAIT_SECONDS = 0.02  # before another try, while somebody writes


@dataclass(frozen=True, slots=True)
class Verified:
    """A database that opened and passed its checks: revision, number of rows a table, hashes of papers by number,
    scans by name, hash and suffix, digests of the editions installed by id."""

    revision: str | None
    counts: dict[str, int]
    papers: dict[str, str]
    scans: tuple[tuple[str, str, str], ...]
    editions: dict[str, str]


def copy_database(
    source: Path, target: Path, *, deadline: float = DEADLINE_SECONDS, cancelled: Cancelled = lambda: False
) -> Verified:
    """Write a verified copy of `source` to `target`; nothing is left there when it fails.

    The source may be in use meanwhile: it is read through a connection of its own, a stretch of pages at a time.
    Refused: backup-onto-itself, cancelled.
    """
    if target.exists() and target.samefile(source):
        raise Refused("backup-onto-itself", path=str(target))
    if target.exists() and not target.is_file():
        raise EnvironmentProblem("disk-trouble", path=str(target), detail="not a regular file")
    ends = time.monotonic() + deadline
    partial = target.with_name(target.name + ".part")

    def watch(_status: int, _remaining: int, _total: int) -> None:
        # Without this the call waits for ever on a source that another program keeps locked.
        if time.monotonic() > ends:
            raise EnvironmentProblem("backup-timeout", path=str(target))
        if cancelled():
            raise Refused("cancelled")

    with environment_errors(target):
        try:
            keys = door.keys_for(source)
            with (
                closing(door.opened(source, keys)) as original,
                closing(door.opened(partial, keys, mode="rwc")) as copy,
            ):
                original.backup(copy, pages=_PAGES_A_STEP, progress=watch, sleep=_WAIT_SECONDS)
            verified = verify(partial)
            partial.replace(target)
        except BaseException:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    return verified


def verify(path: Path) -> Verified:
    """Open, check and count. `database-missing`, `database-damaged` say what is wrong."""
    if not path.is_file():
        raise EnvironmentProblem("database-missing", path=str(path))
    with environment_errors(path), closing(door.connect(path)) as connection:
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        orphans = connection.execute("PRAGMA foreign_key_check").fetchone()
        if verdict != "ok" or orphans is not None:
            raise EnvironmentProblem("database-damaged", path=str(path))
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            )
        ]
        counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}
        query = "SELECT number, sha256 FROM paper ORDER BY number"
        papers = dict(connection.execute(query).fetchall()) if "paper" in tables else {}
        query = "SELECT name, sha256, suffix FROM scan ORDER BY name, id"
        scans = tuple(connection.execute(query).fetchall()) if "scan" in tables else ()
        return Verified(_revision(connection, tables), counts, papers, scans, _editions(connection, tables))


def read_revision(path: Path) -> str | None:
    """The schema revision of a database file, None for one that is not ours.

    Without SQLAlchemy: it is on the way of every start.
    """
    with environment_errors(path), closing(door.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        pages, size = (int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
        if path.stat().st_size < pages * size:
            raise EnvironmentProblem("database-damaged", path=str(path))
        return _revision(connection, tables)


def state_of(path: Path) -> str:
    """A text that is the same as long as nothing was written to a database: the last entry of the journal and the
    drafts beside it."""
    with environment_errors(path), closing(door.connect(path)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        parts = [_revision(connection, list(tables))]
        for table, query in _LATEST.items():
            parts += connection.execute(query).fetchone() or () if table in tables else ()
        return " ".join(str(part) for part in parts)


_LATEST = {
    "journal": "SELECT seq, at FROM journal ORDER BY seq DESC LIMIT 1",
    "draft": "SELECT count(*), max(saved_at) FROM draft",
}


def _editions(connection: sqlite3.Connection, tables: list[str]) -> dict[str, str]:
    if "setting" not in tables:
        return {}
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (INSTALLED,)).fetchone()
    try:
        return {edition: one["digest"] for edition, one in json_of(row[0]).items()} if row else {}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}  # the journal tells of a setting that is no longer what it was


def _revision(connection: sqlite3.Connection, tables: list[str]) -> str | None:
    if "alembic_version" not in tables:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None
