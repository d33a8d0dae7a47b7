"""The data of the register of copies: every copy handed over in a calendar year, with what was withdrawn since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.domain.kazakh import sort_key
from app.domain.paper_way import HANDED, standing
from app.services import cases, form_templates, plan_versions, plans, students
from app.services.paper_copies import event_of
from app.services.paper_reading import Data, PaperReader, Row, initials
from app.storage import copy_queries, queries

if TYPE_CHECKING:
    from app.forms.catalogue import Template

_STUDENT = "student"


@dataclass(frozen=True, slots=True)
class _Handed:
    """A copy given away: `total` are the copies there are of its paper, `withdrawn` when it lost its force."""

    day: date
    title: str
    student: str
    number: int
    total: int
    recipient: str
    receiver: str | None
    withdrawn: date | None
    # By this a hand-over is recognised that was recorded both in the procedure and of the issued copy.
    same: tuple[str | None, str, int, date]


def of_year(reader: PaperReader) -> Data:
    """The hand-overs from the first day of the calendar year to the day of the paper, in their order."""
    first = date(reader.day.year, 1, 1)
    copies = list(_copies(reader, first))
    known = {one.same for one in copies}
    handed = [*copies, *(one for one in _plans(reader, first) if one.same not in known)]
    handed.sort(key=lambda one: (one.day, sort_key(one.student), one.title, one.number))
    return {"sheet": {"year": reader.day.year}, "copies": [_row(reader, one) for one in handed]}


def _row(reader: PaperReader, one: _Handed) -> Row:
    note = reader.say("copy-withdrawn", day=one.withdrawn) if one.withdrawn else None
    party = form_templates.party(reader.ctx.folders.templates, one.recipient)
    return {
        "date": one.day,
        "document": one.title,
        "student": one.student,
        "copy": f"{one.number} / {one.total}",
        "recipient": party.in_language(reader.language),
        "receiver": one.receiver or (initials(one.student) if one.recipient == _STUDENT else None),
        "note": note,
    }


# --- copies of issued papers --------------------------------------------------------------------------------------


def _copies(reader: PaperReader, first: date) -> Iterator[_Handed]:
    given = {row["copy_id"] for row in reader.rows("copy_event", kind=HANDED) if first <= row["date"] <= reader.day}
    events = queries.rows_by(reader.connection, "copy_event", "copy_id", sorted(given), order=("position",))
    copies = copy_queries.by_ids(reader.connection, sorted(given))
    totals: dict[str, int] = {}
    for one in copy_queries.of_papers(reader.connection, sorted({one["paper_id"] for one in copies})):
        totals[one["paper_id"]] = totals.get(one["paper_id"], 0) + 1
    for copy in copies:
        for event in standing(event_of(row) for row in events[copy["id"]]):
            if event.kind == HANDED and first <= event.day <= reader.day:
                yield _Handed(
                    event.day,
                    f"{copy['title']}, №\u00a0{copy['number']}",
                    students.name_of(copy).full_name if copy["student_id"] else "",
                    copy["copy"],
                    totals[copy["paper_id"]],
                    event.holder or "",
                    event.note,
                    copy["annulled"],
                    (copy["student_id"], copy["form"], copy["copy"], event.day),
                )


# --- copies of plans handed over in the procedure -----------------------------------------------------------------


def _plans(reader: PaperReader, first: date) -> Iterator[_Handed]:
    copies = [row for row in reader.rows("plan_copy") if first <= row["date"] <= reader.day]
    plan_ids = list(dict.fromkeys(row["plan_id"] for row in copies))
    owners = queries.rows_by(reader.connection, "plan", "id", plan_ids)
    student_ids = list(dict.fromkeys(owners[one][0]["student_id"] for one in plan_ids))
    versions = queries.rows_by(reader.connection, "plan", "student_id", student_ids, order=("version",))
    people = queries.rows_by(reader.connection, "student", "id", student_ids)
    editions = cases.editions(reader.connection, student_ids)
    for copy in copies:
        plan = owners[copy["plan_id"]][0]
        student_id = plan["student_id"]
        edition = editions[student_id]
        form = _plan_form(reader, edition)
        title = form.title[reader.language] if form else ""
        several = len(versions[student_id]) > 1
        yield _Handed(
            copy["date"],
            reader.say("copy-of-version", title=title, version=plan["version"]) if several else title,
            students.name_of(people[student_id][0]).full_name,
            copy["number"],
            max(len(form.recipients) if form else 0, copy["number"]),
            copy["recipient"],
            None,
            _withdrawn(reader, edition, versions[student_id], plan),
            (student_id, form.id if form else "", copy["number"], copy["date"]),
        )


def _plan_form(reader: PaperReader, edition: str) -> Template | None:
    """The form of an edition that prints the rows of the plan."""
    from app.forms.catalogue import printed_fields

    return next(
        (
            one
            for one in form_templates.of_edition(reader.ctx.folders.templates, edition)
            if any(field.startswith("plan.plan_work.") for field in printed_fields(one))
        ),
        None,
    )


def _withdrawn(reader: PaperReader, edition: str, versions: Sequence[Row], plan: Row) -> date | None:
    """The day when the next version took the place of this one."""
    for later in versions:
        if later["version"] > plan["version"] and not plan_versions.is_draft(later):
            return plans.approved_on(reader.ctx, edition, later)
    return None
