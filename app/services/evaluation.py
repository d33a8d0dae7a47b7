"""Judging a set of facts without a database (docs/facts.md)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.errors import UsageError
from app.domain.facts import check_facts, texts_restored
from app.domain.findings import Finding
from app.domain.regulation import evaluate
from app.domain.rules import Profile
from app.services.given_files import read_mapping


def read_facts(path: Path) -> dict[str, Any]:
    """Facts from a JSON file, dates made dates. UsageError: facts-unreadable, facts-not-an-object, date-impossible."""
    return read_mapping(path, "facts-unreadable", "facts-not-an-object")


def judge(profile: Profile, facts: Mapping[str, Any], calendar: WorkingCalendar, as_of: date) -> list[Finding]:
    """Every rule of a profile for one set of facts; defaults of the profile hold unless the facts carry settings.

    UsageError: fact-malformed, fact-choice, setting-kind, setting-choice.
    """
    return evaluate(profile, checked(profile, facts), as_of, calendar)


def checked(profile: Profile, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts that rules may read: empty texts left out.

    UsageError: fact-malformed, fact-choice, setting-kind, setting-choice.
    """
    known = texts_restored(profile, _known(facts))
    check_facts(profile, known)
    _check_settings(profile, known)
    _check_calendar(known)
    return known


def _known(given: Any) -> Any:
    """Facts without the empty texts, which stand for what nobody has recorded."""
    if isinstance(given, Mapping):
        return {name: _known(value) for name, value in given.items() if value != ""}
    return [_known(item) for item in given] if isinstance(given, list) else given


def _check_settings(profile: Profile, facts: Mapping[str, Any]) -> None:
    given = facts.get("settings") or {}
    _expect("settings", given, "record", isinstance(given, Mapping))
    for key, value in given.items():
        if key in profile.settings:
            profile.settings[key].check(value)


def _check_calendar(facts: Mapping[str, Any]) -> None:
    given = facts.get("calendar") or {}
    _expect("calendar", given, "record", isinstance(given, Mapping))
    for name, kind, told in (
        ("days_off", Mapping, "record"),
        ("working_days", date, "date"),
        ("confirmed_years", int, "number"),
    ):
        items = given.get(name) or []
        _expect(f"calendar.{name}", items, "list", isinstance(items, list))
        for item in items:
            _expect(f"calendar.{name}", item, told, isinstance(item, kind))
    for off in given.get("days_off") or []:
        _expect("calendar.days_off.date", off.get("date"), "date", isinstance(off.get("date"), date))
        _expect("calendar.days_off.name", off.get("name"), "text", isinstance(off.get("name") or "", str))


def _expect(fact: str, value: object, kind: str, fits: bool) -> None:
    if not fits:
        raise UsageError("fact-malformed", fact=fact, expected=kind, value=str(value))
