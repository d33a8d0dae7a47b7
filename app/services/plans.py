"""The individual plan of a student: texts, rows by section, approvals, the copies handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.iso_dates import remembered
from app.domain.workflow import CaseState, Decision, Entry
from app.services import cases, form_templates, lines, plan_versions, settings, steps, students
from app.services.context import Context
from app.services.plan_versions import VersionStatus
from app.storage import queries
from app.storage.database import Changes, UnitOfWork

Row = dict[str, Any]

WORKFLOW = GATE = "plan"
SECTIONS = ("study", "research", "practice", "internship", "publication")
TEXTS = ("rationale", "structure", "direction")
APPROVALS = (
    "student_signed", "supervisor_signed", "department_number", "department_date", "head_agreed",
    "vice_rector_agreed", "council_number", "council_date", "rector_number", "rector_date",
)  # fmt: skip
ROW_COLUMNS = (
    "name", "kind", "place", "due_text", "report_kind", "code", "cycle", "component", "starts", "ends",
    "credits", "semester",
)  # fmt: skip
# What is recorded of a row once the plan is carried out; facts beside the columns.
EXECUTION = ("done", "proof")
RECIPIENTS = ("dsia", "department", "student")

# The list of the printed form whose fixed rows every plan begins with.
_FIXED_LIST, _FIXED_SECTION = "plan.practice", "practice"
_FINAL_APPROVER = "plan.final_approver"
_APPROVED_BY = {"rector": "rector_date", "council": "council_date", "vice_rector": "vice_rector_agreed"}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of a section; which columns it uses is the section's matter. `done`, `proof`: how it was executed."""

    id: str
    section: str
    position: int
    name: str | None
    kind: str | None
    place: str | None
    due_text: str | None
    report_kind: str | None
    code: str | None
    cycle: str | None
    component: str | None
    starts: date | None
    ends: date | None
    credits: int | None
    semester: int | None
    done: date | None = None
    proof: str | None = None


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """A version in the list of versions; `approved` is the day of its final approval."""

    id: str
    version: int
    status: VersionStatus
    approved: date | None


@dataclass(frozen=True, slots=True)
class PlanCopy:
    """A copy handed over: its number, to whom (dsia, department, student), when."""

    number: int
    recipient: str
    date: date


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A version of a plan. `approved` is the day of the final approval, None before it.

    `state` tells the steps done and the next one; None when the edition has no workflow of the plan. `amends` is said
    of a draft beside a version in force: its approvals are those of the amendment.
    """

    id: str
    student_id: str
    version: int
    texts: Mapping[str, str]
    rows: Mapping[str, tuple[PlanRow, ...]]
    approvals: Mapping[str, Any]
    copies: tuple[PlanCopy, ...]
    approved: date | None
    state: CaseState | None
    status: VersionStatus
    amends: bool


def of_student(ctx: Context, student_id: str) -> PlanCard | None:
    """The version of the student's plan that may be worked on, the latest; None when there is no plan yet."""
    students.get(ctx, student_id)
    with ctx.database.read() as connection:
        versions = queries.rows(connection, "plan", student_id=student_id, order=("version",))
        return _card(ctx, connection, versions[-1], versions) if versions else None


def get(ctx: Context, plan_id: str) -> PlanCard:
    """Any version of a plan, old ones too. UsageError: record-unknown."""
    with ctx.database.read() as connection:
        plan = plan_versions.known(connection, plan_id)
        versions = queries.rows(connection, "plan", student_id=plan["student_id"], order=("version",))
        return _card(ctx, connection, plan, versions)


def versions(ctx: Context, student_id: str) -> tuple[PlanVersion, ...]:
    """Every version of the student's plan, the newest first."""
    edition = students.get(ctx, student_id)["edition"]
    with ctx.database.read() as connection:
        found = queries.rows(connection, "plan", student_id=student_id, order=("version",))
    days = {plan["id"]: approved_on(ctx, edition, plan) for plan in found}
    return tuple(
        PlanVersion(plan["id"], plan["version"], plan_versions.status(found, plan, days[plan["id"]]), days[plan["id"]])
        for plan in reversed(found)
    )


