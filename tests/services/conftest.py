"""A small department for tests of plans, internships and papers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.services import internships, organisation, plans, students, supervisors, topics
from app.services.context import Context
from app.services.topics import Proposal
from tests.services.course_lived import At, Lived, live_whole
from tests.study_plans import study_lines

DAY = date(2026, 9, 1)


@pytest.fixture
def department(ctx: Context) -> Context:
    """Names, officials and one programme; the vice-rector changed on 1 October 2026."""
    organisation.save_organisation(ctx, {"city": "Алматы"}, {"name_kk": "Ақпараттық жүйелер"})
    for post, name, begins, ends in (
        ("head", "Сейітова Айгүл Маратқызы", None, None),
        ("vice-rector", "Қасенов Ерлан Оразұлы", None, date(2026, 9, 30)),
        ("vice-rector", "Омарова Ләйла Бекқызы", date(2026, 10, 1), None),
        ("dsia-director", "Төлеуов Нұрлан", None, None),
        ("accountant", "Ахметова Жанар Сәкенқызы", None, None),
    ):
        organisation.save_official(ctx, None, {"post": post, "name": name, "valid_from": begins, "valid_to": ends})
    programme = {"code": "7M06101", "name_kk": "Ақпараттық жүйелер", "edition": "mitu-2025"}
    organisation.save_programme(ctx, None, programme)
    return ctx


@pytest.fixture
def new_student(department: Context) -> Callable[..., str]:
    """Writes a student with a supervisor and a proposed topic; values given replace the usual ones."""
    programme = organisation.list_programmes(department)[0]["id"]

    def write(**values: Any) -> str:
        staff_id, _ = supervisors.save(
            department,
            None,
            {
                "surname": "Әбдірахманов",
                "given_name": "Ерлан",
                "patronymic": "Серікұлы",
                "degree": "техника ғылымдарының кандидаты",
                "academic_title": "доцент",
                "position": "қауымдастырылған профессор",
            },
        )
        usual = {
            "surname": "Қасымова",
            "given_name": "Ұлпан",
            "patronymic": "Серікқызы",
            "track": "SP",
            "funding": "state",
            "course": 1,
            "programme_id": programme,
            "enrol_date": date(2026, 8, 25),
            "enrol_order_number": "120-м",
        }
        student_id, _ = students.save(department, None, usual | values)
        topic = "Білім беру деректерін өңдеу әдістері"
        proposal = Proposal(student_id, kk=topic, staff_id=staff_id, proposal_date=DAY, direction="Деректерді талдау")
        topics.save_proposals(department, [proposal])
        return student_id

    return write


@pytest.fixture
def student_id(new_student: Callable[..., str]) -> str:
    return new_student()


@pytest.fixture
def full_plan(department: Context, student_id: str) -> str:
    """A plan with every section filled, not yet signed."""
    plan_id, _ = plans.create(department, student_id)
    plans.save_texts(department, plan_id, {"rationale": "Өзектілігі", "structure": "Үш тарау"})
    spring = {"starts": date(2027, 2, 1), "ends": date(2027, 5, 31), "report_kind": "есеп"}
    card = plans.of_student(department, student_id)
    assert card is not None
    practices = [
        {"id": row.id, "kind": row.kind, "name": "Тәжірибе", "place": "ХИТУ", **spring} for row in card.rows["practice"]
    ]
    sections = {
        "study": study_lines("SP"),
        "research": [{"name": "Әдебиетке шолу", **spring}],
        "practice": practices,
        "internship": [{"name": "Тағылымдама", "place": "ЕҰУ", **spring}],
        "publication": [
            {"name": "Мақала", "kind": "журнал мақаласы", "due_text": "2027 ж. мамыр", "report_kind": "мақала"}
        ],
    }
    for section, rows in sections.items():
        plans.save_rows(department, plan_id, section, rows)
    return plan_id


@pytest.fixture
def approved_plan(department: Context, full_plan: str) -> str:
    """The full plan with every signature and approval."""
    plans.save_approvals(
        department,
        full_plan,
        {
            "student_signed": date(2026, 11, 2),
            "supervisor_signed": date(2026, 11, 3),
            "department_number": "5",
            "department_date": date(2026, 11, 5),
            "head_agreed": date(2026, 11, 6),
            "vice_rector_agreed": date(2026, 11, 9),
            "council_number": "3",
            "council_date": date(2026, 11, 12),
            "rector_date": date(2026, 11, 16),
        },
    )
    return full_plan


@pytest.fixture
def internship_id(department: Context, student_id: str) -> str:
    """An internship of 14 days in spring, prepared but not approved."""
    values = {
        "host_name": "Л.Н. Гумилев атындағы Еуразия ұлттық университеті",
        "host_city": "Астана",
        "host_country": "Қазақстан",
        "starts": date(2027, 3, 2),
        "ends": date(2027, 3, 15),
        "travel_costs": "none",
        "fee_amount": 250_000,
    }
    return internships.create(department, student_id, values)[0]


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """The whole course of a student, lived once."""
    return live_whole(tmp_path_factory.mktemp("course"))


@pytest.fixture
def at(lived: Lived, tmp_path: Path) -> Iterator[At]:
    """Opens the course as it was before a stage."""
    opening = At(lived, tmp_path)
    yield opening
    opening.close()
