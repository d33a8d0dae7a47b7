"""Protecting a department: what it means, name and password, then the recovery key."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.desktop.password_dialogs import NEW, TEXT, Asked, PasswordsDialog, RecoveryKeyDialog
from app.desktop.plain_dialog import PlainCopiesDialog
from app.desktop.shell import Shell


class ProtectDialog(PasswordsDialog):
    """`protected` when it is done; the recovery key is on the screen then."""

    protected = Signal()

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        fields = (
            Asked("user", translate("ProtectDialog", "Your name as a user"), TEXT),
            Asked("fresh", translate("ProtectDialog", "Password"), NEW),
        )
        text = translate(
            "ProtectDialog",
            "Without a password whoever gets at the files of this computer can read them, and everybody may do "
            "everything. With one, database, papers, scans and copies are encrypted, each user has a role, and the "
            "window locks itself. You become the first user, in the role of the head. Afterwards a recovery key is "
            "shown: print it. Copies made before at the second place are told afterwards; other ones stay readable: "
            "delete them by hand. "
            "This can be done and undone at any time in Settings, Data.",
        )
        super().__init__(shell, parent, translate("ProtectDialog", "Protect by a password"), text, fields)
        self._host = parent
        self.given.connect(self._protect)

    def _protect(self, values: dict[str, str]) -> None:
        title = self.tr("Encrypting the department")
        self._shell.run(_turn_on, values, on_done=self._done, on_error=self.refuse, title=title)

    def _done(self, done: Any) -> None:
        self.accept()
        if self._shell.program is not None:
            self._shell.program.session_changed()
        self._shell.changed(frozenset({"setting"}))
        if done.left:
            text = self.tr("These copies could not be read and were not encrypted: {0}.")
            self._shell.notify(text.format(", ".join(done.left)))
        shown = RecoveryKeyDialog(self._shell, self._host, done.recovery)
        if done.plain or done.unseen is not None:
            shown.finished.connect(self._tell_plain)
        shown.open()
        self.protected.emit()

    def _tell_plain(self) -> None:
        """The work is not over while copies from before lie open."""
        PlainCopiesDialog(self._shell, self._host).open()


def _turn_on(ctx: Any, values: dict[str, str], *, progress: Any, cancelled: Any) -> Any:
    from app.services import protection

    return protection.turn_on(ctx, values["user"], values["fresh"], progress=progress, cancelled=cancelled)
