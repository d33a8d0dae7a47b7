"""Copies of the database and their checking."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.services.context import Context
from app.storage import backup as copies


def backup(ctx: Context, target: Path) -> dict[str, Any]:
    """A verified copy at `target`: where it lies, its revision and the number of rows a table."""
    verified = copies.copy_database(ctx.database.path, target)
    return {"file": str(target), "revision": verified.revision, "rows": verified.counts}


def verify(path: Path) -> dict[str, Any]:
    """Open, check and count a database file. EnvironmentProblem: database-missing, database-damaged."""
    verified = copies.verify(path)
    return {"file": str(path), "revision": verified.revision, "rows": verified.counts}
