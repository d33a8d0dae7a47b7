"""A card that is edited as a whole: its fields, then Save and Discard once something changed, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.pages.record_form import RecordForm
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label
from app.domain.errors import KafedraError

# Which field a refusal speaks of.
_FIELD_OF_FAULT = {
    "name-missing": "surname",
    "iin-length": "iin",
    "iin-taken": "iin",
    "study-dates": "first_day",
    "internship-dates": "ends",
    "contract-dates": "contract_to",
    "report-dates": "ends",
    "programme-empty": "goal",
    "record-dates": "end",
    "due-missing": "due",
    "extension-not-later": "due",
    "extension-not-term": "rule",
    "override-not-allowed": "rule",
    "cause-missing": "reason",
    "person-missing": "person",
    "decision-date-missing": "date",
    "leave-dates": "status_until",
    "consent-undated": "given",
    "consent-dates": "withdrawn",
    "status-not-after": "status",
    "status-before-last": "status_date",
    "basis-missing": "status_basis",
}


class EditBlock(Card):
    """`save` is called with the block when Save is pressed and everything in it can be read."""

    dirty_changed = Signal()

    def __init__(
        self,
        shell: Shell,
        name: str,
        title: str,
        save: Callable[[EditBlock], None],
        *,
        right_text: str = "",
    ) -> None:
        super().__init__(title, right_text)
        self.shell = shell
        self.setObjectName(name)
        self.form: RecordForm | None = None
        self.rows: RowsEditor | None = None
        self.dirty = False
        self._save = save
        self._saving = False
        self._fresh = False  # new data came while saving
        self._filled: tuple[Mapping[str, Any], list[Mapping[str, Any]]] = ({}, [])
        self._content = QVBoxLayout()
        self._content.setSpacing(12)
        self.body.addLayout(self._content)
        self._bar = self._make_bar(name)
        self.body.addWidget(self._bar)

    def add_form(self, form: RecordForm) -> RecordForm:
        self.form = form
        form.edited.connect(self._edited)
        self._content.addWidget(form)
        return form

    def add_rows(self, rows: RowsEditor) -> RowsEditor:
        self.rows = rows
        rows.edited.connect(self._edited)
        self._content.addWidget(rows)
        return rows

    def add(self, widget: QWidget, stretch: int = 0) -> QWidget:
        self._content.addWidget(widget, stretch)
        return widget

    def set_right_text(self, text: str) -> None:
        """What stands at the end of the title line."""
        self.right_label.setText(text)

    def fill(self, values: Mapping[str, Any], rows: list[Mapping[str, Any]] | None = None) -> None:
        """Show what is recorded, unless a person is in the midst of changing it."""
        if self.dirty and not self._saving:
            return
        self._filled = (values, rows or [])
        self._fresh = True
        if not self._saving:
            self._show_filled()

    def _show_filled(self) -> None:
        values, rows = self._filled
        if self.form is not None:
            self.form.fill(values)
        if self.rows is not None:
            self.rows.fill(rows)

    def set_read_only(self, read_only: bool) -> None:
        if self.form is not None:
            self.form.set_read_only(read_only)
        if self.rows is not None:
            self.rows.set_read_only(read_only)

    # --- saving ---

    def do(self, fn: Callable[..., Any], *args: Any) -> None:
        """Run an intention for this block: afterwards it is clean, or the fault stands beside its field."""
        self._saving, self._fresh = True, False
        self._set_busy(True)
        self.shell.do(fn, *args, on_done=self._saved, on_error=self.show_fault)

    def press_save(self) -> None:
        if self._readable():
            self._save(self)

    def discard(self) -> None:
        self.dirty = False
        self._show_bar()
        self._show_filled()
        self.dirty_changed.emit()

    def show_fault(self, error: BaseException) -> None:
        """The sentence of an error, beside the field it speaks of if that is known."""
        self._saving = False
        self._set_busy(False)
        if not isinstance(error, KafedraError):
            self.shell.show_error(error)
            return
        sentence = self.shell.word_error(error)
        name = _FIELD_OF_FAULT.get(error.code) or str(error.params.get("field", ""))
        if self.form is not None and self.form.show_fault(name, sentence):
            self.form.stand_on(name)
            sentence = self.tr("Not saved: see the field marked above.")
        self._fault.setText(sentence)
        self._fault.setVisible(True)
        self._bar.setVisible(True)

    def _saved(self, _result: object) -> None:
        self.dirty = self._saving = False
        self._set_busy(False)
        self._show_bar()
        if self.form is not None:
            self.form.clear_faults()
        if self._fresh:
            self._show_filled()
        self.dirty_changed.emit()

    def _readable(self) -> bool:
        wrong = self.form.unreadable() if self.form is not None else []
        for name in wrong:
            assert self.form is not None
            self.form.show_fault(
                name, self.tr("This cannot be read. A date is written dd.mm.yyyy, a number in digits.")
            )
        misread = self.rows.first_misread() if self.rows is not None else None
        if misread:
            line, heading = misread
            text = self.tr("Row {row}, column “{column}”: this cannot be read as a date or a number.")
            self._fault.setText(text.format(row=line, column=heading))
            self._fault.setVisible(True)
        return not wrong and not misread

    def _edited(self, *_: object) -> None:
        if not self.dirty:
            self.dirty = True
            self._show_bar()
            self.dirty_changed.emit()

    # --- the bar ---

    def _make_bar(self, name: str) -> QWidget:
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._fault = label("", "fault", wrap=True, name=f"{name}_fault")
        self._fault.hide()
        row.addWidget(self._fault, 1)
        row.addStretch(1)
        self._discard = button(self.tr("Discard changes"), f"{name}_discard")
        self._discard.clicked.connect(self.discard)
        self._button = button(self.tr("Save"), f"{name}_save", primary=True)
        self._button.clicked.connect(self.press_save)
        row.addWidget(self._discard)
        row.addWidget(self._button)
        bar.hide()
        return bar

    def _show_bar(self) -> None:
        self._bar.setVisible(self.dirty)
        self._fault.hide()

    def _set_busy(self, busy: bool) -> None:
        self._button.setEnabled(not busy)
        self._discard.setEnabled(not busy)
