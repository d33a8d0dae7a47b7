"""A department's own forms in the settings, and the names and languages of a paper in its preview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.desktop import printing
from app.desktop.main_window import MainWindow
from app.desktop.pages import settings_forms
from app.desktop.pages.read_table import ReadTable
from app.desktop.pages.settings import SettingsPage
from app.desktop.pages.settings_forms import FormsTab
from app.desktop.preview_dialog import PreviewDialog
from app.desktop.print_preview import open_preview
from app.desktop.shell import Shell
from app.services import own_templates, papers, students
from app.services.context import Context
from tests.desktop.conftest import Answers, FakePlaces
from tests.desktop.user import find, press_key, type_text

FORM = "review-request"


@pytest.fixture
def tab(qtbot: QtBot, shell: Shell, places: FakePlaces) -> Iterator[FormsTab]:
    page = SettingsPage(shell)
    qtbot.addWidget(page)
    page.resize(1158, 712)
    page.show()
    page.show_with(tab="forms")
    found = page.tabs["forms"]
    assert isinstance(found, FormsTab)
    yield found
    page.close()


@pytest.fixture
def student(demo_ctx: Context) -> str:
    """A woman whose sex her patronymic tells."""
    names = {
        one: students.name_of(students.get(demo_ctx, one)) for one in students.list_ids(demo_ctx, students.wanted())
    }
    chosen = next(one for one, name in names.items() if name.sex == "female" and name.surname.endswith("ова"))
    return f"student:{chosen}"


@pytest.fixture
def preview(window: MainWindow, student: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[PreviewDialog]:
    monkeypatch.setattr(printing, "printer_names", list)
    open_preview(window.shell, FORM, student, "ru")
    dialog = window.findChildren(PreviewDialog)[-1]
    yield dialog
    if isValid(dialog):
        dialog.close()


def choose(tab: FormsTab, key: str) -> None:
    table = find(tab, ReadTable, "forms")
    row = next(at for at in range(table.rowCount()) if table.item(at, 0).data(Qt.ItemDataRole.UserRole) == key)
    table.setCurrentCell(row, 0)


def press(qtbot: QtBot, tab: FormsTab, name: str) -> None:
    button = find(tab, QPushButton, name)
    assert button.isEnabled(), f"{name} is greyed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def state(tab: FormsTab, key: str) -> str:
    choose(tab, key)
    table = find(tab, ReadTable, "forms")
    return str(table.item(table.currentRow(), 3).text())


def test_a_copy_to_edit_is_made_where_the_page_says(qtbot: QtBot, tab: FormsTab, demo_ctx: Context) -> None:
    choose(tab, "mitu-a.kk")
    shipped = state(tab, "mitu-a.kk")
    assert not find(tab, QPushButton, "formsCheck").isEnabled()
    press(qtbot, tab, "formsMake")
    made = own_templates.folder(demo_ctx) / "mitu-a.kk.toml"
    assert made.is_file()
    assert str(made) in tab.told.text.text()
    assert str(made.parent) in tab.path.text()
    assert state(tab, "mitu-a.kk") != shipped
    assert not find(tab, QPushButton, "formsMake").isEnabled()


def test_a_fault_is_told_with_its_line_and_undone_by_the_shipped_one(
    qtbot: QtBot, tab: FormsTab, demo_ctx: Context
) -> None:
    choose(tab, "mitu-a.kk")
    press(qtbot, tab, "formsMake")
    press(qtbot, tab, "formsCheck")
    assert tab.told.property("banner") == "done"
    path = own_templates.folder(demo_ctx) / "mitu-a.kk.toml"
    path.write_text(path.read_text("utf-8").replace('subject = "student"', "subject = 5", 1), encoding="utf-8")
    press(qtbot, tab, "formsCheck")
    assert tab.told.property("banner") == "late"
    line = path.read_text("utf-8").splitlines().index("subject = 5") + 1
    assert f"mitu-a.kk.toml, {line}-жол" in tab.told.text.text()

    press(qtbot, tab, "formsAside")
    assert not path.exists()
    (kept,) = own_templates.folder(demo_ctx).iterdir()
    assert str(kept) in tab.told.text.text()
    assert find(tab, QPushButton, "formsMake").isEnabled()


def test_the_blank_of_the_chosen_form_is_shown_in_its_language(
    qtbot: QtBot, tab: FormsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(settings_forms, "open_preview", lambda shell, *what: asked.append(what))
    choose(tab, f"{FORM}.ru")
    press(qtbot, tab, "formsPreview")
    assert asked == [(FORM, None, "ru")]


def test_a_correction_of_a_name_is_on_the_page_before_it_is_issued(
    qtbot: QtBot, preview: PreviewDialog, demo_ctx: Context, student: str
) -> None:
    card = preview.side.names
    assert card.isVisible()
    field = next(one for one in card.fields if "ілік" in one.shown.label)
    proposed = field.text()
    assert proposed.split()[0].endswith("ой")
    field.selectAll()
    type_text(field, "Касымовой Улпан Сериковны")
    press_key(field, Qt.Key.Key_Return)
    assert not preview.isHidden()
    assert papers.list_papers(demo_ctx, form=FORM) == []
    assert "Касымовой Улпан Сериковны" in words_of(preview)

    field.clear()
    press_key(field, Qt.Key.Key_Return)
    assert field.text() == proposed
    assert proposed in words_of(preview)


def words_of(preview: PreviewDialog) -> str:
    text = PdfDocument(preview.shown.pdf)[0].get_textpage().get_text_range()
    return " ".join(text.replace("\u00a0", " ").split())


def test_the_language_of_the_paper_is_chosen_in_the_preview(preview: PreviewDialog, demo_ctx: Context) -> None:
    card = preview.side.names
    assert card.language.value() == "ru"
    assert "просит Вас дать рецензию" in words_of(preview)
    card.language.set_value("kk")
    assert "рецензия беруіңізді сұрайды" in words_of(preview)
    assert card.fields == []
    assert card.isVisible()


def test_what_was_issued_has_no_words_to_change(
    qtbot: QtBot, preview: PreviewDialog, demo_ctx: Context, answers: Answers, tmp_path: Path
) -> None:
    answers(tmp_path / "хат.pdf")
    qtbot.mouseClick(preview.save, Qt.MouseButton.LeftButton)
    (paper,) = papers.list_papers(demo_ctx, form=FORM)
    assert paper.language == "ru"
    assert preview.side.names.isHidden()


def test_a_form_of_one_language_without_cases_shows_no_words(
    window: MainWindow, student: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    open_preview(window.shell, "mitu-a", student)
    dialog = window.findChildren(PreviewDialog)[-1]
    assert dialog.side.names.isHidden()
    dialog.close()


def test_while_words_are_taken_nothing_goes_out(
    preview: PreviewDialog, student: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[object] = []
    monkeypatch.setattr(preview, "_on_words", lambda given, copies, done: waiting.append((given, copies, done)))
    field = preview.side.names.fields[0]
    field.selectAll()
    type_text(field, "Кому-то")
    press_key(field, Qt.Key.Key_Return)
    assert len(waiting) == 1
    assert not preview.save.isEnabled()
    preview._worded(preview.shown)
    assert preview.save.isEnabled()
