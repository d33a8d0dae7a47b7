"""What belongs to a database besides itself: papers, scans, installed editions, own forms."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.storage.backup import Verified
from app.storage.edition_store import EditionStore
from app.storage.engine import environment_errors
from app.storage.files import PAPER_SUFFIX, FileStore
from app.storage.template_store import TemplateStore

# Where a file belongs: content under its hash, which only ever grows; folders that are what they are at a moment.
FILES, REGULATIONS, TEMPLATES = "files", "regulations", "templates"
FOLDERS = (REGULATIONS, TEMPLATES)


@dataclass(frozen=True, slots=True)
class Carried:
    """A file that belongs to a database: `name` is its path inside its area, `sha256` what it must be (of a sealed
    file its identity)."""

    area: str
    name: str
    sha256: str

    @property
    def suffix(self) -> str:
        """Of content under its hash: what stands behind the hash in its name."""
        return Path(self.name).name.removeprefix(self.sha256)


def beside(database: Path, verified: Verified) -> list[tuple[Carried, Path]]:
    """Every file that a database speaks of, and where it should lie; papers and scans may be lost."""
    store = FileStore.of(database)
    wanted = {(digest, PAPER_SUFFIX) for digest in verified.papers.values()}
    wanted |= {(digest, suffix) for _, digest, suffix in verified.scans}
    found = []
    for digest, suffix in sorted(wanted):
        path = store.path(digest, suffix)
        found.append((Carried(FILES, f"{path.parent.name}/{path.name}", store.identity(digest)), path))
    return found + folders_of(database)


def folders_of(database: Path) -> list[tuple[Carried, Path]]:
    """The installed editions and the own forms as they are now."""
    editions = EditionStore(database).folder
    with environment_errors(database):
        rules = [path for path in sorted(editions.rglob("*.toml")) if not _hidden(path.relative_to(editions))]
        own = TemplateStore(database)
        return [(_carried(REGULATIONS, editions, path), path) for path in rules] + [
            (_carried(TEMPLATES, own.folder, path), path) for path in own.files()
        ]


def _carried(area: str, folder: Path, path: Path) -> Carried:
    return Carried(area, path.relative_to(folder).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest())


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
