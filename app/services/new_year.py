"""A new academic year: the calendar is entered, courses move up, whoever has finished leaves; all as one intention."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.errors import KafedraError, Refused, UsageError
from app.domain.explanations import Explanation
from app.services import academics, facts, settings, statuses, students
from app.services.academics import Semester
from app.services.context import Changes, Context
from app.services.statuses import StatusChange
from app.storage import queries, student_queries
from app.storage.batches import batched
from app.storage.database import UnitOfWork
from app.storage.student_queries import StudentFilter

BEGUN = "academic-year-begun"  # the setting: the first calendar year of the academic year begun last
RECORDS = ("attestations", "leaves", "defence")
_BATCH = 1_000
# From November on the present academic year is under way: whoever prepares one prepares the next.
_PREPARED_FROM = 11
_NOT_ATTESTED = "not-attested"
_PASSED = "passed"
_GRADUATED = "graduated"


class Step(StrEnum):
    """What the new year does with a student."""

    UP = "up"
    STAY = "stay"
    GRADUATE = "graduate"


@dataclass(frozen=True, slots=True)
class YearLine:
    """One student: his course and the next one, what is proposed, what may be chosen instead, and why.

    `reasons` say why he stays, `notes` what deserves a look although he moves.
    """

    student_id: str
    name: str
    programme: str
    track: str | None
    course: int | None
    following: int | None
    proposed: Step
    choices: tuple[Step, ...]
    reasons: tuple[Explanation, ...] = ()
    notes: tuple[Explanation, ...] = ()


@dataclass(frozen=True, slots=True)
class NewYear:
    """What the new year begins with, as far as the records know it; dates of an unknown calendar are a sample."""

    year: int
    semesters: tuple[Semester, ...]
    final: tuple[date | None, date | None]
    lines: tuple[YearLine, ...]
    begun: bool


@dataclass(frozen=True, slots=True)
class YearPlan:
    """What was decided. `steps` are the choices by student; whoever is not named stays as he is.

    `graduation` is the order by which graduates leave: number and date.
    """

    year: int
    semesters: tuple[Semester, ...]
    final: tuple[date | None, date | None] = (None, None)
    steps: Mapping[str, Step] = field(default_factory=dict)
    graduation: tuple[str, date | None] = ("", None)


@dataclass(frozen=True, slots=True)
class YearDone:
    """What was written: how many moved up, left and stayed."""

    year: int
    up: int
    graduated: int
    stayed: int


def year_to_prepare(ctx: Context) -> int:
    """The academic year, by its first calendar year, that a person most likely wants to begin."""
    today = ctx.today()
    near = today.year + (1 if today.month >= _PREPARED_FROM else 0)
    begun = settings.read(ctx, BEGUN)
    return near if begun is None else max(near, begun + 1)


def prepare(ctx: Context, year: int) -> NewYear:
    """What beginning an academic year would propose. Nothing is written."""
    known = tuple(one for one in academics.list_semesters(ctx) if one.year == year)
    semesters = known if len(known) > 1 else tuple(academics.sample_semesters(year))
    with ctx.database.read() as connection:
        ids = student_queries.student_ids(connection, StudentFilter())
    lines = tuple(line for batch in batched(ids, _BATCH) for line in _lines(ctx, batch, year, semesters[0].starts))
    final = academics.list_finals(ctx).get(year, (None, None))
    return NewYear(year, semesters, final, lines, _is_begun(ctx, year))


def begin(ctx: Context, plan: YearPlan) -> tuple[YearDone, Changes]:
    """Write the calendar of the year and what it does with each student.

    Refused: new-year-begun, new-year-semesters, new-year-step, basis-missing, act-date-future; UsageError:
    semester-dates, record-unknown; and what `statuses.write` asks of graduates.
    """
    _check(ctx, plan)
    lines = {line.student_id: line for line in prepare(ctx, plan.year).lines}
    chosen = [(_known(lines, student_id), step) for student_id, step in plan.steps.items()]
    moves = [(line, step) for line, step in chosen if step is not Step.STAY]
    counts = {step: sum(1 for _, one in chosen if one is step) for step in Step}
    done = YearDone(plan.year, counts[Step.UP], counts[Step.GRADUATE], len(lines) - len(moves))
    label = academics.year_label(plan.year)
    with ctx.intention("new-year.begin", year=label, up=done.up, graduated=done.graduated) as unit:
        academics.write_semesters(unit, plan.semesters)
        if any(plan.final):
            academics.write_final(unit, plan.year, *plan.final)
        for line, step in moves:
            _move(ctx, unit, line, step, plan)
        _note(unit, plan.year)
    ctx.memory.clear()
    return done, unit.changes


class _Rehearsed(Exception):
    """Ends a rehearsal so that its transaction is rolled back."""


def rehearse(ctx: Context, plan: YearPlan) -> KafedraError | None:
    """What `begin` would refuse; None when it would go through. Nothing is kept."""
    apart = replace(ctx, memory=dict(ctx.memory))  # nothing is remembered of rows that do not stay
    try:
        with apart.intention("new-year.begin", year=academics.year_label(plan.year), up=0, graduated=0):
            begin(apart, plan)
            raise _Rehearsed
    except _Rehearsed:
        return None
    except KafedraError as fault:
        return fault


# --- what is proposed ----------------------------------------------------------------------------------------


def _lines(ctx: Context, student_ids: Sequence[str], year: int, first_day: date) -> Iterator[YearLine]:
    with ctx.database.read() as connection:
        rows = {one: found[0] for one, found in queries.rows_by(connection, "student", "id", student_ids).items()}
        programmes = {row["id"]: row["code"] for row in queries.rows(connection, "programme")}
    known = facts.of_students(ctx, student_ids, RECORDS)
    for student_id in student_ids:
        row = rows[student_id]
        if row["status"] == _GRADUATED or (row["cohort"] or 0) >= year:
            continue  # he has finished, or begins with this year
        yield _line(ctx, row, known[student_id], programmes.get(row["programme_id"], ""), year, first_day)


def _line(
    ctx: Context, row: Mapping[str, Any], known: Mapping[str, Any], programme: str, year: int, first_day: date
) -> YearLine:
    course = row["course"] or (year - row["cohort"] if row["cohort"] else None)
    track = ctx.profile(row["edition"]).tracks.get(row["track"] or "")
    finishing = course is not None and track is not None and course >= math.ceil(track.years)
    following = None if course is None or finishing else course + 1
    reasons = _reasons(row, known, year, first_day)
    if course is None:
        reasons.append(Explanation("year-course-unknown"))
    choices: tuple[Step, ...] = (Step.STAY,)
    if row["status"] not in statuses.GONE and course is not None:
        choices = (Step.GRADUATE, Step.STAY) if finishing else (Step.UP, Step.STAY)
    passed = facts.value_of(known, "defence.meeting.result") == _PASSED
    if finishing and not reasons and not passed:
        reasons.append(Explanation("year-no-defence"))
    return YearLine(
        row["id"],
        students.name_of(row).full_name,
        programme,
        row["track"],
        course,
        following,
        Step.STAY if reasons else choices[0],
        choices,
        tuple(reasons),
        tuple(_notes(ctx, row, known, year)) if not reasons and not finishing else (),
    )


def _reasons(row: Mapping[str, Any], known: Mapping[str, Any], year: int, first_day: date) -> list[Explanation]:
    """Why a student does not go on with the others."""
    found = []
    if row["status"] in statuses.GONE:
        found.append(Explanation(f"year-{row['status']}", {"date": row["status_date"]}))
    elif row["status"] == "leave" or _on_leave(known, first_day):
        found.append(Explanation("year-on-leave", {"date": row["status_date"]}))
    if _attestation(known, year) == _NOT_ATTESTED:
        found.append(Explanation("year-not-attested", {"year": academics.year_label(year - 1)}))
    return found


def _notes(ctx: Context, row: Mapping[str, Any], known: Mapping[str, Any], year: int) -> Iterator[Explanation]:
    if "attestations" in ctx.profile(row["edition"]).facts and _attestation(known, year) is None:
        yield Explanation("year-attestation-unknown", {"year": academics.year_label(year - 1)})


def _attestation(known: Mapping[str, Any], year: int) -> str | None:
    """The latest result for the academic year that ends."""
    found = [one.get("result") for one in known.get("attestations") or () if one.get("year") == year - 1]
    return next((result for result in reversed(found) if result), None)


def _on_leave(known: Mapping[str, Any], day: date) -> bool:
    return any(
        one.get("start") and one["start"] <= day and (one.get("end") is None or day <= one["end"])
        for one in known.get("leaves") or ()
    )


# --- what is written -------------------------------------------------------------------------------------------


def _check(ctx: Context, plan: YearPlan) -> None:
    if _is_begun(ctx, plan.year):
        raise Refused("new-year-begun", year=academics.year_label(plan.year))
    for one in plan.semesters:
        if one.ends <= one.starts:
            raise UsageError("semester-dates", starts=one.starts, ends=one.ends)
    days = [day for one in plan.semesters for day in (one.starts, one.ends)]
    if days != sorted(days) or any(one.year != plan.year for one in plan.semesters):
        raise Refused("new-year-semesters", year=academics.year_label(plan.year))
    number, day = plan.graduation
    if Step.GRADUATE in plan.steps.values():
        if not number.strip() or day is None:
            raise Refused("basis-missing")
        if day > ctx.today():
            raise Refused("act-date-future", date=day)


def _known(lines: Mapping[str, YearLine], student_id: str) -> YearLine:
    line = lines.get(student_id)
    if line is None:
        raise UsageError("record-unknown", kind="student", id=student_id)
    return line


def _move(ctx: Context, unit: UnitOfWork, line: YearLine, step: Step, plan: YearPlan) -> None:
    if step not in line.choices:
        raise Refused("new-year-step", name=line.name, course=line.course)
    number, day = plan.graduation
    if step is Step.UP:
        unit.update("student", line.student_id, {"course": line.following})
    elif day is not None:
        statuses.write(ctx, unit, line.student_id, StatusChange(_GRADUATED, day, number.strip()))


def _is_begun(ctx: Context, year: int) -> bool:
    begun = settings.read(ctx, BEGUN)
    return begun is not None and begun >= year


def _note(unit: UnitOfWork, year: int) -> None:
    present = queries.rows(unit.connection, "setting", key=BEGUN)
    if present:
        unit.update("setting", present[0]["id"], {"value": year})
    else:
        unit.insert("setting", {"key": BEGUN, "value": year})
