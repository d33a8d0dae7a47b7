"""Issued papers: frozen numbered files, identical reprint, annulment, the register, a whole cohort at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from app.domain.errors import Refused, UsageError
from app.domain.explanations import LocalText
from app.domain.kazakh import fold
from app.domain.keys import new_key
from app.services import form_templates, paper_data, paper_subjects, printing, students
from app.services.context import Context
from app.services.kept_files import kept_with_rows
from app.services.printing import Prepared, PrintOptions
from app.storage import images, paper_queries, partners, queries
from app.storage.database import Changes
from app.storage.files import PAPER_SUFFIX

if TYPE_CHECKING:
    from app.forms.catalogue import Template

SUFFIX = PAPER_SUFFIX
# Lists and sheets that tell how things stood on their day, and slips that go round: nobody asks whether they still do.
_AS_OF_ITS_DAY = frozenset({"department", "paper"})


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A line of the register of issued papers, called in the language of the person.

    `pages` are those of one copy; `missing` is told at issue: fields that were not yet known.
    """

    id: str
    number: str
    form: str
    language: str
    title: str
    student_id: str | None
    student: str
    subject_id: str | None
    issued_at: datetime
    template_version: str
    pages: int
    sha256: str
    draft: bool
    annulled: date | None
    annul_reason: str | None
    missing: tuple[str, ...] = ()


# --- issue ----------------------------------------------------------------------------


def issue(ctx: Context, form_id: str, subject: str, options: PrintOptions | None = None) -> IssuedPaper:
    """Print for good: the file is frozen, numbered and kept; `missing` tells what a draft was issued without.

    Refused: paper-incomplete (fields) or what contradicts, when a print for signing is asked for
    (`PrintOptions.draft` False); otherwise as `printing.preview`.
    """
    options = options or PrintOptions()
    template = printing.template_of(ctx, form_id, options.language)
    one = prepare(ctx, template, subject, options)
    enter(ctx, [one], options, "papers.issue", name=one.prepared.subject.name, title=LocalText(**template.title))
    return replace(get(ctx, one.id), missing=one.prepared.rendered.missing)


@dataclass(frozen=True, slots=True)
class Fresh:
    """A paper before it is entered in the register; its sheets already bear its id."""

    id: str
    prepared: Prepared


def prepare(ctx: Context, template: Template, subject: str, options: PrintOptions) -> Fresh:
    """A paper that may go out, not yet entered. Refused: as `issue`."""
    paper_id = new_key()
    return Fresh(paper_id, _checked(ctx, printing.prepare(ctx, template, subject, options, paper_id)))


def _checked(ctx: Context, prepared: Prepared) -> Prepared:
    """Refuses what may not be printed for signing."""
    rendered = prepared.rendered
    if not rendered.draft and rendered.missing:
        fields = form_templates.labels(ctx.folders.templates, rendered.missing)
        title = LocalText(**prepared.template.title)
        raise Refused("paper-incomplete", name=prepared.subject.name, form=title, fields=fields)
    if not rendered.draft and rendered.contradictions:
        raise rendered.contradictions[0]
    return prepared


def enter(ctx: Context, fresh: Sequence[Fresh], options: PrintOptions, intention: str, **params: object) -> Changes:
    """Keep the files, then enter them in the register: a file without a line does no harm. Refused: role-may-not."""
    ctx.require(intention)
    with kept_with_rows(ctx, "paper") as keep:
        digests = [keep(one.prepared.rendered.pdf, SUFFIX) for one in fresh]
        return _entered(ctx, fresh, digests, options, intention, params)


def _entered(
    ctx: Context,
    fresh: Sequence[Fresh],
    digests: Sequence[str],
    options: PrintOptions,
    intention: str,
    params: Mapping[str, object],
) -> Changes:
    issued_at = ctx.now().isoformat(timespec="milliseconds")
    with ctx.intention(intention, undoable=False, **params) as unit:
        mark = partners.paper_mark(unit.connection)
        numbers = paper_queries.next_numbers(unit.connection, ctx.today().year, len(fresh), mark)
        rows = [
            {
                "id": key,
                "number": number,
                "form": one.template.id,
                "language": one.template.language,
                "student_id": one.subject.student["id"] if one.subject.student else None,
                "subject_id": one.subject.id,
                "title": one.rendered.title,
                "issued_at": issued_at,
                "template_version": one.template.stamp,
                "pages": one.rendered.sheets,
                "sha256": digest,
                "data": images.freeze(one.data),
                "draft": one.rendered.draft,
            }
            for key, one, number, digest in zip(
                (one.id for one in fresh), (one.prepared for one in fresh), numbers, digests, strict=True
            )
        ]
        unit.insert_many("paper", rows)
        unit.insert_many("paper_copy", [copy for one in fresh for copy in _copies(one, options)])
    return unit.changes


