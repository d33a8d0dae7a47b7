"""How facts of a student of MITU, between the plan and the defence, are judged by one rule."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.findings import Finding, Status
from app.domain.regulation import check_rules, evaluate
from tests.regulations.mitu import CALENDAR, PROFILE, Facts

TODAY = date(2027, 4, 20)
ADMITTED = {"admission": {"date": date(2028, 5, 20)}}


def found(rule: str, facts: Facts, today: date = TODAY, **settings: Any) -> Finding:
    (one,) = all_found(rule, facts, today, **settings)
    return one


def all_found(rule: str, facts: Facts, today: date = TODAY, **settings: Any) -> list[Finding]:
    given = {"student": {"id": "s1", "track": "SP"}} | facts
    return [one for one in evaluate(PROFILE, given, today, CALENDAR, settings) if one.rule == rule]


def judged(rule: str, facts: Facts, today: date = TODAY, **settings: Any) -> Status:
    return found(rule, facts, today, **settings).status


def at_gate(rule: str, facts: Facts) -> Finding:
    given = {"student": {"id": "s1", "track": "SP"}} | facts
    (one,) = check_rules(PROFILE, given, [rule], TODAY, CALENDAR)
    return one
