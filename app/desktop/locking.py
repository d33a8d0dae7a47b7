"""A window that is locked: nothing readable on it, what was typed kept behind the page that asks for the password."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QToolTip

from app.desktop import dialogs
from app.desktop.idle import IdleWatch
from app.desktop.main_window import MainWindow


class Locking(QObject):
    """`idle` when nobody touched anything for as long as the department chose."""

    idle = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._hidden: list[QDialog] = []
        self._late: list[QDialog] = []  # opened by work that was still under way
        self._user: str | None = None
        self.watch = IdleWatch(app)
        self.watch.passed.connect(self.idle)

    @property
    def locked(self) -> bool:
        return self._user is not None

    def cover(self, window: MainWindow, user: str) -> None:
        """Hide whatever shows a name, with what stands open before the window."""
        self.watch.end()
        self._user = user
        while (popup := self._app.activePopupWidget()) is not None and popup.isVisible():
            popup.close()
        QToolTip.hideText()
        for widget in self._app.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                self._put_away(widget)
        self._show_frame(window, False)
        dialogs.cover.draw(True)
        self._app.installEventFilter(self)

    def settle(self) -> None:
        """Nothing is under way any more: whatever is shown from now on belongs to the page that asks."""
        self._app.removeEventFilter(self)
        dialogs.cover.draw(False)

    def uncover(self, window: MainWindow, user: str | None) -> bool:
        """Show it again; whether it is the same user, who finds everything as it was. Another one finds nothing."""
        self.settle()
        same = self._user is not None and user == self._user
        for dialog in self._hidden:
            if same:
                dialog.show()
            else:
                dialog.deleteLater()
        self._hidden.clear()
        self._user = None
        self._show_frame(window, True)
        dialogs.cover.say_held(forget=not same)
        return same

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Work that was under way when the window was locked may want to show what came of it."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            self._late.append(watched)
            QTimer.singleShot(0, self._put_late_away)
        return False

    def _put_late_away(self) -> None:
        late, self._late = self._late, []
        for dialog in late:
            if self.locked and dialog.isVisible():
                self._put_away(dialog)

    def _put_away(self, dialog: QDialog) -> None:
        dialog.hide()
        self._hidden.append(dialog)

    def _show_frame(self, window: MainWindow, shown: bool) -> None:
        window.ui.header.setVisible(shown)
        window.ui.rail.setVisible(shown)
        window.notice.hide()
