"""The order of several candidates: lists of their own, keys one after another, ties left to people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.errors import UsageError
from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Scope
from app.domain.findings import Finding, refusing
from app.domain.judging import CompiledRule
from app.domain.regulation import CompiledProfile, check_rules, compiled, context_of
from app.domain.rules import Profile, Ranking
from app.domain.verdicts import Condition, Context, Unknown, ValueOf, Verdict


@dataclass(frozen=True, slots=True)
class KeyShown:
    """A key as it stands for one candidate: no value when nobody has recorded it; not `decides`: it is only shown."""

    title: LocalText
    value: Any
    decides: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate in an order, or without a place when something stands in the way: then `reason` says what.

    `decided_by` is the key that set the candidate apart; `tied` asks people to decide; `within` are the values of
    the list the place is in; `refused` are the findings of required rules that are not met.
    """

    candidate: int
    place: int | None
    reason: Explanation
    decided_by: LocalText | None = None
    tied: bool = False
    missing: tuple[str, ...] = ()
    within: tuple[tuple[LocalText, Any], ...] = ()
    keys: tuple[KeyShown, ...] = ()
    refused: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Key:
    title: LocalText
    value: ValueOf
    larger_first: bool
    decides: Condition | None


@dataclass(frozen=True, slots=True)
class _Order:
    """A ranking rule ready to order by."""

    rule: CompiledRule
    keys: tuple[_Key, ...]
    lists: tuple[tuple[LocalText, ValueOf], ...]
    requires: tuple[str, ...]
    label: Callable[[str], LocalText]

    def naming(self, facts: Iterable[str]) -> list[LocalText]:
        return [self.label(fact) for fact in facts]


@dataclass(frozen=True, slots=True)
class _Entrant:
    """A candidate who may be given a place."""

    candidate: int
    values: tuple[Any, ...]
    decides: tuple[bool, ...]
    within: tuple[Any, ...]


def rank(
    profile: Profile,
    rule_id: str,
    candidates: Sequence[Mapping[str, Any]],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
) -> list[Ranked]:
    """Puts candidates in the order of a ranking rule: list by list, and at the end those without a place.

    Equal ones are separated by the next key; where no key is left, or one of them lacks the fact of a key,
    they share a place and are marked tied: nothing is chosen for people. A candidate whom the rule does not concern,
    who does not meet the rules it requires, or who lacks the facts of his list or of the first key has no place.
    UsageError: rule-not-a-ranking.
    """
    order = _order(profile, rule_id)
    lists: dict[tuple[Any, ...], list[_Entrant]] = {}
    without: list[Ranked] = []
    for candidate, facts in enumerate(candidates):
        context = context_of(profile, facts, today, calendar, settings)
        findings = check_rules(profile, facts, order.requires, today, calendar, settings)
        entrant = _entrant(order, candidate, context, refusing(findings))
        if isinstance(entrant, Ranked):
            without.append(entrant)
        else:
            lists.setdefault(entrant.within, []).append(entrant)
    placed = [one for entrants in lists.values() for one in _places(order, entrants)]
    return placed + without


def concerned(profile: Profile, rule_id: str, facts: Mapping[str, Any], today: date) -> bool:
    """Whether a rule may be about these facts: neither its tracks nor its condition rule them out."""
    one = compiled(profile).by_id[rule_id]
    return _concerned(one, context_of(profile, facts, today, WorkingCalendar([]), None)) is not False


def _order(profile: Profile, rule_id: str) -> _Order:
    ready: CompiledProfile = compiled(profile)
    rule = ready.by_id.get(rule_id)
    family = rule.rule.family if rule else None
    if rule is None or not isinstance(family, Ranking):
        known = [one.id for one in profile.rules if isinstance(one.family, Ranking)]
        raise UsageError("rule-not-a-ranking", rule=rule_id, known=known)
    value, condition = ready.compiler.value, ready.compiler.condition
    keys = tuple(
        _Key(
            key.title,
            value(key.value, Scope()),
            key.larger_first,
            condition(key.decides_when, Scope()) if key.decides_when else None,
        )
        for key in family.keys
    )
    lists = tuple((one.title, value(one.value, Scope())) for one in family.lists)
    return _Order(rule, keys, lists, family.requires, lambda fact: ready.compiler.label(fact, Scope()))


