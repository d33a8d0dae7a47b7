"""Names taken out of printed papers, pages taken out of scans: gone from the bytes, all else as it was."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Sequence

import pypdfium2
import pytest
from PIL import Image, ImageSequence
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import EnvironmentProblem, Refused
from app.exchange.pdf_redaction import emptied, redacted
from app.locations import shipped

NAME = re.compile(r"Қасымова\s+Ұлпан(?:\s+Серікқызы)?|Нұр-\s*Айша")
LINES = ("1. Ахметов Ерлан – тақырыбы бекітілсін.", "2. Қасымова Ұлпан", "Серікқызы – тақырыбы бекітілсін.")


def spans(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in NAME.finditer(text)]


def pdf_of(*pages: Sequence[str]) -> bytes:
    registerFont(TTFont("Tinos", str(shipped().fonts / "Tinos-Regular.ttf")))
    target = io.BytesIO()
    canvas = Canvas(target)
    for lines in pages:
        canvas.setFont("Tinos", 14)
        for at, line in enumerate(lines):
            canvas.drawString(72, 700 - 20 * at, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def words(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def unpacked(pdf: bytes) -> bytes:
    """Every stream of a file that is packed as text is, unpacked."""
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(stream.strip(b"\r\n")))
        except zlib.error:
            found.append(stream)
    return b"\n".join(found)


def test_a_name_is_taken_out_over_the_end_of_a_line() -> None:
    clean = redacted(pdf_of(LINES), spans)
    assert clean is not None
    assert words(clean) == ["1. Ахметов Ерлан – тақырыбы бекітілсін."]


def test_a_name_in_a_narrow_column_is_taken_out_line_by_line() -> None:
    registerFont(TTFont("Tinos", str(shipped().fonts / "Tinos-Regular.ttf")))
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.setFont("Tinos", 14)
    for at, cells in enumerate((("Қасымова", "7M06101"), ("Ұлпан", "ғылыми-"), ("Серікқызы", "педагогикалық"))):
        for left, text in zip((72, 200), cells, strict=True):
            canvas.drawString(left, 700 - 20 * at, text)
    canvas.save()
    clean = redacted(target.getvalue(), spans)
    assert clean is not None
    assert words(clean)[0].replace("\ufffe", "- ") == "7M06101 ғылыми- педагогикалық"


def test_a_name_broken_at_its_hyphen_is_taken_out() -> None:
    clean = redacted(pdf_of(("Тыңдалды: Нұр-", "Айша", "Бекітілсін")), spans)
    assert clean is not None
    assert words(clean) == ["Бекітілсін"]


def test_a_bar_stands_where_it_was() -> None:
    clean = redacted(pdf_of(LINES), spans)
    assert clean is not None
    document = pypdfium2.PdfDocument(clean)
    picture = document[0].render(scale=1).to_pil().convert("L")
    height = picture.height
    document.close()
    assert picture.getpixel((90, height - 684)) < 60
    assert picture.getpixel((90, height - 640)) > 250


def test_other_pages_stay_word_for_word() -> None:
    other = ("Күн тәртібі", "1. Есеп")
    clean = redacted(pdf_of(other, LINES, other), spans)
    assert clean is not None
    assert [words(clean)[at] for at in (0, 2)] == ["Күн тәртібі 1. Есеп"] * 2


def test_where_nobody_is_named_nothing_is_written() -> None:
    assert redacted(pdf_of(LINES[:1]), spans) is None


def test_what_is_taken_out_is_gone_from_the_bytes() -> None:
    clean = redacted(pdf_of(LINES), spans)
    assert clean is not None
    (run,) = re.findall(rb"<([0-9A-F]+)>\] TJ", unpacked(clean))  # what is drawn is named by its glyphs, a byte each
    assert len(run) == 2 * len(LINES[0])


def test_a_damaged_file_is_told() -> None:
    with pytest.raises(EnvironmentProblem) as told:
        redacted(b"%PDF-1.4 damaged", spans)
    assert told.value.code == "pdf-damaged"


# --- scans -------------------------------------------------------------------------------------------------------


def tone(seed: int) -> Image.Image:
    """A page that no other is like."""
    return Image.effect_noise((60, 80), 40 + seed).convert("L")


def scanned(*pictures: Image.Image) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(60, 80))
    for picture in pictures:
        canvas.drawImage(ImageReader(picture), 0, 0, 60, 80)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def drawn(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    pictures = [page.render(scale=1).to_pil().convert("L") for page in document]
    document.close()
    return pictures


def test_a_page_of_a_scan_is_emptied_and_the_others_stay() -> None:
    pages = [tone(1), tone(2), tone(3)]
    before = drawn(scanned(*pages))
    whole = scanned(*pages)
    clean = emptied(whole, {2})
    after = drawn(clean)
    assert [one.size for one in after] == [one.size for one in before]
    assert after[1].getextrema() == (255, 255)
    assert (after[0].tobytes(), after[2].tobytes()) == (before[0].tobytes(), before[2].tobytes())
    assert len(clean) < len(whole) * 0.8


def test_a_page_of_a_tiff_is_emptied() -> None:
    pages = [tone(1), tone(2)]
    target = io.BytesIO()
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:])
    with Image.open(io.BytesIO(emptied(target.getvalue(), {1}))) as image:
        first, second = (frame.convert("L").copy() for frame in ImageSequence.Iterator(image))
    assert first.getextrema() == (255, 255)
    assert second.tobytes() == pages[1].tobytes()


def test_a_damaged_scan_is_told() -> None:
    with pytest.raises(Refused) as told:
        emptied(b"II*\x00damaged", {1})
    assert told.value.code == "scan-damaged"
