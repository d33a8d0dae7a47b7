"""A copy takes the place of a database: the old one or the new one is there at every moment, never neither.

Everything is prepared in `<database>.restore/`. While that folder holds no `intent.json` nothing has happened, and the
folder is thrown away. Once the intent is on the disk the change is carried out, and after an interruption carried on by
whoever opens the database next (`recover`). The database itself changes by one rename; what was there is kept aside
under a name with the date.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from app.domain.errors import EnvironmentProblem, Refused
from app.domain.outside import json_of
from app.storage import door
from app.storage.backup import copy_database, verify
from app.storage.backup_store import MANIFEST, BackupStore
from app.storage.carried import FILES, FOLDERS, REGULATIONS, TEMPLATES, Carried, beside, folders_of
from app.storage.edition_store import EditionStore
from app.storage.engine import environment_errors
from app.storage.files import FileStore
from app.storage.keyring import Keys, path_of
from app.storage.recoding import recode_database
from app.storage.sealing import identity_of
from app.storage.template_store import TemplateStore
from app.storage.whole_files import Cancelled, copy_whole, sync_folder, write_whole

# What is told as it is reached, in this order; tests cut each of them off.
STEPS = (
    "begun", "copied", "verified", "files", "folders", "intended", "aside", "emptied", "switched",
    "regulations", "templates", "finished",
)  # fmt: skip
_STAGED, _INTENT = "database", "intent.json"
_JOURNALS = ("-journal", "-wal", "-shm")

Reached = Callable[[str], None]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Source:
    """A copy to restore: a database file, the files that belong to it, what its digest must be, if that is known.

    `folders` are the areas whose content the copy tells; others stay as they are.
    """

    database: Path
    carried: Sequence[tuple[Carried, Path]]
    folders: tuple[str, ...]
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """`aside` is where the database that was there before lies now (None: there was none); `lost` are papers and scans
    of the copy whose files are nowhere."""

    database: Path
    aside: Path | None
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Intent:
    """What remains to be done, by names beside the database; `folders` are areas that change, with their place."""

    aside: str
    folders: dict[str, str]


def find_source(path: Path) -> Source:
    """A copy in a store, by its database or its manifest, or any database file with what lies beside it.

    Refused: password-needed. EnvironmentProblem: backup-damaged, database-missing, database-damaged.
    """
    store = BackupStore(path.parent)
    copy = store.copy(path.stem) if path.with_suffix(MANIFEST).is_file() else None
    if copy is None:
        told = tuple(area for area in FOLDERS if path.with_name(f"{path.name}.{area}").is_dir())
        return Source(path, beside(path, verify(path)), told)
    door.keys_for(copy.database)
    store.check_database(copy)
    assert copy.manifest is not None
    return Source(copy.database, store.carried(copy), FOLDERS, copy.manifest.sha256)


def restore(
    database: Path,
    source: Source,
    moment: datetime,
    known: frozenset[str],
    *,
    reached: Reached = lambda step: None,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Restored:
    """Put a copy in the place of a database, which nobody may have open. `known` are the schemas that can be opened.

    Nothing has changed when it fails. Refused: cancelled, backup-onto-itself. EnvironmentProblem: backup-damaged,
    database-damaged, database-foreign, database-newer, disk-full, disk-trouble, ...
    """
    if database.exists() and database.samefile(source.database):
        raise Refused("backup-onto-itself", path=str(database))
    recover(database)
    stage = _stage_of(database)
    was_there = database.exists()
    put: list[Path] = []
    try:
        with environment_errors(database):
            stage.mkdir(parents=True)
            reached("begun")
            own = _own_keys(database)
            _copy(source, stage / _STAGED, own, cancelled)
            reached("copied")
            _verify(stage / _STAGED, known)
            reached("verified")
            lost = _put_files(database, source, own, put, progress, cancelled)
            reached("files")
            intent = _prepare(database, source, own, stage, moment)
            reached("folders")
            write_whole(stage / _INTENT, json.dumps(asdict(intent), ensure_ascii=False).encode())
            reached("intended")
            _switch(database, intent, reached)
    except BaseException:
        if not _is_switched(stage):
            _roll_back(database, put)
        raise
    _carry_on(database, intent, reached)
    return Restored(database, database.with_name(intent.aside) if was_there else None, lost)


def recover(database: Path) -> None:
    """Finish a restore that was interrupted, or clear away one that had not got so far.

    One that cannot be finished is taken back, if the database is not changed yet. EnvironmentProblem: disk-full, ...
    """
    stage = _stage_of(database)
    if not stage.is_dir():
        return
    intent = _read_intent(stage)
    if intent is None:
        _roll_back(database, ())
        return
    try:
        with environment_errors(database):
            _switch(database, intent, lambda step: None)
    except EnvironmentProblem:
        if not _is_switched(stage):
            _roll_back(database, ())
        raise
    _carry_on(database, intent, lambda step: None)


def _own_keys(database: Path) -> Keys | None:
    """The key of what is about to be replaced; nobody is kept from a good copy by a damaged key file."""
    try:
        return door.keys_for(database)
    except EnvironmentProblem:
        return None


# --- preparing ----------------------------------------------------------------------------------------


def _copy(source: Source, staged: Path, own: Keys | None, cancelled: Cancelled) -> None:
    if own is not None and door.is_plain(source.database):
        # What is protected stays so, whatever comes back to it.
        recode_database(source.database, staged, own)
    elif source.sha256 is None:
        # Of a file that may be in use, or have been left in the middle of a write.
        copy_database(source.database, staged, cancelled=cancelled)
    elif copy_whole(source.database, staged, cancelled=cancelled) != source.sha256:
        raise EnvironmentProblem("database-damaged", path=str(source.database))


def _verify(staged: Path, known: frozenset[str]) -> None:
    revision = verify(staged).revision
    if revision is None:
        raise EnvironmentProblem("database-foreign", path=str(staged))
    if revision not in known:
        raise EnvironmentProblem("database-newer", path=str(staged), revision=revision)


def _put_files(
    database: Path, source: Source, own: Keys | None, put: list[Path], progress: Progress, cancelled: Cancelled
) -> tuple[str, ...]:
    """Papers and scans go to those that are there: what lies under its hash disturbs nobody. Names of those lost."""
    if own is not None and door.is_plain(source.database):
        return _seal_files(source, FileStore(database, own), progress, cancelled)
    store = FileStore(database)
    wanted = [(one, path) for one, path in source.carried if one.area == FILES]
    lost = []
    for done, (one, path) in enumerate(wanted):
        progress(done, len(wanted))
        target = store.place(one.sha256, one.suffix)
        if _is_whole(target, one, cancelled):
            continue
        if not _is_whole(path, one, cancelled):
            lost.append(one.name)
            continue
        if not target.exists():
            put.append(target)
        copy_whole(path, target, cancelled=cancelled)
    return tuple(lost)


def _seal_files(source: Source, store: FileStore, progress: Progress, cancelled: Cancelled) -> tuple[str, ...]:
    wanted = [(one, path) for one, path in source.carried if one.area == FILES]
    lost = []
    for done, (one, path) in enumerate(wanted):
        progress(done, len(wanted))
        if _is_whole(path, one, cancelled):
            store.put(path.read_bytes(), one.suffix)
        else:
            lost.append(one.name)
    return tuple(lost)


def _is_whole(path: Path, one: Carried, cancelled: Cancelled) -> bool:
    return path.is_file() and identity_of(path, cancelled=cancelled) == one.sha256


def _prepare(database: Path, source: Source, own: Keys | None, stage: Path, moment: datetime) -> _Intent:
    """Folders that differ from those of the copy, ready to be exchanged; and where everything goes."""
    present = folders_of(database)
    folders: dict[str, str] = {}
    for area in source.folders:
        wanted = [(one, path) for one, path in source.carried if one.area == area]
        if {one for one, _ in wanted} == {one for one, _ in present if one.area == area}:
            continue
        (stage / area).mkdir()
        for one, path in wanted:
            target = stage / area / one.name
            if not target.resolve().is_relative_to((stage / area).resolve()):
                raise EnvironmentProblem("database-damaged", path=str(path))
            copy_whole(path, target)
        live = EditionStore(database).folder if area == REGULATIONS else TemplateStore(database).folder
        folders[area] = live.name
    _prepare_keys(source, own, stage)
    return _Intent(_free_aside(database, moment), folders)


def _prepare_keys(source: Source, own: Keys | None, stage: Path) -> None:
    """The passwords of now go on opening a copy under the key of now; another key comes with its own."""
    theirs = path_of(source.database)
    if theirs.is_file() and not door.is_plain(source.database) and door.keys_for(source.database) != own:
        copy_whole(theirs, path_of(stage / _STAGED))


def _free_aside(database: Path, moment: datetime) -> str:
    stem = f"{database.stem}-replaced-{moment:%Y%m%d-%H%M%S}"
    name, number = stem + database.suffix, 1
    while any(database.with_name(name + more).exists() for more in ("", *(f".{area}" for area in FOLDERS))):
        number += 1
        name = f"{stem}-{number}{database.suffix}"
    return name


# --- carrying out -------------------------------------------------------------------------------------


def _switch(database: Path, intent: _Intent, reached: Reached) -> None:
    """The database itself. Done already when nothing is staged any more."""
    staged = _stage_of(database) / _STAGED
    if not staged.exists():
        return
    if database.exists():
        _set_aside(database, database.with_name(intent.aside))
    reached("aside")
    for suffix in _JOURNALS:
        # Left beside the new database, the journal of the old one would be played back into it.
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    reached("emptied")
    staged.replace(database)
    sync_folder(database.parent)
    reached("switched")


def _set_aside(database: Path, aside: Path) -> None:
    """A second name for the file where there can be one, so that the first never goes; else a copy."""
    for suffix in _JOURNALS:
        journal = database.with_name(database.name + suffix)
        if journal.exists() and journal.stat().st_size:
            copy_whole(journal, aside.with_name(aside.name + suffix))
    if path_of(database).is_file():
        copy_whole(path_of(database), path_of(aside))
    if aside.exists():
        return
    try:
        os.link(database, aside)
    except OSError:
        copy_whole(database, aside)


def _carry_on(database: Path, intent: _Intent, reached: Reached) -> None:
    """What follows the database: folders, and the end of the intent."""
    stage = _stage_of(database)
    with environment_errors(database):
        if path_of(stage / _STAGED).is_file():
            path_of(stage / _STAGED).replace(path_of(database))
        for area in FOLDERS:
            if area in intent.folders:
                # Beside the database that was kept aside, where it looks for them.
                aside = database.with_name(f"{intent.aside}.{area}")
                _exchange(stage / area, database.with_name(intent.folders[area]), aside)
            reached(area)
        (stage / _INTENT).unlink(missing_ok=True)
        reached("finished")
        shutil.rmtree(stage, ignore_errors=True)
        sync_folder(database.parent)


def _exchange(staged: Path, live: Path, aside: Path) -> None:
    """A folder takes the place of another. Done already when nothing is staged any more."""
    if not staged.exists():
        return
    if live.exists():
        live.rename(aside)
    staged.rename(live)
    sync_folder(live.parent)


def _is_switched(stage: Path) -> bool:
    return (stage / _INTENT).exists() and not (stage / _STAGED).exists()


def _roll_back(database: Path, put: Sequence[Path]) -> None:
    """As if nothing had been. Best effort: what stays is in nobody's way."""
    stage = _stage_of(database)
    intent = _read_intent(stage)
    with suppress(OSError):
        if intent is not None and database.exists():
            database.with_name(intent.aside).unlink(missing_ok=True)
            path_of(database.with_name(intent.aside)).unlink(missing_ok=True)
        (stage / _INTENT).unlink(missing_ok=True)
    for path in put:
        with suppress(OSError):
            path.unlink()
    shutil.rmtree(stage, ignore_errors=True)


def _stage_of(database: Path) -> Path:
    return database.with_name(database.name + ".restore")


def _read_intent(stage: Path) -> _Intent | None:
    path = stage / _INTENT
    if not path.is_file():
        return None
    with environment_errors(path):
        content = path.read_bytes()
    try:
        return msgspec.convert(json_of(content), _Intent)
    except ValueError:
        return _guessed_intent(stage)


def _guessed_intent(stage: Path) -> _Intent | None:
    """One that cannot be read any more: as if nothing had been, unless the database is changed already."""
    if (stage / _STAGED).exists():
        return None
    database = stage.with_suffix("")
    live = {REGULATIONS: EditionStore(database).folder, TEMPLATES: TemplateStore(database).folder}
    staged = {area: live[area].name for area in FOLDERS if (stage / area).is_dir()}
    return _Intent(_free_aside(database, datetime.now().astimezone()), staged)
