"""The individual plan: drafting, the chain of approvals, what is refused, copies, undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.domain.errors import Refused, UsageError
from app.services import history, plans
from app.services.context import Context
from app.services.plans import PlanCard, PlanCopy

SIGNED = {"student_signed": date(2026, 11, 2), "supervisor_signed": date(2026, 11, 3)}
DEPARTMENT = {"department_number": "5", "department_date": date(2026, 11, 5)}
REST = {
    "head_agreed": date(2026, 11, 6),
    "vice_rector_agreed": date(2026, 11, 9),
    "council_number": "3",
    "council_date": date(2026, 11, 12),
    "rector_number": "77",
    "rector_date": date(2026, 11, 16),
}


def card_of(ctx: Context, student_id: str) -> PlanCard:
    card = plans.of_student(ctx, student_id)
    assert card is not None
    return card


def done(card: PlanCard) -> tuple[str, ...]:
    assert card.state is not None
    return card.state.done


@pytest.mark.parametrize(
    ("track", "practices"), [("SP", ["pedagogical", "research"]), ("P1", ["industrial"]), ("P15", ["industrial"])]
)
def test_a_new_plan_has_the_practices_of_the_track(
    department: Context, new_student: Callable[..., str], track: str, practices: list[str]
) -> None:
    student_id = new_student(track=track)
    plans.create(department, student_id)
    card = card_of(department, student_id)
    assert card.version == 1
    assert [row.kind for row in card.rows["practice"]] == practices
    assert card.texts["direction"] == "Деректерді талдау"
    assert done(card) == ()


def test_a_plan_needs_a_track_and_exists_once(department: Context, new_student: Callable[..., str]) -> None:
    without = new_student(track=None)
    with pytest.raises(Refused, match="plan-needs-track"):
        plans.create(department, without)
    student_id = new_student()
    plans.create(department, student_id)
    with pytest.raises(Refused, match="plan-exists"):
        plans.create(department, student_id)


def test_rows_keep_their_ids_when_a_section_is_saved_again(department: Context, student_id: str) -> None:
    plan_id, _ = plans.create(department, student_id)
    plans.save_rows(department, plan_id, "research", [{"name": "А"}, {"name": "Ә"}, {"name": "Б"}])
    first, second, third = card_of(department, student_id).rows["research"]
    plans.save_rows(
        department, plan_id, "research", [{"name": "Б", "report_kind": "есеп"}, {"id": first.id, "name": "Жаңа"}]
    )
    rows = card_of(department, student_id).rows["research"]
    assert [(row.id, row.name) for row in rows] == [(third.id, "Б"), (first.id, "Жаңа")]
    assert rows[0].report_kind == "есеп"
    history.undo(department)
    assert [row.id for row in card_of(department, student_id).rows["research"]] == [first.id, second.id, third.id]


def test_impossible_rows_are_refused_and_nothing_is_written(department: Context, student_id: str) -> None:
    plan_id, _ = plans.create(department, student_id)
    wrong = {"name": "А", "starts": date(2027, 2, 2), "ends": date(2027, 2, 1)}
    with pytest.raises(Refused) as refusal:
        plans.save_rows(department, plan_id, "research", [{"name": "Ә"}, wrong])
    assert refusal.value.code == "plan-row-dates"
    assert refusal.value.params["row"] == 2
    with pytest.raises(UsageError, match="field-unknown"):
        plans.save_rows(department, plan_id, "research", [{"title": "А"}])
    with pytest.raises(UsageError, match="plan-section-unknown"):
        plans.save_rows(department, plan_id, "teaching", [])
    assert card_of(department, student_id).rows["research"] == ()


def test_the_case_follows_the_approvals(department: Context, student_id: str, full_plan: str) -> None:
    plans.save_approvals(department, full_plan, SIGNED)
    card = card_of(department, student_id)
    assert done(card) == ("draft", "signatures")
    assert card.state is not None
    assert card.state.next is not None
    assert card.state.next.id == "department"
    plans.save_approvals(department, full_plan, DEPARTMENT | REST)
    card = card_of(department, student_id)
    assert done(card) == ("draft", "signatures", "department", "head", "vice-rector", "council", "rector")
    assert card.approved == date(2026, 11, 16)


def test_one_undo_takes_back_an_approval_with_its_case(department: Context, student_id: str, full_plan: str) -> None:
    plans.save_approvals(department, full_plan, SIGNED)
    plans.save_approvals(department, full_plan, DEPARTMENT)
    history.undo(department)
    card = card_of(department, student_id)
    assert card.approvals["department_date"] is None
    assert done(card) == ("draft", "signatures")


def test_a_corrected_date_is_told_to_the_case_again(department: Context, student_id: str, full_plan: str) -> None:
    plans.save_approvals(department, full_plan, SIGNED | DEPARTMENT)
    plans.save_approvals(department, full_plan, {"department_date": date(2026, 11, 4)})
    card = card_of(department, student_id)
    assert done(card) == ("draft", "signatures", "department")
    assert card.state is not None
    assert card.state.effective[-1].day == date(2026, 11, 4)
    plans.save_approvals(department, full_plan, {"department_date": None, "department_number": None})
    assert done(card_of(department, student_id)) == ("draft", "signatures")


def test_the_department_cannot_decide_on_an_incomplete_plan(department: Context, student_id: str) -> None:
    plan_id, _ = plans.create(department, student_id)
    plans.save_approvals(department, plan_id, SIGNED)
    with pytest.raises(Refused) as refusal:
        plans.save_approvals(department, plan_id, DEPARTMENT)
    assert refusal.value.code == "gate-closed"
    assert "3.5" in department.wording.error(refusal.value, "kk")
    assert card_of(department, student_id).approvals["department_date"] is None


def test_an_approved_plan_is_not_edited(department: Context, student_id: str, full_plan: str) -> None:
    plans.save_approvals(department, full_plan, SIGNED | DEPARTMENT | REST)
    before = card_of(department, student_id)
    with pytest.raises(Refused, match="plan-approved"):
        plans.save_texts(department, full_plan, {"rationale": "Басқа"})
    with pytest.raises(Refused, match="plan-approved"):
        plans.save_rows(department, full_plan, "research", [])
    with pytest.raises(Refused, match="plan-approved"):
        plans.return_to_draft(department, full_plan, date(2026, 11, 17), "себеп")
    assert card_of(department, student_id) == before


def test_an_approval_of_tomorrow_is_refused(department: Context, full_plan: str) -> None:
    with pytest.raises(Refused, match="act-date-future"):
        plans.save_approvals(department, full_plan, {"student_signed": date(2026, 11, 23)})


def test_a_returned_plan_starts_again(department: Context, student_id: str, full_plan: str) -> None:
    with pytest.raises(Refused, match="plan-not-submitted"):
        plans.return_to_draft(department, full_plan, date(2026, 11, 5), "жоспар әлі берілмеген")
    plans.save_approvals(department, full_plan, SIGNED | DEPARTMENT)
    with pytest.raises(Refused, match="reason-missing"):
        plans.return_to_draft(department, full_plan, date(2026, 11, 7), " ")
    plans.return_to_draft(department, full_plan, date(2026, 11, 7), "мерзімдері түзетілсін")
    card = card_of(department, student_id)
    assert done(card) == ()
    assert set(card.approvals.values()) == {None}
    plans.save_approvals(department, full_plan, {"student_signed": date(2026, 11, 8)} | SIGNED)
    assert done(card_of(department, student_id)) == ("draft", "signatures")


def test_three_copies_close_the_case(department: Context, student_id: str, full_plan: str) -> None:
    copies = [
        PlanCopy(number, recipient, date(2026, 11, 18))
        for number, recipient in enumerate(("dsia", "department", "student"), start=1)
    ]
    plans.save_approvals(department, full_plan, SIGNED | DEPARTMENT)
    with pytest.raises(Refused, match="gate-closed"):
        plans.hand_over(department, full_plan, copies[:1])
    plans.save_approvals(department, full_plan, REST)
    plans.hand_over(department, full_plan, copies[:1])
    assert "copies" not in done(card_of(department, student_id))
    plans.hand_over(department, full_plan, copies[1:])
    card = card_of(department, student_id)
    assert card.copies == tuple(copies)
    assert "copies" in done(card)
    with pytest.raises(UsageError, match="plan-copy"):
        plans.hand_over(department, full_plan, [PlanCopy(4, "student", date(2026, 11, 18))])
