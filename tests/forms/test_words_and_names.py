"""Sums in words, dates and names of either language, single values as text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.forms.values import Values, clean, row_text
from app.forms.words import grouped, money_words, number_words, sum_words


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


@pytest.mark.parametrize("number", [Decimal("1E+6"), Decimal("1000000.00")])
def test_a_number_is_said_however_it_is_written(number: Decimal) -> None:
    assert [number_words(number, language) for language in ("kk", "ru")] == ["бір миллион", "один миллион"]


@pytest.mark.parametrize("number", [Decimal("1.5"), -1])
def test_number_in_words_is_whole_and_not_negative(number: Decimal | int) -> None:
    with pytest.raises(ValueError, match="not a whole number"):
        number_words(number)


@pytest.mark.parametrize(
    ("amount", "kazakh", "russian"),
    [
        ("250000.50", "екі жүз елу мың теңге 50 тиын", "двести пятьдесят тысяч тенге 50 тиын"),
        ("21.05", "жиырма бір теңге 05 тиын", "двадцать один тенге 05 тиын"),
        ("1000", "бір мың теңге 00 тиын", "одна тысяча тенге 00 тиын"),
        ("2002", "екі мың екі теңге 00 тиын", "две тысячи два тенге 00 тиын"),
        ("1205340", "бір миллион екі жүз бес мың үш жүз қырық теңге 00 тиын",
         "один миллион двести пять тысяч триста сорок тенге 00 тиын"),
        ("100.10", "бір жүз теңге 10 тиын", "сто тенге 10 тиын"),
        ("0", "нөл теңге 00 тиын", "ноль тенге 00 тиын"),
    ],
)  # fmt: skip
def test_money_in_words_of_both_languages(amount: str, kazakh: str, russian: str) -> None:
    assert money_words(Decimal(amount)).replace("\u00a0", " ") == kazakh
    assert money_words(Decimal(amount), "ru").replace("\u00a0", " ") == russian


_UNITS = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"]
_TENS = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"]


def kazakh_sum(number: int) -> str:
    """The numerals of the digest of forms, said one group of three after another."""
    words: list[str] = []
    for power, name in ((6, "миллион"), (3, "мың"), (0, "")):
        group = number // 10**power % 1000
        hundreds, rest = divmod(group, 100)
        words += [_UNITS[hundreds], "жүз"] if hundreds else []
        words += [_TENS[rest // 10], _UNITS[rest % 10]]
        words += [name] if group else []
    return " ".join(filter(None, words))


@given(st.integers(1, 999_999_999))
def test_kazakh_sums_are_said_from_the_numerals_of_the_forms(number: int) -> None:
    assert sum_words(number) == sum_words(Decimal(number)) == kazakh_sum(number)


@given(st.decimals(0, 999_999_999, places=2))
def test_tiyn_are_never_lost(amount: Decimal) -> None:
    for language in ("kk", "ru"):
        tenge, _, tiyn = money_words(amount, language).removesuffix("\u00a0тиын").rpartition(" ")
        assert tenge.startswith(sum_words(int(amount), language))
        assert tiyn == f"{amount:.2f}"[-2:]


@given(st.integers(1, 9))
def test_russian_thousands_are_feminine_and_tenge_masculine(unit: int) -> None:
    words = sum_words(20_000 + unit * 1_001, "ru").split()
    feminine, masculine = {1: ("одна", "один"), 2: ("две", "два")}.get(unit, (words[-1], words[-1]))
    assert words[1] == feminine
    assert words[-1] == masculine


@pytest.mark.parametrize("amount", [Decimal("-0.01"), Decimal("1.005")])
def test_what_is_no_sum_of_money_is_not_said(amount: Decimal) -> None:
    with pytest.raises(ValueError, match="not a sum of money"):
        money_words(amount)


def test_figures_are_grouped_and_never_torn() -> None:
    assert grouped(1_205_340) == "1\u00a0205\u00a0340"
    assert grouped(Decimal("250000.50")) == "250\u00a0000,50"


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


def test_dates_follow_the_language_of_the_form() -> None:
    data = {"act": {"date": date(2026, 11, 22)}}
    for language, said in {
        "kk": ("«22» қараша 2026 ж.", "2026 жылғы 22 қараша"),
        "ru": ("«22» ноября 2026 г.", "22 ноября 2026 года"),
    }.items():
        values = Values(data, language)
        assert (spaced(values.text("act.date")), spaced(values.text("act.date", "long"))) == said
        assert values.text("act.date", "short") == "22.11.2026"


def spaced(text: object) -> str:
    return str(text).replace("\u00a0", " ")


def test_a_sum_is_said_whole_and_in_parts() -> None:
    values = Values({"internship": {"fee_amount": Decimal("250000.50")}}, "ru")
    said = [values.text("internship.fee_amount", manner) for manner in ("tenge", "tiyn", "words")]
    assert [spaced(one) for one in said] == ["250 000", "50", "двести пятьдесят тысяч тенге 50 тиын"]
    assert Values({"internship": {"fee_amount": Decimal(21)}}).text("internship.fee_amount", "tiyn") is None


@pytest.mark.parametrize("value", ["көп", date(2026, 11, 22), Decimal("0.001"), True])
def test_what_is_no_sum_is_not_said_in_words(value: object) -> None:
    with pytest.raises(Refused, match="form-manner"):
        Values({"item": {"total": value}}).text("item.total", "words")


def test_a_name_in_a_case_is_what_was_given_for_it() -> None:
    data = {"mag": {"full_name": "Серіков Арман"}, "cases": {"Серіков Арман@dative": " Серікову  Арману "}}
    assert Values(data).text("mag.full_name", "dative") == "Серікову Арману"
    assert Values(data).text("mag.full_name", "genitive") is None


def test_names_of_the_student_and_the_supervisor() -> None:
    names = {"surname": "Серіков ", "given_name": "Арман", "patronymic": "Болатұлы"}
    values = Values({"mag": names, "sup": {"full_name": "Мамедов Али Гасан оглы"}})
    assert values.text("mag.full_name") == "Серіков Арман Болатұлы"
    assert values.text("mag.short_name") == "А.Б.\u00a0Серіков"
    assert values.text("sup.short_name") == "А.Г.\u00a0Мамедов"
    alone = Values({"mag": {"full_name": "Оспанова"}})
    assert alone.text("mag.short_name") == "Оспанова"
    assert Values({"mag": {}, "sup": {}}).text("mag.full_name") is None
    assert Values({}).text("sup.short_name") is None
