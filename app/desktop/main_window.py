"""The window: rail, header, pages, the notice with the named Undo, progress with Cancel."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QWidget

from app.desktop import dialogs
from app.desktop.generated.ui_main_window import Ui_MainWindow
from app.desktop.leaving import Leaving
from app.desktop.pages import PAGES
from app.desktop.pages.base import Page
from app.desktop.search_box import SearchBox
from app.desktop.shell import Shell
from app.desktop.tasks import Task
from app.desktop.undo_menu import NOTHING, UndoTools, fetch_recent
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import tip
from app.desktop.widgets.rail_button import RailButton
from app.desktop.wizards import WIZARDS
from app.domain.letters import capitalised

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.today_view import TodayView

_NOTICE_SECONDS = 12
_PROGRESS_AFTER_MS = 100
_DETAIL_PAGES = {"student": "students"}  # a page without an entry of its own, and the entry it belongs to


def rail_facts(ctx: Context) -> dict[str, Any]:
    """What the window shows of the department: its name, what could be undone or done again."""
    from app.services import organisation

    department = organisation.get_organisation(ctx)["department"]
    name = department.get(f"name_{ctx.language}") or department.get("name_kk") or ""
    return {"department": name, "recent": fetch_recent(ctx)}


def count_late(ctx: Context) -> int:
    from app.services import today

    return today.load(ctx).counters["overdue"]


class Notice(QFrame):
    """What was just done, with Undo; goes away by itself."""

    undo = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._seq = 0
        self.setObjectName("notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(16)
        self.text = label("")
        self.button = button(self.tr("Undo"), "noticeUndo")
        self.button.clicked.connect(self._pressed)
        self.button.clicked.connect(self.hide)
        row.addWidget(self.text)
        row.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=_NOTICE_SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def _pressed(self) -> None:
        self.undo.emit(self._seq)

    def say(self, text: str, *, undo: int | None) -> None:
        room = max(self._host.width() - 280, 240)
        shown = capitalised(text)
        self.text.setText(self.text.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room))
        self.text.setToolTip(tip(shown))
        self._seq = undo or 0
        self.button.setVisible(undo is not None)
        self.adjustSize()
        self.show()
        self.place()
        self.raise_()
        self._timer.start()

    def place(self) -> None:
        self.move((self._host.width() - self.width()) // 2, self._host.height() - self.height() - 20)


class MainWindow(QMainWindow):
    """Pages are made when first opened; nothing here touches the database itself."""

    closed = Signal()
    language_chosen = Signal(str)
    page_loaded = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setMinimumSize(1024, 640)
        self.shell = shell
        shell.places = self
        self._pages: dict[str, Page] = {}
        self._rail: dict[str, RailButton] = {}
        self._way: list[tuple[str, dict[str, Any]]] = []
        self._at: tuple[str, dict[str, Any]] = ("", {})
        self._titled: list[Task] = []
        self.leaving: Leaving | None = None
        self.notice = Notice(self.ui.content)
        self.notice.undo.connect(shell.undo)
        self._build_header()
        self._build_rail()
        self._build_progress()
        self._enable(shell.ready)
        shell.connected.connect(self._connected)
        shell.disconnected.connect(self._disconnected)
        shell.data_changed.connect(self._data_changed)
        geometry = shell.remember.get_bytes("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    # --- parts -----------------------------------------------------------------------------------

    def _build_header(self) -> None:
        ui = self.ui
        ui.pageTitle.setProperty("kind", "page")
        ui.today.setProperty("kind", "secondary")
        ui.railDepartment.setProperty("kind", "footnote")
        ui.railStatus.setProperty("kind", "footnote")
        self.search = SearchBox(self.shell, ui.header)
        ui.searchPlace.addWidget(self.search)
        for tool, icon in ((ui.back, "chevron-left"), (ui.undo, "undo-2"), (ui.redo, "redo-2")):
            tool.setIcon(self.shell.icon(icon))
            tool.setIconSize(QSize(18, 18))
        ui.back.setToolTip(self.tr("Back"))
        ui.back.setAccessibleName(self.tr("Back"))
        ui.back.hide()
        ui.back.clicked.connect(self.go_back)
        self.undo_tools = UndoTools(self.shell, self, ui.undo, ui.redo)
        back = QAction(self)
        back.setShortcut(QKeySequence("Alt+Left"))
        back.triggered.connect(self.go_back)
        self.addAction(back)

    def _build_rail(self) -> None:
        titles = self._titles()
        for name, _, _ in PAGES:
            if name not in titles:
                continue
            icon, text = titles[name]
            entry = RailButton(self.shell.icon(icon), name, text)
            entry.clicked.connect(self._rail_pressed)
            self._rail[name] = entry
            (self.ui.railBottom if name == "settings" else self.ui.railPages).addWidget(entry)

    def _titles(self) -> dict[str, tuple[str, str]]:
        """Icon and words of each entry of the rail."""
        return {
            "today": ("calendar-check", self.tr("Today")),
            "students": ("graduation-cap", self.tr("Students")),
            "supervisors": ("user-check", self.tr("Supervisors")),
            "meetings": ("gavel", self.tr("Meetings and orders")),
            "papers": ("file-text", self.tr("Papers")),
            "department": ("landmark", self.tr("Department")),
            "settings": ("settings", self.tr("Settings")),
        }

    def _build_progress(self) -> None:
        self.ui.progressStrip.hide()
        self.ui.progressCancel.clicked.connect(self._cancel_titled)
        self._progress_timer = QTimer(self, singleShot=True, interval=_PROGRESS_AFTER_MS)
        self._progress_timer.timeout.connect(self._show_progress)
        self.shell.worker.task_started.connect(self._task_started)

    # --- going somewhere ---------------------------------------------------------------------------

    def open_page(self, name: str, **arguments: Any) -> None:
        """Show a page, made now if it never was; none comes before a locked window."""
        if dialogs.cover.drawn:
            return
        current = self.current_page()
        if current is not None and not current.may_leave():
            self._mark_rail()
            return
        if self._at[0] and self._at != (name, arguments):
            self._way.append(self._at)
        self._show_page(name, arguments)

    def go_back(self) -> None:
        """To the page before this one."""
        current = self.current_page()
        if self._way and self.shell.ready and (current is None or current.may_leave()):
            self._show_page(*self._way.pop())

    def current_page(self) -> Page | None:
        return self._pages.get(self._at[0])

    def _show_page(self, name: str, arguments: dict[str, Any]) -> None:
        page = self._pages.get(name) or self._make_page(name)
        self._at = (name, arguments)
        page.show_with(**arguments)
        self.ui.pages.setCurrentWidget(page)
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ui.pageTitle.setText(page.title())
        self.ui.back.setVisible(bool(self._way) and name not in self._rail)
        self._mark_rail()
        if name in self._rail:
            self._way.clear()
            self.shell.remember.set("window/page", name)

    def _make_page(self, name: str) -> Page:
        module, class_name = next((module, made) for known, module, made in PAGES if known == name)
        page: Page = getattr(import_module(module), class_name)(self.shell)
        self._pages[name] = page
        page.loaded.connect(self.page_loaded)
        self.ui.pages.addWidget(page)
        return page

    def _mark_rail(self) -> None:
        name = _DETAIL_PAGES.get(self._at[0], self._at[0])
        for known, entry in self._rail.items():
            entry.setChecked(known == name)

    def _rail_pressed(self) -> None:
        self.open_page(self.sender().objectName().removeprefix("rail_"))

    def open_wizard(self, name: str, **arguments: Any) -> None:
        module, class_name = WIZARDS[name]
        wizard = getattr(import_module(module), class_name)(self.shell, parent=self, **arguments)
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.open()

    def preview(self, form_id: str, subject: str | None) -> None:
        from app.desktop.print_preview import open_preview

        open_preview(self.shell, form_id, subject)

    def notify(self, text: str, *, undo: int | None = None) -> None:
        if not dialogs.cover.drawn:
            self.notice.say(text, undo=undo)

    # --- what the database tells -----------------------------------------------------------------------

    def _enable(self, ready: bool) -> None:
        """Without an open department there is nowhere to go."""
        for entry in self._rail.values():
            entry.setEnabled(ready)
        self.search.setEnabled(ready)

    def _disconnected(self) -> None:
        """Another department is about to be opened: nothing of this one stays on a page."""
        self._enable(False)
        for page in self._pages.values():
            self.ui.pages.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._way.clear()
        self._at = ("", {})
        self.ui.pageTitle.clear()
        self.ui.railDepartment.clear()
        self.undo_tools.show(NOTHING)

    def _connected(self) -> None:
        self._enable(True)
        self.ui.today.setText(self.shell.today().strftime("%d.%m.%Y"))
        self._refresh_rail()
        last = self.last_page()
        kept = self._pages.get(last)
        self.open_page(last)
        if kept is not None:
            kept.reload()

    def last_page(self) -> str:
        """The page of the rail that was open last."""
        last = str(self.shell.remember.get("window/page", "today"))
        return last if last in self._rail else "today"

    def show_kept(self, view: TodayView) -> None:
        """Today as it was shown last, while the department is being opened: nothing can be begun from there yet."""
        from app.desktop.pages.today import TodayPage

        self.ui.today.setText(view.day.strftime("%d.%m.%Y"))
        self._show_page("today", {})
        page = self._pages["today"]
        assert isinstance(page, TodayPage)
        page.show_kept(view)

    def _data_changed(self, tables: object) -> None:
        self._refresh_rail()

    def _refresh_rail(self) -> None:
        if self.shell.ready:
            self.shell.run(rail_facts, on_done=self._show_rail)
            self.shell.when_judged(self._count_late)

    def _count_late(self) -> None:
        self.shell.run(count_late, on_done=self._show_late)

    def _show_late(self, late: int) -> None:
        self._rail["today"].show_count(late, "late")

    def _show_rail(self, facts: dict[str, Any]) -> None:
        metrics = self.ui.railDepartment.fontMetrics()
        shown = metrics.elidedText(facts["department"], Qt.TextElideMode.ElideRight, 176)
        self.ui.railDepartment.setText(shown)
        self.ui.railDepartment.setToolTip(tip(facts["department"]))
        self.undo_tools.show(facts["recent"])

    # --- long work -------------------------------------------------------------------------------------

    def _task_started(self, task: Task) -> None:
        if task.title:
            self._titled.append(task)
            self.ui.progressBar.setRange(0, 0)
            task.progressed.connect(self._progressed)
            task.ended.connect(self._titled_ended)
            self._progress_timer.start()

    def _show_progress(self) -> None:
        if self._titled:
            self.ui.progressText.setText(self._titled[0].title)
            self.ui.progressStrip.show()

    def _progressed(self, done: int, total: int) -> None:
        self.ui.progressBar.setRange(0, total)
        self.ui.progressBar.setValue(done)

    def _titled_ended(self) -> None:
        self._titled = [task for task in self._titled if task is not self.sender()]
        if self._titled:
            self.ui.progressBar.setRange(0, 0)
            self._show_progress()
        else:
            self._progress_timer.stop()
            self.ui.progressStrip.hide()

    def _cancel_titled(self) -> None:
        if self._titled:
            self._titled[0].cancel()

    # --- the window itself -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.notice.isVisible():
            self.notice.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        current = self.current_page()
        if current is not None and not current.may_leave():
            event.ignore()
            return
        if self.leaving is not None and not self.leaving.may_leave(self):
            event.ignore()
            return
        self.shell.remember.set_bytes("window/geometry", self.saveGeometry())
        self.shell.remember.flush()
        self.closed.emit()
        super().closeEvent(event)
