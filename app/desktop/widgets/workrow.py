"""A line of work on the Today page: what, for how many, by when, why, by which clause, and one button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.desktop.icons import shared_icon
from app.desktop.theme import Theme
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import tip

_HEIGHT = 76
_TOGGLE = 24


@dataclass(frozen=True, slots=True)
class Work:
    """What a row says. `kind` is late, soon, waiting, info or plain; `state` says the same in words.

    `when` is the date and the clause, `why` the reasoning, a sentence each.
    """

    title: str
    count: str
    state: str
    kind: str
    when: str
    why: tuple[str, ...]
    action: str

    @property
    def detail(self) -> str:
        """All of it in one line."""
        return "  ·  ".join(part for part in (self.when, " ".join(self.why)) if part)


class WorkRow(QWidget):
    """76 px high with a coloured edge; reasoning that does not fit is unfolded below."""

    pressed = Signal()

    def __init__(self, work: Work, theme: Theme, *, primary: bool = False) -> None:
        super().__init__()
        self._work = work
        self._theme = theme
        self.setObjectName("workRow")
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(16)
        row.addLayout(self._words(work), 1)
        self.button = button(work.action, "workAction", primary=primary)
        self.button.clicked.connect(self.pressed)
        self.button.setAccessibleName(f"{work.action}: {work.title}")
        row.addWidget(self.button)
        self.setAccessibleName(f"{work.title}, {work.count}, {work.state}. {work.detail}")

    def _words(self, work: Work) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(10)
        title = label(work.title, "strong")
        title.setMinimumWidth(1)
        title.setToolTip(tip(work.title))
        head.addWidget(title)
        head.addWidget(Chip(work.count, work.kind))
        head.addWidget(label(work.state, "secondary"))
        head.addStretch(1)
        self._detail = label("", "secondary", name="workDetail")
        self._detail.setMinimumWidth(1)
        self._detail.setToolTip(tip("\n".join((work.when, *work.why))))
        self.toggle = QToolButton(self)
        self.toggle.setObjectName("workWhy")
        self.toggle.setIcon(shared_icon("chevron-down"))
        self.toggle.setIconSize(QSize(14, 14))
        self.toggle.setFixedSize(_TOGGLE, _TOGGLE)
        self.toggle.setToolTip(self.tr("Show the whole reasoning"))
        self.toggle.setAccessibleName(f"{self.toggle.toolTip()}: {work.title}")
        self.toggle.clicked.connect(self._unfold)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._detail)
        line.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self._more = label("\n".join(work.why), "secondary", wrap=True, name="workMore")
        self._more.hide()
        column.addStretch(1)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self._more)
        column.addStretch(1)
        return column

    def _unfold(self) -> None:
        """Show all of the reasoning, or one line of it again."""
        unfolded = self._more.isHidden()
        self._more.setVisible(unfolded)
        self.toggle.setIcon(shared_icon("chevron-up" if unfolded else "chevron-down"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._more.isHidden():
            self._detail.setText(self._work.when)
            return
        width = max(self.width() - self.button.sizeHint().width() - 56 - _TOGGLE, 80)
        shown = self._detail.fontMetrics().elidedText(self._work.detail, Qt.TextElideMode.ElideRight, width)
        self._detail.setText(shown)
        self.toggle.setVisible(shown != self._work.detail)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = {"info": "accent", "plain": "faint"}.get(self._work.kind, self._work.kind)
        painter.fillRect(0, 0, 3, self.height(), QColor(self._theme.colour(colour)))
        painter.setPen(QColor(self._theme.colour("line")))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
