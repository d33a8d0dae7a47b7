"""A picture in a form: as large and where the page has it, kept once, in the PDF and in the Word file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from app.forms import flow
from app.forms.composing import lay_out
from app.forms.docx import write_docx
from app.forms.options import ComposeOptions
from app.forms.pages import MILLIMETRE
from app.forms.pdf import write_pdf

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
OPTIONS = ComposeOptions(fonts=FONTS)


def emblem(kind: str = "PNG", mode: str = "RGBA") -> bytes:
    target = io.BytesIO()
    Image.new(mode, (60, 40), "red").save(target, kind)
    return target.getvalue()


def form_of(*blocks: flow.FlowBlock, parts: int = 1) -> flow.FilledForm:
    return flow.FilledForm("memo", 1, "Жазба", "kk", tuple(flow.Part(blocks) for _ in range(parts)))


@pytest.mark.parametrize(("align", "left"), [("left", 30.0), ("centre", 97.5), ("right", 165.0)])
def test_a_picture_stands_where_it_is_put(align: flow.Align, left: float) -> None:
    (page,) = lay_out(form_of(flow.Picture(emblem(), 30, 20, align)), OPTIONS).pages
    (picture,) = page.pictures
    assert [round(length / MILLIMETRE, 2) for length in picture[:4]] == [left, 20, 30, 20]


def test_text_goes_on_under_the_picture() -> None:
    below = flow.Paragraph((flow.Span("Хат"),), 14)
    alone, beneath = (lay_out(form_of(*blocks), OPTIONS).pages[0] for blocks in (
        (below,), (flow.Picture(emblem(), 30, 20, after=3), below)
    ))  # fmt: skip
    assert beneath.runs[0].y - alone.runs[0].y == pytest.approx(23 * MILLIMETRE)


def test_a_picture_in_a_column_stands_in_it() -> None:
    column = flow.Strip(100, 65, (flow.Picture(emblem(), 30, 20, "left"),))
    (page,) = lay_out(form_of(flow.Strips((column,))), OPTIONS).pages
    assert page.pictures[0].x == pytest.approx(130 * MILLIMETRE)


def test_a_picture_with_no_room_left_goes_to_the_next_sheet() -> None:
    tall = flow.Picture(emblem(), 30, 200)
    pages = lay_out(form_of(tall, tall), OPTIONS).pages
    assert [len(page.pictures) for page in pages] == [1, 1]


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "RGB"), ("JPEG", "L")])
def test_the_pdf_shows_it(kind: str, mode: str) -> None:
    from pypdfium2 import PdfDocument

    target = io.BytesIO()
    write_pdf(lay_out(form_of(flow.Picture(emblem(kind, mode), 30, 20)), OPTIONS), target, FONTS)
    shown = PdfDocument(target.getvalue())[0].render(scale=1).to_pil().convert("L")
    middle, beside = (shown.getpixel((round(x), round(30 * MILLIMETRE))) for x in (112.5 * MILLIMETRE, 20))
    assert middle < 128
    assert beside == 255


def test_the_same_picture_is_kept_once_in_either_file() -> None:
    form = form_of(flow.Picture(emblem("JPEG", "RGB"), 30, 20), parts=3)
    pdf, docx = io.BytesIO(), io.BytesIO()
    write_pdf(lay_out(form, OPTIONS), pdf, FONTS)
    write_docx(form, docx, FONTS)
    assert pdf.getvalue().count(b"/Subtype /Image") == 1
    names = zipfile.ZipFile(docx).namelist()
    assert len([name for name in names if name.startswith("word/media/")]) == 1


def test_the_word_file_shows_it_as_large(tmp_path: Path) -> None:
    from docx import Document
    from docx.shared import Mm

    inner = flow.Strip(0, 60, (flow.Picture(emblem(), 45, 30),))
    beside = flow.Strip(80, 60, (flow.Paragraph((flow.Span("Хат"),), 14),))
    target = tmp_path / "memo.docx"
    write_docx(form_of(flow.Picture(emblem(), 30, 20), flow.Strips((inner, beside))), target, FONTS)
    body = Document(str(target)).element.body
    sizes = [(int(one.get("cx")), int(one.get("cy"))) for one in body.xpath(".//wp:inline/wp:extent")]
    assert sizes == [(Mm(30), Mm(20)), (Mm(45), Mm(30))]
