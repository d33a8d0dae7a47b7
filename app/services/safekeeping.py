"""Copies of the database with issued papers, scans and installed editions beside it, and their checking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.services.context import Context
from app.services.papers import SUFFIX
from app.storage import backup as copies
from app.storage import keys
from app.storage.backup import Verified
from app.storage.backup_store import BackupStore, Copy
from app.storage.carried import FILES, REGULATIONS, TEMPLATES
from app.storage.edition_store import EditionStore
from app.storage.files import FileStore
from app.storage.template_store import TemplateStore


def backup(ctx: Context, target: Path) -> dict[str, Any]:
    """A verified copy at `target` with issued papers, scans and installed editions beside it; told as by `verify`.

    A file that is lost here does not stop the copy: it is named as lost there too.
    """
    verified = copies.copy_database(ctx.database.path, target)
    keys.carry(ctx.database.path, target)
    kept = FileStore.of(target)
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
    are lost. A copy among the backups is checked against its manifest too.

    EnvironmentProblem: database-missing, database-damaged, backup-damaged.
    """
    store = BackupStore(path.parent)
    copy = store.copy(path.stem)
    if copy is not None and copy.database == path:
        return _told_of_copy(store, copy)
    return _told(path, copies.verify(path))


def _told(path: Path, verified: Verified) -> dict[str, Any]:
    files = FileStore.of(path)
    store = EditionStore(path)
    gone = [edition for edition, digest in verified.editions.items() if not store.holds(edition, digest)]
    return _summary(path, verified, files.holds, gone, len(TemplateStore(path).files()))


def _told_of_copy(store: BackupStore, copy: Copy) -> dict[str, Any]:
    lost = set(store.check(copy))
    carried = [one for one, _ in store.carried(copy)]
    held = {(one.sha256, one.suffix) for one in carried if one.area == FILES and one.name not in lost}
    gone = {one.name.partition("/")[0] for one in carried if one.area == REGULATIONS and one.name in lost}
    templates = sum(one.area == TEMPLATES and one.name not in lost for one in carried)
    verified = copies.verify(copy.database)
    return _summary(copy.database, verified, lambda *file: file in held, sorted(gone), templates)


def _summary(
    path: Path, verified: Verified, holds: Callable[[str, str], bool], editions_lost: list[str], templates: int
) -> dict[str, Any]:
    told = {"file": str(path), "revision": verified.revision, "rows": verified.counts, "templates": templates}
    return told | {
        "papers_lost": [number for number, digest in verified.papers.items() if not holds(digest, SUFFIX)],
        "scans_lost": [name for name, digest, suffix in verified.scans if not holds(digest, suffix)],
        "editions_lost": editions_lost,
    }
