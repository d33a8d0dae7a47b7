"""Facts of a student before the defence, for whom everything of clauses 7 to 9 was done, and how they are judged."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.findings import Finding, Status
from app.domain.regulation import check_gate, check_rules, evaluate
from tests.regulations.mitu import CALENDAR, PROFILE, Facts, act, with_changes

TODAY = date(2028, 6, 20)
ABROAD = "internships.0"


def internship() -> Facts:
    """Abroad, paid by the University, on site; reported and stored."""
    return {
        "id": "i1",
        "departure": date(2027, 2, 27),
        "start": date(2027, 3, 1),
        "end": date(2027, 3, 16),
        "actual_start": date(2027, 3, 1),
        "actual_end": date(2027, 3, 16),
        "format": "office",
        "host": {"name": "TU", "kind": "research", "field": "IT", "city": "Wien", "country": "AT", "foreign": True},
        "sources": ["university"],
        "application_date": date(2027, 1, 20),
        "supervisor_agreed": date(2027, 1, 21),
        "department": act("7", date(2027, 1, 25)),
        "cost_calculation": {"approver": "Бухгалтер", "date": date(2027, 2, 26), "total": 900000},
        "contract": act("5", date(2027, 2, 1)) | {"valid_from": date(2027, 2, 1), "valid_to": date(2027, 3, 16)},
        "programme": {
            "approved": date(2027, 2, 10),
            "goal": "деректер жинау",
            "lectures": ["methodology"],
            "rows": [{"name": "кітапхана", "start": date(2027, 3, 1), "end": date(2027, 3, 16), "result": "шолу"}],
        },
        "approval": act("15", date(2027, 2, 20)),
        "visas": {name: date(2027, 2, 5) for name in ("head", "accountant", "dsia", "vice_rector")},
        "results_note": "алғашқы нәтижелер",
        "language": {
            "test": "IELTS",
            "number": "77",
            "date": date(2026, 6, 1),
            "level": "B2",
            "valid_to": date(2027, 3, 1),
        },
        "public_life": "студенттік ғылыми қоғам",
        "public_life_confirmed_by": "Омаров А.",
        "report": {
            "submitted": date(2027, 3, 25),
            "seminar": act("2", date(2027, 4, 2)),
            "approved": date(2027, 4, 5),
            "decision": act("9", date(2027, 4, 9)),
            "dsia": act("31", date(2027, 4, 12)),
            "credits": 4,
        },
        "certificate": {"kind": "сертификат", "number": "1", "received": date(2027, 3, 26)},
    }


def practice() -> Facts:
    return {
        "kind": "research",
        "report": {"submitted": date(2027, 5, 3), "department": act("11", date(2027, 5, 14))},
        "dsia": act("40", date(2027, 5, 20)),
    }


def defence() -> Facts:
    return {
        "opinion": {"date": date(2028, 5, 10), "result": "positive"},
        "expert": {"date": date(2028, 5, 12), "result": "positive"},
        "pre": act("14", date(2028, 5, 20)) | {"decision": "submitted"},
        "review": {
            "name": "Сейітов Б.",
            "degree": "phd",
            "match": True,
            "conclusion": "positive",
            "date": date(2028, 5, 28),
        },
        "admission": {"date": date(2028, 6, 1), "head": "Омаров А."},
        "meeting": act("6", date(2028, 6, 12)) | {"result": "passed", "grade": "95"},
    }


def complete() -> Facts:
    return {
        "student": {"id": "s1", "track": "SP", "status": "studying", "funding": "state"},
        "topic": {"kk": "Тақырып"},
        "supervisor": {"name": "Ахметов А."},
        "plan": {
            "student_signed": date(2026, 11, 1),
            "supervisor_signed": date(2026, 11, 2),
            "department": act("4", date(2026, 11, 10)),
            "head_agreed": date(2026, 11, 11),
            "vice_rector_agreed": date(2026, 11, 16),
            "council": act("5", date(2026, 11, 26)),
            "rector": {"date": date(2026, 12, 1)},
            "rows": [
                {"section": "study", "name": "пән"},
                {"section": "research", "name": "шолу", "done": date(2027, 5, 1)},
                {"section": "research", "name": "тәжірибелік бөлім", "done": date(2028, 4, 1)},
            ],
            "copies": [{"number": 1, "recipient": "dsia", "date": date(2026, 12, 3)}],
        },
        "internships": [internship()],
        "practices": [practice()],
        "publications": [{"kind": "article", "status": "published", "topic_related": True}],
        "similarity_checks": [
            {
                "system": "StrikePlagiarism",
                "number": "12",
                "date": date(2028, 5, 15),
                "percent": 12,
                "verdict": "clean",
                "ethics": act("3", date(2028, 5, 18)) | {"result": "no-breach"},
            }
        ],
        "completion": {"credits": 112, "award": {"date": date(2028, 6, 19)}},
        "defence": defence(),
        "disputes": [],
        "leaves": [],
        "obligation": {"contract": act("17", date(2026, 10, 1))},
    }


def changed(changes: Facts, base: Facts | None = None) -> Facts:
    """The complete facts with dotted facts set."""
    return with_changes(base or complete(), changes)


def found(rule: str, changes: Facts, today: date = TODAY, **settings: Any) -> Finding:
    """The one finding of a rule over the complete facts with changes."""
    findings = evaluate(PROFILE, changed(changes), today, CALENDAR, settings)
    (one,) = [one for one in findings if one.rule == rule]
    return one


def judged(rule: str, changes: Facts, today: date = TODAY, **settings: Any) -> Status:
    return found(rule, changes, today, **settings).status


def at_step(rule: str, changes: Facts, today: date = TODAY, **settings: Any) -> Finding:
    """The rule judged as a step of a workflow or a gate asks for it."""
    (one,) = check_rules(PROFILE, changed(changes), [rule], today, CALENDAR, settings)
    return one


def gate(name: str, changes: Facts, today: date = TODAY) -> dict[str, Finding]:
    """The findings of a gate by rule."""
    return {one.rule: one for one in check_gate(PROFILE, changed(changes), name, today, CALENDAR)}
