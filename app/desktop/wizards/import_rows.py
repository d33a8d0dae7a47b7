"""Import wizard: every row with its mark, what it changes or why it is refused."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from app.desktop.models.headed import HeadedModel, Index
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import tip
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.import_flow import STATES, ImportFlow
from app.desktop.wizards.marks import CHIP_ROLE, ChipDelegate
from app.desktop.wizards.tables import make_table, selected_rows
from app.services.import_plan import CHANGED, NEW, REFUSED, TO_CONFIRM, UNCHANGED, PlannedRow

_CHIPS = {REFUSED: "late", TO_CONFIRM: "soon", CHANGED: "info", NEW: "done", UNCHANGED: "plain"}


class RowsModel(HeadedModel):
    """The planned rows of one state, or all of them. Sentences are made only for the rows in view."""

    ticked = Signal()

    def __init__(self, shell: Shell, flow: ImportFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._rows: tuple[PlannedRow, ...] = ()
        self.titles = (
            self.tr("Take"), self.tr("Mark"), self.tr("Row"), self.named(), self.tr("Cell"), self.tr("What"),
        )  # fmt: skip
        self.words = {
            REFUSED: self.tr("refused"),
            TO_CONFIRM: self.tr("to confirm"),
            CHANGED: self.tr("changed"),
            NEW: self.tr("new"),
            UNCHANGED: self.tr("unchanged"),
        }

    def named(self) -> str:
        """What the name of a row names."""
        return self.tr("Name") if self._flow.student_id is None else self.tr("Course")

    def show(self, state: str | None) -> None:
        self.beginResetModel()
        self._rows = self._flow.rows(state)
        self.endResetModel()

    def row_at(self, position: int) -> PlannedRow:
        return self._rows[position]

    def what(self, row: PlannedRow) -> list[str]:
        """The reasons, the changes, and what looked odd."""
        told = [self._shell.say(one.code, **one.params) for one in row.problems]
        told += [
            self._shell.say(
                "import-change", field=self._shell.say(f"column.{one.field}"), old=one.old or "—", new=one.new or "—"
            )
            for one in row.changes
        ]
        return told + [self._shell.say(one.code, **one.params) for one in row.notes]

    def row_total(self) -> int:
        return len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        confirmable = index.column() == 0 and self._rows[index.row()].state == TO_CONFIRM
        return flags | Qt.ItemFlag.ItemIsUserCheckable if confirmable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 5:
            return tip("\n".join(self.what(row)))
        if role == CHIP_ROLE:
            return _CHIPS[row.state]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and row.state == TO_CONFIRM:
            taken = row.number in self._flow.confirmed
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        number = self._rows[index.row()].number
        self.confirm([number], number not in self._flow.confirmed)
        return True

    def confirm(self, numbers: list[int], confirmed: bool) -> None:
        self._flow.confirm(numbers, confirmed)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.ticked.emit()

    def _text(self, row: PlannedRow, column: int) -> str:
        if column == 1:
            return self.words[row.state]
        if column == 2:
            return str(row.number)
        if column == 3:
            return row.name
        if column == 4:
            return row.problems[0].cell if row.problems else ""
        return " ".join(self.what(row)) if column == 5 else ""


class RowsPage(WizardPage):
    """Filter by mark; rows to confirm are ticked; `save_wanted` asks for the list of problems as a file."""

    save_wanted = Signal()
    wide: ClassVar[bool] = True

    def __init__(self, shell: Shell, flow: ImportFlow) -> None:
        super().__init__()
        self._flow = flow
        self.model = RowsModel(shell, flow)
        self.model.ticked.connect(self.changed)
        self.view = make_table("importRows", self.tr("Rows of the list"), self.model, (56, 136, 68, 210, 72, 0))
        self.view.setItemDelegateForColumn(1, ChipDelegate(shell.theme, self.view))
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self._detail = label("", "secondary", wrap=True, name="importDetail")
        self._detail.setMinimumHeight(72)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addLayout(self._filters())
        column.addWidget(self.view, 1)
        column.addWidget(self._detail)
        column.addLayout(self._actions())

    def heading(self) -> str:
        return self.tr("Rows")

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        self.filters: dict[str, QPushButton] = {}
        for state in ("", *STATES):
            made = button("", f"filter_{state or 'all'}")
            made.setCheckable(True)
            made.setProperty("filter", True)
            made.setProperty("state", state)
            self._group.addButton(made)
            self.filters[state] = made
            row.addWidget(made)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._filtered)
        return row

    def _actions(self) -> QHBoxLayout:
        self._confirm_all = button(self.tr("Confirm all in view"), "importConfirmAll", link=True)
        self._confirm_all.clicked.connect(self._confirm_shown)
        self._confirm_none = button(self.tr("Confirm none"), "importConfirmNone", link=True)
        self._confirm_none.clicked.connect(self._confirm_nothing)
        self._save = button(self.tr("Save the list of problems"), "importSaveProblems", link=True)
        self._save.clicked.connect(self.save_wanted)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._confirm_all)
        row.addWidget(self._confirm_none)
        row.addStretch(1)
        row.addWidget(self._save)
        return row

    def enter(self) -> None:
        counts = self._flow.preview.counts if self._flow.preview else {}
        for state, made in self.filters.items():
            word = self.model.words[state] if state else self.tr("all")
            made.setText(f"{word} {counts.get(state, 0) if state else len(self._flow.rows())}")
            made.setVisible(not state or bool(counts.get(state)))
        chosen = self._group.checkedButton()
        if chosen is None or not chosen.isVisibleTo(self):
            self.filters[""].setChecked(True)
        self._show()

    def _filtered(self, _: object) -> None:
        self._show()

    def _show(self) -> None:
        chosen = self._group.checkedButton()
        state = chosen.property("state") if chosen else ""
        self.model.show(state or None)
        self.view.scrollToTop()
        self._detail.clear()
        waiting = bool(self._flow.rows(TO_CONFIRM)) and state in ("", TO_CONFIRM)
        self._confirm_all.setVisible(waiting)
        self._confirm_none.setVisible(waiting)
        self._save.setVisible(bool(self._flow.rows(REFUSED) or self._flow.rows(TO_CONFIRM)))
        if self.model.rowCount():
            self.view.selectRow(0)

    def _row_changed(self, *_: object) -> None:
        rows = selected_rows(self.view)
        if rows and rows[0] < self.model.rowCount():
            row = self.model.row_at(rows[0])
            self._detail.setText("\n".join((row.name, *self.model.what(row)[:3])))

    def _confirm_shown(self) -> None:
        self.model.confirm([self.model.row_at(at).number for at in range(self.model.rowCount())], True)

    def _confirm_nothing(self) -> None:
        self.model.confirm([row.number for row in self._flow.rows(TO_CONFIRM)], False)
