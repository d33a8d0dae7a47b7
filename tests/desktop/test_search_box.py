"""The search field: hits while typing, the latest text wins, the keyboard opens a hit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.search_box import SearchBox
from app.desktop.shell import Shell
from app.services import papers, printables, students, supervisors
from app.services.context import Context
from app.services.search import Hit
from tests.desktop.conftest import FakePlaces
from tests.desktop.user import press_key, type_text


@pytest.fixture
def box(shell: Shell, places: FakePlaces, qtbot: QtBot) -> Iterator[SearchBox]:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1158, 712)
    box = SearchBox(shell, host)
    host.show()
    yield box
    host.close()


def titles(box: SearchBox) -> list[str]:
    return [box.hits.item(row).text().partition("\n")[0] for row in range(box.hits.count())]


def someone(ctx: Context, letter: str) -> students.StudentLine:
    return next(line for line in students.list_lines(ctx, students.wanted()) if line.name.startswith(letter))


def test_a_letter_of_the_russian_layout_finds_the_kazakh_one(
    box: SearchBox, places: FakePlaces, demo_ctx: Context
) -> None:
    line = someone(demo_ctx, "Ә")
    type_text(box, line.name.split()[0].replace("Ә", "а").lower())
    assert line.name in titles(box)
    assert box.hits.isVisible()


def test_arrows_and_enter_open_a_hit(box: SearchBox, places: FakePlaces, demo_ctx: Context) -> None:
    type_text(box, "а")
    assert box.hits.count() > 2
    press_key(box, Qt.Key.Key_Down)
    press_key(box, Qt.Key.Key_Down)
    press_key(box, Qt.Key.Key_Up)
    kind, record, _ = box.hits.item(1).data(Qt.ItemDataRole.UserRole)
    press_key(box, Qt.Key.Key_Return)
    assert not box.hits.isVisible()
    assert box.text() == ""
    key = {"student": "student_id", "topic": "student_id", "supervisor": "staff_id"}[kind]
    assert places.visited[0][2] == {key: record}


def test_a_supervisor_and_a_paper_open_on_their_pages(box: SearchBox, places: FakePlaces, demo_ctx: Context) -> None:
    staff = supervisors.list_lines(demo_ctx)[0]
    type_text(box, staff.name.split()[0])
    row = next(
        row for row in range(box.hits.count()) if box.hits.item(row).data(Qt.ItemDataRole.UserRole)[1] == staff.id
    )
    box.hits.itemClicked.emit(box.hits.item(row))
    assert places.visited == [("page", "supervisors", {"staff_id": staff.id})]
    printable = next(
        one
        for line in students.list_lines(demo_ctx, students.wanted())
        for one in printables.of_student(demo_ctx, line.id)
    )
    paper = papers.issue(demo_ctx, printable.form, printable.subject)
    places.visited.clear()
    type_text(box, paper.number)
    press_key(box, Qt.Key.Key_Return)
    assert places.visited == [("page", "papers", {"text": paper.number})]


def test_nothing_found_is_said_and_opens_nothing(box: SearchBox, places: FakePlaces) -> None:
    type_text(box, "щщщщ")
    assert box.hits.count() == 1
    press_key(box, Qt.Key.Key_Return)
    assert places.visited == []
    press_key(box, Qt.Key.Key_Escape)
    assert not box.hits.isVisible()


def test_an_emptied_field_hides_the_hits(box: SearchBox) -> None:
    type_text(box, "а")
    press_key(box, Qt.Key.Key_Backspace)
    assert not box.hits.isVisible()


class Later:
    """A worker that answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Callable[[Any], None], Later.Task]] = []

    class Task:
        cancelled = False

        def cancel(self) -> None:
            self.cancelled = True

    def __call__(self, work: Any, text: str, *, on_done: Callable[[Any], None]) -> Task:
        self.asked.append((text, on_done, self.Task()))
        return self.asked[-1][2]


def test_enter_before_the_answer_opens_the_hit_of_the_last_text(
    box: SearchBox, shell: Shell, places: FakePlaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = Later()
    monkeypatch.setattr(shell, "run", later)
    type_text(box, "ә")
    later.asked[0][1]([Hit("student", "first", "Әлімова", "")])
    type_text(box, "л")
    press_key(box, Qt.Key.Key_Return)
    assert places.visited == []
    later.asked[1][1]([Hit("student", "second", "Әлиев", "")])
    assert places.visited == [("page", "student", {"student_id": "second"})]


def test_a_text_typed_over_is_not_looked_for_any_more(
    box: SearchBox, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = Later()
    monkeypatch.setattr(shell, "run", later)
    type_text(box, "әл")
    assert [(text, task.cancelled) for text, _, task in later.asked] == [("ә", True), ("әл", False)]


def test_ctrl_k_stands_in_the_field_from_anywhere(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow())
    assert not window.search.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
