"""The papers of the demonstration: printed on their day, some signed and home, some with whoever signs next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from app.services import meetings, paper_copies, papers, printables
from app.services.context import Context
from app.services.paper_copies import DEPARTMENT, CopyLine
from app.services.printing import PrintOptions, usual_copies

Data = Mapping[str, Any]
Day = Callable[[int], date]

# The signatures of a plan in their order, under the names of its approvals.
_SIGNED = {
    "student_signed": "student",
    "supervisor_signed": "supervisor",
    "head_agreed": "head",
    "vice_rector_agreed": "vice-rector",
}


def issue_plans(ctx: Context, form: str, due: Sequence[tuple[int, str, Data]], day: Day) -> None:
    """Print plans in a form, each on its day (counted as the data count) for its student, and follow their copies.

    They are printed before anything is approved; what happened to the copies is what their stage tells.
    """
    for offset, student_id, stage in sorted(due, key=lambda one: one[0]):
        _, copies = _issue(ctx, form, f"student:{student_id}", day(offset))
        for approval, role in _SIGNED.items():
            if approval in stage:
                _follow(ctx, copies, {"signed": role, "day": stage[approval]}, day)
        if "with" in stage:
            last = next(stage[one] for one in reversed(_SIGNED) if one in stage)
            _follow(ctx, copies, {"handed": stage["with"], "day": last}, day)
        if "rector" in stage:
            _follow(ctx, copies, {"home": True, "day": stage["rector"]["day"]}, day)
        if "copies" in stage:
            for copy in copies:
                if copy.recipient not in (None, DEPARTMENT):
                    _follow(ctx, [copy], {"handed": copy.recipient, "day": stage["copies"]}, day)


def issue(ctx: Context, listed: Sequence[Data], cohorts: Mapping[str, Sequence[str]], day: Day) -> None:
    """Print further papers in the order of their days; each is of students by their place in a cohort, or of an act."""
    for given in sorted(listed, key=lambda one: int(one["day"])):
        for subject in _subjects(ctx, given, cohorts):
            paper_id, copies = _issue(ctx, given["form"], subject, day(given["day"]))
            for event in given.get("way", ()):
                _follow(ctx, copies, event, day)
            if "annulled" in given:
                with _on(ctx, day(given["annulled"])):
                    papers.annul(ctx, paper_id, given["reason"])


def _subjects(ctx: Context, given: Data, cohorts: Mapping[str, Sequence[str]]) -> list[str]:
    if "act" in given:
        acts = [one for one in meetings.list_acts(ctx) if (one.body, one.number) == (given["act"], given["number"])]
        found = printables.of_act(ctx, acts[0].id)
    else:
        present = cohorts[given["cohort"]]
        wanted = [present[place - 1] for place in given["students"]]
        found = [one for student_id in wanted for one in printables.of_student(ctx, student_id)]
    return [one.subject for one in found if one.form == given["form"]]


def _issue(ctx: Context, form: str, subject: str, day: date) -> tuple[str, list[CopyLine]]:
    """The paper and its copies; on days when something stands against signing it is a draft, which has none."""
    with _on(ctx, day):
        paper = papers.issue(ctx, form, subject, PrintOptions(copies=usual_copies(ctx, form)))
    return paper.id, paper_copies.of_paper(ctx, paper.id)


def _follow(ctx: Context, copies: Sequence[CopyLine], event: Data, day: Day) -> None:
    ids, on = [one.id for one in copies], day(event["day"])
    if not ids:
        return
    if "signed" in event:
        paper_copies.sign(ctx, ids, event["signed"], on)
    elif "handed" in event:
        paper_copies.hand(ctx, ids, event["handed"], on)
    else:
        paper_copies.home(ctx, ids, on)


@contextmanager
def _on(ctx: Context, day: date) -> Iterator[None]:
    """The department as it would have worked on a day gone by."""
    clock, ctx.clock = ctx.clock, lambda: day
    try:
        yield
    finally:
        ctx.clock = clock
