"""Walking the workflows of MITU, edition 2025, entry by entry, over the domain alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.findings import refusing
from app.domain.regulation import check_rules
from app.domain.workflow import CaseState, Decision, Entry, Workflow, accept, state
from app.regulations.loader import load_calendar_seed, load_profiles

ROOT = Path(__file__).parents[2] / "resources"
PROFILE = load_profiles(ROOT / "regulations")["mitu-2025"]
CALENDAR = load_calendar_seed(ROOT / "calendars/kz.toml")
TODAY = date(2027, 4, 20)


@dataclass
class Walk:
    """A case on its way, entry by entry."""

    flow: Workflow
    entries: tuple[Entry, ...] = ()
    skipped: frozenset[str] = frozenset()

    @property
    def at(self) -> CaseState:
        return state(self.flow, self.entries, self.skipped)

    def enter(self, step: str, decision: Decision, reason: str = "ескерту", **evidence: Any) -> Walk:
        found = evidence or (proof(self.flow, step) if decision is Decision.REJECT and self._finds(step) else {})
        entry = Entry(step, decision, TODAY, reason, found)
        return Walk(self.flow, accept(self.flow, self.entries, entry, self.skipped), self.skipped)

    def _finds(self, step: str) -> bool:
        return self.flow.step(step).verdict

    def approve(self, step: str) -> Walk:
        entry = Entry(step, Decision.APPROVE, TODAY, evidence=proof(self.flow, step))
        return Walk(self.flow, accept(self.flow, self.entries, entry, self.skipped), self.skipped)

    def to(self, step: str) -> Walk:
        walk = self
        for one in self.flow.steps[: self.flow.position(step)]:
            if one.id not in self.skipped:
                walk = walk.approve(one.id)
        return walk


def proof(flow: Workflow, step: str) -> Mapping[str, Any]:
    """Whatever is asked of a step, of the kind that the dictionary names."""
    samples = {"date": TODAY, "number": 12, "flag": True, "list": [{"hours": 2}], "text": "бар", "texts": ["бар"]}
    name = (flow.item_of or "") + "."
    return {
        one.fact: samples[PROFILE.facts[one.fact.replace("item.", name)].type]
        for one in flow.step(step).evidence
        if not one.optional
    }


def walk(workflow: str) -> Walk:
    return Walk(PROFILE.workflows[workflow])


def required(workflow: str, step: str, facts: dict[str, Any]) -> list[str]:
    """The rules that refuse a step."""
    given = {"student": {"id": "s1", "track": "SP"}} | facts
    found = check_rules(PROFILE, given, PROFILE.workflows[workflow].step(step).requires, TODAY, CALENDAR)
    return [one.rule for one in refusing(found)]
