"""A table of lines with its buttons: add, remove, move up and down; edited in place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.desktop.pages.rows_model import Index, RowColumn, RowsModel
from app.desktop.widgets.labels import button

ROW_HEIGHT = 36
_HEADER_HEIGHT = 36
_FEWEST_ROWS = 1
_LIST_PADDING = 24


class _CellDelegate(QStyledItemDelegate):
    """A drop-down for choices, a line for the rest. `typing` is sent with every letter."""

    typing = Signal()

    def __init__(self, model: RowsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._model.columns[index.column()]
        if column.kind != "choice":
            editor: QWidget = super().createEditor(parent, option, index)
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(self.typing)
            return editor
        box = QComboBox(parent)
        box.addItem("", "")
        for value, text in column.choices.items():
            detail = column.details.get(value)
            box.addItem(f"{text} – {detail}" if detail else text, value)
        present = index.data(Qt.ItemDataRole.EditRole)
        if present and box.findData(present) < 0:
            box.addItem(str(present), present)
        box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + _LIST_PADDING)
        box.activated.connect(lambda *_: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)


class RowsEditor(QWidget):
    """`edited` is sent after every change, `typed` with every letter too.

    Keys: Insert adds, Ctrl+Delete removes, Alt+Up and Alt+Down move.
    """

    edited = Signal()
    typed = Signal()

    def __init__(
        self, name: str, columns: Sequence[RowColumn], parent: QWidget | None = None, *, most_rows: int = 0
    ) -> None:
        """`most_rows`: with more of them the table scrolls by itself; 0 for a table as high as its lines."""
        super().__init__(parent)
        self._most_rows = most_rows
        self._read_only = self._barred = self._whole = False
        self.setObjectName(name)
        self.model = RowsModel(columns)
        self.model.edited.connect(self.edited)
        self.model.edited.connect(self.typed)
        self.view = QTableView(self)
        self.view.setObjectName(f"{name}_table")
        self.view.setAccessibleName(self.tr("Lines"))
        self.view.setModel(self.model)
        delegate = _CellDelegate(self.model, self.view)
        delegate.typing.connect(self.typed)
        self.view.setItemDelegate(delegate)
        self._dress()
        self._buttons = self._make_buttons(name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.view)
        box.addLayout(self._buttons_row())
        self.view.installEventFilter(self)
        self.model.rowsInserted.connect(self._fit)
        self.model.rowsRemoved.connect(self._fit)
        self.model.modelReset.connect(self._fit)
        self.view.selectionModel().currentChanged.connect(self._enable)
        self._fit()

    def fill(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.model.fill(rows)
        self._enable()

    def rows(self) -> list[dict[str, Any]]:
        self._finish_typing()
        return self.model.rows()

    def rows_as_typed(self) -> list[dict[str, Any]]:
        """The lines as they stand, a cell still being typed in as far as it is typed. Nothing is committed."""
        index = self.view.currentIndex()
        editor = self.view.indexWidget(index) if index.isValid() else None
        return self.model.rows((index, editor.text()) if isinstance(editor, QLineEdit) else None)

    def offer(self, key: str, choices: Mapping[str, str], details: Mapping[str, str]) -> None:
        """Give a column of choices other ones."""
        self.model.offer(key, choices, details)
        self.view.viewport().update()

    def show_columns(self, keys: Collection[str], shown: bool) -> None:
        for at, column in enumerate(self.model.columns):
            if column.key in keys:
                self.view.setColumnHidden(at, not shown)

    def set_read_only(self, read_only: bool, *, whole: bool = False) -> None:
        """`whole`: columns that stay open otherwise are read too."""
        self._read_only, self._whole = read_only, whole
        self._apply()

    def bar(self, barred: bool) -> None:
        """Whoever is at work may write nothing here, whatever the page says of the lines."""
        self._barred = barred
        self._apply()

    def _apply(self) -> None:
        self.model.read_only = self._read_only or self._barred
        self.model.nothing_open = self._whole or self._barred
        for one in self._buttons.values():
            one.setVisible(not self.model.read_only)

    def first_misread(self) -> tuple[int, str] | None:
        self._finish_typing()
        return self.model.first_misread()

    # --- building ---

    def _dress(self) -> None:
        view = self.view
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        view.setWordWrap(False)
        view.setShowGrid(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not self._most_rows:
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, columns = view.verticalHeader(), view.horizontalHeader()
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setMinimumWidth(32)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        columns.setFixedHeight(_HEADER_HEIGHT)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        widest = max(range(len(self.model.columns)), key=lambda at: self.model.columns[at].width)
        for at, column in enumerate(self.model.columns):
            mode = QHeaderView.ResizeMode.Stretch if at == widest else QHeaderView.ResizeMode.Interactive
            columns.setSectionResizeMode(at, mode)
            if at != widest:
                columns.resizeSection(at, column.width)

    def _make_buttons(self, name: str) -> dict[str, QPushButton]:
        texts = {
            "add": self.tr("Add row"),
            "up": self.tr("Move up"),
            "down": self.tr("Move down"),
            "remove": self.tr("Remove row"),
        }
        acts = {
            "add": self.add,
            "up": lambda: self.move_row(-1),
            "down": lambda: self.move_row(1),
            "remove": self.remove,
        }
        buttons = {}
        for key, text in texts.items():
            buttons[key] = button(text, f"{name}_{key}", link=True)
            buttons[key].clicked.connect(acts[key])
        return buttons

    def _buttons_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._buttons["add"])
        row.addStretch(1)
        for key in ("up", "down", "remove"):
            row.addWidget(self._buttons[key])
        return row

    # --- acting ---

    def add(self) -> None:
        position = self.model.add()
        index = self.model.index(position, 0)
        self.view.setCurrentIndex(index)
        self.view.setFocus()
        self.view.edit(index)

    def remove(self) -> None:
        position = self.view.currentIndex().row()
        if position >= 0:
            self.model.remove(position)
            self._enable()

    def move_row(self, by: int) -> None:
        current = self.view.currentIndex()
        if current.isValid():
            self._finish_typing()
            target = self.model.move(current.row(), by)
            self.view.setCurrentIndex(self.model.index(target, current.column()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and event.type() == QEvent.Type.KeyPress and not self.model.read_only:
            return self._key(event) if isinstance(event, QKeyEvent) else False
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        pressed = (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key()))
        acts: dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], None]] = {
            (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Insert): self.add,
            (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Delete): self.remove,
            (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up): lambda: self.move_row(-1),
            (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down): lambda: self.move_row(1),
        }
        act = acts.get(pressed)
        if act is None:
            return False
        act()
        return True

    def _finish_typing(self) -> None:
        """A cell still being typed in is taken as it stands."""
        if self.view.state() != QAbstractItemView.State.EditingState:
            return
        editor = self.view.focusWidget()
        if editor is not None and editor is not self.view and self.view.isAncestorOf(editor):
            self.view.commitData(editor)

    def _fit(self) -> None:
        """The table is as high as its lines, up to a limit where there is one: else the page scrolls, not the table."""
        shown = max(self.model.rowCount(), _FEWEST_ROWS)
        if self._most_rows and shown > self._most_rows:
            shown = self._most_rows
        self.view.setFixedHeight(_HEADER_HEIGHT + shown * ROW_HEIGHT + 4)
        self._enable()

    def _enable(self) -> None:
        row, count = self.view.currentIndex().row(), self.model.rowCount()
        self._buttons["remove"].setEnabled(0 <= row < count)
        self._buttons["up"].setEnabled(0 < row < count)
        self._buttons["down"].setEnabled(0 <= row < count - 1)
