"""People who are anonymised, and what a package of another PC says of them: who they were does not come back.

A person whom the other PC anonymised is anonymised here too. What is written of such people is lessened as it comes in,
as it is on both sides: numbers and dates merge, names do not return, papers and scans stay away.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from app.services import anonymising, history_scope
from app.services.anonymising import Mark
from app.services.context import Context
from app.services.filing_desk import DISMISSED
from app.services.students import ANONYMISED
from app.storage import peer_log, queries
from app.storage.anonymising import Lessening
from app.storage.peer_log import Sent, Write

Row = dict[str, Any]

# What is taken out of the records of such people and is not brought again.
_GONE = frozenset({"paper", "paper_copy", "copy_event", "scan", "scan_page", "word_form"})
_SOMEBODY = "…"
_LETTER = re.compile(r"[^\W\d_]")


def told(entries: Iterable[Sent]) -> dict[str, Mark]:
    """Whom these entries tell to be anonymised; who was anonymised on two PCs, by the earlier mark."""
    found: dict[str, Mark] = {}
    for one in entries:
        for write in one.writes:
            if write.key.table == "student" and (mark := anonymising.mark_of(write.after or {})) is not None:
                found[write.key.row_id] = min(mark, found.get(write.key.row_id, mark))
    return found


def to_follow(connection: Any, entries: Sequence[Sent]) -> dict[str, Mark]:
    """Who is here and has yet to be anonymised, or to get the earlier mark of the other PC."""
    marks = told(entries)
    known = anonymising.marks_in(connection) if marks else {}
    present = queries.rows_by(connection, "student", "id", marks)
    return {one: mark for one, mark in marks.items() if one in present and (one not in known or mark < known[one])}


def rid_of(entries: Sequence[Sent], aliases: Mapping[str, str]) -> set[str]:
    """The papers, scans and pages whose files the other PC has rid of people, by their ids here."""
    return {
        peer_log.resolved(write.key.row_id, aliases)
        for one in entries
        if told([one])
        for write in one.writes
        if write.key.table in ("paper", "scan", "scan_page") and write.after is not None
    }


def lessened(ctx: Context, connection: Any, entries: Sequence[Sent]) -> list[Sent]:
    """The entries without what tells who the people were that are anonymised here or by them."""
    marks = told(entries)
    for student_id, mark in anonymising.marks_in(connection).items():
        marks[student_id] = min(mark, marks.get(student_id, mark))
    if not marks or not entries:
        return list(entries)
    ids = rows_of(connection, entries, marks)
    touched = [one for one in entries if any(write.key.row_id in ids for write in one.writes)]
    images = [
        (write.key.table, image)
        for one in touched
        for write in one.writes
        if write.key.row_id in ids
        for image in (write.before, write.after)
        if image is not None and anonymising.mark_of(image) is None
    ]
    labels = {student_id: mark.label for student_id, mark in marks.items()}
    named = {row["id"] for table, row in images if table == "student" and row.get("surname") != labels.get(row["id"])}
    traces = anonymising.traces_in(connection, {one: labels[one] for one in named}, images)
    taker = _Taker(marks, ids, Lessening(labels, partial(anonymising.remaining, ctx)), traces)
    return [taker.entry(one) for one in entries]


class _Taker:
    """Takes people out of entries."""

    def __init__(self, marks: Mapping[str, Mark], ids: Collection[str], lessening: Lessening, traces: Any) -> None:
        self._marks = marks
        self._ids = ids
        self._lessening = lessening
        self._traces = traces

    def entry(self, one: Sent) -> Sent:
        if told([one]):  # the anonymising itself
            return replace(one, writes=tuple(self._marked(write) for write in one.writes))
        own = [write for write in one.writes if write.key.row_id in self._ids]
        writes = tuple(self._write(write) for write in one.writes if not self._stays_away(write))
        params = self._traces.scrubbed_value(one.params)
        if own and len(own) == len(one.writes):  # of nobody else: a name may stand in it that no row tells
            label = self._lessening.labels.get(_owner(own), _SOMEBODY)
            params = {name: label if _is_wording(value) else value for name, value in params.items()}
        return replace(one, writes=writes, params=params)

    def _stays_away(self, write: Write) -> bool:
        return write.key.row_id in self._ids and write.key.table in _GONE and write.after is not None

    def _marked(self, write: Write) -> Write:
        if write.key.table != "student" or write.key.row_id not in self._ids:
            return write
        before, after = (self._image("student", one) if one else one for one in (write.before, write.after))
        return replace(write, before=before, after=after)

    def _write(self, write: Write) -> Write:
        table, row_id = write.key
        if row_id in self._ids:
            before, after = (self._image(table, one) if one else one for one in (write.before, write.after))
            return replace(write, before=before, after=after, decided=None)
        before, after, decided = (
            self._traces.scrubbed_value(one) if one else one for one in (write.before, write.after, write.decided)
        )
        return replace(write, before=before, after=after, decided=decided)

    def _image(self, table: str, image: Row) -> Row:
        less = self._lessening.row(table, image)
        if table == "student" and anonymising.mark_of(image) is not None:
            less["more"] = {ANONYMISED: self._marks[image["id"]].since}
        return less


def _owner(writes: Sequence[Write]) -> str:
    for write in writes:
        image = write.after or write.before or {}
        if owner := (write.key.row_id if write.key.table == "student" else image.get("student_id")):
            return str(owner)
    return ""


def _is_wording(value: Any) -> bool:
    return isinstance(value, str) and _LETTER.search(value) is not None


def rows_of(connection: Any, entries: Sequence[Sent], marks: Mapping[str, Mark]) -> set[str]:
    """Every row in the entries that is a part of these people here or there, as the entries name it."""
    aliases = peer_log.known_aliases(connection)
    ids = history_scope.row_ids_of(connection, "student", marks)
    writes = [write for one in entries for write in one.writes]
    here = [peer_log.translated(write, aliases) for write in writes]
    more = True
    while more:
        more = False
        for write in here:
            row_id = write.key.row_id
            images = [image for image in (write.before, write.after) if image is not None]
            if row_id not in ids and any(
                image.get(column) in ids for image in images for column in history_scope.owners_of(write.key.table)
            ):
                ids.add(row_id)
                more = True
    ids |= _own_scans(connection, here, ids)
    return {write.key.row_id for write, same in zip(writes, here, strict=True) if same.key.row_id in ids}


def _own_scans(connection: Any, writes: Sequence[Write], ids: Collection[str]) -> set[str]:
    """Scans that come in with pages of nobody else, and these pages."""
    pages: dict[str, dict[str, Any]] = {}
    for write in writes:
        if write.key.table == "scan_page" and write.after is not None:
            pages.setdefault(write.after["scan_id"], {})[write.key.row_id] = write.after.get("state")
    here = queries.rows_by(connection, "scan", "id", pages)
    found: set[str] = set()
    for scan_id, states in pages.items():
        own = ids & states.keys()
        if own and scan_id not in here and all(row in own or state == DISMISSED for row, state in states.items()):
            found |= {scan_id, *states}
    return found
