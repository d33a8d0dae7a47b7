"""Topic wizard: topics and supervisors, a table with the fields of one student under it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desktop.models.headed import HeadedModel, Index
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, DateField, TextField
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import tip
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.marks import CHIP_ROLE, ChipDelegate
from app.desktop.wizards.tables import make_table
from app.desktop.wizards.topics_flow import TOPICS, TopicsFlow
from app.domain.people import PersonName
from app.services.topics import Proposal

_GIVEN = "name:"


class ProposalsModel(HeadedModel):
    """One line a student: topic, supervisor, whether something is missing."""

    def __init__(self, flow: TopicsFlow) -> None:
        super().__init__()
        self._flow = flow
        self.titles = (self.tr("Student"), self.tr("Topic (Kazakh)"), self.tr("Supervisor"), self.tr("State"))
        self._missing: set[str] = set()
        self._noted: set[str] = set()

    def refresh(self, *, anew: bool = False) -> None:
        """Show the flow as it is; `anew` when the students themselves are others."""
        self._missing = {one.row for one in self._flow.problems(TOPICS) if one.row}
        self._noted = {one.row for one in self._flow.attention() if one.row}
        if anew:
            self.beginResetModel()
            self.endResetModel()
        elif self._flow.chosen:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._flow.chosen) - 1, 3))

    def row_total(self) -> int:
        return len(self._flow.chosen)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        student_id = self._flow.chosen[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(student_id, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() < 3:
            return tip(self._text(student_id, index.column()))
        if role == CHIP_ROLE:
            return self._state(student_id)[1]
        return None

    def _text(self, student_id: str, column: int) -> str:
        if column == 0:
            return self._flow.people[student_id].name
        if column == 1:
            return self._flow.proposals[student_id].kk
        if column == 2:
            return PersonName.parse(self._flow.supervisor_name(student_id)).short_name_surname_first
        return self._state(student_id)[0]

    def _state(self, student_id: str) -> tuple[str, str]:
        if student_id in self._missing:
            return self.tr("incomplete"), "late"
        if student_id in self._noted:
            return self.tr("look"), "soon"
        return self.tr("ready"), "done"


class TopicsPage(WizardPage):
    """Alt+Down and Alt+Up go from student to student while typing; Ctrl+V in the table pastes columns."""

    def __init__(self, shell: Shell, flow: TopicsFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._filling = False
        self.model = ProposalsModel(flow)
        self.view = make_table("topicsTable", self.tr("Topics and supervisors"), self.model, (146, 0, 136, 124))
        self.view.setItemDelegateForColumn(3, ChipDelegate(shell.theme, self.view))
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self._told = label("", "attention", wrap=True, name="topicsTold")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addLayout(self._actions())
        column.addWidget(self.view, 1)
        column.addWidget(self._told)
        column.addWidget(self._make_editor())
        self._make_shortcuts()

    def heading(self) -> str:
        return self.tr("Topic and supervisor")

    # --- building

    def _actions(self) -> QHBoxLayout:
        self._paste = button(self.tr("Paste from Excel"), "topicsPaste", link=True)
        self._paste.setToolTip(
            self.tr("Columns: Kazakh, Russian, English topic, supervisor, date of the proposal, priority")
        )
        self._paste.clicked.connect(self.paste)
        self._match_all = button(self.tr("Head confirms the match for all"), "topicsMatchAll", link=True)
        self._match_all.clicked.connect(self._confirm_all)
        self._date_all = button(self.tr("This proposal date for all without one"), "topicsDateAll", link=True)
        self._date_all.clicked.connect(self._date_others)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._paste)
        row.addWidget(self._date_all)
        row.addWidget(self._match_all)
        row.addStretch(1)
        return row

    def _make_editor(self) -> QWidget:
        editor = QWidget(self)
        grid = QGridLayout(editor)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(1, 200)
        self.fields: dict[str, TextField] = {}
        names = {"kk": self.tr("Kazakh"), "ru": self.tr("Russian"), "en": self.tr("English")}
        for row, (name, title) in enumerate(names.items()):
            self._lay(grid, row, title, self._text_field(name, title))
        self.supervisor = Choice([("", "—")])
        self.supervisor.setObjectName("topicSupervisor")
        self.supervisor.setToolTip(self.tr("In brackets: students with this round, and the limit"))
        self.supervisor.changed.connect(self._supervisor_chosen)
        self._lay(grid, 3, self.tr("Supervisor"), self.supervisor, span=1)
        self.match = QCheckBox(self.tr("match confirmed"), self)
        self.match.setToolTip(self.tr("The head of department confirms that the supervisor's qualification matches"))
        self.match.setObjectName("topicMatch")
        self.match.toggled.connect(self._match_toggled)
        grid.addWidget(self.match, 3, 2, 1, 2)
        self._lay(grid, 4, self.tr("Priority"), self._text_field("priority", self.tr("Priority")), span=1)
        self.proposed = DateField()
        self.proposed.setObjectName("topicProposalDate")
        self.proposed.changed.connect(self._date_typed)
        head = label(self.tr("Proposal of"), "secondary")
        head.setBuddy(self.proposed)
        self.proposed.setAccessibleName(self.tr("Date of the research proposal"))
        grid.addWidget(head, 4, 2)
        grid.addWidget(self.proposed, 4, 3)
        return editor

    def _text_field(self, name: str, title: str) -> TextField:
        field = TextField()
        field.setObjectName(f"topic_{name}")
        field.setAccessibleName(title)
        field.textEdited.connect(self._text_typed)
        self.fields[name] = field
        return field

    def _lay(self, grid: QGridLayout, row: int, title: str, field: QWidget, span: int = 3) -> None:
        head: QLabel = label(title, "secondary")
        head.setBuddy(field)
        field.setAccessibleName(title)
        grid.addWidget(head, row, 0)
        grid.addWidget(field, row, 1, 1, span)

    def _make_shortcuts(self) -> None:
        for keys, act in (("Alt+Down", self._next_row), ("Alt+Up", self._previous_row)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        pasting = QShortcut(QKeySequence.StandardKey.Paste, self.view)
        pasting.setContext(Qt.ShortcutContext.WidgetShortcut)
        pasting.activated.connect(self.paste)

    # --- showing

    def enter(self) -> None:
        current = self._current()
        self.model.refresh(anew=True)
        self._told.clear()
        self._told.hide()
        changeable = self._flow.round is not None and self._flow.round.changeable
        for widget in (*self.fields.values(), self.supervisor, self.proposed, self._paste):
            widget.setEnabled(changeable)
        self._date_all.setVisible(changeable)
        row = self._flow.chosen.index(current) if current in self._flow.chosen else 0
        self.view.selectRow(row)
        self._fill()

    def _current(self) -> str | None:
        row = self.view.currentIndex().row()
        return self._flow.chosen[row] if 0 <= row < len(self._flow.chosen) else None

    def _row_changed(self, *_: object) -> None:
        self._fill()

    def _fill(self) -> None:
        student_id = self._current()
        if student_id is None:
            return
        self._filling = True
        proposal = self._flow.proposals[student_id]
        for name, field in self.fields.items():
            field.set_value(getattr(proposal, name))
        self._fill_supervisors(proposal)
        self.proposed.set_value(proposal.proposal_date)
        self._date_all.setEnabled(proposal.proposal_date is not None)
        self._fill_match(proposal)
        self._filling = False

    def _fill_supervisors(self, proposal: Proposal) -> None:
        assert self._flow.round is not None
        loads = self._flow.loads()
        choices = [("", "—")]
        if proposal.supervisor_name and not proposal.staff_id:
            choices.append((f"{_GIVEN}{proposal.supervisor_name}", proposal.supervisor_name))
        for one in self._flow.round.supervisors:
            code = "topics-load" if one.limit is None else "topics-load-limit"
            name = PersonName.parse(one.name).short_name_surname_first
            choices.append((one.id, self._shell.say(code, name=name, n=loads[one.id], limit=one.limit)))
        self.supervisor.set_choices(choices)
        given = f"{_GIVEN}{proposal.supervisor_name}" if proposal.supervisor_name else ""
        self.supervisor.set_value(proposal.staff_id or given)

    def _fill_match(self, proposal: Proposal) -> None:
        self.match.setChecked(proposal.match_confirmed is not None)
        day = proposal.match_confirmed
        self.match.setText(
            self.tr("match confirmed, {0}").format(f"{day:%d.%m.%Y}") if day else self.tr("match confirmed")
        )

    # --- typing

    def _text_typed(self) -> None:
        self._edit(**{name: field.text() for name, field in self.fields.items()})

    def _date_typed(self) -> None:
        if self.proposed.is_valid():
            self._edit(proposal_date=self.proposed.value())
        self._date_all.setEnabled(self.proposed.value() is not None)

    def _supervisor_chosen(self) -> None:
        value = self.supervisor.value() or ""
        if value.startswith(_GIVEN):
            self._edit(staff_id=None, supervisor_name=value.removeprefix(_GIVEN))
        else:
            self._edit(staff_id=value or None, supervisor_name="")

    def _match_toggled(self, confirmed: bool) -> None:
        self._edit(match_confirmed=self._flow.today if confirmed else None)
        student_id = self._current()
        if student_id is not None and not self._filling:
            self._fill_match(self._flow.proposals[student_id])

    def _edit(self, **values: Any) -> None:
        student_id = self._current()
        if self._filling or student_id is None:
            return
        self._flow.edit(student_id, **values)
        self._told_anew()

    def _told_anew(self) -> None:
        self.model.refresh()
        self.changed.emit()

    def _date_others(self) -> None:
        day = self.proposed.value()
        if day is not None:
            self._told.setText(self._shell.say("topics-dated", n=self._flow.propose_on(day), date=day))
            self._told.show()
            self._told_anew()

    def _confirm_all(self) -> None:
        self._flow.confirm_match(self._flow.chosen, self._flow.today)
        self._fill()
        self._told_anew()

    def _next_row(self) -> None:
        self._step(1)

    def _previous_row(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        row = self.view.currentIndex().row() + by
        if 0 <= row < len(self._flow.chosen):
            self.view.selectRow(row)

    def paste(self) -> None:
        """Columns from the clipboard, from the current student downwards."""
        student_id = self._current()
        text = QGuiApplication.clipboard().text()
        if student_id is None or not text.strip() or not self._paste.isEnabled():
            return
        taken, remarks = self._flow.paste(student_id, text)
        lines = [self._shell.say("topics-pasted", n=taken)]
        lines += [self._shell.say(one.code, **dict(one.params)) for one in remarks[:3]]
        self._told.setText("\n".join(lines))
        self._told.show()
        self._fill()
        self._told_anew()
