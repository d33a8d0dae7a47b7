"""Sitting wizard: which body, and its agenda."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.desktop.pages.words import ACT_KIND, clause, word
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import tip
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.sitting_flow import SittingFlow
from app.domain.letters import capitalised
from app.services.sittings import Sitting
from app.services.step_rounds import StepRound

_KEY = int(Qt.ItemDataRole.UserRole)
_ABOUT, _DUE = 1, 2
# The workflow whose texts are edited by a wizard of its own.
TOPICS = "topic"


class BodyPage(WizardPage):
    """Which body sits or issues the order; `picked` carries its key, `print_wanted` asks for what waits on paper."""

    picked = Signal(str)
    print_wanted = Signal(QWidget)

    def __init__(self, shell: Shell, flow: SittingFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._group = QButtonGroup(self)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Whose sitting or order is it?"), "section"))
        column.addSpacing(8)
        for sitting in sorted(flow.sittings, key=lambda one: not one.waiting):
            self._add(sitting, column)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll, 1)
        self.print = print_button(shell, "bodyPrint", self.print_wanted)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 12)
        foot.addWidget(self.print)
        foot.addStretch(1)
        box.addLayout(foot)
        self._group.buttonClicked.connect(self._clicked)

    def _add(self, sitting: Sitting, column: QVBoxLayout) -> None:
        text = self._shell.text(sitting.body.name)
        choice = QRadioButton(f"{capitalised(text)} · {word(ACT_KIND, sitting.act).lower()}", self)
        choice.setObjectName(f"body_{sitting.body.id}_{sitting.act}")
        choice.setProperty("sitting", sitting.key)
        choice.setEnabled(bool(sitting.waiting))
        self._group.addButton(choice)
        column.addWidget(choice)
        waiting = label(self._shell.say("sitting-waiting", n=sitting.waiting), "secondary")
        waiting.setContentsMargins(26, 0, 0, 8)
        column.addWidget(waiting)

    def heading(self) -> str:
        return self.tr("Body")

    def enter(self) -> None:
        chosen = self._flow.sitting.key if self._flow.sitting else None
        for choice in self._group.buttons():
            if choice.property("sitting") == chosen:
                choice.setChecked(True)
        self.show_print()

    def show_print(self) -> None:
        """Something can be printed once a body was chosen for which something waits."""
        self.print.setVisible(bool(self._flow.placed))

    def _clicked(self, choice: Any) -> None:
        self.picked.emit(choice.property("sitting"))


class AgendaPage(WizardPage):
    """Matters with their students, ticked and put in order. `topics_wanted` asks for the wizard of topics,
    `print_wanted` for the agenda on paper.
    """

    topics_wanted = Signal(str)
    print_wanted = Signal(QWidget)

    def __init__(self, shell: Shell, flow: SittingFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._filling = False
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("agendaTree")
        self.tree.setAccessibleName(self.tr("Agenda"))
        self.tree.setHeaderLabels([self.tr("Matter, student"), self.tr("About"), self.tr("Due")])
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(16)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_ABOUT, 170)
        header.resizeSection(_DUE, 96)
        self.tree.itemChanged.connect(self._ticked)
        self.tree.currentItemChanged.connect(self._enable)
        self._count = label("", "secondary", name="agendaCount")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(8)
        column.addLayout(self._actions())
        column.addWidget(self.tree, 1)
        column.addWidget(self._topics_hint())

    def heading(self) -> str:
        return self.tr("Agenda")

    # --- building

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._count, 1)
        self.up = button(self.tr("Earlier"), "agendaUp", link=True)
        self.down = button(self.tr("Later"), "agendaDown", link=True)
        self.every = button(self.tr("Select all"), "agendaAll", link=True)
        self.none = button(self.tr("Clear"), "agendaNone", link=True)
        self.up.clicked.connect(self._earlier)
        self.down.clicked.connect(self._later)
        self.every.clicked.connect(self._choose_all)
        self.none.clicked.connect(self._choose_none)
        self.print = print_button(self._shell, "agendaPrint", self.print_wanted)
        for made in (self.up, self.down, self.every, self.none, self.print):
            row.addWidget(made)
        return row

    def _topics_hint(self) -> QWidget:
        self._hint = QWidget(self)
        row = QHBoxLayout(self._hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label(self.tr("Topics and supervisors to be edited first?"), "secondary"))
        self.topics = button(self.tr("Open the wizard of topics"), "agendaTopics", link=True)
        self.topics.clicked.connect(self._topics_pressed)
        row.addWidget(self.topics)
        row.addStretch(1)
        return self._hint

    # --- showing

    def enter(self) -> None:
        self._fill()

    def _fill(self, current: str = "") -> None:
        self._filling = True
        self.tree.clear()
        for number, matter in enumerate(self._flow.matters(), start=1):
            self._add(number, matter, current)
        self.tree.expandAll()
        self.tree.setColumnHidden(_ABOUT, not any(one.line.item for one in self._flow.placed.values()))
        self._filling = False
        self._hint.setVisible(self._topic_step() is not None)
        self._enable()
        self._tell_count()

    def _add(self, number: int, matter: StepRound, current: str) -> None:
        title, action = self._shell.text(matter.title), self._shell.text(matter.action)
        alike = sum(one.title == matter.title for one in self._flow.matters()) > 1
        told = f"{title}: {action}" if alike else title
        item = QTreeWidgetItem([f"{number}. {told} ({clause(matter.clause)})", "", ""])
        item.setToolTip(0, tip(f"{title}: {action}"))
        item.setData(0, _KEY, matter.key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        self.tree.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        for key in self._flow.of_matter(matter.key):
            line = self._flow.placed[key].line
            about = self._shell.say("told-plainly", text=line.item)
            child = QTreeWidgetItem([line.name, about, f"{line.due:%d.%m.%Y}" if line.due else ""])
            child.setToolTip(_ABOUT, tip(about))
            child.setData(0, _KEY, key)
            child.setFlags(child.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            chosen = key in self._flow.chosen
            child.setCheckState(0, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            item.addChild(child)
        if matter.key == current:
            self.tree.setCurrentItem(item)

    def _tell_count(self) -> None:
        params = {"n": len(self._flow.chosen), "all": len(self._flow.placed)}
        self._count.setText(self._shell.say("sitting-on-agenda", **params))

    def _current_matter(self) -> str | None:
        item = self.tree.currentItem()
        while item is not None and item.parent() is not None:
            item = item.parent()
        return str(item.data(0, _KEY)) if item is not None else None

    def _enable(self, *_: object) -> None:
        keys = [one.key for one in self._flow.matters()]
        current = self._current_matter()
        at = keys.index(current) if current in keys else -1
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(keys) - 1)

    # --- ticking and ordering

    def _ticked(self, item: QTreeWidgetItem, column: int) -> None:
        if self._filling:
            return
        chosen = []
        for at in range(self.tree.topLevelItemCount()):
            chosen += [str(one.data(0, _KEY)) for one in _children(self.tree.topLevelItem(at)) if _is_ticked(one)]
        if chosen != self._flow.chosen:
            self._flow.choose(chosen)
            self._tell_count()
            self.changed.emit()

    def _choose_all(self) -> None:
        self._choose(list(self._flow.placed))

    def _choose_none(self) -> None:
        self._choose([])

    def _choose(self, keys: list[str]) -> None:
        self._flow.choose(keys)
        self._fill(self._current_matter() or "")
        self.changed.emit()

    def _earlier(self) -> None:
        self._move(-1)

    def _later(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        matter = self._current_matter()
        if matter is not None:
            self._flow.move_matter(matter, by)
            self._fill(matter)
            self.changed.emit()

    def _topic_step(self) -> str | None:
        return next((one.step for one in self._flow.matters() if one.workflow == TOPICS), None)

    def _topics_pressed(self) -> None:
        step = self._topic_step()
        if step is not None:
            self.topics_wanted.emit(step)


def print_button(shell: Shell, name: str, wanted: Any) -> QPushButton:
    """Asks for papers by `wanted`, which carries the button, so that a menu can open below it."""
    text = QCoreApplication.translate("AgendaPage", "Print…")
    made = button(text, name, icon=shell.icons.get("printer", "secondary"))
    made.clicked.connect(lambda: wanted.emit(made))
    return made


def _children(parent: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
    found = [parent.child(place) for place in range(parent.childCount())] if parent is not None else []
    return [one for one in found if one is not None]


def _is_ticked(item: QTreeWidgetItem) -> bool:
    return item.checkState(0) == Qt.CheckState.Checked
