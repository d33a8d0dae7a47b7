"""Settings as a person changes them; the database says what came of it, and undo takes it back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from app.desktop.pages.history_dialog import HistoryDialog
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.pages.settings import SettingsPage
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, DateField, TextField
from app.desktop.widgets.yearview import YearView
from app.services import academics, history, organisation, settings
from app.services.context import Context
from tests.desktop.conftest import Answers, FakePlaces
from tests.desktop.user import find, press_key, type_text


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, places: FakePlaces) -> SettingsPage:
    page = SettingsPage(shell)
    qtbot.addWidget(page)
    page.resize(1158, 712)
    page.show()
    return page


def click(qtbot: QtBot, page: SettingsPage, name: str) -> None:
    button = find(page, QPushButton, name)
    assert button.isEnabled(), f"{name} is greyed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_names_are_saved_when_something_changed(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    assert not find(page, QPushButton, "office_save").isEnabled()
    field = find(page, TextField, "university_city")
    field.selectAll()
    type_text(field, "Шымкент")
    click(qtbot, page, "office_save")
    assert organisation.get_organisation(demo_ctx)["organisation"]["city"] == "Шымкент"
    assert not find(page, QPushButton, "office_save").isEnabled()
    history.undo(demo_ctx)
    assert organisation.get_organisation(demo_ctx)["organisation"]["city"] != "Шымкент"


def test_a_post_changes_hands(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    page.show_with(tab="officials")
    model = find(page, RowsEditor, "officials").model
    before = organisation.list_officials(demo_ctx)
    head = next(at for at, row in enumerate(before) if row["post"] == "head")
    model.setData(model.index(head, 4), "31.10.2026")
    click(qtbot, page, "officials_add")
    last = model.rowCount() - 1
    for column, text in ((0, "head"), (1, "Жаңа Меңгеруші"), (3, "01.11.2026")):
        model.setData(model.index(last, column), text)
    click(qtbot, page, "officials_save")

    officials = organisation.list_officials(demo_ctx)
    assert len(officials) == len(before) + 1
    assert organisation.holder(officials, "head", date(2026, 11, 5))["name"] == "Жаңа Меңгеруші"
    assert organisation.holder(officials, "head", date(2026, 10, 5))["name"] == before[head]["name"]


def test_a_refusal_is_told_above_what_was_typed(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    page.show_with(tab="programmes")
    model = find(page, RowsEditor, "programmes").model
    taken = model.index(1, 0).data()
    model.setData(model.index(0, 0), taken)
    click(qtbot, page, "programmes_save")
    tab = page.tabs["programmes"]
    assert tab.fault.isVisible()
    assert tab.fault.text.text() == demo_ctx.say("programme-exists", code=taken)
    assert model.index(0, 0).data() == taken


def test_semesters_are_confirmed(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    page.show_with(tab="academic")
    field = find(page, DateField, "academic1_ends")
    field.selectAll()
    type_text(field, "25.12.2026")
    find(page, QCheckBox, "academicConfirmed").setChecked(True)
    click(qtbot, page, "academic_save")
    first = next(one for one in academics.list_semesters(demo_ctx) if (one.year, one.number) == (2026, 1))
    assert (first.ends, first.confirmed) == (date(2026, 12, 25), True)


def test_a_day_is_made_off_and_worked_again(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    page.show_with(tab="working")
    year = find(page, YearView, "yearView")
    year.choose(date(2026, 11, 24))
    press_key(year, Qt.Key.Key_Right)
    assert year.day == date(2026, 11, 25)
    type_text(find(page, TextField, "workingName"), "Университет күні")
    click(qtbot, page, "workingOff")
    calendar = academics.working_calendar(demo_ctx)
    assert not calendar.is_working(date(2026, 11, 25))
    assert calendar.day_off(date(2026, 11, 25)).name.kk == "Университет күні"
    assert year.day == date(2026, 11, 25)
    click(qtbot, page, "workingWorked")
    assert academics.working_calendar(demo_ctx).is_working(date(2026, 11, 25))


def test_a_year_is_confirmed_and_the_week_chosen(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    page.show_with(tab="working")
    while not find(page, QPushButton, "workingConfirm").isEnabled():
        click(qtbot, page, "workingOn")
    year = find(page, YearView, "yearView").year
    click(qtbot, page, "workingConfirm")
    assert year in academics.working_calendar(demo_ctx).confirmed_years
    find(page, Choice, "workingWeek").setCurrentIndex(1)
    assert settings.read(demo_ctx, "calendar.week") == 6


def test_choices_of_the_regulation(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    page.show_with(tab="regulation")
    choice = find(page, Choice, "setting_topic.hard_test")
    choice.setCurrentIndex(choice.findData("council"))
    lead = find(page, TextField, "setting_lead.topic")
    lead.selectAll()
    type_text(lead, "14")
    find(page, QCheckBox, "print_fee-dash").setChecked(True)
    click(qtbot, page, "regulation_save")
    assert settings.read(demo_ctx, "topic.hard_test") == "council"
    assert settings.read(demo_ctx, "lead.topic") == 14
    assert settings.read(demo_ctx, "print.fee-dash") is True


def test_a_number_that_is_none_is_refused_in_words(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    page.show_with(tab="regulation")
    lead = find(page, TextField, "setting_lead.topic")
    lead.selectAll()
    type_text(lead, "көп")
    click(qtbot, page, "regulation_save")
    assert page.tabs["regulation"].fault.isVisible()
    assert settings.read(demo_ctx, "lead.topic") is None


class FakeProgram:
    """The program, writing down what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, object]] = []

    def choose_language(self, code: str) -> None:
        self.asked.append(("language", code))

    def choose_theme(self, choice: str) -> None:
        self.asked.append(("theme", choice))


