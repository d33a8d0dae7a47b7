"""What an act decided of each: approve, return or reject, with the reason."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.models.headed import HeadedModel, Index
from app.desktop.shell import Shell
from app.desktop.widgets.fields import TextField
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import cell_text
from app.desktop.wizards.deciding import DecidingFlow
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.marks import CHIP_ROLE, ChipDelegate
from app.desktop.wizards.tables import make_table, selected_rows
from app.domain.workflow import Decision

_STUDENT, _MATTER = 0, 1
_KINDS = {Decision.APPROVE: "done", Decision.RETURN: "soon", Decision.REJECT: "late"}


class DecisionsModel(HeadedModel):
    """Student, what it is about, decision as a chip, reason."""

    def __init__(self, shell: Shell, flow: DecidingFlow, matter: str) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self.titles = (self.tr("Student"), matter, self.tr("Decision"), self.tr("Reason"))
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

    def row_total(self) -> int:
        return len(self._flow.chosen)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        key = self._flow.chosen[index.row()]
        decision = self._flow.decision(key)
        if role == CHIP_ROLE:
            return _KINDS[decision]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._flow.row(key)
        if index.column() == _MATTER:
            return cell_text(self._shell.say("told-plainly", text=row.matter), role)
        return cell_text((row.person, "", self.words[decision], self._flow.reason(key))[index.column()], role)


class DecisionsPage(WizardPage):
    """Everybody is approved unless said otherwise; a decision is given to all chosen rows at once.

    `matter` is the heading of what each row is about.
    """

    def __init__(self, shell: Shell, flow: DecidingFlow, matter: str) -> None:
        super().__init__()
        self._flow = flow
        self.model = DecisionsModel(shell, flow, matter)
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
        matters = any(self._flow.row(key).matter for key in self._flow.chosen)
        self.view.setColumnHidden(_MATTER, not matters)
        header = self.view.horizontalHeader()
        stretch, fixed = (_MATTER, _STUDENT) if matters else (_STUDENT, _MATTER)
        header.setSectionResizeMode(stretch, header.ResizeMode.Stretch)
        header.setSectionResizeMode(fixed, header.ResizeMode.Interactive)
        allowed = {one for key in self._flow.chosen for one in self._flow.row(key).allowed}
        for decision, made in self.buttons.items():
            made.setVisible(decision in allowed)
        self.view.selectRow(0)

    def _keys(self) -> list[str]:
        return [self._flow.chosen[row] for row in selected_rows(self.view)]

    def _chosen(self, *_: object) -> None:
        chosen = self._keys()
        for decision, made in self.buttons.items():
            made.setEnabled(any(decision in self._flow.row(one).allowed for one in chosen))
        needed = [one for one in chosen if self._flow.decision(one) is not Decision.APPROVE]
        self.reason.setEnabled(bool(needed))
        self.reason.set_value(self._flow.reason(needed[0]) if needed else None)

    def _decided(self) -> None:
        self._decide(self._keys(), Decision(self.sender().property("decision")))

    def _approve_all(self) -> None:
        self._decide(self._flow.chosen, Decision.APPROVE)

    def _decide(self, keys: list[str], decision: Decision) -> None:
        self._flow.decide(keys, decision)
        self.model.refresh()
        self._chosen()
        if decision is not Decision.APPROVE:
            self.reason.setFocus()
        self.changed.emit()

    def _reason_typed(self, text: str) -> None:
        for one in self._keys():
            decision = self._flow.decision(one)
            if decision is not Decision.APPROVE:
                self._flow.decide([one], decision, text)
        self.model.refresh()
        self.changed.emit()
