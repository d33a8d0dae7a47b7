"""The regulation as values: profile, rules and their families. Data only; `regulation` judges it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain.calendar import Counting
from app.domain.errors import UsageError
from app.domain.explanations import LocalText
from app.domain.expressions import Expr
from app.domain.findings import Severity
from app.domain.sheets import Sheet
from app.domain.workflow import Workflow

# Settings that are numbers count days: more than ten years of them are a slip of the hand.
LARGEST_NUMBER = 3660
# The record that a rule is about unless it says otherwise.
STUDENT = "student"
# The record whose lists and facts are kept of the department itself.
DEPARTMENT = "department"


@dataclass(frozen=True, slots=True)
class FactSpec:
    """A fact of the dictionary: its dotted name, kind of value and name in words.

    `subject` names one member of a list fact in findings, such as `internship` for `internships`. `choices`
    are the values a text may take. `stored` says that the program keeps the record or list by its facts alone,
    without a form of its own; what stands below `department` is kept of the department itself. `grows` says of a
    number that it only grows: too little of it is not yet a fault. `ahead` says of a date that it may be one to come,
    such as the last day of a contract.
    """

    name: str
    type: str
    label: LocalText
    subject: str = ""
    choices: Mapping[str, LocalText] = field(default_factory=dict)
    stored: bool = False
    grows: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class NamedValue:
    """A value that several rules read by its name, such as a score made of several parts."""

    title: LocalText
    value: Expr


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something is to be done by a date.

    Either `anchor` + `term`, or `period_end`, the last day of a period of the academic calendar, or `fixed_day`,
    which a record gives and no leave moves. `done` is
    the date it was done in full. `partly` is the date of the act that decides whether the term was kept when
    the full one came later or is still to come: kept by `partly` alone is amber. `confirmed_by` tells whether
    the academic calendar is confirmed. `lead` is how many days the reminder precedes the safe date. `pauses`:
    days on leave do not count when the setting `leave.shifts` says so. `opens` is the first day
    on which it may be done.
    """

    done: Expr
    anchor: Expr | None = None
    term: Expr | None = None
    period_end: Expr | None = None
    fixed_day: Expr | None = None
    partly: Expr | None = None
    confirmed_by: Expr | None = None
    lead: Expr | None = None
    pauses: bool = True
    opens: Expr | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition to be met. `caution` only warns: it is judged when `condition` holds.

    Facts merely not recorded yet leave it pending until `judged_when` says the guarded act has happened.
    Without `judged_when` it is judged only at its gates and steps. Where `refuses_when` holds,
    a rule that otherwise warns refuses.
    """

    condition: Expr
    caution: Expr | None = None
    judged_when: Expr | None = None
    refuses_when: Expr | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A period in dates; an optional one is judged only when both dates are known."""

    first: Expr
    last: Expr
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """Each span lasts at least (at most) so many calendar days, both ends counted."""

    spans: tuple[Span, ...]
    at_least: Expr | None = None
    at_most: Expr | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part that must be filled: single facts, or a list with enough members each with its own facts."""

    title: LocalText
    present: tuple[str, ...] = ()
    rows: str | None = None
    where: Expr | None = None
    each: tuple[tuple[str, ...], ...] = ()
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class Completeness:
    """Every part is filled. A member of `each` naming several facts asks for one of them."""

    parts: tuple[Part, ...]
    judged_when: Expr | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Facts to be kept; nothing is judged about them."""

    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RankingKey:
    """One key of an order: a value and whether the larger or smaller one comes first.

    Where `decides_when` does not hold it separates nobody: it is only shown to the people who decide.
    """

    title: LocalText
    value: Expr
    larger_first: bool = True
    decides_when: Expr | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """An order by keys one after another; a tie no key decides is left to people.

    Candidates who differ in a value of `lists` stand in different lists. `requires` are the rules that must hold
    before a candidate is given a place.
    """

    keys: tuple[RankingKey, ...]
    lists: tuple[NamedValue, ...] = ()
    requires: tuple[str, ...] = ()


