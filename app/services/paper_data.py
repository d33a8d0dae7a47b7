"""The data of a printed form, gathered from the records as they stand: see docs/forms.md for the names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from app.services import (
    facts,
    pack_contents,
    paper_department,
    paper_items,
    paper_meetings,
    paper_privacy,
    paper_sheets,
    paper_slips,
    publications,
    reports,
    word_forms,
)
from app.services.context import Context
from app.services.paper_reading import Data, PaperReader, Row
from app.services.paper_subjects import Subject
from app.services.paper_words import Words

if TYPE_CHECKING:
    from app.forms.catalogue import Template

# The days on which officials and supervisors are named, by what the form prints; today when none is known.
_DOCUMENT_DAYS = {
    "internship": (("report.approved", "report_approved"), ("programme.approved", "programme_approved"),
                   ("internship.fee_amount", "application_date")),
    "report": (("report.approved", "approved"),),
    "meeting": (("act.date", "date"),),
    "decision": (("act.date", "date"),),
    "department": (("sheet.day", "day"),),
}  # fmt: skip
_RECORD = "record"
_OF_FACTS = ("fact.", "item.", "sheet.")


def gather(ctx: Context, template: Template, subject: Subject) -> Data:
    """The data dictionary of a form for one subject; what is not recorded is None."""
    from app.forms.catalogue import printed_fields

    printed = printed_fields(template)
    day = _document_day(template, printed, subject.record) or ctx.today()
    with ctx.database.read() as connection:
        reader = PaperReader(ctx, connection, day, printed, template.language, template.of)
        data = reader.house()
        if subject.student is not None:
            data |= reader.student(subject.student)
        if (read := _GATHERED.get(subject.kind)) is not None:
            _lay(data, read(reader, subject))
    if subject.student is not None and any(field.startswith(_OF_FACTS) for field in printed):
        for group, values in _facts(ctx, template, subject, printed).items():
            _lay(data, {group: values})
    if forms := word_forms.of_paper(ctx, template, data, subject):
        data["cases"] = word_forms.cases(forms)
    return data


def _facts(ctx: Context, template: Template, subject: Subject, printed: frozenset[str]) -> Data:
    """The facts of the student and of the item, their words, and the rows that are computed of them."""
    assert subject.student is not None
    profile = ctx.profile(subject.student["edition"])
    known = facts.of_students(ctx, [subject.student["id"]])[subject.student["id"]]
    item_of = paper_items.list_of(template, subject)
    members = known.get(item_of) or () if item_of else ()
    own: Row = next((one for one in members if one.get("id") == subject.id), {})
    words = Words(ctx.wording, profile, template.language)
    data: Data = {"fact": known, "item": own, "words": words.of_fields(printed, item_of)}
    item = paper_items.Item(item_of, own, subject.student, known)
    _lay(data, paper_items.computed(ctx, item, words))
    if (sheet := profile.sheets.get(template.id)) is not None:
        _lay(data, paper_sheets.of_student(ctx, profile, sheet, known, own or None, words))
    return data


def _lay(data: Data, over: Data) -> None:
    """Groups of the subject over those of everybody, field by field."""
    for group, values in over.items():
        present = data.get(group)
        both = isinstance(present, dict) and isinstance(values, dict)
        data[group] = present | values if both else values


def _document_day(template: Template, printed: frozenset[str], record: Row | None) -> date | None:
    if template.subject == _RECORD and record is not None:
        return paper_items.day_of(record)
    for field, column in _DOCUMENT_DAYS.get(template.subject, ()):
        if field in printed and record is not None:
            day: date | None = record[column]
            return day
    return None


def _student(reader: PaperReader, subject: Subject) -> Data:
    return pack_contents.of_student(reader, subject) if reader.prints("papers") else _plan(reader, subject)


def _plan(reader: PaperReader, subject: Subject) -> Data:
    plans = reader.rows("plan", student_id=subject.id, order=("version",))
    if not plans:
        return {"plan": {"year": reader.day.year}}
    plan = plans[-1]
    head_day, vice_rector_day = plan["head_agreed"] or reader.day, plan["vice_rector_agreed"] or reader.day
    signed = plan["student_signed"] or plan["department_date"] or plan["head_agreed"] or reader.day
    rows: dict[str, list[Row]] = {}
    for row in reader.rows("plan_row", plan_id=plan["id"], order=("position",)):
        rows.setdefault(row["section"], []).append(row)
    return {
        "officials": {"vr_name": reader.holder("vice-rector", vice_rector_day)},
        "dept": {"head_name": reader.holder("head", head_day)},
        "thesis": {"rationale": plan["rationale"], "structure": plan["structure"]}
        | ({"direction": plan["direction"]} if plan["direction"] else {}),
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


def _internship(reader: PaperReader, subject: Subject) -> Data:
    row = subject.record
    assert row is not None
    names = ("format", "sources", "travel_costs", "transport", "fee_amount", "actual_start", "actual_end")
    programme_names = ("goal", "tasks", "description", "requirements", "results")
    works = reader.rows("internship_row", internship_id=row["id"], order=("position",))
    articles = publications.of_internship(reader.connection, row)
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
            {"name": one["name"], "start": one["starts"], "end": one["ends"], "result": one["result"]} for one in works
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


def _report(reader: PaperReader, subject: Subject) -> Data:
    row = subject.record
    assert row is not None
    assert subject.student is not None
    begins, ends = row["starts"], row["ends"]
    if begins is None and ends is None and row["kind"] == reports.RESEARCH:
        begins, ends = _stage(reader.ctx, subject)
    return {
        "report": {
            "kind": row["kind"],
            "from": begins,
            "to": ends,
            "place": row["place"],
            "approved": row["approved"],
        },
        "dept_protocol": _protocol(row, "department"),
    }


def _stage(ctx: Context, subject: Subject) -> tuple[date | None, date | None]:
    """The semester that a report of a stage without days of its own is about."""
    assert subject.student is not None
    known = facts.of_students(ctx, [subject.student["id"]])[subject.student["id"]]
    own: Row = next((one for one in known.get(reports.STAGES) or () if one.get("id") == subject.id), {})
    return paper_sheets.span_of(known, own) if own else (None, None)


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


_GATHERED: dict[str, Callable[[PaperReader, Subject], Data]] = {
    "student": _student,
    "internship": _internship,
    "report": _report,
    "department": paper_department.of_department,
    "record": paper_privacy.of_record,
    "meeting": paper_meetings.of_meeting,
    "decision": paper_meetings.of_decision,
    "sitting": paper_meetings.of_sitting,
    "paper": paper_slips.of_paper,
}

# What a derived field is made of, beside the field itself.
_BEHIND = {
    "mag.full_name": ("mag.surname", "mag.given_name", "mag.patronymic"),
    "mag.short_name": ("mag.surname", "mag.given_name", "mag.patronymic"),
    "sup.short_name": ("sup.full_name",),
    "internship.fee_words": ("internship.fee_amount",),
    "report.year": ("report.approved", "report.date", "report.to"),
}


def differ(
    issued: Mapping[str, Any], present: Mapping[str, Any], fields: Iterable[str], *, by_hand: Collection[str]
) -> bool:
    """Whether a form prints of the data now something else than what was issued; a list counts as a whole.

    What of `by_hand` the issued form left blank is no difference.
    """
    sources = {source for field in fields for source in (field, *_BEHIND.get(field, ()))}
    pairs = ((source, _pick(issued, source.split(".")), _pick(present, source.split("."))) for source in sources)
    return any(before != now and not (before is None and source in by_hand) for source, before, now in pairs)


def _pick(value: Any, path: list[str]) -> Any:
    if isinstance(value, Mapping) and path:
        return _pick(value.get(path[0]), path[1:])
    return value
