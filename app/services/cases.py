"""Cases: workflows of the regulation run for students, as append-only entries over acts.

A case is opened by its first entry. What is next derives from the entries; nothing of it is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.errors import UsageError
from app.domain.findings import Finding
from app.domain.iso_dates import remembered
from app.domain.regulation import records_read, skipped_steps
from app.domain.rules import Profile
from app.domain.workflow import CaseState, Decision, Entry, Slots, Workflow, accept, state
from app.services import academics, fact_columns, facts, settings
from app.services.context import Context
from app.storage import case_queries, edition_queries, queries
from app.storage.database import UnitOfWork

Row = dict[str, Any]

_REPLACED = "replaced"  # no fact of evidence has a name without a dot


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
    """A student's case in a workflow; `id` is None before the first entry, `skipped` are steps that do not apply.

    `slot` is the member of a list, such as a semester, that the case's item is for.
    """

    student_id: str
    workflow: Workflow
    edition: str
    id: str | None
    entries: tuple[Entry, ...]
    state: CaseState
    rows: tuple[Row, ...] = ()
    subject_id: str | None = None
    skipped: frozenset[str] = frozenset()
    slot: str | None = None

    def concerns(self, finding: Finding) -> bool:
        """Whether a finding of its student speaks of this case: of him, its item or the slot that the item is for."""
        about = finding.subject.partition(":")[2] or self.student_id
        if self.workflow.slots is not None and self.subject_id is None:
            return True  # nobody has begun an item: what is due of any slot is due of this
        if self.slot is not None and about == self.slot:
            return True
        return about == (self.subject_id or self.student_id)


def workflow(ctx: Context, edition: str, workflow_id: str) -> Workflow:
    """UsageError: workflow-unknown."""
    return workflow_of(ctx.profile(edition), workflow_id)


def workflow_of(profile: Profile, workflow_id: str) -> Workflow:
    """UsageError: workflow-unknown."""
    found = profile.workflows.get(workflow_id)
    if found is None:
        raise UsageError("workflow-unknown", workflow=workflow_id, profile=profile.id)
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
    known = case_queries.latest_cases(connection, workflow_id, list(owners), by_subject=bool(subjects))
    begun = dict(zip(known, of_rows(ctx, connection, list(known.values())), strict=True))
    new = {key: owner for key, owner in owners.items() if key not in begun}
    skipping = _Skipping(ctx, [(owner, students[owner], workflow_id) for owner in new.values()])
    unopened = {
        key: _unopened(ctx, skipping, workflow_id, owner, students[owner], key if subjects else None)
        for key, owner in new.items()
    }
    return begun | dict(zip(unopened, _with_slots(connection, list(unopened.values())), strict=True))


def of_rows(ctx: Context, connection: Any, rows: Sequence[Row]) -> list[Case]:
    """The cases behind rows of `work_case`, in their order."""
    entries = case_queries.case_entries(connection, [row["id"] for row in rows])
    skipping = _Skipping(ctx, [(row["student_id"], row["edition"], row["workflow"]) for row in rows])
    return _with_slots(connection, [_case(ctx, skipping, row, tuple(entries.get(row["id"], ()))) for row in rows])


def _with_slots(connection: Any, found: Sequence[Case]) -> list[Case]:
    """The cases with the slots that their items are for."""
    items = [case.subject_id for case in found if case.subject_id and case.workflow.slots]
    kept = queries.rows_by(connection, "record", "id", items) if items else {}
    return [
        replace(case, slot=_slot(case.workflow.slots, kept[case.subject_id][0]))
        if case.workflow.slots and case.subject_id in kept
        else case
        for case in found
    ]


def _slot(slots: Slots, row: Row) -> str | None:
    value = row["data"].get(slots.key.partition(".")[2])
    return None if value is None else str(value)


def _case(ctx: Context, skipping: _Skipping, row: Row, lines: tuple[Row, ...]) -> Case:
    flow = workflow(ctx, row["edition"], row["workflow"])
    told = tuple(_entry(line) for line in lines)
    skipped = skipping.of(flow, row["edition"], row["student_id"], row["subject_id"])
    return Case(
        row["student_id"],
        flow,
        row["edition"],
        row["id"],
        told,
        state(flow, told, skipped),
        lines,
        row["subject_id"],
        skipped,
    )


def _unopened(
    ctx: Context, skipping: _Skipping, workflow_id: str, student_id: str, edition: str, subject: str | None
) -> Case:
    flow = workflow(ctx, edition, workflow_id)
    skipped = skipping.of(flow, edition, student_id, subject)
    return Case(student_id, flow, edition, None, (), state(flow, (), skipped), (), subject, skipped)


class _Skipping:
    """Which steps do not apply, for many cases at once: only the records that conditions look at are read, in bulk."""

    def __init__(self, ctx: Context, wanted: Iterable[tuple[str, str, str]]) -> None:
        """`wanted`: (student id, edition, workflow id)."""
        self._ctx = ctx
        self._calendar = academics.working_calendar(ctx)
        self._without_facts: dict[tuple[str, str], frozenset[str]] = {}
        looked_at: dict[tuple[str, str], frozenset[str]] = {}
        students: list[str] = []
        for student_id, edition, workflow_id in wanted:
            key = edition, workflow_id
            if key not in looked_at:
                looked_at[key] = records_read(ctx.profile(edition), workflow(ctx, edition, workflow_id))
            if looked_at[key]:
                students.append(student_id)
        records = frozenset[str]().union(*looked_at.values())
        self._known = facts.of_students(ctx, list(dict.fromkeys(students)), records) if students else {}

    def of(self, flow: Workflow, edition: str, student_id: str, item_id: str | None) -> frozenset[str]:
        if records_read(self._ctx.profile(edition), flow):
            known = self._known[student_id]
            items = known.get(flow.item_of or "") or ()
            return self._judged(flow, edition, known, next((one for one in items if one["id"] == item_id), None))
        key = edition, flow.id
        if key not in self._without_facts:
            self._without_facts[key] = self._judged(flow, edition, {}, None)
        return self._without_facts[key]

    def _judged(self, flow: Workflow, edition: str, known: Row, item: Row | None) -> frozenset[str]:
        chosen = settings.effective(self._ctx, edition)
        return skipped_steps(self._ctx.profile(edition), flow, known, self._ctx.today(), self._calendar, chosen, item)


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
    entries = accept(case.workflow, case.entries, entry, case.skipped)
    after = state(case.workflow, entries, case.skipped)
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
            "data": _written(entry),
        },
    )
    if after.ended is not None or case.state.ended is not None:
        unit.update("work_case", case_id, {"closed": entry.day if after.ended else None})
    return replace(case, id=case_id, entries=entries, state=after)


def in_force(case: Case, step_id: str) -> Entry | None:
    """The approval of a step that still stands."""
    if step_id not in case.state.done:
        return None
    return next(
        entry
        for entry in reversed(case.state.effective)
        if entry.step == step_id and entry.decision is Decision.APPROVE
    )


def reachable(case: Case, step_id: str) -> bool:
    """Whether a step may be acted on now."""
    return step_id in case.state.open


def editions(connection: Any, student_ids: Sequence[str]) -> dict[str, str]:
    """The edition under which each student studies."""
    return edition_queries.of_students(connection, student_ids)


def _written(entry: Entry) -> Row:
    """Evidence by its dotted names, beside it what it replaced."""
    written = {name: fact_columns.plain(value) for name, value in entry.evidence.items()}
    return {**written, _REPLACED: fact_columns.plain(entry.replaced)} if entry.replaced else written


def _entry(row: Row) -> Entry:
    told = remembered(row["data"] or {})
    replaced = told.pop(_REPLACED, {})
    return Entry(row["step"], Decision(row["outcome"]), row["date"], row["reason"] or "", told, replaced)
