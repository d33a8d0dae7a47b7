"""A step of any workflow as a round: who is at it, what it asks of each, who acts, what it closes and prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.errors import UsageError
from app.domain.explanations import Explanation, LocalText
from app.domain.rules import Body, Profile
from app.domain.workflow import Decision, Step, Workflow
from app.services import (
    academics,
    case_views,
    cases,
    copy_reminders,
    facts,
    form_templates,
    organisation,
    settings,
    step_fields,
    supervisors,
)
from app.services.case_views import Candidate
from app.services.context import Context
from app.services.step_fields import Field
from app.services.supervisors import SupervisorLine

# The part of a fact's name that holds a member of the staff.
STAFF_ID = "staff_id"
# The parts of a list that says who received which copy.
_OF_A_COPY = frozenset({"number", "recipient", "date"})


@dataclass(frozen=True, slots=True)
class Told:
    """A rule or step in words with its clause."""

    text: LocalText
    clause: str


@dataclass(frozen=True, slots=True)
class Line:
    """One case at the step. `key` tells it from the others, also one that is only to begin (`subject_id` None).

    `values` are the facts asked for that are known already; `reason` says why it cannot be taken now.
    """

    key: str
    student_id: str
    subject_id: str | None
    name: str
    programme: str
    group: str
    item: tuple[object, ...]
    begins: Mapping[str, Any]
    values: Mapping[str, Any]
    reason: Explanation | None
    due: date | None


@dataclass(frozen=True, slots=True)
class StepRound:
    """What the pages of a step show. `act` is the kind of paper that decides it, `bodies` whose act it may be.

    The first of `bodies` is the one that decides; `prints` are the papers by title.
    """

    edition: str
    workflow: str
    title: LocalText
    step: str
    action: LocalText
    clause: str
    act: str
    bodies: tuple[Body, ...]
    decisions: tuple[Decision, ...]
    fields: tuple[Field, ...]
    lines: tuple[Line, ...]
    closes: tuple[Told, ...]
    prints: tuple[LocalText, ...]
    follows: tuple[Told, ...]
    deadline: Told | None
    supervisors: tuple[SupervisorLine, ...]
    officials: tuple[Mapping[str, Any], ...]
    calendar: WorkingCalendar

    @property
    def key(self) -> str:
        return f"{self.edition}/{self.workflow}/{self.step}"


def load(ctx: Context, workflow_id: str, step_id: str, student_ids: Sequence[str] = ()) -> StepRound:
    """The step in the edition of these students, without any in the main edition that has the workflow.

    UsageError: workflow-unknown; Refused: step-unknown.
    """
    return of_edition(ctx, _edition(ctx, workflow_id, student_ids), workflow_id, step_id)


def of_edition(ctx: Context, edition: str, workflow_id: str, step_id: str) -> StepRound:
    """The step as one edition has it, for the students of that edition."""
    profile = ctx.profile(edition)
    flow = cases.workflow(ctx, edition, workflow_id)
    step = flow.step(step_id)
    asked = tuple(step_fields.fields(profile, flow, step))
    found = [one for one in case_views.candidates(ctx, workflow_id, step_id) if _studies(one, edition)]
    rules = {rule.id: rule for rule in profile.rules}
    deadline = rules.get(step.deadline or "")
    staffed = any(one.fact.rpartition(".")[2] == STAFF_ID for one in asked)
    return StepRound(
        edition=edition,
        workflow=workflow_id,
        title=flow.title,
        step=step_id,
        action=step.action,
        clause=step.clause,
        act=step.act,
        bodies=acting(profile, step),
        decisions=step.decisions,
        fields=asked,
        lines=tuple(_offered(ctx, asked, [_line(flow, asked, one) for one in found])),
        closes=tuple(Told(rules[one].summary, rules[one].clause) for one in step.closes),
        prints=papers_of(ctx, edition, step),
        follows=tuple(Told(one.action, one.clause) for one in _following(flow, step)),
        deadline=Told(deadline.summary, deadline.clause) if deadline else None,
        supervisors=tuple(supervisors.list_lines(ctx)) if staffed else (),
        officials=tuple(organisation.list_officials(ctx)),
        calendar=academics.working_calendar(ctx),
    )


def acting(profile: Profile, step: Step) -> tuple[Body, ...]:
    """The actors of a step; first the one whose paper decides it: who holds sittings, then who has somebody sign."""
    actors = [profile.bodies[one] for one in step.actors]
    return tuple(sorted(actors, key=lambda body: (not body.own, not body.chair))) if step.act else tuple(actors)


def chair_and_secretary(body: Body, officials: Sequence[Mapping[str, Any]], day: date) -> tuple[str, str]:
    """Who holds the posts that sign the papers of a body on a day."""
    chair = organisation.holder([dict(one) for one in officials], body.chair, day) if body.chair else None
    secretary = organisation.holder([dict(one) for one in officials], body.secretary, day) if body.secretary else None
    return (chair["name"] or "" if chair else "", secretary["name"] or "" if secretary else "")


def _edition(ctx: Context, workflow_id: str, student_ids: Sequence[str]) -> str:
    with ctx.database.read() as connection:
        of_students = cases.editions(connection, student_ids)
    main = settings.main_profile(ctx)
    wanted = [*dict.fromkeys(of_students.values()), main, *ctx.profiles]
    found = next((one for one in wanted if workflow_id in ctx.profile(one).workflows), None)
    if found is None:
        raise UsageError("workflow-unknown", workflow=workflow_id, profile=main)
    return found


def _studies(one: Candidate, edition: str) -> bool:
    return bool(one.known["student"]["edition"] == edition)


def _line(flow: Workflow, asked: Sequence[Field], one: Candidate) -> Line:
    recorded = facts.reader(one.known, flow.item_of, one.subject_id)
    values = {field.fact: one.begins.get(field.fact, recorded(field.fact)) for field in asked if not field.act}
    return Line(
        one.subject_id or _key_of_new(flow, one),
        one.student_id,
        one.subject_id,
        one.name,
        one.programme,
        one.group,
        one.item,
        one.begins,
        {fact: value for fact, value in values.items() if value not in (None, "", [])},
        one.reason,
        one.due,
    )


def _offered(ctx: Context, asked: Sequence[Field], lines: Sequence[Line]) -> list[Line]:
    """Copies that reached their recipients need not be typed again where a step asks who has which copy."""
    for field in asked:
        parts = {part.fact: part for part in field.parts}
        if parts.keys() >= _OF_A_COPY:
            known = copy_reminders.handed(ctx, [one.student_id for one in lines], tuple(parts["recipient"].choices))
            lines = [
                replace(one, values={field.fact: known[one.student_id], **one.values})
                if known.get(one.student_id)
                else one
                for one in lines
            ]
    return list(lines)


def _key_of_new(flow: Workflow, one: Candidate) -> str:
    """A case of a student that is not there yet, told by the slot that it is for."""
    slot = one.begins.get(flow.slots.key) if flow.slots else None
    return one.student_id if slot is None else f"{one.student_id}/{slot}"


def papers_of(ctx: Context, edition: str, step: Step) -> tuple[LocalText, ...]:
    """The titles of the papers that a step names, without those that no form was written for."""
    forms = form_templates.of_edition(ctx.folders.templates, edition)
    titles = {form.id: LocalText(**form.title) for form in forms}
    return tuple(titles[one] for one in step.prints if one in titles)


def _following(flow: Workflow, step: Step) -> list[Step]:
    """What comes after: up to the next compulsory step."""
    following: list[Step] = []
    for one in flow.steps[flow.position(step.id) + 1 :]:
        following.append(one)
        if not one.optional:
            break
    return following
