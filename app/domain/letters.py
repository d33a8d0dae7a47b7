"""Letters that no record holds, how letters are named to a person, how a line begins, what a spreadsheet would run."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n")
# Controls that are no space, halves of letters, codes that will never be letters: no file of ours can carry them all.
_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def unwritable(text: str) -> tuple[str, ...]:
    """The letters of a text that no record may hold, each once, in the order of their codes."""
    return tuple(sorted(set(_UNWRITABLE.findall(text))))


def runs_as_formula(text: str) -> bool:
    """Whether a spreadsheet that takes the text as typed would work it out."""
    return text.startswith(_FORMULA_BEGINNINGS) and len(text) > 1


def harmless(text: str) -> str:
    """A text for where cells have no kind (the clipboard, .csv): an apostrophe keeps a spreadsheet from running it."""
    return f"'{text}" if runs_as_formula(text) else text


def capitalised(text: str) -> str:
    """A text as the beginning of a line: the first letter is made a capital one, the others stay as they are."""
    return text[:1].upper() + text[1:]


def named(letters: Iterable[str]) -> str:
    """«☐ (U+2610), U+0000»: a letter is shown only where it does nothing to the sentence around it."""
    return ", ".join(
        f"{letter} (U+{ord(letter):04X})" if _is_shown(letter) else f"U+{ord(letter):04X}" for letter in letters
    )


def _is_shown(letter: str) -> bool:
    """Marks would sit on the letter before, and letters written from the right turn what follows them."""
    return (
        letter.isprintable()
        and unicodedata.category(letter)[0] != "M"
        and unicodedata.bidirectional(letter) not in ("R", "AL", "AN")
    )
