"""What the print preview shows, fetched and issued in the database thread: file, standing, what is to be known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.printing import PrintOptions, Rendered

_FORBIDDEN_IN_NAMES = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))


class Standing(StrEnum):
    """What a shown file is worth."""

    FILE = "file"
    SPECIMEN = "specimen"
    DRAFT = "draft"
    FOR_SIGNING = "for-signing"
    ISSUED = "issued"
    ANNULLED = "annulled"


@dataclass(frozen=True, slots=True)
class Shown:
    """A file on show. `sets` numbered copies are already in it; `day` is when it was issued or annulled.

    `parts` are the pages of the documents that the file holds one after another, over and over; none: it is one.
    """

    title: str
    pdf: bytes
    standing: Standing = Standing.FILE
    notes: tuple[str, ...] = ()
    file_name: str = ""
    number: str = ""
    day: date | None = None
    draft: bool = False
    sets: int = 1
    parts: tuple[int, ...] = ()


def prepare(ctx: Context, form_id: str, subject: str | None, copies: int) -> Shown:
    """A form as it would be issued now; the blank specimen without a subject."""
    from app.services import printing

    options = _options(copies)
    rendered = printing.preview(ctx, form_id, subject, options)
    standing = Standing.SPECIMEN
    if subject is not None:
        standing = Standing.DRAFT if rendered.draft else Standing.FOR_SIGNING
    return Shown(
        title=rendered.title,
        pdf=rendered.pdf,
        standing=standing,
        notes=_notes(ctx, rendered),
        file_name=f"{rendered.title}.pdf".translate(_FORBIDDEN_IN_NAMES),
        draft=rendered.draft,
        parts=(rendered.sheets,),
        sets=copies if subject is not None and printing.marks_copies(ctx, options) else 1,
    )


def issue(ctx: Context, form_id: str, subject: str, copies: int) -> Shown:
    """Freeze and number the form; what is shown from now on is the frozen file."""
    from app.services import papers, printing

    options = _options(copies)
    issued = papers.issue(ctx, form_id, subject, options)
    return frozen(ctx, issued.id, sets=copies if printing.marks_copies(ctx, options) else 1)


def word(ctx: Context, form_id: str, subject: str | None, path: Path) -> Path:
    """The form as a Word file: a working copy, not an issued paper."""
    from app.services import files_out, word_files

    files_out.write_file(path, word_files.export(ctx, form_id, subject).content)
    return path


def frozen(ctx: Context, paper_id: str, sets: int = 1) -> Shown:
    """The very file of an issued paper."""
    from app.services import papers

    paper = papers.get(ctx, paper_id)
    annulled = paper.annulled is not None
    return Shown(
        title=paper.title,
        pdf=papers.reprint(ctx, paper_id),
        standing=Standing.ANNULLED if annulled else Standing.ISSUED,
        notes=(paper.annul_reason,) if paper.annul_reason else (),
        file_name=f"{paper.number} {paper.student}.pdf".translate(_FORBIDDEN_IN_NAMES),
        number=paper.number,
        day=paper.annulled or paper.issued_at.astimezone().date(),
        draft=paper.draft,
        parts=(paper.pages,),
        sets=sets,
    )


def frozen_many(ctx: Context, paper_ids: list[str], title: str) -> Shown:
    """The very files of issued papers, one after another."""
    from app.services import print_batches

    whole = print_batches.one_file(ctx, paper_ids)
    return Shown(title=title, pdf=whole.pdf, file_name=f"{title}.pdf".translate(_FORBIDDEN_IN_NAMES), parts=whole.parts)


def _options(copies: int) -> PrintOptions:
    from app.services.printing import PrintOptions

    return PrintOptions(copies=copies)


def _notes(ctx: Context, rendered: Rendered) -> tuple[str, ...]:
    """What contradicts, what is missing, what is good to know: in this order, worded."""
    from app.services import form_templates

    missing = form_templates.labels(ctx.folders.templates, rendered.missing)
    return (
        *(ctx.wording.error(one, ctx.language) for one in rendered.contradictions),
        *dict.fromkeys(one.in_language(ctx.language) for one in missing),
        *(ctx.say(one.code, **one.params) for one in rendered.notices),
    )
