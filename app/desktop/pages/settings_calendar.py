"""Settings: the academic year, and the working calendar day by day."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout

from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.fields import Choice, DateField, TextField, labelled
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.yearview import YearView
from app.domain.explanations import LocalText


class AcademicTab(SettingsTab):
    """Both semesters of an academic year; what is saved here counts as confirmed when the box says so."""

    tables: ClassVar[frozenset[str]] = frozenset({"academic_term"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "academic", saving=True)
        self._semesters: dict[tuple[int, int], Any] = {}
        self._filling = False
        self._year = shell.today().year
        self.title = label("", "section", name="academicYear")
        back = button("‹", "academicBack")
        on = button("›", "academicOn")
        back.setAccessibleName(self.tr("Previous year"))
        on.setAccessibleName(self.tr("Next year"))
        back.clicked.connect(self._back)
        on.clicked.connect(self._on)
        self._chip = Chip()
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (back, on, self.title, self._chip):
            row.addWidget(widget)
        row.addStretch(1)
        card = Card()
        card.body.addLayout(row)
        card.body.addLayout(self._grid())
        self.confirm = QCheckBox(self.tr("The dates agree with the academic calendar of the university"))
        self.confirm.setObjectName("academicConfirmed")
        self.confirm.toggled.connect(self._typed)
        card.add(self.confirm)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(3, 1)
        self.fields: dict[tuple[int, str], DateField] = {}
        names = {1: self.tr("Autumn semester"), 2: self.tr("Spring semester")}
        for number, name in names.items():
            grid.addWidget(label(name, "strong"), number, 0)
            for column, (part, title) in enumerate(
                (("starts", self.tr("First day")), ("ends", self.tr("Last day"))), start=1
            ):
                field = DateField()
                field.setObjectName(f"academic{number}_{part}")
                field.setFixedWidth(160)
                field.changed.connect(self._typed)
                self.fields[number, part] = field
                grid.addWidget(labelled(title, field), number, column)
        return grid

    def load(self) -> None:
        from app.services import academics

        self.shell.run(academics.list_semesters, on_done=self._loaded)

    def _loaded(self, semesters: list[Any]) -> None:
        from app.services.academics import academic_year

        if not self._semesters:
            self._year = academic_year(self.shell.today())
        self._semesters = {(one.year, one.number): one for one in semesters}
        if not self.changed_by_hand:
            self._show()

    def _show(self) -> None:
        self._filling = True
        present = [one for number in (1, 2) if (one := self._semesters.get((self._year, number)))]
        self.title.setText(self.tr("Academic year {0}").format(f"{self._year}–{self._year + 1}"))
        for (number, part), field in self.fields.items():
            one = self._semesters.get((self._year, number))
            field.set_value(getattr(one, part) if one else None)
        confirmed = bool(present) and all(one.confirmed for one in present)
        self.confirm.setChecked(confirmed)
        if not present:
            self._chip.show_text(self.tr("not entered"), "plain")
        elif confirmed:
            self._chip.show_text(self.tr("confirmed"), "done")
        else:
            self._chip.show_text(self.tr("not confirmed"), "soon")
        self._filling = False

    def _typed(self) -> None:
        if not self._filling:
            self.touched()

    def _back(self) -> None:
        self._turn(-1)

    def _on(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        if not self.changed_by_hand:
            self._year += by
            self._show()

    def save(self) -> None:
        from app.services import academics

        days = {place: day for place, field in self.fields.items() if (day := field.value()) is not None}
        if len(days) < len(self.fields):
            self.fault.say(self.tr("Enter the first and the last day of both semesters."), "late")
            return
        confirmed = self.confirm.isChecked()
        found = [
            academics.Semester(self._year, number, days[number, "starts"], days[number, "ends"], confirmed)
            for number in (1, 2)
        ]
        self.write(academics.save_semesters, found)


class WorkingTab(SettingsTab):
    """The working calendar: a day is pressed and made a day off or a working day; a year is confirmed as checked."""

    tables: ClassVar[frozenset[str]] = frozenset({"calendar_day", "calendar_year", "setting"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "working")
        self._found: Any = None
        self._year = shell.today().year
        self.view = YearView(shell.theme)
        self.view.setAccessibleName(self.tr("Working calendar of the year"))
        self.view.chosen.connect(self._day_chosen)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.view, 1)
        row.addLayout(self._side())
        self.body.addLayout(self._head())
        self.body.addLayout(row, 1)

    def _head(self) -> QHBoxLayout:
        self.title = label("", "section", name="workingYear")
        self._chip = Chip()
        back = button("‹", "workingBack")
        on = button("›", "workingOn")
        back.setAccessibleName(self.tr("Previous year"))
        on.setAccessibleName(self.tr("Next year"))
        back.clicked.connect(self._back)
        on.clicked.connect(self._on)
        self.confirm = button(self.tr("Confirm the year"), "workingConfirm")
        self.confirm.setToolTip(self.tr("The days off were checked against the official calendar"))
        self.confirm.clicked.connect(self._confirm)
        self.week = Choice([(5, self.tr("5-day week")), (6, self.tr("6-day week"))])
        self.week.setObjectName("workingWeek")
        self.week.setFixedWidth(176)
        self.week.setAccessibleName(self.tr("Working week"))
        self.week.changed.connect(self._week_chosen)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (back, on, self.title, self._chip):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.week)
        row.addWidget(self.confirm)
        return row

    def _side(self) -> QVBoxLayout:
        self.day_title = label("", "section", name="workingDay")
        self._day_text = label("", "secondary", wrap=True)
        self.name = TextField()
        self.name.setObjectName("workingName")
        self.make_off = button(self.tr("Make it a day off"), "workingOff")
        self.make_off.clicked.connect(self._make_off)
        self.make_worked = button(self.tr("Make it a working day"), "workingWorked")
        self.make_worked.clicked.connect(self._make_worked)
        self._named = labelled(self.tr("What it is called"), self.name)
        side = QVBoxLayout()
        side.setSpacing(8)
        for widget in (self.day_title, self._day_text, self._named, self.make_off, self.make_worked):
            widget.setFixedWidth(208)
            side.addWidget(widget)
        side.addSpacing(12)
        for text, kind in ((self.tr("day off with a name"), "late"), (self.tr("worked by exception"), "done")):
            side.addWidget(Chip(text, kind))
        side.addStretch(1)
        return side

    def load(self) -> None:
        from app.services import housekeeping

        self.shell.run(housekeeping.working_year, on_done=self._loaded)

    def _loaded(self, found: Any) -> None:
        self._found = found
        self.week.blockSignals(True)
        self.week.set_value(found.week)
        self.week.blockSignals(False)
        self._show()

    def _show(self) -> None:
        self.title.setText(str(self._year))
        confirmed = self._year in self._found.calendar.confirmed_years
        if confirmed:
            self._chip.show_text(self.tr("confirmed"), "done")
        else:
            self._chip.show_text(self.tr("not confirmed"), "soon")
        self.confirm.setEnabled(not confirmed)
        self.view.show_year(self._year, self._meaning)
        self._show_day(self.view.day)

    def _meaning(self, day: date) -> tuple[bool, bool, str]:
        calendar = self._found.calendar
        worked = calendar.is_working(day)
        off = calendar.day_off(day)
        if off is not None and not worked:
            name = off.name
            told = self.shell.text(name) if isinstance(name, LocalText) else self.shell.say(name.code, **name.params)
            return False, True, told
        exception = worked and day in calendar.working_days
        return worked, exception, self.tr("worked by exception") if exception else ""

    def _show_day(self, day: date | None) -> None:
        for widget in (self._named, self.make_off, self.make_worked):
            widget.setVisible(day is not None)
        if day is None:
            self.day_title.setText(self.tr("Choose a day"))
            self._day_text.setText(self.tr("Press a day to make it a day off or a working day."))
            return
        worked, _, name = self._meaning(day)
        self.day_title.setText(f"{day:%d.%m.%Y}")
        state = self.tr("working day") if worked else self.tr("day off")
        self._day_text.setText(f"{state}: {name}" if name else state)
        self.name.set_value(None)
        self._named.setVisible(worked)
        self.make_off.setVisible(worked)
        self.make_worked.setVisible(not worked)

    def _day_chosen(self, day: date) -> None:
        self._show_day(day)

    def _back(self) -> None:
        self._year -= 1
        self._show()

    def _on(self) -> None:
        self._year += 1
        self._show()

    # --- writing

    def _make_off(self) -> None:
        self._save_day(off=True)

    def _make_worked(self) -> None:
        self._save_day(off=False)

    def _save_day(self, *, off: bool) -> None:
        day = self.view.day
        if day is not None:
            self.write(_save_day, day, off, self.name.value() or "")

    def _confirm(self) -> None:
        from app.services import academics

        self.write(academics.confirm_year, self._year)

    def _week_chosen(self) -> None:
        from app.services import settings

        self.write(settings.choose, {"calendar.week": self.week.value()})


def _save_day(ctx: Any, day: date, off: bool, name: str) -> Any:
    from app.services import academics

    return academics.save_day(ctx, day, off_five=off, off_six=off, name=LocalText(name, name, name))
