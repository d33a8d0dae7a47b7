"""The words of the papers of the department, taken back out of the PDF, against their agreed wording."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.forms.pages import PageModel
from tests.forms.test_wording_of_forms import expected

DAY = date(2026, 11, 22)
FORMS: dict[str, dict[str, Any]] = {
    "readiness-sheet": {
        "sheet": {"day": DAY, "programmes": "7M06102 Бағдарламалық инженерия"},
        "criteria": [
            {
                "clause": "2.10",
                "requirement": "Отандық базалармен шарт",
                "count": "2 (кемінде 2)",
                "evidence": "Зерттеу орталығы № 7.",
                "day": DAY,
                "state": "орындалды",
            }
        ],
    },
    "deadline-list": {
        "sheet": {"day": DAY, "until": date(2027, 6, 30)},
        "deadlines": [
            {
                "name": "Серіков Арман Болатұлы",
                "requirement": "Жеке жоспар бірінші семестрде бекітіледі. (3.5)",
                "due": date(2026, 12, 31),
                "left": "39",
                "responsible": "кафедра меңгерушісі",
            }
        ],
    },
    "copy-register": {
        "sheet": {"day": DAY, "year": 2026},
        "copies": [
            {
                "date": date(2026, 11, 2),
                "document": "Жеке жоспар",
                "student": "Серіков Арман",
                "copy": "1 / 3",
                "recipient": "ҒИҚД",
                "receiver": "Б.Т. Сейітқали",
                "note": "күші жойылған нұсқа, 20.11.2026",
            }
        ],
    },
    "route-slip": {
        "paper": {
            "title": "Магистранттың жеке жұмыс жоспары",
            "number": "2026-0001",
            "student": "Серіков Арман Болатұлы",
            "copies": 3,
            "sheets": 4,
        },
        "route": [{"party": "Магистрант", "name": "А.Б. Серіков", "signed": date(2026, 11, 20)}],
    },
    "consent": {},
    "access-list": {
        "sheet": {"day": DAY},
        "purposes": [
            {
                "purpose": "магистранттардың оқуын есепке алу",
                "data": "аты-жөні, ЖСН, байланыс деректері",
                "basis": "келісім, 94-V Заң",
                "blocking": "оқу аяқталғаннан кейін",
            }
        ],
        "access": [
            {
                "name": "Сейітова Айгүл Маратқызы",
                "post": "кафедра меңгерушісі",
                "scope": "барлық деректер",
                "order": "№ 15-ө, 01.09.2026",
                "begins": date(2026, 9, 1),
                "ends": date(2027, 8, 31),
            }
        ],
    },
    "breach-memo": {
        "breach": {
            "found": date(2026, 11, 20),
            "found_time": "16:40",
            "happened": "Магистранттар тізімі бар USB-жинақтауыш жоғалды.",
            "people": "2026 жылы қабылданған магистранттар",
            "count": 25,
            "data": "аты-жөні, ЖСН, телефон",
            "measures": "Құпиясөздер ауыстырылды, магистранттарға хабарланды.",
            "contact": "Кафедра хатшысы Ахметова Ж.С., +7 701 000 00 00",
            "number": "41",
            "sent": date(2026, 11, 23),
        }
    },
    "pack-contents": {
        "sheet": {"day": DAY},
        "papers": [
            {
                "title": "Жеке жоспар",
                "issued_number": "2026-0001",
                "day": date(2026, 11, 2),
                "pages": 4,
                "at": 2,
                "scan": "скан, 1-дана",
            }
        ],
        "absent": [{"title": "Үзінді", "step": "Отырыс (5.1)", "day": date(2026, 11, 5), "why": "шығарылмаған"}],
    },
}
Composed = Callable[..., PageModel]
Read = Callable[[PageModel], list[str]]


@pytest.fixture
def filled(sample: dict[str, Any]) -> Callable[[str], dict[str, Any]]:
    """The sample document with the rows of one form."""
    sample["mag"]["iin"] = "030515600014"
    sample["org"]["legal_name"] = "«Халықаралық инженерлік-технологиялық университет» ЖШС"
    return lambda form: sample | FORMS[form]


@pytest.mark.parametrize("form", FORMS)
def test_blank_specimen_says_what_was_agreed(composed: Composed, text_of: Read, form: str) -> None:
    assert text_of(composed(form)) == expected(f"{form}.blank")


@pytest.mark.parametrize("form", FORMS)
def test_filled_form_carries_its_data_in_the_agreed_words(
    composed: Composed, text_of: Read, filled: Callable[[str], dict[str, Any]], form: str
) -> None:
    assert text_of(composed(form, filled(form))) == expected(f"{form}.filled")


WITH_LISTS = [form for form, rows in FORMS.items() if any(isinstance(one, list) for one in rows.values())]


@pytest.mark.parametrize("form", WITH_LISTS)
def test_long_values_stay_whole_over_as_many_pages_as_they_need(
    composed: Composed, text_of: Read, filled: Callable[[str], dict[str, Any]], form: str
) -> None:
    long = " ".join(f"сөз{number}" for number in range(400))
    data = filled(form)
    lists = [key for key in FORMS[form] if isinstance(data[key], list)]
    for key in lists:
        data[key] = [{name: long if isinstance(value, str) else value for name, value in data[key][0].items()}] * 2
    pages = text_of(composed(form, data))
    words = " ".join(pages).split()
    assert len(pages) > 1
    assert words.count("сөз399") >= 2 * len(lists)


def test_a_long_account_of_a_breach_stays_whole(
    composed: Composed, text_of: Read, filled: Callable[[str], dict[str, Any]]
) -> None:
    long = " ".join(f"сөз{number}" for number in range(400))
    data = filled("breach-memo")
    data["breach"] = data["breach"] | {"happened": long, "people": long, "measures": long}
    pages = text_of(composed("breach-memo", data))
    assert len(pages) > 1
    assert " ".join(pages).split().count("сөз399") == 3