def test_language_and_theme(page: SettingsPage, shell: Shell) -> None:
    shell.program = FakeProgram()  # type: ignore[assignment]
    page.show_with(tab="interface")
    assert find(page, QRadioButton, "language_kk").isChecked()
    find(page, QRadioButton, "language_ru").click()
    find(page, QRadioButton, "theme_dark").click()
    assert shell.program.asked == [("language", "ru"), ("theme", "dark")]  # type: ignore[union-attr]


def test_data_are_copied_and_checked_and_any_act_is_undone(
    qtbot: QtBot, page: SettingsPage, shell: Shell, demo_ctx: Context, answers: Answers, tmp_path: Path
) -> None:
    settings.choose(demo_ctx, {"print.fee-dash": True})
    page.show_with(tab="data")
    assert find(page, QLabel, "dataPath").text() == str(demo_ctx.database.path)
    target = tmp_path / "көшірме.sqlite"
    answers(target)
    click(qtbot, page, "dataBackup")
    assert target.is_file()
    click(qtbot, page, "dataVerify")
    click(qtbot, page, "dataHistory")
    dialog = find(page.window(), HistoryDialog, "history_dialog")
    assert dialog.panel.table.total == 3
    click(qtbot, dialog, "history_turn")
    dialog.reject()
    assert settings.read(demo_ctx, "print.fee-dash") is None


def test_leaving_with_something_unsaved_is_asked(page: SettingsPage, answers: Answers) -> None:
    assert page.may_leave()
    type_text(find(page, TextField, "university_city"), "!")
    answers(False)
    assert not page.may_leave()
    answers(True)
    assert page.may_leave()
    assert page.may_leave()


def test_a_date_that_is_none_is_told_and_nothing_is_written(
    qtbot: QtBot, page: SettingsPage, demo_ctx: Context
) -> None:
    page.show_with(tab="officials")
    before = organisation.list_officials(demo_ctx)
    model = find(page, RowsEditor, "officials").model
    model.setData(model.index(0, 4), "қашан болса да")
    click(qtbot, page, "officials_save")
    assert page.tabs["officials"].fault.isVisible()
    assert organisation.list_officials(demo_ctx) == before


def test_marks_on_sheets_and_the_days_of_a_reminder(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    page.show_with(tab="regulation")
    assert find(page, QCheckBox, "print_mark").isChecked()
    assert find(page, QCheckBox, "print_copy-footer").isChecked()
    days = find(page, TextField, "setting_paper.linger-days")
    assert days.text() == "7"
    before = find(page, QLabel, "linger_note").text()
    find(page, QCheckBox, "print_mark").setChecked(False)
    days.selectAll()
    type_text(days, "10")
    click(qtbot, page, "regulation_save")
    assert settings.own(demo_ctx, "print.mark") is False
    assert settings.own(demo_ctx, "paper.linger-days") == 10
    assert find(page, QLabel, "linger_note").text() != before
