"""Dates as Kazakh office papers write them."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)

_BACK_VOWELS = "аоұы"
_FRONT_VOWELS = "әөүіе"
_VOICELESS = "кқпстхшһ"


def form_date(day: date) -> str:
    """«05» қараша 2026 ж. - the date of a form: day in two digits, month word, year."""
    return f"«{day.day:02}» {MONTHS[day.month - 1]} {day.year} ж."


def table_date(day: date) -> str:
    """05.11.2026 - the date of a table cell."""
    return f"{day.day:02}.{day.month:02}.{day.year}"


def table_period(start: date, end: date) -> str:
    """02.03.2026 – 15.03.2026; one day is written once."""
    if start == end:
        return table_date(start)
    return f"{table_date(start)} – {table_date(end)}"


def long_date(day: date) -> str:
    """2026 жылғы 22 қараша - the date inside a sentence."""
    return f"{day.year} жылғы {day.day} {MONTHS[day.month - 1]}"


def dated(day: date) -> str:
    """2026 жылғы 5 қарашадағы - the date as the attribute of what follows («... № 12 хаттама»)."""
    return f"{long_date(day)}{_locative(MONTHS[day.month - 1])}"


def _locative(word: str) -> str:
    """The ending -дағы/-дегі/-тағы/-тегі that agrees with the word."""
    vowel = next(letter for letter in reversed(word) if letter in _BACK_VOWELS + _FRONT_VOWELS)
    consonant = "т" if word[-1] in _VOICELESS else "д"
    return consonant + ("ағы" if vowel in _BACK_VOWELS else "егі")
