"""What judging a rule of any family gives, and what the families share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.domain.explanations import Explanation
from app.domain.expressions import Expr, Scope
from app.domain.findings import Grade, Severity, Status
from app.domain.verdicts import Context, ValueOf

if TYPE_CHECKING:
    from app.domain.conditions import Compiler


class Outcome(NamedTuple):
    """What a family says of a rule, before rule and subject are added to it."""

    status: Status
    due: date | None = None
    due_safe: date | None = None
    why: tuple[Explanation, ...] = ()
    missing: tuple[str, ...] = ()
    grade: Grade | None = None
    severity: Severity | None = None


Judge = Callable[[Context, bool], Outcome]

OK = Outcome(Status.OK)
AHEAD = Outcome(Status.UPCOMING)


def refused(severity: Severity, at_gate: bool) -> Status:
    """How a rule that is not met stands."""
    return Status.BLOCKED if at_gate and severity is Severity.BLOCK else Status.VIOLATED


def optional_value(compiler: Compiler, node: Expr | None, scope: Scope) -> ValueOf | None:
    """The closure of a value that a rule may leave out."""
    return None if node is None else compiler.value(node, scope)
