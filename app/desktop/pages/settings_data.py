"""Settings: the interface, and the data with their backup and check."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton

from app.desktop import dialogs
from app.desktop.pages.history_button import Subject, history_button
from app.desktop.pages.settings_backups import BackupsCard
from app.desktop.pages.settings_exchange import ExchangeCard
from app.desktop.pages.settings_protection import ProtectionCard
from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.shell import EVERYTHING, Shell
from app.desktop.theme import AUTO, DARK, LIGHT
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label
from app.domain.errors import KafedraError

if TYPE_CHECKING:
    from app.services.context import Context

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


class DataTab(SettingsTab):
    """Where the data lie; safe copies; a copy to a file; a check."""

    tables: ClassVar[frozenset[str]] = EVERYTHING

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "data", saving=True)
        self._path: Path | None = None
        card = Card(self.tr("Database"))
        self._path_label = label("", wrap=True, name="dataPath")
        self._path_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.add(self._path_label)
        card.body.addLayout(self._buttons())
        self._told = Banner(shell.icon, "done")
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
        self.body.addStretch(1)

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
        row.addWidget(history_button(self.shell, "dataHistory", self._everything))
        row.addStretch(1)
        return row

    def _everything(self) -> Subject:
        return "", "", self.tr("Everything that was done")

    def load(self) -> None:
        self.shell.run(_file, on_done=self._show)
        self.backups.load()
        self.protection.load()
        self.exchange.load()

    def save(self) -> None:
        from app.services import settings

        self.write(settings.choose, self.backups.chosen() | self.protection.chosen())

    def _show(self, found: Path) -> None:
        self._path = found
        self._path_label.setText(str(found))

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

    def _verified(self, found: tuple[dict[str, Any], KafedraError | None]) -> None:
        told, misfit = found
        if misfit is not None:
            self._told.say(self.shell.word_error(misfit), "late")
        else:
            self._told.say(self.shell.say("database-sound", n=sum(told["rows"].values())), "done")

    def _open_other(self) -> None:
        path = dialogs.open_file(self, self.tr("Open a department"), f"{_FILES};;* (*)")
        if path is not None and self.shell.program is not None:
            self.shell.program.use_file(path)


def _backup(ctx: Context, target: Path, *, progress: Any, cancelled: Any) -> dict[str, Any]:
    from app.services import safekeeping

    return safekeeping.backup(ctx, target)


def _verify(ctx: Context, *, progress: Any, cancelled: Any) -> tuple[dict[str, Any], KafedraError | None]:
    from app.services import journal_check, safekeeping

    path = ctx.database.path
    return safekeeping.verify(path), journal_check.first_misfit(path, ctx.folders.records)


def _file(ctx: Context) -> Path:
    return Path(ctx.database.path)
