"""Two editions of a regulation held against each other: what was added, taken out, changed, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Expr, Scope
from app.domain.rules import Profile, Record, Rule, Setting
from app.domain.sheets import Sheet, SheetRow
from app.domain.telling import Teller
from app.domain.workflow import Step, Workflow

_NO_TEXT = LocalText("", "", "")
_RULE_FIELDS = ("clause", "severity", "kind", "scope", "for_each", "overridable")
_RULE_SETS = ("gates", "effects", "ambiguities")
_STEP_FIELDS = ("clause", "optional", "act", "effect", "on_return", "on_reject", "deadline")
_STEP_SETS = ("decisions", "requires", "closes", "prints")
_WORKFLOW_FIELDS = ("clause", "gate", "item_of")
# Properties whose values are a fixed set with a word for each.
_WITH_WORDS = frozenset({"severity", "kind", "effects", "decisions", "act", "effect"})


class Kind(StrEnum):
    """What happened to a part between two editions."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One property of a part before and after, as values, texts or explanations."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Change:
    """A part of the regulation that is not the same in both editions.

    `part` is rule, setting, constant, table, sheet, workflow, step, ambiguity or track.
    """

    part: str
    id: str
    kind: Kind
    clause: str
    title: LocalText
    differences: tuple[Difference, ...] = ()


def compare(old: Profile, new: Profile) -> tuple[Change, ...]:
    """Every part that differs, rules first.

    A rule is compared with what its constants, tables, named conditions and named values say, so that a term changed
    in the constants is told at each rule that counts it.
    """
    comparison = _Comparison(old, new)
    return (
        *comparison.rules(),
        *comparison.settings(),
        *comparison.workflows(),
        *comparison.constants(),
        *comparison.tables(),
        *comparison.sheets(),
        *comparison.ambiguities(),
        *comparison.tracks(),
    )


