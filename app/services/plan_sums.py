"""The rows of a plan as they are typed, judged before they are saved: what the rules say, the credits beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.findings import REFUSING, Finding, Severity, Status
from app.domain.measures import Measure
from app.domain.regulation import check_rules, rules_reading, sums_asked
from app.domain.rules import Profile
from app.services import academics, facts, settings
from app.services.context import Context
from app.services.deadlines import overlaid
from app.services.fact_columns import PLAN_ROW
from app.services.plans import GATE, SECTIONS
from app.storage import queries

Row = Mapping[str, Any]
Where = Mapping[str, tuple[Any, ...]]

ROWS, STUDY = "plan.rows", "study"
CYCLE, COMPONENT = f"{ROWS}.cycle", f"{ROWS}.component"

# Constants that an edition may state: hours of a credit, the full loads, the volume of a track's programme.
_HOURS, _OF_YEAR, _OF_SEMESTER, _OF_PROGRAMME = (
    "load.credit_hours", "load.year_credits", "load.semester_credits", "credits.total",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a clause asks of a sum: the comparison, the number, whether it holds (None: not decidable)."""

    how: str
    credits: Any
    clause: str
    held: bool | None
    severity: Severity = Severity.BLOCK


@dataclass(frozen=True, slots=True)
class Sum:
    """Credits that belong together, under a key such as a cycle or a number of a semester."""

    key: Any
    credits: int
    wanted: tuple[Wanted, ...] = ()

    @property
    def held(self) -> bool:
        return all(one.held is True for one in self.wanted)


@dataclass(frozen=True, slots=True)
class CycleSum:
    """The credits of a cycle, whole and by component; key "" gathers the lines without one."""

    whole: Sum
    components: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Sums:
    """Credits of the study plan. `others` are sums that rules compare beside the table; their key is their title."""

    cycles: tuple[CycleSum, ...]
    semesters: tuple[Sum, ...]
    years: tuple[Sum, ...]
    total: Sum
    others: tuple[Sum, ...]
    credit_hours: int | None

    def hours(self, of: Sum) -> int | None:
        """Academic hours of a sum; None when the edition does not state how many a credit has."""
        return None if self.credit_hours is None else of.credits * self.credit_hours


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """Everything that is judged of rows: findings of the edition's rules, and the sums."""

    findings: tuple[Finding, ...]
    sums: Sums

    @property
    def failing(self) -> tuple[Finding, ...]:
        """What is not met or not decidable, what refuses first."""
        found = [one for one in self.findings if one.status in REFUSING]
        return tuple(sorted(found, key=lambda one: one.severity is not Severity.BLOCK))


def check_rows(ctx: Context, student_id: str, sections: Mapping[str, Sequence[Row]]) -> PlanCheck:
    """Judge the rows of a plan as they stand in a form, laid over what is recorded. Nothing is written.

    A section that is not given is taken as it is saved, in the version being drafted if there is one.
    UsageError: record-unknown, plan-section-unknown.
    """
    known = facts.of_students(ctx, [student_id])[student_id]
    profile = ctx.profile(known["student"]["edition"])
    rows = [_fact_row(name, row) for name in SECTIONS for row in _rows_of(ctx, student_id, name, sections)]
    laid_over = overlaid(known, {"plan": {**(known["plan"] or {}), "rows": rows}})
    given = ctx.today(), academics.working_calendar(ctx), settings.effective(ctx, profile.id)
    found = check_rules(profile, laid_over, rules_reading(profile, GATE, ROWS), *given)
    applying = [one.rule for one in found if one.status is not Status.NOT_APPLICABLE]
    asked = sums_asked(profile, laid_over, applying, ROWS, *given)
    return PlanCheck(tuple(found), _sums(profile, known["student"]["track"], rows, asked))


def _rows_of(ctx: Context, student_id: str, section: str, given: Mapping[str, Sequence[Row]]) -> Sequence[Row]:
    if section in given:
        return given[section]
    with ctx.database.read() as connection:
        versions = queries.rows(connection, "plan", student_id=student_id, order=("version",))
        if not versions:
            return ()
        return queries.rows(connection, "plan_row", plan_id=versions[-1]["id"], section=section, order=("position",))


def _fact_row(section: str, row: Row) -> dict[str, Any]:
    columns = dict.fromkeys(PLAN_ROW.columns.values())
    return PLAN_ROW.facts_of({**columns, **row, "section": section})


# --- the sums ---------------------------------------------------------------------------------------------------


