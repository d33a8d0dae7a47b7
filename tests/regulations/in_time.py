"""A student of MITU for whom everything was done, and in time, and how the facts are judged."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.findings import Finding, Status
from app.domain.regulation import check_rules, evaluate
from tests.regulations.mitu import CALENDAR, PROFILE, Facts, act, with_changes

TODAY = date(2027, 4, 20)


def row(section: str, **more: Any) -> Facts:
    return {"section": section, "name": "жұмыс", "kind": "мақала", "place": "ҚазҰУ", "report_kind": "есеп"} | more


def complete() -> Facts:
    """A student for whom everything was done, and in time."""
    return {
        "student": {"id": "s1", "track": "SP", "status": "studying", "enrol_date": date(2026, 8, 20)},
        "study": {
            "first_day": date(2026, 9, 1),
            "semester1_end": date(2026, 12, 26),
            "year_end": date(2027, 6, 30),
            "calendar_confirmed": True,
        },
        "topic": {
            "kk": "Тақырып",
            "proposal_date": date(2026, 9, 20),
            "priority": "Ақпараттық технологиялар",
            "department": act("2", date(2026, 9, 25)) | {"decision": "approve"},
            "council": act("3", date(2026, 10, 8)),
            "order": act("41", date(2026, 10, 12)),
        },
        "supervisor": {
            "name": "Ахметов А.",
            "degree": "PhD",
            "match_confirmed": date(2026, 9, 22),
            "submission": act("12", date(2026, 9, 28)),
            "department": act("2", date(2026, 9, 25)),
            "council": act("3", date(2026, 10, 8)),
            "order": act("41", date(2026, 10, 12)),
        },
        "plan": {
            "version": 1,
            "rationale": "негіздеме",
            "structure": "үш тарау",
            "direction": "бағыт",
            "student_signed": date(2026, 11, 1),
            "supervisor_signed": date(2026, 11, 2),
            "department": act("4", date(2026, 11, 10)),
            "head_agreed": date(2026, 11, 11),
            "vice_rector_agreed": date(2026, 11, 16),
            "council": act("5", date(2026, 11, 26)),
            "rector": act("", date(2026, 12, 1)),
            "rows": [
                row("study"),
                row("research", due_text="2027 жылғы мамыр"),
                row("practice", start=date(2027, 2, 1), end=date(2027, 3, 1)),
                row("internship", start=date(2027, 3, 1), end=date(2027, 3, 16)),
                row("publication", due_text="2027"),
            ],
            "copies": [
                {"number": number, "recipient": recipient, "date": date(2026, 12, 3)}
                for number, recipient in enumerate(("dsia", "department", "student"), start=1)
            ],
        },
        "attestations": [],
        "topic_changes": [],
        "supervisor_changes": [],
        "internships": [
            {
                "id": "i1",
                "start": date(2027, 3, 1),
                "end": date(2027, 3, 16),
                "actual_start": date(2027, 3, 1),
                "actual_end": date(2027, 3, 16),
                "host": {"name": "ҚазҰУ", "foreign": False},
                "application_date": date(2027, 1, 20),
                "supervisor_agreed": date(2027, 1, 21),
                "department": act("7", date(2027, 1, 25)),
                "contract": act("5", date(2027, 2, 1))
                | {"valid_from": date(2027, 2, 1), "valid_to": date(2027, 3, 16)},
                "programme": {"approved": date(2027, 2, 10)},
                "approval": act("15", date(2027, 2, 20)),
                "report": {
                    "submitted": date(2027, 3, 25),
                    "seminar": act("2", date(2027, 4, 2)),
                    "approved": date(2027, 4, 5),
                    "dsia": act("31", date(2027, 4, 12)),
                    "decision": act("9", date(2027, 4, 9)),
                    "credits": 4,
                },
                "certificate": {"kind": "анықтама", "number": "1", "received": date(2027, 3, 26)},
            }
        ],
    }


def changed(changes: Facts) -> Facts:
    """The complete facts with dotted facts set, or taken away by REMOVED."""
    return with_changes(complete(), changes)


def found(rule: str, facts: Facts, today: date = TODAY, **settings: Any) -> Finding:
    (one,) = [one for one in evaluate(PROFILE, facts, today, CALENDAR, settings) if one.rule == rule]
    return one


def judged(rule: str, changes: Facts, today: date = TODAY, **settings: Any) -> Status:
    return found(rule, changed(changes), today, **settings).status


def at_gate(rule: str, changes: Facts, today: date = TODAY) -> Status:
    (one,) = check_rules(PROFILE, changed(changes), [rule], today, CALENDAR)
    return one.status


INTERNSHIP = "internships.0"


def amended(**changes: Any) -> Facts:
    """The plan was refined, by the whole chain and in three copies."""
    amendment = {
        "id": "a1",
        "kind": "refinement",
        "reason": "пәндер нақтыланды",
        "application_date": date(2027, 2, 1),
        "supervisor_conclusion": {"date": date(2027, 2, 2), "result": "positive"},
        "department": act("8", date(2027, 2, 5)),
        "head_agreed": date(2027, 2, 6),
        "vice_rector_agreed": date(2027, 2, 10),
        "council": act("7", date(2027, 2, 18)),
        "rector": act("", date(2027, 2, 22)),
        "copies": [{"number": 1, "recipient": "dsia", "date": date(2027, 2, 24)}],
    }
    return {"plan_amendments": [amendment | changes]}


SUPERVISOR_CHANGE = {
    "id": "c2",
    "request_date": date(2027, 2, 1),
    "reason": "illness",
    "document": {"kind": "анықтама"} | act("3", date(2027, 1, 30)),
    "department": act("8", date(2027, 2, 5)),
    "council": act("6", date(2027, 2, 20)),
    "order": act("52", date(2027, 2, 25)),
}


def changed_supervisor(**changes: Any) -> Facts:
    return {"supervisor_changes": [SUPERVISOR_CHANGE | changes]}
