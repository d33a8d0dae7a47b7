"""A folder of copies of one database: dated, verified, sharing the files that are the same.

`<database>.backups/2026-11-22_14-05-33.sqlite` is a copy, `.list` beside it the files that belong to it (by hash, in
`files/`), `.json` its manifest. The manifest is written last: without it there is no copy, only what a copy that was
interrupted left.
"""

from __future__ import annotations

import hashlib
import json
import socket
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, astuple, dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

import msgspec

from app.domain import retention
from app.domain.errors import EnvironmentProblem
from app.domain.outside import json_of
from app.domain.retention import Policy
from app.storage import door, keys
from app.storage.backup import copy_database, state_of, verify
from app.storage.carried import Carried, beside
from app.storage.engine import environment_errors
from app.storage.keyring import SUFFIX
from app.storage.sealing import identity_of
from app.storage.whole_files import Cancelled, copy_whole, digest_of, overwrite, write_whole

FOLDER_SUFFIX = ".backups"
DATABASE, LIST, MANIFEST = ".sqlite", ".list", ".json"
_NAMES = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]_*"
_FORMAT = 1

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a copy holds. `made` is local with its offset, `size` in bytes, `counts` rows by table, `lost` names of
    papers and scans whose files were lost already, `state` what `state_of` told of the database. `number` counts the
    copies of a store: whoever sets the clock back does not make older what is newer."""

    made: datetime
    why: str
    revision: str | None
    state: str
    sha256: str
    size: int
    list_sha256: str
    host: str
    counts: dict[str, int] = field(default_factory=dict)
    lost: tuple[str, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a store. Without a manifest that can be read it is a damaged one."""

    folder: Path
    name: str
    made: datetime
    manifest: Manifest | None

    @property
    def database(self) -> Path:
        return self.folder / (self.name + DATABASE)

    @property
    def number(self) -> int:
        return self.manifest.number if self.manifest is not None else 0

    @property
    def sound(self) -> bool:
        """Whether it looks whole without being read: `check` reads it."""
        with suppress(OSError):
            return self.manifest is not None and self.database.stat().st_size == self.manifest.size
        return False


# One copy at a time goes into a folder, whichever thread makes it.
_making: defaultdict[str, threading.RLock] = defaultdict(threading.RLock)


