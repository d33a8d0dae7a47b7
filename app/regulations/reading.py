"""Expressions of a file turned into domain expressions, every name checked against the profile."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from app.domain.calendar import Term, Unit
from app.domain.expressions import COMPARATORS, CONDITION_SHAPES, VALUE_SHAPES, Expr, Operand, Scope, Shape
from app.domain.rules import Constant, FactSpec, Table
from app.regulations.faults import Fault
from app.regulations.files import Texts
from app.regulations.toml_lines import Path

_UNITS = {unit.value.replace("-", "_"): unit for unit in Unit}
_OTHERWISE = "otherwise"
# Operators whose value does not depend on the member of a list being looked at.
_STEADY = frozenset({"constant", "setting", "value", "given"})


@dataclass(frozen=True, slots=True)
class Names:
    """What expressions of a profile may refer to."""

    facts: Mapping[str, FactSpec]
    constants: Mapping[str, Constant]
    settings: Collection[str]
    tables: Mapping[str, Table]
    predicates: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    ambiguities: Collection[str] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    rules: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads expressions where `item.` and `row.` stand for the lists of `scope`; raises Fault.

    `free` reads a predicate by itself, before it is known which lists it will be used in.
    """

    names: Names
    scope: Scope = field(default_factory=Scope)
    free: bool = False
    using: tuple[str, ...] = ()

    def inside(self, list_name: str) -> Reader:
        """The reader for expressions about one member of a list."""
        return Reader(self.names, self.scope.with_row(list_name), self.free, self.using)

    def value(self, raw: object, path: Path) -> Any:
        """A value expression, or the plain value itself."""
        if not isinstance(raw, dict):
            return raw
        op = _operator(raw, VALUE_SHAPES, path)
        return Expr(op, self._operands(op, VALUE_SHAPES[op], raw, path))

    def expression(self, raw: object, path: Path) -> Expr:
        """A value expression; a plain value is wrapped."""
        value = self.value(raw, path)
        return value if isinstance(value, Expr) else Expr("value", {"value": value})

    def term(self, raw: dict[str, Any], path: Path) -> Expr:
        """A term written in place, or a constant that is one."""
        term = read_term(raw)
        if term is not None:
            return Expr("value", {"value": term})
        expression = self.expression(raw, path)
        if expression.op == "constant":
            constant = self.names.constants[expression.args["constant"]]
            if not isinstance(constant.value, Term):
                raise Fault(path, "constant-not-a-term", name=constant.key)
        return expression

    def condition(self, raw: object, path: Path) -> Expr:
        """A condition, with what is said when it does not hold."""
        if not isinstance(raw, dict):
            raise Fault(path, "condition-expected")
        said = raw.get(_OTHERWISE)
        rest = {key: value for key, value in raw.items() if key != _OTHERWISE}
        otherwise = _texts(said, (*path, _OTHERWISE)) if said is not None else None
        comparators = [key for key in rest if key in COMPARATORS]
        if comparators:
            return Expr("compare", self._comparison(rest, comparators, path), otherwise)
        if not rest.keys() & CONDITION_SHAPES.keys() and rest.keys() & VALUE_SHAPES.keys():
            unknown = next((key for key in rest if key not in VALUE_SHAPES), None)
            raise Fault((*path, unknown) if unknown else path, "comparison-expected", key=unknown)
        op = _operator(rest, CONDITION_SHAPES, path)
        return Expr(op, self._operands(op, CONDITION_SHAPES[op], rest, path), otherwise)

    def fact(self, name: object, path: Path) -> str:
        """A fact name known to the dictionary."""
        if not isinstance(name, str):
            raise Fault(path, "fact-name-expected")
        if name.partition(".")[0] in ("item", "row") and self.free:
            return name
        canonical = self.scope.canonical(name)
        if canonical not in self.names.facts:
            raise Fault(path, "fact-unknown", name=canonical)
        return name

    def list_fact(self, name: object, path: Path) -> str:
        """The name of a fact that is a list."""
        known = self.fact(name, path)
        spec = self.names.facts.get(self.scope.canonical(known))
        if spec is not None and spec.type != "list":
            raise Fault(path, "fact-not-a-list", name=spec.name)
        return known

    def _comparison(self, rest: dict[str, Any], comparators: list[str], path: Path) -> dict[str, Any]:
        how = comparators[0]
        if len(comparators) > 1:
            raise Fault((*path, comparators[1]), "comparison-twice", key=comparators[1])
        left = {key: value for key, value in rest.items() if key != how}
        return {
            "left": self.value(left, path),
            "how": how,
            "right": self.value(rest[how], (*path, how)),
        }

    def _operands(self, op: str, shape: Shape, raw: dict[str, Any], path: Path) -> dict[str, Any]:
        kinds = {op: shape.main, **shape.required, **shape.optional}
        for key in raw:
            if key not in kinds:
                raise Fault((*path, key), "key-unknown", key=key)
        for key in shape.required:
            if key not in raw:
                raise Fault(path, "key-missing", key=key)
        reader = self._reader_of_operands(shape, raw, op, path)
        operands = {key: (self if key == op else reader)._operand(kinds[key], raw[key], (*path, key)) for key in raw}
        if op == "lookup":
            self._check_lookup(operands, path)
        if op == "holds":
            self._check_arguments(operands, path)
        if op == "given" and not self._takes_arguments():
            raise Fault((*path, "given"), "argument-outside-predicate", name=raw["given"])
        return operands

    def _check_lookup(self, operands: dict[str, Any], path: Path) -> None:
        """Every key column is given, and the result is a column of every row."""
        table = self.names.tables[operands["lookup"]]
        if set(operands["by"]) != set(table.match):
            raise Fault((*path, "by"), "lookup-keys-differ", table=table.id, columns=sorted(table.match))
        if any(operands["result"] not in row for row in table.rows):
            raise Fault((*path, "result"), "column-unknown", table=table.id, name=operands["result"])

    def _check_arguments(self, operands: dict[str, Any], path: Path) -> None:
        """A predicate is given exactly what it reads."""
        name = operands["holds"]
        read = set(_arguments_read(self.names.predicates[name]))
        if read != set(operands.get("with", {})):
            raise Fault(path, "arguments-differ", name=name, arguments=sorted(read))

    def _takes_arguments(self) -> bool:
        """Whether a predicate is being read: rules and named values are given nothing."""
        return self.using[-1] in self.names.predicates if self.using else self.free

    def _reader_of_operands(self, shape: Shape, raw: dict[str, Any], op: str, path: Path) -> Reader:
        """Operands beside a list are about its members."""
        return self.inside(self.list_fact(raw[op], (*path, op))) if shape.main is Operand.LIST else self

    def _operand(self, kind: Operand, raw: Any, path: Path) -> Any:
        read = _OPERANDS.get(kind)
        return raw if read is None else read(self, raw, path)

    def _values(self, raw: Any, path: Path) -> list[Any]:
        return [self.value(one, (*path, index)) for index, one in enumerate(_listed(raw, path))]

    def _conditions(self, raw: Any, path: Path) -> list[Expr]:
        return [self.condition(one, (*path, index)) for index, one in enumerate(_listed(raw, path))]

    def _facts(self, raw: Any, path: Path) -> list[str]:
        if isinstance(raw, str):
            return [self.fact(raw, path)]
        return [self.fact(one, (*path, index)) for index, one in enumerate(_listed(raw, path))]

    def _constant(self, raw: Any, path: Path) -> str:
        return _known(raw, self.names.constants, "constant-unknown", path)

    def _setting(self, raw: Any, path: Path) -> str:
        return _known(raw, self.names.settings, "setting-of-profile-unknown", path)

    def _table(self, raw: Any, path: Path) -> str:
        return _known(raw, self.names.tables, "table-unknown", path)

    def _predicate(self, raw: Any, path: Path) -> str:
        """A predicate must exist, fit the lists in scope and not lead back to itself."""
        name = _known(raw, self.names.predicates, "predicate-unknown", path)
        if name in self.using:
            raise Fault(path, "predicate-circular", name=name)
        inner = Reader(self.names, self.scope, self.free, (*self.using, name))
        try:
            inner.condition(self.names.predicates[name], ())
        except Fault as fault:
            raise Fault(path, fault.reason.code, **fault.reason.params) from fault
        return name

    def _named(self, raw: Any, path: Path) -> str:
        """A named value must exist, fit the lists in scope and not lead back to itself."""
        name = _known(raw, self.names.values, "named-value-unknown", path)
        trace = f"computed {name}"
        if trace in self.using:
            raise Fault(path, "named-value-circular", name=name)
        inner = Reader(self.names, self.scope, self.free, (*self.using, trace))
        try:
            inner.value(self.names.values[name], ())
        except Fault as fault:
            raise Fault(path, fault.reason.code, **fault.reason.params) from fault
        return name

    def _columns(self, raw: Any, path: Path) -> dict[str, Any]:
        if not isinstance(raw, dict):
            raise Fault(path, "columns-expected")
        return {column: self.value(value, (*path, column)) for column, value in raw.items()}

    def _choices(self, raw: Any, path: Path) -> list[dict[str, Any]]:
        choices = []
        for index, choice in enumerate(_listed(raw, path)):
            here = (*path, index)
            _exact_keys(choice, ("when", "value"), here)
            choices.append(
                {
                    "when": self.condition(choice["when"], (*here, "when")),
                    "value": self.value(choice["value"], (*here, "value")),
                }
            )
        return choices

    def _arguments(self, raw: Any, path: Path) -> dict[str, Any]:
        """Values that are the same for every member of any list."""
        if not isinstance(raw, dict):
            raise Fault(path, "columns-expected")
        return {name: self._steady(value, (*path, name)) for name, value in raw.items()}

    def _steady(self, raw: Any, path: Path) -> Any:
        value = self.value(raw, path)
        if isinstance(value, Expr) and value.op not in _STEADY:
            raise Fault(path, "steady-value-expected", operators=sorted(_STEADY))
        return value

    def _parts(self, raw: Any, path: Path) -> list[dict[str, Any]]:
        return [self._part(part, (*path, index)) for index, part in enumerate(_listed(raw, path))]

    def _part(self, raw: Any, path: Path) -> dict[str, Any]:
        """A part with one condition reads as one whose members that meet it count as one."""
        counted = "counts" if isinstance(raw, dict) and "counts" in raw else "where"
        _exact_keys(raw, ("title", "at_least", counted), path)
        counts = raw["counts"] if counted == "counts" else [{"where": raw["where"], "as": 1}]
        return {
            "title": _texts(raw["title"], (*path, "title")),
            "at_least": self._steady(raw["at_least"], (*path, "at_least")),
            "counts": [
                self._counted(one, (*path, counted, *([index] if counted == "counts" else [])))
                for index, one in enumerate(_listed(counts, (*path, "counts")))
            ],
        }

    def _counted(self, raw: Any, path: Path) -> dict[str, Any]:
        _exact_keys(raw, ("where", "as"), path)
        return {"where": self.condition(raw["where"], path), "as": self._steady(raw["as"], (*path, "as"))}

    def _branches(self, raw: Any, path: Path) -> list[dict[str, Any]]:
        branches = []
        for index, branch in enumerate(_listed(raw, path)):
            here = (*path, index)
            _exact_keys(branch, ("name", "title", "when"), here)
            branches.append(
                {
                    "name": branch["name"],
                    "title": _texts(branch["title"], (*here, "title")),
                    "when": self.condition(branch["when"], (*here, "when")),
                }
            )
        return branches


