"""What every wizard of decisions has, without Qt: the act, what it decides of each row, what Finish would refuse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.desktop.wizards.flow import Flow, Remark
from app.desktop.wizards.typed import ActDraft
from app.domain.calendar import WorkingCalendar
from app.domain.errors import KafedraError
from app.domain.explanations import Explanation, LocalText
from app.domain.workflow import Decision

# Remarks about the date of the act, told beside its field.
OF_DATE = ("act-late", "act-day-off", "act-weekend")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a decision: whom and what it is about, by when, why it cannot be taken, what can be decided of it.

    `matter` is plain text or text in three languages.
    """

    person: str
    matter: object = ""
    programme: str = ""
    group: str = ""
    due: date | None = None
    why_not: Explanation | None = None
    allowed: Sequence[Decision] = (Decision.APPROVE,)


class DecidingFlow(Flow):
    """Rows are told apart by keys, `chosen` are those taken. `refusals` is None until the rehearsal has been."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self.chosen: list[str] = []
        self.act = ActDraft()
        self.decided: dict[str, tuple[Decision, str]] = {}
        self.refusals: Mapping[str, KafedraError] | None = None

    # --- what a flow says of its rows

    def rows(self) -> Sequence[str]:
        """The keys of all rows in their order, also of those that cannot be taken."""
        raise NotImplementedError

    def row(self, key: str) -> Row:
        raise NotImplementedError

    # --- what a flow says of its act

    @property
    def body_name(self) -> LocalText:
        """Whose act it is."""
        raise NotImplementedError

    @property
    def is_sitting(self) -> bool:
        """Whether somebody chairs it and somebody writes its minutes."""
        raise NotImplementedError

    @property
    def asks_number(self) -> bool:
        raise NotImplementedError

    @property
    def calendar(self) -> WorkingCalendar | None:
        return None

    def officials(self) -> Sequence[Mapping[str, Any]]:
        return ()

    def posts(self, day: date) -> tuple[str, str]:
        """Who chairs and who writes on a day."""
        return "", ""

    # --- who

    def choose(self, keys: Iterable[str]) -> None:
        """Take these rows, in the order of the list; what cannot be taken is left out."""
        wanted = set(keys)
        self.chosen = [one for one in self.rows() if one in wanted and self.row(one).why_not is None]
        self.touched()

    def take_out(self, key: str) -> None:
        """Let the others go on without one."""
        refusals = self.refusals
        self.choose(one for one in self.chosen if one != key)
        if refusals is not None and self.chosen:
            self.refusals = {one: fault for one, fault in refusals.items() if one != key}

    def who_problems(self) -> list[Remark]:
        return [] if self.chosen else [Remark("who-nobody")]

    # --- the act

    def set_act(self, **values: Any) -> None:
        """Change the act; with its date come who chaired and who wrote, unless somebody else was typed in."""
        before = self._posts()
        self.act = replace(self.act, **values)
        if "date" in values:
            after = self._posts()
            self.act = replace(
                self.act,
                chair=after[0] if self.act.chair in ("", before[0]) else self.act.chair,
                secretary=after[1] if self.act.secretary in ("", before[1]) else self.act.secretary,
            )
        self.touched()

    def _posts(self) -> tuple[str, str]:
        return self.posts(self.act.date) if self.act.date else ("", "")

    def act_problems(self) -> list[Remark]:
        found = []
        if self.asks_number and not self.act.number.strip():
            found.append(Remark("act-no-number"))
        if self.act.date is None:
            found.append(Remark("act-no-date"))
        elif self.act.date > self.today:
            found.append(Remark("act-date-future", {"date": self.act.date}))
        return found

    def day_remarks(self) -> list[Remark]:
        """What deserves a look about the date of the act: a day off."""
        day = self.act.date
        if day is None or self.calendar is None or self.calendar.is_working(day):
            return []
        off = self.calendar.day_off(day)
        return [Remark("act-day-off", {"date": day, "name": off.name}) if off else Remark("act-weekend", {"date": day})]

    def late(self) -> list[str]:
        """Rows whose deadline the act comes after."""
        day = self.act.date
        return [one for one in self.chosen if (due := self.row(one).due) is not None and day is not None and day > due]

    # --- decisions

    def decision(self, key: str) -> Decision:
        return self.decided.get(key, (Decision.APPROVE, ""))[0]

    def reason(self, key: str) -> str:
        return self.decided.get(key, (Decision.APPROVE, ""))[1]

    def decide(self, keys: Iterable[str], decision: Decision, reason: str | None = None) -> None:
        """Decide of rows; those of which this cannot be decided stay as they are."""
        for one in keys:
            if decision in self.row(one).allowed:
                kept = self.reason(one) if reason is None else reason
                self.decided[one] = (decision, "" if decision is Decision.APPROVE else kept)
        self.touched()

    def count(self, decision: Decision) -> int:
        return sum(self.decision(one) is decision for one in self.chosen)

    def decision_problems(self) -> list[Remark]:
        return [
            Remark("decision-no-reason", {"name": self.row(one).person}, one)
            for one in self.chosen
            if self.decision(one) is not Decision.APPROVE and not self.reason(one).strip()
        ]

    # --- the check

    @property
    def nothing_to_write(self) -> Remark | None:
        """Why there is nothing to write; None when there is something."""
        return None

    def summary(self) -> list[Remark]:
        """What will be written, in a few lines."""
        told = []
        for decision in (Decision.APPROVE, Decision.RETURN, Decision.REJECT):
            if self.count(decision):
                told.append(Remark(f"check-{decision.value}", {"n": self.count(decision)}))
        return told

    def check_problems(self) -> list[Remark]:
        nothing = self.nothing_to_write
        if nothing is not None:
            return [nothing]
        if self.refusals is None:
            return [Remark("check-running")]
        return [Remark(fault.code, fault.params, key or None) for key, fault in self.refusals.items()]

    def touched(self) -> None:
        """What was checked no longer holds."""
        self.refusals = None

    # --- the draft

    def typed_decisions(self) -> dict[str, list[str]]:
        return {one: [decision.value, reason] for one, (decision, reason) in self.decided.items()}

    def take_decisions(self, typed: Mapping[str, Sequence[str]]) -> None:
        for key, (decision, reason) in typed.items():
            if key in self.chosen:
                self.decide([key], Decision(decision), reason)
