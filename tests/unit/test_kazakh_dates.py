"""Dates as Kazakh papers write them."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.kazakh_dates import dated, form_date, table_date, table_period


def test_form_date_has_two_digits_and_the_month_word() -> None:
    assert form_date(date(2026, 11, 5)) == "«05» қараша 2026 ж."


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
