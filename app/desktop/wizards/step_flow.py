"""One step of any workflow for many students, without Qt: who, which act or day, what of each, what is decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from app.desktop.wizards import evidence
from app.desktop.wizards.flow import Remark
from app.desktop.wizards.matters import ACT, CHECK, DECISIONS, EACH, WHO, MattersFlow, Placed
from app.desktop.wizards.typed import parsed_day, plain
from app.services.step_fields import Field
from app.services.step_rounds import StepRound


class StepFlow(MattersFlow):
    """`begin` hands over the step. A single student for whom there is nothing to choose is not asked about."""

    name = "step"

    def __init__(self, today: date) -> None:
        super().__init__(today)
        self.round: StepRound | None = None
        self.common: dict[str, Any] = {}
        self._only = ""
        self._is_named = False

    def begin(self, found: StepRound, students: Sequence[str] = (), subjects: Sequence[str] = ()) -> None:
        """Start with a step; of the students and their items those are taken who can be.

        One student alone: only his own lines are shown.
        """
        self._only = students[0] if len(students) == 1 else ""
        self.round = found
        lines = [one for one in found.lines if not self._only or one.student_id == self._only]
        self.placed = {one.key: Placed(found, one) for one in lines}
        self.body = found.bodies[0] if found.bodies else None
        self.choose(self._meant(students, subjects))
        super().set_act(date=self.today)

    def _meant(self, students: Sequence[str], subjects: Sequence[str]) -> Iterable[str]:
        """The lines of these items; a student named in place of an item means his first one that is to begin.

        Of a student without an item named it is the only line that can be taken.
        """
        ready: dict[str, list[str]] = {}
        for key, one in self.placed.items():
            if one.line.reason is None:
                ready.setdefault(one.line.student_id, []).append(key)
        fresh = {one: [key for key in keys if self.placed[key].line.subject_id is None] for one, keys in ready.items()}
        named = [key for key in subjects if key in self.placed]
        named += [fresh[one][0] for one in subjects if one not in self.placed and fresh.get(one)]
        self._is_named = bool(named)
        owners = {self.placed[key].line.student_id for key in named}
        alone = [keys[0] for one in students if one not in owners and len(keys := ready.get(one, [])) == 1]
        return [*named, *alone]

    # --- pages

    @property
    def asks_who(self) -> bool:
        if not self._only or not self.chosen:
            return True
        ready = [key for key, one in self.placed.items() if one.line.reason is None]
        return len(ready) > 1 and not self._is_named

    @property
    def asks_act(self) -> bool:
        """A paper, or the day of the step where its evidence does not date each student by itself."""
        if self.kind or len(self.chosen) != 1 or self.asks_decisions:
            return True
        return not self._dates()

    def pages(self) -> Sequence[str]:
        shown = {WHO: self.asks_who, ACT: self.asks_act, EACH: self.asks_each, DECISIONS: self.asks_decisions}
        return (*(page for page, wanted in shown.items() if wanted), CHECK)

    def problems(self, page: str) -> Sequence[Remark]:
        found = {
            WHO: self.who_problems,
            ACT: self.act_problems,
            EACH: self.each_problems,
            DECISIONS: self.decision_problems,
            CHECK: self.check_problems,
        }
        return found[page]()

    # --- the day

    def _dates(self) -> list[Field]:
        fields = evidence.asked(self.round.fields) if self.round and not self.kind else ()
        return [one for one in fields if one.type == "date"]

    @property
    def dated(self) -> Field | None:
        """The one compulsory date that is the day of the step itself."""
        dates = [one for one in self._dates() if not one.optional]
        return dates[0] if len(dates) == 1 else None

    def common_dates(self) -> list[Field]:
        """Further dates that may be the same for all."""
        return [one for one in self._dates() if one != self.dated]

    def set_act(self, **values: Any) -> None:
        super().set_act(**values)
        if "date" in values and self.dated is not None:
            self.set_common(self.dated.fact, values["date"])

    def set_common(self, fact: str, value: Any) -> None:
        """A date that holds for everybody of whom nothing else is typed."""
        self.common[fact] = value
        self.touched()

    def known(self, key: str, fact: str) -> Any:
        if self.common.get(fact) is not None:
            return self.common[fact]
        recorded = super().known(key, fact)
        own_day = self.dated is not None and fact == self.dated.fact and self.asks_act
        return self.act.date if recorded is None and own_day else recorded

    def day(self) -> date:
        """The day of a step that no paper decides."""
        if self.asks_act and self.act.date is not None:
            return self.act.date
        days = [value for key in self.chosen for value in self.evidence(key).values()]
        return min(evidence.latest(days) or self.today, self.today)

    # --- what is told beside

    def title(self) -> Remark:
        if self.round is None:
            return Remark("wizard-step")
        if self._only and self.placed:
            name = next(iter(self.placed.values())).line.name
            return Remark("wizard-step-one", {"action": self.round.action, "name": name})
        if not self.chosen:
            return Remark("told-plainly", {"text": self.round.action})
        return Remark("wizard-step-of", {"action": self.round.action, "n": len(self.students())})

    # --- the draft

    def typed(self) -> dict[str, Any]:
        found = self.round
        place = {"edition": found.edition, "workflow": found.workflow, "step": found.step} if found else {}
        return {
            **super().typed(),
            **place,
            "only": self._only,
            "common": {fact: plain(value) for fact, value in self.common.items()},
        }

    def take(self, typed: Mapping[str, Any]) -> None:
        super().take(typed)
        self.common = {fact: parsed_day(value) for fact, value in typed["common"].items()}
