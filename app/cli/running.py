"""One run of the command line, as the commands see it."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.cli.output import Printer
from app.cli.passwords import Passwords
from app.domain.errors import UsageError
from app.domain.iso_dates import parse
from app.locations import Resources

if TYPE_CHECKING:
    # Opening a database costs most of a start; commands that need none must not pay for it.
    from app.services.context import Context

Opener = Callable[..., "Context"]
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Run:
    """The arguments, the printer, and the way to open a database."""

    args: argparse.Namespace
    out: Printer
    opener: Opener
    resources: Resources
    passwords: Passwords

    @contextmanager
    def department(self, *, create: bool = False) -> Iterator[Context]:
        """The open database, closed and unlocked afterwards."""
        from app.services import protection

        protected = protection.is_protected(self.args.db)
        ctx = self.opener(
            self.args.db,
            create=create,
            purpose="command line",
            language=self.args.lang,
            user=self.args.user,
            resources=self.resources,
            **({"password": self.passwords.own()} if protected else {}),
        )
        try:
            yield ctx
        finally:
            ctx.close()

    @contextmanager
    def unlocked(self, *databases: Path, to: str | None = None) -> Iterator[None]:
        """Protected files may be read meanwhile. Refused: password-wrong, role-may-not for what is to be done."""
        from app.services import protection

        password = self.passwords.own() if any(map(protection.needs_password, databases)) else ""
        given = [(self.user, password)] if password else []
        with protection.unlocked(databases, given, self.resources.roles, to):
            yield

    @property
    def user(self) -> str:
        return str(self.args.user or getpass.getuser())

    def named(self, name: str) -> str:
        """An argument that this way of the command needs. UsageError: argument-missing."""
        value = getattr(self.args, name)
        if value is None:
            raise UsageError("argument-missing", name=name)
        return str(value)


class Add(Protocol):
    """Registers a command under the parser with the common options."""

    def __call__(self, name: str, do: Callable[[Run], int | None], help_text: str) -> argparse.ArgumentParser: ...


def day(text: str) -> date:
    """An argument of the form YYYY-MM-DD."""
    try:
        return parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a date (YYYY-MM-DD): {text}") from error


def database_file(text: str) -> Path:
    """An argument that is a database file, there already or still to be made: no folder, no device."""
    path = Path(text)
    try:
        other = path.exists() and not path.is_file()
    except OSError:
        other = False  # what cannot be looked at is told when it is opened
    if other or not path.name:
        raise argparse.ArgumentTypeError(f"not a file: {text}")
    return path


def year(text: str) -> int:
    """An argument that is a year."""
    return parse(f"{text}-01-01").year


def amount(text: str) -> int:
    """An argument that counts something."""
    number = int(text)
    if not 1 <= number <= _MOST:
        raise argparse.ArgumentTypeError(f"not between 1 and {_MOST}: {text}")
    return number


def subject_id(text: str, *kinds: str) -> tuple[str, str]:
    """`student:ID` as (kind, id); a bare id is of the first kind. UsageError: subject-unknown."""
    kind, _, record = text.rpartition(":")
    kind = kind or kinds[0]
    if kind not in kinds or not record:
        raise UsageError("subject-unknown", subject=text, known=list(kinds))
    return kind, record


def told_progress(done: int, total: int) -> None:
    """How far long work has come, where a person watches it."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done}/{total}" + ("\n" if done == total else ""))
