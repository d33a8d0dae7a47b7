"""Findings alike kept once: of a hundred thousand students most are told the same."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from app.domain.explanations import Explanation, LocalText
from app.domain.findings import Finding
from app.domain.rules import STUDENT

Shared = tuple[Finding, ...]


class Alike:
    """Gives one object for findings that say the same, and one for lists of the same findings.

    A shared finding about the student himself has the subject `student` alone: `owned` tells of whom.
    """

    def __init__(self) -> None:
        self._findings: dict[Hashable, Finding] = {}
        self._lists: dict[tuple[int, ...], Shared] = {}

    def shared(self, findings: Iterable[Finding], student_id: str) -> Shared:
        """The findings of a student as objects that other students have as well."""
        own = f"{STUDENT}:{student_id}"
        found = tuple([self._one(one._replace(subject=STUDENT) if one.subject == own else one) for one in findings])
        return self._lists.setdefault(tuple(map(id, found)), found)

    def _one(self, finding: Finding) -> Finding:
        return self._findings.setdefault((*finding[:8], _frozen(finding.why), *finding[9:]), finding)


def owned(finding: Finding, student_id: str) -> Finding:
    """A shared finding as that of one student."""
    return finding._replace(subject=f"{STUDENT}:{student_id}") if finding.subject == STUDENT else finding


def _frozen(value: Any) -> Hashable:
    """What tells one reasoning from another."""
    if isinstance(value, Explanation):
        return value.code, *[(name, _frozen(param)) for name, param in value.params.items()]
    if isinstance(value, list | tuple) and not isinstance(value, LocalText):
        return tuple([_frozen(one) for one in value])
    if isinstance(value, Mapping):
        return tuple([(name, _frozen(param)) for name, param in value.items()])
    return type(value), value
