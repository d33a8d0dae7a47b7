"""The rows of a sheet judged for one student: met or not, by which documents, why not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.expressions import Expr, Scope
from app.domain.findings import Finding, Severity, Status
from app.domain.regulation import check_rules, compiled, context_of
from app.domain.rules import Profile
from app.domain.sheets import Document, Sheet, SheetRow
from app.domain.verdicts import Context, Unknown

_IN_ORDER = (Status.OK, Status.NOT_APPLICABLE)


class Met(StrEnum):
    """How a row stands: met, not met, or not asked of this student."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class Shown:
    """A document that is whole: its facts by dictionary names, in the order they are told; further ones if known."""

    document: Document
    facts: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """A row with its documents, numbers (None while unknown), what is to be noted of it, the members of its list."""

    row: SheetRow
    met: Met
    documents: tuple[Shown, ...]
    figures: tuple[Any, ...]
    noted: tuple[Finding, ...]
    members: tuple[Mapping[str, Any], ...]


def judge_sheet(
    profile: Profile,
    sheet: Sheet,
    facts: Mapping[str, Any],
    today: date,
    calendar: WorkingCalendar,
    settings: Mapping[str, Any] | None = None,
    item: Mapping[str, Any] | None = None,
) -> tuple[JudgedRow, ...]:
    """Every row as if the student stood before the act that the sheet is for; `item` is the member it is of."""
    context = context_of(profile, facts, today, calendar, settings)
    context.item = item
    key = str(item["id"]) if item is not None and item.get("id") else None
    judging = _Judging(profile, Scope(item=sheet.of), context)
    found = []
    for row in sheet.rows:
        findings = check_rules(profile, facts, row.rules, today, calendar, settings, key)
        found.append(judging.row(row, findings))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Judging:
    profile: Profile
    scope: Scope
    context: Context

    def row(self, row: SheetRow, findings: list[Finding]) -> JudgedRow:
        found = [self._document(one, told) for one in row.documents for told in self._members(one.rows, one.where)]
        documents = tuple(one for one in found if one is not None)
        listed = self._members(row.members, row.where) if row.members else ()
        return JudgedRow(
            row=row,
            met=self._met(row, findings, bool(documents)),
            documents=documents,
            figures=tuple(self._figure(one) for one in row.figures),
            noted=tuple(one for one in findings if one.status not in _IN_ORDER),
            members=tuple(one for one in listed if one is not None),
        )

    def _met(self, row: SheetRow, findings: list[Finding], proved: bool) -> Met:
        if findings and all(one.status is Status.NOT_APPLICABLE for one in findings):
            return Met.NOT_ASKED
        if not proved or not all(self._passes(one) for one in findings):
            return Met.NO
        if row.condition is not None:
            holds = compiled(self.profile).compiler.condition(row.condition, self.scope).judge(self.context)
            return Met.YES if holds is True else Met.NO
        return Met.YES

    def _passes(self, finding: Finding) -> bool:
        """A rule that refuses lets pass what it only cautions about."""
        cautioned = self.profile.rule(finding.rule).severity is Severity.BLOCK and finding.severity is Severity.WARN
        return finding.status in _IN_ORDER or cautioned

    def _members(self, rows: str | None, where: Expr | None) -> Iterator[Mapping[str, Any] | None]:
        """The members of a list that are meant, each being the row looked at; one None where there is no list."""
        if rows is None:
            yield None
            return
        compiler = compiled(self.profile).compiler
        members = compiler.fact(rows, self.scope)(self.context)
        if isinstance(members, Unknown):
            return
        inner = self.scope.with_row(rows)
        meant = compiler.condition(where, inner) if where is not None else None
        for member in members:
            self.context.row = member
            if meant is None or meant.judge(self.context) is True:
                yield member

    def _document(self, document: Document, member: Mapping[str, Any] | None) -> Shown | None:
        """What is known of a document; None while something is not there that it takes."""
        scope = self.scope.with_row(document.rows) if document.rows else self.scope
        self.context.row = member
        told = []
        for path in (*document.facts, *document.further):
            value = compiled(self.profile).compiler.fact(path, scope)(self.context)
            if not isinstance(value, Unknown):
                told.append((scope.canonical(path), value))
            elif path in document.facts:
                return None
        return Shown(document, tuple(told))

    def _figure(self, expression: Expr) -> Any:
        value = compiled(self.profile).compiler.value(expression, self.scope)(self.context)
        return None if isinstance(value, Unknown) else value
