"""Three-valued judging: what is true, false, or not decidable because a fact is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.explanations import Explanation, LocalText


class Unknown:
    """A value or verdict that cannot be had: the dotted names of the facts nobody has recorded."""

    __slots__ = ("facts",)

    def __init__(self, facts: tuple[str, ...]) -> None:
        self.facts = facts

    def __bool__(self) -> bool:
        raise TypeError("an unknown verdict is neither true nor false")

    @staticmethod
    def joined(unknowns: Iterable[Unknown]) -> Unknown:
        """One unknown naming every fact of several, each once, in order."""
        return Unknown(tuple(dict.fromkeys(name for unknown in unknowns for name in unknown.facts)))


class Between(Unknown):
    """A count known only within bounds, because some members could not be judged."""

    __slots__ = ("high", "low")

    def __init__(self, facts: tuple[str, ...], low: int, high: int) -> None:
        super().__init__(facts)
        self.low = low
        self.high = high


Verdict = bool | Unknown


class Context:
    """What an expression is judged against; `item` and `row` are the list members under judgement.

    `subject` is what the finding will be about. `brief` asks only for what presses: the rest is neither explained
    nor told apart.
    """

    __slots__ = ("brief", "calendar", "facts", "item", "row", "settings", "subject", "today")

    def __init__(
        self, facts: Mapping[str, Any], today: date, calendar: WorkingCalendar, settings: Mapping[str, Any]
    ) -> None:
        self.facts = facts
        self.today = today
        self.calendar = calendar
        self.settings = settings
        self.item: Any = None
        self.row: Any = None
        self.subject = ""
        self.brief = False


ValueOf = Callable[[Context], Any]
VerdictOf = Callable[[Context], Verdict]


@dataclass(slots=True)
class Report:
    """Why a condition does not hold, and the facts nobody has recorded."""

    reasons: list[Explanation] = field(default_factory=list)
    missing: dict[str, None] = field(default_factory=dict)

    def lacks(self, facts: Iterable[str]) -> None:
        """Notes facts that are not recorded, each once."""
        self.missing.update(dict.fromkeys(facts))

    def told(self, label: Callable[[str], LocalText]) -> list[Explanation]:
        """The reasons; where nothing speaks against the condition, what is not recorded."""
        if self.reasons or not self.missing:
            return self.reasons
        return [Explanation("facts-lacking", {"facts": [label(fact) for fact in self.missing]})]


ExplainTo = Callable[[Context, Report], None]


@dataclass(frozen=True, slots=True)
class Condition:
    """A compiled condition: `judge` is fast and runs always, the others only for what does not hold.

    `contradicted` tells whether recorded facts speak against it; otherwise something is merely not there yet.
    """

    judge: VerdictOf
    explain: ExplainTo
    contradicted: Callable[[Context], bool]


def never(context: Context) -> bool:
    """For what can still come to hold whatever is recorded."""
    return False
