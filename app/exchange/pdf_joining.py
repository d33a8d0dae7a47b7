"""Files of several documents made one, page by page, as they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from app.domain.errors import EnvironmentProblem
from app.exchange.pdf_library import pdf_library

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument


@dataclass(frozen=True, slots=True)
class Joined:
    """One PDF made of many; `pages` are the numbers of pages of each, in their order."""

    pdf: bytes
    pages: tuple[int, ...]


def join(files: Iterable[bytes]) -> Joined:
    """The PDF files one after another. EnvironmentProblem: pdf-damaged when one of them cannot be read, pdf-busy."""
    from pypdfium2 import PdfDocument

    with pdf_library():
        whole = PdfDocument.new()
    try:
        pages = tuple(_append(whole, file) for file in files)  # a file may itself be made by the library
        with pdf_library():
            return Joined(saved(whole), pages)
    finally:
        with pdf_library():
            whole.close()


def pick(file: bytes, page: int) -> bytes:
    """One page of a PDF file, counted from 0, as a file of its own. EnvironmentProblem: pdf-damaged, pdf-busy."""
    from pypdfium2 import PdfDocument, PdfiumError

    with pdf_library():
        picked = PdfDocument.new()
        try:
            part = PdfDocument(file)
            try:
                picked.import_pages(part, [page])
            finally:
                part.close()
            return saved(picked)
        except (PdfiumError, IndexError, ValueError) as error:
            raise EnvironmentProblem("pdf-damaged", reason=str(error)) from error
        finally:
            picked.close()


def _append(whole: PdfDocument, file: bytes) -> int:
    from pypdfium2 import PdfDocument, PdfiumError

    with pdf_library():
        try:
            part = PdfDocument(file)
        except PdfiumError as error:
            raise EnvironmentProblem("pdf-damaged", reason=str(error)) from error
        try:
            whole.import_pages(part)
            return len(part)
        except PdfiumError as error:
            raise EnvironmentProblem("pdf-damaged", reason=str(error)) from error
        finally:
            part.close()


def saved(document: PdfDocument) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()
