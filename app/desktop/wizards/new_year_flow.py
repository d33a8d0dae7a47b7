"""The new academic year without Qt: its calendar, who moves up, who leaves, and what Finish writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from app.desktop.wizards.flow import Flow, Panel, Remark
from app.desktop.wizards.typed import parsed_day, plain
from app.domain.errors import KafedraError
from app.services.academics import Semester, year_label
from app.services.new_year import NewYear, Step, YearLine, YearPlan

CALENDAR, COURSES, GRADUATES, CHECK = "calendar", "courses", "graduates", "check"


class NewYearFlow(Flow):
    """One new year. `refusal` is what a rehearsal told, `rehearsed` whether there was one since the last change."""

    name = "new-year"

    def __init__(self, found: NewYear, today: date) -> None:
        super().__init__()
        self._today = today
        self.refusal: KafedraError | None = None
        self.rehearsed = False
        self.show_year(found)

    def show_year(self, found: NewYear) -> None:
        """Take another year; what was decided of students is proposed anew."""
        self.found = found
        self.semesters = list(found.semesters)
        self.final_start, self.final_end = found.final
        self.lines = {line.student_id: line for line in found.lines}
        self.steps = {line.student_id: line.proposed for line in found.lines}
        self.order_number = ""
        self.order_date: date | None = None
        self._changed()

    @property
    def year(self) -> int:
        return self.found.year

    # --- pages

    def pages(self) -> Sequence[str]:
        return (CALENDAR, COURSES, GRADUATES, CHECK) if self.finishing() else (CALENDAR, COURSES, CHECK)

    def problems(self, page: str) -> Sequence[Remark]:
        found = {
            CALENDAR: self._calendar_problems,
            COURSES: list[Remark],
            GRADUATES: self._order_problems,
            CHECK: self._refusals,
        }
        return found[page]()

    def _calendar_problems(self) -> list[Remark]:
        found = []
        if self.found.begun:
            found.append(Remark("new-year-begun", {"year": year_label(self.year)}))
        found += [
            Remark("semester-dates", {"starts": one.starts, "ends": one.ends})
            for one in self.semesters
            if one.ends <= one.starts
        ]
        days = [day for one in self.semesters for day in (one.starts, one.ends)]
        if not found and days != sorted(days):
            found.append(Remark("new-year-semesters", {"year": year_label(self.year)}))
        if self.final_start and self.final_end and self.final_end < self.final_start:
            found.append(Remark("semester-dates", {"starts": self.final_start, "ends": self.final_end}))
        return found

    def _order_problems(self) -> list[Remark]:
        if Step.GRADUATE not in self.steps.values():
            return []
        if not self.order_number.strip() or self.order_date is None:
            return [Remark("new-year-no-order")]
        return [Remark("act-date-future", {"date": self.order_date})] if self.order_date > self._today else []

    def _refusals(self) -> list[Remark]:
        if not self.rehearsed:
            return [Remark("wizard-checking")]
        return [Remark(self.refusal.code, self.refusal.params)] if self.refusal else []

    # --- what is decided

    def moving(self) -> list[YearLine]:
        """Those who have a next course, or whose course is not known."""
        return [line for line in self.found.lines if Step.GRADUATE not in line.choices]

    def finishing(self) -> list[YearLine]:
        return [line for line in self.found.lines if Step.GRADUATE in line.choices]

    def decide(self, student_ids: Iterable[str], step: Step) -> None:
        """Decide for those who may be decided so; the others keep what they have."""
        for student_id in student_ids:
            if step in self.lines[student_id].choices:
                self.steps[student_id] = step
        self._changed()

    def by_hand(self, student_id: str) -> bool:
        """Whether somebody decided otherwise than was proposed."""
        return self.steps[student_id] is not self.lines[student_id].proposed

    def set_semester(self, index: int, *, starts: date | None = None, ends: date | None = None) -> None:
        """Typed dates are the department's own: they count as confirmed."""
        before = self.semesters[index]
        after = replace(before, starts=starts or before.starts, ends=ends or before.ends)
        if after != before:
            self.semesters[index] = replace(after, confirmed=True)
            self._changed()

    def confirm(self, confirmed: bool) -> None:
        self.semesters = [replace(one, confirmed=confirmed) for one in self.semesters]
        self._changed()

    def set_final(self, starts: date | None, ends: date | None) -> None:
        self.final_start, self.final_end = starts, ends
        self._changed()

    def set_order(self, number: str, day: date | None) -> None:
        self.order_number, self.order_date = number, day
        self._changed()

    def _changed(self) -> None:
        self.rehearsed = False
        self.refusal = None

    def plan(self) -> YearPlan:
        """What `new_year.begin` is given."""
        return YearPlan(
            self.year,
            tuple(self.semesters),
            (self.final_start, self.final_end),
            dict(self.steps),
            (self.order_number, self.order_date),
        )

    def count(self, step: Step, lines: Iterable[YearLine] | None = None) -> int:
        wanted = self.found.lines if lines is None else lines
        return sum(1 for line in wanted if self.steps[line.student_id] is step)

    # --- what is told beside

    def title(self) -> Remark:
        return Remark("told-plainly", {"text": year_label(self.year)})

    def subline(self, page: str) -> Remark | None:
        if page == CALENDAR and not all(one.confirmed for one in self.semesters):
            return Remark("first-start-unconfirmed")
        if page == COURSES:
            lines = self.moving()
            return Remark("new-year-courses", {"up": self.count(Step.UP, lines), "n": self.count(Step.STAY, lines)})
        if page == GRADUATES:
            return Remark("new-year-graduates", {"n": self.count(Step.GRADUATE)})
        return None

    def attention(self) -> Sequence[Remark]:
        found = []
        if not all(one.confirmed for one in self.semesters):
            found.append(Remark("first-start-calendar-sample"))
        if self.final_start is None or self.final_end is None:
            found.append(Remark("new-year-no-final"))
        unknown = sum(1 for line in self.found.lines if line.notes and self.steps[line.student_id] is Step.UP)
        if unknown:
            found.append(Remark("new-year-not-attested-yet", {"n": unknown}))
        return found

    def panel(self) -> Panel:
        does = [Remark("new-year-does-calendar", {"year": year_label(self.year)})]
        for step in Step:
            if n := self.count(step):
                does.append(Remark(f"new-year-does-{step}", {"n": n}))
        return Panel(closes=tuple(does), follows=(Remark("new-year-then-deadlines"), Remark("new-year-then-import")))

    # --- the draft

    def typed(self) -> dict[str, Any]:
        return {
            "year": self.year,
            "semesters": [[one.starts.isoformat(), one.ends.isoformat(), one.confirmed] for one in self.semesters],
            "final": [plain(self.final_start), plain(self.final_end)],
            "steps": {key: step.value for key, step in self.steps.items() if self.by_hand(key)},
            "order": [self.order_number, plain(self.order_date)],
        }

    def take(self, typed: Mapping[str, Any]) -> None:
        for index, (starts, ends, confirmed) in enumerate(typed["semesters"][: len(self.semesters)]):
            before = self.semesters[index]
            first, last = parsed_day(starts) or before.starts, parsed_day(ends) or before.ends
            self.semesters[index] = Semester(before.year, before.number, first, last, confirmed)
        self.final_start, self.final_end = (parsed_day(one) for one in typed["final"])
        for student_id, step in typed["steps"].items():
            if student_id in self.lines:
                self.decide([student_id], Step(step))
        self.order_number, self.order_date = typed["order"][0], parsed_day(typed["order"][1])
        self._changed()
