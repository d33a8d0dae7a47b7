"""Printed forms as Word files: working copies to be edited elsewhere, neither numbered nor kept nor marked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from app.services import form_templates, printing
from app.services.context import Context
from app.services.form_templates import Source
from app.services.paper_reading import Data
from app.services.printing import PrintOptions

if TYPE_CHECKING:
    from app.forms.catalogue import Template
    from app.forms.options import ComposeOptions

SUFFIX = ".docx"


@dataclass(frozen=True, slots=True)
class WordFile:
    """A form as a Word file; `draft` and `missing` as of the form that would be printed now."""

    content: bytes
    title: str
    draft: bool
    missing: tuple[str, ...]


def export(ctx: Context, form_id: str, subject: str | None, options: PrintOptions | None = None) -> WordFile:
    """A form with its data; without a subject the blank specimen. One copy, whatever the options say.

    UsageError and Refused as `printing.preview`: what cannot be printed does not go out as a Word file either.
    """
    options = replace(options or PrintOptions(), copies=1)
    template = printing.template_of(ctx, form_id, options.language)
    composing = printing.compose_options(ctx, options)
    if subject is None:
        return WordFile(_written(template, None, composing), template.title[template.language], False, ())
    prepared = printing.prepare(ctx, template, subject, options)
    shown = prepared.rendered
    content = _written(template, prepared.data, replace(composing, draft=shown.draft))
    return WordFile(content, shown.title, shown.draft, shown.missing)


def blank(templates: Source, fonts: Path, form_id: str, language: str = "kk") -> bytes:
    """The blank specimen of a form; needs no database."""
    from app.forms.options import ComposeOptions

    return _written(form_templates.get(templates, form_id, language), None, ComposeOptions(fonts=fonts))


def _written(template: Template, data: Data | None, composing: ComposeOptions) -> bytes:
    """Laid out first: that refuses the letters which the faces of the forms cannot show."""
    from app.forms.composing import lay_out
    from app.forms.docx import write_docx
    from app.forms.filling import fill

    form = fill(template, data, composing)
    lay_out(form, composing)
    target = BytesIO()
    write_docx(form, target, composing.fonts)
    return target.getvalue()
