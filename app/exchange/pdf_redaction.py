"""Words taken out of a PDF, a bar in their place; pages of a scanned file made empty.

What is taken out is gone from the file: it is written anew from what remains.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.errors import EnvironmentProblem, Refused
from app.exchange.pdf_joining import saved
from app.exchange.pdf_library import PDF_LIBRARY
from app.exchange.sheet_pictures import is_pdf

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

# Where in a text something is named, as (begin, end).
Spans = Callable[[str], Sequence[tuple[int, int]]]
_OPAQUE = 255
_LAST_CODE = 0x110000
_HYPHEN = 2  # how the reader tells of a hyphen at the end of a line


def redacted(file: bytes, spans: Spans) -> bytes | None:
    """The PDF without the runs of text in which something is named; None when nothing is.

    EnvironmentProblem: pdf-damaged; Refused: pdf-not-redacted when something is still named afterwards.
    """
    with PDF_LIBRARY, _Opened(file) as document:
        if sum(_bar(page, spans) for page in document) == 0:
            return None
        clean = _anew(document, range(len(document)))
    with PDF_LIBRARY, _Opened(clean) as document:
        if any(spans(reading.text) for page in document for reading in _readings(page)):
            raise Refused("pdf-not-redacted")
    return clean


def emptied(file: bytes, pages: Collection[int]) -> bytes:
    """A scanned file with these pages (from 1) white, the others as they are.

    EnvironmentProblem: pdf-damaged; Refused: scan-damaged.
    """
    if not is_pdf(file):
        return _emptied_picture(file, pages)
    with PDF_LIBRARY, _Opened(file) as document:
        kept = [None if number + 1 in pages else number for number in range(len(document))]
        return _anew(document, kept)


# --- PDF ------------------------------------------------------------------------------------------------------


class _Opened:
    """A document that is closed whatever happens to it."""

    def __init__(self, file: bytes) -> None:
        from pypdfium2 import PdfDocument, PdfiumError

        try:
            self._document = PdfDocument(file)
        except PdfiumError as error:
            raise EnvironmentProblem("pdf-damaged", reason=str(error)) from error

    def __enter__(self) -> PdfDocument:
        return self._document

    def __exit__(self, *_: object) -> None:
        self._document.close()


def _anew(document: PdfDocument, kept: Sequence[int | None]) -> bytes:
    """A document of the kept pages, empty ones of their size in the place of the others: nothing else comes along."""
    from pypdfium2 import PdfDocument

    target = PdfDocument.new()
    try:
        for number, page in enumerate(kept):
            if page is None:
                target.new_page(*document[number].get_size(), index=number)
            else:
                target.import_pages(document, [page], index=number)
        return saved(target)
    finally:
        target.close()


@dataclass(frozen=True, slots=True)
class _Reading:
    """The text of a page in one order, and for each letter the run it is drawn by."""

    text: str
    runs: Sequence[Any]


def _readings(page: PdfPage) -> list[_Reading]:
    """A page is read in the order in which it is drawn, and column by column: the lines of a cell follow one another
    in its column only.
    """
    text_page = page.get_textpage()
    try:
        return [_as_drawn(text_page), *_columns(page, text_page)]
    finally:
        text_page.close()


def _as_drawn(text_page: Any) -> _Reading:
    import pypdfium2.raw as raw

    every = range(raw.FPDFText_CountChars(text_page))
    codes = [raw.FPDFText_GetUnicode(text_page, at) for at in every]
    letters = [chr(code) if 0 < code < _LAST_CODE else " " for code in codes]
    return _Reading(_hyphened("".join(letters)), [raw.FPDFText_GetTextObject(text_page, at) for at in every])


def _columns(page: PdfPage, text_page: Any) -> Iterator[_Reading]:
    import pypdfium2.raw as raw

    columns: dict[int, list[tuple[float, str, Any]]] = {}
    for run in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        left, bottom, _, _ = run.get_bounds()
        columns.setdefault(round(left), []).append((bottom, _text_of(run.raw, text_page), run.raw))
    lefts = sorted(columns)
    for left in lefts:
        # A letter may begin a little to the left or to the right of where its line does.
        beside = [one for near in (left, left + 1) for one in columns.get(near, ())]
        beside.sort(key=lambda one: -one[0])
        runs = [run for _, text, run in beside for _ in range(len(text) + 1)]
        yield _Reading(_hyphened("".join(f"{text}\n" for _, text, _ in beside)), runs)


def _hyphened(text: str) -> str:
    return text.replace(chr(_HYPHEN), "-")


def _text_of(run: Any, text_page: Any) -> str:
    import ctypes

    import pypdfium2.raw as raw

    size = raw.FPDFTextObj_GetText(run, text_page, None, 0)
    letters = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(run, text_page, letters, size)
    return bytes(letters)[: max(size - 2, 0)].decode("utf-16-le", "replace")


def _bar(page: PdfPage, spans: Spans) -> bool:
    """Take out the runs in which something is named and draw a bar over each. Whether there was any."""
    import ctypes

    import pypdfium2.raw as raw

    runs = {
        ctypes.cast(run, ctypes.c_void_p).value: run
        for reading in _readings(page)
        for begin, end in spans(reading.text)
        for run in reading.runs[begin:end]
        if run
    }
    for run in runs.values():
        _cover(page, run)
    if runs:
        raw.FPDFPage_GenerateContent(page)
    return bool(runs)


def _cover(page: PdfPage, run: Any) -> None:
    import ctypes

    import pypdfium2.raw as raw

    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(run, *sides)
    left, bottom, right, top = (side.value for side in sides)
    raw.FPDFPage_RemoveObject(page, run)
    raw.FPDFPageObj_Destroy(run)
    bar = raw.FPDFPageObj_CreateNewRect(left, bottom, right - left, top - bottom)
    raw.FPDFPageObj_SetFillColor(bar, 0, 0, 0, _OPAQUE)
    raw.FPDFPath_SetDrawMode(bar, raw.FPDF_FILLMODE_ALTERNATE, 0)
    raw.FPDFPage_InsertObject(page, bar)


# --- pictures -------------------------------------------------------------------------------------------------


def _emptied_picture(file: bytes, pages: Collection[int]) -> bytes:
    """The pages of a TIFF, losslessly written again."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the reader would print of damage is told as a code instead
            frames = list(_frames(file, pages))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as fault:
        raise Refused("scan-damaged", file="") from fault
    target = io.BytesIO()
    first, *further = frames
    first.save(target, "TIFF", save_all=True, append_images=further, compression="tiff_lzw")
    return target.getvalue()


def _frames(file: bytes, pages: Collection[int]) -> Iterator[Any]:
    from PIL import Image, ImageSequence

    with Image.open(io.BytesIO(file), formats=("TIFF",)) as image:
        for number, frame in enumerate(ImageSequence.Iterator(image), 1):
            yield Image.new("1", frame.size, 1) if number in pages else frame.copy()
