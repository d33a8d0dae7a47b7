"""The inspection pack from a window: of one student into a file, of many into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.desktop import dialogs
from app.desktop.shell import Shell

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.pack import CohortPack


def pack_one(ctx: Context, student_id: str, path: Path) -> tuple[int, int]:
    """How many papers went in and how many are missing."""
    from app.services import files_out, pack

    made = pack.of_student(ctx, student_id)
    files_out.write_file(path, made.pdf)
    return len(made.contents.papers), len(made.contents.absent)


def pack_many(ctx: Context, ids: list[str], folder: Path, *, progress: Any, cancelled: Any) -> CohortPack:
    from app.services import pack

    return pack.of_many(ctx, ids, folder, progress=progress, cancelled=cancelled)


class Packer(QObject):
    """Packs for a window. Keep it as long as the window."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._window = parent

    def pack(self, student_id: str, name: str) -> None:
        path = dialogs.save_file(self._window, self.tr("Pack for an inspection"), "PDF (*.pdf)", f"{name}.pdf")
        if path is not None:
            self._shell.run(pack_one, student_id, path.with_suffix(".pdf"), on_done=self._packed)

    def pack_all(self, ids: Sequence[str]) -> None:
        folder = dialogs.open_folder(self._window, self.tr("Folder for the packs"))
        if folder is not None:
            title = self.tr("Packing the papers of {n} students").format(n=len(ids))
            self._shell.run(pack_many, list(ids), folder, on_done=self._all_packed, title=title)

    def _packed(self, counts: tuple[int, int]) -> None:
        papers, missing = counts
        self._shell.notify(self.tr("Papers in the pack: {n}, missing: {missing}").format(n=papers, missing=missing))

    def _all_packed(self, packed: CohortPack) -> None:
        written = self.tr("Packs written: {n}").format(n=len(packed.files))
        if packed.refused:
            lines = [f"{one.name}: {self._shell.word_error(one.error)}" for one in packed.refused]
            dialogs.tell(self._window, self.tr("Not everything could be packed"), "\n".join([written, *lines]))
        else:
            self._shell.notify(written)
