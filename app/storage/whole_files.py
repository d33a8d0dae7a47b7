"""Files that are there as a whole or not at all, and that outlive a power cut."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.domain.errors import Refused
from app.storage.engine import environment_errors

Cancelled = Callable[[], bool]
_BLOCK = 1 << 20


def write_whole(path: Path, content: bytes) -> None:
    """Written aside, then put in place."""
    partial = path.with_name(f".{path.name}.part")
    with environment_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with partial.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        except BaseException:
            _drop(partial)
            raise
        sync_folder(path.parent)


def copy_whole(source: Path, target: Path, *, cancelled: Cancelled = lambda: False) -> str:
    """Copy a file of any size; returns the SHA-256 (hexadecimal) of what was copied. Refused: cancelled."""
    partial = target.with_name(f".{target.name}.part")
    found = hashlib.sha256()
    with environment_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with source.open("rb") as reading, partial.open("wb") as writing:
                while block := reading.read(_BLOCK):
                    if cancelled():
                        raise Refused("cancelled")
                    found.update(block)
                    writing.write(block)
                writing.flush()
                os.fsync(writing.fileno())
            partial.replace(target)
        except BaseException:
            _drop(partial)
            raise
        sync_folder(target.parent)
    return found.hexdigest()


def digest_of(path: Path, *, cancelled: Cancelled = lambda: False) -> str:
    """The SHA-256 (hexadecimal) of a file. Refused: cancelled."""
    found = hashlib.sha256()
    with environment_errors(path), path.open("rb") as file:
        while block := file.read(_BLOCK):
            if cancelled():
                raise Refused("cancelled")
            found.update(block)
    return found.hexdigest()


def overwrite(path: Path) -> None:
    """Fill a file with noughts before it goes. On flash memory that is no promise, but it costs little."""
    with suppress(OSError):
        left = path.stat().st_size
        with path.open("r+b") as file:
            while left > 0:
                left -= file.write(bytes(min(_BLOCK, left)))
            file.flush()
            os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring names in a folder to the disk. On Windows they get there with the files."""
    if sys.platform == "win32":
        return
    # Some file systems (shares, sticks) know no such thing; the names reach them in their own time.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _drop(partial: Path) -> None:
    """The reason why it was not finished counts, not that it cannot be removed either."""
    with suppress(OSError):
        partial.unlink(missing_ok=True)
