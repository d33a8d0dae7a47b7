"""Copies made before a department was protected stay open at the second place and on sticks: told, mended, removed."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.errors import EnvironmentProblem
from app.services import backups, settings
from app.services.context import Context
from app.services.roles import PROTECTION
from app.storage import backup_notes, keyring, plain_copies
from app.storage.backup_store import FOLDER_SUFFIX, BackupStore, Copy
from app.storage.engine import environment_errors

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class PlainCopy:
    """A copy that anybody can read; `folder` and `name` tell which."""

    folder: Path
    name: str
    made: datetime
    students: int
    papers: int


def find(ctx: Context, folders: Iterable[Path] = ()) -> list[PlainCopy]:
    """Open copies of this department: beside it, at its second place, in further folders. None while it is plain.

    A place that is not there, or cannot be read, has none: `unknown` tells whether one was not looked at.
    """
    if ctx.session is None:
        return []
    found = []
    for store in _stores(ctx, folders):
        with suppress(EnvironmentProblem):
            found += [_line(copy) for copy in plain_copies.plain_in(store)]
    note(ctx)
    return found


def unknown(ctx: Context) -> Path | None:
    """The second place, where nobody could look since the department was protected."""
    chosen = str(settings.own(ctx, backups.SECOND))
    if ctx.session is None or not chosen:
        return None
    return Path(chosen) if _notes(ctx).plain is None else None


def protect(
    ctx: Context,
    chosen: Sequence[PlainCopy],
    *,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> tuple[str, ...]:
    """Encrypt these copies under the department's key; names of those that could not be read and stay as they are.

    Refused: not-protected, role-may-not, cancelled. EnvironmentProblem: disk-full, disk-trouble, ...
    """
    session = ctx.protected_session(PROTECTION)
    path = keyring.path_of(ctx.database.path)
    with environment_errors(path):
        key_file = path.read_bytes()
    left: list[str] = []
    for store, copies in _by_store(chosen):
        left += plain_copies.protect(store, copies, session.keys, key_file, progress, cancelled)
    note(ctx)
    return tuple(left)


def remove(ctx: Context, chosen: Sequence[PlainCopy]) -> None:
    """Overwrite and delete these copies with the files that only they have.

    Refused: not-protected, role-may-not. EnvironmentProblem: disk-trouble, ...
    """
    ctx.protected_session(PROTECTION)
    for store, copies in _by_store(chosen):
        store.discard(copy.name for copy in copies)
    note(ctx)


def note(ctx: Context) -> None:
    """Write down how many lie at the second place, for the reminder; where it is not there, that nobody knows."""
    chosen = str(settings.own(ctx, backups.SECOND))
    if ctx.session is not None and chosen:
        backups.note_plain(ctx.database.path, Path(chosen))


def _stores(ctx: Context, folders: Iterable[Path]) -> list[BackupStore]:
    """Folders of copies of this department alone: another one's must not come under its key."""
    own = ctx.database.path
    wanted = [BackupStore.of(own).folder]
    chosen = str(settings.own(ctx, backups.SECOND))
    if chosen:
        wanted.append(backups.store_at(Path(chosen), own))
    names = {own.name + FOLDER_SUFFIX, backups.store_at(Path(), own).name}
    for folder in folders:
        inside = [folder, *(folder / name for name in sorted(names))]
        wanted += [one for one in inside if one.name in names and _made_here(one)]
    return [BackupStore(folder) for folder in dict.fromkeys(one.absolute() for one in wanted)]


def _made_here(folder: Path) -> bool:
    with suppress(EnvironmentProblem):
        hosts = {copy.manifest.host for copy in BackupStore(folder).copies() if copy.manifest is not None}
        return hosts == {socket.gethostname()}
    return False


def _by_store(chosen: Sequence[PlainCopy]) -> list[tuple[BackupStore, list[Copy]]]:
    """The copies as they lie now, by the folder of each."""
    found: dict[Path, list[Copy]] = {}
    for one in chosen:
        copy = BackupStore(one.folder).copy(one.name)
        if copy is not None:
            found.setdefault(one.folder, []).append(copy)
    return [(BackupStore(folder), copies) for folder, copies in found.items()]


def _line(copy: Copy) -> PlainCopy:
    counts = copy.manifest.counts if copy.manifest is not None else {}
    return PlainCopy(copy.folder, copy.name, copy.made, counts.get("student", 0), counts.get("paper", 0))


def _notes(ctx: Context) -> backup_notes.Notes:
    return backup_notes.read(BackupStore.of(ctx.database.path).folder)
