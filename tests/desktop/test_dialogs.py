"""Messages and choices of files: what a person sees, and how tests answer beforehand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from app.desktop import dialogs
from tests.desktop.conftest import Answers


def press(monkeypatch: pytest.MonkeyPatch, role: QMessageBox.ButtonRole) -> list[QMessageBox]:
    """A person who presses the button of that role; the boxes that were shown."""
    boxes: list[QMessageBox] = []

    def execute(box: QMessageBox) -> int:
        boxes.append(box)
        button = next(one for one in box.buttons() if box.buttonRole(one) == role)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: button)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", execute)
    return boxes


def words(buttons: list[QAbstractButton]) -> list[str]:
    return [one.text().replace("&", "") for one in buttons]


@pytest.mark.parametrize(
    ("role", "answer"), [(QMessageBox.ButtonRole.AcceptRole, True), (QMessageBox.ButtonRole.RejectRole, False)]
)
def test_a_question_has_a_button_that_says_what_it_does(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, role: QMessageBox.ButtonRole, answer: bool
) -> None:
    boxes = press(monkeypatch, role)
    assert dialogs.ask(None, "Annul", "Paper 2026-0001 becomes void.", "Annul it") is answer
    assert boxes[0].informativeText() == "Paper 2026-0001 becomes void."
    assert set(words(boxes[0].buttons())) == {"Annul it", "Cancel"}


@pytest.mark.parametrize("say", [dialogs.tell, dialogs.warn])
def test_a_message_has_one_button(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, say: object) -> None:
    boxes = press(monkeypatch, QMessageBox.ButtonRole.AcceptRole)
    assert callable(say)
    say(None, "Not printed", "Nothing was lost.")
    assert len(boxes[0].buttons()) == 1
    assert (boxes[0].text(), boxes[0].informativeText()) == ("Not printed", "Nothing was lost.")


def test_a_file_is_a_path_and_thinking_better_of_it_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = {"name": "/tmp/Әлия Қ/тізім.xlsx"}
    for method in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, method, lambda *_: (chosen["name"], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen["name"])
    for ask in (
        lambda: dialogs.open_file(None, "Open", "Excel (*.xlsx)"),
        lambda: dialogs.save_file(None, "Save", "PDF (*.pdf)"),
        lambda: dialogs.open_folder(None, "Folder"),
    ):
        chosen["name"] = "/tmp/Әлия Қ/тізім.xlsx"
        assert ask() == Path("/tmp/Әлия Қ/тізім.xlsx")
        chosen["name"] = ""
        assert ask() is None


def test_answers_given_beforehand_are_taken_in_order(answers: Answers, tmp_path: Path) -> None:
    answers(True, tmp_path / "plan.pdf", None)
    assert dialogs.ask(None, "Question", "text", "Yes") is True
    assert dialogs.save_file(None, "Save", "PDF (*.pdf)") == tmp_path / "plan.pdf"
    assert dialogs.open_file(None, "Open", "PDF (*.pdf)") is None
    assert [title for title, _ in dialogs.shown] == ["Question", "Save", "Open"]


def test_a_dialog_nobody_answers_fails_the_test(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError, match="Nothing was lost"):
        dialogs.warn(None, "Not printed", "Nothing was lost.")
