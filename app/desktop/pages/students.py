"""The list of master's students: look, restrict, sort, choose many and act on all of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.models.page_table import Column, PageTable, Row
from app.desktop.packing import Packer
from app.desktop.pages.base import Page
from app.desktop.pages.record_form import Field
from app.desktop.pages.small_dialogs import ask_fields
from app.desktop.pages.student_filters import StudentFilters
from app.desktop.pages.words import DUE, STATUS, TRACK_SHORT, URGENCY_CHIP, day, word
from app.desktop.print_cohort import CohortPrinter
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.printables import Printable
    from app.services.student_lists import Choices, DueLine, Wanted

_IIN = "iin"
_STATUS_CHIP = {"studying": "done", "leave": "soon", "expelled": "late", "transferred": "late", "graduated": "info"}


def cells(one: DueLine) -> tuple[Any, ...]:
    """A line of the list as its columns show it."""
    line = one.line
    due = (f"{day(one.due)} · {word(DUE, one.urgency)}", URGENCY_CHIP.get(one.urgency or "", "plain"))
    return (
        line.name,
        line.programme,
        word(TRACK_SHORT, line.track),
        line.course or "",
        line.group,
        line.supervisor,
        line.topic,
        (word(STATUS, line.status), _STATUS_CHIP.get(line.status, "plain")),
        due if one.due else ("", "plain"),
        line.iin,
    )


def fetch_rows(
    ctx: Context,
    wanted: Wanted,
    order: str,
    descending: bool,
    offset: int,
    limit: int | None,
    *,
    full_iin: bool = False,
) -> tuple[Sequence[Row], int]:
    from app.services import student_lists

    found, total = student_lists.page(
        ctx, wanted, order=order, descending=descending, offset=offset, limit=limit, full_iin=full_iin
    )
    return [Row(one.line.id, cells(one)) for one in found], total


def fetch_choices(ctx: Context) -> Choices:
    from app.services import student_lists

    return student_lists.choices(ctx)


def fetch_ids(ctx: Context, wanted: Wanted) -> list[str]:
    from app.services import student_lists

    return student_lists.ids(ctx, wanted)


def fetch_forms(ctx: Context, ids: list[str]) -> list[Printable]:
    from app.services import printables

    return [form for form in printables.of_many(ctx, ids) if form.subject == "student"]


def export(
    ctx: Context, wanted: Wanted, order: str, descending: bool, path: Path, headings: list[str], full_iin: bool
) -> Path:
    """The whole list as a file; the last column, the IIN, only where a heading stands over it."""
    from app.services import tables

    rows, _ = fetch_rows(ctx, wanted, order, descending, 0, None, full_iin=full_iin)
    plain = [[cell[0] if isinstance(cell, tuple) else cell for cell in row.cells[: len(headings)]] for row in rows]
    tables.export(ctx, path, headings, plain)
    return path


def archive(ctx: Context, ids: list[str]) -> Any:
    from app.services import students

    return students.archive(ctx, ids)


def create(ctx: Context, values: dict[str, Any]) -> tuple[str, Any]:
    from app.services import students

    return students.save(ctx, None, values)


class StudentsPage(Page):
    """Opened from Today with `ids` and a `title` it shows only those, until the chip is taken away."""

    name = "students"
    icon = "users"
    tables = frozenset(
        {
            "student", "topic", "supervision", "plan", "plan_copy", "internship", "programme", "staff",
            "work_case", "case_entry", "academic_term", "calendar_day", "setting",
        }
    )  # fmt: skip

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.filters = StudentFilters(shell)
        self.filters.changed.connect(self._restricted)
        self.table = PageTable(shell, self._columns(), fetch_rows, self.filters.wanted, "students_table")
        self.table.opened.connect(shell.open_student)
        self.table.selection_changed.connect(self._show_selection)
        self.table.model_.loaded.connect(self._loaded)
        self.count = label("", "secondary", name="students_count")
        self.action_bar = self._make_actions()
        self.empty = EmptyState(
            shell.icon("users"),
            self.tr("Here the master's students of the department are listed."),
            self.tr("Import a list"),
            errand="import",
        )
        self.empty.setObjectName("students_empty")
        self.empty.action.connect(lambda: shell.open_wizard("import"))
        self.nobody = EmptyState(
            shell.icon("filter"), self.tr("Nobody fits the filter."), self.tr("Show all"), primary=False
        )
        self.nobody.setObjectName("students_nobody")
        self.nobody.action.connect(self.filters.clear)
        self._build()

    def title(self) -> str:
        return self.tr("Master's students")

    # --- building ---

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), 216),
            Column("programme", self.tr("Programme"), 100),
            Column("track", self.tr("Track"), 106),
            Column("course", self.tr("Year"), 56, "number"),
            Column("group", self.tr("Group"), 80),
            Column("supervisor", self.tr("Supervisor"), 144),
            Column("topic", self.tr("Topic"), 0),
            Column("status", self.tr("Status"), 94, "chip"),
            Column("next_due", self.tr("Next due"), 170, "chip"),
            Column(_IIN, self.tr("IIN"), 120, sortable=False, shown=False),
        ]

    def _build(self) -> None:
        card = Card(padded=False)
        card.add(self.table, 1)
        self.stack = QStackedWidget(self)
        for widget in (card, self.empty, self.nobody):
            self.stack.addWidget(widget)
        self.top = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addStretch(1)
        for text, name, icon, act in (
            (self.tr("Columns"), "students_columns", "columns-3", self._choose_columns),
            (self.tr("To Excel"), "students_excel", "sheet", self.export),
            (self.tr("New student"), "students_new", "user-plus", self.new_student),
        ):
            made = button(text, name, icon=self.shell.icon(icon))
            made.clicked.connect(act)
            row.addWidget(made)
        column = QVBoxLayout(self.top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filters)
        column.addLayout(row)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(self.top)
        box.addWidget(self.action_bar)
        box.addWidget(self.stack, 1)

    def _make_actions(self) -> QWidget:
        """The bar that appears when somebody is selected."""
        bar = Card(padded=False)
        bar.setObjectName("students_actions")
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self.chosen = label("", "strong", name="students_chosen")
        row.addWidget(self.chosen)
        row.addStretch(1)
        topics = button(self.tr("Topics and supervisors"), "students_topics", primary=True)
        topics.clicked.connect(lambda: self._with_ids(self._open_topics))
        self.print = button(self.tr("Print a form"), "students_print", icon=self.shell.icon("printer"))
        self.print.clicked.connect(lambda: self._with_ids(self._choose_form))
        packer = Packer(self.shell, self)
        pack = button(self.tr("Pack for an inspection"), "students_pack", icon=self.shell.icon("files"))
        pack.clicked.connect(lambda: self._with_ids(packer.pack_all))
        copy = button(self.tr("Copy"), "students_copy", icon=self.shell.icon("copy"))
        copy.clicked.connect(self.table.copy_selection)
        away = button(self.tr("Archive"), "students_archive", icon=self.shell.icon("archive"))
        away.clicked.connect(lambda: self._with_ids(self._archive))
        for made in (topics, self.print, pack, copy, away):
            row.addWidget(made)
        bar.body.addLayout(row)
        bar.hide()
        return bar

    # --- showing ---

    def show_with(self, ids: Sequence[str] | None = None, title: str = "") -> None:
        if ids is not None:
            self.filters.show_only(tuple(ids), title)
            self.reload()

    def reload(self) -> None:
        if self.shell.ready:
            self.shell.run(fetch_choices, on_done=self.filters.offer)
            self.table.reload()

    @property
    def _wanted(self) -> Wanted:
        return self.filters.wanted()

    def _restricted(self) -> None:
        self.table.reload()

    def _loaded(self, total: int) -> None:
        self.count.setText(self.tr("Students: {n}").format(n=total))
        nothing = total == 0 and not self.filters.any
        self.top.setVisible(not nothing)
        self.stack.setCurrentIndex(0 if total else (1 if nothing else 2))
        self._show_selection()

    def _show_selection(self) -> None:
        chosen = len(self.table.selectionModel().selectedRows())
        self.action_bar.setVisible(chosen > 0)
        self.chosen.setText(self.tr("Selected: {n}").format(n=chosen))

    # --- acting on one ---

    def new_student(self) -> None:
        fields = [
            Field("surname", self.tr("Surname")),
            Field("given_name", self.tr("Given name")),
            Field("patronymic", self.tr("Patronymic")),
        ]
        text = self.tr("The rest is entered on the card.")
        given = ask_fields(self, self.tr("New student"), text, fields, {}, required=("surname",))
        if given:
            self.shell.do(create, given, on_done=lambda made: self.shell.open_student(made[0], tab="personal"))

    def _choose_columns(self) -> None:
        self.table.choose_columns(QPoint(self.table.width() - 240, self.table.horizontalHeader().height()))

    def export(self) -> None:
        path = dialogs.save_file(self, self.tr("List to Excel"), "Excel (*.xlsx)", self.tr("Students") + ".xlsx")
        if path is not None:
            model = self.table.model_
            keys = [column.key for column in model.columns]
            with_iin = not self.table.isColumnHidden(keys.index(_IIN))
            headings = [column.title for column in model.columns if with_iin or column.key != _IIN]
            self.shell.run(
                export,
                self._wanted,
                model.order,
                model.descending,
                path.with_suffix(".xlsx"),
                headings,
                with_iin and self._wants_full_iin(),
                on_done=lambda done: self.shell.notify(self.tr("Written: {path}").format(path=done)),
            )

    def _wants_full_iin(self) -> bool:
        return dialogs.ask(
            self,
            self.tr("Write the IIN whole into the file?"),
            self.tr("Otherwise the file has their last four digits, as the list does. Whoever has the file has them."),
            self.tr("Write them whole"),
        )

    # --- acting on many ---

    def _with_ids(self, act: Any) -> None:
        """Hand over the ids of the selection; the whole list is asked for, since not all of it need be fetched."""
        if self.table.is_everything_selected():
            self.shell.run(fetch_ids, self._wanted, on_done=act)
        else:
            act(self.table.selected_ids())

    def _open_topics(self, ids: list[str]) -> None:
        self.shell.open_wizard("topics", student_ids=ids)

    def _choose_form(self, ids: list[str]) -> None:
        self.shell.run(fetch_forms, ids, on_done=lambda forms: self._show_forms(ids, forms))

    def _show_forms(self, ids: list[str], forms: list[Printable]) -> None:
        menu = QMenu(self)
        menu.setObjectName("students_print_menu")
        for form in forms:
            action = menu.addAction(self.shell.text(form.title))
            action.setObjectName(f"print_{form.form}")
            action.triggered.connect(lambda _=False, one=form: self.print_for(one.form, ids, one.copies))
        menu.popup(self.print.mapToGlobal(QPoint(0, self.print.height())))

    def print_for(self, form_id: str, ids: list[str], copies: int = 1) -> None:
        """Issue a form for everybody selected."""
        CohortPrinter(self.shell, self, form_id, copies).start(ids)

    def _archive(self, ids: list[str]) -> None:
        text = self.tr("They leave the lists; nothing is erased, and Undo brings them back. Students: {n}")
        if dialogs.ask(self, self.tr("Archive the selected students?"), text.format(n=len(ids)), self.tr("Archive")):
            self.shell.do(archive, ids)
