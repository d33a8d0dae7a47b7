"""Supervisors: load against the limit, qualification, and the card of one with his own students."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.pages.base import Page
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.record_form import Field
from app.desktop.pages.small_dialogs import ask_fields
from app.desktop.pages.supervisor_card import SupervisorPanel
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.supervisors import SupervisorLine

_LIST, _CARD, _EMPTY = 0, 1, 2


def fetch(ctx: Context, text: str) -> list[SupervisorLine]:
    from app.services import supervisors

    return supervisors.list_lines(ctx, text)


def create(ctx: Context, values: dict[str, Any]) -> tuple[str, Any]:
    from app.services import supervisors

    return supervisors.save(ctx, None, values)


class SupervisorsPage(Page):
    """The list; a double click or Enter opens the card, and Back returns."""

    name = "supervisors"
    icon = "user-check"
    tables = frozenset({"staff", "qualification", "supervision", "student", "setting"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.text = QLineEdit(self)
        self.text.setObjectName("supervisors_text")
        self.text.setPlaceholderText(self.tr("Name"))
        self.text.setAccessibleName(self.tr("Filter the list"))
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(360)
        self.text.textChanged.connect(self._reload_list)
        self.count = label("", "secondary", name="supervisors_count")
        self.table = self._make_table()
        self.panel = SupervisorPanel(shell)
        self.panel.back.connect(self._back)
        self.empty = EmptyState(
            shell.icon("user-check"),
            self.tr("The supervisors of the department are listed here."),
            self.tr("Import a list"),
            errand="import",
        )
        self.empty.setObjectName("supervisors_empty")
        self.empty.action.connect(lambda: shell.open_wizard("import", kind="supervisors"))
        self.stack = QStackedWidget(self)
        for widget in (self._make_list(), self.panel, self.empty):
            self.stack.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.stack)
        shell.theme.changed.connect(self.reload)

    def title(self) -> str:
        return self.tr("Supervisors")

    # --- building ---

    def _make_table(self) -> ReadTable:
        headings = [
            self.tr("Name"), self.tr("Position"), self.tr("Degree"), self.tr("Academic title"),
            self.tr("Experience, years"), self.tr("h-index"), self.tr("Load"),
        ]  # fmt: skip
        table = ReadTable("supervisors", headings, [236, 160, 0, 176, 100, 80, 96], numbers=(4, 5, 6))
        table.opened.connect(self._open)
        return table

    def _make_list(self) -> QWidget:
        new = button(self.tr("New supervisor"), "supervisors_new", icon=self.shell.icon("user-plus"))
        new.clicked.connect(self.new_supervisor)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.text, 1)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(new)
        card = Card(padded=False)
        card.add(self.table, 1)
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addLayout(row)
        box.addWidget(card, 1)
        return holder

    # --- showing ---

    def show_with(self, staff_id: str = "") -> None:
        if staff_id:
            self._open(staff_id)
        else:
            self.stack.setCurrentIndex(_LIST)

    def may_leave(self) -> bool:
        return self.stack.currentIndex() != _CARD or self.panel.may_leave()

    def reload(self, *_: object) -> None:
        if not self.shell.ready:
            return
        self._reload_list()
        if self.stack.currentIndex() == _CARD:
            self.panel.reload()

    def _reload_list(self, *_: object) -> None:
        if self.shell.ready:
            self.shell.run(fetch, self.text.text(), on_done=self._show)

    def _show(self, lines: list[SupervisorLine]) -> None:
        self.table.fill([self._line(one) for one in lines])
        self.count.setText(self.tr("Supervisors: {n}").format(n=len(lines)))
        nothing = not lines and not self.text.text()
        if self.stack.currentIndex() != _CARD:
            self.stack.setCurrentIndex(_EMPTY if nothing else _LIST)

    def _line(self, one: SupervisorLine) -> Line:
        over = one.limit is not None and one.load > one.limit
        full = one.limit is not None and one.load == one.limit
        load = f"{one.load} / {one.limit}" if one.limit is not None else str(one.load)
        years = "" if one.experience_years is None else str(one.experience_years)
        index = "" if one.h_index is None else str(one.h_index)
        colour = self.shell.theme.colour("late" if over else "soon" if full else "text")
        return Line(one.id, (one.name, one.position, one.degree, one.academic_title, years, index, load), 6, colour)

    # --- acting ---

    def _open(self, staff_id: str) -> None:
        self.stack.setCurrentIndex(_CARD)
        self.panel.open(staff_id)

    def _back(self) -> None:
        if self.panel.may_leave():
            self.stack.setCurrentIndex(_LIST)
            self._reload_list()

    def new_supervisor(self) -> None:
        fields = [
            Field("surname", self.tr("Surname")),
            Field("given_name", self.tr("Given name")),
            Field("patronymic", self.tr("Patronymic")),
        ]
        text = self.tr("Degree, title and the rest are entered on the card.")
        given = ask_fields(self, self.tr("New supervisor"), text, fields, {}, required=("surname",))
        if given:
            self.shell.do(create, given, on_done=lambda made: self._open(made[0]))
