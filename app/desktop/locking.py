"""A window that is locked: nothing readable on it, what was typed kept behind the page that asks for the password."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog

from app.desktop.idle import IdleWatch
from app.desktop.main_window import MainWindow


class Locking(QObject):
    """`idle` when nobody touched anything for as long as the department chose."""

    idle = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._hidden: list[QDialog] = []
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
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.hide()
                self._hidden.append(widget)
        self._show_frame(window, False)

    def uncover(self, window: MainWindow, user: str | None) -> bool:
        """Show it again; whether it is the same user, who finds everything as it was. Another one finds nothing."""
        same = self._user is not None and user == self._user
        for dialog in self._hidden:
            if same:
                dialog.show()
            else:
                dialog.deleteLater()
        self._hidden.clear()
        self._user = None
        self._show_frame(window, True)
        return same

    def _show_frame(self, window: MainWindow, shown: bool) -> None:
        window.ui.header.setVisible(shown)
        window.ui.rail.setVisible(shown)
        window.notice.hide()
