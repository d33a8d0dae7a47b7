"""The data of a printed form, gathered from the records as they stand: see docs/forms.md for the names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.errors import Refused, UsageError
from app.domain.people import PersonName
from app.services import academics, internships, organisation, publications, reports, students, supervisors
from app.services.context import Context
from app.storage import queries

if TYPE_CHECKING:
    from app.forms.catalogue import Template

Row = dict[str, Any]
Data = dict[str, Any]

# Subjects of papers, each with the subject of the forms that print it: both kinds of report have one title page.
KINDS = {"student": "student", "internship": "internship", "report": "report"} | dict.fromkeys(
    ("practice", "stage-report"), "report"
)

# The days on which officials and supervisors are named, by what the form prints; today when none is known.
_DOCUMENT_DAYS = {
    "student": (),
    "internship": (("report.approved", "report_approved"), ("programme.approved", "programme_approved"),
                   ("internship.fee_amount", "application_date")),
    "report": (("report.approved", "approved"),),
}  # fmt: skip
_POSTS = {"rector": "rector", "vr": "vice-rector", "dsia": "dsia-director", "accountant": "accountant"}
_RESEARCH_TRACK = "SP"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom and what a paper is about: the student, and the internship or report if the form is of one."""

    kind: str
    id: str
    student: Row
    record: Row | None

    @property
    def name(self) -> str:
        return students.name_of(self.student).full_name


def resolve(ctx: Context, template: Template, subject: str) -> Subject:
    """`student:ID`, `internship:ID`, `report:ID` (a practice or stage report); a student stands for the latest
    record the form is of.

    UsageError: subject-malformed, record-unknown; Refused: paper-no-internship, paper-no-report.
    """
    kind, _, record_id = subject.partition(":")
    if kind not in KINDS or not record_id:
        raise UsageError("subject-malformed", subject=subject, known=[f"{known}:ID" for known in KINDS])
    row = _found(ctx, kind, record_id)
    student = row if kind == "student" else students.get(ctx, row["student_id"])
    if template.subject == "student":
        return Subject("student", student["id"], student, None)
    record = row if KINDS[kind] == template.subject else _latest(ctx, template.subject, student)
    return Subject(template.subject, record["id"], student, record)


def _found(ctx: Context, kind: str, record_id: str) -> Row:
    if KINDS[kind] == "report":
        return reports.get(ctx, record_id)
    with ctx.database.read() as connection:
        row = queries.get(connection, kind, record_id)
    if row is None:
        raise UsageError("record-unknown", kind=kind, id=record_id)
    return row


def _latest(ctx: Context, kind: str, student: Row) -> Row:
    owned = (
        internships.of_student(ctx, student["id"]) if kind == "internship" else reports.of_student(ctx, student["id"])
    )
    if not owned:
        raise Refused(f"paper-no-{kind}", name=students.name_of(student).full_name)
    return max(owned, key=lambda row: (row["starts"] or date.min, row["id"]))


def gather(ctx: Context, template: Template, subject: Subject) -> Data:
    """The data dictionary of a form for one subject; what is not recorded is None."""
    day = _document_day(template, subject.record) or ctx.today()
    study = _study(ctx, subject.student, day)
    with ctx.database.read() as connection:
        reader = _Reader(connection, subject, day, study)
        data = reader.common()
        if subject.kind == "student":
            data |= reader.plan(data)
        elif subject.kind == "internship":
            data |= reader.internship()
        else:
            data |= reader.report()
    return data


