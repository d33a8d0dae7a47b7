"""What the tab of procedures shows: every case of the student, what may begin, what can be printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.case_views import CaseView, Offer
    from app.services.context import Context
    from app.services.printables import Printable


@dataclass(frozen=True, slots=True)
class Procedure:
    """A case: by when it must go on and why, in sentences; the forms that its steps name."""

    view: CaseView
    due: date | None
    overdue: bool
    why: tuple[str, ...]
    clause: str
    forms: tuple[Printable, ...]

    @property
    def key(self) -> str:
        return f"{self.view.workflow} {self.view.subject_id or ''}"

    @property
    def can_be_taken_back(self) -> bool:
        """Whether an entry is in force."""
        undone = sum(one.outcome.value == "undo" for one in self.view.history)
        return len(self.view.history) > 2 * undone


@dataclass(frozen=True, slots=True)
class Procedures:
    cases: tuple[Procedure, ...]
    offers: tuple[Offer, ...]


def fetch(ctx: Context, student_id: str) -> Procedures:
    from app.services import case_views, printables

    forms = printables.of_student(ctx, student_id)
    found = case_views.of_student(ctx, student_id)
    offers = tuple(case_views.offered(ctx, student_id))
    return Procedures(tuple(_procedure(ctx, view, forms) for view in found), offers)


def take_back(ctx: Context, student_id: str, workflow: str, subject_id: str | None) -> Any:
    from app.services import casework

    return casework.take_back(ctx, student_id, workflow, subject_id)


def _procedure(ctx: Context, view: CaseView, forms: list[Printable]) -> Procedure:
    from app.services import today

    found = view.deadline
    named = {form for step in view.steps for form in step.prints}
    own = tuple(one for one in forms if one.form in named and _is_of(one, view))
    if found is None:
        return Procedure(view, None, False, (), "", own)
    late = found.due is not None and found.due < ctx.today()
    return Procedure(view, found.due, late, tuple(today.explain_all(ctx, found.why)), found.clause, own)


def _is_of(form: Printable, view: CaseView) -> bool:
    kind, _, subject = form.subject.partition(":")
    return kind == "student" or subject == view.subject_id
