"""Topic wizard: the stage, and the students who are taken at it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout

from app.desktop.shell import Shell
from app.desktop.widgets.fields import TextField
from app.desktop.widgets.labels import button, label
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.tables import make_table
from app.desktop.wizards.topics_flow import TopicsFlow
from app.domain.kazakh import fold
from app.services.topic_rounds import Person

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class StagePage(WizardPage):
    """Which step of the workflow; `picked` carries the stage."""

    picked = Signal(str)

    def __init__(self, shell: Shell, flow: TopicsFlow) -> None:
        super().__init__()
        self._flow = flow
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(4)
        column.addWidget(label(self.tr("What is to be recorded?"), "section"))
        column.addSpacing(8)
        self._group = QButtonGroup(self)
        for stage in flow.stages:
            choice = QRadioButton(shell.text(stage.action), self)
            choice.setObjectName(f"stage_{stage.step}")
            choice.setProperty("stage", stage.step)
            self._group.addButton(choice)
            column.addWidget(choice)
            waiting = label(shell.say("topics-waiting", n=stage.waiting), "secondary")
            waiting.setContentsMargins(26, 0, 0, 8)
            column.addWidget(waiting)
        column.addStretch(1)
        self._group.buttonClicked.connect(self._clicked)

    def heading(self) -> str:
        return self.tr("Stage")

    def enter(self) -> None:
        chosen = self._flow.round.step if self._flow.round else None
        for choice in self._group.buttons():
            if choice.property("stage") == chosen:
                choice.setChecked(True)

    def _clicked(self, choice: Any) -> None:
        self.picked.emit(choice.property("stage"))


class PeopleModel(QAbstractTableModel):
    """The students with a tick; who cannot be taken comes last, greyed, with the reason."""

    ticked = Signal()

    def __init__(self, shell: Shell, flow: TopicsFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._shown: list[Person] = []
        self._titles = (self.tr("Student"), self.tr("Programme"), self.tr("Due"), self.tr("Why not now"))

    def show(self, text: str) -> None:
        """The students whose name, group or programme holds the typed words."""
        words = fold(text).split()
        people = [
            one
            for one in self._flow.people.values()
            if all(word in fold(f"{one.name} {one.programme} {one.group}") for word in words)
        ]
        self.beginResetModel()
        self._shown = sorted(people, key=lambda one: one.reason is not None)
        self.endResetModel()

    def ids(self) -> list[str]:
        """Those shown who can be taken."""
        return [one.student_id for one in self._shown if one.reason is None]

    def toggle(self, row: int) -> None:
        person = self._shown[row]
        if person.reason is None:
            chosen = set(self._flow.chosen) ^ {person.student_id}
            self.choose(chosen)

    def choose(self, student_ids: set[str]) -> None:
        self._flow.choose(student_ids)
        self.dataChanged.emit(self.index(0, 0), self.index(max(0, len(self._shown) - 1), 0))
        self.ticked.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._shown[index.row()].reason is not None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and person.reason is None:
            taken = person.student_id in self._flow.chosen
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(person, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and person.reason is not None:
            return QColor(self._shell.theme.colour("secondary"))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    def _text(self, person: Person, column: int) -> str:
        if column == 0:
            return person.name
        if column == 1:
            return person.programme
        if column == 2:
            return f"{person.due:%d.%m.%Y}" if person.due and person.reason is None else ""
        return self._shell.say(person.reason.code, **dict(person.reason.params)) if person.reason else ""


class WhoPage(WizardPage):
    """Students who are at this step: searched, ticked, all at once if wanted."""

    def __init__(self, shell: Shell, flow: TopicsFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self.model = PeopleModel(shell, flow)
        self.model.ticked.connect(self._ticked)
        self._search = TextField(self.tr("Search: name, group, programme"))
        self._search.setObjectName("whoSearch")
        self._search.setAccessibleName(self.tr("Search"))
        self._search.changed.connect(self._searched)
        every = button(self.tr("Select all"), "whoAll", link=True)
        every.clicked.connect(self._choose_all)
        none = button(self.tr("Clear"), "whoNone", link=True)
        none.clicked.connect(self._choose_none)
        self._count = label("", "secondary", name="whoCount")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._search, 1)
        row.addWidget(self._count)
        row.addWidget(every)
        row.addWidget(none)
        self.view = make_table("whoTable", self.tr("Students"), self.model, (0, 92, 104, 190))
        self.view.doubleClicked.connect(self._double_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.view, 1)

    def heading(self) -> str:
        return self.tr("Who")

    def enter(self) -> None:
        self._searched()
        blocked = any(one.reason is not None for one in self._flow.people.values())
        self.view.setColumnHidden(3, not blocked)
        self._tell_count()

    def _searched(self) -> None:
        self.model.show(self._search.text())

    def _ticked(self) -> None:
        self._tell_count()
        self.changed.emit()

    def _tell_count(self) -> None:
        self._count.setText(self._shell.say("topics-chosen", n=len(self._flow.chosen)))

    def _choose_all(self) -> None:
        self.model.choose(set(self._flow.chosen) | set(self.model.ids()))

    def _choose_none(self) -> None:
        self.model.choose(set())

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.column() != 0:
            self.model.toggle(index.row())
