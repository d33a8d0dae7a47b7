"""Settings: personal data by the law, from purposes and access to breaches and the end of the term of storage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from app.desktop.pages.privacy_cards import ACCESS, BREACHES, PURPOSES, AccessCard, BreachesCard, PurposesCard
from app.desktop.pages.privacy_terms import TermsCard
from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.fields import TextField
from app.desktop.widgets.labels import label

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.privacy import PrivacyView

_ASKED, _DAYS, _YEARS = "privacy.consent-asked", "privacy.breach-days", "privacy.keep-years"


class PrivacyTab(SettingsTab):
    """The choices are saved by the button below; records at once, each with its undo."""

    tables: ClassVar[frozenset[str]] = frozenset({"record", "setting", "student"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "privacy", saving=True)
        self._view: PrivacyView | None = None
        self.breaches = BreachesCard(shell)
        self.access = AccessCard(shell)
        self.purposes = PurposesCard(shell)
        self.terms = TermsCard(shell)
        for card in (self.breaches, self.access, self.purposes, self._choices(), self.terms):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def _choices(self) -> Card:
        card = Card(self.tr("Choices"))
        self._asked = QCheckBox(self.tr("Today calls to mind whose consent is not recorded"))
        self._asked.setObjectName("setting_privacy_consent-asked")
        self._asked.toggled.connect(self.touched)
        card.add(self._asked)
        texts = {
            _DAYS: self.tr("Working days within which the authorised body is told of a breach"),
            _YEARS: self.tr("Years for which data are kept after graduation or expulsion (empty: nobody is proposed)"),
        }
        self._numbers: dict[str, TextField] = {}
        for key, text in texts.items():
            card.body.addLayout(self._number(key, text))
        self._note = label("", "secondary", wrap=True, name="privacyNote")
        card.add(self._note)
        return card

    def _number(self, key: str, text: str) -> QHBoxLayout:
        field = TextField()
        field.setObjectName(f"setting_{key}")
        field.setFixedWidth(80)
        field.setAccessibleName(text)
        field.changed.connect(self.touched)
        self._numbers[key] = field
        name = label(text, wrap=True)
        name.setBuddy(field)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(field)
        row.addWidget(name, 1)
        return row

    def load(self) -> None:
        self.shell.run(_view, on_done=self._show)

    def _show(self, view: PrivacyView) -> None:
        self.purposes.show_records(view.purposes, view.fields[PURPOSES])
        self.access.show_records(view.access, view.fields[ACCESS])
        self.access.show_form(view.access_subject)
        self.breaches.show_breaches(view.breaches, view.fields[BREACHES])
        self.terms.show_terms(view.terms)
        if self.changed_by_hand:
            return
        self._view = view
        for made in (self._asked, *self._numbers.values()):
            made.blockSignals(True)
        self._asked.setChecked(bool(view.values[_ASKED]))
        for key, field in self._numbers.items():
            value = view.values[key]
            field.set_value("" if value is None else value)
        for made in (self._asked, *self._numbers.values()):
            made.blockSignals(False)
        self._note.setText(self._confirmed(view))

    def _confirmed(self, view: PrivacyView) -> str:
        """No source was found that settles these: what nobody chose is a proposal."""
        if len(view.chosen) == len(view.values):
            return self.tr("Chosen by the department.")
        return self.tr("Proposed by the program; not confirmed. Ask the lawyer of the university.")

    def save(self) -> None:
        from app.services import settings

        assert self._view is not None
        values: dict[str, Any] = {}
        if self._asked.isChecked() != self._view.values[_ASKED]:
            values[_ASKED] = self._asked.isChecked()
        for key, field in self._numbers.items():
            typed = field.value()
            number = int(typed) if typed and typed.isdecimal() else typed
            if number != self._view.values[key]:
                values[key] = number if number is not None or key == _YEARS else ""
        self.write(settings.choose, values)


def _view(ctx: Context) -> PrivacyView:
    from app.services import privacy

    return privacy.view(ctx)
