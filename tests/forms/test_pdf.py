"""The PDF itself: fonts inside, the same bytes every time, nothing but letters taken from the data."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import EnvironmentProblem, Refused
from app.forms.pages import Box, Page, PageModel
from app.forms.pdf import write_pdf

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
FORMS = ("mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d")
Composed = Callable[..., PageModel]
Read = Callable[[PageModel], list[str]]
Written = Callable[[PageModel], Path]


def tool(name: str, path: Path) -> str:
    return subprocess.run([name, str(path)], capture_output=True, check=True).stdout.decode("utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_only_embedded_faces_are_used(composed: Composed, written: Written, sample: dict[str, Any], form: str) -> None:
    path = written(composed(form, sample))
    _, _, *fonts = tool("pdffonts", path).splitlines()
    assert fonts
    for font in fonts:
        name, *_, embedded, _subset, unicode, _, _ = font.split()
        assert "Tinos" in name
        assert (embedded, unicode) == ("yes", "yes")
    assert b"Helvetica" not in path.read_bytes()


def test_same_document_gives_the_same_bytes(composed: Composed, sample: dict[str, Any]) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    write_pdf(composed("mitu-a", sample), first, FONTS)
    write_pdf(composed("mitu-b", sample), io.BytesIO(), FONTS)
    write_pdf(composed("mitu-a", sample), second, FONTS)
    assert first.getvalue() == second.getvalue()


def test_document_names_its_form_and_language(composed: Composed, written: Written) -> None:
    path = written(composed("mitu-v"))
    info = tool("pdfinfo", path)
    assert "Ғылыми тағылымдама бағдарламасы" in info
    assert "A4" in info
    assert b"/Lang (kk)" in path.read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "<b>x</b> & <img src='file:///etc/passwd'/>",
        "«Қазақ» \"тілі\" 'мен' {dept.name} [, {sup.position}]",
        "A&amp;B %s {0} \\n (жақша) \\(",
        "Ә ₸ № – — “x”",
    ],
)
def test_markup_and_quotes_are_printed_as_they_are(
    composed: Composed, text_of: Read, sample: dict[str, Any], text: str
) -> None:
    sample["thesis"]["topic_kk"] = text
    sample["plan"]["plan_work"][0]["name"] = text
    cover, _, plan, *_ = text_of(composed("mitu-a", sample))
    assert " ".join(text.split()) in cover
    assert " ".join(text.split()) in plan


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Серіков 😀 мен 漢", "漢 (U+6F22), 😀 (U+1F600)"),
        ("שלום", "U+05E9"),
        ("а\u0301", "U+0301"),
        ("Арман\u202e", "U+202E"),
        ("Арман\x07", "U+0007"),
        ("ﺍ", "U+FE8D"),
    ],
)
def test_letters_the_face_cannot_show_are_named_and_refused(
    composed: Composed, sample: dict[str, Any], text: str, named: str
) -> None:
    sample["mag"]["surname"] = text
    with pytest.raises(Refused) as refusal:
        composed("mitu-a", sample)
    assert refusal.value.code == "glyphs-missing"
    assert named in str(refusal.value.params["letters"])


def test_decomposed_letters_and_invisible_signs_are_made_good(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    sample["mag"]["surname"] = "Сери\u0306\u00adко\ufeffв\t"
    assert "Серйков Арман Болатұлы" in text_of(composed("mitu-a", sample))[0]


def test_boxes_of_the_page_model_are_drawn(tmp_path: Path) -> None:
    page = Page((), (), (Box(100, 100, 12, 12, 0.5),))
    write_pdf(PageModel("x", 1, "x", "kk", (page,)), tmp_path / "box.pdf", FONTS)
    subprocess.run(["pdftoppm", "-r", "72", "-gray", str(tmp_path / "box.pdf"), str(tmp_path / "box")], check=True)
    (picture,) = tmp_path.glob("box*.pgm")
    assert picture.read_bytes().count(b"\xff") < 596 * 842 - 30


def test_missing_fonts_are_told(composed: Composed, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as problem:
        composed("mitu-a", fonts=tmp_path)
    assert problem.value.code == "font-unreadable"


def test_unwritable_target_is_told(composed: Composed, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as problem:
        write_pdf(composed("mitu-v"), tmp_path / "nowhere" / "x.pdf", FONTS)
    assert problem.value.code == "file-not-written"
