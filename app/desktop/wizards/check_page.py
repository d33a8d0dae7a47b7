"""The last page before Finish: what will be written, and who is refused by which clause."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label, restyle, rule
from app.desktop.wizards.deciding import DecidingFlow
from app.desktop.wizards.flow import Remark
from app.desktop.wizards.frame import WizardPage
from app.domain.errors import KafedraError
from app.domain.letters import capitalised

_MOST_ROWS = 50


class CheckPage(WizardPage):
    """`wanted` asks for the rehearsal; `refresh` shows what it found."""

    wanted = Signal()

    def __init__(self, shell: Shell, flow: DecidingFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._summary = QVBoxLayout()
        self._summary.setSpacing(4)
        self._verdict = label("", "good", wrap=True, name="checkVerdict")
        self._all_out = button(self.tr("Take out all who are refused"), "checkAllOut", link=True)
        self._all_out.clicked.connect(self._take_all_out)
        head = QHBoxLayout()
        head.addWidget(self._verdict, 1)
        head.addWidget(self._all_out)
        self._refused = QWidget(self)
        self._rows = QVBoxLayout(self._refused)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        scroll = QScrollArea(self)
        scroll.setObjectName("checkRefused")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(12)
        column.addWidget(label(self.tr("What will be written"), "section"))
        column.addLayout(self._summary)
        column.addWidget(rule())
        column.addLayout(head)
        column.addWidget(scroll, 1)

    def heading(self) -> str:
        return self.tr("Check")

    def tells_problems(self) -> bool:
        return True

    def enter(self) -> None:
        self.refresh()
        if self._flow.refusals is None:
            self.wanted.emit()

    def refresh(self) -> None:
        """Show the flow as it is now."""
        _empty(self._summary)
        for remark in self._flow.summary():
            text = self._say(remark)
            self._summary.addWidget(label(capitalised(text), wrap=True))
        refusals = self._flow.refusals
        remark, kind = self._judged()
        self._verdict.setText(self._say(remark))
        self._verdict.setProperty("kind", kind)
        restyle(self._verdict)
        self._all_out.setVisible(len(refusals or ()) > 1)
        self._show_refused()

    def _judged(self) -> tuple[Remark, str]:
        """What is said of the whole, and how it looks."""
        refusals = self._flow.refusals
        nothing = self._flow.nothing_to_write
        if nothing is not None:
            return nothing, "attention"
        if refusals is None:
            return Remark("check-running"), "good"
        return (Remark("check-refused", {"n": len(refusals)}), "fault") if refusals else (Remark("check-ready"), "good")

    def _show_refused(self) -> None:
        _empty(self._rows)
        for key, fault in list((self._flow.refusals or {}).items())[:_MOST_ROWS]:
            self._rows.addWidget(self._refused_row(key, fault))
        self._rows.addStretch(1)

    def _refused_row(self, key: str, fault: KafedraError) -> QFrame:
        frame = QFrame(self._refused)
        frame.setProperty("card", True)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(label(self._shell.word_error(fault), wrap=True), 1)
        if key:
            out = button(self.tr("Take out"), f"takeOut_{key}")
            out.setProperty("row", key)
            out.clicked.connect(self._take_out)
            row.addWidget(out)
        return frame

    def _take_out(self) -> None:
        self._flow.take_out(self.sender().property("row"))
        self._taken_out()

    def _take_all_out(self) -> None:
        for key in list(self._flow.refusals or ()):
            self._flow.take_out(key)
        self._taken_out()

    def _taken_out(self) -> None:
        self.refresh()
        self.changed.emit()

    def _say(self, remark: Remark) -> str:
        return self._shell.say(remark.code, **dict(remark.params))


def _empty(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
