"""Reports that carry the common title page: research work and practices."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.errors import Refused, UsageError
from app.services import lines, students
from app.services.context import Context
from app.storage import queries
from app.storage.database import Changes

Row = dict[str, Any]

KINDS = ("research", "research-practice", "pedagogical-practice", "industrial-practice")
COLUMNS = ("kind", "place", "starts", "ends", "approved", "department_number", "department_date")


def of_student(ctx: Context, student_id: str) -> list[Row]:
    """The reports of a student, the earliest first, those without dates last."""
    with ctx.database.read() as connection:
        rows = queries.rows(connection, "report", student_id=student_id, order=("id",))
    return sorted(rows, key=lambda row: row["starts"] or date.max)


def get(ctx: Context, report_id: str) -> Row:
    """UsageError: record-unknown."""
    with ctx.database.read() as connection:
        row = queries.get(connection, "report", report_id)
    if row is None:
        raise UsageError("record-unknown", kind="report", id=report_id)
    return row


def create(ctx: Context, student_id: str, values: Mapping[str, Any]) -> tuple[str, Changes]:
    """A new report of one kind. UsageError: report-kind; Refused: report-dates, act-date-future."""
    written = _checked(ctx, {"kind": None, **values})
    name = students.name_of(students.get(ctx, student_id)).full_name
    with ctx.intention("reports.create", name=name) as unit:
        lines.check_period("report-dates", written.get("starts"), written.get("ends"))
        report_id = unit.insert("report", written | {"student_id": student_id})
    return report_id, unit.changes


def save(ctx: Context, report_id: str, values: Mapping[str, Any]) -> Changes:
    """Change a report. UsageError: report-kind; Refused: report-dates, act-date-future."""
    written = _checked(ctx, values)
    row = get(ctx, report_id) | written
    lines.check_period("report-dates", row["starts"], row["ends"])
    with ctx.intention("reports.save", name=_name(ctx, row)) as unit:
        unit.update("report", report_id, written)
    return unit.changes


def remove(ctx: Context, report_id: str) -> Changes:
    """Take out a report entered by mistake. Refused: report-printed, once a paper was issued of it."""
    row = get(ctx, report_id)
    with ctx.intention("reports.remove", name=_name(ctx, row)) as unit:
        if queries.count(unit.connection, "paper", subject_id=report_id):
            raise Refused("report-printed")
        unit.delete("report", report_id)
    return unit.changes


def _checked(ctx: Context, values: Mapping[str, Any]) -> Row:
    written = lines.checked(values, COLUMNS)
    if "kind" in written and written["kind"] not in KINDS:
        raise UsageError("report-kind", kind=written["kind"], known=list(KINDS))
    for name in ("approved", "department_date"):
        if written.get(name) and written[name] > ctx.today():
            raise Refused("act-date-future", date=written[name])
    return written


def _name(ctx: Context, row: Row) -> str:
    return students.name_of(students.get(ctx, row["student_id"])).full_name
