"""The wizard of the new academic year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.desktop.shell import Shell
from app.desktop.wizards.frame import Wizard, WizardPage
from app.desktop.wizards.new_year_flow import CALENDAR, CHECK, COURSES, GRADUATES, NewYearFlow
from app.desktop.wizards.new_year_pages import YearCalendarPage, YearCheckPage
from app.desktop.wizards.new_year_people import CoursesPage, GraduatesPage
from app.domain.errors import KafedraError
from app.services import new_year
from app.services.context import Changes, Context
from app.services.new_year import NewYear, YearDone


class NewYearWizard(Wizard):
    """The year that is near is proposed; another one may be chosen on the first page."""

    name: ClassVar[str] = "new-year"

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._draft: Mapping[str, Any] = {}
        self.show_busy()
        shell.run(_prepare, None, on_done=self._prepared)

    def title(self) -> str:
        return self.tr("New academic year")

    def _prepared(self, found: NewYear) -> None:
        self.flow = self._flow = NewYearFlow(found, self.shell.today())
        self.begin()

    def make_pages(self) -> dict[str, WizardPage]:
        shell, flow = self.shell, self._flow
        calendar = YearCalendarPage(flow)
        calendar.year_wanted.connect(self._load_year)
        check = YearCheckPage(shell, flow)
        check.wanted.connect(self._rehearse)
        return {
            CALENDAR: calendar,
            COURSES: CoursesPage(shell, flow),
            GRADUATES: GraduatesPage(shell, flow),
            CHECK: check,
        }

    # --- loading

    def _load_year(self, year: int) -> None:
        self.next_button.setEnabled(False)
        self.shell.run(_prepare, year, on_done=self._year_loaded)

    def _year_loaded(self, found: NewYear) -> None:
        self._flow.show_year(found)
        self.show_current()

    def resume(self, data: Mapping[str, Any]) -> None:
        self._draft = data
        self.shell.run(_prepare, data["typed"]["year"], on_done=self._resumed, on_error=self.resume_failed)

    def _resumed(self, found: NewYear) -> None:
        self._flow.show_year(found)
        self.restored(self._draft)

    # --- checking and writing

    def _rehearse(self) -> None:
        self.shell.run(new_year.rehearse, self._flow.plan(), on_done=self._rehearsed)

    def _rehearsed(self, refusal: KafedraError | None) -> None:
        self._flow.refusal = refusal
        self._flow.rehearsed = True
        self.refresh()

    def finish_text(self) -> str:
        return self.tr("Begin the year")

    def finish(self) -> None:
        self.shell.do(new_year.begin, self._flow.plan(), on_done=self._written, on_error=self.finish_failed)

    def _written(self, result: tuple[YearDone, Changes]) -> None:
        done, changes = result
        lines = [
            self.say("new-year-does-up", n=done.up),
            self.say("new-year-does-graduate", n=done.graduated),
            self.say("new-year-does-stay", n=done.stayed),
        ]
        self.show_outcome(self.tr("The academic year has begun"), lines, undo=changes.seq)


def _prepare(ctx: Context, year: int | None) -> NewYear:
    return new_year.prepare(ctx, new_year.year_to_prepare(ctx) if year is None else year)
