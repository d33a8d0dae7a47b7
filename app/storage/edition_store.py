"""Editions of a regulation that the department installed itself: folders beside the database."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from app.storage.engine import environment_errors
from app.storage.siblings import editions_folder

INSTALLED = "editions-installed"  # the setting that tells them: id -> {digest, date}
_PATTERN = "*.toml"  # a regulation is nothing but such files


class EditionStore:
    """`<database>.regulations/<edition>/...`; a folder is there as a whole or not at all."""

    def __init__(self, database: Path) -> None:
        self.folder = editions_folder(database)

    def put(self, source: Path, edition: str) -> str:
        """Copy the files of an edition; returns the digest of their names and contents."""
        target = self.folder / edition
        partial = self.folder / f".{edition}.part"
        with environment_errors(target):
            shutil.rmtree(partial, ignore_errors=True)
            try:
                for path in sorted(source.rglob(_PATTERN)):
                    copy = partial / path.relative_to(source)
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    with copy.open("wb") as file:
                        file.write(path.read_bytes())
                        file.flush()
                        os.fsync(file.fileno())
                shutil.rmtree(target, ignore_errors=True)
                partial.replace(target)
            finally:
                shutil.rmtree(partial, ignore_errors=True)
            return _digest(target)

    def copy_to(self, other: EditionStore) -> None:
        """Copy every edition there is, whole or damaged as it is."""
        with environment_errors(other.folder):
            for folder in sorted(self.folder.glob("[!.]*")):
                other.put(folder, folder.name)

    def remove(self, edition: str) -> None:
        shutil.rmtree(self.folder / edition, ignore_errors=True)

    def holds(self, edition: str, digest: str) -> bool:
        """Whether an edition is there and is what was installed."""
        folder = self.folder / edition
        with environment_errors(folder):
            return folder.is_dir() and _digest(folder) == digest


def _digest(folder: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(folder.rglob(_PATTERN)):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        found.update(f"{path.relative_to(folder).as_posix()}\0{content}\n".encode())
    return found.hexdigest()
