"""What is recorded of each: a table of the rows and, under it, the form of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import cell_text
from app.desktop.wizards import evidence
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.marks import CHIP_ROLE, ChipDelegate
from app.desktop.wizards.matters import MattersFlow
from app.desktop.wizards.step_form import EvidenceForm
from app.desktop.wizards.tables import make_table, selected_rows
from app.domain.letters import capitalised
from app.services.step_fields import Field

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_STUDENT, _ABOUT, _STATE = 0, 1, 2


class EvidenceModel(QAbstractTableModel):
    """Student, what it is about, whether all is there; then the first fields where all rows have the same."""

    def __init__(self, shell: Shell, flow: MattersFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self.keys: list[str] = []
        self.columns: Sequence[Field] = ()
        self.matters = False

    def refresh(self, *, anew: bool = False) -> None:
        """Show the flow as it is; `anew` when the rows themselves are others."""
        if anew:
            self.beginResetModel()
            self.keys = [key for key in self._flow.chosen if self._flow.fields(key)]
            self.matters = any(self._flow.row(key).matter for key in self.keys)
            self.columns = self._shared()
            self.endResetModel()
        elif self.keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.keys) - 1, self.columnCount() - 1))

    def _shared(self) -> Sequence[Field]:
        if len({self._flow.matter_of(key).key for key in self.keys}) != 1:
            return ()
        fields = self._flow.fields(self.keys[0])
        plain = [one for one in fields if one.type != evidence.LIST and not evidence.is_staff(one)]
        return plain[: 1 if self.matters else 2]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3 + len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        titles = [self.tr("Student"), self.tr("About"), self.tr("State")]
        titles += [capitalised(self._shell.text(one.label)) for one in self.columns]
        return titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        key = self.keys[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell_text(self._text(key, index.column()), role)
        if role == CHIP_ROLE:
            return "soon" if self._flow.missing(key) else "done"
        return None

    def _text(self, key: str, column: int) -> str:
        row = self._flow.row(key)
        if column == _STUDENT:
            return row.person
        if column == _ABOUT:
            return self._shell.say("told-plainly", text=row.matter)
        if column == _STATE:
            return self.tr("incomplete") if self._flow.missing(key) else self.tr("ready")
        field = self.columns[column - 3]
        value = evidence.shown(field, self._flow.value(key, field.fact))
        return self._shell.say("told-plainly", text=value)


class EachPage(WizardPage):
    """Alt+Down and Alt+Up go from row to row while typing; one value is given to many, a column is pasted."""

    def __init__(self, shell: Shell, flow: MattersFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self.model = EvidenceModel(shell, flow)
        self.view = make_table("eachTable", self.tr("Details of each"), self.model, ())
        self.view.setItemDelegateForColumn(_STATE, ChipDelegate(shell.theme, self.view))
        self.view.selectionModel().selectionChanged.connect(self._row_changed)
        self._forms: dict[str, EvidenceForm] = {}
        self._stack = QStackedWidget()
        self._told = label("", "attention", wrap=True, name="eachTold")
        self._who = label("", "strong", wrap=True, name="eachWho")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 8)
        column.setSpacing(8)
        self._many = self._actions()
        column.addWidget(self._many)
        column.addWidget(self.view, 3)
        column.addWidget(self._told)
        column.addWidget(self._who)
        column.addWidget(self._scrolled(), 4)
        self._make_shortcuts()

    def heading(self) -> str:
        return self.tr("Details of each") if len(self._flow.chosen) > 1 else self.tr("Details")

    def take_focus(self) -> None:
        key = self._current()
        if len(self.model.keys) > 1 or key is None:
            super().take_focus()
        else:
            self._form(key).focus_chain()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building

    def _actions(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.field = Choice([])
        self.field.setObjectName("eachField")
        self.field.setAccessibleName(self.tr("Field"))
        self.field.changed.connect(self._offer_many)
        self.set_all = button("", "eachSetAll", link=True)
        self.set_all.clicked.connect(self._set_for_many)
        self.paste_column = button(self.tr("Paste from Excel"), "eachPaste", link=True)
        self.paste_column.setToolTip(self.tr("Columns from this field on, from the chosen row downwards"))
        self.paste_column.clicked.connect(self.paste)
        row.addWidget(label(self.tr("Field"), "secondary"))
        row.addWidget(self.field, 1)
        row.addWidget(self.set_all)
        row.addWidget(self.paste_column)
        return box

    def _scrolled(self) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setObjectName("eachForm")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._stack)
        return scroll

    def _make_shortcuts(self) -> None:
        for keys, by in (("Alt+Down", 1), ("Alt+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._next_row if by > 0 else self._previous_row)
        pasting = QShortcut(QKeySequence.StandardKey.Paste, self.view)
        pasting.setContext(Qt.ShortcutContext.WidgetShortcut)
        pasting.activated.connect(self.paste)

    def _form(self, key: str) -> EvidenceForm:
        matter = self._flow.matter_of(key)
        if matter.key not in self._forms:
            form = EvidenceForm(self._shell, self._flow.fields(key), matter.supervisors)
            form.edited.connect(self._typed)
            form.misread.connect(self._misread)
            self._forms[matter.key] = form
            self._stack.addWidget(form)
            before: QWidget = self.view
            for widget in form.focus_chain():
                QWidget.setTabOrder(before, widget)
                before = widget
        return self._forms[matter.key]

    # --- showing

    def enter(self) -> None:
        current = self._current()
        self.model.refresh(anew=True)
        self._told.hide()
        several = len(self.model.keys) > 1
        self._many.setVisible(several)
        self.view.setVisible(several)
        self._lay_columns()
        keys = self.model.keys
        first = next((key for key in keys if self._flow.missing(key)), keys[0])
        self.view.selectRow(keys.index(current if current in keys else first))
        self._row_changed()

    def _lay_columns(self) -> None:
        about = self.model.matters
        self.view.setColumnHidden(_ABOUT, not about)
        header = self.view.horizontalHeader()
        for column in range(self.model.columnCount()):
            header.setSectionResizeMode(column, header.ResizeMode.Interactive)
            header.resizeSection(column, {_STUDENT: 176, _STATE: 118}.get(column, 140))
        header.setSectionResizeMode(_ABOUT if about else _STUDENT, header.ResizeMode.Stretch)

    def _current(self) -> str | None:
        rows = selected_rows(self.view)
        current = self.view.currentIndex().row()
        row = current if current in rows else rows[0] if rows else -1
        return self.model.keys[row] if 0 <= row < len(self.model.keys) else None

    def _row_changed(self, *_: object) -> None:
        key = self._current()
        if key is None:
            return
        form = self._form(key)
        form.fill(lambda fact: self._flow.value(key, fact))
        self._stack.setCurrentWidget(form)
        row = self._flow.row(key)
        about = self._shell.say("told-plainly", text=row.matter)
        self._who.setText(" · ".join(part for part in (row.person, about) if part))
        self._offer_fields(key)

    def _offer_fields(self, key: str) -> None:
        fields = [one for one in self._flow.fields(key) if one.type != evidence.LIST]
        self.field.set_choices([(one.fact, capitalised(self._shell.text(one.label))) for one in fields])
        self._offer_many()

    def _offer_many(self) -> None:
        many = self._many_keys()
        chosen = len(selected_rows(self.view)) > 1
        words = self.tr("Same for the selected: {0}") if chosen else self.tr("Same for all: {0}")
        self.set_all.setText(words.format(len(many)))
        self.set_all.setEnabled(len(many) > 1)

    def _many_keys(self) -> list[str]:
        """The rows that a value is given to: of those selected, or of all when only one is, who have the field."""
        rows = selected_rows(self.view)
        keys = [self.model.keys[row] for row in rows] if len(rows) > 1 else self.model.keys
        return [key for key in keys if any(one.fact == self.field.value() for one in self._flow.fields(key))]

    # --- typing

    def _typed(self, fact: str, value: Any) -> None:
        key = self._current()
        if key is None:
            return
        self._flow.set_value([key], fact, value)
        if fact != self.field.value() and self.field.findData(fact) >= 0:
            self.field.set_value(fact)
        staff = next((one for one in self._flow.fields(key) if one.fact == fact and evidence.is_staff(one)), None)
        if staff is not None:
            self._form(key).fill(lambda name: self._flow.value(key, name))
        self._told_anew()

    def _misread(self, fact: str) -> None:
        key = self._current()
        if key is not None:
            self._flow.note_misread(key, fact, self._form(key).written(fact))
            self._told_anew()

    def _told_anew(self) -> None:
        self.model.refresh()
        self.changed.emit()

    def _set_for_many(self) -> None:
        key, fact = self._current(), self.field.value()
        if key is None or fact is None:
            return
        many = self._many_keys()
        self._flow.set_value(many, fact, self._flow.value(key, fact))
        self._tell(self._shell.say("step-set", field=self.field.currentText(), n=len(many)))
        self._told_anew()

    def paste(self) -> None:
        """Columns from the clipboard, from the chosen field of the chosen row on."""
        key, fact = self._current(), self.field.value()
        text = QGuiApplication.clipboard().text()
        if key is None or fact is None or not text.strip():
            return
        taken, remarks = self._flow.paste(key, fact, text)
        told = [self._shell.say(one.code, **dict(one.params)) for one in remarks[:3]]
        self._tell("\n".join([self._shell.say("step-pasted", n=taken), *told]))
        self._row_changed()
        self._told_anew()

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._told.show()

    def _next_row(self) -> None:
        self._step(1)

    def _previous_row(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        row = self.view.currentIndex().row() + by
        if 0 <= row < len(self.model.keys):
            self.view.selectRow(row)
