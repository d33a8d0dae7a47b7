"""What every tab of the student card has: its data fetched in the worker, its blocks, whether something is unsaved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.pages.card.records_block import RecordsBlock
from app.desktop.pages.edit_block import EditBlock
from app.desktop.shell import Shell


class CardTab(QWidget):
    """A tab shows what `fetch(ctx, student_id)` gave. Subclasses build in `__init__` and fill in `show_data`."""

    key = ""
    fetch: Callable[..., Any]

    dirty_changed = Signal()
    place_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.student_id = ""
        self.blocks: list[EditBlock] = []
        self._of_records: list[RecordsBlock] = []
        self.setObjectName(f"tab_{self.key}")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(12)

    def block(self, name: str, title: str, save: Callable[[EditBlock], None]) -> EditBlock:
        """A new block at the end of the tab."""
        made = EditBlock(self.shell, name, title, save)
        made.dirty_changed.connect(self.dirty_changed)
        self.blocks.append(made)
        self.box.addWidget(made)
        return made

    def records(self, kind: str, *, read_only: bool = False, block: type[RecordsBlock] = RecordsBlock) -> RecordsBlock:
        """A new block at the end of the tab for what is kept by its facts alone."""
        made = block(self.shell, self.student_id, kind, read_only=read_only)
        made.dirty_changed.connect(self.dirty_changed)
        self.blocks.append(made)
        self._of_records.append(made)
        self.box.addWidget(made)
        return made

    @property
    def dirty(self) -> bool:
        return any(block.dirty for block in self.blocks)

    def discard(self) -> None:
        for block in self.blocks:
            if block.dirty:
                block.discard()

    def load(self, student_id: str) -> None:
        """Ask for the data of a student; what a person is changing stays as it is."""
        self.student_id = student_id
        asked = (student_id, *self.asks())
        self.shell.run(type(self).fetch, *asked, on_done=lambda data: self._arrived(student_id, data))
        for block in self._of_records:
            block.load(student_id)

    def asks(self) -> tuple[Any, ...]:
        """What else `fetch` is told besides the student."""
        return ()

    def _arrived(self, student_id: str, data: Any) -> None:
        if student_id == self.student_id:
            self.show_data(data)

    def show_data(self, data: Any) -> None:
        raise NotImplementedError

    def stand_on(self, field: str) -> None:
        """Put the cursor where a missing fact is entered."""
        for block in self.blocks:
            if block.form is not None and block.isVisibleTo(self) and block.form.stand_on(field):
                return
