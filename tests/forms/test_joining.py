"""Several files made one: every page of each, in their order; a damaged one is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from app.domain.errors import EnvironmentProblem
from app.forms.joining import join
from app.forms.pages import PageModel
from tests.forms.conftest import pdf_bytes


def words(pdf: bytes) -> list[str]:
    document = PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def test_pages_of_all_files_follow_each_other(composed: Callable[..., PageModel], sample: dict[str, Any]) -> None:
    plan, application = pdf_bytes(composed("mitu-a", sample)), pdf_bytes(composed("mitu-b", sample))
    joined = join([application, plan, application])
    assert joined.pages == (1, len(words(plan)), 1)
    assert words(joined.pdf) == [*words(application), *words(plan), *words(application)]


@pytest.mark.parametrize("file", [b"", b"no pdf", b"%PDF-1.7\n"])
def test_a_damaged_file_is_told(composed: Callable[..., PageModel], file: bytes) -> None:
    with pytest.raises(EnvironmentProblem, match="pdf-damaged"):
        join([pdf_bytes(composed("mitu-b")), file])
