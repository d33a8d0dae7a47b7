"""Dialogs of exchange: what a package would change, and differences side by side with a choice for one or all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.conflicts import ConflictLine
    from app.services.exchanging import Outcome

_SIZE, _MARGIN = QSize(1080, 640), 40
_OURS, _THEIRS = "ours", "theirs"


class _WideDialog(QDialog):
    """A dialog as large as the window leaves room for."""

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(_MARGIN, _MARGIN)))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 24, 24, 16)
        self.column.setSpacing(12)
        self.finished.connect(self.deleteLater)


class PackageDialog(_WideDialog):
    """Accepted when the person wants the package merged."""

    def __init__(self, shell: Shell, parent: QWidget, outcome: Outcome) -> None:
        super().__init__(parent, "package", self.tr("What the package changes"))
        self._words = {"added": self.tr("added"), "changed": self.tr("changed"), "removed": self.tr("removed")}
        self.summary = label(self._summed(outcome), "strong", wrap=True, name="packageSummary")
        self.column.addWidget(self.summary)
        titles = (self.tr("Record"), self.tr("Field"), self.tr("Here now"), self.tr("Afterwards"))
        self.table = ReadTable("packageChanges", titles, (320, 180, 0, 0), wrap=True)
        self.table.setAccessibleName(self.windowTitle())
        self.table.fill(self._lines(outcome))
        self.column.addWidget(self.table, 1)
        nothing = not outcome.entries
        row = QHBoxLayout()
        row.addStretch(1)
        self.ok = button(self.tr("Take in"), "packageTake", primary=True)
        self.ok.clicked.connect(self.accept)
        self.ok.setVisible(not nothing)
        close = button(self.tr("Close") if nothing else self.tr("Cancel"), "packageClose")
        close.clicked.connect(self.reject)
        row.addWidget(self.ok)
        row.addWidget(close)
        self.column.addLayout(row)

    def _summed(self, outcome: Outcome) -> str:
        if not outcome.entries:
            told = self.tr("{0}, {1}: everything in this package was received already.")
            return told.format(outcome.sender, f"{outcome.made_at:%d.%m.%Y %H:%M}")
        told = self.tr("{0}, {1}. Added: {2}, changed: {3}, removed: {4}, to be decided: {5}, papers and scans: {6}.")
        counts = (outcome.added, outcome.changed, outcome.removed, len(outcome.conflicts), outcome.files)
        text = told.format(outcome.sender, f"{outcome.made_at:%d.%m.%Y %H:%M}", *counts)
        if outcome.anonymised:
            told = self.tr(
                "People anonymised on the other PC: {0}. Here too their names, papers and scans go for good: "
                "that cannot be undone."
            )
            text += " " + told.format(outcome.anonymised)
        if outcome.more:
            text += " " + self.tr("Changes not shown: {0}.").format(outcome.more)
        return text

    def _lines(self, outcome: Outcome) -> Sequence[Line]:
        lines = []
        for record in outcome.records:
            name = ", ".join(part for part in (record.title, record.owner) if part)
            title = f"{name} – {self._words[record.kind]}"
            rows = [(one.label, one.before, one.after) for one in record.fields] or [("", "", "")]
            lines += [Line("", (title if at == 0 else "", *row)) for at, row in enumerate(rows)]
        for one in outcome.conflicts:
            name = ", ".join(part for part in (one.title, one.owner) if part)
            choice = self.tr("{0} (until you choose) or {1}").format(one.ours or "–", one.theirs or "–")
            lines.append(Line("", (f"{name} – {one.why}", one.field, one.ours, choice)))
        return lines


class DifferencesDialog(_WideDialog):
    """Both values side by side; ours stays until a person chooses."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent, "differences", self.tr("Written differently on two PCs"))
        self._shell = shell
        self._ids: list[str] = []
        text = self.tr("What stands here stays until you choose. The other PC learns of your choice with a package.")
        self.column.addWidget(label(text, wrap=True))
        titles = (self.tr("Record"), self.tr("Field"), self.tr("Here"), self.tr("On the other PC"), self.tr("Who"))
        self.table = ReadTable("differencesTable", titles, (280, 160, 0, 0, 170), wrap=True)
        self.table.setAccessibleName(self.windowTitle())
        self.table.itemSelectionChanged.connect(self._enable)
        self.column.addWidget(self.table, 1)
        self.fault = Banner(shell.icon, "late")
        self.column.addWidget(self.fault)
        self.one_ours = button(self.tr("Keep what is here"), "differenceOurs")
        self.one_theirs = button(self.tr("Take the other"), "differenceTheirs")
        self.all_ours = button(self.tr("All: keep what is here"), "differencesOurs")
        self.all_theirs = button(self.tr("All: take the other"), "differencesTheirs")
        self.one_ours.clicked.connect(self._keep_one)
        self.one_theirs.clicked.connect(self._take_one)
        self.all_ours.clicked.connect(self._keep_all)
        self.all_theirs.clicked.connect(self._take_all)
        close = button(self.tr("Close"), "differencesClose")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        for one in (self.one_ours, self.one_theirs, self.all_ours, self.all_theirs):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(close)
        self.column.addLayout(row)
        self._load()

    def _load(self, *_: object) -> None:
        self.fault.say("")
        self._shell.run(_conflicts, on_done=self._show)

    def _show(self, found: Sequence[ConflictLine]) -> None:
        self._ids = [one.id for one in found]
        self.table.fill([Line(one.id, self._cells(one)) for one in found])
        if found and self.table.currentRow() < 0:
            self.table.selectRow(0)
        self._enable()

    def _cells(self, one: ConflictLine) -> tuple[str, ...]:
        name = ", ".join(part for part in (one.title, one.owner) if part)
        who = ", ".join(part for part in (one.user, one.pc, f"{one.at:%d.%m.%Y %H:%M}" if one.at else "") if part)
        return f"{name}. {one.why}", one.field, one.ours, one.theirs, who

    def _enable(self) -> None:
        chosen = self.table.selected_id() is not None
        for one in (self.one_ours, self.one_theirs):
            one.setEnabled(chosen)
        for one in (self.all_ours, self.all_theirs):
            one.setEnabled(bool(self._ids))

    def _keep_one(self) -> None:
        self._resolve_one(_OURS)

    def _take_one(self) -> None:
        self._resolve_one(_THEIRS)

    def _keep_all(self) -> None:
        self._resolve(self._ids, _OURS)

    def _take_all(self) -> None:
        self._resolve(self._ids, _THEIRS)

    def _resolve_one(self, choice: str) -> None:
        chosen = self.table.selected_id()
        if chosen is not None:
            self._resolve([chosen], choice)

    def _resolve(self, ids: Sequence[str], choice: str) -> None:
        self._shell.do(_resolve, list(ids), choice, on_done=self._load, on_error=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.fault.say(self._shell.word_error(error))


def _conflicts(ctx: Any) -> Sequence[ConflictLine]:
    from app.services import conflicts

    return conflicts.conflicts(ctx)


def _resolve(ctx: Any, ids: Sequence[str], choice: str) -> Any:
    from app.services import conflicts

    return conflicts.resolve(ctx, ids, choice)