def read_term(raw: object) -> Term | None:
    """A term such as `{ months = 2 }` or `{ calendar_days = 5, before = true }`; None for anything else."""
    if not isinstance(raw, dict) or not set(raw) <= {*_UNITS, "before"}:
        return None
    units = [key for key in raw if key in _UNITS]
    if len(units) != 1 or not isinstance(raw[units[0]], int):
        return None
    return Term(raw[units[0]], _UNITS[units[0]], bool(raw.get("before", False)))


def _arguments_read(raw: Any) -> Iterator[str]:
    """Names of the arguments that a predicate as written asks for."""
    if isinstance(raw, dict):
        if isinstance(raw.get("given"), str):
            yield raw["given"]
        raw = list(raw.values())
    if isinstance(raw, list):
        for one in raw:
            yield from _arguments_read(one)


def _operator(raw: dict[str, Any], shapes: Mapping[str, Shape], path: Path) -> str:
    """The key that names the operator. A key of another operator may be its operand, so the widest fits."""
    named = [key for key in raw if key in shapes]
    if not named:
        first = next(iter(raw), "")
        raise Fault((*path, first) if raw else path, "operator-unknown", key=first)
    for key in named:
        shape = shapes[key]
        if set(named) <= {key, *shape.required, *shape.optional}:
            return key
    raise Fault((*path, named[1]), "operator-twice", key=named[1])


