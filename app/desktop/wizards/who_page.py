"""Who is taken: everybody who is at the step, searched and ticked; who cannot be taken with the reason."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.desktop.models.headed import HeadedModel, Index
from app.desktop.shell import Shell
from app.desktop.widgets.fields import TextField
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import cell_text
from app.desktop.wizards.deciding import DecidingFlow, Row
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.tables import make_table
from app.domain.kazakh import fold

_STUDENT, _PROGRAMME, _DUE, _WHY, _MATTER = range(5)


class PeopleModel(HeadedModel):
    """The students with a tick; who cannot be taken comes last, greyed, with the reason."""

    ticked = Signal()

    def __init__(self, shell: Shell, flow: DecidingFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._shown: list[tuple[str, Row]] = []
        self.titles = (
            self.tr("Student"), self.tr("Programme"), self.tr("Due"), self.tr("Why not now"), self.tr("About"),
        )  # fmt: skip

    def show(self, text: str) -> None:
        """The rows whose name, group or programme holds the typed words."""
        words = fold(text).split()
        rows = [(key, self._flow.row(key)) for key in self._flow.rows()]
        found = [
            (key, one)
            for key, one in rows
            if all(word in fold(f"{one.person} {one.programme} {one.group}") for word in words)
        ]
        self.beginResetModel()
        self._shown = sorted(found, key=lambda pair: pair[1].why_not is not None)
        self.endResetModel()

    def ids(self) -> list[str]:
        """Those shown who can be taken."""
        return [key for key, one in self._shown if one.why_not is None]

    def toggle(self, row: int) -> None:
        key, one = self._shown[row]
        if one.why_not is None:
            self.choose(set(self._flow.chosen) ^ {key})

    def choose(self, keys: set[str]) -> None:
        self._flow.choose(keys)
        self.dataChanged.emit(self.index(0, 0), self.index(max(0, len(self._shown) - 1), 0))
        self.ticked.emit()

    def row_total(self) -> int:
        return len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._shown[index.row()][1].why_not is not None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        key, one = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and one.why_not is None:
            taken = key in self._flow.chosen
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell_text(self._text(one, index.column()), role)
        if role == Qt.ItemDataRole.ForegroundRole and one.why_not is not None:
            return QColor(self._shell.theme.colour("secondary"))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    def _text(self, one: Row, column: int) -> str:
        if column == _STUDENT:
            return one.person
        if column == _PROGRAMME:
            return one.programme
        if column == _DUE:
            return f"{one.due:%d.%m.%Y}" if one.due and one.why_not is None else ""
        if column == _MATTER:
            return self._shell.say("told-plainly", text=one.matter)
        return self._shell.say(one.why_not.code, **dict(one.why_not.params)) if one.why_not else ""


class WhoPage(WizardPage):
    """Students who are at this step: searched, ticked, all at once if wanted. `matters` tells what each is about."""

    def __init__(self, shell: Shell, flow: DecidingFlow, *, matters: bool = False) -> None:
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
        self.view = make_table("whoTable", self.tr("Students"), self.model, (0, 106, 96, 190, 150))
        self.view.horizontalHeader().moveSection(_MATTER, _PROGRAMME)
        self.view.setColumnHidden(_MATTER, not matters)
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
        blocked = any(self._flow.row(key).why_not is not None for key in self._flow.rows())
        self.view.setColumnHidden(_WHY, not blocked)
        self.view.setColumnHidden(_DUE, not any(self._flow.row(key).due for key in self._flow.rows()))
        self._tell_count()

    def _searched(self) -> None:
        self.model.show(self._search.text())

    def _ticked(self) -> None:
        self._tell_count()
        self.changed.emit()

    def _tell_count(self) -> None:
        self._count.setText(self._shell.say("who-chosen", n=len(self._flow.chosen)))

    def _choose_all(self) -> None:
        self.model.choose(set(self._flow.chosen) | set(self.model.ids()))

    def _choose_none(self) -> None:
        self.model.choose(set())

    def _double_clicked(self, index: Index) -> None:
        if index.column() != 0:
            self.model.toggle(index.row())
