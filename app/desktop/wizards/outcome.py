"""The last page of a wizard: what was done, and Undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.widgets.labels import button, label


class OutcomePage(QWidget):
    """What Finish did. `more` takes further buttons, such as saving a list of problems."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizardOutcome")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        self._heading = label("", "page", wrap=True, name="outcomeHeading")
        self._text = label("", wrap=True, name="outcomeText")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = QHBoxLayout()
        self.close_button = button(self.tr("Close"), "outcomeClose", primary=True)
        self.undo = button(self.tr("Undo"), "outcomeUndo")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.undo)
        buttons.addLayout(self.more)
        buttons.addStretch(1)
        for part in (self._heading, self._text):
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(1)

    def tell(self, heading: str, lines: list[str], *, undoable: bool) -> None:
        self._heading.setText(heading)
        self._text.setText("\n".join(lines))
        self.undo.setVisible(undoable)
