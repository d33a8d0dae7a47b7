"""What tests of ARU, edition 2026, share: the profile, findings of one rule, publications of every kind."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.findings import Finding
from app.domain.regulation import check_gate, evaluate
from app.regulations.loader import load_profile

ROOT = Path(__file__).parents[2] / "resources/regulations"
PROFILE = load_profile(ROOT / "aru-2026", ROOT / "facts")
CALENDAR = WorkingCalendar([])
TODAY = date(2028, 5, 20)
DEFENCE = date(2028, 6, 15)
Facts = dict[str, Any]


def found(rule: str, facts: Facts) -> list[Finding]:
    return [one for one in evaluate(PROFILE, facts, TODAY, CALENDAR) if one.rule == rule]


def one(rule: str, facts: Facts) -> Finding:
    (finding,) = found(rule, facts)
    return finding


def at_gate(rule: str, facts: Facts, gate: str) -> Finding:
    (finding,) = (one for one in check_gate(PROFILE, facts, gate, TODAY, CALENDAR) if one.rule == rule)
    return finding


def missing(finding: Finding) -> set[str]:
    return {lacking.fact for lacking in finding.missing}


def pub(**changes: Any) -> Facts:
    """An article of a journal that stands in no base and no list, with everything a person confirms."""
    return {
        "title": "Статья",
        "type": "article",
        "status": "published",
        "date": date(2027, 4, 1),
        "indexes": ["none"],
        "list": 0,
        "topic_related": True,
        "theme_matches": True,
        "official_site": True,
    } | changes


def wos(in_year: int, **changes: Any) -> Facts:
    """A journal of ESCI: its quartile alone may count."""
    metrics = {"indexes": ["ESCI"], "impact_factor": False, "quartile": in_year, "quartile_previous_year": 0}
    return pub(**metrics | changes)


def scopus(in_year: float, **changes: Any) -> Facts:
    metrics = {"percentile": in_year, "percentile_previous_year": 0, "percentile_area": "Linguistics"}
    return pub(**{"indexes": ["Scopus"]} | metrics | changes)


def listed(number: int, count: int = 1, **changes: Any) -> list[Facts]:
    return [pub(**{"list": number, "list_edition": date(2026, 1, 1), "language": "kk"} | changes)] * count


CONFERENCE = pub(type="conference-paper", level="international", indexes=["CPCI-S"], impact_factor=False)


def doctoral(*publications: Facts, **more: Any) -> Facts:
    return {
        "student": {"id": "d1", "track": "PHD"},
        "programme": {"code": "8D06101", "group": "D094"},
        "topic": {"class": "other"},
        "dissertation": {"form": "dissertation"},
        "defence": {"meeting": {"date": DEFENCE}},
        "publications": list(publications),
        "talks": [],
    } | more


DECIDED = date(2026, 9, 25)


def told(finding: Finding) -> dict[str, Any]:
    return {why.params["what"].en: why.params["actual"] for why in finding.why if why.code == "computed-value"}
