"""A round of topics: who may come before a body, what its act closes, and a rehearsal before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.errors import KafedraError
from app.domain.explanations import Explanation, LocalText
from app.domain.findings import Finding
from app.domain.rules import Body
from app.domain.workflow import Decision, Step, Workflow
from app.services import academics, deadlines, organisation, settings, step_rounds, students, supervisors, topics
from app.services.cases import Act, Case, Ruling
from app.services.context import Changes, Context
from app.services.statuses import GONE
from app.services.students import StudentLine
from app.services.supervisors import SupervisorLine
from app.services.topics import Proposal
from app.storage.student_queries import StudentFilter

PROPOSE = "propose"


@dataclass(frozen=True, slots=True)
class Stage:
    """A point at which topics are entered or decided, and how many students have come to it."""

    step: str
    action: LocalText
    clause: str
    waiting: int


@dataclass(frozen=True, slots=True)
class Person:
    """A student of the round. `reason` says why he cannot be taken now; `due` is what the deadline rule gives."""

    student_id: str
    name: str
    programme: str
    group: str
    topic: str
    supervisor: str
    reason: Explanation | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Told:
    """A rule, step or paper named in words with its clause."""

    text: LocalText
    clause: str


@dataclass(frozen=True, slots=True)
class Round:
    """What the wizard shows of a step. `decisions` is empty where nothing is decided, as when topics are proposed.

    `changeable`: topics and supervisors may still be edited; later only the head's confirmation of the match.
    `proposals` are what those who can be taken have or are proposed now.
    """

    step: str
    action: LocalText
    clause: str
    body: str
    body_name: LocalText
    deciding: Body
    act: str
    decisions: tuple[Decision, ...]
    asks_number: bool
    changeable: bool
    match_needed: bool
    people: tuple[Person, ...]
    proposals: Mapping[str, Proposal]
    closes: tuple[Told, ...]
    prints: tuple[LocalText, ...]
    follows: tuple[Told, ...]
    supervisors: tuple[SupervisorLine, ...]
    officials: tuple[dict[str, Any], ...]
    calendar: WorkingCalendar
    deadline: Told | None


def stages(ctx: Context) -> list[Stage]:
    """The points of the main edition's workflow, proposing first."""
    flow = _workflow(ctx)
    lines = students.list_lines(ctx, StudentFilter())
    loaded = topics.load_cases(ctx, [line.id for line in lines])
    return [
        Stage(
            step_id,
            flow.step(_first_step(flow, step_id)).action,
            flow.step(_first_step(flow, step_id)).clause,
            sum(_reason(loaded[line.id], line, step_id) is None for line in lines),
        )
        for step_id in stage_ids(flow)
    ]


def stage_of(ctx: Context, step_id: str) -> str:
    """The stage at which a step of the workflow is done: the steps before the first act are one."""
    return step_id if step_id in stage_ids(_workflow(ctx)) else PROPOSE


def stage_ids(flow: Workflow) -> tuple[str, ...]:
    """Proposing, then the steps that an act decides."""
    return (PROPOSE, *(step.id for step in flow.steps if _is_act(step)))


def load(ctx: Context, stage: str) -> Round:
    """Everything the pages of a stage need, for all present students."""
    flow = _workflow(ctx)
    profile = ctx.profile(settings.main_profile(ctx))
    step = flow.step(_first_step(flow, stage))
    proposing = stage == PROPOSE
    body = step.actors[0]
    rules = {rule.id: rule for rule in profile.rules}
    deadline = rules.get(step.deadline or "")
    closing = () if proposing else step.closes
    people = tuple(_people(ctx, flow, stage, step.deadline))
    asked = {one.fact for one in step.evidence if not one.optional}
    return Round(
        step=stage,
        action=step.action,
        clause=step.clause,
        body=body,
        body_name=profile.bodies[body].name,
        deciding=profile.bodies[body],
        act=step.act or topics.PROTOCOL,
        decisions=() if proposing else step.decisions,
        asks_number=any(fact.endswith(".number") for fact in asked),
        changeable=proposing or step.id == _first_act(flow).id,
        match_needed=not proposing,
        people=people,
        proposals=topics.proposals(ctx, [one.student_id for one in people if one.reason is None]),
        closes=tuple(Told(rules[one].summary, rules[one].clause) for one in closing),
        prints=() if proposing else step_rounds.papers_of(ctx, profile.id, step),
        follows=tuple(Told(one.action, one.clause) for one in _next_steps(flow, step, proposing)),
        supervisors=tuple(supervisors.list_lines(ctx)),
        officials=tuple(organisation.list_officials(ctx)),
        calendar=academics.working_calendar(ctx),
        deadline=Told(deadline.summary, deadline.clause) if deadline else None,
    )


