"""Issued papers: frozen numbered files, identical reprint, annulment, the register, a whole cohort at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.errors import KafedraError, Refused, UsageError
from app.domain.kazakh import fold
from app.domain.keys import new_key
from app.services import files_out, form_templates, paper_data, paper_subjects, printing, students
from app.services.context import Context
from app.services.printing import Prepared, PrintOptions
from app.storage import images, paper_queries, queries
from app.storage.database import Changes

if TYPE_CHECKING:
    from app.forms.catalogue import Template

SUFFIX = ".pdf"
_FORBIDDEN_IN_NAMES = frozenset('<>:"/\\|?*')


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A line of the register of issued papers. `pages` are those of one copy; `missing` is told at issue: fields that
    were not yet known.
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


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """A student whose form could not be printed, and why."""

    student_id: str
    name: str
    error: KafedraError


@dataclass(frozen=True, slots=True)
class CohortPrint:
    """What came of printing a form for many; when cancelled, nothing was issued."""

    issued: tuple[IssuedPaper, ...]
    files: tuple[Path, ...]
    refused: tuple[NotPrinted, ...]
    cancelled: bool
    changes: Changes


# --- issue ----------------------------------------------------------------------------


def issue(ctx: Context, form_id: str, subject: str, options: PrintOptions | None = None) -> IssuedPaper:
    """Print for good: the file is frozen, numbered and kept; `missing` tells what a draft was issued without.

    Refused: paper-incomplete (fields) or what contradicts, when a print for signing is asked for
    (`PrintOptions.draft` False); otherwise as `printing.preview`.
    """
    options = options or PrintOptions()
    template = form_templates.get(ctx.folders.templates, form_id, options.language)
    one = _prepared(ctx, template, subject, options)
    _write(ctx, [one], options, "papers.issue", name=one.prepared.subject.name, title=one.prepared.rendered.title)
    return replace(get(ctx, one.id), missing=one.prepared.rendered.missing)


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A paper before it is entered in the register; its sheets already bear its id."""

    id: str
    prepared: Prepared


def _prepared(ctx: Context, template: Template, subject: str, options: PrintOptions) -> _Fresh:
    paper_id = new_key()
    return _Fresh(paper_id, _checked(ctx, printing.prepare(ctx, template, subject, options, paper_id)))


def _checked(ctx: Context, prepared: Prepared) -> Prepared:
    """Refuses what may not be printed for signing."""
    rendered = prepared.rendered
    if not rendered.draft and rendered.missing:
        fields = form_templates.labels(ctx.folders.templates, rendered.missing)
        raise Refused("paper-incomplete", name=prepared.subject.name, form=rendered.title, fields=fields)
    if not rendered.draft and rendered.contradictions:
        raise rendered.contradictions[0]
    return prepared


def _write(ctx: Context, fresh: Sequence[_Fresh], options: PrintOptions, intention: str, **params: object) -> Changes:
    """Keep the files, then enter them in the register: a file without a line does no harm."""
    digests = [ctx.files.put(one.prepared.rendered.pdf, SUFFIX) for one in fresh]
    issued_at = ctx.now().isoformat(timespec="milliseconds")
    with ctx.intention(intention, undoable=False, **params) as unit:
        numbers = paper_queries.next_numbers(unit.connection, ctx.today().year, len(fresh))
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


def _copies(one: _Fresh, options: PrintOptions) -> list[dict[str, Any]]:
    """The sets that go out to be signed; a draft is followed by nobody."""
    if one.prepared.rendered.draft:
        return []
    recipients = dict(enumerate(one.prepared.template.recipients, 1))
    return [
        {"paper_id": one.id, "number": number, "recipient": recipients.get(number)}
        for number in range(1, options.copies + 1)
    ]


def issue_cohort(
    ctx: Context,
    form_id: str,
    student_ids: Sequence[str],
    folder: Path,
    *,
    options: PrintOptions | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CohortPrint:
    """Print a form for many students, in the given order, into files of a folder.

    Without options for signing. Who cannot be printed is named with the reason and does not stop the others.
    EnvironmentProblem: file-not-allowed, file-no-room, file-not-saved; a folder that cannot be made is told before
    anything is issued.
    """
    options = options or PrintOptions(draft=False)
    template = form_templates.get(ctx.folders.templates, form_id, options.language)
    prepared: list[_Fresh] = []
    refused: list[NotPrinted] = []
    for done, student_id in enumerate(student_ids):
        if cancelled():
            return CohortPrint((), (), tuple(refused), True, Changes(None))
        progress(done, len(student_ids))
        try:
            prepared.append(_prepared(ctx, template, f"student:{student_id}", options))
        except Refused as error:
            name = students.name_of(students.get(ctx, student_id)).full_name
            refused.append(NotPrinted(student_id, name, error))
    progress(len(student_ids), len(student_ids))
    if not prepared:
        return CohortPrint((), (), tuple(refused), False, Changes(None))
    files_out.make_folder(folder)
    title = prepared[0].prepared.rendered.title
    changes = _write(ctx, prepared, options, "papers.issue-cohort", n=len(prepared), title=title)
    issued = [get(ctx, one.id) for one in prepared]
    files = [_export(ctx, paper, folder) for paper in issued]
    return CohortPrint(tuple(issued), tuple(files), tuple(refused), False, changes)


def _export(ctx: Context, paper: IssuedPaper, folder: Path) -> Path:
    name = "".join(letter for letter in paper.student if letter not in _FORBIDDEN_IN_NAMES)
    target = folder / f"{paper.number} {name}{SUFFIX}"
    files_out.write_file(target, ctx.files.get(paper.sha256, SUFFIX))
    return target


# --- the register ---------------------------------------------------------------------------


def get(ctx: Context, paper_id: str) -> IssuedPaper:
    """UsageError: record-unknown."""
    row = _row(ctx, paper_id)
    student = students.get(ctx, row["student_id"]) if row["student_id"] else None
    return _line(row, student)


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
    found = [_line(row, row if row["surname"] else None) for row in rows]
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
    """Whether the form would print something else today than what was issued."""
    row = _row(ctx, paper_id)
    try:
        template = form_templates.issued(ctx.folders.templates, row["form"], row["language"], row["template_version"])
    except (Refused, UsageError):
        return True  # what it was printed with is no longer there
    if template.stamp != row["template_version"]:
        return True
    from app.forms.catalogue import printed_fields

    fields = printed_fields(template)
    try:
        subject = paper_subjects.resolve(ctx, template, f"{template.subject}:{row['subject_id']}")
    except UsageError:
        return True  # what it was printed of is no longer there
    present = images.freeze(paper_data.gather(ctx, template, subject)) or {}
    return paper_data.printed_part(present, fields) != paper_data.printed_part(row["data"], fields)


def _row(ctx: Context, paper_id: str) -> dict[str, Any]:
    with ctx.database.read() as connection:
        row = queries.get(connection, "paper", paper_id)
    if row is None:
        raise UsageError("record-unknown", kind="paper", id=paper_id)
    return row


def _line(row: Mapping[str, Any], student: Mapping[str, Any] | None) -> IssuedPaper:
    copied = (
        "id", "number", "form", "language", "title", "student_id", "subject_id", "template_version", "pages",
        "sha256", "draft", "annulled", "annul_reason",
    )  # fmt: skip
    return IssuedPaper(
        **{name: row[name] for name in copied},
        student=students.name_of(student).full_name if student else "",
        issued_at=datetime.fromisoformat(row["issued_at"]),
    )
