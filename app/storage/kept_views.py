"""Pictures of what was shown last, read back before the rest of the program is loaded.

Rows outside the journal: each says on which ground it rests, and is worth nothing on any other.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import KafedraError
from app.storage import door
from app.storage.lock import DatabaseLock

if TYPE_CHECKING:
    from app.storage.database import Database

_LARGEST = 8_000_000  # bytes: more would take longer to read than to work out anew


@dataclass(frozen=True, slots=True)
class KeptView:
    """`seq` is the number of the journal's last entry now, `ground` what the content rests on."""

    ground: str
    content: bytes
    seq: int


def read(path: Path, name: str) -> KeptView | None:
    """What was kept in a database that is not open; None where nobody can tell: nothing is written or mended here."""
    lock = DatabaseLock(path)
    try:
        lock.acquire("window")
        with closing(door.connect(path, mode="ro")) as connection:
            found = connection.execute(
                "SELECT ground, content, (SELECT max(seq) FROM journal) FROM kept_view WHERE id = ?", (name,)
            ).fetchone()
    except Exception as error:
        if not isinstance(error, (KafedraError, *door.errors())):
            raise
        return None
    finally:
        lock.release()
    return KeptView(*found) if found else None


def write(database: Database, name: str, ground: str, content: bytes) -> None:
    """Keep a view in place of the one before; too large a one is not kept. EnvironmentProblem."""
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM kept_view WHERE id = ?", (name,))
        if len(content) <= _LARGEST:
            connection.exec_driver_sql(
                "INSERT INTO kept_view (id, ground, content) VALUES (?, ?, ?)", (name, ground, content)
            )
