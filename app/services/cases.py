"""Cases: workflows of the regulation run for students, as append-only entries over acts.

A case is opened by its first entry. What is next derives from the entries; nothing of it is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.errors import UsageError
from app.domain.iso_dates import revived
from app.domain.workflow import CaseState, Decision, Entry, Workflow, accept, state
from app.services.context import Context
from app.storage import queries
from app.storage.database import UnitOfWork

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Act:
    """A protocol, submission or order as it is typed in: whose, number, date."""

    body: str
    kind: str
    date: date
    number: str = ""
    chair: str = ""
    secretary: str = ""
    subject: str = ""
    present: int | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """What an act says of one student. `evidence` are the facts the step records, by dotted name."""

    student_id: str
    decision: Decision
    reason: str = ""
    evidence: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """A student's case in a workflow; `id` is None before the first entry."""

    student_id: str
    workflow: Workflow
    edition: str
    id: str | None
    entries: tuple[Entry, ...]
    state: CaseState
    rows: tuple[Row, ...] = ()
    subject_id: str | None = None


def workflow(ctx: Context, edition: str, workflow_id: str) -> Workflow:
    """UsageError: workflow-unknown."""
    found = ctx.profile(edition).workflows.get(workflow_id)
    if found is None:
        raise UsageError("workflow-unknown", workflow=workflow_id, profile=edition)
    return found


def load(
    ctx: Context,
    connection: Any,
    workflow_id: str,
    students: Mapping[str, str],
    subjects: Mapping[str, str] | None = None,
) -> dict[str, Case]:
    """The latest case of each student (id -> edition); with `subjects` of each item (item id -> student id)."""
    subjects = subjects or {}
    owners = subjects or {student_id: student_id for student_id in students}
    known = queries.latest_cases(connection, workflow_id, list(owners), by_subject=bool(subjects))
    begun = dict(zip(known, of_rows(ctx, connection, list(known.values())), strict=True))
    return {
        key: begun.get(key) or _unopened(ctx, workflow_id, student_id, students[student_id], key if subjects else None)
        for key, student_id in owners.items()
    }


def of_rows(ctx: Context, connection: Any, rows: Sequence[Row]) -> list[Case]:
    """The cases behind rows of `work_case`, in their order."""
    entries = queries.case_entries(connection, [row["id"] for row in rows])
    return [_case(ctx, row, tuple(entries.get(row["id"], ()))) for row in rows]


def _case(ctx: Context, row: Row, lines: tuple[Row, ...]) -> Case:
    flow = workflow(ctx, row["edition"], row["workflow"])
    told = tuple(_entry(line) for line in lines)
    return Case(row["student_id"], flow, row["edition"], row["id"], told, state(flow, told), lines, row["subject_id"])


def _unopened(ctx: Context, workflow_id: str, student_id: str, edition: str, subject: str | None) -> Case:
    flow = workflow(ctx, edition, workflow_id)
    return Case(student_id, flow, edition, None, (), state(flow, ()), (), subject)


def write_act(unit: UnitOfWork, act: Act) -> str:
    """Keep an act. The same body's act of the same number and date is one act."""
    same = queries.rows(unit.connection, "act", body=act.body, kind=act.kind, number=act.number, date=act.date)
    if same and act.number:
        return str(same[0]["id"])
    names = ("body", "kind", "number", "date", "chair", "secretary", "subject", "present")
    return unit.insert("act", {name: getattr(act, name) for name in names})


def add(
    unit: UnitOfWork,
    case: Case,
    entry: Entry,
    *,
    act_id: str | None = None,
    wording: str = "",
) -> Case:
    """Add an entry, opening the case when it is the first. Refused when the workflow does not allow it."""
    entries = accept(case.workflow, case.entries, entry)
    after = state(case.workflow, entries)
    case_id = case.id or unit.insert(
        "work_case",
        {
            "student_id": case.student_id,
            "workflow": case.workflow.id,
            "edition": case.edition,
            "subject_id": case.subject_id,
            "opened": entry.day,
        },
    )
    unit.insert(
        "case_entry",
        {
            "case_id": case_id,
            "position": len(case.entries),
            "step": entry.step,
            "outcome": entry.decision.value,
            "date": entry.day,
            "act_id": act_id,
            "reason": entry.reason or None,
            "wording": wording or None,
            "data": {name: _plain(value) for name, value in entry.evidence.items()},
        },
    )
    if after.ended is not None or case.state.ended is not None:
        unit.update("work_case", case_id, {"closed": entry.day if after.ended else None})
    return replace(case, id=case_id, entries=entries, state=after)


def in_force(case: Case, step_id: str) -> Entry | None:
    """The approval of a step that still stands."""
    if step_id not in case.state.done:
        return None
    approvals: Iterable[Entry] = (
        entry
        for entry in reversed(case.state.effective)
        if entry.step == step_id and entry.decision is Decision.APPROVE
    )
    return next(iter(approvals), None)


def reachable(case: Case, step_id: str) -> bool:
    """Whether a step may be acted on now."""
    return step_id in case.state.open


def editions(connection: Any, student_ids: Sequence[str]) -> dict[str, str]:
    """The edition under which each student studies."""
    rows = queries.rows_by(connection, "student", "id", student_ids)
    return {student_id: found[0]["edition"] for student_id, found in rows.items()}


def _entry(row: Row) -> Entry:
    return Entry(row["step"], Decision(row["outcome"]), row["date"], row["reason"] or "", revived(row["data"] or {}))


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
