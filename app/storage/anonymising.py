"""Rows of people without what tells who they were, wherever the file has them: tables, journal, journals of other PCs.

What is lessened is lessened alike in a row and in every image of it, so that the journal still fits the tables.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import JSON, Column, Connection, String, Text, and_, delete, select, type_coerce, update

from app.storage import derived
from app.storage.batches import batched
from app.storage.tables import journal, journal_row, kept_view, merge_conflict, metadata, peer_row, search_token

Row = dict[str, Any]

# Rows that may be of a person, with the texts in them that say nothing of who it was; of all other columns dates,
# numbers, flags and references are kept.
_KEPT: Mapping[str, frozenset[str]] = {
    "student": frozenset({"level", "track", "funding", "study_language", "edition", "status", "previous_education"}),
    "topic": frozenset(),
    "supervision": frozenset(),
    "plan": frozenset(),
    "plan_row": frozenset({"section", "cycle", "component"}),
    "plan_copy": frozenset({"recipient"}),
    "internship": frozenset({"format", "travel_costs"}),
    "internship_row": frozenset(),
    "record": frozenset({"kind", "outcome"}),
    "work_case": frozenset({"workflow", "edition"}),
    "case_entry": frozenset({"step", "outcome"}),
    "paper": frozenset({"number", "form", "language", "issued_at", "template_version", "sha256"}),
    "paper_copy": frozenset({"recipient"}),
    "copy_event": frozenset({"kind"}),
    "scan": frozenset({"sha256", "suffix", "received_at"}),
    "scan_page": frozenset({"state", "reason", "mark", "filed_by"}),
    "word_form": frozenset({"language"}),
    "merge_conflict": frozenset({"table_name", "path", "kind", "found_at", "state"}),
}
_IMAGES = (journal_row, peer_row)
# Derived or emptied as a whole; and what is the journal's own: who did what and when.
_NOT_LOOKED_THROUGH = frozenset({"search_token", "kept_view"})
_JOURNALS = frozenset({"journal", "journal_row", "peer_entry", "peer_row"})
_JOURNALS_OWN = frozenset({"at", "user", "intention", "kind", "table_name", "origin_name"})
_AT_A_TIME = 2_000


@dataclass(frozen=True, slots=True)
class Lessening:
    """How rows are lessened. `labels` are the names that students get, by id; `facts` gives what remains of a record
    kept by its facts, by its kind.
    """

    labels: Mapping[str, str]
    facts: Callable[[str, Row], Row]

    def row(self, table: str, row: Mapping[str, Any]) -> Row:
        """The row, or an image of it, without what tells who it was about."""
        kept = {name: value for name, value in row.items() if _is_kept(table, name)}
        if table == "student":
            return kept | {"surname": self.labels[row["id"]]}
        if table == "record":
            return kept | {"data": self.facts(row["kind"], row.get("data") or {})}
        if table == "paper":
            return kept | {"title": "", "data": {}}
        if table == "scan":
            return kept | {"name": ""}
        if table == "word_form":
            return kept | {"field": row["id"], "value": ""}
        return kept


class Scrubber(Protocol):
    """Takes people out of texts."""

    def touch(self, text: str) -> bool: ...
    def scrubbed(self, text: str) -> str: ...
    def scrubbed_value(self, value: Any) -> Any: ...


def _is_kept(table: str, name: str) -> bool:
    column = metadata.tables[table].columns.get(name)
    if column is None or isinstance(column.type, JSON):
        return False
    return not _is_text(column) or name in _KEPT[table]


def _is_text(column: Column[Any]) -> bool:
    """A text that somebody wrote; a key has a length."""
    return isinstance(column.type, String) and column.type.length is None


# --- rows of the people themselves ----------------------------------------------------------------------------


def lessen(connection: Connection, ids: Collection[str], lessening: Lessening) -> None:
    """Lessen the rows of these ids and every image of them; intentions that touched them are undone no more."""
    # What is written over must not stay readable in the free parts of a page.
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    for table in _KEPT:
        _lessen_present(connection, table, ids, lessening)
    for images in _IMAGES:
        _lessen_images(connection, images, ids, lessening)
    for batch in batched(ids):
        touched = select(journal_row.c.seq).where(journal_row.c.row_id.in_(batch))
        connection.execute(update(journal).where(journal.c.seq.in_(touched)).values(undoable=False))
        connection.execute(delete(search_token).where(search_token.c.source_id.in_(batch)))
    connection.execute(delete(kept_view))


def conflicts_about(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Differences with other PCs about these rows."""
    found: set[str] = set()
    for batch in batched(ids):
        found.update(
            connection.execute(select(merge_conflict.c.id).where(merge_conflict.c.row_id.in_(batch))).scalars()
        )
    return found


