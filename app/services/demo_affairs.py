"""The later affairs of the demonstration: reports, attestations, changes and defences, each through its workflow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from app.domain.rules import Profile
from app.domain.workflow import Decision, Step, Workflow
from app.services import case_views, cases, casework, step_fields
from app.services.cases import Act
from app.services.casework import Move
from app.services.context import Context

Data = Mapping[str, Any]
Day = Callable[[int], date]


def fill(ctx: Context, edition: str, affairs: Sequence[Data], cohorts: Mapping[str, Sequence[str]], day: Day) -> None:
    """Enter the affairs in their order of days, each for the students it names by their place in a cohort."""
    profile = ctx.profile(edition)
    for affair in affairs:
        present = cohorts[affair["cohort"]]
        students = [present[place - 1] for place in affair["students"] if place <= len(present)]
        _Affair(ctx, profile, affair, students, day).run()


class _Affair:
    """One affair of the data for its students: every step is one act for all of them."""

    def __init__(self, ctx: Context, profile: Profile, data: Data, students: Sequence[str], day: Day) -> None:
        self._ctx = ctx
        self._profile = profile
        self._data = data
        self._day = day
        self._flow: Workflow = cases.workflow(ctx, profile.id, data["workflow"])
        self._begins = {one: self._opening(one) for one in students}
        self._items: dict[str, str | None] = dict.fromkeys(students)

    def run(self) -> None:
        for given in self._data["steps"]:
            step = self._flow.step(given["step"])
            on = self._day(given["day"])
            act = Act(step.actors[0], step.act, on, given["number"]) if step.act else None
            moves = [self._move(student, step, given, on) for student in self._items]
            casework.decide(self._ctx, moves, act, on=on)
            if self._flow.item_of is not None:
                self._items = {student: self._item(student) for student in self._items}

    def _opening(self, student_id: str) -> Mapping[str, Any]:
        """The facts of the slot that the affair names, none where the workflow has no slots."""
        if "slot" not in self._data:
            return {}
        offers = [one.begins for one in case_views.offered(self._ctx, student_id) if one.workflow == self._flow.id]
        begins: Mapping[str, Any] = offers[self._data["slot"] - 1]
        return begins

    def _move(self, student_id: str, step: Step, given: Data, on: date) -> Move:
        decision = Decision(given.get("decision", Decision.APPROVE.value))
        evidence = self._dates(step, on) | self._given(given) if decision is Decision.APPROVE else {}
        item = self._items[student_id]
        begins = {} if item else self._begins[student_id]
        return Move(student_id, self._flow.id, step.id, decision, item, given.get("reason", ""), evidence, begins)

    def _dates(self, step: Step, on: date) -> dict[str, Any]:
        """The days that a step asks for: all of them that of the step."""
        kinds = {
            one.fact: self._profile.facts[step_fields.canonical(self._flow, one.fact)].type
            for one in step.evidence
            if not one.optional
        }
        return {fact: on for fact, kind in kinds.items() if kind == "date"}

    def _given(self, given: Data) -> dict[str, Any]:
        days = {fact: self._day(offset) for fact, offset in given.get("days", {}).items()}
        return {**given.get("evidence", {}), **days}

    def _item(self, student_id: str) -> str | None:
        found = [one for one in case_views.of_student(self._ctx, student_id) if one.workflow == self._flow.id]
        return found[-1].subject_id
