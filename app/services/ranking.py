"""Candidates in the order of a ranking rule, without a database (docs/command-line.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.errors import UsageError
from app.domain.explanations import LocalText
from app.domain.findings import MissingFact
from app.domain.iso_dates import revived
from app.domain.ranking import Ranked, concerned, rank
from app.domain.rules import Profile, Ranking
from app.services.evaluation import checked
from app.services.given_files import read_content

_CANDIDATES = "candidates"


@dataclass(frozen=True, slots=True)
class RankedLine:
    """A candidate in the order with the words that people know him by."""

    ranked: Ranked
    subject: str
    name: str
    missing: tuple[MissingFact, ...]


def read_candidates(path: Path) -> list[dict[str, Any]]:
    """The facts of each candidate, from a list or from `{"candidates": [...]}` with facts that all of them share.

    UsageError: facts-unreadable, candidates-expected, date-impossible.
    """
    content = revived(read_content(path, "facts-unreadable"))
    shared: Mapping[str, Any] = {}
    if isinstance(content, Mapping):
        shared = {name: value for name, value in content.items() if name != _CANDIDATES}
        content = content.get(_CANDIDATES)
    if not isinstance(content, list) or not all(isinstance(one, Mapping) for one in content):
        raise UsageError("candidates-expected", path=str(path))
    return [{**shared, **one} for one in content]


def ranked(
    profile: Profile, rule: str | None, candidates: Sequence[Mapping[str, Any]], calendar: WorkingCalendar, as_of: date
) -> list[RankedLine]:
    """The order by a rule, or by the one ranking rule that may be about these candidates.

    UsageError: rule-not-a-ranking, ranking-rule-unclear, candidate-twice and those of `evaluation.checked`.
    """
    given = [checked(profile, facts) for facts in candidates]
    if not given and rule is None:
        return []
    chosen = rule if rule is not None else _only_rule(profile, given, as_of)
    order = rank(profile, chosen, given, as_of, calendar)
    scope = profile.rule(chosen).scope
    subjects = _subjects(scope, given)
    return [_line(profile, one, given[one.candidate].get(scope) or {}, subjects[one.candidate]) for one in order]


def _only_rule(profile: Profile, candidates: Sequence[Mapping[str, Any]], as_of: date) -> str:
    rules = [rule.id for rule in profile.rules if isinstance(rule.family, Ranking)]
    fitting = [rule for rule in rules if all(concerned(profile, rule, facts, as_of) for facts in candidates)]
    if len(fitting) != 1:
        raise UsageError("ranking-rule-unclear", profile=profile.id, known=rules)
    return fitting[0]


def _subjects(scope: str, candidates: Sequence[Mapping[str, Any]]) -> list[str]:
    """What candidates are called: by their ids, by their numbers where they have none."""
    subjects: dict[str, None] = {}
    for number, facts in enumerate(candidates, start=1):
        subject = f"{scope}:{(facts.get(scope) or {}).get('id') or number}"
        if subject in subjects:
            raise UsageError("candidate-twice", subject=subject)
        subjects[subject] = None
    return list(subjects)


def _line(profile: Profile, one: Ranked, record: Mapping[str, Any], subject: str) -> RankedLine:
    missing = tuple(MissingFact(fact, _label(profile, fact)) for fact in one.missing)
    return RankedLine(one, subject, str(record.get("name") or subject), missing)


def _label(profile: Profile, fact: str) -> LocalText:
    spec = profile.facts.get(fact)
    return spec.label if spec else LocalText(fact, fact, fact)
