"""The data of papers of the department as of a day; here its readiness by the criteria of the regulation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from app.domain.evidence import Count, Counted
from app.domain.findings import Status
from app.domain.kazakh_dates import table_date, table_period
from app.services import paper_deadlines, paper_privacy, paper_register, readiness
from app.services.paper_reading import Data, PaperReader, Row, initials
from app.services.paper_subjects import Subject
from app.services.readiness import Criterion, DepartmentView

_TEACHERS = "department.teachers"
_STATES = {Status.OK: "readiness-met", Status.NOT_APPLICABLE: "readiness-not-applicable"}
_OPEN = frozenset({Status.UNKNOWN, Status.UPCOMING, Status.DUE})


def of_department(reader: PaperReader, subject: Subject) -> Data:
    """What the form prints of the department on the day of the paper."""
    data: Data = {"sheet": {"day": reader.day}}
    for group, read in _READ.items():
        if reader.prints(group):
            found = read(reader)
            data |= found | {"sheet": data["sheet"] | found.get("sheet", {})}
    return data


def _readiness(reader: PaperReader) -> Data:
    view = readiness.view(reader.ctx, reader.day)
    return {"sheet": {"programmes": "; ".join(_programmes(view))}, "criteria": list(_criteria(reader, view))}


def _programmes(view: DepartmentView) -> Iterator[str]:
    """The programmes of each direction; those without one stand by themselves."""
    by_direction: dict[str, list[str]] = {}
    for facts in view.programmes:
        by_direction.setdefault(facts.get("direction") or "", []).append(readiness.title_of(facts))
    for direction, titles in by_direction.items():
        yield (f"{direction}: " if direction else "") + ", ".join(titles)


def _criteria(reader: PaperReader, view: DepartmentView) -> Iterator[Row]:
    known: set[str] = set()
    for one in view.criteria:
        if one.readiness:
            found = one.finding
            requirement = found.summary.in_language(reader.language)
            yield {
                "clause": found.clause,
                "requirement": f"{requirement} ({one.about})" if one.about else requirement,
                "count": "\n".join(_numbers(reader, one)),
                "evidence": "\n".join(_evidence(reader, one, known)),
                "day": reader.day,
                "state": reader.say(_state(found.status)),
            }


def _state(status: Status) -> str:
    if status in _OPEN:
        return "readiness-not-known"
    return _STATES.get(status, "readiness-not-met")


def _numbers(reader: PaperReader, one: Criterion) -> Iterator[str]:
    """How many there are of how many asked for; alternatives one under another."""
    if one.everyone is not None:
        yield reader.say("readiness-of-all", number=one.everyone.number, total=len(one.everyone.members))
    numbers = {count.name: count.number for count in one.counts}
    for asked in one.asked:
        yield reader.say("readiness-of-least", number=sum(numbers[name] for name in asked.names), least=asked.least)


def _evidence(reader: PaperReader, one: Criterion, known: set[str]) -> Iterator[str]:
    """Who or what counts; unless the criterion is met, also what the others lack."""
    counts = one.counts if one.everyone is None else (*one.counts, one.everyone)
    for count in counts:
        counted = "; ".join(
            _described(reader, count.list_name, one.facts, known) for one in count.members if one.counts
        )
        if len(counts) > 1:
            yield f"{count.title.in_language(reader.language)}: {counted or reader.say('readiness-none')}."
        elif counted:
            yield f"{counted}."
    if one.finding.status is not Status.OK:
        yield from (
            _left_out(reader, count, member) for count in counts for member in count.members if not member.counts
        )


def _described(reader: PaperReader, list_name: str, facts: Mapping[str, Any], known: set[str]) -> str:
    """A teacher with degree or title, by name alone once `known`; a contract or a laboratory with number and term."""
    if list_name == _TEACHERS:
        held = facts.get("degree") or facts.get("academic_title")
        name = initials(str(facts.get("name") or ""))
        if not held or facts["id"] in known:
            return name
        known.add(facts["id"])
        return f"{name} ({held})"
    title = ", ".join(filter(None, (readiness.title_of(facts), facts.get("accreditation"))))
    begins, ends = facts.get("valid_from") or facts.get("date"), facts.get("valid_to")
    return f"{title}, {_term(reader, begins, ends)}" if begins or ends else title


def _term(reader: PaperReader, begins: date | None, ends: date | None) -> str:
    if begins and ends:
        return table_period(begins, ends)
    if ends:
        return reader.say("readiness-until", day=ends)
    return table_date(begins) if begins else ""


def _left_out(reader: PaperReader, count: Count, one: Counted) -> str:
    told = [reader.ctx.wording.explain(reason, reader.language).rstrip(".") for reason in one.reasons]
    if one.missing:
        names = ", ".join(fact.label.in_language(reader.language) for fact in one.missing)
        told.append(reader.say("readiness-not-recorded", names=names))
    described = _described(reader, count.list_name, one.facts, {one.facts["id"]})
    return reader.say("readiness-left-out", name=described, reasons="; ".join(told))


# What a form of the department may print, by the group of fields.
_READ: Mapping[str, Callable[[PaperReader], Data]] = {
    "criteria": _readiness,
    "deadlines": paper_deadlines.of_department,
    "copies": paper_register.of_year,
    "purposes": paper_privacy.purposes,
    "access": paper_privacy.access,
}
