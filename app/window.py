"""Puts the window over the services: the database is opened in its own thread, after the first paint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app import locations


def open_window(database: Path | None = None) -> int:
    """Show the window and return its exit status."""
    from app.desktop.start import run_window

    return run_window(
        connect=connect,
        database=database or locations.default_database(),
        resources=locations.shipped(),
        preferences=locations.preferences_file(),
        log_file=locations.log_file(),
    )


def connect(
    database: Path,
    *,
    create: bool,
    language: str,
    user: str | None = None,
    password: str | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Any:
    """Runs in the database thread: nothing of SQLAlchemy is imported before it."""
    from app.bootstrap import open_department

    return open_department(
        database,
        create=create,
        purpose="window",
        language=language,
        user=user,
        password=password,
        progress=progress,
    )
