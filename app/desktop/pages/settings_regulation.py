"""Settings: the regulation in force, its editions, what it leaves unclear, and the choices of the department."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from app.desktop.pages.history_button import Subject, history_button
from app.desktop.pages.settings_choices import make_input, value_of, word_of
from app.desktop.pages.settings_editions import EditionsCard
from app.desktop.pages.settings_places import OpenPlaces
from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.fields import Choice, TextField
from app.desktop.widgets.labels import label


class RegulationTab(SettingsTab):
    """Nothing that the regulation leaves open is hidden: every place is here, with what may be chosen."""

    tables: ClassVar[frozenset[str]] = frozenset({"setting", "student", "work_case"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "regulation", saving=True)
        self._book: Any = None
        self._other_inputs: dict[str, Any] = {}
        self._edition = Choice([])
        self._edition.setObjectName("regulationEdition")
        self._edition.setAccessibleName(self.tr("Regulation in force"))
        self._edition.changed.connect(self.touched)
        self._basis = label("", "secondary", wrap=True, name="regulationBasis")
        card = Card(self.tr("Regulation in force"), " ")
        card.head.addWidget(history_button(shell, "settings_history", self._history, link=True))
        card.add(self._edition)
        card.add(label(self.tr("A case keeps the edition under which it began."), "secondary", wrap=True))
        card.add(self._basis)
        self.body.addWidget(card)
        self.editions = EditionsCard(shell)
        self.editions.installed.connect(self._load_editions)
        self.body.addWidget(self.editions)
        unclear = Card(self.tr("What the regulation leaves unclear"))
        self.places = OpenPlaces(shell)
        self.places.edited.connect(self.touched)
        unclear.add(self.places)
        self.body.addWidget(unclear)
        self._choices = Card(self.tr("Other choices"))
        self.body.addWidget(self._choices)
        self.body.addWidget(self._printing())
        self.body.addStretch(1)

    def _history(self) -> Subject:
        return "settings", "", self.tr("Settings")

    def _printing(self) -> Card:
        card = Card(self.tr("Printing"))
        self._boxes = {
            "print.copy-footer": QCheckBox(self.tr("Number the copies in the footer")),
            "print.mark": QCheckBox(self.tr("A mark (QR) on every sheet, by which scans find their papers")),
            "print.fee-dash": QCheckBox(self.tr("A dash where there is no fee")),
        }
        for key, box in self._boxes.items():
            box.setObjectName(key.replace(".", "_"))
            box.toggled.connect(self.touched)
            card.add(box)
        self._linger = TextField()
        self._linger.setObjectName("setting_paper.linger-days")
        self._linger.setFixedWidth(80)
        self._linger.changed.connect(self.touched)
        self._linger_note = label("", "secondary", wrap=True, name="linger_note")
        name = label(self.tr("A copy on its way is called to mind after this many days"), wrap=True)
        name.setBuddy(self._linger)
        self._linger.setAccessibleName(name.text())
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._linger)
        row.addWidget(name, 1)
        card.body.addLayout(row)
        card.add(self._linger_note)
        return card

    @property
    def inputs(self) -> Mapping[str, Any]:
        """The field of every choice, by key."""
        return self.places.inputs | self._other_inputs

    def load(self) -> None:
        from app.services import housekeeping

        self.shell.run(housekeeping.rulebook, on_done=self._show)

    def _show(self, book: Any) -> None:
        if self.changed_by_hand:
            return
        self._book = book
        self._edition.blockSignals(True)
        self._edition.set_choices([(one.id, self._edition_name(one)) for one in book.editions if one.fault is None])
        self._edition.set_value(book.edition)
        self._edition.blockSignals(False)
        basis = [self.shell.text(one) for one in book.legal_basis]
        self._basis.setText("\n".join((self.tr("Legal basis:"), *(f"– {one}" for one in basis))))
        self._basis.setVisible(bool(basis))
        self.editions.show_lines(book.editions, book.edition)
        self.places.fill(book.places, book.values)
        while item := self._choices.body.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._choices.add(self._make_choices(book))
        for key, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(book.printing[key])
            box.blockSignals(False)
        self._linger.blockSignals(True)
        self._linger.set_value(book.linger)
        self._linger.blockSignals(False)
        chosen = self.tr("Chosen by the department.")
        proposed = self.tr("Proposed by the program; not confirmed by the university.")
        self._linger_note.setText(chosen if book.linger_chosen else proposed)

    def _load_editions(self) -> None:
        """The list anew; what was typed below it stays."""
        from app.services import housekeeping

        self.shell.run(housekeeping.rulebook, on_done=self._show_editions)

    def _show_editions(self, book: Any) -> None:
        self.editions.show_lines(book.editions, book.edition)

    def _edition_name(self, one: Any) -> str:
        return f"{self.shell.text(one.title)}, {one.edition} · {self.shell.text(one.university)}"

    def _make_choices(self, book: Any) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(2, 176)
        for column, title in enumerate((self.tr("Choice"), self.tr("Value"), self.tr("Default"))):
            grid.addWidget(label(title, "secondary"), 0, column)
        self._other_inputs = {}
        for row, setting in enumerate(book.settings, start=1):
            made = make_input(self.shell, setting, book.values[setting.key])
            made.changed.connect(self.touched)
            self._other_inputs[setting.key] = made
            name = label(self.shell.text(setting.title), wrap=True)
            name.setBuddy(made)
            cells = (name, made, label(word_of(self.shell, setting, setting.default), "secondary"))
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)
        return body

    def save(self) -> None:
        from app.services import housekeeping, settings

        chosen = self.places.chosen()
        chosen |= {one.key: value_of(one, self._other_inputs[one.key]) for one in self._book.settings}
        values = {key: value for key, value in chosen.items() if value != self._book.values[key]}
        values |= {
            key: box.isChecked() for key, box in self._boxes.items() if box.isChecked() != self._book.printing[key]
        }
        days = self._linger.value()
        if days != str(self._book.linger):
            values["paper.linger-days"] = int(days) if days and days.isdecimal() else days or ""
        edition = self._edition.value()
        if edition != self._book.edition:
            values[settings.MAIN_PROFILE] = edition
        self.write(housekeeping.save_rulebook, values, self.places.confirmed())
