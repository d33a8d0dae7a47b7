"""The recovery key as it stands on paper: groups of letters and digits that survive handwriting and a wrong layout."""

from __future__ import annotations

import hashlib
import secrets

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O, U: nobody can take them for digits
_RANDOM, _CHECK, _GROUP = 30, 5, 5  # letters of 5 bits: 150 bits of chance, 25 of check
# What is read as what: letters that look alike, also those of a Kazakh or Russian layout.
_ALIKE = str.maketrans("OILАВСЕНКМОРТХЗ", "011ABCEHKM0PTX3")


def make() -> str:
    """A new key in groups: `ABCDE-...`."""
    body = "".join(secrets.choice(_ALPHABET) for _ in range(_RANDOM))
    return _grouped(body + _check_of(body))


def read(text: str) -> str | None:
    """The key as `make` wrote it, however it was typed; None where a letter is wrong or missing."""
    letters = "".join(letter for letter in text.upper().translate(_ALIKE) if letter.isalnum())
    body, check = letters[:_RANDOM], letters[_RANDOM:]
    if any(letter not in _ALPHABET for letter in letters) or check != _check_of(body):
        return None
    return _grouped(letters)


def _check_of(body: str) -> str:
    number = int.from_bytes(hashlib.sha256(f"kafedra recovery {body}".encode()).digest()[:8], "big")
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in range(_CHECK))


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))