def _card(ctx: Context, connection: Any, plan: Row, versions: Sequence[Row]) -> PlanCard:
    student_id = plan["student_id"]
    edition = cases.editions(connection, [student_id])[student_id]
    rows = queries.rows(connection, "plan_row", plan_id=plan["id"], order=("position",))
    copies = queries.rows(connection, "plan_copy", plan_id=plan["id"], order=("number",))
    state = None
    if WORKFLOW in ctx.profile(edition).workflows:
        state = cases.load(ctx, connection, WORKFLOW, {student_id: edition})[student_id].state
    approved = approved_on(ctx, edition, plan)
    return PlanCard(
        id=plan["id"],
        student_id=student_id,
        version=plan["version"],
        texts={name: plan[name] or "" for name in TEXTS},
        rows={name: tuple(_line(row) for row in rows if row["section"] == name) for name in SECTIONS},
        approvals={name: plan[name] for name in APPROVALS},
        copies=tuple(PlanCopy(copy["number"], copy["recipient"], copy["date"]) for copy in copies),
        approved=approved,
        state=state,
        status=plan_versions.status(versions, plan, approved),
        amends=plan_versions.is_draft(plan),
    )


def _line(row: Row) -> PlanRow:
    beside = remembered(row["more"] or {})
    columns = {name: row[name] for name in PlanRow.__dataclass_fields__ if name not in EXECUTION}
    return PlanRow(**columns, **{name: beside.get(name) for name in EXECUTION})


def approved_on(ctx: Context, edition: str, plan: Mapping[str, Any]) -> date | None:
    """The day of the act that approves a plan: whose it is, the edition leaves to a setting."""
    approver = settings.effective(ctx, edition).get(_FINAL_APPROVER)
    day: date | None = plan[_APPROVED_BY.get(str(approver), "rector_date")]
    return day


# --- drafting ---------------------------------------------------------------------------


def create(ctx: Context, student_id: str) -> tuple[str, Changes]:
    """The first version, with the practices that the form prescribes for the track.

    Refused: plan-exists, plan-needs-track.
    """
    student = students.get(ctx, student_id)
    name = students.name_of(student).full_name
    if not student["track"]:
        raise Refused("plan-needs-track", name=name)
    with ctx.intention("plans.create", name=name) as unit:
        if queries.count(unit.connection, "plan", student_id=student_id):
            raise Refused("plan-exists", name=name)
        topics = queries.rows(unit.connection, "topic", student_id=student_id, superseded=False, order=("id",))
        direction = topics[-1]["direction"] if topics else None
        plan_id = unit.insert("plan", {"student_id": student_id, "version": 1, "direction": direction})
        practices = form_templates.fixed_rows(ctx.folders.templates, student["edition"], _FIXED_LIST, student["track"])
        _write_rows(unit, plan_id, _FIXED_SECTION, [{"kind": kind} for kind in practices])
    return plan_id, unit.changes


def save_texts(ctx: Context, plan_id: str, values: Mapping[str, Any]) -> Changes:
    """Rationale, structure and direction of the research. Refused: plan-approved."""
    written = lines.checked(values, TEXTS)
    with ctx.intention("plans.texts", name=name_of(ctx, plan_id)) as unit:
        _open(ctx, unit, plan_id)
        unit.update("plan", plan_id, written)
    return unit.changes


def save_rows(ctx: Context, plan_id: str, section: str, rows: Sequence[Mapping[str, Any]]) -> Changes:
    """The lines of a section, as a whole and in order. Refused: plan-approved, plan-row-dates."""
    _check_section(section)
    with ctx.intention("plans.rows", name=name_of(ctx, plan_id), n=len(rows)) as unit:
        _open(ctx, unit, plan_id)
        _write_rows(unit, plan_id, section, rows)
    return unit.changes


def _write_rows(unit: UnitOfWork, plan_id: str, section: str, rows: Sequence[Mapping[str, Any]]) -> None:
    for number, row in enumerate(rows, start=1):
        lines.check_period("plan-row-dates", row.get("starts"), row.get("ends"), row=number)
    own = [{name: row[name] for name in row if name not in ("section", "plan_id")} for row in rows]
    lines.replace(unit, "plan_row", {"plan_id": plan_id, "section": section}, own, ROW_COLUMNS)


def _check_section(section: str) -> None:
    if section not in SECTIONS:
        raise UsageError("plan-section-unknown", section=section, known=list(SECTIONS))


# --- signatures, approvals, copies ---------------------------------------------------------------------------


