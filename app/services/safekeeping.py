"""Copies of the database with issued papers, scans and installed editions beside it, and their checking."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.services.context import Context
from app.services.papers import SUFFIX
from app.storage import backup as copies
from app.storage.backup import Verified
from app.storage.edition_store import EditionStore
from app.storage.files import FileStore
from app.storage.template_store import TemplateStore


def backup(ctx: Context, target: Path) -> dict[str, Any]:
    """A verified copy at `target` with issued papers, scans and installed editions beside it; told as by `verify`.

    A file that is lost here does not stop the copy: it is named as lost there too.
    """
    verified = copies.copy_database(ctx.database.path, target)
    kept = FileStore(target)
    files = [(digest, SUFFIX) for digest in verified.papers.values()]
    files += [(digest, suffix) for _, digest, suffix in verified.scans]
    for digest, suffix in files:
        if ctx.files.holds(digest, suffix):
            kept.put(ctx.files.get(digest, suffix), suffix)
    EditionStore(ctx.database.path).copy_to(EditionStore(target))
    TemplateStore(ctx.database.path).copy_to(target)
    return _told(target, verified)


def verify(path: Path) -> dict[str, Any]:
    """Open, check and count a database file: its revision, rows a table, papers, scans and editions whose files
    are lost.

    EnvironmentProblem: database-missing, database-damaged.
    """
    return _told(path, copies.verify(path))


def _told(path: Path, verified: Verified) -> dict[str, Any]:
    files = FileStore(path)
    lost = [number for number, digest in verified.papers.items() if not files.holds(digest, SUFFIX)]
    lost_scans = [name for name, digest, suffix in verified.scans if not files.holds(digest, suffix)]
    store = EditionStore(path)
    gone = [edition for edition, digest in verified.editions.items() if not store.holds(edition, digest)]
    told: dict[str, Any] = {"file": str(path), "revision": verified.revision, "rows": verified.counts}
    told["templates"] = len(TemplateStore(path).files())
    return told | {"papers_lost": lost, "scans_lost": lost_scans, "editions_lost": gone}
