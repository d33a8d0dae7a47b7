"""Dates as Russian office papers write them."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)


def form_date(day: date) -> str:
    """«05» ноября 2026 г. - the date of a form: day in two digits, month word, year."""
    return f"«{day.day:02}» {MONTHS[day.month - 1]} {day.year} г."


def long_date(day: date) -> str:
    """22 ноября 2026 года - the date inside a sentence."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year} года"
