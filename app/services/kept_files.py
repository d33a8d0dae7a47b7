"""Files kept for rows that are about to be written: when the rows cannot be, the files go again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from app.domain.errors import KafedraError
from app.services.context import Context
from app.storage import queries

Keep = Callable[[bytes, str], str]


@contextmanager
def kept_with_rows(ctx: Context, table: str) -> Iterator[Keep]:
    """Gives what keeps content under a suffix and returns its SHA-256, for rows of a table written meanwhile.

    EnvironmentProblem: as `FileStore.put`.
    """
    fresh: list[tuple[str, str]] = []

    def keep(content: bytes, suffix: str) -> str:
        digest = hashlib.sha256(content).hexdigest()
        if not ctx.files.path(digest, suffix).exists():
            fresh.append((digest, suffix))
        return ctx.files.put(content, suffix)

    try:
        yield keep
    except BaseException:
        _take_back(ctx, table, fresh)
        raise


def _take_back(ctx: Context, table: str, fresh: list[tuple[str, str]]) -> None:
    """Only what no row speaks of: where nobody can tell, a file too many does no harm."""
    with suppress(KafedraError, OSError), ctx.database.read() as connection:
        for digest, suffix in fresh:
            if not queries.rows(connection, table, sha256=digest):
                ctx.files.path(digest, suffix).unlink(missing_ok=True)
