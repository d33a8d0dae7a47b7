"""What a line of the history changed: under the name of each record its fields, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from app.desktop.pages.history_lines import change_words
from app.desktop.pages.read_table import Line, ReadTable

if TYPE_CHECKING:
    from app.services.history_details import Details, RecordChange

_HEAD_HEIGHT = 36
_NOTHING = "—"


class ChangesTable(ReadTable):
    """Long values are shown whole."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._heads: list[int] = []
        super().__init__(name, ["", "", ""], [280, 0, 0], wrap=True, parent=parent)
        self.setHorizontalHeaderLabels([self.tr("Field"), self.tr("Before"), self.tr("After")])
        self.setAccessibleName(self.tr("What changed"))

    def show_details(self, details: Details | None) -> None:
        """Nothing is shown of no line."""
        self.clearSpans()
        self._heads = []
        lines: list[Line] = []
        words = change_words()
        for record in details.records if details is not None else ():
            self._heads.append(len(lines))
            lines.append(Line("", (_head(record, words), "", "")))
            lines += [
                Line("", (field.label, field.before or _NOTHING, field.after or _NOTHING)) for field in record.fields
            ]
        if details is not None and details.more:
            self._heads.append(len(lines))
            lines.append(Line("", (self.tr("… and {n} more records").format(n=details.more), "", "")))
        self.fill(lines)
        for row in self._heads:
            self._mark(row)
        self.setVisible(bool(lines))
        self.scrollToTop()

    def _mark(self, row: int) -> None:
        self.setSpan(row, 0, 1, self.columnCount())
        item = self.item(row, 0)
        if item is not None:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(font)

    def _fit_rows(self) -> None:
        super()._fit_rows()
        for row in self._heads:
            self.setRowHeight(row, _HEAD_HEIGHT)


def _head(record: RecordChange, words: dict[str, str]) -> str:
    return " · ".join(part for part in (words[record.kind], record.title, record.owner) if part)
