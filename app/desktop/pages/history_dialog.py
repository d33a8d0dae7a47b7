"""The history in a dialog of its own: of a record, of the department, or of those lines that stand in the way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages import places
from app.desktop.pages.history_panel import HistoryPanel
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label
from app.services.history import Wanted

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.history import Outlook


class HistoryDialog(QDialog):
    """A panel of history over the window."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, title: str, wanted: Wanted | None = None, choose: int | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("history_dialog")
        self.setWindowTitle(self.tr("History"))
        self.resize(1060, 680)
        self.panel = HistoryPanel(shell, "history")
        self.panel.left.connect(self.accept)
        close = button(self.tr("Close"), "history_close", primary=True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "section", wrap=True, name="history_title"))
        column.addWidget(self.panel, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        shell.data_changed.connect(self._data_changed)
        self.panel.look_at(wanted or Wanted(), choose)

    def _data_changed(self, _tables: object) -> None:
        self.panel.reload()


def open_history(shell: Shell, parent: QWidget | None, kind: str, record: str, title: str) -> None:
    """The history of one record; without a kind of everything."""
    _open(shell, parent, title, Wanted((kind, record) if kind else None))


def open_everything(shell: Shell, parent: QWidget | None) -> None:
    """The whole journal."""
    _open(shell, parent, QCoreApplication.translate("HistoryDialog", "Everything that was done"))


def open_in_the_way(shell: Shell, parent: QWidget | None, seq: int, later: Sequence[int]) -> None:
    """An intention and those that keep it from being turned."""
    text = QCoreApplication.translate("HistoryDialog", "The action and the later ones; the latest is undone first")
    _open(shell, parent, text, Wanted(seqs=(seq, *later)), seq)


def _open(
    shell: Shell, parent: QWidget | None, title: str, wanted: Wanted | None = None, choose: int | None = None
) -> None:
    above = parent or QApplication.activeModalWidget() or QApplication.activeWindow()
    dialog = HistoryDialog(shell, above, title, wanted, choose)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


# --- what is done instead of a turn -------------------------------------------------------------------------


def go_the_way(shell: Shell, way: str, ids: Sequence[str]) -> None:
    """To the paper that may be annulled, or to the procedures of the student whose decision may be taken back."""
    if way == "annul":
        shell.run(_number, ids[0], on_done=partial(_open_paper, shell))
    elif way == "case":
        shell.open_student(ids[0], tab=places.PROCEDURES)


def _number(ctx: Context, paper_id: str) -> str:
    from app.services import papers

    return papers.get(ctx, paper_id).number


def _open_paper(shell: Shell, number: str) -> None:
    shell.open_page("papers", text=number)


class Refusal:
    """Tells why an intention was not turned, and offers what helps: the later ones, or the paper."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def tell(self, error: BaseException) -> None:
        params = getattr(error, "params", {})
        if "seqs" in params:
            self._offer_later(error, params["seq"], params["seqs"])
        elif getattr(error, "code", "") == "undo-issued":
            self._shell.run(_outlook, params["seq"], on_done=self._offer_paper)
        else:
            self._shell.show_error(error)

    def _offer_later(self, error: BaseException, seq: int, later: Sequence[int]) -> None:
        if self._asked(error, QCoreApplication.translate("HistoryDialog", "Show them")):
            open_in_the_way(self._shell, None, seq, later)

    def _offer_paper(self, outlook: Outlook) -> None:
        if outlook.error is not None and self._asked(
            outlook.error, QCoreApplication.translate("HistoryDialog", "Open the paper")
        ):
            go_the_way(self._shell, outlook.way, outlook.way_ids)

    def _asked(self, error: BaseException, text: str) -> bool:
        above = QApplication.activeModalWidget() or QApplication.activeWindow()
        title = QCoreApplication.translate("HistoryDialog", "This could not be done")
        return dialogs.ask(above, title, self._shell.word_error(error), text)


def _outlook(ctx: Context, seq: int) -> Outlook:
    from app.services import history

    return history.outlook(ctx, seq)
