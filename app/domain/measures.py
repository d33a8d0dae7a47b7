"""Sums that rules compare: what each is now and what it is asked to be, also where the rule is met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.conditions import Compiler
from app.domain.explanations import LocalText
from app.domain.expressions import Expr, Scope
from app.domain.findings import Severity
from app.domain.judging import CompiledRule
from app.domain.rules import Requirement
from app.domain.verdicts import Context, Unknown

_SCOPE = Scope()
_SUM = "sum"


@dataclass(frozen=True, slots=True)
class Measure:
    """A sum over a list beside the number that a rule compares it with; `how` is the comparison.

    `where` names the values each fact of a member may have so that it is added, None when the sum chooses its
    members in another way. `actual` and `held` are None while a fact is missing.
    """

    rule: str
    clause: str
    severity: Severity
    title: LocalText
    how: str
    actual: Any
    required: Any
    held: bool | None
    where: Mapping[str, tuple[Any, ...]] | None


def measures(compiler: Compiler, rules: Iterable[CompiledRule], context: Context, list_name: str) -> list[Measure]:
    """The comparisons of sums over a list in the conditions of these rules, each once; what only warns comes last."""
    walker = _Walker(compiler, context, list_name)
    found: list[Measure] = []
    for one in rules:
        family = one.rule.family
        if not isinstance(family, Requirement):
            continue
        own: list[Measure] = []
        for node, severity in ((family.condition, one.rule.severity), (family.caution, Severity.WARN)):
            for compared in walker.sums_of(node) if node is not None else ():
                made = walker.measure(one, severity, compared)
                if not any((made.title, made.how, made.required) == (has.title, has.how, has.required) for has in own):
                    own.append(made)
        found += own
    return found


@dataclass(frozen=True, slots=True)
class _Walker:
    """Looks for comparisons of sums; what a choice of the university waives is not asked."""

    compiler: Compiler
    context: Context
    list_name: str

    def sums_of(self, node: Expr) -> Iterator[Expr]:
        if node.op == "compare":
            if self._sum(node.args["left"]) is not None:
                yield node
        elif node.op == "all":
            for part in node.args["all"]:
                yield from self.sums_of(part)
        elif node.op == "any":
            yield from self._of_alternatives(node.args["any"])
        elif node.op == "holds" and not node.args.get("with"):
            yield from self.sums_of(self.compiler.predicates[node.args["holds"]])

    def _of_alternatives(self, parts: Iterable[Expr]) -> Iterator[Expr]:
        """Nothing is asked of a sum while an alternative without sums holds."""
        asked: list[Expr] = []
        for part in parts:
            own = list(self.sums_of(part))
            if not own and self.compiler.condition(part, _SCOPE).judge(self.context) is True:
                return
            asked += own
        yield from asked

    def measure(self, one: CompiledRule, severity: Severity, node: Expr) -> Measure:
        left, right = node.args["left"], node.args["right"]
        actual, required = self._value(left), self._value(right)
        held = self.compiler.condition(node, _SCOPE).judge(self.context)
        return Measure(
            one.rule.id,
            one.rule.clause,
            severity,
            self._title(left),
            node.args["how"],
            actual,
            required,
            None if isinstance(held, Unknown) else held,
            self._where(self._sum(left)),
        )

    def _value(self, node: object) -> Any:
        value = self.compiler.value(node, _SCOPE)(self.context)
        return None if isinstance(value, Unknown) else value

    def _title(self, node: Expr) -> LocalText:
        if node.op == "computed":
            return self.compiler.values[node.args["computed"]].title
        return self.compiler.label(self.list_name, _SCOPE)

    def _sum(self, node: object) -> Expr | None:
        """The sum that a value is, behind its name and the choice between readings of it."""
        if not isinstance(node, Expr):
            return None
        if node.op == "computed":
            return self._sum(self.compiler.values[node.args["computed"]].value)
        if node.op == "choose":
            return self._sum(self._chosen(node))
        return node if node.op == _SUM and node.args[_SUM] == self.list_name else None

    def _chosen(self, node: Expr) -> object:
        for choice in node.args["choose"]:
            if self.compiler.condition(choice["when"], _SCOPE).judge(self.context) is True:
                return choice["value"]
        return node.args.get("default")

    def _where(self, node: Expr | None) -> Mapping[str, tuple[Any, ...]] | None:
        if node is None:
            return None
        where = node.args.get("where")
        return {} if where is None else self._values_meant(where)

    def _values_meant(self, node: Expr) -> dict[str, tuple[Any, ...]] | None:
        if node.op == "holds" and not node.args.get("with"):
            return self._values_meant(self.compiler.predicates[node.args["holds"]])
        if node.op == "all":
            parts = [self._values_meant(part) for part in node.args["all"]]
            meant = {name: values for part in parts if part for name, values in part.items()}
            return None if None in parts else meant
        if node.op != "compare" or node.args["how"] not in ("is", "in"):
            return None
        left, right = node.args["left"], node.args["right"]
        if isinstance(right, Expr) or not isinstance(left, Expr) or left.op != "fact":
            return None
        root, _, name = left.args["fact"].partition(".")
        return {name: tuple(right) if isinstance(right, list) else (right,)} if root == "row" else None
