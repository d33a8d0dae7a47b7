"""print into a Word file: by the ending or by --format, a working copy that is neither numbered nor kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import CommandLine

FORMS = ("mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d")


def text_of(path: Path) -> str:
    document = Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return " ".join((*(paragraph.text for paragraph in document.paragraphs), *cells))


@pytest.mark.parametrize("form", FORMS)
def test_a_blank_specimen_needs_no_database(bare: CommandLine, form: str) -> None:
    out = bare.database.parent / f"{form} үлгісі.docx"

    bare("print", form, "--blank", "--out", out)

    assert "Қосымшасы" in text_of(out)
    assert not bare.database.exists()


def test_a_working_copy_is_not_issued(cli: CommandLine, student: str) -> None:
    cli.record("plan.create", subjects=[student])
    out = cli.database.parent / "Жоспар.DOCX"

    told = cli.json("print", "mitu-a", "--for", student, "--out", out)

    assert "Қасымова Ұлпан Серікқызы" in text_of(out)
    assert told["paper"] is None
    assert told["draft"]
    assert told["missing"]
    assert cli.json("list", "papers") == []


def test_the_format_asked_for_stands_over_the_ending(cli: CommandLine, student: str) -> None:
    folder = cli.database.parent
    cli("print", "mitu-a", "--for", student, "--format", "docx", "--out", folder / "a.bin")
    cli("print", "mitu-a", "--blank", "--format", "pdf", "--out", folder / "b.docx")

    assert "Қасымова" in text_of(folder / "a.bin")
    assert (folder / "b.docx").read_bytes().startswith(b"%PDF-")


def test_what_cannot_be_written_is_told(cli: CommandLine, student: str) -> None:
    out = cli.database.parent / "a.docx"
    assert cli.json("print", "mitu-b", "--for", student, "--out", out, status=1)["error"] == "paper-no-internship"
    asked = ("print", "mitu-a", "--cohort", 2026, "--format", "docx", "--out", out)
    assert cli.json(*asked, status=2)["error"] == "format-not-for-cohort"
    assert not out.exists()
