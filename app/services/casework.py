"""One way for every workflow: a decision at a step is entered, its facts are kept, what follows comes about.

A move speaks of one student (or of one item, such as a practice); many moves under one act are one intention.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.errors import KafedraError, Refused, UsageError
from app.domain.findings import Finding, refusing
from app.domain.iso_dates import remembered
from app.domain.openings import is_offered
from app.domain.regulation import check_rules
from app.domain.rules import Profile
from app.domain.workflow import END, Decision, Entry, Step
from app.services import academics, case_effects, cases, facts, settings, statuses, step_fields, stored_facts, students
from app.services.cases import Act, Case
from app.services.context import Changes, Context
from app.services.deadlines import gate_closed, overlaid
from app.storage.database import UnitOfWork

ITEM = "item"


@dataclass(frozen=True, slots=True)
class Move:
    """What is decided for one case at one step.

    `subject_id` is the item of a workflow of items; None begins a new one, with the facts `begins` (`item.`).
    `evidence` are the facts the step records, by dotted name; number and date of the act need not be repeated.
    """

    student_id: str
    workflow: str
    step: str
    decision: Decision = Decision.APPROVE
    subject_id: str | None = None
    reason: str = ""
    evidence: Mapping[str, Any] = field(default_factory=dict)
    begins: Mapping[str, Any] = field(default_factory=dict)


def decide(ctx: Context, moves: Sequence[Move], act: Act | None = None, *, on: date | None = None) -> Changes:
    """Enter the decisions of one act, or of one day without an act, for many cases at once.

    Earlier steps whose evidence is recorded are entered with them. Refused: act-date-future, student-gate-closed,
    step-locked, evidence-missing, reason-missing, decision-not-allowed, student-left,
    workflow-not-offered. UsageError: fact-unknown, fact-malformed, fact-choice, before anything is judged by them.
    """
    editions = _editions(ctx, moves)
    for move in moves:
        _check_kinds(ctx.profile(editions[move.student_id]), move)
    day = act.date if act is not None else on or ctx.today()
    recorded = (one for move in moves for one in _days_recorded(ctx.profile(editions[move.student_id]), move))
    _check_days(ctx, [day, *recorded])
    name, params = _named(ctx, moves, act, day, editions)
    with ctx.intention(name, **params) as unit:
        statuses.require_present(ctx, unit, list(dict.fromkeys(move.student_id for move in moves)), day)
        act_id = cases.write_act(unit, act) if act is not None else None
        placed = [_with_item(ctx, unit, move, editions[move.student_id]) for move in moves]
        known = facts.of_students(ctx, list(dict.fromkeys(move.student_id for move in placed)))
        for move, case in zip(placed, _load(ctx, unit, placed, editions), strict=True):
            _enter(ctx, unit, case, move, act, act_id, day, known[move.student_id])
    return unit.changes


def take_back(ctx: Context, student_id: str, workflow_id: str, subject_id: str | None = None) -> Changes:
    """Take back the latest entry of a case; the facts are again what the entries before it say.

    Refused: undo-nothing, undo-effect (its consequences stand in other records).
    """
    move = Move(student_id, workflow_id, "", subject_id=subject_id)
    editions = _editions(ctx, [move])
    flow = cases.workflow(ctx, editions[student_id], workflow_id)
    with ctx.intention("case.undo", workflow=dict(flow.title._asdict())) as unit:
        case = _load(ctx, unit, [move], editions)[0]
        if not case.state.effective:
            raise Refused("undo-nothing")
        latest = case.state.effective[-1]
        step = case.workflow.step(latest.step)
        if latest.decision is Decision.APPROVE and step.effect:
            raise Refused("undo-effect", step=step.action)
        after = cases.add(unit, case, Entry(step.id, Decision.UNDO, ctx.today()))
        _keep(ctx.profile(editions[student_id]), unit, after, _as_before(after, latest))
        case_effects.restore(ctx, unit, case, after)
        _close(unit, after, ctx.today())
    return unit.changes


class _Rehearsed(Exception):
    """Ends a rehearsal so that its transaction is rolled back."""


def rehearse(
    ctx: Context, moves: Sequence[Move], act: Act | None = None, *, on: date | None = None
) -> dict[int, KafedraError]:
    """What `decide` would refuse, by the place of the move; -1 stands for all of them. Nothing is kept."""
    whole = _attempt(ctx, moves, act, on)
    if whole is None:
        return {}
    refused = {place: fault for place, move in enumerate(moves) if (fault := _attempt(ctx, [move], act, on))}
    return refused or {-1: whole}


def _attempt(ctx: Context, moves: Sequence[Move], act: Act | None, on: date | None) -> KafedraError | None:
    apart = replace(ctx, memory=dict(ctx.memory))  # nothing is remembered of rows that do not stay
    try:
        with apart.intention("case.rehearse"):
            decide(apart, moves, act, on=on)
            raise _Rehearsed
    except _Rehearsed:
        return None
    except KafedraError as fault:
        return fault


# --- what comes before an entry -------------------------------------------------------------------------------


def _check_days(ctx: Context, days: Iterable[date]) -> None:
    for day in days:
        if day > ctx.today():
            raise Refused("act-date-future", date=day)


def _check_kinds(profile: Profile, move: Move) -> None:
    """Every fact given is one of the dictionary and of its kind, as evidence one that the step asks for.

    UsageError: evidence-not-asked, and as `stored_facts.check_values`.
    """
    flow = cases.workflow_of(profile, move.workflow)
    reached = flow.steps[: flow.position(move.step) + 1]
    asked = {one.fact for step in reached for one in step.evidence}
    for name in move.evidence:
        if name not in asked:
            raise UsageError("evidence-not-asked", name=name, step=reached[-1].action, known=sorted(asked))
    for name, value in {**move.begins, **move.evidence}.items():
        root, _, rest = step_fields.canonical(flow, name).partition(".")
        stored_facts.check_values(profile, root, {rest: value})


def _days_recorded(profile: Profile, move: Move) -> Iterator[date]:
    """The days of what has happened: not those that the dictionary says may lie ahead."""
    flow, known = cases.workflow_of(profile, move.workflow), profile.facts
    for name, value in move.evidence.items():
        fact = step_fields.canonical(flow, name)
        rows = value if isinstance(value, list) else []
        told = [(fact, value), *((f"{fact}.{part}", one) for row in rows for part, one in row.items())]
        yield from (one for part, one in told if isinstance(one, date) and not (part in known and known[part].ahead))


def _named(
    ctx: Context, moves: Sequence[Move], act: Act | None, day: date, editions: Mapping[str, str]
) -> tuple[str, dict[str, Any]]:
    """The name of the intention: the step when all moves are of one, else the sitting."""
    count = {"n": len(moves), "number": act.number if act else "", "date": day}
    first = moves[0]
    if any((move.workflow, move.step) != (first.workflow, first.step) for move in moves):
        body = ctx.profile(settings.main_profile(ctx)).bodies.get(act.body if act else "")
        return "case.sitting", {"body": body.name._asdict() if body else {}, **count}
    flow = cases.workflow(ctx, editions[first.student_id], first.workflow)
    titles = {"workflow": flow.title._asdict(), "step": flow.step(first.step).action._asdict()}
    decided = {move.decision for move in moves}
    outcome = decided.pop().value if len(decided) == 1 else "decide"
    return f"case.{outcome}", {**titles, **count}


def _editions(ctx: Context, moves: Sequence[Move]) -> dict[str, str]:
    """The edition of each student the moves speak of. UsageError: record-unknown."""
    with ctx.database.read() as connection:
        editions = cases.editions(connection, list(dict.fromkeys(move.student_id for move in moves)))
    for move in moves:
        if move.student_id not in editions:
            raise UsageError("record-unknown", kind="student", id=move.student_id)
    return editions


def _with_item(ctx: Context, unit: UnitOfWork, move: Move, edition: str) -> Move:
    """The move with its item, begun now when it is a new one."""
    flow = cases.workflow(ctx, edition, move.workflow)
    if flow.item_of is None or move.subject_id is not None:
        return move
    values = {name.removeprefix(f"{ITEM}."): value for name, value in move.begins.items()}
    begun = stored_facts.begin(ctx.profile(edition), unit, move.student_id, flow.item_of, values)
    return replace(move, subject_id=begun)


def _load(ctx: Context, unit: UnitOfWork, moves: Sequence[Move], editions: Mapping[str, str]) -> list[Case]:
    found: dict[tuple[str, str], Case] = {}
    for workflow_id in dict.fromkeys(move.workflow for move in moves):
        own = [move for move in moves if move.workflow == workflow_id]
        subjects = {move.subject_id: move.student_id for move in own if move.subject_id}
        students_of = {move.student_id: editions[move.student_id] for move in own}
        loaded = cases.load(ctx, unit.connection, workflow_id, students_of, subjects or None)
        found |= {(workflow_id, key): case for key, case in loaded.items()}
    return [found[move.workflow, move.subject_id or move.student_id] for move in moves]


# --- the entry --------------------------------------------------------------------------------------------------


def _enter(
    ctx: Context,
    unit: UnitOfWork,
    case: Case,
    move: Move,
    act: Act | None,
    act_id: str | None,
    day: date,
    known: Mapping[str, Any],
) -> Case:
    step = case.workflow.step(move.step)
    evidence = _proof(step, {**move.begins, **move.evidence}, act)
    passed = _steps_before(case, step)
    if move.decision is Decision.APPROVE:
        if not case.state.effective:
            _require_offered(ctx, case, known, day)
        _require(ctx, case, [*passed, step], _with(known, case, evidence), day, unit)
    value_of = facts.reader(known, case.workflow.item_of, case.subject_id)
    for one in passed:
        proof = _present({asked.fact: value_of(asked.fact) for asked in one.evidence})
        case = cases.add(unit, case, Entry(one.id, Decision.APPROVE, day, evidence=proof, replaced=proof))
        case_effects.bring_about(ctx, unit, case, one, day)
    before = case
    changed = _changed(before, step, move.decision, evidence)
    replaced = _present({fact: value_of(fact) for fact in changed})
    entry = Entry(step.id, move.decision, day, move.reason, _present(evidence), replaced)
    case = cases.add(unit, case, entry, act_id=act_id)
    _keep(ctx.profile(known["student"]["edition"]), unit, case, changed)
    if move.decision is Decision.APPROVE:
        case_effects.bring_about(ctx, unit, case, step, day)
    else:
        case_effects.withdraw(ctx, unit, before, case)
    _close(unit, case, day)
    return case


def _finds(step: Step, decision: Decision) -> bool:
    """Whether a decision records what the step asks for: an approval does, and the rejection of a verdict."""
    return decision is Decision.APPROVE or (decision is Decision.REJECT and step.verdict)


def _close(unit: UnitOfWork, case: Case, day: date) -> None:
    if case.subject_id is not None:
        stored_facts.close(unit, case.subject_id, case.state.ended.value if case.state.ended else None, day)


def _proof(step: Step, given: Mapping[str, Any], act: Act | None) -> dict[str, Any]:
    """The evidence of a step; number and date of the act stand in for those that were not given."""
    filled: dict[str, Any] = {}
    if act is not None:
        names = {one.fact for one in step.evidence}
        asked = {one.fact for one in step.evidence if not one.optional}
        for name in names:
            parent, _, part = name.rpartition(".")
            if part == "number" and f"{parent}.date" in names:
                filled[name] = act.number
            elif part == "date" and (f"{parent}.number" in names or name in asked):
                filled[name] = act.date
    return filled | {name: value for name, value in given.items() if value not in (None, "")}


def _steps_before(case: Case, wanted: Step) -> list[Step]:
    """Compulsory steps not yet done before the wanted one."""
    position = case.workflow.position(wanted.id)
    done = {case.workflow.position(step_id) for step_id in case.state.done}
    begins = max(done, default=-1) + 1
    return [step for step in case.workflow.steps[begins:position] if not step.optional and step.id not in case.skipped]


def _require_offered(ctx: Context, case: Case, known: Mapping[str, Any], on: date) -> None:
    """A new case begins only when the regulation offers it, such as a defence after the admission."""
    profile, calendar = ctx.profile(case.edition), academics.working_calendar(ctx)
    if not is_offered(profile, case.workflow, known, on, calendar, settings.effective(ctx, case.edition)):
        raise Refused("workflow-not-offered", workflow=case.workflow.title, clause=case.workflow.clause)


def _require(
    ctx: Context, case: Case, steps: Sequence[Step], known: Mapping[str, Any], on: date, unit: UnitOfWork
) -> None:
    refusals = refusals_of(ctx, case, steps, known, on)
    if refusals:
        name = students.name_of(unit.get("student", case.student_id)).full_name
        raise Refused("student-gate-closed", name=name, reasons=gate_closed(refusals).params["reasons"])


def refusals_of(ctx: Context, case: Case, steps: Sequence[Step], known: Mapping[str, Any], on: date) -> list[Finding]:
    """What the rules required at these steps say against them."""
    rules = dict.fromkeys(rule for step in steps for rule in step.requires)
    found = check_rules(
        ctx.profile(case.edition),
        known,
        rules,
        on,
        academics.working_calendar(ctx),
        settings.effective(ctx, case.edition),
        case.subject_id,
    )
    return refusing(found)


def _with(known: Mapping[str, Any], case: Case, evidence: Mapping[str, Any]) -> Mapping[str, Any]:
    """Facts with dotted evidence laid over them, that of an item over its member of the list."""
    result = dict(known)
    item_of = case.workflow.item_of
    for name, value in evidence.items():
        first, _, rest = name.partition(".")
        if first == ITEM and item_of is not None:
            result[item_of] = [
                overlaid(one, _nested(rest, value)) if one["id"] == case.subject_id else one
                for one in result.get(item_of) or ()
            ]
        else:
            result = overlaid(result, _nested(name, value))
    return result


def _nested(name: str, value: Any) -> dict[str, Any]:
    nested: Any = value
    for part in reversed(name.split(".")):
        nested = {part: nested}
    return dict(nested)


def _present(evidence: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in evidence.items() if value not in (None, "", [])}


# --- the facts that follow ------------------------------------------------------------------------------------


def _changed(before: Case, step: Step, decision: Decision, evidence: Mapping[str, Any]) -> dict[str, Any]:
    """What a decision makes of the facts: an approval and a verdict record theirs, a way back takes some away."""
    lost = [] if decision is Decision.APPROVE else _facts_lost(before, step, decision)
    return {**dict.fromkeys(lost), **(evidence if _finds(step, decision) else {})}


def _facts_lost(before: Case, step: Step, decision: Decision) -> list[str]:
    """What no longer stands: the evidence of the steps done after the one that the case goes back to.

    The step it goes back to keeps what it drafted, to be corrected there, but not the act that decided it. A case
    that ends keeps everything. What no step recorded, such as credits known before the defence, is nobody's to lose.
    """
    target = step.on_return if decision is Decision.RETURN else step.on_reject
    if target == END:
        return []
    target_at = before.workflow.position(target or step.id)
    kept_to = target_at if before.workflow.steps[target_at].act else target_at + 1
    kept = {one.fact for other in before.workflow.steps[:kept_to] for one in other.evidence}
    undone = [other for other in before.workflow.steps[kept_to:] if other.id in before.state.done]
    return [one.fact for other in undone for one in other.evidence if one.fact not in kept]


def _as_before(after: Case, latest: Entry) -> dict[str, Any]:
    """The facts that an entry changed as they stood before it, or as the entries before it tell them."""
    step = after.workflow.step(latest.step)
    changed = _changed(after, step, latest.decision, dict.fromkeys(one.fact for one in step.evidence))
    entries = [cases.in_force(after, one) for one in after.state.done]
    told = {fact: value for entry in entries if entry for fact, value in entry.evidence.items()}
    return {fact: latest.replaced.get(fact, told.get(fact)) for fact in changed}


def _keep(profile: Profile, unit: UnitOfWork, case: Case, values: Mapping[str, Any]) -> None:
    """Write facts to the records that hold them, each record at once. `profile` is that of the student."""
    by_record: dict[tuple[str, str | None], dict[str, Any]] = {}
    for name, value in remembered(dict(values)).items():
        root, _, rest = name.partition(".")
        key = (case.workflow.item_of or root, case.subject_id) if root == ITEM else (root, None)
        by_record.setdefault(key, {})[rest] = value
    for (root, item_id), written in by_record.items():
        stored_facts.write(profile, unit, case.student_id, root, item_id, written)
