"""The whole course lived once: a file before each stage, opened by a test as its own copy."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.findings import Finding, Status
from app.domain.regulation import gates
from app.domain.workflow import Ended
from app.services import case_views, deadlines
from tests.services import course_stage
from tests.services.course import Course, begin_studies, lasting, open_course
from tests.services.course_life import LIFE
from tests.services.course_stage import Stage

END = "end"
_PRESSING = (Status.OVERDUE, Status.VIOLATED, Status.BLOCKED, Status.UNKNOWN)


@dataclass(frozen=True)
class Seen:
    """What the program tells on a day: what may begin, gates that are shut, findings, where the cases stand.

    An offer for a semester or year is `workflow/slot`; a finding has its rule and, where it is of one, its semester
    or year.
    """

    offered: set[str]
    shut: set[str]
    dated: dict[str, tuple[Status, date]]
    pressing: set[str]
    cases: dict[str, tuple[Ended | None, str | None]]


@dataclass(frozen=True)
class Lived:
    """Where the files lie; after each stage its facts but for ids, and what was seen."""

    folder: Path
    facts_after: dict[str, Any]
    seen_after: dict[str, Seen]


def look(course: Course) -> Seen:
    """Everything a person sees of the student today."""
    found = deadlines.judge(course.ctx, [course.student], course.clock.day)[course.student]
    offers = case_views.offered(course.ctx, course.student)
    asked = [gate for gate in gates(course.ctx.profile(course.edition)) if gate != "readiness"]
    return Seen(
        {one.workflow if len(str(one.slot or "")) not in (1, 4) else f"{one.workflow}/{one.slot}" for one in offers},
        {gate for gate in asked if course.refusing(gate)},
        {_named(one): (one.status, one.due) for one in found if one.due is not None},
        {_named(one) for one in found if one.status in _PRESSING},
        {one.workflow: (one.ended, one.next) for one in case_views.of_student(course.ctx, course.student)},
    )


def _named(finding: Finding) -> str:
    kind, _, about = finding.subject.partition(":")
    return f"{finding.rule} {about}" if kind in ("semester", "year") else finding.rule


def live_whole(folder: Path) -> Lived:
    """The course from its first stage to its last, without a detour."""
    course = begin_studies(folder / "department.sqlite")
    after, seen = {}, {}
    for stage in LIFE:
        _copy(course, folder / f"{stage.name}.sqlite")
        course_stage.live(course, stage)
        after[stage.name], seen[stage.name] = lasting(course.facts()), look(course)
    _copy(course, folder / f"{END}.sqlite")
    course.ctx.close()
    return Lived(folder, after, seen)


def _copy(course: Course, to: Path) -> None:
    connection = sqlite3.connect(course.ctx.database.path)
    connection.execute("VACUUM INTO ?", [str(to)])
    connection.close()


@dataclass
class At:
    """Opens the course as it was before a stage, each time a copy of its own."""

    lived: Lived
    folder: Path
    opened: list[Course] = field(default_factory=list)

    def __call__(self, stage: Stage) -> Course:
        return self._open(stage.name, stage)

    def end(self) -> Course:
        """The course lived to its end."""
        return self._open(END, LIFE[-1])

    def _open(self, name: str, stage: Stage) -> Course:
        path = self.folder / f"{len(self.opened)}.sqlite"
        shutil.copyfile(self.lived.folder / f"{name}.sqlite", path)
        day = stage.steps[-1].day if name == END else stage.steps[0].day
        self.opened.append(open_course(path, day))
        return self.opened[-1]

    def close(self) -> None:
        for course in self.opened:
            course.ctx.close()
