"""A student's course step by step on the days it happens: the clock moves, each step under its act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from app.bootstrap import open_department
from app.domain.findings import Finding, Status
from app.domain.workflow import CaseState, Decision, Step, Workflow
from app.services import (
    academics,
    case_views,
    cases,
    casework,
    deadlines,
    facts,
    history,
    organisation,
    setup,
    step_fields,
    students,
    supervisors,
)
from app.services.academics import Semester
from app.services.case_views import CaseView, Offer
from app.services.cases import Act
from app.services.casework import Move
from app.services.context import Context
from app.storage.student_queries import StudentFilter

SEMESTERS = (
    Semester(2026, 1, date(2026, 9, 1), date(2026, 12, 26), True),
    Semester(2026, 2, date(2027, 1, 18), date(2027, 6, 30), True),
    Semester(2027, 1, date(2027, 9, 1), date(2027, 12, 25), True),
    Semester(2027, 2, date(2028, 1, 17), date(2028, 6, 30), True),
)
FINAL = {2026: (date(2027, 6, 1), date(2027, 6, 30)), 2027: (date(2028, 6, 1), date(2028, 6, 30))}
# A decision that sends a case back needs a reason.
REASON = "толықтыру керек"


class Clock:
    """The day it is; a test moves it forward."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> date:
        return self.day


@dataclass(frozen=True)
class Done:
    """A step approved on a day: the number of its act where one decides it, and what else it records.

    Compulsory dates that are not given are that day. A fact that only the open department knows is asked of it.
    """

    step: str
    day: date
    number: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class Course:
    """One student in an open department."""

    ctx: Context
    clock: Clock
    student: str

    # --- what is done ---------------------------------------------------------------------------------------

    def decide(
        self,
        workflow: str,
        done: Done,
        decision: Decision = Decision.APPROVE,
        *,
        begins: Mapping[str, Any] | None = None,
    ) -> None:
        """Enter a decision at a step on its day; it concerns the item begun last, or begins one."""
        self.clock.day = max(self.clock.day, done.day)
        flow = self.flow(workflow)
        step = flow.step(done.step)
        act = Act(step.actors[0], step.act, done.day, done.number) if step.act and done.number else None
        subject = None if begins is not None else self.item(workflow)
        reason = "" if decision is Decision.APPROVE else REASON
        given = {name: value(self) if callable(value) else value for name, value in done.facts.items()}
        given = self._days(flow, step, done) | given
        move = Move(self.student, workflow, done.step, decision, subject, reason, given, begins or {})
        casework.decide(self.ctx, [move], act, on=done.day)

    def _days(self, flow: Workflow, step: Step, done: Done) -> dict[str, Any]:
        known = self.ctx.profile(self.edition).facts
        asked = {one.fact: known[step_fields.canonical(flow, one.fact)] for one in step.evidence if not one.optional}
        return {fact: done.day for fact, spec in asked.items() if spec.type == "date" and not spec.ahead}

    def take_back(self, workflow: str) -> None:
        casework.take_back(self.ctx, self.student, workflow, self.item(workflow))

    def undo(self) -> None:
        history.undo(self.ctx)

    def redo(self) -> None:
        history.redo(self.ctx)

    # --- what is seen ---------------------------------------------------------------------------------------

    def flow(self, workflow: str) -> Workflow:
        return cases.workflow(self.ctx, self.edition, workflow)

    @property
    def edition(self) -> str:
        return str(students.get(self.ctx, self.student)["edition"])

    def facts(self) -> dict[str, Any]:
        return facts.of_students(self.ctx, [self.student])[self.student]

    def item(self, workflow: str) -> str | None:
        """The item begun last of a workflow of items."""
        item_of = self.flow(workflow).item_of
        if item_of is None:
            return None
        items = facts.of_students(self.ctx, [self.student], {item_of})[self.student][item_of]
        return items[-1]["id"] if items else None

    def view(self, workflow: str) -> CaseView:
        item = self.item(workflow)
        views = case_views.of_student(self.ctx, self.student)
        return next(one for one in views if one.workflow == workflow and one.subject_id == item)

    def state(self, workflow: str) -> CaseState:
        """Where the case of the item begun last stands."""
        item = self.item(workflow)
        with self.ctx.database.read() as connection:
            owner = {self.student: self.edition}
            found = cases.load(self.ctx, connection, workflow, owner, {item: self.student} if item else None)
        return found[item or self.student].state

    def offers(self, workflow: str) -> list[Offer]:
        return [one for one in case_views.offered(self.ctx, self.student) if one.workflow == workflow]

    def finding(self, rule: str, about: str | None = None) -> Finding:
        """What a rule says today of the student, or of one item, semester or year of his."""
        subject = about or self.student
        found = deadlines.judge(self.ctx, [self.student], self.clock.day)[self.student]
        return next(one for one in found if one.rule == rule and one.subject.partition(":")[2] == subject)

    def status(self, rule: str, about: str | None = None) -> tuple[Status, date | None]:
        found = self.finding(rule, about)
        return found.status, found.due

    def refusing(self, gate: str) -> list[str]:
        """The rules that keep a gate shut today."""
        return [one.rule for one in deadlines.check(self.ctx, self.student, gate).refusing]


def begin_studies(path: Path, **values: Any) -> Course:
    """A new department whose calendar is entered, with one enrolled student of two years."""
    ctx = open_department(path, create=True, user="secretary", clock=(clock := Clock(date(2026, 9, 1))))
    setup.create(ctx, "mitu-2025", {"department": {"name_kk": "Ақпараттық жүйелер"}, "semesters": []})
    academics.save_semesters(ctx, SEMESTERS)
    with ctx.intention("calendar.semesters") as unit:
        for year, (first, last) in FINAL.items():
            academics.write_final(unit, year, first, last)
    organisation.save_official(ctx, None, {"post": "head", "name": "Сейітова Айгүл Маратқызы"})
    organisation.save_programme(ctx, None, {"code": "7M06101", "name_kk": "АЖ", "edition": "mitu-2025"})
    supervisors.save(ctx, None, {"surname": "Әбдірахманов", "given_name": "Ерлан", "degree": "PhD"})
    course = Course(ctx, clock, "")
    course.student = enrol(course, **values)
    return course


def enrol(course: Course, **values: Any) -> str:
    """A student more, of two years and enrolled in August 2026 unless it is said otherwise."""
    usual = {
        "surname": "Қасымова",
        "given_name": "Ұлпан",
        "track": "SP",
        "funding": "state",
        "course": 1,
        "programme_id": organisation.list_programmes(course.ctx)[0]["id"],
        "enrol_date": date(2026, 8, 25),
        "enrol_order_number": "120-м",
    }
    return students.save(course.ctx, None, usual | values)[0]


def open_course(path: Path, day: date) -> Course:
    """The first student of a department as it was kept."""
    clock = Clock(day)
    ctx = open_department(path, user="secretary", clock=clock)
    return Course(ctx, clock, students.list_ids(ctx, StudentFilter())[0])


# Told by the file it lies in, not by what happened.
_IDS = frozenset({"id", "plan_row", "staff_id"})


def lasting(known: Any) -> Any:
    """Facts without the ids of what was begun."""
    if isinstance(known, dict):
        return {name: lasting(value) for name, value in known.items() if name not in _IDS}
    return [lasting(one) for one in known] if isinstance(known, list) else known
