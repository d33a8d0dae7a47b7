"""The department before its regulation: readiness, contracts, staff, programmes, disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from app.desktop.pages.base import Page
from app.desktop.pages.department_criteria import CriteriaView
from app.desktop.pages.department_lists import DisputesTab, RecordsTab
from app.desktop.pages.department_people import OwnProgrammesTab, StaffTab
from app.desktop.pages.history_button import Subject, history_button
from app.desktop.pages.places import PROCEDURES
from app.desktop.shell import Shell

if TYPE_CHECKING:
    from app.services.context import Context

READINESS, CONTRACTS, STAFF, PROGRAMMES, DISPUTES = "readiness", "contracts", "staff", "programmes", "disputes"
# The tab that holds the members of a list fact.
_TAB_OF_LIST = {
    "department.teachers": STAFF,
    "department.contracts": CONTRACTS,
    "department.laboratories": CONTRACTS,
    "department.programmes": PROGRAMMES,
}


class DepartmentPage(Page):
    """One view of the department, loaded at once; `tab` opens a tab by name."""

    name: ClassVar[str] = "department"
    icon: ClassVar[str] = "landmark"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"record", "staff", "qualification", "supervision", "student", "programme", "department", "setting"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.criteria = CriteriaView(shell)
        self.records = RecordsTab(shell)
        self.staff = StaffTab(shell)
        self.programmes = OwnProgrammesTab(shell)
        self.disputes = DisputesTab(shell)
        self.criteria.wanted.connect(self._open_list)
        self.criteria.ending_opened.connect(self._open_record)
        self.disputes.opened.connect(self._open_student)
        self.strip = QTabWidget()
        self.strip.setObjectName("departmentTabs")
        self.strip.setDocumentMode(True)
        self.strip.tabBar().setDrawBase(False)
        self._tabs: dict[str, QScrollArea] = {}
        for name, tab, title in (
            (READINESS, self.criteria, self.tr("Readiness")),
            (CONTRACTS, self.records, self.tr("Contracts and laboratories")),
            (STAFF, self.staff, self.tr("Staff")),
            (PROGRAMMES, self.programmes, self.tr("Programmes and directions")),
            (DISPUTES, self.disputes, self.tr("Disputes")),
        ):
            self._tabs[name] = _scrolled(tab)
            self.strip.addTab(self._tabs[name], title)
        self.strip.setCornerWidget(self._corner())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.strip)
        shell.theme.changed.connect(self.reload)

    def title(self) -> str:
        return self.tr("Department")

    def _corner(self) -> QWidget:
        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 24, 0)
        row.addWidget(history_button(self.shell, "department_history", self._history, link=True))
        return corner

    def _history(self) -> Subject:
        return "department", "", self.title()

    def show_with(self, tab: str = "") -> None:
        if tab:
            self.strip.setCurrentWidget(self._tabs[tab])

    def reload(self, *_: object) -> None:
        if self.shell.ready:
            self.shell.run(_view, on_done=self._show)

    def _show(self, loaded: tuple[Any, Any]) -> None:
        view, sheet = loaded
        self.criteria.show_sheet(sheet)
        for part in (self.criteria, self.records, self.staff, self.programmes, self.disputes):
            part.show_view(view)
        self.loaded.emit()

    def _open_list(self, list_name: str) -> None:
        self.show_with(_TAB_OF_LIST.get(list_name, READINESS))

    def _open_record(self, record_id: str) -> None:
        self.show_with(CONTRACTS)
        self.records.edit(record_id)

    def _open_student(self, student_id: str) -> None:
        self.shell.open_student(student_id, tab=PROCEDURES)


def _view(ctx: Context) -> tuple[Any, Any]:
    """The department and the printed form of its readiness, if there is one."""
    from app.services import printables, readiness

    sheet = next((one for one in printables.of_department(ctx) if one.form == readiness.SHEET), None)
    return readiness.view(ctx), sheet


def _scrolled(widget: QWidget) -> QScrollArea:
    widget.setObjectName("scrolled")
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(widget)
    return scroll
