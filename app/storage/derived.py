"""What follows from a row and is kept beside it: folded name, sort key, search tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert

from app.domain.kazakh import fold, sort_key
from app.storage.batches import batched
from app.storage.tables import search_token

Row = Mapping[str, Any]

_SHORTEST_TOPIC_WORD = 3


@dataclass(frozen=True, slots=True)
class _Source:
    """How rows of one table become findable: the kind of hit, the record it opens, the words."""

    kind: str
    subject: str
    columns: frozenset[str]
    words: Callable[[Row], Iterable[str | None]]


def _topic_words(row: Row) -> Iterable[str]:
    for language in ("kk", "ru", "en"):
        yield from (word for word in fold(row[language] or "").split() if len(word) >= _SHORTEST_TOPIC_WORD)


_PERSON = ("surname", "given_name", "patronymic")
_HIDING = frozenset({"archived", "superseded"})
_SOURCES = {
    "student": _Source(
        "student",
        "id",
        frozenset({*_PERSON, "iin", "study_group"}),
        lambda row: (row["surname"], row["given_name"], row["patronymic"], row["iin"], row["study_group"]),
    ),
    "staff": _Source(
        "supervisor", "id", frozenset(_PERSON), lambda row: (row["surname"], row["given_name"], row["patronymic"])
    ),
    "topic": _Source("topic", "student_id", frozenset({"kk", "ru", "en"}), _topic_words),
    "paper": _Source("paper", "id", frozenset({"number"}), lambda row: (row["number"],)),
}


_COMPUTED = {table: frozenset({"sort_name", "name_fold"}) for table in ("student", "staff")}


def computed(table: str) -> frozenset[str]:
    """The columns of a table that `complete` sets."""
    return _COMPUTED.get(table, frozenset())


def own(table: str, row: Row) -> dict[str, Any]:
    """What of a row was entered: columns that follow from it may be computed otherwise by another release."""
    without = computed(table)
    return {name: value for name, value in row.items() if name not in without}


def full_name(row: Row) -> str:
    return " ".join(filter(None, (row["surname"], row["given_name"], row["patronymic"])))


def complete(table: str, row: dict[str, Any]) -> None:
    """Set the derived columns of a row that is about to be written."""
    if table in _COMPUTED:
        name = full_name(row)
        row["sort_name"] = sort_key(name)
        row["name_fold"] = fold(name)


def completed(table: str, row: Row) -> dict[str, Any]:
    """The row with its derived columns as they are computed now."""
    whole = dict(row)
    complete(table, whole)
    return whole


def is_searched(table: str, columns: Iterable[str]) -> bool:
    """Whether a change of these columns changes how the record is found."""
    source = _SOURCES.get(table)
    return source is not None and not (source.columns | _HIDING).isdisjoint(columns)


def refresh_tokens(connection: Connection, table: str, ids: Iterable[str], rows: Iterable[Row]) -> None:
    """Replace the search tokens of the rows `ids`; `rows` are those that still exist."""
    source = _SOURCES.get(table)
    if source is None:
        return
    for chunk in batched(ids):
        connection.execute(delete(search_token).where(search_token.c.source_id.in_(chunk)))
    tokens = [
        {"token": token, "kind": source.kind, "subject_id": row[source.subject], "source_id": row["id"]}
        for row in rows
        if not row.get("archived") and not row.get("superseded")
        for token in {word for text in source.words(row) if text for word in fold(text).split()}
    ]
    if tokens:
        connection.execute(insert(search_token), tokens)
