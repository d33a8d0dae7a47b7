"""Shapes of the regulation files, as written by hand; unknown keys are refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from app.domain.explanations import LocalText
from app.domain.findings import Severity
from app.domain.workflow import Decision

Raw = Any


class Entry(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A table of a file."""


class Texts(Entry):
    kk: str
    ru: str
    en: str

    def local(self) -> LocalText:
        return LocalText(self.kk, self.ru, self.en)


class FactEntry(Texts):
    type: str
    subject: str = ""
    choices: dict[str, Texts] = {}
    stored: bool = False
    grows: bool = False
    ahead: bool = False


class ConstantEntry(Entry):
    value: Raw
    clause: str


class SettingEntry(Entry):
    default: Raw
    title: Texts
    choices: list[Raw] = []
    choice_titles: dict[str, Texts] = {}
    reason: str = ""
    confirmed: bool = False


class AmbiguityEntry(Entry):
    id: str
    clause: str
    problem: Texts
    treatment: Texts


class AmbiguitiesFile(Entry):
    ambiguities: list[AmbiguityEntry]


class BodyEntry(Texts):
    chair: str = ""
    secretary: str = ""
    own: bool = False


class TrackEntry(Texts):
    years: float


class CountingEntry(Entry):
    roll: bool = True
    anchor_counts: bool = False


class ProfileFile(Entry):
    id: str
    university: Texts
    short_name: Texts
    title: Texts
    edition: str
    language: str
    legal_basis: list[Texts]
    bodies: dict[str, BodyEntry]
    tracks: dict[str, TrackEntry]
    constants: dict[str, ConstantEntry] = {}
    organisation: dict[str, str] = {}
    counting: CountingEntry = msgspec.field(default_factory=CountingEntry)
    valid_from: date | None = None
    active_when: dict[str, Raw] | None = None


class DeadlineEntry(Entry):
    done: Raw
    anchor: Raw = None
    term: dict[str, Raw] | None = None
    period_end: Raw = None
    fixed_day: Raw = None
    partly: Raw = None
    confirmed_by: Raw = None
    lead: Raw = None
    pauses: bool = True
    opens: Raw = None


class RequirementEntry(Entry):
    condition: dict[str, Raw]
    caution: dict[str, Raw] | None = None
    judged_when: dict[str, Raw] | None = None
    refuses_when: dict[str, Raw] | None = None


class SpanEntry(Entry):
    first: Raw
    last: Raw
    optional: bool = False


class DurationEntry(Entry):
    spans: list[SpanEntry]
    at_least: Raw = None
    at_most: Raw = None


class PartEntry(Entry):
    title: Texts
    present: list[str] = []
    rows: str | None = None
    where: dict[str, Raw] | None = None
    each: list[str | list[str]] = []
    at_least: int = 1


class CompletenessEntry(Entry):
    parts: list[PartEntry]
    judged_when: dict[str, Raw] | None = None


class RecordEntry(Entry):
    facts: list[str] = []


class ValueEntry(Entry):
    title: Texts
    value: Raw


class KeyEntry(ValueEntry):
    larger_first: bool = True
    decides_when: dict[str, Raw] | None = None


class RankingEntry(Entry):
    keys: list[KeyEntry]
    lists: list[ValueEntry] = []
    requires: list[str] = []


class RuleEntry(Entry):
    id: str
    clause: str
    severity: Severity
    summary: Texts
    category: str = ""
    overridable: bool = True
    tracks: list[str] = []
    applies_when: dict[str, Raw] | None = None
    scope: str = "student"
    for_each: str | None = None
    gates: list[str] = []
    effects: list[str] = []
    ambiguities: list[str] = []
    tells: list[str] = []
    deadline: DeadlineEntry | None = None
    requirement: RequirementEntry | None = None
    duration: DurationEntry | None = None
    completeness: CompletenessEntry | None = None
    record: RecordEntry | None = None
    ranking: RankingEntry | None = None


class RulesFile(Entry):
    rules: list[RuleEntry] = []
    values: dict[str, ValueEntry] = {}
    predicates: dict[str, dict[str, Raw]] = {}


class TableFile(Entry):
    id: str
    clause: str
    match: dict[str, str]
    rows: list[dict[str, Raw]]


class StepEntry(Entry):
    id: str
    actors: list[str]
    action: Texts
    clause: str
    evidence: list[str] = []
    evidence_optional: list[str] = []
    act: str = ""
    effect: str = ""
    verdict: bool = False
    decisions: list[Decision] = msgspec.field(default_factory=lambda: [Decision.APPROVE])
    requires: list[str] = []
    prints: list[str] = []
    closes: list[str] = []
    deadline: str | None = None
    on_return: str | None = None
    on_reject: str | None = None
    optional: bool = False
    applies_when: dict[str, Raw] | None = None


class SlotsEntry(Entry):
    of: str
    key: str
    value: Raw
    where: dict[str, Raw] | None = None
    sets: dict[str, Raw] = {}


class WorkflowFile(Entry):
    id: str
    title: Texts
    clause: str
    steps: list[StepEntry]
    gate: str | None = None
    item_of: str | None = None
    order: int = 0
    milestone: bool = False
    offered_when: dict[str, Raw] | None = None
    slots: SlotsEntry | None = None
    opens: list[str] = []


class DocumentEntry(Entry):
    facts: list[str]
    name: Texts | None = None
    further: list[str] = []
    rows: str | None = None
    where: dict[str, Raw] | None = None


class SheetRowEntry(Entry):
    key: str
    rules: list[str] = []
    documents: list[DocumentEntry] = []
    figures: list[Raw] = []
    condition: dict[str, Raw] | None = None
    warns: bool = False
    members: str | None = None
    where: dict[str, Raw] | None = None


class SheetFile(Entry):
    id: str
    clause: str
    rows: list[SheetRowEntry]
    of: str | None = None


class DayOffEntry(Entry):
    day: date
    holiday: str
    weeks: list[int] = msgspec.field(default_factory=lambda: [5, 6])


class YearEntry(Entry):
    year: int
    confirmed: bool
    days_off: list[DayOffEntry]
    working_days: list[date] = []


class CalendarFile(Entry):
    holidays: dict[str, Texts]
    years: list[YearEntry]
