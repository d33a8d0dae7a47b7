"""What is recorded of students, as the regulations read it (docs/facts.md). Bulk: one query a table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from app.services import academics
from app.services.context import Context
from app.storage import derived, queries
from app.storage.tables import TOPIC_ACTS

Row = dict[str, Any]
Facts = dict[str, Any]

RECORDS = ("topic", "supervisor", "plan", "internships")


def of_students(ctx: Context, student_ids: Sequence[str], records: Collection[str] = RECORDS) -> dict[str, Facts]:
    """The facts of each student, by id; a record that does not exist is None, never invented.

    Of `records` only those named are read. Lists come ordered so that the last is the one in force.
    """
    semesters = academics.list_semesters(ctx)
    with ctx.database.read() as connection:
        students = queries.rows_by(connection, "student", "id", student_ids)
        read = {name: _READERS[name](connection, student_ids) for name in RECORDS if name in records}
    return {
        student_id: {
            "student": _student(student),
            "study": academics.study_facts(semesters, student, _years(ctx, student)),
        }
        | {name: of_student(student_id) for name, of_student in read.items()}
        for student_id, (student,) in students.items()
    }


def _years(ctx: Context, student: Row) -> float | None:
    """The typical term of the student's track in his edition, in years."""
    track = ctx.profile(student["edition"]).tracks.get(student["track"] or "")
    return track.years if track else None


def _current(rows: list[Row], ended: str) -> Row | None:
    return next((row for row in reversed(rows) if not row[ended]), None)


def act(row: Mapping[str, Any], name: str, **more: object) -> Facts | None:
    """A recorded act with number and date; None when nothing of it is recorded."""
    number, day = row[f"{name}_number"], row[f"{name}_date"]
    return {"number": number, "date": day, **more} if number or day else None


def _student(row: Row) -> Facts:
    return {
        "id": row["id"],
        "name": derived.full_name(row),
        **{name: row[name] for name in ("level", "track", "funding", "status", "course", "edition", "enrol_date")},
        "enrol_order_no": row["enrol_order_number"],
        "service_contract_no": row["service_contract_number"],
        "service_contract_date": row["service_contract_date"],
    }


def _read_topics(connection: Any, student_ids: Sequence[str]) -> Callable[[str], Facts | None]:
    topics = queries.rows_by(connection, "topic", "student_id", student_ids, order=("id",))
    return lambda student_id: _topic(_current(topics.get(student_id, []), "superseded"))


def _topic(row: Row | None) -> Facts | None:
    if row is None:
        return None
    names = ("kk", "ru", "en", "proposal_date", "priority", "direction")
    return {name: row[name] for name in names} | {name: act(row, name) for name in TOPIC_ACTS}


def _read_supervisors(connection: Any, student_ids: Sequence[str]) -> Callable[[str], Facts | None]:
    supervisions = queries.rows_by(connection, "supervision", "student_id", student_ids, order=("id",))
    staff = {row["id"]: row for row in queries.rows(connection, "staff")} if supervisions else {}
    dated = queries.rows(connection, "qualification", order=("valid_from", "id")) if supervisions else []
    qualifications = {row["staff_id"]: row for row in dated}
    return lambda student_id: _supervisor(_current(supervisions.get(student_id, []), "ended"), staff, qualifications)


def _supervisor(row: Row | None, staff: dict[str, Row], qualifications: dict[str, Row]) -> Facts | None:
    if row is None:
        return None
    person = staff.get(row["staff_id"] or "")
    qualification = qualifications.get(row["staff_id"] or "", {})
    return {
        "id": row["staff_id"],
        "name": derived.full_name(person) if person else row["name_given"],
        "degree": qualification.get("degree"),
        "academic_title": qualification.get("academic_title"),
        "match_confirmed": row["match_confirmed"],
    } | {name: act(row, name) for name in TOPIC_ACTS}


_PLAN_DATES = ("student_signed", "supervisor_signed", "head_agreed", "vice_rector_agreed")
_PLAN_TEXTS = ("version", "rationale", "structure", "direction")


def _read_plans(connection: Any, student_ids: Sequence[str]) -> Callable[[str], Facts | None]:
    plans = queries.rows_by(connection, "plan", "student_id", student_ids, order=("version",))
    latest = {student_id: rows[-1] for student_id, rows in plans.items()}
    plan_ids = [plan["id"] for plan in latest.values()]
    lines = queries.rows_by(connection, "plan_row", "plan_id", plan_ids, order=("section", "position"))
    copies = queries.rows_by(connection, "plan_copy", "plan_id", plan_ids, order=("number",))

    def of_student(student_id: str) -> Facts | None:
        plan = latest.get(student_id)
        return plan and _plan(plan, lines.get(plan["id"], []), copies.get(plan["id"], []))

    return of_student


def _plan(row: Row, lines: list[Row], copies: list[Row]) -> Facts:
    return (
        {name: row[name] for name in (*_PLAN_TEXTS, *_PLAN_DATES)}
        | {name: act(row, name) for name in ("department", "council", "rector")}
        | {
            "rows": [{**line, "start": line["starts"], "end": line["ends"]} for line in lines],
            "copies": [{name: copy[name] for name in ("number", "recipient", "date")} for copy in copies],
        }
    )


def _read_internships(connection: Any, student_ids: Sequence[str]) -> Callable[[str], list[Facts]]:
    internships = queries.rows_by(connection, "internship", "student_id", student_ids, order=("starts", "id"))
    return lambda student_id: [_internship(row) for row in internships.get(student_id, [])]


def _internship(row: Row) -> Facts:
    dates = ("actual_start", "actual_end", "format", "application_date", "supervisor_agreed")
    return {name: row[name] for name in ("id", *dates, "sources", "results_note", "public_life")} | {
        "start": row["starts"],
        "end": row["ends"],
        "host": {
            "name": row["host_name"],
            "address": row["host_address"],
            "city": row["host_city"],
            "country": row["host_country"],
            "foreign": row["host_foreign"],
        },
        "department": act(row, "department"),
        "approval": act(row, "approval"),
        "contract": act(row, "contract", valid_from=row["contract_from"], valid_to=row["contract_to"]),
        "cost_calculation": {
            "approver": row["cost_approver"],
            "date": row["cost_date"],
            "total": row["cost_total"],
            "no_expenses": row["cost_none"],
        },
        "language": {"level": row["language_level"], "valid_to": row["language_valid_to"]},
        "programme": {name: row[name] for name in ("goal", "tasks", "description", "requirements", "results")}
        | {"approved": row["programme_approved"]},
        "report": {
            "submitted": row["report_submitted"],
            "approved": row["report_approved"],
            "seminar": act(row, "seminar"),
            "dsia": act(row, "dsia"),
            "decision": act(row, "decision"),
            "credits": row["credits"],
        },
        "certificate": {
            "kind": row["certificate_kind"],
            "number": row["certificate_number"],
            "received": row["certificate_received"],
        },
    }


_READERS: Mapping[str, Callable[[Any, Sequence[str]], Callable[[str], Any]]] = {
    "topic": _read_topics,
    "supervisor": _read_supervisors,
    "plan": _read_plans,
    "internships": _read_internships,
}


def value_of(facts: Mapping[str, Any], dotted: str) -> Any:
    """The fact under a dotted name, None when any part of the way is missing."""
    value: Any = facts
    for part in dotted.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(part)
    return value
