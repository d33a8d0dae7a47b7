"""Forms shown before they are issued: the list of forms, the blank specimen, a preview with what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import Refused
from app.domain.explanations import LocalText
from app.services import form_templates, paper_data, paper_subjects, settings, word_forms
from app.services.context import Context
from app.services.form_templates import Source, Which
from app.services.paper_reading import Data
from app.services.paper_subjects import Subject
from app.services.word_forms import NameForm

if TYPE_CHECKING:
    from app.forms.catalogue import Template
    from app.forms.options import ComposeOptions
    from app.forms.pages import Notice, PageModel


MARK = "print.mark"


@dataclass(frozen=True, slots=True)
class FormInfo:
    """A form that can be printed: `subject` is what it is of, `needs` the fields its signing print needs.

    `of` says which records, reports, acts or decisions it is of; `which` tells the department's own form from the
    shipped one where there are both; `copies` are as many as it goes to.
    """

    id: str
    title: LocalText
    languages: tuple[str, ...]
    subject: str
    tracks: tuple[str, ...]
    needs: tuple[str, ...]
    of: str = ""
    which: Which = ""
    copies: int = 1


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """Choices of one print. Without a language the form is printed in its first one: see `languages_of`.

    `draft` None means: for signing when nothing stands against it, else as a draft, marked as one. `copies`
    numbered sets go into one file, marked in the footer unless the setting `print.copy-footer` is off.
    `room_to_write` gives blank tables more rows, `course_table` attaches the list of courses to the plan.
    """

    language: str = ""
    draft: bool | None = None
    copies: int = 1
    annex_label: bool | None = None
    room_to_write: bool = False
    course_table: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """A form ready to be shown: file, pages, what the signing print still needs, what contradicts.

    `sets` numbered copies follow one another in the file.
    """

    pdf: bytes
    model: PageModel
    title: str
    draft: bool
    missing: tuple[str, ...]
    contradictions: tuple[Refused, ...]
    notices: tuple[Notice, ...]
    sets: int = 1
    names: tuple[NameForm, ...] = ()

    @property
    def pages(self) -> int:
        return len(self.model.pages)

    @property
    def sheets(self) -> int:
        """The pages of one copy."""
        return self.pages // self.sets


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document before it is written down."""

    template: Template
    subject: Subject
    data: Data
    rendered: Rendered


# --- the forms ------------------------------------------------------------------------


def list_forms(ctx: Context, edition: str) -> list[FormInfo]:
    """The forms of an edition; the title says which is the department's own where the shipped one stands beside it."""
    return [_told(ctx, form) for form in describe_forms(ctx.folders.templates, edition)]


def _told(ctx: Context, form: FormInfo) -> FormInfo:
    if not form.which:
        return form
    said = (
        ctx.wording.say(f"form-{form.which}", {"title": form.title.in_language(language)}, language)
        for language in ("kk", "ru", "en")
    )
    return replace(form, title=LocalText(*said))


def describe_forms(templates: Source, edition: str | None = None) -> list[FormInfo]:
    """The forms of templates, of one edition or of all."""
    return [
        FormInfo(
            one.reference,
            LocalText(**one.template.title),
            one.template.languages,
            one.template.subject,
            one.template.tracks,
            one.template.needs,
            one.template.of,
            one.which,
            max(len(one.template.recipients), 1),
        )
        for one in form_templates.offered(templates, edition)
    ]


def template_of(ctx: Context, form_id: str, language: str = "") -> Template:
    """A form in a language. UsageError, Refused: as `form_templates.get`."""
    return form_templates.get(ctx.folders.templates, form_id, language or next(iter(languages_of(ctx, form_id)), "kk"))


def languages_of(ctx: Context, form_id: str) -> tuple[str, ...]:
    """The languages in which a form is there for the university of the department, Kazakh first."""
    return form_templates.languages(ctx.folders.templates, form_id, settings.read(ctx, settings.MAIN_PROFILE))


def usual_copies(ctx: Context, form_id: str) -> int:
    """In how many copies a form goes out: one for each who gets it."""
    return max(len(template_of(ctx, form_id).recipients), 1)


# --- preview --------------------------------------------------------------------------


