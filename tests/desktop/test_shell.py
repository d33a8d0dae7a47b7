"""What pages are handed: work in the database, words, the notice with its undo."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.desktop import dialogs
from app.desktop.shell import Shell
from app.domain.errors import Refused
from app.services import history, students
from app.services.context import Context
from tests.desktop.conftest import Answers, FakePlaces
from tests.desktop.user import type_text


def a_student(ctx: Context) -> str:
    return students.list_ids(ctx, students.wanted())[0]


def rename(ctx: Context, student_id: str, surname: str) -> object:
    return students.save(ctx, student_id, {"surname": surname})[1]


def test_an_intention_is_named_and_can_be_undone(shell: Shell, places: FakePlaces, demo_ctx: Context) -> None:
    touched: list[frozenset[str]] = []
    shell.data_changed.connect(touched.append)
    student_id = a_student(demo_ctx)
    before = students.get(demo_ctx, student_id)["surname"]
    shell.do(rename, student_id, "Өтегенова")
    assert students.get(demo_ctx, student_id)["surname"] == "Өтегенова"
    kind, text, undo = places.visited[-1]
    assert (kind, undo) == ("notice", history.next_undo(demo_ctx).seq)
    assert "Өтегенова" in text
    assert "student" in touched[-1]
    shell.undo()
    assert students.get(demo_ctx, student_id)["surname"] == before
    shell.redo()
    assert students.get(demo_ctx, student_id)["surname"] == "Өтегенова"


def test_a_refusal_is_told_in_the_language_of_the_window(shell: Shell, answers: Answers) -> None:
    def refuse(ctx: Context) -> None:
        raise Refused("annul-reason-missing")

    answers(None)
    shell.run(refuse)
    assert dialogs.shown[-1][1] == shell.say("annul-reason-missing")
    assert "annul" not in dialogs.shown[-1][1]


def test_a_fault_of_the_program_is_logged_and_told_without_its_trace(
    shell: Shell, answers: Answers, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(ctx: Context) -> None:
        raise ZeroDivisionError("one by nothing")

    answers(None)
    with caplog.at_level(logging.ERROR, "kafedra"):
        shell.run(break_down)
    assert "Traceback" not in dialogs.shown[-1][1]
    assert caplog.records[0].exc_info is not None


def test_letters_of_both_alphabets_reach_a_field(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    type_text(field, "Қасымова Ұлпан, Ещё")
    assert field.text() == "Қасымова Ұлпан, Ещё"
