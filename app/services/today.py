"""Today: work grouped by what to do next, counters, and the strip of the coming weeks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from app.domain.alike import Shared
from app.domain.explanations import LocalText
from app.domain.findings import Finding, Status, is_idle
from app.domain.rules import Profile
from app.domain.workflow import Workflow
from app.services import academics, backups, cases, copy_reminders, deadlines, privacy_reminders
from app.services.backups import Reminder
from app.services.cases import Case
from app.services.context import Context
from app.services.today_view import DayMark, Fall, Lingering, TodayView, WorkGroup
from app.storage import case_queries
from app.storage.batches import batched

_MEMORY = "today"
_BATCH = 1_000
_STRIP_DAYS = 14
_WEEK = timedelta(days=7)

# The urgency of a group, most pressing first.
OVERDUE, DUE, WAITING, UNKNOWN, UPCOMING = "overdue", "due", "waiting", "unknown", "upcoming"
_URGENCY = (OVERDUE, DUE, WAITING, UPCOMING, UNKNOWN)
_COUNTED_BY = {"overdue": Status.OVERDUE, "unknown": Status.UNKNOWN}
_Asked = tuple[date, str, str, LocalText]  # what a rule asks by a day: the day, urgency, clause, summary
_OF_STATUS = {Status.OVERDUE: OVERDUE, Status.DUE: DUE, Status.UPCOMING: UPCOMING, Status.UNKNOWN: UNKNOWN}


def load(ctx: Context, as_of: date | None = None) -> TodayView:
    """The page as of a day; the last one is kept while nothing changes."""
    day = as_of or ctx.today()
    findings = deadlines.of_all(ctx, day)
    known: tuple[object, str, TodayView] | None = ctx.memory.get(_MEMORY)
    if known is not None and known[0] is findings and known[1] == ctx.language:
        view = known[2]
    else:
        view = _compose(ctx, findings, day)
        ctx.memory[_MEMORY] = (findings, ctx.language, view)
    further = [_paper_group(one) for one in copy_reminders.lingering(ctx)]
    further += privacy_reminders.groups(ctx, (one for one, found in findings.items() if not is_idle(found)))
    # With the data everything else would be lost: copies come before any work.
    at_risk = [_backup_group(one) for one in backups.reminders(ctx)]
    if not further and not at_risk:
        return view
    return replace(view, groups=(*at_risk, *_sorted([*view.groups, *further])))


def known(ctx: Context) -> TodayView | None:
    """The page of today, where nothing has to be judged for it."""
    return load(ctx) if deadlines.known(ctx) is not None else None


def _compose(ctx: Context, findings: Mapping[str, Shared], day: date) -> TodayView:
    groups = _sorted([*_next_steps(ctx, findings), *_missing_facts(ctx, findings)])
    return TodayView(day, _counted(findings, groups, day), groups, _strip(ctx, findings, day))


def _sorted(groups: Iterable[WorkGroup]) -> tuple[WorkGroup, ...]:
    return tuple(sorted(groups, key=lambda group: (_URGENCY.index(group.urgency), group.due or date.max, group.clause)))


def _paper_group(one: Lingering) -> WorkGroup:
    return WorkGroup(one.title, WAITING, one.student_ids, "", None, (one.why,), papers=one)


def _backup_group(one: Reminder) -> WorkGroup:
    return WorkGroup(one.text, DUE, (), "", None, (one.why,), settings="data")


def _counted(findings: Mapping[str, Shared], groups: Iterable[WorkGroup], day: date) -> dict[str, tuple[str, ...]]:
    counted: dict[str, list[str]] = {name: [] for name in ("overdue", "week", "unknown", "on_plan")}
    counters = {id(found): _counters_of(found, day) for found in findings.values()}
    for student_id, found in findings.items():
        for name in counters[id(found)]:
            counted[name].append(student_id)
    waiting = {one for group in groups if group.urgency == WAITING for one in group.student_ids}
    return {
        **{name: tuple(members) for name, members in counted.items()},
        "waiting": tuple(one for one in findings if one in waiting),
        "students": tuple(findings),
    }


def _counters_of(found: Shared, day: date) -> list[str]:
    """The counters in which a student with these findings is counted."""
    statuses = {one.status for one in found}
    near = any(one.due and day <= one.due <= day + _WEEK and one.status is not Status.OK for one in found)
    counters = [name for name, status in _COUNTED_BY.items() if status in statuses]
    if not counters and not is_idle(found):
        counters.append("on_plan")
    return [*counters, "week"] if near else counters


# --- next steps ------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Members:
    """Who needs the same step with the same urgency, and the finding that asks for it soonest."""

    flow: Workflow
    students: list[str] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    soonest: Finding | None = None

    def add(self, student_id: str, subject: str, finding: Finding | None) -> None:
        self.students.append(student_id)
        self.subjects.append(subject)
        if finding is not None and (self.soonest is None or _due(finding) < _due(self.soonest)):
            self.soonest = finding


def _due(finding: Finding) -> date:
    return finding.due or date.max


def _next_steps(ctx: Context, findings: Mapping[str, Shared]) -> list[WorkGroup]:
    """Students by the next step of each workflow and its urgency."""
    groups: dict[tuple[str, str, str, str], _Members] = {}

    def join(edition: str, flow: Workflow, step: str, urgency: str) -> _Members:
        return groups.setdefault((edition, flow.id, step, urgency), _Members(flow))

    @cache  # a case goes on under the edition in which it began, whatever its student studies by
    def openers(edition: str) -> dict[str, Workflow]:
        return _openers(ctx.profile(edition))

    for editions, running in _running_by_batch(ctx, findings):
        told: set[tuple[str, str, str]] = set()
        for subject, case in running:
            found = findings[case.student_id]
            told.update(
                (case.student_id, one.rule, one.subject)
                for one in found
                if one.rule in openers(case.edition) and case.concerns(one)
            )
            step = case.state.next
            deadline = deadline_of(case, found) if step is not None else None
            urgency = _urgency(case, deadline)
            if step is not None and urgency is not None:
                join(case.edition, case.workflow, step.id, urgency).add(case.student_id, subject, deadline)
        for student_id, edition in editions.items():
            for flow, one in _not_begun(openers(edition), findings[student_id]):
                if (student_id, one.rule, one.subject) not in told:
                    join(edition, flow, flow.steps[0].id, _OF_STATUS[one.status]).add(student_id, student_id, one)
    return [_step_group(ctx, step, urgency, members) for (_, _, step, urgency), members in groups.items()]


def _not_begun(openers: Mapping[str, Workflow], found: Shared) -> Iterable[tuple[Workflow, Finding]]:
    """What is due of items that may not have begun, such as the stage report of a semester, with their workflow."""
    for one in found:
        if one.status in (Status.OVERDUE, Status.DUE) and one.rule in openers:
            yield openers[one.rule], one


def _openers(profile: Profile) -> dict[str, Workflow]:
    """The workflows of slots by the rules whose term they keep."""
    return {
        rule: flow
        for flow in profile.workflows.values()
        if flow.slots is not None
        for step in flow.steps
        for rule in (step.deadline, *step.closes)
        if rule is not None
    }


def running_cases(ctx: Context, findings: Mapping[str, Sequence[Finding]]) -> Iterable[tuple[str, Case]]:
    """Every case that can go on: workflows of students still studying, and items such as internships that exist."""
    for _, running in _running_by_batch(ctx, findings):
        yield from running


def _running_by_batch(
    ctx: Context, findings: Mapping[str, Sequence[Finding]]
) -> Iterable[tuple[dict[str, str], Iterable[tuple[str, Case]]]]:
    """The cases of some students at a time, with the editions of these."""
    active = [one for one, found in findings.items() if not is_idle(found)]
    with ctx.database.read() as connection:
        for batch in batched(active, _BATCH):
            editions = cases.editions(connection, batch)
            yield editions, _cases_of(ctx, connection, editions)


def _cases_of(ctx: Context, connection: Any, editions: Mapping[str, str]) -> Iterable[tuple[str, Case]]:
    profiles = [ctx.profile(edition) for edition in dict.fromkeys(editions.values())]
    flows = {flow.id: flow for profile in profiles for flow in profile.workflows.values()}
    for flow in flows.values():
        having = {one: ed for one, ed in editions.items() if flow.id in ctx.profile(ed).workflows}
        if flow.item_of is None:
            yield from cases.load(ctx, connection, flow.id, having).items()
        else:
            items = case_queries.item_owners(connection, flow.item_of, list(having))
            yield from cases.load(ctx, connection, flow.id, having, items).items() if items else ()


def deadline_of(case: Case, found: Sequence[Finding]) -> Finding | None:
    """The finding that says by when the case must go on: the soonest of those its coming steps close."""
    return min(coming_deadlines(case, found), key=lambda one: one.due or date.max, default=None)


def coming_deadlines(case: Case, found: Sequence[Finding]) -> list[Finding]:
    """The findings of a case that its coming steps close."""
    start = case.workflow.position(case.state.open[0])
    rules = {rule for step in case.workflow.steps[start:] for rule in (step.deadline, *step.closes) if rule is not None}
    return [one for one in found if one.rule in rules and one.status in _OF_STATUS and case.concerns(one)]


def _urgency(case: Case, deadline: Finding | None) -> str | None:
    """How pressing the step is; a case on its way waits unless it is late, an item not begun is ahead."""
    urgency = _OF_STATUS[deadline.status] if deadline else None
    if urgency in (OVERDUE, DUE):
        return urgency
    if case.state.done:
        return WAITING
    return urgency or (UPCOMING if case.subject_id else None)


def _step_group(ctx: Context, step_id: str, urgency: str, members: _Members) -> WorkGroup:
    step = members.flow.step(step_id)
    soonest = members.soonest
    missing = [fact.label for fact in soonest.missing] if soonest else []
    return WorkGroup(
        title=step.action,
        urgency=urgency,
        student_ids=tuple(dict.fromkeys(members.students)),
        clause=soonest.clause if soonest else step.clause,
        due=soonest.due if soonest else None,
        why=tuple(explain_all(ctx, soonest.why if soonest else ())),
        missing=tuple(explain_all(ctx, missing)),
        workflow=members.flow.id,
        step=step_id,
        subjects=tuple(members.subjects),
    )


def explain_all(ctx: Context, why: Iterable[object]) -> list[str]:
    """Explanations and labels as sentences in the user's language."""
    return [ctx.wording.shown(one, ctx.language) for one in why]


