"""What two PCs wrote differently: both values side by side, and the choice of a person. Ours stays until then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain import merging
from app.domain.errors import Refused, UsageError
from app.domain.merging import ROW
from app.services import exchange_roles, history_details
from app.services.context import Context
from app.storage import history, images, merge_apply, merge_plan, peer_log, queries
from app.storage.database import Changes, UnitOfWork
from app.storage.history import Step
from app.storage.merge_plan import OPEN, ORPHAN, SETTLED, Difference
from app.storage.peer_log import CONFLICTS, RESOLVE, Key, Sent

Row = dict[str, Any]

OURS, THEIRS = "ours", "theirs"
CHOICES = (OURS, THEIRS)
# Rows that are nothing without the record they belong to: they go with it.
_LINES = frozenset(
    {
        "plan_row", "plan_copy", "internship_row", "paper_copy", "copy_event", "case_entry", "qualification",
        "scan_page",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """A question side by side: the record and its field in words, what stands here, what the other PC has.

    `user`, `pc` and `at` (local) tell who wrote the other value; `why` says what kind of question it is.
    """

    id: str
    kind: str
    title: str
    owner: str
    field: str
    ours: str
    theirs: str
    user: str
    pc: str
    at: datetime | None
    why: str


# --- reading -------------------------------------------------------------------------------------------------


def conflicts(ctx: Context) -> list[ConflictLine]:
    """What waits for a decision, in the order in which it was found."""
    with ctx.database.read() as connection:
        asked = queries.rows(connection, CONFLICTS, order=("found_at", "id"), state=OPEN)
        return [conflict_line(ctx, connection, _difference(row)) for row in asked if _still_asked(connection, row)]


def count(ctx: Context) -> int:
    with ctx.database.read() as connection:
        return sum(_still_asked(connection, row) for row in queries.rows(connection, CONFLICTS, state=OPEN))


def _still_asked(connection: Any, row: Row) -> bool:
    """Whoever edited the field since has decided."""
    present = _present(connection, Key(row["table_name"], row["row_id"]))
    if row["path"] == ROW:
        return (present is None) is (row["ours"] is None)
    return present is not None and merging.alike(present.get(row["path"]), row["ours"])


def _present(connection: Any, key: Key) -> Row | None:
    row = queries.get(connection, *key)
    return None if row is None else peer_log.by_path(key.table, images.freeze(row))


def _difference(row: Row) -> Difference:
    key = Key(row["table_name"], row["row_id"])
    return Difference(key, row["path"], row["kind"], row["ours"], row["theirs"], row["their_entry"] or "")


def conflict_line(ctx: Context, connection: Any, difference: Difference, coming: Iterable[Sent] = ()) -> ConflictLine:
    """A question in words. `coming` are entries that are not kept yet."""
    table, row_id = difference.key
    ours, theirs = _both(connection, difference)
    told = history_details.in_words(ctx, connection, [Step(table, row_id, ours, theirs)])
    record = told[0] if told else None
    shown = record.fields[0] if record is not None and record.fields and difference.path != ROW else None
    here, there = _values(ctx, difference) if shown is None else (shown.before, shown.after)
    author = next((one for one in coming if one.id == difference.entry), None)
    author = author or peer_log.received_entry(connection, difference.entry)
    return ConflictLine(
        difference.id, difference.kind, record.title if record else table, record.owner if record else "",
        shown.label if shown else "", here, there, author.user if author else "",
        author.origin_name if author else "",
        datetime.fromisoformat(author.at).astimezone() if author else None,
        ctx.say(f"conflict-kind.{difference.kind}"),
    )  # fmt: skip


def _both(connection: Any, difference: Difference) -> tuple[Row | None, Row | None]:
    """The row with our value and with theirs."""
    table, row_id = difference.key
    if difference.path == ROW:
        return _row(difference.key, difference.ours), _row(difference.key, difference.theirs)
    present = _present(connection, difference.key) or {}
    sides = ({**present, difference.path: value} for value in (difference.ours, difference.theirs))
    ours, theirs = (_row(Key(table, row_id), side) for side in sides)
    return ours, theirs


def _row(key: Key, values: Mapping[str, Any] | None) -> Row | None:
    if values is None:
        return None
    return images.thaw(key.table, {"id": key.row_id, **peer_log.row_of(key.table, values)})


def _values(ctx: Context, difference: Difference) -> tuple[str, str]:
    if difference.path == ROW:
        here, there = (ctx.say(f"conflict-row.{one is not None}") for one in (difference.ours, difference.theirs))
    else:
        here, there = ("" if one is None else str(one) for one in (difference.ours, difference.theirs))
    return here, there


# --- deciding ---------------------------------------------------------------------------------------------------


def resolve(ctx: Context, ids: Sequence[str], choice: str) -> Changes:
    """Decide what waits: one side for all of these. The other PCs learn of it with the next package.

    UsageError: conflict-unknown, conflict-choice; Refused: role-may-not, conflict-closed, conflict-taken,
    conflict-hangs, conflict-orphan-lost.
    """
    if choice not in CHOICES:
        raise UsageError("conflict-choice", choice=choice, known=list(CHOICES))
    with ctx.intention(RESOLVE, count=len(ids)) as unit:
        for conflict_id in ids:
            _decide(ctx, unit, conflict_id, choice)
    ctx.memory.clear()
    return unit.changes


def _decide(ctx: Context, unit: UnitOfWork, conflict_id: str, choice: str) -> None:
    row = queries.get(unit.connection, CONFLICTS, conflict_id)
    if row is None:
        raise UsageError("conflict-unknown", id=conflict_id)
    if row["state"] == SETTLED and any(
        other["state"] in CHOICES for other in _of_same(unit, row)
    ):  # closed a moment ago by the choice of another value of the same field
        return
    if row["state"] != OPEN:
        raise Refused("conflict-closed", id=conflict_id)
    key = Key(row["table_name"], row["row_id"])
    present = _present(unit.connection, key)
    exchange_roles.require(ctx, unit.connection, _difference(row), present)
    values: Row = {"state": choice}
    if choice == OURS:
        values["ours"] = present if row["path"] == ROW or present is None else present.get(row["path"])
    elif row["path"] == ROW:
        _bring(unit, key, row["theirs"])
    else:
        _set(unit, key, row)
    unit.update(CONFLICTS, conflict_id, values)
    for other in _of_same(unit, row):
        if other["state"] == OPEN and (row["path"] == ROW or other["path"] == row["path"]):
            unit.update(CONFLICTS, other["id"], {"state": SETTLED})


def _of_same(unit: UnitOfWork, row: Row) -> list[Row]:
    found = queries.rows(unit.connection, CONFLICTS, row_id=row["row_id"])
    return [other for other in found if other["id"] != row["id"]]


def _set(unit: UnitOfWork, key: Key, row: Row) -> None:
    """Give the field the other value."""
    present = _present(unit.connection, key)
    if present is None:
        raise Refused("conflict-closed", id=row["id"])
    whole = _row(key, {**present, row["path"]: row["theirs"]})
    assert whole is not None
    if merge_apply.is_taken(unit.connection, key, whole):
        raise Refused("conflict-taken", value=str(row["theirs"]))
    if row["kind"] == ORPHAN:
        _restore_needed(unit, key.table, whole)
    unit.update(key.table, key.row_id, whole)


def _bring(unit: UnitOfWork, key: Key, values: Mapping[str, Any] | None) -> None:
    """Bring a row back as the other PC has it, or take it out as it did."""
    if values is None:
        _remove(unit, key)
        return
    row = _row(key, values)
    assert row is not None
    if merge_apply.is_taken(unit.connection, key, row):
        raise Refused("conflict-hangs")
    _restore_needed(unit, key.table, row)
    unit.insert(key.table, row)


def _restore_needed(unit: UnitOfWork, table: str, row: Row) -> None:
    """The records that a row hangs on come back first, as they were here last."""
    for column, target in peer_log.REFERENCES[table].items():
        needed = row[column]
        if needed is None or queries.get(unit.connection, target, needed) is not None:
            continue
        known = history.rows_by_id(unit.connection, [needed]).get(needed)
        if known is None:
            raise Refused("conflict-orphan-lost")
        _restore_needed(unit, target, dict(known[1]))
        unit.insert(target, known[1])


def _remove(unit: UnitOfWork, key: Key) -> None:
    for child in merge_plan.children(unit.connection, key):
        if child.table not in _LINES:
            raise Refused("conflict-hangs")
        _remove(unit, child)
    unit.delete(*key)
