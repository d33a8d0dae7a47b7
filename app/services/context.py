"""What every service is handed: the open database, the regulations, the clock, the person and the language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.errors import Refused, UsageError
from app.domain.rules import Profile
from app.services.roles import Session
from app.services.wording import Wording
from app.storage.database import Changes, Database, UnitOfWork
from app.storage.files import FileStore
from app.storage.keyring import drop
from app.storage.lock import DatabaseLock

__all__ = ["Changes", "Context", "Folders", "TemplateFolders"]


@dataclass(frozen=True, slots=True)
class TemplateFolders:
    """Where forms are read from: the shipped folder, and the department's own laid over it."""

    shipped: Path
    own: Path | None = None


@dataclass(frozen=True, slots=True)
class Folders:
    """What services read from when they need it; all of it ships with the program, but for own forms."""

    templates: TemplateFolders
    fonts: Path
    exchange: Path
    demo: Path
    facts: Path
    records: Path
    roles: Path
    migrations: Path


@dataclass(slots=True)
class Context:
    """One open department. Belongs to the thread that opened it."""

    database: Database
    files: FileStore
    profiles: Mapping[str, Profile]
    national_calendar: WorkingCalendar
    wording: Wording
    folders: Folders
    user: str
    language: str
    clock: Callable[[], date] = date.today
    lock: DatabaseLock | None = None
    # What services remember between calls; a service that changes what it rests on empties it.
    memory: dict[str, Any] = field(default_factory=dict)
    # Installed editions that could not be read, by id, and what is wrong with them.
    faulty: Mapping[str, Refused] = field(default_factory=dict)
    # Who unlocked a protected department; None where everybody may do everything.
    session: Session | None = None

    def __post_init__(self) -> None:
        self.database.before_return = self.returned

    def take(self, database: Database, files: FileStore) -> None:
        """Work with the files as they were written anew."""
        self.database, self.files = database, files
        self.database.before_return = self.returned
        self.memory.clear()

    def today(self) -> date:
        return self.clock()

    def now(self) -> datetime:
        """The present instant in UTC, on the day of the department's clock."""
        return datetime.combine(self.today(), datetime.now().time()).astimezone(UTC)

    def profile(self, edition: str) -> Profile:
        """The regulation of an edition. UsageError: profile-unknown; Refused: profile-fault."""
        profile = self.profiles.get(edition)
        if profile is None:
            if edition in self.faulty:
                raise self.faulty[edition]
            raise UsageError("profile-unknown", profile=edition, known=sorted(self.profiles))
        return profile

    def intention(self, name: str, /, *, undoable: bool = True, **params: object) -> AbstractContextManager[UnitOfWork]:
        """Write under a name, as the present user. Refused: role-may-not."""
        self.require(name)
        return self.database.intention(name, params, user=self.user, undoable=undoable)

    def require(self, intention: str) -> None:
        """Refused: role-may-not, unless the role of the present user allows it."""
        if self.session is not None:
            self.session.require(intention)

    def protected_session(self, intention: str) -> Session:
        """The present user of a protected department, who may do this. Refused: not-protected, role-may-not."""
        if self.session is None:
            raise Refused("not-protected")
        self.require(intention)
        return self.session

    def say(self, code: str, /, **params: object) -> str:
        return self.wording.say(code, params, self.language)

    def returned(self) -> None:
        """The file was away and may be another by now. EnvironmentProblem: as `DatabaseLock.renew`."""
        if self.lock is not None:
            self.lock.renew()
        self.memory.clear()

    def close(self) -> None:
        """Let go of the file and of the lock."""
        self.database.close()
        if self.session is not None:
            drop(self.session.keys)
            self.session = None
        if self.lock is not None:
            self.lock.release()
