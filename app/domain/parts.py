"""What a part that must be filled still lacks."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.conditions import Compiler
from app.domain.explanations import Explanation
from app.domain.expressions import Scope
from app.domain.rules import Part
from app.domain.verdicts import Context, Report, Unknown


def part_check(compiler: Compiler, part: Part, scope: Scope) -> Callable[[Context, Report], None]:
    """Notes in a report what is still empty in a part: single facts, or members of a list and their facts."""
    singles = [compiler.fact(path, scope) for path in part.present]
    rows = _rows_check(compiler, part, scope) if part.rows is not None else None

    def check(context: Context, report: Report) -> None:
        lacking = [value.facts for get in singles if isinstance(value := get(context), Unknown)]
        if lacking:
            report.reasons.append(Explanation("part-empty", {"part": part.title}))
            for facts in lacking:
                report.lacks(facts)
        if rows is not None:
            rows(context, report)

    return check


def _rows_check(compiler: Compiler, part: Part, scope: Scope) -> Callable[[Context, Report], None]:
    """Enough members in the list, and in each of them one fact of every group."""
    name = part.rows or ""
    members = compiler.fact(name, scope)
    inner = scope.with_row(name)
    meant = compiler.condition(part.where, inner).judge if part.where else None
    groups = [([compiler.fact(path, inner) for path in group], inner.canonical(group[0])) for group in part.each]

    def check(context: Context, report: Report) -> None:
        found = members(context)
        saved = context.row
        number = 0
        for context.row in [] if isinstance(found, Unknown) else found:
            if meant is not None and meant(context) is not True:
                continue
            number += 1
            lacking = [fact for gets, fact in groups if all(isinstance(get(context), Unknown) for get in gets)]
            if lacking:
                labels = [compiler.label(fact, Scope()) for fact in lacking]
                told = {"part": part.title, "number": number, "facts": labels}
                report.reasons.append(Explanation("row-lacks", told))
                report.lacks(lacking)
        context.row = saved
        if number < part.at_least:
            told = {"part": part.title, "actual": number, "required": part.at_least}
            report.reasons.append(Explanation("part-too-few", told))
            report.lacks([scope.canonical(name)])

    return check
