"""Settings, the regulation: editions installed and compared, students moved; every unclear place with its choice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPlainTextEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from app.desktop import dialogs
from app.desktop.main_window import MainWindow
from app.desktop.pages.read_table import ReadTable
from app.desktop.pages.settings_places import OpenPlaces, PlaceBlock
from app.desktop.pages.settings_regulation import RegulationTab
from app.desktop.widgets.fields import Choice, TextField
from app.services import editions, history, settings, students
from app.services.context import Context
from tests.conftest import PROFILE
from tests.desktop.conftest import Answers
from tests.desktop.user import find, type_text
from tests.new_edition import NEW, NEW_RULE, replace, write_edition


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_edition(tmp_path / "берілген")


@pytest.fixture
def tab(window: MainWindow) -> RegulationTab:
    window.open_page("settings", tab="regulation")
    return find(window, RegulationTab, "settings_regulation")


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, tab: RegulationTab, demo_ctx: Context, folder: Path) -> Iterator[QDialog]:
    """The comparison of the edition in use with the new one."""
    tab.editions.install(folder)
    click(qtbot, tab, "editionCompare")
    dialog = find(window, QDialog, "editionDialog")
    yield dialog
    dialog.close()


def click(qtbot: QtBot, parent: QDialog | RegulationTab, name: str) -> None:
    button = find(parent, QPushButton, name)
    assert button.isEnabled(), f"{name} is greyed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def cells(table: ReadTable, column: int) -> list[str]:
    return [table.item(row, column).text() for row in range(table.rowCount())]


def test_opening_the_page_changes_nothing(tab: RegulationTab) -> None:
    assert not find(tab, QPushButton, "regulation_save").isEnabled()
    assert find(tab, Choice, "regulationEdition").value() == PROFILE
    assert find(tab, QLabel, "regulationBasis").text().count("\n") >= 4


def test_a_folder_is_installed(
    qtbot: QtBot, tab: RegulationTab, demo_ctx: Context, folder: Path, answers: Answers
) -> None:
    answers(folder)
    click(qtbot, tab, "editionInstall")

    table = find(tab, ReadTable, "editions")
    assert NEW in cells(table, 0)
    assert NEW in demo_ctx.profiles
    assert find(tab, Choice, "regulationEdition").findData(NEW) >= 0
    assert not find(tab, QPushButton, "regulation_save").isEnabled()


def test_a_faulty_folder_is_told_with_file_and_line(
    qtbot: QtBot, tab: RegulationTab, demo_ctx: Context, folder: Path, answers: Answers
) -> None:
    replace(folder / "rules" / "9-new.toml", "[rules.requirement]", "[rules.wish]")
    answers(folder)
    click(qtbot, tab, "editionInstall")

    assert tab.editions.fault.isVisible()
    assert "9-new.toml" in tab.editions.fault.text.text()
    assert NEW not in demo_ctx.profiles
    answers(None)
    click(qtbot, tab, "editionInstall")


def test_what_differs_is_listed_filtered_and_told(dialog: QDialog) -> None:
    table = find(dialog, ReadTable, "changes")
    assert {NEW_RULE, "MITU-5.1-1", "topic.submission", "plan", "topic.term"} <= set(cells(table, 3))

    type_text(find(dialog, TextField, "changesText"), "5.1-1")
    assert cells(table, 3) == ["MITU-5.1-1"]
    told = find(dialog, QPlainTextEdit, "changesDetails").toPlainText()
    assert "2 ай" in told
    assert "3 ай" in told
    find(dialog, TextField, "changesText").clear()
    which = find(dialog, Choice, "changesWhich")
    which.setCurrentIndex(which.findData("added"))
    assert cells(table, 3) == [NEW_RULE]


def test_a_folder_is_compared_without_being_installed(
    qtbot: QtBot, window: MainWindow, tab: RegulationTab, demo_ctx: Context, folder: Path, answers: Answers
) -> None:
    click(qtbot, tab, "editionCompare")
    dialog = find(window, QDialog, "editionDialog")
    answers(folder)
    click(qtbot, dialog, "editionFolder")

    assert NEW in find(dialog, QLabel, "editionSummary").text()
    find(dialog, QTabWidget, "editionTabs").setCurrentIndex(1)
    find(dialog, ReadTable, "editionStudents").selectAll()
    assert not find(dialog, QPushButton, "editionMove").isEnabled()
    assert NEW not in demo_ctx.profiles
    dialog.close()


def test_students_are_moved_after_a_question_and_back_by_undo(
    qtbot: QtBot, dialog: QDialog, demo_ctx: Context, answers: Answers
) -> None:
    find(dialog, QTabWidget, "editionTabs").setCurrentIndex(1)
    table = find(dialog, ReadTable, "editionStudents")
    total = students.count(demo_ctx, students.wanted())
    assert table.rowCount() == total
    table.selectRow(0)
    assert find(dialog, QPlainTextEdit, "editionStudentsDetails").toPlainText()
    click(qtbot, dialog, "editionSelectAll")

    answers(False)
    click(qtbot, dialog, "editionMove")
    assert {line.students for line in editions.lines(demo_ctx) if line.id == NEW} == {0}
    answers(True)
    click(qtbot, dialog, "editionMove")

    assert demo_ctx.say("case-workflow-gone", edition=NEW) in dialogs.shown[-1][1]
    assert {line.students for line in editions.lines(demo_ctx) if line.id == NEW} == {total}
    assert table.rowCount() == 0
    history.undo(demo_ctx)
    assert {line.students for line in editions.lines(demo_ctx) if line.id == NEW} == {0}


def test_only_those_affected_are_shown(dialog: QDialog) -> None:
    find(dialog, QTabWidget, "editionTabs").setCurrentIndex(1)
    table = find(dialog, ReadTable, "editionStudents")
    find(dialog, QCheckBox, "editionAffected").setChecked(True)
    assert table.rowCount() > 0
    assert all(any(texts) for texts in zip(*(cells(table, column) for column in (1, 2, 3)), strict=True))


# --- what the regulation leaves unclear ----------------------------------------------------------------------------


def test_every_unclear_place_is_there_with_its_choices(tab: RegulationTab, demo_ctx: Context) -> None:
    profile = demo_ctx.profile(PROFILE)
    blocks = {block.place.ambiguity.id: block for block in tab.findChildren(PlaceBlock)}

    assert list(blocks) == list(profile.ambiguities)
    for key, block in blocks.items():
        texts = "\n".join(one.text() for one in block.findChildren(QLabel))
        assert profile.ambiguities[key].problem.kk in texts
        assert profile.ambiguities[key].treatment.kk in texts
        assert set(block.inputs) == {one.key for one in profile.settings.values() if one.reason == key}
    assert set(tab.inputs) == set(profile.settings)


def test_choices_are_named_in_words(tab: RegulationTab, demo_ctx: Context) -> None:
    for setting in demo_ctx.profile(PROFILE).settings.values():
        field = tab.inputs[setting.key]
        if isinstance(field, Choice):
            shown = [field.itemText(at) for at in range(field.count())]
            assert all(text and text not in map(str, setting.choices) for text in shown), (setting.key, shown)


def test_a_place_is_confirmed_with_its_choice_in_one_intention(
    qtbot: QtBot, tab: RegulationTab, demo_ctx: Context
) -> None:
    find(tab, QCheckBox, "confirmed_AMB-03").setChecked(True)
    choice = find(tab, Choice, "setting_topic.hard_test")
    choice.setCurrentIndex(choice.findData("council"))
    click(qtbot, tab, "regulation_save")

    assert settings.confirmed_ambiguities(demo_ctx, PROFILE) == {"AMB-03"}
    assert settings.read(demo_ctx, "topic.hard_test") == "council"
    history.undo(demo_ctx)
    assert settings.confirmed_ambiguities(demo_ctx, PROFILE) == frozenset()
    assert settings.read(demo_ctx, "topic.hard_test") is None


def test_places_are_found_by_clause_words_and_state(tab: RegulationTab) -> None:
    places = tab.findChild(OpenPlaces)
    assert places is not None
    blocks = tab.findChildren(PlaceBlock)

    def shown() -> list[str]:
        return [block.place.ambiguity.id for block in blocks if not block.isHidden()]

    type_text(places.text, "AMB-03")
    assert shown() == ["AMB-03"]
    places.text.clear()
    find(tab, QCheckBox, "confirmed_AMB-03").setChecked(True)
    places.which.set_value("open")
    assert len(shown()) == len(blocks) - 1
    places.which.set_value("choice")
    assert set(shown()) == {block.place.ambiguity.id for block in blocks if block.inputs}
    places.which.set_value("all")
    assert len(shown()) == len(blocks)
    tab.revert()
