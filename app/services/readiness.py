"""The department before its regulation: each criterion with its evidence, what ends soon, what is disputed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.domain.evidence import Asked, Count, asked_of, counts_of, everyone_of
from app.domain.explanations import LocalText
from app.domain.findings import Finding
from app.domain.regulation import evaluate
from app.domain.rules import DEPARTMENT, FactSpec, Profile
from app.services import academics, department_facts, records, settings, students
from app.services.context import Changes, Context
from app.services.records import Record
from app.storage import queries

GATE = "readiness"
SHEET = "readiness-sheet"  # the form that prints the criteria
CONTRACTS, LABORATORIES = f"{DEPARTMENT}.contracts", f"{DEPARTMENT}.laboratories"
DISPUTES = "disputes"
LEAD = "lead.contract"
_LEAD_DAYS = 60  # where the edition has no such setting


@dataclass(frozen=True, slots=True)
class Criterion:
    """A rule about the department as it stands: its finding, whom or what it is about, the members it counts.

    `asked` is how many of those it wants; `everyone` the members of whom it asks the same, for a rule that counts none.
    """

    finding: Finding
    about: str
    counts: tuple[Count, ...]
    readiness: bool
    asked: tuple[Asked, ...] = ()
    everyone: Count | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """A contract or an accreditation that ends soon or has ended; `days` are those left, below 0 when it is over."""

    record_id: str
    kind: str
    title: str
    valid_to: date
    days: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A dispute of a student: who, with whom, about what, when filed, how it ended."""

    record_id: str
    student_id: str
    student: str
    values: Mapping[str, Any]
    ended: date | None


@dataclass(frozen=True, slots=True)
class DepartmentView:
    """Everything the page of the department shows. `fields` are the facts of the kinds it edits."""

    edition: str
    title: LocalText
    legal_basis: tuple[LocalText, ...]
    criteria: tuple[Criterion, ...]
    ending: tuple[Ending, ...]
    lead_days: int
    contracts: tuple[Record, ...]
    laboratories: tuple[Record, ...]
    teachers: tuple[Mapping[str, Any], ...]
    programmes: tuple[Mapping[str, Any], ...]
    own: Mapping[str, Any]
    fields: Mapping[str, tuple[FactSpec, ...]]
    disputes: tuple[Dispute, ...]


def view(ctx: Context, day: date | None = None) -> DepartmentView:
    """The department on a day, by the main edition."""
    day = day or ctx.today()
    edition = settings.main_profile(ctx)
    profile = ctx.profile(edition)
    chosen = settings.effective(ctx, edition)
    facts = department_facts.of_department(ctx)
    kept = {kind: tuple(_kept(ctx, profile, kind)) for kind in (CONTRACTS, LABORATORIES, DEPARTMENT)}
    lead = int(chosen.get(LEAD, _LEAD_DAYS))
    return DepartmentView(
        edition,
        profile.title,
        profile.legal_basis,
        tuple(_criteria(ctx, profile, facts, day, chosen)),
        tuple(_ending([*kept[CONTRACTS], *kept[LABORATORIES]], day, lead)),
        lead,
        kept[CONTRACTS],
        kept[LABORATORIES],
        tuple(facts[DEPARTMENT]["teachers"]),
        tuple(facts[DEPARTMENT]["programmes"]),
        kept[DEPARTMENT][-1].values if kept[DEPARTMENT] else {},
        {kind: tuple(_fields(ctx, profile, kind)) for kind in kept},
        tuple(_disputes(ctx)),
    )


def save_own(ctx: Context, values: Mapping[str, Any]) -> Changes:
    """Research directions, timetable and whatever else the dictionary keeps of the department. As `records.save`."""
    return records.save(ctx, None, DEPARTMENT, None, values)[1]


# --- criteria -------------------------------------------------------------------------------------------------


def _criteria(
    ctx: Context, profile: Profile, facts: Mapping[str, Any], day: date, chosen: Mapping[str, Any]
) -> Iterator[Criterion]:
    calendar = academics.working_calendar(ctx)
    names = dict(_names(facts))
    for found in evaluate(profile, facts, day, calendar, chosen):
        rule = profile.rule(found.rule)
        readiness = GATE in rule.gates
        if rule.for_each is not None:
            yield Criterion(found, names.get(found.subject.partition(":")[2], ""), (), readiness)
            continue
        given = (profile, rule.id, facts, day, calendar, chosen)
        yield Criterion(found, "", counts_of(*given), readiness, asked_of(*given), everyone_of(*given))


def _names(facts: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What members of the lists of the department are called, by id."""
    for members in facts[DEPARTMENT].values():
        if isinstance(members, list):
            yield from ((str(one["id"]), title_of(one)) for one in members if isinstance(one, Mapping) and "id" in one)


def title_of(facts: Mapping[str, Any]) -> str:
    """A teacher, contract, laboratory or programme in a few words."""
    named = str(facts.get("name") or facts.get("party") or "")
    if facts.get("code"):
        return f"{facts['code']} {named}".strip()
    return f"{named} № {facts['number']}".strip() if facts.get("number") else named


# --- records --------------------------------------------------------------------------------------------------


def _kept(ctx: Context, profile: Profile, kind: str) -> Sequence[Record]:
    spec = profile.facts.get(kind)
    return records.list_of(ctx, None, kind) if spec is not None and spec.stored else ()


def _fields(ctx: Context, profile: Profile, kind: str) -> Sequence[FactSpec]:
    spec = profile.facts.get(kind)
    return records.fields(ctx, None, kind) if spec is not None and spec.stored else ()


def _ending(kept: Sequence[Record], day: date, lead: int) -> list[Ending]:
    """What ends within the days of the reminder or has ended, unless it was renewed; the soonest first."""
    found = [
        Ending(one.id, one.kind, title_of(one.values), ends, (ends - day).days)
        for one in kept
        if (ends := one.values.get("valid_to")) is not None
        and ends <= day + timedelta(days=lead)
        and not one.values.get("renewed")
    ]
    return sorted(found, key=lambda one: (one.valid_to, one.record_id))


def _disputes(ctx: Context) -> Iterator[Dispute]:
    with ctx.database.read() as connection:
        rows = queries.rows(connection, "record", kind=DISPUTES, order=("id",))
        owners = queries.rows_by(connection, "student", "id", dict.fromkeys(row["student_id"] for row in rows))
    for row in reversed(rows):
        record = records.get(ctx, row["id"])
        name = students.name_of(owners[row["student_id"]][0]).full_name
        yield Dispute(record.id, row["student_id"], name, record.values, record.ended)
