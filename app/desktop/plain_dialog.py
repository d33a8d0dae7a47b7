"""Copies from before the protection that lie open at other places: encrypted or removed, on a stick too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.desktop import dialogs
from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.labels import button, give_room, label

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.plain_copies import PlainCopy

_WIDTH, _MARGIN = 640, 24


class PlainCopiesDialog(QDialog):
    """What was found, and what becomes of it; nothing is removed that a person did not choose."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._folders: list[Path] = []
        self._found: list[PlainCopy] = []
        self.setObjectName("plainCopies")
        self.setWindowTitle(self.tr("Copies that are not encrypted"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, 420)
        box = QVBoxLayout(self)
        box.setContentsMargins(_MARGIN, 24, _MARGIN, 16)
        box.setSpacing(12)
        told = label(self._explained(), wrap=True)
        give_room(told, _WIDTH - 2 * _MARGIN)
        box.addWidget(told)
        self.told = Banner(shell.icon, "late")
        self.told.setObjectName("plainTold")
        box.addWidget(self.told)
        self.list = QListWidget()
        self.list.setObjectName("plainList")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._enable)
        box.addWidget(self.list, 1)
        box.addLayout(self._buttons())
        self._enable()
        self.reload()

    def _explained(self) -> str:
        return self.tr(
            "They were made before the department was protected: whoever gets hold of them can read them. "
            "Encrypted, they open by the passwords of now. Copies saved elsewhere by hand are not looked for: "
            "delete them."
        )

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.encrypt = button(self.tr("Encrypt"), "plainEncrypt", primary=True)
        self.remove = button(self.tr("Delete…"), "plainRemove")
        self.look = button(self.tr("Look in a folder…"), "plainLook")
        self.shut = button(self.tr("Close"), "plainClose")
        for one, slot in (
            (self.encrypt, self._encrypt),
            (self.remove, self._remove),
            (self.look, self._look),
            (self.shut, self.accept),
        ):
            one.clicked.connect(slot)
        row.addWidget(self.encrypt)
        row.addWidget(self.remove)
        row.addWidget(self.look)
        row.addStretch(1)
        row.addWidget(self.shut)
        return row

    def reload(self, *_: object) -> None:
        self._shell.run(_find, tuple(self._folders), on_done=self._show, on_error=self._failed)

    def _show(self, outcome: tuple[list[PlainCopy], Path | None]) -> None:
        self._found, unseen = outcome
        self.list.clear()
        for one in self._found:
            told = self.tr("{0} · students: {1}, papers: {2}\n{3}")
            text = told.format(f"{one.made:%d.%m.%Y %H:%M}", one.students, one.papers, one.folder)
            self.list.addItem(QListWidgetItem(text))
        self.list.selectAll()
        if unseen is not None:
            self.told.say(self._shell.say("backup-plain-unknown-why", path=str(unseen)), "late")
        elif self._found:
            self.told.say("")
        else:
            self.told.say(self.tr("No copy lies open at the places that were looked at."), "done")
        self._enable()

    def _chosen(self) -> list[PlainCopy]:
        return [self._found[self.list.row(item)] for item in self.list.selectedItems()]

    def _enable(self, *_: object) -> None:
        for one in (self.encrypt, self.remove):
            one.setEnabled(bool(self._chosen()))

    def _encrypt(self) -> None:
        self._do(_protect, self.tr("Encrypting copies"), self._encrypted)

    def _encrypted(self, left: tuple[str, ...]) -> None:
        self.reload()
        if left:
            text = self.tr("These copies could not be read and were not encrypted: {0}.")
            dialogs.tell(self, self.windowTitle(), text.format(", ".join(left)))

    def _remove(self) -> None:
        count = len(self._chosen())
        text = self.tr("Copies to be deleted for good: {0}. Encrypted ones are made anew at the next copying.")
        if dialogs.ask(self, self.tr("Delete the copies?"), text.format(count), self.tr("Delete")):
            self._do(_remove, self.tr("Deleting copies"), self.reload)

    def _do(self, work: Callable[..., Any], title: str, then: Callable[[Any], None]) -> None:
        for one in (self.encrypt, self.remove):
            one.setEnabled(False)
        self._shell.run(work, self._chosen(), on_done=then, on_error=self._failed, title=title)

    def _look(self) -> None:
        folder = dialogs.open_folder(self, self.tr("Where copies may lie"))
        if folder is not None:
            self._folders.append(folder)
            self.reload()

    def _failed(self, error: BaseException) -> None:
        self.told.say(self._shell.word_error(error), "late")
        self._enable()

    def done(self, result: int) -> None:
        """What people are reminded of may be another now."""
        self._shell.changed(frozenset({"setting"}))
        super().done(result)


def _find(ctx: Context, folders: tuple[Path, ...]) -> tuple[list[PlainCopy], Path | None]:
    from app.services import plain_copies

    return plain_copies.find(ctx, folders), plain_copies.unknown(ctx)


def _protect(ctx: Context, chosen: list[PlainCopy], *, progress: Any, cancelled: Any) -> tuple[str, ...]:
    from app.services import plain_copies

    return plain_copies.protect(ctx, chosen, progress=progress, cancelled=cancelled)


def _remove(ctx: Context, chosen: list[PlainCopy], *, progress: Any, cancelled: Any) -> None:
    from app.services import plain_copies

    plain_copies.remove(ctx, chosen)
