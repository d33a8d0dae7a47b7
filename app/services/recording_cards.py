"""Recording what the student card holds: the plan, internships, reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.errors import UsageError
from app.services import internships, plan_execution, plan_templates, plans, reports
from app.services.context import Context
from app.services.plans import PlanCopy
from app.services.requests import Intention, Request, number_of, only_id, record_ids, rows_of
from app.storage.database import Changes

# --- plan ------------------------------------------------------------------------------------------------


def _plan_id(ctx: Context, request: Request) -> str:
    card = plans.of_student(ctx, only_id(request, "student"))
    if card is None:
        raise UsageError("plan-missing")
    return card.id


def _create_plan(ctx: Context, request: Request) -> Changes:
    return plans.create(ctx, only_id(request, "student"))[1]


def _plan_texts(ctx: Context, request: Request) -> Changes:
    return plans.save_texts(ctx, _plan_id(ctx, request), request.data)


def _plan_rows(ctx: Context, request: Request) -> Changes:
    section = str(request.data.get("section", ""))
    return plans.save_rows(ctx, _plan_id(ctx, request), section, rows_of(request.data, "rows"))


def _plan_approvals(ctx: Context, request: Request) -> Changes:
    return plans.save_approvals(ctx, _plan_id(ctx, request), request.data)


def _plan_return(ctx: Context, request: Request) -> Changes:
    return plans.return_to_draft(ctx, _plan_id(ctx, request), request.date, str(request.data.get("reason", "")))


def _plan_copies(ctx: Context, request: Request) -> Changes:
    copies = [
        PlanCopy(row.get("number") or 0, row.get("recipient") or "", row.get("date") or request.date)
        for row in rows_of(request.data, "copies")
    ]
    return plans.hand_over(ctx, _plan_id(ctx, request), copies)


def _plan_execution(ctx: Context, request: Request) -> Changes:
    return plan_execution.save(ctx, only_id(request, "student"), rows_of(request.data, "rows"))


def _keep_template(ctx: Context, request: Request) -> Changes:
    return plan_templates.create_from(ctx, _plan_id(ctx, request), str(request.data.get("name", "")))[1]


def _apply_template(ctx: Context, request: Request) -> Changes:
    template = str(request.data.get("template", ""))
    return plan_templates.apply(ctx, template, record_ids(request.subjects, "student")).changes


# --- internship ------------------------------------------------------------------------------------------


def _create_internship(ctx: Context, request: Request) -> Changes:
    return internships.create(ctx, only_id(request, "student"), request.data)[1]


def _with_values(
    service: Callable[[Context, str, Mapping[str, Any]], Changes],
) -> Callable[[Context, Request], Changes]:
    return lambda ctx, request: service(ctx, only_id(request, "internship"), request.data)


def _with_act(service: Callable[[Context, str, str, Any], Changes]) -> Callable[[Context, Request], Changes]:
    return lambda ctx, request: service(ctx, only_id(request, "internship"), number_of(request), request.date)


def _programme(ctx: Context, request: Request) -> Changes:
    values = {name: value for name, value in request.data.items() if name != "rows"}
    rows = rows_of(request.data, "rows") if "rows" in request.data else None
    return internships.save_programme(ctx, only_id(request, "internship"), values, rows)


def _approve_programme(ctx: Context, request: Request) -> Changes:
    return internships.approve_programme(ctx, only_id(request, "internship"), request.date)


def _approve_report(ctx: Context, request: Request) -> Changes:
    return internships.approve_report(ctx, only_id(request, "internship"), request.date)


def _credit(ctx: Context, request: Request) -> Changes:
    credits = request.data.get("credits")
    if not isinstance(credits, int):
        raise UsageError("record-part", part="credits")
    return internships.credit(ctx, only_id(request, "internship"), number_of(request), request.date, credits)


def _publications(ctx: Context, request: Request) -> Changes:
    return internships.save_publications(ctx, only_id(request, "internship"), rows_of(request.data, "rows"))


def _save_report(ctx: Context, request: Request) -> Changes:
    kind = request.subjects[0].partition(":")[0] if request.subjects else ""
    if kind == "report":
        return reports.save(ctx, only_id(request, kind), request.data)
    return reports.create(ctx, only_id(request, "student"), request.data)[1]


_PLAN = ("plan",)
_INTERNSHIP = ("internship",)
_PREPARATION = ", ".join(internships.PREPARATION)

INTENTIONS: dict[str, Intention] = {
    "plan.create": Intention("nothing; subject student:ID", _create_plan),
    "plan.texts": Intention("rationale, structure, direction", _plan_texts, _PLAN),
    "plan.rows": Intention(
        "section, rows: [{name, kind, place, starts, ends, due_text, report_kind, code, cycle, component, credits, "
        "semester}]",
        _plan_rows,
        rows=("rows", "plan_row"),
    ),
    "plan.approvals": Intention(", ".join(plans.APPROVALS), _plan_approvals, _PLAN),
    "plan.return": Intention("reason", _plan_return, ("case_entry",)),
    "plan.copies": Intention(
        "copies: [{number, recipient: dsia | department | student, date}]", _plan_copies, rows=("copies", "plan_copy")
    ),
    "plan.execution": Intention("rows: [{id, done, proof}]; subject student:ID", _plan_execution),
    "plan.template-keep": Intention("name; subject student:ID", _keep_template),
    "plan.template-apply": Intention("template: its id; subjects student:ID, ...", _apply_template),
    "internship.create": Intention(f"{_PREPARATION}; subject student:ID", _create_internship, _INTERNSHIP),
    "internship.save": Intention(f"{_PREPARATION}; subject internship:ID", _with_values(internships.save), _INTERNSHIP),
    "internship.programme": Intention(
        "goal, tasks, description, requirements, results, rows: [{name, starts, ends, result}]",
        _programme,
        _INTERNSHIP,
        rows=("rows", "internship_row"),
    ),
    "internship.programme-approve": Intention("nothing", _approve_programme),
    "internship.approve": Intention("nothing; basis.number", _with_act(internships.approve)),
    "internship.submit": Intention(", ".join(internships.SUBMISSION), _with_values(internships.submit), _INTERNSHIP),
    "internship.report": Intention(", ".join(internships.REPORT), _with_values(internships.save_report), _INTERNSHIP),
    "internship.publications": Intention(
        "rows: [{title, outlet, sheets, status: published | accepted | submitted}]", _publications
    ),
    "internship.seminar": Intention("nothing; basis.number", _with_act(internships.record_seminar)),
    "internship.report-approve": Intention("nothing", _approve_report),
    "internship.dsia": Intention("nothing; basis.number", _with_act(internships.hand_over)),
    "internship.credit": Intention("credits; basis.number", _credit, _INTERNSHIP),
    "report.save": Intention(", ".join(reports.COLUMNS) + "; subject student:ID or report:ID", _save_report),
}
