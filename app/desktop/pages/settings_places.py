"""Settings: every place that the regulation leaves unclear, how it is read, what may be chosen, what is confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desktop.pages.settings_choices import make_input, value_of, word_of
from app.desktop.shell import Shell
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.fields import Choice, TextField
from app.desktop.widgets.labels import label, rule

_ALL, _OPEN, _WITH_CHOICE = "all", "open", "choice"


class PlaceBlock(QFrame):
    """One ambiguity: where, what is unclear, how it is read, the choices, the tick of whoever confirmed it."""

    edited = Signal()

    def __init__(self, shell: Shell, place: Any, values: Mapping[str, Any]) -> None:
        super().__init__()
        self.place = place
        self.inputs: dict[str, Any] = {}
        one = place.ambiguity
        self.setObjectName(f"place_{one.id}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(one.id, "strong"))
        head.addWidget(label(self.tr("clause {0}").format(one.clause), "secondary"))
        head.addStretch(1)
        self.confirmed = QCheckBox(self.tr("Confirmed by the university"))
        self.confirmed.setObjectName(f"confirmed_{one.id}")
        self.confirmed.setAccessibleName(f"{one.id}: {self.confirmed.text()}")
        self.confirmed.setChecked(place.confirmed)
        self.confirmed.toggled.connect(self._ticked)
        head.addWidget(self.confirmed)
        self._chip = Chip()
        head.addWidget(self._chip)
        column.addLayout(head)
        problem, treatment = shell.text(one.problem), shell.text(one.treatment)
        column.addWidget(label(problem, wrap=True))
        column.addWidget(_told(self.tr("Read as: {0}").format(treatment)))
        column.addLayout(self._choices(shell, values))
        column.addWidget(rule())
        self.words = " ".join((one.id, one.clause, problem, treatment)).casefold()
        self._show_state()

    def _choices(self, shell: Shell, values: Mapping[str, Any]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(2, 176)
        for row, setting in enumerate(self.place.settings):
            made = make_input(shell, setting, values[setting.key])
            made.changed.connect(self.edited)
            self.inputs[setting.key] = made
            name = label(shell.text(setting.title), "strong", wrap=True)
            name.setBuddy(made)
            default = _told(self.tr("Default: {0}").format(word_of(shell, setting, setting.default)))
            for column, cell in enumerate((name, made, default)):
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _ticked(self) -> None:
        self._show_state()
        self.edited.emit()

    def _show_state(self) -> None:
        if self.confirmed.isChecked():
            self._chip.show_text(self.tr("confirmed"), "done")
        else:
            self._chip.show_text(self.tr("to be confirmed"), "soon")

    def chosen(self) -> dict[str, Any]:
        return {one.key: value_of(one, self.inputs[one.key]) for one in self.place.settings}


def _told(text: str) -> QLabel:
    return label(text, "secondary", wrap=True)


class OpenPlaces(QWidget):
    """All of them, none hidden; a filter narrows what is looked at."""

    edited = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._blocks: list[PlaceBlock] = []
        self.text = TextField(self.tr("Clause or words"))
        self.text.setObjectName("placesText")
        self.text.setAccessibleName(self.tr("Filter the places"))
        self.text.setMaximumWidth(320)
        self.text.changed.connect(self._filter)
        self.which = Choice(
            [
                (_ALL, self.tr("All")),
                (_OPEN, self.tr("To be confirmed")),
                (_WITH_CHOICE, self.tr("With a choice")),
            ]
        )
        self.which.setObjectName("placesWhich")
        self.which.setAccessibleName(self.tr("Which places are shown"))
        self.which.setFixedWidth(200)
        self.which.changed.connect(self._filter)
        self.count = label("", "secondary", name="placesCount")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.which)
        row.addStretch(1)
        row.addWidget(self.count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(row)

    @property
    def inputs(self) -> dict[str, Any]:
        return {key: made for block in self._blocks for key, made in block.inputs.items()}

    def fill(self, places: Sequence[Any], values: Mapping[str, Any]) -> None:
        for block in self._blocks:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks = [PlaceBlock(self._shell, place, values) for place in places]
        for block in self._blocks:
            block.edited.connect(self.edited)
            self._column.addWidget(block)
        self._filter()

    def chosen(self) -> dict[str, Any]:
        """The value of every choice, by key."""
        return {key: value for block in self._blocks for key, value in block.chosen().items()}

    def confirmed(self) -> dict[str, bool]:
        """The ticks that differ from what was loaded, by the id of the ambiguity."""
        return {
            block.place.ambiguity.id: block.confirmed.isChecked()
            for block in self._blocks
            if block.confirmed.isChecked() != block.place.confirmed
        }

    def _filter(self) -> None:
        words = (self.text.value() or "").casefold().split()
        which = self.which.value()
        shown = 0
        for block in self._blocks:
            fits = all(word in block.words for word in words)
            fits = fits and (which != _OPEN or not block.confirmed.isChecked())
            fits = fits and (which != _WITH_CHOICE or bool(block.inputs))
            block.setVisible(fits)
            shown += fits
        waiting = sum(not block.confirmed.isChecked() for block in self._blocks)
        text = self.tr("Shown: {0} of {1}, to be confirmed: {2}")
        self.count.setText(text.format(shown, len(self._blocks), waiting))
