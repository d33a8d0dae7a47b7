"""Sums in figures and in words, Kazakh and Russian."""

from __future__ import annotations

from decimal import Decimal

from app.forms.pages import NO_BREAK_SPACE

# num2words calls Kazakh by the code of the country.
_LANGUAGES = {"kk": "kz", "ru": "ru"}
_DIGITS = frozenset(("бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"))
_TIYN = Decimal("0.01")


def number_words(number: int | Decimal, language: str = "kk") -> str:
    """A whole number in words, masculine in Russian: 100 жүз, 1000 бір мың; 21 двадцать один.

    num2words reads an `int` of a sum as tiyn, therefore it is given a Decimal.
    """
    from num2words import num2words

    whole = Decimal(number)
    if whole != whole.to_integral_value() or whole < 0:
        raise ValueError(f"not a whole number: {number}")
    return str(num2words(Decimal(int(whole)), lang=_LANGUAGES[language]))  # not «1E+6», which it cannot read


def sum_words(amount: int | Decimal, language: str = "kk") -> str:
    """A whole sum of money in words: unlike a plain number, a lone «жүз» is written «бір жүз»."""
    plain = number_words(amount, language)
    return plain if language != "kk" else " ".join(_with_ones(plain.split()))


def money_words(amount: int | Decimal, language: str = "kk") -> str:
    """екі жүз елу мың теңге 50 тиын; двадцать один тенге 05 тиын: tiyn in figures, always two of them."""
    tenge, tiyn = parts_of(amount)
    money = {"kk": "теңге", "ru": "тенге"}[language]
    return f"{sum_words(tenge, language)} {money} {tiyn:02}{NO_BREAK_SPACE}тиын"


def parts_of(amount: int | Decimal) -> tuple[int, int]:
    """Tenge and tiyn of a sum. ValueError: it is negative or has parts of a tiyn."""
    exact = Decimal(amount)
    if exact < 0 or exact != exact.quantize(_TIYN):
        raise ValueError(f"not a sum of money: {amount}")
    tenge, tiyn = divmod(int(exact.scaleb(2)), 100)
    return tenge, tiyn


def grouped(amount: int | Decimal) -> str:
    """250 000: thousands apart, never torn over two lines; tiyn after a comma."""
    text = f"{Decimal(amount):,f}"
    return text.replace(",", NO_BREAK_SPACE).replace(".", ",")


def _with_ones(words: list[str]) -> list[str]:
    whole: list[str] = []
    for word in words:
        if word == "жүз" and (not whole or whole[-1] not in _DIGITS):
            whole.append("бір")
        whole.append(word)
    return whole
