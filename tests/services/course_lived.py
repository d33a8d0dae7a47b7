"""The whole course lived once: a file before each stage, opened by a test as its own copy."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.services import course_life
from tests.services.course import Course, begin_studies, lasting, open_course
from tests.services.course_life import LIFE, Stage

END = "end"


@dataclass(frozen=True)
class Lived:
    """Where the files lie, and the facts after each stage but for ids."""

    folder: Path
    facts_after: dict[str, Any]


def live_whole(folder: Path) -> Lived:
    """The course from its first stage to its last, without a detour."""
    course = begin_studies(folder / "department.sqlite")
    after = {}
    for stage in LIFE:
        _copy(course, folder / f"{stage.name}.sqlite")
        course_life.live(course, stage)
        after[stage.name] = lasting(course.facts())
    _copy(course, folder / f"{END}.sqlite")
    course.ctx.close()
    return Lived(folder, after)


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
