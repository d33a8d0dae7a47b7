"""What the papers of one student print, form by form, over the sample of everybody."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

_PROTOCOL = {"number": "3", "date": date(2027, 10, 14)}
_AMENDED = [
    {
        "section": "тәжірибе",
        "before": "зерттеу, ҰИА, 24.01.2028 – 18.03.2028, есеп",
        "after": "зерттеу, МИТУ, 07.02.2028 – 01.04.2028, есеп",
        "reason": "База ауысты",
    },
    {
        "section": "ғылыми жарияланымдар",
        "before": "болған жоқ",
        "after": "Шолу мақаласы, 2028 ж. мамыр",
        "reason": "База ауысты",
    },
]
_WORK = {
    "section": "research",
    "name": "Әдебиетке шолу",
    "dates": "01.10.2026 – 25.12.2026",
    "done": "орындалды, 20.12.2026",
    "proof": "реферат",
}
_CHANGE = {
    "kind": "amendment",
    "rows_changed": "3-бөлім, 2-жол",
    "reason": "База ауысты",
    "application_date": date(2027, 10, 7),
    "supervisor_conclusion": {"result": "positive", "date": date(2027, 10, 8)},
    "department": _PROTOCOL,
    "council": {"number": "4", "date": date(2027, 10, 28)},
}
_AMENDMENT = {
    "item": _CHANGE,
    "sheet": {"amended": _AMENDED},
    "words": {
        "item.kind": {"amendment": "жоспарға өзгеріс енгізу"},
        "item.supervisor_conclusion.result": {"positive": "оң", "negative": "теріс"},
    },
}


def _check(key: str, met: str, documents: str = "", note: str = "", **figures: object) -> dict[str, Any]:
    return {"key": key, "met": met, "documents": documents, "note": note, **figures}


_CHECKS = [
    _check("plan", "yes", "Әдебиетке шолу, 20.12.2026, реферат"),
    _check("opinion", "yes", "Ғылыми жетекшінің пікірі: 15.05.2028, оң"),
    _check("publication", "no", note="Жарияланым жоқ."),
    _check("preliminary", "yes", "Кафедра отырысының хаттамасынан үзінді: № 14, 18.05.2028"),
    _check("review", "yes", "Рецензия: Сейітов Б.К., 26.05.2028"),
    _check("ethics", "yes", "Этикалық комиссияның қорытындысы: № 3, 16.05.2028"),
    _check("similarity", "yes", "Мәтіндік ұқсастыққа тексеру есебі: № 12, 10.05.2028"),
    _check("credits", "yes", "Транскрипт: 112", figure_1=112, figure_2=112),
    _check("no-negative", "yes", "Ғылыми жетекшінің пікірі: 15.05.2028, оң"),
    _check("service", "not-asked", note="қолданылмайды"),
]

FORMS: dict[str, dict[str, Any]] = {
    "change-request": {
        "item": {
            "requested_by": "student",
            "reason": "long-trip",
            "document": {"kind": "Бұйрық", "number": "12", "date": date(2027, 9, 1)},
            "request_date": date(2027, 9, 6),
        },
        "sheet": {"candidate": "Жаңабаев Асан, PhD, доцент"},
        "words": {"item.reason": {"long-trip": "ұзақ іссапар"}},
    },
    "application": {
        "item": {
            "kk": "Үлкен мәтіндерді жіктеу",
            "ru": "Классификация больших текстов",
            "reason": "results",
            "application_date": date(2027, 5, 12),
        },
        "sheet": {"old_topic": "Қазақ мәтіндерін жіктеу үлгілері"},
        "words": {"item.reason": {"results": "зерттеу нәтижелері бойынша"}},
    },
    "plan-amendment-application": _AMENDMENT,
    "supervisor-conclusion": _AMENDMENT,
    "amendment-list": _AMENDMENT,
    "stage-report": {
        "item": {
            "title": "1-кезең",
            "results": "Шолу жасалды.",
            "not_done": "Жоқ.",
            "next_tasks": "Модель құру.",
            "opinion_text": "Есеп қабылдансын.",
            "department": _PROTOCOL,
        },
        "sheet": {"works": [_WORK], "publications": ["Жіктеу, Хабаршы, 15.11.2026"]},
        "report": {"from": date(2026, 9, 1), "to": date(2026, 12, 26)},
    },
    "practice-report": {
        "item": {
            "kind": "pedagogical",
            "purpose": "Сабақ өткізу дағдысын меңгеру",
            "classes": [{"date": date(2027, 9, 10), "group": "ИС-21", "discipline": "Деректер қоры", "hours": 2}],
            "report": {"department": _PROTOCOL, "grade": "95"},
        },
        "report": {"from": date(2027, 9, 6), "to": date(2027, 11, 27), "place": "Кафедра"},
    },
    "summary-report": {
        "item": {
            "supervisor_opinion": {"text": "Жоспар орындалды."},
            "summary": {**_PROTOCOL, "decision": "Есеп қабылдансын."},
        },
        "sheet": {
            "academic_year": "2026–2027",
            "result": "part",
            "sections": [
                {"section": "study", "planned": "1) Педагогика", "done": "1) орындалды", "credits": 60},
                {"section": "research", "planned": "1) Шолу", "done": "1) орындалды", "proof": "1) реферат"},
            ],
        },
    },
    "attestation-sheet": {
        "item": {"result": "attested", "decision": "Келесі курсқа көшірілсін.", **_PROTOCOL},
        "sheet": {"academic_year": "2026–2027", "works": [_WORK]},
        "words": {"item.result": {"attested": "аттестатталды"}},
    },
    "cost-calculation": {
        "item": {"cost_calculation": {"approver": "О.Л. Каруна", "date": date(2027, 1, 28)}},
        "sheet": {
            "costs": [
                {
                    "kind": "travel",
                    "calculation": "2 × 60 000",
                    "amount": "120 000",
                    "source": "университеттің бюджеттен тыс қаражаты",
                },
                {"kind": "lodging", "calculation": "13 × 10 000", "amount": "130 000"},
            ],
            "total": Decimal(250000),
            "total_words": "екі жүз елу мың",
        },
    },
    "criteria-sheet": {
        "item": {"public_life_confirmed_by": "А.Б. Ахметов"},
        "sheet": {
            "checks": [
                _check("results", "yes", "Алдын ала зерттеу нәтижелері: шолу"),
                _check("language", "no", "Тіл сертификаты: B1", "Шет тілін білу деңгейі B2-ден төмен."),
                _check("public-life", "yes", "кураторлық"),
                _check("distance", "not-asked", note="қолданылмайды"),
            ]
        },
    },
    "supervisor-opinion": {
        "fact": {"defence": {"opinion": {"text": "Жұмыс дербес орындалған.", "result": "positive"}}},
    },
    "review-request": {
        "fact": {"defence": {"review": {"name": "Сейітов Б.К.", "degree": "phd"}}},
        "words": {"fact.defence.review.degree": {"phd": "философия докторы (PhD)"}},
    },
    "admission-checklist": {
        "sheet": {"checks": _CHECKS, "conclusion": "refused", "reasons": "орындалмаған талаптар: 3"},
        "fact": {"defence": {"admission": {"date": date(2028, 6, 1)}}},
    },
    "acquaintance-sheet": {
        "sheet": {
            "order_no": "41-м",
            "order_date": date(2026, 10, 12),
            "people": [
                {"name": "Серіков Арман Болатұлы", "role": "магистрант", "date": date(2026, 10, 14)},
                {"name": "Оспанова Гүлнар Ерланқызы", "role": "ғылыми жетекші"},
            ],
        }
    },
    "dispute-application": {
        "item": {"parties": "магистрант, кафедра", "subject": "есептің бағасы", "filed": date(2028, 4, 4)},
    },
}
