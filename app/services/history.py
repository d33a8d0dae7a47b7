"""Undo, redo and the journal, told in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.iso_dates import remembered
from app.services.context import Context
from app.storage import history as journal
from app.storage import queries
from app.storage.database import Changes

# Rows found through these columns are parts of a record and belong to its history, and their own parts with them.
_PARTS = {
    "student": dict.fromkeys(
        ("topic", "supervision", "plan", "internship", "record", "work_case", "paper"),
        "student_id",
    ),
    "plan": {"plan_row": "plan_id", "plan_copy": "plan_id"},
    "internship": {"internship_row": "internship_id"},
    "work_case": {"case_entry": "case_id"},
    "paper": {"paper_copy": "paper_id", "scan_page": "paper_id"},
    "paper_copy": {"copy_event": "copy_id"},
    "staff": {"qualification": "staff_id", "supervision": "staff_id"},
    "act": {"case_entry": "act_id"},
}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of the journal: local time, person, what was done, whether it was taken back."""

    seq: int
    at: datetime
    user: str
    text: str
    kind: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Turned:
    """What undo or redo did, in words."""

    text: str
    changes: Changes


def undo(ctx: Context) -> Turned:
    """Take back the last intention that stands. Refused: nothing-to-undo, undo-conflict."""
    entry, changes = journal.undo(ctx.database, ctx.user)
    ctx.memory.clear()
    return Turned(describe(ctx, entry.intention, entry.params), changes)


def redo(ctx: Context) -> Turned:
    """Do again what was last undone. Refused: nothing-to-redo."""
    entry, changes = journal.redo(ctx.database, ctx.user)
    ctx.memory.clear()
    return Turned(describe(ctx, entry.intention, entry.params), changes)


def next_undo(ctx: Context) -> str | None:
    """The name of what Undo would take back."""
    with ctx.database.read() as connection:
        entry = journal.next_undo(connection)
    return describe(ctx, entry.intention, entry.params) if entry else None


def next_redo(ctx: Context) -> str | None:
    with ctx.database.read() as connection:
        entry = journal.next_redo(connection)
    return describe(ctx, entry.intention, entry.params) if entry else None


def lines(ctx: Context, kind: str | None = None, record: str | None = None, limit: int = 200) -> list[HistoryLine]:
    """The journal, newest first; with a record (`student`, `staff`, `act` and its id) only what touched it."""
    with ctx.database.read() as connection:
        row_ids: list[str] | None = None
        if kind is not None and record is not None:
            gone = journal.gone_rows(connection)
            row_ids = [one for ids in _with_parts(connection, gone, kind, [record]) for one in ids]
        entries = journal.entries(connection, row_ids, limit)
    return [
        HistoryLine(
            entry.seq,
            datetime.fromisoformat(entry.at).astimezone(),
            entry.user,
            _told(ctx, entry),
            entry.kind,
            entry.undone,
        )
        for entry in entries
    ]


def _with_parts(
    connection: Any, gone: Mapping[str, list[dict[str, Any]]], table: str, ids: list[str]
) -> Iterator[list[str]]:
    """The ids of rows and of all their parts, those taken out since among them."""
    yield ids
    owners = frozenset(ids)
    for part, column in _PARTS.get(table, {}).items():
        present = queries.rows_by(connection, part, column, ids)
        found = [row["id"] for rows in present.values() for row in rows]
        found += [row["id"] for row in gone.get(part, ()) if row.get(column) in owners]
        if found:
            yield from _with_parts(connection, gone, part, found)


def _told(ctx: Context, entry: journal.Entry) -> str:
    text = describe(ctx, entry.intention, entry.params)
    return text if entry.kind == "do" else ctx.say(f"journal-{entry.kind}", what=text)


def describe(ctx: Context, intention: str, params: Mapping[str, Any]) -> str:
    """An intention as a sentence, such as «topics of 12 students approved»."""
    return ctx.wording.say(intention, remembered(params), ctx.language)
