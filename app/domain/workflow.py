"""Workflows as data and the state that append-only entries give: steps done, next step, locks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.errors import Refused
from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Expr

END = "end"
# Papers that an act may be.
ACT_KINDS = frozenset({"protocol", "order", "submission", "letter"})
# What an approved step may bring about in the records besides the facts it keeps.
STEP_EFFECTS = frozenset(
    {"replace-topic", "replace-supervisor", "draft-plan", "plan-in-force", "drop-plan-draft", "graduate"}
)


class Decision(StrEnum):
    """What an entry says of its step; `undo` takes back the latest entry still in force."""

    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"
    UNDO = "undo"


class Ended(StrEnum):
    """How a workflow came to its end."""

    COMPLETED = "completed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact that a step records; an optional one may stay empty at approval."""

    fact: str
    label: LocalText
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One act of one body.

    `actors` are body ids of the profile. `requires` are rules that must hold before the step is approved,
    `closes` rules whose finding it settles, `prints` form ids. `on_return` and `on_reject` name the step
    the case goes back to; `on_reject` may be "end". `act` is the kind of paper with a number that decides it
    ("" when none does), `effect` one of STEP_EFFECTS. A `verdict` is found out at the step: a rejection records it as
    an approval does.
    """

    id: str
    actors: tuple[str, ...]
    action: LocalText
    clause: str
    evidence: tuple[Evidence, ...] = ()
    decisions: tuple[Decision, ...] = (Decision.APPROVE,)
    requires: tuple[str, ...] = ()
    prints: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()
    deadline: str | None = None
    on_return: str | None = None
    on_reject: str | None = None
    optional: bool = False
    applies_when: Expr | None = None
    act: str = ""
    effect: str = ""
    verdict: bool = False


@dataclass(frozen=True, slots=True)
class Slots:
    """The items that a workflow should have: one for each member (`row.`) of a list fact that `where` holds for.

    `key` is the fact of the item that tells which member it is for and `value` what it holds then; `sets` are
    further facts that a new item begins with.
    """

    of: str
    key: str
    value: Expr
    where: Expr | None = None
    sets: Mapping[str, Expr] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Workflow:
    """An ordered list of steps for a student or for one item of a list fact (`item_of`).

    `offered_when` says when a new case may begin; left out, always. `slots` are the items it should have. A
    `milestone` is a stage of everybody's study, not an incident of some.
    """

    id: str
    title: LocalText
    clause: str
    steps: tuple[Step, ...]
    gate: str | None = None
    item_of: str | None = None
    offered_when: Expr | None = None
    slots: Slots | None = None
    milestone: bool = False
    opens: tuple[str, ...] = ()

    def step(self, step_id: str) -> Step:
        """The step with this id; Refused("step-unknown")."""
        return self.steps[self.position(step_id)]

    def position(self, step_id: str) -> int:
        """Place of a step in the order, from 0; Refused("step-unknown")."""
        for index, step in enumerate(self.steps):
            if step.id == step_id:
                return index
        raise Refused("step-unknown", workflow=self.id, step=step_id)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a case: what was decided at a step, when, on what evidence. Never changed.

    `replaced` are facts that it changed as they stood before, for it may be taken back.
    """

    step: str
    decision: Decision
    day: date
    reason: str = ""
    evidence: Mapping[str, Any] = field(default_factory=dict)
    replaced: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CaseState:
    """Where a case stands.

    `done` are the steps in force in their order; `next` the first one to do; `open` every step that may be
    acted on now (optional ones may be passed over); `effective` the entries no undo has taken back.
    """

    workflow: Workflow
    done: tuple[str, ...]
    next: Step | None
    open: tuple[str, ...]
    ended: Ended | None
    effective: tuple[Entry, ...]

    def locked(self, step_id: str) -> Explanation | None:
        """Why a step cannot be acted on now; None when it can."""
        if step_id in self.open:
            return None
        if step_id in self.done:
            return Explanation("step-done", {"step": self.workflow.step(step_id).action})
        if self.ended is not None:
            return Explanation(f"case-{self.ended.value}")
        waiting = self.workflow.step(self.open[-1])
        if self.workflow.position(step_id) < self.workflow.position(waiting.id):
            return Explanation("step-passed", {"step": self.workflow.step(step_id).action})
        return Explanation("step-waits-for", {"step": waiting.action})


def state(workflow: Workflow, entries: Sequence[Entry], skipped: Collection[str] = ()) -> CaseState:
    """Replays the entries. `skipped` are steps that do not apply to this case."""
    effective = _in_force(entries)
    done: list[str] = []
    rejected = False
    for entry in effective:
        step = workflow.step(entry.step)
        rejected = False
        if entry.decision is Decision.APPROVE:
            done.append(step.id)
            continue
        target = step.on_return if entry.decision is Decision.RETURN else step.on_reject
        if target == END:
            rejected = True
        else:
            keep = workflow.position(target or step.id)
            done = [step_id for step_id in done if workflow.position(step_id) < keep]
    ahead = () if rejected else _steps_ahead(workflow, done, skipped)
    ended = Ended.REJECTED if rejected else None if ahead else Ended.COMPLETED
    open_steps = tuple(step.id for step in ahead)
    return CaseState(workflow, tuple(done), ahead[0] if ahead else None, open_steps, ended, tuple(effective))


def accept(
    workflow: Workflow, entries: Sequence[Entry], entry: Entry, skipped: Collection[str] = ()
) -> tuple[Entry, ...]:
    """The entries with one more, or Refused with the reason why it cannot be added."""
    before = state(workflow, entries, skipped)
    if entry.decision is Decision.UNDO:
        _check_undo(before, entry)
    else:
        _check_decision(before, entry)
    return (*entries, entry)


def _in_force(entries: Sequence[Entry]) -> list[Entry]:
    effective: list[Entry] = []
    for entry in entries:
        if entry.decision is not Decision.UNDO:
            effective.append(entry)
        elif effective:
            effective.pop()
    return effective


def _steps_ahead(workflow: Workflow, done: list[str], skipped: Collection[str]) -> tuple[Step, ...]:
    """The optional steps that come next and the first compulsory one; empty when none is left."""
    start = max((workflow.position(step_id) + 1 for step_id in done), default=0)
    ahead: list[Step] = []
    for step in workflow.steps[start:]:
        if step.id in skipped:
            continue
        ahead.append(step)
        if not step.optional:
            break
    return tuple(ahead)


def _check_undo(before: CaseState, entry: Entry) -> None:
    if not before.effective:
        raise Refused("undo-nothing")
    latest = before.effective[-1]
    if latest.step != entry.step:
        raise Refused("undo-not-latest", step=before.workflow.step(latest.step).action)


def _check_decision(before: CaseState, entry: Entry) -> None:
    step = before.workflow.step(entry.step)
    lock = before.locked(step.id)
    if lock is not None:
        raise Refused("step-locked", step=step.action, why=lock)
    if entry.decision not in step.decisions:
        raise Refused("decision-not-allowed", step=step.action, decision=entry.decision.value)
    if entry.decision is not Decision.APPROVE:
        if not entry.reason.strip():
            raise Refused("reason-missing", step=step.action)
        if entry.decision is Decision.RETURN or not step.verdict:
            return
    missing = [
        asked.label
        for asked in step.evidence
        if not asked.optional and entry.evidence.get(asked.fact) in (None, "", [])
    ]
    if missing:
        raise Refused("evidence-missing", step=step.action, facts=missing)
