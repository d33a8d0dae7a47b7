"""Template plans: kept of a plan, laid into empty sections, never over what somebody typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.domain.errors import Refused, UsageError
from app.services import history, organisation, plan_templates, plans, records, students
from app.services.context import Context
from app.services.plans import PlanCard
from tests.study_plans import study_lines


@pytest.fixture
def template_id(department: Context, full_plan: str) -> str:
    return plan_templates.create_from(department, full_plan, "2026 жылғы үлгі")[0]


@pytest.fixture
def other(new_student: Callable[..., str]) -> str:
    return new_student(surname="Ахметов", given_name="Дәурен")


def card(ctx: Context, student_id: str) -> PlanCard:
    found = plans.of_student(ctx, student_id)
    assert found is not None
    return found


def test_a_template_keeps_rows_without_what_is_the_students_own(department: Context, template_id: str) -> None:
    (template,) = plan_templates.templates(department)
    assert (template.id, template.name, template.track, template.year) == (template_id, "2026 жылғы үлгі", "SP", 2026)
    assert [row["credits"] for row in template.of_section("study")] == [row["credits"] for row in study_lines("SP")]
    assert template.of_section("research")[0]["start"] == date(2027, 2, 1)
    assert not any({"id", "done", "proof"} & row.keys() for row in template.rows)
    (kept,) = records.list_of(department, None, plan_templates.KIND)
    assert kept.values["name"] == "2026 жылғы үлгі"


def test_a_student_without_a_plan_gets_the_whole_of_it(
    department: Context, student_id: str, other: str, template_id: str
) -> None:
    done = plan_templates.apply(department, template_id, [other])
    assert done.filled == {other: plans.SECTIONS}
    assert done.left_out == {}
    source, made = card(department, student_id), card(department, other)
    for section in plans.SECTIONS:
        wanted = [(row.name, row.kind, row.credits, row.starts, row.report_kind) for row in source.rows[section]]
        assert [(r.name, r.kind, r.credits, r.starts, r.report_kind) for r in made.rows[section]] == wanted
    history.undo(department)
    assert plans.of_student(department, other) is None


def test_what_was_typed_stays(department: Context, other: str, template_id: str) -> None:
    plan_id, _ = plans.create(department, other)
    plans.save_rows(department, plan_id, "study", [{"name": "Менің пәнім", "credits": 3}])
    done = plan_templates.apply(department, template_id, [other])
    assert "study" not in done.filled[other]
    assert {"research", "practice", "internship", "publication"} == set(done.filled[other])
    made = card(department, other)
    assert [row.name for row in made.rows["study"]] == ["Менің пәнім"]
    assert [(row.kind, row.place) for row in made.rows["practice"]] == [("pedagogical", "ХИТУ"), ("research", "ХИТУ")]
    with pytest.raises(Refused, match="plan-template-nothing"):
        plan_templates.apply(department, template_id, [other])


def test_dates_move_with_the_year_of_study(
    department: Context, new_student: Callable[..., str], template_id: str
) -> None:
    later = new_student(surname="Ким", enrol_date=date(2027, 8, 25), first_day=date(2027, 9, 1))
    plan_templates.apply(department, template_id, [later])
    row = card(department, later).rows["research"][0]
    assert (row.starts, row.ends) == (date(2028, 2, 1), date(2028, 5, 31))
    nobody = new_student(surname="Ли", enrol_date=None)
    plan_templates.apply(department, template_id, [nobody])
    row = card(department, nobody).rows["research"][0]
    assert (row.name, row.starts, row.ends) == ("Әдебиетке шолу", None, None)


def test_many_at_once_and_who_is_left_out(
    department: Context, new_student: Callable[..., str], student_id: str, other: str, template_id: str
) -> None:
    profile = new_student(surname="Оразов", track="P1")
    done = plan_templates.apply(department, template_id, [other, profile, student_id])
    assert set(done.filled) == {other}
    assert {one: refusal.code for one, refusal in done.left_out.items()} == {
        profile: "plan-template-other",
        student_id: "plan-template-nothing",
    }
    assert plans.of_student(department, profile) is None
    assert all(department.wording.error(refusal, "kk") for refusal in done.left_out.values())


def test_who_still_waits_for_a_plan(
    department: Context, new_student: Callable[..., str], student_id: str, other: str, template_id: str
) -> None:
    begun = new_student(surname="Бекова")
    plans.create(department, begun)
    new_student(surname="Оразов", track="P1")
    students.archive(department, [new_student(surname="Кеткен")])
    assert plan_templates.waiting(department, student_id) == (other, begun)
    assert plan_templates.waiting(department, other) == (begun,)
    plan_templates.apply(department, template_id, [begun])
    assert plan_templates.waiting(department, student_id) == (other,)


def test_an_approved_plan_is_left_alone(
    department: Context, student_id: str, template_id: str, approved_plan: str
) -> None:
    with pytest.raises(Refused, match="plan-approved"):
        plan_templates.apply(department, template_id, [student_id])


def test_only_templates_of_the_programme_and_track_are_offered(
    department: Context, new_student: Callable[..., str], student_id: str, other: str, template_id: str
) -> None:
    organisation.save_programme(department, None, {"code": "7M06102", "edition": "mitu-2025"})
    (second,) = [one["id"] for one in organisation.list_programmes(department) if one["code"] == "7M06102"]
    assert [one.id for one in plan_templates.templates(department, other)] == [template_id]
    assert plan_templates.templates(department, new_student(surname="Оразов", track="P15")) == ()
    assert plan_templates.templates(department, new_student(surname="Оспан", programme_id=second)) == ()


def test_a_template_of_the_same_name_is_replaced(department: Context, full_plan: str, template_id: str) -> None:
    plans.save_rows(department, full_plan, "study", [])
    again, _ = plan_templates.create_from(department, full_plan, " 2026 ЖЫЛҒЫ үлгі ")
    assert again == template_id
    (template,) = plan_templates.templates(department)
    assert template.of_section("study") == []
    other_name, _ = plan_templates.create_from(department, full_plan, "Басқа")
    assert [one.id for one in plan_templates.templates(department)] == [template_id, other_name]


def test_a_template_needs_a_name_and_rows(department: Context, student_id: str, full_plan: str) -> None:
    with pytest.raises(Refused, match="plan-template-name"):
        plan_templates.create_from(department, full_plan, "  ")
    for section in plans.SECTIONS:
        plans.save_rows(department, full_plan, section, [{"kind": "research"}] if section == "practice" else [])
    with pytest.raises(Refused, match="plan-template-empty"):
        plan_templates.create_from(department, full_plan, "Бос")


def test_a_template_is_removed_and_brought_back(department: Context, template_id: str) -> None:
    plan_templates.remove(department, template_id)
    assert plan_templates.templates(department) == ()
    with pytest.raises(UsageError, match="record-unknown"):
        plan_templates.apply(department, template_id, [])
    history.undo(department)
    assert [one.id for one in plan_templates.templates(department)] == [template_id]
