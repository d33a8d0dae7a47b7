"""Consents on the personal tab, in the list of students and on Today."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.models.page_table import PageTable
from app.desktop.pages.card.consents_block import ConsentsBlock
from app.desktop.pages.student import StudentPage
from app.desktop.pages.students import StudentsPage
from app.desktop.preview_dialog import PreviewDialog
from app.desktop.shell import Shell
from app.desktop.widgets.workrow import WorkRow
from app.services import consents, records, settings, students
from app.services.context import Context
from tests.desktop.user import find


@pytest.fixture
def student(demo_ctx: Context) -> str:
    """A student without any consent, at the end of the list of names."""
    student_id, _ = students.save(demo_ctx, None, {"surname": "Яковлева", "given_name": "Әсем", "track": "SP"})
    return student_id


@pytest.fixture
def page(show: Any, shell: Shell, student: str) -> StudentPage:
    page = StudentPage(shell)
    show(page)
    page.show_with(student_id=student, tab="personal")
    return page


def block(page: QWidget) -> ConsentsBlock:
    return find(page, ConsentsBlock, "records_consents")


def write(page: QWidget, name: str, text: str) -> None:
    field = find(page, QLineEdit, name)
    field.setText(text)
    field.editingFinished.emit()


def press(page: QWidget, name: str) -> None:
    find(page, QPushButton, name).click()


def asking(window: MainWindow, ctx: Context) -> list[WorkRow]:
    """The rows of Today that ask for consents."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    title = ctx.wording.say("consent-asked", {}, "kk")
    return [one for one in window.findChildren(WorkRow) if title in one.accessibleName().lower()]


def test_a_consent_is_given_and_withdrawn(page: StudentPage, student: str, demo_ctx: Context) -> None:
    assert block(page).right_label.text() == "not recorded"
    press(page, "records_consents_add")
    write(page, "records_consents_given", "01.09.2026")
    write(page, "records_consents_number", "2026-0007")
    press(page, "records_consents_save")
    (kept,) = records.list_of(demo_ctx, student, consents.KIND)
    assert kept.values == {"given": date(2026, 9, 1), "number": "2026-0007"}
    assert block(page).right_label.text() == "in force since 01.09.2026"

    table = block(page).table
    assert table is not None
    table.selectRow(0)
    write(page, "records_consents_withdrawn", "20.11.2026")
    press(page, "records_consents_save")
    assert records.get(demo_ctx, kept.id).values["withdrawn"] == date(2026, 11, 20)
    assert block(page).right_label.text() == "withdrawn 20.11.2026"


def test_a_consent_without_a_day_is_refused_beside_its_field(page: StudentPage, demo_ctx: Context) -> None:
    press(page, "records_consents_add")
    write(page, "records_consents_number", "7")
    press(page, "records_consents_save")
    assert find(page, QLabel, "records_consents_given_note").text() == demo_ctx.say("consent-undated")


def test_the_paper_is_shown_before_it_is_printed(window: MainWindow, shell: Shell, student: str) -> None:
    shell.open_student(student, tab="personal")
    press(window, "consents_print")
    (preview,) = window.findChildren(PreviewDialog)
    assert preview.shown.pdf.startswith(b"%PDF")
    preview.close()


def test_the_list_shows_those_without(show: Any, shell: Shell, places: Any, student: str, demo_ctx: Context) -> None:
    everybody = students.list_ids(demo_ctx, students.wanted())
    with_it = set(everybody) - set(consents.missing(demo_ctx, everybody))
    page = StudentsPage(shell)
    show(page)
    box = find(page, QComboBox, "filter_consent")
    box.setCurrentIndex(box.findData("missing"))
    table = find(page, PageTable, "students_table")
    shown = {row.id for _, row in table.model_.fetched()}
    assert student in shown
    assert not shown & with_it
    find(page, QPushButton, "chip_consent").click()
    assert table.total == len(everybody)


def test_today_leads_to_those_without(
    qtbot: QtBot, window: MainWindow, shell: Shell, student: str, demo_ctx: Context
) -> None:
    shell.changed(frozenset({"student"}))
    (row,) = asking(window, demo_ctx)
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    without = consents.missing(demo_ctx, students.list_ids(demo_ctx, students.wanted()))
    assert student in without
    assert window._at[0] == ("students" if len(without) > 1 else "student")

    settings.choose(demo_ctx, {consents.ASKED: False})
    window.open_page("today")
    shell.changed(frozenset({"setting"}))
    assert not asking(window, demo_ctx)
