"""The words of the window: gathered whole, translated whole, with the same placeholders in each language."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import pytest

import dev

_ROOT = Path(__file__).resolve().parent.parent
_PLACEHOLDER = re.compile(r"\{\w*\}")
_LETTER = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile(r"[\u0400-\u04FF]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of the window; `where` is the class whose `tr` asks for it."""

    where: str
    source: str
    text: str
    finished: bool

    @property
    def has_letters(self) -> bool:
        return bool(_LETTER.search(_PLACEHOLDER.sub("", self.source)))


def read(path: Path) -> list[Entry]:
    entries = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            entries.append(
                Entry(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    translation.text or "",
                    translation.get("type") is None,
                )
            )
    return entries


def committed(language: str) -> list[Entry]:
    return read(dev.TRANSLATIONS / f"kafedra_{language}.ts")


def placeholders(text: str) -> list[str]:
    return sorted(_PLACEHOLDER.findall(text))


def margins(text: str) -> tuple[str, str]:
    """The blanks before and after the words."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What the code and the designs ask for now, gathered without touching the committed files."""
    target = tmp_path_factory.mktemp("strings") / "kafedra_en.ts"
    code = sorted({*(_ROOT / "app" / "desktop").rglob("*.py")} - {*dev.GENERATED.rglob("*.py")})
    sources = [*code, *sorted(dev.DESIGNS.rglob("*.ui"))]
    subprocess.run(dev.qt_tool("lupdate", *sources, "-silent", "-ts", target), check=True, cwd=_ROOT)
    return {(entry.where, entry.source) for entry in read(target)}


@pytest.mark.parametrize("language", dev.LANGUAGES)
def test_no_text_is_unfinished(language: str) -> None:
    unfinished = [entry for entry in committed(language) if not entry.finished or not entry.text.strip()]

    assert unfinished == []


@pytest.mark.parametrize("language", dev.LANGUAGES)
def test_a_translation_keeps_placeholders_and_margins(language: str) -> None:
    different = [
        entry
        for entry in committed(language)
        if placeholders(entry.text) != placeholders(entry.source) or margins(entry.text) != margins(entry.source)
    ]

    assert different == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_words_are_written_in_cyrillic(language: str) -> None:
    left_in_english = [entry for entry in committed(language) if entry.has_letters and not _CYRILLIC.search(entry.text)]

    assert left_in_english == []


def test_the_english_words_are_those_of_the_code() -> None:
    assert [entry for entry in committed("en") if entry.text != entry.source] == []


@pytest.mark.parametrize("language", dev.LANGUAGES)
def test_every_text_of_the_window_is_in_the_files(language: str, gathered: set[tuple[str, str]]) -> None:
    assert gathered
    assert gathered - {(entry.where, entry.source) for entry in committed(language)} == set()


def test_every_text_is_asked_for_by_a_class(gathered: set[tuple[str, str]]) -> None:
    """`tr` called on anything but `self` is gathered under a name that is never asked for."""
    assert {where for where, _ in gathered if not where.isidentifier()} == set()
