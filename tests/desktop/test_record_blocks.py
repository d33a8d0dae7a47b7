"""Leave, exceptions, obligations, projects and publications on the card: forms that come from the dictionary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from app.desktop.pages.card.records_block import RecordsBlock
from app.desktop.pages.read_table import ReadTable
from app.desktop.pages.student import StudentPage
from app.desktop.shell import Shell
from app.services import history, records, students
from app.services.context import Context
from tests.desktop.user import find, press_key, type_text

OVERRIDABLE = "MITU-2.8-2"


@pytest.fixture
def page(show: Any, shell: Shell, places: Any) -> StudentPage:
    page = StudentPage(shell)
    show(page)
    return page


@pytest.fixture
def student(demo_ctx: Context) -> str:
    values = {"surname": "Жаңабаев", "given_name": "Дәулет", "track": "SP", "course": 1}
    return students.save(demo_ctx, None, values | {"enrol_date": date(2026, 8, 28)})[0]


def press(page: StudentPage, name: str) -> None:
    find(page, QPushButton, name).click()


def write(page: StudentPage, name: str, text: str) -> None:
    field = find(page, QLineEdit, name)
    press_key(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(field, text)


def choose(page: StudentPage, name: str, value: str) -> None:
    box = find(page, QComboBox, name)
    assert box.findData(value) >= 0
    box.setCurrentIndex(box.findData(value))


def block(page: StudentPage, kind: str) -> RecordsBlock:
    return find(page, RecordsBlock, f"records_{kind}")


def lines(page: StudentPage, kind: str) -> list[list[str]]:
    table = find(page, ReadTable, f"records_{kind}_table")
    return [[table.item(row, at).text() for at in range(table.columnCount())] for row in range(table.rowCount())]


def test_a_leave_is_added_and_taken_back(page: StudentPage, student: str, demo_ctx: Context) -> None:
    page.show_with(student_id=student, tab="personal")
    shown = block(page, "leaves")
    assert shown.isVisibleTo(page)
    assert shown.title_label.text() == "Академиялық демалыс"
    assert shown.form is not None
    assert not shown.form.isVisibleTo(page)

    press(page, "records_leaves_add")
    assert shown.form.isVisibleTo(page)
    write(page, "records_leaves_start", "01.10.2026")
    write(page, "records_leaves_end", "15.11.2026")
    choose(page, "records_leaves_kind", "medical")
    press(page, "records_leaves_save")

    (kept,) = records.list_of(demo_ctx, student, "leaves")
    assert kept.values == {"start": date(2026, 10, 1), "end": date(2026, 11, 15), "kind": "medical"}
    assert lines(page, "leaves") == [["01.10.2026", "15.11.2026", "денсаулық жағдайына байланысты", ""]]
    assert not shown.form.isVisibleTo(page)
    assert not shown.dirty

    history.undo(demo_ctx)
    assert records.list_of(demo_ctx, student, "leaves") == []


def test_a_line_is_chosen_changed_and_removed(page: StudentPage, student: str, demo_ctx: Context, answers: Any) -> None:
    first, _ = records.save(demo_ctx, student, "projects", None, {"project": "Грант № 12", "role": "орындаушы"})
    records.save(demo_ctx, student, "projects", None, {"project": "Грант № 15"})
    page.show_with(student_id=student, tab="topic")
    table = find(page, ReadTable, "records_projects_table")
    table.selectRow(0)
    assert find(page, QLineEdit, "records_projects_project").text() == "Грант № 12"

    write(page, "records_projects_role", "зерттеуші")
    assert not table.isEnabled()
    press(page, "records_projects_save")
    assert records.get(demo_ctx, first).values == {"project": "Грант № 12", "role": "зерттеуші"}
    assert table.isEnabled()

    answers(True)
    press(page, "records_projects_remove")
    assert [one.values["project"] for one in records.list_of(demo_ctx, student, "projects")] == ["Грант № 15"]
    assert lines(page, "projects") == [["Грант № 15", "", "", ""]]
    form = block(page, "projects").form
    assert form is not None
    assert not form.isVisibleTo(page)


def test_what_is_refused_stands_beside_its_field_and_nothing_typed_is_lost(
    page: StudentPage, student: str, demo_ctx: Context
) -> None:
    page.show_with(student_id=student, tab="personal")
    press(page, "records_overrides_add")
    choose(page, "records_overrides_rule", OVERRIDABLE)
    write(page, "records_overrides_person", "Сейітова А.М.")
    write(page, "records_overrides_date", "20.11.2026")
    press(page, "records_overrides_save")
    assert find(page, QLabel, "records_overrides_reason_note").text() == demo_ctx.say("cause-missing")
    assert find(page, QLineEdit, "records_overrides_person").text() == "Сейітова А.М."

    write(page, "records_overrides_reason", "ұйым жабылған")
    press(page, "records_overrides_save")
    (kept,) = records.list_of(demo_ctx, student, "overrides")
    assert (kept.values["rule"], kept.values["reason"]) == (OVERRIDABLE, "ұйым жабылған")


def test_only_rules_that_may_be_let_pass_are_offered(page: StudentPage, student: str) -> None:
    page.show_with(student_id=student, tab="personal")
    press(page, "records_overrides_add")
    box = find(page, QComboBox, "records_overrides_rule")
    assert box.findData("MITU-5.4-4") == -1
    assert box.itemText(box.findData(OVERRIDABLE)).startswith("2.8: ")
    terms = find(page, QComboBox, "records_extensions_rule")
    assert terms.findData("MITU-5.1-1") >= 0
    assert terms.findData(OVERRIDABLE) == -1


def test_what_there_is_once_has_its_form_open(page: StudentPage, student: str, demo_ctx: Context) -> None:
    page.show_with(student_id=student, tab="personal")
    assert not find(page, QPushButton, "records_obligation_add").isVisibleTo(page)
    for number in ("1", "2"):
        write(page, "records_obligation_contract.number", number)
        press(page, "records_obligation_save")

    (kept,) = records.list_of(demo_ctx, student, "obligation")
    assert kept.values == {"contract.number": "2"}


def test_flags_fractions_and_what_a_publication_came_out_of(page: StudentPage, student: str, demo_ctx: Context) -> None:
    page.show_with(student_id=student, tab="reports")
    press(page, "records_publications_add")
    write(page, "records_publications_title", "Мақала")
    write(page, "records_publications_sheets", "0,4")
    choose(page, "records_publications_topic_related", "no")
    press(page, "records_publications_save")

    (kept,) = records.list_of(demo_ctx, student, "publications")
    assert kept.values == {"title": "Мақала", "sheets": 0.4, "topic_related": False}

    find(page, ReadTable, "records_publications_table").selectRow(0)
    assert find(page, QComboBox, "records_publications_topic_related").currentData() == "no"
    choose(page, "records_publications_topic_related", "")
    press(page, "records_publications_save")
    assert "topic_related" not in records.get(demo_ctx, kept.id).values


def test_discarding_a_new_record_closes_its_form(page: StudentPage, student: str, demo_ctx: Context) -> None:
    page.show_with(student_id=student, tab="personal")
    press(page, "records_prerequisites_add")
    write(page, "records_prerequisites_name", "Математика")
    assert not block(page, "status_changes").isVisibleTo(page)
    assert block(page, "prerequisites").dirty
    press(page, "records_prerequisites_discard")

    form = block(page, "prerequisites").form
    assert form is not None
    assert not form.isVisibleTo(page)
    assert records.list_of(demo_ctx, student, "prerequisites") == []


def test_the_status_is_changed_with_its_history_and_leave(page: StudentPage, student: str, demo_ctx: Context) -> None:
    page.show_with(student_id=student, tab="personal")
    choose(page, "status_status", "leave")
    write(page, "status_status_date", "01.10.2026")
    write(page, "status_status_until", "30.09.2026")
    write(page, "status_status_basis", "№ 77-м, 30.09.2026")
    press(page, "status_save")
    assert find(page, QLabel, "status_status_until_note").text()

    write(page, "status_status_until", "30.09.2027")
    press(page, "status_save")
    assert lines(page, "status_changes") == [
        ["академиялық демалыста", "01.10.2026", "№ 77-м, 30.09.2026", "30.09.2027"]
    ]
    assert lines(page, "leaves") == [["01.10.2026", "30.09.2027", "", "№ 77-м, 30.09.2026"]]
    assert find(page, QLineEdit, "status_status_until").text() == "30.09.2027"


def test_a_kind_that_the_edition_does_not_keep_is_not_shown(shell: Shell, show: Any, student: str) -> None:
    for kind, of, hidden in (("dreams", student, True), ("leaves", student, False), ("leaves", "", True)):
        one = RecordsBlock(shell, "", kind)
        show(one)
        one.load(of)
        assert one.isHidden() is hidden
