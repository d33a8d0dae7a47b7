"""Ways into the print preview: a form from the record, the blank specimen, an issued paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.preview_dialog import PreviewDialog
from app.desktop.previewed import Shown
from app.desktop.print_names import Given
from app.desktop.shell import Shell
from app.desktop.tasks import Done, Failed, Task


class _Preview:
    """A form from the record: shown, made anew for more copies or in other words, issued."""

    def __init__(self, shell: Shell, form_id: str, subject: str | None, language: str) -> None:
        self._shell = shell
        self._form_id = form_id
        self._subject = subject
        self._language = language

    def start(self) -> None:
        from app.desktop import previewed

        self._shell.run(previewed.first, self._form_id, self._subject, self._language, on_done=self._show)

    def again(self, copies: int, on_done: Done) -> Task:
        from app.desktop import previewed

        given = (self._form_id, self._subject, copies, self._language)
        return self._shell.run(previewed.prepare, *given, on_done=on_done)

    def words(self, given: Given, copies: int, on_done: Done) -> Task:
        """In another language, or with a name as it was corrected."""
        from app.desktop import previewed

        self._language = given.language
        if given.name is None:
            return self.again(copies, on_done)
        paper = (self._form_id, self._subject, copies, self._language)
        return self._shell.run(previewed.name_given, given.name, given.text, *paper, on_done=on_done)

    def issue(self, copies: int, on_done: Done, on_error: Failed) -> Task:
        from app.desktop import previewed

        given = (self._form_id, self._subject, copies, self._language)
        return self._shell.run(previewed.issue, *given, on_done=on_done, on_error=on_error)

    def word(self, path: Path, on_done: Done) -> Task:
        from app.desktop import previewed

        return self._shell.run(previewed.word, self._form_id, self._subject, path, self._language, on_done=on_done)

    def _show(self, shown: Shown) -> None:
        filled = self._subject is not None
        ways = {"on_issue": self.issue, "on_copies": self.again} if filled else {}
        _open(self._shell, shown, on_word=self.word, on_words=self.words, **ways)


class _Paper:
    """An issued paper, as it was frozen."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def show(self, shown: Shown) -> None:
        _open(self._shell, shown)


def open_preview(shell: Shell, form_id: str, subject: str | None, language: str = "") -> None:
    """Show a form as it would be printed; the blank specimen without a subject (`KIND:ID`)."""
    _Preview(shell, form_id, subject, language).start()


def open_paper(shell: Shell, paper_id: str) -> None:
    """Show an issued paper; what is printed again is the very file that was issued."""
    from app.desktop import previewed

    shell.run(previewed.frozen, paper_id, on_done=_Paper(shell).show)


def open_papers(shell: Shell, paper_ids: list[str], title: str) -> None:
    """Show many issued papers one after another, to be printed in one go."""
    from app.desktop import previewed

    shell.run(previewed.frozen_many, paper_ids, title, on_done=_Paper(shell).show)


def _open(shell: Shell, shown: Shown, **ways: Any) -> None:
    """Over the wizard or window that asked for it."""
    above = QApplication.activeModalWidget() or QApplication.activeWindow()
    if above is None and isinstance(shell.places, QWidget):
        above = shell.places
    dialog = PreviewDialog(shell, shown.title, shown.pdf, shown=shown, parent=above, **ways)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
