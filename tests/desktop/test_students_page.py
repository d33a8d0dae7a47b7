"""The list of students as a person uses it: restricts, chooses, opens, copies, exports, archives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from app.desktop import dialogs
from app.desktop.models.page_table import PageTable
from app.desktop.pages.students import StudentsPage
from app.desktop.preview_dialog import PreviewDialog
from app.desktop.shell import Shell
from app.services import history, papers, plans, students
from app.services.context import Context
from tests.desktop.user import find, press_key, type_text


@pytest.fixture
def page(show: Any, shell: Shell, places: Any) -> StudentsPage:
    page = StudentsPage(shell)
    show(page)
    return page


def table(page: StudentsPage) -> PageTable:
    return find(page, PageTable, "students_table")


def names(page: StudentsPage) -> list[str]:
    return [table(page).model_.index(row, 0).data() for row in range(table(page).total)]


def total(ctx: Context) -> int:
    return students.count(ctx, students.wanted())


def test_everybody_is_listed_with_what_falls_due_next(page: StudentsPage, demo_ctx: Context) -> None:
    assert table(page).total == total(demo_ctx)
    due = [table(page).model_.index(row, 8).data() for row in range(table(page).total)]
    assert any("." in text for text in due)


def test_typing_restricts_whatever_the_keyboard_has_for_kazakh_letters(page: StudentsPage) -> None:
    wanted = next(name for name in names(page) if "ә" in name.lower() or "қ" in name.lower())
    field = find(page, QLineEdit, "filter_text")
    type_text(field, wanted.split()[0].lower().replace("ә", "а").replace("қ", "к") + "\n")
    assert wanted in names(page)
    assert table(page).total < 10


def test_a_filter_is_a_chip_and_the_chip_takes_it_away(page: StudentsPage, demo_ctx: Context) -> None:
    box = find(page, QComboBox, "filter_course")
    box.setCurrentIndex(box.findData(2))
    assert 0 < table(page).total < total(demo_ctx)
    find(page, QPushButton, "chip_course").click()
    assert table(page).total == total(demo_ctx)


def test_nobody_fits_and_show_all_brings_everybody_back(page: StudentsPage, demo_ctx: Context) -> None:
    type_text(find(page, QLineEdit, "filter_text"), "щщщ\n")
    assert page.stack.currentWidget() is page.nobody
    page.nobody.action.emit()
    assert table(page).total == total(demo_ctx)


def test_opened_from_today_shows_only_those(page: StudentsPage, demo_ctx: Context) -> None:
    chosen = students.list_ids(demo_ctx, students.wanted())[:3]
    page.show_with(ids=chosen, title="Тақырыптар")
    assert table(page).total == 3
    find(page, QPushButton, "chip_ids").click()
    assert table(page).total == total(demo_ctx)


def test_enter_opens_the_card(page: StudentsPage, places: Any) -> None:
    table(page).selectRow(0)
    table(page).setCurrentIndex(table(page).model_.index(0, 0))
    (student_id,) = table(page).selected_ids()
    press_key(table(page), Qt.Key.Key_Return)
    assert ("page", "student", {"student_id": student_id}) in places.visited


def test_topics_are_gone_on_with_for_all_selected(page: StudentsPage, places: Any, demo_ctx: Context) -> None:
    assert not find(page, QWidget, "students_actions").isVisible()
    table(page).selectAll()
    find(page, QPushButton, "students_topics").click()
    kind, name, given = places.visited[-1]
    assert (kind, name, len(given["student_ids"])) == ("wizard", "topics", total(demo_ctx))


def test_archiving_many_is_one_undo(page: StudentsPage, demo_ctx: Context, answers: Any) -> None:
    before = total(demo_ctx)
    table(page).selectRow(0)
    table(page).setCurrentIndex(table(page).model_.index(0, 0))
    answers(True)
    find(page, QPushButton, "students_archive").click()
    assert total(demo_ctx) == before - 1 == table(page).total
    history.undo(demo_ctx)
    assert total(demo_ctx) == before


def test_copied_rows_are_cells_for_a_spreadsheet(page: StudentsPage) -> None:
    table(page).selectRow(0)
    find(page, QPushButton, "students_copy").click()
    headings, first = QGuiApplication.clipboard().text().split("\n")
    assert first.split("\t")[0] == names(page)[0]
    assert len(headings.split("\t")) == len(first.split("\t"))


def written(path: Path) -> list[str]:
    """Every cell of a written list."""
    return [str(cell) for row in load_workbook(path).active.values for cell in row if cell is not None]


def test_the_iin_is_neither_shown_nor_written_unless_asked_for(
    page: StudentsPage, tmp_path: Path, answers: Any, demo_ctx: Context
) -> None:
    numbers = {students.get(demo_ctx, one)["iin"] for one in students.list_ids(demo_ctx, students.wanted())} - {None}
    masked = {f"••••••••{one[-4:]}" for one in numbers}
    column = 9
    assert table(page).isColumnHidden(column)
    answers(tmp_path / "without.xlsx")
    find(page, QPushButton, "students_excel").click()
    assert not (numbers | masked) & set(written(tmp_path / "without.xlsx"))

    table(page).setColumnHidden(column, False)
    assert {table(page).model_.index(row, column).data() for row in range(table(page).total)} - {""} <= masked
    answers(tmp_path / "masked.xlsx", False)
    find(page, QPushButton, "students_excel").click()
    assert masked & set(written(tmp_path / "masked.xlsx"))
    assert not numbers & set(written(tmp_path / "masked.xlsx"))

    answers(tmp_path / "whole.xlsx", True)
    find(page, QPushButton, "students_excel").click()
    assert numbers <= set(written(tmp_path / "whole.xlsx"))


def test_the_whole_list_goes_to_excel(page: StudentsPage, tmp_path: Path, answers: Any, demo_ctx: Context) -> None:
    answers(tmp_path / "тізім.xlsx")
    find(page, QPushButton, "students_excel").click()
    workbook = load_workbook(tmp_path / "тізім.xlsx", read_only=True)
    rows = list(workbook.active.iter_rows(values_only=True))
    workbook.close()
    assert len(rows) == total(demo_ctx) + 1
    assert [row[0] for row in rows[1:]] == names(page)


def test_a_form_is_printed_for_all_selected(
    page: StudentsPage, tmp_path: Path, answers: Any, demo_ctx: Context
) -> None:
    lines = students.list_lines(demo_ctx, students.wanted())
    approved = [line.id for line in lines if (plan := plans.of_student(demo_ctx, line.id)) and plan.approved]
    unplanned = [line.id for line in lines if plans.of_student(demo_ctx, line.id) is None]
    answers({"to": "folder", "order": "supervisor", "copies": 1}, tmp_path / "forms", None)
    page.print_for("mitu-a", [approved[0], unplanned[0]])
    assert len(list((tmp_path / "forms").glob("*.pdf"))) == 1
    assert [paper.student_id for paper in papers.list_papers(demo_ctx, form="mitu-a")].count(approved[0]) >= 1
    ((_, told),) = [one for one in dialogs.shown if students.lines_of(demo_ctx, [unplanned[0]])[0].name in one[1]]
    assert told


def test_the_sheets_of_all_selected_are_shown_to_be_printed_in_one_go(
    page: StudentsPage, answers: Any, demo_ctx: Context
) -> None:
    lines = students.list_lines(demo_ctx, students.wanted())
    planned = [line.id for line in lines if plans.of_student(demo_ctx, line.id)][:2]
    answers({"to": "printer", "order": "name", "copies": 3})
    page.print_for("mitu-a", planned)
    preview = page.window().findChildren(PreviewDialog)[-1]
    issued = papers.list_papers(demo_ctx, form="mitu-a")[:2]
    assert {paper.student_id for paper in issued} == set(planned)
    assert preview.shown.parts == tuple(paper.pages for paper in reversed(issued) for _ in range(3))
    assert preview.side.printing.copies.value() == 1
    preview.close()
    assert len(papers.list_papers(demo_ctx, form="mitu-a")) == 2


def test_the_papers_of_everybody_selected_are_packed_into_a_folder(
    page: StudentsPage, places: Any, tmp_path: Path, answers: Any
) -> None:
    table(page).selectRow(0)
    answers(tmp_path / "packs")
    find(page, QPushButton, "students_pack").click()
    assert [path.suffix for path in (tmp_path / "packs").iterdir()] == [".pdf"]
    assert places.visited[-1][0] == "notice"


def test_thinking_better_of_it_prints_nothing(page: StudentsPage, answers: Any, demo_ctx: Context) -> None:
    ids = [line.id for line in students.list_lines(demo_ctx, students.wanted())]
    answers(None)
    page.print_for("mitu-a", ids)
    answers({"to": "folder", "order": "name", "copies": 1}, None)
    page.print_for("mitu-a", ids)
    assert papers.list_papers(demo_ctx, form="mitu-a") == []


def test_a_new_student_opens_at_his_personal_data(
    page: StudentsPage, places: Any, answers: Any, demo_ctx: Context
) -> None:
    answers({"surname": "Жаңабаев", "given_name": "Дәулет", "patronymic": None})
    find(page, QPushButton, "students_new").click()
    kind, name, given = places.visited[-1]
    assert (kind, name, given["tab"]) == ("page", "student", "personal")
    assert students.get(demo_ctx, given["student_id"])["surname"] == "Жаңабаев"
