"""Choices of the department: profile settings it changed, the main profile, preferences of printing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.errors import UsageError
from app.services.context import Context
from app.storage import queries
from app.storage.database import Changes

MAIN_PROFILE = "main-profile"


def read(ctx: Context, key: str, default: Any = None) -> Any:
    return stored(ctx).get(key, default)


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
    """Write choices down; a profile setting must be one that the main profile knows."""
    checked = {key: _checked(ctx, key, value) for key, value in values.items()}
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


def _checked(ctx: Context, key: str, value: Any) -> Any:
    if key in OWN:
        return value
    profile = ctx.profile(main_profile(ctx))
    setting = profile.settings.get(key)
    if setting is None:
        raise UsageError("setting-unknown", key=key, known=sorted({*profile.settings, *OWN}))
    if setting.default is not None and not isinstance(value, type(setting.default)):
        raise UsageError("setting-kind", key=key, expected=type(setting.default).__name__)
    if setting.choices and value not in setting.choices:
        raise UsageError("setting-choice", key=key, choices=list(setting.choices))
    return value


# Choices that are the program's own and not of any regulation.
OWN = frozenset({MAIN_PROFILE, "interface-language", "print.copy-footer", "print.fee-dash"})
