"""Expressions of a regulation told in words, for people who compare two editions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.calendar import Term
from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Expr, Scope
from app.domain.rules import Part, Profile, RankingKey, Record, Span

# Operators whose operands are a list of values or conditions, told one after another.
_OF_PARTS = ("min", "max", "plus", "minus", "times", "first_known", "days", "all", "any")
_MOVED = {"years": "told-years", "months": "told-months", "days": "told-days-moved"}
_OVER_LISTS = ("count", "sum", "lowest", "highest", "exists", "every")


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the expressions of one profile; facts are named as its dictionary names them.

    `given` are the arguments of the named condition being told.
    """

    profile: Profile
    scope: Scope = field(default_factory=Scope)
    given: Mapping[str, object] = field(default_factory=dict)

    def told(self, node: object) -> object:
        """What a node says: a plain value, a text in three languages or an explanation made of these."""
        if isinstance(node, Expr):
            return _TELLERS.get(node.op, _other)(self, node)
        if isinstance(node, Term):
            code = f"told-term-{node.unit.value}" + ("-before" if node.before else "")
            return Explanation(code, {"amount": node.amount})
        if isinstance(node, bool):
            return Explanation("told-yes" if node else "told-no")
        if isinstance(node, list | tuple) and not isinstance(node, LocalText):
            return [self.told(one) for one in node]
        if isinstance(node, Record):
            return [self.fact(name) for name in node.facts]
        if isinstance(node, Span):
            return Explanation("told-span", {"first": self.told(node.first), "last": self.told(node.last)})
        if isinstance(node, RankingKey):
            direction = "told-larger-first" if node.larger_first else "told-smaller-first"
            return Explanation(direction, {"what": node.title})
        if isinstance(node, Part):
            return self._part(node)
        return node

    def fact(self, path: str) -> LocalText:
        name = self.scope.canonical(path)
        spec = self.profile.facts.get(name)
        return spec.label if spec else LocalText(name, name, name)

    def inside(self, list_name: str) -> Teller:
        return replace(self, scope=self.scope.with_row(list_name))

    def _part(self, part: Part) -> object:
        if part.rows is None:
            return part.title
        return Explanation("told-part", {"what": part.title, "n": part.at_least})


def _fact(teller: Teller, node: Expr) -> object:
    return teller.fact(node.args["fact"])


def _constant(teller: Teller, node: Expr) -> object:
    return teller.told(teller.profile.constants[node.args["constant"]].value)


def _setting(teller: Teller, node: Expr) -> object:
    return Explanation("told-setting", {"what": teller.profile.settings[node.args["setting"]].title})


def _value(teller: Teller, node: Expr) -> object:
    return teller.told(node.args["value"])


def _today(_: Teller, __: Expr) -> object:
    return Explanation("told-today")


def _computed(teller: Teller, node: Expr) -> object:
    return teller.profile.values[node.args["computed"]].title


def _holds(teller: Teller, node: Expr) -> object:
    given = {name: teller.told(value) for name, value in node.args.get("with", {}).items()}
    return replace(teller, given=given).told(teller.profile.predicates[node.args["holds"]])


def _given(teller: Teller, node: Expr) -> object:
    return teller.given[node.args["given"]]


def _parts(teller: Teller, node: Expr) -> object:
    told = [teller.told(one) for one in node.args[node.op]]
    return Explanation(f"told-{node.op.replace('_', '-')}", {"parts": _joined(told)}) if len(told) != 1 else told[0]


def _joined(told: list[object]) -> object:
    """Several conditions or values, set apart more clearly than the facts named inside them."""
    if len(told) < 2:
        return told[0] if told else ""
    return Explanation("told-joined", {"first": told[0], "rest": _joined(told[1:])})


def _over_list(teller: Teller, node: Expr) -> object:
    """A list with what is asked of its members: which are meant, what each must satisfy, what is added up."""
    inner = teller.inside(node.args[node.op])
    asked = [inner.told(node.args[name]) for name in ("of", "satisfies", "where") if node.args.get(name) is not None]
    what = teller.fact(node.args[node.op])
    if not asked:
        return Explanation(f"told-{node.op}", {"what": what})
    return Explanation(f"told-{node.op}-where", {"what": what, "parts": _joined(asked)})


