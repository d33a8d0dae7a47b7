"""Sums in words, names of persons, single values as text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.forms.names import full_name, short_name, short_of_full
from app.forms.values import Values, clean, row_text
from app.forms.words import grouped, number_words, sum_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (150_000, "бір жүз елу мың"),
        (1_205_340, "бір миллион екі жүз бес мың үш жүз қырық"),
        (40_000, "қырық мың"),
        (250_000, "екі жүз елу мың"),
        (100, "бір жүз"),
        (1_000, "бір мың"),
        (1_100, "бір мың бір жүз"),
        (100_000_000, "бір жүз миллион"),
        (999, "тоғыз жүз тоқсан тоғыз"),
    ],
)
def test_sum_in_words_counts_whole_tenge(number: int, words: str) -> None:
    assert sum_words(number) == sum_words(Decimal(number)) == words


def test_plain_number_has_a_lone_hundred() -> None:
    assert [number_words(number) for number in (100, 200, 1000)] == ["жүз", "екі жүз", "бір мың"]


@pytest.mark.parametrize("number", [Decimal("1.5"), -1])
def test_number_in_words_is_whole_and_not_negative(number: Decimal | int) -> None:
    with pytest.raises(ValueError, match="not a whole number"):
        number_words(number)


def test_figures_are_grouped_and_never_torn() -> None:
    assert grouped(1_205_340) == "1\u00a0205\u00a0340"
    assert grouped(Decimal("250000.50")) == "250\u00a0000,50"


def test_names() -> None:
    assert full_name("Серіков", "Арман", "Болатұлы") == "Серіков Арман Болатұлы"
    assert full_name("Серіков", "Арман", None) == "Серіков Арман"
    assert short_name("Серіков", "Арман", "Болатұлы") == "А.Б.\u00a0Серіков"
    assert short_name("Серіков", "Арман", None) == "А.\u00a0Серіков"
    assert short_name("Сұлтан", "Нұр-Айша", "") == "Н.-А.\u00a0Сұлтан"
    assert short_of_full("Оспанова Гүлнар Ерланқызы") == "Г.Е.\u00a0Оспанова"
    assert short_of_full("Оспанова") == "Оспанова"
    assert short_of_full(None) is None


def test_text_is_evened_out_but_keeps_its_lines() -> None:
    assert clean(" Қазақ \t тілі\r\n мен\u00ad\u200b ") == "Қазақ тілі\nмен"
    assert clean("и\u0306") == "й"


def test_year_of_a_report_follows_its_latest_known_day() -> None:
    report = {"from": date(2026, 9, 1), "to": date(2027, 1, 20)}
    assert Values({"report": report}).raw("report.year") == 2027
    assert Values({"report": report | {"approved": date(2027, 2, 1)}}).raw("report.year") == 2027
    assert Values({"report": {}}).raw("report.year") is None


def test_dates_of_a_row() -> None:
    start, end = date(2027, 3, 2), date(2027, 3, 15)
    assert row_text({"start": start, "end": end}, "dates") == "02.03.2027 – 15.03.2027"
    assert row_text({"dates": (start, end)}, "dates") == "02.03.2027 – 15.03.2027"
    assert row_text({"start": start, "end": end, "dates": "наурыз"}, "dates") == "наурыз"
    assert row_text({"end": end}, "dates") == "15.03.2027"
    assert row_text({}, "dates") is None


def test_numbers_are_written_with_a_comma() -> None:
    assert row_text({"sheets": Decimal("0.50")}, "sheets") == "0,5"
    assert row_text({"sheets": Decimal("10")}, "sheets") == "10"
