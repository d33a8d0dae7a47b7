"""What the Today page shows, as values: they can be read back before anything else of the program is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.explanations import LocalText


@dataclass(frozen=True, slots=True)
class Lingering:
    """Papers of one form that wait for one signature, or signed by all for their way home (`signer` "")."""

    title: LocalText
    form: str
    signer: str
    papers: int
    student_ids: tuple[str, ...]
    since: date
    why: str


@dataclass(frozen=True, slots=True)
class WorkGroup:
    """Students who need the same next step: what, for whom, by when, why, by which clause.

    `missing` are the facts that the soonest of them still needs. `workflow` and `step` name the wizard to start;
    a group of missing facts has `fact` instead, a group of papers that linger on their way `papers`. Work of nobody in
    particular has the tab of the `settings` where it is seen to; a record to be entered for each is named by `record`.
    """

    title: LocalText
    urgency: str
    student_ids: tuple[str, ...]
    clause: str
    due: date | None
    why: tuple[str, ...]
    missing: tuple[str, ...] = ()
    workflow: str | None = None
    step: str | None = None
    fact: str | None = None
    subjects: tuple[str, ...] = ()
    papers: Lingering | None = None
    settings: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True)
class Fall:
    """What a rule asks by a day of the strip, and of whom."""

    summary: LocalText
    clause: str
    urgency: str
    student_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day of the strip: whether it is worked, and what falls due on it."""

    day: date
    working: bool
    name: str
    falls: tuple[Fall, ...]


@dataclass(frozen=True, slots=True)
class TodayView:
    """The whole page. `counted` are students by counter: overdue, week, waiting, unknown, on_plan, students."""

    day: date
    counted: Mapping[str, tuple[str, ...]]
    groups: tuple[WorkGroup, ...]
    strip: tuple[DayMark, ...]

    @property
    def counters(self) -> dict[str, int]:
        return {name: len(students) for name, students in self.counted.items()}
