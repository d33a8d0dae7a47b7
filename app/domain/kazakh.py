"""Search folding and sorting of Kazakh, Russian and English text.

Databases compare bytes: `fold` gives a column in which Қ is found by typing К, `sort_key` a column whose
plain binary order is the order of the Kazakh alphabet.
"""

from __future__ import annotations

import re
import unicodedata

KAZAKH_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

# A Russian keyboard has no Kazakh letters, and lists typed by several hands mix Latin letters into Cyrillic
# words.
_SAME_WHEN_SEARCHED = {
    "ә": "а", "ғ": "г", "ё": "е", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
    "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "i": "и", "k": "к", "m": "м", "o": "о", "p": "р",
    "t": "т", "x": "х", "y": "у",
}  # fmt: skip

_LONGEST_SEARCH, _MOST_WORDS = 1_000, 16

_INVISIBLE = "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_APOSTROPHES = "'`´ʹʼʻ‘’′"


def _is_separator(char: str) -> bool:
    return unicodedata.category(char)[0] in "PSZC"


def _separators() -> dict[int, str | None]:
    """Punctuation, signs and every kind of space become one space; invisible marks and apostrophes vanish."""
    blocks = (
        range(0x00, 0xC0),
        (0xD7, 0xF7),
        range(0x2000, 0x2070),
        range(0x20A0, 0x20C1),
        range(0x2100, 0x2200),
    )
    table: dict[int, str | None] = {code: " " for block in blocks for code in block if _is_separator(chr(code))}
    table[0x3000] = " "
    table |= dict.fromkeys(map(ord, _INVISIBLE + _APOSTROPHES), None)
    return table


def _unaccented_latin() -> dict[int, str]:
    bases = {code: unicodedata.normalize("NFD", chr(code))[0] for code in (*range(0xDF, 0x100), *range(0x101, 0x180))}
    return {code: base for code, base in bases.items() if base != chr(code)}


def _folding_table() -> dict[int, str | None]:
    same = {ord(char): target for char, target in _SAME_WHEN_SEARCHED.items()}
    accented = {code: same.get(ord(base), base) for code, base in _unaccented_latin().items()}
    return _separators() | accented | same


def _collation_table() -> dict[int, str | None]:
    """Weights are ASCII characters: space, digits as they are, 26 Latin letters, then the 42 Kazakh ones."""
    latin = {ord(char): chr(ord("9") + 1 + index) for index, char in enumerate("abcdefghijklmnopqrstuvwxyz")}
    first_kazakh = ord("9") + 1 + len(latin)
    kazakh = {ord(char): chr(first_kazakh + index) for index, char in enumerate(KAZAKH_ALPHABET)}
    accented = {code: latin.get(ord(base), base) for code, base in _unaccented_latin().items()}
    return _separators() | accented | latin | kazakh


_FOLDING = _folding_table()
_COLLATION = _collation_table()
_ANY_INVISIBLE = re.compile(f"[{_INVISIBLE}]")


def fold(text: str) -> str:
    """Text as it is searched: case, Kazakh letters, look-alikes, punctuation and spaces made equal."""
    return " ".join(_composed(text).translate(_FOLDING).split())


def searched_words(text: str) -> tuple[str, ...]:
    """The words of a typed text as they are looked for, each once; of a whole page pasted only the first ones."""
    return tuple(dict.fromkeys(fold(text[:_LONGEST_SEARCH]).split()))[:_MOST_WORDS]


def sort_key(text: str) -> str:
    """A key whose plain binary order is the Kazakh alphabet; neither case nor punctuation weighs."""
    return " ".join(_composed(text).translate(_COLLATION).split())


def clean(text: str) -> str:
    """Text as it is kept: composed (NFC), no invisible marks, single plain spaces, none at either end."""
    if _ANY_INVISIBLE.search(text):
        text = _ANY_INVISIBLE.sub("", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())
