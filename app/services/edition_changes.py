"""A new edition held against the one in use: what differs, whom it touches; and the move of students to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.comparing import Change, compare
from app.domain.errors import Refused, UsageError
from app.domain.explanations import Explanation, LocalText
from app.domain.findings import REFUSING, Finding, Severity
from app.domain.rules import Profile
from app.services import cases, deadlines, editions, students
from app.services.cases import Case
from app.services.context import Changes, Context
from app.storage import edition_queries, queries
from app.storage.batches import batched

_BATCH = 500  # students whose findings are held twice at a time


@dataclass(frozen=True, slots=True)
class MovedDate:
    """A due date that is another under the new edition; None where there is none."""

    rule: str
    clause: str
    subject: str
    summary: LocalText
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class Affected:
    """What another edition means for a student: refusals that come and go, dates that move."""

    student_id: str
    name: str
    refusals: tuple[Finding, ...]
    lifted: tuple[Finding, ...]
    dates: tuple[MovedDate, ...]

    def __bool__(self) -> bool:
        """Whether the editions say anything different of the student."""
        return bool(self.refusals or self.lifted or self.dates)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two editions, and what the second would mean for everybody who studies under the first."""

    old: str
    new: str
    changes: tuple[Change, ...]
    students: tuple[Affected, ...]

    @property
    def affected(self) -> tuple[Affected, ...]:
        return tuple(one for one in self.students if one)


@dataclass(frozen=True, slots=True)
class Staying:
    """A running case that cannot go on under the new edition and stays under its own, and why."""

    case_id: str
    student_id: str
    name: str
    workflow: LocalText
    reason: Explanation


@dataclass(frozen=True, slots=True)
class Move:
    """What moving students to an edition does: who moves, which running cases move with them, which stay."""

    to: str
    student_ids: tuple[str, ...]
    names: tuple[str, ...]
    cases: int
    staying: tuple[Staying, ...]
    affected: tuple[Affected, ...] = ()


def held_against(ctx: Context, old: str, new: str | Path) -> Comparison:
    """Compare an edition with another one, or with a folder that is not installed yet; nothing is kept.

    UsageError: profile-unknown; Refused: edition-no-profile, edition-id, profile-fault.
    """
    before = ctx.profile(old)
    after = editions.read(ctx, new) if isinstance(new, Path) else ctx.profile(new)
    looking = replace(ctx, profiles={**ctx.profiles, after.id: after}, memory=dict(ctx.memory))
    if after.id == old:
        # Two texts under one id: the folder is judged beside the installed one under a name of its own.
        after = replace(after, id=f"{old}+")
        looking = replace(looking, profiles={**ctx.profiles, after.id: after})
    with ctx.database.read() as connection:
        ids = edition_queries.present_students(connection, old)
    return Comparison(old, after.id.removesuffix("+"), compare(before, after), effects(looking, ids, after.id))


def effects(ctx: Context, student_ids: Sequence[str], to: str) -> tuple[Affected, ...]:
    """What an edition means for each of these students, judged today under both; in the given order."""
    return tuple(one for batch in batched(student_ids, _BATCH) for one in _effects(ctx, batch, to))


class _Looked(Exception):
    """Ends a look at another edition so that its transaction is rolled back."""


def _effects(ctx: Context, student_ids: Sequence[str], to: str) -> Iterator[Affected]:
    day = ctx.today()
    before = deadlines.judge(ctx, student_ids, day)
    after: dict[str, list[Finding]] = {}
    apart = replace(ctx, memory=dict(ctx.memory))  # nothing is remembered of rows that do not stay
    try:
        with apart.intention("editions.move", n=len(student_ids), edition=to) as unit:
            for student_id in student_ids:
                unit.update("student", student_id, {"edition": to})
            after = deadlines.judge(apart, student_ids, day)
            raise _Looked
    except _Looked:
        pass
    names = {line.id: line.name for line in students.lines_of(ctx, student_ids)}
    for student_id in student_ids:
        yield _difference(student_id, names[student_id], before[student_id], after[student_id])


def _difference(student_id: str, name: str, before: Sequence[Finding], after: Sequence[Finding]) -> Affected:
    old, new = ({(one.rule, one.subject): one for one in found} for found in (before, after))
    dates = [_moved_date(old.get(key), new.get(key)) for key in dict.fromkeys((*new, *old))]
    return Affected(
        student_id,
        name,
        tuple(one for key, one in new.items() if _refuses(one) and not _refuses(old.get(key))),
        tuple(one for key, one in old.items() if _refuses(one) and not _refuses(new.get(key))),
        tuple(one for one in dates if one is not None),
    )


