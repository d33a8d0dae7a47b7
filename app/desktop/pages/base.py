"""What every page of the window is."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.desktop.shell import Shell


class Page(QWidget):
    """A page: it loads when first shown and again when an intention touched one of its tables."""

    name: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    tables: ClassVar[frozenset[str]] = frozenset()
    loaded = Signal()  # what was asked for is on the screen

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setObjectName(self.name)
        self._stale = True
        shell.data_changed.connect(self._data_changed)

    def title(self) -> str:
        """What stands in the header."""
        raise NotImplementedError

    def show_with(self, *args: Any, **arguments: Any) -> None:
        """Called before the page is shown, with what it was opened for."""

    def reload(self) -> None:
        """Fetch what the page shows."""

    def may_leave(self) -> bool:
        """Whether the page lets go; one with unsaved changes asks first."""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def _data_changed(self, tables: frozenset[str]) -> None:
        if not tables & self.tables:
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
