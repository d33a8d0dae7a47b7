"""Judging a set of facts without a database (docs/facts.md)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.errors import UsageError
from app.domain.findings import Finding
from app.domain.iso_dates import revived
from app.domain.regulation import evaluate
from app.domain.rules import Profile


def read_facts(path: Path) -> dict[str, Any]:
    """Facts from a JSON file, dates made dates. UsageError: facts-unreadable, facts-not-an-object, date-impossible."""
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise UsageError("facts-unreadable", path=str(path), detail=error.strerror or str(error)) from error
    except ValueError as error:
        raise UsageError("facts-unreadable", path=str(path), detail=str(error)) from error
    if not isinstance(content, Mapping):
        raise UsageError("facts-not-an-object", path=str(path))
    facts: dict[str, Any] = revived(content)
    return facts


def judge(profile: Profile, facts: Mapping[str, Any], calendar: WorkingCalendar, as_of: date) -> list[Finding]:
    """Every rule of a profile for one set of facts; defaults of the profile hold unless the facts carry settings."""
    return evaluate(profile, facts, as_of, calendar)
