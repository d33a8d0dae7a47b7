"""Entries of rule and workflow files turned into domain values."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.domain.expressions import Expr, Scope
from app.domain.findings import Severity
from app.domain.rules import (
    STUDENT,
    Completeness,
    Deadline,
    Duration,
    Family,
    NamedValue,
    Part,
    Ranking,
    RankingKey,
    Record,
    Requirement,
    Rule,
    Span,
)
from app.domain.workflow import ACT_KINDS, END, STEP_EFFECTS, Decision, Evidence, Slots, Step, Workflow
from app.regulations.faults import Fault
from app.regulations.files import (
    CompletenessEntry,
    DeadlineEntry,
    DurationEntry,
    PartEntry,
    RankingEntry,
    Raw,
    RuleEntry,
    SlotsEntry,
    StepEntry,
    WorkflowFile,
)
from app.regulations.reading import Names, Reader
from app.regulations.toml_lines import Path

EFFECTS = frozenset({"computes", "blocks", "warns", "records", "prints", "reminds", "ranks"})
_FAMILIES = ("deadline", "requirement", "duration", "completeness", "record", "ranking")


def read_rule(entry: RuleEntry, names: Names, tracks: Collection[str], path: Path) -> Rule:
    """One rule of a file; raises Fault at the key that is wrong."""
    kinds = [kind for kind in _FAMILIES if getattr(entry, kind) is not None]
    if len(kinds) != 1:
        raise Fault((*path, kinds[1]) if kinds else path, "rule-needs-one-family", rule=entry.id)
    if entry.for_each is not None:
        Reader(names).list_fact(entry.for_each, (*path, "for_each"))
    _all_known(entry.tracks, tracks, "track-of-profile-unknown", (*path, "tracks"))
    _all_known(entry.effects, EFFECTS, "effect-unknown", (*path, "effects"))
    _all_known(entry.ambiguities, names.ambiguities, "ambiguity-unknown", (*path, "ambiguities"))
    for index, name in enumerate(entry.tells):
        Reader(names, Scope(item=entry.for_each)).value({"computed": name}, (*path, "tells", index))
    _check_effects(entry, path)
    if entry.scope != STUDENT and (entry.scope not in names.facts or names.facts[entry.scope].type != "record"):
        raise Fault((*path, "scope"), "fact-unknown", name=entry.scope)
    reader = Reader(names, Scope(item=entry.for_each))
    return Rule(
        id=entry.id,
        clause=entry.clause,
        kind=kinds[0],
        severity=entry.severity,
        summary=entry.summary.local(),
        family=_family(entry, kinds[0], reader, (*path, kinds[0])),
        overridable=entry.overridable,
        category=entry.category,
        tracks=frozenset(entry.tracks),
        applies_when=_condition(reader, entry.applies_when, (*path, "applies_when")),
        scope=entry.scope,
        for_each=entry.for_each,
        gates=frozenset(entry.gates),
        effects=tuple(entry.effects),
        ambiguities=tuple(entry.ambiguities),
        tells=tuple(entry.tells),
    )


def read_workflow(source: WorkflowFile, names: Names, bodies: Collection[str], rules: Collection[str]) -> Workflow:
    """A workflow file; raises Fault at the key that is wrong."""
    if source.item_of is not None:
        Reader(names).list_fact(source.item_of, ("item_of",))
    reader = Reader(names, Scope(item=source.item_of))
    step_ids = [step.id for step in source.steps]
    for index, step_id in enumerate(step_ids):
        if step_id in step_ids[:index]:
            raise Fault(("steps", index, "id"), "id-twice", name=step_id)
    steps = tuple(
        _step(entry, reader, bodies, rules, step_ids, ("steps", index)) for index, entry in enumerate(source.steps)
    )
    return Workflow(
        id=source.id,
        title=source.title.local(),
        clause=source.clause,
        steps=steps,
        gate=source.gate,
        item_of=source.item_of,
        offered_when=_condition(Reader(names), source.offered_when, ("offered_when",)),
        slots=None if source.slots is None else _slots(source.slots, names, source.item_of),
        opens=tuple(source.opens),
        milestone=source.milestone,
    )


def _slots(entry: SlotsEntry, names: Names, item_of: str | None) -> Slots:
    if item_of is None:
        raise Fault(("slots",), "key-missing", key="item_of")
    items = Reader(names, Scope(item=item_of))
    inner = Reader(names).inside(Reader(names).list_fact(entry.of, ("slots", "of")))
    return Slots(
        of=entry.of,
        key=items.fact(entry.key, ("slots", "key")),
        value=inner.expression(entry.value, ("slots", "value")),
        where=_condition(inner, entry.where, ("slots", "where")),
        sets={
            items.fact(fact, ("slots", "sets", fact)): inner.expression(raw, ("slots", "sets", fact))
            for fact, raw in entry.sets.items()
        },
    )


def _step(
    entry: StepEntry,
    reader: Reader,
    bodies: Collection[str],
    rules: Collection[str],
    steps: Collection[str],
    path: Path,
) -> Step:
    _check_names(entry, bodies, rules, path)
    _check_ways_back(entry, steps, path)
    evidence = [
        _evidence(fact, reader, (*path, key, index), optional=key == "evidence_optional")
        for key in ("evidence", "evidence_optional")
        for index, fact in enumerate(getattr(entry, key))
    ]
    return Step(
        id=entry.id,
        actors=tuple(entry.actors),
        action=entry.action.local(),
        clause=entry.clause,
        evidence=tuple(evidence),
        decisions=tuple(entry.decisions),
        requires=tuple(entry.requires),
        prints=tuple(entry.prints),
        closes=tuple(entry.closes),
        deadline=entry.deadline,
        on_return=entry.on_return,
        on_reject=entry.on_reject,
        optional=entry.optional,
        applies_when=_condition(reader, entry.applies_when, (*path, "applies_when")),
        act=entry.act,
        effect=entry.effect,
        verdict=entry.verdict,
    )


def _check_names(entry: StepEntry, bodies: Collection[str], rules: Collection[str], path: Path) -> None:
    _all_known(entry.actors, bodies, "body-unknown", (*path, "actors"))
    _all_known(entry.requires, rules, "rule-unknown", (*path, "requires"))
    _all_known(entry.closes, rules, "rule-unknown", (*path, "closes"))
    if entry.deadline is not None and entry.deadline not in rules:
        raise Fault((*path, "deadline"), "rule-unknown", name=entry.deadline)
    if entry.act and entry.act not in ACT_KINDS:
        raise Fault((*path, "act"), "act-kind-unknown", name=entry.act, known=sorted(ACT_KINDS))
    if entry.effect and entry.effect not in STEP_EFFECTS:
        raise Fault((*path, "effect"), "effect-unknown", name=entry.effect)


def _evidence(name: str, reader: Reader, path: Path, *, optional: bool) -> Evidence:
    fact = reader.fact(name, path)
    return Evidence(fact, reader.names.facts[reader.scope.canonical(fact)].label, optional)


def _check_ways_back(entry: StepEntry, steps: Collection[str], path: Path) -> None:
    """A step that may be returned or rejected says where the case goes."""
    ways = (("on_return", Decision.RETURN, ()), ("on_reject", Decision.REJECT, (END,)))
    for key, decision, besides in ways:
        target = getattr(entry, key)
        if target is None and decision in entry.decisions:
            raise Fault(path, "key-missing", key=key)
        if target is not None and target not in steps and target not in besides:
            raise Fault((*path, key), "step-of-workflow-unknown", name=target)


def _check_effects(entry: RuleEntry, path: Path) -> None:
    """A blocking rule says that it blocks, a warning one that it warns."""
    said = {Severity.BLOCK: "blocks", Severity.WARN: "warns"}.get(entry.severity)
    if said is not None and said not in entry.effects:
        raise Fault((*path, "effects"), "effect-missing", name=said, rule=entry.id)


def _all_known(given: Iterable[str], known: Collection[str], code: str, path: Path) -> None:
    for index, name in enumerate(given):
        if name not in known:
            raise Fault((*path, index), code, name=name)


def _condition(reader: Reader, raw: Raw, path: Path) -> Expr | None:
    return None if raw is None else reader.condition(raw, path)


def _value(reader: Reader, raw: Raw, path: Path) -> Expr | None:
    return None if raw is None else reader.expression(raw, path)


def _family(entry: RuleEntry, kind: str, reader: Reader, path: Path) -> Family:
    if entry.deadline is not None:
        return _deadline(entry.deadline, reader, path)
    if entry.requirement is not None:
        requirement = entry.requirement
        return Requirement(
            condition=reader.condition(requirement.condition, (*path, "condition")),
            caution=_condition(reader, requirement.caution, (*path, "caution")),
            judged_when=_condition(reader, requirement.judged_when, (*path, "judged_when")),
            refuses_when=_condition(reader, requirement.refuses_when, (*path, "refuses_when")),
        )
    if entry.duration is not None:
        return _duration(entry.duration, reader, path)
    if entry.completeness is not None:
        return _completeness(entry.completeness, reader, path)
    if entry.record is not None:
        facts = enumerate(entry.record.facts)
        return Record(tuple(reader.fact(fact, (*path, "facts", index)) for index, fact in facts))
    return _ranking(entry.ranking or RankingEntry(keys=[]), reader, path)


def _ranking(entry: RankingEntry, reader: Reader, path: Path) -> Ranking:
    _all_known(entry.requires, reader.names.rules, "rule-unknown", (*path, "requires"))
    keys = tuple(
        RankingKey(
            key.title.local(),
            reader.expression(key.value, (*path, "keys", index, "value")),
            key.larger_first,
            _condition(reader, key.decides_when, (*path, "keys", index, "decides_when")),
        )
        for index, key in enumerate(entry.keys)
    )
    lists = tuple(
        NamedValue(one.title.local(), reader.expression(one.value, (*path, "lists", index, "value")))
        for index, one in enumerate(entry.lists)
    )
    return Ranking(keys, lists, tuple(entry.requires))


def _deadline(entry: DeadlineEntry, reader: Reader, path: Path) -> Deadline:
    counted = entry.anchor is not None and entry.term is not None
    if (counted, entry.period_end is not None, entry.fixed_day is not None).count(True) != 1:
        raise Fault(path, "deadline-needs-one-basis")
    return Deadline(
        done=reader.expression(entry.done, (*path, "done")),
        anchor=_value(reader, entry.anchor, (*path, "anchor")),
        term=None if entry.term is None else reader.term(entry.term, (*path, "term")),
        period_end=_value(reader, entry.period_end, (*path, "period_end")),
        fixed_day=_value(reader, entry.fixed_day, (*path, "fixed_day")),
        partly=_value(reader, entry.partly, (*path, "partly")),
        confirmed_by=_value(reader, entry.confirmed_by, (*path, "confirmed_by")),
        lead=_value(reader, entry.lead, (*path, "lead")),
        pauses=entry.pauses,
        opens=_value(reader, entry.opens, (*path, "opens")),
    )


def _duration(entry: DurationEntry, reader: Reader, path: Path) -> Duration:
    spans = tuple(
        Span(
            reader.expression(span.first, (*path, "spans", index, "first")),
            reader.expression(span.last, (*path, "spans", index, "last")),
            span.optional,
        )
        for index, span in enumerate(entry.spans)
    )
    at_least = _value(reader, entry.at_least, (*path, "at_least"))
    return Duration(spans, at_least, _value(reader, entry.at_most, (*path, "at_most")))


def _completeness(entry: CompletenessEntry, reader: Reader, path: Path) -> Completeness:
    parts = tuple(_part(part, reader, (*path, "parts", index)) for index, part in enumerate(entry.parts))
    return Completeness(parts, _condition(reader, entry.judged_when, (*path, "judged_when")))


def _part(entry: PartEntry, reader: Reader, path: Path) -> Part:
    present = tuple(reader.fact(fact, (*path, "present", index)) for index, fact in enumerate(entry.present))
    if entry.rows is None:
        return Part(entry.title.local(), present)
    inner = reader.inside(reader.list_fact(entry.rows, (*path, "rows")))
    groups = [[group] if isinstance(group, str) else group for group in entry.each]
    return Part(
        title=entry.title.local(),
        present=present,
        rows=entry.rows,
        where=_condition(inner, entry.where, (*path, "where")),
        each=tuple(
            tuple(inner.fact(fact, (*path, "each", index)) for fact in group) for index, group in enumerate(groups)
        ),
        at_least=entry.at_least,
    )
