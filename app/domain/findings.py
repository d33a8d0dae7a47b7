"""What the judging of a rule gives: a finding with its status, dates and reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.domain.explanations import Explanation, LocalText


class Status(StrEnum):
    """How a rule stands for its subject on the day of judging."""

    OK = "ok"
    UPCOMING = "upcoming"
    DUE = "due"
    OVERDUE = "overdue"
    VIOLATED = "violated"
    BLOCKED = "blocked"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Severity(StrEnum):
    """What an unmet rule does to the act it governs."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


class Grade(StrEnum):
    """How well a deadline was kept: in full, in its decisive part only, or not at all."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class MissingFact(NamedTuple):
    """A fact nobody has recorded yet, by its dotted name and in words."""

    fact: str
    label: LocalText


class Finding(NamedTuple):
    """A rule judged for one subject, `student:<id>`, another record or an item such as `internship:<id>`.

    A named tuple because a thousand students make tens of thousands of them and a frozen
    dataclass takes several times longer to build.
    """

    rule: str
    clause: str
    subject: str
    status: Status
    severity: Severity
    summary: LocalText
    due: date | None = None
    due_safe: date | None = None
    why: tuple[Explanation, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    grade: Grade | None = None


def presses(status: Status, due: date | None) -> bool:
    """Whether lists and Today show it: it has a date to come or gone by, is a fault, or lacks a fact to be told."""
    return status in _PRESSING or (due is not None and status is not Status.OK)


_PRESSING = frozenset({Status.UNKNOWN, Status.VIOLATED, Status.BLOCKED})


def is_idle(findings: Collection[Finding]) -> bool:
    """Whether the regulation asks nothing of the student any more: no rule of his edition applies to him."""
    return bool(findings) and all(found.status is Status.NOT_APPLICABLE for found in findings)


REFUSING = frozenset({Status.BLOCKED, Status.UNKNOWN, Status.VIOLATED, Status.OVERDUE})


def refusing(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that keep a gate shut: a blocking rule not met, or not decidable for want of a fact."""
    return [found for found in findings if found.severity is Severity.BLOCK and found.status in REFUSING]
