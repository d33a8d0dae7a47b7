"""Cases as people see them: the steps of each, what may begin, who waits for a body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.explanations import Explanation, LocalText
from app.domain.findings import Finding, is_idle
from app.domain.openings import offers
from app.domain.rules import Profile
from app.domain.workflow import Decision, Ended, Step, Workflow
from app.services import academics, cases, deadlines, facts, settings, students, today
from app.services.cases import Case
from app.services.context import Context
from app.services.step_fields import item_names
from app.storage import case_queries, student_queries

_GONE = frozenset({"expelled", "transferred", "graduated"})


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a case: done with its day and number, open, ahead, or not applying; `locked` says why not now."""

    id: str
    action: LocalText
    clause: str
    actors: tuple[LocalText, ...]
    state: str
    day: date | None
    number: str
    locked: Explanation | None
    optional: bool
    decisions: tuple[Decision, ...]
    prints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """An entry of a case with what it recorded: returns, rejections and what was taken back among them."""

    step: LocalText
    outcome: Decision
    day: date
    reason: str
    number: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case of a student. `item` names the item it is about, such as the kind of a practice."""

    student_id: str
    workflow: str
    title: LocalText
    clause: str
    edition: str
    subject_id: str | None
    item: tuple[object, ...]
    steps: tuple[StepView, ...]
    history: tuple[HistoryLine, ...]
    next: str | None
    ended: Ended | None
    deadline: Finding | None

    @property
    def begun(self) -> bool:
        return bool(self.history)


@dataclass(frozen=True, slots=True)
class Offer:
    """A case that may begin. `slot` tells for which slot, such as the semester; `begins` are its first facts."""

    workflow: str
    title: LocalText
    clause: str
    step: str
    item: tuple[object, ...]
    slot: object
    begins: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A student (or one item of his) for a step; `reason` says why he cannot be taken now."""

    student_id: str
    name: str
    programme: str
    group: str
    subject_id: str | None
    item: tuple[object, ...]
    begins: Mapping[str, Any]
    known: Mapping[str, Any]
    reason: Explanation | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many cases wait at a step, and whose turn it is."""

    workflow: str
    title: LocalText
    step: str
    action: LocalText
    clause: str
    body: str
    subjects: tuple[tuple[str, str | None], ...]


def of_student(ctx: Context, student_id: str) -> list[CaseView]:
    """Every case of a student in the order of the regulation; workflows without items even before they begin."""
    student = students.get(ctx, student_id)
    profile = ctx.profile(student["edition"])
    known = facts.of_students(ctx, [student_id])[student_id]
    found = deadlines.judge(ctx, [student_id], ctx.today())[student_id]
    views = []
    with ctx.database.read() as connection:
        acts = _act_numbers(connection, student_id)
        for flow in profile.workflows.values():
            owner = {student_id: student["edition"]}
            items = [one["id"] for one in known.get(flow.item_of or "") or () if one.get("id")]
            subjects = dict.fromkeys(items, student_id) if flow.item_of else None
            if flow.item_of and not items:
                continue
            for case in cases.load(ctx, connection, flow.id, owner, subjects).values():
                views.append(_view(profile, case, known, found, acts))
    return views


def offered(ctx: Context, student_id: str) -> list[Offer]:
    """The cases that may begin now for a student; slots that have no item yet each by itself."""
    student = students.get(ctx, student_id)
    if student["status"] in _GONE:
        return []
    profile = ctx.profile(student["edition"])
    known = facts.of_students(ctx, [student_id])[student_id]
    running = {view.workflow for view in of_student(ctx, student_id) if view.subject_id and view.ended is None}
    found = []
    for flow in profile.workflows.values():
        if flow.item_of is None or not _stored(profile, flow):
            continue
        for begins in _openings(ctx, profile, flow, known):
            if flow.slots is None and flow.id in running:
                continue
            item = item_names(profile, flow, _item_of(begins))
            slot = begins[flow.slots.key] if flow.slots else None
            found.append(Offer(flow.id, flow.title, flow.clause, flow.steps[0].id, item, slot, begins))
    return found


def waiting(ctx: Context) -> list[Waiting]:
    """All cases on their way by workflow and the step whose turn it is, in the order of the regulation."""
    found = deadlines.of_all(ctx)
    active = [one for one, judged in found.items() if not is_idle(judged)]
    by_step: dict[tuple[str, str], list[tuple[str, str | None]]] = {}
    flows: dict[str, Workflow] = {}
    for case in _running(ctx, active):
        step = case.state.next
        if step is not None:
            flows[case.workflow.id] = case.workflow
            by_step.setdefault((case.workflow.id, step.id), []).append((case.student_id, case.subject_id))
    return [
        Waiting(flow, flows[flow].title, step, one.action, one.clause, one.actors[0], tuple(subjects))
        for (flow, step), subjects in by_step.items()
        for one in (flows[flow].step(step),)
    ]


def candidates(ctx: Context, workflow_id: str, step_id: str) -> list[Candidate]:
    """Everybody for a step, in Kazakh order: running cases first by student, and slots where the step is the first."""
    lines = {line.id: line for line in students.list_lines(ctx, student_queries.StudentFilter())}
    judged = deadlines.of_all(ctx)
    having = {
        one: line.edition
        for one, line in lines.items()
        if _has_step(ctx.profile(line.edition).workflows.get(workflow_id), step_id)
    }
    known = facts.of_students(ctx, list(having))
    found: list[Candidate] = []
    with ctx.database.read() as connection:
        by_student = _cases_by_student(ctx, connection, workflow_id, having, known)
    for student_id, edition in having.items():
        line = lines[student_id]
        profile = ctx.profile(edition)
        flow = profile.workflows[workflow_id]
        own = known[student_id]
        for case in by_student.get(student_id, ()):
            reason = _reason(case, line.status, step_id)
            item = _member(own, flow, case.subject_id)
            due = _due(case, flow, step_id, judged.get(student_id, ()))
            names = item_names(profile, flow, item)
            found.append(
                Candidate(
                    student_id, line.name, line.programme, line.group, case.subject_id, names, {}, own, reason, due
                )
            )
        running = any(case.state.ended is None for case in by_student.get(student_id, ()))
        may_begin = flow.slots is not None or not running
        if step_id == flow.steps[0].id and flow.item_of is not None and line.status not in _GONE and may_begin:
            for begins in _openings(ctx, profile, flow, own):
                names = item_names(profile, flow, _item_of(begins))
                found.append(
                    Candidate(student_id, line.name, line.programme, line.group, None, names, begins, own, None, None)
                )
    return found


# --- inside -------------------------------------------------------------------------------------------------------


def _has_step(flow: Workflow | None, step_id: str) -> bool:
    return flow is not None and any(step.id == step_id for step in flow.steps)


def _stored(profile: Profile, flow: Workflow) -> bool:
    return profile.facts[flow.item_of or ""].stored


def _openings(ctx: Context, profile: Profile, flow: Workflow, known: Mapping[str, Any]) -> list[dict[str, Any]]:
    return offers(
        profile, flow, known, ctx.today(), academics.working_calendar(ctx), settings.effective(ctx, profile.id)
    )


def _item_of(begins: Mapping[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = {}
    for name, value in begins.items():
        deepest = item
        *parents, last = name.split(".")[1:]
        for parent in parents:
            deepest = deepest.setdefault(parent, {})
        deepest[last] = value
    return item


def _member(known: Mapping[str, Any], flow: Workflow, subject_id: str | None) -> Mapping[str, Any]:
    return next((one for one in known.get(flow.item_of or "") or () if one.get("id") == subject_id), {})


def _cases_by_student(
    ctx: Context,
    connection: Any,
    workflow_id: str,
    having: Mapping[str, str],
    known: Mapping[str, Mapping[str, Any]],
) -> dict[str, list[Case]]:
    found: dict[str, list[Case]] = {}
    flows = {edition: ctx.profile(edition).workflows[workflow_id] for edition in dict.fromkeys(having.values())}
    subjects = {
        item["id"]: one
        for one, edition in having.items()
        for item in known[one].get(flows[edition].item_of or "") or ()
        if item.get("id")
    }
    of_items = any(flow.item_of for flow in flows.values())
    if of_items and not subjects:
        return {}
    for case in cases.load(ctx, connection, workflow_id, having, subjects or None).values():
        found.setdefault(case.student_id, []).append(case)
    return found


def _running(ctx: Context, student_ids: Sequence[str]) -> Iterator[Case]:
    with ctx.database.read() as connection:
        for row_cases in case_queries.open_cases(connection, student_ids):
            yield from cases.of_rows(ctx, connection, row_cases)


def _reason(case: Case, status: str, step_id: str) -> Explanation | None:
    """Why a case cannot be taken at a step; None when it can."""
    if status in _GONE:
        return Explanation(f"student-{status}")
    locked = case.state.locked(step_id)
    if locked is None:
        return None
    between = case.workflow.steps[: case.workflow.position(step_id)]
    ahead = [one for one in between if one.id not in case.state.done and one.id not in case.skipped]
    silent = case.state.ended is None and step_id not in case.state.done
    if silent and ahead and all(one.optional or not _asks(one) for one in ahead):
        return None
    return locked


def _asks(step: Step) -> bool:
    return any(not one.optional for one in step.evidence)


def _due(case: Case, flow: Workflow, step_id: str, found: Sequence[Finding]) -> date | None:
    rules = {flow.step(step_id).deadline, *flow.step(step_id).closes}
    dates = [one.due for one in found if one.rule in rules and one.due and case.concerns(one)]
    return min(dates, default=None)


def _act_numbers(connection: Any, student_id: str) -> dict[str, str]:
    return {row["id"]: row["number"] or "" for row in case_queries.acts_of_student(connection, student_id)}


def _view(
    profile: Profile, case: Case, known: Mapping[str, Any], found: Sequence[Finding], acts: Mapping[str, str]
) -> CaseView:
    flow = case.workflow
    deadline = today.deadline_of(case, found) if case.state.open else None
    return CaseView(
        case.student_id,
        flow.id,
        flow.title,
        flow.clause,
        case.edition,
        case.subject_id,
        item_names(profile, flow, _member(known, flow, case.subject_id)) if case.subject_id else (),
        tuple(_steps(profile, case, acts)),
        tuple(_history(case, acts)),
        case.state.next.id if case.state.next else None,
        case.state.ended,
        deadline,
    )


def _steps(profile: Profile, case: Case, acts: Mapping[str, str]) -> Iterable[StepView]:
    rows = {id(entry): row for entry, row in zip(case.entries, case.rows, strict=False)}
    for step in case.workflow.steps:
        entry = cases.in_force(case, step.id)
        row = rows.get(id(entry), {}) if entry else {}
        state = (
            "done"
            if entry
            else "skipped"
            if step.id in case.skipped
            else "open"
            if step.id in case.state.open
            else "ahead"
        )
        yield StepView(
            step.id,
            step.action,
            step.clause,
            tuple(profile.bodies[one].name for one in step.actors),
            state,
            entry.day if entry else None,
            acts.get(row.get("act_id") or "", ""),
            None if entry else case.state.locked(step.id),
            step.optional,
            step.decisions,
            step.prints,
        )


def _history(case: Case, acts: Mapping[str, str]) -> Iterable[HistoryLine]:
    for entry, row in zip(case.entries, case.rows, strict=False):
        step = case.workflow.step(entry.step)
        yield HistoryLine(step.action, entry.decision, entry.day, entry.reason, acts.get(row["act_id"] or "", ""))