def save_approvals(ctx: Context, plan_id: str, values: Mapping[str, Any]) -> Changes:
    """Signatures and approvals with their dates; None takes one back. The case follows.

    Refused: act-date-future; plan-draft-approvals (those of an amendment are its own steps); gate-closed, such as a
    decision of the department on an incomplete plan.
    """
    written = lines.checked(values, APPROVALS)
    for day in written.values():
        if isinstance(day, date) and day > ctx.today():
            raise Refused("act-date-future", date=day)
    with ctx.intention("plans.approvals", name=name_of(ctx, plan_id)) as unit:
        plan = unit.get("plan", plan_id)
        if plan_versions.is_draft(plan):
            raise Refused("plan-draft-approvals", version=plan["version"])
        unit.update("plan", plan_id, written)
        _carry_on(ctx, unit, plan["student_id"])
    return unit.changes


def return_to_draft(ctx: Context, plan_id: str, on: date, reason: str, act: cases.Act | None = None) -> Changes:
    """The body whose turn it is sends the plan back: later signatures and approvals no longer stand.

    Refused: plan-approved, plan-not-submitted, reason-missing, decision-not-allowed.
    """
    with ctx.intention("plans.return", name=name_of(ctx, plan_id), date=on) as unit:
        student_id = _open(ctx, unit, plan_id)
        editions = cases.editions(unit.connection, [student_id])
        case = cases.load(ctx, unit.connection, WORKFLOW, editions)[student_id]
        step = case.state.next
        if step is None or not case.state.done:
            raise Refused("plan-not-submitted")
        act_id = cases.write_act(unit, act) if act else None
        after = cases.add(unit, case, Entry(step.id, Decision.RETURN, on, reason), act_id=act_id)
        undone = set(case.state.done) - set(after.state.done)
        facts_undone = {one.fact for step_id in undone for one in case.workflow.step(step_id).evidence}
        columns = {fact.removeprefix("plan.").replace(".", "_") for fact in facts_undone}
        unit.update("plan", plan_id, dict.fromkeys(columns & set(APPROVALS)))
    return unit.changes


def hand_over(ctx: Context, plan_id: str, copies: Sequence[PlanCopy]) -> Changes:
    """Record who received which copy. Refused: act-date-future; gate-closed before the plan is approved."""
    with ctx.intention("plans.hand-over", name=name_of(ctx, plan_id), n=len(copies)) as unit:
        plan = unit.get("plan", plan_id)
        present = {row["number"]: row for row in queries.rows(unit.connection, "plan_copy", plan_id=plan_id)}
        for copy in copies:
            _check_copy(ctx, copy)
            values = {"number": copy.number, "recipient": copy.recipient, "date": copy.date}
            if copy.number in present:
                unit.update("plan_copy", present[copy.number]["id"], values)
            else:
                unit.insert("plan_copy", values | {"plan_id": plan_id})
        _carry_on(ctx, unit, plan["student_id"])
    return unit.changes


def _carry_on(ctx: Context, unit: UnitOfWork, student_id: str) -> None:
    """Judge what was recorded and let the case follow it."""
    steps.require_kept(ctx, unit, student_id, GATE, ctx.today())
    steps.follow(ctx, unit, WORKFLOW, student_id)


def _check_copy(ctx: Context, copy: PlanCopy) -> None:
    if not 1 <= copy.number <= len(RECIPIENTS) or copy.recipient not in RECIPIENTS:
        raise UsageError("plan-copy", number=copy.number, recipient=copy.recipient, known=list(RECIPIENTS))
    if copy.date > ctx.today():
        raise Refused("act-date-future", date=copy.date)


def name_of(ctx: Context, plan_id: str) -> str:
    """Whose plan it is, in the name of what is done to it. UsageError: record-unknown."""
    with ctx.database.read() as connection:
        student = queries.get(connection, "student", plan_versions.known(connection, plan_id)["student_id"])
    return students.name_of(student or {}).full_name


def _open(ctx: Context, unit: UnitOfWork, plan_id: str) -> str:
    """The student of a plan that may still be changed.

    Refused: plan-approved (a change is a new version), plan-version-old.
    """
    plan = unit.get("plan", plan_id)
    student_id = str(plan["student_id"])
    versions = queries.rows(unit.connection, "plan", student_id=student_id, order=("version",))
    if plan_versions.status(versions, plan, None) is VersionStatus.OLD:
        raise Refused("plan-version-old", version=plan["version"])
    edition = cases.editions(unit.connection, [student_id])[student_id]
    approved = approved_on(ctx, edition, plan)
    if approved is not None:
        raise Refused("plan-approved", version=plan["version"], date=approved)
    return student_id
