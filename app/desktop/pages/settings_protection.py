"""Protection in the settings: turning it on and off, users, passwords, the recovery key, locking after a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from app.desktop.password_dialogs import NEW, PASSWORD, Asked, PasswordsDialog, RecoveryKeyDialog
from app.desktop.plain_dialog import PlainCopiesDialog
from app.desktop.protect_dialog import ProtectDialog
from app.desktop.shell import Shell
from app.desktop.users_dialog import UsersDialog
from app.desktop.widgets.cards import Card
from app.desktop.widgets.fields import labelled
from app.desktop.widgets.labels import button, label

_IDLE = "protection.idle-minutes"


class ProtectionCard(Card):
    """`typed` tells that the minutes were changed; `chosen` gives them to be saved."""

    typed = Signal()

    def __init__(self, title: str, shell: Shell, host: QWidget) -> None:
        super().__init__(title)
        self.setObjectName("protection")
        self._shell = shell
        self._host = host
        self._state: dict[str, Any] = {}
        self._told = label("", wrap=True, name="protectionState")
        self.add(self._told)
        self._on = self._row(("protectionOn", self.tr("Protect by a password…"), self._turn_on))
        self._off = self._row(
            ("protectionUsers", self.tr("Users…"), self._users),
            ("protectionPassword", self.tr("Change my password…"), self._change),
            ("protectionRecovery", self.tr("New recovery key…"), self._renew),
        )
        self._off += self._row(
            ("protectionPlain", self.tr("Open copies…"), self._show_plain),
            ("protectionLock", self.tr("Lock now (Ctrl+L)"), self._lock),
            ("protectionOff", self.tr("Turn the protection off…"), self._turn_off),
        )
        self._minutes = QSpinBox()
        self._minutes.setObjectName("protectionMinutes")
        self._minutes.setRange(0, 480)
        self._minutes.setFixedWidth(120)
        self._minutes.valueChanged.connect(self._changed)
        text = self.tr("Lock after so many minutes without a key or a click (0: never). 15 is a proposal.")
        self._idle = labelled(text, self._minutes)
        self.add(self._idle)

    def _row(self, *buttons: tuple[str, str, Callable[[], None]]) -> list[QPushButton]:
        row, made = QHBoxLayout(), []
        row.setSpacing(8)
        for name, text, slot in buttons:
            one = button(text, name)
            one.clicked.connect(slot)
            row.addWidget(one)
            made.append(one)
        row.addStretch(1)
        self.body.addLayout(row)
        return made

    def load(self) -> None:
        self._shell.run(_state, on_done=self._show)

    def chosen(self) -> dict[str, Any]:
        minutes = self._minutes.value()
        return {} if minutes == self._state.get("minutes", minutes) else {_IDLE: minutes}

    def _show(self, state: dict[str, Any]) -> None:
        self._state = state
        protected = state["user"] is not None
        if protected:
            text = self.tr("Encrypted: database, papers, scans and copies. At work: {0}.").format(state["user"])
        else:
            text = self.tr(
                "Not protected: whoever gets at the files of this computer can read them. With a password they are "
                "encrypted, each user has a role, and the window locks itself."
            )
        self._told.setText(text)
        for one in self._on:
            one.setVisible(not protected)
        for one in self._off:
            one.setVisible(protected)
        self._idle.setVisible(protected)
        self._minutes.blockSignals(True)
        self._minutes.setValue(state["minutes"])
        self._minutes.blockSignals(False)

    def _changed(self, *_: object) -> None:
        self.typed.emit()

    # --- what is asked and done ---------------------------------------------------------------------

    def _turn_on(self) -> None:
        dialog = ProtectDialog(self._shell, self._host)
        dialog.protected.connect(self.load)
        dialog.open()

    def _turn_off(self) -> None:
        fields = (Asked("present", self.tr("Your password"), PASSWORD),)
        text = self.tr(
            "Everything will be decrypted; users and roles are gone. Whoever gets at the files can read them."
        )
        title = self.tr("Decrypting the department")
        self._ask(self.tr("Turn off"), text, fields, _turn_off, self._turned_off, title)

    def _turned_off(self, _: Any) -> None:
        self._session_changed()

    def _change(self) -> None:
        fields = (
            Asked("present", self.tr("Your password"), PASSWORD),
            Asked("fresh", self.tr("New password"), NEW),
        )
        self._ask(self.tr("Change the password"), str(self._state["user"]), fields, _change, self._password_changed)

    def _password_changed(self, _: Any) -> None:
        self._shell.notify(self.tr("Your password is changed."))

    def _renew(self) -> None:
        text = self.tr(
            "A new key is made and shown once, to be printed. The paper printed before opens nothing from then on."
        )
        fields = (Asked("present", self.tr("Your password"), PASSWORD),)
        self._ask(self.tr("Make a new recovery key"), text, fields, _renew, self._show_key)

    def _show_key(self, recovery: str) -> None:
        RecoveryKeyDialog(self._shell, self._host, recovery).open()

    def _show_plain(self) -> None:
        PlainCopiesDialog(self._shell, self._host).open()

    def _users(self) -> None:
        UsersDialog(self._shell, self._host).open()

    def _lock(self) -> None:
        if self._shell.program is not None:
            self._shell.program.lock()

    def _session_changed(self) -> None:
        if self._shell.program is not None:
            self._shell.program.session_changed()
        self._shell.changed(frozenset({"setting"}))
        self.load()

    def _ask(
        self, title: str, text: str, fields: tuple[Asked, ...], work: Any, then: Callable[[Any], None], doing: str = ""
    ) -> None:
        dialog = PasswordsDialog(self._shell, self._host, title, text, fields)

        def give(values: dict[str, str]) -> None:
            self._shell.run(work, values, on_done=done, on_error=dialog.refuse, title=doing)

        def done(result: Any) -> None:
            dialog.accept()
            then(result)

        dialog.given.connect(give)
        dialog.open()


def _state(ctx: Any) -> dict[str, Any]:
    from app.services import settings

    session = ctx.session
    return {
        "user": session.name if session is not None else None,
        "minutes": int(settings.own(ctx, _IDLE)),
    }


def _turn_off(ctx: Any, values: dict[str, str], *, progress: Any, cancelled: Any) -> Any:
    from app.services import protection

    return protection.turn_off(ctx, values["present"], progress=progress, cancelled=cancelled)


def _change(ctx: Any, values: dict[str, str]) -> None:
    from app.services import protection

    protection.change_own_password(ctx, values["present"], values["fresh"])


def _renew(ctx: Any, values: dict[str, str]) -> str:
    from app.services import protection

    return protection.renew_recovery(ctx, values["present"])
