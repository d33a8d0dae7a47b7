"""A short table that is read, not typed into: decisions, acts, papers, requirements, history."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.desktop.widgets.plain import tip

_ROW_HEIGHT = 40
_CELL_PADDING = 24  # of the style sheet and of the item together, left and right
_LEAST = 110  # pixels that a column with what is left has in any case
_ID = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its id, its texts, the colour of the text in one column where it says how things stand."""

    id: str
    cells: tuple[str, ...]
    coloured: int = -1
    colour: str = ""


class ReadTable(QTableWidget):
    """`opened` is sent with the id when a line is double clicked or Enter is pressed on it."""

    opened = Signal(str)

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        widths: Sequence[int],
        *,
        wrap: bool = False,
        numbers: Collection[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        """A width of 0 takes what is left; `numbers` are the columns that stand on the right."""
        super().__init__(0, len(headings), parent)
        self.setObjectName(name)
        self._wrap = wrap
        self._numbers = frozenset(numbers)
        self._widths = tuple(widths)
        self._share = 1.0  # of its width that a column has
        self._at_least: int | None = None  # lines, where the table is as high as its lines
        self.setHorizontalHeaderLabels(list(headings))
        self._prepare_view()
        self._prepare_header()
        self.activated.connect(self._open)

    def _prepare_view(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(self._wrap)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        for at, width in enumerate(self._widths):
            header.setSectionResizeMode(
                at, QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            )
            if width:
                header.resizeSection(at, width)
            item = self.horizontalHeaderItem(at)
            if item is None:
                continue
            item.setToolTip(tip(item.text()))
            if at in self._numbers:
                item.setTextAlignment(_RIGHT)
        if self._wrap:
            header.geometriesChanged.connect(self._refit)  # the widths of columns are known then

    def fill(self, lines: Sequence[Line]) -> None:
        kept = self.selected_id()
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(line.cells):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                item.setData(_ID, line.id)
                if column in self._numbers:
                    item.setTextAlignment(_RIGHT)
                if column == line.coloured and line.colour:
                    item.setForeground(QColor(line.colour))
                self.setItem(row, column, item)
            if line.id == kept:
                self.setCurrentCell(row, 0)
        self._fit_rows()

    def fit_height(self, at_least: int = 1) -> None:
        """As high as its lines, where the page around it scrolls."""
        self._at_least = at_least
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + max(lines, at_least * _ROW_HEIGHT) + 4)

    def _fit_rows(self) -> None:
        if not self._wrap:
            return
        metrics = self.fontMetrics()
        for row in range(self.rowCount()):
            tallest = 0
            for column in range(self.columnCount()):
                item = self.item(row, column)
                room = QRect(0, 0, max(self.columnWidth(column) - _CELL_PADDING, 1), 0)
                text = item.text() if item is not None else ""
                tallest = max(tallest, metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height())
            self.setRowHeight(row, max(_ROW_HEIGHT, tallest + _CELL_PADDING // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window every column gives way, not only those that have what is left."""
        super().resizeEvent(event)
        given = sum(self._widths)
        room = self.viewport().width() - self._widths.count(0) * _LEAST
        share = min(max(room / given, 0.5), 1.0) if given else 1.0
        if share != self._share:
            self._share = share
            for at, width in enumerate(self._widths):
                if width:
                    self.horizontalHeader().resizeSection(at, int(width * share))

    def _refit(self) -> None:
        self._fit_rows()
        if self._at_least is not None:
            self.fit_height(self._at_least)

    def selected_id(self) -> str | None:
        item = self.item(self.currentRow(), 0) if self.currentRow() >= 0 else None
        return str(item.data(_ID)) if item is not None else None

    def id_at(self, row: int) -> str:
        item = self.item(row, 0)
        return str(item.data(_ID)) if item is not None else ""

    def _open(self) -> None:
        chosen = self.selected_id()
        if chosen:
            self.opened.emit(chosen)
