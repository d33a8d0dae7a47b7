"""What tests of MITU, edition 2025, share: the profile, and facts put together and looked at."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.findings import Finding
from app.regulations.loader import load_calendar_seed, load_profiles

ROOT = Path(__file__).parents[2] / "resources"
PROFILE = load_profiles(ROOT / "regulations")["mitu-2025"]
CALENDAR = load_calendar_seed(ROOT / "calendars/kz.toml")

Facts = dict[str, Any]
REMOVED: Any = object()


def act(number: str, day: date) -> Facts:
    return {"number": number, "date": day}


def with_changes(base: Facts, changes: Facts) -> Facts:
    """The facts with dotted facts set, or taken away by REMOVED; a number in the name is a place in a list."""
    facts = deepcopy(base)
    for name, value in changes.items():
        *way, last = name.split(".")
        node: Any = facts
        for key in way:
            if isinstance(node, list):
                node = node[int(key)]
            else:
                node[key] = node[key] if node.get(key) is not None else {}
                node = node[key]
        place = int(last) if isinstance(node, list) else last
        if value is not REMOVED:
            node[place] = deepcopy(value)
        elif isinstance(node, list):
            del node[place]
        else:
            node.pop(place, None)
    return facts


def missing(finding: Finding) -> list[str]:
    return [one.fact for one in finding.missing]


def said(finding: Finding) -> list[str]:
    """The sentences of the regulation that a finding tells, in English."""
    return [one.params["text"].en for one in finding.why if one.code == "said"]
