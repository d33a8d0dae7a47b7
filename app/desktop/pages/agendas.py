"""Agendas prepared for sittings that are still to be held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label
from app.domain.letters import capitalised

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.drafts import DraftHead


def discard(ctx: Context, draft_id: str) -> None:
    from app.services import drafts

    drafts.discard(ctx, draft_id)


class Agendas(QWidget):
    """A line an agenda: opened again in the wizard, or deleted. Not shown while there is none."""

    discarded = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.setObjectName("meetings_agendas")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def fill(self, heads: list[DraftHead]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for head in heads:
            self._column.addWidget(self._line(head))
        self.setVisible(bool(heads))

    def _line(self, head: DraftHead) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("banner", "info")
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(16)
        title = capitalised(head.title)
        words = self.tr("Agenda: {0} (saved {1})").format(title, f"{head.saved_at:%d.%m.%Y %H:%M}")
        row.addWidget(label(words, wrap=True), 1)
        go_on = button(self.tr("Open"), f"agenda_open_{head.id}", link=True)
        go_on.clicked.connect(lambda: self._shell.open_wizard("sitting", draft=head.id))
        forget = button(self.tr("Delete"), f"agenda_delete_{head.id}", link=True)
        forget.clicked.connect(lambda: self._discard(head))
        row.addWidget(go_on)
        row.addWidget(forget)
        return frame

    def _discard(self, head: DraftHead) -> None:
        sure = dialogs.ask(
            self,
            self.tr("Delete the agenda?"),
            self.tr("{0}: what was prepared will be lost. Nothing of it has been recorded yet.").format(head.title),
            self.tr("Delete"),
        )
        if sure:
            self._shell.run(discard, head.id, on_done=lambda _: self.discarded.emit())
