"""Files of scans before they are filed: found in folders, read page by page, with their marks."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import UsageError

if TYPE_CHECKING:
    from app.exchange.scans import ScannedPage

HUNDREDTHS = 100
# What systems leave in folders beside the scans.
_NOT_SCANS = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class ScanFile:
    """A file as it was read: its content is kept only by its hash from then on."""

    path: Path
    sha256: str
    pages: tuple[ScannedPage, ...]

    @property
    def name(self) -> str:
        return told(self.path)

    @property
    def suffix(self) -> str:
        from app.exchange.scans import SUFFIXES

        given = self.path.suffix.lower()
        return given if given in SUFFIXES else ""


@dataclass(frozen=True, slots=True)
class Step:
    """How far one file of several has come."""

    progress: Callable[[int, int], None]
    done: int
    total: int

    def tell(self, part: float) -> None:
        self.progress(round((self.done + part) * HUNDREDTHS), self.total * HUNDREDTHS)


def files_of(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(one for one in path.rglob("*") if one.is_file() and not _hidden(one))
        elif path.is_file():
            found.append(path)
        else:
            raise UsageError("scan-missing", file=str(path))
    return list(dict.fromkeys(found))


def told(path: Path) -> str:
    """The name of a file without what no text can hold."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def _hidden(path: Path) -> bool:
    return path.name.startswith(".") or path.name.lower() in _NOT_SCANS


def read_file(
    path: Path, seen: set[str], tell: Callable[[float], None], cancelled: Callable[[], bool]
) -> ScanFile | None:
    """The marks of a file; None when the same content was received before."""
    from app.exchange.scans import content_of, read_pages

    digest = hashlib.sha256(content_of(path)).hexdigest()
    if digest in seen:
        return None
    pages = []
    for page in read_pages(path):
        if cancelled():
            break
        pages.append(page)
        tell(page.number / page.of)
    return ScanFile(path, digest, tuple(pages))
