"""Practice and research reports: each with the period and place its title page prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.places import REPORTS
from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.pages.small_dialogs import ask_fields
from app.desktop.pages.words import REPORT_KIND, word
from app.desktop.shell import Shell
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.labels import button

if TYPE_CHECKING:
    from app.services.context import Context

TITLE_PAGE = "report"
RESEARCH = "research"


def fetch(ctx: Context, student_id: str) -> tuple[list[dict[str, Any]], str | None]:
    """The reports, and the form of their title page in the student's edition."""
    from app.services import printing, reports, students

    edition = students.get(ctx, student_id)["edition"]
    forms = [form.id for form in printing.list_forms(ctx, edition) if form.subject == TITLE_PAGE]
    return reports.of_student(ctx, student_id), next(iter(forms), None)


def create(ctx: Context, student_id: str, values: dict[str, Any]) -> Any:
    from app.services import reports

    return reports.create(ctx, student_id, values)[1]


def save(ctx: Context, report_id: str, values: dict[str, Any]) -> Any:
    from app.services import reports

    return reports.save(ctx, report_id, values)


def remove(ctx: Context, report_id: str) -> Any:
    from app.services import reports

    return reports.remove(ctx, report_id)


class ReportsTab(CardTab):
    """A block for each report; a new one begins with its kind."""

    key = REPORTS
    fetch = staticmethod(fetch)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.form_id: str | None = None
        self.of_report: dict[str, EditBlock] = {}
        self.empty = EmptyState(
            shell.icon("file-text"),
            self.tr("No report yet. A report of research work or practice begins with its title page."),
            self.tr("New report"),
            errand="reports.create",
            primary=False,
        )
        self.empty.setObjectName("reports_empty")
        self.empty.action.connect(self._new)
        self.box.addWidget(self.empty)
        self.new_row = QWidget(self)
        row = QHBoxLayout(self.new_row)
        row.setContentsMargins(0, 0, 0, 0)
        self.new = button(self.tr("New report"), "reports_new")
        self.new.clicked.connect(self._new)
        row.addWidget(self.new)
        row.addStretch(1)
        self.box.addWidget(self.new_row)
        self.records("publications")
        self.box.addStretch(1)

    def _fields(self, kind: str) -> list[Field]:
        title = [Field("title", self.tr("Title of the report"), span=3)] if kind == RESEARCH else []
        return [
            *title,
            Field("starts", self.tr("From"), "date"),
            Field("ends", self.tr("To"), "date"),
            Field("approved", self.tr("Approved by the head on"), "date"),
            Field("place", self.tr("Place")),
            Field("department_number", self.tr("Department meeting, minutes number")),
            Field("department_date", self.tr("Department meeting, date"), "date"),
        ]

    def show_data(self, data: tuple[list[dict[str, Any]], str | None]) -> None:
        rows, self.form_id = data
        for report_id in self.of_report.keys() - {row["id"] for row in rows}:
            gone = self.of_report.pop(report_id)
            self.blocks.remove(gone)
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        for row in rows:
            if row["id"] not in self.of_report:
                self.of_report[row["id"]] = self._add(row)
            self.of_report[row["id"]].fill(row)
        self.empty.setVisible(not rows)
        self.new_row.setVisible(bool(rows))

    def _add(self, row: dict[str, Any]) -> EditBlock:
        report_id = row["id"]
        made = EditBlock(
            self.shell,
            f"report_{report_id}",
            word(REPORT_KIND, row["kind"]),
            lambda block: self._save(block, report_id),
        )
        made.dirty_changed.connect(self.dirty_changed)
        made.add_form(RecordForm(f"report_{report_id}", self._fields(row["kind"])))
        made.add(self._buttons(made, report_id))
        self.blocks.append(made)
        self.box.insertWidget(self.box.indexOf(self.new_row), made)
        return made

    def _buttons(self, block: EditBlock, report_id: str) -> QWidget:
        holder = QWidget(block)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        title_page = button(self.tr("Print the title page"), f"report_{report_id}_print")
        title_page.clicked.connect(lambda: self._print(report_id))
        away = button(self.tr("Remove"), f"report_{report_id}_remove", link=True)
        away.clicked.connect(lambda: self._remove(report_id))
        row.addWidget(title_page)
        row.addStretch(1)
        row.addWidget(away)
        return holder

    # --- acting ---

    def _new(self) -> None:
        kinds = {key: word(REPORT_KIND, key) for key in REPORT_KIND}
        fields = [Field("kind", self.tr("Kind of report"), "choice", choices=kinds)]
        given = ask_fields(self, self.tr("New report"), "", fields, {"kind": RESEARCH})
        if given is not None:
            self.shell.do(create, self.student_id, given)

    def _save(self, block: EditBlock, report_id: str) -> None:
        if block.form is not None:
            block.do(save, report_id, block.form.changed_values())

    def _print(self, report_id: str) -> None:
        if self.form_id:
            self.shell.preview(self.form_id, f"report:{report_id}")

    def _remove(self, report_id: str) -> None:
        question = self.tr("The report was entered by mistake and goes away. Undo brings it back.")
        if dialogs.ask(self, self.tr("Remove the report?"), question, self.tr("Remove")):
            self.shell.do(remove, report_id)
