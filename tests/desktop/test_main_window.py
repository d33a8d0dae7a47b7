"""The window as a whole: what it opens with, where the rail leads."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.pages import PAGES
from app.desktop.tasks import Worker
from app.desktop.theme import DARK, LIGHT
from app.services import students
from app.services.context import Context
from tests.desktop.user import find, type_text


def test_it_opens_with_today(window: MainWindow) -> None:
    page = window.current_page()
    assert page is not None
    assert page.name == "today"
    assert window.ui.pageTitle.text() == page.title()


@pytest.mark.parametrize("name", [name for name, _, _ in PAGES if name != "student"])
def test_the_rail_leads_to_each_page(window: MainWindow, qtbot: QtBot, name: str) -> None:
    entry = find(window, QPushButton, f"rail_{name}")
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    page = window.current_page()
    assert page is not None
    assert page.name == name
    assert entry.isChecked()
    assert window.shell.remember.get("window/page") == name


# --- undo --------------------------------------------------------------------------------------


def rename(ctx: Context, student_id: str) -> object:
    return students.save(ctx, student_id, {"surname": "Өтегенова"})[1]


def first(ctx: Context) -> str:
    return students.list_ids(ctx, students.wanted())[0]


def test_the_notice_names_what_was_done_and_takes_it_back(window: MainWindow, demo_ctx: Context, qtbot: QtBot) -> None:
    before = students.get(demo_ctx, first(demo_ctx))["surname"]
    student_id = first(demo_ctx)
    window.shell.do(rename, student_id)
    assert window.notice.isVisible()
    assert "Өтегенова" in window.notice.text.toolTip()
    assert "Өтегенова" in window.ui.undo.toolTip()
    qtbot.mouseClick(find(window, QPushButton, "noticeUndo"), Qt.MouseButton.LeftButton)
    assert students.get(demo_ctx, student_id)["surname"] == before


def test_ctrl_z_and_ctrl_y_undo_and_redo(window: MainWindow, demo_ctx: Context, qtbot: QtBot) -> None:
    student_id = first(demo_ctx)
    before = students.get(demo_ctx, student_id)["surname"]
    window.shell.do(rename, student_id)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert students.get(demo_ctx, student_id)["surname"] == before
    assert window.ui.redo.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert students.get(demo_ctx, student_id)["surname"] == "Өтегенова"
    assert not window.ui.redo.isEnabled()


def test_ctrl_z_in_a_field_takes_back_typing_only(window: MainWindow, demo_ctx: Context, qtbot: QtBot) -> None:
    student_id = first(demo_ctx)
    window.shell.do(rename, student_id)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.search.setFocus()
    type_text(window.search, "abc")
    qtbot.keyClick(window.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.search.text() == ""
    assert students.get(demo_ctx, student_id)["surname"] == "Өтегенова"


# --- long work ------------------------------------------------------------------------------------


def test_long_work_shows_its_progress_and_can_be_cancelled(window: MainWindow, qtbot: QtBot) -> None:
    """With the real thread: what is asked to stop is not heard of again."""
    heard: list[object] = []
    stopped = threading.Event()

    def count(ctx: Context, *, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> str:
        progress(3, 10)
        while not cancelled():
            stopped.wait(0.01)
        stopped.set()
        return "counted"

    synchronous, worker = window.shell.worker, Worker()
    worker.task_started.connect(window._task_started)
    window.shell.worker = worker
    try:
        window.shell.run(count, on_done=heard.append, title="Counting")
        qtbot.waitUntil(window.ui.progressStrip.isVisible)
        assert window.ui.progressText.text() == "Counting"
        qtbot.waitUntil(lambda: window.ui.progressBar.maximum() == 10)
        qtbot.mouseClick(find(window, QPushButton, "progressCancel"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(window.ui.progressStrip.isHidden)
        assert stopped.is_set()
        assert heard == []
    finally:
        worker.close()
        window.shell.worker = synchronous


# --- what it remembers ---------------------------------------------------------------------------


def test_it_opens_with_the_page_it_was_left_with(window: MainWindow, demo_ctx: Context, qtbot: QtBot) -> None:
    window.open_page("papers")
    window.close()
    later = MainWindow(window.shell)
    qtbot.addWidget(later)
    later.show()
    window.shell.attach(demo_ctx)
    page = later.current_page()
    assert page is not None
    assert page.name == "papers"


def test_it_follows_a_change_of_theme(window: MainWindow) -> None:
    light = window.grab().toImage().pixelColor(600, 760)
    window.shell.theme.choose(DARK)
    dark = window.grab().toImage().pixelColor(600, 760)
    window.shell.theme.choose(LIGHT)
    assert light.lightness() > 200 > 60 > dark.lightness()
