"""Conditions compiled to closures that judge in three values and, where they fail, say why."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.distinct import distinct
from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Expr, Scope
from app.domain.list_conditions import every, exists
from app.domain.rules import Constant, FactSpec, NamedValue, Table
from app.domain.values import compile_value, fact_getter
from app.domain.verdicts import (
    Between,
    Condition,
    Context,
    ExplainTo,
    Report,
    Unknown,
    ValueOf,
    Verdict,
    VerdictOf,
    never,
)

# Quantities that only grow: too little of them means "not yet", not a contradiction.
_GROWING = frozenset({"count", "sum"})


def _contains(whole: Any, part: Any) -> bool:
    """Parts of a text are found in capitals and small letters alike, members of a list as they are."""
    return part in whole if isinstance(whole, list | tuple) else str(part).casefold() in str(whole).casefold()


def _starts_with(text: Any, beginnings: Any) -> bool:
    wanted = beginnings if isinstance(beginnings, list) else [beginnings]
    return str(text).casefold().startswith(tuple(one.casefold() for one in wanted))


_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    "is": operator.eq,
    "is_not": operator.ne,
    "at_least": operator.ge,
    "at_most": operator.le,
    "more_than": operator.gt,
    "less_than": operator.lt,
    "in": lambda left, right: left in right,
    "not_in": lambda left, right: left not in right,
    "contains": _contains,
    "contains_any": lambda left, right: any(_contains(left, value) for value in right),
    "starts_with": _starts_with,
}


@dataclass(frozen=True, slots=True)
class Compiler:
    """Turns the expressions of one profile into closures; `given` are the arguments of the predicate being compiled."""

    constants: Mapping[str, Constant]
    tables: Mapping[str, Table]
    predicates: Mapping[str, Expr]
    facts: Mapping[str, FactSpec]
    values: Mapping[str, NamedValue] = field(default_factory=dict)
    given: Mapping[str, ValueOf] = field(default_factory=dict)

    def fact(self, path: str, scope: Scope) -> ValueOf:
        return fact_getter(path, scope.canonical(path))

    def value(self, node: object, scope: Scope) -> ValueOf:
        return compile_value(self, node, scope)

    def condition(self, node: Expr, scope: Scope) -> Condition:
        compiled = _BUILDERS[node.op](self, node.args, scope)
        if node.otherwise is None:
            return compiled
        return replace(compiled, explain=_said_instead(compiled, node.otherwise))

    def label(self, path: str, scope: Scope) -> LocalText:
        """A fact in words; a fact outside the dictionary is shown by its name."""
        name = scope.canonical(path)
        spec = self.facts.get(name)
        return spec.label if spec else LocalText(name, name, name)


def _said_instead(condition: Condition, text: LocalText) -> ExplainTo:
    """Says the regulation's own sentence where the facts contradict it; what is not known is only named."""
    told = Explanation("said", {"text": text})

    def explain(context: Context, report: Report) -> None:
        inner = Report()
        condition.explain(context, inner)
        report.lacks(inner.missing)
        if condition.judge(context) is False:
            report.reasons.append(told)

    return explain


