"""The tab of the individual plan: sums while typing, versions, templates, files, execution."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from app.desktop import dialogs
from app.desktop.pages.card import plan_data
from app.desktop.pages.card.plan_dialogs import ChosenTemplate, CompareDialog, TemplateDialog
from app.desktop.pages.card.plan_tab import PlanTab
from app.desktop.pages.student import StudentPage
from app.desktop.shell import Shell
from app.desktop.wizards.import_list import ImportWizard
from app.services import plan_templates, plan_versions, plans, students
from app.services.context import Context
from app.services.plans import PlanCard
from tests.desktop.user import find, press_key, type_text
from tests.study_plans import study_lines

CODE, NAME, CYCLE, COMPONENT, CREDITS, SEMESTER, DONE, PROOF = range(8)


@pytest.fixture
def student_id(demo_ctx: Context) -> str:
    """A student of the first programme whose study plan adds up and who has nothing else."""
    programme = students.get(demo_ctx, students.list_ids(demo_ctx, students.wanted())[0])["programme_id"]
    values = {"surname": "Жаңабаев", "given_name": "Дәулет", "track": "SP", "programme_id": programme}
    made, _ = students.save(demo_ctx, None, values | {"enrol_date": date(2026, 8, 28)})
    plan_id, _ = plans.create(demo_ctx, made)
    plans.save_rows(demo_ctx, plan_id, "study", study_lines("SP"))
    return made


@pytest.fixture
def page(show: Any, shell: Shell, places: Any) -> StudentPage:
    page = StudentPage(shell)
    show(page)
    return page


@pytest.fixture
def tab(page: StudentPage, student_id: str) -> PlanTab:
    page.show_with(student_id=student_id, tab="plan")
    made = page._tabs["plan"]
    assert isinstance(made, PlanTab)
    return made


@pytest.fixture
def second_version(demo_ctx: Context, student_id: str) -> tuple[str, str]:
    """The plan approved, and the draft of its amendment: ids of the old and the new version."""
    old = card(demo_ctx, student_id)
    with demo_ctx.intention("plans.rows") as unit:
        unit.update("plan", old.id, {"rector_date": date(2026, 11, 16)})
        new_id = plan_versions.begin(unit, student_id)
    assert new_id is not None
    return old.id, new_id


def card(ctx: Context, student_id: str) -> PlanCard:
    found = plans.of_student(ctx, student_id)
    assert found is not None
    return found


def press(page: QWidget, name: str) -> None:
    find(page, QPushButton, name).click()


def study_table(tab: QWidget) -> QTableView:
    return find(tab, QTableView, "plan_study_rows_table")


def figures(tab: QWidget, name: str) -> list[list[str]]:
    """What a table of sums shows, row by row."""
    cells: dict[int, dict[int, str]] = {}
    for one in tab.findChildren(QLabel):
        if one.objectName().startswith(f"plan_sums_{name}_") and not one.isHidden():
            row, column = map(int, one.objectName().rsplit("_", 2)[1:])
            cells.setdefault(row, {})[column] = one.text()
    return [[text for _, text in sorted(row.items())] for _, row in sorted(cells.items())]


def rule_lines(tab: QWidget) -> list[str]:
    return [
        one.accessibleName()
        for one in tab.findChildren(QWidget)
        if one.objectName().startswith("plan_rule_") and not one.isHidden()
    ]


def type_into(tab: PlanTab, qtbot: QtBot, row: int, column: int, text: str) -> QLineEdit:
    """Begin to type in a cell, without leaving it, and wait for the rows to be judged."""
    table = study_table(tab)
    table.setCurrentIndex(table.model().index(row, column))
    table.edit(table.currentIndex())
    editor = table.indexWidget(table.currentIndex())
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    with qtbot.waitSignal(tab.checked):
        type_text(editor, text)
    return editor


# --- sums ----------------------------------------------------------------------------------------------------


def test_sums_stand_beside_what_is_asked(tab: PlanTab) -> None:
    assert figures(tab, "cycle")[1:] == [
        ["БП", "20 / 20", "15", "35 / 35"],
        ["ПП", "33", "20", "53 / 53"],
        ["МҒЗЖ", "–", "–", "24"],
        ["ҚА", "–", "–", "8 / ≥ 8"],
        ["Теориялық оқыту кредиттері", "88 / 88"],
        ["Whole plan", "120 / ≥ 120"],
    ]
    assert figures(tab, "term")[1:] == [
        *[[f"Semester {n}", "30 / 30", "900"] for n in range(1, 5)],
        *[[f"Year {n}", "60 / 60", "1800"] for n in (1, 2)],
        ["Whole plan", "120", "3600"],
    ]
    assert not any(line.startswith("2.4") for line in rule_lines(tab))


@pytest.mark.parametrize(
    ("typed", "component", "cycle", "semester", "kind"),
    [
        ("4", "19 / 20  −1", "34 / 35  −1", "29 / 30  −1", "fault"),
        ("5", "20 / 20", "35 / 35", "30 / 30", ""),
        ("6", "21 / 20  +1", "36 / 35  +1", "31 / 30  +1", "attention"),
    ],
)
def test_typing_changes_the_sums_before_anything_is_saved(
    tab: PlanTab, qtbot: QtBot, demo_ctx: Context, student_id: str,
    typed: str, component: str, cycle: str, semester: str, kind: str,
) -> None:  # fmt: skip
    type_into(tab, qtbot, 0, CREDITS, typed)
    first = figures(tab, "cycle")[1]
    assert (first[1], first[3]) == (component, cycle)
    assert figures(tab, "term")[1][1] == semester
    assert find(tab, QLabel, "plan_sums_cycle_1_3").property("kind") == kind
    assert any("2.4" in line for line in rule_lines(tab)) is (typed != "5")
    assert card(demo_ctx, student_id).rows["study"][0].credits == 5


def test_a_rule_not_met_says_its_clause_and_reasons(tab: PlanTab, qtbot: QtBot) -> None:
    type_into(tab, qtbot, 0, CREDITS, "4")
    (told,) = [line for line in rule_lines(tab) if line.startswith("2.4")]
    assert "35" in told
    assert "34" in told
    assert "34" in find(tab, QLabel, "plan_sums_cycle_1_3").toolTip()


def test_half_a_number_is_no_number(tab: PlanTab, qtbot: QtBot) -> None:
    type_into(tab, qtbot, 0, CREDITS, "бес")
    assert figures(tab, "cycle")[1][3].startswith("30 / 35")


def test_typing_on_asks_once_more_and_a_removed_line_counts_no_more(tab: PlanTab, qtbot: QtBot) -> None:
    table = study_table(tab)
    table.setCurrentIndex(table.model().index(0, NAME))
    with qtbot.waitSignal(tab.checked):
        press(tab, "plan_study_rows_remove")
    assert figures(tab, "cycle")[1][3] == "30 / 35  −5"
    with qtbot.waitSignal(tab.checked):
        press(tab, "plan_study_discard")
        tab.check()
    assert figures(tab, "cycle")[1][3] == "35 / 35"


def test_other_sections_are_judged_too(tab: PlanTab, qtbot: QtBot) -> None:
    assert any("2.8" in line for line in rule_lines(tab))
    press(tab, "plan_internship_rows_add")
    table = find(tab, QTableView, "plan_internship_rows_table")
    for column, text in enumerate(("Тағылымдама", "ЕҰУ", "01.02.2027", "28.02.2027")):
        with qtbot.waitSignal(tab.checked):
            table.model().setData(table.model().index(0, column), text)
    assert not any(line.startswith("2.8") and "4.1" in line for line in rule_lines(tab))


def test_the_parts_of_the_research_work_stand_on_the_plan(tab: PlanTab) -> None:
    assert tab.checklist.isVisibleTo(tab)
    assert tab.checklist.form is not None


# --- lines ---------------------------------------------------------------------------------------------------


def test_cycles_are_chosen_from_the_dictionary(tab: PlanTab, demo_ctx: Context, student_id: str) -> None:
    table = study_table(tab)
    index = table.model().index(0, CYCLE)
    table.setCurrentIndex(index)
    table.edit(index)
    box = table.indexWidget(index)
    assert isinstance(box, QComboBox)
    texts = [box.itemText(at) for at in range(box.count())]
    assert texts[:3] == ["", "БП – базалық пәндер", "ПП – бейіндеуші пәндер"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert index.data() == "ПП"
    press(tab, "plan_study_save")
    assert card(demo_ctx, student_id).rows["study"][0].cycle == "ПП"


def test_a_cycle_nobody_knows_is_not_lost(page: StudentPage, demo_ctx: Context, student_id: str) -> None:
    plan = card(demo_ctx, student_id)
    plans.save_rows(demo_ctx, plan.id, "study", [{"name": "Пән", "cycle": "ЖББП"}])
    page.show_with(student_id=student_id, tab="plan")
    table = study_table(page)
    index = table.model().index(0, CYCLE)
    table.setCurrentIndex(index)
    table.edit(index)
    box = table.indexWidget(index)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "ЖББП"


def test_what_has_no_column_survives_saving(page: StudentPage, demo_ctx: Context, student_id: str) -> None:
    plan = card(demo_ctx, student_id)
    plans.save_rows(demo_ctx, plan.id, "study", [{"name": "Пән", "place": "Бас ғимарат", "report_kind": "емтихан"}])
    page.show_with(student_id=student_id, tab="plan")
    table = study_table(page)
    table.model().setData(table.model().index(0, CREDITS), "4")
    press(page, "plan_study_save")
    (row,) = card(demo_ctx, student_id).rows["study"]
    assert (row.credits, row.place, row.report_kind) == (4, "Бас ғимарат", "емтихан")


# --- versions and execution ----------------------------------------------------------------------------------


def test_the_draft_is_edited_and_the_version_in_force_tells_what_was_done(
    page: StudentPage, demo_ctx: Context, student_id: str, second_version: tuple[str, str]
) -> None:
    page.show_with(student_id=student_id, tab="plan")
    versions = find(page, QComboBox, "plan_version")
    assert [versions.itemText(at) for at in range(versions.count())] == ["Version 2", "Version 1"]
    assert find(page, QLabel, "plan_status").text() == "draft of an amendment"
    table = study_table(page)
    assert table.isColumnHidden(DONE)
    assert not find(page, QPushButton, "plan_approvals_save").isVisibleTo(page)

    versions.setCurrentIndex(1)
    assert "16.11.2026" in find(page, QLabel, "plan_status").text()
    assert not table.isColumnHidden(DONE)
    index = table.model().index
    assert not table.model().flags(index(0, CREDITS)) & Qt.ItemFlag.ItemIsEditable
    table.model().setData(index(0, DONE), "20.11.2026")
    table.model().setData(index(0, PROOF), "Ведомость № 5")
    press(page, "plan_study_save")
    old = plans.get(demo_ctx, second_version[0]).rows["study"]
    assert [(row.done, row.proof) for row in old[:2]] == [(date(2026, 11, 20), "Ведомость № 5"), (None, None)]
    assert plans.get(demo_ctx, second_version[1]).rows["study"][0].done == date(2026, 11, 20)


def test_a_superseded_version_is_only_read(
    page: StudentPage, demo_ctx: Context, student_id: str, second_version: tuple[str, str]
) -> None:
    with demo_ctx.intention("plans.rows") as unit:
        plan_versions.put_in_force(unit, student_id, {"rector": {"date": date(2026, 11, 20)}})
    page.show_with(student_id=student_id, tab="plan")
    assert "20.11.2026" in find(page, QLabel, "plan_status").text()
    find(page, QComboBox, "plan_version").setCurrentIndex(1)
    assert find(page, QLabel, "plan_status").text() == "superseded version"
    table = study_table(page)
    flags = {bool(table.model().flags(table.model().index(0, at)) & Qt.ItemFlag.ItemIsEditable) for at in range(8)}
    assert flags == {False}
    assert not find(page, QPushButton, "plan_from_template").isVisibleTo(page)


def test_another_version_is_not_opened_over_what_is_typed(
    page: StudentPage, student_id: str, second_version: tuple[str, str], answers: Any
) -> None:
    page.show_with(student_id=student_id, tab="plan")
    table = study_table(page)
    table.model().setData(table.model().index(0, CREDITS), "9")
    versions = find(page, QComboBox, "plan_version")
    answers(False)
    versions.setCurrentIndex(1)
    assert versions.currentText() == "Version 2"
    assert table.model().index(0, CREDITS).data() == "9"
    answers(True)
    versions.setCurrentIndex(1)
    assert versions.currentText() == "Version 1"
    assert table.model().index(0, CREDITS).data() == "5"


def test_two_versions_are_compared_row_by_row(
    page: StudentPage, demo_ctx: Context, student_id: str, second_version: tuple[str, str], qtbot: QtBot
) -> None:
    rows = [
        {"id": row.id, **{name: getattr(row, name) for name in plans.ROW_COLUMNS}}
        for row in card(demo_ctx, student_id).rows["study"]
    ]
    plans.save_rows(demo_ctx, second_version[1], "study", [{**rows[0], "credits": 6}, *rows[2:], {"name": "Жаңа пән"}])
    page.show_with(student_id=student_id, tab="plan")
    press(page, "plan_compare")
    dialog = page._tabs["plan"].findChild(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    table = find(dialog, QTableWidget, "compare_rows")
    index = table.model().index
    told = [[index(row, column).data() for column in range(4)] for row in range(table.rowCount())]
    assert [line[1] for line in told] == ["changed", "added", "removed"]
    assert told[0][2:] == [f"{rows[0]['name']}\nкредит саны: 5", f"{rows[0]['name']}\nкредит саны: 6"]
    assert told[1][2:] == ["–", "Жаңа пән"]
    assert rows[1]["name"] in told[2][2]
    dialog.old.set_value(second_version[1])
    assert not find(dialog, QLabel, "compare_same").isHidden()
    assert table.rowCount() == 0
    dialog.close()


# --- templates and files ---------------------------------------------------------------------------------------


def test_a_plan_is_kept_as_a_template_and_fills_another(
    page: StudentPage, demo_ctx: Context, student_id: str, answers: Any
) -> None:
    programme = students.get(demo_ctx, student_id)["programme_id"]
    page.show_with(student_id=student_id, tab="plan")
    answers({"name": "Күзгі үлгі"})
    press(page, "plan_keep_template")
    (template,) = plan_templates.templates(demo_ctx, student_id)
    assert template.name == "Күзгі үлгі"

    values = {"surname": "Ахметов", "given_name": "Дәурен", "track": "SP", "programme_id": programme}
    other, _ = students.save(demo_ctx, None, values)
    page.show_with(student_id=other, tab="plan")
    answers(ChosenTemplate(template.id))
    press(page, "plan_from_template")
    assert len(card(demo_ctx, other).rows["study"]) == len(study_lines("SP"))
    assert figures(page, "cycle")[1][3] == "35 / 35"
    answers(ChosenTemplate(template.id, remove=True))
    press(page, "plan_from_template")
    assert plan_templates.templates(demo_ctx) == ()


def test_whose_plan_is_left_as_it_was_is_told(
    tab: PlanTab, demo_ctx: Context, student_id: str, answers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    template_id, _ = plan_templates.create_from(demo_ctx, card(demo_ctx, student_id).id, "Үлгі")
    programme = students.get(demo_ctx, student_id)["programme_id"]
    other, _ = students.save(demo_ctx, None, {"surname": "Оразов", "track": "SP", "programme_id": programme})
    monkeypatch.setattr(plan_templates, "waiting", lambda ctx, student_id: (other,))
    answers(ChosenTemplate(template_id, for_others=True), None)
    press(tab, "plan_from_template")
    assert "Жаңабаев" in dialogs.shown[-1][1]
    assert len(card(demo_ctx, other).rows["study"]) == len(study_lines("SP"))


def test_without_templates_it_is_said_how_one_comes_to_be(tab: PlanTab, answers: Any) -> None:
    answers(None)
    press(tab, "plan_from_template")


def test_a_template_may_fill_the_plans_of_all_who_wait(
    tab: PlanTab, demo_ctx: Context, student_id: str, qtbot: QtBot
) -> None:
    template_id, _ = plan_templates.create_from(demo_ctx, card(demo_ctx, student_id).id, "Үлгі")
    waiting = plan_templates.waiting(demo_ctx, student_id)
    offer = plan_data.offer_templates(demo_ctx, student_id)
    dialog = TemplateDialog(tab, offer)
    qtbot.addWidget(dialog)
    assert str(len(waiting)) in dialog.others.text() or not waiting
    dialog.others.setChecked(True)
    dialog.take_button.click()
    assert dialog.chosen == ChosenTemplate(template_id, for_others=True)
    again = TemplateDialog(tab, offer)
    qtbot.addWidget(again)
    again.remove_button.click()
    assert again.chosen == ChosenTemplate(template_id, remove=True)
    third = TemplateDialog(tab, offer)
    qtbot.addWidget(third)
    press_key(third, Qt.Key.Key_Escape)
    assert third.chosen is None


def test_excel_out_and_in_again(
    tab: PlanTab, places: Any, demo_ctx: Context, student_id: str, shell: Shell, tmp_path: Path,
    answers: Callable[..., None], qtbot: QtBot,
) -> None:  # fmt: skip
    path = tmp_path / "план.xlsx"
    answers(str(path))
    press(tab, "plan_write_file")
    assert places.visited[-1][0] == "notice"
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == ["Пән коды", "Пән атауы", "Цикл", "Компонент", "Кредит саны", "Семестр"]
    sheet["E2"] = 6
    sheet.append(["M900", "Жаңа пән", "ПП", "ТК", 3, 2])
    sheet.append(["M901", None, "ПП", "ТК", 3, 2])
    book.save(path)

    press(tab, "plan_read_file")
    assert places.visited[-1] == ("wizard", "import", {"kind": "plan", "student_id": student_id})
    wizard = ImportWizard(shell, kind="plan", student_id=student_id, path=path)
    qtbot.addWidget(wizard)
    preview = wizard._flow.preview
    assert preview is not None
    assert preview.counts == {"new": 1, "changed": 1, "unchanged": 16, "to-confirm": 0, "refused": 1}
    wizard.finish()
    rows = card(demo_ctx, student_id).rows["study"]
    assert (rows[0].credits, rows[-1].code) == (6, "M900")
    assert figures(tab, "cycle")[1][3] == "36 / 35  +1"


def test_a_plan_list_is_not_offered_for_a_list_of_people(shell: Shell, student_id: str, qtbot: QtBot) -> None:
    plan = ImportWizard(shell, kind="plan", student_id=student_id)
    people = ImportWizard(shell)
    for wizard in (plan, people):
        qtbot.addWidget(wizard)
    assert find(people, QWidget, "kind_students").isVisibleTo(people)
    assert not find(plan, QWidget, "kind_students").isVisibleTo(plan)
    assert plan.windowTitle() != people.windowTitle()
