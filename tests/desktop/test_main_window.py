"""The window as a whole: what it opens with, where the rail leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.pages import PAGES
from tests.desktop.user import find


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
