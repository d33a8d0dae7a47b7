"""Today: what still stands open of those who study, and nothing of those who left."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.workflow import Decision
from app.services import cards, deadlines, history, internships, students, today, topics
from app.services.cases import Ruling
from app.services.context import Context
from app.services.topics import Proposal


@pytest.fixture
def on_the_way(department: Context, student_id: str) -> str:
    """A student whose topic waits for the council."""
    proposal = topics.proposals(department, [student_id])[student_id]
    confirmed = Proposal(
        student_id,
        kk=proposal.kk,
        staff_id=proposal.staff_id,
        proposal_date=proposal.proposal_date,
        direction=proposal.direction,
        match_confirmed=date(2026, 9, 10),
    )
    flow = department.profile("mitu-2025").workflows[topics.WORKFLOW]
    act = topics.act_of(flow, "department", date(2026, 9, 15), "2")
    topics.decide(department, "department", act, [Ruling(student_id, Decision.APPROVE)], [confirmed])
    return student_id


def groups_of(ctx: Context, student_id: str) -> list[str | None]:
    return [group.workflow for group in today.load(ctx).groups if student_id in group.student_ids]


def test_a_case_on_its_way_waits(department: Context, on_the_way: str) -> None:
    assert "topic" in groups_of(department, on_the_way)
    assert cards.student_card(department, on_the_way).next_step is not None


@pytest.mark.parametrize("status", ["expelled", "graduated"])
def test_nothing_waits_for_those_who_left(department: Context, on_the_way: str, status: str) -> None:
    students.change_status(department, on_the_way, status, date(2026, 11, 20), "77-м")

    view = today.load(department)

    assert groups_of(department, on_the_way) == []
    assert deadlines.listed(department, student_id=on_the_way) == []
    assert cards.student_card(department, on_the_way).next_step is None
    assert view.counted["on_plan"] == ()
    assert view.counted["students"] == (on_the_way,)

    history.undo(department)
    assert "topic" in groups_of(department, on_the_way)


def test_each_internship_of_a_student_has_its_own_steps(department: Context, on_the_way: str) -> None:
    first, _ = internships.create(department, on_the_way, {"starts": date(2027, 3, 1), "ends": date(2027, 3, 14)})
    second, _ = internships.create(department, on_the_way)
    stay = {"starts": date(2027, 4, 1), "ends": date(2027, 4, 20)}
    internships.save(department, second, stay | {"application_date": date(2026, 11, 2)})

    milestones = cards.student_card(department, on_the_way).milestones

    of_preparation = {one.subject_id: one.step for one in milestones if one.workflow == "internship"}
    assert of_preparation.keys() == {first, second}
    assert of_preparation[first] != of_preparation[second]
