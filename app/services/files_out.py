"""Files handed to the person: whole or not at all."""

from __future__ import annotations

import errno
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
    partial = path.with_name(path.name + ".part")
    with _problems_told(path):
        if path.exists() and not path.is_file():
            path.write_bytes(content)
            return
        try:
            partial.write_bytes(content)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)


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
