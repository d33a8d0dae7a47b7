"""Settings: university and department, officials, programmes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication

from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.pages.rows_model import RowColumn
from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.pages.words import post_words
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import label

if TYPE_CHECKING:
    from app.services.context import Context

translate = QCoreApplication.translate


class OfficeTab(SettingsTab):
    """The names of university and department, also in the cases that the forms need."""

    tables: ClassVar[frozenset[str]] = frozenset({"organisation", "department"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "office", saving=True)
        names = [
            Field("name_kk", self.tr("Name in Kazakh")),
            Field("name_ru", self.tr("Name in Russian")),
            Field("name_en", self.tr("Name in English")),
        ]
        printed = [
            Field("name_genitive", self.tr("Kazakh name in the genitive case"), span=2),
            Field("short_name", self.tr("Short name")),
            Field("name_caps", self.tr("Name in capitals, as forms print it"), span=2),
            Field("city", self.tr("City")),
            Field("ministry_caps", self.tr("Ministry, as forms print it"), span=2),
            Field("legal_name", self.tr("Legal name, for contracts")),
        ]
        self.university = RecordForm("university", [*names, *printed])
        self.department = RecordForm("department", names)
        for title, form in ((self.tr("University"), self.university), (self.tr("Department"), self.department)):
            card = Card(title)
            card.add(form)
            self.body.addWidget(card)
            form.edited.connect(self.touched)
        self.body.addStretch(1)

    def load(self) -> None:
        from app.services import organisation

        self.shell.run(organisation.get_organisation, on_done=self._show)

    def _show(self, found: dict[str, Any]) -> None:
        if not self.changed_by_hand:
            self.university.fill(found["organisation"])
            self.department.fill(found["department"])

    def save(self) -> None:
        from app.services import organisation

        self.write(organisation.save_organisation, self.university.values(), self.department.values())


class _RowsTab(SettingsTab):
    """A list that is typed into and saved as a whole."""

    def __init__(self, shell: Shell, name: str, told: str, columns: Sequence[RowColumn]) -> None:
        super().__init__(shell, name, saving=True)
        self.editor = RowsEditor(name, columns)
        self.editor.edited.connect(self.touched)
        card = Card()
        card.add(label(told, "secondary", wrap=True))
        card.add(self.editor)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _show(self, rows: list[dict[str, Any]]) -> None:
        if not self.changed_by_hand:
            self.editor.fill(rows)

    def save(self) -> None:
        misread = self.editor.first_misread()
        if misread is not None:
            text = QCoreApplication.translate("SettingsTab", "Line {0}, «{1}»: this is no date.")
            self.fault.say(text.format(*misread), "late")
        else:
            self.write(self._intention(), self.editor.rows())

    def _intention(self) -> Any:
        """The service that takes the lines."""
        raise NotImplementedError


class OfficialsTab(_RowsTab):
    """Who holds which post from when to when: a paper names who held it on its date."""

    tables: ClassVar[frozenset[str]] = frozenset({"official"})

    def __init__(self, shell: Shell) -> None:
        columns = (
            RowColumn("post", translate("OfficialsTab", "Post"), "choice", 220, post_words()),
            RowColumn("name", translate("OfficialsTab", "Full name"), width=300),
            RowColumn("title", translate("OfficialsTab", "Degree, title"), width=180),
            RowColumn("valid_from", translate("OfficialsTab", "From"), "date", 110),
            RowColumn("valid_to", translate("OfficialsTab", "To"), "date", 110),
        )
        told = translate(
            "OfficialsTab",
            "Minutes and orders name who held the post on their date. When a post changes hands, enter the last day "
            "of the old holder and add a line for the new one.",
        )
        super().__init__(shell, "officials", told, columns)

    def load(self) -> None:
        from app.services import organisation

        self.shell.run(organisation.list_officials, on_done=self._show)

    def _intention(self) -> Any:
        from app.services import housekeeping

        return housekeeping.save_officials


class ProgrammesTab(_RowsTab):
    """Programmes with the edition of the regulation that their students follow."""

    tables: ClassVar[frozenset[str]] = frozenset({"programme"})

    def __init__(self, shell: Shell) -> None:
        self._editions: dict[str, str] = {}
        columns = (
            RowColumn("code", translate("ProgrammesTab", "Code"), width=110),
            RowColumn("name_kk", translate("ProgrammesTab", "Name in Kazakh"), width=260),
            RowColumn("name_ru", translate("ProgrammesTab", "Name in Russian"), width=220),
            RowColumn("name_en", translate("ProgrammesTab", "Name in English"), width=200),
            RowColumn("edition", translate("ProgrammesTab", "Regulation"), "choice", 120, self._editions),
        )
        told = translate("ProgrammesTab", "A programme that is removed here goes to the archive: nothing is lost.")
        super().__init__(shell, "programmes", told, columns)

    def load(self) -> None:
        self.shell.run(_programmes, on_done=self._loaded)

    def _loaded(self, found: tuple[list[dict[str, Any]], list[Any]]) -> None:
        rows, editions = found
        self._editions.update({one.id: one.id for one in editions})
        self._show(rows)

    def _intention(self) -> Any:
        from app.services import housekeeping

        return housekeeping.save_programmes


def _programmes(ctx: Context) -> tuple[list[dict[str, Any]], list[Any]]:
    from app.services import editions, organisation

    return organisation.list_programmes(ctx), editions.known(ctx)
