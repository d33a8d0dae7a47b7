"""Rounds of steps as services would hand them over, made by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.explanations import Explanation, LocalText
from app.domain.rules import Body
from app.domain.workflow import Decision
from app.services.step_fields import Field
from app.services.step_rounds import Line, StepRound, Told
from app.services.supervisors import SupervisorLine

TODAY = date(2026, 11, 22)
EVERY = (Decision.APPROVE, Decision.RETURN, Decision.REJECT)
OFFICIALS: tuple[dict[str, Any], ...] = (
    {"post": "head", "name": "Қасенов Е.Б.", "valid_from": date(2020, 1, 1), "valid_to": date(2026, 10, 31)},
    {"post": "head", "name": "Сұлтанов А.К.", "valid_from": date(2026, 11, 1), "valid_to": None},
    {"post": "secretary", "name": "Ибраева Г.С.", "valid_from": None, "valid_to": None},
)


def text(word: str) -> LocalText:
    return LocalText(word, f"{word} (ru)", f"{word} (en)")


MEETING = Body("DEPM", text("кафедра отырысы"), "head", "secretary", own=True)
HEAD = Body("HEAD", text("кафедра меңгерушісі"), "head")


def field(
    fact: str,
    kind: str = "text",
    *,
    optional: bool = False,
    act: bool = False,
    choices: dict[str, LocalText] | None = None,
    parts: tuple[Field, ...] = (),
) -> Field:
    return Field(fact, text(fact), kind, choices or {}, optional, act, parts)


def line(student: str, *, item: str | None = None, reason: str = "", **more: Any) -> Line:
    """A line of a student; `item` is the id of what it is about, `begins` of one that is only to begin."""
    begins = more.pop("begins", {})
    known = {
        "key": more.pop("key", item or student),
        "student_id": student,
        "subject_id": item,
        "name": f"Магистрант {student.upper()}",
        "programme": "7M06101",
        "group": "АЖ-26",
        "item": more.pop("about", ()),
        "begins": begins,
        "values": more.pop("values", {}),
        "reason": Explanation(reason, {"step": text("қадам")}) if reason else None,
        "due": more.pop("due", None),
    }
    assert not more, more
    return Line(**known)


def supervisor(key: str, name: str) -> SupervisorLine:
    return SupervisorLine(key, name, "", "PhD", "", "", "", None, None, 0, None)


def step_round(*lines: Line, fields: tuple[Field, ...] = (), **more: Any) -> StepRound:
    known: dict[str, Any] = {
        "edition": "sample-2026",
        "workflow": "report",
        "title": text("есеп"),
        "step": "department",
        "action": text("есепті қарау"),
        "clause": "4.6",
        "act": "protocol",
        "bodies": (MEETING,),
        "decisions": EVERY,
        "closes": (Told(text("есеп мерзімінде"), "4.6"),),
        "prints": (text("хаттама"), Explanation("paper-extract")),
        "follows": (Told(text("жіберу"), "4.6"),),
        "deadline": Told(text("мерзім"), "4.6"),
        "supervisors": (),
        "officials": OFFICIALS,
        "calendar": WorkingCalendar([], confirmed_years=[2026]),
    }
    return StepRound(**{**known, **more, "lines": lines, "fields": fields})


NUMBER, DAY = field("item.department.number", act=True), field("item.department.date", "date", act=True)
