"""The new academic year, as the flow decides it and as a person walks through the window."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.widgets.fields import Choice, DateField, TextField
from app.desktop.wizards.new_year import NewYearWizard
from app.desktop.wizards.new_year_flow import CALENDAR, CHECK, COURSES, GRADUATES, NewYearFlow
from app.domain.errors import Refused
from app.domain.explanations import Explanation
from app.services import academics, history, new_year, students
from app.services.academics import sample_semesters
from app.services.context import Context
from app.services.new_year import NewYear, Step, YearLine
from tests.conftest import TODAY
from tests.desktop.user import find, type_text

YEAR = 2027


def line(key: str, step: Step = Step.UP, choices: tuple[Step, ...] = (Step.UP, Step.STAY), **more: Any) -> YearLine:
    return YearLine(key, key.title(), "7M06101", "SP", 1, 2, step, choices, **more)


@pytest.fixture
def flow() -> NewYearFlow:
    lines = (
        line("up", notes=(Explanation("year-attestation-unknown", {"year": "2026–2027"}),)),
        line("leave", Step.STAY, reasons=(Explanation("year-on-leave", {"date": None}),)),
        line("out", Step.STAY, (Step.STAY,)),
        line("last", Step.STAY, (Step.GRADUATE, Step.STAY)),
    )
    return NewYearFlow(NewYear(YEAR, tuple(sample_semesters(YEAR)), (None, None), lines, False), TODAY)


def codes(flow: NewYearFlow, page: str) -> list[str]:
    return [remark.code for remark in flow.problems(page)]


# --- the flow ---------------------------------------------------------------------------------------------------


def test_graduates_have_a_page_when_there_may_be_some(flow: NewYearFlow) -> None:
    assert flow.pages() == (CALENDAR, COURSES, GRADUATES, CHECK)
    others = tuple(one for one in flow.found.lines if one.student_id != "last")
    flow.show_year(NewYear(YEAR, flow.found.semesters, (None, None), others, False))
    assert flow.pages() == (CALENDAR, COURSES, CHECK)


def test_dates_that_do_not_follow_one_another_are_told(flow: NewYearFlow) -> None:
    assert codes(flow, CALENDAR) == []
    flow.set_semester(0, ends=date(2028, 1, 18))
    assert codes(flow, CALENDAR) == []
    flow.set_semester(0, ends=date(2028, 1, 19))
    assert codes(flow, CALENDAR) == ["new-year-semesters"]
    flow.set_semester(0, ends=date(2027, 9, 1))
    assert codes(flow, CALENDAR) == ["semester-dates"]
    flow.set_semester(0, ends=date(2027, 12, 20))
    flow.set_final(date(2028, 6, 2), date(2028, 6, 1))
    assert codes(flow, CALENDAR) == ["semester-dates"]
    flow.set_final(date(2028, 6, 1), date(2028, 6, 1))
    assert codes(flow, CALENDAR) == []


def test_a_year_begun_already_cannot_be_gone_on_with(flow: NewYearFlow) -> None:
    flow.show_year(NewYear(YEAR, flow.found.semesters, (None, None), flow.found.lines, True))
    assert codes(flow, CALENDAR) == ["new-year-begun"]
    assert not flow.go_next()


def test_only_what_may_be_decided_is_decided(flow: NewYearFlow) -> None:
    flow.decide(["up", "leave", "out", "last"], Step.UP)

    assert flow.steps == {"up": Step.UP, "leave": Step.UP, "out": Step.STAY, "last": Step.STAY}
    assert [key for key in flow.steps if flow.by_hand(key)] == ["leave"]
    assert (flow.count(Step.UP), flow.count(Step.STAY, flow.moving())) == (2, 1)


def test_an_order_is_asked_for_when_somebody_graduates(flow: NewYearFlow) -> None:
    assert codes(flow, GRADUATES) == []
    flow.decide(["last"], Step.GRADUATE)
    assert codes(flow, GRADUATES) == ["new-year-no-order"]
    flow.set_order("77-б", date(2026, 11, 23))
    assert codes(flow, GRADUATES) == ["act-date-future"]
    flow.set_order("77-б", TODAY)
    assert codes(flow, GRADUATES) == []


def test_every_change_asks_for_another_rehearsal(flow: NewYearFlow) -> None:
    assert codes(flow, CHECK) == ["wizard-checking"]
    flow.rehearsed = True
    assert codes(flow, CHECK) == []
    flow.decide(["leave"], Step.UP)
    assert codes(flow, CHECK) == ["wizard-checking"]
    flow.rehearsed, flow.refusal = True, Refused("new-year-begun", year="2027–2028")
    assert codes(flow, CHECK) == ["new-year-begun"]


def test_what_deserves_a_look(flow: NewYearFlow) -> None:
    told = {remark.code: remark.params for remark in flow.attention()}
    assert set(told) == {"first-start-calendar-sample", "new-year-no-final", "new-year-not-attested-yet"}
    assert told["new-year-not-attested-yet"]["n"] == 1
    flow.confirm(True)
    flow.set_final(date(2028, 6, 1), date(2028, 6, 20))
    flow.decide(["up"], Step.STAY)
    assert flow.attention() == []


def test_a_draft_brings_everything_back(flow: NewYearFlow) -> None:
    flow.set_semester(1, ends=date(2028, 6, 20))
    flow.set_final(date(2028, 6, 1), None)
    flow.decide(["leave"], Step.UP)
    flow.decide(["last"], Step.GRADUATE)
    flow.set_order("77-б", TODAY)
    flow.go_next()
    kept = json.loads(json.dumps(flow.export()))

    other = NewYearFlow(flow.found, TODAY)
    other.restore(kept)

    assert other.plan() == flow.plan()
    assert other.current == COURSES
    fewer = NewYear(YEAR, flow.found.semesters, (None, None), flow.found.lines[:1], False)
    gone = NewYearFlow(fewer, TODAY)
    gone.restore(kept)
    assert gone.steps == {"up": Step.UP}


# --- the window ---------------------------------------------------------------------------------------------------


@pytest.fixture
def wizard(qtbot: QtBot, window: MainWindow) -> Iterator[NewYearWizard]:
    """Opened from the settings as a person does."""
    window.open_page("settings", tab="academic")
    qtbot.mouseClick(find(window, QPushButton, "academicNewYear"), Qt.MouseButton.LeftButton)
    yield find(window, NewYearWizard, "wizard_new-year")
    for dialog in window.findChildren(QDialog):
        dialog.close()


def click(qtbot: QtBot, parent: QDialog, name: str) -> None:
    button = find(parent, QPushButton, name)
    assert button.isEnabled(), f"{name} is greyed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def enter_date(parent: QDialog, name: str, text: str) -> None:
    field = find(parent, DateField, name)
    field.selectAll()
    type_text(field, text)


def row_of(view: QTableView, name: str) -> int:
    model = view.model()
    return next(row for row in range(model.rowCount()) if model.index(row, 0).data() == name)


def test_a_year_is_begun_and_undone(qtbot: QtBot, wizard: NewYearWizard, demo_ctx: Context) -> None:
    before = {one.id: one.course for one in students.list_lines(demo_ctx, students.wanted())}
    proposed = {one.student_id: one for one in new_year.prepare(demo_ctx, YEAR).lines}
    assert wizard.flow.year == YEAR  # type: ignore[union-attr]
    enter_date(wizard, "newYear1_ends", "28.12.2027")
    enter_date(wizard, "newYear3_starts", "01.06.2028")
    enter_date(wizard, "newYear3_ends", "20.06.2028")
    assert find(wizard, QCheckBox, "newYearConfirmed").isChecked() is False
    find(wizard, QCheckBox, "newYearConfirmed").setChecked(True)
    click(qtbot, wizard, "wizardNext")

    courses = find(wizard, QTableView, "coursesTable")
    kept = next(one for one in proposed.values() if one.proposed is Step.UP)
    courses.selectRow(row_of(courses, kept.name))
    click(qtbot, wizard, "courses_stay")
    click(qtbot, wizard, "wizardNext")

    graduates = find(wizard, QTableView, "graduatesTable")
    leaving = next(one for one in proposed.values() if Step.GRADUATE in one.choices)
    graduates.selectRow(row_of(graduates, leaving.name))
    click(qtbot, wizard, "graduates_graduate")
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    type_text(find(wizard, TextField, "graduatesOrder"), "77-б")
    enter_date(wizard, "graduatesDate", "20.11.2026")
    click(qtbot, wizard, "wizardNext")

    assert kept.name in find(wizard, QLabel, "newYearByHand").text()
    click(qtbot, wizard, "wizardNext")

    after = {one.id: one for one in students.list_lines(demo_ctx, students.wanted())}
    moved = {key for key, one in proposed.items() if one.proposed is Step.UP} - {kept.student_id}
    assert all(after[key].course == (before[key] or 1) + 1 for key in moved)
    assert after[kept.student_id].course == before[kept.student_id]
    assert after[leaving.student_id].status == "graduated"
    assert academics.list_finals(demo_ctx)[YEAR] == (date(2028, 6, 1), date(2028, 6, 20))
    first = next(one for one in academics.list_semesters(demo_ctx) if (one.year, one.number) == (YEAR, 1))
    assert (first.ends, first.confirmed) == (date(2027, 12, 28), True)
    click(qtbot, wizard, "outcomeUndo")
    assert {one.id: one.course for one in students.list_lines(demo_ctx, students.wanted())} == before
    assert academics.list_finals(demo_ctx).get(YEAR) is None


def test_another_year_and_what_is_begun_already(qtbot: QtBot, wizard: NewYearWizard, demo_ctx: Context) -> None:
    new_year.begin(demo_ctx, new_year.YearPlan(2026, tuple(sample_semesters(2026))))
    find(wizard, Choice, "newYear").set_value(2026)

    assert wizard.flow.year == 2026  # type: ignore[union-attr]
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    assert find(wizard, QLabel, "wizardProblem").text() == demo_ctx.say("new-year-begun", year="2026–2027")
    find(wizard, Choice, "newYear").set_value(2027)
    assert find(wizard, QPushButton, "wizardNext").isEnabled()


def test_a_double_click_turns_a_decision_and_the_list_is_searched(
    qtbot: QtBot, wizard: NewYearWizard, demo_ctx: Context
) -> None:
    click(qtbot, wizard, "wizardNext")
    view = find(wizard, QTableView, "coursesTable")
    total = view.model().rowCount()
    name = view.model().index(0, 0).data()
    view.doubleClicked.emit(view.model().index(0, 0))
    stays = demo_ctx.say("year-step-stay")
    assert view.model().index(0, 3).data() == stays
    which = find(wizard, Choice, "coursesWhich")
    which.set_value("stay")
    assert {view.model().index(row, 3).data() for row in range(view.model().rowCount())} == {stays}
    which.set_value("all")
    type_text(find(wizard, TextField, "coursesSearch"), str(name).split()[0])
    assert 1 <= view.model().rowCount() < total


def test_a_draft_is_offered_again(qtbot: QtBot, window: MainWindow, wizard: NewYearWizard, demo_ctx: Context) -> None:
    enter_date(wizard, "newYear1_ends", "25.12.2027")
    click(qtbot, wizard, "wizardNext")
    wizard.close()
    assert history.next_undo(demo_ctx) is None or YEAR not in academics.list_finals(demo_ctx)

    window.open_wizard("new-year")
    again = [one for one in window.findChildren(NewYearWizard) if one.isVisible()][-1]
    click(qtbot, again, "draftContinue")
    assert again.flow.current == COURSES  # type: ignore[union-attr]
    assert again.flow.semesters[0].ends == date(2027, 12, 25)  # type: ignore[union-attr]


def test_the_final_attestation_is_entered_in_the_settings(qtbot: QtBot, window: MainWindow, demo_ctx: Context) -> None:
    window.open_page("settings", tab="academic")
    for name, text in (("academic3_starts", "01.06.2027"), ("academic3_ends", "20.06.2027")):
        field = find(window, DateField, name)
        field.selectAll()
        type_text(field, text)
    qtbot.mouseClick(find(window, QPushButton, "academic_save"), Qt.MouseButton.LeftButton)

    assert academics.list_finals(demo_ctx)[2026] == (date(2027, 6, 1), date(2027, 6, 20))
    history.undo(demo_ctx)
    assert 2026 not in academics.list_finals(demo_ctx)
