"""Sums and dates said in another manner than they are kept: what `{field@manner}` prints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain import kazakh_dates, russian_dates
from app.domain.errors import Refused
from app.forms.pages import NO_BREAK_SPACE
from app.forms.words import grouped, money_words, parts_of


def in_manner(name: str, value: object, manner: str, language: str) -> str | None:
    """A sum or a date in one of `wording.MANNERS`; None stays None. Refused: form-manner, when it is neither."""
    if value is None:
        return None
    kinds, say = _MANNERS[manner]
    if not isinstance(value, kinds) or isinstance(value, bool):
        raise Refused("form-manner", field=name, manner=manner, value=str(value))
    try:
        return say(value, language)
    except ValueError as error:
        raise Refused("form-manner", field=name, manner=manner, value=str(value)) from error


def form_date(day: date, language: str) -> str:
    """«05» қараша 2026 ж., «05» ноября 2026 г.: never torn over two lines."""
    said = russian_dates.form_date(day) if language == "ru" else kazakh_dates.form_date(day)
    return said.replace(" ", NO_BREAK_SPACE)


def _long_date(day: date, language: str) -> str:
    said = russian_dates.long_date(day) if language == "ru" else kazakh_dates.long_date(day)
    return said.replace(" ", NO_BREAK_SPACE)


def _table_date(day: date, _language: str) -> str:
    return kazakh_dates.table_date(day)


def _tenge(amount: int | Decimal, _language: str) -> str:
    return grouped(parts_of(amount)[0])


def _tiyn(amount: int | Decimal, _language: str) -> str | None:
    tiyn = parts_of(amount)[1]
    return f"{tiyn:02}" if tiyn else None


_SUM = (int, Decimal)
_MANNERS: dict[str, tuple[tuple[type, ...], Callable[[Any, str], str | None]]] = {
    "words": (_SUM, money_words),
    "tenge": (_SUM, _tenge),
    "tiyn": (_SUM, _tiyn),
    "long": ((date,), _long_date),
    "short": ((date,), _table_date),
}
