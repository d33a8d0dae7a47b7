"""Identifiers people write in many ways: the IIN, codes of education programmes, telephone numbers."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

Sex = Literal["male", "female"]

IIN_LENGTH = 12
_FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_CENTURY = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}

_SHOWN_DIGITS = 4

_ASCII_DIGIT = re.compile(r"[0-9]")
_ASCII_DIGITS = re.compile(r"[0-9]+")
_CODE_LOOK_ALIKES = str.maketrans({"М": "M", "В": "B", "Б": "B", "Д": "D"})
_CODE_JUNK = re.compile(r"[\s\-–—_.«»\"'()\u200b\ufeff]+")
_PROGRAMME_CODE = re.compile(r"[5-8][BMD][0-9]{5,6}")
_CODE_WITH_NAME = re.compile(r"\W*([5-8]\s?[BMDbmdВМДБвмдб]\s?[0-9]{5,6})(?![0-9])[\s\-–—:.,;)»\"]*(.*)", re.DOTALL)


def iin_fault(iin: str) -> str | None:
    """What is wrong with an IIN, as a problem code: `iin-length`, `iin-check-digit`; None when it holds."""
    if len(iin) != IIN_LENGTH or not _ASCII_DIGITS.fullmatch(iin):
        return "iin-length"
    digits = [ord(char) - 48 for char in iin]
    expected = _check_digit(digits)
    return None if expected == digits[-1] else "iin-check-digit"


def _check_digit(digits: list[int]) -> int:
    """Sum of weighted digits modulo 11, a second pass when it gives 10; 10 again fits no IIN."""
    remainder = sum(map(int.__mul__, _FIRST_WEIGHTS, digits)) % 11
    if remainder == 10:
        remainder = sum(map(int.__mul__, _SECOND_WEIGHTS, digits)) % 11
    return remainder


def iin_birth_date(iin: str) -> date | None:
    """The birth date an IIN spells; None when it spells none (some foreigners' numbers do not)."""
    century = _CENTURY.get(iin[6:7])
    if century is None:
        return None
    try:
        return date(century + int(iin[:2]), int(iin[2:4]), int(iin[4:6]))
    except ValueError:
        return None


def iin_sex(iin: str) -> Sex | None:
    """The sex an IIN spells; None when its seventh digit spells none."""
    if iin[6:7] not in _CENTURY:
        return None
    return "male" if iin[6] in "135" else "female"


def iin_warnings(iin: str, birth_date: date | None = None, sex: Sex | None = None) -> tuple[str, ...]:
    """Codes of what looks odd. Since 2013 a mismatch is lawful, so none of them ever blocks."""
    spelled_date, spelled_sex = iin_birth_date(iin), iin_sex(iin)
    found: list[str] = []
    if spelled_date is None:
        found.append("iin-without-birth-date")
    elif birth_date is not None and birth_date != spelled_date:
        found.append("iin-birth-date-mismatch")
    if sex is not None and spelled_sex is not None and sex != spelled_sex:
        found.append("iin-sex-mismatch")
    return tuple(found)


def mask_iin(iin: str | None) -> str:
    """An IIN, or what was written in its place, with all digits hidden but the last four; of so few, every one.

    Law 94-V: personal data are shown no further than their purpose asks.
    """
    if iin is not None and len(iin) == IIN_LENGTH and iin.isascii() and iin.isdigit():  # a whole list of them is shown
        return "•" * (IIN_LENGTH - _SHOWN_DIGITS) + iin[-_SHOWN_DIGITS:]
    digits = len(_ASCII_DIGIT.findall(iin or ""))
    hidden = digits - _SHOWN_DIGITS if digits > _SHOWN_DIGITS else digits
    return _ASCII_DIGIT.sub("•", iin or "", count=hidden) if hidden else iin or ""


def normalise_programme_code(text: str) -> str:
    """«7м 06101 » -> «7M06101»: Latin letters, capitals, no spaces; text that is no code is tidied too."""
    return _CODE_JUNK.sub("", text).upper().translate(_CODE_LOOK_ALIKES)


def is_programme_code(code: str) -> bool:
    """Whether a normalised text has the shape of a programme code (level, area, number)."""
    return _PROGRAMME_CODE.fullmatch(code) is not None


def split_programme(text: str) -> tuple[str, str]:
    """«7М06101 – Ақпараттық жүйелер» -> code and name; either may be empty."""
    found = _CODE_WITH_NAME.match(text)
    if found:
        return normalise_programme_code(found[1]), found[2].strip(' \t\r\n«»"()')
    tidy = text.strip()
    is_one_word_with_digits = " " not in tidy and any(char.isdigit() for char in tidy)
    return (normalise_programme_code(tidy), "") if is_one_word_with_digits else ("", tidy)


def normalise_phone(text: str) -> str | None:
    """«8 (707) 123-45-67» -> «+77071234567»; None when it is no telephone number."""
    digits = "".join(_ASCII_DIGITS.findall(text))
    if text.strip().startswith("+") and not digits.startswith("7"):
        return f"+{digits}" if 8 <= len(digits) <= 15 else None
    if len(digits) == 11 and digits[0] in "78":
        return f"+7{digits[1:]}"
    if len(digits) == 10 and digits[0] in "67":
        return f"+7{digits}"
    return None