class _Reader:
    """Reads everything one document needs through one connection."""

    def __init__(self, connection: Any, subject: Subject, day: date, study: Data) -> None:
        self._connection = connection
        self._subject = subject
        self._student = subject.student
        self._day = day
        self._study = study
        self._officials = queries.rows(connection, "official")

    def common(self) -> Data:
        student, rows = self._student, self._rows
        department = next(iter(rows("department")), {})
        programme = queries.get(self._connection, "programme", student["programme_id"] or "") or {}
        organisation_row = next(iter(rows("organisation")), {})
        topics = rows("topic", student_id=student["id"], superseded=False, order=("id",))
        topic = topics[-1] if topics else {}
        org = ("ministry_caps", "name_caps", "name_genitive", "legal_name", "short_name", "city")
        return {
            "org": {name: organisation_row.get(name) for name in org},
            "officials": self._posts(),
            "dept": {"name": department.get("name_kk"), "head_name": self._holder("head")},
            "mag": {name: student[name] for name in ("surname", "given_name", "patronymic", "track", "funding")},
            "study": self._study,
            "prog": {
                "code": programme.get("code"),
                "name_kk": programme.get("name_kk"),
                "direction": programme.get("direction"),
            },
            "thesis": {
                "topic_kk": topic.get("kk"),
                "topic_ru": topic.get("ru"),
                "direction": topic.get("direction"),
                "priority": topic.get("priority"),
            },
            "sup": self._supervisor(department.get("name_kk")),
        }

    def plan(self, common: Data) -> Data:
        plans = self._rows("plan", student_id=self._student["id"], order=("version",))
        if not plans:
            return {"plan": {"year": self._day.year}}
        plan = plans[-1]
        head_day, vice_rector_day = plan["head_agreed"] or self._day, plan["vice_rector_agreed"] or self._day
        signed = plan["student_signed"] or plan["department_date"] or plan["head_agreed"] or self._day
        rows: dict[str, list[Row]] = {}
        for row in self._rows("plan_row", plan_id=plan["id"], order=("position",)):
            rows.setdefault(row["section"], []).append(row)
        return {
            "officials": common["officials"] | {"vr_name": self._holder("vice-rector", vice_rector_day)},
            "dept": common["dept"] | {"head_name": self._holder("head", head_day)},
            "thesis": common["thesis"]
            | {"rationale": plan["rationale"], "structure": plan["structure"]}
            | {"direction": plan["direction"] or common["thesis"]["direction"]},
            "plan": {
                "version": plan["version"],
                "year": signed.year,
                "mag_date": plan["student_signed"],
                "sup_date": plan["supervisor_signed"],
                "head_date": plan["head_agreed"],
                "vr_date": plan["vice_rector_agreed"],
                "plan_work": [_work(row, "name") for row in rows.get("research", ())],
                "practice": [_work(row, "work") | {"kind": row["kind"]} for row in rows.get("practice", ())],
                "intern_plan": [_work(row, "work") for row in rows.get("internship", ())],
                "pub_plan": [_publication_row(row) for row in rows.get("publication", ())],
                "course": [_course(row) for row in rows.get("study", ())],
            },
            "dept_protocol": _protocol(plan, "department"),
            "sc_protocol": _protocol(plan, "council"),
        }

    def internship(self) -> Data:
        row = self._record()
        names = ("format", "sources", "travel_costs", "transport", "fee_amount", "actual_start", "actual_end")
        programme_names = ("goal", "tasks", "description", "requirements", "results")
        works = self._rows("internship_row", internship_id=row["id"], order=("position",))
        articles = publications.of_internship(self._connection, row)
        return {
            "host": {
                "full_name": row["host_name"],
                "address": row["host_address"],
                "city": row["host_city"],
                "country": row["host_country"],
            },
            "internship": {name: row[name] for name in names} | {"start": row["starts"], "end": row["ends"]},
            "programme": {name: row[name] for name in programme_names} | {"approved": row["programme_approved"]},
            "programme_rows": [
                {"name": one["name"], "start": one["starts"], "end": one["ends"], "result": one["result"]}
                for one in works
            ],
            "report": {
                "approved": row["report_approved"],
                "date": row["report_date"],
                "s1": row["report_work"],
                "s2": row["report_events"],
                "s4": row["report_extra"],
                "s5": row["report_opinion"],
            },
            "articles": [{name: one[name] for name in ("title", "outlet", "sheets")} for one in articles],
            "seminar": _protocol(row, "seminar"),
            "contract": {"no": row["contract_number"]},
            "order": _protocol(row, "approval"),
        }

    def report(self) -> Data:
        row = self._record()
        return {
            "report": {
                "kind": _report_kind(row["kind"], self._student["track"]),
                "from": row["starts"],
                "to": row["ends"],
                "place": row["place"],
                "approved": row["approved"],
            },
            "dept_protocol": _protocol(row, "department"),
        }

    def _record(self) -> Row:
        assert self._subject.record is not None
        return self._subject.record

    def _rows(self, table: str, **restrictions: Any) -> list[Row]:
        return queries.rows(self._connection, table, **restrictions)

    def _posts(self) -> Data:
        posts: Data = {f"{key}_name": self._holder(post) for key, post in _POSTS.items()}
        vice_rector = organisation.holder(self._officials, "vice-rector", self._day)
        return posts | {"vr_title": vice_rector["title"] if vice_rector else None}

    def _holder(self, post: str, day: date | None = None) -> str | None:
        found = organisation.holder(self._officials, post, day or self._day)
        return _initials(found["name"]) if found and found["name"] else None

    def _supervisor(self, own_department: str | None) -> Data:
        """Whoever supervised on the day of the document, with the qualification of that day."""
        periods = self._rows("supervision", student_id=self._student["id"], order=("id",))
        present = next((one for one in periods if one["ended"] is None or one["ended"] >= self._day), None)
        if present is None:
            return {}
        person = queries.get(self._connection, "staff", present["staff_id"] or "")
        if person is None:
            return {"full_name": present["name_given"]}
        dated = self._rows("qualification", staff_id=person["id"])
        held = supervisors.qualification_on(dated, self._day) or {}
        return {
            "full_name": students.name_of(person).full_name,
            "degree": held.get("degree"),
            "academic_title": held.get("academic_title"),
            "position": held.get("position"),
            "dept": held.get("department") or own_department,
        }


