"""The Word file: every word of the form in its order, fixed measures, one file for one form, nothing read as markup."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from freezegun import freeze_time

from app.domain.errors import EnvironmentProblem
from app.forms import flow
from app.forms.catalogue import Template
from app.forms.composing import lay_out
from app.forms.docx import write_docx
from app.forms.filling import fill
from app.forms.options import ComposeOptions
from app.forms.pages import PageModel

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"
_FILES = sorted((RESOURCES / "templates").glob("*.*.toml"))
FORMS = [path.name.removesuffix(".toml").removesuffix(".kk") for path in _FILES if not path.match("shared.*")]
KINDS = ("blank", "filled")
Filled = Callable[..., flow.FilledForm]
Written = Callable[[flow.FilledForm], Any]

_SPACED = re.compile(r"[\s\u200b]+")
# The children of the elements of a Word file stand in this order, or Word calls the file damaged.
_ORDER = {
    "pPr": "keepNext keepLines framePr widowControl tabs spacing ind jc rPr sectPr",
    "rPr": "rFonts b bCs i iCs spacing sz szCs u lang",
    "tblPr": "tblW tblInd tblBorders tblLayout tblCellMar",
    "tcPr": "tcW vMerge",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p tbl",
    "sectPr": "footerReference pgSz pgMar pgNumType",
    "settings": "zoom defaultTabStop characterSpacingControl compat",
}


@pytest.fixture
def filled(templates: dict[str, Template], sample: dict[str, Any]) -> Filled:
    """`filled("mitu-a", sample, draft=True)`: a form before it is written; the specimen without data."""

    def make(form: str, data: dict[str, Any] | None = None, **options: Any) -> flow.FilledForm:
        return fill(templates[form], data, ComposeOptions(**{"fonts": FONTS} | options))

    return make


def docx_bytes(form: flow.FilledForm) -> bytes:
    stream = io.BytesIO()
    write_docx(form, stream, FONTS)
    return stream.getvalue()


def opened(form: flow.FilledForm) -> Any:
    return Document(io.BytesIO(docx_bytes(form)))


def words(text: str) -> list[str]:
    return [word for word in _SPACED.split(text) if word]


def docx_words(document: Any) -> list[str]:
    """Every word of the body from the top down; a table row by row."""
    texts: list[str] = []
    for paragraph in document.element.body.iter(qn("w:p")):
        for one in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
            texts.append(" " if one.tag != qn("w:t") else one.text)
        texts.append("\n")
    return words("".join(texts).translate(str.maketrans("", "", "☐☑")))


def flow_words(form: flow.FilledForm) -> list[str]:
    """The same out of the filled form."""
    texts: list[str] = []
    for part in form.parts:
        texts += _texts(part.blocks)
        if part.foot:
            texts += _texts((part.foot,))
    return words("\n".join(texts))


def _texts(blocks: tuple[flow.FlowBlock, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case flow.Paragraph():
                text = "".join(span.text for span in block.spans)
                captions = [span.caption for span in block.spans if span.caption]
                yield f"{block.marker} {text}"
                yield from captions
            case flow.Ruled():
                yield from (block.label, block.value, block.caption)
            case flow.Signing():
                yield from (block.label, *(one.value for one in block.blanks), *(one.caption for one in block.blanks))
            case flow.Strips():
                for strip in block.columns:
                    yield from _texts(strip.blocks)
            case flow.Grid():
                yield from block.titles
                for row in block.rows:
                    yield from (cell or "" for cell in row.cells)
            case flow.Unit():
                yield from _texts(block.blocks)


def paragraph_of(document: Any, words_in_it: str) -> Any:
    return next(one for one in document.element.body.iter(qn("w:p")) if words_in_it in said(one))


def said(element: Any) -> str:
    return "".join(element.itertext()).replace("\u00a0", " ")


def sizes(element: Any) -> set[float]:
    return {int(one.get(qn("w:val"))) / 2 for one in element.iter(qn("w:sz"))}


def has(element: Any, tag: str) -> bool:
    return next(element.iter(qn(tag)), None) is not None


# --- every form ----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_words_stand_in_the_order_of_the_form(filled: Filled, sample: dict[str, Any], form: str, kind: str) -> None:
    made = filled(form, sample if kind == "filled" else None)
    told, meant = "".join(docx_words(opened(made))), "".join(flow_words(made))
    if any(span.caption for part in made.parts for span in _spans(part.blocks)):
        # A caption stands in the middle of its paragraph, under the line of its blank.
        told, meant = "".join(sorted(told)), "".join(sorted(meant))
    assert told == meant
    assert len(told) > 100


def _spans(blocks: tuple[flow.FlowBlock, ...]) -> Iterator[flow.Span]:
    for block in blocks:
        if isinstance(block, flow.Paragraph):
            yield from block.spans
        elif isinstance(block, flow.Unit):
            yield from _spans(block.blocks)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_words_are_those_of_the_pdf(
    filled: Filled, text_of: Callable[[PageModel], list[str]], sample: dict[str, Any], form: str, kind: str
) -> None:
    made = filled(form, sample if kind == "filled" else None, page_numbers=False)
    pages = text_of(lay_out(made, ComposeOptions(fonts=FONTS)))
    assert "".join(sorted("".join(docx_words(opened(made))))) == "".join(sorted("".join(words(" ".join(pages)))))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_everything_stands_in_the_order_word_asks_for(
    filled: Filled, sample: dict[str, Any], form: str, kind: str
) -> None:
    document = opened(filled(form, sample if kind == "filled" else None, draft=True))
    footers = (section.footer._element for section in document.sections)
    for root in (document.element, document.settings.element, *footers):
        for element in root.iter():
            order = _ORDER.get(str(element.tag).partition("}")[2], "").split()
            if order:
                places = [order.index(child.tag.partition("}")[2]) for child in element]
                assert places == sorted(places), element.tag
    for cell in document.element.body.iter(qn("w:tc")):
        assert cell[-1].tag == qn("w:p"), "Word wants a paragraph at the end of a cell"
    for one, two in zip(document.element.body, document.element.body[1:], strict=False):
        assert not one.tag == two.tag == qn("w:tbl"), "two tables in a row become one"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_widths_are_given_everywhere(filled: Filled, sample: dict[str, Any], form: str, kind: str) -> None:
    made = filled(form, sample if kind == "filled" else None)
    document = opened(made)
    room = Mm(252 if any(part.landscape for part in made.parts) else 165).twips
    assert all(int(stop.get(qn("w:pos"))) <= room for stops in document.element.iter(qn("w:tabs")) for stop in stops)
    for table in document.element.body.iter(qn("w:tbl")):
        columns = [int(one.get(qn("w:w"))) for one in table.find(qn("w:tblGrid"))]
        assert table.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
        assert int(table.tblPr.find(qn("w:tblW")).get(qn("w:w"))) == sum(columns)
        for row in table.tr_lst:
            assert [int(cell.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in row.tc_lst] == columns


@pytest.mark.parametrize("form", FORMS)
def test_each_part_is_a_section_on_its_own_sheet(filled: Filled, sample: dict[str, Any], form: str) -> None:
    made = filled(form, sample)
    document = opened(made)
    assert len(document.sections) == len(made.parts)
    for section, part in zip(document.sections, made.parts, strict=True):
        size = (297, 210) if part.landscape else (210, 297)
        margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
        measured = [*margins, section.page_width, section.page_height]
        for got, wanted in zip(measured, (30, 15, 20, 20, *size), strict=True):
            assert abs(got - Mm(wanted)) < Mm(0.05)
        assert has(section.footer._element, "w:fldSimple") == (not part.cover)


# --- one file for one form --------------------------------------------------------------------------


def test_same_form_gives_the_same_bytes_on_any_day(filled: Filled, sample: dict[str, Any]) -> None:
    with freeze_time(datetime(2026, 11, 22, 10, 30)):
        first = docx_bytes(filled("mitu-a", sample))
    docx_bytes(filled("mitu-d", sample))
    with freeze_time(datetime(2031, 3, 1, 4, 15)):
        second = docx_bytes(filled("mitu-a", sample))
    assert first == second


def test_file_names_its_form_and_nobody(filled: Filled) -> None:
    document = opened(filled("mitu-v"))
    properties = document.core_properties
    assert properties.title == "Ғылыми тағылымдама бағдарламасы"
    assert properties.subject.startswith("mitu-v ")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created is None
    assert properties.modified is None


def test_language_and_face_stand_for_the_whole_file(filled: Filled) -> None:
    content = docx_bytes(filled("mitu-b"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        styles = archive.read("word/styles.xml").decode()
        names = archive.namelist()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        assert f'w:{script}="Times New Roman"' in styles
    assert 'w:val="kk-KZ"' in styles
    assert 'w:eastAsia="kk-KZ"' in styles
    assert sorted(names)[0] == "[Content_Types].xml"
    assert not any("thumbnail" in name or "app.xml" in name for name in names)


def test_unwritable_target_is_told(filled: Filled, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as problem:
        write_docx(filled("mitu-v"), tmp_path / "nowhere" / "x.docx", FONTS)
    assert problem.value.code == "file-not-written"


# --- what stands where ----------------------------------------------------------------------------------


def test_footer_marks(filled: Filled, sample: dict[str, Any]) -> None:
    document = opened(filled("mitu-a", sample, draft=True, copy_number=2))
    cover, *others = (section.footer._element for section in document.sections)
    for footer in (cover, *others):
        left, right = (
            next(run for run in footer.iter(qn("w:r")) if text in "".join(run.itertext()))
            for text in ("ЖОБА", "дана № 2 / 3")
        )
        assert has(left, "w:b")
        assert not has(right, "w:b")
        assert sizes(left) == sizes(right) == {8}
    assert [has(footer, "w:fldSimple") for footer in (cover, *others)] == [False, True, True]


def test_value_is_ruled_and_as_long_as_its_blank(filled: Filled, sample: dict[str, Any]) -> None:
    document = opened(filled("mitu-b", sample))
    runs = [run for run in document.element.body.iter(qn("w:r")) if "2026–2027" in "".join(run.itertext())]
    (value,) = runs
    assert value.rPr.find(qn("w:u")).get(qn("w:val")) == "single"
    text = "".join(value.itertext())
    assert text.startswith("\u00a0")
    assert text.endswith("\u00a0")


def test_ruled_line_reaches_the_margin_by_a_tab(filled: Filled, sample: dict[str, Any]) -> None:
    paragraph = paragraph_of(opened(filled("mitu-d", sample)), "Білім беру бағдарламасы")
    *_, last = paragraph.iter(qn("w:r"))
    assert last.rPr.find(qn("w:u")) is not None
    assert has(last, "w:tab")
    (stop,) = paragraph.pPr.find(qn("w:tabs"))
    assert (stop.get(qn("w:val")), int(stop.get(qn("w:pos")))) == ("right", 9354)


def test_cover_ends_at_the_bottom_margin(filled: Filled, sample: dict[str, Any]) -> None:
    frame = paragraph_of(opened(filled("mitu-a", sample)), "Алматы, 2026").pPr.find(qn("w:framePr"))
    assert (frame.get(qn("w:vAnchor")), frame.get(qn("w:yAlign"))) == ("margin", "bottom")


def test_crowded_cover_gives_up_type_size(filled: Filled, sample: dict[str, Any]) -> None:
    def field_sizes(length: int) -> set[float]:
        sample["thesis"]["topic_kk"] = ("Мәтіндерді өңдеу үлгілері " * 200)[:length].strip()
        return sizes(paragraph_of(opened(filled("mitu-a", sample)), "Магистратурада оқу"))

    assert field_sizes(400) == {14}
    assert field_sizes(1500) == {12}


def test_table_heading_repeats_and_a_short_row_is_not_torn(filled: Filled, sample: dict[str, Any]) -> None:
    sample["plan"]["plan_work"] = [{"name": "Шолу"}, {"name": "Шолу жасау " * 60}]
    table = next(one for one in opened(filled("mitu-a", sample)).tables if one.cell(0, 1).text == "Жұмыс атауы")
    heading, short, long = (row._tr.trPr for row in table.rows)
    assert heading.find(qn("w:tblHeader")) is not None
    assert short.find(qn("w:tblHeader")) is None
    assert short.find(qn("w:cantSplit")) is not None
    assert long.find(qn("w:cantSplit")) is None


def test_rows_of_one_kind_share_their_first_cell(filled: Filled, sample: dict[str, Any]) -> None:
    table = next(one for one in opened(filled("mitu-a", sample)).tables if one.cell(0, 0).text == "Тәжірибе түрі")
    assert [cell.text for cell in table.columns[0].cells[-2:]] == ["Зерттеу тәжірибесі"] * 2
    assert table.cell(2, 0)._tc is table.cell(3, 0)._tc


def test_signatures_stay_with_what_precedes(filled: Filled, sample: dict[str, Any]) -> None:
    document = opened(filled("mitu-d", sample))
    for text in ("Тағылымдама нәтижелі өтті.", "Ғылыми жетекші", "(қолы)", "А.Б. Серіков"):
        *_, last = (one for one in document.element.body.iter(qn("w:p")) if text in said(one))
        assert last.pPr.find(qn("w:keepNext")) is not None, text
    assert document.paragraphs[-1]._p.pPr.find(qn("w:keepNext")) is None


def test_boxes_can_be_ticked() -> None:
    rows = (flow.GridRow(("бар", ""), boxes=((1, True),)), flow.GridRow(("жоқ", ""), boxes=((1, False),)))
    grid = flow.Grid(("Құжат", "Бар"), (145, 20), ("left", "centre"), rows, 12, 8)
    document = opened(flow.FilledForm("x", 1, "x", "ru", (flow.Part((grid,), landscape=True),)))
    boxes = list(document.element.body.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checked"))
    assert [one.values() for one in boxes] == [["1"], ["0"]]
    assert [cell._tc.xpath("string()") for cell in document.tables[0].columns[1].cells] == ["Бар", "☑", "☐"]


def test_two_captions_of_a_line_stand_under_their_blanks() -> None:
    spans = (
        flow.Span("Мен, "),
        flow.Span("Серіков", True, "____________________", "(тегі)"),
        flow.Span(", "),
        flow.Span("Арман", True, "____________________", "(аты)"),
        flow.Span(" өтініш беремін. " * 12),
    )
    made = flow.FilledForm("x", 1, "x", "kk", (flow.Part((flow.Paragraph(spans, 12, align="justify"),)),))
    first, captions, rest = opened(made).paragraphs
    assert first.text.startswith("Мен, ")
    assert captions.text == "\t(тегі)\t(аты)"
    one, two = (stop.position.mm for stop in captions.paragraph_format.tab_stops)
    assert 15 < one < 40 < two < 90
    assert rest.text
    assert (first.text + rest.text).count("беремін.") == 12


# --- hostile data --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "<b>x</b> & <img src='file:///etc/passwd'/>",
        "</w:t></w:r></w:p><w:p><w:r><w:t>x",
        "]]> <![CDATA[ &amp; &#1; &lt;",
        "«Қазақ» \"тілі\" 'мен' {dept.name} [, {sup.position}]",
        '{ PAGE } =cmd|" /C calc"!A0 %s \\n',
        "Ә ₸ № – — “x”",
        "Қ" * 300,
        "Мәтіндерді өңдеу үлгілері " * 155,
    ],
)
def test_text_is_kept_letter_by_letter(filled: Filled, sample: dict[str, Any], text: str) -> None:
    sample["mag"]["surname"] = text
    sample["thesis"]["topic_kk"] = text
    sample["plan"]["plan_work"][0]["name"] = text
    sample["host"]["full_name"] = text
    for form in ("mitu-a", "mitu-b"):
        told = "".join(docx_words(opened(filled(form, sample))))
        assert told.count("".join(words(text))) >= 2, form


def test_lines_of_a_value_become_paragraphs(filled: Filled, sample: dict[str, Any]) -> None:
    sample["programme"]["tasks"] = ["қормен жұмыс", "баяндама", "мақала"]
    document = opened(filled("mitu-v", sample))
    texts = [paragraph.text.rstrip("\t") for paragraph in document.paragraphs]
    at = texts.index("Тағылымдаманың міндеттері 1) қормен жұмыс")
    assert texts[at + 1 : at + 3] == ["2) баяндама", "3) мақала"]
