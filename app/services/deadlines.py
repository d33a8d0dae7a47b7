"""Every rule judged for every student: what is due, overdue, blocked or not decidable, and why.

Findings are remembered and judged anew only for students whose records an intention touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain import regulation
from app.domain.alike import Alike, Shared, owned
from app.domain.errors import Refused, UsageError
from app.domain.explanations import Explanation
from app.domain.findings import Finding, Status, refusing
from app.domain.regulation import check_gate, evaluate, pressing
from app.domain.rules import STUDENT
from app.services import academics, facts, settings
from app.services.context import Context
from app.storage import history as journal
from app.storage import queries, student_queries
from app.storage.student_queries import StudentFilter

_MEMORY = "findings"
_BATCH = 250  # students whose facts are held at a time
_ORDER = {Status.OVERDUE: 0, Status.DUE: 1, Status.UPCOMING: 2}
LISTED = tuple(_ORDER)


@dataclass(slots=True)
class _Remembered:
    day: date
    seq: int
    findings: dict[str, Shared]
    present: list[str]
    alike: Alike
    waiting: list[str] = field(default_factory=list)  # those not judged yet, the next one last
    complete: bool = False


@dataclass(frozen=True, slots=True)
class GateResult:
    """May the gate be passed: everything judged at it, and what keeps it shut."""

    gate: str
    findings: tuple[Finding, ...]
    refusing: tuple[Finding, ...]

    @property
    def open(self) -> bool:
        return not self.refusing


def of_all(ctx: Context, as_of: date | None = None) -> Mapping[str, Shared]:
    """Pressing findings of every present student, by id in Kazakh order of names; `alike.owned` names their subject."""
    while not advance(ctx, as_of):
        pass
    remembered: _Remembered = ctx.memory[_MEMORY]
    return remembered.findings


def advance(ctx: Context, as_of: date | None = None) -> bool:
    """Judge the next batch of those not judged yet; True when everybody is.

    A window calls it again and again, so that other requests are answered in between.
    """
    day = as_of or ctx.today()
    remembered = ctx.memory[_MEMORY] = _up_to_date(ctx, ctx.memory.get(_MEMORY), day)
    if remembered.complete:
        return True
    batch = remembered.waiting[-_BATCH:]
    remembered.findings |= _judge_pressing(ctx, batch, day, remembered.alike)
    del remembered.waiting[-_BATCH:]
    if not remembered.waiting:
        remembered.findings = {one: remembered.findings[one] for one in remembered.present}
        remembered.complete = True
    return remembered.complete


def _up_to_date(ctx: Context, remembered: _Remembered | None, day: date) -> _Remembered:
    """What is remembered without what the journal says may have changed since."""
    with ctx.database.read() as connection:
        seq = journal.last_seq(connection)
        if remembered is not None and (remembered.day, remembered.seq) == (day, seq):
            return remembered
        kept: dict[str, Shared] = {}
        if remembered is not None and remembered.day == day:
            stale = journal.touched_students(connection, remembered.seq)
            if stale is not None:
                kept = {one: found for one, found in remembered.findings.items() if one not in stale}
        present = student_queries.student_ids(connection, StudentFilter())
    alike = remembered.alike if remembered is not None and kept else Alike()
    return _Remembered(day, seq, kept, present, alike, [one for one in reversed(present) if one not in kept])


def known(ctx: Context) -> Mapping[str, Shared] | None:
    """Pressing findings of everybody today as in `of_all`, where nothing has to be judged for that."""
    remembered: _Remembered | None = ctx.memory.get(_MEMORY)
    if remembered is None or not remembered.complete or remembered.day != ctx.today():
        return None
    with ctx.database.read() as connection:
        return remembered.findings if journal.last_seq(connection) == remembered.seq else None


def of_some(ctx: Context, student_ids: Sequence[str]) -> Mapping[str, Shared]:
    """Pressing findings of a screen of students as in `of_all`: remembered ones, else only theirs are judged."""
    found = known(ctx)
    return found if found is not None else _judge_pressing(ctx, student_ids, ctx.today(), Alike())


def _judge_pressing(ctx: Context, student_ids: Sequence[str], day: date, alike: Alike) -> dict[str, Shared]:
    """What lists and Today show of the students: a hundred thousand would fill the memory with what is in order."""
    found = _judged(pressing, ctx, student_ids, day)
    return {one: alike.shared(findings, one) for one, findings in found}


def judge(ctx: Context, student_ids: Sequence[str], day: date) -> dict[str, list[Finding]]:
    """All findings of the given students on a day, computed now."""
    return dict(_judged(evaluate, ctx, student_ids, day))


def _judged(
    how: Callable[..., list[Finding]], ctx: Context, student_ids: Sequence[str], day: date
) -> Iterator[tuple[str, list[Finding]]]:
    calendar = academics.working_calendar(ctx)
    chosen: dict[str, dict[str, Any]] = {}
    for student_id, known in facts.of_students(ctx, student_ids).items():
        edition = known["student"]["edition"]
        if edition not in chosen:
            chosen[edition] = settings.effective(ctx, edition)
        yield student_id, how(ctx.profile(edition), known, day, calendar, chosen[edition])


def listed(ctx: Context, as_of: date | None = None, student_id: str | None = None) -> list[tuple[str, Finding]]:
    """What is due, overdue, upcoming, violated or unknown, soonest first, as (student id, finding)."""
    day = as_of or ctx.today()
    if student_id is not None:
        found: Mapping[str, Sequence[Finding]] = judge(ctx, [_known(ctx, student_id)], day)
    else:
        found = of_all(ctx, day)
    pairs = [
        (owner, owned(finding, owner))
        for owner, findings in found.items()
        for finding in findings
        if finding.due is not None or finding.status in (Status.UNKNOWN, Status.VIOLATED)
        if finding.status not in (Status.OK, Status.NOT_APPLICABLE)
    ]
    return sorted(pairs, key=lambda pair: (pair[1].due or date.max, pair[1].rule, pair[1].subject))


def check(
    ctx: Context,
    student_id: str,
    gate: str,
    as_of: date | None = None,
    overrides: Mapping[str, Any] | None = None,
    subject: str | None = None,
) -> GateResult:
    """May the student pass the gate? `overrides` are facts of an act about to be recorded; `subject` one item."""
    known = facts.of_students(ctx, [_known(ctx, student_id)])[student_id]
    edition = known["student"]["edition"]
    profile = ctx.profile(edition)
    known_gates = regulation.gates(profile, STUDENT)
    if gate not in known_gates:
        raise UsageError("gate-unknown", gate=gate, known=sorted(known_gates))
    found = check_gate(
        profile,
        overlaid(known, overrides or {}),
        gate,
        as_of or ctx.today(),
        academics.working_calendar(ctx),
        settings.effective(ctx, edition),
    )
    if subject is not None:
        found = [one for one in found if one.subject in (subject, f"student:{student_id}")]
    return GateResult(gate, tuple(found), tuple(refusing(found)))


def require_gate(
    ctx: Context,
    student_id: str,
    gate: str,
    on: date,
    overrides: Mapping[str, Any] | None = None,
    subject: str | None = None,
) -> None:
    """Refused("gate-closed") with clause and reasons when the gate may not be passed on that day."""
    result = check(ctx, student_id, gate, on, overrides, subject)
    if not result.open:
        raise gate_closed(result.refusing)


def gate_closed(findings: Sequence[Finding]) -> Refused:
    """The refusal that tells the clause and the reasons of each finding."""
    return Refused("gate-closed", reasons=[reason(finding) for finding in findings])


def reason(finding: Finding) -> Explanation:
    """A finding as one sentence: what is asked, by which clause, what stands in the way."""
    details: list[Explanation] = list(finding.why)
    if finding.missing:
        details.append(Explanation("facts-lacking", {"facts": [fact.label for fact in finding.missing]}))
    return Explanation("finding-told", {"summary": finding.summary, "clause": finding.clause, "details": details})


def _known(ctx: Context, student_id: str) -> str:
    with ctx.database.read() as connection:
        if queries.get(connection, "student", student_id) is None:
            raise UsageError("record-unknown", kind="student", id=student_id)
    return student_id


def overlaid(known: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Facts with others laid over them: mappings are merged, everything else is replaced."""
    merged = dict(known)
    for name, value in changes.items():
        present = merged.get(name)
        if isinstance(present, Mapping) and isinstance(value, Mapping):
            merged[name] = overlaid(present, value)
        else:
            merged[name] = value
    return merged
