"""Leaving: a copy is made first where something changed, with progress, and never against the person's will."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QVBoxLayout, QWidget

from app.desktop.keeper import Keeper
from app.desktop.shell import Shell
from app.desktop.tasks import Task
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.backups import Order, Outcome

_SHOWN_AFTER_MS = 300
_WIDTH = 440


class LeavingDialog(QDialog):
    """What is being done before the program ends; or why it could not be done. One button leaves at once."""

    def __init__(self, parent: QWidget, leave: Callable[[], None], stay: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setObjectName("leaving")
        self.setWindowTitle("Kafedra")
        self.setFixedWidth(_WIDTH)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        self.headline = label(self.tr("A safe copy is being made…"), "section", wrap=True, name="leavingHeadline")
        self.text = label("", "", wrap=True, name="leavingText")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.now = button(self.tr("Leave without it"), "leavingNow")
        self.now.clicked.connect(self.accept)
        for widget in (self.headline, self.text, self.bar):
            column.addWidget(widget)
        column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignRight)
        self.text.hide()
        self.accepted.connect(leave)
        self.rejected.connect(stay)

    def progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def tell(self, text: str) -> None:
        """The copy could not be made: leaving is still what the button does."""
        self.headline.setText(self.tr("The safe copy could not be made"))
        self.text.setText(text)
        self.text.show()
        self.bar.hide()
        self.now.setText(self.tr("Leave all the same"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it is thinking better of leaving."""
        self.reject()
        event.accept()


class Leaving(QObject):
    """Stands between the person who closes the window and the end of the program."""

    def __init__(self, shell: Shell, keeper: Keeper, close: Callable[[], object]) -> None:
        super().__init__()
        self._shell = shell
        self._keeper = keeper
        self._close = close
        self._dialog: LeavingDialog | None = None
        self._task: Task | None = None
        self._asked = False
        self._free = False
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._timer.timeout.connect(self._show)

    def may_leave(self, window: QWidget) -> bool:
        """Whether the window may close now. If not, it is closed once the copy is made."""
        app = QApplication.instance()
        # A computer that is being shut down does not wait: the copy is made after the next start.
        ending = isinstance(app, QApplication) and app.isSavingSession()
        if self._free or ending or not self._shell.ready:
            return True
        if not self._asked:
            self._asked = True
            self._dialog = LeavingDialog(window, self.leave, self._stay)
            self._timer.start()
            self._keeper.order_leaving(self._ordered)
        return False

    def _show(self) -> None:
        if self._dialog is not None:
            self._dialog.open()

    def _ordered(self, order: Order | None) -> None:
        if not self._asked:
            return
        if order is None:
            self.leave()
            return
        assert self._dialog is not None
        self._task = self._keeper.carry_out(order, self._made, self._failed, self._dialog.progressed)

    def _made(self, outcome: Outcome) -> None:
        # What went wrong at the second place is called to mind at the next start: the copy here is made.
        self.leave()

    def _failed(self, error: BaseException) -> None:
        self._timer.stop()
        assert self._dialog is not None
        self._dialog.tell(self._shell.word_error(error))
        self._dialog.open()

    def leave(self) -> None:
        """Now, whatever is still being copied."""
        self.release()
        self._close()

    def release(self) -> None:
        """The program ends: nothing stands in its way any more."""
        self._free = True
        self._end()

    def _stay(self) -> None:
        if not self._free:
            self._end()
            self._keeper.wake()

    def _end(self) -> None:
        self._timer.stop()
        self._asked = False
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None
