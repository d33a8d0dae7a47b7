"""Settings: the interface, and the data with their backup, check and history."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton

from app.desktop import dialogs
from app.desktop.pages.settings_backups import BackupsCard
from app.desktop.pages.settings_exchange import ExchangeCard
from app.desktop.pages.settings_protection import ProtectionCard
from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.shell import EVERYTHING, Shell
from app.desktop.theme import AUTO, DARK, LIGHT
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import cell_text
from app.desktop.wizards.tables import make_table

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FILES = "Kafedra (*.sqlite)"


class InterfaceTab(SettingsTab):
    """Language and theme; both change at once."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "interface")
        languages = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
        themes = {AUTO: self.tr("As in the system"), LIGHT: self.tr("Light"), DARK: self.tr("Dark")}
        self.languages = self._card(self.tr("Language"), "language", languages)
        self.themes = self._card(self.tr("Theme"), "theme", themes)
        self.languages.buttonClicked.connect(self._language_chosen)
        self.themes.buttonClicked.connect(self._theme_chosen)
        self.body.addStretch(1)

    def _card(self, title: str, name: str, choices: dict[str, str]) -> QButtonGroup:
        card = Card(title)
        group = QButtonGroup(self)
        for key, text in choices.items():
            choice = QRadioButton(text)
            choice.setObjectName(f"{name}_{key}")
            choice.setProperty("choice", key)
            group.addButton(choice)
            card.add(choice)
        self.body.addWidget(card)
        return group

    def load(self) -> None:
        for group, chosen in ((self.languages, self.shell.language), (self.themes, self.shell.theme.choice)):
            for choice in group.buttons():
                choice.setChecked(choice.property("choice") == chosen)

    def _language_chosen(self, choice: QRadioButton) -> None:
        if self.shell.program is not None:
            self.shell.program.choose_language(choice.property("choice"))

    def _theme_chosen(self, choice: QRadioButton) -> None:
        if self.shell.program is not None:
            self.shell.program.choose_theme(choice.property("choice"))


class HistoryModel(QAbstractTableModel):
    """The journal, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Any, ...] = ()
        self._titles = (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("State"))

    def show(self, lines: tuple[Any, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        undone = self.tr("undone") if line.undone else ""
        return cell_text((f"{line.at:%d.%m.%Y %H:%M}", line.user, line.text, undone)[index.column()], role)


class DataTab(SettingsTab):
    """Where the data lie; safe copies; a copy to a file; a check; what was done, and undoing the last of it."""

    tables: ClassVar[frozenset[str]] = EVERYTHING

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "data", saving=True)
        self._path: Path | None = None
        card = Card(self.tr("Database"))
        self._path_label = label("", wrap=True, name="dataPath")
        self._path_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.add(self._path_label)
        card.body.addLayout(self._buttons())
        self._told = Banner(shell.icon("circle-check"), "done")
        self._told.setObjectName("dataTold")
        card.add(self._told)
        self.body.addWidget(card)
        self.backups = BackupsCard(self.tr("Safe copies"), shell, self)
        self.backups.typed.connect(self.touched)
        self.body.addWidget(self.backups)
        self.protection = ProtectionCard(self.tr("Protection by a password"), shell, self)
        self.protection.typed.connect(self.touched)
        self.body.addWidget(self.protection)
        self.exchange = ExchangeCard(self.tr("Exchange with another PC"), shell, self)
        self.body.addWidget(self.exchange)
        history = Card(self.tr("What was done"))
        self._undo = button("", "dataUndo", link=True)
        self._undo.clicked.connect(lambda: shell.undo())
        history.add(self._undo)
        self.model = HistoryModel()
        self.view = make_table("dataHistory", self.tr("What was done"), self.model, (136, 120, 0, 120))
        self.view.setMinimumHeight(240)
        history.add(self.view, 1)
        self.body.addWidget(history, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, text, slot in (
            ("dataBackup", self.tr("Copy to a file…"), self._backup),
            ("dataVerify", self.tr("Check the database"), self._verify),
            ("dataOpen", self.tr("Open another file…"), self._open_other),
        ):
            made = button(text, name)
            made.clicked.connect(slot)
            row.addWidget(made)
        row.addStretch(1)
        return row

    def load(self) -> None:
        from app.services import housekeeping

        self.shell.run(housekeeping.keeping, on_done=self._show)
        self.backups.load()
        self.protection.load()
        self.exchange.load()

    def save(self) -> None:
        from app.services import settings

        self.write(settings.choose, self.backups.chosen() | self.protection.chosen())

    def _show(self, found: Any) -> None:
        self._path = found.path
        self._path_label.setText(str(found.path))
        self.model.show(found.lines)
        self._undo.setVisible(found.undo is not None)
        self._undo.setText(self.tr("Undo: {0}").format(found.undo.text if found.undo else ""))

    def _backup(self) -> None:
        assert self._path is not None
        name = f"{self._path.stem}-{date.today():%Y-%m-%d}.sqlite"
        target = dialogs.save_file(self, self.tr("Where to put the backup"), _FILES, str(self._path.with_name(name)))
        if target is not None:
            self.shell.run(_backup, target, on_done=self._backed_up, title=self.tr("Backup"))

    def _backed_up(self, found: dict[str, Any]) -> None:
        self._told.say(self.shell.say("backup-made", file=found["file"], n=sum(found["rows"].values())), "done")

    def _verify(self) -> None:
        self.shell.run(_verify, on_done=self._verified, title=self.tr("Check of the database"))

    def _verified(self, found: dict[str, Any]) -> None:
        self._told.say(self.shell.say("database-sound", n=sum(found["rows"].values())), "done")

    def _open_other(self) -> None:
        path = dialogs.open_file(self, self.tr("Open a department"), f"{_FILES};;* (*)")
        if path is not None and self.shell.program is not None:
            self.shell.program.use_file(path)


def _backup(ctx: Any, target: Path, *, progress: Any, cancelled: Any) -> dict[str, Any]:
    from app.services import safekeeping

    return safekeeping.backup(ctx, target)


def _verify(ctx: Any, *, progress: Any, cancelled: Any) -> dict[str, Any]:
    from app.services import safekeeping

    return safekeeping.verify(ctx.database.path)
