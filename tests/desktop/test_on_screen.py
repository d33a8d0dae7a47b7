"""The program on a real screen: every page is painted and fits, the keyboard reaches everything."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.start import Program
from app.desktop.widgets.workrow import WorkRow
from app.locations import shipped
from app.window import connect
from tests.desktop.user import press_key, type_text

pytestmark = pytest.mark.screen


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, demo_database: Path, qtbot: QtBot) -> Iterator[Program]:
    database = Path(shutil.copyfile(demo_database, tmp_path / "department.sqlite"))
    program = Program(qapp, connect, database, shipped(), tmp_path / "window.ini")
    program.start()
    qtbot.waitUntil(lambda: program.shell.ready and program.window.current_page() is not None, timeout=20_000)
    yield program
    program.window.close()
    program.close()


def test_each_page_is_painted_and_fits(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.resize(1366, 768)
    for name in ("students", "supervisors", "meetings", "papers", "settings", "today"):
        window.open_page(name)
        page = window.current_page()
        assert page is not None
        qtbot.waitUntil(page.isVisible)
        assert page.minimumSizeHint().width() <= window.ui.pages.width()
        picture = window.grab().toImage()
        colours = {picture.pixelColor(x, y).rgb() for x in range(240, 1300, 9) for y in range(60, 700, 9)}
        assert len(colours) > 3, f"{name} is blank"


def test_tab_goes_round_the_window_and_never_stops(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(lambda: sum(row.isVisible() for row in window.findChildren(WorkRow)) > 5, timeout=10_000)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    seen: list[QWidget] = []
    for _ in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        if focused in seen:
            break
        seen.append(focused)
        press_key(focused, Qt.Key.Key_Tab)
    names = [one.objectName() for one in seen]
    assert {"rail_students", "rail_settings", "search", "workAction", "workWhy", "weekStrip"} <= set(names)
    assert names.index("counter_on_plan") < names.index("workAction") < names.index("weekStrip")
    assert all(one.accessibleName() or getattr(one, "text", str)() for one in seen if one.objectName()), names


def test_a_person_is_found_and_opened_by_keyboard(program: Program, qtbot: QtBot) -> None:
    search = program.window.search
    search.setFocus()
    type_text(search, "а")
    qtbot.waitUntil(lambda: search.hits.count() > 1, timeout=10_000)
    press_key(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.current_page().name in ("student", "supervisors"), timeout=10_000)


def test_it_opens_as_large_as_it_was_left(program: Program, qtbot: QtBot) -> None:
    program.window.resize(1200, 700)
    qtbot.waitUntil(lambda: program.window.width() == 1200)
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=30_000)  # a safe copy is made first
    later = MainWindow(program.shell)
    qtbot.addWidget(later)
    later.show()
    assert (later.width(), later.height()) == (1200, 700)
