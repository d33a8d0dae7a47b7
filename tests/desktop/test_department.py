"""The page of the department: readiness as it stands, and everything that it rests on edited by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.pages.department import DepartmentPage
from app.desktop.pages.department_criteria import CriterionBlock
from app.desktop.pages.fact_fields import FactFields
from app.desktop.pages.read_table import ReadTable
from app.desktop.preview_dialog import PreviewDialog
from app.desktop.previewed import Standing
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Counter
from app.services import history, readiness, records, students
from app.services.context import Context
from app.services.readiness import CONTRACTS, LABORATORIES
from tests.conftest import TODAY
from tests.desktop.conftest import Answers
from tests.desktop.user import find

RND = "MITU-2.10-3"
CONTRACT = {
    "kind": "rnd",
    "party": "«Тұлпар» ЖШС",
    "number": "15-ҒЗ",
    "date": date(2026, 1, 12),
    "valid_from": date(2026, 1, 12),
    "valid_to": date(2027, 12, 31),
    "technical_assignment": "yes",
    "calendar_plan": "yes",
    "domestic": "yes",
}


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, demo_ctx: Context) -> DepartmentPage:
    """Opened from the rail, before any contract was recorded."""
    for contract in records.list_of(demo_ctx, None, CONTRACTS):
        records.remove(demo_ctx, contract.id)
    qtbot.mouseClick(find(window, QPushButton, "rail_department"), Qt.MouseButton.LeftButton)
    return find(window, DepartmentPage, "department")


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    button = find(parent, QPushButton, name)
    assert button.isEnabled(), f"{name} is greyed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def cells(table: ReadTable, column: int) -> list[str]:
    return [table.item(row, column).text() for row in range(table.rowCount())]


def kept(ctx: Context, **values: Any) -> str:
    """A contract recorded beforehand."""
    facts = {name: value == "yes" if value in ("yes", "no") else value for name, value in (CONTRACT | values).items()}
    return records.save(ctx, None, CONTRACTS, None, facts)[0]


def state(page: DepartmentPage, rule: str) -> str:
    return " ".join(one.text() for one in find(page, CriterionBlock, f"criterion_{rule}").findChildren(QLabel))


def test_every_criterion_is_shown_with_its_counts_and_the_legal_basis(page: DepartmentPage, demo_ctx: Context) -> None:
    view = readiness.view(demo_ctx)
    wanted = {one.finding.rule for one in view.criteria if one.readiness}

    assert {block.objectName() for block in page.findChildren(CriterionBlock)} == {f"criterion_{one}" for one in wanted}
    numbers = [find(page, Counter, f"departmentCounter_{name}").accessibleName() for name in ("met", "unmet", "open")]
    assert sum(int(text.rpartition(" ")[2]) for text in numbers) == len(wanted)
    for text in view.legal_basis:
        assert text.kk in find(page, QLabel, "departmentBasis").text()


def test_a_contract_is_added_and_counts_at_once(
    qtbot: QtBot, page: DepartmentPage, demo_ctx: Context, answers: Answers
) -> None:
    kept(demo_ctx, number="1")
    page.reload()
    assert "«Тұлпар» ЖШС № 15-ҒЗ" not in state(page, RND)
    page.show_with(tab="contracts")
    answers(CONTRACT)
    click(qtbot, page, "contracts_add")

    assert len(records.list_of(demo_ctx, None, CONTRACTS)) == 2
    assert cells(find(page, ReadTable, "department_contracts"), 6).count("in force") == 2
    assert "«Тұлпар» ЖШС № 15-ҒЗ" in state(page, RND)
    assert "met" in state(page, RND)
    history.undo(demo_ctx)
    assert len(records.list_of(demo_ctx, None, CONTRACTS)) == 1


def test_a_contract_is_changed_and_taken_out(
    qtbot: QtBot, page: DepartmentPage, demo_ctx: Context, answers: Answers
) -> None:
    record_id = kept(demo_ctx)
    page.reload()
    page.show_with(tab="contracts")
    table = find(page, ReadTable, "department_contracts")
    assert not find(page, QPushButton, "contracts_edit").isEnabled()
    table.selectRow(0)
    answers(CONTRACT | {"calendar_plan": "no", "number": None})
    click(qtbot, page, "contracts_edit")
    values = records.get(demo_ctx, record_id).values
    assert values["calendar_plan"] is False
    assert "number" not in values

    table.selectRow(0)
    answers(False)
    click(qtbot, page, "contracts_remove")
    assert records.list_of(demo_ctx, None, CONTRACTS)
    answers(True)
    click(qtbot, page, "contracts_remove")
    assert records.list_of(demo_ctx, None, CONTRACTS) == []


def test_the_readiness_sheet_is_shown_before_it_is_printed(
    qtbot: QtBot, page: DepartmentPage, window: MainWindow
) -> None:
    click(qtbot, page, "printReadiness")

    (preview,) = window.findChildren(PreviewDialog)
    assert preview.shown.standing is Standing.FOR_SIGNING
    assert preview.shown.pdf.startswith(b"%PDF")
    preview.close()


def test_what_ends_soon_opens_its_form(qtbot: QtBot, page: DepartmentPage, demo_ctx: Context, answers: Answers) -> None:
    record_id = kept(demo_ctx, valid_to=TODAY + timedelta(days=60))
    kept(demo_ctx, number="late", valid_to=TODAY + timedelta(days=61))
    page.reload()
    table = find(page, ReadTable, "departmentEnding")
    assert cells(table, 3) == ["days left: 60"]

    answers(CONTRACT | {"renewed": TODAY})
    table.opened.emit(record_id)

    assert records.get(demo_ctx, record_id).values["renewed"] == TODAY
    assert table.rowCount() == 0


def test_a_laboratory_is_added(qtbot: QtBot, page: DepartmentPage, demo_ctx: Context, answers: Answers) -> None:
    page.show_with(tab="contracts")
    answers({"name": "Деректер", "accreditation": "А-1", "valid_to": date(2028, 1, 1)})
    click(qtbot, page, "laboratories_add")
    (record,) = records.list_of(demo_ctx, None, LABORATORIES)
    assert record.values["name"] == "Деректер"
    assert cells(find(page, ReadTable, "department_laboratories"), 2) == ["01.01.2028"]


def test_what_is_asked_of_a_teacher(qtbot: QtBot, page: DepartmentPage, demo_ctx: Context, answers: Answers) -> None:
    click(qtbot, find(page, CriterionBlock, "criterion_MITU-2.10-2"), "open_department.teachers")
    table = find(page, ReadTable, "departmentStaff")
    assert table.isVisible()
    table.selectRow(0)
    answers({"full_time": "yes", "international_publications": 3, "trains": "no", "supervises": None})
    click(qtbot, page, "staff_edit")

    teacher = readiness.view(demo_ctx).teachers[0]
    assert (teacher["full_time"], teacher["international_publications"], teacher["trains"]) == (True, 3, False)
    assert cells(table, 4)[0] == "3"


def test_a_programme_gets_its_leader_and_the_department_its_directions(
    qtbot: QtBot, page: DepartmentPage, demo_ctx: Context, answers: Answers
) -> None:
    page.show_with(tab="programmes")
    find(page, ReadTable, "departmentProgrammes").selectRow(0)
    answers({"direction": "Ақпараттық-коммуникациялық технологиялар", "responsible": "Кафедра", "leader": "Ким В."})
    click(qtbot, page, "programmes_edit")
    assert readiness.view(demo_ctx).programmes[0]["leader"] == "Ким В."

    answers({"directions": ["Деректерді талдау", "Қауіпсіздік"], "timetable": None})
    click(qtbot, page, "own_edit")
    assert "Деректерді талдау; Қауіпсіздік" in find(page, QLabel, "departmentOwn").text()
    history.undo(demo_ctx)
    assert readiness.view(demo_ctx).own == {}


def test_disputes_lead_to_the_student(page: DepartmentPage, demo_ctx: Context, window: MainWindow) -> None:
    student_id = students.list_ids(demo_ctx, students.wanted())[0]
    dispute = {"parties": "магистрант", "subject": "тақырып", "filed": date(2026, 11, 10)}
    record_id, _ = records.save(demo_ctx, student_id, "disputes", None, dispute)
    page.reload()
    page.show_with(tab="disputes")
    table = find(page, ReadTable, "departmentDisputes")
    assert cells(table, 3) == ["тақырып"]

    table.opened.emit(record_id)
    assert window._at[0] == "student"
    assert window._at[1]["student_id"] == student_id


def test_the_page_turns_to_a_tab(page: DepartmentPage) -> None:
    strip = find(page, QTabWidget, "departmentTabs")
    assert strip.count() == 5
    page.show_with(tab="staff")
    assert strip.currentIndex() == 2
    page.show_with()
    assert strip.currentIndex() == 2


def test_flags_may_stay_open_between_yes_and_no(shell: Shell, demo_ctx: Context) -> None:
    fields = FactFields(CONTRACTS, readiness.view(demo_ctx).fields[CONTRACTS], shell.language)
    recorded = {"domestic": False, "technical_assignment": True, "party": "А"}

    shown = fields.for_form(recorded)
    assert shown == {"domestic": "no", "technical_assignment": "yes", "party": "А"}
    assert fields.from_form({**shown, "calendar_plan": None}) == {**recorded, "calendar_plan": None}
    kinds = {one.name: one.kind for one in fields.fields()}
    assert (kinds["valid_to"], kinds["domestic"], kinds["kind"], kinds["party"]) == ("date", "choice", "choice", "text")
