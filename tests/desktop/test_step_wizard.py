"""Steps of any workflow and sittings as a person records them; the database says what came of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QTableView, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.pages.card.procedures_tab import ProceduresTab
from app.desktop.pages.meetings import MeetingsPage
from app.desktop.pages.read_table import ReadTable
from app.desktop.pages.student import StudentPage
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, DateField, TextField
from app.desktop.wizards.frame import Wizard
from app.desktop.wizards.sitting import SittingWizard
from app.desktop.wizards.step import StepWizard
from app.domain.workflow import Decision
from app.services import case_views, casework, drafts, history, meetings, step_rounds
from app.services.case_views import CaseView
from app.services.casework import Move
from app.services.context import Context
from tests.conftest import TODAY
from tests.desktop.conftest import Answers, FakePlaces
from tests.desktop.user import find, press_key, type_text

REPORT = "stage-report"
HANDED_IN = date(2026, 11, 10)


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    button = find(parent, QPushButton, name)
    assert button.isEnabled(), f"{name} is greyed: {button.toolTip()}"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(field: TextField | DateField, text: str) -> None:
    field.clear()
    type_text(field, text)


def case_of(ctx: Context, student_id: str, workflow: str = REPORT) -> CaseView:
    """The student's latest case."""
    return [one for one in case_views.of_student(ctx, student_id) if one.workflow == workflow][-1]


@pytest.fixture
def opened(qtbot: QtBot) -> Any:
    def show(wizard: Wizard) -> Any:
        qtbot.addWidget(wizard)
        wizard.show()
        return wizard

    return show


@pytest.fixture
def fresh(demo_ctx: Context) -> list[str]:
    """Three students without a stage report on its way, the keys of whose first slots are `<student>/<stage>`."""
    found: dict[str, str] = {}
    for line in step_rounds.load(demo_ctx, REPORT, "report").lines:
        if line.subject_id is None and line.reason is None:
            found.setdefault(line.student_id, line.key)
    begun = {one.student_id for one in step_rounds.load(demo_ctx, REPORT, "report").lines if one.subject_id}
    return [key for student, key in found.items() if student not in begun][:3]


@pytest.fixture
def reported(demo_ctx: Context, fresh: list[str]) -> list[str]:
    """The same students, whose reports wait for the department."""
    lines = {one.key: one for one in step_rounds.load(demo_ctx, REPORT, "report").lines}
    casework.decide(
        demo_ctx,
        [
            Move(one.student_id, REPORT, "report", evidence={"item.submitted": HANDED_IN}, begins=one.begins)
            for one in (lines[key] for key in fresh)
        ],
    )
    return [lines[key].student_id for key in fresh]


def to_act(qtbot: QtBot, wizard: Wizard, number: str = "31", day: str = "20.11.2026") -> None:
    write(find(wizard, TextField, "actNumber"), number)
    write(find(wizard, DateField, "actDate"), day)
    click(qtbot, wizard, "wizardNext")


# --- one step ------------------------------------------------------------------------------------------


def test_a_case_begins_with_what_is_typed_of_one_student(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, fresh: list[str], opened: Any
) -> None:
    student = fresh[0].partition("/")[0]
    wizard = opened(StepWizard(shell, workflow=REPORT, step="report", students=[student], subject=fresh[0]))
    while wizard.flow.current != "each":
        click(qtbot, wizard, "wizardNext")
    write(find(wizard, DateField, "evidence_item.submitted"), "10.11.2026")
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")
    case = case_of(demo_ctx, student)
    assert case.begun
    assert [(one.id, one.day) for one in case.steps if one.state == "done"] == [("report", HANDED_IN)]
    assert drafts.list_drafts(demo_ctx) == []


