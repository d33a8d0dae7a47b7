"""Dialogs of protection: passwords asked for, the recovery key shown once and printed, a forgotten password."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.desktop import dialogs, printing
from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.fields import Choice, labelled
from app.desktop.widgets.labels import button, give_room, label

TEXT, PASSWORD, NEW, ROLE = "text", "password", "new", "role"
_WIDTH, _MARGIN = 480, 24
_BESIDE = 52  # of a banner: picture and margins beside its text


@dataclass(frozen=True, slots=True)
class Asked:
    """A field: a new password is asked for twice; a role is chosen."""

    name: str
    label: str
    kind: str = PASSWORD
    value: str = ""


class PasswordsDialog(QDialog):
    """`given` are the values; the dialog stays until `accept`, and says why they were refused."""

    given = Signal(dict)

    def __init__(self, shell: Shell, parent: QWidget, title: str, text: str, fields: Sequence[Asked]) -> None:
        super().__init__(parent)
        self._shell = shell
        self._fields: dict[str, QLineEdit | Choice] = {}
        self.setObjectName("passwords")
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(_MARGIN, 24, _MARGIN, 16)
        box.setSpacing(12)
        told = label(text, wrap=True, name="passwordsText")
        give_room(told, _WIDTH - 2 * _MARGIN)
        box.addWidget(told)
        for one in fields:
            box.addWidget(labelled(one.label, self._field(one)))
            if one.kind == NEW:
                repeat = Asked(f"{one.name}-again", self.tr("The same once more"))
                box.addWidget(labelled(repeat.label, self._field(repeat)))
        self.fault = Banner(shell.icon, "late")
        box.addWidget(self.fault)
        row = QHBoxLayout()
        row.addStretch(1)
        self.ok = button(title, "passwordsOk", primary=True)
        self.ok.clicked.connect(self._give)
        cancel = button(self.tr("Cancel"), "passwordsCancel")
        cancel.clicked.connect(self.reject)
        row.addWidget(self.ok)
        row.addWidget(cancel)
        box.addLayout(row)
        self._enable()

    def refuse(self, error: BaseException) -> None:
        self._say(self._shell.word_error(error))
        self._enable()

    def _say(self, text: str) -> None:
        self.fault.say(text)
        give_room(self.fault.text, _WIDTH - 2 * _MARGIN - _BESIDE)

    def _field(self, one: Asked) -> QLineEdit | Choice:
        field: QLineEdit | Choice
        if one.kind == ROLE:
            field = Choice(role_names())
            field.set_value("secretary")
        else:
            field = QLineEdit(one.value)
            field.textChanged.connect(self._enable)
            if one.kind != TEXT:
                field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setObjectName(f"passwords_{one.name}")
        self._fields[one.name] = field
        return field

    def _value(self, field: QLineEdit | Choice) -> str:
        return field.text() if isinstance(field, QLineEdit) else str(field.value())

    def _give(self) -> None:
        values = {name: self._value(field) for name, field in self._fields.items()}
        if any(values[name] != values[f"{name}-again"] for name in values if f"{name}-again" in values):
            self._say(self._shell.say("password-unlike"))
            return
        self.fault.say("")
        self.ok.setEnabled(False)
        self.given.emit(values)

    def _enable(self, *_: object) -> None:
        self.ok.setEnabled(all(self._value(field).strip() for field in self._fields.values()))


def role_names() -> tuple[tuple[str, str], ...]:
    """The roles as people call them."""
    translate = QCoreApplication.translate
    return (
        ("head", translate("PasswordsDialog", "Head of the department: everything")),
        ("secretary", translate("PasswordsDialog", "Secretary: everything but users, restoring and the regulation")),
        ("reader", translate("PasswordsDialog", "Reader: looks and prints, writes nothing")),
    )


class RecoverDialog(PasswordsDialog):
    """A new password for a head, by the recovery key on paper."""

    def __init__(self, shell: Shell, database: Path, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        fields = (
            Asked("recovery", translate("PasswordsDialog", "Recovery key"), TEXT),
            Asked("user", translate("PasswordsDialog", "User in the role of the head"), TEXT),
            Asked("fresh", translate("PasswordsDialog", "New password"), NEW),
        )
        text = translate(
            "PasswordsDialog",
            "Type the recovery key from the paper that was printed when the department was protected. "
            "Without the paper, another head can give you a new password in Settings.",
        )
        super().__init__(shell, parent, translate("PasswordsDialog", "Set a new password"), text, fields)
        self._database = database
        self.given.connect(self._recover)

    def _recover(self, values: dict[str, str]) -> None:
        self._shell.worker.run(_recover, self._database, values, on_done=self._recovered, on_error=self.refuse)

    def _recovered(self, _: Any) -> None:
        self.accept()


def _recover(database: Path, values: dict[str, str]) -> None:
    from app.services import protection

    protection.recover(database, values["recovery"], values["user"], values["fresh"])


class RecoveryKeyDialog(QDialog):
    """The recovery key, shown this once."""

    def __init__(self, shell: Shell, parent: QWidget, recovery: str) -> None:
        super().__init__(parent)
        self._shell = shell
        self._recovery = recovery
        self.setObjectName("recoveryKey")
        self.setWindowTitle(self.tr("Recovery key"))
        self.setFixedWidth(_WIDTH + 80)
        box = QVBoxLayout(self)
        box.setContentsMargins(_MARGIN, 24, _MARGIN, 16)
        box.setSpacing(16)
        told = label(self._explained(), wrap=True)
        give_room(told, _WIDTH + 80 - 2 * _MARGIN)
        box.addWidget(told)
        self.key = label(recovery, "section", name="recoveryText")
        font = QFont(self.key.font())
        font.setFamilies(["monospace"])
        self.key.setFont(font)
        box.addWidget(self.key)
        row = QHBoxLayout()
        row.addStretch(1)
        self.printed = button(self.tr("Print…"), "recoveryPrint", primary=True)
        self.printed.clicked.connect(self._print)
        saved = button(self.tr("Save as PDF…"), "recoverySave")
        saved.clicked.connect(self._save)
        done = button(self.tr("It is put away"), "recoveryDone")
        done.clicked.connect(self.accept)
        row.addWidget(self.printed)
        row.addWidget(saved)
        row.addWidget(done)
        box.addLayout(row)

    def _explained(self) -> str:
        return self.tr(
            "If every password is forgotten, this key alone opens the department. It is shown only now and kept "
            "nowhere: print it or write it down, and lock the paper away, not beside the computer."
        )

    def _print(self) -> None:
        printer = chosen_printer(self)
        if printer is not None:
            self._page().print_(printer)

    def _save(self) -> None:
        """One page, onto a stick that is locked away with the paper: beside the computer it would be no use."""
        path = dialogs.save_file(self, self.tr("Where to put the recovery key"), "PDF (*.pdf)", "kafedra.pdf")
        if path is not None:
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(path.with_suffix(".pdf")))
            self._page().print_(printer)

    def _page(self) -> QTextDocument:
        page = QTextDocument()
        font = QFont()
        font.setFamilies(["Tinos"])
        font.setPointSize(14)
        page.setDefaultFont(font)
        place = str(self._shell.program.database) if self._shell.program is not None else ""
        day = f"{self._shell.today():%d.%m.%Y}"
        page.setPlainText("\n\n".join((self.windowTitle(), self._recovery, self._explained(), place, day)))
        return page


def chosen_printer(parent: QWidget) -> QPrinter | None:
    """A printer as the person chooses it; None when the person thought better of it."""
    printing.printer_names()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None
