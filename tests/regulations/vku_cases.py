"""Applicants of VKU, edition 2023, exactly at their minimum, and how they are judged."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.explanations import Explanation, LocalText
from app.domain.facts import check_facts
from app.domain.findings import Finding, Status
from app.domain.regulation import evaluate
from app.regulations.loader import load_calendar_seed, load_profiles

ROOT = Path(__file__).parents[2] / "resources"
PROFILE = load_profiles(ROOT / "regulations")["vku-2023"]
CALENDAR = load_calendar_seed(ROOT / "calendars/kz.toml")
TODAY = date(2023, 8, 26)
REMOVED = object()

BASE: dict[str, dict[str, Any]] = {
    "MSP": {
        "instruction": "kk",
        "kt": {"foreign_language": 30, "readiness": 15, "profile_one": 15, "profile_many": 15, "total": 75},
    },
    "MPK": {"kt": {"readiness": 16, "profile_one": 17, "profile_many": 17, "total": 50}},
    "MPE": {"kt": {"readiness": 16, "profile_one": 17, "profile_many": 17, "total": 50}},
    "DOC": {
        "exam": {"interview": 15, "essay": 8, "readiness": 22, "profile": 30, "total": 75},
        "language_certificate": {"accepted": True},
    },
}
MINIMUMS = {
    ("MSP", "paid"): "VKU-8.1-1",
    ("MPK", "paid"): "VKU-8.2-1",
    ("MPE", "paid"): "VKU-8.3-1",
    ("DOC", "paid"): "VKU-8.4-1",
    ("MSP", "state"): "VKU-8.5-1",
    ("MPK", "state"): "VKU-8.5-2",
    ("MPE", "state"): "VKU-8.5-3",
    ("DOC", "state"): "VKU-8.6-1",
}
SCALES = {"MSP": "VKU-A6-1", "MPK": "VKU-A6-1-1", "MPE": "VKU-A7-1", "DOC": "VKU-A8-1"}


def applicant(track: str, funding: str = "paid", /, **changes: Any) -> dict[str, Any]:
    """An applicant exactly at the minimum total; `kt__readiness=6` changes a fact, REMOVED takes it away."""
    record: dict[str, Any] = {"id": "a1", "track": track, "group": "M094", "funding": funding} | deepcopy(BASE[track])
    for name, value in changes.items():
        *parents, last = name.split("__")
        node = record
        for parent in parents:
            node = node.setdefault(parent, {})
        if value is REMOVED:
            del node[last]
        else:
            node[last] = value
    return {"applicant": record}


def judged(facts: dict[str, Any], settings: dict[str, Any] | None = None) -> dict[str, Finding]:
    check_facts(PROFILE, facts)
    return {one.rule: one for one in evaluate(PROFILE, facts, TODAY, CALENDAR, settings)}


def status(rule: str, facts: dict[str, Any], settings: dict[str, Any] | None = None) -> Status:
    return judged(facts, settings)[rule].status


def missing(found: Finding) -> list[str]:
    return [one.fact for one in found.missing]


def told(found: Finding) -> dict[str, Any]:
    """The computed values a finding tells, by their English titles."""
    return {named(one): one.params["actual"] for one in found.why if one.code == "computed-value"}


def named(step: Explanation) -> str:
    """What a step of a reasoning is about, in English."""
    what = step.params["what"]
    assert isinstance(what, LocalText)
    return what.en


FULL = {"foreign_language": 50, "readiness": 30, "profile_one": 30, "profile_many": 40}


def by_gre(track: str, area: str | None, *scores: float | None, **more: Any) -> dict[str, Any]:
    """An applicant with a GRE certificate and no test of the university or the centre."""
    gre = dict(zip(("quantitative", "verbal", "writing"), scores, strict=False))
    record = {"id": "a1", "track": track, "group": "M094", "funding": "paid", "instruction": "ru", "gre": gre}
    record |= {"area": area, "area_confirmed": date(2023, 8, 20)} | more
    return {"applicant": record}