Family = Deadline | Requirement | Duration | Completeness | Record | Ranking


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the regulation with the clause it comes from.

    `kind` names the family, `category` is the digest's own class. `scope` is the record that the rule is about,
    `student` or another such as `department`; `tracks` are tracks of that record. `for_each` makes it judge every
    member (`item.`) of a list fact. `tells` are the named values that its finding states when they are known.
    Effects are out of computes, blocks, warns, records, prints, reminds, ranks.
    """

    id: str
    clause: str
    kind: str
    severity: Severity
    summary: LocalText
    family: Family
    overridable: bool = True
    category: str = ""
    tracks: frozenset[str] = frozenset()
    applies_when: Expr | None = None
    scope: str = STUDENT
    for_each: str | None = None
    gates: frozenset[str] = frozenset()
    effects: tuple[str, ...] = ()
    ambiguities: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()

    @property
    def may_refuse(self) -> bool:
        """Whether it ever keeps an act from happening, by itself or where a setting says so."""
        chosen = isinstance(self.family, Requirement) and self.family.refuses_when is not None
        return self.severity is Severity.BLOCK or chosen


@dataclass(frozen=True, slots=True)
class Setting:
    """A choice the regulation leaves open: its default, why it is open and whether somebody confirmed it."""

    key: str
    default: Any
    title: LocalText
    choices: tuple[Any, ...] = ()
    reason: str = ""
    confirmed: bool = False
    choice_titles: Mapping[str, LocalText] = field(default_factory=dict)

    def check(self, value: Any) -> None:
        """UsageError for a value the setting cannot have: setting-kind, setting-choice, setting-range."""
        if self.default is not None and type(value) is not type(self.default):
            raise UsageError("setting-kind", key=self.key, expected=type(self.default).__name__)
        if self.choices and value not in self.choices:
            raise UsageError("setting-choice", key=self.key, choices=list(self.choices))
        if isinstance(value, int) and not 0 <= value <= LARGEST_NUMBER:
            raise UsageError("setting-range", key=self.key, largest=LARGEST_NUMBER)


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A place the regulation leaves unclear and how the edition treats it; a setting may leave the choice open."""

    id: str
    clause: str
    problem: LocalText
    treatment: LocalText


@dataclass(frozen=True, slots=True)
class Constant:
    """A number or term the regulation states, with its clause."""

    key: str
    value: Any
    clause: str


@dataclass(frozen=True, slots=True)
class Body:
    """An actor of the regulation, named as it is printed.

    `chair` and `secretary` are the posts whose holders sign its minutes, `own` says that the department itself
    holds its sittings.
    """

    id: str
    name: LocalText
    chair: str = ""
    secretary: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Track:
    """A track of study and its typical length in years."""

    id: str
    name: LocalText
    years: float


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to look values up in.

    `match` tells how a key column compares: "equal", "from" (at or above) or "in" (one of the values listed).
    """

    id: str
    clause: str
    match: Mapping[str, str]
    rows: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, eq=False)
class Profile:
    """A regulation of one university and edition, checked and ready to judge with.

    `organisation` are the university's names as its forms print them, offered at first start. `digest` changes with
    every change of the files that the profile was read from.
    """

    id: str
    university: LocalText
    short_name: LocalText
    edition: str
    language: str
    title: LocalText
    legal_basis: tuple[LocalText, ...]
    valid_from: date | None
    counting: Counting
    bodies: Mapping[str, Body]
    tracks: Mapping[str, Track]
    constants: Mapping[str, Constant]
    settings: Mapping[str, Setting]
    tables: Mapping[str, Table]
    rules: tuple[Rule, ...]
    workflows: Mapping[str, Workflow]
    facts: Mapping[str, FactSpec]
    ambiguities: Mapping[str, Ambiguity] = field(default_factory=dict)
    organisation: Mapping[str, str] = field(default_factory=dict)
    predicates: Mapping[str, Expr] = field(default_factory=dict)
    values: Mapping[str, NamedValue] = field(default_factory=dict)
    active_when: Expr | None = None
    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    digest: str = ""

    def rule(self, rule_id: str) -> Rule:
        """The rule with this id; KeyError for an unknown one."""
        return self._by_id[rule_id]

    def default_settings(self) -> dict[str, Any]:
        """The settings as the profile proposes them."""
        return {key: setting.default for key, setting in self.settings.items()}

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {rule.id: rule for rule in self.rules})

    _by_id: Mapping[str, Rule] = field(init=False, repr=False)
