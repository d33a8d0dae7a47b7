"""The part of the print preview where a person chooses the language of the paper and corrects names in their cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.previewed import Shown, ShownName
from app.desktop.widgets.cards import Card
from app.desktop.widgets.fields import Choice, TextField, labelled
from app.desktop.widgets.labels import label

_LANGUAGES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}


@dataclass(frozen=True, slots=True)
class Given:
    """What the person changed: the language of the paper, or one name on it."""

    language: str
    name: Any = None
    text: str = ""


class NameField(TextField):
    """Enter gives the name and does not print."""

    def __init__(self, shown: ShownName) -> None:
        super().__init__()
        self.shown = shown
        self.setObjectName("nameInCase")
        self.set_value(shown.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.editingFinished.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


class NamesCard(Card):
    """`given` is sent when another language was chosen or a name was corrected. Hidden when there is neither."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Words of this paper"))
        self.setObjectName("paperWords")
        self._language = ""
        self.language = Choice([])
        self.language.setObjectName("paperLanguage")
        self.language.changed.connect(self._language_chosen)
        self._language_field = labelled(self.tr("Language of the paper"), self.language)
        self.help = label(
            self.tr(
                "Names as the paper declines them. A correction is kept for the next papers; "
                "an empty field takes it back."
            ),
            "secondary",
            wrap=True,
        )
        self._names = QWidget()
        self._column = QVBoxLayout(self._names)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.fields: list[NameField] = []
        self.body.setSpacing(8)
        for one in (self._language_field, self.help, self._names):
            self.body.addWidget(one)

    def tell(self, shown: Shown) -> None:
        self._language = shown.language
        silent = self.language.blockSignals(True)
        self.language.set_choices([(one, _LANGUAGES.get(one, one)) for one in shown.languages])
        self.language.set_value(shown.language)
        self.language.blockSignals(silent)
        several = len(shown.languages) > 1
        self._language_field.setVisible(several)
        self._show_names(shown.names)
        self.help.setVisible(bool(shown.names))
        self._names.setVisible(bool(shown.names))
        self.setVisible(several or bool(shown.names))

    def _show_names(self, names: tuple[ShownName, ...]) -> None:
        """Fields that stay keep the cursor."""
        if [one.shown.label for one in self.fields] == [one.label for one in names]:
            for field, name in zip(self.fields, names, strict=True):
                field.shown = name
                if field.text() != (name.value or ""):
                    field.set_value(name.value)
            return
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.fields = [NameField(name) for name in names]
        for field in self.fields:
            field.editingFinished.connect(self._name_given)
            head = label(field.shown.label, "secondary", wrap=True)
            head.setBuddy(field)
            field.setAccessibleName(field.shown.label)
            self._column.addWidget(head)
            self._column.addWidget(field)

    def _language_chosen(self) -> None:
        self.given.emit(Given(str(self.language.value())))

    def _name_given(self) -> None:
        field = self.sender()
        if isinstance(field, NameField) and field.text().strip() != (field.shown.value or ""):
            self.given.emit(Given(self._language, field.shown.form, field.text().strip()))
