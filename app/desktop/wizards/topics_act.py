"""Topic wizard: the protocol, submission or order, and what it decided for each student."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.shell import Shell
from app.desktop.widgets.fields import DateField, TextField, labelled
from app.desktop.widgets.labels import button, label
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.marks import CHIP_ROLE, ChipDelegate
from app.desktop.wizards.tables import make_table, selected_rows
from app.desktop.wizards.topics_flow import TopicsFlow
from app.domain.workflow import Decision

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MOST_PRESENT = 999
_OF_DATE = ("topics-late", "topics-day-off", "topics-weekend")
_KINDS = {Decision.APPROVE: "done", Decision.RETURN: "soon", Decision.REJECT: "late"}


class ActPage(WizardPage):
    """Number, date, who chaired and wrote, how many were present; the date is judged while it is typed."""

    def __init__(self, shell: Shell, flow: TopicsFlow) -> None:
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
        grid.addWidget(labelled(self.tr("Number"), self.number), 0, 0)
        grid.addWidget(labelled(self.tr("Date"), self.date), 0, 1)
        grid.addWidget(self._hint, 1, 0, 1, 2)
        self._sitting = [
            labelled(self.tr("Chair"), self.chair),
            labelled(self.tr("Secretary"), self.secretary),
            labelled(self.tr("Number present"), self.present),
        ]
        for place, widget in zip(((2, 0), (2, 1), (3, 0)), self._sitting, strict=True):
            grid.addWidget(widget, *place)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._body)
        column.addLayout(grid)
        column.addStretch(1)

    def enter(self) -> None:
        round_ = self._flow.round
        assert round_ is not None
        self._filling = True
        body = self._shell.text(round_.body_name)
        self._body.setText(body[:1].upper() + body[1:])
        for widget in self._sitting:
            widget.setVisible(len(round_.decisions) > 1 and round_.step != "order")
        self.number.set_value(self._flow.act.number)
        self.date.set_value(self._flow.act.date)
        self.present.set_value(self._flow.act.present)
        names = list(dict.fromkeys(one["name"] for one in round_.officials if one["name"]))
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
        remarks = [one for one in self._flow.attention() if one.code in _OF_DATE]
        self._hint.setText("\n".join(self._shell.say(one.code, **dict(one.params)) for one in remarks))
        self._hint.setVisible(bool(remarks))


class DecisionsModel(QAbstractTableModel):
    """Student, topic, decision as a chip, reason."""

    def __init__(self, flow: TopicsFlow) -> None:
        super().__init__()
        self._flow = flow
        self._titles = (self.tr("Student"), self.tr("Topic (Kazakh)"), self.tr("Decision"), self.tr("Reason"))
        self.words = {
            Decision.APPROVE: self.tr("approve"),
            Decision.RETURN: self.tr("return"),
            Decision.REJECT: self.tr("reject"),
        }

    def refresh(self, *, anew: bool = False) -> None:
        if anew:
            self.beginResetModel()
            self.endResetModel()
        elif self._flow.chosen:
            self.dataChanged.emit(self.index(0, 2), self.index(len(self._flow.chosen) - 1, 3))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._flow.chosen)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        student_id = self._flow.chosen[index.row()]
        decision = self._flow.decision(student_id)
        if role == CHIP_ROLE:
            return _KINDS[decision]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (
            self._flow.people[student_id].name,
            self._flow.proposals[student_id].kk,
            self.words[decision],
            self._flow.reason(student_id),
        )[index.column()]


class DecisionsPage(WizardPage):
    """Everybody is approved unless said otherwise; a decision is given to all chosen rows at once."""

    def __init__(self, shell: Shell, flow: TopicsFlow) -> None:
        super().__init__()
        self._flow = flow
        self._filling = False
        self.model = DecisionsModel(flow)
        self.view = make_table("decisionsTable", self.tr("Decisions"), self.model, (160, 0, 128, 150))
        self.view.setItemDelegateForColumn(2, ChipDelegate(shell.theme, self.view))
        self.view.selectionModel().selectionChanged.connect(self._chosen)
        self.reason = TextField(self.tr("Reason for returning or rejecting"))
        self.reason.setObjectName("decisionReason")
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.textEdited.connect(self._reason_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addWidget(self._buttons())
        column.addWidget(self.reason)

    def heading(self) -> str:
        return self.tr("Decision for each")

    def _buttons(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Chosen rows:"), "secondary"))
        self.buttons = {}
        words = {
            Decision.APPROVE: self.tr("Approve"),
            Decision.RETURN: self.tr("Return"),
            Decision.REJECT: self.tr("Reject"),
        }
        for decision, word in words.items():
            made = button(word, f"decide_{decision.value}")
            made.setProperty("decision", decision.value)
            made.clicked.connect(self._decided)
            row.addWidget(made)
            self.buttons[decision] = made
        row.addStretch(1)
        every = button(self.tr("All: approve"), "decideAll", link=True)
        every.clicked.connect(self._approve_all)
        row.addWidget(every)
        return box

    def enter(self) -> None:
        self.model.refresh(anew=True)
        allowed = self._flow.round.decisions if self._flow.round else ()
        for decision, made in self.buttons.items():
            made.setVisible(decision in allowed)
        self.view.selectRow(0)

    def _ids(self) -> list[str]:
        return [self._flow.chosen[row] for row in selected_rows(self.view)]

    def _chosen(self, *_: object) -> None:
        chosen = self._ids()
        needed = [one for one in chosen if self._flow.decision(one) is not Decision.APPROVE]
        self.reason.setEnabled(bool(needed))
        self.reason.set_value(self._flow.reason(needed[0]) if needed else None)

    def _decided(self) -> None:
        self._decide(self._ids(), Decision(self.sender().property("decision")))

    def _approve_all(self) -> None:
        self._decide(self._flow.chosen, Decision.APPROVE)

    def _decide(self, student_ids: list[str], decision: Decision) -> None:
        self._flow.decide(student_ids, decision)
        self.model.refresh()
        self._chosen()
        if decision is not Decision.APPROVE:
            self.reason.setFocus()
        self.changed.emit()

    def _reason_typed(self, text: str) -> None:
        for one in self._ids():
            decision = self._flow.decision(one)
            if decision is not Decision.APPROVE:
                self._flow.decide([one], decision, text)
        self.model.refresh()
        self.changed.emit()
