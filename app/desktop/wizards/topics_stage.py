"""Topic wizard: which step of the workflow is to be recorded."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout

from app.desktop.shell import Shell
from app.desktop.widgets.labels import label
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.topics_flow import TopicsFlow


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
