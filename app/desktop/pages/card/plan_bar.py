"""The head of the plan: which version is shown, and what can be done with the plan as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton

from app.desktop.pages.words import day
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.fields import Choice
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.desktop.pages.card.plan_data import PlanView
    from app.services.plans import PlanVersion

_FIRST = 1
_NARROW = 1080  # pixels: below it the buttons stand under the version
_CHIPS = {"draft": "soon", "in-force": "done", "old": "plain"}


class PlanBar(QFrame):
    """`version_chosen` is sent with the id of a version; the other signals are presses."""

    version_chosen = Signal(str)
    from_template = Signal()
    keep_template = Signal()
    read_file = Signal()
    write_file = Signal()
    compare = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan_bar")
        self.setProperty("card", True)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(16, 8, 16, 8)
        self._rows.setSpacing(16)
        shown, acts = QHBoxLayout(), QHBoxLayout()
        self.versions = Choice([])
        self.versions.setObjectName("plan_version")
        self.versions.setAccessibleName(self.tr("Version of the plan"))
        self.versions.setMinimumWidth(132)
        self.versions.changed.connect(self._chosen)
        self.only = label("", "strong", name="plan_version_only")
        self.status = Chip()
        self.status.setObjectName("plan_status")
        for widget in (self.versions, self.only, self.status):
            shown.addWidget(widget)
        shown.addStretch(1)
        acts.addStretch(1)
        self.buttons = self._make_buttons()
        for one in self.buttons.values():
            acts.addWidget(one)
        for row in (shown, acts):
            row.setSpacing(16)
            self._rows.addLayout(row, 1 if row is shown else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        directions = QBoxLayout.Direction
        self._rows.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "compare": (self.tr("Compare versions"), self.compare),
            "from_template": (self.tr("Copy from a template"), self.from_template),
            "keep_template": (self.tr("Keep as template"), self.keep_template),
            "read_file": (self.tr("Import from Excel"), self.read_file),
            "write_file": (self.tr("Save to Excel"), self.write_file),
        }
        buttons = {}
        for key, (text, pressed) in made.items():
            buttons[key] = button(text, f"plan_{key}", link=True)
            buttons[key].clicked.connect(pressed)
        return buttons

    def show_view(self, view: PlanView, *, closed: bool) -> None:
        card, versions = view.card, view.versions
        self.versions.blockSignals(True)
        self.versions.set_choices([(one.id, self.named(one.version)) for one in versions])
        if card is not None:
            self.versions.set_value(card.id)
        self.versions.blockSignals(False)
        self.versions.setVisible(len(versions) > 1)
        self.only.setVisible(len(versions) == 1)
        self.only.setText(self.named(versions[0].version) if versions else "")
        self.status.setVisible(card is not None)
        if card is not None:
            self.status.show_text(self._status(next(one for one in versions if one.id == card.id)), _CHIPS[card.status])
        self.buttons["compare"].setVisible(len(versions) > 1)
        self.buttons["keep_template"].setVisible(card is not None)
        self.buttons["write_file"].setText(
            self.tr("Save to Excel") if card is not None else self.tr("Blank Excel table")
        )
        for key in ("from_template", "read_file"):
            self.buttons[key].setVisible(not closed)

    def named(self, version: int) -> str:
        return self.tr("Version {n}").format(n=version)

    def listed(self, versions: Sequence[PlanVersion]) -> list[tuple[str, str]]:
        """Every version in words, for a choice."""
        return [(one.id, f"{self.named(one.version)} · {self._status(one)}") for one in versions]

    def _status(self, one: PlanVersion) -> str:
        if one.status == "old":
            return self.tr("superseded version")
        if one.status == "in-force":
            return self.tr("in force, approved {date}").format(date=day(one.approved))
        return self.tr("draft") if one.version == _FIRST else self.tr("draft of an amendment")

    def _chosen(self) -> None:
        if self.versions.value():
            self.version_chosen.emit(self.versions.value())