def _sums(profile: Profile, track: str | None, rows: Iterable[Row], asked: Sequence[Measure]) -> Sums:
    lines = [row for row in rows if row["section"] == STUDY]
    table = _Table(lines, asked)
    return Sums(
        table.cycles(profile),
        table.semesters(),
        table.years(_semesters_of_year(profile)),
        table.total(profile, track),
        table.others(),
        _number(profile, _HOURS),
    )


def _number(profile: Profile, key: str) -> int | None:
    constant = profile.constants.get(key)
    return constant.value if constant is not None and isinstance(constant.value, int) else None


def _semesters_of_year(profile: Profile) -> int:
    """How many semesters the full load of a year is spread over; 0 when the edition does not say."""
    year, semester = _number(profile, _OF_YEAR), _number(profile, _OF_SEMESTER)
    return year // semester if year and semester else 0


class _Table:
    """Adds up lines; a sum that rules compare takes what they want of it, each comparison once."""

    def __init__(self, lines: Sequence[Row], asked: Sequence[Measure]) -> None:
        self._lines = lines
        self._left = [(one, _without_section(one.where)) for one in asked]

    def _sum(self, key: Any, where: Where) -> Sum:
        credits = sum(
            row["credits"] or 0 for row in self._lines if all((row[name] or "") in of for name, of in where.items())
        )
        meant = {name: frozenset(values) for name, values in where.items()}
        own = [one for one, chosen in self._left if chosen == meant]
        self._left = [(one, chosen) for one, chosen in self._left if chosen != meant]
        return Sum(key, credits, tuple(_wanted(one) for one in own))

    def cycles(self, profile: Profile) -> tuple[CycleSum, ...]:
        cycles = self._keys(profile, CYCLE, "cycle")
        components = self._keys(profile, COMPONENT, "component")
        found = [
            CycleSum(
                self._sum(cycle, {"cycle": (cycle,)}),
                tuple(self._sum(one, {"cycle": (cycle,), "component": (one,)}) for one in components),
            )
            for cycle in cycles
        ]
        return tuple(one for one in found if _worth_showing(one.whole))

    def _keys(self, profile: Profile, fact: str, name: str) -> list[str]:
        """The values of the dictionary in its order, then others that were typed."""
        spec = profile.facts.get(fact)
        typed = [row[name] or "" for row in self._lines]
        return list(dict.fromkeys([*(spec.choices if spec else ()), *sorted(filter(None, typed)), *typed]))

    def semesters(self) -> tuple[Sum, ...]:
        typed = {row["semester"] for row in self._lines if row["semester"]}
        found = [self._sum(number, {"semester": (number,)}) for number in sorted(typed | self._semesters_asked())]
        return tuple(one for one in found if _worth_showing(one))

    def years(self, semesters_of_year: int) -> tuple[Sum, ...]:
        if not semesters_of_year:
            return ()
        typed = {row["semester"] for row in self._lines if row["semester"]}
        last = -(-max(typed | self._semesters_asked(), default=0) // semesters_of_year)
        found = []
        for year in range(1, last + 1):
            numbers = range((year - 1) * semesters_of_year + 1, year * semesters_of_year + 1)
            found.append(self._sum(year, {"semester": tuple(numbers)}))
        return tuple(one for one in found if _worth_showing(one))

    def _semesters_asked(self) -> set[int]:
        """The semesters named by what is still asked of semesters alone."""
        return {
            number for _, where in self._left if where and where.keys() == {"semester"} for number in where["semester"]
        }

    def total(self, profile: Profile, track: str | None) -> Sum:
        whole = self._sum("", {})
        stated = profile.constants.get(f"{_OF_PROGRAMME}.{track}")
        if stated is None:
            return whole
        held = whole.credits >= stated.value
        volume = Wanted("at_least", stated.value, stated.clause, held, Severity.WARN)
        return Sum(whole.key, whole.credits, (*whole.wanted, volume))

    def others(self) -> tuple[Sum, ...]:
        titles = dict.fromkeys(one.title for one, _ in self._left)
        found = []
        for title in titles:
            own = [one for one, _ in self._left if one.title == title]
            found.append(Sum(title, own[0].actual or 0, tuple(_wanted(one) for one in own)))
        return tuple(found)


def _worth_showing(one: Sum) -> bool:
    """Neither has it credits nor is it asked to have any: it says nothing."""
    return bool(one.credits) or any(wanted.credits for wanted in one.wanted)


def _without_section(where: Where | None) -> dict[str, frozenset[Any]] | None:
    """The values meant, the section of the study plan left out, so that it can be compared with a cell."""
    if where is None or where.get("section") not in (None, (STUDY,)):
        return None
    return {name: frozenset(values) for name, values in where.items() if name != "section"}


def _wanted(one: Measure) -> Wanted:
    return Wanted(one.how, one.required, one.clause, one.held, one.severity)
