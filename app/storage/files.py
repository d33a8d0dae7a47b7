"""Issued papers as files named by their own hash, in a folder beside the database."""

from __future__ import annotations

import hashlib
from pathlib import Path

from app.domain.errors import EnvironmentProblem
from app.storage.engine import environment_errors
from app.storage.whole_files import write_whole

PAPER_SUFFIX = ".pdf"  # issued papers; scans keep the suffix they came with


class FileStore:
    """`<database>.files/ab/abcd....pdf`: the same content is kept once, what is kept never changes."""

    def __init__(self, database: Path) -> None:
        self._folder = database.with_name(database.name + ".files")

    def put(self, content: bytes, suffix: str) -> str:
        """Keep `content`; returns its SHA-256 (hexadecimal). Written aside first, so never half there.

        A file that is no longer what it was is mended.
        """
        digest = hashlib.sha256(content).hexdigest()
        if not self.holds(digest, suffix):
            write_whole(self.path(digest, suffix), content)
        return digest

    def get(self, digest: str, suffix: str) -> bytes:
        """The content kept under a hash. EnvironmentProblem: file-missing, file-changed."""
        path = self.path(digest, suffix)
        if not path.is_file():
            raise EnvironmentProblem("file-missing", path=str(path))
        with environment_errors(path):
            content = path.read_bytes()
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
        return self._folder / digest[:2] / f"{digest}{suffix}"
