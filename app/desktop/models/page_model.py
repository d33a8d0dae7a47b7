"""A table of any length: display-ready rows fetched a screen at a time in the database thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.desktop.shell import Shell
from app.desktop.widgets.plain import cell_text

if TYPE_CHECKING:
    from app.services.context import Context

Index = QModelIndex | QPersistentModelIndex
CHUNK = 100


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` is what the list is ordered by (empty: not sortable), `width` in pixels, 0 takes the rest.

    `kind` is text, number or chip; a chip's cell is a pair (word, kind). One that is not `shown` must be chosen.
    """

    key: str
    title: str
    width: int = 120
    kind: str = "text"
    sortable: bool = True
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the id of its record and a cell for each column."""

    id: str
    cells: tuple[Any, ...]


# (ctx, wanted, order, descending, offset, limit) -> rows of one chunk and the length of the whole list
Fetch = Callable[[Any, Any, str, bool, int, int], tuple[Sequence[Row], int]]


class PageModel(QAbstractTableModel):
    """Rows not fetched yet are shown empty and asked for when they come into view.

    `wanted` tells what the list is restricted to. It is asked in the window's thread at each reload, and holds for all
    that is fetched until the next.
    """

    loaded = Signal(int)

    def __init__(self, shell: Shell, columns: Sequence[Column], fetch: Fetch, wanted: Callable[[], Any]) -> None:
        super().__init__()
        self.columns = list(columns)
        self._shell = shell
        self._fetch = fetch
        self._wanted = wanted
        self._restricted_to: Any = None
        self._total = 0
        self._chunks: dict[int, Sequence[Row]] = {}
        self._asked: set[int] = set()
        self._generation = 0
        self.order = next((column.key for column in columns if column.sortable), "")
        self.descending = False

    def reload(self) -> None:
        """Forget everything and fetch the first chunk; what was asked before does not arrive."""
        self._generation += 1
        self._restricted_to = self._wanted()
        self._asked.clear()
        self._ask(0)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            self.order = self.columns[column].key
            self.descending = order == Qt.SortOrder.DescendingOrder
            self.reload()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = self.columns[index.column()].kind == "number"
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.UserRole):
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        text = cell[0] if isinstance(cell, tuple) else cell
        return cell_text("" if text is None else str(text), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = self.columns[section].kind == "number"
            return (
                Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        return None

    def row_at(self, number: int) -> Row | None:
        """The row if it is here; otherwise its chunk is asked for."""
        chunk, place = divmod(number, CHUNK)
        rows = self._chunks.get(chunk)
        if rows is None:
            self._ask(chunk)
            return None
        return rows[place] if place < len(rows) else None

    def _ask(self, chunk: int) -> None:
        if chunk in self._asked or not self._shell.ready:
            return
        self._asked.add(chunk)
        answer = _Answer(self, self._generation, chunk)
        self._shell.run(
            self._fetch,
            self._restricted_to,
            self.order,
            self.descending,
            chunk * CHUNK,
            CHUNK,
            on_done=answer.arrived,
            on_error=answer.failed,
        )

    def give_up(self, generation: int, chunk: int, error: BaseException) -> None:
        """A chunk that could not be fetched may be asked for again."""
        if generation == self._generation:
            self._asked.discard(chunk)
        self._shell.show_error(error)

    def fetched(self) -> Iterator[tuple[int, Row]]:
        """The rows that are here, with their numbers."""
        for chunk, rows in self._chunks.items():
            for place, row in enumerate(rows):
                yield chunk * CHUNK + place, row

    def fetch_ranges(self, ranges: Sequence[tuple[int, int]], then: Callable[[list[Row]], None]) -> None:
        """Hand over the rows of (first, last) ranges in list order, fetching what is not here."""
        numbers = [number for first, last in ranges for number in range(first, last + 1)]
        here = dict(self.fetched())
        if all(number in here for number in numbers):
            then([here[number] for number in numbers])
        else:
            self._shell.run(
                _read_ranges,
                self._fetch,
                self._restricted_to,
                self.order,
                self.descending,
                list(ranges),
                on_done=then,
            )

    def take(self, generation: int, chunk: int, rows: Sequence[Row], total: int) -> None:
        """Rows have arrived; those of an older reload are dropped."""
        if generation != self._generation:
            return
        if chunk == 0 or total != self._total:
            self.beginResetModel()
            if chunk == 0:
                self._chunks = {}
            self._total = total
            self._chunks[chunk] = rows
            self.endResetModel()
            self.loaded.emit(total)
            return
        self._chunks[chunk] = rows
        first = self.index(chunk * CHUNK, 0)
        last = self.index(chunk * CHUNK + len(rows) - 1, len(self.columns) - 1)
        self.dataChanged.emit(first, last)


class _Answer:
    """Remembers which chunk of which reload was asked for."""

    def __init__(self, model: PageModel, generation: int, chunk: int) -> None:
        self._model = model
        self._generation = generation
        self._chunk = chunk

    def arrived(self, outcome: tuple[Sequence[Row], int]) -> None:
        rows, total = outcome
        self._model.take(self._generation, self._chunk, rows, total)

    def failed(self, error: BaseException) -> None:
        self._model.give_up(self._generation, self._chunk, error)


def _read_ranges(
    ctx: Context, fetch: Fetch, wanted: Any, order: str, descending: bool, ranges: Sequence[tuple[int, int]]
) -> list[Row]:
    return [row for first, last in ranges for row in fetch(ctx, wanted, order, descending, first, last - first + 1)[0]]
