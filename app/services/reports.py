"""Reports that carry the common title page: of stages of research work and of practices.

Both are records (`stage_reports`, `practices`); a title page asks the same of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.errors import Refused, UsageError
from app.services import facts, lines, records, stored_facts, students
from app.services.context import Context
from app.services.facts import value_of
from app.storage import queries
from app.storage.database import Changes

Row = dict[str, Any]

STAGES, PRACTICES = "stage_reports", "practices"
RESEARCH = "research"
_SUFFIX = "-practice"
KINDS = (RESEARCH, *(f"{kind}{_SUFFIX}" for kind in ("research", "pedagogical", "industrial")))

# What a title page is made of and the fact that holds it, for each kind of record.
_FACTS: Mapping[str, Mapping[str, str]] = {
    STAGES: {
        "title": "title",
        "place": "place",
        "starts": "start",
        "ends": "end",
        "approved": "approved",
        "department_number": "department.number",
        "department_date": "department.date",
    },
    PRACTICES: {
        "place": "place",
        "starts": "start",
        "ends": "end",
        "approved": "report.approved",
        "department_number": "report.department.number",
        "department_date": "report.department.date",
    },
}
COLUMNS = ("kind", *_FACTS[STAGES])


def of_student(ctx: Context, student_id: str) -> list[Row]:
    """The reports of a student, the earliest first, those without dates last."""
    with ctx.database.read() as connection:
        rows = queries.rows(connection, "record", order=("id",), student_id=student_id, kind=[STAGES, PRACTICES])
    return sorted((_told(row) for row in rows), key=lambda row: row["starts"] or date.max)


def is_of(report: Row, kind: str) -> bool:
    """Whether a report is a record of a kind; every report is of none."""
    return not kind or kind == (STAGES if report["kind"] == RESEARCH else PRACTICES)


def get(ctx: Context, report_id: str) -> Row:
    """UsageError: record-unknown."""
    return _told(_record(ctx, report_id))


def create(ctx: Context, student_id: str, values: Mapping[str, Any]) -> tuple[str, Changes]:
    """A new report of one kind. UsageError: report-kind, fact-malformed; Refused: report-dates, act-date-future."""
    written = _checked(ctx, {"kind": None, **values})
    student = students.get(ctx, student_id)
    kind, given = _facts_of(written)
    stored_facts.check_stored(ctx.profile(student["edition"]), kind, given)
    with ctx.intention("reports.create", name=students.name_of(student).full_name) as unit:
        lines.check_period("report-dates", written.get("starts"), written.get("ends"))
        data = stored_facts.laid({}, given)
        report_id = unit.insert("record", {"student_id": student_id, "kind": kind, "data": data})
    return report_id, unit.changes


def save(ctx: Context, report_id: str, values: Mapping[str, Any]) -> Changes:
    """Change a report. UsageError: report-kind, fact-malformed; Refused: report-dates, act-date-future."""
    written = _checked(ctx, values)
    row = _record(ctx, report_id)
    student = students.get(ctx, row["student_id"])
    profile = ctx.profile(student["edition"])
    present = _told(row)
    lines.check_period("report-dates", *((present | written)[name] for name in ("starts", "ends")))
    kind, given = _facts_of(present | written if "kind" in written else written, row["kind"])
    stored_facts.check_stored(profile, kind, given)
    with ctx.intention("reports.save", name=students.name_of(student).full_name) as unit:
        data = row["data"] if kind == row["kind"] else {}
        unit.update("record", report_id, {"kind": kind, "data": stored_facts.laid(data, given)})
    return unit.changes


def remove(ctx: Context, report_id: str) -> Changes:
    """Take out a report entered by mistake. Refused: record-printed, record-in-case."""
    row = _record(ctx, report_id)
    name = students.name_of(students.get(ctx, row["student_id"])).full_name
    with ctx.intention("reports.remove", name=name) as unit:
        records.remove(ctx, report_id)
    return unit.changes


def _record(ctx: Context, report_id: str) -> Row:
    with ctx.database.read() as connection:
        row = queries.get(connection, "record", report_id)
    if row is None or row["kind"] not in _FACTS:
        raise UsageError("record-unknown", kind="report", id=report_id)
    return row


def _told(row: Row) -> Row:
    known = facts.record_facts(row)
    columns = {name: value_of(known, fact) for name, fact in _FACTS[row["kind"]].items()}
    kind = RESEARCH if row["kind"] == STAGES else f"{known.get('kind') or ''}{_SUFFIX}"
    return {"id": row["id"], "student_id": row["student_id"], "title": None, **columns, "kind": kind}


def _facts_of(written: Mapping[str, Any], present: str = STAGES) -> tuple[str, Row]:
    """The kind of record and its facts; without a kind that of the record there is."""
    kind, given = written.get("kind"), {}
    record_kind = present if kind is None else STAGES if kind == RESEARCH else PRACTICES
    if kind is not None and kind != RESEARCH:
        given["kind"] = kind.removesuffix(_SUFFIX)
    names = _FACTS[record_kind]
    return record_kind, given | {names[name]: value for name, value in written.items() if name in names}


def _checked(ctx: Context, values: Mapping[str, Any]) -> Row:
    written = lines.checked(values, COLUMNS)
    if "kind" in written and written["kind"] not in KINDS:
        if not isinstance(written["kind"], str | None):
            raise UsageError("field-kind", field="kind", value=str(written["kind"]))
        raise UsageError("report-kind", kind=written["kind"], known=list(KINDS))
    for name in ("approved", "department_date"):
        if isinstance(written.get(name), date) and written[name] > ctx.today():
            raise Refused("act-date-future", date=written[name])
    return written