def _listed(raw: Any, path: Path) -> list[Any]:
    if not isinstance(raw, list):
        raise Fault(path, "list-expected")
    return raw


def _known(raw: Any, names: Collection[str], code: str, path: Path) -> str:
    if not isinstance(raw, str) or raw not in names:
        raise Fault(path, code, name=raw)
    return raw


def _exact_keys(raw: Any, keys: tuple[str, ...], path: Path) -> None:
    if not isinstance(raw, dict):
        raise Fault(path, "columns-expected")
    for key in raw:
        if key not in keys:
            raise Fault((*path, key), "key-unknown", key=key)
    for key in keys:
        if key not in raw:
            raise Fault(path, "key-missing", key=key)


def _texts(raw: Any, path: Path) -> Any:
    try:
        return msgspec.convert(raw, Texts).local()
    except msgspec.ValidationError as problem:
        raise Fault(path, "texts-incomplete") from problem


_OPERANDS: Mapping[Operand, Callable[[Reader, Any, Path], Any]] = {
    Operand.VALUE: Reader.value,
    Operand.VALUES: Reader._values,
    Operand.CONDITION: Reader.condition,
    Operand.CONDITIONS: Reader._conditions,
    Operand.FACT: Reader.fact,
    Operand.FACTS: Reader._facts,
    Operand.LIST: Reader.list_fact,
    Operand.CONSTANT: Reader._constant,
    Operand.SETTING: Reader._setting,
    Operand.TABLE: Reader._table,
    Operand.PREDICATE: Reader._predicate,
    Operand.NAMED: Reader._named,
    Operand.COLUMNS: Reader._columns,
    Operand.CHOICES: Reader._choices,
    Operand.BRANCHES: Reader._branches,
    Operand.PARTS: Reader._parts,
    Operand.ARGUMENTS: Reader._arguments,
}