def _present(teller: Teller, node: Expr) -> object:
    return Explanation(f"told-{node.op}", {"facts": [teller.fact(name) for name in node.args[node.op]]})


def _not(teller: Teller, node: Expr) -> object:
    return Explanation("told-not", {"part": teller.told(node.args["not"])})


def _compare(teller: Teller, node: Expr) -> object:
    code = f"told-{node.args['how'].replace('_', '-')}"
    left, right = teller.told(node.args["left"]), _choices_named(teller, node)
    return Explanation(code, {"left": left, "right": right})


def _choices_named(teller: Teller, node: Expr) -> object:
    """The right side of a comparison, values of a fact with fixed choices by their names."""
    left, right = node.args["left"], node.args["right"]
    names: Mapping[str, LocalText] = {}
    if isinstance(left, Expr) and left.op == "fact":
        spec = teller.profile.facts.get(teller.scope.canonical(left.args["fact"]))
        names = spec.choices if spec else {}
    if isinstance(left, Expr) and left.op == "setting":
        names = teller.profile.settings[left.args["setting"]].choice_titles
    if isinstance(right, list):
        return [names.get(one, teller.told(one)) if isinstance(one, str) else teller.told(one) for one in right]
    return names.get(right, right) if isinstance(right, str) else teller.told(right)


def _branches(teller: Teller, node: Expr) -> object:
    told: list[object] = [
        Explanation("told-branch", {"title": one["title"], "when": teller.told(one["when"])})
        for one in node.args["branches"]
    ]
    return Explanation("told-any", {"parts": _joined(told)})


def _choose(teller: Teller, node: Expr) -> object:
    told: list[object] = [
        Explanation("told-choice", {"value": teller.told(one["value"]), "when": teller.told(one["when"])})
        for one in node.args["choose"]
    ]
    if node.args.get("default") is not None:
        told.append(Explanation("told-otherwise", {"value": teller.told(node.args["default"])}))
    return told


def _shift(teller: Teller, node: Expr) -> object:
    moved = [
        Explanation(code, {"n": teller.told(node.args[unit])}) for unit, code in _MOVED.items() if node.args.get(unit)
    ]
    return Explanation("told-shift", {"what": teller.told(node.args["shift"]), "parts": moved})


def _lookup(_: Teller, node: Expr) -> object:
    return Explanation("told-lookup", {"table": node.args["lookup"]})


def _percent(teller: Teller, node: Expr) -> object:
    return Explanation("told-percent", {name: teller.told(node.args[name]) for name in ("percent", "of")})


def _of_one(teller: Teller, node: Expr) -> object:
    return Explanation(f"told-{node.op}", {"what": teller.told(node.args[node.op])})


def _distinct(teller: Teller, node: Expr) -> object:
    parts = [
        Explanation("told-part", {"what": one["title"], "n": teller.told(one["at_least"])})
        for one in node.args["parts"]
    ]
    return Explanation("told-distinct", {"what": teller.fact(node.args["distinct"]), "parts": parts})


def _other(_: Teller, node: Expr) -> object:
    return Explanation("told-other", {"name": node.op})


_TELLERS: Mapping[str, Callable[[Teller, Expr], Any]] = {
    "fact": _fact,
    "constant": _constant,
    "setting": _setting,
    "value": _value,
    "today": _today,
    "computed": _computed,
    "holds": _holds,
    "given": _given,
    "present": _present,
    "absent": _present,
    "not": _not,
    "compare": _compare,
    "branches": _branches,
    "choose": _choose,
    "shift": _shift,
    "lookup": _lookup,
    "percent": _percent,
    "year": _of_one,
    "certain": _of_one,
    "distinct": _distinct,
    **dict.fromkeys(_OF_PARTS, _parts),
    **dict.fromkeys(_OVER_LISTS, _over_list),
}
