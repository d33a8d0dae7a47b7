"""The data of the deadline list: whose requirement is due by when, and who has to act next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.domain.findings import Finding
from app.domain.rules import Profile
from app.domain.workflow import Step, Workflow
from app.services import academics, cases, deadlines, students, today
from app.services.context import Context
from app.services.paper_reading import Data, PaperReader, Row


def of_department(reader: PaperReader) -> Data:
    """Everything dated that is late, due or ahead in the academic year of the day, soonest first."""
    until = _year_ends(reader.ctx, reader.day)
    found = [
        (student_id, one)
        for student_id, one in deadlines.listed(reader.ctx, reader.day)
        if one.status in deadlines.LISTED and one.due is not None and (until is None or one.due <= until)
    ]
    names = {line.id: line.name for line in students.lines_of(reader.ctx, sorted({student for student, _ in found}))}
    acting = _acting(reader, found)
    rows: list[Row] = [
        {
            "name": names[student_id],
            "requirement": f"{one.summary.in_language(reader.language)} ({one.clause})",
            "due": one.due,
            "left": _left(reader, one),
            "responsible": acting[student_id, one.rule, one.subject],
        }
        for student_id, one in found
    ]
    return {"sheet": {"until": until}, "deadlines": rows}


def _year_ends(ctx: Context, day: date) -> date | None:
    """The last day of the academic year of a day; None where its semesters are not known."""
    year = academics.current_academic_year(ctx, day)
    return max((one.ends for one in academics.list_semesters(ctx) if one.year == year), default=None)


def _left(reader: PaperReader, one: Finding) -> str:
    assert one.due is not None
    days = (one.due - reader.day).days
    return str(days) if days >= 0 else reader.say("deadline-days-over", days=-days)


def _acting(reader: PaperReader, found: Sequence[tuple[str, Finding]]) -> Mapping[tuple[str, str, str], str | None]:
    """Who has to act next, by student and finding: the actors of the next step of the case that settles it.

    Where nobody has begun, those of the first step of its workflow; nobody is known outside the workflows.
    """
    by_student: dict[str, list[Finding]] = {}
    for student_id, one in found:
        by_student.setdefault(student_id, []).append(one)
    acting: dict[tuple[str, str, str], str | None] = {}
    with reader.ctx.database.read() as connection:
        editions = cases.editions(connection, list(by_student))
    for student_id, edition in editions.items():
        profile = reader.ctx.profile(edition)
        for one in by_student[student_id]:
            flow = _settling(profile, one.rule)
            acting[student_id, one.rule, one.subject] = _names(reader, profile, flow.steps[0]) if flow else None
    for _, case in today.running_cases(reader.ctx, by_student):
        step = case.state.next
        if step is not None:
            for one in today.coming_deadlines(case, by_student[case.student_id]):
                names = _names(reader, reader.ctx.profile(case.edition), step)
                acting[case.student_id, one.rule, one.subject] = names
    return acting


def _settling(profile: Profile, rule: str) -> Workflow | None:
    """The workflow that keeps the term of a rule."""
    return next(
        (
            flow
            for flow in profile.workflows.values()
            if any(rule == step.deadline or rule in step.closes for step in flow.steps)
        ),
        None,
    )


def _names(reader: PaperReader, profile: Profile, step: Step) -> str:
    return ", ".join(profile.bodies[one].name.in_language(reader.language) for one in step.actors)
