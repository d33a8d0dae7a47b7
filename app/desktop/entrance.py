"""The window with the two pages that stand in it while no department is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.desktop.main_window import MainWindow
from app.desktop.opening_page import OpeningPage
from app.desktop.shell import Shell

if TYPE_CHECKING:
    from app.desktop.leaving import Leaving
    from app.desktop.unlock_page import UnlockPage


class Entrance(QObject):
    """Built anew for another language: who listens to it need not care which window is the present one."""

    retry = Signal()
    other_file = Signal()
    new_department = Signal()
    restore = Signal(Path)
    copies = Signal()
    given = Signal(str, str)  # a user's name and password
    forgotten = Signal()

    def __init__(self, shell: Shell, leaving: Leaving) -> None:
        super().__init__()
        self._shell = shell
        self._leaving = leaving
        self.build()

    def build(self) -> None:
        """A window in the language of now, not shown yet."""
        self.window = MainWindow(self._shell)
        self.window.leaving = self._leaving
        self.opening = OpeningPage(self._shell)
        self._unlock: UnlockPage | None = None
        self.window.ui.pages.addWidget(self.opening)
        self.window.ui.pages.setCurrentWidget(self.opening)
        self.opening.retry.connect(self.retry)
        self.opening.other_file.connect(self.other_file)
        self.opening.new_department.connect(self.new_department)
        self.opening.restore.connect(self.restore)
        self.opening.copies.connect(self.copies)

    @property
    def unlock(self) -> UnlockPage:
        """Made when it is asked for first: most departments are not protected, and the window is waited for."""
        if self._unlock is None:
            from app.desktop.unlock_page import UnlockPage

            self._unlock = UnlockPage(self._shell)
            self.window.ui.pages.addWidget(self._unlock)
            self._unlock.given.connect(self.given)
            self._unlock.other_file.connect(self.other_file)
            self._unlock.forgotten.connect(self.forgotten)
            self._unlock.copies.connect(self.copies)
        return self._unlock

    def let_in(self) -> None:
        """A department was opened: what was typed for its sake is forgotten."""
        if self._unlock is not None:
            self._unlock.opened()

    def build_anew(self) -> None:
        """A window in another language where the last one stood; the last one is closed."""
        old = self.window
        self._shell.remember.set_bytes("window/geometry", old.saveGeometry())
        self._shell.data_changed.disconnect()
        self._shell.connected.disconnect()
        self._shell.disconnected.disconnect()
        self.build()
        self.window.show()
        old.hide()
        old.deleteLater()

    def wait(self, text: str = "") -> None:
        """The department is being opened, or something else is done that takes its time."""
        self.window.ui.pages.setCurrentWidget(self.opening)
        self.opening.wait(text)

    def tell_copying(self, done: int, total: int) -> None:
        """An older department is brought up to date: the copy made before takes as long as there is to copy."""
        self.window.ui.pages.setCurrentWidget(self.opening)
        self.opening.tell_copying(done, total)

    def refuse(self, text: str, *, passing: bool) -> None:
        """What stood in the way of opening; `passing` is what may be gone at the next try."""
        self.window.ui.pages.setCurrentWidget(self.opening)
        self.opening.refuse(text, passing=passing)

    def ask_password(self, user: str, place: str) -> None:
        self.window.ui.pages.setCurrentWidget(self.unlock)
        self.unlock.ask(user, place)

    def finish_first(self) -> None:
        """The window is locked, and what was under way is still being done."""
        self.window.ui.pages.setCurrentWidget(self.unlock)
        self.unlock.finish_first()

    def tell_locked(self, text: str) -> None:
        """The password is not what is wrong."""
        self.window.ui.pages.setCurrentWidget(self.unlock)
        self.unlock.tell(text)

    def refuse_password(self, text: str) -> None:
        self.window.ui.pages.setCurrentWidget(self.unlock)
        self.unlock.refuse(text)
