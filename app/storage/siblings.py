"""What lies beside a database file."""

from __future__ import annotations

from pathlib import Path


def editions_folder(database: Path) -> Path:
    """Where the editions lie that a department installed itself."""
    return database.with_name(database.name + ".regulations")
