"""Sections below one another: the first is shown, the keyboard turns them, no name is cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.desktop.widgets.sections import Sections
from tests.desktop.user import press_key

NAMES = ("Деректер", "Университет пен кафедраның лауазымды тұлғалары", "Көрініс")


def shown(qtbot: QtBot) -> Sections:
    sections = Sections("sections")
    for name in NAMES:
        sections.add(name, QLabel(name))
    qtbot.addWidget(sections)
    sections.show()
    return sections


def test_the_first_is_shown_and_arrows_turn(qtbot: QtBot) -> None:
    sections = shown(qtbot)
    texts = []
    sections.turned.connect(lambda: texts.append(sections.current().text()))  # type: ignore[attr-defined]
    assert sections.current().isVisible()
    press_key(sections.list, Qt.Key.Key_Down)
    press_key(sections.list, Qt.Key.Key_Down)
    press_key(sections.list, Qt.Key.Key_Down)
    assert texts == list(NAMES[1:])


def test_one_is_shown_by_itself(qtbot: QtBot) -> None:
    sections = shown(qtbot)
    last = sections.stack.widget(2)
    sections.show_section(last)
    assert sections.current() is last
    assert sections.list.currentItem().text() == NAMES[2]


def test_the_longest_name_is_whole(qtbot: QtBot) -> None:
    sections = shown(qtbot)
    font = sections.list.font()
    font.setBold(True)
    assert sections.list.viewport().width() >= QFontMetrics(font).horizontalAdvance(NAMES[1])
    assert sections.minimumSizeHint().width() >= sections.list.width()