def _moved_date(before: Finding | None, after: Finding | None) -> MovedDate | None:
    shown = after or before
    days = before and before.due, after and after.due
    if shown is None or days[0] == days[1]:
        return None
    return MovedDate(shown.rule, shown.clause, shown.subject, shown.summary, *days)


def _refuses(found: Finding | None) -> bool:
    return found is not None and found.severity is Severity.BLOCK and found.status in REFUSING


# --- moving -----------------------------------------------------------------------------------------------------


def plan_move(ctx: Context, student_ids: Sequence[str], to: str) -> Move:
    """What `move` would do, and whom the new edition touches how. Refused and UsageError as `move`."""
    found = _planned(ctx, student_ids, to)
    return replace(found, affected=tuple(one for one in effects(ctx, found.student_ids, to) if one))


def move(ctx: Context, student_ids: Sequence[str], to: str) -> tuple[Move, Changes]:
    """Put students under another edition, their running cases with them where it knows every step taken.

    What is finished stays as it was. UsageError: profile-unknown, record-unknown; Refused: edition-same,
    edition-lacks-track.
    """
    found = _planned(ctx, student_ids, to)
    with ctx.intention("editions.move", n=len(found.student_ids), edition=to) as unit:
        for student_id in found.student_ids:
            unit.update("student", student_id, {"edition": to})
        for case, reason in _running(ctx, unit.connection, found.student_ids, to):
            if reason is None:
                unit.update("work_case", str(case.id), {"edition": to})
    ctx.memory.clear()
    return found, unit.changes


def _planned(ctx: Context, student_ids: Sequence[str], to: str) -> Move:
    profile = ctx.profile(to)
    wanted = list(dict.fromkeys(student_ids))
    with ctx.database.read() as connection:
        known = {one: rows[0] for one, rows in queries.rows_by(connection, "student", "id", wanted).items()}
        for student_id in wanted:
            if student_id not in known:
                raise UsageError("record-unknown", kind="student", id=student_id)
        moving = [known[one] for one in wanted if known[one]["edition"] != to]
        _check(profile, moving)
        running = _running(ctx, connection, [row["id"] for row in moving], to)
    names = {row["id"]: students.name_of(row).full_name for row in moving}
    staying = [
        Staying(str(case.id), case.student_id, names[case.student_id], case.workflow.title, reason)
        for case, reason in running
        if reason is not None
    ]
    return Move(to, tuple(names), tuple(names.values()), len(running) - len(staying), tuple(staying))


def _check(profile: Profile, moving: Sequence[Mapping[str, Any]]) -> None:
    if not moving:
        raise Refused("edition-same", edition=profile.id)
    lacking = [row for row in moving if row["track"] and row["track"] not in profile.tracks]
    if lacking:
        names = [students.name_of(row).full_name for row in lacking]
        raise Refused("edition-lacks-track", edition=profile.id, names=names)


def _running(
    ctx: Context, connection: Any, student_ids: Sequence[str], to: str
) -> list[tuple[Case, Explanation | None]]:
    """Their running cases of other editions, each with the reason why it cannot go on under this one."""
    found = queries.rows_by(connection, "work_case", "student_id", student_ids, order=("opened", "id"))
    rows = [row for one in student_ids for row in found.get(one, ()) if row["closed"] is None and row["edition"] != to]
    begun = cases.of_rows(ctx, connection, rows)
    reasons = [_lacking(ctx.profile(to), case) for case in begun]
    fitting = [{**row, "edition": to} for row, reason in zip(rows, reasons, strict=True) if reason is None]
    ended = {case.id for case in cases.of_rows(ctx, connection, fitting) if case.state.ended is not None}
    would_end = Explanation("case-would-end", {"edition": to})
    return [(case, would_end if case.id in ended else reason) for case, reason in zip(begun, reasons, strict=True)]


def _lacking(profile: Profile, case: Case) -> Explanation | None:
    """What of a case an edition does not know; None when it knows every step taken."""
    flow = profile.workflows.get(case.workflow.id)
    if flow is None or flow.item_of != case.workflow.item_of:
        return Explanation("case-workflow-gone", {"edition": profile.id})
    known = {step.id for step in flow.steps}
    gone = [entry.step for entry in case.entries if entry.step not in known]
    if gone:
        return Explanation("case-step-gone", {"step": case.workflow.step(gone[0]).action, "edition": profile.id})
    return None