def _all(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    parts = [compiler.condition(part, scope) for part in args["all"]]
    judges = [part.judge for part in parts]

    def judge(context: Context) -> Verdict:
        unknowns: list[Unknown] = []
        for one in judges:
            verdict = one(context)
            if verdict is False:
                return False
            if verdict is not True:
                unknowns.append(verdict)
        return Unknown.joined(unknowns) if unknowns else True

    def contradicted(context: Context) -> bool:
        return any(part.contradicted(context) for part in parts if part.judge(context) is not True)

    return Condition(judge, _explain_failing(parts), contradicted)


def _any(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    parts = [compiler.condition(part, scope) for part in args["any"]]
    return Condition(_judge_any([part.judge for part in parts]), _explain_alternatives(parts), _all_contradicted(parts))


def _judge_any(judges: list[VerdictOf]) -> VerdictOf:
    def judge(context: Context) -> Verdict:
        unknowns: list[Unknown] = []
        for one in judges:
            verdict = one(context)
            if verdict is True:
                return True
            if verdict is not False:
                unknowns.append(verdict)
        return Unknown.joined(unknowns) if unknowns else False

    return judge


def _all_contradicted(parts: list[Condition]) -> Callable[[Context], bool]:
    return lambda context: all(part.contradicted(context) for part in parts)


def _explain_failing(parts: list[Condition]) -> ExplainTo:
    def explain(context: Context, report: Report) -> None:
        for part in parts:
            if part.judge(context) is not True:
                part.explain(context, report)

    return explain


def _explain_alternatives(parts: list[Condition]) -> ExplainTo:
    """Tells of the alternatives that may still come true; of all of them when the facts rule out each."""

    def explain(context: Context, report: Report) -> None:
        open_ones = [part for part in parts if not part.contradicted(context)]
        for part in open_ones or parts:
            part.explain(context, report)

    return explain


def _not(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    inner = compiler.condition(args["not"], scope).judge

    def judge(context: Context) -> Verdict:
        verdict = inner(context)
        return verdict if isinstance(verdict, Unknown) else not verdict

    def explain(context: Context, report: Report) -> None:
        verdict = inner(context)
        if isinstance(verdict, Unknown):
            report.lacks(verdict.facts)

    return Condition(judge, explain, lambda context: not isinstance(inner(context), Unknown))


def _present(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    getters = [compiler.fact(path, scope) for path in args["present"]]

    def judge(context: Context) -> Verdict:
        for get in getters:  # noqa: SIM110 - the generator of any() costs as much as the judging
            if isinstance(get(context), Unknown):
                return False
        return True

    def explain(context: Context, report: Report) -> None:
        for get in getters:
            value = get(context)
            if isinstance(value, Unknown):
                report.lacks(value.facts)

    return Condition(judge, explain, never)


def _absent(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    getters = [(compiler.fact(path, scope), compiler.label(path, scope)) for path in args["absent"]]

    def judge(context: Context) -> Verdict:
        return all(isinstance(get(context), Unknown) for get, _ in getters)

    def explain(context: Context, report: Report) -> None:
        for get, label in getters:
            if not isinstance(get(context), Unknown):
                report.reasons.append(Explanation("fact-must-be-absent", {"what": label}))

    return Condition(judge, explain, lambda context: True)


def _compare(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    """Compares two values; a count known within bounds decides when both bounds agree."""
    left, right = compiler.value(args["left"], scope), compiler.value(args["right"], scope)
    compare = _COMPARE[args["how"]]
    growing = _grows(compiler, args["left"], scope)

    def judge(context: Context) -> Verdict:
        first, second = left(context), right(context)
        if isinstance(second, Unknown):
            return Unknown.joined([first, second]) if isinstance(first, Unknown) else second
        if isinstance(first, Between):
            return _compare_bounds(first, second, args["how"])
        if isinstance(first, Unknown):
            return first
        if first is None or second is None:
            return False
        return compare(first, second)

    def explain(context: Context, report: Report) -> None:
        verdict = judge(context)
        if isinstance(verdict, Unknown):
            report.lacks(verdict.facts)
            return
        actual, required = _most(left(context)), right(context)
        report.reasons.append(_difference_told(compiler, args, scope, actual, required))

    def contradicted(context: Context) -> bool:
        if isinstance(judge(context), Unknown):
            return False
        return not growing or not _too_little(args["how"], _most(left(context)), right(context))

    fast = judge if isinstance(args["right"], Expr) else _judge_plain(left, args["right"], compare, judge)
    return Condition(fast, explain, contradicted)


def _most(value: Any) -> Any:
    return value.high if isinstance(value, Between) else value


def _grows(compiler: Compiler, node: object, scope: Scope) -> bool:
    """Whether a value only grows while the work goes on."""
    if not isinstance(node, Expr):
        return False
    if node.op == "fact":
        spec = compiler.facts.get(scope.canonical(node.args["fact"]))
        return spec is not None and spec.grows
    if node.op == "computed":
        return _grows(compiler, compiler.values[node.args["computed"]].value, scope)
    if node.op == "choose":
        values = [*(choice["value"] for choice in node.args["choose"]), node.args.get("default")]
        return all(_grows(compiler, value, scope) for value in values)
    return node.op in _GROWING


def _too_little(how: str, actual: Any, required: Any) -> bool:
    return how in ("at_least", "more_than") or (how == "is" and actual is not None and bool(actual < required))


def _judge_plain(left: ValueOf, right: Any, compare: Callable[[Any, Any], bool], judge_bounds: VerdictOf) -> VerdictOf:
    """The same comparison with a plain value, the most frequent one: every row of a list comes through it."""

    def judge(context: Context) -> Verdict:
        first = left(context)
        if isinstance(first, Unknown):
            return judge_bounds(context) if isinstance(first, Between) else first
        return first is not None and compare(first, right)

    return judge


def _compare_bounds(count: Between, required: Any, how: str) -> Verdict:
    if how == "is" or how == "is_not":
        outside = required < count.low or required > count.high
        return (how == "is_not") if outside else Unknown(count.facts)
    compare = _COMPARE[how]
    lowest, highest = compare(count.low, required), compare(count.high, required)
    return lowest if lowest == highest else Unknown(count.facts)


def _difference_told(
    compiler: Compiler, args: Mapping[str, Any], scope: Scope, actual: Any, required: Any
) -> Explanation:
    what = _named(compiler, args["left"], scope)
    if what is None:
        return Explanation("requirement-not-met", {})
    if isinstance(required, bool):
        return Explanation("flag-must-be" if required else "flag-must-not-be", {"what": what})
    other = _named(compiler, args["right"], scope)
    shown = [other, required] if other is not None else required
    code = f"value-{args['how'].replace('_', '-')}"
    return Explanation(code, {"what": what, "actual": actual, "required": shown})


def _named(compiler: Compiler, node: object, scope: Scope) -> LocalText | None:
    """The fact or named value an expression is about, in words."""
    if isinstance(node, Expr) and node.op in ("fact", "count", "sum", "lowest", "highest"):
        return compiler.label(node.args[node.op], scope)
    if isinstance(node, Expr) and node.op == "computed":
        return compiler.values[node.args["computed"]].title
    return None


def _branches(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    """At least one named branch holds; failing, each branch tells what it lacks."""
    branches = [(branch["title"], compiler.condition(branch["when"], scope)) for branch in args["branches"]]

    def explain(context: Context, report: Report) -> None:
        for title, condition in branches:
            inner = Report()
            condition.explain(context, inner)
            report.lacks(inner.missing)
            told = {"branch": title, "reasons": inner.told(lambda fact: compiler.label(fact, Scope()))}
            report.reasons.append(Explanation("branch-not-met", told))

    conditions = [condition for _, condition in branches]
    return Condition(_judge_any([one.judge for one in conditions]), explain, _all_contradicted(conditions))


def branches_met(compiler: Compiler, node: Expr, scope: Scope) -> Callable[[Context], list[LocalText]]:
    """Titles of the branches that hold; always none for a condition of another kind."""
    branches = [
        (branch["title"], compiler.condition(branch["when"], scope).judge) for branch in node.args.get("branches", ())
    ]
    return lambda context: [title for title, judge in branches if judge(context) is True]


def _holds(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    given = {name: compiler.value(value, scope) for name, value in args.get("with", {}).items()}
    return replace(compiler, given=given).condition(compiler.predicates[args["holds"]], scope)


def _certain(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    """What cannot be decided does not hold."""
    inner = compiler.condition(args["certain"], scope)
    return replace(inner, judge=lambda context: inner.judge(context) is True)


_BUILDERS: Mapping[str, Callable[[Compiler, Mapping[str, Any], Scope], Condition]] = {
    "all": _all,
    "any": _any,
    "not": _not,
    "present": _present,
    "absent": _absent,
    "compare": _compare,
    "exists": exists,
    "every": every,
    "branches": _branches,
    "holds": _holds,
    "distinct": distinct,
    "certain": _certain,
}
