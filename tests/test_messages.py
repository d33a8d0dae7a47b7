"""Every code has one sentence in each language, with the same placeholders."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from app.locations import shipped
from app.services.wording import LANGUAGES

_ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(shipped().messages.glob("*.toml"))
CODES = [(path.name, code, texts) for path in FILES for code, texts in tomllib.loads(path.read_text("utf-8")).items()]
_RAISED = re.compile(r"""(?:Refused|UsageError|EnvironmentProblem|Explanation)\(\s*f?["']([a-z][a-z.-]+)["']""")
_SAID = re.compile(r"""\.say\(\s*"([a-z][a-z.-]+)"(?: if [^,()]+ else "([a-z][a-z.-]+)")?""")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize(("file", "code", "texts"), CODES, ids=[f"{file}:{code}" for file, code, _ in CODES])
def test_a_code_is_worded_in_each_language_with_the_same_placeholders(
    file: str, code: str, texts: dict[str, str]
) -> None:
    assert set(texts) == set(LANGUAGES)
    assert all(text.strip() for text in texts.values())
    placeholders = {language: set(_PLACEHOLDER.findall(text)) for language, text in texts.items()}
    assert placeholders["kk"] == placeholders["ru"] == placeholders["en"]


def test_a_code_has_one_home() -> None:
    homes: dict[str, list[str]] = {}
    for file, code, _ in CODES:
        homes.setdefault(code, []).append(file)

    assert {code: files for code, files in homes.items() if len(files) > 1} == {}


def test_every_code_raised_is_worded() -> None:
    known = {code for _, code, _ in CODES}
    raised = {code for path in (_ROOT / "app").rglob("*.py") for code in _RAISED.findall(path.read_text("utf-8"))}

    assert raised - known == set()


def test_every_code_said_is_worded() -> None:
    known = {code for _, code, _ in CODES}
    said = {
        code
        for path in (_ROOT / "app").rglob("*.py")
        for codes in _SAID.findall(path.read_text("utf-8"))
        for code in codes
        if code
    }

    assert {"calendar-confirmed", "gate-shut", "fact-missing"} <= said
    assert said - known == set()


def test_every_intention_is_worded() -> None:
    known = {code for _, code, _ in CODES}
    named = {
        name
        for path in (_ROOT / "app" / "services").glob("*.py")
        for name in re.findall(r"""ctx\.intention\(\s*"([a-z.-]+)\"""", path.read_text("utf-8"))
    }

    assert named
    assert named - known == set()
