"""Papers from a menu or a button: one is shown before it is issued, many go into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.desktop import dialogs
from app.desktop.shell import Shell

if TYPE_CHECKING:
    from app.services.act_papers import Papers
    from app.services.context import Context
    from app.services.print_batches import Batch

# More names than these in a menu are not looked through.
_MOST_NAMES = 30


def issue_all(ctx: Context, papers: Sequence[Papers], folder: Path, *, progress: Any, cancelled: Any) -> Batch:
    from app.services import act_papers

    return act_papers.issue_all(ctx, papers, folder, progress=progress, cancelled=cancelled)


class ManyPrinter(QObject):
    """Prints papers for a window. Keep it as long as the window."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._window = parent

    def print(self, papers: Papers) -> None:
        """One paper is previewed, several are issued into a folder."""
        if len(papers.subjects) == 1:
            self._shell.preview(papers.form, papers.subjects[0])
        else:
            self.print_all([papers])

    def print_all(self, papers: Sequence[Papers]) -> None:
        """Ask for a folder and issue everything into it, with progress and Cancel."""
        if self._shell.refuses("papers.issue-cohort"):
            return
        folder = dialogs.open_folder(self._window, self.tr("Folder for the printed files"))
        if folder is not None:
            title = self.tr("Printing papers: {n}").format(n=sum(len(one.subjects) for one in papers))
            self._shell.do(issue_all, list(papers), folder, on_done=self._printed, title=title)

    def fill_menu(self, menu: QMenu, papers: Sequence[Papers]) -> None:
        """A line for each form; one of many subjects opens a menu of its own."""
        for inner in menu.findChildren(QMenu):
            inner.setParent(None)
            inner.deleteLater()
        menu.clear()
        for one in papers:
            if len(one.subjects) == 1:
                self._action(menu, f"print_{one.form}", self._shell.text(one.title), [one])
            else:
                self._submenu(menu, one)
        if sum(len(one.subjects) for one in papers) > 1:
            menu.addSeparator()
            action = menu.addAction(self.tr("All of them into a folder…"))
            action.setObjectName("print_everything")
            action.triggered.connect(lambda: self.print_all(papers))

    def _submenu(self, menu: QMenu, papers: Papers) -> None:
        inner = menu.addMenu(self._shell.text(papers.title))
        inner.setObjectName(f"print_{papers.form}")
        each = self.tr("For everybody, into a folder: {n}…").format(n=len(papers.subjects))
        self._action(inner, f"print_{papers.form}_all", each, [papers])
        inner.addSeparator()
        named = zip(papers.subjects, papers.details, strict=True)
        for place, (subject, name) in enumerate(list(named)[:_MOST_NAMES]):
            action = inner.addAction(name)
            action.setObjectName(f"print_{papers.form}_{place}")
            action.triggered.connect(lambda _=False, of=subject: self._shell.preview(papers.form, of))

    def _action(self, menu: QMenu, name: str, text: str, papers: list[Papers]) -> None:
        action = menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(lambda: self.print(papers[0]))

    def _printed(self, batch: Batch) -> None:
        if batch.cancelled:
            text = self.tr("Printing was stopped. Issued before that: {n}")
            self._shell.notify(text.format(n=len(batch.issued)))
        elif batch.refused:
            lines = [f"{one.name}: {self._shell.word_error(one.error)}" for one in batch.refused]
            text = self.tr("Printed: {n}. Not printed:").format(n=len(batch.issued))
            dialogs.tell(self._window, self.tr("Not everything could be printed"), "\n".join([text, *lines]))
        else:
            self._shell.notify(self.tr("Printed: {n}").format(n=len(batch.issued)))
