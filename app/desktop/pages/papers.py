"""Papers: the register of issued ones, the copies on their way, the scans that come home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.desktop.pages.base import Page
from app.desktop.pages.paper_details import open_copy
from app.desktop.pages.paper_list import PaperLine, PaperPanel, fetch_lines
from app.desktop.pages.paper_scans import ScansTab
from app.desktop.pages.paper_way import WayTab
from app.desktop.shell import Shell
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.context import Context

# The newest papers; an older one is found by its number in the search above.
_NEWEST = 300
ISSUED, WAY, SCANS = "issued", "way", "scans"
_REGISTER = "copy-register"  # the form that prints the copies handed over


def fetch(ctx: Context, text: str) -> list[PaperLine]:
    from app.domain.kazakh import fold

    wanted = fold(text).split()
    return [
        line
        for line in fetch_lines(ctx, limit=_NEWEST)
        if all(word in fold(f"{line.paper.number} {line.paper.title} {line.paper.student}") for word in wanted)
    ]


class IssuedTab(QWidget):
    """The newest papers first, restricted by what is typed."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.text = QLineEdit(self)
        self.text.setObjectName("papers_text")
        self.text.setPlaceholderText(self.tr("Number, form or person"))
        self.text.setAccessibleName(self.tr("Filter the list"))
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(360)
        self.text.textChanged.connect(self.reload)
        self.count = label("", "secondary", name="papers_count")
        self.register = button(self.tr("Register of copies"), "papers_register", icon=shell.icon("printer"))
        self.register.clicked.connect(self._print_register)
        self.panel = PaperPanel(shell, "papers_panel")
        self.empty = EmptyState(
            shell.icon("file-text"),
            self.tr("Papers printed for signing are kept here. The first one is printed from a student's card."),
            self.tr("Open the students"),
        )
        self.empty.setObjectName("papers_empty")
        self.empty.action.connect(lambda: shell.open_page("students"))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.panel)
        self.stack.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.text, 1)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.register)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 12, 24, 16)
        box.setSpacing(12)
        box.addLayout(row)
        box.addWidget(self.stack, 1)

    def _print_register(self) -> None:
        """The copies handed over this year."""
        self.shell.preview(_REGISTER, f"department:{self.shell.today()}")

    def reload(self, *_: object) -> None:
        if self.shell.ready:
            self.shell.run(fetch, self.text.text(), on_done=self._show)

    def _show(self, lines: list[PaperLine]) -> None:
        self.panel.fill(lines)
        self.count.setText(self.tr("Papers: {n}").format(n=len(lines)))
        self.stack.setCurrentIndex(0 if lines or self.text.text() else 1)


class PapersPage(Page):
    """Three tabs; the one in view is loaded, the others when they are shown."""

    name = "papers"
    icon = "file-text"
    tables = frozenset(
        {
            "paper", "student", "topic", "supervision", "plan", "plan_row", "internship", "record",
            "paper_copy", "copy_event", "scan", "scan_page", "setting",
        }
    )  # fmt: skip

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.issued = IssuedTab(shell)
        self.way = WayTab(shell)
        self.scans = ScansTab(shell)
        self.way.opened.connect(self._open_copy)
        self.strip = QTabWidget()
        self.strip.setObjectName("papersTabs")
        self.strip.setDocumentMode(True)
        self.strip.tabBar().setDrawBase(False)
        self._tabs: dict[str, IssuedTab | WayTab | ScansTab] = {ISSUED: self.issued, WAY: self.way, SCANS: self.scans}
        titles = {ISSUED: self.tr("Issued"), WAY: self.tr("On the way"), SCANS: self.tr("Scans")}
        for name, tab in self._tabs.items():
            self.strip.tabBar().setTabData(self.strip.addTab(tab, titles[name]), name)
        self._shown: set[str] = set()
        self.strip.currentChanged.connect(self._tab_shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.strip)
        shell.theme.changed.connect(self.reload)

    def title(self) -> str:
        return self.tr("Papers")

    def show_with(self, text: str = "", tab: str = "", form: str = "", signer: str | None = None) -> None:
        """`text` finds an issued paper; `tab` opens a tab, `form` and `signer` restrict the copies on their way."""
        if text:
            self.issued.text.setText(text)
            self.strip.setCurrentWidget(self.issued)
        if form or signer is not None:
            self.way.show_only(form, signer)
        if tab:
            self.strip.setCurrentWidget(self._tabs[tab])

    def reload(self, *_: object) -> None:
        self._shown = {self._current()}
        self._tabs[self._current()].reload()

    def _current(self) -> str:
        return str(self.strip.tabBar().tabData(self.strip.currentIndex()))

    def _tab_shown(self, _: int) -> None:
        if self._current() not in self._shown:
            self._shown.add(self._current())
            self._tabs[self._current()].reload()

    def _open_copy(self, copy_id: str) -> None:
        open_copy(self.shell, copy_id)
