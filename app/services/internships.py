"""Research internships of a student: preparation, programme, approval, report, hand-over, credits.

What the regulation asks of an approval, a report or a crediting is judged on the record as it would stand;
a draft may always be saved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.regulation import gates
from app.domain.workflow import CaseState
from app.services import cases, deadlines, lines, publications, steps, students
from app.services.context import Context
from app.storage import queries
from app.storage.database import Changes, UnitOfWork

Row = dict[str, Any]

PREPARATION_WORKFLOW, REPORT_WORKFLOW = "internship", "internship-report"
APPROVAL_GATE, REPORT_GATE = "internship", "report"
FORMATS = ("office", "distance")
TRAVEL_COSTS = ("none", "included")

PREPARATION = (
    "host_name", "host_address", "host_city", "host_country", "host_foreign", "starts", "ends", "format",
    "sources", "travel_costs", "transport", "fee_amount", "application_date", "supervisor_agreed",
    "department_number", "department_date", "contract_number", "contract_date", "contract_from",
    "contract_to", "cost_approver", "cost_date", "cost_total", "cost_none", "results_note", "language_test",
    "language_score", "language_level", "language_number", "language_date", "language_valid_to", "public_life",
    "visa_head", "visa_accountant", "visa_dsia", "visa_vice_rector", "host_consent_number", "host_consent_date",
    "distance_act_number", "distance_act_date",
)  # fmt: skip
PROGRAMME = ("goal", "tasks", "description", "requirements", "results")
PROGRAMME_ROW = ("name", "result", "starts", "ends")
REPORT = ("report_work", "report_events", "report_extra", "report_opinion", "report_date")
SUBMISSION = (
    "actual_start", "actual_end", "report_submitted", "certificate_kind", "certificate_number",
    "certificate_received",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class InternshipCard:
    """An internship as it is recorded (`row`), its programme, publications and where its cases stand."""

    id: str
    student_id: str
    row: Mapping[str, Any]
    programme: tuple[Row, ...]
    publications: tuple[Row, ...]
    preparation: CaseState | None
    report: CaseState | None


def get(ctx: Context, internship_id: str) -> InternshipCard:
    """UsageError: record-unknown."""
    with ctx.database.read() as connection:
        row = _known(queries.get(connection, "internship", internship_id), internship_id)
        student_id = row["student_id"]
        owned = {"order": ("position",), "internship_id": internship_id}
        edition = cases.editions(connection, [student_id])
        flows = ctx.profile(edition[student_id]).workflows
        states = [
            cases.load(ctx, connection, flow, edition, {internship_id: student_id})[internship_id].state
            if flow in flows
            else None
            for flow in (PREPARATION_WORKFLOW, REPORT_WORKFLOW)
        ]
        return InternshipCard(
            internship_id,
            student_id,
            row,
            tuple(queries.rows(connection, "internship_row", **owned)),
            tuple(publications.of_internship(connection, row)),
            *states,
        )


def of_student(ctx: Context, student_id: str) -> list[Row]:
    """The internships of a student, the earliest first, those without dates last."""
    with ctx.database.read() as connection:
        rows = queries.rows(connection, "internship", student_id=student_id, order=("id",))
    return sorted(rows, key=lambda row: row["starts"] or date.max)


# --- preparation ---------------------------------------------------------------------------


def create(ctx: Context, student_id: str, values: Mapping[str, Any] | None = None) -> tuple[str, Changes]:
    """A new internship, with whatever is known of it. Refused: internship-dates, contract-dates."""
    written = _checked_preparation(values or {})
    name = students.name_of(students.get(ctx, student_id)).full_name
    with ctx.intention("internships.create", name=name) as unit:
        _check_periods(written)
        internship_id = unit.insert("internship", written | {"student_id": student_id})
        _follow(ctx, unit, internship_id)
    return internship_id, unit.changes


def save(ctx: Context, internship_id: str, values: Mapping[str, Any]) -> Changes:
    """Host, dates, costs, agreements, contract: a draft may be anything, an approved one must still hold.

    Refused: internship-dates, contract-dates; gate-closed.
    """
    written = _checked_preparation(values)
    with _changing(ctx, "internships.save", internship_id) as unit:
        _check_periods(unit.get("internship", internship_id) | written)
        if unit.update("internship", internship_id, written):
            row = unit.get("internship", internship_id)
            if row["approval_date"]:
                _require_approvable(ctx, unit, row)
    return unit.changes


def save_programme(
    ctx: Context,
    internship_id: str,
    values: Mapping[str, Any],
    rows: Sequence[Mapping[str, Any]] | None = None,
) -> Changes:
    """Aim, tasks, description, requirements, results; `rows` replace the table of works when given.

    Refused: programme-approved, programme-row-dates.
    """
    written = lines.checked(values, PROGRAMME)
    with _changing(ctx, "internships.programme", internship_id) as unit:
        approved = unit.get("internship", internship_id)["programme_approved"]
        if approved is not None:
            raise Refused("programme-approved", date=approved)
        unit.update("internship", internship_id, written)
        for number, row in enumerate(rows or (), start=1):
            lines.check_period("programme-row-dates", row.get("starts"), row.get("ends"), row=number)
        if rows is not None:
            lines.replace(unit, "internship_row", {"internship_id": internship_id}, rows, PROGRAMME_ROW)
    return unit.changes


def approve_programme(ctx: Context, internship_id: str, on: date | None) -> Changes:
    """The head approves the programme; None opens it again. Refused: act-date-future, programme-empty."""
    _check_day(ctx, on)
    with _changing(ctx, "internships.programme-approve", internship_id) as unit:
        row = unit.get("internship", internship_id)
        if on is not None and not row["goal"]:
            raise Refused("programme-empty")
        unit.update("internship", internship_id, {"programme_approved": on})
    return unit.changes


def approve(ctx: Context, internship_id: str, number: str, on: date) -> Changes:
    """The University approves place and time. Refused: act-date-future; gate-closed (clause and reasons)."""
    _check_day(ctx, on)
    with _changing(ctx, "internships.approve", internship_id) as unit:
        unit.update("internship", internship_id, {"approval_number": number, "approval_date": on})
        _require_approvable(ctx, unit, unit.get("internship", internship_id))
    return unit.changes


# --- report ---------------------------------------------------------------------------


def save_report(ctx: Context, internship_id: str, values: Mapping[str, Any]) -> Changes:
    """Sections 1, 2, 4, 5 of the report and its date. Refused: report-approved."""
    written = lines.checked(values, REPORT)
    with _changing(ctx, "internships.report", internship_id) as unit:
        _check_report_open(unit, internship_id)
        unit.update("internship", internship_id, written)
    return unit.changes


def save_publications(ctx: Context, internship_id: str, rows: Sequence[Mapping[str, Any]]) -> Changes:
    """Publications that came out of the internship, in order. UsageError: fact-choice; Refused: report-approved."""
    with _changing(ctx, "internships.publications", internship_id) as unit:
        _check_report_open(unit, internship_id)
        row = unit.get("internship", internship_id)
        edition = cases.editions(unit.connection, [row["student_id"]])[row["student_id"]]
        publications.replace(ctx, unit, ctx.profile(edition), row, rows)
    return unit.changes


def submit(ctx: Context, internship_id: str, values: Mapping[str, Any]) -> Changes:
    """Actual dates, the report handed in, the certificate. Refused: internship-dates, act-date-future."""
    written = lines.checked(values, SUBMISSION)
    for name in ("report_submitted", "certificate_received"):
        _check_day(ctx, written.get(name))
    with _changing(ctx, "internships.submit", internship_id) as unit:
        row = unit.get("internship", internship_id) | written
        lines.check_period("internship-dates", row["actual_start"], row["actual_end"])
        unit.update("internship", internship_id, written)
    return unit.changes


def record_seminar(ctx: Context, internship_id: str, number: str, on: date) -> Changes:
    """The research seminar of the department considers the report. Refused: act-date-future, gate-closed."""
    return _report_act(ctx, "internships.seminar", internship_id, on, seminar_number=number, seminar_date=on)


def approve_report(ctx: Context, internship_id: str, on: date) -> Changes:
    """The head approves the report. Refused: act-date-future; gate-closed, before the seminar or when too short."""
    return _report_act(ctx, "internships.report-approve", internship_id, on, report_approved=on)


def hand_over(ctx: Context, internship_id: str, number: str, on: date) -> Changes:
    """Report and copy of the certificate go to storage. Refused: act-date-future; gate-closed without certificate."""
    return _report_act(ctx, "internships.dsia", internship_id, on, dsia_number=number, dsia_date=on)


def credit(ctx: Context, internship_id: str, number: str, on: date, credits: int) -> Changes:
    """The department credits research work. Refused: act-date-future; gate-closed before the report is approved."""
    if credits < 0:
        raise UsageError("credits-negative", credits=credits)
    values = {"decision_number": number, "decision_date": on, "credits": credits}
    return _report_act(ctx, "internships.decision", internship_id, on, **values)


# --- shared ---------------------------------------------------------------------------


def _report_act(ctx: Context, intention: str, internship_id: str, on: date, **values: object) -> Changes:
    """Record an act on the report, if no rule on reports stands against it."""
    _check_day(ctx, on)
    with _changing(ctx, intention, internship_id) as unit:
        unit.update("internship", internship_id, values)
        student_id = unit.get("internship", internship_id)["student_id"]
        steps.require_kept(ctx, unit, student_id, REPORT_GATE, on, f"internship:{internship_id}")
    return unit.changes


@contextmanager
def _changing(ctx: Context, intention: str, internship_id: str) -> Iterator[UnitOfWork]:
    """An intention on one internship, after which its cases follow the facts."""
    with ctx.database.read() as connection:
        row = _known(queries.get(connection, "internship", internship_id), internship_id)
    name = students.name_of(students.get(ctx, row["student_id"])).full_name
    with ctx.intention(intention, name=name) as unit:
        yield unit
        _follow(ctx, unit, internship_id)


def _follow(ctx: Context, unit: UnitOfWork, internship_id: str) -> None:
    student_id = unit.get("internship", internship_id)["student_id"]
    for workflow_id in (PREPARATION_WORKFLOW, REPORT_WORKFLOW):
        steps.follow(ctx, unit, workflow_id, student_id, item_id=internship_id)


def _require_approvable(ctx: Context, unit: UnitOfWork, row: Row) -> None:
    """Refused: gate-closed; an edition without rules on internships stands in the way of none."""
    edition = cases.editions(unit.connection, [row["student_id"]])[row["student_id"]]
    if APPROVAL_GATE in gates(ctx.profile(edition)):
        on = row["approval_date"]
        deadlines.require_gate(ctx, row["student_id"], APPROVAL_GATE, on, subject=f"internship:{row['id']}")


def _checked_preparation(values: Mapping[str, Any]) -> Row:
    written = lines.checked(values, PREPARATION)
    for name, known in (("format", FORMATS), ("travel_costs", TRAVEL_COSTS)):
        if written.get(name) is not None and written[name] not in known:
            raise UsageError("value-unknown", field=name, value=written[name], known=list(known))
    return written


def _check_periods(row: Mapping[str, Any]) -> None:
    lines.check_period("internship-dates", row.get("starts"), row.get("ends"))
    lines.check_period("contract-dates", row.get("contract_from"), row.get("contract_to"))


def _check_day(ctx: Context, day: date | None) -> None:
    if day is not None and day > ctx.today():
        raise Refused("act-date-future", date=day)


def _check_report_open(unit: UnitOfWork, internship_id: str) -> None:
    approved = unit.get("internship", internship_id)["report_approved"]
    if approved is not None:
        raise Refused("report-approved", date=approved)


def _known(row: Row | None, internship_id: str) -> Row:
    if row is None:
        raise UsageError("record-unknown", kind="internship", id=internship_id)
    return row
