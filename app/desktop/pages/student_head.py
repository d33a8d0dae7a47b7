"""The upper part of the student card: who it is, the road map, the next step and what it still needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.desktop.pages import student_view
from app.desktop.pages.places import REQUIREMENTS, Place
from app.desktop.pages.student_view import Header, NextLine
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.labels import button, label, restyle
from app.desktop.widgets.plain import tip
from app.desktop.widgets.timeline import Timeline

if TYPE_CHECKING:
    from app.services.cards import StudentCard
    from app.services.printables import Printable

# Pixels: words of the primary button, and below which width the buttons stand under one another.
_BUTTON_ROOM, _NARROW_ROOM = 280, 200
_NARROW = 1000
# Missing facts that stand in one line; the rest are among the requirements.
_LINKS = 2


class HeadCard(Card):
    """Name, chips, supervisor, topic; Print and the one primary button."""

    go_on = Signal()
    print_wanted = Signal(str, str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("student_head")
        self.name = label("", "person", name="student_name")
        self.course = Chip("", "info")
        self.status = Chip("", "plain")
        self.facts = label("", "secondary", wrap=True, name="student_facts")
        self.supervisor = label("", "", wrap=True, name="student_supervisor")
        self.topic = label("", "", wrap=True, name="student_topic")
        self.print = button(self.tr("Print"), "student_print", icon=shell.icon("printer"))
        self.menu = QMenu(self)
        self.menu.setObjectName("student_print_menu")
        self.print.setMenu(self.menu)
        self.next = button("", "student_continue", primary=True)
        self.next.clicked.connect(self.go_on)
        self._words = ""
        self.body.addLayout(self._lay())

    def _lay(self) -> QHBoxLayout:
        first = QHBoxLayout()
        first.setSpacing(8)
        for widget in (self.name, self.course, self.status):
            first.addWidget(widget)
        first.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(first)
        for widget in (self.facts, self.supervisor, self.topic):
            left.addWidget(widget)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        for made in (self.print, self.next):
            self._buttons.addWidget(made, 0, Qt.AlignmentFlag.AlignRight)
        side = QVBoxLayout()
        side.addLayout(self._buttons)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addLayout(side)
        return row

    def show_head(self, head: Header, following: NextLine | None) -> None:
        self.name.setText(head.name)
        self.course.show_text(head.course, "info")
        self.course.setVisible(bool(head.course))
        self.status.show_text(head.status, "soon")
        self.status.setVisible(bool(head.status))
        self.facts.setText(head.facts)
        self.supervisor.setText(head.supervisor)
        self.topic.setText(head.topic)
        self.next.setVisible(following is not None)
        self._words = following.button if following is not None else ""
        self.next.setToolTip(tip(following.text) if following is not None else "")
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        narrow = self.width() < _NARROW
        directions = QBoxLayout.Direction
        self._buttons.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        room = _NARROW_ROOM if narrow else _BUTTON_ROOM
        self.next.setText(self.next.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def set_pressing(self, pressing: bool) -> None:
        """While something is unsaved, Save is the one primary button."""
        self.next.setProperty("primary", pressing)
        restyle(self.next)

    def show_forms(self, forms: list[Printable], language: str) -> None:
        self.menu.clear()
        for form in forms:
            text = form.title.in_language(language)
            action = self.menu.addAction(f"{text} ({form.detail})" if form.detail else text)
            action.setObjectName(f"print_{form.form}")
            action.triggered.connect(
                lambda _=False, form_id=form.form, subject=form.subject: self.print_wanted.emit(form_id, subject)
            )
        self.print.setEnabled(bool(forms))


class RoadCard(Card):
    """The timeline, then one line: what is next, by when, why, what is missing."""

    place_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(self.tr("Road map"), " ")
        self.shell = shell
        self.setObjectName("student_road")
        self.timeline = Timeline(shell.theme)
        self.timeline.setObjectName("student_timeline")
        self.line = label("", "attention", wrap=True, name="student_next")
        self.missing_title = label(self.tr("Missing:"), "attention")
        self.links = QWidget(self)
        row = QHBoxLayout(self.links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.missing_title)
        row.addStretch(1)
        self.body.setSpacing(4)
        for widget in (self.timeline, self.line, self.links):
            self.body.addWidget(widget)

    def show_road(self, card: StudentCard, head: Header, following: NextLine | None) -> None:
        self.right_label.setText(head.edition)
        self.timeline.show_way(
            student_view.semesters(card, self.shell.today()), student_view.marks(card, self.shell.language)
        )
        self.line.setText(following.text if following else self.tr("Every step known to the regulation is done."))
        self.line.setProperty("kind", {"late": "fault", "soon": "attention"}[following.kind] if following else "good")
        restyle(self.line)
        self._show_missing(following.missing if following else ())

    def _show_missing(self, missing: tuple[tuple[str, Place], ...]) -> None:
        row = self.links.layout()
        assert isinstance(row, QHBoxLayout)
        while row.count() > 2:
            item = row.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        rest = len(missing) - _LINKS
        shown = [
            *missing[:_LINKS],
            *([(self.tr("and more: {n}").format(n=rest), Place(REQUIREMENTS))] if rest > 0 else ()),
        ]
        for at, (text, place) in enumerate(shown):
            link = button(text, f"missing_{at}", link=True)
            link.clicked.connect(lambda _=False, place=place: self.place_wanted.emit(place))
            row.insertWidget(row.count() - 1, link)
        self.links.setVisible(bool(missing))
