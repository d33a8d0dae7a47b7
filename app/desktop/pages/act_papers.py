"""What can be done with the act on show: print its papers, enter what its minutes still need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.desktop.pages import minutes_dialog
from app.desktop.pages.history_button import Subject, history_button
from app.desktop.pages.words import act
from app.desktop.print_many import ManyPrinter
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button

if TYPE_CHECKING:
    from app.services.act_papers import Papers
    from app.services.context import Context
    from app.services.meetings import ActCard
    from app.services.minutes import Minutes


def fetch_papers(ctx: Context, act_id: str) -> list[Papers]:
    from app.services import act_papers

    return act_papers.of_act(ctx, act_id)


class ActPapers(QObject):
    """Three buttons in the head of the card below."""

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self._page = page
        self._card: ActCard | None = None
        self._printer = ManyPrinter(shell, page)
        self.menu = QMenu(page)
        self.menu.setObjectName("act_print_menu")
        self.print = button(self.tr("Print"), "act_print", icon=shell.icons.get("printer", "secondary"))
        self.print.setMenu(self.menu)
        self.minutes = button("", "act_minutes")
        self.minutes.clicked.connect(self._edit)
        self.history = history_button(shell, "act_history", self._history)

    def add_to(self, card: Card) -> None:
        card.head.addWidget(self.history)
        card.head.addWidget(self.minutes)
        card.head.addWidget(self.print)
        self.show_act(None)

    def _history(self) -> Subject | None:
        if self._card is None:
            return None
        line = self._card.line
        return "meeting", line.id, act(line.number, line.date)

    def show_act(self, card: ActCard | None) -> None:
        """The act on show; None while none is chosen."""
        self._card = card
        self.print.hide()
        self.minutes.setVisible(card is not None)
        self.history.setVisible(card is not None)
        if card is not None:
            is_protocol = card.line.kind == minutes_dialog.PROTOCOL
            self.minutes.setText(self.tr("Minutes…") if is_protocol else self.tr("Details…"))
            self._shell.run(fetch_papers, card.line.id, on_done=lambda papers: self._offer(card.line.id, papers))

    def _offer(self, act_id: str, papers: list[Papers]) -> None:
        if self._card is not None and self._card.line.id == act_id:
            self._printer.fill_menu(self.menu, papers)
            self.print.setVisible(bool(papers))

    def _edit(self) -> None:
        if self._card is not None:
            self._shell.run(minutes_dialog.fetch, self._card.line.id, on_done=self._ask)

    def _ask(self, kept: Minutes) -> None:
        if self._card is None:
            return
        given = minutes_dialog.ask_minutes(self._shell, self._card, kept, self._page)
        if given is not None and given != kept:
            self._shell.do(minutes_dialog.save, self._card.line.id, given)
