"""Which printed forms apply to one student, each with what it would be printed of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.domain.explanations import LocalText
from app.domain.rules import DEPARTMENT
from app.services import (
    academics,
    internships,
    paper_decisions,
    paper_items,
    paper_meetings,
    printing,
    reports,
    settings,
    students,
)
from app.services.context import Context
from app.services.printing import FormInfo
from app.storage import queries

_MEETING, _DECISION, _SITTING = "meeting", "decision", "sitting"


@dataclass(frozen=True, slots=True)
class Printable:
    """A form and its subject, `student:<id>` or an item such as `report:<id>`; `detail` tells items apart.

    `copies` are as many as the form goes to.
    """

    form: str
    title: LocalText
    subject: str
    detail: str = ""
    copies: int = 1


def of_student(ctx: Context, student_id: str) -> list[Printable]:
    """The forms of the student's edition and track; a form of items once for each item there is."""
    student = students.get(ctx, student_id)
    found: list[Printable] = []
    for form in printing.list_forms(ctx, student["edition"]):
        if student["track"] and form.tracks and student["track"] not in form.tracks:
            continue
        found += (
            Printable(form.id, form.title, f"{form.subject}:{item}", detail)
            for item, detail in _subjects(ctx, form, student_id)
        )
    return found


def of_many(ctx: Context, student_ids: list[str]) -> list[Printable]:
    """The forms that can be printed for students as a whole; the subject is left open."""
    editions = dict.fromkeys(students.get(ctx, student_id)["edition"] for student_id in student_ids)
    found = {form.id: form for edition in editions for form in printing.list_forms(ctx, edition)}
    return [Printable(form.id, form.title, form.subject, copies=form.copies) for form in found.values()]


def of_department(ctx: Context) -> list[Printable]:
    """The forms of the department itself, as of today."""
    edition = settings.read(ctx, settings.MAIN_PROFILE)
    forms = printing.list_forms(ctx, edition) if edition else ()
    day = ctx.today().isoformat()
    return [Printable(form.id, form.title, f"{DEPARTMENT}:{day}") for form in forms if form.subject == DEPARTMENT]


def of_act(ctx: Context, act_id: str) -> list[Printable]:
    """The forms that tell what an act decided; one of decisions once for each, in Kazakh order."""
    with ctx.database.read() as connection:
        decided = paper_decisions.of_act(ctx, connection, act_id)
    names = {line.id: line.name for line in students.lines_of(ctx, [one.case.student_id for one in decided])}
    found: list[Printable] = []
    for form in printing.list_forms(ctx, settings.main_profile(ctx)):
        told = paper_meetings.shown(form.of, decided)
        if form.subject == _MEETING and told:
            found.append(Printable(form.id, form.title, f"{_MEETING}:{act_id}"))
        elif form.subject == _DECISION:
            found += (
                Printable(form.id, form.title, f"{_DECISION}:{one.row['id']}", names[one.case.student_id])
                for one in told
            )
    return found


def of_sitting(ctx: Context, sitting: str) -> list[Printable]:
    """The forms of what waits for a body (`BODY/ACT`) or of an agenda that was prepared (its id)."""
    _, kind, _, rounds = paper_meetings.waiting(ctx, sitting)
    steps = [f"{one.workflow}/{one.step}" for one in rounds]
    return [
        Printable(form.id, form.title, f"{_SITTING}:{sitting}")
        for form in printing.list_forms(ctx, settings.main_profile(ctx))
        if form.subject == _SITTING or (form.subject == _MEETING and "/" in form.of)
        if any(paper_meetings.fits(form.of, kind, step) for step in steps)
    ]


def _subjects(ctx: Context, form: FormInfo, student_id: str) -> list[tuple[str, str]]:
    """What of a student a form can be printed of, with what tells one from another."""
    if form.subject == "student":
        return [(student_id, "")]
    if form.subject == "record":
        return [(row["id"], _told(row)) for row in _records(ctx, form.of, student_id)]
    if form.subject == "internship":
        rows = internships.of_student(ctx, student_id)
    elif form.subject == "report":
        rows = [row for row in reports.of_student(ctx, student_id) if reports.is_of(row, form.of)]
    else:
        return []
    return [(row["id"], " – ".join(f"{day:%d.%m.%Y}" for day in (row["starts"], row["ends"]) if day)) for row in rows]


def _records(ctx: Context, kind: str, student_id: str) -> list[dict[str, Any]]:
    with ctx.database.read() as connection:
        return queries.rows(connection, "record", student_id=student_id, kind=kind, order=("id",))


def _told(row: dict[str, Any]) -> str:
    """The academic year of a record that has one, else the day of its application."""
    year, day = (row["data"] or {}).get("year"), paper_items.day_of(row)
    if year is not None:
        return academics.year_label(year)
    return f"{day:%d.%m.%Y}" if day is not None else ""
