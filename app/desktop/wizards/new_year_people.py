"""The new academic year: who moves up, who leaves; every line may be decided by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app.desktop.models.headed import HeadedModel, Index
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, DateField, TextField, labelled
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import cell_text
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.marks import CHIP_ROLE, ChipDelegate
from app.desktop.wizards.new_year_flow import NewYearFlow
from app.desktop.wizards.tables import make_table, selected_rows
from app.domain.kazakh import fold
from app.services.new_year import Step, YearLine

_NAME, _PROGRAMME, _COURSE, _STEP, _WHY = range(5)
_KINDS = {Step.UP: "done", Step.STAY: "soon", Step.GRADUATE: "info"}
_ALL = "all"


class LinesModel(HeadedModel):
    """Students with what is decided of each and why."""

    def __init__(self, shell: Shell, flow: NewYearFlow) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self.shown: list[YearLine] = []
        self.titles = (
            self.tr("Student"), self.tr("Programme"), self.tr("Course"), self.tr("Decision"), self.tr("Why"),
        )  # fmt: skip

    def show(self, lines: Sequence[YearLine]) -> None:
        self.beginResetModel()
        self.shown = list(lines)
        self.endResetModel()

    def tell_again(self) -> None:
        """What is decided has changed; the lines are the same."""
        self.dataChanged.emit(self.index(0, 0), self.index(max(0, len(self.shown) - 1), _WHY))

    def row_total(self) -> int:
        return len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell_text(self._text(line, index.column()), role)
        if role == CHIP_ROLE and index.column() == _STEP:
            return _KINDS[self._flow.steps[line.student_id]]
        return None

    def _text(self, line: YearLine, column: int) -> str:
        if column == _NAME:
            return line.name
        if column == _PROGRAMME:
            return line.programme
        if column == _COURSE:
            moved = self._flow.steps[line.student_id] is Step.UP
            return f"{line.course or '–'} → {line.following}" if moved else str(line.course or "–")
        if column == _STEP:
            return self._shell.say(f"year-step-{self._flow.steps[line.student_id]}")
        told = [self._shell.say(one.code, **one.params) for one in (*line.reasons, *line.notes)]
        if self._flow.by_hand(line.student_id):
            told.insert(0, self.tr("decided by hand"))
        return "; ".join(told)


class PeoplePage(WizardPage):
    """A searched list; buttons decide for the chosen lines, a double click turns one round."""

    wide: ClassVar[bool] = True
    steps: ClassVar[tuple[Step, ...]] = ()

    def __init__(self, shell: Shell, flow: NewYearFlow, name: str) -> None:
        super().__init__()
        self._shell = shell
        self._flow = flow
        self.model = LinesModel(shell, flow)
        self.view = make_table(f"{name}Table", self.tr("Students"), self.model, (236, 100, 72, 152, 0))
        self.view.setItemDelegateForColumn(_STEP, ChipDelegate(shell.theme, self.view))
        self.view.doubleClicked.connect(self._turn)
        steps = [(step, shell.say(f"year-step-{step}")) for step in self.steps]
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 12)
        self.column.setSpacing(12)
        self.column.addLayout(self._filters(name, steps))
        self.column.addWidget(self.view, 1)
        self.column.addLayout(self._decisions(name, steps))

    def _filters(self, name: str, steps: Sequence[tuple[Step, str]]) -> QHBoxLayout:
        self._search = TextField(self.tr("Search: name, programme"))
        self._search.setObjectName(f"{name}Search")
        self._search.setAccessibleName(self.tr("Search"))
        self._search.changed.connect(self.show_lines)
        self._which = Choice([(_ALL, self.tr("All")), *steps])
        self._which.setObjectName(f"{name}Which")
        self._which.setAccessibleName(self.tr("Which students are shown"))
        self._which.setFixedWidth(184)
        self._which.changed.connect(self.show_lines)
        self.count = label("", "secondary", name=f"{name}Count")
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._search, 1)
        top.addWidget(self._which)
        top.addWidget(self.count)
        return top

    def _decisions(self, name: str, steps: Sequence[tuple[Step, str]]) -> QHBoxLayout:
        self.buttons: dict[Step, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(self.tr("For the selected:"), "secondary"))
        for step, text in steps:
            one = button(text, f"{name}_{step}")
            one.setProperty("step", step.value)
            one.clicked.connect(self._decide)
            self.buttons[step] = one
            row.addWidget(one)
        row.addStretch(1)
        return row

    def lines(self) -> Sequence[YearLine]:
        raise NotImplementedError

    def enter(self) -> None:
        self.show_lines()

    def show_lines(self) -> None:
        words = fold(self._search.text()).split()
        which = self._which.value()
        self.model.show(
            [
                line
                for line in self.lines()
                if which in (_ALL, self._flow.steps[line.student_id])
                and all(word in fold(f"{line.name} {line.programme}") for word in words)
            ]
        )
        self._tell_count()

    def _tell_count(self) -> None:
        counts = [
            f"{self._shell.say(f'year-step-{step}')}: {self._flow.count(step, self.lines())}" for step in self.steps
        ]
        self.count.setText(" · ".join(counts))

    def _decide(self) -> None:
        chosen = [self.model.shown[row].student_id for row in selected_rows(self.view)]
        self._taken(chosen, Step(self.sender().property("step")))

    def _turn(self, index: Index) -> None:
        line = self.model.shown[index.row()]
        now = line.choices.index(self._flow.steps[line.student_id])
        self._taken([line.student_id], line.choices[(now + 1) % len(line.choices)])

    def _taken(self, student_ids: Sequence[str], step: Step) -> None:
        self._flow.decide(student_ids, step)
        self.model.tell_again()
        self._tell_count()
        self.changed.emit()


class CoursesPage(PeoplePage):
    """Everybody who has a next course; whoever stays behind with the reason."""

    steps: ClassVar[tuple[Step, ...]] = (Step.UP, Step.STAY)

    def __init__(self, shell: Shell, flow: NewYearFlow) -> None:
        super().__init__(shell, flow, "courses")

    def heading(self) -> str:
        return self.tr("Courses")

    def lines(self) -> Sequence[YearLine]:
        return self._flow.moving()


class GraduatesPage(PeoplePage):
    """Those whose last course ends, and the order by which graduates leave."""

    steps: ClassVar[tuple[Step, ...]] = (Step.GRADUATE, Step.STAY)

    def __init__(self, shell: Shell, flow: NewYearFlow) -> None:
        super().__init__(shell, flow, "graduates")
        self.number = TextField()
        self.number.setObjectName("graduatesOrder")
        self.number.setFixedWidth(160)
        self.day = DateField()
        self.day.setObjectName("graduatesDate")
        self.day.setFixedWidth(160)
        for field in (self.number, self.day):
            field.changed.connect(self._typed)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(labelled(self.tr("Number of the order"), self.number))
        row.addWidget(labelled(self.tr("Date of the order"), self.day))
        row.addStretch(1)
        self.column.addLayout(row)

    def heading(self) -> str:
        return self.tr("Graduates")

    def lines(self) -> Sequence[YearLine]:
        return self._flow.finishing()

    def enter(self) -> None:
        super().enter()
        number, day = self._flow.order_number, self._flow.order_date
        self.number.set_value(number)
        self.day.set_value(day)

    def _typed(self) -> None:
        self._flow.set_order(self.number.value() or "", self.day.value())
        self.changed.emit()
