"""From a template and its data to the pages of a document."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.domain.errors import Refused
from app.domain.letters import named
from app.forms import flow
from app.forms.catalogue import Template
from app.forms.covers import fit_cover, foot_piece
from app.forms.filling import fill
from app.forms.layout import Layout
from app.forms.marking import with_marks
from app.forms.metrics import Faces, load_faces
from app.forms.options import ComposeOptions
from app.forms.pages import Face, Notice, Page, PageModel, TextRun
from app.forms.paging import Pager
from app.forms.sheets import FOOTER, LEFT, MARK_SIZE, NUMBER_SIZE, TOP, Sheet, sheet_of

# Letters written from right to left or placed by rules the forms do not set.
_UNSET_BIDI = frozenset({"R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"})
_UNSET_CATEGORIES = frozenset({"Mn", "Me", "Mc", "Cc", "Cf", "Cs", "Co", "Cn"})

__all__ = ["ComposeOptions", "compose", "lay_out"]


def compose(template: Template, data: Mapping[str, Any] | None, options: ComposeOptions) -> PageModel:
    """The pages of one document; without data, or as a specimen, the blank form.

    Refuses (`glyphs-missing`) what the form faces cannot show; nothing is ever cut or replaced.
    """
    return lay_out(fill(template, data, options), options)


def lay_out(form: flow.FilledForm, options: ComposeOptions) -> PageModel:
    """A filled form cut into pages."""
    faces = load_faces(options.fonts)
    pages: list[Page] = []
    notices: list[Notice] = []
    before = 0
    for part in form.parts:
        before = 0 if part.restarts else before
        sheets = [_sized(sheet, part) for sheet in (_cover if part.cover else _running)(part, faces)]
        if part.cover and len(sheets) > 1:
            notices.append(Notice("cover-continues", {"sheets": len(sheets)}))
        for number, sheet in enumerate(sheets, before + 1):
            numbered = form.page_numbers and not part.cover
            pages.append(_with_footer(sheet, form, number if numbered else None, faces))
        before += len(sheets)
    _refuse_missing_letters(pages, faces)
    if options.mark is not None:
        pages = with_marks(pages, options.mark, options.copy_number)
    return PageModel(
        template=form.template,
        version=form.version,
        title=form.title,
        language=form.language,
        pages=tuple(pages),
        notices=tuple(notices),
    )


def _sized(page: Page, part: flow.Part) -> Page:
    sheet = sheet_of(part)
    return replace(page, width=sheet.width, height=sheet.height)


def _running(part: flow.Part, faces: Faces) -> list[Page]:
    sheet = sheet_of(part)
    layout = Layout(faces, LEFT, sheet.right - LEFT)
    return Pager(TOP, sheet.bottom).place(layout.pieces(part.blocks), foot_piece(part.foot, layout))


def _cover(part: flow.Part, faces: Faces) -> list[Page]:
    """One sheet where it can be; only a cover that gave up all it could takes a second one."""
    sheet = sheet_of(part)
    fitted = fit_cover(part.blocks, part.foot, faces, (LEFT, sheet.right), (TOP, sheet.bottom))
    return Pager(TOP, sheet.bottom).place(fitted.pieces, fitted.foot)


def _with_footer(page: Page, form: flow.FilledForm, number: int | None, faces: Faces) -> Page:
    marks: list[TextRun] = []
    right, y = Sheet(page.width, page.height).right, page.height - FOOTER
    if number is not None:
        text = str(number)
        width = faces["regular"].width(text, NUMBER_SIZE)
        marks.append(TextRun((LEFT + right - width) / 2, y, text, "regular", NUMBER_SIZE))
    if form.footer_left:
        marks.append(TextRun(LEFT, y, form.footer_left, "bold", MARK_SIZE))
    if form.footer_right:
        width = faces["regular"].width(form.footer_right, MARK_SIZE)
        marks.append(TextRun(right - width, y, form.footer_right, "regular", MARK_SIZE))
    return replace(page, runs=(*page.runs, *marks))


def _refuse_missing_letters(pages: list[Page], faces: Faces) -> None:
    used: dict[Face, set[str]] = {}
    for page in pages:
        for run in page.runs:
            used.setdefault(run.face, set()).update(run.text)
    missing: set[str] = set()
    for face, letters in used.items():
        missing |= faces[face].missing(letters)
        missing |= {letter for letter in letters if _needs_shaping(letter)}
    if missing:
        raise Refused("glyphs-missing", letters=named(sorted(missing)))


def _needs_shaping(letter: str) -> bool:
    return unicodedata.category(letter) in _UNSET_CATEGORIES or unicodedata.bidirectional(letter) in _UNSET_BIDI
