"""Expressions of a regulation as data: what each operator is called and which operands it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from app.domain.explanations import LocalText


@dataclass(frozen=True, slots=True)
class Expr:
    """A node of a value or condition: an operator and its operands, other nodes among them.

    `otherwise` is said when a condition does not hold, in place of the general sentence.
    """

    op: str
    args: Mapping[str, Any]
    otherwise: LocalText | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """Which list facts `item.` and `row.` stand for."""

    item: str | None = None
    row: str | None = None

    def canonical(self, path: str) -> str:
        """The dictionary name of a fact written with `item.` or `row.`."""
        root, _, rest = path.partition(".")
        if root == "item" and self.item:
            return f"{self.item}.{rest}"
        if root == "row" and self.row:
            return f"{self.row}.{rest}"
        return path

    def with_row(self, list_name: str) -> Scope:
        """The scope inside a list expression."""
        return replace(self, row=self.canonical(list_name))


class Operand(Enum):
    """What an operand of an operator may be."""

    VALUE = auto()  # a value expression or a plain value
    VALUES = auto()  # a list of them
    CONDITION = auto()
    CONDITIONS = auto()
    FACT = auto()  # a dotted fact name
    FACTS = auto()  # one or more fact names
    LIST = auto()  # the name of a list fact; `row.` names its members inside
    CONSTANT = auto()
    SETTING = auto()
    TABLE = auto()
    PREDICATE = auto()
    NAMED = auto()  # a named value of the profile
    NAME = auto()  # plain text
    NUMBER = auto()
    PLAIN = auto()  # any literal
    FLAG = auto()
    COLUMNS = auto()  # a table of column name to value
    CHOICES = auto()  # a list of {when, value}
    BRANCHES = auto()  # a list of {name, title, when}
    PARTS = auto()  # a list of {title, at_least, where} or {title, at_least, counts}
    ARGUMENTS = auto()  # a table of argument name to a value that no list member changes


@dataclass(frozen=True, slots=True)
class Shape:
    """Operands of one operator; the operand named like the operator itself is its main one."""

    main: Operand
    required: Mapping[str, Operand]
    optional: Mapping[str, Operand]


def _shape(main: Operand, required: Mapping[str, Operand] | None = None, **optional: Operand) -> Shape:
    return Shape(main, required or {}, optional)


VALUE_SHAPES: Mapping[str, Shape] = {
    "fact": _shape(Operand.FACT),
    "constant": _shape(Operand.CONSTANT),
    "setting": _shape(Operand.SETTING),
    "value": _shape(Operand.PLAIN),
    "today": _shape(Operand.FLAG),
    "given": _shape(Operand.NAME),
    "year": _shape(Operand.VALUE),
    "computed": _shape(Operand.NAMED),
    "count": _shape(Operand.LIST, where=Operand.CONDITION),
    "sum": _shape(Operand.LIST, {"of": Operand.VALUE}, where=Operand.CONDITION),
    "lowest": _shape(Operand.LIST, {"of": Operand.VALUE}, where=Operand.CONDITION),
    "highest": _shape(Operand.LIST, {"of": Operand.VALUE}, where=Operand.CONDITION),
    "min": _shape(Operand.VALUES),
    "max": _shape(Operand.VALUES),
    "plus": _shape(Operand.VALUES),
    "minus": _shape(Operand.VALUES),
    "times": _shape(Operand.VALUES),
    "first_known": _shape(Operand.VALUES),
    "percent": _shape(Operand.VALUE, {"of": Operand.VALUE}),
    "days": _shape(Operand.VALUES),
    "next_working": _shape(Operand.VALUE),
    "shift": _shape(Operand.VALUE, years=Operand.VALUE, months=Operand.VALUE, days=Operand.VALUE),
    "lookup": _shape(Operand.TABLE, {"by": Operand.COLUMNS, "result": Operand.NAME}, default=Operand.PLAIN),
    "choose": _shape(Operand.CHOICES, default=Operand.VALUE),
}

CONDITION_SHAPES: Mapping[str, Shape] = {
    "all": _shape(Operand.CONDITIONS),
    "any": _shape(Operand.CONDITIONS),
    "not": _shape(Operand.CONDITION),
    "present": _shape(Operand.FACTS),
    "absent": _shape(Operand.FACTS),
    "exists": _shape(Operand.LIST, where=Operand.CONDITION),
    "every": _shape(Operand.LIST, {"satisfies": Operand.CONDITION}, where=Operand.CONDITION),
    "branches": _shape(Operand.BRANCHES),
    "holds": Shape(Operand.PREDICATE, {}, {"with": Operand.ARGUMENTS}),
    "distinct": _shape(Operand.LIST, {"parts": Operand.PARTS}),
    "certain": _shape(Operand.CONDITION),
}

COMPARATORS = frozenset(
    {
        "is",
        "is_not",
        "at_least",
        "at_most",
        "more_than",
        "less_than",
        "in",
        "not_in",
        "contains",
        "contains_any",
        "starts_with",
    }
)
