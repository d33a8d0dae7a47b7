"""The import wizard: a list from any spreadsheet, looked at cell by cell before it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.desktop import dialogs
from app.desktop.shell import Shell
from app.desktop.tasks import Task
from app.desktop.widgets.labels import button
from app.desktop.wizards.draft_store import DatabaseDrafts
from app.desktop.wizards.frame import Wizard, WizardPage
from app.desktop.wizards.import_file import ColumnsPage, FilePage
from app.desktop.wizards.import_flow import COLUMNS, FILE, ROWS, ImportFlow
from app.desktop.wizards.import_rows import RowsPage
from app.domain.errors import KafedraError
from app.services import import_problems, import_reading, importing
from app.services.context import Context
from app.services.import_plan import PlannedRow
from app.services.importing import ImportPreview, ImportResult


class ImportWizard(Wizard):
    """`kind` is students, supervisors or the plan of `student_id`; a `path` may be handed over, as when a file is
    dropped on a page.
    """

    name: ClassVar[str] = "import"

    def __init__(
        self,
        shell: Shell,
        parent: QWidget | None = None,
        kind: str = "students",
        path: Path | None = None,
        student_id: str | None = None,
    ) -> None:
        self._flow = ImportFlow(kind, student_id)
        own_drafts = DatabaseDrafts(shell, f"{self.name}-{kind}:{student_id}") if student_id is not None else None
        super().__init__(shell, parent, own_drafts)
        self.flow = self._flow
        self._task: Task | None = None
        self._draft: Mapping[str, Any] | None = None
        self._left_out: list[PlannedRow] = []
        self.begin()
        self._add_saving()
        if path is not None:
            self._file.take(path)

    def title(self) -> str:
        return self.tr("Import of a list") if self._flow.student_id is None else self.tr("Import of a study plan")

    def make_pages(self) -> dict[str, WizardPage]:
        self._file = FilePage(self.shell, self._flow)
        self._columns = ColumnsPage(self.shell, self._flow)
        self._rows = RowsPage(self.shell, self._flow)
        for page in (self._file, self._columns):
            page.wanted.connect(self._read)
        self._file.stopped.connect(self._stop)
        self._rows.save_wanted.connect(self._save_problems)
        return {FILE: self._file, COLUMNS: self._columns, ROWS: self._rows}

    # --- reading

    def _read(self) -> None:
        self._cancel_reading()
        flow = self._flow
        self._file.show_reading(True)
        self.next_button.setEnabled(False)
        self._task = self.shell.run(
            _read,
            flow.kind,
            flow.path,
            flow.mapping,
            flow.sheet,
            flow.student_id,
            on_done=self._has_read,
            on_error=self._not_read,
            on_progress=self._file.show_progress,
            title=self.tr("Reading the list"),
        )

    def _has_read(self, found: import_reading.ReadList) -> None:
        self._task = None
        self._flow.accept(found)
        self._read_over()

    def _not_read(self, error: BaseException) -> None:
        self._task = None
        if not isinstance(error, KafedraError):
            self.shell.show_error(error)
            error = KafedraError("table-unreadable", file=self._flow.path.name if self._flow.path else "")
        self._flow.refuse(error)
        self._read_over()

    def _read_over(self) -> None:
        self._file.show_reading(False)
        draft, self._draft = self._draft, None
        if draft is not None:
            self.restored(draft)
        else:
            self.page(self._flow.current).enter()
            self.refresh()

    def _cancel_reading(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _stop(self) -> None:
        """Give the file up: the page is as it was before."""
        self._cancel_reading()
        self._flow.path = None
        self._file.show_reading(False)
        self.show_current()

    def reject(self) -> None:
        self._cancel_reading()
        super().reject()

    def resume(self, data: Mapping[str, Any]) -> None:
        """The file is read anew: it may have been mended since."""
        self._draft = data
        self._flow.take(data["typed"])
        if self._flow.path is None:
            self._read_over()
        else:
            self._read()

    # --- writing

    def finish(self) -> None:
        self._left_out = self._flow.left_out()
        self.show_busy(self.tr("Writing…"))
        self.shell.do(
            _apply,
            self._flow.preview,
            frozenset(self._flow.confirmed),
            on_done=self._written,
            on_error=self.finish_failed,
            title=self.tr("Writing the list"),
        )

    def _written(self, result: ImportResult) -> None:
        told = self.say(
            "import-written",
            new=result.accepted,
            changed=result.updated,
            unchanged=result.unchanged,
            left=len(self._left_out),
        )
        self._saving.setVisible(bool(self._left_out))
        self.show_outcome(self.tr("The list is in the records"), [told], undo=result.intention_id)

    def _add_saving(self) -> None:
        self._saving = button(self.tr("Save the list of problems"), "outcomeSaveProblems")
        self._saving.clicked.connect(self._save_problems)
        self.outcome.more.addWidget(self._saving)

    def _save_problems(self) -> None:
        rows = self._left_out or self._flow.left_out()
        path = dialogs.save_file(
            self, self.tr("Save the list of problems"), "Excel (*.xlsx);;CSV (*.csv)", self.tr("problems.xlsx")
        )
        if path is not None:
            headings = (self.tr("Row"), self._rows.model.named(), self.tr("Cell"), self.tr("What"))
            self.shell.run(import_problems.save, path, rows, headings, on_done=self._saved_problems)

    def _saved_problems(self, path: Path) -> None:
        self.shell.notify(self.say("import-problems-saved", file=str(path)))


def _read(
    ctx: Context,
    kind: str,
    path: Path,
    mapping: Mapping[str, str | None] | None,
    sheet: str | None,
    student_id: str | None,
    *,
    progress: Any,
    cancelled: Any,
) -> import_reading.ReadList:
    return import_reading.read(ctx, kind, path, mapping, sheet, progress, cancelled, student_id)


def _apply(
    ctx: Context, found: ImportPreview, confirmed: Iterable[int], *, progress: Any, cancelled: Any
) -> ImportResult:
    """Writing is one transaction: it is shown, not broken off half-way."""
    return importing.apply(ctx, found, confirmed, progress)
