"""Several files made one: every page of each, in their order; a damaged one is told."""

from __future__ import annotations

import io
from typing import Any

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import EnvironmentProblem
from app.exchange import pdf_library
from app.exchange.pdf_joining import join, pick
from app.exchange.pdf_library import PDF_LIBRARY

PLAN = ("plan 1", "plan 2")
APPLICATION = ("application",)


def pdf_of(*pages: str) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target)
    for text in pages:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def words(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def test_pages_of_all_files_follow_each_other() -> None:
    joined = join(pdf_of(*pages) for pages in (APPLICATION, PLAN, APPLICATION))
    assert joined.pages == (1, 2, 1)
    assert words(joined.pdf) == [*APPLICATION, *PLAN, *APPLICATION]


def test_a_page_is_picked_while_files_are_joined() -> None:
    """The pieces of a pack are picked as the whole asks for them."""
    plan = pdf_of(*PLAN)
    assert words(join(pick(plan, page) for page in (1, 0)).pdf) == ["plan 2", "plan 1"]


@pytest.mark.parametrize("file", [b"", b"no pdf", b"%PDF-1.7\n"])
def test_a_damaged_file_is_told(file: bytes) -> None:
    with pytest.raises(EnvironmentProblem, match="pdf-damaged"):
        join([pdf_of(*APPLICATION), file])


@pytest.mark.parametrize(("file", "page"), [(b"no pdf", 0), (pdf_of(*APPLICATION), 5)])
def test_a_page_that_cannot_be_had_is_told(file: bytes, page: int) -> None:
    with pytest.raises(EnvironmentProblem, match="pdf-damaged"):
        pick(file, page)


def test_one_thread_at_a_time_is_in_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """A scan may be read in another thread meanwhile: whatever is asked of the library holds its lock."""
    calls: list[tuple[str, bool]] = []

    class Watched(pypdfium2.PdfDocument):  # type: ignore[misc]
        def __init__(self, *args: Any, **options: Any) -> None:
            calls.append(("open", PDF_LIBRARY.locked()))
            super().__init__(*args, **options)

        def import_pages(self, *args: Any, **options: Any) -> Any:
            calls.append(("import", PDF_LIBRARY.locked()))
            return super().import_pages(*args, **options)

        def save(self, *args: Any, **options: Any) -> Any:
            calls.append(("save", PDF_LIBRARY.locked()))
            return super().save(*args, **options)

        def close(self, *args: Any, **options: Any) -> Any:
            calls.append(("close", PDF_LIBRARY.locked()))
            return super().close(*args, **options)

    monkeypatch.setattr(pypdfium2, "PdfDocument", Watched)
    join([pick(pdf_of(*PLAN), 0)])
    assert {name for name, _ in calls} == {"open", "import", "save", "close"}
    assert all(locked for _, locked in calls)
    assert not PDF_LIBRARY.locked()


def test_a_library_that_is_never_given_back_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_library, "BUSY_SECONDS", 0.01)
    with PDF_LIBRARY, pytest.raises(EnvironmentProblem, match="pdf-busy"):
        join([pdf_of(*APPLICATION)])
