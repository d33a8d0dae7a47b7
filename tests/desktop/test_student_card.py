"""The student card as a person uses it: what is next, what is missing, entering, refusals, undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView, QWidget

from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.student import StudentPage
from app.desktop.shell import Shell
from app.services import cards, history, internships, papers, plans, reports, students, topics
from app.services.context import Context
from tests.desktop.user import find, press_key, type_text

Open = Callable[..., StudentPage]


@pytest.fixture
def page(show: Any, shell: Shell, places: Any) -> StudentPage:
    page = StudentPage(shell)
    show(page)
    return page


@pytest.fixture
def newcomer(demo_ctx: Context) -> str:
    """A student of whom only name, track and enrolment are known."""
    values = {"surname": "Жаңабаев", "given_name": "Дәулет", "track": "SP", "course": 1}
    return students.save(demo_ctx, None, values | {"enrol_date": date(2026, 8, 28)})[0]


def press(page: QWidget, name: str) -> None:
    find(page, QPushButton, name).click()


def replace(field: QWidget, text: str) -> None:
    """Select everything in a field and type over it."""
    press_key(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(field, text)


@pytest.fixture
def numbered(demo_ctx: Context) -> str:
    """A student whose IIN is recorded."""
    return next(line.id for line in students.list_lines(demo_ctx, students.wanted()) if line.iin)


# --- head and road map ---------------------------------------------------------------------


def test_the_head_tells_who_it_is_and_hides_the_iin(page: StudentPage, demo_ctx: Context) -> None:
    line = next(one for one in students.list_lines(demo_ctx, students.wanted()) if one.iin and one.topic)
    page.show_with(student_id=line.id)
    assert find(page, QLabel, "student_name").text() == line.name
    assert line.topic in find(page, QLabel, "student_topic").text()
    iin = students.get(demo_ctx, line.id)["iin"]
    shown = " ".join(label.text() for label in page.head.findChildren(QLabel))
    assert iin not in shown
    assert iin[-3:] in shown


def test_the_next_step_says_by_when_and_by_which_clause(page: StudentPage, newcomer: str, demo_ctx: Context) -> None:
    page.show_with(student_id=newcomer)
    step = cards.student_card(demo_ctx, newcomer).next_step
    assert step is not None
    assert step.due is not None
    text = find(page, QLabel, "student_next").text()
    assert step.clause in text
    assert f"{step.due:%d.%m.%Y}" in text
    press(page, "student_continue")
    assert page.bar.tabData(page.bar.currentIndex()) == "topic"


def test_what_is_missing_is_a_link_to_its_field(page: StudentPage, demo_ctx: Context) -> None:
    student_id, _ = students.save(demo_ctx, None, {"surname": "Белгісіз", "track": "SP"})
    page.show_with(student_id=student_id, tab="history")
    links = [one for one in page.road.findChildren(QPushButton) if one.objectName().startswith("missing_")]
    assert links
    opened = set()
    for link in links:
        link.click()
        opened.add(page.bar.tabData(page.bar.currentIndex()))
    assert opened == {"personal"}
    assert page.window().focusWidget().objectName() == "personal_first_day"


def test_a_decision_of_many_is_gone_on_with_in_the_wizard(
    page: StudentPage, newcomer: str, places: Any, demo_ctx: Context
) -> None:
    proposal = topics.Proposal(newcomer, kk="Тақырып", supervisor_name="Ким В.А.", proposal_date=date(2026, 10, 1))
    topics.save_proposals(demo_ctx, [proposal])
    page.show_with(student_id=newcomer, tab="topic")
    press(page, "topic_wizard")
    kind, name, given = places.visited[-1]
    assert (kind, name, given["student_ids"]) == ("wizard", "topics", [newcomer])


def test_forms_that_apply_are_in_the_print_menu(page: StudentPage, newcomer: str, places: Any) -> None:
    page.show_with(student_id=newcomer)
    page.head.menu.actions()[0].trigger()
    assert places.visited[-1] == ("preview", "mitu-a", f"student:{newcomer}")


# --- personal data ---------------------------------------------------------------------------


def test_a_change_is_saved_and_taken_back(page: StudentPage, newcomer: str, demo_ctx: Context) -> None:
    page.show_with(student_id=newcomer, tab="personal")
    replace(find(page, QLineEdit, "personal_surname"), "Әбілов")
    press(page, "personal_save")
    assert students.get(demo_ctx, newcomer)["surname"] == "Әбілов"
    assert find(page, QLabel, "student_name").text().startswith("Әбілов")
    history.undo(demo_ctx)
    assert students.get(demo_ctx, newcomer)["surname"] == "Жаңабаев"


def test_a_refusal_stands_beside_its_field_and_nothing_typed_is_lost(
    page: StudentPage, newcomer: str, demo_ctx: Context
) -> None:
    page.show_with(student_id=newcomer, tab="personal")
    field = find(page, QLineEdit, "personal_iin")
    replace(field, "123")
    press(page, "personal_save")
    assert find(page, QLabel, "personal_iin_note").property("kind") == "fault"
    assert field.text() == "123"
    assert students.get(demo_ctx, newcomer)["iin"] is None


def test_the_iin_is_hidden_until_it_is_asked_for(page: StudentPage, numbered: str, demo_ctx: Context) -> None:
    iin = students.get(demo_ctx, numbered)["iin"]
    page.show_with(student_id=numbered, tab="personal")
    field = find(page, QLineEdit, "personal_iin")
    note = find(page, QLabel, "personal_iin_note")

    assert (field.text(), field.isReadOnly()) == ("••••••••" + iin[-4:], True)
    assert not note.text()
    assert not find(page, EditBlock, "personal").dirty

    press(page, "personal_iin_show")
    assert (field.text(), field.isReadOnly()) == (iin, False)
    assert f"{iin[4:6]}.{iin[2:4]}." in note.text()
    assert not find(page, EditBlock, "personal").dirty

    replace(find(page, QLineEdit, "personal_phone"), "+77010000000")
    press(page, "personal_save")
    assert students.get(demo_ctx, numbered)["iin"] == iin
    assert field.text() == "••••••••" + iin[-4:]


def test_what_is_hidden_is_not_lost_when_something_else_is_saved(
    page: StudentPage, numbered: str, demo_ctx: Context
) -> None:
    iin = students.get(demo_ctx, numbered)["iin"]
    page.show_with(student_id=numbered, tab="personal")
    replace(find(page, QLineEdit, "personal_phone"), "+77010000000")
    press(page, "personal_save")
    row = students.get(demo_ctx, numbered)
    assert (row["iin"], row["phone"]) == (iin, "+77010000000")


def test_an_odd_iin_is_warned_of_and_can_be_saved(page: StudentPage, newcomer: str, demo_ctx: Context) -> None:
    page.show_with(student_id=newcomer, tab="personal")
    replace(find(page, QLineEdit, "personal_iin"), "020411500011")
    assert find(page, QLabel, "personal_iin_note").property("kind") == "attention"
    press(page, "personal_save")
    assert students.get(demo_ctx, newcomer)["iin"] == "020411500011"


def test_a_date_that_is_none_is_not_sent(page: StudentPage, newcomer: str, demo_ctx: Context) -> None:
    page.show_with(student_id=newcomer, tab="personal")
    replace(find(page, QLineEdit, "personal_first_day"), "32.13.2026")
    press(page, "personal_save")
    assert find(page, QLabel, "personal_first_day_note").property("kind") == "fault"
    assert students.get(demo_ctx, newcomer)["first_day"] is None


def test_unsaved_changes_are_asked_about(page: StudentPage, newcomer: str, demo_ctx: Context, answers: Any) -> None:
    page.show_with(student_id=newcomer, tab="personal")
    replace(find(page, QLineEdit, "personal_surname"), "Басқа")
    other = students.list_ids(demo_ctx, students.wanted())[0]
    answers(False)
    page.show_with(student_id=other)
    assert page.student_id == newcomer
    answers(True)
    page.show_with(student_id=other)
    assert page.student_id == other
    assert students.get(demo_ctx, newcomer)["surname"] == "Жаңабаев"


# --- topic -----------------------------------------------------------------------------------


def test_a_proposal_is_written_on_the_card(page: StudentPage, newcomer: str, demo_ctx: Context) -> None:
    page.show_with(student_id=newcomer, tab="topic")
    type_text(find(page, QPlainTextEdit, "proposal_kk"), "Қазақ тіліндегі мәтіндер")
    type_text(find(page, QLineEdit, "proposal_proposal_date"), "01.10.2026")
    press(page, "proposal_save")
    proposal = topics.proposals(demo_ctx, [newcomer])[newcomer]
    assert (proposal.kk, proposal.proposal_date) == ("Қазақ тіліндегі мәтіндер", date(2026, 10, 1))


# --- plan ------------------------------------------------------------------------------------


def test_a_plan_is_begun_and_its_lines_typed_in(page: StudentPage, newcomer: str, demo_ctx: Context) -> None:
    page.show_with(student_id=newcomer, tab="plan")
    tab = page._tabs["plan"]
    tab.empty.action.emit()  # type: ignore[attr-defined]
    plan = plans.of_student(demo_ctx, newcomer)
    assert plan is not None
    assert [row.kind for row in plan.rows["practice"]] == ["pedagogical", "research"]

    table = find(page, QTableView, "plan_research_rows_table")
    for name in ("Әдебиетке шолу", "Тәжірибе"):
        press(page, "plan_research_rows_add")
        row = table.model().rowCount() - 1
        table.model().setData(table.model().index(row, 0), name)
    table.model().setData(table.model().index(0, 1), "01.10.2026")
    table.setCurrentIndex(table.model().index(1, 0))
    press(page, "plan_research_rows_up")
    press(page, "plan_research_save")
    plan = plans.of_student(demo_ctx, newcomer)
    assert plan is not None
    assert [(row.name, row.starts) for row in plan.rows["research"]] == [
        ("Тәжірибе", None),
        ("Әдебиетке шолу", date(2026, 10, 1)),
    ]


def test_a_line_that_cannot_be_read_is_named(page: StudentPage, newcomer: str, demo_ctx: Context) -> None:
    plans.create(demo_ctx, newcomer)
    page.show_with(student_id=newcomer, tab="plan")
    press(page, "plan_research_rows_add")
    table = find(page, QTableView, "plan_research_rows_table")
    table.model().setData(table.model().index(0, 1), "қазан")
    press(page, "plan_research_save")
    assert "1" in find(page, QLabel, "plan_research_fault").text()
    plan = plans.of_student(demo_ctx, newcomer)
    assert plan is not None
    assert plan.rows["research"] == ()


def test_a_signature_in_the_future_is_refused(page: StudentPage, newcomer: str, demo_ctx: Context) -> None:
    plans.create(demo_ctx, newcomer)
    page.show_with(student_id=newcomer, tab="plan")
    type_text(find(page, QLineEdit, "plan_approvals_student_signed"), "01.01.2030")
    press(page, "plan_approvals_save")
    assert not find(page, QLabel, "plan_approvals_fault").isHidden()
    plan = plans.of_student(demo_ctx, newcomer)
    assert plan is not None
    assert plan.approvals["student_signed"] is None


# --- internship ------------------------------------------------------------------------------


def test_thirteen_days_are_refused_while_they_are_typed(page: StudentPage, newcomer: str, demo_ctx: Context) -> None:
    internships.create(demo_ctx, newcomer, {"host_name": "Зертхана"})
    page.show_with(student_id=newcomer, tab="internship")
    refusal = find(page, QLabel, "internship_refusal")
    type_text(find(page, QLineEdit, "internship_place_starts"), "01.03.2027")
    assert refusal.isHidden()
    ends = find(page, QLineEdit, "internship_place_ends")
    type_text(ends, "13.03.2027")
    assert not refusal.isHidden()
    assert "7.2" in refusal.text()
    replace(ends, "14.03.2027")
    assert refusal.isHidden()
    press(page, "internship_place_save")
    (row,) = internships.of_student(demo_ctx, newcomer)
    assert (row["starts"], row["ends"]) == (date(2027, 3, 1), date(2027, 3, 14))


def test_approval_without_agreement_is_refused_with_its_clause(
    page: StudentPage, newcomer: str, demo_ctx: Context, answers: Any
) -> None:
    from app.desktop import dialogs

    internships.create(demo_ctx, newcomer, {"starts": date(2027, 3, 1), "ends": date(2027, 3, 20)})
    page.show_with(student_id=newcomer, tab="internship")
    answers({"number": "5-м", "date": date(2026, 11, 20)}, None)
    press(page, "internship_acts_approve")
    assert "7.2" in dialogs.shown[-1][1]
    (row,) = internships.of_student(demo_ctx, newcomer)
    assert row["approval_date"] is None


# --- reports, papers, what is read -----------------------------------------------------------


def test_a_report_begins_with_its_kind_and_prints_its_title_page(
    page: StudentPage, newcomer: str, demo_ctx: Context, answers: Any, places: Any
) -> None:
    page.show_with(student_id=newcomer, tab="reports")
    answers({"kind": "research"})
    page._tabs["reports"].empty.action.emit()  # type: ignore[attr-defined]
    (report,) = reports.of_student(demo_ctx, newcomer)
    name = f"report_{report['id']}"
    type_text(find(page, QLineEdit, f"{name}_starts"), "01.09.2026")
    type_text(find(page, QLineEdit, f"{name}_ends"), "31.12.2026")
    press(page, f"{name}_save")
    assert reports.get(demo_ctx, report["id"])["ends"] == date(2026, 12, 31)
    press(page, f"{name}_print")
    assert places.visited[-1] == ("preview", "mitu-g", f"report:{report['id']}")


def test_a_paper_is_annulled_with_a_reason(page: StudentPage, demo_ctx: Context, answers: Any) -> None:
    student_id = next(
        line.id
        for line in students.list_lines(demo_ctx, students.wanted())
        if (plan := plans.of_student(demo_ctx, line.id)) is not None and plan.approved
    )
    paper = papers.issue(demo_ctx, "mitu-a", f"student:{student_id}")
    page.show_with(student_id=student_id, tab="papers")
    panel = page._tabs["papers"].panel  # type: ignore[attr-defined]
    panel.table.selectRow(0)
    answers({"reason": "Қате басылды"})
    press(page, "student_papers_annul")
    assert papers.get(demo_ctx, paper.id).annul_reason == "Қате басылды"
    assert not find(page, QPushButton, "student_papers_annul").isEnabled()


def test_a_card_without_papers_says_how_they_begin(page: StudentPage, demo_ctx: Context, newcomer: str) -> None:
    page.show_with(student_id=newcomer, tab="papers")
    said = find(page, QLabel, "student_papers_nothing")
    assert not said.isHidden()
    assert find(page, QWidget, "student_papers_table").isHidden()
    papers.issue(demo_ctx, "mitu-a", f"student:{newcomer}")
    page.show_with(student_id=newcomer, tab="papers")
    assert said.isHidden()
    assert not find(page, QPushButton, "student_papers_open").isHidden()


def test_the_papers_of_a_student_are_packed_into_a_file(
    page: StudentPage, newcomer: str, tmp_path: Path, answers: Any
) -> None:
    page.show_with(student_id=newcomer, tab="papers")
    answers(tmp_path / "pack")
    press(page, "student_pack")
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")


def test_requirements_and_history_are_read(page: StudentPage, newcomer: str) -> None:
    page.show_with(student_id=newcomer, tab="requirements")
    assert page._tabs["requirements"].table.rowCount() > 3  # type: ignore[attr-defined]
    page.show_with(student_id=newcomer, tab="history")
    assert page._tabs["history"].panel.table.total == 1  # type: ignore[attr-defined]


# --- room ---------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [1093 - 208, 1366 - 208], ids=["1366 at 125 %", "1366 at 100 %"])
def test_no_tab_is_wider_than_the_window(page: StudentPage, demo_ctx: Context, width: int) -> None:
    """The rail takes 208 pixels; nothing can be scrolled sideways, so what is wider cannot be reached."""
    page.resize(width, 640)
    line = next(
        one for one in students.list_lines(demo_ctx, students.wanted()) if internships.of_student(demo_ctx, one.id)
    )
    page.show_with(student_id=line.id)
    for at in range(page.bar.count()):
        page.bar.setCurrentIndex(at)
        QApplication.processEvents()
        inside = page.scroll_area.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= page.scroll_area.viewport().width(), page.bar.tabText(at)
