"""The history of a record or of the whole department: a list with filters, under it what the chosen line changed, and
undo or redo of that very line.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.models.page_table import Column, PageTable
from app.desktop.pages import history_lines
from app.desktop.pages.history_changes import ChangesTable
from app.desktop.pages.history_lines import Offered, Opened
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, DateField
from app.desktop.widgets.labels import button, label
from app.services.history import Wanted

if TYPE_CHECKING:
    pass

_LINES_HEIGHT, _CHANGES_HEIGHT, _ACTIONS_HEIGHT = 264, 200, 34  # pixels, at least
_WIDEST_CHOICE = 240


class HistoryPanel(QWidget):
    """`look_at` says of what; the filters above the list restrict it further. `left`: a press leads somewhere else."""

    left = Signal()

    def __init__(self, shell: Shell, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.shell = shell
        self._base = Wanted()
        self._wanted = self._base
        self._opened: Opened | None = None
        self._to_choose: int | None = None
        self._newest = ""  # the line that is opened while nobody has chosen another
        self.table = PageTable(shell, self._columns(), history_lines.fetch_rows, self._restriction, f"{name}_lines")
        self.table.setAccessibleName(self.tr("What was done"))
        self.table.setMinimumHeight(_LINES_HEIGHT)
        self.table.selection_changed.connect(self._chosen)
        self.table.model_.loaded.connect(self._loaded)
        self.changes = ChangesTable(f"{name}_changes")
        self.changes.setMinimumHeight(_CHANGES_HEIGHT)
        self.hint = label("", "secondary", wrap=True, name=f"{name}_hint")
        self._build(name)

    # --- building ---

    def _columns(self) -> list[Column]:
        return [
            Column("at", self.tr("When"), 136, sortable=False),
            Column("user", self.tr("Who"), 160, sortable=False),
            Column("text", self.tr("What was done"), 0, sortable=False),
            Column("state", self.tr("State"), 136, sortable=False),
        ]

    def _build(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._filters(name))
        column.addWidget(self.table, 3)
        column.addLayout(self._actions(name))
        column.addWidget(self.hint)
        column.addWidget(self.changes, 4)
        self._show_opened(None)

    def _filters(self, name: str) -> QHBoxLayout:
        self.user = Choice([("", self.tr("Everybody"))])
        self.area = Choice([("", self.tr("Every kind"))])
        self.first, self.last = DateField(), DateField()
        self.everything = button(self.tr("Show all"), f"{name}_all", link=True)
        self.everything.clicked.connect(self.clear)
        self.excel = button(self.tr("To Excel"), f"{name}_excel", icon=self.shell.icon("sheet"))
        self.excel.clicked.connect(self.export)
        row = QHBoxLayout()
        row.setSpacing(8)
        for key, widget, title in (
            ("user", self.user, self.tr("Person")),
            ("area", self.area, self.tr("Kind of action")),
            ("first", self.first, self.tr("From")),
            ("last", self.last, self.tr("To")),
        ):
            widget.setObjectName(f"{name}_{key}")
            widget.setAccessibleName(title)
            widget.changed.connect(self._restricted)
            if key in ("first", "last"):
                row.addWidget(label(title, "secondary"))
            row.addWidget(widget)
        for choice in (self.user, self.area):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            choice.setMaximumWidth(_WIDEST_CHOICE)
        row.addWidget(self.everything)
        row.addStretch(1)
        row.addWidget(self.excel)
        return row

    def _actions(self, name: str) -> QHBoxLayout:
        self.turn = button("", f"{name}_turn")
        self.turn.clicked.connect(self._turn)
        self.show_later = button(self.tr("Show the later ones"), f"{name}_later", link=True)
        self.show_later.clicked.connect(self._show_later)
        self.go = button("", f"{name}_go", link=True)
        self.go.clicked.connect(self._go)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStrut(_ACTIONS_HEIGHT)
        for widget in (self.turn, self.show_later, self.go):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    # --- what is looked at ---

    def look_at(self, wanted: Wanted, choose: int | None = None) -> None:
        """Show the history of something else, perhaps with one line opened."""
        self._base = wanted
        self._to_choose = choose
        self._apply()

    def reload(self) -> None:
        """Fetch the list anew; what is chosen stays so."""
        if self.shell.ready:
            self.shell.run(history_lines.fetch_offered, on_done=self._offer)
            self.table.reload()

    def clear(self) -> None:
        """Take every filter away."""
        for widget in (self.user, self.area, self.first, self.last):
            silent = widget.blockSignals(True)
            widget.set_value(None)
            widget.blockSignals(silent)
        self._apply()

    def _offer(self, offered: Offered) -> None:
        self.user.set_choices([("", self.tr("Everybody")), *((one, one) for one in offered.users)])
        self.area.set_choices([("", self.tr("Every kind")), *offered.areas.items()])

    def _restricted(self) -> None:
        wanted = self._restricting()
        if wanted != self._wanted:
            self._apply()

    def _restricting(self) -> Wanted:
        return replace(
            self._base,
            user=self.user.value(),
            area=self.area.value(),
            first=self.first.value(),
            last=self.last.value(),
        )

    def _apply(self) -> None:
        self._wanted = self._restricting()
        self.everything.setVisible(self._wanted != self._base)
        self.reload()

    def _restriction(self) -> Wanted:
        return self._wanted

    def _loaded(self, total: int) -> None:
        self.everything.setVisible(self._wanted != self._base)
        if total == 0:
            self._show_opened(None)
            return
        numbers = {row.id: at for at, row in self.table.model_.fetched()}
        if self._to_choose is not None:
            self._select(numbers.get(str(self._to_choose), 0))
            self._to_choose = None
        elif self.table.selected_ids() in ([], [self._newest]):
            self._newest = next(row.id for _, row in self.table.model_.fetched())
            self._select(0)
        else:
            self._chosen()

    def _select(self, number: int) -> None:
        self.table.selectionModel().setCurrentIndex(
            self.table.model_.index(number, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )

    # --- the chosen line ---

    def chosen(self) -> int | None:
        """The number of the line that is opened."""
        ids = self.table.selected_ids()
        return int(ids[0]) if len(ids) == 1 else None

    def _chosen(self) -> None:
        seq = self.chosen()
        if seq is None:
            self._show_opened(None)
        elif self.shell.ready:
            self.shell.run(history_lines.fetch_opened, seq, self._base.subject, on_done=self._show_opened)

    def _show_opened(self, opened: Opened | None) -> None:
        if opened is not None and opened.details.line.seq != self.chosen():
            return
        self._opened = opened
        outlook = opened.outlook if opened is not None else None
        turn = outlook.turn if outlook is not None else None
        self.turn.setVisible(turn is not None)
        self.turn.setText(self.tr("Do it again") if turn == "redo" else self.tr("Undo this action"))
        self.turn.setIcon(self.shell.icon("redo-2" if turn == "redo" else "undo-2"))
        self.show_later.setVisible(outlook is not None and bool(outlook.later))
        self.go.setVisible(outlook is not None and bool(outlook.way))
        self.go.setText(self._way_words(outlook.way if outlook is not None else ""))
        self.hint.setText(self._hint(opened))
        self.hint.setVisible(bool(self.hint.text()))
        self.changes.show_details(opened.details if opened is not None else None)

    def _hint(self, opened: Opened | None) -> str:
        if opened is None:
            return self.tr("Choose a line above to see what it changed.") if self.table.total else ""
        error = opened.outlook.error
        told = [self.shell.word_error(error)] if error is not None else []
        if opened.outlook.way == "case":
            told.append(self.tr("Or take the latest decision back in the procedure: everything stays written there."))
        if not opened.details.records:
            told.append(self.tr("It changed nothing that is shown on a card."))
        return " ".join(told)

    def _way_words(self, way: str) -> str:
        return {"annul": self.tr("Open the paper"), "case": self.tr("Open the procedure")}.get(way, "")

    # --- acting ---

    def _turn(self) -> None:
        if self._opened is None:
            return
        outlook = self._opened.outlook
        if outlook.turn == "redo":
            self.shell.redo(outlook.seq)
        else:
            self.shell.undo(outlook.seq)

    def _show_later(self) -> None:
        if self._opened is not None:
            from app.desktop.pages.history_dialog import open_in_the_way

            open_in_the_way(self.shell, self, self._opened.outlook.seq, [one.seq for one in self._opened.outlook.later])

    def _go(self) -> None:
        if self._opened is None:
            return
        from app.desktop.pages.history_dialog import go_the_way

        outlook = self._opened.outlook
        self.left.emit()
        go_the_way(self.shell, outlook.way, outlook.way_ids)

    def export(self) -> None:
        path = dialogs.save_file(self, self.tr("History to Excel"), "Excel (*.xlsx)", self.tr("History") + ".xlsx")
        if path is None:
            return
        headings = [column.title for column in self._columns()]
        headings += [self.tr("Change"), self.tr("Record"), self.tr("Field"), self.tr("Before"), self.tr("After")]
        self.shell.run(
            history_lines.export,
            self._wanted,
            headings,
            history_lines.change_words(),
            path.with_suffix(".xlsx"),
            on_done=self._written,
            title=self.tr("History to Excel"),
        )

    def _written(self, path: Path | None) -> None:
        if path is not None:
            self.shell.notify(self.shell.say("table-saved", file=str(path)))
