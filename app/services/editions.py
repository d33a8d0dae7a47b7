"""The regulations that a new department may choose from, before there is a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.explanations import LocalText
from app.domain.rules import Profile
from app.regulations.loader import load_profiles
from app.services.context import Context


@dataclass(frozen=True, slots=True)
class Edition:
    """A regulation that may be chosen, with the names that it offers for its university."""

    id: str
    title: LocalText
    edition: str
    university: LocalText
    organisation: Mapping[str, str]


def offered(regulations: Path) -> list[Edition]:
    """What the shipped folder holds, in its order."""
    return [_edition(profile) for profile in load_profiles(regulations).values()]


def known(ctx: Context) -> list[Edition]:
    """The editions of the open department."""
    return [_edition(profile) for profile in ctx.profiles.values()]


def _edition(profile: Profile) -> Edition:
    return Edition(profile.id, profile.title, profile.edition, profile.university, dict(profile.organisation))