def finish(ctx: Context, stage: str, act: Act | None, rulings: Sequence[Ruling], given: Sequence[Proposal]) -> Changes:
    """Write the round: proposals alone, or one act with its decisions."""
    if act is None:
        return topics.save_proposals(ctx, given)
    return topics.decide(ctx, stage, act, rulings, given)


def rehearse(
    ctx: Context, stage: str, act: Act | None, rulings: Sequence[Ruling], given: Sequence[Proposal]
) -> dict[str, KafedraError]:
    """What Finish would refuse, by student; "" stands for the whole round. Nothing is kept.

    All together first: only when that is refused is each student tried alone, so that the others can go on.
    """
    whole = _attempt(ctx, stage, act, rulings, given)
    if whole is None:
        return {}
    refused: dict[str, KafedraError] = {}
    changed = {one.student_id: one for one in given}
    for student_id in dict.fromkeys([*(one.student_id for one in rulings), *changed]):
        alone = [one for one in rulings if one.student_id == student_id]
        fault = _attempt(ctx, stage, act, alone, [changed[student_id]] if student_id in changed else [])
        if fault is not None:
            refused[student_id] = fault
    return refused or {"": whole}


class _Rehearsed(Exception):
    """Ends a rehearsal so that its transaction is rolled back."""


def _attempt(
    ctx: Context, stage: str, act: Act | None, rulings: Sequence[Ruling], given: Sequence[Proposal]
) -> KafedraError | None:
    apart = replace(ctx, memory=dict(ctx.memory))  # nothing is remembered of rows that do not stay
    try:
        with apart.intention("topics.rehearse"):
            finish(apart, stage, act, rulings, given)
            raise _Rehearsed
    except _Rehearsed:
        return None
    except KafedraError as fault:
        return fault


def act_of(round_: Round, day: date, number: str = "", **named: Any) -> Act:
    """The act of a round, under the kind that its step has."""
    return Act(round_.body, round_.act, day, number, **named)


def chair_and_secretary(round_: Round, day: date) -> tuple[str, str]:
    """Who holds the posts that sign the papers of the round's body on the day."""
    return step_rounds.chair_and_secretary(round_.deciding, round_.officials, day)


# --- the workflow read as stages ------------------------------------------------------------------------------


def _workflow(ctx: Context) -> Workflow:
    return ctx.profile(settings.main_profile(ctx)).workflows[topics.WORKFLOW]


def _is_act(step: Step) -> bool:
    """A step proved by the number of a protocol, submission or order."""
    return any(one.fact.endswith(".number") for one in step.evidence)


def _first_act(flow: Workflow) -> Step:
    return next(step for step in flow.steps if _is_act(step))


def _first_step(flow: Workflow, stage: str) -> str:
    return flow.steps[0].id if stage == PROPOSE else stage


def _next_steps(flow: Workflow, step: Step, proposing: bool) -> list[Step]:
    """What comes after: up to the next compulsory step."""
    start = flow.position(_first_act(flow).id) if proposing else flow.position(step.id) + 1
    following: list[Step] = []
    for one in flow.steps[start:]:
        following.append(one)
        if not one.optional:
            break
    return following


# --- the students -------------------------------------------------------------------------------------------------


def _people(ctx: Context, flow: Workflow, stage: str, deadline: str | None) -> list[Person]:
    lines = students.list_lines(ctx, StudentFilter())
    loaded = topics.load_cases(ctx, [line.id for line in lines])
    findings = deadlines.of_all(ctx)
    return [
        Person(
            line.id,
            line.name,
            line.programme,
            line.group,
            line.topic,
            line.supervisor,
            _reason(loaded[line.id], line, stage),
            _due(findings.get(line.id, ()), deadline),
        )
        for line in lines
    ]


def _due(findings: Sequence[Finding], rule: str | None) -> date | None:
    return next((one.due for one in findings if one.rule == rule), None)


def _reason(case: Case, line: StudentLine, stage: str) -> Explanation | None:
    """Why a student cannot be taken at a stage; None when he can."""
    if line.status in GONE:
        return Explanation(f"student-{line.status}")
    flow = case.workflow
    act = _first_act(flow)
    if stage == PROPOSE:
        return Explanation("step-done", {"step": act.action}) if act.id in case.state.done else None
    locked = case.state.locked(stage)
    if locked is None:
        return None
    waits = case.state.open and flow.position(case.state.open[-1]) < flow.position(act.id)
    return None if stage == act.id and waits else locked
