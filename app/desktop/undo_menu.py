"""Undo and Redo in the head of the window: by name, by keys, and a list of the latest to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QToolButton, QWidget

from app.desktop.shell import Shell
from app.desktop.widgets.plain import tip

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.history import HistoryLine

_LONGEST = 96  # letters of a line in the menu


@dataclass(frozen=True, slots=True)
class Recent:
    """What was done last, each intention once, the latest first; what Undo and Redo would take of it."""

    undo: HistoryLine | None = None
    redo: HistoryLine | None = None
    lines: tuple[HistoryLine, ...] = ()


NOTHING = Recent()


def fetch_recent(ctx: Context) -> Recent:
    from app.services import history

    return Recent(history.next_undo(ctx), history.next_redo(ctx), tuple(history.recent(ctx)))


class UndoTools(QObject):
    """Gives two buttons their words, menus and keys. In a text field Ctrl+Z is the field's own."""

    def __init__(self, shell: Shell, window: QWidget, undo: QToolButton, redo: QToolButton) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._undo, self._redo = undo, redo
        self._recent = NOTHING
        undo.clicked.connect(self.undo)
        redo.clicked.connect(self.redo)
        for tool, name in ((undo, "undo_menu"), (redo, "redo_menu")):
            menu = QMenu(tool)
            menu.setObjectName(name)
            menu.setToolTipsVisible(True)
            tool.setMenu(menu)
            tool.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        undo.menu().aboutToShow.connect(self._fill_undo)
        redo.menu().aboutToShow.connect(self._fill_redo)
        for keys, slot in (("Ctrl+Z", self._undo_key), ("Ctrl+Shift+Z", self._redo_key), ("Ctrl+Y", self._redo_key)):
            action = QAction(window)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(slot)
            window.addAction(action)
        self.show(self._recent)

    def show(self, recent: Recent) -> None:
        """What the buttons would do now."""
        self._recent = recent
        for tool, line, lines, words, nothing in (
            (self._undo, recent.undo, self._done(), self.tr("Undo: {0}"), self.tr("Undo")),
            (self._redo, recent.redo, self._undone(), self.tr("Redo: {0}"), self.tr("Redo")),
        ):
            text = words.format(line.text) if line is not None else nothing
            tool.setToolTip(tip(text))
            tool.setAccessibleName(text)
            tool.setEnabled(line is not None or bool(lines))

    def undo(self) -> None:
        """Take back what the button names; where it names nothing, offer the list."""
        if self._recent.undo is not None:
            self._shell.undo(self._recent.undo.seq)
        else:
            self._undo.showMenu()

    def redo(self) -> None:
        if self._recent.redo is not None:
            self._shell.redo(self._recent.redo.seq)
        else:
            self._redo.showMenu()

    # --- keys --------------------------------------------------------------------------------------------

    def _undo_key(self) -> None:
        field = _text_field()
        if field is not None:
            field.undo()
        elif self._shell.ready and self._recent.undo is not None:
            self._shell.undo(self._recent.undo.seq)

    def _redo_key(self) -> None:
        field = _text_field()
        if field is not None:
            field.redo()
        elif self._shell.ready and self._recent.redo is not None:
            self._shell.redo(self._recent.redo.seq)

    # --- the list -----------------------------------------------------------------------------------------

    def _done(self) -> list[HistoryLine]:
        return [one for one in self._recent.lines if one.undoable and not one.undone]

    def _undone(self) -> list[HistoryLine]:
        return [one for one in self._recent.lines if one.undoable and one.undone]

    def _fill_undo(self) -> None:
        self._fill(self._undo.menu(), self._done(), self._undo_one)

    def _fill_redo(self) -> None:
        self._fill(self._redo.menu(), self._undone(), self._redo_one)

    def _fill(self, menu: QMenu, lines: Sequence[HistoryLine], slot: Callable[[], None]) -> None:
        menu.clear()
        for line in lines:
            action = menu.addAction(_shortened(f"{line.at:%d.%m %H:%M}  {line.text}"))
            action.setToolTip(tip(f"{line.user}: {line.text}"))
            action.setData(line.seq)
            action.triggered.connect(slot)
        if not lines:
            menu.addAction(self.tr("Nothing of late")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("The whole history…")).triggered.connect(self._show_everything)

    def _undo_one(self) -> None:
        self._shell.undo(_seq(self.sender()))

    def _redo_one(self) -> None:
        self._shell.redo(_seq(self.sender()))

    def _show_everything(self) -> None:
        from app.desktop.pages.history_dialog import open_everything

        open_everything(self._shell, self._window)


def _seq(action: QObject) -> int:
    assert isinstance(action, QAction)
    return int(action.data())


def _shortened(text: str) -> str:
    """A line of a menu: what looks like a shortcut is none."""
    cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return cut.replace("&", "&&").replace("\t", " ")


def _text_field() -> QLineEdit | QTextEdit | QPlainTextEdit | None:
    """The field that somebody types into."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QTextEdit | QPlainTextEdit) and not focused.isReadOnly():
        return focused
    return None
