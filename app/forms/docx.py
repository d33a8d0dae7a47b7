"""A filled form written as a Word file that can be edited: paragraphs, tables and tab stops, no pictures of pages.

The measures are those of the printed page, so that both break their lines and pages alike.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

from app.domain.errors import EnvironmentProblem
from app.forms import docx_xml as xml
from app.forms import flow
from app.forms.covers import fit_cover
from app.forms.docx_base import empty_document, packed
from app.forms.docx_blocks import Blocks, Column
from app.forms.docx_pictures import Pictures
from app.forms.docx_xml import Element, Run, Shape
from app.forms.layout import Layout
from app.forms.metrics import Faces, load_faces
from app.forms.pages import MILLIMETRE
from app.forms.setting import BASELINE, SINGLE
from app.forms.sheets import FOOTER, LEFT, MARK_SIZE, NUMBER_SIZE, TOP, Sheet, sheet_of

_LANGUAGES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
# From the end of the sheet to the foot of the line whose letters stand at the height of the printed footer.
_FOOTER = FOOTER - (SINGLE - BASELINE) * NUMBER_SIZE
# A crowded cover leaves so many points free: Word rounds every line to twentieths of a point.
_SLACK = 4.0


def write_docx(form: flow.FilledForm, target: BinaryIO | Path, fonts: Path) -> None:
    """Write the form to a file or an open binary stream; the same form gives the same bytes.

    `fonts` is the folder of the form faces, by which lines are measured. What those cannot show is refused by
    `composing.lay_out`: lay the form out first. EnvironmentProblem: file-not-written.
    """
    content = _written(form, load_faces(fonts))
    try:
        if isinstance(target, Path):
            target.write_bytes(content)
        else:
            target.write(content)
    except OSError as error:
        raise EnvironmentProblem("file-not-written", file=str(target), reason=str(error)) from error


def _written(form: flow.FilledForm, faces: Faces) -> bytes:
    from docx import Document

    document = Document(io.BytesIO(empty_document()))
    _describe(document, form)
    body = document.element.body
    last = body.sectPr
    pictures = Pictures(document)
    for number, part in enumerate(form.parts, 1):
        _set_sheet(document.sections[-1], sheet_of(part))
        xml.number_pages(last, from_one=part.restarts)
        elements, end = _part(part, faces, pictures)
        for element in elements:
            last.addprevious(element)
        if number < len(form.parts):
            xml.end_section(end, deepcopy(last))
    _set_footers(document, form)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})


def _describe(document: Any, form: flow.FilledForm) -> None:
    """Title, form and language; who wrote it and when are left open."""
    properties = document.core_properties
    properties.title = form.title
    properties.subject = f"{form.template} {form.version}"
    properties.language = _LANGUAGES.get(form.language, form.language)
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang")
    for script in ("val", "eastAsia"):
        xml.set_value(language, script, properties.language)


def _set_sheet(section: Any, sheet: Sheet) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Pt

    section.orientation = WD_ORIENT.LANDSCAPE if sheet.width > sheet.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    section.left_margin, section.right_margin = Pt(LEFT), Pt(sheet.width - sheet.right)
    section.top_margin, section.bottom_margin = Pt(TOP), Pt(sheet.height - sheet.bottom)
    section.header_distance, section.footer_distance = Pt(_FOOTER), Pt(_FOOTER)
    section.gutter = 0


def _part(part: flow.Part, faces: Faces, pictures: Pictures) -> tuple[list[Element], Element]:
    """The elements of a part, and the paragraph that ends it."""
    width = _text_width(part)
    gaps, relief = _cover_gaps(part, faces) if part.cover else (_running_gaps(part, faces), 0.0)
    blocks = Blocks(faces, Column(width, 0, width), gaps, pictures, relief)
    blocks.add(part.blocks)
    if part.foot:
        blocks.foot(part.foot)
    end = blocks.close()
    return blocks.elements, end


def _text_width(part: flow.Part) -> float:
    return (sheet_of(part).right - LEFT) / MILLIMETRE


# --- spaces -----------------------------------------------------------------------------------


def _cover_gaps(part: flow.Part, faces: Faces) -> tuple[dict[int, float], float]:
    """The heights of the spaces of a cover by their identity, and what its fields give up."""
    items = list(_flat(part.blocks))
    sheet = sheet_of(part)
    fitted = fit_cover(items, part.foot, faces, (LEFT, sheet.right), (TOP, sheet.bottom - _SLACK))
    heights = {
        id(block): stack[0].height
        for block, stack in zip(items, fitted.stacks, strict=True)
        if isinstance(block, flow.Gap)
    }
    return heights | _opening(items), fitted.relief


def _running_gaps(part: flow.Part, faces: Faces) -> dict[int, float]:
    """The same where text runs on: a space that reaches for a place on the sheet does so on the first one."""
    items = list(_flat(part.blocks))
    heights: dict[int, float] = {}
    y = TOP
    layout = Layout(faces, LEFT, sheet_of(part).right - LEFT)
    for block, stack in zip(items, layout.stacks(items), strict=True):
        height = sum(piece.height for piece in stack)
        if isinstance(block, flow.Gap):
            height = max(stack[0].least, stack[0].to - y) if block.to else height
            heights[id(block)] = height
        y += height
    return heights | _opening(items)


def _opening(items: list[flow.FlowBlock]) -> dict[int, float]:
    """No space above the first words of a part."""
    opening: dict[int, float] = {}
    for block in items:
        if not isinstance(block, flow.Gap):
            break
        opening[id(block)] = 0.0
    return opening


def _flat(blocks: Iterable[flow.FlowBlock]) -> Iterator[flow.FlowBlock]:
    for block in blocks:
        if isinstance(block, flow.Unit):
            yield from _flat(block.blocks)
        else:
            yield block


# --- footers ------------------------------------------------------------------------------------


def _set_footers(document: Any, form: flow.FilledForm) -> None:
    """A part keeps the footer of the part before it where both are numbered or not, on paper of one width."""
    kinds = [(_text_width(part), form.page_numbers and not part.cover) for part in form.parts]
    for section, (before, now) in zip(document.sections, pairwise((None, *kinds)), strict=True):
        if now is not None and before != now:
            section.footer.is_linked_to_previous = False
            holder = section.footer._element
            for child in list(holder):
                holder.remove(child)
            holder.append(_footer(form, *now))


def _footer(form: flow.FilledForm, width: float, numbered: bool) -> Element:
    """Draft mark, page number, copy mark."""
    shape = Shape(stops=((width / 2, "center"), (width, "right")))
    made = xml.paragraph(shape, [Run(f"{form.footer_left}\t", MARK_SIZE, "bold")], NUMBER_SIZE)
    if numbered:
        made.append(xml.page_number(NUMBER_SIZE))
    made.append(xml.run(Run(f"\t{form.footer_right}", MARK_SIZE)))
    return made