def images_of(connection: Connection, ids: Iterable[str], tables: Collection[str]) -> list[tuple[str, Row]]:
    """What the journals ever knew of these rows, as (table, frozen row)."""
    found: list[tuple[str, Row]] = []
    for batch in batched(ids):
        for images in _IMAGES:
            query = select(images).where(images.c.row_id.in_(batch), images.c.table_name.in_(tables))
            for row in connection.execute(query):
                found += [(row.table_name, image) for image in (row.before, row.after) if image is not None]
    return found


def _lessen_present(connection: Connection, table: str, ids: Iterable[str], lessening: Lessening) -> None:
    entity = metadata.tables[table]
    for batch in batched(ids):
        for row in connection.execute(select(entity).where(entity.c.id.in_(batch))).mappings().all():
            kept: Row = dict.fromkeys(row.keys()) | lessening.row(table, dict(row))
            derived.complete(table, kept)
            connection.execute(update(entity).where(entity.c.id == row["id"]).values(kept))


def _lessen_images(connection: Connection, images: Any, ids: Iterable[str], lessening: Lessening) -> None:
    names = [column.name for column in images.primary_key.columns]
    emptied: Row = {"decided": None} if "decided" in images.c else {}
    for batch in batched(ids):
        for row in connection.execute(select(images).where(images.c.row_id.in_(batch))).all():
            less = {
                part: lessening.row(row.table_name, image) if (image := getattr(row, part)) is not None else None
                for part in ("before", "after")
            }
            where = and_(*(images.c[name] == getattr(row, name) for name in names))
            connection.execute(update(images).where(where).values(less | emptied))


# --- everywhere else ----------------------------------------------------------------------------------------------


def scrub(connection: Connection, scrubber: Scrubber) -> set[tuple[str, str]]:
    """Take people out of every other text. The rows that changed, as (table, id)."""
    changed: set[tuple[str, str]] = set()
    for entity in metadata.sorted_tables:
        for keys, values in list(_scrubbed(connection, entity, scrubber)):
            where = and_(*(entity.c[name] == value for name, value in keys.items()))
            connection.execute(update(entity).where(where).values(values))
            if set(keys) == {"id"}:
                changed.add((entity.name, keys["id"]))
    for table in {table for table, _ in changed}:
        _refresh_search(connection, table, [row_id for one, row_id in changed if one == table])
    return changed


def naming(connection: Connection, table: str, scrubber: Scrubber) -> set[str]:
    """The rows of a table in which somebody is named."""
    return {keys["id"] for keys, _ in _scrubbed(connection, metadata.tables[table], scrubber)}


def _scrubbed(connection: Connection, entity: Any, scrubber: Scrubber) -> Iterator[tuple[Row, Row]]:
    """The keys and the changed columns of each row in which somebody was named."""
    columns = [column for column in entity.columns if _is_looked_through(entity.name, column)]
    if not columns:
        return
    keys = [column.name for column in entity.primary_key.columns]
    texts = (type_coerce(column, Text).label(f"text_{column.name}") for column in columns)
    query = select(*(entity.c[name] for name in keys), *texts)
    for found in connection.execute(query).yield_per(_AT_A_TIME).mappings():
        values = {}
        for column in columns:
            stored = found[f"text_{column.name}"]
            if isinstance(stored, str) and scrubber.touch(stored):  # of JSON a bare number comes as one
                in_json = isinstance(column.type, JSON)
                was = json.loads(stored) if in_json else stored
                now = scrubber.scrubbed_value(was) if in_json else scrubber.scrubbed(was)
                if now != was:
                    values[column.name] = now
        if values:
            yield {name: found[name] for name in keys}, values


def _is_looked_through(table: str, column: Column[Any]) -> bool:
    if table in _NOT_LOOKED_THROUGH or column.primary_key or (table in _JOURNALS and column.name in _JOURNALS_OWN):
        return False
    return isinstance(column.type, JSON) or _is_text(column)


def _refresh_search(connection: Connection, table: str, ids: Iterable[str]) -> None:
    entity = metadata.tables[table]
    for batch in batched(ids):
        rows = connection.execute(select(entity).where(entity.c.id.in_(batch))).mappings().all()
        derived.refresh_tokens(connection, table, batch, [dict(row) for row in rows])
