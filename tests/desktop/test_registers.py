"""Supervisors, meetings and papers as a person uses them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.desktop.pages.meetings import MeetingsPage
from app.desktop.pages.papers import PapersPage
from app.desktop.pages.supervisors import SupervisorsPage
from app.desktop.shell import Shell
from app.services import meetings, papers, plans, students, supervisors
from app.services.context import Context
from tests.conftest import TODAY
from tests.desktop.user import find, press_key, type_text


def test_a_supervisor_is_opened_and_his_degree_dated_anew(
    show: Any, shell: Shell, places: Any, demo_ctx: Context
) -> None:
    page = SupervisorsPage(shell)
    show(page)
    lines = supervisors.list_lines(demo_ctx)
    assert page.table.rowCount() == len(lines)
    page.table.setCurrentCell(0, 0)
    press_key(page.table, Qt.Key.Key_Return)
    assert find(page, QLabel, "supervisor_name").text() == lines[0].name
    dated = find(page, QLineEdit, "qualification_valid_from")
    dated.clear()
    type_text(dated, "01.09.2026")
    index = find(page, QLineEdit, "qualification_h_index")
    index.clear()
    type_text(index, "11")
    find(page, QPushButton, "qualification_save").click()
    qualifications = supervisors.get(demo_ctx, lines[0].id)["qualifications"]
    assert [row["h_index"] for row in qualifications][:2] == [11, lines[0].h_index]


def test_a_supervisor_with_students_is_not_archived(
    show: Any, shell: Shell, places: Any, demo_ctx: Context, answers: Any
) -> None:
    page = SupervisorsPage(shell)
    show(page)
    busy = next(line for line in supervisors.list_lines(demo_ctx) if line.load)
    page.show_with(staff_id=busy.id)
    assert page.panel.students.rowCount() == busy.load
    answers(True, None)
    find(page, QPushButton, "supervisor_archive").click()
    assert busy.id in [line.id for line in supervisors.list_lines(demo_ctx)]


def test_an_act_shows_what_it_decided_and_a_new_one_starts_the_wizard(
    show: Any, shell: Shell, places: Any, demo_ctx: Context
) -> None:
    page = MeetingsPage(shell)
    show(page)
    acts = meetings.list_acts(demo_ctx)
    assert page.acts.rowCount() == len(acts)
    page.acts.selectRow(1)
    assert page.decisions.rowCount() == acts[1].decisions
    find(page, QAction, "record_topic_council").trigger()
    assert places.visited[-1] == ("wizard", "topics", {"step": "council"})
    find(page, QAction, "record_plan_head").trigger()
    assert places.visited[-1] == ("wizard", "step", {"workflow": "plan", "step": "head"})
    find(page, QPushButton, "meetings_new").click()
    assert places.visited[-1] == ("wizard", "sitting", {})


def test_meetings_are_found_by_number(show: Any, shell: Shell, places: Any, demo_ctx: Context) -> None:
    page = MeetingsPage(shell)
    show(page)
    order = next(line for line in meetings.list_acts(demo_ctx) if line.kind == "order")
    type_text(find(page, QLineEdit, "meetings_text"), order.number)
    assert 0 < page.acts.rowCount() < len(meetings.list_acts(demo_ctx))


def test_the_register_of_copies_is_printed_from_the_papers(show: Any, shell: Shell, places: Any) -> None:
    page = PapersPage(shell)
    show(page)
    find(page, QPushButton, "papers_register").click()
    assert places.visited[-1] == ("preview", "copy-register", f"department:{TODAY}")


def test_papers_tell_when_the_record_has_moved_on(show: Any, shell: Shell, places: Any, demo_ctx: Context) -> None:
    page = PapersPage(shell)
    show(page)
    before = page.issued.panel.table.rowCount()
    student_id = next(
        line.id
        for line in students.list_lines(demo_ctx, students.wanted())
        if (plan := plans.of_student(demo_ctx, line.id)) is not None and plan.approved
    )
    paper = papers.issue(demo_ctx, "mitu-a", f"student:{student_id}")
    shell.do(students.save, student_id, {"surname": "Өзгерген"})
    assert page.issued.panel.table.rowCount() == before + 1
    assert page.issued.panel._lines[paper.id].outdated
    type_text(find(page, QLineEdit, "papers_text"), paper.number)
    assert page.issued.panel.table.rowCount() == 1
