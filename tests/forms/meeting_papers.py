"""What the papers of meetings, councils and orders print, form by form, over the sample of everybody."""

from __future__ import annotations

from datetime import date
from typing import Any

_ORG = {"org": {"city": "Алматы", "legal_name": "«Халықаралық инженерлік-технологиялық университет» ЖШС"}}
_DEPT = {"dept": {"name": "Есептеу техникасы", "head_name": "Ә.Б. Нұрғалиев"}}
_OFFICIALS = {
    "officials": {"rector_name": "С.Ә. Тілеуқабылов", "vr_name": "О.Л. Каруна", "dsia_name": "Б.Т. Сейітқали"},
}
_HOUSE = {**_ORG, **_DEPT, **_OFFICIALS}
_ACT = {
    "no": "4",
    "date": date(2026, 11, 5),
    "kind": "protocol",
    "body": "DEPM",
    "chair": "Ә.Б. Нұрғалиев",
    "chair_post": "head",
    "secretary": "Г.С. Оспанова",
    "present": 9,
}
_SUPERVISOR = {
    "full_name": "Оспанова Гүлнар Ерланқызы",
    "degree": "ғылым кандидаты",
    "academic_title": "доцент",
    "position": "профессор",
}
_DEPARTMENT = {"no": "4", "date": date(2026, 11, 5)}
_COUNCIL = {"no": "3", "date": date(2026, 11, 26)}


def line(step: str, outcome: str = "approve", **more: Any) -> dict[str, Any]:
    """What was decided of the first student, with whatever the step needs."""
    return {
        "student": "Серіков Арман Болатұлы",
        "step": step,
        "outcome": outcome,
        "ruling": f"{outcome} {step}",
        "mag": {"track": "SP"},
        "prog": {"code": "7M06102", "name_kk": "Бағдарламалық инженерия"},
        "thesis": {"topic_kk": "Қазақ мәтіндерін жіктеу үлгілері", "priority": "Жасанды интеллект"},
        "sup": _SUPERVISOR,
        "fact": {"supervisor": {"match_confirmed": date(2026, 10, 20)}},
        **more,
    }


def matter(step: str, *lines: dict[str, Any], no: int = 1, **more: Any) -> dict[str, Any]:
    return {"no": no, "step": step, "count": len(lines), "lines": list(lines), "department": _DEPARTMENT, **more}


_RETURNED = line("topic/department", "return", student="Әлиева Ұлпан", reason="тақырып нақтылансын", sup={})
_TOPICS = matter(
    "topic/department",
    line("topic/department"),
    _RETURNED,
    rapporteur="Г.С. Оспанова",
    speakers="Д.Қ. Ахметов",
    votes_for=8,
    votes_against=0,
    abstained=1,
)
_PLANS = matter("plan/department", line("plan/department"), no=2)
_CHANGE = line(
    "supervisor-change/department",
    candidate={"full_name": "Ахметов Дәулет Қайратұлы", "degree": "PhD", "position": "доцент"},
    item={
        "reason": "illness",
        "document": {"kind": "өтініш", "number": "12", "date": date(2026, 11, 1)},
        "match_confirmed": date(2026, 11, 3),
    },
)
_INTERN = line(
    "internship/approval",
    item={
        "host": {"name": "Варшава техникалық университеті", "city": "Варшава", "country": "Польша"},
        "start": date(2027, 3, 2),
        "end": date(2027, 3, 15),
        "sources": "қабылдаушы тараптың қаражаты",
    },
)
_DEFENCE = line(
    "defence/meeting",
    fact={"defence": {"meeting": {"result": "passed", "grade": "95"}, "review": {"name": "Қасымов Олжас"}}},
)

CHANGE, INTERN = _CHANGE, _INTERN
FORMS: dict[str, dict[str, Any]] = {
    "minutes": {**_HOUSE, "act": _ACT, "matters": [_TOPICS, _PLANS]},
    "extract": {**_HOUSE, "act": _ACT, "matters": [{**_TOPICS, "no": 2, "lines": [line("topic/department")]}]},
    "agenda": {**_HOUSE, "act": {"body": "DEPM", "date": date(2026, 11, 5)}, "matters": [_TOPICS, _PLANS]},
    "submission": {
        **_HOUSE,
        "act": {**_ACT, "out_no": "41", "out_date": date(2026, 11, 9)},
        "matters": [matter("topic/submission", line("topic/submission"))],
    },
    "draft-order": {
        **_HOUSE,
        "act": {**_ACT, "control": "проректор О.Л. Каруна"},
        "matters": [matter("topic/council", line("topic/council"), council=_COUNCIL)],
    },
    "letter": {
        **_HOUSE,
        "act": {**_ACT, "out_no": "77", "out_date": date(2027, 5, 19)},
        "matters": [
            matter(
                "practice/dsia",
                line("practice/dsia", item={"kind": "pedagogical"}, copies=1, sheets=14),
                sheets=14,
            )
        ],
    },
    "defence-list": {**_HOUSE, "act": _ACT, "matters": [matter("defence/meeting", _DEFENCE)]},
}
