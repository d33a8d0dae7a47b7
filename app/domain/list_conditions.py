"""Conditions over the members of a list fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Scope
from app.domain.values import members
from app.domain.verdicts import Condition, Context, Report, Unknown, Verdict, never

if TYPE_CHECKING:
    from app.domain.conditions import Compiler


def exists(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    """One member is meant."""
    walk = members(compiler, args["exists"], args.get("where"), scope)
    wanted = compiler.condition(args["where"], scope.with_row(args["exists"])) if args.get("where") else None
    name = scope.canonical(args["exists"])
    label = compiler.label(args["exists"], scope)

    def judge(context: Context) -> Verdict:
        found = walk(context)
        if isinstance(found, Unknown):
            return found
        unknowns: list[Unknown] = []
        for verdict in found:
            if verdict is True:
                return True
            if verdict is not False:
                unknowns.append(verdict)
        return Unknown.joined(unknowns) if unknowns else False

    def explain(context: Context, report: Report) -> None:
        verdict = judge(context)
        if isinstance(verdict, Unknown):
            report.lacks(verdict.facts)
            return
        lacking = _lacking(walk(context), wanted, context) if wanted is not None else {}
        report.lacks(lacking or [name])
        report.reasons.append(Explanation("list-has-none", {"what": label}))

    return Condition(judge, explain, never)


def _lacking(found: Unknown | Iterator[bool | Unknown], wanted: Condition, context: Context) -> Mapping[str, None]:
    """What members lack that nothing recorded contradicts: with it they would be the one looked for."""
    lacking: dict[str, None] = {}
    for _ in () if isinstance(found, Unknown) else found:
        if not wanted.contradicted(context):
            inner = Report()
            wanted.explain(context, inner)
            lacking.update(inner.missing)
    return lacking


def every(compiler: Compiler, args: Mapping[str, Any], scope: Scope) -> Condition:
    """Every member meant satisfies the inner condition; an empty list does."""
    walk = members(compiler, args["every"], args.get("where"), scope)
    wanted = compiler.condition(args["satisfies"], scope.with_row(args["every"]))
    label = compiler.label(args["every"], scope)

    def labelled(fact: str) -> LocalText:
        return compiler.label(fact, Scope())

    def judge(context: Context) -> Verdict:
        found = walk(context)
        if isinstance(found, Unknown):
            return found
        unknowns: list[Unknown] = []
        for meant in found:
            verdict = wanted.judge(context) if meant is True else meant
            if meant is not False and verdict is False:
                return False
            if isinstance(verdict, Unknown):
                unknowns.append(verdict)
        return Unknown.joined(unknowns) if unknowns else True

    def explain(context: Context, report: Report) -> None:
        found = walk(context)
        if isinstance(found, Unknown):
            report.lacks(found.facts)
            return
        for number, meant in enumerate(found, start=1):
            if isinstance(meant, Unknown):
                report.lacks(meant.facts)
            elif meant and wanted.judge(context) is not True:
                inner = _lacked_by_member(wanted, context, report)
                report.reasons.append(_member_told(label, number, context.row, inner.told(labelled)))

    def contradicted(context: Context) -> bool:
        found = walk(context)
        return not isinstance(found, Unknown) and any(
            meant is True and wanted.judge(context) is not True and wanted.contradicted(context) for meant in found
        )

    return Condition(judge, explain, contradicted)


def _lacked_by_member(wanted: Condition, context: Context, report: Report) -> Report:
    """What the member lacks; the facts not recorded are lacked by the whole too."""
    inner = Report()
    wanted.explain(context, inner)
    report.lacks(inner.missing)
    return inner


def _member_told(label: LocalText, number: int, row: Mapping[str, Any], reasons: Sequence[Explanation]) -> Explanation:
    """What a member lacks; it is called by its name, by its number when it has none."""
    told = {"what": label, "reasons": reasons}
    name = row.get("name")
    if name:
        return Explanation("member-fails", told | {"name": name})
    return Explanation("row-fails", told | {"number": number})
