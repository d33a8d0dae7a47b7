"""A sitting of one body, or one order: every matter that waits for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.rules import Body
from app.domain.workflow import Step, Workflow
from app.services import case_views, cases, settings, step_rounds, students
from app.services.context import Context
from app.services.step_rounds import StepRound
from app.storage.student_queries import StudentFilter


@dataclass(frozen=True, slots=True)
class Sitting:
    """A body with the kind of its paper (protocol, order, submission or letter) and how many cases wait for it."""

    body: Body
    act: str
    waiting: int

    @property
    def key(self) -> str:
        return f"{self.body.id}/{self.act}"


def bodies(ctx: Context) -> list[Sitting]:
    """The bodies that decide steps, in the order of the regulation: those of the department first."""
    waiting = _waiting(ctx)
    counted: dict[str, Sitting] = {}
    for edition, flow, step in _deciding(ctx):
        fresh = Sitting(_body(ctx, edition, step), step.act, 0)
        known = counted.get(fresh.key, fresh)
        counted[fresh.key] = replace(known, waiting=known.waiting + waiting[edition, flow.id, step.id])
    return sorted(counted.values(), key=lambda one: not one.body.own)


def load(ctx: Context, body: str, act: str) -> list[StepRound]:
    """The matters that wait for a body, in the order of the regulation, each with those who can be decided now."""
    waiting = _waiting(ctx)
    rounds = [
        step_rounds.of_edition(ctx, edition, flow.id, step.id)
        for edition, flow, step in _deciding(ctx)
        if waiting[edition, flow.id, step.id] and (_body(ctx, edition, step).id, step.act) == (body, act)
    ]
    ready = [replace(one, lines=tuple(line for line in one.lines if line.reason is None)) for one in rounds]
    return [one for one in ready if one.lines]


def arranged(found: Sequence[StepRound], order: Sequence[str], chosen: Collection[str]) -> list[StepRound]:
    """The matters in another order, with only those lines that were chosen (`matter key/line key`)."""
    place = {key: number for number, key in enumerate(order)}
    kept = [
        replace(one, lines=tuple(line for line in one.lines if f"{one.key}/{line.key}" in chosen))
        for one in sorted(found, key=lambda one: place.get(one.key, len(place)))
    ]
    return [one for one in kept if one.lines]


def _deciding(ctx: Context) -> Iterator[tuple[str, Workflow, Step]]:
    """Every step of the editions in use that a paper decides."""
    studied = (line.edition for line in students.list_lines(ctx, StudentFilter()))
    for edition in dict.fromkeys([settings.main_profile(ctx), *studied]):
        for flow in ctx.profile(edition).workflows.values():
            yield from ((edition, flow, step) for step in flow.steps if step.act)


def _body(ctx: Context, edition: str, step: Step) -> Body:
    return step_rounds.acting(ctx.profile(edition), step)[0]


def _waiting(ctx: Context) -> Counter[tuple[str, str, str]]:
    """How many cases could be decided at each step: at the next one and at those behind optional or silent ones."""
    counted: Counter[tuple[str, str, str]] = Counter()
    found = case_views.waiting(ctx)
    with ctx.database.read() as connection:
        editions = cases.editions(connection, list({student for one in found for student, _ in one.subjects}))
    for one in found:
        for edition in (editions[student_id] for student_id, _ in one.subjects):
            flow = ctx.profile(edition).workflows[one.workflow]
            counted.update((edition, flow.id, step.id) for step in _within_reach(flow, one.step))
    return counted


def _within_reach(flow: Workflow, step_id: str) -> Iterator[Step]:
    for step in flow.steps[flow.position(step_id) :]:
        yield step
        if not step.optional and any(not one.optional for one in step.evidence):
            return
