"""Choices of the department: profile settings it changed, the main profile, preferences of printing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.errors import UsageError
from app.domain.rules import LARGEST_NUMBER
from app.services.context import Context
from app.services.roles import REGULATION
from app.services.wording import LANGUAGES
from app.storage import queries
from app.storage.database import Changes

MAIN_PROFILE = "main-profile"
INTERFACE_LANGUAGE = "interface-language"
CONFIRMED = "ambiguities-confirmed"  # edition -> ids of ambiguities


def read(ctx: Context, key: str, default: Any = None) -> Any:
    return stored(ctx).get(key, default)


def own(ctx: Context, key: str) -> Any:
    """A choice of the program's own as it is in force."""
    return read(ctx, key, DEFAULTS[key])


def stored(ctx: Context) -> Mapping[str, Any]:
    """Every choice written down, by key."""
    if "settings" not in ctx.memory:
        with ctx.database.read() as connection:
            ctx.memory["settings"] = {row["key"]: row["value"] for row in queries.rows(connection, "setting")}
    settings: Mapping[str, Any] = ctx.memory["settings"]
    return settings


def main_profile(ctx: Context) -> str:
    """The edition that new programmes follow. UsageError: profile-not-chosen."""
    edition = read(ctx, MAIN_PROFILE)
    if edition is None:
        raise UsageError("profile-not-chosen")
    return str(edition)


def choose(ctx: Context, values: Mapping[str, Any]) -> Changes:
    """Write choices down; a profile setting must be one that the main profile knows. Refused: role-may-not."""
    if any(is_of_regulation(key) for key in values):
        ctx.require(REGULATION)
    return _write(ctx, {key: _checked(ctx, key, value) for key, value in values.items()})


def is_of_regulation(key: str) -> bool:
    """Whether a choice says under which rules the department works, which is not for everybody to say."""
    return key == MAIN_PROFILE or key not in OWN


def _write(ctx: Context, checked: Mapping[str, Any]) -> Changes:
    with ctx.intention("settings.choose", keys=sorted(checked)) as unit:
        present = {row["key"]: row for row in queries.rows(unit.connection, "setting")}
        for key, value in checked.items():
            if key in present:
                unit.update("setting", present[key]["id"], {"value": value})
            else:
                unit.insert("setting", {"key": key, "value": value})
    ctx.memory.clear()
    return unit.changes


def effective(ctx: Context, edition: str) -> dict[str, Any]:
    """The settings under which an edition is judged: its defaults, overlaid by the department's choices."""
    profile = ctx.profile(edition)
    chosen = stored(ctx)
    return {key: chosen.get(key, setting.default) for key, setting in profile.settings.items()}


def confirmed_ambiguities(ctx: Context, edition: str) -> frozenset[str]:
    """The ambiguities of an edition whose treatment the university confirmed."""
    return frozenset(read(ctx, CONFIRMED, {}).get(edition, ()))


def confirm_ambiguities(ctx: Context, edition: str, confirmed: Mapping[str, bool]) -> Changes:
    """Note whose treatment is confirmed, or is so no longer. UsageError: ambiguity-of-profile-unknown; Refused:
    role-may-not.
    """
    ctx.require(REGULATION)
    known = ctx.profile(edition).ambiguities
    for name in confirmed:
        if name not in known:
            raise UsageError("ambiguity-of-profile-unknown", name=name, known=list(known))
    present = confirmed_ambiguities(ctx, edition)
    kept = [name for name in known if confirmed.get(name, name in present)]
    return _write(ctx, {CONFIRMED: {**read(ctx, CONFIRMED, {}), edition: kept}})


def _checked(ctx: Context, key: str, value: Any) -> Any:
    own = OWN.get(key)
    if own is not None:
        _check_own(ctx, key, value, own)
        return value
    profile = ctx.profile(main_profile(ctx))
    setting = profile.settings.get(key)
    if setting is None:
        raise UsageError("setting-unknown", key=key, known=sorted({*profile.settings, *OWN}))
    setting.check(value)
    return value


def _check_own(ctx: Context, key: str, value: object, kind: type) -> None:
    if value is None and DEFAULTS.get(key, value) is None and key in DEFAULTS:
        return
    if type(value) is not kind:
        raise UsageError("setting-kind", key=key, expected=kind.__name__)
    if isinstance(value, int) and not 0 <= value <= LARGEST_NUMBER:
        raise UsageError("setting-range", key=key, largest=LARGEST_NUMBER)
    if key == MAIN_PROFILE:
        ctx.profile(str(value))
    if key == INTERFACE_LANGUAGE and value not in LANGUAGES:
        raise UsageError("setting-choice", key=key, choices=list(LANGUAGES))


# Choices that are the program's own and not of any regulation, with the kind of their values.
OWN: Mapping[str, type] = {
    MAIN_PROFILE: str,
    INTERFACE_LANGUAGE: str,
    "print.copy-footer": bool,
    "print.fee-dash": bool,
    "print.mark": bool,
    "paper.linger-days": int,
    "backup.hours": int,
    "backup.all-days": int,
    "backup.daily-days": int,
    "backup.weekly-weeks": int,
    "backup.monthly-months": int,
    "backup.second-place": str,
    "backup.remind-days": int,
    "protection.idle-minutes": int,
    "privacy.consent-asked": bool,
    "privacy.breach-days": int,
    "privacy.keep-years": int,
}
# What holds until somebody chooses. No source says after how many days a sheet lingers, how often copies are made and
# how long they are kept: proposals to be confirmed.
DEFAULTS: Mapping[str, Any] = {
    "print.copy-footer": True,
    "print.fee-dash": False,
    "print.mark": True,
    "paper.linger-days": 7,
    "backup.hours": 4,
    "backup.all-days": 2,
    "backup.daily-days": 14,
    "backup.weekly-weeks": 8,
    "backup.monthly-months": 12,
    "backup.second-place": "",
    "backup.remind-days": 7,
    "protection.idle-minutes": 15,
    # Whether every student's consent is asked for is for a lawyer to say; one working day is order 481/НҚ as reported,
    # its text was not read; how long the data of those who left are kept, no source says: nothing until it is chosen.
    "privacy.consent-asked": True,
    "privacy.breach-days": 1,
    "privacy.keep-years": None,
}
