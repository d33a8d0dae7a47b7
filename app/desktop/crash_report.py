"""What the log tells of a session that did not end as it should: shown at the next start, saved to be sent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

import app
from app.desktop import dialogs
from app.desktop.fault_log import FaultLog
from app.desktop.remember import Remember
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label

_TOLD = "log/told"  # bytes of the log that a person need not be shown any more
_DISCREET = "log/discreet"  # whether nothing in the log is from before the department was protected
_LARGEST = 200_000


class LogReader:
    """Remembers how far the log was known when a session ended well."""

    def __init__(self, path: Path, remember: Remember) -> None:
        self._path = path
        self._remember = remember

    def untold(self) -> str:
        """What was written since; told once. Nothing at the very first start."""
        size = self._size()
        told = self._remember.get(_TOLD)
        self.all_told()
        if not isinstance(told, int) or size == told:
            return ""
        begins = told if told < size else 0  # a log that was thrown away begins anew
        try:
            with self._path.open("rb") as file:
                file.seek(max(begins, size - _LARGEST))
                return file.read().decode("utf-8", errors="replace").strip()
        except OSError:
            return ""

    def all_told(self) -> None:
        self._remember.set(_TOLD, self._size())
        self._remember.flush()

    def follow(self, faults: FaultLog, protected: bool) -> None:
        """Of a protected department nothing readable is written, and what was written before goes."""
        if protected:
            faults.be_discreet()
            if self._remember.get(_DISCREET) is not True:
                faults.begin_anew()
                self.all_told()
        self._remember.set(_DISCREET, protected)

    def _size(self) -> int:
        try:
            return self._path.stat().st_size
        except OSError:
            return 0


class CrashReport(QDialog):
    """The text, and a button that saves it with the version of the program and of the system."""

    def __init__(self, shell: Shell, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._text = text
        self.setObjectName("crashReport")
        self.setWindowTitle("Kafedra")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 440)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Last time the program ended because of a fault"), "section", wrap=True))
        told = self.tr(
            "What was confirmed before is safe. This is what the program wrote down of it. Whoever looks after the "
            "program can use it: save it to a file and send that. Look through it first: names of people may be in it."
        )
        column.addWidget(label(told, "", wrap=True))
        self.shown = QPlainTextEdit(text)
        self.shown.setObjectName("crashText")
        self.shown.setReadOnly(True)
        self.shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.shown.setAccessibleName(told)
        column.addWidget(self.shown, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        save = button(self.tr("Save to a file…"), "crashSave", primary=True)
        save.clicked.connect(self._save)
        close = button(self.tr("Close"), "crashClose")
        close.clicked.connect(self.accept)
        row.addWidget(save)
        row.addWidget(close)
        column.addLayout(row)

    def _save(self) -> None:
        name = f"kafedra-{date.today():%Y-%m-%d}.txt"
        path = dialogs.save_file(self, self.tr("Where to save the report"), "*.txt", name)
        if path is not None:
            self._shell.keeper.run(_write, path, self._text, on_done=self._saved, on_error=self._shell.show_error)

    def _saved(self, path: Path) -> None:
        self._shell.notify(self.tr("Saved: {0}").format(path))


def _write(path: Path, text: str) -> Path:
    import platform

    from app.services import files_out

    head = f"Kafedra {app.__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
    files_out.write_file(path, (head + text + "\n").encode("utf-8", errors="replace"))
    return path
