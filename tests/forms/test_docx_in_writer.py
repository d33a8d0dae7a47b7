"""The Word files opened by another program: LibreOffice prints them with the words and on the pages of our own PDF."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from app.forms.catalogue import Template
from app.forms.composing import lay_out
from app.forms.docx import write_docx
from app.forms.filling import fill
from app.forms.options import ComposeOptions
from app.forms.pdf import write_pdf

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"
_FILES = sorted((RESOURCES / "templates").glob("*.*.toml"))
FORMS = [path.name.removesuffix(".toml").removesuffix(".kk") for path in _FILES if not path.match("shared.*")]
APPENDICES = [form for form in FORMS if form.startswith("mitu-")]
KINDS = ("blank", "filled", "long")

# The machine may have another face under the name that the files ask for.
_FONTS_CONF = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match>
</fontconfig>"""
_SENTENCE = "Қазақ тіліндегі мәтіндерді өңдеудің үлгілері мен алгоритмдерін әзірлеу және енгізу "

pytestmark = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice Writer is not installed (libreoffice-writer-nogui)"
)


def lengthened(sample: dict[str, Any]) -> dict[str, Any]:
    """The same student with a lot to say: text over page ends, tables over page ends, a crowded cover."""
    data = deepcopy(sample)
    data["thesis"] |= {"topic_kk": _SENTENCE * 8, "rationale": _SENTENCE * 25, "structure": _SENTENCE * 6}
    row = {"dates": "2027 ж.", "report_kind": "Есеп"}
    data["plan"]["plan_work"] = [row | {"name": f"{n}-жұмыс {_SENTENCE}"} for n in range(1, 25)]
    data["plan"]["plan_work"][3]["name"] = _SENTENCE * 6
    data["host"]["full_name"] = _SENTENCE * 2
    data["programme"] |= {"goal": _SENTENCE * 9, "tasks": [_SENTENCE] * 5, "description": _SENTENCE * 12}
    data["programme_rows"] = [{"name": f"{n} {_SENTENCE}", "dates": "2027 ж."} for n in range(1, 12)]
    data["report"] |= {f"s{n}": _SENTENCE * 12 for n in (1, 2, 4, 5)} | {"place": _SENTENCE}
    return data


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory, templates: dict[str, Template], whole_sample: Any) -> Path:
    """A folder with `FORM.KIND.pdf` as LibreOffice printed the Word file, and `FORM.KIND.ours.pdf`."""
    folder = tmp_path_factory.mktemp("word")
    values = {"blank": None, "filled": whole_sample, "long": lengthened(whole_sample)}
    for form in FORMS:
        for kind, data in values.items():
            options = ComposeOptions(fonts=FONTS, draft=kind == "long")
            made = fill(templates[form], data, options)
            write_docx(made, folder / f"{form}.{kind}.docx", FONTS)
            write_pdf(lay_out(made, options), folder / f"{form}.{kind}.ours.pdf", FONTS)
    conf = folder / "fonts.conf"
    conf.write_text(_FONTS_CONF.format(fonts=FONTS, cache=folder / "cache"), encoding="utf-8")
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))]
    environment = {**os.environ, "FONTCONFIG_FILE": str(conf), "HOME": str(folder)}
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return folder


def pages(pdf: Path) -> list[list[str]]:
    """The words of each page; word processors end lines at every hyphen, the printed form not after a letter or two."""
    out = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode(
        "utf-8"
    )
    return [re.sub("[☐☑]", " ", page).replace("-", "- ").split() for page in out.split("\f")[:-1]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_as_many_pages_with_the_same_words(printed: Path, form: str, kind: str) -> None:
    ours, theirs = pages(printed / f"{form}.{kind}.ours.pdf"), pages(printed / f"{form}.{kind}.pdf")
    assert len(theirs) == len(ours)
    assert Counter(word for page in theirs for word in page) == Counter(word for page in ours for word in page)


@pytest.mark.parametrize("kind", ["blank", "filled"])
@pytest.mark.parametrize("form", APPENDICES)
def test_each_page_holds_the_words_it_holds_in_print(printed: Path, form: str, kind: str) -> None:
    ours, theirs = pages(printed / f"{form}.{kind}.ours.pdf"), pages(printed / f"{form}.{kind}.pdf")
    assert [Counter(page) for page in theirs] == [Counter(page) for page in ours]


@pytest.mark.parametrize("form", ["mitu-a", "mitu-b"])
def test_the_face_of_the_files_is_that_of_the_pages(printed: Path, form: str) -> None:
    out = subprocess.run(["pdffonts", str(printed / f"{form}.filled.pdf")], capture_output=True, check=True)
    _, _, *fonts = out.stdout.decode("utf-8").splitlines()
    assert fonts
    assert all("Tinos" in font for font in fonts)
