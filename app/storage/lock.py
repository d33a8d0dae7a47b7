"""One program at a time on a database: an operating-system lock that dies with the process.

The lock lies in `<database>.lock` beside the file; the holder's name stands in it for the second window to read.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO

from app.domain.errors import EnvironmentProblem
from app.domain.outside import json_of

# Far behind the text, so that on Windows, where locks bind readers too, the holder's name stays readable.
_LOCK_OFFSET = 1 << 20


class DatabaseLock:
    """Held from `acquire` to `release`, or to the end of the process."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._file: IO[bytes] | None = None
        self._purpose = ""

    def acquire(self, purpose: str) -> None:
        """Take the lock; `EnvironmentProblem("database-in-use")` names who holds it."""
        try:
            file = self._path.open("r+b" if self._path.exists() else "w+b", buffering=0)
        except OSError as error:
            raise EnvironmentProblem(
                "database-read-only", path=str(self._path.parent), detail=error.strerror or str(error)
            ) from error
        if not _try_lock(file):
            file.close()
            raise EnvironmentProblem("database-in-use", **self._holder())
        self._file, self._purpose = file, purpose
        # The holder's name is a courtesy to others: on a full disk the lock counts without it.
        with suppress(OSError):
            file.seek(0)
            file.truncate()
            file.write(json.dumps(_identity(purpose), ensure_ascii=False).encode())

    def renew(self) -> None:
        """Take the lock where the folder had gone and is back: what was held lies elsewhere now, or nowhere.

        EnvironmentProblem: database-unreachable, database-in-use, database-read-only.
        """
        if not self._path.parent.is_dir():
            raise EnvironmentProblem("database-unreachable", path=str(self._path.parent))
        self.release()
        self.acquire(self._purpose)

    def release(self) -> None:
        if self._file is None:
            return
        file, self._file = self._file, None
        with suppress(OSError):
            file.truncate(0)
        with suppress(OSError):
            file.close()

    def _holder(self) -> dict[str, str]:
        unknown = {"user": "?", "host": "?", "since": "?", "purpose": "?"}
        try:
            told = json_of(self._path.read_text("utf-8"))
            return {key: str(told.get(key, "?")) for key in unknown}
        except (OSError, ValueError, AttributeError):
            return unknown


def _identity(purpose: str) -> dict[str, str | int]:
    return {
        "user": getpass.getuser(),
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "since": datetime.now().astimezone().strftime("%d.%m.%Y %H:%M"),
        "purpose": purpose,
    }


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(_LOCK_OFFSET)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
