"""Sums in Kazakh figures and words."""

from __future__ import annotations

from decimal import Decimal

from app.forms.pages import NO_BREAK_SPACE

_DIGITS = frozenset(("бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"))


def number_words(number: int | Decimal) -> str:
    """A whole number in words: 100 жүз, 1000 бір мың.

    num2words reads an `int` of a sum as tiyn, therefore it is given a Decimal.
    """
    from num2words import num2words

    whole = Decimal(number)
    if whole != whole.to_integral_value() or whole < 0:
        raise ValueError(f"not a whole number: {number}")
    return str(num2words(whole, lang="kz"))


def sum_words(amount: int | Decimal) -> str:
    """A whole sum of money in words: unlike a plain number, a lone «жүз» is written «бір жүз»."""
    words: list[str] = []
    for word in number_words(amount).split():
        if word == "жүз" and (not words or words[-1] not in _DIGITS):
            words.append("бір")
        words.append(word)
    return " ".join(words)


def grouped(amount: int | Decimal) -> str:
    """250 000: thousands apart, never torn over two lines; tiyn after a comma."""
    text = f"{Decimal(amount):,f}"
    return text.replace(",", NO_BREAK_SPACE).replace(".", ",")
