"""Facts of a student whose affairs of sections 1 to 3 of MITU are in order, and how they are judged."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.findings import Finding, Status
from app.domain.regulation import check_rules, evaluate
from tests.regulations.mitu import CALENDAR, PROFILE, Facts, act, with_changes
from tests.study_plans import study_lines

TODAY = date(2027, 4, 20)

PRACTICES = {"SP": ("pedagogical", "research"), "P1": ("industrial",), "P15": ("industrial",)}


def plan(track: str) -> Facts:
    """A plan that the department has approved, every section filled."""
    practice = {"section": "practice", "place": "ХИТУ", "due_text": "2027 ж.", "report_kind": "есеп"}
    return {
        "version": 1,
        "department": act("4", date(2026, 11, 10)),
        "rows": [
            *({"section": "study"} | line for line in study_lines(track)),
            {"section": "research", "name": "шолу", "start": date(2026, 9, 1), "end": date(2027, 5, 31)},
            *(practice | {"kind": kind} for kind in PRACTICES[track]),
            {"section": "internship", "name": "тағылымдама", "start": date(2027, 3, 1), "end": date(2027, 3, 16)},
            {"section": "publication", "name": "мақала"},
        ],
    }


def closed_practice(kind: str) -> Facts:
    return {
        "id": kind,
        "kind": kind,
        "purpose": "жаңа әдістермен танысу",
        "classes": [{"date": date(2027, 2, 8), "group": "АЖ-24", "discipline": "Деректер қоры", "hours": 2}],
        "report": {"submitted": date(2027, 5, 3), "department": act("11", date(2027, 5, 14)), "grade": "95"},
        "dsia": act("40", date(2027, 5, 20)),
    }


def complete(track: str = "SP") -> Facts:
    """A student whose affairs of sections 1 to 3 are in order, on the day after the award."""
    return {
        "student": {
            "id": "s1",
            "edition": "mitu-2025",
            "track": track,
            "status": "studying",
            "funding": "state",
            "enrol_order_no": "120-м",
            "enrol_date": date(2026, 8, 25),
            "profile_matches": True,
        },
        "study": {
            "first_day": date(2026, 9, 1),
            "years": [{"number": 1, "year": 2026, "ends": date(2027, 6, 30)}],
            "final_start": date(2028, 6, 5),
            "final_end": date(2028, 6, 24),
        },
        "plan": plan(track),
        "practices": [closed_practice(kind) for kind in PRACTICES[track]],
        "prerequisites": [],
        "outgoing": [],
        "topic_changes": [],
        "attestations": [],
        "defence": {"meeting": act("6", date(2028, 6, 12)) | {"result": "passed"}},
        "completion": {
            "credits": {"SP": 120, "P1": 60, "P15": 90}[track],
            "final_credits": 8,
            "outcomes_confirmed": date(2028, 6, 14),
            "award": {"date": date(2028, 6, 19)},
            "diploma": {"number": "0012"},
            "transcript": {"number": "0012-1"},
        },
    }


def changed(changes: Facts, track: str = "SP") -> Facts:
    """The complete facts with dotted facts set."""
    return with_changes(complete(track), changes)


def found(rule: str, facts: Facts, today: date = TODAY, **settings: Any) -> Finding:
    (one,) = [one for one in evaluate(PROFILE, facts, today, CALENDAR, settings) if one.rule == rule]
    return one


def judged(rule: str, changes: Facts, track: str = "SP", today: date = TODAY, **settings: Any) -> Status:
    return found(rule, changed(changes, track), today, **settings).status


def at_step(rule: str, facts: Facts, **settings: Any) -> Finding:
    (one,) = check_rules(PROFILE, facts, [rule], TODAY, CALENDAR, settings)
    return one


def number(key: str) -> int:
    value = PROFILE.constants[key].value
    assert isinstance(value, int)
    return value
