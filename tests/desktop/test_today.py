"""Today as a person uses it: what is counted, where a button, a counter and a day lead."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop.main_window import MainWindow
from app.desktop.pages.today import TodayPage
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Counter
from app.desktop.widgets.weekstrip import WeekStrip
from app.desktop.widgets.workrow import Work, WorkRow
from app.services import students, today
from app.services.context import Context
from app.services.today_view import WorkGroup
from tests.conftest import TODAY
from tests.desktop.conftest import FakePlaces
from tests.desktop.user import find, press_key

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(shell: Shell, places: FakePlaces, qtbot: QtBot) -> TodayPage:
    page = TodayPage(shell)
    qtbot.addWidget(page)
    page.resize(1158, 712)
    page.show()
    return page


def rows(page: TodayPage) -> list[WorkRow]:
    return sorted(page.findChildren(WorkRow), key=lambda row: row.property("group"))


def test_a_row_for_each_group_and_one_primary_button(page: TodayPage, demo_ctx: Context) -> None:
    groups = today.load(demo_ctx).groups
    shown = rows(page)
    assert len(shown) == len(groups) > 0
    assert [bool(row.button.property("primary")) for row in shown] == [True] + [False] * (len(shown) - 1)
    for row, group in zip(shown, groups, strict=True):
        texts = " ".join(one.text() for one in row.findChildren(QLabel))
        assert group.clause in texts
        assert str(len(group.student_ids)) in texts


@pytest.mark.parametrize("name", ["overdue", "week", "waiting", "unknown", "on_plan"])
def test_a_counter_opens_the_list_of_those_it_counts(
    page: TodayPage, places: FakePlaces, demo_ctx: Context, qtbot: QtBot, name: str
) -> None:
    counted = today.load(demo_ctx).counted[name]
    counter = find(page, Counter, f"counter_{name}")
    assert str(len(counted)) in counter.accessibleName()
    qtbot.mouseClick(counter, LEFT)
    places.visited.clear()
    press_key(counter, Qt.Key.Key_Return)
    assert places.visited[0][:2] == ("page", "students")
    assert set(places.visited[0][2]["ids"]) == set(counted)


def test_the_deadline_list_is_printed_as_of_today(page: TodayPage, places: FakePlaces, qtbot: QtBot) -> None:
    qtbot.mouseClick(find(page, QPushButton, "printDeadlines"), LEFT)
    assert places.visited[-1] == ("preview", "deadline-list", f"department:{TODAY}")


def test_a_topic_step_starts_the_wizard_with_those_students(page: TodayPage, places: FakePlaces, qtbot: QtBot) -> None:
    row, group = next((row, g) for row, g in groups_of(page) if g.workflow == "topic")
    qtbot.mouseClick(row.button, LEFT)
    assert places.visited == [("wizard", "topics", {"step": group.step, "student_ids": list(group.student_ids)})]


def test_a_step_of_another_workflow_starts_the_wizard_of_steps(
    page: TodayPage, places: FakePlaces, qtbot: QtBot
) -> None:
    row, group = next((row, g) for row, g in groups_of(page) if (g.workflow, g.step) == ("plan", "head"))
    qtbot.mouseClick(row.button, LEFT)
    expected = {
        "workflow": "plan",
        "step": "head",
        "students": list(group.student_ids),
        "subjects": list(group.subjects),
    }
    assert places.visited == [("wizard", "step", expected)]


def test_what_is_written_on_the_card_opens_there(page: TodayPage, places: FakePlaces, qtbot: QtBot) -> None:
    row, group = next((row, g) for row, g in groups_of(page) if (g.workflow, g.step) == ("internship", "choice"))
    qtbot.mouseClick(row.button, LEFT)
    kind, name, given = places.visited[0]
    if len(group.student_ids) == 1:
        assert (kind, name, given["tab"]) == ("page", "student", "internship")
    else:
        assert (kind, name) == ("page", "students")
        assert set(given["ids"]) == set(group.student_ids)


def groups_of(page: TodayPage) -> Iterator[tuple[WorkRow, WorkGroup]]:
    assert page._view is not None
    return zip(rows(page), page._view.groups, strict=True)


def test_the_list_that_opens_holds_only_them(window: MainWindow, demo_ctx: Context, qtbot: QtBot) -> None:
    """Through the real window: the words that pages are opened with are those that pages know."""
    late = today.load(demo_ctx).counted["overdue"]
    page = window.current_page()
    assert page is not None
    qtbot.mouseClick(find(page, Counter, "counter_overdue"), LEFT)
    opened = window.current_page()
    assert opened is not None
    assert opened.name == "students"
    assert opened.table.total == len(late) < students.count(demo_ctx, students.wanted())


def test_every_group_leads_somewhere(window: MainWindow, demo_ctx: Context, qtbot: QtBot) -> None:
    page = window.current_page()
    assert isinstance(page, TodayPage)
    for number, group in enumerate(today.load(demo_ctx).groups):
        if group.workflow is not None:
            continue
        window.open_page("today")
        qtbot.mouseClick(rows(page)[number].button, LEFT)
        assert window.current_page() is not page


# --- the strip --------------------------------------------------------------------------------


def test_a_day_of_the_strip_opens_those_it_falls_due_for(
    page: TodayPage, places: FakePlaces, demo_ctx: Context, qtbot: QtBot
) -> None:
    strip = find(page, WeekStrip, "weekStrip")
    marks = today.load(demo_ctx).strip
    index, mark = next((index, one) for index, one in enumerate(marks) if one.falls)
    middle = strip._column(index).center().toPoint()
    qtbot.mouseClick(strip, LEFT, pos=middle)
    empty = next(index for index, one in enumerate(marks) if not one.falls)
    qtbot.mouseClick(strip, LEFT, pos=QPoint(strip._column(empty).center().toPoint()))
    assert len(places.visited) == 1
    due = {one for fall in mark.falls for one in fall.student_ids}
    assert set(places.visited[0][2]["ids"]) == due
    assert mark.day.strftime("%d.%m.%Y") in places.visited[0][2]["title"]


def test_the_strip_is_walked_with_arrows(page: TodayPage, places: FakePlaces, demo_ctx: Context) -> None:
    strip = find(page, WeekStrip, "weekStrip")
    full = [mark for mark in today.load(demo_ctx).strip if mark.falls]
    for _ in full:
        press_key(strip, Qt.Key.Key_Right)
    press_key(strip, Qt.Key.Key_Return)
    assert full[-1].day.strftime("%d.%m.%Y") in places.visited[0][2]["title"]
    assert full[-1].falls[0].clause in strip.accessibleName()


# --- the reasoning ------------------------------------------------------------------------------


def long_work() -> Work:
    return Work(
        title="Тақырып",
        count="магистрант: 3",
        state="мерзімі өткен",
        kind="late",
        when="мерзімі 27.10.2026 (5.2-т.)",
        why=tuple(f"{number}-себеп: {'ұзын сөйлем ' * 8}." for number in range(4)),
        action="Жалғастыру",
    )


def test_reasoning_that_does_not_fit_is_unfolded_whole(shell: Shell, qtbot: QtBot) -> None:
    work = long_work()
    row = WorkRow(work, shell.theme)
    qtbot.addWidget(row)
    row.resize(900, 76)
    row.show()
    detail, more, toggle = (
        find(row, QLabel, "workDetail"),
        find(row, QLabel, "workMore"),
        find(row, QToolButton, "workWhy"),
    )
    assert detail.text().endswith("…")
    assert work.why[-1] in detail.toolTip()
    toggle.setFocus()
    press_key(toggle, Qt.Key.Key_Space)
    assert more.isVisible()
    assert all(reason in more.text() for reason in work.why)
    assert detail.text() == work.when
    press_key(toggle, Qt.Key.Key_Space)
    assert not more.isVisible()
    row.resize(8000, 76)
    assert detail.text() == work.detail
    assert not toggle.isVisible()


# --- before there is anything ---------------------------------------------------------------------


def test_an_empty_department_offers_the_one_action(
    shell: Shell, places: FakePlaces, qtbot: QtBot, tmp_path: Path, empty_database: Path
) -> None:
    ctx = open_department(shutil.copyfile(empty_database, tmp_path / "empty.sqlite"), clock=lambda: TODAY)
    try:
        shell.attach(ctx)
        page = TodayPage(shell)
        qtbot.addWidget(page)
        page.show()
        assert not rows(page)
        qtbot.mouseClick(find(page, QPushButton, "emptyAction"), LEFT)
        assert places.visited == [("wizard", "import", {})]
    finally:
        ctx.close()
