"""Members of a list shared out between the parts of a requirement, none of them counted twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Scope
from app.domain.verdicts import Condition, Context, Report, Unknown, ValueOf, Verdict, VerdictOf, never

if TYPE_CHECKING:
    from app.domain.conditions import Compiler


@dataclass(frozen=True, slots=True)
class _Part:
    """How many are needed and as how many a member counts: the most that any of its conditions gives."""

    title: LocalText
    needed: ValueOf
    weights: tuple[tuple[VerdictOf, ValueOf], ...]

    def worth(self, context: Context, unknowns: list[Unknown]) -> tuple[int, int]:
        """As how many the member in `context.row` counts at least and at most."""
        sure = possible = 0
        for meant, as_many in self.weights:
            verdict, weight = meant(context), as_many(context)
            if isinstance(verdict, Unknown):
                unknowns.append(verdict)
                possible = max(possible, weight)
            elif verdict:
                sure, possible = max(sure, weight), max(possible, weight)
        return sure, possible


@dataclass(frozen=True, slots=True)
class _Counted:
    """What every member counts as for every part, at least and at most, and why the two differ."""

    needed: tuple[int, ...]
    sure: tuple[tuple[int, ...], ...]
    possible: tuple[tuple[int, ...], ...]
    unknowns: Unknown


def distinct(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    """Every part gets as many members as it needs when each member is given to one part at most."""
    name = args["distinct"]
    rows = compiler.fact(name, scope)
    parts = [_part(compiler, part, scope, scope.with_row(name)) for part in args["parts"]]

    def counted(context: Context) -> _Counted | Unknown:
        found = rows(context)
        if isinstance(found, Unknown):
            return found
        needed = [part.needed(context) for part in parts]
        lacking = [one for one in needed if isinstance(one, Unknown)]
        return Unknown.joined(lacking) if lacking else _count(parts, found, tuple(needed), context)

    def judge(context: Context) -> Verdict:
        result = counted(context)
        if isinstance(result, Unknown):
            return result
        if _suffices(result.needed, result.sure):
            return True
        return result.unknowns if _suffices(result.needed, result.possible) else False

    def explain(context: Context, report: Report) -> None:
        result, verdict = counted(context), judge(context)
        if isinstance(verdict, Unknown):
            report.lacks(verdict.facts)
        elif not isinstance(result, Unknown):
            report.lacks([scope.canonical(name)])
            report.reasons += _told(parts, result)

    return Condition(judge, explain, never)


def _part(compiler: Compiler, part: Mapping[str, Any], outer: Scope, inner: Scope) -> _Part:
    weights = tuple(
        (compiler.condition(one["where"], inner).judge, compiler.value(one["as"], outer)) for one in part["counts"]
    )
    return _Part(part["title"], compiler.value(part["at_least"], outer), weights)


def _count(parts: Sequence[_Part], rows: Sequence[Any], needed: tuple[int, ...], context: Context) -> _Counted:
    unknowns: list[Unknown] = []
    worths = []
    saved = context.row
    try:
        for row in rows:
            context.row = row
            worths.append([part.worth(context, unknowns) for part in parts])
    finally:
        context.row = saved
    return _Counted(
        needed,
        tuple(tuple(sure for sure, _ in row) for row in worths),
        tuple(tuple(possible for _, possible in row) for row in worths),
        Unknown.joined(unknowns),
    )


def _suffices(needed: tuple[int, ...], worths: Sequence[Sequence[int]]) -> bool:
    """Whether some way of giving each member to one part leaves nothing needed."""
    states = {needed}
    for worth in worths:
        states |= {
            (*state[:part], max(0, state[part] - weight), *state[part + 1 :])
            for state in states
            for part, weight in enumerate(worth)
            if weight and state[part] > 0
        }
    return any(not any(state) for state in states)


def _told(parts: Sequence[_Part], counted: _Counted) -> list[Explanation]:
    """The parts with too few members; where each has enough by itself, that they would have to share some."""
    told = []
    for index, part in enumerate(parts):
        actual = sum(worth[index] for worth in counted.possible)
        if actual < counted.needed[index]:
            params = {"part": part.title, "actual": actual, "required": counted.needed[index]}
            told.append(Explanation("share-too-few", params))
    return told or [Explanation("shares-overlap", {"parts": [part.title for part in parts]})]