class BackupStore:
    """The copies in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of(cls, database: Path) -> BackupStore:
        """The store beside a database."""
        return cls(database.with_name(database.name + FOLDER_SUFFIX))

    # --- reading ------------------------------------------------------------------------------------

    def copies(self) -> list[Copy]:
        """Every copy, the newest first. EnvironmentProblem: disk-trouble."""
        with environment_errors(self.folder):
            found = [self.copy(path.stem) for path in self.folder.glob(_NAMES + MANIFEST)]
        return sorted((one for one in found if one is not None), key=lambda one: (one.number, one.made), reverse=True)

    def copy(self, name: str) -> Copy | None:
        """A copy by its name."""
        path = self.folder / (name + MANIFEST)
        if not path.is_file():
            return None
        manifest = _read_manifest(path)
        made = manifest.made if manifest is not None else _moment_of(name)
        return Copy(self.folder, name, made, manifest) if made is not None else None

    def carried(self, copy: Copy) -> list[tuple[Carried, Path]]:
        """The files that belong to a copy, and where they lie. EnvironmentProblem: backup-damaged."""
        assert copy.manifest is not None
        path = self.folder / (copy.name + LIST)
        with environment_errors(path):
            if not path.is_file():
                raise _damaged(copy)
            content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != copy.manifest.list_sha256:
            raise _damaged(copy)
        try:
            found = [msgspec.convert(json_of(line), tuple[str, str, str]) for line in content.splitlines()]
        except ValueError as fault:
            raise _damaged(copy) from fault
        return [(Carried(*one), self._file(one[2])) for one in found]

    def check(self, copy: Copy, *, cancelled: Cancelled = lambda: False) -> tuple[str, ...]:
        """Read a copy whole; names of its files that are lost or, where they can be read, changed.

        EnvironmentProblem: backup-damaged.
        """
        self.check_database(copy, cancelled=cancelled)
        locked = door.is_locked(copy.database)
        return tuple(
            one.name
            for one, path in self.carried(copy)
            if not path.is_file() or not (locked or identity_of(path, cancelled=cancelled) == one.sha256)
        )

    def check_database(self, copy: Copy, *, cancelled: Cancelled = lambda: False) -> None:
        """Read the database of a copy whole; without its key, whether it is as it was made. EnvironmentProblem:
        backup-damaged.
        """
        if not copy.sound or copy.manifest is None:
            raise _damaged(copy)
        if digest_of(copy.database, cancelled=cancelled) != copy.manifest.sha256:
            raise _damaged(copy)
        if not door.is_locked(copy.database):
            verify(copy.database)

    # --- making -------------------------------------------------------------------------------------

    def make(
        self,
        database: Path,
        why: str,
        moment: datetime,
        *,
        thorough: bool = False,
        progress: Progress = lambda done, total: None,
        cancelled: Cancelled = lambda: False,
    ) -> Copy:
        """A verified copy of a database and its files. With `thorough` files kept already are read and mended.

        EnvironmentProblem: disk-full, disk-trouble, database-damaged, backup-timeout, ... Refused: cancelled.
        """
        with self._held():
            name = self.free_name(moment)
            copy = Copy(self.folder, name, moment, None)
            try:
                verified = copy_database(database, copy.database, cancelled=cancelled)
                kept, lost = self._keep(beside(database, verified), thorough, progress, cancelled)
                keys.carry(database, copy.database)
                manifest = Manifest(
                    made=moment,
                    why=why,
                    revision=verified.revision,
                    state=state_of(copy.database),
                    sha256=digest_of(copy.database, cancelled=cancelled),
                    size=copy.database.stat().st_size,
                    list_sha256="",
                    host=socket.gethostname(),
                    counts=verified.counts,
                    lost=lost,
                    number=max((one.number for one in self.copies()), default=0) + 1,
                )
                manifest = self.declare(name, manifest, kept)
            except BaseException:
                self._drop(name)
                raise
        return Copy(self.folder, name, moment, manifest)

    def take(
        self,
        other: BackupStore,
        copy: Copy,
        *,
        progress: Progress = lambda done, total: None,
        cancelled: Cancelled = lambda: False,
    ) -> Copy:
        """The same copy here. EnvironmentProblem as `make`, and backup-damaged."""
        assert copy.manifest is not None
        with self._held():
            try:
                if copy_whole(copy.database, self.folder / copy.database.name, cancelled=cancelled) != (
                    copy.manifest.sha256
                ):
                    raise _damaged(copy)
                self._keep(other.carried(copy), False, progress, cancelled)
                keys.carry(copy.database, self.folder / copy.database.name)
                write_whole(self.folder / (copy.name + LIST), (other.folder / (copy.name + LIST)).read_bytes())
                self._declare(copy.name, copy.manifest)
            except BaseException:
                self._drop(copy.name)
                raise
        return Copy(self.folder, copy.name, copy.made, copy.manifest)

    def thin(self, policy: Policy, today: date) -> list[str]:
        """Remove the copies that need not be kept, then files that belong to none; names of the copies removed.

        Copies that look damaged displace no good one and go when all copies of their day no longer stay.
        """
        with self._held():
            copies = self.copies()
            stay = retention.kept((one.made for one in copies if one.sound), today, policy)
            gone = [
                one.name
                for one in copies
                if one.made not in stay and (one.sound or not retention.is_recent(one.made, today, policy))
            ]
            for name in gone:
                self._drop(name)
            if gone:
                self._sweep()
            return gone

    def discard(self, names: Iterable[str]) -> None:
        """Remove copies for good: what they held is overwritten, with the files that belong to no other copy."""
        with self._held():
            for name in names:
                (self.folder / (name + MANIFEST)).unlink(missing_ok=True)
                overwrite(self.folder / (name + DATABASE))
                self._drop(name)
            self._sweep(overwrite)

    # --- files --------------------------------------------------------------------------------------

    def _keep(
        self, wanted: list[tuple[Carried, Path]], thorough: bool, progress: Progress, cancelled: Cancelled
    ) -> tuple[list[Carried], tuple[str, ...]]:
        """Put the files into the common store; those kept, and names of those that are lost."""
        kept, lost = [], []
        for done, (one, source) in enumerate(wanted):
            progress(done, len(wanted) + 1)
            if self._holds(one, source, thorough, cancelled) or self._put(one, source, cancelled):
                kept.append(one)
            else:
                lost.append(one.name)
        return kept, tuple(lost)

    def _holds(self, one: Carried, source: Path, thorough: bool, cancelled: Cancelled) -> bool:
        target = self._file(one.sha256)
        if not target.is_file():
            return False
        if thorough or not source.is_file():
            return identity_of(target, cancelled=cancelled) == one.sha256
        return target.stat().st_size == source.stat().st_size

    def _put(self, one: Carried, source: Path, cancelled: Cancelled) -> bool:
        """Copy a file in; one that is not what it must be is not kept."""
        target = self._file(one.sha256)
        if not source.is_file() or identity_of(source, cancelled=cancelled) != one.sha256:
            return False
        copy_whole(source, target, cancelled=cancelled)
        return identity_of(target, cancelled=cancelled) == one.sha256

    def _file(self, digest: str) -> Path:
        return self.folder / "files" / digest[:2] / digest

    def _sweep(self, before: Callable[[Path], None] = lambda path: None) -> None:
        """Remove files that belong to no copy; none while a copy cannot tell which are its own."""
        copies = self.copies()
        try:
            needed = {one.sha256 for copy in copies if copy.manifest for one, _ in self.carried(copy)}
        except EnvironmentProblem:
            return
        if all(copy.manifest for copy in copies):
            for path in (self.folder / "files").glob("*/*"):
                if path.name not in needed:
                    before(path)
                    path.unlink()

    # --- writing ------------------------------------------------------------------------------------

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No copy is made in the folder meanwhile."""
        with _making[str(self.folder.absolute())]:
            yield

    @contextmanager
    def _held(self) -> Iterator[None]:
        """The folder to oneself, and what an interrupted copy left in it gone."""
        with self.alone(), environment_errors(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            for path in (*self.folder.glob(_NAMES + DATABASE + "*"), *self.folder.glob(_NAMES + LIST)):
                if not (self.folder / (path.name.partition(".")[0] + MANIFEST)).is_file():
                    path.unlink()
            for path in (*self.folder.glob(".*.part"), *self.folder.glob("files/*/.*.part")):
                path.unlink()
            yield

    def free_name(self, moment: datetime) -> str:
        """A name that no copy has yet."""
        name = base = moment.strftime("%Y-%m-%d_%H-%M-%S")
        number = 1
        while (self.folder / (name + MANIFEST)).exists():
            number += 1
            name = f"{base}-{number}"
        return name

    def put_file(self, one: Carried, stored: bytes) -> None:
        """Keep a file as it goes on the disk."""
        if not self._file(one.sha256).is_file():
            write_whole(self._file(one.sha256), stored)

    def declare(self, name: str, manifest: Manifest, kept: Iterable[Carried]) -> Manifest:
        """Say that a copy is there, with these files; its manifest as it was written."""
        listed = _written(kept)
        write_whole(self.folder / (name + LIST), listed)
        whole = replace(manifest, list_sha256=hashlib.sha256(listed).hexdigest())
        self._declare(name, whole)
        return whole

    def _declare(self, name: str, manifest: Manifest) -> None:
        told = asdict(manifest) | {"format": _FORMAT, "made": manifest.made.isoformat()}
        write_whole(self.folder / (name + MANIFEST), json.dumps(told, ensure_ascii=False, indent=1).encode())

    def _drop(self, name: str) -> None:
        """Take a copy away: from the moment its manifest is gone it is none."""
        for suffix in (MANIFEST, LIST, DATABASE, DATABASE + SUFFIX):
            with suppress(OSError):
                (self.folder / (name + suffix)).unlink(missing_ok=True)


def _damaged(copy: Copy) -> EnvironmentProblem:
    return EnvironmentProblem("backup-damaged", made=f"{copy.made:%d.%m.%Y %H:%M}", path=str(copy.database))


def _read_manifest(path: Path) -> Manifest | None:
    try:
        told = json_of(path.read_bytes())
        if told["format"] != _FORMAT:
            return None
        manifest = msgspec.convert(told, Manifest)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return manifest if manifest.made.tzinfo is not None else None


def _moment_of(name: str) -> datetime | None:
    try:
        return datetime.strptime(name[:19], "%Y-%m-%d_%H-%M-%S").astimezone()
    except ValueError:
        return None


def _written(kept: Iterable[Carried]) -> bytes:
    return "".join(json.dumps(astuple(one)) + "\n" for one in kept).encode()
