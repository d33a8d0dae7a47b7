"""The copies there are, wherever they lie, as lists to choose from; no open department is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.domain.errors import EnvironmentProblem, UsageError
from app.services.backups import store_at
from app.storage import backup, backup_notes
from app.storage.backup_store import DATABASE, FOLDER_SUFFIX, BackupStore, Copy

# Where a copy lies, and what is known of it: told whole when it was made, read and found whole just now, or not whole.
OWN, SECOND, ELSEWHERE = "own", "second", "elsewhere"
MADE, GOOD, DAMAGED = "made", "good", "damaged"


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A copy as a person chooses among them. `size` is that of its database in bytes; `lost` counts papers and scans
    whose files it lacks; `number` tells the newer of this department's own, whatever clocks said."""

    path: Path
    name: str
    made: datetime
    why: str
    students: int
    papers: int
    size: int
    place: str
    state: str
    host: str = ""
    lost: int = 0
    number: int = 0


def lines(database: Path, folders: Iterable[Path] = ()) -> list[CopyLine]:
    """Copies beside a database, at its second place and in further folders, the newest first.

    The same copy at two places is told once, at the nearer one. A place that cannot be read has none.
    """
    found: dict[tuple[str, str], CopyLine] = {}
    for place, folder in _places(database, folders):
        with suppress(EnvironmentProblem):
            for copy in BackupStore(folder).copies():
                line = _line(copy, place)
                known = found.get(_identity(copy))
                if known is None or (known.state == DAMAGED and line.state != DAMAGED):
                    found[_identity(copy)] = line
    return sorted(found.values(), key=lambda line: line.made, reverse=True)


def checked(line: CopyLine, *, cancelled: Callable[[], bool] = lambda: False) -> CopyLine:
    """The line after its copy was read whole. Refused: cancelled."""
    store = BackupStore(line.path.parent)
    copy = store.copy(line.name)
    try:
        if copy is None:
            return replace(look(line.path), place=line.place)
        lost = store.check(copy, cancelled=cancelled)
    except EnvironmentProblem:
        return replace(line, state=DAMAGED)
    assert copy.manifest is not None
    return replace(line, state=GOOD, lost=len({*lost, *copy.manifest.lost}))


def newest_good(found: Sequence[CopyLine]) -> CopyLine | None:
    """The newest of these whose database is whole, each read until one is."""
    for line in sorted(found, key=lambda one: one.number, reverse=True):
        store = BackupStore(line.path.parent)
        copy = store.copy(line.name)
        with suppress(EnvironmentProblem):
            if copy is not None:
                store.check_database(copy)
                return replace(line, state=GOOD)
    return None


def until(found: Sequence[CopyLine], moment: datetime) -> list[CopyLine]:
    """The copies that show how things stood at a moment: those made by then, the newest first."""
    return [line for line in found if line.made <= moment]


def named(database: Path, text: str) -> Path:
    """A copy by its name in the lists, else a file. UsageError: backup-unknown."""
    for line in lines(database):
        if line.name == text:
            return line.path
    if not Path(text).is_file():
        raise UsageError("backup-unknown", name=text)
    return Path(text)


def look(path: Path) -> CopyLine:
    """Any file as a line: read, checked and counted. EnvironmentProblem: database-damaged, database-missing, ..."""
    copy = BackupStore(path.parent).copy(path.stem)
    if copy is not None:
        return _line(copy, ELSEWHERE)
    verified = backup.verify(path)
    seen = path.stat()
    made = datetime.fromtimestamp(seen.st_mtime).astimezone()
    students, papers = (verified.counts.get(table, 0) for table in ("student", "paper"))
    return CopyLine(path, path.name, made, "", students, papers, seen.st_size, ELSEWHERE, GOOD)


def _places(database: Path, folders: Iterable[Path]) -> list[tuple[str, Path]]:
    own = BackupStore.of(database).folder
    places = [(OWN, own)]
    if second := backup_notes.read(own).second:
        places.append((SECOND, store_at(Path(second), database)))
    for folder in folders:
        places.append((ELSEWHERE, folder))
        with suppress(OSError):
            places += [(ELSEWHERE, path) for path in sorted(folder.glob("*" + FOLDER_SUFFIX))]
    return places


def _identity(copy: Copy) -> tuple[str, str]:
    return copy.name, copy.manifest.sha256 if copy.manifest is not None else ""


def _line(copy: Copy, place: str) -> CopyLine:
    path = copy.folder / (copy.name + DATABASE)
    if copy.manifest is None:
        return CopyLine(path, copy.name, copy.made, "", 0, 0, 0, place, DAMAGED)
    told = copy.manifest
    return CopyLine(
        path=path,
        name=copy.name,
        made=copy.made,
        why=told.why,
        students=told.counts.get("student", 0),
        papers=told.counts.get("paper", 0),
        size=told.size,
        place=place,
        state=MADE if copy.sound else DAMAGED,
        host=told.host,
        lost=len(told.lost),
        number=copy.number if place in (OWN, SECOND) else 0,
    )
