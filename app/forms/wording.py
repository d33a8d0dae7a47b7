"""The text of a template: wording with slots for data.

{dept.name:____}           the value, or the blank when there is none
{dept.head_name:____|ФИО}  the blank specimen prints what stands after the bar instead
{!mag.short_name:____}     the value stands plain even where the blank is a line
[, {sup.position}]         drops out whole when a value inside it is missing
{mag.full_name@dative}     a name in a case of its language, as it was proposed or corrected for this paper
{item.total@words}         the value in another manner: see `MANNERS`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"\{([^{}]*)\}|([\[\]{}])|([^\[\]{}]+)")
_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")

CASES = ("genitive", "dative", "accusative", "instrumental", "prepositional")
# A sum: words with tiyn, whole tenge, tiyn alone where there are any; a date: within a sentence, in figures.
MANNERS = ("words", "tenge", "tiyn", "long", "short")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value; `specimen` is None when the specimen prints the blank.

    A value in quotation marks fills them: its line does not keep the length of the blank. `manner` is a case or
    one of `MANNERS`, empty for the value as it is.
    """

    name: str
    blank: str
    specimen: str | None
    plain: bool = False
    quoted: bool = False
    manner: str = ""


@dataclass(frozen=True, slots=True)
class Optional:
    """A part that is printed only when every value in it is known."""

    parts: tuple[str | Slot, ...]


Part = str | Slot | Optional


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[Part, ...]:
    """Cut a template text into its parts; ValueError says what is wrong with it."""
    parts: list[Part] = []
    inside: list[str | Slot] | None = None
    for match in _TOKEN.finditer(text):
        slot, sign, literal = match.groups()
        target = parts if inside is None else inside
        if slot is not None:
            before = target[-1] if target else ""
            target.append(_slot(slot, isinstance(before, str) and before.endswith("«")))
        elif literal is not None:
            target.append(literal)
        elif sign == "[" and inside is None:
            inside = []
        elif sign == "]" and inside is not None:
            parts.append(Optional(tuple(inside)))
            inside = None
        else:
            raise ValueError(f"stray {sign} in “{text}”")
    if inside is not None:
        raise ValueError(f"[ without ] in “{text}”")
    return tuple(parts)


def slots(text: str) -> Iterator[Slot]:
    """Every slot of a template text."""
    for part in parse(text):
        if isinstance(part, Slot):
            yield part
        elif isinstance(part, Optional):
            yield from (inner for inner in part.parts if isinstance(inner, Slot))


def after_value(value: str, literal: str) -> str:
    """What of a literal follows a value: a sentence that the value ended itself is not ended once more."""
    closes = literal.startswith(".") and value.endswith((".", "!", "?", "…"))
    return literal[1:] if closes else literal


def _slot(text: str, quoted: bool) -> Slot:
    name, _, rest = text.partition(":")
    plain = name.startswith("!")
    name, at, manner = name.removeprefix("!").partition("@")
    if at and manner not in (*CASES, *MANNERS):
        raise ValueError(f"{{{text}}} asks for an unknown manner {manner}; known: {', '.join((*CASES, *MANNERS))}")
    if not _NAME.fullmatch(name):
        raise ValueError(f"{{{text}}} does not begin with a field name in “{text}”")
    blank, bar, specimen = rest.partition("|")
    return Slot(name, blank, specimen if bar else None, plain, quoted, manner)
