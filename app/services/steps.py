"""Facts entered on a card carry the case with them: entries of the workflow follow from what is recorded."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import Any

from app.domain.findings import refusing
from app.domain.regulation import check_rules
from app.domain.workflow import Decision, Entry, Step, Workflow
from app.services import academics, cases, facts, settings
from app.services.cases import Case
from app.services.context import Context
from app.services.deadlines import gate_closed, judge
from app.storage.database import UnitOfWork

ValueOf = Callable[[str], Any]


def follow(ctx: Context, unit: UnitOfWork, workflow_id: str, student_id: str, *, item_id: str | None = None) -> None:
    """Bring the case to what the facts say: approve the steps they prove, take back those they do not.

    The case stops at the first step whose rules do not hold: a draft may be saved, its case does not go on.
    An edition without this workflow keeps no case.
    """
    editions = cases.editions(unit.connection, [student_id])
    flow = ctx.profile(editions[student_id]).workflows.get(workflow_id)
    if flow is None:
        return
    known = facts.of_students(ctx, [student_id])[student_id]
    subjects = {item_id: student_id} if item_id else None
    case = cases.load(ctx, unit.connection, workflow_id, editions, subjects)[item_id or student_id]
    passed_over = case.skipped.difference(case.state.done)
    proved = list(_proved(case.workflow, facts.reader(known, case.workflow.item_of, item_id), passed_over))
    case = _take_back(unit, case, proved)
    if not _agrees(case, proved):
        return
    for entry in proved[len(case.state.done) :]:
        step = case.workflow.step(entry.step)
        if not cases.reachable(case, entry.step) or not _holds(ctx, case, step, known, entry.day, item_id):
            return
        case = cases.add(unit, case, entry)


def require_kept(
    ctx: Context, unit: UnitOfWork, student_id: str, gate: str, on: date, subject: str | None = None
) -> None:
    """Refused("gate-closed") when what was just written breaks a blocking rule of the gate.

    Rules of acts still to come do not count: unlike at the gate itself, a record on its way need not be complete.
    """
    edition = cases.editions(unit.connection, [student_id])[student_id]
    at_gate = {rule.id for rule in ctx.profile(edition).rules if gate in rule.gates}
    found = [
        one
        for one in judge(ctx, [student_id], on)[student_id]
        if one.rule in at_gate and one.subject == (subject or f"student:{student_id}")
    ]
    refusals = refusing(found)
    if refusals:
        raise gate_closed(refusals)


def _holds(ctx: Context, case: Case, step: Step, known: Mapping[str, Any], on: date, item_id: str | None) -> bool:
    """Whether the rules that the step requires and those that it settles are met."""
    found = check_rules(
        ctx.profile(case.edition),
        known,
        (*step.requires, *step.closes),
        on,
        academics.working_calendar(ctx),
        settings.effective(ctx, case.edition),
        item_id,
    )
    return not refusing(found)


def _proved(workflow: Workflow, value_of: ValueOf, passed_over: Collection[str]) -> Iterator[Entry]:
    """The steps proved without a gap. A step that records nothing is passed with the next one that does."""
    silent: list[Step] = []
    for step in workflow.steps:
        if step.id in passed_over:
            continue
        if not step.evidence:
            silent.append(step)
            continue
        known = {one.fact: value_of(one.fact) for one in step.evidence}
        given = {fact: value for fact, value in known.items() if value not in (None, "", [])}
        day = max(_dates(given.values()), default=None)
        if day is not None and all(one.optional or one.fact in given for one in step.evidence):
            yield from (Entry(passed.id, Decision.APPROVE, day) for passed in silent)
            silent.clear()
            evidence = {fact: len(value) if isinstance(value, list) else value for fact, value in given.items()}
            yield Entry(step.id, Decision.APPROVE, day, evidence=evidence)
        elif not step.optional:
            return


def _dates(values: Any) -> Iterator[date]:
    for value in values:
        if isinstance(value, date):
            yield value
        elif isinstance(value, list):
            records = (item for item in value if isinstance(item, Mapping))
            yield from (day for item in records for day in item.values() if isinstance(day, date))


def _take_back(unit: UnitOfWork, case: Case, proved: list[Entry]) -> Case:
    """Undo the latest entries until what is left agrees with the facts; a return is never undone."""
    while case.state.done and not _agrees(case, proved):
        latest = case.state.effective[-1]
        if latest.decision is not Decision.APPROVE:
            break
        case = cases.add(unit, case, Entry(latest.step, Decision.UNDO, latest.day))
    return case


def _agrees(case: Case, proved: list[Entry]) -> bool:
    if len(case.state.done) > len(proved):
        return False
    for step_id, entry in zip(case.state.done, proved, strict=False):
        recorded = cases.in_force(case, step_id)
        if recorded is None or step_id != entry.step:
            return False
        if any(recorded.evidence.get(fact, value) != value for fact, value in entry.evidence.items()):
            return False
    return True
