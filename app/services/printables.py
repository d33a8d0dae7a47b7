"""Which printed forms apply to one student, each with what it would be printed of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.domain.explanations import LocalText
from app.domain.rules import DEPARTMENT
from app.services import academics, internships, paper_items, printing, reports, settings, students
from app.services.context import Context
from app.services.printing import FormInfo
from app.storage import queries


@dataclass(frozen=True, slots=True)
class Printable:
    """A form and its subject, `student:<id>` or an item such as `report:<id>`; `detail` tells items apart."""

    form: str
    title: LocalText
    subject: str
    detail: str = ""


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
    return [Printable(form.id, form.title, form.subject) for form in found.values()]


def of_department(ctx: Context) -> list[Printable]:
    """The forms of the department itself, as of today."""
    edition = settings.read(ctx, settings.MAIN_PROFILE)
    forms = printing.list_forms(ctx, edition) if edition else ()
    day = ctx.today().isoformat()
    return [Printable(form.id, form.title, f"{DEPARTMENT}:{day}") for form in forms if form.subject == DEPARTMENT]


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