def preview(ctx: Context, form_id: str, subject: str | None, options: PrintOptions | None = None) -> Rendered:
    """A form as it would be printed now; without a subject the blank specimen.

    Refused: paper-needs-track, form-not-for-track, paper-no-internship, paper-no-report, glyphs-missing.
    """
    options = options or PrintOptions()
    template = template_of(ctx, form_id, options.language)
    if subject is None:
        return _noticed(ctx, template, _render(template, None, compose_options(ctx, options)))
    return prepare(ctx, template, subject, options).rendered


def render(ctx: Context, template: Template, data: Data) -> Rendered:
    """A form over data that were gathered before: not a draft, and without a mark since nobody signs it."""
    return _noticed(ctx, template, _render(template, data, compose_options(ctx, PrintOptions())))


def blank(templates: Source, fonts: Path, form_id: str, language: str = "kk") -> bytes:
    """The blank specimen of a form as a file; needs no database."""
    from app.forms.options import ComposeOptions

    template = form_templates.get(templates, form_id, language)
    return _render(template, None, ComposeOptions(fonts=fonts)).pdf


def prepare(
    ctx: Context, template: Template, subject: str, options: PrintOptions, paper_id: str | None = None
) -> Prepared:
    """Everything about one document: whom it is of, its data, its pages.

    What is issued for signing under `paper_id` bears its mark, unless the setting `print.mark` is off.
    """
    resolved = paper_subjects.resolve(ctx, template, subject)
    if template.tracks and resolved.student is not None and not resolved.student["track"]:
        raise Refused("paper-needs-track", name=resolved.name)
    data = paper_data.gather(ctx, template, resolved)
    composing = compose_options(ctx, options)
    if paper_id is not None and settings.own(ctx, MARK):
        composing = replace(composing, mark=paper_id)
    rendered = _noticed(ctx, template, _render(template, data, composing, _copies(ctx, options), options.draft))
    names = word_forms.of_paper(ctx, template, data, resolved)
    return Prepared(template, resolved, data, replace(rendered, names=names))


def _render(
    template: Template,
    data: Data | None,
    composing: ComposeOptions,
    copies: Sequence[int | None] = (None,),
    draft: bool | None = False,
) -> Rendered:
    from app.forms.composing import compose
    from app.forms.pdf import write_pdf
    from app.forms.readiness import contradictions, missing_fields

    missing = tuple(missing_fields(template, data)) if data is not None else ()
    against = tuple(contradictions(template, data)) if data is not None else ()
    if draft is None:
        draft = bool(missing or against)
    if draft:
        composing = replace(composing, draft=True, mark=None)  # a draft is signed by nobody and comes home to nobody
    models = [compose(template, data, replace(composing, copy_number=copy)) for copy in copies]
    model = replace(models[0], pages=tuple(page for one in models for page in one.pages))
    target = BytesIO()
    write_pdf(model, target, composing.fonts)
    title = template.title[template.language]
    return Rendered(target.getvalue(), model, title, draft, missing, against, model.notices, len(copies))


def _noticed(ctx: Context, template: Template, rendered: Rendered) -> Rendered:
    """What the department brought and what was refused of it, so that the shipped one stands in its place."""
    from app.forms.pages import Notice

    refused = form_templates.refused(ctx.folders.templates, template)
    notices = (Notice("own-form-refused", fault.params) for fault in refused)
    return replace(rendered, notices=(*rendered.notices, *notices))


def compose_options(ctx: Context, options: PrintOptions) -> ComposeOptions:
    """The choices of a print with what the settings say of every print."""
    from app.forms.options import ComposeOptions

    return ComposeOptions(
        fonts=ctx.folders.fonts,
        copies=options.copies,
        annex_label=options.annex_label,
        room_to_write=options.room_to_write,
        course_table=options.course_table,
        dash_for_no_fee=bool(settings.own(ctx, "print.fee-dash")),
    )


def marks_copies(ctx: Context, options: PrintOptions) -> bool:
    """Whether the file holds as many numbered sets as copies are asked for, not one to be printed so many times."""
    return options.copies > 1 and bool(settings.own(ctx, "print.copy-footer"))


def _copies(ctx: Context, options: PrintOptions) -> Sequence[int | None]:
    return range(1, options.copies + 1) if marks_copies(ctx, options) else [None]
