"""Word files of forms: working copies that leave no trace in the register."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from docx import Document

from app.domain.errors import Refused, UsageError
from app.services import history, papers, printing, students, word_files
from app.services.context import Context
from app.services.printing import PrintOptions


def text_of(content: bytes) -> str:
    """Every word of the file, footers too."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if re.match(r"word/(doc|foot)", name)]
    return " ".join(re.sub(r"<[^>]+>", "\n", part) for part in parts)


def test_a_working_copy_is_not_issued(department: Context, student_id: str, full_plan: str) -> None:
    before = history.lines(department)
    made = word_files.export(department, "mitu-a", f"student:{student_id}")
    assert not made.draft
    assert made.missing == ()
    assert "Қасымова Ұлпан Серікқызы" in text_of(made.content)
    assert "ЖОБА" not in text_of(made.content)
    assert papers.list_papers(department) == []
    assert history.lines(department) == before


def test_what_is_missing_makes_it_a_draft(department: Context, new_student: Callable[..., str]) -> None:
    subject = f"student:{new_student(programme_id=None)}"
    made = word_files.export(department, "mitu-a", subject)
    assert made.draft
    assert made.missing == printing.preview(department, "mitu-a", subject).missing
    assert "ЖОБА" in text_of(made.content)


def test_copies_are_not_numbered(department: Context, student_id: str, full_plan: str) -> None:
    made = word_files.export(department, "mitu-a", f"student:{student_id}", PrintOptions(copies=3))
    assert "дана №" not in text_of(made.content)
    assert len(Document(io.BytesIO(made.content)).sections) == 3


def test_a_specimen_is_the_same_with_a_database_and_without(ctx: Context) -> None:
    made = word_files.export(ctx, "mitu-b", None)
    assert made.content == word_files.blank(ctx.folders.templates, ctx.folders.fonts, "mitu-b")
    assert "Б Қосымшасы" in text_of(made.content)


@pytest.mark.parametrize(("surname", "named"), [("Әли 😀", "U+1F600"), ("שלום", "U+05E9")])
def test_letters_the_form_cannot_show_are_refused_as_in_print(
    department: Context, student_id: str, surname: str, named: str
) -> None:
    students.save(department, student_id, {"surname": surname})
    with pytest.raises(Refused) as refusal:
        word_files.export(department, "mitu-a", f"student:{student_id}")
    assert refusal.value.code == "glyphs-missing"
    assert named in str(refusal.value.params["letters"])


def test_what_is_not_there_is_told(department: Context, student_id: str) -> None:
    with pytest.raises(UsageError, match="form-unknown"):
        word_files.export(department, "mitu-x", f"student:{student_id}")
    with pytest.raises(Refused, match="paper-no-internship"):
        word_files.export(department, "mitu-b", f"student:{student_id}")
