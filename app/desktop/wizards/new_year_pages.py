"""The new academic year: its calendar, and the last look before it is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout

from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, DateField, labelled
from app.desktop.widgets.labels import label
from app.desktop.wizards.flow import Remark
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.new_year_flow import NewYearFlow
from app.services.academics import year_label
from app.services.new_year import Step

_FIELD_WIDTH = 160


class YearCalendarPage(WizardPage):
    """Which year; both semesters and the final attestation. `year_wanted` asks for another year."""

    year_wanted = Signal(int)

    def __init__(self, flow: NewYearFlow) -> None:
        super().__init__()
        self._flow = flow
        self._filling = False
        near = flow.year
        self._year = Choice([(year, year_label(year)) for year in (near - 1, near, near + 1)])
        self._year.setObjectName("newYear")
        self._year.setFixedWidth(_FIELD_WIDTH)
        self._year.changed.connect(self._year_chosen)
        self.confirm = QCheckBox(self.tr("The dates agree with the academic calendar of the university"), self)
        self.confirm.setObjectName("newYearConfirmed")
        self.confirm.toggled.connect(self._confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addWidget(labelled(self.tr("Academic year"), self._year))
        column.addLayout(self._grid())
        column.addWidget(self.confirm)
        told = self.tr("The final attestation is that of the students whose last year this is.")
        column.addWidget(label(told, "secondary", wrap=True))
        column.addStretch(1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(3, 1)
        names = (self.tr("Autumn semester"), self.tr("Spring semester"), self.tr("Final attestation"))
        self.fields: list[tuple[DateField, DateField]] = []
        for row, name in enumerate(names):
            begins, ends = DateField(), DateField()
            begins.setObjectName(f"newYear{row + 1}_starts")
            ends.setObjectName(f"newYear{row + 1}_ends")
            for field in (begins, ends):
                field.setFixedWidth(_FIELD_WIDTH)
                field.changed.connect(self._typed)
            grid.addWidget(label(name, "strong"), row, 0)
            grid.addWidget(labelled(self.tr("First day"), begins), row, 1)
            grid.addWidget(labelled(self.tr("Last day"), ends), row, 2)
            self.fields.append((begins, ends))
        return grid

    def heading(self) -> str:
        return self.tr("Calendar")

    def enter(self) -> None:
        flow = self._flow
        self._filling = True
        self._year.set_value(flow.year)
        dates = [(one.starts, one.ends) for one in flow.semesters]
        for (begins, ends), (first, last) in zip(
            self.fields, [*dates, (flow.final_start, flow.final_end)], strict=True
        ):
            begins.set_value(first)
            ends.set_value(last)
        self._show_confirmed()
        self._filling = False

    def _show_confirmed(self) -> None:
        silent = self.confirm.blockSignals(True)
        self.confirm.setChecked(all(one.confirmed for one in self._flow.semesters))
        self.confirm.blockSignals(silent)

    def _year_chosen(self) -> None:
        if not self._filling:
            self.year_wanted.emit(self._year.value())

    def _typed(self) -> None:
        if self._filling:
            return
        *semesters, final = self.fields
        for index, (begins, ends) in enumerate(semesters):
            self._flow.set_semester(index, starts=begins.value(), ends=ends.value())
        self._flow.set_final(final[0].value(), final[1].value())
        self._show_confirmed()
        self.changed.emit()

    def _confirmed(self, confirmed: bool) -> None:
        self._flow.confirm(confirmed)
        self.changed.emit()


class YearCheckPage(WizardPage):
    """What will be written, in a few lines. `wanted` asks for a rehearsal."""

    wanted = Signal()

    def __init__(self, shell: Shell, flow: NewYearFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self._told = label("", wrap=True, name="newYearTold")
        self._by_hand = label("", "secondary", wrap=True, name="newYearByHand")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("This will be written"), "section"))
        column.addWidget(self._told)
        column.addWidget(self._by_hand)
        column.addStretch(1)

    def heading(self) -> str:
        return self.tr("Check")

    def enter(self) -> None:
        flow, say = self._flow, self._shell.say
        year = year_label(flow.year)
        remarks = [Remark("new-year-does-calendar", {"year": year})]
        remarks += [Remark(f"new-year-does-{step}", {"n": flow.count(step)}) for step in Step]
        self._told.setText("\n".join(f"– {say(one.code, **dict(one.params))}" for one in remarks))
        changed = [
            f"– {line.name}: {say(f'year-step-{flow.steps[line.student_id]}')}"
            for line in flow.found.lines
            if flow.by_hand(line.student_id)
        ]
        head = self.tr("Decided otherwise than proposed:")
        self._by_hand.setText("\n".join((head, *changed)))
        self._by_hand.setVisible(bool(changed))
        self.wanted.emit()
