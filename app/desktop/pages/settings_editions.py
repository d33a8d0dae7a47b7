"""Settings: the editions of the regulation; a new one is installed from a folder and compared with those in use."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.desktop import dialogs
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label
from app.domain.errors import KafedraError

if TYPE_CHECKING:
    from app.services.context import Context


class EditionsCard(Card):
    """The list with its two actions. `installed` is sent when there is a new one."""

    installed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(self.tr("Editions"))
        self._shell = shell
        self._lines: Sequence[Any] = ()
        self._main = ""
        self.fault = Banner(shell.icon, "late")
        headings = [
            self.tr("Edition"), self.tr("Regulation"), self.tr("Rules"), self.tr("Students"), self.tr("Running cases"),
            self.tr("State"),
        ]  # fmt: skip
        self.table = ReadTable("editions", headings, [112, 0, 84, 132, 132, 168], numbers=(2, 3, 4))
        self.table.opened.connect(self._compare)
        install = button(self.tr("Install an edition"), "editionInstall", icon=shell.icon("folder-open"))
        install.clicked.connect(self._choose)
        compare = button(self.tr("Compare and move students"), "editionCompare", icon=shell.icon("list-checks"))
        compare.clicked.connect(self._compare)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(install)
        row.addWidget(compare)
        row.addStretch(1)
        text = self.tr(
            "A new edition is a folder with its files. It is checked whole before it is taken; "
            "students move to it only when you say so."
        )
        self.add(label(text, "secondary", wrap=True))
        self.add(self.table)
        self.add(self.fault)
        self.body.addLayout(row)

    def show_lines(self, lines: Sequence[Any], main: str) -> None:
        self._lines, self._main = lines, main
        self.table.fill([self._line(one) for one in lines])
        self.table.fit_height()

    def _line(self, one: Any) -> Line:
        colours = self._shell.theme
        title = ", ".join(filter(None, (self._shell.text(one.title), one.edition)))
        if one.fault is not None:
            state, colour = self.tr("cannot be read"), colours.colour("late")
            title = self._shell.word_error(one.fault)
        elif one.id == self._main:
            state, colour = self.tr("in force"), colours.colour("done")
        else:
            state, colour = self.tr("installed") if one.installed else self.tr("shipped"), ""
        cells = (one.id, title, str(one.rules), str(one.students), str(one.running_cases), state)
        return Line(one.id, cells, 5, colour)

    # --- acting

    def _choose(self) -> None:
        folder = dialogs.open_folder(self, self.tr("Folder of the new edition"))
        if folder is not None:
            self.install(Path(folder))

    def install(self, folder: Path) -> None:
        self.fault.say("")
        # Not an intention to the window: there is nothing to undo that the notice could offer.
        self._shell.run(_install, folder, on_done=self._taken, on_error=self._refused)

    def _taken(self, result: Any) -> None:
        edition, changes = result
        text = self.tr("Edition {0} is installed. Compare it, then move students to it.")
        self._shell.notify(text.format(edition.id))
        self._shell.changed(changes.tables)
        self.installed.emit()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KafedraError):
            self.fault.say(self._shell.word_error(error), "late")
        else:
            self._shell.show_error(error)

    def _compare(self, *_: object) -> None:
        from app.desktop.pages.edition_dialog import EditionDialog

        readable = [one for one in self._lines if one.fault is None]
        old = max(readable, key=lambda one: (one.students, one.id == self._main)).id
        others = [one.id for one in readable if one.id != old]
        chosen = self.table.selected_id()
        new = chosen if chosen in others else self._main if self._main in others else (others or [old])[-1]
        ids = [one.id for one in readable]
        dialog = EditionDialog(self._shell, ids, old, str(new), parent=self.window())
        dialog.open()


def _install(ctx: Context, folder: Path) -> Any:
    from app.services import editions

    return editions.install(ctx, folder)