def test_a_meeting_approves_returns_and_rejects_and_is_undone(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, reported: list[str], opened: Any
) -> None:
    wizard = opened(StepWizard(shell, workflow=REPORT, step="department", students=reported))
    click(qtbot, wizard, "wizardNext")
    to_act(qtbot, wizard)
    order = wizard.flow.students()
    table = find(wizard, QTableView, "decisionsTable")
    for row, decision, reason in ((1, "return", "Әдебиетке шолу толық емес"), (2, "reject", "Тақырыпқа сай емес")):
        table.selectRow(row)
        click(qtbot, wizard, f"decide_{decision}")
        type_text(find(wizard, TextField, "decisionReason"), reason)
    click(qtbot, wizard, "wizardNext")
    assert find(wizard, QLabel, "checkVerdict").text() == demo_ctx.say("check-ready")
    click(qtbot, wizard, "wizardNext")

    latest = [case_of(demo_ctx, one).history[-1] for one in order]
    assert [one.outcome for one in latest] == [Decision.APPROVE, Decision.RETURN, Decision.REJECT]
    assert latest[1].reason == "Әдебиетке шолу толық емес"
    (act,) = meetings.list_acts(demo_ctx, "31")
    assert (act.body, act.kind, act.date, act.decisions) == ("DEPM", "protocol", date(2026, 11, 20), 3)
    assert act.chair
    assert case_of(demo_ctx, order[0]).next == "dsia"
    assert case_of(demo_ctx, order[1]).next == "report"

    click(qtbot, wizard, "outcomeUndo")
    assert meetings.list_acts(demo_ctx, "31") == []
    assert [len(case_of(demo_ctx, one).history) for one in order] == [1, 1, 1]


def test_who_is_refused_is_taken_out_with_the_reason_and_the_others_go_on(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, reported: list[str], opened: Any
) -> None:
    wizard = opened(StepWizard(shell, workflow=REPORT, step="department", students=reported))
    click(qtbot, wizard, "wizardNext")
    to_act(qtbot, wizard)
    key = wizard.flow.chosen[1]
    line = wizard.flow.placed[key].line
    casework.decide(demo_ctx, [Move(line.student_id, REPORT, "department", subject_id=line.subject_id, evidence={
        "item.department.number": "5", "item.department.date": date(2026, 11, 19),
    })])  # fmt: skip
    click(qtbot, wizard, "wizardNext")
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    click(qtbot, wizard, f"takeOut_{key}")
    click(qtbot, wizard, "wizardNext")
    decided = meetings.get_act(demo_ctx, meetings.list_acts(demo_ctx, "31")[0].id).decisions
    assert {one.student_id for one in decided} == set(reported) - {line.student_id}


def test_one_value_is_given_to_all_and_a_column_is_pasted(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, opened: Any
) -> None:
    lines = step_rounds.load(demo_ctx, "similarity", "text").lines
    students = [one.student_id for one in lines if one.reason is None][:3]
    wizard = opened(StepWizard(shell, workflow="similarity", step="text", students=students))
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")
    order = list(wizard.flow.chosen)
    find(wizard, Choice, "evidence_item.sources_cited").set_value("yes")
    click(qtbot, wizard, "eachSetAll")
    assert [wizard.flow.value(key, "item.sources_cited") for key in order] == [True] * len(order)
    find(wizard, Choice, "eachField").set_value("item.protection")
    QGuiApplication.clipboard().setText("\n".join(f"№ {at}" for at in range(len(order) + 1)))
    click(qtbot, wizard, "eachPaste")
    assert [wizard.flow.value(key, "item.protection") for key in order] == [f"№ {at}" for at in range(len(order))]
    assert demo_ctx.say("step-rows-left", n=1) in find(wizard, QLabel, "eachTold").text()


def test_a_member_of_the_staff_is_chosen_from_the_list(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, opened: Any
) -> None:
    line = next(one for one in step_rounds.load(demo_ctx, "supervisor-change", "request").lines if one.reason is None)
    request = {
        "item.request_date": date(2026, 11, 9),
        "item.reason": "illness",
        "item.document.kind": "анықтама",
        "item.document.number": "4",
        "item.document.date": date(2026, 11, 9),
    }
    casework.decide(demo_ctx, [Move(line.student_id, "supervisor-change", "request", evidence=request)])
    wizard = opened(StepWizard(shell, workflow="supervisor-change", step="department", students=[line.student_id]))
    to_act(qtbot, wizard)
    staff = find(wizard, Choice, "evidence_item.staff_id")
    staff.setCurrentIndex(1)
    assert find(wizard, TextField, "evidence_item.candidate").text() == staff.currentText()
    write(find(wizard, DateField, "evidence_item.match_confirmed"), "31.02.2026")
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    write(find(wizard, DateField, "evidence_item.match_confirmed"), "18.11.2026")
    click(qtbot, wizard, "wizardNext")
    (move,) = wizard.flow.moves()
    assert move.evidence["item.staff_id"] == staff.value()
    assert move.evidence["item.match_confirmed"] == date(2026, 11, 18)


