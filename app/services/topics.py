"""Topic and supervisor: proposals, and the decisions of meeting, council and order for many students at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.errors import Refused
from app.domain.workflow import Workflow
from app.services import cases, casework, steps, students
from app.services.cases import Act, Case, Ruling
from app.services.casework import Move
from app.services.context import Context
from app.services.facts import current
from app.storage import queries
from app.storage.database import Changes, UnitOfWork

WORKFLOW = "topic"
PROTOCOL = "protocol"
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


def act_of(flow: Workflow, step_id: str, day: date, number: str = "", **named: Any) -> Act:
    """The act that decides a step, of the body that the workflow names first."""
    step = flow.step(step_id)
    return Act(step.actors[0], step.act or PROTOCOL, day, number, **named)


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
        one: _proposal(one, current(topic_rows.get(one, []), "superseded"), current(people.get(one, []), "ended"))
        for one in student_ids
    }


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
    Refused: gate-closed (clause and reasons), step-locked, reason-missing, act-date-future, student-left.
    """
    if act.date > ctx.today():
        raise Refused("act-date-future", date=act.date)
    decided = {ruling.decision for ruling in rulings}
    outcome = decided.pop().value if len(decided) == 1 else "decide"
    moves = [
        Move(one.student_id, WORKFLOW, step_id, one.decision, reason=one.reason, evidence=one.evidence)
        for one in rulings
    ]
    with ctx.intention(f"topics.{step_id}.{outcome}", n=len(rulings), number=act.number, date=act.date) as unit:
        for proposal in given:
            _write_proposal(unit, proposal)
        casework.decide(ctx, moves, act)
    return unit.changes


# --- the rows that follow ------------------------------------------------------------------------------------


def _current(connection: Any, student_id: str) -> tuple[Row | None, Row | None]:
    topics = queries.rows(connection, "topic", student_id=student_id, superseded=False, order=("id",))
    supervisions = queries.rows(connection, "supervision", student_id=student_id, ended=None, order=("id",))
    return (topics[-1] if topics else None, supervisions[-1] if supervisions else None)


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
