"""Safe copies in the settings: the newest one, making and restoring, the second place, how often and how long."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.keeper import carry_out
from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.cards import Card
from app.desktop.widgets.fields import TextField
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.backups import Order, Outcome, Overview
    from app.services.context import Context


class BackupsCard(Card):
    """`typed` tells that a number was changed; `chosen` gives the changed ones to be saved."""

    typed = Signal()

    def __init__(self, title: str, shell: Shell, host: QWidget) -> None:
        super().__init__(title)
        self.setObjectName("backups")
        self._shell = shell
        self._host = host
        self._seen: Overview | None = None
        self._newest = label("", "", wrap=True, name="backupNewest")
        self.add(self._newest)
        self._told = Banner(shell.icon, "done")
        self._told.setObjectName("backupTold")
        self.add(self._told)
        self.body.addLayout(self._buttons())
        self._place = label("", "", wrap=True, name="backupPlace")
        self.add(self._place)
        self.body.addLayout(self._place_buttons())
        self.body.addLayout(self._numbers())
        self._note = label("", "secondary", wrap=True, name="backupNote")
        self.add(self._note)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._now = button(self.tr("Make a copy now"), "backupNow")
        self._now.clicked.connect(self._make)
        self._restore = button(self.tr("Restore from a copy…"), "backupRestore")
        self._restore.clicked.connect(self._choose_copy)
        row.addWidget(self._now)
        row.addWidget(self._restore)
        row.addStretch(1)
        return row

    def _place_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._choose = button(self.tr("Choose the second place…"), "backupSecond")
        self._choose.clicked.connect(self._choose_second)
        self._none = button(self.tr("No second place"), "backupSecondNone")
        self._none.clicked.connect(self._drop_second)
        row.addWidget(self._choose)
        row.addWidget(self._none)
        row.addStretch(1)
        return row

    def _numbers(self) -> QGridLayout:
        """How often and how long, two columns."""
        texts = {
            "backup.hours": self.tr("Hours between copies while the window is open (0: none)"),
            "backup.remind-days": self.tr("Call the second place to mind after so many days"),
            "backup.all-days": self.tr("Days of which every copy is kept"),
            "backup.daily-days": self.tr("Days before them with a copy a day"),
            "backup.weekly-weeks": self.tr("Weeks before them with a copy a week"),
            "backup.monthly-months": self.tr("Months before them with a copy a month"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.inputs: dict[str, TextField] = {}
        for number, (key, text) in enumerate(texts.items()):
            field = TextField()
            field.setObjectName(f"setting_{key}")
            field.setFixedWidth(64)
            field.setAccessibleName(text)
            field.changed.connect(self.typed)
            name = label(text, wrap=True)
            name.setBuddy(field)
            self.inputs[key] = field
            grid.addWidget(field, number // 2, number % 2 * 2)
            grid.addWidget(name, number // 2, number % 2 * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    # --- showing -------------------------------------------------------------------------------------

    def load(self) -> None:
        self._shell.run(_overview, on_done=self._show)

    def _show(self, seen: Overview) -> None:
        self._seen = seen
        if seen.made is None:
            self._newest.setText(self.tr("There is no copy yet."))
        else:
            told = self.tr("The newest copy: {0}, {1}. Copies: {2}.")
            why = self._shell.say(f"backup-why.{seen.why}")
            self._newest.setText(told.format(f"{seen.made:%d.%m.%Y %H:%M}", why, seen.copies))
        self._place.setText(self._worded_place(seen))
        self._none.setVisible(bool(seen.second))
        for key, field in self.inputs.items():
            field.blockSignals(True)
            field.set_value(seen.values[key])
            field.blockSignals(False)
        chosen = self.tr("Chosen by the department.")
        proposed = self.tr("Proposed by the program; not confirmed by the university.")
        self._note.setText(chosen if seen.chosen else proposed)

    def _worded_place(self, seen: Overview) -> str:
        if not seen.second:
            return self.tr("Copies go to this computer only. Choose a stick or a share as a second place.")
        if seen.seen is None:
            return self.tr("Second place: {0}. It was not there yet.").format(seen.second)
        return self.tr("Second place: {0}. Last seen: {1}.").format(seen.second, f"{seen.seen:%d.%m.%Y}")

    def chosen(self) -> dict[str, Any]:
        """Numbers that were changed; what is none is left to the service to refuse."""
        assert self._seen is not None
        typed = {key: field.value() or "" for key, field in self.inputs.items()}
        return {
            key: int(text) if text.isdecimal() else text
            for key, text in typed.items()
            if text != str(self._seen.values[key])
        }

    # --- doing ---------------------------------------------------------------------------------------

    def _make(self) -> None:
        self._now.setEnabled(False)
        self._told.say(self.tr("A copy is being made…"), "info")
        self._shell.run(_by_hand, on_done=self._ordered, on_error=self._failed)

    def _ordered(self, order: Order) -> None:
        self._shell.keeper.run(
            carry_out,
            order,
            on_done=self._made,
            on_error=self._failed,
            on_progress=self._progressed,
            title=self.title_label.text(),
        )

    def _progressed(self, done: int, total: int) -> None:
        self._told.say(self.tr("A copy is being made: {0} of {1} files…").format(done, total), "info")

    def _made(self, outcome: Outcome) -> None:
        self._now.setEnabled(True)
        if outcome.second_fault is not None:
            told = self.tr("The copy is made and verified here, but not at the second place. {0}")
            self._told.say(told.format(self._shell.word_error(outcome.second_fault)), "late")
        elif outcome.second_seen:
            self._told.say(self.tr("The copy is made and verified, here and at the second place."), "done")
        else:
            self._told.say(self.tr("The copy is made and verified."), "done")
        self._shell.changed(frozenset({"setting"}))

    def _failed(self, error: BaseException) -> None:
        self._now.setEnabled(True)
        self._told.say(self._shell.word_error(error), "late")

    def _choose_copy(self) -> None:
        from app.desktop.restore_dialog import RestoreDialog

        if self._shell.program is not None:
            dialog = RestoreDialog(self._shell, self._shell.program.database, self._host)
            dialog.chosen.connect(self._shell.program.restore)
            dialog.open()

    def _choose_second(self) -> None:
        folder = dialogs.open_folder(self._host, self.tr("Second place for copies"))
        if folder is not None:
            self._shell.do(_choose_second, folder, on_done=self._second_chosen, on_error=self._failed)

    def _second_chosen(self, _: Any) -> None:
        self._make()

    def _drop_second(self) -> None:
        self._shell.do(_choose_second, None, on_error=self._failed)


def _overview(ctx: Context) -> Overview:
    from app.services import backups

    return backups.overview(ctx)


def _by_hand(ctx: Context) -> Order:
    from app.services import backups

    return backups.by_hand(ctx)


def _choose_second(ctx: Context, folder: Path | None) -> Any:
    from app.services import backups

    return backups.choose_second(ctx, folder)
