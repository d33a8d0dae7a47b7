"""What every tab of the settings is: it loads, knows whether something is unsaved, and saves."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.labels import button
from app.domain.errors import KafedraError


class SettingsTab(QWidget):
    """`body` takes the fields. A refusal of what was typed is told above them, and stays typed."""

    saved = Signal()
    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, shell: Shell, name: str, *, saving: bool = False) -> None:
        super().__init__()
        self.shell = shell
        self.setObjectName(f"settings_{name}")
        self.changed_by_hand = False
        self.fault = Banner(shell.icon, "late")
        inner = QWidget()
        inner.setObjectName("scrolled")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.setSpacing(16)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.fault)
        outer.addWidget(scroll, 1)
        self.save_button = button(self.tr("Save"), f"{name}_save", primary=True)
        self.revert_button = button(self.tr("Take back what was typed"), f"{name}_revert")
        self.save_button.clicked.connect(self.save)
        self.revert_button.clicked.connect(self.revert)
        if saving:
            outer.addLayout(self._bar(self.save_button, self.revert_button))
        self._enable()

    def _bar(self, *buttons: QPushButton) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 8, 24, 16)
        bar.setSpacing(8)
        for one in buttons:
            bar.addWidget(one)
        bar.addStretch(1)
        return bar

    def load(self) -> None:
        """Fetch what the tab shows."""
        raise NotImplementedError

    def save(self) -> None:
        """Write what was typed, by `self.write`."""

    def revert(self) -> None:
        self._clean()
        self.load()

    def write(self, intention: Any, *arguments: Any) -> None:
        self.shell.do(intention, *arguments, on_done=self._written, on_error=self._refused)

    def touched(self, *_: object) -> None:
        """A person changed something that is not written yet."""
        self.changed_by_hand = True
        self._enable()

    def _written(self, _: Any) -> None:
        self._clean()
        self.load()
        self.saved.emit()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KafedraError):
            self.fault.say(self.shell.word_error(error), "late")
        else:
            self.shell.show_error(error)

    def _clean(self) -> None:
        self.changed_by_hand = False
        self.fault.say("")
        self._enable()

    def _enable(self) -> None:
        self.save_button.setEnabled(self.changed_by_hand)
        self.revert_button.setVisible(self.changed_by_hand)
