"""Cases of many students: steps that do not apply are passed over, acts give their facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.findings import Status
from app.domain.workflow import Decision
from app.services import cases, deadlines, facts, internships, plans, settings, topics
from app.services.cases import Act, Ruling
from app.services.context import Context
from app.services.plans import PlanCopy

SIGNED = {"student_signed": date(2026, 10, 1), "supervisor_signed": date(2026, 10, 2)}
AGREED = {
    "department_number": "3",
    "department_date": date(2026, 10, 16),
    "head_agreed": date(2026, 10, 19),
    "vice_rector_agreed": date(2026, 10, 21),
    "council_number": "4",
    "council_date": date(2026, 10, 28),
}
HANDED_OVER = date(2026, 11, 9)


def steps_done(ctx: Context, student_id: str) -> tuple[str, ...]:
    card = plans.of_student(ctx, student_id)
    assert card is not None
    assert card.state is not None
    return card.state.done


def next_of_plan(ctx: Context, student_id: str) -> str | None:
    card = plans.of_student(ctx, student_id)
    assert card is not None
    assert card.state is not None
    return card.state.next.id if card.state.next else None


def test_where_the_vice_rector_approves_plans_the_rector_is_not_asked(
    department: Context, student_id: str, full_plan: str
) -> None:
    settings.choose(department, {"plan.final_approver": "vice_rector"})

    plans.save_approvals(department, full_plan, SIGNED | AGREED)

    assert next_of_plan(department, student_id) == "copies"
    copies = [PlanCopy(number, to, HANDED_OVER) for number, to in enumerate(plans.RECIPIENTS, 1)]
    plans.hand_over(department, full_plan, copies)
    assert next_of_plan(department, student_id) is None
    assert "rector" not in steps_done(department, student_id)


def test_an_approval_given_stays_when_the_setting_changes_afterwards(
    department: Context, student_id: str, full_plan: str
) -> None:
    plans.save_approvals(department, full_plan, SIGNED | AGREED | {"rector_date": date(2026, 11, 2)})
    settings.choose(department, {"plan.final_approver": "council"})

    plans.hand_over(department, full_plan, [PlanCopy(1, "dsia", HANDED_OVER)])

    assert steps_done(department, student_id)[-1] == "rector"
    assert next_of_plan(department, student_id) == "copies"


def test_the_copies_are_handed_over_when_all_three_are(department: Context, student_id: str, full_plan: str) -> None:
    plans.save_approvals(department, full_plan, SIGNED | AGREED | {"rector_date": date(2026, 11, 2)})

    for number, recipient in enumerate(plans.RECIPIENTS, 1):
        assert next_of_plan(department, student_id) == "copies"
        plans.hand_over(department, full_plan, [PlanCopy(number, recipient, HANDED_OVER)])

    assert next_of_plan(department, student_id) is None


@pytest.mark.parametrize(("foreign", "offered"), [(False, ("application",)), (True, ("criteria", "application"))])
def test_criteria_are_asked_only_of_an_internship_abroad(
    department: Context, internship_id: str, foreign: bool, offered: tuple[str, ...]
) -> None:
    owner = internships.get(department, internship_id).student_id
    internships.save(department, internship_id, {"host_foreign": foreign})

    with department.database.read() as connection:
        editions = cases.editions(connection, [owner])
        loaded = cases.load(department, connection, "internship", editions, {internship_id: owner})

    case = loaded[internship_id]
    coming = [step.id for step in case.workflow.steps[1:4] if step.id not in case.skipped]
    assert tuple(coming) == offered
    assert case.state.open == ("choice",)


def test_only_the_records_asked_for_are_read(department: Context, student_id: str, full_plan: str) -> None:
    whole = facts.of_students(department, [student_id])[student_id]
    part = facts.of_students(department, [student_id], ["plan"])[student_id]

    assert part == {name: whole[name] for name in ("student", "study", "plan")}


def test_a_recorded_submission_meets_its_rule_before_and_after_the_council(
    department: Context, student_id: str
) -> None:
    def status() -> Status:
        found = deadlines.judge(department, [student_id], department.today())[student_id]
        return next(one.status for one in found if one.rule == "MITU-5.2.2-1")

    proposal = topics.proposals(department, [student_id])[student_id]
    confirmed = replace(proposal, match_confirmed=date(2026, 9, 28))
    approve = [Ruling(student_id, Decision.APPROVE)]
    topics.decide(department, "department", Act("DEPM", "protocol", date(2026, 10, 16), "3"), approve, [confirmed])
    assert status() is Status.UPCOMING

    topics.decide(department, "submission", Act("HEAD", "submission", date(2026, 10, 20), "7"), approve)
    assert status() is Status.OK
    topics.decide(department, "council", Act("SC", "protocol", date(2026, 10, 28), "2"), approve)
    assert status() is Status.OK
    known = facts.of_students(department, [student_id])[student_id]
    assert known["supervisor"]["submission"] == {"number": "7", "date": date(2026, 10, 20)}
