"""What single cells say: text, dates, IINs, numbers, whatever type the file gave them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from app.domain.identifiers import iin_fault
from app.domain.kazakh import clean
from app.exchange.spreadsheets import Cell
from app.exchange.vocabulary import Vocabulary

_DAY_FIRST = re.compile(r"«?(\d{1,2})»?[./\-\s](\d{1,2})[./\-\s](\d{4}|\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[./\-](\d{1,2})[./\-](\d{1,2})(?!\d)")
_MONTH_IN_WORDS = re.compile(r"[«\"]?(\d{1,2})[»\"]?\s+([^\W\d_]{3,})\.?,?\s+(\d{4})(?!\d)")
_YEAR_THEN_WORDS = re.compile(r"(\d{4})\s*(?:ж\.|жыл\w*)\s*[«\"]?(\d{1,2})[»\"]?\s+([^\W\d_]{3,})")
_SERIAL = re.compile(r"\d{5}(?:[.,]0+)?")
_FIRST_SERIAL, _LAST_SERIAL = 18_000, 73_000  # 1949 to 2099
_EPOCH_1900, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_EARLIEST, _LATEST = date(1930, 1, 1), date(2099, 12, 31)

_IIN_PUNCTUATION = re.compile(r"[\s\-–'`’.]+")
_ROUNDED_BY_EXCEL = re.compile(r"\d[.,]\d+[eеEЕ]\+?\d+")
_SHORTEST_IIN_NUMBER, _IIN_LENGTH = 9, 12

_COURSE = re.compile(
    r"(\d|[iі]{1,3}|[iі]v)(?:\s*-?\s*(?:й|ый|ой|ші|шы|st|nd|rd|th))?[\s.\-]*(?:курс\w*)?\.?", re.IGNORECASE
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LAST_COURSE = 4
_INTEGER = re.compile(r"(\d{1,4})(?:[.,]0+)?(?:\s*\D*)")


def text_of(cell: Cell) -> str:
    """A cell as clean text; whole numbers without a decimal point."""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, bool):
        return str(int(cell))
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell)
    if isinstance(cell, datetime | date):
        return cell.strftime("%d.%m.%Y")
    if isinstance(cell, time | timedelta):
        return str(cell)
    return str(cell)


def date_of(cell: Cell, vocabulary: Vocabulary, date_1904: bool) -> date | None:
    """The day a cell names in any usual spelling. ValueError when it names none; None when it is empty."""
    if isinstance(cell, datetime):
        return _plausible(cell.date())
    if isinstance(cell, date):
        return _plausible(cell)
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _of_serial(cell, date_1904)
    text = text_of(cell)
    if not text:
        return None
    return _of_text(text, vocabulary, date_1904)


def _of_text(text: str, vocabulary: Vocabulary, date_1904: bool) -> date:
    if found := _YEAR_FIRST.match(text):
        return _plausible(date(int(found[1]), int(found[2]), int(found[3])))
    if found := _DAY_FIRST.match(text):
        return _of_day_first(found, text)
    if found := _MONTH_IN_WORDS.match(text):
        return _plausible(date(int(found[3]), _month(found[2], vocabulary), int(found[1])))
    if found := _YEAR_THEN_WORDS.match(text):
        return _plausible(date(int(found[1]), _month(found[3], vocabulary), int(found[2])))
    if _SERIAL.fullmatch(text):
        return _of_serial(float(text.replace(",", ".")), date_1904)
    raise ValueError(text)


def _of_day_first(found: re.Match[str], text: str) -> date:
    day, month, year = int(found[1]), int(found[2]), int(found[3])
    if year < 100:
        year += 2000 if year < 70 else 1900
    if month > 12 and "/" in text:
        day, month = month, day
    return _plausible(date(year, month, day))


def _of_serial(number: float, date_1904: bool) -> date:
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        raise ValueError(number)
    return (_EPOCH_1904 if date_1904 else _EPOCH_1900) + timedelta(days=int(number))


def _plausible(day: date) -> date:
    if not _EARLIEST <= day <= _LATEST:
        raise ValueError(day)
    return day


def _month(word: str, vocabulary: Vocabulary) -> int:
    code = vocabulary.code("month", word)
    if code is None:
        raise ValueError(word)
    return int(code)


def iin_of(cell: Cell) -> tuple[str, str | None]:
    """The IIN, of twelve digits where it can be, and a problem code. Zeros that a number lost come back."""
    if isinstance(cell, str) and len(cell) == _IIN_LENGTH and cell.isascii() and cell.isdecimal():
        return cell, iin_fault(cell)
    is_number = isinstance(cell, float | int) and not isinstance(cell, bool)
    text = text_of(cell)
    digits = text if is_number else _IIN_PUNCTUATION.sub("", text)
    if not digits:
        return "", "iin-missing"
    if _SHORTEST_IIN_NUMBER <= len(digits) < _IIN_LENGTH and digits.isdecimal():
        padded = digits.zfill(_IIN_LENGTH)
        if is_number or iin_fault(padded) is None:
            return padded, iin_fault(padded)
    if _ROUNDED_BY_EXCEL.fullmatch(text):
        return text, "iin-rounded"
    return digits, iin_fault(digits)


def course_of(cell: Cell, vocabulary: Vocabulary) -> int | None:
    """1, «1», «I курс», «бірінші» -> 1. ValueError when it names no course; None when empty."""
    text = text_of(cell)
    if not text:
        return None
    found = _COURSE.fullmatch(text)
    if found:
        numeral = found[1].casefold().replace("і", "i")
        course = _ROMAN.get(numeral) or int(numeral)
    else:
        course = int(vocabulary.code("course", text) or 0)
    if not 1 <= course <= _LAST_COURSE:
        raise ValueError(text)
    return course


def integer_of(cell: Cell) -> int | None:
    """24, «24 жыл», «24,0» -> 24. ValueError when it is no whole number; None when empty."""
    text = text_of(cell)
    if not text or text in {"-", "–", "—"}:
        return None
    found = _INTEGER.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return int(found[1])
