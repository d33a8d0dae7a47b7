"""Dialogs of one or two fields: a day with a reason, a reason alone, an act with number and date."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages.record_form import Field, RecordForm


class FieldsDialog(QDialog):
    """A few fields; those required (all, unless told) must be filled before it can be accepted."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        fields: list[Field],
        values: dict[str, Any],
        required: Collection[str] | None = None,
        columns: int = 1,
    ) -> None:
        super().__init__(parent)
        self._required = [one.name for one in fields] if required is None else list(required)
        self.setObjectName("fields_dialog")
        self.setWindowTitle(title)
        self.setMinimumWidth(440 if columns == 1 else 760)
        self.form = RecordForm("ask", fields, columns=columns, wrap=columns > 1)
        self.form.fill(values)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 16)
        box.setSpacing(16)
        if text:
            label = QLabel(text, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            box.addWidget(label)
        box.addWidget(self.form)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.accept_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.accept_button.setText(title)
        self.accept_button.setProperty("primary", True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)
        self.form.edited.connect(self._enable)
        self._enable()

    def _enable(self, *_: object) -> None:
        complete = all(self.form.value(name) is not None for name in self._required)
        self.accept_button.setEnabled(complete and not self.form.unreadable())


def ask_fields(
    parent: QWidget,
    title: str,
    text: str,
    fields: list[Field],
    values: dict[str, Any],
    required: Collection[str] | None = None,
    columns: int = 1,
) -> dict[str, Any] | None:
    """What was entered; None when the person thought better of it."""
    if dialogs.answers:
        answer = dialogs.answers.popleft()
        return dict(answer) if answer else None
    dialog = FieldsDialog(parent, title, text, fields, values, required, columns)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    given = dialog.form.values()
    dialog.deleteLater()
    return given if accepted else None


def ask_day_and_reason(parent: QWidget, title: str, text: str, today: date) -> tuple[date, str] | None:
    translate = QCoreApplication.translate
    fields = [
        Field("date", translate("SmallDialogs", "Date"), "date"),
        Field("reason", translate("SmallDialogs", "Reason"), "area"),
    ]
    given = ask_fields(parent, title, text, fields, {"date": today})
    return (given["date"], given["reason"]) if given else None


def ask_reason(parent: QWidget, title: str, text: str) -> str | None:
    field = Field("reason", QCoreApplication.translate("SmallDialogs", "Reason"), "area")
    given = ask_fields(parent, title, text, [field], {})
    return str(given["reason"]) if given else None


def ask_act(parent: QWidget, title: str, today: date, *more: Field) -> dict[str, Any] | None:
    """Number and date of an act, with further fields."""
    translate = QCoreApplication.translate
    fields = [
        Field("number", translate("SmallDialogs", "Number")),
        Field("date", translate("SmallDialogs", "Date"), "date"),
        *more,
    ]
    return ask_fields(parent, title, "", fields, {"date": today})
