"""The student card and the supervisor card: everything about one person on one page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.explanations import LocalText
from app.domain.findings import Finding, MissingFact, Status, is_idle
from app.domain.workflow import Step
from app.services import academics, cases, deadlines, facts, students, supervisors, today
from app.services.cases import Case
from app.services.context import Context
from app.services.students import StudentLine
from app.storage import case_queries, queries
from app.storage.student_queries import StudentFilter

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Milestone:
    """A point of the timeline: the step that closes a stage.

    Its state is done, overdue, due, waiting, upcoming or unknown.
    """

    workflow: str
    subject_id: str | None
    title: LocalText
    state: str
    day: date | None
    next_step: LocalText | None
    step: str | None


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one line under the timeline: what to do next, by when, why, what is missing."""

    title: LocalText
    workflow: str
    step: str
    clause: str
    due: date | None
    why: tuple[str, ...]
    missing: tuple[MissingFact, ...]


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One entry of a case as history shows it."""

    workflow: str
    step: LocalText
    outcome: str
    day: date
    number: str
    reason: str


@dataclass(frozen=True, slots=True)
class StudentCard:
    """`student` is the record, `line` its list line, `known` the facts as the regulation reads them."""

    student: Row
    line: StudentLine
    programme: Row | None
    edition: str
    track: LocalText | None
    known: Mapping[str, Any]
    semesters: tuple[academics.Semester, ...]
    milestones: tuple[Milestone, ...]
    next_step: NextStep | None
    findings: tuple[Finding, ...]
    case_lines: tuple[CaseLine, ...]


@dataclass(frozen=True, slots=True)
class SupervisorCard:
    """A person of the staff with dated qualifications, load and present students."""

    person: Row
    name: str
    load: int
    limit: int | None
    students: tuple[StudentLine, ...]


def student_card(ctx: Context, student_id: str, as_of: date | None = None) -> StudentCard:
    """UsageError: record-unknown."""
    student = students.get(ctx, student_id)
    day = as_of or ctx.today()
    profile = ctx.profile(student["edition"])
    findings = deadlines.judge(ctx, [student_id], day)[student_id]
    known = facts.of_students(ctx, [student_id])[student_id]
    running = _cases(ctx, student)
    with ctx.database.read() as connection:
        programme = queries.get(connection, "programme", student["programme_id"] or "")
        acts = {
            row["id"]: row
            for row in queries.rows(
                connection, "act", id=[r["act_id"] for case in running for r in case.rows if r["act_id"]]
            )
        }
    milestones = tuple(_milestone(case, findings) for case in running if case.workflow.milestone)
    track = profile.tracks.get(student["track"] or "")
    return StudentCard(
        student=student,
        line=students.lines_of(ctx, [student_id])[0],
        programme=programme,
        edition=student["edition"],
        track=track.name if track else None,
        known=known,
        semesters=tuple(_semesters(ctx, known["study"])),
        milestones=milestones,
        next_step=None if is_idle(findings) else _next_step(ctx, running, findings),
        findings=tuple(findings),
        case_lines=tuple(_lines(running, acts)),
    )


def _semesters(ctx: Context, study: Mapping[str, Any]) -> list[academics.Semester]:
    first, end_year = study["first_day"], study["end_year"]
    if first is None or end_year is None:
        return []
    return [one for one in academics.list_semesters(ctx) if one.ends >= first and one.starts < date(end_year, 9, 1)]


def _cases(ctx: Context, student: Row) -> list[Case]:
    profile = ctx.profile(student["edition"])
    students_of = {student["id"]: student["edition"]}
    found: list[Case] = []
    with ctx.database.read() as connection:
        for flow in profile.workflows.values():
            if flow.item_of is None:
                found += cases.load(ctx, connection, flow.id, students_of).values()
                continue
            items = case_queries.item_owners(connection, flow.item_of, [student["id"]])
            if items or flow.milestone:
                found += cases.load(ctx, connection, flow.id, students_of, items).values()
    return found


def _milestone(case: Case, findings: Sequence[Finding]) -> Milestone:
    deadline = _deadline(case, findings)
    step = case.state.next
    ahead = [case.workflow.step(step_id) for step_id in case.state.open]
    done = bool(case.state.done) and all(one.optional for one in ahead)
    closing = case.entries[-1].day if done and case.entries else None
    if done:
        state = "done"
    elif deadline is not None and deadline.status in (Status.OVERDUE, Status.DUE):
        state = deadline.status.value
    elif case.state.done:
        state = today.WAITING
    else:
        state = deadline.status.value if deadline is not None else today.UPCOMING
    return Milestone(
        case.workflow.id,
        case.subject_id,
        case.workflow.title,
        state,
        closing or (deadline.due if deadline else None),
        step.action if step else None,
        step.id if step else None,
    )


def _deadline(case: Case, findings: Sequence[Finding]) -> Finding | None:
    return today.deadline_of(case, findings) if case.state.open else None


def _next_step(ctx: Context, running: Sequence[Case], findings: Sequence[Finding]) -> NextStep | None:
    """The most pressing next step of all cases that can go on.

    A term not yet computable comes before none at all, and a case before the one that it opens.
    """
    opened = {flow for case in running for flow in case.workflow.opens}
    going: list[tuple[date, tuple[bool, bool, int], Case, Step, Finding | None]] = []
    for position, case in enumerate(running):
        step = case.state.next
        if step is not None:
            deadline = _deadline(case, findings)
            due = deadline.due if deadline and deadline.due else date.max
            rank = (deadline is None, case.workflow.id in opened, position)
            going.append((due, rank, case, step, deadline))
    if not going:
        return None
    _, _, case, step, deadline = min(going, key=lambda one: one[:2])
    return NextStep(
        title=step.action,
        workflow=case.workflow.id,
        step=step.id,
        clause=deadline.clause if deadline else step.clause,
        due=deadline.due if deadline else None,
        why=tuple(today.explain_all(ctx, deadline.why)) if deadline else (),
        missing=deadline.missing if deadline else (),
    )


def _lines(running: Sequence[Case], acts: Mapping[str, Row]) -> list[CaseLine]:
    found = [
        CaseLine(
            case.workflow.id,
            case.workflow.step(row["step"]).action,
            row["outcome"],
            row["date"],
            acts.get(row["act_id"] or "", {}).get("number") or "",
            row["reason"] or "",
        )
        for case in running
        for row in case.rows
    ]
    return sorted(found, key=lambda line: line.day, reverse=True)


def supervisor_card(ctx: Context, staff_id: str) -> SupervisorCard:
    """UsageError: record-unknown."""
    person = supervisors.get(ctx, staff_id)
    line = next((one for one in supervisors.list_lines(ctx) if one.id == staff_id), None)
    present = students.list_lines(ctx, StudentFilter(staff_id=staff_id))
    return SupervisorCard(
        person,
        students.name_of(person).full_name,
        line.load if line else 0,
        line.limit if line else None,
        tuple(present),
    )
