"""The list of a page: a table over `PageModel` with sorting, chosen columns, copying, and what it remembers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.desktop.models.page_model import Column, Fetch, PageModel, Row
from app.desktop.shell import Shell
from app.domain.letters import harmless

__all__ = ["Column", "Fetch", "PageTable", "Row"]

ROW_HEIGHT = 44
_BETWEEN_CELLS = str.maketrans("\t\n\r", "   ")  # on the clipboard


class PageTable(QTableView):
    """`opened` sends the id of a row that was double-clicked or entered."""

    opened = Signal(str)
    selection_changed = Signal()

    def __init__(
        self, shell: Shell, columns: Sequence[Column], fetch: Fetch, wanted: Callable[[], Any], name: str
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._shell = shell
        self._name = name
        self._kept: list[str] = []
        self.model_ = PageModel(shell, columns, fetch, wanted)
        self.setModel(self.model_)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._prepare_header()
        for place, column in enumerate(columns):
            if column.kind == "chip":
                self.setItemDelegateForColumn(place, ChipDelegate(shell, self))
        self.activated.connect(self._activated)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.model_.modelReset.connect(self._selection_changed)
        self.model_.loaded.connect(self._select_kept)

    # --- what it shows ---------------------------------------------------------------------------

    def reload(self) -> None:
        """Fetch anew; rows that are still among the fetched ones stay selected."""
        self._kept = self.selected_ids()
        self.model_.reload()

    @property
    def total(self) -> int:
        return self.model_.rowCount()

    def selected_ranges(self) -> list[tuple[int, int]]:
        """Selected rows as (first, last), in list order."""
        return sorted((one.top(), one.bottom()) for one in self.selectionModel().selection().toList())

    def selected_count(self) -> int:
        return sum(last - first + 1 for first, last in self.selected_ranges())

    def is_everything_selected(self) -> bool:
        """Whether the selection covers the whole list, rows not fetched among them."""
        return self.total > 0 and self.selected_count() == self.total

    def selected_ids(self) -> list[str]:
        """Ids of the selected rows that are here; `with_selected` gives all of them."""
        ranges = self.selected_ranges()
        return [row.id for number, row in sorted(self._fetched()) if any(a <= number <= b for a, b in ranges)]

    def with_selected(self, then: Callable[[list[str]], None]) -> None:
        """Hand over the ids of every selected row, fetched or not."""
        self.model_.fetch_ranges(self.selected_ranges(), _Ids(then).take)

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard as tab-separated text, which spreadsheets take as cells."""
        self.model_.fetch_ranges(self.selected_ranges(), self._copy_rows)

    def _copy_rows(self, rows: Sequence[Row]) -> None:
        shown = [place for place in range(len(self.model_.columns)) if not self.isColumnHidden(place)]
        lines = ["\t".join(self.model_.columns[place].title for place in shown)]
        for row in rows:
            cells = (row.cells[place] for place in shown)
            texts = (str(cell[0] if isinstance(cell, tuple) else cell or "") for cell in cells)
            lines.append("\t".join(harmless(text.translate(_BETWEEN_CELLS)) for text in texts))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _fetched(self) -> list[tuple[int, Row]]:
        return list(self.model_.fetched())

    # --- header ----------------------------------------------------------------------------------

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(48)
        header.setSortIndicatorShown(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)
        for place, column in enumerate(self.model_.columns):
            if column.width:
                self.setColumnWidth(place, column.width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        state = self._shell.remember.get_bytes(f"table/{self._name}")
        known = self._shell.remember.get(f"table/{self._name}/columns") if state is not None else 0
        if state is not None:
            header.restoreState(state)
        for place, column in enumerate(self.model_.columns):
            if not column.shown and not (isinstance(known, int) and place < known):
                self.setColumnHidden(place, True)
        order = self._shell.remember.get(f"table/{self._name}/order")
        keys = [column.key for column in self.model_.columns]
        if isinstance(order, list) and len(order) == 2 and order[0] in keys:
            self.model_.order, self.model_.descending = str(order[0]), bool(order[1])
        self._show_order()
        self.setSortingEnabled(False)
        header.setSectionsClickable(True)
        header.sortIndicatorChanged.connect(self._sort_by)
        header.sectionResized.connect(self._save_state)
        header.sectionMoved.connect(self._save_state)

    def _show_order(self) -> None:
        keys = [column.key for column in self.model_.columns]
        if self.model_.order in keys:
            direction = Qt.SortOrder.DescendingOrder if self.model_.descending else Qt.SortOrder.AscendingOrder
            header = self.horizontalHeader()
            header.blockSignals(True)
            header.setSortIndicator(keys.index(self.model_.order), direction)
            header.blockSignals(False)

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        if not self.model_.columns[column].sortable:
            self._show_order()
            return
        self.model_.sort(column, order)
        self._shell.remember.set(f"table/{self._name}/order", [self.model_.order, self.model_.descending])

    def _save_state(self) -> None:
        self._shell.remember.set_bytes(f"table/{self._name}", self.horizontalHeader().saveState())
        self._shell.remember.set(f"table/{self._name}/columns", len(self.model_.columns))

    def choose_columns(self, at: QPoint) -> None:
        """A menu with a tick for each column."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self.model_.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setData(place)
            action.setEnabled(place > 0)
        menu.triggered.connect(self._toggle_column)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _toggle_column(self, action: QAction) -> None:
        place = action.data()
        self.setColumnHidden(place, not self.isColumnHidden(place))
        self._save_state()

    # --- acting ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activated(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _activated(self, index: QModelIndex) -> None:
        row = self.model_.row_at(index.row()) if index.isValid() else None
        if row is not None:
            self.opened.emit(row.id)

    def _selection_changed(self) -> None:
        self.selection_changed.emit()

    def select_ids(self, ids: Sequence[str]) -> None:
        """Select those of the fetched rows that have one of these ids."""
        wanted = set(ids)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for number, row in self._fetched():
            if row.id in wanted:
                self.selectionModel().select(self.model_.index(number, 0), flags)

    def _select_kept(self) -> None:
        kept, self._kept = self._kept, []
        self.select_ids(kept)


class _Ids:
    """Passes the ids of rows on."""

    def __init__(self, then: Callable[[list[str]], None]) -> None:
        self._then = then

    def take(self, rows: Sequence[Row]) -> None:
        self._then([row.id for row in rows])


class ChipDelegate(QStyledItemDelegate):
    """Draws a cell (word, kind) as a chip."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = shell.theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = index.data(Qt.ItemDataRole.UserRole)
        text, kind = cell if isinstance(cell, tuple) else ("", "plain")
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, blank, painter, option.widget)
        if not text:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(option.font)
        width = min(metrics.horizontalAdvance(text) + 18, option.rect.width() - 16)
        box = QRectF(option.rect.left() + 8, option.rect.center().y() - 10, width, 21)
        ink, ground = self._colours(kind)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 10, 10)
        painter.setPen(QColor(ink))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width) - 14)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()

    def _colours(self, kind: str) -> tuple[str, str]:
        if kind == "info":
            return self._theme.colour("accent"), self._theme.colour("accent_pale")
        if kind in ("late", "soon", "waiting", "done"):
            return self._theme.colour(kind), self._theme.colour(f"{kind}_pale")
        return self._theme.colour("secondary"), self._theme.colour("raised")

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, ROW_HEIGHT)
