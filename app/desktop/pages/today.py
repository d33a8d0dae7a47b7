"""Today: counters, work grouped by what to do next, the coming weeks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desktop import errands
from app.desktop.pages import places
from app.desktop.pages.base import Page
from app.desktop.pages.places import Place
from app.desktop.shell import EVERYTHING, Shell
from app.desktop.widgets.cards import Card, Counter
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.labels import button
from app.desktop.widgets.weekstrip import Day, WeekStrip
from app.desktop.widgets.workrow import Work, WorkRow
from app.domain.letters import capitalised

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.today_view import DayMark, Fall, TodayView, WorkGroup

_KINDS = {"overdue": "late", "due": "soon", "waiting": "waiting", "upcoming": "info", "unknown": "plain"}
_TOPIC_WORKFLOW = "topic"
_DEADLINES = "deadline-list"  # the form that prints what is due


def load(ctx: Context) -> TodayView:
    from app.services import today

    return today.load(ctx)


class TodayPage(Page):
    """The page that opens first."""

    name = "today"
    icon = "calendar-check"
    tables = EVERYTHING

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._view: TodayView | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(scroll)
        outer.addWidget(scroll)
        inside = QWidget()
        inside.setObjectName("scrolled")
        scroll.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addLayout(self._counters_row())
        self._work = Card(self.tr("What to do"), "", padded=False)
        self._work.setObjectName("work")
        self._print = button(self.tr("Print the list"), "printDeadlines", icon=shell.icon("printer"), link=True)
        self._print.clicked.connect(self._print_pressed)
        self._print.setEnabled(False)
        self._work.head.addWidget(self._print)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._work.body.addLayout(self._rows)
        column.addWidget(self._work)
        self._weeks = Card(self.tr("The coming weeks"))
        self._strip = WeekStrip(shell.theme)
        self._strip.setObjectName("weekStrip")
        self._strip.setAccessibleName(self._weeks.title_label.text())
        self._strip.picked.connect(self._day_pressed)
        self._weeks.add(self._strip)
        column.addWidget(self._weeks)
        column.addStretch(1)
        shell.theme.changed.connect(self._draw_anew)

    def title(self) -> str:
        return self.tr("Today")

    def _counters_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._counters: dict[str, Counter] = {}
        for name, text, kind in (
            ("overdue", self.tr("overdue"), "late"),
            ("week", self.tr("due this week"), "soon"),
            ("waiting", self.tr("on the way"), "waiting"),
            ("unknown", self.tr("facts missing"), "plain"),
            ("on_plan", self.tr("on schedule"), "done"),
        ):
            counter = Counter(text, kind)
            counter.setObjectName(f"counter_{name}")
            counter.pressed.connect(self._counter_pressed)
            self._counters[name] = counter
            row.addWidget(counter)
        return row

    def reload(self) -> None:
        if self.shell.ready:
            self.shell.when_judged(self._load)

    def _draw_anew(self) -> None:
        self._view = None
        self.reload()

    def _load(self) -> None:
        self.shell.run(load, on_done=self._show)

    def show_kept(self, view: TodayView) -> None:
        """Show what was kept of the last time; nothing can be begun until the department is open."""
        self._show(view)

    # --- showing ---------------------------------------------------------------------------------

    def _show(self, view: TodayView) -> None:
        if view != self._view:
            self._view = view
            self._draw(view)
        self.loaded.emit()

    def _draw(self, view: TodayView) -> None:
        counters = view.counters
        for name, counter in self._counters.items():
            counter.show_number(counters[name])
        self._work.right_label.setText(self.tr("students: {0}").format(counters["students"]))
        self._print.setEnabled(bool(counters["students"]))
        self._clear()
        if not counters["students"]:
            self._rows.addWidget(
                self._empty(self.tr("There are no students yet. A list from Excel fills this page."), True)
            )
        elif not view.groups:
            self._rows.addWidget(self._empty(self.tr("Nothing is waiting. Every step is done or not yet due."), False))
        before: QWidget = self._counters["on_plan"]
        for number, group in enumerate(view.groups):
            row = WorkRow(self._worded(group), self.shell.theme, primary=number == 0)
            row.setProperty("group", number)
            row.button.setProperty("errand", self._errand(group))
            row.pressed.connect(self._row_pressed)
            self._rows.addWidget(row)
            for control in (row.toggle, row.button):
                QWidget.setTabOrder(before, control)
                before = control
        self._strip.show_days([self._day(mark) for mark in view.strip])

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()

    def _empty(self, text: str, offer: bool) -> EmptyState:
        icon = self.shell.icon("inbox" if offer else "circle-check")
        state = EmptyState(icon, text, self.tr("Import a list") if offer else "", errand="import")
        state.action.connect(self._import)
        return state

    def _import(self) -> None:
        self.shell.open_wizard("import")

    def _worded(self, group: WorkGroup) -> Work:
        title = self.shell.text(group.title)
        title = capitalised(title)
        clause = self.tr("(cl. {0})").format(group.clause) if group.clause else ""
        due = self.tr("due {0}").format(group.due.strftime("%d.%m.%Y")) if group.due else ""
        missing = [self.tr("Missing: {0}").format("; ".join(group.missing)) + "."] if group.missing else []
        return Work(
            title=title if group.fact is None else self.tr("Missing: {0}").format(title[:1].lower() + title[1:]),
            count=self._count(group),
            state=self._state(group.urgency),
            kind=_KINDS[group.urgency],
            when=f"{due} {clause}".strip(),
            why=(*group.why, *missing),
            action=self._action(group),
        )

    def _count(self, group: WorkGroup) -> str:
        if group.papers is not None:
            return self.tr("papers: {0}").format(group.papers.papers)
        if group.settings:
            return self.tr("safe copies")
        return self.tr("students: {0}").format(len(group.student_ids))

    def _state(self, urgency: str) -> str:
        return {
            "overdue": self.tr("overdue"),
            "due": self.tr("due soon"),
            "waiting": self.tr("on the way"),
            "upcoming": self.tr("ahead"),
            "unknown": self.tr("cannot be computed"),
        }[urgency]

    def _action(self, group: WorkGroup) -> str:
        if group.papers is not None:
            return self.tr("Open the papers")
        if group.settings:
            return self.tr("Open settings")
        place = _place(group)
        if place.wizard:
            return self.tr("Continue")
        if place.page:
            return self.tr("Open settings")
        return self.tr("Open the card") if len(group.student_ids) == 1 else self.tr("Show the list")

    def _errand(self, group: WorkGroup) -> str:
        """The intention that a line leads to; nothing where it only shows something."""
        looks = group.papers is not None or group.settings
        return "" if looks else errands.WIZARDS.get(_place(group).wizard, "")

    def _day(self, mark: DayMark) -> Day:
        weekdays = (
            self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"),
            self.tr("Fri"), self.tr("Sat"), self.tr("Sun"),
        )  # fmt: skip
        dots = tuple(_KINDS[fall.urgency] for fall in mark.falls)
        head = f"{mark.day.day} {weekdays[mark.day.weekday()]}"
        note = "" if mark.working else (mark.name or self.tr("day off"))
        lines = [self._fall(fall) for fall in mark.falls]
        tip = "\n".join((mark.day.strftime("%d.%m.%Y"), *([note] if note else []), *lines))
        return Day(head, note, dots, tip, mark.working)

    def _fall(self, fall: Fall) -> str:
        """What falls due, by which clause, for how many."""
        clause = self.tr("(cl. {0})").format(fall.clause)
        count = self.tr("students: {0}").format(len(fall.student_ids))
        return f"{self.shell.text(fall.summary)} {clause} · {count}"

    # --- acting ----------------------------------------------------------------------------------

    def _print_pressed(self) -> None:
        assert self._view is not None
        self.shell.preview(_DEADLINES, f"department:{self._view.day}")

    def _row_pressed(self) -> None:
        if self._view is None or not self.shell.ready:
            return
        group = self._view.groups[self.sender().property("group")]
        if group.papers is not None:
            self.shell.open_page("papers", tab="way", form=group.papers.form, signer=group.papers.signer)
            return
        if group.settings:
            self.shell.open_page("settings", tab=group.settings)
            return
        place = _place(group)
        if place.wizard == "topics":
            self.shell.open_wizard("topics", step=group.step, student_ids=list(group.student_ids))
        elif place.wizard:
            students, subjects = list(group.student_ids), list(group.subjects)
            self.shell.open_wizard(
                place.wizard, workflow=place.workflow, step=place.step, students=students, subjects=subjects
            )
        elif place.page:
            self.shell.open_page(place.page, tab=place.tab)
        elif len(group.student_ids) == 1:
            self.shell.open_student(group.student_ids[0], tab=place.tab, field=place.field)
        else:
            self._list(group.student_ids, self.shell.text(group.title))

    def _counter_pressed(self) -> None:
        name = self.sender().objectName().removeprefix("counter_")
        if self._view is not None and self._view.counted[name]:
            self._list(self._view.counted[name], self._counters[name].text)

    def _day_pressed(self, index: int) -> None:
        assert self._view is not None
        mark = self._view.strip[index]
        ids = dict.fromkeys(one for fall in mark.falls for one in fall.student_ids)
        self._list(tuple(ids), self.tr("due {0}").format(mark.day.strftime("%d.%m.%Y")))

    def _list(self, ids: Sequence[str], title: str) -> None:
        """The list of students with these only; its title says why they are there."""
        if self.shell.ready:
            self.shell.open_page("students", ids=tuple(ids), title=capitalised(title))


def _place(group: WorkGroup) -> Place:
    """Where the group's next step is recorded or its missing fact is entered."""
    if group.fact is not None or group.record:
        return places.of_fact(group.fact or group.record)
    if group.workflow == _TOPIC_WORKFLOW:
        return places.in_wizard(_TOPIC_WORKFLOW, group.step or "")
    return places.to_record(group.workflow or "", group.step or "")
