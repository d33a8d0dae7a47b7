"""The history in the window: lines opened field by field, restricted, undone and done again, what stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop import dialogs
from app.desktop.main_window import MainWindow
from app.desktop.models.page_table import PageTable
from app.desktop.pages.history_changes import ChangesTable
from app.desktop.pages.history_dialog import HistoryDialog, open_history
from app.desktop.pages.history_panel import HistoryPanel
from app.desktop.pages.paper_details import open_details
from app.desktop.pages.student import StudentPage
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, DateField
from app.domain.workflow import Decision
from app.services import casework, history, papers, settings, students, supervisors
from app.services.casework import Move
from app.services.context import Context
from app.services.printing import PrintOptions
from tests.conftest import TODAY
from tests.desktop.conftest import Answers, FakePlaces
from tests.desktop.user import find, press_key, type_text


@pytest.fixture
def student(demo_ctx: Context) -> str:
    return students.list_ids(demo_ctx, students.wanted())[0]


@pytest.fixture
def panel(shell: Shell, show: Callable[[QWidget], None]) -> HistoryPanel:
    panel = HistoryPanel(shell, "journal")
    show(panel)
    shell.data_changed.connect(lambda _: panel.reload())
    panel.reload()
    return panel


def rename(ctx: Context, student: str, surname: str) -> int:
    students.save(ctx, student, {"surname": surname})
    return history.page(ctx).lines[0].seq


def lines(panel: HistoryPanel) -> list[str]:
    return [row.cells[2] for _, row in sorted(panel.table.model_.fetched(), key=lambda one: one[0])]


def changed(panel: HistoryPanel) -> list[tuple[str, ...]]:
    table = panel.changes
    return [
        tuple(item.text() for column in range(3) if (item := table.item(row, column)) is not None)
        for row in range(table.rowCount())
    ]


def choose(panel: HistoryPanel, seq: int) -> None:
    number = next(at for at, row in panel.table.model_.fetched() if row.id == str(seq))
    panel.table.selectRow(number)


def press(qtbot: QtBot, within: QWidget, name: str) -> None:
    qtbot.mouseClick(find(within, QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_line_is_opened_field_by_field(panel: HistoryPanel, demo_ctx: Context, student: str) -> None:
    before = students.get(demo_ctx, student)["surname"]
    rename(demo_ctx, student, "Өтегенов")
    panel.reload()

    told = changed(panel)

    assert told[0][0].startswith("Changed · Магистрант: Өтегенов")
    assert ("Тегі", before, "Өтегенов") in told


def test_any_line_is_undone_and_done_again(
    qtbot: QtBot, panel: HistoryPanel, places: FakePlaces, demo_ctx: Context, student: str
) -> None:
    before = students.get(demo_ctx, student)["surname"]
    seq = rename(demo_ctx, student, "Өтегенов")
    supervisors.save(demo_ctx, None, {"surname": "Жаңа"})
    panel.reload()
    choose(panel, seq)

    press(qtbot, panel, "journal_turn")

    assert students.get(demo_ctx, student)["surname"] == before
    assert panel.chosen() == seq
    assert find(panel, QPushButton, "journal_turn").text() == "Do it again"
    press(qtbot, panel, "journal_turn")
    assert students.get(demo_ctx, student)["surname"] == "Өтегенов"
    assert [one[0] for one in places.visited] == ["notice", "notice"]


def test_what_stands_in_the_way_is_told_and_shown(
    qtbot: QtBot, panel: HistoryPanel, demo_ctx: Context, student: str
) -> None:
    first, second = rename(demo_ctx, student, "Өтегенов"), rename(demo_ctx, student, "Әлімов")
    panel.reload()
    choose(panel, first)

    assert find(panel, QPushButton, "journal_turn").isHidden()
    assert "Әлімов" in find(panel, QLabel, "journal_hint").text()
    press(qtbot, panel, "journal_later")

    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HistoryDialog))
    assert dialog.panel.chosen() == first
    assert len(lines(dialog.panel)) == 2
    choose(dialog.panel, second)
    press(qtbot, dialog, "history_turn")
    choose(dialog.panel, first)
    press(qtbot, dialog, "history_turn")
    assert len(lines(dialog.panel)) == 4
    dialog.accept()
    assert students.get(demo_ctx, student)["surname"] not in ("Өтегенов", "Әлімов")


def test_of_an_issued_paper_the_way_is_to_annul_it(
    qtbot: QtBot, panel: HistoryPanel, places: FakePlaces, demo_ctx: Context, student: str
) -> None:
    issued = papers.issue(demo_ctx, "mitu-a", f"student:{student}", PrintOptions(draft=True))
    panel.reload()

    assert find(panel, QPushButton, "journal_turn").isHidden()
    assert "күшін жойыңыз" in find(panel, QLabel, "journal_hint").text()
    press(qtbot, panel, "journal_go")

    assert places.visited[-1] == ("page", "papers", {"text": issued.number})


def test_of_a_decision_that_others_followed_the_way_is_its_procedure(
    qtbot: QtBot, panel: HistoryPanel, places: FakePlaces, demo_ctx: Context, student: str
) -> None:
    begins = {"item.parties": "Екеуі", "item.subject": "Дау", "item.filed": TODAY}
    casework.decide(demo_ctx, [Move(student, "dispute", "application", begins=begins)], on=TODAY)
    filed = history.page(demo_ctx).lines[0].seq
    with demo_ctx.database.read() as connection:
        (item,) = connection.exec_driver_sql("SELECT subject_id FROM work_case WHERE workflow = 'dispute'").scalars()
    move = Move(student, "dispute", "dsia", Decision.REJECT, item, "Негізсіз")
    casework.decide(demo_ctx, [move], on=TODAY)
    panel.reload()
    choose(panel, filed)

    press(qtbot, panel, "journal_go")

    assert places.visited[-1] == ("page", "student", {"student_id": student, "tab": "procedures"})


def test_the_list_is_restricted_by_person_kind_and_day(
    qtbot: QtBot, panel: HistoryPanel, demo_ctx: Context, student: str
) -> None:
    demo_ctx.user = "Айгүл"
    rename(demo_ctx, student, "Өтегенов")
    settings.choose(demo_ctx, {"print.fee-dash": True})
    panel.reload()
    whole = panel.table.total

    find(panel, Choice, "journal_user").set_value("Айгүл")
    assert panel.table.total == 2
    find(panel, Choice, "journal_area").set_value("settings")
    assert panel.table.total == 1
    press(qtbot, panel, "journal_all")
    assert panel.table.total == whole
    find(panel, DateField, "journal_last").set_value(TODAY.replace(year=2000))
    assert panel.table.total == 0
    assert panel.changes.isHidden()


def test_the_list_goes_to_a_workbook_and_to_the_clipboard(
    qtbot: QtBot,
    panel: HistoryPanel,
    places: FakePlaces,
    demo_ctx: Context,
    student: str,
    answers: Answers,
    tmp_path: Path,
) -> None:
    panel.look_at(history.Wanted(("student", student)))
    rename(demo_ctx, student, "Өтегенов")
    panel.reload()
    answers(tmp_path / "тарих")

    press(qtbot, panel, "journal_excel")

    sheet = load_workbook(tmp_path / "тарих.xlsx").active
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert rows[0][-3:] == ("Field", "Before", "After")
    assert rows[1][4:7] == ("Changed", students_title(demo_ctx, student), "Тегі")
    assert places.visited[-1][0] == "notice"
    panel.table.setFocus()
    press_key(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Өтегенов" in QGuiApplication.clipboard().text()


def students_title(ctx: Context, student: str) -> str:
    return f"Магистрант: {students.name_of(students.get(ctx, student)).full_name}"


def test_a_long_list_is_fetched_as_it_is_scrolled(panel: HistoryPanel, demo_ctx: Context, student: str) -> None:
    for number in range(150):
        students.save(demo_ctx, student, {"phone": f"+7707{number:07}"})
    panel.reload()

    assert len(lines(panel)) == 100
    panel.table.scrollToBottom()
    panel.table.model_.row_at(149)

    assert len(lines(panel)) == panel.table.total


def test_the_card_of_a_student_shows_his_own(
    qtbot: QtBot, shell: Shell, show: Callable[[QWidget], None], demo_ctx: Context, student: str
) -> None:
    rename(demo_ctx, student, "Өтегенов")
    supervisors.save(demo_ctx, None, {"surname": "Жаңа"})
    page = StudentPage(shell)
    show(page)

    page.show_with(student_id=student, tab="history")

    table = find(page, PageTable, "student_history_lines")
    assert table.total == 2
    assert find(page, ChangesTable, "student_history_changes").rowCount() > 1


def test_it_is_there_after_a_restart(shell: Shell, qtbot: QtBot, demo_ctx: Context, student: str) -> None:
    seq = rename(demo_ctx, student, "Өтегенов")
    shell.attach(None)
    demo_ctx.close()
    again = open_department(demo_ctx.database.path, user="Айгүл", clock=lambda: TODAY, language="kk")
    shell.attach(again)
    dialog = HistoryDialog(shell, None, "")
    qtbot.addWidget(dialog)
    dialog.show()

    press(qtbot, dialog, "history_turn")

    assert history.line(again, seq).undone
    assert students.get(again, student)["surname"] != "Өтегенов"
    shell.attach(None)
    again.close()


@pytest.mark.parametrize("kind", ["settings", "department"])
def test_a_history_opens_over_the_window(window: MainWindow, shell: Shell, kind: str) -> None:
    open_history(shell, window, kind, "", "Тарих")

    dialog = find(window, HistoryDialog, "history_dialog")
    assert dialog.isVisible()
    assert dialog.panel.table.total > 0
    dialog.reject()


# --- the head of the window ---------------------------------------------------------------------------------------


def menu_of(tool: QToolButton) -> list[str]:
    tool.menu().aboutToShow.emit()
    return [action.text() for action in tool.menu().actions() if not action.isSeparator()]


def test_the_buttons_name_what_they_would_do(window: MainWindow, shell: Shell, demo_ctx: Context, student: str) -> None:
    shell.do(students.save, student, {"surname": "Өтегенов"})

    assert window.ui.undo.toolTip().startswith("Undo: магистрант жазбасы сақталды: Өтегенов")
    window.ui.undo.click()
    assert window.ui.redo.toolTip().startswith("Redo: магистрант жазбасы сақталды: Өтегенов")
    window.ui.redo.click()
    assert students.get(demo_ctx, student)["surname"] == "Өтегенов"


def test_one_of_the_latest_is_chosen_from_the_list(
    window: MainWindow, shell: Shell, demo_ctx: Context, student: str
) -> None:
    before = students.get(demo_ctx, student)["surname"]
    shell.do(students.save, student, {"surname": "Өтегенов"})
    shell.do(settings.choose, {"print.fee-dash": True})

    texts = menu_of(window.ui.undo)
    assert len(texts) == 3
    assert "Өтегенов" in texts[1]
    window.ui.undo.menu().actions()[1].trigger()

    assert students.get(demo_ctx, student)["surname"] == before
    assert "Өтегенов" in menu_of(window.ui.redo)[0]
    window.ui.redo.menu().actions()[0].trigger()
    assert students.get(demo_ctx, student)["surname"] == "Өтегенов"


def test_the_list_leads_to_the_whole_history(window: MainWindow) -> None:
    menu_of(window.ui.undo)
    window.ui.undo.menu().actions()[-1].trigger()

    dialog = find(window, QDialog, "history_dialog")
    assert dialog.isVisible()
    dialog.reject()


def test_the_notice_takes_back_what_it_names(
    qtbot: QtBot, window: MainWindow, shell: Shell, demo_ctx: Context, student: str
) -> None:
    before = students.get(demo_ctx, student)["surname"]
    shell.do(students.save, student, {"surname": "Өтегенов"})
    settings.choose(demo_ctx, {"print.fee-dash": True})  # something else happens meanwhile

    press(qtbot, window, "noticeUndo")

    assert students.get(demo_ctx, student)["surname"] == before
    assert settings.read(demo_ctx, "print.fee-dash") is True


def test_a_paper_offers_no_undo_in_the_notice(window: MainWindow, shell: Shell, student: str) -> None:
    shell.do(papers.issue, "mitu-a", f"student:{student}", PrintOptions(draft=True))

    assert find(window, QPushButton, "noticeUndo").isHidden()


def test_a_refusal_offers_to_show_the_later_ones(
    window: MainWindow, shell: Shell, demo_ctx: Context, student: str, answers: Answers
) -> None:
    first = rename(demo_ctx, student, "Өтегенов")
    rename(demo_ctx, student, "Әлімов")
    answers(True)

    shell.undo(first)

    title, text = dialogs.shown[-1]
    assert (title, "Әлімов" in text) == ("This could not be done", True)
    dialog = find(window, HistoryDialog, "history_dialog")
    assert len(lines(dialog.panel)) == 2
    dialog.reject()


def test_a_refusal_offers_the_paper(
    shell: Shell, places: FakePlaces, demo_ctx: Context, student: str, answers: Answers
) -> None:
    issued = papers.issue(demo_ctx, "mitu-a", f"student:{student}", PrintOptions(draft=True))
    answers(True)

    shell.undo(history.page(demo_ctx).lines[0].seq)

    assert places.visited[-1] == ("page", "papers", {"text": issued.number})


def keys(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    target = QApplication.focusWidget() or window
    qtbot.keyClick(target, key, modifiers)


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_keys_undo_and_redo_outside_text_fields(
    qtbot: QtBot, window: MainWindow, shell: Shell, demo_ctx: Context, student: str
) -> None:
    before = students.get(demo_ctx, student)["surname"]
    shell.do(students.save, student, {"surname": "Өтегенов"})
    window.activateWindow()
    window.ui.pages.setFocus()

    keys(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert students.get(demo_ctx, student)["surname"] == before
    keys(window, qtbot, Qt.Key.Key_Z, CTRL | SHIFT)
    assert students.get(demo_ctx, student)["surname"] == "Өтегенов"


def test_in_a_text_field_the_keys_are_its_own(
    qtbot: QtBot, window: MainWindow, shell: Shell, demo_ctx: Context, student: str
) -> None:
    shell.do(students.save, student, {"surname": "Өтегенов"})
    window.open_page("students")
    field = find(window, QLineEdit, "filter_text")
    window.activateWindow()
    field.setFocus()
    type_text(field, "Әлі")

    keys(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert field.text() != "Әлі"
    window.undo_tools._redo_key()  # as where the platform gives the field no key of its own

    assert students.get(demo_ctx, student)["surname"] == "Өтегенов"


@pytest.mark.parametrize(
    ("page", "arguments", "name"),
    [
        ("supervisors", {"staff_id": "staff"}, "supervisor_history"),
        ("meetings", {"act_id": "act"}, "act_history"),
        ("department", {}, "department_history"),
        ("settings", {"tab": "regulation"}, "settings_history"),
        ("settings", {"tab": "data"}, "dataHistory"),
        ("student", {"student_id": "plan.student_id", "tab": "plan"}, "plan_history"),
        ("student", {"student_id": "internship.student_id", "tab": "internship"}, "internship_history"),
    ],
)
def test_every_record_has_its_history_at_hand(
    window: MainWindow, qtbot: QtBot, demo_ctx: Context, page: str, arguments: dict[str, str], name: str
) -> None:
    with demo_ctx.database.read() as connection:
        given = {key: first_of(connection, value) if key != "tab" else value for key, value in arguments.items()}
    window.open_page(page, **given)

    find(window, QPushButton, name).click()

    dialog = find(window, HistoryDialog, "history_dialog")
    assert dialog.panel.table.total > 0
    dialog.reject()


def first_of(connection: Any, column: str) -> str:
    table, _, name = column.partition(".")
    return str(connection.exec_driver_sql(f"SELECT {name or 'id'} FROM {table} ORDER BY id LIMIT 1").scalar_one())


def test_a_paper_has_its_history_at_hand(window: MainWindow, shell: Shell, demo_ctx: Context, student: str) -> None:
    issued = papers.issue(demo_ctx, "mitu-a", f"student:{student}", PrintOptions(draft=True))
    open_details(shell, issued.id)

    find(window, QPushButton, "details_history").click()

    dialog = find(window, HistoryDialog, "history_dialog")
    assert dialog.panel.table.total == 1
    dialog.reject()
    find(window, QDialog, "paper_details").reject()
