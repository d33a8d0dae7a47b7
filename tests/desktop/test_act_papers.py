"""Papers of acts and sittings as a person prints them, and minutes as a person enters them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QPushButton, QRadioButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from app.desktop import dialogs
from app.desktop.pages.meetings import MeetingsPage
from app.desktop.pages.minutes_dialog import MinutesDialog
from app.desktop.shell import Shell
from app.desktop.wizards.sitting import SittingWizard
from app.desktop.wizards.step import StepWizard
from app.desktop.wizards.topics import TopicsWizard
from app.services import drafts, meetings, minutes, papers, step_rounds
from app.services.context import Context
from tests.desktop.conftest import Answers, FakePlaces
from tests.desktop.user import find, type_text


@pytest.fixture
def page(shell: Shell, show: Any, demo_ctx: Context) -> MeetingsPage:
    """The page of meetings with the sitting on twelve topics chosen."""
    made = MeetingsPage(shell)
    show(made)
    made.show_with(act_id=act_of(demo_ctx, "DEPM", "protocol", 12))
    return made


def act_of(ctx: Context, body: str, kind: str, decisions: int) -> str:
    found = [one for one in meetings.list_acts(ctx) if (one.body, one.kind) == (body, kind)]
    return next(one.id for one in found if one.decisions == decisions)


def press(menu: QMenu, *names: str) -> None:
    """A line of a menu, through the menus above it."""
    for name in names[:-1]:
        inner = menu.findChild(QMenu, name)
        assert inner is not None, name
        menu = inner
    action = next((one for one in menu.actions() if one.objectName() == names[-1]), None)
    assert action is not None, (names[-1], [one.objectName() for one in menu.actions()])
    action.trigger()


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    QApplication.processEvents()  # what was just added to a page is shown
    button = find(parent, QPushButton, name)
    assert button.isVisible(), name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# --- the act on show ----------------------------------------------------------------------------------------------


def test_an_act_previews_its_minutes_and_one_extract(page: MeetingsPage, places: FakePlaces, demo_ctx: Context) -> None:
    card = meetings.get_act(demo_ctx, page.acts.selected_id() or "")
    assert find(page, QPushButton, "act_print").isVisible()
    press(page.papers.menu, "print_minutes")
    assert places.visited[-1] == ("preview", "minutes", f"meeting:{card.line.id}")
    press(page.papers.menu, "print_extract", "print_extract_3")
    assert places.visited[-1] == ("preview", "extract", f"decision:{card.decisions[3].id}")


def test_one_press_prints_every_paper_of_a_meeting_into_a_folder(
    page: MeetingsPage, places: FakePlaces, demo_ctx: Context, answers: Answers, tmp_path: Path
) -> None:
    answers(str(tmp_path / "отырыс"))
    press(page.papers.menu, "print_everything")
    assert len(list((tmp_path / "отырыс").iterdir())) == 15
    assert {one.form for one in papers.list_papers(demo_ctx)} == {"minutes", "extract", "submission", "draft-order"}


def test_extracts_for_everybody_tell_whom_they_could_not_be_printed_for(
    page: MeetingsPage, demo_ctx: Context, answers: Answers, tmp_path: Path
) -> None:
    page.show_with(act_id=act_of(demo_ctx, "SC", "protocol", 12))
    answers(str(tmp_path / "үзінділер"), None)
    press(page.papers.menu, "print_extract", "print_extract_all")
    told = dialogs.shown[-1][1]
    assert all(one.name in told for one in meetings.get_act(demo_ctx, page.acts.selected_id() or "").decisions)
    assert papers.list_papers(demo_ctx) == []


def test_an_act_without_papers_offers_none(page: MeetingsPage, demo_ctx: Context) -> None:
    acquaintance = next(one for one in meetings.list_acts(demo_ctx) if one.body == "DSIA")
    page.show_with(act_id=acquaintance.id)
    assert not find(page, QPushButton, "act_print").isVisible()


def test_minutes_are_entered_in_a_dialog(
    qtbot: QtBot, page: MeetingsPage, places: FakePlaces, demo_ctx: Context, answers: Answers
) -> None:
    def fill(dialog: MinutesDialog) -> None:
        dialog.show()
        for name, text in (
            ("minutes_present", "9"),
            ("matter_0_rapporteur", "Д.А. Бекенова"),
            ("matter_0_votes_for", "8"),
            ("matter_0_votes_against", "0"),
            ("matter_0_abstained", "1"),
        ):
            type_text(find(dialog, QWidget, name), text)
        find(dialog, QPlainTextEdit, "matter_0_speakers").setPlainText("О.И. Петренко, Ким В.А.")

    answers(fill)
    click(qtbot, page, "act_minutes")
    kept = minutes.get_minutes(demo_ctx, page.acts.selected_id() or "")
    (matter,) = kept.matters
    assert (kept.present, matter.votes_for, matter.votes_against, matter.abstained) == (9, 8, 0, 1)
    assert (matter.rapporteur, matter.speakers) == ("Д.А. Бекенова", "О.И. Петренко, Ким В.А.")


def test_a_number_that_is_none_keeps_the_dialog_open(
    qtbot: QtBot, page: MeetingsPage, shell: Shell, demo_ctx: Context
) -> None:
    act_id = page.acts.selected_id() or ""
    dialog = MinutesDialog(shell, meetings.get_act(demo_ctx, act_id), minutes.get_minutes(demo_ctx, act_id), page)
    qtbot.addWidget(dialog)
    dialog.show()
    type_text(find(dialog, QWidget, "minutes_present"), "тоғыз")
    dialog._check()
    assert dialog.isVisible()
    assert find(dialog, QWidget, "minutes_fault").isVisible()


def test_a_letter_asks_for_copies_and_sheets_of_each(
    qtbot: QtBot, page: MeetingsPage, demo_ctx: Context, answers: Answers
) -> None:
    letter = act_of(demo_ctx, "DEP", "letter", 2)
    page.show_with(act_id=letter)

    def fill(dialog: MinutesDialog) -> None:
        dialog.show()
        for place in (0, 1):
            type_text(find(dialog, QWidget, f"enclosed_{place}_copies"), "1")
            type_text(find(dialog, QWidget, f"enclosed_{place}_sheets"), "14")

    answers(fill)
    click(qtbot, page, "act_minutes")
    assert [one.sheets for one in minutes.get_minutes(demo_ctx, letter).enclosed.values()] == [14, 14]


# --- wizards ------------------------------------------------------------------------------------------------------


def go_to_the_end(qtbot: QtBot, wizard: Any, number: str) -> None:
    while wizard.flow.current != "act":
        click(qtbot, wizard, "wizardNext")
    type_text(find(wizard, QWidget, "actNumber"), number)
    while wizard.flow.current != "check":
        click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")


def test_a_department_meeting_on_topics_prints_from_the_last_page(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, answers: Answers, tmp_path: Path
) -> None:
    ready = [one.student_id for one in step_rounds.load(demo_ctx, "topic", "department").lines if one.reason is None]
    wizard = TopicsWizard(shell, step="department", student_ids=ready)
    qtbot.addWidget(wizard)
    wizard.show()
    go_to_the_end(qtbot, wizard, "4477")
    (act,) = meetings.list_acts(demo_ctx, "4477")
    click(qtbot, wizard, "outcome_print_minutes")
    assert places.visited[-1] == ("preview", "minutes", f"meeting:{act.id}")
    answers(str(tmp_path / "отырыс"))
    click(qtbot, wizard, "outcome_print_all")
    issued = [one.form for one in papers.list_papers(demo_ctx)]
    assert issued.count("extract") == len(ready) == act.decisions
    assert {"minutes", "submission", "draft-order"} <= set(issued)


def test_a_step_prints_the_extract_of_its_one_student(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context
) -> None:
    workflow = "internship-report"
    round_ = step_rounds.load(demo_ctx, workflow, "seminar")
    line = next(one for one in round_.lines if one.reason is None)
    wizard = StepWizard(
        shell, workflow=workflow, step="seminar", students=[line.student_id], subject=line.subject_id or ""
    )
    qtbot.addWidget(wizard)
    wizard.show()
    go_to_the_end(qtbot, wizard, "4478")
    (act,) = meetings.list_acts(demo_ctx, "4478")
    decided = meetings.get_act(demo_ctx, act.id).decisions[0]
    click(qtbot, wizard, "outcome_print_extract")
    assert places.visited[-1] == ("preview", "extract", f"decision:{decided.id}")


def test_the_agenda_is_printed_from_the_first_page_and_as_it_was_prepared(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    wizard = SittingWizard(shell)
    qtbot.addWidget(wizard)
    wizard.show()
    assert not find(wizard, QPushButton, "bodyPrint").isVisible()
    find(wizard, QRadioButton, "body_DEPM_protocol").click()
    click(qtbot, wizard, "bodyPrint")
    menu = find(wizard, QMenu, "sittingPrintMenu")
    press(menu, "print_agenda")
    assert places.visited[-1] == ("preview", "agenda", "sitting:DEPM/protocol")
    click(qtbot, wizard, "wizardNext")
    first = find(wizard, QTreeWidget, "agendaTree").topLevelItem(0)
    assert first is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    click(qtbot, wizard, "agendaPrint")
    press(menu, "print_agenda")
    (kept,) = drafts.list_drafts(demo_ctx, "sitting")
    assert places.visited[-1] == ("preview", "agenda", f"sitting:{kept.id}")
