"""Whom and what a paper is about: `kind:ID` resolved to the rows behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.errors import Refused, UsageError
from app.domain.rules import DEPARTMENT
from app.services import drafts, internships, organisation, records, reports, settings, students
from app.services.context import Context
from app.storage import queries

if TYPE_CHECKING:
    from app.forms.catalogue import Template

Row = dict[str, Any]

# Both kinds of report have one title page.
_SAME = dict.fromkeys(("practice", "stage-report"), "report")
# A student stands for the latest one of these that he has.
_LATEST = frozenset({"internship", "report", "record"})
KINDS = (
    "student", "internship", "practice", "stage-report", "report", "record", "meeting", "decision", "sitting",
    "department", "paper",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """What a paper is about: its kind and id, a name for lists and files, the student and the row behind it.

    A paper of the department, of a meeting or of what waits for a body has no student.
    """

    kind: str
    id: str
    name: str
    student: Row | None = None
    record: Row | None = None


def resolve(ctx: Context, template: Template, subject: str) -> Subject:
    """The subject of a form.

    `student:ID`, `internship:ID`, `report:ID` (a practice or a stage report), `record:ID` (whatever else a regulation
    asks for), `meeting:ID`, `decision:ID` (of a meeting about one student), `sitting:BODY/ACT` (what waits for a
    body; or the id of an agenda that was prepared), `department:YYYY-MM-DD` (as of a day), `paper:ID`. A student
    stands for the latest record the form is of.

    UsageError: subject-malformed, subject-kind, record-unknown; Refused: paper-no-internship, paper-no-report,
    paper-no-record.
    """
    given, _, subject_id = subject.partition(":")
    if given not in KINDS or not subject_id:
        raise UsageError("subject-malformed", subject=subject, known=[f"{known}:ID" for known in KINDS])
    kind = _SAME.get(given, given)
    if kind != template.subject and not _stands_for(kind, template):
        raise UsageError("subject-kind", subject=subject, form=template.id, known=[f"{template.subject}:ID"])
    return _RESOLVE[template.subject](ctx, template, kind, subject_id)


def _stands_for(kind: str, template: Template) -> bool:
    """A student stands for what he has and what he has for him; what waits for a body, for the act it will be."""
    owned = _LATEST | {"student"}
    if template.subject == "meeting":
        return kind == "sitting" and "/" in template.of
    return template.subject in owned and kind in owned


def _owner(ctx: Context, kind: str, subject_id: str) -> tuple[Row, Row | None]:
    """The student behind a subject, and the record if it is one."""
    if kind == "student":
        return students.get(ctx, subject_id), None
    record = reports.get(ctx, subject_id) if kind == "report" else _row(ctx, kind, kind, subject_id)
    if record["student_id"] is None:
        raise UsageError("record-unknown", kind=kind, id=subject_id)
    return students.get(ctx, record["student_id"]), record


def _student(ctx: Context, template: Template, kind: str, subject_id: str) -> Subject:
    student, _ = _owner(ctx, kind, subject_id)
    return Subject("student", student["id"], students.name_of(student).full_name, student)


def _owned(ctx: Context, template: Template, kind: str, subject_id: str) -> Subject:
    if template.of.startswith(f"{DEPARTMENT}."):
        return _own(ctx, template, kind, subject_id)
    student, record = _owner(ctx, kind, subject_id)
    if record is None or kind != template.subject or not _is_of(kind, record, template):
        record = _latest(ctx, template, student)
    return Subject(template.subject, record["id"], students.name_of(student).full_name, student, record)


def _own(ctx: Context, template: Template, kind: str, subject_id: str) -> Subject:
    """A record of the department itself."""
    record = _row(ctx, "record", kind, subject_id) if kind == "record" else {}
    if record.get("student_id") is not None or record.get("kind") != template.of:
        raise UsageError("record-unknown", kind=kind, id=subject_id)
    name = organisation.get_organisation(ctx)["department"].get("name_kk") or ""
    return Subject("record", record["id"], name, record=record)


def _is_of(kind: str, record: Row, template: Template) -> bool:
    if kind == "report":
        return reports.is_of(record, template.of)
    return kind != "record" or record["kind"] == template.of


def _latest(ctx: Context, template: Template, student: Row) -> Row:
    kind, owner = template.subject, student["id"]
    owned: list[Row]
    if kind == "internship":
        owned = internships.of_student(ctx, owner)
    elif kind == "report":
        owned = [row for row in reports.of_student(ctx, owner) if reports.is_of(row, template.of)]
    else:
        records.fields(ctx, owner, template.of)
        with ctx.database.read() as connection:
            owned = queries.rows(connection, "record", student_id=owner, kind=template.of, order=("id",))
    if not owned:
        raise Refused(f"paper-no-{kind}", name=students.name_of(student).full_name)
    return max(owned, key=lambda row: (row.get("starts") or date.min, row["id"]))


def _meeting(ctx: Context, template: Template, kind: str, subject_id: str) -> Subject:
    if kind == "sitting" or "/" in subject_id:
        return _sitting(ctx, template, "sitting", subject_id)
    act = _row(ctx, "act", kind, subject_id)
    return Subject(kind, subject_id, _act_name(act), record=act)


def _decision(ctx: Context, template: Template, kind: str, subject_id: str) -> Subject:
    entry = _row(ctx, "case_entry", kind, subject_id)
    if entry["act_id"] is None:
        raise UsageError("record-unknown", kind=kind, id=subject_id)
    case = _row(ctx, "work_case", kind, entry["case_id"])
    student = students.get(ctx, case["student_id"])
    return Subject(kind, subject_id, students.name_of(student).full_name, student, entry)


def _sitting(ctx: Context, template: Template, kind: str, subject_id: str) -> Subject:
    draft = None if "/" in subject_id else drafts.load(ctx, subject_id)
    body_id, _, act = (draft.data["typed"].get("sitting") or "" if draft else subject_id).partition("/")
    body = ctx.profile(settings.main_profile(ctx)).bodies.get(body_id)
    if body is None or not act:
        raise UsageError("record-unknown", kind=kind, id=subject_id)
    return Subject(kind, subject_id, body.name.kk)


def _department(ctx: Context, template: Template, kind: str, subject_id: str) -> Subject:
    try:
        day = date.fromisoformat(subject_id)
    except ValueError as error:
        raise UsageError("record-unknown", kind=kind, id=subject_id) from error
    name = organisation.get_organisation(ctx)["department"].get("name_kk") or ""
    return Subject(kind, day.isoformat(), name, record={"day": day})


def _paper(ctx: Context, template: Template, kind: str, subject_id: str) -> Subject:
    paper = _row(ctx, "paper", kind, subject_id)
    student = students.get(ctx, paper["student_id"]) if paper["student_id"] else None
    return Subject(kind, subject_id, f"{paper['title']} {paper['number']}", student, paper)


def _row(ctx: Context, table: str, kind: str, row_id: str) -> Row:
    with ctx.database.read() as connection:
        row = queries.get(connection, table, row_id)
    if row is None:
        raise UsageError("record-unknown", kind=kind, id=row_id)
    return row


def _act_name(act: Row) -> str:
    return f"№ {act['number'] or ''} {act['date']:%d.%m.%Y}"


_RESOLVE: dict[str, Callable[[Context, Any, str, str], Subject]] = {
    "student": _student,
    "internship": _owned,
    "report": _owned,
    "record": _owned,
    "meeting": _meeting,
    "decision": _decision,
    "sitting": _sitting,
    "department": _department,
    "paper": _paper,
}
