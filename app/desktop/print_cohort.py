"""A form for many students: where to and in which order is asked, it is issued, what came of it is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.desktop import dialogs, print_preview
from app.desktop.pages.record_form import Field
from app.desktop.pages.small_dialogs import ask_fields
from app.desktop.shell import PRINT_FOLDER, Shell

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.print_batches import Batch, Order

_PRINTER, _FOLDER = "printer", "folder"
_NAME, _SUPERVISOR = "name", "supervisor"


class CohortPrinter(QObject):
    """One such print, from the question to the preview of all sheets or the files of a folder."""

    def __init__(self, shell: Shell, parent: QWidget, form_id: str, copies: int) -> None:
        """`copies` are as many as the form goes to."""
        super().__init__(parent)
        self._shell = shell
        self._window = parent
        self._form_id = form_id
        self._copies = copies
        self._title = ""

    def start(self, ids: Sequence[str]) -> None:
        if self._shell.refuses("papers.issue-cohort"):
            return
        remember = self._shell.remember
        self._title = self.tr("Printing for {n} students").format(n=len(ids))
        values = {
            "to": remember.get("print/many-to", _PRINTER),
            "order": remember.get("print/many-order", _NAME),
            "copies": self._copies,
        }
        given = ask_fields(self._window, self.tr("Print"), self._title, self._fields(), values)
        if not given:
            return
        remember.set("print/many-to", given["to"])
        remember.set("print/many-order", given["order"])
        folder = self._folder() if given["to"] == _FOLDER else None
        if folder is not None or given["to"] == _PRINTER:
            choices = (self._form_id, list(ids), given["order"], max(int(given["copies"]), 1), folder)
            self._shell.do(_issue, *choices, on_done=self._issued, title=self._title)

    def _fields(self) -> list[Field]:
        places = {_PRINTER: self.tr("To the printer, all at once"), _FOLDER: self.tr("PDF files in a folder")}
        orders = {_NAME: self.tr("By name"), _SUPERVISOR: self.tr("In stacks of the supervisors")}
        return [
            Field("to", self.tr("Where to"), "choice", choices=places),
            Field("order", self.tr("Order of the sheets"), "choice", choices=orders),
            Field("copies", self.tr("Copies of each"), "number"),
        ]

    def _folder(self) -> Path | None:
        last = str(self._shell.remember.get(PRINT_FOLDER, ""))
        folder = dialogs.open_folder(self._window, self.tr("Folder for the printed files"), last)
        if folder is not None:
            self._shell.keep_folder(PRINT_FOLDER, folder)
        return folder

    def _issued(self, batch: Batch) -> None:
        """Who could not be printed is told first; then the sheets are shown, or the place of the files."""
        if batch.cancelled:
            self._shell.notify(self.tr("Printing was cancelled. Nothing was issued."))
            return
        if batch.refused:
            lines = [f"{one.name}: {self._shell.word_error(one.error)}" for one in batch.refused]
            text = self.tr("Printed: {n}. Not printed:").format(n=len(batch.issued))
            dialogs.tell(self._window, self.tr("Not everything could be printed"), "\n".join([text, *lines]))
        elif batch.files:
            self._shell.notify(self.tr("Written: {path}").format(path=batch.files[0].parent))
        if batch.issued and not batch.files:
            print_preview.open_papers(self._shell, [one.id for one in batch.issued], self._title)


def _issue(
    ctx: Context,
    form: str,
    ids: list[str],
    order: Order,
    copies: int,
    folder: Path | None,
    *,
    progress: Any,
    cancelled: Any,
) -> Batch:
    from app.services import print_batches
    from app.services.printing import PrintOptions

    subjects = [f"student:{one}" for one in print_batches.in_order(ctx, ids, order)]
    options = PrintOptions(draft=False, copies=copies)
    return print_batches.issue_many(
        ctx, form, subjects, folder, options=options, progress=progress, cancelled=cancelled
    )