@dataclass(frozen=True, slots=True)
class _Comparison:
    old: Profile
    new: Profile

    def rules(self) -> Iterator[Change]:
        before = {rule.id: rule for rule in self.old.rules}
        after = {rule.id: rule for rule in self.new.rules}
        for rule_id in _all_keys(before, after):
            yield from self._part("rule", rule_id, before.get(rule_id), after.get(rule_id), self._rule)

    def settings(self) -> Iterator[Change]:
        for key in _all_keys(self.old.settings, self.new.settings):
            yield from self._part("setting", key, self.old.settings.get(key), self.new.settings.get(key), _setting)

    def workflows(self) -> Iterator[Change]:
        for key in _all_keys(self.old.workflows, self.new.workflows):
            before, after = self.old.workflows.get(key), self.new.workflows.get(key)
            yield from self._part("workflow", key, before, after, self._workflow)
            if before is not None and after is not None:
                yield from self._steps(before, after)

    def constants(self) -> Iterator[Change]:
        for key in _all_keys(self.old.constants, self.new.constants):
            before, after = self.old.constants.get(key), self.new.constants.get(key)
            yield from self._part("constant", key, before, after, self._constant)

    def tables(self) -> Iterator[Change]:
        for key in _all_keys(self.old.tables, self.new.tables):
            yield from self._part("table", key, self.old.tables.get(key), self.new.tables.get(key), _table)

    def sheets(self) -> Iterator[Change]:
        for key in _all_keys(self.old.sheets, self.new.sheets):
            yield from self._part("sheet", key, self.old.sheets.get(key), self.new.sheets.get(key), self._sheet)

    def ambiguities(self) -> Iterator[Change]:
        for key in _all_keys(self.old.ambiguities, self.new.ambiguities):
            before, after = self.old.ambiguities.get(key), self.new.ambiguities.get(key)
            yield from self._part("ambiguity", key, before, after, _ambiguity)

    def tracks(self) -> Iterator[Change]:
        for key in _all_keys(self.old.tracks, self.new.tracks):
            yield from self._part("track", key, self.old.tracks.get(key), self.new.tracks.get(key), _track)

    def _part(self, part: str, key: str, before: Any, after: Any, differ: Any) -> Iterator[Change]:
        """The change of one part, if there is any."""
        shown = after if after is not None else before
        clause, title = str(getattr(shown, "clause", "")), _title(shown)
        if before is None or after is None:
            yield Change(part, key, Kind.ADDED if before is None else Kind.REMOVED, clause, title)
        elif differences := tuple(differ(before, after)):
            yield Change(part, key, Kind.CHANGED, clause, title, differences)

    # --- rules ------------------------------------------------------------------------------------------------

    def _rule(self, before: Rule, after: Rule) -> Iterator[Difference]:
        yield from _plain(before, after, _RULE_FIELDS)
        yield from _sets(before, after, _RULE_SETS)
        if before.tracks != after.tracks:
            pairs = (self.old, before), (self.new, after)
            yield Difference("tracks", *([one.tracks[key].name for key in sorted(rule.tracks)] for one, rule in pairs))
        old = _Resolver(self.old, Scope(item=before.for_each))
        new = _Resolver(self.new, Scope(item=after.for_each))
        yield from self._logic("applies_when", before.applies_when, after.applies_when, old, new)
        if isinstance(before.family, Record) and isinstance(after.family, Record):
            yield from self._logic("facts", before.family, after.family, old, new)
        elif before.kind == after.kind:
            for one in fields(before.family):
                values = getattr(before.family, one.name), getattr(after.family, one.name)
                yield from self._logic(one.name, *values, old, new)
        texts = _wording(before), _wording(after)
        if texts[0] != texts[1]:
            gone = [text for text in texts[0] if text not in texts[1]]
            come = [text for text in texts[1] if text not in texts[0]]
            yield Difference("wording", gone, come)

    def _logic(self, name: str, before: Any, after: Any, old: _Resolver, new: _Resolver) -> Iterator[Difference]:
        if old.resolved(before) != new.resolved(after):
            tellers = Teller(self.old, old.scope), Teller(self.new, new.scope)
            yield Difference(name, tellers[0].told(before), tellers[1].told(after))

    # --- workflows ----------------------------------------------------------------------------------------------

    def _workflow(self, before: Workflow, after: Workflow) -> Iterator[Difference]:
        yield from _plain(before, after, _WORKFLOW_FIELDS)
        yield from _texts("wording", before.title, after.title)
        scope = Scope(item=before.item_of)
        old, new = _Resolver(self.old, scope), _Resolver(self.new, scope)
        yield from self._logic("offered_when", before.offered_when, after.offered_when, old, new)
        if old.resolved(before.slots) != new.resolved(after.slots):
            yield Difference("slots", before.slots and before.slots.of, after.slots and after.slots.of)
        kept = [step.id for step in before.steps if any(step.id == other.id for other in after.steps)]
        order = [step.id for step in after.steps if step.id in kept]
        if kept != order:
            names = {step.id: step.action for step in after.steps}
            yield Difference("order", [names[one] for one in kept], [names[one] for one in order])
        yield from _sets(before, after, ("opens",))

    def _steps(self, before: Workflow, after: Workflow) -> Iterator[Change]:
        old, new = ({step.id: step for step in flow.steps} for flow in (before, after))
        scope = Scope(item=after.item_of)

        def differ(one: Step, other: Step) -> Iterator[Difference]:
            yield from self._step(one, other, scope)

        for key in _all_keys(old, new):
            yield from self._part("step", f"{after.id}.{key}", old.get(key), new.get(key), differ)

    def _step(self, before: Step, after: Step, scope: Scope) -> Iterator[Difference]:
        yield from _plain(before, after, _STEP_FIELDS)
        yield from _sets(before, after, _STEP_SETS)
        yield from _texts("wording", before.action, after.action)
        actors = [
            [profile.bodies[actor].name for actor in step.actors]
            for profile, step in ((self.old, before), (self.new, after))
        ]
        if before.actors != after.actors:
            yield Difference("actors", *actors)
        asked = [[(one.fact, one.optional) for one in step.evidence] for step in (before, after)]
        if asked[0] != asked[1]:
            yield Difference("evidence", *[[one.label for one in step.evidence] for step in (before, after)])
        old, new = _Resolver(self.old, scope), _Resolver(self.new, scope)
        yield from self._logic("applies_when", before.applies_when, after.applies_when, old, new)

    def _sheet(self, before: Sheet, after: Sheet) -> Iterator[Difference]:
        yield from _plain(before, after, ("clause",))
        old = _Resolver(self.old, Scope(item=before.of)).resolved(before.rows)
        new = _Resolver(self.new, Scope(item=after.of)).resolved(after.rows)
        if old != new:
            gone = [_sheet_row(row) for row, told in zip(before.rows, old, strict=True) if told not in new]
            come = [_sheet_row(row) for row, told in zip(after.rows, new, strict=True) if told not in old]
            yield Difference("rows", gone, come)

    def _constant(self, before: Any, after: Any) -> Iterator[Difference]:
        yield from _plain(before, after, ("clause",))
        if before.value != after.value:
            yield Difference("value", Teller(self.old).told(before.value), Teller(self.new).told(after.value))


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Expressions with the constants, tables, conditions and values they name put in their place, texts left out."""

    profile: Profile
    scope: Scope

    def resolved(self, node: Any) -> Any:
        if isinstance(node, Expr):
            return self._expression(node)
        if isinstance(node, LocalText):
            return None
        if isinstance(node, Mapping):
            return {key: self.resolved(value) for key, value in node.items()}
        if isinstance(node, list | tuple):
            return [self.resolved(one) for one in node]
        if is_dataclass(node) and not isinstance(node, type) and not hasattr(node, "amount"):
            return {one.name: self.resolved(getattr(node, one.name)) for one in fields(node)}
        return node

    def _expression(self, node: Expr) -> Any:
        profile, args = self.profile, node.args
        if node.op in ("constant", "value"):
            return profile.constants[args["constant"]].value if node.op == "constant" else self.resolved(args["value"])
        named: Any = None
        if node.op == "holds":
            named = profile.predicates[args["holds"]]
        elif node.op == "computed":
            named = profile.values[args["computed"]].value
        elif node.op == "lookup":
            named = profile.tables[args["lookup"]].rows
        if named is None:
            return {"op": node.op, **{key: self.resolved(value) for key, value in args.items()}}
        rest = {key: self.resolved(value) for key, value in args.items() if key != node.op}
        return {"op": node.op, "is": self.resolved(named), **rest}


# --- what the parts differ in -----------------------------------------------------------------------------------


def _plain(before: Any, after: Any, names: tuple[str, ...]) -> Iterator[Difference]:
    for name in names:
        values = getattr(before, name), getattr(after, name)
        if values[0] != values[1]:
            yield Difference(name, *(_worded(name, value) for value in values))


def _sets(before: Any, after: Any, names: tuple[str, ...]) -> Iterator[Difference]:
    for name in names:
        values = getattr(before, name), getattr(after, name)
        if set(values[0]) != set(values[1]):
            yield Difference(name, *([_worded(name, one) for one in sorted(value)] for value in values))


def _worded(name: str, value: object) -> object:
    """A value of a fixed set by the code of its word, everything else as it is."""
    if isinstance(value, bool):
        return Explanation("told-yes" if value else "told-no")
    return Explanation(f"told-{name}-{value}") if name in _WITH_WORDS and value else value or None


def _texts(name: str, before: LocalText, after: LocalText) -> Iterator[Difference]:
    if before != after:
        yield Difference(name, before, after)


def _setting(before: Setting, after: Setting) -> Iterator[Difference]:
    if before.default != after.default:
        yield Difference("default", _choice(before, before.default), _choice(after, after.default))
    if before.choices != after.choices:
        yield Difference("choices", *([_choice(one, value) for value in one.choices] for one in (before, after)))
    yield from _texts("wording", before.title, after.title)
    yield from _plain(before, after, ("reason",))


def _choice(setting: Setting, value: Any) -> object:
    return setting.choice_titles.get(str(value), value)


def _table(before: Any, after: Any) -> Iterator[Difference]:
    yield from _plain(before, after, ("clause",))
    if before.match != after.match or before.rows != after.rows:
        gone = [dict(row) for row in before.rows if row not in after.rows]
        come = [dict(row) for row in after.rows if row not in before.rows]
        yield Difference("rows", [_row(row) for row in gone], [_row(row) for row in come])


def _row(row: Mapping[str, Any]) -> str:
    return " · ".join(str(value) for value in row.values())


def _sheet_row(row: SheetRow) -> str:
    return " · ".join((row.key, *row.rules))


def _ambiguity(before: Any, after: Any) -> Iterator[Difference]:
    yield from _plain(before, after, ("clause",))
    yield from _texts("problem", before.problem, after.problem)
    yield from _texts("treatment", before.treatment, after.treatment)


def _track(before: Any, after: Any) -> Iterator[Difference]:
    yield from _texts("wording", before.name, after.name)
    yield from _plain(before, after, ("years",))


def _wording(node: Any) -> list[LocalText]:
    """Every text that people are told by a rule, in its order."""
    if isinstance(node, LocalText):
        return [node]
    if isinstance(node, Expr):
        own = [node.otherwise] if node.otherwise is not None else []
        return own + [text for value in node.args.values() for text in _wording(value)]
    if isinstance(node, Mapping):
        return [text for value in node.values() for text in _wording(value)]
    if isinstance(node, list | tuple):
        return [text for one in node for text in _wording(one)]
    if is_dataclass(node) and not isinstance(node, type):
        return [text for one in fields(node) for text in _wording(getattr(node, one.name))]
    return []


def _title(part: Any) -> LocalText:
    """What a part is called; a constant and a table have no words of their own."""
    for name in ("summary", "title", "action", "name", "problem"):
        found = getattr(part, name, None)
        if isinstance(found, LocalText):
            return found
    return _NO_TEXT


def _all_keys(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The keys of the new edition in its order, then those that are gone."""
    return [*after, *(key for key in before if key not in after)]