def _copies(one: Fresh, options: PrintOptions) -> list[dict[str, Any]]:
    """The sets that go out to be signed; a draft is followed by nobody."""
    if one.prepared.rendered.draft:
        return []
    recipients = dict(enumerate(one.prepared.template.recipients, 1))
    return [
        {"paper_id": one.id, "number": number, "recipient": recipients.get(number)}
        for number in range(1, options.copies + 1)
    ]


# --- the register ---------------------------------------------------------------------------


def get(ctx: Context, paper_id: str) -> IssuedPaper:
    """UsageError: record-unknown."""
    row = _row(ctx, paper_id)
    student = students.get(ctx, row["student_id"]) if row["student_id"] else None
    return _line(ctx, row, student)


def list_papers(
    ctx: Context,
    *,
    text: str = "",
    student_id: str | None = None,
    subject_id: str | None = None,
    form: str | None = None,
    year: int | None = None,
    limit: int | None = None,
) -> list[IssuedPaper]:
    """Issued papers, the newest first; `text` is looked for in number, title and name."""
    with ctx.database.read() as connection:
        rows = paper_queries.register(
            connection, student_id=student_id, subject_id=subject_id, form=form, year=year, limit=limit
        )
    found = [_line(ctx, row, row if row["surname"] else None) for row in rows]
    words = fold(text).split()
    return [one for one in found if all(word in fold(f"{one.number} {one.title} {one.student}") for word in words)]


def reprint(ctx: Context, paper_id: str) -> bytes:
    """The very file that was issued. EnvironmentProblem: file-missing, file-changed."""
    return ctx.files.get(_row(ctx, paper_id)["sha256"], SUFFIX)


def annul(ctx: Context, paper_id: str, reason: str) -> Changes:
    """Declare an issued paper void; file and number stay. Refused: annul-reason-missing, paper-annulled."""
    row = _row(ctx, paper_id)
    if not reason.strip():
        raise Refused("annul-reason-missing")
    if row["annulled"]:
        raise Refused("paper-annulled", number=row["number"], date=row["annulled"])
    with ctx.intention("papers.annul", number=row["number"]) as unit:
        unit.update("paper", paper_id, {"annulled": ctx.today(), "annul_reason": reason.strip()})
    return unit.changes


def is_outdated(ctx: Context, paper_id: str) -> bool:
    """Whether the form would print something else today than what was issued.

    The day of a signature or the number of minutes that became known since was written on the paper by hand.
    """
    row = _row(ctx, paper_id)
    try:
        template = form_templates.issued(ctx.folders.templates, row["form"], row["language"], row["template_version"])
    except (Refused, UsageError):
        return True  # what it was printed with is no longer there
    if template.subject in _AS_OF_ITS_DAY:
        return False
    if template.stamp != row["template_version"]:
        return True
    from app.forms.catalogue import left_to_the_pen, printed_fields

    fields = printed_fields(template) | {"cases"}
    try:
        subject = paper_subjects.resolve(ctx, template, f"{template.subject}:{row['subject_id']}")
    except UsageError:
        return True  # what it was printed of is no longer there
    present = images.freeze(paper_data.gather(ctx, template, subject)) or {}
    return paper_data.differ(row["data"], present, fields, by_hand=left_to_the_pen(template))


def _row(ctx: Context, paper_id: str) -> dict[str, Any]:
    with ctx.database.read() as connection:
        row = queries.get(connection, "paper", paper_id)
    if row is None:
        raise UsageError("record-unknown", kind="paper", id=paper_id)
    return row


def _line(ctx: Context, row: Mapping[str, Any], student: Mapping[str, Any] | None) -> IssuedPaper:
    copied = (
        "id", "number", "form", "language", "student_id", "subject_id", "template_version", "pages",
        "sha256", "draft", "annulled", "annul_reason",
    )  # fmt: skip
    return IssuedPaper(
        **{name: row[name] for name in copied},
        title=form_templates.title(ctx.folders.templates, row, ctx.language),
        student=students.name_of(student).full_name if student else "",
        issued_at=datetime.fromisoformat(row["issued_at"]),
    )
