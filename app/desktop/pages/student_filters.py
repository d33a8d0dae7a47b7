"""The bar over the list of students: a field to look for, drop-downs, chips of what restricts the list now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.desktop.pages.words import STATUS, TRACK, word
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.student_lists import Choices, Wanted

_PAUSE_MS = 250
_BESIDE_WORDS = 52  # pixels: the margins and the arrow of a drop-down
_KEYS = ("cohort", "programme_id", "track", "course", "status", "consent")


class StudentFilters(QWidget):
    """`changed` is sent when the restriction is another one; `wanted()` tells it."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("student_filters")
        self.shell = shell
        self.ids: tuple[str, ...] | None = None
        self.ids_title = ""
        self._filling = False
        self._texts = {
            "cohort": self.tr("Year of entry"),
            "programme_id": self.tr("Programme"),
            "track": self.tr("Track"),
            "course": self.tr("Year of study"),
            "status": self.tr("Status"),
            "consent": self.tr("Consent"),
        }
        self.text = QLineEdit(self)
        self.text.setObjectName("filter_text")
        self.text.setPlaceholderText(self.tr("Name, topic, IIN"))
        self.text.setAccessibleName(self.tr("Filter the list"))
        self.text.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._changed)
        self.text.textChanged.connect(lambda: self._pause.start())
        self.text.returnPressed.connect(self._changed)
        self.boxes = {key: self._box(key) for key in _KEYS}
        self._lay()
        self.offer(None)

    def _box(self, key: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"filter_{key}")
        box.setAccessibleName(self._texts[key])
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        box.setMinimumWidth(box.fontMetrics().horizontalAdvance(self._texts[key]) + _BESIDE_WORDS)
        box.currentIndexChanged.connect(self._chosen)
        return box

    def _lay(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.text, 2)
        for box in self.boxes.values():
            row.addWidget(box, 1)
        self._chips = QWidget(self)
        self._chip_row = QHBoxLayout(self._chips)
        self._chip_row.setContentsMargins(0, 0, 0, 0)
        self._chip_row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._chips)

    # --- what may be chosen, what is chosen ---

    def offer(self, choices: Choices | None) -> None:
        """Fill the drop-downs, keeping what is chosen."""
        cohorts = choices.cohorts if choices else ()
        courses = choices.courses if choices else ()
        offered: dict[str, list[tuple[str, Any]]] = {
            "cohort": [(f"{year}–{year + 1}", year) for year in cohorts],
            "programme_id": [(text, key) for key, text in (choices.programmes if choices else ())],
            "track": [(word(TRACK, key), key) for key, _ in (choices.tracks if choices else ())],
            "course": [(self.tr("Year {n}").format(n=course), course) for course in courses],
            "status": [(word(STATUS, key), key) for key in STATUS],
            "consent": [(self.tr("Without consent"), "missing"), (self.tr("With consent"), "given")],
        }
        self._filling = True
        for key, box in self.boxes.items():
            chosen = box.currentData()
            box.clear()
            box.addItem(self._texts[key], None)
            for text, value in offered[key]:
                box.addItem(text, value)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 32)
        self._filling = False
        self._show_chips()

    def wanted(self, *, archived: bool = False) -> Wanted:
        from app.services.student_lists import Wanted

        chosen = {key: box.currentData() for key, box in self.boxes.items()}
        return Wanted(text=self.text.text(), ids=self.ids, archived=archived, **chosen)

    @property
    def any(self) -> bool:
        return bool(self.text.text().strip() or self.ids is not None or self._active())

    def _active(self) -> list[str]:
        return [key for key, box in self.boxes.items() if box.currentData() is not None]

    def show_only(self, ids: tuple[str, ...] | None, title: str = "") -> None:
        """Restrict to chosen students; None lets everybody in again."""
        self.ids, self.ids_title = ids, title
        self._show_chips()

    def clear(self) -> None:
        self._filling = True
        self.text.clear()
        self._pause.stop()
        for box in self.boxes.values():
            box.setCurrentIndex(0)
        self._filling = False
        self.show_only(None)
        self.changed.emit()

    def _chosen(self) -> None:
        if not self._filling:
            self._changed()

    def _changed(self) -> None:
        self._pause.stop()
        self._show_chips()
        self.changed.emit()

    # --- chips ---

    def _show_chips(self) -> None:
        while self._chip_row.count():
            item = self._chip_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        active = self._active()
        if self.ids is not None:
            title = self.ids_title or self.tr("Chosen students: {n}").format(n=len(self.ids))
            self._add_chip("ids", title)
        for key in active:
            self._add_chip(key, self.boxes[key].currentText())
        if active or self.ids is not None:
            clear = button(self.tr("Show all"), "filter_clear", link=True)
            clear.clicked.connect(self.clear)
            self._chip_row.addWidget(clear)
        self._chip_row.addWidget(label(""), 1)
        self._chips.setVisible(bool(active) or self.ids is not None)

    def _add_chip(self, key: str, text: str) -> None:
        chip = QPushButton(f"{text}  ✕", self._chips)
        chip.setObjectName(f"chip_{key}")
        chip.setProperty("chip", True)
        chip.setAccessibleName(self.tr("Take away the filter: {text}").format(text=text))
        chip.clicked.connect(lambda: self._drop(key))
        self._chip_row.addWidget(chip)

    def _drop(self, key: str) -> None:
        if key == "ids":
            self.show_only(None)
            self.changed.emit()
        else:
            self.boxes[key].setCurrentIndex(0)
