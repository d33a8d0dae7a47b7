"""The mark of a sheet on paper: there on every page, readable, and in nobody's way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from app.domain.errors import Refused
from app.domain.marks import ANY_COPY, LAST_COPY, Mark, read
from app.forms.marking import with_marks
from app.forms.pages import A4_HEIGHT, MILLIMETRE, Page, PageModel
from app.forms.sheets import LEFT

PAPER = "019aa5b0f3c97d11a2b3c4d5e6f70819"
FORMS = ("mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d")
Composed = Callable[..., PageModel]
Written = Callable[[PageModel], Path]


def marks_on(path: Path, dpi: int = 200) -> list[list[Mark | None]]:
    with pypdfium2.PdfDocument(path) as document:
        pictures = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]
    return [
        [read(found.text) for found in zxingcpp.read_barcodes(picture, formats=zxingcpp.QRCode)] for picture in pictures
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("filled", [False, True])
def test_every_page_bears_its_own_mark(
    composed: Composed, written: Written, sample: dict[str, Any], form: str, filled: bool
) -> None:
    model = composed(form, sample if filled else None, copy_number=2, mark=PAPER)
    assert marks_on(written(model)) == [[Mark(PAPER, 2, sheet)] for sheet in range(1, len(model.pages) + 1)]


def test_a_cover_that_continues_bears_marks_too(composed: Composed, written: Written, sample: dict[str, Any]) -> None:
    sample["thesis"]["topic_kk"] = "Қазақ мәтіндерін жіктеу " * 120
    model = composed("mitu-a", sample, mark=PAPER)
    assert [notice.code for notice in model.notices] == ["cover-continues"]
    assert marks_on(written(model)) == [[Mark(PAPER, ANY_COPY, sheet)] for sheet in range(1, len(model.pages) + 1)]


@pytest.mark.parametrize("form", FORMS)
def test_nothing_but_the_mark_changes(composed: Composed, sample: dict[str, Any], form: str) -> None:
    plain, marked = composed(form, sample), composed(form, sample, mark=PAPER)
    assert [(page.runs, page.lines, page.boxes) for page in marked.pages] == [
        (page.runs, page.lines, page.boxes) for page in plain.pages
    ]
    assert all(page.fills == () for page in plain.pages)


@pytest.mark.parametrize("form", FORMS)
def test_the_mark_stands_in_the_margin_with_white_around(composed: Composed, sample: dict[str, Any], form: str) -> None:
    """x 5..27 mm, its lower edge 8 mm above the end of the sheet; nothing else nearer than the text area."""
    for page in composed(form, sample, mark=PAPER).pages:
        left, right = min(fill.x for fill in page.fills), max(fill.x + fill.width for fill in page.fills)
        top, bottom = min(fill.y for fill in page.fills), max(fill.y + fill.height for fill in page.fills)
        assert (left, right) == (pytest.approx(5 * MILLIMETRE), pytest.approx(27 * MILLIMETRE))
        assert bottom - top == pytest.approx(22 * MILLIMETRE)
        assert bottom == pytest.approx(A4_HEIGHT - 8 * MILLIMETRE)
        printed = [run.x for run in page.runs] + [box.x for box in page.boxes]
        printed += [min(line.x1, line.x2) for line in page.lines]
        assert min(printed) >= LEFT - 0.01


def test_the_mark_is_one_shape(composed: Composed, written: Written) -> None:
    """Rectangles painted one by one show hairlines where they touch, in some viewers and at some sizes."""
    shapes = {}
    for mark in (None, PAPER):
        with pypdfium2.PdfDocument(written(composed("mitu-v", mark=mark))) as document:
            shapes[mark] = len(list(document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])))
    assert shapes[PAPER] == shapes[None] + 1


def test_a_copy_no_mark_can_name_is_refused(composed: Composed) -> None:
    with pytest.raises(Refused) as refusal:
        composed("mitu-v", mark=PAPER, copy_number=LAST_COPY + 1)
    assert refusal.value.code == "mark-out-of-range"


def test_a_document_of_too_many_sheets_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        with_marks([Page((), ())] * 1024, PAPER, None)
    assert refusal.value.code == "mark-out-of-range"
