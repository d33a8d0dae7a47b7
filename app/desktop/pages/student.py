"""The student card: the head with the next step, the road map, and the tabs in which everything is entered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabBar, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages import places, student_view
from app.desktop.pages.base import Page
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.places import Place
from app.desktop.pages.student_head import HeadCard, RoadCard
from app.desktop.shell import Shell

if TYPE_CHECKING:
    from app.services.cards import StudentCard
    from app.services.context import Context
    from app.services.printables import Printable


@dataclass(frozen=True, slots=True)
class Shown:
    """What the upper part shows."""

    card: StudentCard
    forms: list[Printable]
    overdue: bool


def fetch(ctx: Context, student_id: str) -> Shown:
    from app.services import cards, printables

    card = cards.student_card(ctx, student_id)
    due = card.next_step.due if card.next_step else None
    return Shown(card, printables.of_student(ctx, student_id), due is not None and due < ctx.today())


def _tab_classes() -> dict[str, Callable[[Shell], CardTab]]:
    from app.desktop.pages.card.internship_tab import InternshipTab
    from app.desktop.pages.card.personal_tab import PersonalTab
    from app.desktop.pages.card.plan_tab import PlanTab
    from app.desktop.pages.card.procedures_tab import ProceduresTab
    from app.desktop.pages.card.read_tabs import HistoryTab, PapersTab, RequirementsTab
    from app.desktop.pages.card.reports_tab import ReportsTab
    from app.desktop.pages.card.topic_tab import TopicTab

    classes = (
        PlanTab, TopicTab, InternshipTab, ReportsTab, ProceduresTab,
        PapersTab, RequirementsTab, HistoryTab, PersonalTab,
    )  # fmt: skip
    return {one.key: one for one in classes}


class StudentPage(Page):
    """One student. Tabs are built when first shown; what is being changed survives a look elsewhere."""

    name = "student"
    icon = "user"
    tables = frozenset(
        {
            "student", "topic", "supervision", "plan", "plan_row", "plan_copy", "internship", "internship_row",
            "record", "paper", "act", "work_case", "case_entry", "staff", "qualification",
            "programme", "academic_term", "calendar_day", "setting",
        }
    )  # fmt: skip

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.student_id = ""
        self._shown: Shown | None = None
        self._following: student_view.NextLine | None = None
        self._tabs: dict[str, CardTab] = {}
        self._current = places.PLAN
        self._field = ""
        self.head = HeadCard(shell)
        self.head.go_on.connect(self._go_on)
        self.head.print_wanted.connect(shell.preview)
        self.road = RoadCard(shell)
        self.road.place_wanted.connect(self.go_to)
        self.bar = self._make_bar()
        self._build()
        shell.theme.changed.connect(self._theme_changed)

    def title(self) -> str:
        return self.tr("Master's students")

    # --- building ---

    def _make_bar(self) -> QTabBar:
        bar = QTabBar(self)
        bar.setObjectName("student_tabs")
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setUsesScrollButtons(True)
        titles = {
            places.PLAN: self.tr("Individual plan"),
            places.TOPIC: self.tr("Topic and supervisor"),
            places.INTERNSHIP: self.tr("Internship"),
            places.REPORTS: self.tr("Practice and reports"),
            places.PROCEDURES: self.tr("Procedures"),
            places.PAPERS: self.tr("Papers"),
            places.REQUIREMENTS: self.tr("Requirements"),
            places.HISTORY: self.tr("History"),
            places.PERSONAL: self.tr("Personal data"),
        }
        for key in places.TABS:
            at = bar.addTab(titles[key])
            bar.setTabData(at, key)
        bar.currentChanged.connect(lambda at: self._show_tab(str(bar.tabData(at))))
        return bar

    def _build(self) -> None:
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(12)
        for widget in (self.head, self.road, self.bar):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setObjectName("student_scroll")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidget(self._inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.scroll_area)

    def _tab(self, key: str) -> CardTab:
        if key not in self._tabs:
            made = _tab_classes()[key](self.shell)
            made.dirty_changed.connect(self._mark_dirty)
            made.place_wanted.connect(self.go_to)
            self._tabs[key] = made
            self._column.insertWidget(self._column.count() - 1, made, 1)
        return self._tabs[key]

    # --- opening ---

    def show_with(self, student_id: str = "", tab: str = "", field: str = "") -> None:
        """Open a student, perhaps at a tab with the cursor in a field."""
        if student_id and student_id != self.student_id:
            if not self.may_leave():
                return
            self._forget()
            self.student_id = student_id
        self._field = field
        if tab:
            self._current = tab
        self._stale = False
        self.reload()

    def may_leave(self) -> bool:
        """Whether another student may be opened: unsaved changes are asked about first."""
        unsaved = [tab for tab in self._tabs.values() if tab.dirty]
        if not unsaved:
            return True
        sure = dialogs.ask(
            self,
            self.tr("There are unsaved changes"),
            self.tr("They will be lost if you go on without saving."),
            self.tr("Go on without saving"),
        )
        if sure:
            for tab in unsaved:
                tab.discard()
        return sure

    def _forget(self) -> None:
        """Another student's tabs are built anew, so that nothing of the last one shows for a moment."""
        for tab in self._tabs.values():
            tab.student_id = ""
            self._column.removeWidget(tab)
            tab.hide()
            tab.setParent(None)
            tab.deleteLater()
        self._tabs.clear()

    def reload(self) -> None:
        if not self.student_id or not self.shell.ready:
            return
        student_id = self.student_id
        self.shell.run(fetch, student_id, on_done=lambda shown: self._arrived(student_id, shown))
        self._show_tab(self._current)

    def _arrived(self, student_id: str, shown: Shown) -> None:
        if student_id == self.student_id:
            self._shown = shown
            self._show_head()

    def _show_head(self) -> None:
        if self._shown is None:
            return
        card, language = self._shown.card, self.shell.language
        head = student_view.header(card, language)
        step = card.next_step
        following = student_view.next_line(step, language, self._shown.overdue) if step else None
        self.head.show_head(head, following)
        self.head.show_forms(self._shown.forms, language)
        self.road.show_road(card, head, following)
        self._following = following

    def _theme_changed(self) -> None:
        if self.isVisible():
            self.reload()

    # --- going about ---

    def _show_tab(self, key: str) -> None:
        self._current = key
        at = places.TABS.index(key)
        if self.bar.currentIndex() != at:
            self.bar.setCurrentIndex(at)  # comes back here
            return
        if not self.student_id or not self.shell.ready:
            return
        tab = self._tab(key)
        for other in self._tabs.values():
            other.setVisible(other is tab)
        tab.load(self.student_id)
        if self._field:
            field, self._field = self._field, ""
            tab.stand_on(field)

    def go_to(self, place: Place) -> None:
        """Open the place where something is mended or gone on with."""
        if place.wizard:
            self._open_wizard(place)
        elif place.page:
            self.shell.open_page(place.page, tab=place.tab)
        else:
            self._field = place.field
            self._show_tab(place.tab)
            tab = self._tabs.get(place.tab)
            if tab is not None:
                self.scroll_area.ensureWidgetVisible(tab, 0, 200)

    def _open_wizard(self, place: Place) -> None:
        if place.wizard == "topics":
            self.shell.open_wizard("topics", student_ids=[self.student_id], step=place.step)
        else:
            self.shell.open_wizard(
                place.wizard,
                workflow=place.workflow, step=place.step, students=[self.student_id], subject=place.subject,
            )  # fmt: skip

    def _go_on(self) -> None:
        if self._following is not None:
            self.go_to(self._following.place)

    def _mark_dirty(self) -> None:
        """A tab with unsaved changes carries a mark beside its name."""
        for at, key in enumerate(places.TABS):
            tab = self._tabs.get(key)
            text = self.bar.tabText(at).removesuffix(" •")
            self.bar.setTabText(at, f"{text} •" if tab is not None and tab.dirty else text)
        self.head.set_pressing(not any(tab.dirty for tab in self._tabs.values()))
