"""Messages, questions and file choices. Tests queue answers, so that no test ever waits for a person."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

# Answers given in advance (tests): taken one by one instead of showing a dialog.
answers: deque[Any] = deque()
# What was told or asked while answers were queued, newest last.
shown: list[tuple[str, str]] = []


class _Cover:
    """While a locked window finishes its work nothing is said over it: what is to be read is held until it is open."""

    def __init__(self) -> None:
        self.drawn = False
        self._held: list[Callable[[], None]] = []

    def draw(self, drawn: bool) -> None:
        self.drawn = drawn

    def say_held(self, *, forget: bool) -> None:
        """What was to be read; nothing of it (`forget`) where somebody else is there now."""
        held, self._held = self._held, []
        for say in () if forget else held:
            say()

    def hold(self, say: Callable[[], None]) -> None:
        self._held.append(say)


cover = _Cover()


def _queued(title: str, text: str) -> tuple[bool, Any]:
    if cover.drawn:
        return True, None  # nobody is there who could answer
    if not answers:
        return False, None
    shown.append((title, text))
    return True, answers.popleft()


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Say something that must be read."""
    if cover.drawn:
        cover.hold(partial(tell, parent, title, text))
        return
    if not _queued(title, text)[0]:
        box = _box(parent, QMessageBox.Icon.Information, title, text)
        box.addButton(QMessageBox.StandardButton.Ok)
        box.exec()


def warn(parent: QWidget | None, title: str, text: str) -> None:
    """Say what went wrong, that nothing was lost, and what to do next."""
    if cover.drawn:
        cover.hold(partial(warn, parent, title, text))
        return
    if not _queued(title, text)[0]:
        box = _box(parent, QMessageBox.Icon.Warning, title, text)
        box.addButton(QMessageBox.StandardButton.Ok)
        box.exec()


def ask(parent: QWidget | None, title: str, text: str, yes_text: str) -> bool:
    """A question with two answers; the button says what it does."""
    known, answer = _queued(title, text)
    if known:
        return bool(answer)
    box = _box(parent, QMessageBox.Icon.Question, title, text)
    yes = box.addButton(yes_text, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QCoreApplication.translate("dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is yes


def open_file(parent: QWidget | None, title: str, filters: str, folder: str = "") -> Path | None:
    known, answer = _queued(title, filters)
    if known:
        return answer and Path(answer)
    name, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
    return Path(name) if name else None


def open_files(parent: QWidget | None, title: str, filters: str, folder: str = "") -> list[Path]:
    """Several files at once; none when the person thought better of it."""
    known, answer = _queued(title, filters)
    if known:
        return [Path(one) for one in answer or ()]
    names, _ = QFileDialog.getOpenFileNames(parent, title, folder, filters)
    return [Path(name) for name in names]


def save_file(parent: QWidget | None, title: str, filters: str, suggestion: str = "") -> Path | None:
    known, answer = _queued(title, filters)
    if known:
        return answer and Path(answer)
    name, _ = QFileDialog.getSaveFileName(parent, title, suggestion, filters)
    return Path(name) if name else None


def open_folder(parent: QWidget | None, title: str, folder: str = "") -> Path | None:
    known, answer = _queued(title, "")
    if known:
        return answer and Path(answer)
    name = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(name) if name else None


def _box(parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    box = QMessageBox(icon, title, title, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(text)
    box.setObjectName("message")
    return box
