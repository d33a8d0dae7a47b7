"""Records of one kind: their lines, and the form of the one that is chosen or new, made of the dictionary."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages.card import records_data
from app.desktop.pages.card.records_data import RecordsData
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.record_form import RecordForm
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button

_COLUMNS = 4
_WIDTH = 180  # of a column beside one that names another record


class RecordsBlock(EditBlock):
    """A list has its lines and one form below them; of what there is once only the form is shown.

    While something is being changed no other line can be chosen. `read_only` shows the lines alone.
    """

    def __init__(self, shell: Shell, student_id: str, kind: str, *, read_only: bool = False) -> None:
        super().__init__(shell, f"records_{kind}", kind, self._save_record)
        self.student_id = student_id
        self.kind = kind
        self.read_only = read_only
        self.data: RecordsData | None = None
        self.record_id: str | None = None
        self.table: ReadTable | None = None
        self._shape: tuple[str, ...] = ()
        self._buttons = self._make_buttons()
        self._buttons.setVisible(not read_only)
        self.hide()
        self.dirty_changed.connect(self._enable)

    def load(self, student_id: str) -> None:
        """Ask for the records of a student."""
        if student_id != self.student_id:
            self.student_id, self.record_id = student_id, None
        if student_id:
            self.shell.run(
                records_data.fetch, student_id, self.kind, on_done=lambda data: self._arrived(student_id, data)
            )
        else:
            self.hide()

    def _arrived(self, student_id: str, data: RecordsData | None) -> None:
        if student_id != self.student_id:
            return
        self.data = data
        self.setVisible(data is not None and (bool(data.records) or not self.read_only))
        if data is not None:
            self.show_records(data)

    def show_records(self, data: RecordsData) -> None:
        self._build(data)
        known = {record.id for record in data.records}
        if self._single:
            self.record_id = next(iter(known), None)
        elif self.record_id is not None and self.record_id not in known:
            self._close()
        if self.table is not None:
            shown = [data.fields.below(spec) for spec in data.fields.facts[:_COLUMNS]]
            told = data.fields.told
            lines = [Line(one.id, tuple(told(name, one.values.get(name)) for name in shown)) for one in data.records]
            silent = self.table.blockSignals(True)
            self.table.fill(lines)
            self.table.blockSignals(silent)
            self.table.setVisible(bool(lines))
            self.table.fit_height()
        self.fill(self._values())
        self._enable()

    # --- building ---

    @property
    def _single(self) -> bool:
        return self.data is not None and self.data.kind.type == "record"

    def _build(self, data: RecordsData) -> None:
        """The table and the form anew when the student's edition asks for other facts."""
        shape = tuple(spec.name for spec in data.fields.facts)
        if shape == self._shape:
            if self.form is not None and not self.dirty:
                self._offer(data)
            return
        self._shape = shape
        self.title_label.setText(data.fields.title(data.kind))
        for old in (self.table, self.form):
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self.table = self.form = None
        if not self._single:
            self.table = self._add_table(data)
        if not self.read_only:
            self.add_form(RecordForm(f"records_{self.kind}", data.fields.fields(), wrap=True))
            self._content.removeWidget(self._buttons)
            self.add(self._buttons)
            self._show_form(self._single)

    def _add_table(self, data: RecordsData) -> ReadTable:
        shown = data.fields.facts[:_COLUMNS]
        long = any(spec.name in data.fields.names for spec in shown)
        widths = [_WIDTH if long and spec.name not in data.fields.names else 0 for spec in shown]
        table = ReadTable(f"records_{self.kind}_table", [data.fields.title(spec) for spec in shown], widths)
        table.itemSelectionChanged.connect(self._choose)
        self.add(table)
        return table

    def _offer(self, data: RecordsData) -> None:
        assert self.form is not None
        for name, choices in data.fields.names.items():
            self.form.set_choices(name.removeprefix(f"{self.kind}."), choices)

    def _make_buttons(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.add_button = button(self.tr("Add"), f"records_{self.kind}_add", link=True)
        self.add_button.clicked.connect(self._begin)
        self.remove_button = button(self.tr("Remove"), f"records_{self.kind}_remove", link=True)
        self.remove_button.clicked.connect(self._remove)
        row.addWidget(self.add_button)
        row.addStretch(1)
        row.addWidget(self.remove_button)
        return holder

    # --- showing ---

    def _values(self) -> dict[str, object]:
        if self.data is None:
            return {}
        chosen = next((one for one in self.data.records if one.id == self.record_id), None)
        return self.data.fields.for_form(chosen.values) if chosen else {}

    def _show_form(self, shown: bool) -> None:
        if self.form is not None:
            self.form.setVisible(shown)

    def _choose(self) -> None:
        chosen = self.table.selected_id() if self.table is not None else None
        if chosen is None or self.dirty or self.read_only:
            return
        self.record_id = chosen
        self._show_form(True)
        self.fill(self._values())
        self._enable()

    def _begin(self) -> None:
        """An empty form for a new record."""
        self._close()
        self._show_form(True)
        self.fill({})
        if self.form is not None and self.data is not None:
            self.form.stand_on(self.data.fields.below(self.data.fields.facts[0]))
        self._enable()

    def _close(self) -> None:
        self.record_id = None
        self._show_form(self._single)
        if self.table is not None:
            silent = self.table.blockSignals(True)
            self.table.setCurrentCell(-1, -1)
            self.table.clearSelection()
            self.table.blockSignals(silent)

    def discard(self) -> None:
        super().discard()
        if self.record_id is None and not self._single:
            self._show_form(False)

    def _enable(self) -> None:
        if self.table is not None:
            self.table.setEnabled(not self.dirty)
        self.add_button.setVisible(not self._single)
        self.add_button.setEnabled(not self.dirty)
        self.remove_button.setVisible(self.record_id is not None)
        self.remove_button.setEnabled(not self.dirty)

    # --- acting ---

    def _save_record(self, _: EditBlock) -> None:
        if self.form is not None and self.data is not None:
            values = self.data.fields.from_form(self.form.changed_values())
            self.do(records_data.save, self.student_id, self.kind, self.record_id, values)

    def _saved(self, result: object) -> None:
        """A new record is among the lines from now on; the form of it closes."""
        super()._saved(result)
        if self.record_id is None and not self._single:
            self._show_form(False)
        self._enable()

    def _remove(self) -> None:
        question = self.tr("The record was entered by mistake and goes away. Undo brings it back.")
        if self.record_id and dialogs.ask(self, self.tr("Remove the record?"), question, self.tr("Remove")):
            self.shell.do(records_data.remove, self.record_id)
