"""What a package changes, or has changed, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.exchange.packages import Package
from app.services import history as journal_words
from app.services import history_details
from app.services.conflicts import ConflictLine, conflict_line
from app.services.context import Context
from app.services.history_details import RecordChange
from app.storage import images, peer_log
from app.storage.history import Step
from app.storage.merge_plan import MergePlan
from app.storage.peer_log import Sent

_TOLD = 200  # changes told one by one


@dataclass(frozen=True, slots=True)
class EntryLine:
    """What somebody did on another PC: local time, person, PC, sentence; `kind` is do, undo or redo."""

    at: datetime
    user: str
    pc: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a package changes, or has changed: rows by kind of change, what is to be decided, files that came.

    `records` tells the first changes one by one, `more` counts the rest. `anonymised` people of this PC are rid of
    their names, as they were on the other one: that cannot be undone. `seq` is the journal's entry once it is done.
    """

    sender: str
    made_at: datetime
    entries: tuple[EntryLine, ...]
    added: int
    changed: int
    removed: int
    records: tuple[RecordChange, ...]
    more: int
    conflicts: tuple[ConflictLine, ...]
    settled: int
    files: int
    anonymised: int = 0
    seq: int | None = None


def outcome(ctx: Context, package: Package, fresh: Sequence[Sent], plan: MergePlan, anonymised: int) -> Outcome:
    changes = plan.changes
    steps = [
        Step(one.key.table, one.key.row_id, _thawed(one.key.table, one.before), _thawed(one.key.table, one.after))
        for one in changes[:_TOLD]
    ]
    with ctx.database.read() as connection:
        records = history_details.in_words(ctx, connection, steps)
        asked = tuple(conflict_line(ctx, connection, one, fresh) for one in plan.differences)
    manifest = package.manifest
    return Outcome(
        sender=manifest["from"]["name"],
        made_at=datetime.fromisoformat(manifest["made_at"]).astimezone(),
        entries=tuple(_entry_line(ctx, one) for one in fresh),
        added=sum(one.before is None for one in changes),
        changed=sum(one.before is not None and one.after is not None for one in changes),
        removed=sum(one.after is None for one in changes),
        records=records,
        more=max(0, len(changes) - _TOLD),
        conflicts=asked,
        settled=len(plan.settled),
        files=len(package.files),
        anonymised=anonymised,
    )


def _thawed(table: str, image: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if image is None else images.thaw(table, image)


def _entry_line(ctx: Context, one: Sent) -> EntryLine:
    text = journal_words.sentence(ctx, one.intention, one.params, one.kind)
    return EntryLine(datetime.fromisoformat(one.at).astimezone(), one.user, one.origin_name, text, one.kind)


def received(ctx: Context, seq: int) -> Sequence[EntryLine]:
    """What came with an import, by its number in the journal: who did it, when and where."""
    with ctx.database.read() as connection:
        return [_entry_line(ctx, one) for one in peer_log.received_with(connection, seq)]
