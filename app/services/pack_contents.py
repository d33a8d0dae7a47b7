"""What belongs to the pack of one student: his papers in the order of the study, and what is missing of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from app.domain.errors import KafedraError
from app.domain.paper_way import HOME, LOST
from app.domain.workflow import Step
from app.services import cases, form_templates, paper_copies
from app.services.cases import Case
from app.services.context import Context
from app.services.filing_desk import FILED
from app.services.paper_copies import CopyLine
from app.services.paper_reading import Data, PaperReader, Row
from app.services.paper_subjects import Subject
from app.storage import copy_queries, paper_queries, queries

if TYPE_CHECKING:
    from app.forms.catalogue import Template

FORM = "pack-contents"
_APPROVED = "approve"
# Papers of one student; those of a meeting or of the department name others beside him.
_OWN = frozenset({"student", "internship", "report", "record", "decision"})


@dataclass(frozen=True, slots=True)
class Packed:
    """An issued paper in force: `scans` are its scanned sheets of one copy by number, each a row of the scan."""

    id: str
    number: str
    title: str
    day: date
    pages: int
    sha256: str
    copies: tuple[CopyLine, ...]
    copy: int | None
    scans: Mapping[int, Row]


@dataclass(frozen=True, slots=True)
class Absent:
    """What the pack lacks: a paper that a step should have produced, or one that is not home."""

    title: str
    step: str
    day: date | None
    why: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The pack of one student."""

    papers: tuple[Packed, ...]
    absent: tuple[Absent, ...]


def of_student(reader: PaperReader, subject: Subject) -> Data:
    """The rows of the contents page."""
    found = contents(reader.ctx, reader.connection, subject.id, reader.language)
    return {
        "sheet": {"day": reader.day},
        "papers": [_paper_row(reader, one) for one in found.papers],
        "absent": [{"title": one.title, "step": one.step, "day": one.day, "why": one.why} for one in found.absent],
    }


def _paper_row(reader: PaperReader, one: Packed) -> Row:
    return {
        "title": one.title,
        "issued_number": one.number,
        "day": one.day,
        "pages": one.pages,
        "scan": _scan_told(reader, one),
    }


def _scan_told(reader: PaperReader, one: Packed) -> str:
    if not one.scans:
        return reader.say("pack-no-scan")
    if len(one.scans) == one.pages:
        return reader.say("pack-scan", copy=one.copy)
    return reader.say("pack-scan-part", copy=one.copy, n=len(one.scans), pages=one.pages)


def contents(ctx: Context, connection: Any, student_id: str, language: str) -> Contents:
    """Papers of the student that are in force, the earliest first, and what is missing on the present day."""
    rows = [row for row in paper_queries.register(connection, student_id=student_id) if row["annulled"] is None]
    issued = [row for row in reversed(rows) if not row["draft"] and _is_his(ctx, row)]
    papers = tuple(_packed(ctx, connection, row) for row in issued)
    absent = [*_not_issued(ctx, connection, student_id, rows, language), *_not_home(ctx, papers, language)]
    return Contents(papers, tuple(absent))


def _is_his(ctx: Context, row: Row) -> bool:
    """Whether a paper is one of his study; slips about papers and lists of them are not. An unknown form is kept."""
    try:
        form = form_templates.get(ctx.folders.templates, row["form"], row["language"])
    except KafedraError:
        return True
    return form.subject in _OWN and form.id != FORM


def _packed(ctx: Context, connection: Any, row: Row) -> Packed:
    pages = copy_queries.scan_pages(connection, paper_id=row["id"], state=FILED)
    by_copy: dict[int, dict[int, Row]] = {}
    for page in pages:  # the newest files first: the newest picture of a sheet is taken
        by_copy.setdefault(page["copy_number"], {}).setdefault(page["sheet"], page)
    copy = max(sorted(by_copy), key=lambda one: len(by_copy[one]), default=None)
    return Packed(
        row["id"],
        row["number"],
        row["title"],
        datetime.fromisoformat(row["issued_at"]).astimezone().date(),
        row["pages"],
        row["sha256"],
        tuple(paper_copies.of_paper(ctx, row["id"])),
        copy,
        by_copy[copy] if copy is not None else {},
    )


# --- what is missing ----------------------------------------------------------------------------------------------


def _not_issued(ctx: Context, connection: Any, student_id: str, rows: Sequence[Row], language: str) -> Iterator[Absent]:
    """Papers that the steps done so far print and nobody issued for signing."""
    student = queries.rows_by(connection, "student", "id", [student_id])[student_id][0]
    forms = {one.id: one for one in form_templates.of_edition(ctx.folders.templates, student["edition"])}
    told: set[tuple[str, str | None]] = set()
    for case, step, entry in _done(ctx, connection, student_id):
        for form in (forms[one] for one in step.prints if one in forms):
            about = _about(form, case, entry)
            if not _asked(form, student, entry) or (form.id, about) in told:
                continue
            told.add((form.id, about))
            printed = [one for one in rows if one["form"] == form.id and about in (None, one["subject_id"])]
            if all(one["draft"] for one in printed):
                why = "pack-only-draft" if printed else "pack-not-issued"
                step_told = f"{step.action.in_language(language)} ({step.clause})"
                title = form.title[language]
                yield Absent(title, step_told, entry["date"], ctx.wording.say(why, {}, language))


def _done(ctx: Context, connection: Any, student_id: str) -> Iterator[tuple[Case, Step, Row]]:
    """The steps in force of every case, each with its entry, in the order in which they were done."""
    kept = queries.rows(connection, "work_case", student_id=student_id, order=("id",))
    entries = queries.rows_by(connection, "case_entry", "case_id", [row["id"] for row in kept], order=("position",))
    found = []
    for row, case in zip(kept, cases.of_rows(ctx, connection, kept), strict=True):
        approved = {one["step"]: one for one in entries.get(row["id"], ()) if one["outcome"] == _APPROVED}
        found += [(case, case.workflow.step(step), approved[step]) for step in case.state.done if step in approved]
    yield from sorted(found, key=lambda one: (one[2]["date"], one[2]["id"]))


def _asked(form: Template, student: Mapping[str, Any], entry: Row) -> bool:
    """Whether a form is a paper of this student at this step."""
    if form.subject not in _OWN or (form.subject == "decision" and entry["act_id"] is None):
        return False
    return not form.tracks or student["track"] in form.tracks


def _about(form: Template, case: Case, entry: Row) -> str | None:
    """What the paper of a step is of; None where any one of the form will do."""
    if form.subject == "student":
        return case.student_id
    return str(entry["id"]) if form.subject == "decision" else case.subject_id


def _not_home(ctx: Context, papers: Collection[Packed], language: str) -> Iterator[Absent]:
    """Papers to be signed of which no copy is back and no scan is whole."""
    for paper in papers:
        signed = [one for one in paper.copies if one.signers]
        if not signed or len(paper.scans) == paper.pages or any(one.stage == HOME for one in signed):
            continue
        waiting = next((one for one in signed if one.stage != LOST), None)
        if waiting is None:
            why = ctx.wording.say("pack-lost", {}, language)
        else:
            parties = {
                "holder": _party(ctx, waiting.holder, language),
                "next": _party(ctx, waiting.next, language),
            }
            why = ctx.wording.say("pack-not-home" if waiting.next else "pack-signed-not-home", parties, language)
        yield Absent(f"{paper.title}, №\u00a0{paper.number}", "", paper.day, why)


def _party(ctx: Context, key: str | None, language: str) -> str:
    return form_templates.party(ctx.folders.templates, key).in_language(language) if key else "–"
