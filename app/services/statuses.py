"""How the status of a student changes: by an order, each change kept; leave begins and ends with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.explanations import LocalText
from app.domain.iso_dates import remembered
from app.services import lines
from app.services.context import Context
from app.services.fact_columns import plain
from app.storage import derived, queries
from app.storage.database import UnitOfWork

Row = dict[str, Any]

CHANGES, LEAVES = "status_changes", "leaves"
STATUSES = ("studying", "leave", "expelled", "transferred", "graduated")
# Who was expelled or has moved to another university comes back by restoration and studies again.
RESTORED = "restored"
GONE = frozenset({"expelled", "transferred", "graduated"})
_STUDYING, _LEAVE = "studying", "leave"
_BACK = frozenset({"expelled", "transferred"})
_AFTER: Mapping[str, frozenset[str]] = {
    "studying": frozenset({"leave", *GONE}),
    "leave": frozenset({"studying", *GONE}),
    "expelled": frozenset({"restored"}),
    "transferred": frozenset({"restored"}),
    "graduated": frozenset({"studying"}),
}


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A status given from a day on by an order; `until` is the last day of a leave if the order names it."""

    status: str
    day: date
    basis: str
    until: date | None = None
    kind: str | None = None


def write(ctx: Context, unit: UnitOfWork, student_id: str, change: StatusChange) -> None:
    """Keep a change and what follows from it; the status that stands already is corrected.

    UsageError: status-unknown; Refused: basis-missing, status-not-after, status-before-last, leave-dates.
    """
    if change.status not in (*STATUSES, RESTORED):
        raise UsageError("status-unknown", status=change.status, known=[*STATUSES, RESTORED])
    if not change.basis.strip():
        raise Refused("basis-missing")
    lines.check_period("leave-dates", change.day, change.until)
    student = unit.get("student", student_id)
    kept = _kept(unit, student_id, CHANGES)
    named = RESTORED if change.status == _STUDYING and student["status"] in _BACK else change.status
    corrected = kept[-1] if kept and _stands(student, kept[-1], named) else None
    if corrected is None and named != student["status"] and named not in _AFTER[student["status"]]:
        words = _words(ctx, student["edition"])
        raise Refused("status-not-after", present=words[student["status"]], wanted=words[named])
    before = [one for one in kept if one is not corrected]
    if before and change.day < _day(before[-1]):
        raise Refused("status-before-last", date=_day(before[-1]))
    if corrected is not None and named == _STUDYING:
        named = corrected["data"]["status"]
    facts = {"status": named, "date": change.day, "number": change.basis, "until": change.until}
    _put(unit, student_id, CHANGES, corrected, facts)
    _follow_leave(unit, student, change)
    status = _STUDYING if named == RESTORED else named
    unit.update("student", student_id, {"status": status, "status_date": change.day, "status_basis": change.basis})


def until(ctx: Context, student_id: str) -> date | None:
    """The last day that the present status was given for, if its order names one."""
    with ctx.database.read() as connection:
        kept = queries.rows(connection, "record", student_id=student_id, kind=CHANGES, order=("id",))
    last: date | None = remembered(kept[-1]["data"].get("until")) if kept else None
    return last


def require_present(ctx: Context, unit: UnitOfWork, student_ids: Sequence[str], day: date) -> None:
    """Refused("student-left") names the first who had left before that day: nothing is decided of him any more."""
    students = queries.rows_by(unit.connection, "student", "id", student_ids)
    kept = queries.rows_by(unit.connection, "record", "student_id", student_ids, order=("id",), kind=CHANGES)
    for student_id, (student,) in students.items():
        status, since = _on(student, kept.get(student_id, ()), day)
        if status in GONE and (since is None or since < day):
            words = _words(ctx, student["edition"])
            raise Refused("student-left", name=derived.full_name(student), status=words[status], date=since)


# --- inside -------------------------------------------------------------------------------------------------


def _words(ctx: Context, edition: str) -> Mapping[str, LocalText]:
    return ctx.profile(edition).facts[f"{CHANGES}.status"].choices


def _on(student: Row, kept: Iterable[Row], day: date) -> tuple[str, date | None]:
    """The status on a day and since when; without a kept change the one that the student has now."""
    dated = sorted(kept, key=_day)
    begun = [one for one in dated if _day(one) <= day]
    if begun:
        return begun[-1]["data"]["status"], _day(begun[-1])
    return (_STUDYING, None) if dated else (student["status"], student["status_date"])


def _stands(student: Row, change: Row, named: str) -> bool:
    """Whether the latest change kept is the one to correct: it gave the status that is given again."""
    status: str = change["data"]["status"]
    same = {status, named} <= {_STUDYING, RESTORED} or status == named
    return same and bool(student["status"] == (_STUDYING if status == RESTORED else status))


def _day(change: Row) -> date:
    day: date = remembered(change["data"]["date"])
    return day


def _kept(unit: UnitOfWork, student_id: str, kind: str) -> list[Row]:
    return queries.rows(unit.connection, "record", student_id=student_id, kind=kind, order=("id",))


def _put(unit: UnitOfWork, student_id: str, kind: str, row: Row | None, facts: Mapping[str, Any]) -> None:
    data = dict(row["data"]) if row else {}
    data |= {name: plain(value) for name, value in facts.items()}
    data = {name: value for name, value in data.items() if value not in (None, "")}
    if row is None:
        unit.insert("record", {"student_id": student_id, "kind": kind, "data": data})
    else:
        unit.update("record", row["id"], {"data": data})


def _follow_leave(unit: UnitOfWork, student: Row, change: StatusChange) -> None:
    """Begin the leave, correct the one begun, or end it on the day before the return."""
    leaves = _kept(unit, student["id"], LEAVES)
    running = leaves[-1] if leaves and student["status"] == _LEAVE else None
    if change.status == _LEAVE:
        facts = {"start": change.day, "end": change.until, "order.number": change.basis}
        facts |= {"kind": change.kind} if change.kind else {}
        _put(unit, student["id"], LEAVES, running, facts)
    elif running is not None:
        data = remembered(running["data"])
        last = max(change.day - timedelta(days=1), data["start"])
        if data.get("end") is None or data["end"] > last:
            _put(unit, student["id"], LEAVES, running, {"end": last})
