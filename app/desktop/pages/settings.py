"""Settings: everything that the department decides once and changes seldom."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.desktop import dialogs
from app.desktop.pages.base import Page
from app.desktop.pages.settings_calendar import AcademicTab, WorkingTab
from app.desktop.pages.settings_data import DataTab, InterfaceTab
from app.desktop.pages.settings_forms import FormsTab
from app.desktop.pages.settings_office import OfficeTab, OfficialsTab, ProgrammesTab
from app.desktop.pages.settings_privacy import PrivacyTab
from app.desktop.pages.settings_regulation import RegulationTab
from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.shell import EVERYTHING, Shell
from app.desktop.widgets.sections import Sections


class SettingsPage(Page):
    """Sections; each loads when it comes into view and again when its tables change. `tab` opens one by name."""

    name: ClassVar[str] = "settings"
    icon: ClassVar[str] = "settings"
    tables: ClassVar[frozenset[str]] = EVERYTHING

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.tabs: dict[str, SettingsTab] = {
            "office": OfficeTab(shell),
            "officials": OfficialsTab(shell),
            "programmes": ProgrammesTab(shell),
            "academic": AcademicTab(shell),
            "working": WorkingTab(shell),
            "regulation": RegulationTab(shell),
            "forms": FormsTab(shell),
            "privacy": PrivacyTab(shell),
            "interface": InterfaceTab(shell),
            "data": DataTab(shell),
        }
        titles = {
            "office": self.tr("University and department"),
            "officials": self.tr("Officials"),
            "programmes": self.tr("Programmes"),
            "academic": self.tr("Academic year"),
            "working": self.tr("Working calendar"),
            "regulation": self.tr("Regulation"),
            "forms": self.tr("Forms"),
            "privacy": self.tr("Personal data"),
            "interface": self.tr("Interface"),
            "data": self.tr("Data"),
        }
        self.sections = Sections("settingsSections")
        self.sections.list.setAccessibleName(self.tr("Settings"))
        for name, tab in self.tabs.items():
            self.sections.add(titles[name], tab)
        self.sections.turned.connect(self._turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.sections)

    def title(self) -> str:
        return self.tr("Settings")

    def show_with(self, tab: str = "") -> None:
        if tab:
            self.sections.show_section(self.tabs[tab])

    def reload(self) -> None:
        self._turned()

    def may_leave(self) -> bool:
        """Asks when something typed is not saved."""
        unsaved = [tab for tab in self.tabs.values() if tab.changed_by_hand]
        if not unsaved:
            return True
        leave = dialogs.ask(
            self,
            self.tr("Leave without saving?"),
            self.tr("What you typed in the settings is not saved yet."),
            self.tr("Leave without saving"),
        )
        if leave:
            for tab in unsaved:
                tab.revert()
        return leave

    def _turned(self) -> None:
        tab = self.sections.current()
        if isinstance(tab, SettingsTab) and not tab.changed_by_hand:
            tab.load()
