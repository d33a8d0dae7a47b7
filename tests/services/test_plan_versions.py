"""Versions of a plan: which one counts, what changed between two, how rows were carried out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.domain.errors import Refused, UsageError
from app.services import facts, history, plan_execution, plan_versions, plans
from app.services.context import Context
from app.services.plan_versions import RowChange, VersionStatus
from app.services.plans import PlanCard
from tests.study_plans import study_lines

DRAFT, IN_FORCE, OLD = VersionStatus.DRAFT, VersionStatus.IN_FORCE, VersionStatus.OLD


@pytest.fixture
def draft(department: Context, student_id: str, approved_plan: str) -> str:
    """The second version, drafted as the application for an amendment does it."""
    with department.intention("plans.rows") as unit:
        begun = plan_versions.begin(unit, student_id)
    assert begun is not None
    return begun


@pytest.fixture
def put_in_force(department: Context, student_id: str) -> Callable[[], None]:
    def put() -> None:
        with department.intention("plans.rows") as unit:
            plan_versions.put_in_force(unit, student_id, {"rector": {"date": date(2026, 11, 20)}})

    return put


def card(ctx: Context, student_id: str) -> PlanCard:
    found = plans.of_student(ctx, student_id)
    assert found is not None
    return found


def listed(ctx: Context, student_id: str) -> list[tuple[int, VersionStatus, date | None]]:
    return [(one.version, one.status, one.approved) for one in plans.versions(ctx, student_id)]


def typed(found: PlanCard, section: str) -> list[dict[str, Any]]:
    return [{"id": row.id, **{name: getattr(row, name) for name in plans.ROW_COLUMNS}} for row in found.rows[section]]


def test_versions_tell_which_one_counts(
    department: Context, student_id: str, full_plan: str, request: pytest.FixtureRequest
) -> None:
    assert listed(department, student_id) == [(1, DRAFT, None)]
    request.getfixturevalue("approved_plan")
    assert listed(department, student_id) == [(1, IN_FORCE, date(2026, 11, 16))]
    with department.intention("plans.rows") as unit:
        plan_versions.begin(unit, student_id)
    assert listed(department, student_id) == [(2, DRAFT, None), (1, IN_FORCE, date(2026, 11, 16))]
    assert card(department, student_id).version == 2
    assert card(department, student_id).amends
    request.getfixturevalue("put_in_force")()
    assert listed(department, student_id) == [(2, IN_FORCE, date(2026, 11, 20)), (1, OLD, date(2026, 11, 16))]
    history.undo(department)
    assert listed(department, student_id)[0] == (2, DRAFT, None)


def test_an_old_version_is_shown_and_stays_as_it_was(
    department: Context, student_id: str, approved_plan: str, draft: str, put_in_force: Callable[[], None]
) -> None:
    plans.save_rows(department, draft, "study", [])
    put_in_force()
    old = plans.get(department, approved_plan)
    assert (old.status, old.version, len(old.rows["study"])) == (OLD, 1, len(study_lines("SP")))
    assert len(card(department, student_id).rows["study"]) == 0
    with pytest.raises(Refused, match="plan-version-old"):
        plans.save_rows(department, approved_plan, "study", [])
    with pytest.raises(UsageError, match="record-unknown"):
        plans.get(department, "no-such-plan")


def test_a_draft_is_edited_and_not_approved_by_hand(department: Context, student_id: str, draft: str) -> None:
    plans.save_texts(department, draft, {"rationale": "Жаңа негіздеме"})
    assert card(department, student_id).texts["rationale"] == "Жаңа негіздеме"
    with pytest.raises(Refused, match="plan-draft-approvals"):
        plans.save_approvals(department, draft, {"head_agreed": date(2026, 11, 20)})


def test_two_versions_row_by_row(department: Context, student_id: str, approved_plan: str, draft: str) -> None:
    rows = typed(card(department, student_id), "study")
    removed, longer, renamed, *rest = rows
    added = {"name": "Бұлттық есептеулер", "cycle": "ПП", "component": "ТК", "credits": 4, "semester": 2}
    changed = [{**longer, "credits": 6}, {**renamed, "name": "Жаңа атау"}, *rest, added]
    plans.save_rows(department, draft, "study", changed)
    plans.save_texts(department, draft, {"structure": "Төрт тарау"})
    found = [one for one in plan_versions.compare(department, approved_plan, draft) if one.kind is not RowChange.SAME]
    assert [(one.section, one.kind, one.fields) for one in found] == [
        ("texts", RowChange.CHANGED, ("structure",)),
        ("study", RowChange.CHANGED, ("credits",)),
        ("study", RowChange.CHANGED, ("name",)),
        ("study", RowChange.ADDED, ()),
        ("study", RowChange.REMOVED, ()),
    ]
    _, first, second, new, gone = found
    assert first.old is not None
    assert first.new is not None
    assert (first.old["credits"], first.new["credits"]) == (5, 6)
    assert second.new is not None
    assert second.new["name"] == "Жаңа атау"
    assert (new.old, new.new is None, gone.new) == (None, False, None)
    assert gone.old is not None
    assert gone.old["name"] == removed["name"]


def test_an_untouched_draft_is_the_same_everywhere(department: Context, approved_plan: str, draft: str) -> None:
    found = plan_versions.compare(department, approved_plan, draft)
    assert {one.kind for one in found} == {RowChange.SAME}
    assert {one.section for one in found} == {"texts", *plans.SECTIONS}


def test_versions_of_different_students_are_not_compared(
    department: Context, new_student: Callable[..., str], approved_plan: str
) -> None:
    other, _ = plans.create(department, new_student(surname="Ахметов", iin=None))
    with pytest.raises(UsageError, match="plan-versions-apart"):
        plan_versions.compare(department, approved_plan, other)
    with pytest.raises(UsageError, match="record-unknown"):
        plan_versions.compare(department, approved_plan, "no-such-plan")


# --- execution ---------------------------------------------------------------------------------------------------


def test_what_was_carried_out_is_a_fact_of_the_row(department: Context, student_id: str, approved_plan: str) -> None:
    row = card(department, student_id).rows["research"][0]
    day = date(2026, 11, 20)
    plan_execution.save(department, student_id, [{"id": row.id, "done": day, "proof": "№ 3 есеп"}])
    after = card(department, student_id).rows["research"][0]
    assert (after.done, after.proof, after.name) == (day, "№ 3 есеп", row.name)
    known = facts.of_students(department, [student_id])[student_id]["plan"]["rows"]
    assert [(one["done"], one["proof"]) for one in known if one["id"] == row.id] == [(day, "№ 3 есеп")]
    plan_execution.save(department, student_id, [{"id": row.id, "done": None}])
    assert card(department, student_id).rows["research"][0].done is None
    assert card(department, student_id).rows["research"][0].proof == "№ 3 есеп"


def test_rows_saved_again_keep_what_was_carried_out(department: Context, student_id: str, full_plan: str) -> None:
    row = card(department, student_id).rows["research"][0]
    plan_execution.save(department, student_id, [{"id": row.id, "done": date(2026, 11, 20)}])
    plans.save_rows(department, full_plan, "research", [{"id": row.id, "name": "Шолу"}])
    (kept,) = card(department, student_id).rows["research"]
    assert (kept.name, kept.done) == ("Шолу", date(2026, 11, 20))


def test_the_draft_learns_what_is_carried_out_meanwhile(
    department: Context, student_id: str, approved_plan: str, draft: str, put_in_force: Callable[[], None]
) -> None:
    row = plans.get(department, approved_plan).rows["research"][0]
    plan_execution.save(department, student_id, [{"id": row.id, "done": date(2026, 11, 21)}])
    put_in_force()
    now = card(department, student_id)
    assert (now.version, now.rows["research"][0].done) == (2, date(2026, 11, 21))
    plan_execution.save(department, student_id, [{"id": row.id, "done": None}])
    assert plans.get(department, approved_plan).rows["research"][0].done == date(2026, 11, 21)
    assert card(department, student_id).rows["research"][0].done is None


def test_execution_is_refused_of_drafts_strangers_and_tomorrow(
    department: Context, new_student: Callable[..., str], student_id: str, approved_plan: str, draft: str
) -> None:
    row = plans.get(department, approved_plan).rows["research"][0]
    drafted = plans.get(department, draft).rows["research"][0]
    with pytest.raises(UsageError, match="record-unknown"):
        plan_execution.save(department, student_id, [{"id": drafted.id, "done": date(2026, 11, 20)}])
    with pytest.raises(UsageError, match="plan-missing"):
        plan_execution.save(department, new_student(surname="Ли"), [])
    with pytest.raises(Refused, match="act-date-future"):
        plan_execution.save(department, student_id, [{"id": row.id, "done": date(2026, 11, 23)}])
    with pytest.raises(UsageError, match="field-unknown"):
        plan_execution.save(department, student_id, [{"id": row.id, "credits": 4}])
    plan_execution.save(department, student_id, [{"id": row.id, "done": date(2026, 11, 22)}])