def _concerned(one: CompiledRule, context: Context) -> Verdict:
    rule = one.rule
    if rule.tracks:
        track = (context.facts.get(rule.scope) or {}).get("track") or None
        if track is None:
            return Unknown((f"{rule.scope}.track",))
        if track not in rule.tracks:
            return False
    return True if one.applies is None else one.applies.judge(context)


def _entrant(order: _Order, candidate: int, context: Context, refused: list[Finding]) -> _Entrant | Ranked:
    """A candidate ready for a place; else the reason why there is none."""
    concerns = _concerned(order.rule, context)
    if concerns is False:
        return Ranked(candidate, None, Explanation("rank-not-concerned"))
    values = tuple(key.value(context) for key in order.keys)
    decides = tuple(key.decides is None or key.decides.judge(context) is True for key in order.keys)
    within = tuple(value(context) for _, value in order.lists)
    needed = (concerns, *within, *values[:1])
    missing = Unknown.joined(value for value in needed if isinstance(value, Unknown)).facts
    if not refused and not missing:
        return _Entrant(candidate, values, decides, within)
    lacking = (fact.fact for finding in refused for fact in finding.missing)
    return Ranked(
        candidate,
        None,
        Explanation("rank-refused", {"rules": [one.summary for one in refused]})
        if refused
        else Explanation("rank-facts-missing", {"facts": order.naming(missing)}),
        missing=tuple(dict.fromkeys((*lacking, *missing))),
        within=_titled(order, within),
        keys=_shown(order, values, decides),
        refused=tuple(refused),
    )


def _places(order: _Order, entrants: Sequence[_Entrant]) -> Iterator[Ranked]:
    """One list in its order."""
    place = 1
    for equals, decided, missing in _split(order, entrants, 0, None):
        for one in equals:
            yield Ranked(
                one.candidate,
                place,
                _reason(order, one, len(equals), decided, missing),
                None if decided is None else order.keys[decided].title,
                len(equals) > 1,
                missing,
                _titled(order, one.within),
                _shown(order, one.values, one.decides),
            )
        place += len(equals)


def _split(
    order: _Order, group: Sequence[_Entrant], depth: int, decided: int | None
) -> Iterator[tuple[Sequence[_Entrant], int | None, tuple[str, ...]]]:
    """Groups of equals, the first ones first, each with the key that set it apart and the facts it lacks."""
    if len(group) == 1 or depth == len(order.keys):
        yield group, decided, ()
        return
    if not all(one.decides[depth] for one in group):
        yield from _split(order, group, depth + 1, decided)
        return
    missing = Unknown.joined(one.values[depth] for one in group if isinstance(one.values[depth], Unknown)).facts
    if missing:
        yield group, decided, missing
        return
    parts: dict[Any, list[_Entrant]] = {}
    for one in group:
        parts.setdefault(one.values[depth], []).append(one)
    larger_first = order.keys[depth].larger_first
    # What has no value, such as the highest of nothing, comes last in either direction.
    for value in sorted(parts, key=lambda value: ((value is None) != larger_first, value), reverse=larger_first):
        yield from _split(order, parts[value], depth + 1, depth if len(parts) > 1 else decided)


def _reason(order: _Order, one: _Entrant, equals: int, decided: int | None, missing: tuple[str, ...]) -> Explanation:
    if missing:
        return Explanation("rank-tied-for-want-of-facts", {"number": equals, "facts": order.naming(missing)})
    if equals > 1:
        return Explanation("rank-tied", {"number": equals})
    if decided is None:
        return Explanation("rank-alone")
    earlier = [key.title for key, decides in zip(order.keys[:decided], one.decides, strict=False) if decides]
    told = {"what": order.keys[decided].title, "actual": one.values[decided]}
    if earlier:
        return Explanation("rank-by-tie-break", told | {"equal": earlier})
    return Explanation("rank-by-key", told)


def _titled(order: _Order, within: Sequence[Any]) -> tuple[tuple[LocalText, Any], ...]:
    known = zip((title for title, _ in order.lists), within, strict=True)
    return tuple((title, None if isinstance(value, Unknown) else value) for title, value in known)


def _shown(order: _Order, values: Sequence[Any], decides: Sequence[bool]) -> tuple[KeyShown, ...]:
    return tuple(
        KeyShown(key.title, None if isinstance(value, Unknown) else value, says)
        for key, value, says in zip(order.keys, values, decides, strict=True)
    )
