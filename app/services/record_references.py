"""What a fact that names another record may be chosen from: a rule, an internship, a row of the plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from app.domain.rules import STUDENT, Deadline, Profile, Rule
from app.services import facts, students
from app.services.context import Context

Choices = dict[str, str]

# Facts that only the program reads: an extension or override without one is for everything the rule judges.
UNASKED = frozenset({"extensions.subject", "overrides.subject"})


def of_kind(ctx: Context, student_id: str, kind: str) -> dict[str, Choices]:
    """The choices of the facts of a kind that name something else, by the name of the fact."""
    found = {name: read for name, read in _REFERENCES.items() if name.partition(".")[0] == kind}
    if not found:
        return {}
    profile = ctx.profile(students.get(ctx, student_id)["edition"])
    known = facts.of_students(ctx, [student_id])[student_id]
    return {name: read(ctx, profile, known) for name, read in found.items()}


def _rules(ctx: Context, profile: Profile, fits: Callable[[Rule], bool]) -> Choices:
    return {
        rule.id: f"{rule.clause}: {rule.summary.in_language(ctx.language)}"
        for rule in profile.rules
        if rule.scope == STUDENT and fits(rule)
    }


def _terms(ctx: Context, profile: Profile, known: Mapping[str, Any]) -> Choices:
    return _rules(ctx, profile, lambda rule: isinstance(rule.family, Deadline))


def _blocking(ctx: Context, profile: Profile, known: Mapping[str, Any]) -> Choices:
    return _rules(ctx, profile, lambda rule: rule.overridable and rule.may_refuse)


def _internships(ctx: Context, profile: Profile, known: Mapping[str, Any]) -> Choices:
    return {
        one["id"]: _named((one.get("host") or {}).get("name"), one.get("start"), one.get("end"))
        for one in known.get("internships") or ()
    }


def _practice_rows(ctx: Context, profile: Profile, known: Mapping[str, Any]) -> Choices:
    rows = (known.get("plan") or {}).get("rows") or ()
    return {
        row["id"]: _named(row.get("name"), row.get("start"), row.get("end"))
        for row in rows
        if row.get("section") == "practice"
    }


def _named(name: str | None, first: date | None, last: date | None) -> str:
    days = " – ".join(f"{day:%d.%m.%Y}" for day in (first, last) if day)
    return ", ".join(part for part in (name, days) if part)


_REFERENCES: Mapping[str, Callable[[Context, Profile, Mapping[str, Any]], Choices]] = {
    "extensions.rule": _terms,
    "overrides.rule": _blocking,
    "publications.internship": _internships,
    "practices.plan_row": _practice_rows,
}
