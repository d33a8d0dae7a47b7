"""Settings: the academic year, and the working calendar day by day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout

from app.desktop.pages.settings_choices import word_of
from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.fields import Choice, DateField, TextField, labelled
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.yearview import YearView
from app.domain.explanations import LocalText

if TYPE_CHECKING:
    from app.services.context import Context

_STAGES = "stage_report.stages"
_FINAL = 3  # the line of the final attestation, after both semesters


class AcademicTab(SettingsTab):
    """Semesters and final attestation of an academic year; the box says whether the dates count as confirmed."""

    tables: ClassVar[frozenset[str]] = frozenset({"academic_term", "final_attestation", "setting"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "academic", saving=True)
        self._semesters: dict[tuple[int, int], Any] = {}
        self._finals: dict[int, tuple[date | None, date | None]] = {}
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
        begin = button(self.tr("Begin a new academic year"), "academicNewYear", icon=shell.icon("calendar-check"))
        begin.clicked.connect(self._begin_year)
        row.addWidget(begin)
        card = Card()
        card.body.addLayout(row)
        card.body.addLayout(self._grid())
        told = self.tr("The final attestation is that of the students whose last year this is.")
        card.add(label(told, "secondary", wrap=True))
        self.confirm = QCheckBox(self.tr("The dates agree with the academic calendar of the university"))
        self.confirm.setObjectName("academicConfirmed")
        self.confirm.toggled.connect(self._typed)
        card.add(self.confirm)
        self.body.addWidget(card)
        self.body.addWidget(self._stages_card())
        self.body.addStretch(1)

    def _stages_card(self) -> Card:
        """What the year is divided into for the reports; the choice itself stands with the regulation."""
        card = Card(self.tr("Stages of the research work"))
        self._stages = label("", wrap=True, name="academicStages")
        change = button(self.tr("Change in the regulation"), "academicStagesChange", link=True)
        change.clicked.connect(self._open_regulation)
        card.add(self._stages)
        card.add(change)
        self._stages_box = card
        return card

    def _open_regulation(self) -> None:
        self.shell.open_page("settings", tab="regulation")

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(3, 1)
        self.fields: dict[tuple[int, str], DateField] = {}
        names = {1: self.tr("Autumn semester"), 2: self.tr("Spring semester"), _FINAL: self.tr("Final attestation")}
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
        self.shell.run(_years, on_done=self._loaded)

    def _begin_year(self) -> None:
        self.shell.open_wizard("new-year")

    def _loaded(self, found: tuple[list[Any], dict[int, tuple[date | None, date | None]], Any, Any]) -> None:
        from app.services.academics import academic_year

        semesters, self._finals, stages, chosen = found
        self._stages_box.setVisible(stages is not None)
        if stages is not None:
            self._stages.setText(f"{self.shell.text(stages.title)}: {word_of(self.shell, stages, chosen)}")
        if not self._semesters:
            self._year = academic_year(self.shell.today())
        self._semesters = {(one.year, one.number): one for one in semesters}
        if not self.changed_by_hand:
            self._show()

    def _show(self) -> None:
        self._filling = True
        present = [one for number in (1, 2) if (one := self._semesters.get((self._year, number)))]
        self.title.setText(self.tr("Academic year {0}").format(f"{self._year}–{self._year + 1}"))
        final = dict(zip(("starts", "ends"), self._finals.get(self._year, (None, None)), strict=True))
        for (number, part), field in self.fields.items():
            one = self._semesters.get((self._year, number))
            field.set_value(final[part] if number == _FINAL else getattr(one, part) if one else None)
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
        if any((number, part) not in days for number, part in self.fields if number != _FINAL):
            self.fault.say(self.tr("Enter the first and the last day of both semesters."), "late")
            return
        if not all(field.is_valid() for field in self.fields.values()):
            self.fault.say(self.tr("A date of the final attestation cannot be read."), "late")
            return
        confirmed = self.confirm.isChecked()
        found = [
            academics.Semester(self._year, number, days[number, "starts"], days[number, "ends"], confirmed)
            for number in (1, 2)
        ]
        final = days.get((_FINAL, "starts")), days.get((_FINAL, "ends"))
        self.write(academics.save_year, self._year, found, final)


def _years(ctx: Context) -> tuple[list[Any], dict[int, tuple[date | None, date | None]], Any, Any]:
    """Semesters, final attestations, and the setting of the stages with its value where the edition has one."""
    from app.services import academics, settings

    edition = settings.main_profile(ctx)
    stages = ctx.profile(edition).settings.get(_STAGES)
    return (
        academics.list_semesters(ctx),
        academics.list_finals(ctx),
        stages,
        settings.effective(ctx, edition).get(_STAGES),
    )


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


def _save_day(ctx: Context, day: date, off: bool, name: str) -> Any:
    from app.services import academics

    return academics.save_day(ctx, day, off_five=off, off_six=off, name=LocalText(name, name, name))
