"""Settings: the regulation, and the choices that it leaves to the department."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.fields import Choice, TextField
from app.desktop.widgets.labels import label


class RegulationTab(SettingsTab):
    """Each choice with its default, why the regulation leaves it open, and whether it was confirmed."""

    tables: ClassVar[frozenset[str]] = frozenset({"setting"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "regulation", saving=True)
        self._book: Any = None
        self.inputs: dict[str, Any] = {}
        self._edition = Choice([])
        self._edition.setObjectName("regulationEdition")
        self._edition.setAccessibleName(self.tr("Regulation in force"))
        self._edition.changed.connect(self.touched)
        card = Card(self.tr("Regulation in force"))
        card.add(self._edition)
        card.add(label(self.tr("A case keeps the edition under which it began."), "secondary", wrap=True))
        self.body.addWidget(card)
        self._choices = Card(self.tr("What the regulation leaves open"))
        self.body.addWidget(self._choices)
        self._printing = Card(self.tr("Printing"))
        self._boxes = {
            "print.copy-footer": QCheckBox(self.tr("Number the copies in the footer")),
            "print.fee-dash": QCheckBox(self.tr("A dash where there is no fee")),
        }
        for key, box in self._boxes.items():
            box.setObjectName(key.replace(".", "_"))
            box.toggled.connect(self.touched)
            self._printing.add(box)
        self.body.addWidget(self._printing)
        self.body.addStretch(1)

    def load(self) -> None:
        from app.services import housekeeping

        self.shell.run(housekeeping.rulebook, on_done=self._show)

    def _show(self, book: Any) -> None:
        if self.changed_by_hand:
            return
        self._book = book
        self._edition.blockSignals(True)
        self._edition.set_choices([(one.id, self._edition_name(one)) for one in book.editions])
        self._edition.set_value(book.edition)
        self._edition.blockSignals(False)
        while item := self._choices.body.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._choices.add(self._make_choices(book))
        for key, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(book.printing[key])
            box.blockSignals(False)

    def _edition_name(self, one: Any) -> str:
        return f"{self.shell.text(one.title)}, {one.edition} · {self.shell.text(one.university)}"

    def _make_choices(self, book: Any) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        titles = (self.tr("Choice"), self.tr("Value"), self.tr("Default"), self.tr("Why open"), self.tr("State"))
        for column, title in enumerate(titles):
            grid.addWidget(label(title, "secondary"), 0, column)
        self.inputs = {}
        for row, setting in enumerate(book.settings, start=1):
            made = self._input(setting, book.values[setting.key])
            self.inputs[setting.key] = made
            name = label(self.shell.text(setting.title), wrap=True)
            name.setBuddy(made)
            made.setAccessibleName(self.shell.text(setting.title))
            chip = self._confirmation(setting)
            default, reason = label(self._word(setting.default), "secondary"), label(setting.reason, "secondary")
            cells = (name, made, default, reason, chip)
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)
        return body

    def _confirmation(self, setting: Any) -> QWidget:
        """Only what the regulation leaves open needs somebody's confirmation."""
        if not setting.reason:
            return QWidget()
        if setting.confirmed:
            return Chip(self.tr("confirmed"), "done")
        return Chip(self.tr("to be confirmed"), "soon")

    def _input(self, setting: Any, value: Any) -> Any:
        if setting.choices:
            made: Any = Choice([(one, self._word(one)) for one in setting.choices])
            made.set_value(value)
        elif isinstance(setting.default, bool):
            made = Choice([("yes", self._word(True)), ("no", self._word(False))])
            made.set_value("yes" if value else "no")
        else:
            made = TextField()
            made.set_value(value)
        made.setFixedWidth(248)
        made.setObjectName(f"setting_{setting.key}")
        made.changed.connect(self.touched)
        return made

    def _word(self, value: Any) -> str:
        """A value in words where there are any."""
        told = self.shell.say(f"choice.{value}")
        return str(value) if told.startswith("choice.") else told

    def _value(self, setting: Any) -> Any:
        value = self.inputs[setting.key].value()
        if setting.choices:
            return value
        if isinstance(setting.default, bool):
            return value == "yes"
        if isinstance(setting.default, int):
            return int(value) if value and value.isdecimal() else value or ""
        return value or ""

    def save(self) -> None:
        from app.services import settings

        values = {
            one.key: value for one in self._book.settings if (value := self._value(one)) != self._book.values[one.key]
        }
        values |= {
            key: box.isChecked() for key, box in self._boxes.items() if box.isChecked() != self._book.printing[key]
        }
        edition = self._edition.value()
        if edition != self._book.edition:
            values[settings.MAIN_PROFILE] = edition
        self.write(settings.choose, values)
