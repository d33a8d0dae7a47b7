"""People whose term of storage is over, chosen and anonymised after a warning and a typed word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout

from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.record_form import Field
from app.desktop.pages.small_dialogs import ask_fields
from app.desktop.pages.words import STATUS, day, word
from app.desktop.shell import EVERYTHING, Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.anonymising import Leaver, Terms
    from app.services.context import Context


class TermsCard(Card):
    """Nobody is proposed until the department chose a term."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(self.tr("Term of storage is over"))
        self.setObjectName("privacy_terms")
        self.shell = shell
        self.about = label("", "secondary", wrap=True, name="termsAbout")
        self.told = Banner(shell.icon, "done")
        self.told.setObjectName("termsTold")
        headings = [
            self.tr("Name"), self.tr("Programme"), self.tr("Entered"), self.tr("Status"), self.tr("Since"),
            self.tr("Kept until"),
        ]  # fmt: skip
        self.table = ReadTable("privacyOver", headings, [0, 130, 116, 130, 120, 150])
        self.table.setAccessibleName(self.title_label.text())
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.itemSelectionChanged.connect(self._enable)
        self.all_button = button(self.tr("Choose all"), "terms_all")
        self.go_button = button(self.tr("Anonymise…"), "terms_anonymise", icon=shell.icon("user"))
        self.clear_button = button(self.tr("Write the database file anew"), "terms_clear", link=True)
        self.clear_button.setToolTip(self.tr("So that nothing of what was taken out is left in it"))
        self.all_button.clicked.connect(self.table.selectAll)
        self.go_button.clicked.connect(self._warn)
        self.clear_button.clicked.connect(self._clear)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.all_button)
        row.addWidget(self.go_button)
        row.addStretch(1)
        row.addWidget(self.clear_button)
        for part in (self.about, self.told, self.table):
            self.add(part)
        self.body.addLayout(row)

    def show_terms(self, terms: Terms) -> None:
        self.about.setText(self._said(terms))
        self.table.fill([self._line(one) for one in terms.over])
        self.table.fit_height()
        self.table.setVisible(bool(terms.over))
        self.all_button.setVisible(bool(terms.over))
        self.go_button.setVisible(bool(terms.over))
        self._enable()

    def _said(self, terms: Terms) -> str:
        if terms.years is None:
            return self.tr("No term of storage is chosen above: nobody is proposed.")
        told = [self.tr("People whose data were kept for the chosen term after they left: {0}").format(len(terms.over))]
        if terms.undated:
            told.append(self.tr("Left, nobody knows when: {0}").format(terms.undated))
        return "\n".join(told)

    def _line(self, one: Leaver) -> Line:
        cohort = str(one.cohort) if one.cohort else ""
        cells = (one.name, one.programme, cohort, word(STATUS, one.status), day(one.left), day(one.until))
        return Line(one.id, cells)

    def chosen_ids(self) -> list[str]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.table.id_at(row) for row in rows]

    def _enable(self) -> None:
        self.go_button.setEnabled(bool(self.chosen_ids()))

    # --- anonymising

    def _warn(self) -> None:
        ids = self.chosen_ids()
        self.shell.run(_outlook, ids, on_done=lambda found: self._ask(ids, *found))

    def _ask(self, ids: list[str], sentences: tuple[str, ...], wanted: str) -> None:
        field = Field("word", self.tr("To confirm, type: {0}").format(wanted))
        text = "\n\n".join(sentences)
        given = ask_fields(self, self.tr("Anonymise for ever"), text, [field], {})
        if given:
            self.go_button.setEnabled(False)
            self.shell.run(
                _anonymise, ids, given["word"] or "", on_done=self._done, on_error=self._failed,
                title=self.title_label.text(),
            )  # fmt: skip

    def _done(self, outcome: tuple[str, bool]) -> None:
        told, whole = outcome
        self.told.say(told, "done" if whole else "late")
        self.shell.changed(EVERYTHING)

    def _failed(self, error: BaseException) -> None:
        self.told.say(self.shell.word_error(error), "late")
        self._enable()

    def _clear(self) -> None:
        self.shell.run(_clear, on_done=self._cleared, on_error=self._failed, title=self.clear_button.text())

    def _cleared(self, told: str) -> None:
        self.told.say(told, "done")


def _outlook(ctx: Context, ids: list[str]) -> tuple[tuple[str, ...], str]:
    """What would happen, in sentences, and the word that confirms it."""
    from app.services import anonymising

    return anonymising.warning(ctx, anonymising.outlook(ctx, ids)), ctx.say(anonymising.WORD)


def _anonymise(ctx: Context, ids: list[str], given: str, **_: Any) -> tuple[str, bool]:
    from app.services import anonymising

    done = anonymising.anonymise(ctx, ids, given)
    return anonymising.report(ctx, done), done.trouble is None


def _clear(ctx: Context, **_: Any) -> str:
    from app.services import anonymising

    anonymising.clear_traces(ctx)
    return ctx.say("traces-cleared")
