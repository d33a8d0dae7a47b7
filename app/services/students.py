"""Students: the list a screen at a time, one record, and what may be changed in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.identifiers import iin_fault, mask_iin
from app.domain.kazakh import searched_words
from app.domain.people import PersonName
from app.services import academics, lines, settings, statuses
from app.services.context import Context
from app.services.statuses import StatusChange
from app.storage import derived, history, queries, student_queries
from app.storage.database import Changes, UnitOfWork
from app.storage.student_queries import StudentFilter

Row = dict[str, Any]

ORDERS = student_queries.STUDENT_ORDERS
_COUNTS = "student-counts"
_NEAR = 1_000  # so far into a list the database steps in no time
# A fact without a column: the day on which somebody was anonymised.
ANONYMISED = "anonymised"
FUNDINGS = ("state", "paid")
NAME_PARTS = ("surname", "given_name", "patronymic")
FIELDS = (
    "surname", "given_name", "patronymic", "iin", "phone", "email", "level", "track", "funding", "study_language",
    "study_group", "course", "cohort", "programme_id", "edition", "enrol_order_number", "enrol_date", "first_day",
    "service_contract_number", "service_contract_date", "previous_education", "profile_matches", "customer",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StudentLine:
    """One line of the list; the IIN is masked, the supervisor is named as the list may still name him."""

    id: str
    name: str
    iin: str
    programme: str
    programme_name: str
    track: str | None
    course: int | None
    group: str
    study_language: str
    funding: str | None
    cohort: int | None
    enrolled: date | None
    supervisor: str
    supervisor_id: str | None
    topic: str
    topic_approved: bool
    status: str
    edition: str


def wanted(text: str = "", **restrictions: Any) -> StudentFilter:
    """A filter from what a person typed."""
    return StudentFilter(words=searched_words(text), **restrictions)


def count(ctx: Context, restriction: StudentFilter) -> int:
    """The length of the list, counted once until something is written."""
    with ctx.database.read() as connection:
        if ctx.database.in_intention:
            return student_queries.count_students(connection, restriction)
        seq = history.last_seq(connection)
        known: tuple[int, dict[StudentFilter, int]] = ctx.memory.get(_COUNTS, (-1, {}))
        if known[0] != seq:
            known = ctx.memory[_COUNTS] = (seq, {})
        if restriction not in known[1]:
            known[1][restriction] = student_queries.count_students(connection, restriction)
        return known[1][restriction]


def list_lines(
    ctx: Context,
    restriction: StudentFilter,
    *,
    order: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int | None = None,
    full_iin: bool = False,
) -> list[StudentLine]:
    """One screen of the list; the IIN is whole only where somebody asked for it. UsageError: order-unknown."""
    if order not in ORDERS:
        raise UsageError("order-unknown", order=order, known=list(ORDERS))
    with ctx.database.read() as connection:
        total = count(ctx, restriction) if offset > _NEAR and order == "name" else None
        ids = student_queries.student_ids(
            connection, restriction, order=order, descending=descending, offset=offset, limit=limit, total=total
        )
        rows = student_queries.student_rows(connection, ids)
    return [_line(row, ctx.language, full_iin=full_iin) for row in rows]


def list_ids(ctx: Context, restriction: StudentFilter) -> list[str]:
    with ctx.database.read() as connection:
        return student_queries.student_ids(connection, restriction)


def lines_of(ctx: Context, student_ids: Sequence[str]) -> list[StudentLine]:
    """The lines of chosen students in Kazakh order."""
    with ctx.database.read() as connection:
        rows = student_queries.student_rows(connection, student_ids)
    rows.sort(key=lambda row: (row["sort_name"], row["id"]))
    return [_line(row, ctx.language) for row in rows]


def cohorts(ctx: Context) -> list[int]:
    with ctx.database.read() as connection:
        return student_queries.cohorts(connection)


def get(ctx: Context, student_id: str) -> Row:
    """The record itself. UsageError: record-unknown."""
    with ctx.database.read() as connection:
        row = queries.get(connection, "student", student_id)
    if row is None:
        raise UsageError("record-unknown", kind="student", id=student_id)
    return row


def name_of(row: Mapping[str, Any], prefix: str = "") -> PersonName:
    """The name in a row, whose columns may begin with `prefix`."""
    return PersonName(*[row.get(f"{prefix}{part}") or "" for part in NAME_PARTS])


@lru_cache(maxsize=1024)
def _short_name(staff: tuple[str, ...], given: str) -> str:
    """A supervisor as lists name him; a few supervise everybody."""
    return (PersonName(*staff) if staff else PersonName.parse(given)).short_name_surname_first


def save(ctx: Context, student_id: str | None, values: Mapping[str, Any]) -> tuple[str, Changes]:
    """Write a new student or change one.

    UsageError: field-unknown, field-choice, record-unknown; Refused: name-missing, iin-length, iin-taken, study-dates,
    student-anonymised.
    """
    written = lines.checked(values, FIELDS)
    known: Row = {} if student_id is None else get(ctx, student_id)
    with ctx.intention("students.save", name=name_of(known | written).full_name) as unit:
        prepared = prepare(ctx, unit, student_id, written)
        if student_id is None:
            student_id = unit.insert("student", prepared)
        else:
            unit.update("student", student_id, prepared)
    return student_id, unit.changes


def prepare(ctx: Context, unit: UnitOfWork, student_id: str | None, values: Mapping[str, Any]) -> Row:
    """Checked values of one student with the cohort and edition that follow from them."""
    row = {} if student_id is None else unit.get("student", student_id)
    if (row.get("more") or {}).get(ANONYMISED):  # what is written now would tell again who it was
        raise Refused("student-anonymised", name=row["surname"])
    merged: Row = row | dict(values)
    if not (merged.get("surname") or "").strip():
        raise Refused("name-missing")
    _check_iin(unit, student_id, merged.get("iin"))
    enrolled, begins = merged.get("enrol_date"), merged.get("first_day")
    if enrolled and begins and begins < enrolled:
        raise Refused("study-dates", enrol_date=enrolled, first_day=begins)
    if enrolled and not merged.get("cohort"):
        merged["cohort"] = academics.academic_year(enrolled)
    merged["edition"] = merged.get("edition") or _edition(ctx, unit, merged.get("programme_id"))
    _check_choices(ctx, unit, merged)
    return merged


def _check_choices(ctx: Context, unit: UnitOfWork, row: Row) -> None:
    """What is chosen from a list is in it. UsageError: field-choice, profile-unknown, record-unknown."""
    if row.get("programme_id"):
        unit.get("programme", row["programme_id"])
    choices = {"track": ctx.profile(row["edition"]).tracks, "funding": FUNDINGS}
    for name, known in choices.items():
        if row.get(name) and row[name] not in known:
            raise UsageError("field-choice", field=name, value=row[name], known=list(known))


def _check_iin(unit: UnitOfWork, student_id: str | None, iin: str | None) -> None:
    if not iin:
        return
    if iin_fault(iin) == "iin-length":
        raise Refused("iin-length", value=mask_iin(iin))
    if any(row["id"] != student_id for row in queries.rows(unit.connection, "student", iin=iin)):
        raise Refused("iin-taken", value=mask_iin(iin))


def _edition(ctx: Context, unit: UnitOfWork, programme_id: str | None) -> str:
    if programme_id:
        return str(unit.get("programme", programme_id)["edition"])
    return settings.main_profile(ctx)


def change_status(
    ctx: Context,
    student_id: str,
    status: str,
    day: date,
    basis: str,
    *,
    until: date | None = None,
    kind: str | None = None,
) -> Changes:
    """Leave, return, expulsion, restoration or graduation by an order; the change is kept, leave begins or ends.

    UsageError: status-unknown; Refused: basis-missing, status-not-after, status-before-last, leave-dates.
    """
    row = get(ctx, student_id)
    with ctx.intention("students.status", name=name_of(row).full_name, status=status) as unit:
        statuses.write(ctx, unit, student_id, StatusChange(status, day, basis, until, kind))
    return unit.changes


def archive(ctx: Context, student_ids: Sequence[str], *, archived: bool = True) -> Changes:
    """Take students out of the lists (or back into them); nothing is erased."""
    name = "students.archive" if archived else "students.unarchive"
    with ctx.intention(name, n=len(student_ids)) as unit:
        for student_id in student_ids:
            unit.update("student", student_id, {"archived": archived})
    return unit.changes


def _line(row: Row, language: str, *, full_iin: bool = False) -> StudentLine:
    staff = tuple(row[f"supervisor_{part}"] or "" for part in NAME_PARTS) if row["staff_id"] else ()
    return StudentLine(
        id=row["id"],
        name=derived.full_name(row),
        iin=(row["iin"] or "") if full_iin else mask_iin(row["iin"]),
        programme=row["programme_code"] or "",
        programme_name=row[f"programme_name_{language}"] or row["programme_name_kk"] or "",
        track=row["track"],
        course=row["course"],
        group=row["study_group"] or "",
        study_language=row["study_language"] or "",
        funding=row["funding"],
        cohort=row["cohort"],
        enrolled=row["enrol_date"],
        supervisor=_short_name(staff, row["supervisor_given"] or ""),
        supervisor_id=row["staff_id"],
        topic=row["topic_kk"] or row["topic_ru"] or "",
        topic_approved=row["topic_order_date"] is not None,
        status=row["status"],
        edition=row["edition"],
    )
