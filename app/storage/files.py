"""Issued papers and scans as files named by their content, in a folder beside the database.

Of a protected department they are sealed (AES-GCM), and the name is a keyed hash: neither tells what is in them.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from app.domain.errors import EnvironmentProblem
from app.storage import door, sealing
from app.storage.engine import UNREACHABLE, environment_errors
from app.storage.keyring import Keys
from app.storage.whole_files import write_whole

PAPER_SUFFIX = ".pdf"  # issued papers; scans keep the suffix they came with


def folder_of(database: Path) -> Path:
    return database.with_name(database.name + ".files")


class FileStore:
    """`<database>.files/ab/abcd....pdf`: the same content is kept once, what is kept never changes."""

    def __init__(self, database: Path, keys: Keys | None = None) -> None:
        self._folder = folder_of(database)
        self._keys = keys

    @classmethod
    def of(cls, database: Path) -> FileStore:
        """The store of a database as it is protected now. Refused: password-needed."""
        return cls(database, door.keys_for(database))

    def put(self, content: bytes, suffix: str) -> str:
        """Keep `content`; returns its SHA-256 (hexadecimal). Written aside first, so never half there.

        A file that is no longer what it was is mended. EnvironmentProblem: database-unreachable, disk-full, ...
        """
        if not self._folder.parent.is_dir():  # nothing is begun where a stick or a share used to be
            raise EnvironmentProblem(UNREACHABLE, path=str(self._folder.parent))
        digest = hashlib.sha256(content).hexdigest()
        if not self.holds(digest, suffix):
            write_whole(self.path(digest, suffix), sealing.seal(content, self._keys))
        return digest

    def get(self, digest: str, suffix: str) -> bytes:
        """The content kept under a hash. EnvironmentProblem: file-missing, file-changed."""
        path = self.path(digest, suffix)
        if not path.is_file():
            raise EnvironmentProblem("file-missing", path=str(path))
        with environment_errors(path):
            content = sealing.opened(path.read_bytes(), path)
        if hashlib.sha256(content).hexdigest() != digest:
            raise EnvironmentProblem("file-changed", path=str(path))
        return content

    def holds(self, digest: str, suffix: str) -> bool:
        """Whether the content is there and is what it was."""
        try:
            self.get(digest, suffix)
        except EnvironmentProblem as problem:
            if problem.code in ("file-missing", "file-changed"):
                return False
            raise
        return True

    def path(self, digest: str, suffix: str) -> Path:
        """Where the content under a hash lies, if it is kept."""
        return self.place(self.identity(digest), suffix)

    def identity(self, digest: str) -> str:
        """By what name content goes on the disk: its hash, or what takes the place of it."""
        return sealing.identity(digest, self._keys)

    def place(self, identity: str, suffix: str) -> Path:
        """Where content of this name lies, if it is kept."""
        return self._folder / identity[:2] / f"{identity}{suffix}"
