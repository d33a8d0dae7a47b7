"""The list of copies: when each was made, why, what it holds, where it lies; one is chosen to be restored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.models.headed import HeadedModel, Index
from app.desktop.shell import Shell
from app.desktop.tasks import Task
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.fields import DateField
from app.desktop.widgets.labels import button, label
from app.desktop.wizards.tables import make_table

if TYPE_CHECKING:
    from app.services.backup_lists import CopyLine

_FILES = "Kafedra (*.sqlite);;* (*)"
_DAMAGED = "damaged"
_WIDTHS = (136, 0, 120, 104, 104, 136, 168)
_NUMBERS = {2, 3, 4}
_MEGABYTE = 1_000_000


class CopiesModel(HeadedModel):
    """Copies, the newest first."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.lines: tuple[CopyLine, ...] = ()
        self.titles = (
            self.tr("Made"),
            self.tr("Why"),
            self.tr("Students"),
            self.tr("Papers"),
            self.tr("Size, MB"),
            self.tr("Where"),
            self.tr("State"),
        )

    def show(self, lines: Sequence[CopyLine]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def row_total(self) -> int:
        return len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(line.path)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        unknown = line.state == _DAMAGED and not line.size
        return (
            f"{line.made:%d.%m.%Y %H:%M}",
            self._word("why", line.why) if line.why else line.name,
            "" if unknown else str(line.students),
            "" if unknown else str(line.papers),
            "" if unknown else f"{line.size / _MEGABYTE:.1f}",
            self._word("place", line.place),
            self._word("state", line.state),
        )[index.column()]

    def _word(self, what: str, value: str) -> str:
        return self._shell.say(f"backup-{what}.{value}")


class RestoreDialog(QDialog):
    """`chosen` tells the file of the copy that a person wants back, asked and confirmed."""

    chosen = Signal(Path)

    def __init__(self, shell: Shell, database: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._database = database
        self._folders: list[Path] = []
        self._picked: list[CopyLine] = []
        self._task: Task | None = None
        self.setObjectName("restoreDialog")
        self.setWindowTitle(self.tr("Restore from a copy"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(960, 520)
        self._build()
        self.reload()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        told = self.tr(
            "The chosen copy takes the place of the present database. That is copied before and kept beside it under a "
            "name with the date: nothing is lost."
        )
        column.addWidget(label(told, "", wrap=True))
        self._fault = Banner(self._shell.icon, "late")
        self._fault.setObjectName("restoreFault")
        column.addWidget(self._fault)
        column.addLayout(self._tools())
        self.model = CopiesModel(self._shell)
        self.view = make_table("copies", self.windowTitle(), self.model, _WIDTHS)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self.view.doubleClicked.connect(self._restore_pressed)
        column.addWidget(self.view, 1)
        self._empty = label(
            self.tr("No copies were found. Look for them on a stick or a share."), "secondary", wrap=True
        )
        self._empty.setObjectName("copiesEmpty")
        self._empty.hide()
        column.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self._restore = button(self.tr("Restore this copy"), "restoreChosen", primary=True)
        self._restore.clicked.connect(self._restore_pressed)
        cancel = button(self.tr("Cancel"), "restoreCancel")
        cancel.clicked.connect(self.reject)
        row.addWidget(self._restore)
        row.addWidget(cancel)
        column.addLayout(row)
        self._enable()

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._day = DateField()
        self._day.setObjectName("restoreDay")
        self._day.setFixedWidth(136)
        self._day.changed.connect(self._day_typed)
        name = label(self.tr("As it was by the end of"), "")
        name.setBuddy(self._day)
        self._day.setAccessibleName(name.text())
        row.addWidget(name)
        row.addWidget(self._day)
        row.addStretch(1)
        for text, key, slot in (
            (self.tr("Check these copies"), "restoreCheck", self._check),
            (self.tr("Look in a folder…"), "restoreFolder", self._look_in_folder),
            (self.tr("Take a file…"), "restoreFile", self._take_file),
        ):
            made = button(text, key)
            made.clicked.connect(slot)
            row.addWidget(made)
        return row

    # --- showing ------------------------------------------------------------------------------------

    def reload(self) -> None:
        self._shell.keeper.run(_lines, self._database, tuple(self._folders), on_done=self._show, on_error=self._told)

    def _show(self, lines: list[CopyLine]) -> None:
        known = {line.path for line in lines}
        found = sorted(
            [*lines, *(line for line in self._picked if line.path not in known)],
            key=lambda line: line.made,
            reverse=True,
        )
        self.model.show(found)
        self._empty.setVisible(not found)
        sound = next((row for row, line in enumerate(found) if line.state != _DAMAGED), None)
        if sound is not None:
            self.view.selectRow(sound)
        self._enable()

    def _told(self, error: BaseException) -> None:
        self._fault.say(self._shell.word_error(error), "late")

    def _enable(self, *_: object) -> None:
        line = self.line()
        self._restore.setEnabled(line is not None and line.state != _DAMAGED)

    def line(self) -> CopyLine | None:
        """The copy that is chosen in the list."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.lines[rows[0].row()] if rows else None

    # --- choosing -----------------------------------------------------------------------------------

    def _day_typed(self) -> None:
        day = self._day.value()
        if day is None:
            return
        moment = datetime.combine(day, time.max).astimezone()
        for row, line in enumerate(self.model.lines):
            if line.made <= moment and line.state != _DAMAGED:
                self.view.selectRow(row)
                self._fault.say("")
                return
        self.view.clearSelection()
        self._fault.say(self._shell.say("backup-none-by", moment=day), "late")

    def _look_in_folder(self) -> None:
        folder = dialogs.open_folder(self, self.tr("Where copies may lie"))
        if folder is not None:
            self._folders.append(folder)
            self._fault.say("")
            self.reload()

    def _take_file(self) -> None:
        path = dialogs.open_file(self, self.tr("Take a copy"), _FILES)
        if path is not None:
            self._fault.say("")
            self._shell.keeper.run(_look, path, on_done=self._taken, on_error=self._told)

    def _taken(self, line: CopyLine) -> None:
        self._picked.append(line)
        self._show(list(self.model.lines))
        row = next(row for row, one in enumerate(self.model.lines) if one.path == line.path)
        self.view.selectRow(row)

    def _check(self) -> None:
        self._fault.say(self.tr("The copies are being read…"), "info")
        self._task = self._shell.keeper.run(
            _checked, self.model.lines, on_done=self._were_checked, on_error=self._told, title=self.windowTitle()
        )

    def _were_checked(self, lines: list[CopyLine]) -> None:
        bad = sum(line.state == _DAMAGED for line in lines)
        self._show(lines)
        told = self.tr("Copies read whole: {0}, damaged: {1}.").format(len(lines), bad)
        self._fault.say(told, "late" if bad else "done")

    def _restore_pressed(self, *_: object) -> None:
        line = self.line()
        if line is None or line.state == _DAMAGED:
            return
        made = f"{line.made:%d.%m.%Y %H:%M}"
        text = self.tr(
            "The department will be as it was on {0}. What was entered later is kept aside with the present database."
        )
        if dialogs.ask(self, self.tr("Restore this copy?"), text.format(made), self.tr("Restore")):
            self.accept()
            self.chosen.emit(line.path)

    def done(self, result: int) -> None:
        if self._task is not None:
            self._task.cancel()
        super().done(result)


def _lines(database: Path, folders: tuple[Path, ...]) -> list[CopyLine]:
    from app.services import backup_lists

    return backup_lists.lines(database, folders)


def _look(path: Path) -> CopyLine:
    from app.services import backup_lists

    return backup_lists.look(path)


def _checked(lines: Sequence[CopyLine], *, progress: Any, cancelled: Any) -> list[CopyLine]:
    from app.services import backup_lists

    return [backup_lists.checked(line, cancelled=cancelled) for line in lines]