# --- missing facts ------------------------------------------------------------------------------------------------


def _missing_facts(ctx: Context, findings: Mapping[str, Shared]) -> list[WorkGroup]:
    """Students of whom the same fact is missing, so that a date cannot be computed."""
    lacking = {id(found): _lacking(found) for found in findings.values()}
    by_fact: dict[str, tuple[LocalText, str, list[str]]] = {}
    for student_id, found in findings.items():
        for fact, (label, clause) in lacking[id(found)].items():
            by_fact.setdefault(fact, (label, clause, []))[2].append(student_id)
    return [
        WorkGroup(label, UNKNOWN, tuple(members), clause, None, (ctx.say("fact-missing"),), fact=fact)
        for fact, (label, clause, members) in by_fact.items()
    ]


def _lacking(found: Shared) -> dict[str, tuple[LocalText, str]]:
    """The facts without which something cannot be told, in words, with the clause of the first that asks."""
    lacking: dict[str, tuple[LocalText, str]] = {}
    for one in found:
        if one.status is Status.UNKNOWN:
            for fact in one.missing:
                lacking.setdefault(fact.fact, (fact.label, one.clause))
    return lacking


# --- the strip ---------------------------------------------------------------------------------------------------


def _strip(ctx: Context, findings: Mapping[str, Shared], day: date) -> tuple[DayMark, ...]:
    calendar = academics.working_calendar(ctx)
    falling = _falling(findings, day, day + timedelta(days=_STRIP_DAYS))
    marks = []
    for offset in range(_STRIP_DAYS + 1):
        current = day + timedelta(days=offset)
        off = calendar.day_off(current)
        working = calendar.is_working(current)
        if working or off is not None or current in falling:
            name = ctx.wording.shown(off.name, ctx.language) if off is not None and not working else ""
            marks.append(DayMark(current, working, name, tuple(falling.get(current, ()))))
    return tuple(marks)


def _falling(findings: Mapping[str, Shared], first: date, last: date) -> dict[date, list[Fall]]:
    """What falls due by day, a rule a line, the most pressing first."""
    due_of = {id(found): _due_between(found, first, last) for found in findings.values()}
    students: dict[_Asked, list[str]] = {}
    for student_id, found in findings.items():
        for key in due_of[id(found)]:
            students.setdefault(key, []).append(student_id)
    falling: dict[date, list[Fall]] = {}
    for (due, urgency, clause, summary), members in students.items():
        falling.setdefault(due, []).append(Fall(summary, clause, urgency, tuple(members)))
    for falls in falling.values():
        falls.sort(key=lambda fall: (_URGENCY.index(fall.urgency), fall.clause))
    return falling


def _due_between(found: Shared, first: date, last: date) -> Collection[_Asked]:
    """What these findings ask within some days, each once."""
    return dict.fromkeys(
        (one.due, _OF_STATUS[one.status], one.clause, one.summary)
        for one in found
        if one.due and first <= one.due <= last and one.status in _OF_STATUS
    )