def _study(ctx: Context, student: Row, day: date) -> Data:
    """Course and academic year on the day of the document, first and last year of study.

    The recorded course is that of the present academic year.
    """
    track = ctx.profile(student["edition"]).tracks.get(student["track"] or "")
    known = academics.study_facts(academics.list_semesters(ctx), student, track.years if track else None, {})
    year, present = academics.current_academic_year(ctx, day), academics.current_academic_year(ctx)
    course = max(student["course"] - (present - year), 1) if student["course"] else None
    return {
        "academic_year": academics.year_label(year),
        "course": course or (year - student["cohort"] + 1 if student["cohort"] else None),
        "start_year": known["start_year"],
        "end_year": known["end_year"],
    }


def _document_day(template: Template, record: Row | None) -> date | None:
    from app.forms.catalogue import printed_fields

    printed = printed_fields(template)
    for field, column in _DOCUMENT_DAYS[template.subject]:
        if field in printed and record is not None:
            day: date | None = record[column]
            return day
    return None


def _initials(name: str) -> str:
    from app.forms.names import short_name

    person = PersonName.parse(name)
    if not person.given_name:
        return person.surname
    return short_name(person.surname, person.given_name, person.patronymic)


def _protocol(row: Row, name: str) -> Data:
    return {"no": row[f"{name}_number"], "date": row[f"{name}_date"]}


def _work(row: Row, name: str) -> Row:
    """A line of the plan under the names of the form; written-out dates win over dates."""
    return {
        name: row["name"],
        "place": row["place"],
        "start": row["starts"],
        "end": row["ends"],
        "dates": row["due_text"],
        "report_kind": row["report_kind"],
    }


def _publication_row(row: Row) -> Row:
    due = row["due_text"] or row["ends"] or row["starts"]
    return {"work": row["name"], "kind": row["kind"], "due": due, "report_kind": row["report_kind"]}


def _course(row: Row) -> Row:
    return {name: row[name] for name in ("code", "name", "cycle", "component", "credits", "semester")}


def _report_kind(kind: str, track: str | None) -> str:
    """Research work is called experimental on the profile tracks (cl. 2.8)."""
    if kind != "research":
        return kind
    return "research-work" if track == _RESEARCH_TRACK else "experimental-work"


# What a derived field is made of, beside the field itself.
_BEHIND = {
    "mag.full_name": ("mag.surname", "mag.given_name", "mag.patronymic"),
    "mag.short_name": ("mag.surname", "mag.given_name", "mag.patronymic"),
    "sup.short_name": ("sup.full_name",),
    "internship.fee_words": ("internship.fee_amount",),
    "report.year": ("report.approved", "report.date", "report.to"),
}


def printed_part(data: Mapping[str, Any], fields: Iterable[str]) -> list[tuple[str, Any]]:
    """What of the data a form prints, in a comparable shape; a list counts as a whole."""
    sources = {source for field in fields for source in (field, *_BEHIND.get(field, ()))}
    return [(source, _pick(data, source.split("."))) for source in sorted(sources)]


def _pick(value: Any, path: list[str]) -> Any:
    if isinstance(value, Mapping) and path:
        return _pick(value.get(path[0]), path[1:])
    return value
