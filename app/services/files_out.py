"""Files handed to the person: whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import EnvironmentProblem

_CODES = {
    errno.EACCES: "file-not-allowed",
    errno.EPERM: "file-not-allowed",
    errno.EROFS: "file-not-allowed",
    errno.ENOSPC: "file-no-room",
    errno.EDQUOT: "file-no-room",
    errno.ENOENT: "file-no-folder",
    errno.ENOTDIR: "file-no-folder",
}
_FORBIDDEN_IN_NAMES = frozenset('<>:"/\\|?*')


def write_file(path: Path, content: bytes) -> None:
    """Written aside, then put in place: a failure leaves what was there before; a device is written into.

    EnvironmentProblem: file-not-allowed, file-no-room, file-no-folder, file-not-saved.
    """
    with _problems_told(path):
        partial = _beside(path)
        if partial is None:
            path.write_bytes(content)
            return
        try:
            partial.write_bytes(content)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)


def check_place(path: Path) -> None:
    """Tried before what is to be written is made and numbered. EnvironmentProblem as `write_file`."""
    with _problems_told(path):
        partial = _beside(path)
        if partial is not None:
            partial.touch()
            partial.unlink()


def _beside(path: Path) -> Path | None:
    """Where a file is written before it takes its place; None for a device."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    return None if path.exists() and not path.is_file() else path.with_name(path.name + ".part")


def make_folder(path: Path) -> None:
    """The folder and those above it, where they are not there yet. EnvironmentProblem as `write_file`."""
    with _problems_told(path):
        path.mkdir(parents=True, exist_ok=True)


def plain_name(text: str) -> str:
    """A text as a part of the name of a file, without what some system does not allow there."""
    return "".join(letter for letter in text if letter not in _FORBIDDEN_IN_NAMES)


@contextmanager
def _problems_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = _CODES.get(error.errno or 0, "file-not-saved")
        raise EnvironmentProblem(code, path=str(path), detail=error.strerror or str(error)) from error
