"""Copies that linger are called to mind on Today; what was handed over is offered where a step asks for it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.services import paper_copies, papers, settings, step_rounds, today
from app.services.context import Context
from app.services.printing import PrintOptions
from app.services.today_view import WorkGroup
from tests.conftest import TODAY

THREE = PrintOptions(draft=False, copies=3)


@pytest.fixture
def issued(department: Context, student_id: str, approved_plan: str) -> list[str]:
    """The three copies of an approved plan issued for signing on the frozen day."""
    paper = papers.issue(department, "mitu-a", f"student:{student_id}", THREE)
    return [one.id for one in paper_copies.of_paper(department, paper.id)]


def reminders(ctx: Context, days: int) -> list[WorkGroup]:
    """What Today says of papers so many days after the issue."""
    ctx.clock = lambda: TODAY + timedelta(days=days)
    return [group for group in today.load(ctx).groups if group.papers is not None]


def test_a_copy_lingers_only_after_the_days_of_the_setting(department: Context, issued: list[str]) -> None:
    assert reminders(department, 7) == []
    (group,) = reminders(department, 8)
    assert group.papers is not None
    assert (group.papers.form, group.papers.signer, group.papers.papers) == ("mitu-a", "student", 1)
    assert group.urgency == today.WAITING
    assert "Магистрант" in group.title.kk
    assert group.title.ru != group.title.kk
    settings.choose(department, {"paper.linger-days": 8})
    assert reminders(department, 8) == []
    settings.choose(department, {"paper.linger-days": 0})
    assert len(reminders(department, 1)) == 1


def test_papers_are_grouped_by_whose_signature_they_wait_for(department: Context, issued: list[str]) -> None:
    paper_copies.sign(department, issued[:1], "student", TODAY)
    found = {group.papers.signer: group.papers.papers for group in reminders(department, 20) if group.papers}
    assert found == {"student": 1, "supervisor": 1}
    for role in ("supervisor", "head", "vice-rector"):
        paper_copies.sign(department, issued[:1], role, TODAY)
    assert {group.papers.signer for group in reminders(department, 20) if group.papers} == {"", "student"}


def test_what_came_home_was_lost_or_annulled_is_not_called_to_mind(department: Context, issued: list[str]) -> None:
    paper_copies.home(department, issued[:1], TODAY)
    paper_copies.lost(department, issued[1:2], TODAY)
    assert len(reminders(department, 20)) == 1
    papers.annul(department, paper_copies.by_ids(department, issued)[0].paper_id, "қате")
    assert reminders(department, 20) == []


def test_a_copy_of_which_nothing_is_known_is_not_called_to_mind(department: Context, issued: list[str]) -> None:
    """Copies that the upgrade entered have the id of their paper."""
    line = paper_copies.by_ids(department, issued[:1])[0]
    with department.intention("papers.annul", number="") as unit:
        for copy_id in issued:
            unit.delete("paper_copy", copy_id)
        unit.insert("paper_copy", {"id": line.paper_id, "paper_id": line.paper_id, "number": 1})
    assert reminders(department, 20) == []
    (known,) = paper_copies.waiting(department).lines
    assert known.holder is None
    paper_copies.hand(department, [known.id], "vice-rector", TODAY)
    assert len(reminders(department, 20)) == 1


def test_the_register_of_copies_is_offered_what_is_known(
    department: Context, issued: list[str], student_id: str
) -> None:
    def offered() -> object:
        round_ = step_rounds.load(department, "plan", "copies", [student_id])
        return next(one for one in round_.lines if one.student_id == student_id).values.get("plan.copies")

    assert offered() is None
    department.clock = lambda: TODAY + timedelta(days=5)
    paper_copies.home(department, issued, TODAY + timedelta(days=1))
    paper_copies.hand(department, issued[:1], "dsia", TODAY + timedelta(days=2), "Төлеуов Нұрлан")
    paper_copies.hand(department, issued[2:], "head", TODAY + timedelta(days=2))
    assert offered() == [
        {"number": 1, "recipient": "dsia", "date": date(2026, 11, 24)},
        {"number": 2, "recipient": "department", "date": date(2026, 11, 23)},
    ]
