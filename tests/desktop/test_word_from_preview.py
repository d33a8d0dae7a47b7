"""The Word file from the print preview: a working copy beside the issued paper, in the folder of the last time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.desktop import printing
from app.desktop.main_window import MainWindow
from app.desktop.preview_dialog import PreviewDialog
from app.desktop.print_preview import open_paper, open_preview
from app.services import papers, plans, settings, students
from app.services.context import Context
from tests.desktop.conftest import Answers

FORM = "mitu-a"


@pytest.fixture
def planned(demo_ctx: Context) -> str:
    ids = students.list_ids(demo_ctx, students.wanted())
    return "student:" + next(one for one in ids if plans.of_student(demo_ctx, one))


@pytest.fixture
def preview(window: MainWindow, planned: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[PreviewDialog]:
    monkeypatch.setattr(printing, "printer_names", list)
    open_preview(window.shell, FORM, planned)
    dialog = window.findChildren(PreviewDialog)[-1]
    yield dialog
    if isValid(dialog):
        dialog.close()


def text_of(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)


def name_of(ctx: Context, student: str) -> str:
    return students.name_of(students.get(ctx, student.removeprefix("student:"))).full_name


def test_two_presses_from_the_preview_give_the_form_to_edit(
    preview: PreviewDialog, qtbot: QtBot, answers: Answers, demo_ctx: Context, planned: str, tmp_path: Path
) -> None:
    answers(tmp_path / "Ә.Б. жоспары")
    qtbot.mouseClick(preview.word, Qt.MouseButton.LeftButton)
    saved = tmp_path / "Ә.Б. жоспары.docx"
    assert name_of(demo_ctx, planned) in text_of(saved)
    assert str(saved) in preview.status.text()


def test_nothing_is_issued(preview: PreviewDialog, answers: Answers, demo_ctx: Context, tmp_path: Path) -> None:
    answers(tmp_path / "a.docx")
    preview.save_word()
    assert papers.list_papers(demo_ctx) == []
    answers(None)
    preview.save_word()
    assert papers.list_papers(demo_ctx) == []


def test_both_kinds_of_file_share_the_remembered_folder(
    preview: PreviewDialog, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(tmp_path / "a.docx")
    preview.save_word()
    offered: list[Path] = []
    monkeypatch.setattr("app.desktop.dialogs.save_file", lambda parent, title, kinds, name: offered.append(Path(name)))
    preview.save_word()
    preview.save_pdf()
    assert [one.parent for one in offered] == [tmp_path, tmp_path]
    assert [one.suffix for one in offered] == [".docx", ".pdf"]


def test_a_word_file_has_no_copy_number(
    preview: PreviewDialog, answers: Answers, demo_ctx: Context, tmp_path: Path
) -> None:
    settings.choose(demo_ctx, {"print.copy-footer": True})
    preview.side.printing.copies.setValue(3)
    answers(tmp_path / "a.docx")
    preview.save_word()
    footers = [section.footer.paragraphs[0].text for section in Document(str(tmp_path / "a.docx")).sections]
    assert [text.strip() for text in footers] == ["", "", ""]


def test_a_blank_specimen_and_a_frozen_paper(
    window: MainWindow, answers: Answers, demo_ctx: Context, planned: str, tmp_path: Path
) -> None:
    open_preview(window.shell, FORM, None)
    blank = window.findChildren(PreviewDialog)[-1]
    answers(tmp_path / "blank.docx")
    blank.save_word()
    assert "Қосымшасы" in text_of(tmp_path / "blank.docx")
    blank.close()
    open_paper(window.shell, papers.issue(demo_ctx, FORM, planned).id)
    frozen = window.findChildren(PreviewDialog)[-1]
    assert frozen.word.isHidden()
    frozen.close()
