"""Topic and supervisor: proposals, and the decisions of meeting, council and order for many students at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.errors import Refused
from app.domain.findings import Finding, refusing
from app.domain.regulation import check_rules
from app.domain.workflow import Decision, Entry, Step, Workflow
from app.services import academics, cases, facts, settings, steps, students
from app.services.cases import Act, Case, Ruling
from app.services.context import Context
from app.services.deadlines import gate_closed, overlaid
from app.storage import queries
from app.storage.database import Changes, UnitOfWork
from app.storage.tables import TOPIC_ACTS

WORKFLOW = "topic"
# Acts that are not the minutes of a meeting.
_ACT_KINDS = {"order": "order", "submission": "submission"}
# The head may confirm the match after the department has decided: only the next act asks for it.
_LATER = frozenset({"match_confirmed"})

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for one student. `match_confirmed`: the day the head confirmed the qualification match."""

    student_id: str
    kk: str = ""
    ru: str = ""
    en: str = ""
    staff_id: str | None = None
    supervisor_name: str = ""
    proposal_date: date | None = None
    priority: str = ""
    direction: str = ""
    match_confirmed: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A student as the wizard shows him: the proposal as it stands, the next step, what still stands in the way."""

    student_id: str
    name: str
    programme: str
    proposal: Proposal
    supervisor: str
    next_step: str | None
    steps: tuple[str, ...]
    problems: tuple[Finding, ...]


def act_kind(step_id: str) -> str:
    """The kind of act that decides a step: order, submission or protocol."""
    return _ACT_KINDS.get(step_id, "protocol")


def act_of(flow: Workflow, step_id: str, day: date, number: str = "", **named: Any) -> Act:
    """The act that decides a step, of the body that the workflow names first."""
    return Act(flow.step(step_id).actors[0], act_kind(step_id), day, number, **named)


def load_cases(ctx: Context, student_ids: Sequence[str]) -> dict[str, Case]:
    with ctx.database.read() as connection:
        editions = cases.editions(connection, student_ids)
        return cases.load(ctx, connection, WORKFLOW, editions)


def proposals(ctx: Context, student_ids: Sequence[str]) -> dict[str, Proposal]:
    """The topic and supervisor each student has or is proposed."""
    with ctx.database.read() as connection:
        topic_rows = queries.rows_by(connection, "topic", "student_id", student_ids, order=("id",))
        people = queries.rows_by(connection, "supervision", "student_id", student_ids, order=("id",))
    return {
        one: _proposal(one, _latest(topic_rows.get(one, []), "superseded"), _latest(people.get(one, []), "ended"))
        for one in student_ids
    }


def candidates(ctx: Context, student_ids: Sequence[str], step_id: str, on: date) -> list[Candidate]:
    """Students for a step, in Kazakh order, each judged as if the step were approved on that day."""
    loaded = load_cases(ctx, student_ids)
    proposed = proposals(ctx, student_ids)
    known = facts.of_students(ctx, student_ids)
    found = []
    for line in students.lines_of(ctx, student_ids):
        case = loaded[line.id]
        step = case.workflow.step(step_id)
        evidence = {f"topic.{step_id}.date": on} if step_id in TOPIC_ACTS else {}
        found.append(
            Candidate(
                line.id,
                line.name,
                line.programme,
                proposed[line.id],
                line.supervisor,
                case.state.next.id if case.state.next else None,
                case.state.open,
                tuple(_refusals(ctx, case, [step], _with(known[line.id], evidence), on)),
            )
        )
    return found


def save_proposals(ctx: Context, given: Iterable[Proposal]) -> Changes:
    """Enter or change proposed topics and supervisors. Refused once the department has decided: topic-decided."""
    given = list(given)
    with ctx.intention("topics.propose", n=len(given)) as unit:
        for proposal in given:
            _write_proposal(unit, proposal)
            steps.follow(ctx, unit, WORKFLOW, proposal.student_id)
    return unit.changes


def decide(ctx: Context, step_id: str, act: Act, rulings: Sequence[Ruling], given: Sequence[Proposal] = ()) -> Changes:
    """Record one act for many students: approve, return or reject at a step.

    Proposals that come along are written first; earlier steps whose evidence is recorded are entered with it.
    Refused: gate-closed (clause and reasons), step-locked, reason-missing, act-date-future.
    """
    if act.date > ctx.today():
        raise Refused("act-date-future", date=act.date)
    ids = [ruling.student_id for ruling in rulings]
    decided = {ruling.decision for ruling in rulings}
    outcome = decided.pop().value if len(decided) == 1 else "decide"
    with ctx.intention(f"topics.{step_id}.{outcome}", n=len(rulings), number=act.number, date=act.date) as unit:
        for proposal in given:
            _write_proposal(unit, proposal)
        act_id = cases.write_act(unit, act)
        loaded = load_cases(ctx, ids)
        known = facts.of_students(ctx, ids)
        for ruling in rulings:
            one = ruling.student_id
            _apply(unit, _rule(ctx, unit, loaded[one], step_id, act, act_id, ruling, known[one]))
    return unit.changes


def _rule(
    ctx: Context,
    unit: UnitOfWork,
    case: Case,
    step_id: str,
    act: Act,
    act_id: str,
    ruling: Ruling,
    known: Mapping[str, Any],
) -> Case:
    """Enter one decision, with the earlier steps that its evidence already proves."""
    evidence = {
        name: value
        for prefix in ("topic", "supervisor")
        for name, value in (
            (f"{prefix}.{step_id}.number", act.number),
            (f"{prefix}.{step_id}.date", act.date),
        )
    } | dict(ruling.evidence)
    wanted = case.workflow.step(step_id)
    passed = _steps_before(case, wanted)
    if ruling.decision is Decision.APPROVE:
        judged = _with(known, evidence)
        refusals = _refusals(ctx, case, [*passed, wanted], judged, act.date)
        if refusals:
            raise _named(unit, ruling.student_id, refusals)
    for step in passed:
        proof = {field.fact: facts.value_of(known, field.fact) for field in step.evidence}
        case = cases.add(unit, case, Entry(step.id, Decision.APPROVE, act.date, evidence=_present(proof)))
    entry = Entry(step_id, ruling.decision, act.date, ruling.reason, _present(evidence))
    return cases.add(unit, case, entry, act_id=act_id)


def _steps_before(case: Case, wanted: Step) -> list[Step]:
    """Compulsory steps not yet done before the wanted one."""
    position = case.workflow.position(wanted.id)
    done = {case.workflow.position(step_id) for step_id in case.state.done}
    begins = max(done, default=-1) + 1
    return [step for step in case.workflow.steps[begins:position] if not step.optional and step.id not in case.skipped]


def _refusals(ctx: Context, case: Case, steps: Sequence[Step], known: Mapping[str, Any], on: date) -> list[Finding]:
    rules = dict.fromkeys(rule for step in steps for rule in step.requires)
    found = check_rules(
        ctx.profile(case.edition),
        known,
        rules,
        on,
        academics.working_calendar(ctx),
        settings.effective(ctx, case.edition),
    )
    return refusing(found)


def _named(unit: UnitOfWork, student_id: str, refusals: Sequence[Finding]) -> Refused:
    name = students.name_of(unit.get("student", student_id)).full_name
    return Refused("student-gate-closed", name=name, reasons=gate_closed(refusals).params["reasons"])


def _present(evidence: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in evidence.items() if value not in (None, "")}


def _with(known: Mapping[str, Any], evidence: Mapping[str, Any]) -> dict[str, Any]:
    """Facts with dotted evidence laid over them."""
    result = dict(known)
    for name, value in evidence.items():
        nested: Any = value
        for part in reversed(name.split(".")):
            nested = {part: nested}
        result = overlaid(result, nested)
    return result


# --- the rows that follow ------------------------------------------------------------------------------------


def _current(connection: Any, student_id: str) -> tuple[Row | None, Row | None]:
    topics = queries.rows(connection, "topic", student_id=student_id, superseded=False, order=("id",))
    supervisions = queries.rows(connection, "supervision", student_id=student_id, ended=None, order=("id",))
    return (topics[-1] if topics else None, supervisions[-1] if supervisions else None)


def _latest(rows: Sequence[Row], ended: str) -> Row | None:
    return next((row for row in reversed(rows) if not row[ended]), None)


def _proposal(student_id: str, topic: Row | None, supervision: Row | None) -> Proposal:
    topic, supervision = topic or {}, supervision or {}
    return Proposal(
        student_id,
        **{name: topic.get(name) or "" for name in ("kk", "ru", "en", "priority", "direction")},
        staff_id=supervision.get("staff_id"),
        supervisor_name=supervision.get("name_given") or "",
        proposal_date=topic.get("proposal_date"),
        match_confirmed=supervision.get("match_confirmed"),
    )


def _write_proposal(unit: UnitOfWork, proposal: Proposal) -> None:
    topic, supervision = _current(unit.connection, proposal.student_id)
    written = {name: getattr(proposal, name) for name in ("kk", "ru", "en", "priority", "direction")}
    written["proposal_date"] = proposal.proposal_date
    person = {
        "staff_id": proposal.staff_id,
        "name_given": None if proposal.staff_id else proposal.supervisor_name or None,
        "match_confirmed": proposal.match_confirmed,
    }
    for table, row, values in (("topic", topic, written), ("supervision", supervision, person)):
        if row is None:
            if any(values.values()):
                unit.insert(table, values | {"student_id": proposal.student_id})
        elif row["department_date"] is not None and any(
            (row[name] or None) != (value or None) for name, value in values.items() if name not in _LATER
        ):
            name = students.name_of(unit.get("student", proposal.student_id)).full_name
            raise Refused("topic-decided", name=name, date=row["department_date"])
        else:
            unit.update(table, row["id"], values)


def _apply(unit: UnitOfWork, case: Case) -> None:
    """Bring the acts on topic and supervision to what the case says is in force."""
    topic, supervision = _current(unit.connection, case.student_id)
    for row, table in ((topic, "topic"), (supervision, "supervision")):
        if row is None:
            continue
        values: Row = {}
        for name in TOPIC_ACTS:
            entry = cases.in_force(case, name)
            prefix = "topic" if table == "topic" else "supervisor"
            values[f"{name}_number"] = entry and entry.evidence.get(f"{prefix}.{name}.number")
            values[f"{name}_date"] = entry and (entry.evidence.get(f"{prefix}.{name}.date") or entry.day)
        unit.update(table, row["id"], values)
