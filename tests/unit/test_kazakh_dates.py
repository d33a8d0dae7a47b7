"""Dates as Kazakh and Russian papers write them."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain import russian_dates
from app.domain.kazakh_dates import dated, form_date, long_date, table_date, table_period


def test_form_date_has_two_digits_and_the_month_word() -> None:
    assert form_date(date(2026, 11, 5)) == "«05» қараша 2026 ж."


def test_date_within_a_sentence() -> None:
    assert long_date(date(2026, 11, 22)) == "2026 жылғы 22 қараша"


@pytest.mark.parametrize(
    ("month", "word"),
    list(enumerate(("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
                    "ноября", "декабря"), 1)),
)  # fmt: skip
def test_russian_dates(month: int, word: str) -> None:
    assert russian_dates.form_date(date(2026, month, 5)) == f"«05» {word} 2026 г."
    assert russian_dates.long_date(date(2026, month, 5)) == f"5 {word} 2026 года"


def test_table_dates() -> None:
    assert table_date(date(2026, 3, 2)) == "02.03.2026"
    assert table_period(date(2026, 3, 2), date(2026, 3, 15)) == "02.03.2026 – 15.03.2026"
    assert table_period(date(2026, 3, 2), date(2026, 3, 2)) == "02.03.2026"


@pytest.mark.parametrize(
    ("month", "word"),
    list(
        enumerate(
            [
                "қаңтардағы",
                "ақпандағы",
                "наурыздағы",
                "сәуірдегі",
                "мамырдағы",
                "маусымдағы",
                "шілдедегі",
                "тамыздағы",
                "қыркүйектегі",
                "қазандағы",
                "қарашадағы",
                "желтоқсандағы",
            ],
            1,
        )
    ),
)
def test_date_as_an_attribute_agrees_with_its_month(month: int, word: str) -> None:
    assert dated(date(2026, month, 9)) == f"2026 жылғы 9 {word}"
