"""A sitting of one body with many matters, without Qt: the agenda, the act, what is decided of each line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from app.desktop.wizards.flow import Remark
from app.desktop.wizards.matters import ACT, CHECK, DECISIONS, EACH, MattersFlow, Placed
from app.services.sittings import Sitting
from app.services.step_rounds import StepRound

BODY, AGENDA = "body", "agenda"


class SittingFlow(MattersFlow):
    """`sittings` are the bodies to choose from; `open` hands over what waits for one of them."""

    name = "sitting"

    def __init__(self, today: date, sittings: Sequence[Sitting] = ()) -> None:
        super().__init__(today)
        self.sittings = tuple(sittings)
        self.sitting: Sitting | None = None
        self._matters: dict[str, StepRound] = {}

    def open(self, sitting: Sitting, found: Sequence[StepRound]) -> None:
        """Everything that waits for a body; all of it is on the agenda until something is left out."""
        self.sitting = sitting
        self.body = sitting.body
        self._matters = {one.key: one for one in found}
        self._place()
        self.values, self.decided = {}, {}
        self.choose(self.placed)
        self.set_act(date=self.today)

    def _place(self) -> None:
        self.placed = {
            f"{key}/{line.key}": Placed(matter, line) for key, matter in self._matters.items() for line in matter.lines
        }

    # --- pages

    def pages(self) -> Sequence[str]:
        each = (EACH,) if self.asks_each or self.sitting is None else ()
        decisions = (DECISIONS,) if self.asks_decisions or self.sitting is None else ()
        return (BODY, AGENDA, ACT, *each, *decisions, CHECK)

    def problems(self, page: str) -> Sequence[Remark]:
        if self.sitting is None:
            return [Remark("sitting-no-body")]
        found = {
            AGENDA: self._agenda_problems,
            ACT: self._act_now_problems,
            EACH: self.each_problems,
            DECISIONS: self.decision_problems,
            CHECK: self.check_problems,
        }
        return found[page]() if page in found else ()

    def _agenda_problems(self) -> list[Remark]:
        if not self.placed:
            return [Remark("sitting-nothing-waits")]
        return [] if self.chosen else [Remark("sitting-nothing-chosen")]

    def _act_now_problems(self) -> list[Remark]:
        """A sitting may be prepared before its day and before it has a number."""
        return [one for one in self.act_problems() if one.code == "act-no-date"]

    @property
    def nothing_to_write(self) -> Remark | None:
        """Before its day the sitting is kept as it is prepared."""
        if self.act.date is not None and self.act.date > self.today:
            return Remark("sitting-not-held", {"date": self.act.date})
        return Remark("act-no-number") if self.asks_number and not self.act.number.strip() else None

    # --- the agenda

    def matters(self) -> Sequence[StepRound]:
        return list(self._matters.values())

    def of_matter(self, matter: str) -> list[str]:
        """The rows of a matter."""
        return [key for key, one in self.placed.items() if one.matter.key == matter]

    def move_matter(self, matter: str, by: int) -> None:
        """Put a matter earlier (-1) or later (1)."""
        keys = list(self._matters)
        at = keys.index(matter)
        if 0 <= at + by < len(keys):
            keys.insert(at + by, keys.pop(at))
            self._order(keys)

    def _order(self, matters: Iterable[str]) -> None:
        wanted = [one for one in matters if one in self._matters]
        self._matters = {one: self._matters[one] for one in [*wanted, *(k for k in self._matters if k not in wanted)]}
        self._place()
        self.choose(self.chosen)

    def about(self, key: str) -> object:
        matter, line = self.placed[key].matter, self.placed[key].line
        return (matter.title, *line.item)

    # --- what is told beside

    def title(self) -> Remark:
        if self.sitting is None:
            return Remark("wizard-sitting")
        params = {"body": self.body_name, "date": self.act.date or self.today, "n": len(self.chosen)}
        return Remark("wizard-sitting-of", params)

    def subline(self, page: str) -> Remark | None:
        if self.sitting is None:
            return None
        if page == BODY:
            return Remark("told-plainly", {"text": self.body_name})
        if page == AGENDA:
            return Remark("sitting-on-agenda", {"n": len(self.chosen), "all": len(self.placed)})
        return super().subline(page)

    # --- the draft

    def typed(self) -> dict[str, Any]:
        return {
            **super().typed(),
            "sitting": self.sitting.key if self.sitting else "",
            "order": list(self._matters),
        }

    def take(self, typed: Mapping[str, Any]) -> None:
        self._order(typed["order"])
        super().take(typed)
