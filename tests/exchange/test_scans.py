"""Scans of marked sheets: every mark found, none invented, nothing harmed, and no file that brings the reader down."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from app.domain.errors import KafedraError, UsageError
from app.domain.marks import Mark, write
from app.exchange.scans import ScannedPage, read_pages
from app.exchange.sheet_pictures import ScanLimits, guessed_dpi
from tests.exchange.scanner import (
    Wear,
    compressed,
    random_wear,
    save,
    scanned,
    sheet,
    with_foreign_code,
)

MARK = Mark("019aa5b0f3c97d11a2b3c4d5e6f70819", 2, 1)
TEXT = write(MARK)
FILE_FAULTS = ("scan-damaged", "scan-encrypted", "scan-foreign", "scan-too-large", "scan-too-many-pages")
TIRED = Wear(turn=2.5, cut=2, blur=0.1, noise=15, paper=215, ink=40, shade=30, quality=40, specks=80)


@cache
def clean(dpi: int = 200, sheet_number: int = 1) -> Image.Image:
    return sheet(replace(MARK, sheet=sheet_number), dpi, page=sheet_number - 1)


def worn(wear: Wear, dpi: int = 200, sheet_number: int = 1) -> Image.Image:
    return scanned(clean(dpi, sheet_number), wear, dpi, random.Random(7))


def marks_of(path: Path) -> list[tuple[str, ...]]:
    pages = list(read_pages(path))
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert {page.problem for page in pages} == {None}
    return [page.marks for page in pages]


def fault_of(path: Path, limits: ScanLimits | None = None) -> str:
    with pytest.raises(KafedraError) as fault:
        list(read_pages(path, limits))
    assert path.name in str(fault.value.params["file"])
    return fault.value.code


def told_of(path: Path) -> str | list[ScannedPage]:
    """The pages of a file, or the code by which it was refused."""
    try:
        return list(read_pages(path))
    except KafedraError as fault:
        return fault.code


@pytest.mark.parametrize("kind", [".pdf", ".jpg", ".png", ".tif"])
@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_each_kind_of_file_is_read(tmp_path: Path, kind: str, dpi: int) -> None:
    assert marks_of(save([worn(TIRED, dpi)], tmp_path / f"scan{kind}", dpi)) == [(TEXT,)]


@pytest.mark.parametrize("turn", [0, 5, 85, 90, 95, 180, 184, 270, 355])
def test_a_sheet_may_lie_in_any_way(tmp_path: Path, turn: int) -> None:
    for wear in (Wear(turn=turn), replace(TIRED, turn=turn)):
        assert marks_of(save([worn(wear)], tmp_path / "scan.png", 200)) == [(TEXT,)]


@pytest.mark.parametrize(
    "wear",
    [
        Wear(noise=25),
        Wear(blur=0.2),
        Wear(blur=0.15, noise=20),
        Wear(quality=15),
        Wear(paper=150, ink=60),
        Wear(two_tone=True, noise=20, blur=0.05),
        Wear(specks=2500),
        Wear(turn=4, lid=20, cut=3),
        Wear(blur=0.21, noise=35, paper=170, ink=50, quality=25, specks=1000),
    ],
)
@pytest.mark.parametrize("dpi", [200, 300])
def test_worn_sheets_are_read(tmp_path: Path, wear: Wear, dpi: int) -> None:
    assert marks_of(save([worn(wear, dpi)], tmp_path / "scan.png", dpi)) == [(TEXT,)]


@pytest.mark.parametrize("seed", range(8))
def test_what_a_tired_office_scanner_may_do(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    picture = scanned(clean(), random_wear(chance), 200, chance)
    assert marks_of(save([picture], tmp_path / "scan.pdf", 200)) == [(TEXT,)]


@pytest.mark.parametrize("kind", [".pdf", ".tif"])
def test_sheets_of_one_file_in_mixed_order_with_strangers(tmp_path: Path, kind: str) -> None:
    texts = {number: write(replace(MARK, sheet=number)) for number in (1, 2, 3)}
    stranger = with_foreign_code(sheet(None, 200), "https://example.kz/paper/17", 200)
    pictures = [
        worn(replace(TIRED, turn=180), sheet_number=3),
        worn(TIRED, sheet_number=1),
        scanned(stranger, TIRED, 200, random.Random(3)),
        Image.new("L", (1654, 2339), 250),
        worn(replace(TIRED, turn=91), sheet_number=2),
    ]
    found = marks_of(save(pictures, tmp_path / f"scan{kind}", 200))
    assert found == [(texts[3],), (texts[1],), (), (), (texts[2],)]


@pytest.mark.parametrize("change", [str.lower, lambda text: text[:-1] + "A" + text[-1], lambda text: text[:20]])
def test_only_whole_marks_count(tmp_path: Path, change: object) -> None:
    text = change(TEXT)  # type: ignore[operator]
    page = with_foreign_code(sheet(None, 200), text, 200)
    assert marks_of(save([page], tmp_path / "scan.png", 200)) == [(TEXT,) if text.upper() == TEXT else ()]


def test_two_marks_on_one_page_are_both_told(tmp_path: Path) -> None:
    """Two sheets on one glass, one of them upside down."""
    both = Image.new("L", (clean().width * 2, clean().height), 255)
    both.paste(clean(), (0, 0))
    both.paste(clean(sheet_number=2).rotate(180), (clean().width, 0))
    expected = tuple(sorted((TEXT, write(replace(MARK, sheet=2)))))
    assert marks_of(save([both], tmp_path / "scan.png", 200)) == [expected]


def test_the_same_mark_twice_is_one(tmp_path: Path) -> None:
    both = Image.new("L", (clean().width * 2, clean().height), 255)
    both.paste(clean(), (0, 0))
    both.paste(clean(), (clean().width, 0))
    assert marks_of(save([both], tmp_path / "scan.png", 200)) == [(TEXT,)]


def test_drawn_pages_of_a_pdf_are_read(tmp_path: Path) -> None:
    """A paper saved as PDF and never printed: no pictures in it."""
    from app.forms.catalogue import load_templates
    from app.forms.composing import compose
    from app.forms.options import ComposeOptions
    from app.forms.pdf import write_pdf
    from app.locations import shipped

    options = ComposeOptions(fonts=shipped().fonts, mark=MARK.paper_id, copy_number=MARK.copy)
    model = compose(load_templates(shipped().templates)["mitu-b"], None, options)
    write_pdf(model, tmp_path / "paper.pdf", shipped().fonts)
    expected = [(write(replace(MARK, sheet=number)),) for number in range(1, len(model.pages) + 1)]
    assert marks_of(tmp_path / "paper.pdf") == expected


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16", "CMYK"])
def test_every_way_of_storing_colours(tmp_path: Path, mode: str) -> None:
    if mode == "I;16":
        picture = clean().convert("I").point(lambda tone: tone * 257).convert("I;16")
    elif mode in ("RGBA", "LA"):
        ink = clean().point(lambda tone: 255 - tone)
        picture = Image.new(mode, clean().size, 0)
        picture.putalpha(ink)
    else:
        picture = clean().convert(mode)
    picture.save(tmp_path / "scan.tif")
    assert marks_of(tmp_path / "scan.tif") == [(TEXT,)]


def test_a_very_fine_scan_is_read(tmp_path: Path) -> None:
    fine = clean(300).resize((4960, 7016))
    for kind in ("jpg", "png"):
        fine.save(tmp_path / f"scan.{kind}", dpi=(600, 600))
        assert marks_of(tmp_path / f"scan.{kind}") == [(TEXT,)]


@pytest.mark.parametrize(
    ("size", "stated", "expected"),
    [((1654, 2339), 200.0, 200), ((2339, 1654), None, 200), ((3000, 4000), 72.0, 342), ((1654, 2339), 0.0, 200)],
)
def test_the_resolution_is_guessed(size: tuple[int, int], stated: float | None, expected: int) -> None:
    assert round(guessed_dpi(size, stated)) == expected


def test_the_name_does_not_matter(tmp_path: Path) -> None:
    path = save([clean()], tmp_path / "scan.png", 200)
    assert marks_of(path.rename(tmp_path / "scan.pdf")) == [(TEXT,)]


@pytest.mark.parametrize("kind", [".pdf", ".jpg", ".tif"])
def test_the_original_is_left_as_it_was(tmp_path: Path, kind: str) -> None:
    path = save([clean()], tmp_path / f"scan{kind}", 200)
    before = path.read_bytes(), path.stat().st_mtime_ns
    path.chmod(0o444)
    assert marks_of(path) == [(TEXT,)]
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [path]


def test_pages_come_as_they_are_asked_for(tmp_path: Path) -> None:
    """Several files may be under way, and one may be left in the middle."""
    first = save([clean(), clean(sheet_number=2)], tmp_path / "first.pdf", 200)
    second = save([clean(sheet_number=3)], tmp_path / "second.pdf", 200)
    pages, others = read_pages(first), read_pages(second)
    assert next(pages).marks == (TEXT,)
    assert next(others).marks == (write(replace(MARK, sheet=3)),)
    pages.close()
    assert list(others) == []


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as fault:
        next(read_pages(tmp_path / "none.pdf"))
    assert fault.value.code == "scan-missing"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "scan-empty"),
        (b"\0" * 4096, "scan-empty"),
        (b"PK\x03\x04" + b"x" * 100, "scan-foreign"),
        (b"GIF89a" + b"x" * 100, "scan-foreign"),
        ("Қазақша мәтін".encode(), "scan-foreign"),
        (b"%PDF-1.7\n", "scan-damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "scan-damaged"),
        (b"\xff\xd8\xff\xe0" + b"x" * 400, "scan-damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 400, "scan-damaged"),
        (b"II*\0" + b"\xff" * 400, "scan-damaged"),
        (b"MM\0*", "scan-damaged"),
    ],
)
def test_files_that_are_no_scans(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    assert fault_of(path) == code


def test_a_locked_pdf(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "locked.pdf"), encrypt=StandardEncryption("құпия".encode().hex()))
    canvas.showPage()
    canvas.save()
    assert fault_of(tmp_path / "locked.pdf") == "scan-encrypted"


@pytest.mark.parametrize("kind", [".jpg", ".png", ".tif"])
def test_a_file_cut_off_in_the_middle_is_told_by_page(tmp_path: Path, kind: str) -> None:
    path = save([worn(TIRED)], tmp_path / f"scan{kind}", 200)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    # The directory of a TIFF may stand at its end: then the file as a whole is unreadable.
    assert told_of(path) in ("scan-damaged", [ScannedPage(1, problem="scan-page-damaged")])


@pytest.mark.parametrize("kind", [".pdf", ".jpg", ".png", ".tif"])
@pytest.mark.parametrize("seed", range(12))
def test_flipped_bytes_never_bring_the_reader_down(tmp_path: Path, kind: str, seed: int) -> None:
    chance = random.Random(seed)
    path = save([compressed(clean(150), 60)], tmp_path / f"scan{kind}", 150)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 20, 400))):
        content[chance.randrange(chance.choice((64, 1024, len(content))))] = chance.randrange(256)
    path.write_bytes(content)
    told = told_of(path)
    assert told in FILE_FAULTS or {page.marks for page in told} <= {(), (TEXT,)}


def test_a_picture_of_too_many_dots(tmp_path: Path) -> None:
    """A few bytes that would unpack to gigabytes are refused by what they state, unpacked or not."""
    Image.new("1", (20_000, 20_000)).save(tmp_path / "bomb.png")
    assert fault_of(tmp_path / "bomb.png") == "scan-too-large"
    Image.new("1", (9_000, 9_000)).save(tmp_path / "large.tif", compression="group4")
    assert list(read_pages(tmp_path / "large.tif")) == [ScannedPage(1, problem="scan-page-too-large")]


def test_a_pdf_page_with_a_picture_of_too_many_dots(tmp_path: Path) -> None:
    path = save([clean()], tmp_path / "scan.pdf", 200)
    pages = list(read_pages(path, ScanLimits(dots=1_000_000)))
    assert pages == [ScannedPage(1, problem="scan-page-too-large")]


def test_a_pdf_page_of_a_poster(tmp_path: Path) -> None:
    """The sheet is drawn within limits, whatever size it states."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(14_400, 14_400)
    document.save(tmp_path / "poster.pdf")
    document.close()
    assert marks_of(tmp_path / "poster.pdf") == [()]


def test_limits_of_bytes_and_pages(tmp_path: Path) -> None:
    for kind in (".pdf", ".tif"):
        path = save([clean(150)] * 3, tmp_path / f"scan{kind}", 150)
        assert fault_of(path, ScanLimits(pages=2)) == "scan-too-many-pages"
        assert fault_of(path, ScanLimits(file_bytes=1000)) == "scan-too-large"
        assert len(list(read_pages(path, ScanLimits(pages=3)))) == 3