def test_closed_half_way_it_is_offered_again_and_goes_on(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, reported: list[str], opened: Any
) -> None:
    wizard = opened(StepWizard(shell, workflow=REPORT, step="department", students=reported))
    click(qtbot, wizard, "wizardNext")
    to_act(qtbot, wizard)
    press_key(wizard, Qt.Key.Key_Escape)
    (kept,) = drafts.list_drafts(demo_ctx, "step")

    again = opened(StepWizard(shell, workflow="plan", step="head"))
    assert kept.title in find(again, QLabel, "draftOfferText").text()
    click(qtbot, again, "draftContinue")
    assert again.flow.current == "decisions"
    click(qtbot, again, "wizardNext")
    click(qtbot, again, "wizardNext")
    assert meetings.list_acts(demo_ctx, "31")[0].decisions == 3
    assert drafts.list_drafts(demo_ctx) == []


# --- a sitting ------------------------------------------------------------------------------------------


def agenda(qtbot: QtBot, wizard: Wizard, body: str = "body_DEPM_protocol") -> None:
    find(wizard, QRadioButton, body).click()
    click(qtbot, wizard, "wizardNext")


def test_one_sitting_decides_many_matters_in_one_act(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, reported: list[str], opened: Any
) -> None:
    wizard = opened(SittingWizard(shell))
    agenda(qtbot, wizard)
    tree = find(wizard, QTreeWidget, "agendaTree")
    workflows = [one.workflow for one in wizard.flow.matters()]
    assert {"topic", REPORT} <= set(workflows)
    second = tree.topLevelItem(1)
    assert second is not None
    tree.setCurrentItem(second)
    click(qtbot, wizard, "agendaUp")
    assert wizard.flow.matters()[0].workflow == workflows[1]

    for at in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(at)
        assert item is not None
        if workflows[1 - at if at < 2 else at] not in ("topic", REPORT):
            item.setCheckState(0, Qt.CheckState.Unchecked)
    click(qtbot, wizard, "wizardNext")
    to_act(qtbot, wizard, "77-б")
    while wizard.flow.current != "check":
        click(qtbot, wizard, "wizardNext")
    refused = list(wizard.flow.refusals or ())
    for key in refused:
        wizard.flow.take_out(key)
    wizard.refresh()
    count = len(wizard.flow.chosen)
    assert {key.split("/")[1] for key in wizard.flow.chosen} == {"topic", REPORT}
    before = history.next_undo(demo_ctx)
    click(qtbot, wizard, "wizardNext")
    (act,) = meetings.list_acts(demo_ctx, "77-б")
    assert act.decisions == count
    click(qtbot, wizard, "outcomeUndo")
    assert meetings.list_acts(demo_ctx, "77-б") == []
    assert history.next_undo(demo_ctx) == before


