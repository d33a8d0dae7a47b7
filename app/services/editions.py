"""The editions of a regulation: those that ship, those that the department installs itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import KafedraError, Refused
from app.domain.explanations import LocalText
from app.domain.rules import Profile
from app.regulations.loader import PROFILE_FILE, load_profile, load_profiles
from app.services.context import Changes, Context
from app.storage import edition_queries, queries
from app.storage.edition_store import INSTALLED, EditionStore

# The id names a folder, and its first word the printed forms.
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


@dataclass(frozen=True, slots=True)
class Edition:
    """A regulation that may be chosen, with the names that it offers for its university."""

    id: str
    title: LocalText
    edition: str
    university: LocalText
    organisation: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition of the open department: how large it is, who studies under it, what is wrong with its files."""

    id: str
    title: LocalText
    edition: str
    university: LocalText
    rules: int
    installed: bool
    students: int
    running_cases: int
    legal_basis: tuple[LocalText, ...] = ()
    fault: KafedraError | None = None


def offered(regulations: Path) -> list[Edition]:
    """The shipped editions that a department can work under: those that lead through their procedures."""
    return [_edition(profile) for profile in load_profiles(regulations).values() if profile.workflows]


def known(ctx: Context) -> list[Edition]:
    """The editions of the open department."""
    return [_edition(profile) for profile in ctx.profiles.values()]


def lines(ctx: Context) -> list[EditionLine]:
    """Every edition known, those that cannot be read at the end."""
    with ctx.database.read() as connection:
        students = edition_queries.students_by_edition(connection)
        running = edition_queries.running_cases_by_edition(connection)
    own = installed(ctx)
    found = [
        EditionLine(
            profile.id,
            profile.title,
            profile.edition,
            profile.university,
            len(profile.rules),
            profile.id in own,
            students.get(profile.id, 0),
            running.get(profile.id, 0),
            profile.legal_basis,
        )
        for profile in ctx.profiles.values()
    ]
    unnamed = LocalText("", "", "")
    return found + [
        EditionLine(key, unnamed, "", unnamed, 0, True, students.get(key, 0), running.get(key, 0), fault=fault)
        for key, fault in ctx.faulty.items()
        if key not in ctx.profiles
    ]


def installed(ctx: Context) -> Mapping[str, Any]:
    """What the department installed itself, by id: the digest of the files and the day."""
    with ctx.database.read() as connection:
        found = queries.rows(connection, "setting", key=INSTALLED)
    return dict(found[0]["value"]) if found else {}


def read(ctx: Context, folder: Path) -> Profile:
    """The regulation in a folder, checked whole and not installed.

    Refused: edition-no-profile, edition-id, profile-fault (file, line, reason).
    """
    if not (folder / PROFILE_FILE).is_file():
        raise Refused("edition-no-profile", path=str(folder), file=PROFILE_FILE)
    profile = load_profile(folder, ctx.folders.facts)
    if _ID.fullmatch(profile.id) is None:
        raise Refused("edition-id", id=profile.id)
    return profile


def install(ctx: Context, folder: Path) -> tuple[Edition, Changes]:
    """Copy the regulation of a folder beside the database and offer it from now on; nobody is moved to it.

    Refused: as `read`, and edition-exists.
    """
    profile = read(ctx, folder)
    if profile.id in ctx.profiles:
        raise Refused("edition-exists", id=profile.id)
    store = EditionStore(ctx.database.path)
    digest = store.put(folder, profile.id)
    try:
        changes = _write_down(ctx, profile, digest)
    except BaseException:
        store.remove(profile.id)
        raise
    ctx.profiles = {**ctx.profiles, profile.id: profile}
    ctx.faulty = {key: fault for key, fault in ctx.faulty.items() if key != profile.id}
    ctx.memory.clear()
    return _edition(profile), changes


def _write_down(ctx: Context, profile: Profile, digest: str) -> Changes:
    value = {**installed(ctx), profile.id: {"digest": digest, "date": ctx.today().isoformat()}}
    with ctx.intention("editions.install", undoable=False, edition=profile.id) as unit:
        present = queries.rows(unit.connection, "setting", key=INSTALLED)
        if present:
            unit.update("setting", present[0]["id"], {"value": value})
        else:
            unit.insert("setting", {"key": INSTALLED, "value": value})
    return unit.changes


def _edition(profile: Profile) -> Edition:
    return Edition(profile.id, profile.title, profile.edition, profile.university, dict(profile.organisation))
