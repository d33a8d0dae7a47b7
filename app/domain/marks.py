"""The machine-readable mark of a printed sheet: which paper, which copy, which sheet of it.

Written as 34 capital letters and digits, so that it fits the smallest code a scanner reads well:
«K1», the paper (26), the copy (1), the sheet (2), the check (3); all but «K1» in base 32 (RFC 4648).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ANY_COPY = 0
LAST_COPY = 31
LAST_SHEET = 1023

_EDITION = "K1"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_WRITTEN = re.compile(rf"{_EDITION}[A-Z2-7]{{32}}")
_PAPER_ID = re.compile(r"[0-9a-f]{32}")
_COPY_BITS, _SHEET_BITS, _CHECK_BITS = 5, 10, 15
# The paper takes 128 of the 130 bits of its 26 letters.
_UNUSED_BITS = 2
# CRC-15 of CAN: finds every change within 15 bits in a row, and so of any one letter.
_CHECK_POLYNOMIAL = 0xC599
_CHECK_START = 0x4B31  # «K1»


@dataclass(frozen=True, slots=True)
class Mark:
    """One sheet of one copy. `paper_id` is the key of the paper (32 hexadecimal digits); `copy` 0 stands for any
    copy; sheets count from 1. ValueError: a key or number that cannot be written."""

    paper_id: str
    copy: int
    sheet: int

    def __post_init__(self) -> None:
        if not _PAPER_ID.fullmatch(self.paper_id):
            raise ValueError(f"no key of a paper: {self.paper_id!r}")
        if not (ANY_COPY <= self.copy <= LAST_COPY and 1 <= self.sheet <= LAST_SHEET):
            raise ValueError(f"copy {self.copy}, sheet {self.sheet} cannot be written")


def write(mark: Mark) -> str:
    """The text of a mark."""
    paper = int(mark.paper_id, 16) << _UNUSED_BITS
    body = (paper << _COPY_BITS | mark.copy) << _SHEET_BITS | mark.sheet
    return _EDITION + _letters(body << _CHECK_BITS | _check(body), 32)


def read(text: str) -> Mark | None:
    """The mark a text spells, in capital or small letters; None for anything that is not a whole mark of ours."""
    capitals = text.upper() if text.isascii() else ""
    if not _WRITTEN.fullmatch(capitals):
        return None
    value = _number(capitals.removeprefix(_EDITION))
    body, check = value >> _CHECK_BITS, value & (1 << _CHECK_BITS) - 1
    copy, sheet = body >> _SHEET_BITS & LAST_COPY, body & LAST_SHEET
    paper, unused = divmod(body >> _SHEET_BITS + _COPY_BITS, 1 << _UNUSED_BITS)
    if check != _check(body) or unused or not sheet:
        return None
    return Mark(f"{paper:032x}", copy, sheet)


def _letters(number: int, count: int) -> str:
    return "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(count)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number << 5 | _LETTERS.index(letter)
    return number


def _check(body: int) -> int:
    """The remainder of the body, led by the start value, divided by the polynomial over two elements."""
    length = 26 * 5 + _COPY_BITS + _SHEET_BITS
    remainder = (_CHECK_START << length | body) << _CHECK_BITS
    for place in reversed(range(_CHECK_BITS, remainder.bit_length())):
        if remainder >> place & 1:
            remainder ^= _CHECK_POLYNOMIAL << place - _CHECK_BITS
    return remainder
