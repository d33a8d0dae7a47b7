"""Search while typing: the beginnings of words, and lists restricted to records that have them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, exists, select
from sqlalchemy.sql.elements import ColumnElement

from app.storage.tables import search_token

_LAST = "\U0010ffff"  # behind every letter that a word may go on with


def starts_with(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Whether a token begins with the bound word `name`; `name_end` is the first text behind all such tokens."""
    return and_(column >= bindparam(name), column < bindparam(f"{name}_end"))


def bound_words(words: Sequence[str]) -> dict[str, str]:
    """The values that statements over these words are executed with."""
    bound: dict[str, str] = {}
    for number, word in enumerate(words):
        bound |= {f"word{number}": word, f"word{number}_end": word + _LAST}
    return bound


def search(connection: Connection, words: Sequence[str], limit: int) -> list[tuple[str, str]]:
    """(kind, id) of records that have, for each folded word, a token starting with it."""
    if not words:
        return []
    ordered = sorted(words, key=len, reverse=True)
    found = connection.execute(_search_query(len(ordered)), {**bound_words(ordered), "most": limit * 3}).all()
    return list(dict.fromkeys([(kind, subject) for kind, subject in found]))[:limit]


@lru_cache(maxsize=16)
def _search_query(words: int) -> Select[Any]:
    query = select(search_token.c.kind, search_token.c.subject_id).where(starts_with(search_token.c.token, "word0"))
    for number in range(1, words):
        other = search_token.alias()
        same = other.c.source_id == search_token.c.source_id
        query = query.where(exists().where(same, starts_with(other.c.token, f"word{number}")))
    return query.limit(bindparam("most"))


def matching_subjects(words: int, kinds: Sequence[str]) -> list[Select[Any]]:
    """For each word a query of the records of these kinds that have a token beginning with it."""
    return [
        select(search_token.c.subject_id).where(
            search_token.c.kind.in_(kinds), starts_with(search_token.c.token, f"word{number}")
        )
        for number in range(words)
    ]
