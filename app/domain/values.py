"""Value expressions compiled to closures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from app.domain.calendar import add_months, inclusive_days
from app.domain.expressions import Expr, Scope
from app.domain.verdicts import Between, Context, Unknown, ValueOf, VerdictOf

if TYPE_CHECKING:
    from app.domain.conditions import Compiler


def fact_getter(path: str, canonical: str) -> ValueOf:
    """Reads a dotted fact; `item.` and `row.` start at the list member under judgement."""
    unknown = Unknown((canonical,))
    keys = tuple(path.split("."))
    if keys[0] in ("item", "row"):
        return _member_getter(keys[0], keys[1:], unknown)

    def get(context: Context) -> Any:
        node: Any = context.facts
        for key in keys:
            node = node.get(key)
            if node is None:
                return unknown
        return unknown if node == "" else node

    return get


def _member_getter(root: str, keys: tuple[str, ...], unknown: Unknown) -> ValueOf:
    def get(context: Context) -> Any:
        node: Any = context.item if root == "item" else context.row
        for key in keys:
            node = node.get(key)
            if node is None:
                return unknown
        return unknown if node == "" else node

    return get


def compile_value(compiler: Compiler, node: object, scope: Scope) -> ValueOf:
    """The closure of a value expression, or of a plain value."""
    if not isinstance(node, Expr):
        return lambda context: node
    return _BUILDERS[node.op](compiler, node.args, scope)


def _fact(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    return compiler.fact(args["fact"], scope)


def _constant(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    value = compiler.constants[args["constant"]].value
    return lambda context: value


def _setting(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    key = args["setting"]
    return lambda context: context.settings[key]


def _value(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    value = args["value"]
    return lambda context: value


def _today(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    return lambda context: context.today


def _given(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    return compiler.given[args["given"]]


def _year(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    value = compiler.value(args["year"], scope)

    def evaluate(context: Context) -> Any:
        day = value(context)
        return day if day is None or isinstance(day, Unknown) else day.year

    return evaluate


def _computed(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    return compiler.value(compiler.values[args["computed"]].value, scope)


def day_done(compiler: Compiler, node: Expr, scope: Scope) -> ValueOf:
    """The day an act was done; no member or choice to take it from means that it is still to come.

    Of an act in several parts, done when the last of them is, only the parts still to come are named.
    """
    if node.op == "max" and all(isinstance(part, Expr) for part in node.args["max"]):
        return _day_of_all([day_done(compiler, part, scope) for part in node.args["max"]])
    value = compiler.value(node, scope)
    undone = Unknown(tuple(dict.fromkeys(facts_named(node, scope))))

    def get(context: Context) -> Any:
        day = value(context)
        return undone if day is None else day

    return get


def _day_of_all(parts: Sequence[ValueOf]) -> ValueOf:
    def get(context: Context) -> Any:
        days = [part(context) for part in parts]
        undone = [day for day in days if isinstance(day, Unknown)]
        return Unknown.joined(undone) if undone else max(days)

    return get


def facts_named(node: object, scope: Scope) -> Iterator[str]:
    """The facts whose values an expression gives, those of conditions left out."""
    if not isinstance(node, Expr):
        return
    main = node.args[node.op]
    if node.op == "fact":
        yield scope.canonical(main)
    elif node.op in ("lowest", "highest"):
        yield from facts_named(node.args["of"], scope.with_row(main))
    elif node.op == "choose":
        for value in (*(choice["value"] for choice in main), node.args.get("default")):
            yield from facts_named(value, scope)
    elif isinstance(main, list):
        for part in main:
            yield from facts_named(part, scope)


def members(
    compiler: Compiler, list_name: str, where: Expr | None, scope: Scope
) -> Callable[[Context], Unknown | Iterator[bool | Unknown]]:
    """Walks a list fact: sets `context.row` to each member and yields whether it is meant."""
    rows = compiler.fact(list_name, scope)
    meant: VerdictOf | None = None
    if where is not None:
        meant = compiler.condition(where, scope.with_row(list_name)).judge

    def walk(context: Context, found: Sequence[Any]) -> Iterator[bool | Unknown]:
        saved = context.row
        try:
            for row in found:
                context.row = row
                yield True if meant is None else meant(context)
        finally:
            context.row = saved

    def start(context: Context) -> Unknown | Iterator[bool | Unknown]:
        found = rows(context)
        return found if isinstance(found, Unknown) else walk(context, found)

    return start


def _count(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    walk = members(compiler, args["count"], args.get("where"), scope)

    def count(context: Context) -> Any:
        found = walk(context)
        if isinstance(found, Unknown):
            return found
        sure, unsure = 0, []
        for verdict in found:
            if verdict is True:
                sure += 1
            elif verdict is not False:
                unsure.append(verdict)
        if not unsure:
            return sure
        return Between(Unknown.joined(unsure).facts, sure, sure + len(unsure))

    return count


def _aggregate(name: str, fold: Callable[[list[Any]], Any]) -> Callable[..., ValueOf]:
    """Builder of an operator that folds one value of each member meant."""

    def build(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
        walk = members(compiler, args[name], args.get("where"), scope)
        value = compiler.value(args["of"], scope.with_row(args[name]))

        def evaluate(context: Context) -> Any:
            found = walk(context)
            if isinstance(found, Unknown):
                return found
            values, unknowns = [], []
            for verdict in found:
                one = value(context) if verdict is True else verdict
                if isinstance(one, Unknown):
                    unknowns.append(one)
                elif verdict is True:
                    values.append(one)
            return Unknown.joined(unknowns) if unknowns else fold(values)

        return evaluate

    return build


def _combine(name: str, fold: Callable[[list[Any]], Any]) -> Callable[..., ValueOf]:
    """Builder of an operator over a fixed list of values; nothing comes of nothing."""

    def build(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
        parts = [compiler.value(part, scope) for part in args[name]]

        def evaluate(context: Context) -> Any:
            values = [part(context) for part in parts]
            unknowns = [value for value in values if isinstance(value, Unknown)]
            if unknowns:
                return Unknown.joined(unknowns)
            return None if None in values else fold(values)

        return evaluate

    return build


def _difference(values: list[Any]) -> Any:
    first, *rest = values
    for value in rest:
        first -= value
    return first


def _product(values: list[Any]) -> Any:
    result = 1
    for value in values:
        result *= value
    return result


def _first_known(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    parts = [compiler.value(part, scope) for part in args["first_known"]]

    def evaluate(context: Context) -> Any:
        value: Any = None
        for part in parts:
            value = part(context)
            if not isinstance(value, Unknown):
                break
        return value

    return evaluate


def _percent(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    """An exact fraction, so that a boundary value is neither rounded up nor down; None of nothing."""
    part = compiler.value(args["percent"], scope)
    whole = compiler.value(args["of"], scope)

    def evaluate(context: Context) -> Any:
        share, total = part(context), whole(context)
        unknowns = [value for value in (share, total) if isinstance(value, Unknown)]
        if unknowns:
            return Unknown.joined(unknowns)
        return Fraction(share) * 100 / Fraction(total) if total and share is not None else None

    return evaluate


def _next_working(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    value = compiler.value(args["next_working"], scope)

    def evaluate(context: Context) -> Any:
        day = value(context)
        return day if isinstance(day, Unknown) else context.calendar.next_working(day)

    return evaluate


def _shift(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    value = compiler.value(args["shift"], scope)
    by = [compiler.value(args.get(unit, 0), scope) for unit in ("years", "months", "days")]

    def evaluate(context: Context) -> Any:
        day, years, months, days = parts = [value(context), *(one(context) for one in by)]
        unknowns = [part for part in parts if isinstance(part, Unknown)]
        if unknowns:
            return Unknown.joined(unknowns)
        return None if None in parts else add_months(day, 12 * years + months) + timedelta(days=days)

    return evaluate


def _lookup(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    """The first row whose key columns match; `default`, or None, when there is none.

    A key that is not recorded leaves the value open only while a row fits the keys that are.
    """
    table = compiler.tables[args["lookup"]]
    keys = {column: compiler.value(value, scope) for column, value in args["by"].items()}
    result, default = args["result"], args.get("default")

    def evaluate(context: Context) -> Any:
        given = {column: value(context) for column, value in keys.items()}
        unknowns = [value for value in given.values() if isinstance(value, Unknown)]
        known = {column: value for column, value in given.items() if not isinstance(value, Unknown)}
        for row in table.rows:
            if all(_matches(table.match[column], value, row[column]) for column, value in known.items()):
                return Unknown.joined(unknowns) if unknowns else row[result]
        return default

    return evaluate


def _matches(how: str, given: Any, stated: Any) -> bool:
    if given is None:
        return False
    if how == "in":
        return given in stated
    return bool(given >= stated if how == "from" else given == stated)


def _choose(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> ValueOf:
    """The value of the first choice that holds; unknown when an earlier choice cannot be decided."""
    choices = [
        (compiler.condition(choice["when"], scope).judge, compiler.value(choice["value"], scope))
        for choice in args["choose"]
    ]
    default = compiler.value(args.get("default"), scope)

    def evaluate(context: Context) -> Any:
        for judge, value in choices:
            verdict = judge(context)
            if isinstance(verdict, Unknown):
                return verdict
            if verdict:
                return value(context)
        return default(context)

    return evaluate


_BUILDERS: Mapping[str, Callable[..., ValueOf]] = {
    "fact": _fact,
    "constant": _constant,
    "setting": _setting,
    "value": _value,
    "today": _today,
    "given": _given,
    "year": _year,
    "computed": _computed,
    "count": _count,
    "sum": _aggregate("sum", sum),
    "lowest": _aggregate("lowest", lambda values: min(values, default=None)),
    "highest": _aggregate("highest", lambda values: max(values, default=None)),
    "min": _combine("min", min),
    "max": _combine("max", max),
    "plus": _combine("plus", sum),
    "minus": _combine("minus", _difference),
    "times": _combine("times", _product),
    "days": _combine("days", lambda values: inclusive_days(*values)),
    "first_known": _first_known,
    "percent": _percent,
    "next_working": _next_working,
    "shift": _shift,
    "lookup": _lookup,
    "choose": _choose,
}
