"""The protocol, submission or order: its number, its date, its people."""

from __future__ import annotations

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout

from app.desktop.shell import Shell
from app.desktop.widgets.fields import DateField, TextField, labelled
from app.desktop.widgets.labels import label
from app.desktop.wizards.deciding import OF_DATE, DecidingFlow
from app.desktop.wizards.frame import WizardPage
from app.domain.letters import capitalised

_MOST_PRESENT = 999


class ActPage(WizardPage):
    """Number, date, who chaired and wrote, how many were present; the date is judged while it is typed."""

    def __init__(self, shell: Shell, flow: DecidingFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._filling = False
        self._body = label("", "section", name="actBody")
        self.number = TextField()
        self.number.setObjectName("actNumber")
        self.date = DateField()
        self.date.setObjectName("actDate")
        self.present = TextField()
        self.present.setObjectName("actPresent")
        self.present.setValidator(QIntValidator(0, _MOST_PRESENT, self.present))
        self.chair, self.secretary = self._person("actChair"), self._person("actSecretary")
        self._hint = label("", "attention", wrap=True, name="actHint")
        self._lay()
        self.number.textEdited.connect(self._typed)
        self.present.textEdited.connect(self._typed)
        self.date.changed.connect(self._date_typed)
        for box in (self.chair, self.secretary):
            box.currentTextChanged.connect(self._typed)

    def heading(self) -> str:
        return self.tr("Act")

    def _person(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        return box

    def _lay(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._numbered = labelled(self.tr("Number"), self.number)
        grid.addWidget(self._numbered, 0, 0)
        grid.addWidget(labelled(self.tr("Date"), self.date), 0, 1)
        grid.addWidget(self._hint, 1, 0, 1, 2)
        self._sitting = [
            labelled(self.tr("Chair"), self.chair),
            labelled(self.tr("Secretary"), self.secretary),
            labelled(self.tr("Number present"), self.present),
        ]
        for place, widget in zip(((2, 0), (2, 1), (3, 0)), self._sitting, strict=True):
            grid.addWidget(widget, *place)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(12)
        self.column.addWidget(self._body)
        self.column.addLayout(grid)
        self.column.addStretch(1)

    def enter(self) -> None:
        self._filling = True
        body = self._shell.text(self._flow.body_name)
        self._body.setText(capitalised(body))
        for widget in self._sitting:
            widget.setVisible(self._flow.is_sitting)
        self.number.set_value(self._flow.act.number)
        self.date.set_value(self._flow.act.date)
        self.present.set_value(self._flow.act.present)
        names = list(dict.fromkeys(one["name"] for one in self._flow.officials() if one["name"]))
        for box in (self.chair, self.secretary):
            box.clear()
            box.addItems(names)
        self._show_people()
        self._filling = False
        self._tell_hint()

    def _show_people(self) -> None:
        self.chair.setCurrentText(self._flow.act.chair)
        self.secretary.setCurrentText(self._flow.act.secretary)

    def _typed(self, *_: object) -> None:
        if self._filling:
            return
        present = self.present.text().strip()
        self._flow.set_act(
            number=self.number.text(),
            chair=self.chair.currentText().strip(),
            secretary=self.secretary.currentText().strip(),
            present=int(present) if present.isdecimal() else None,
        )
        self.changed.emit()

    def _date_typed(self) -> None:
        if self._filling:
            return
        self._flow.set_act(date=self.date.value())
        self._filling = True
        self._show_people()
        self._filling = False
        self._tell_hint()
        self.changed.emit()

    def _tell_hint(self) -> None:
        remarks = [one for one in self._flow.attention() if one.code in OF_DATE]
        self._hint.setText("\n".join(self._shell.say(one.code, **dict(one.params)) for one in remarks))
        self._hint.setVisible(bool(remarks))
