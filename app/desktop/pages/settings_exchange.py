"""Exchange with another PC in the settings: a package out, a package in after a look at it, what is to be decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.exchange_dialogs import DifferencesDialog, PackageDialog
from app.desktop.password_dialogs import NEW, PASSWORD, Asked, PasswordsDialog
from app.desktop.shell import EVERYTHING, Shell
from app.desktop.tasks import Task
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.exchanging import Exported, Outcome, State

_FILES = "Kafedra (*.kafedra-exchange)"


class ExchangeCard(Card):
    """Nothing is merged before a person has seen what it would change."""

    def __init__(self, title: str, shell: Shell, host: QWidget) -> None:
        super().__init__(title)
        self.setObjectName("exchange")
        self._shell = shell
        self._host = host
        self._looked_into: tuple[Path, str] | None = None  # the package on show and its phrase
        self._met = label("", wrap=True, name="exchangeMet")
        self.add(self._met)
        self._told = Banner(shell.icon, "done")
        self._told.setObjectName("exchangeTold")
        self.add(self._told)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._export = self._button("exchangeExport", self.tr("Make a package…"), self._give)
        self._import = self._button("exchangeImport", self.tr("Take in a package…"), self._take)
        self._differences = self._button("exchangeDifferences", "", self._decide)
        for one in (self._export, self._import, self._differences):
            row.addWidget(one)
        row.addStretch(1)
        self.body.addLayout(row)

    def _button(self, name: str, text: str, slot: Callable[[], None]) -> QPushButton:
        made = button(text, name)
        made.clicked.connect(slot)
        return made

    def load(self) -> None:
        self._shell.run(_state, on_done=self._show)

    def _show(self, state: State) -> None:
        if state.partners:
            met = ", ".join(f"{name} ({at:%d.%m.%Y %H:%M})" for name, at in state.partners)
            self._met.setText(self.tr("Latest packages of other PCs: {0}.").format(met))
        else:
            self._met.setText(
                self.tr(
                    "Two PCs of the department without a network: a package on a USB stick carries what changed since "
                    "they last met, with papers and scans. It is encrypted by a phrase that both know."
                )
            )
        self._differences.setText(self.tr("To be decided: {0}…").format(state.conflicts))
        self._differences.setVisible(state.conflicts > 0)

    # --- giving -------------------------------------------------------------------------------------------

    def _give(self) -> None:
        name = f"kafedra-{date.today():%Y-%m-%d}.kafedra-exchange"
        path = dialogs.save_file(self._host, self.tr("Where to put the package"), _FILES, name)
        if path is not None:
            text = self.tr("Tell the phrase to the other person by mouth: without it nobody opens the package.")
            asked = Asked("phrase", self.tr("Shared phrase"), NEW)
            self._ask(self.tr("Make a package"), text, asked, _export, path, self._given)

    def _given(self, done: Exported) -> None:
        told = self.tr("Package written: {0}. Intentions: {1}, files: {2}.")
        text = told.format(done.path.name, done.entries, done.files)
        if done.missing:
            text += " " + self.tr("Files not found, left out: {0}.").format(len(done.missing))
        self._told.say(text, "soon" if done.missing else "done")
        self.load()

    # --- taking ---------------------------------------------------------------------------------------------

    def _take(self) -> None:
        path = dialogs.open_file(self._host, self.tr("Package of another PC"), f"{_FILES};;* (*)")
        if path is None:
            return
        text = self.tr("First you see what the package would change; nothing is written before you say so.")
        asked = Asked("phrase", self.tr("Shared phrase"), PASSWORD)
        self._ask(self.tr("Look into the package"), text, asked, _preview, path, self._seen)

    def _seen(self, found: tuple[Path, str, Outcome]) -> None:
        path, phrase, outcome = found
        self._looked_into = (path, phrase)
        dialog = PackageDialog(self._shell, self._host, outcome)
        dialog.accepted.connect(self._merge)
        dialog.rejected.connect(self._leave)
        dialog.open()

    def _merge(self) -> None:
        if self._looked_into is not None:
            found: list[Outcome] = []
            title = self.tr("Taking in the package")
            task = self._shell.do(_merge, *self._looked_into, found, on_done=self._taken, title=title)
            task.ended.connect(lambda: self._merge_ended(task, found))
        self._leave()

    def _merge_ended(self, task: Task, found: list[Outcome]) -> None:
        """What was cancelled too late has been done all the same."""
        if not task.cancelled:
            return
        self._shell.changed(EVERYTHING)
        if found:
            self._taken(found[0])
        else:
            self._told.say(self.tr("Cancelled. Nothing of the package was taken in."), "done")
            self.load()

    def _leave(self) -> None:
        self._looked_into = None

    def _taken(self, outcome: Outcome) -> None:
        told = self.tr("Taken in from {0}: added {1}, changed {2}, removed {3}, to be decided {4}.")
        counts = (outcome.added, outcome.changed, outcome.removed, len(outcome.conflicts))
        self._told.say(told.format(outcome.sender, *counts), "soon" if outcome.conflicts else "done")
        self.load()
        if outcome.conflicts:
            self._decide()

    def _decide(self) -> None:
        dialog = DifferencesDialog(self._shell, self._host)
        dialog.finished.connect(self.load)
        dialog.open()

    def _ask(
        self, title: str, text: str, asked: Asked, work: Callable[..., Any], path: Path, then: Callable[[Any], None]
    ) -> None:
        dialog = PasswordsDialog(self._shell, self._host, title, text, (asked,))

        bar = QProgressBar()
        bar.setObjectName("exchangeProgress")
        bar.setTextVisible(False)
        bar.hide()
        column = dialog.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 1, bar)

        def give(values: dict[str, str]) -> None:
            task = self._shell.run(
                work, path, values["phrase"], on_done=done, on_error=refused, on_progress=show, title=title
            )
            dialog.rejected.connect(task.cancel)

        def show(so_far: int, total: int) -> None:
            bar.setRange(0, total)
            bar.setValue(so_far)
            bar.show()

        def refused(error: BaseException) -> None:
            bar.hide()
            dialog.refuse(error)

        def done(result: Any) -> None:
            dialog.accept()
            then(result)

        dialog.given.connect(give)
        dialog.open()


def _state(ctx: Any) -> State:
    from app.services import exchanging

    return exchanging.state(ctx)


def _export(ctx: Any, path: Path, phrase: str, *, progress: Any, cancelled: Any) -> Exported:
    from app.services import exchanging

    return exchanging.export(ctx, path, phrase, progress=progress, cancelled=cancelled)


def _preview(ctx: Any, path: Path, phrase: str, *, progress: Any, cancelled: Any) -> tuple[Path, str, Outcome]:
    from app.services import exchanging

    return path, phrase, exchanging.preview(ctx, path, phrase, progress=progress, cancelled=cancelled)


def _merge(ctx: Any, path: Path, phrase: str, found: list[Outcome], *, progress: Any, cancelled: Any) -> Outcome:
    from app.services import exchanging

    found.append(exchanging.take(ctx, path, phrase, progress=progress, cancelled=cancelled))
    return found[0]
