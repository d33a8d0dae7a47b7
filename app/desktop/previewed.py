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
    from app.services.word_forms import NameForm


class Standing(StrEnum):
    """What a shown file is worth."""

    FILE = "file"
    SPECIMEN = "specimen"
    DRAFT = "draft"
    FOR_SIGNING = "for-signing"
    ISSUED = "issued"
    ANNULLED = "annulled"


@dataclass(frozen=True, slots=True)
class ShownName:
    """A name in a case: what to call it, how it is printed, and what the service knows it by."""

    label: str
    value: str | None
    form: NameForm


@dataclass(frozen=True, slots=True)
class Shown:
    """A file on show, to be printed so many times; `sets` numbered copies are already in it.

    `day` is when it was issued or annulled.
    `parts` are the pages of the documents that the file holds one after another, over and over; none: it is one.
    `languages` are those the form can be had in, `names` those it prints in a case.
    """

    title: str
    pdf: bytes
    standing: Standing = Standing.FILE
    notes: tuple[str, ...] = ()
    file_name: str = ""
    number: str = ""
    day: date | None = None
    draft: bool = False
    copies: int = 1
    sets: int = 1
    parts: tuple[int, ...] = ()
    language: str = ""
    languages: tuple[str, ...] = ()
    names: tuple[ShownName, ...] = ()


def first(ctx: Context, form_id: str, subject: str | None, language: str = "") -> Shown:
    """A form in as many copies as it goes to, where it is fit for signing; else once."""
    from app.services import printing

    shown = prepare(ctx, form_id, subject, 1, language)
    copies = printing.usual_copies(ctx, form_id)
    if shown.standing != Standing.FOR_SIGNING or copies == 1:
        return shown
    return prepare(ctx, form_id, subject, copies, language)


def prepare(ctx: Context, form_id: str, subject: str | None, copies: int, language: str = "") -> Shown:
    """A form as it would be issued now; the blank specimen without a subject, its own language without one."""
    from app.services import printing

    options = _options(copies, language)
    rendered = printing.preview(ctx, form_id, subject, options)
    standing = Standing.SPECIMEN
    if subject is not None:
        standing = Standing.DRAFT if rendered.draft else Standing.FOR_SIGNING
    return Shown(
        title=rendered.title,
        pdf=rendered.pdf,
        standing=standing,
        notes=_notes(ctx, rendered),
        file_name=_file_name(rendered.title),
        draft=rendered.draft,
        copies=copies,
        parts=(rendered.sheets,),
        sets=copies if subject is not None and printing.marks_copies(ctx, options) else 1,
        language=rendered.model.language,
        languages=printing.languages_of(ctx, form_id),
        names=tuple(_name(ctx, one) for one in rendered.names),
    )


def _name(ctx: Context, form: NameForm) -> ShownName:
    from app.services import form_templates

    (case,) = form_templates.labels(ctx.folders.templates, [f"cases.{form.case}"])
    return ShownName(f"{form.name}, {case.in_language(ctx.language)}", form.value, form)


def name_given(
    ctx: Context, form: NameForm, text: str, form_id: str, subject: str | None, copies: int, language: str
) -> Shown:
    """Keep a name in a case as it was corrected, and make the file with it."""
    from app.services import word_forms

    word_forms.remember(ctx, form, language, text)
    return prepare(ctx, form_id, subject, copies, language)


def issue(ctx: Context, form_id: str, subject: str, copies: int, language: str = "") -> Shown:
    """Freeze and number the form; what is shown from now on is the frozen file."""
    from app.services import papers, printing

    options = _options(copies, language)
    issued = papers.issue(ctx, form_id, subject, options)
    return frozen(ctx, issued.id, sets=copies if printing.marks_copies(ctx, options) else 1)


def word(ctx: Context, form_id: str, subject: str | None, path: Path, language: str = "") -> Path:
    """The form as a Word file: a working copy, not an issued paper."""
    from app.services import files_out, word_files

    files_out.write_file(path, word_files.export(ctx, form_id, subject, _options(1, language)).content)
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
        file_name=_file_name(f"{paper.number} {paper.student or paper.title}"),
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
    return Shown(title=title, pdf=whole.pdf, file_name=_file_name(title), parts=whole.parts)


def _file_name(name: str) -> str:
    from app.services import files_out

    return f"{files_out.plain_name(name)}.pdf"


def _options(copies: int, language: str) -> PrintOptions:
    from app.services.printing import PrintOptions

    return PrintOptions(language, copies=copies)


def _notes(ctx: Context, rendered: Rendered) -> tuple[str, ...]:
    """What contradicts, what is missing, what is good to know: in this order, worded."""
    from app.services import form_templates

    missing = form_templates.labels(ctx.folders.templates, rendered.missing)
    return (
        *(ctx.wording.error(one, ctx.language) for one in rendered.contradictions),
        *dict.fromkeys(one.in_language(ctx.language) for one in missing),
        *(ctx.say(one.code, **one.params) for one in rendered.notices),
    )