def test_an_agenda_prepared_for_a_later_day_waits_on_the_page_of_meetings(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, reported: list[str], opened: Any, show: Any
) -> None:
    page = MeetingsPage(shell)
    show(page)
    assert not page.agendas.isVisible()
    wizard = opened(SittingWizard(shell))
    agenda(qtbot, wizard)
    click(qtbot, wizard, "wizardNext")
    write(find(wizard, DateField, "actDate"), "27.11.2026")
    while wizard.flow.current != "check":
        if wizard.flow.current in ("each", "decisions"):
            wizard.flow.choose(wizard.flow.of_matter(next(
                one.key for one in wizard.flow.matters() if one.workflow == REPORT
            )))  # fmt: skip
            wizard.refresh()
        click(qtbot, wizard, "wizardNext")
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    assert find(wizard, QLabel, "checkVerdict").text() == demo_ctx.say("sitting-not-held", date=date(2026, 11, 27))
    click(qtbot, wizard, "sittingKeep")

    (kept,) = drafts.list_drafts(demo_ctx, "sitting")
    assert "27.11.2026" in kept.title
    click(qtbot, page, f"agenda_open_{kept.id}")
    assert places.visited[-1] == ("wizard", "sitting", {"draft": kept.id})
    again = opened(SittingWizard(shell, draft=kept.id))
    assert set(again.flow.students()) == set(reported)
    again.flow.go_to("act")
    again.show_current()
    to_act(qtbot, again, "78", f"{TODAY:%d.%m.%Y}")
    while again.flow.current != "check":
        click(qtbot, again, "wizardNext")
    click(qtbot, again, "wizardNext")
    assert meetings.list_acts(demo_ctx, "78")[0].decisions == 3
    click(qtbot, again, "outcomeClose")
    assert drafts.list_drafts(demo_ctx, "sitting") == []
    assert not page.agendas.isVisible()


def test_an_agenda_is_deleted_after_asking(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, opened: Any, show: Any, answers: Answers
) -> None:
    wizard = opened(SittingWizard(shell))
    agenda(qtbot, wizard)
    click(qtbot, wizard, "sittingKeep")
    page = MeetingsPage(shell)
    show(page)
    (kept,) = drafts.list_drafts(demo_ctx, "sitting")
    answers(False)
    click(qtbot, page, f"agenda_delete_{kept.id}")
    assert drafts.list_drafts(demo_ctx, "sitting")
    answers(True)
    click(qtbot, page, f"agenda_delete_{kept.id}")
    assert drafts.list_drafts(demo_ctx, "sitting") == []


# --- the card -------------------------------------------------------------------------------------------


@pytest.fixture
def card(window: MainWindow) -> Any:
    def show(student_id: str) -> ProceduresTab:
        window.open_page("student", student_id=student_id, tab="procedures")
        page = window.current_page()
        assert isinstance(page, StudentPage)
        return find(page, ProceduresTab, "tab_procedures")

    return show


def choose(tab: ProceduresTab, workflow: str) -> None:
    keys = [one.key for one in tab._data.cases]
    find(tab, ReadTable, "procedures").selectRow(next(at for at, key in enumerate(keys) if key.startswith(workflow)))


def test_the_card_shows_steps_history_and_goes_on_in_the_wizard(
    qtbot: QtBot, demo_ctx: Context, reported: list[str], card: Any, window: MainWindow
) -> None:
    tab = card(reported[0])
    choose(tab, REPORT)
    steps = find(tab, ReadTable, "procedure_steps")
    case = case_of(demo_ctx, reported[0])
    assert steps.rowCount() == len(case.steps)
    assert find(tab, ReadTable, "procedure_history").rowCount() == len(case.history)
    click(qtbot, tab, "procedure_next")
    (wizard,) = window.findChildren(StepWizard)
    assert wizard.flow is not None
    assert (wizard.matters_flow.matters()[0].workflow, wizard.flow.chosen) == (REPORT, [case.subject_id])
    wizard.close()


def test_the_last_step_is_taken_back_after_asking(
    qtbot: QtBot, demo_ctx: Context, reported: list[str], card: Any, answers: Answers
) -> None:
    tab = card(reported[0])
    choose(tab, REPORT)
    answers(True)
    click(qtbot, tab, "procedure_back")
    assert case_of(demo_ctx, reported[0]).next == "report"
    assert not find(tab, QPushButton, "procedure_back").isVisibleTo(tab)


def test_a_procedure_begins_from_the_card(demo_ctx: Context, fresh: list[str], card: Any, window: MainWindow) -> None:
    student = fresh[0].partition("/")[0]
    tab = card(student)
    offered = case_views.offered(demo_ctx, student)
    actions = tab.menu.actions()
    assert len(actions) == len(offered)
    actions[[one.workflow for one in offered].index(REPORT)].trigger()
    (wizard,) = window.findChildren(StepWizard)
    assert wizard.flow is not None
    assert wizard.matters_flow.matters()[0].workflow == REPORT
    assert len(wizard.flow.chosen) == 1
    wizard.close()
