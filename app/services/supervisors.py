"""Supervisors: the staff with dated qualifications, their load and their students."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.facts import check_facts
from app.domain.kazakh import searched_words
from app.domain.rules import DEPARTMENT
from app.services import lines, settings, students
from app.services.context import Context
from app.services.fact_columns import STAFF
from app.storage import queries, staff_queries, student_queries
from app.storage.database import Changes, UnitOfWork

Row = dict[str, Any]

PERSON = ("surname", "given_name", "patronymic", "email", "phone")
QUALIFICATION = (
    "position", "degree", "academic_title", "specialty_code", "employment", "department",
    "experience_years", "h_index",
)  # fmt: skip
# What a regulation asks of a teacher beside the columns.
TEACHING = ("full_time", "international_publications", "trains", "supervises")
LOAD_LIMIT = "supervisor.max_students"


@dataclass(frozen=True, slots=True)
class SupervisorLine:
    """One line of the list; `limit` is the department's own setting, None when it sets none (0)."""

    id: str
    name: str
    position: str
    degree: str
    academic_title: str
    specialty_code: str
    employment: str
    experience_years: int | None
    h_index: int | None
    load: int
    limit: int | None


def list_lines(ctx: Context, text: str = "") -> list[SupervisorLine]:
    """All supervisors in Kazakh order."""
    limit = settings.effective(ctx, settings.main_profile(ctx)).get(LOAD_LIMIT) or None
    with ctx.database.read() as connection:
        rows = staff_queries.staff_rows(connection, searched_words(text))
    return [
        SupervisorLine(
            id=row["id"],
            name=students.name_of(row).full_name,
            **{
                name: row[name] or ""
                for name in ("position", "degree", "academic_title", "specialty_code", "employment")
            },
            experience_years=row["experience_years"],
            h_index=row["h_index"],
            load=row["load"],
            limit=limit,
        )
        for row in rows
    ]


def get(ctx: Context, staff_id: str) -> Row:
    """The person with all dated qualifications, newest first. UsageError: record-unknown."""
    with ctx.database.read() as connection:
        row = queries.get(connection, "staff", staff_id)
        if row is None:
            raise UsageError("record-unknown", kind="supervisor", id=staff_id)
        dated = queries.rows(connection, "qualification", order=("valid_from", "id"), staff_id=staff_id)
    return row | {name: STAFF.facts_of(row).get(name) for name in TEACHING} | {"qualifications": dated[::-1]}


def save(ctx: Context, staff_id: str | None, values: Mapping[str, Any]) -> tuple[str, Changes]:
    """Write a person and, when it differs, his present qualification.

    UsageError: field-unknown, fact-malformed, record-unknown; Refused: name-missing.
    """
    written = lines.checked(values, (*PERSON, *QUALIFICATION, *TEACHING, "valid_from"))
    taught = {name: written[name] for name in TEACHING if name in written}
    check_facts(ctx.profile(settings.main_profile(ctx)), {DEPARTMENT: {"teachers": [taught]}})
    known: Row = {} if staff_id is None else get(ctx, staff_id)
    with ctx.intention("supervisors.save", name=students.name_of(known | written).full_name) as unit:
        staff_id = write(unit, staff_id, written)
    return staff_id, unit.changes


def write(unit: UnitOfWork, staff_id: str | None, values: Mapping[str, Any]) -> str:
    """As `save`, inside an open intention; the id of the person."""
    person = {name: values[name] for name in PERSON if name in values}
    if (staff_id is None or "surname" in person) and not (person.get("surname") or "").strip():
        raise Refused("name-missing")
    if staff_id is None:
        staff_id = unit.insert("staff", person)
    elif person:
        unit.update("staff", staff_id, person)
    taught = {name: values[name] for name in TEACHING if name in values}
    if taught:
        unit.update("staff", staff_id, STAFF.columns_for(unit.get("staff", staff_id), taught))
    _write_qualification(unit, staff_id, values)
    return staff_id


def _write_qualification(unit: UnitOfWork, staff_id: str, values: Mapping[str, Any]) -> None:
    """A qualification with a date of its own is a new line of the history; without one it corrects the last."""
    given = {name: values[name] for name in (*QUALIFICATION, "valid_from") if name in values}
    if not given:
        return
    dated = queries.rows(unit.connection, "qualification", order=("valid_from", "id"), staff_id=staff_id)
    latest = dated[-1] if dated else None
    if latest is None or (given.get("valid_from") and given["valid_from"] != latest["valid_from"]):
        carried = {name: latest[name] for name in QUALIFICATION} if latest else {}
        unit.insert("qualification", carried | given | {"staff_id": staff_id})
    else:
        unit.update("qualification", latest["id"], given)


def archive(ctx: Context, staff_id: str) -> Changes:
    """Take a supervisor out of the lists. Refused while he has students: supervisor-has-students."""
    row = get(ctx, staff_id)
    present = students.count(ctx, student_queries.StudentFilter(staff_id=staff_id))
    name = students.name_of(row).full_name
    if present:
        raise Refused("supervisor-has-students", name=name, n=present)
    with ctx.intention("supervisors.archive", name=name) as unit:
        unit.update("staff", staff_id, {"archived": True})
    return unit.changes


def qualification_on(rows: list[Row], day: Any) -> Row | None:
    """The dated qualification that holds on a day: the latest begun by then."""
    begun = [row for row in rows if row["valid_from"] is None or row["valid_from"] <= day]
    return max(begun, key=lambda row: str(row["valid_from"] or ""), default=None)
