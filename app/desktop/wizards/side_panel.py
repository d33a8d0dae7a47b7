"""The right side of a wizard: what Finish closes and prints, what comes next, what deserves a look."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.desktop.widgets.labels import label
from app.desktop.wizards.flow import Panel, Remark

_MOST_LINES = 12


class SidePanel(QScrollArea):
    """Sections of short lines; an empty section is not shown."""

    def __init__(self, word: Callable[[Remark], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizardSide")
        self.setFixedWidth(264)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._word = word
        inner = QWidget(self)
        inner.setObjectName("wizardSideInner")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(6)
        self.setWidget(inner)
        self._shown: tuple[Panel, tuple[Remark, ...]] | None = None

    def tell(self, panel: Panel, attention: Sequence[Remark]) -> None:
        """Show these lines; `attention` comes last, in its own colour."""
        if self._shown == (panel, tuple(attention)):
            return
        self._shown = (panel, tuple(attention))
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for title, remarks in (
            (self.tr("What this does"), panel.closes),
            (self.tr("What it prints"), panel.prints),
            (self.tr("What comes next"), panel.follows),
        ):
            self._section(title, remarks)
        self._section(self.tr("Needs a look"), attention, kind="attention")
        self._column.addStretch(1)

    def _section(self, title: str, remarks: Sequence[Remark], kind: str = "secondary") -> None:
        if not remarks:
            return
        head = label(title, "strong" if kind == "secondary" else kind)
        self._column.addWidget(head)
        texts = list(dict.fromkeys(self._word(remark) for remark in remarks))
        for text in texts[:_MOST_LINES]:
            self._line(text)
        if len(texts) > _MOST_LINES:
            self._line(self.tr("and more: {0}").format(len(texts) - _MOST_LINES))
        self._column.addSpacing(12)

    def _line(self, text: str) -> None:
        line = label(text, "secondary", wrap=True)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(line)
