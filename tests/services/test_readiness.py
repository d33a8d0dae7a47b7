"""Readiness of the department: criteria on both sides of their thresholds, evidence, what ends soon, disputes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from app.domain.findings import Status
from app.services import history, organisation, readiness, records, students, supervisors
from app.services.context import Context
from app.services.readiness import CONTRACTS, LABORATORIES, Criterion
from tests.conftest import TODAY

STAFF, RND, BASES, LABS = "MITU-2.10-2", "MITU-2.10-3", "MITU-2.10-4", "MITU-2.10-5"


@pytest.fixture
def department(ctx: Context) -> Context:
    """One programme of a direction that needs laboratories."""
    direction = "Ақпараттық-коммуникациялық технологиялар"
    organisation.save_programme(
        ctx, None, {"code": "7M06101", "name_kk": "Ақпараттық жүйелер", "edition": "mitu-2025", "direction": direction}
    )
    return ctx


def contract(ctx: Context, number: str, kind: str = "rnd", **values: Any) -> str:
    usual = {
        "kind": kind,
        "party": "«Тұлпар» ЖШС",
        "domestic": True,
        "number": number,
        "date": date(2026, 1, 12),
        "valid_from": date(2026, 1, 12),
        "valid_to": date(2027, 12, 31),
        "technical_assignment": True,
        "calendar_plan": True,
    }
    return records.save(ctx, None, CONTRACTS, None, usual | values)[0]


def teacher(ctx: Context, surname: str, **values: Any) -> str:
    usual = {
        "surname": surname,
        "degree": "философия докторы (PhD)",
        "full_time": True,
        "international_publications": 2,
        "trains": True,
        "supervises": True,
    }
    return supervisors.save(ctx, None, usual | values)[0]


def criterion(ctx: Context, rule: str) -> Criterion:
    return next(one for one in readiness.view(ctx).criteria if one.finding.rule == rule)


def status(ctx: Context, rule: str) -> Status:
    return criterion(ctx, rule).finding.status


# --- criteria ---------------------------------------------------------------------------------------------------


def test_two_contracts_with_both_annexes_are_enough_and_one_is_not(department: Context) -> None:
    contract(department, "1")
    contract(department, "2", calendar_plan=False)
    assert status(department, RND) is Status.VIOLATED
    contract(department, "3")
    assert status(department, RND) is Status.OK


@pytest.mark.parametrize(("last", "counts"), [(TODAY, True), (TODAY - timedelta(days=1), False)])
def test_a_contract_counts_up_to_its_last_day(department: Context, last: date, counts: bool) -> None:
    contract(department, "1")
    contract(department, "2", valid_to=last)
    assert (status(department, RND) is Status.OK) == counts


def test_bases_of_internship_are_domestic(department: Context) -> None:
    contract(department, "1", "internship-base")
    contract(department, "2", "internship-base", domestic=False, country="Польша")
    assert status(department, BASES) is Status.VIOLATED
    contract(department, "3", "internship-base")
    assert status(department, BASES) is Status.OK


def test_an_own_laboratory_or_two_agreements(department: Context) -> None:
    assert status(department, LABS) is Status.VIOLATED
    records.save(
        department, None, LABORATORIES, None, {"name": "Деректер", "accreditation": "А-1", "valid_to": date(2028, 1, 1)}
    )
    assert status(department, LABS) is Status.OK


def test_three_teachers_who_meet_everything(department: Context) -> None:
    for surname in ("Біріншіев", "Екіншиев"):
        teacher(department, surname)
    teacher(department, "Үшіншиев", international_publications=0)
    assert status(department, STAFF) is Status.VIOLATED
    teacher(department, "Төртіншиев")
    assert status(department, STAFF) is Status.OK


# --- evidence -----------------------------------------------------------------------------------------------------


def test_the_evidence_names_who_counts_and_what_the_others_lack(department: Context) -> None:
    teacher(department, "Толық")
    teacher(department, "Мақаласыз", international_publications=0)
    teacher(department, "Белгісіз", trains=None)

    (count,) = criterion(department, STAFF).counts

    found = {str(one.facts["name"]).split()[0]: one for one in count.members}
    assert {name: one.counts for name, one in found.items()} == {"Толық": True, "Мақаласыз": False, "Белгісіз": None}
    assert [one.code for one in found["Мақаласыз"].reasons] == ["value-at-least"]
    assert [fact.fact for fact in found["Белгісіз"].missing] == ["department.teachers.trains"]
    assert found["Толық"].reasons == ()


def test_members_of_another_kind_are_no_evidence(department: Context) -> None:
    contract(department, "1")
    contract(department, "2", "internship-base")

    (count,) = criterion(department, RND).counts

    assert [one.facts["number"] for one in count.members] == ["1"]


def test_every_criterion_is_there_with_the_programme_it_is_about(department: Context) -> None:
    found = readiness.view(department).criteria

    assert {STAFF, RND, BASES, LABS, "MITU-2.10-1"} == {one.finding.rule for one in found if one.readiness}
    about = {one.about for one in found if one.finding.rule == "MITU-2.5-1"}
    assert about == {"7M06101 Ақпараттық жүйелер"}


def test_responsible_and_leader_of_a_programme(department: Context) -> None:
    (programme,) = readiness.view(department).programmes
    organisation.save_programme(
        department, programme["id"], {"code": programme["code"], "responsible": "Кафедра", "leader": "Толық А."}
    )
    assert status(department, "MITU-2.5-1") is Status.OK


# --- what ends, what is kept ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "listed"), [(-1, True), (0, True), (60, True), (61, False)])
def test_what_ends_within_sixty_days_or_has_ended(department: Context, days: int, listed: bool) -> None:
    contract(department, "7", valid_to=TODAY + timedelta(days=days))

    found = [(one.title, one.days) for one in readiness.view(department).ending]

    assert found == ([("«Тұлпар» ЖШС № 7", days)] if listed else [])


def test_what_was_renewed_is_not_told_any_more(department: Context) -> None:
    record_id = contract(department, "7", valid_to=TODAY)
    records.save(department, None, CONTRACTS, record_id, {"renewed": TODAY})
    assert readiness.view(department).ending == ()


def test_the_soonest_comes_first_laboratories_among_them(department: Context) -> None:
    contract(department, "7", valid_to=TODAY + timedelta(days=30))
    records.save(
        department, None, LABORATORIES, None,
        {"name": "Деректер", "accreditation": "А-1", "valid_to": TODAY + timedelta(days=5)},
    )  # fmt: skip
    assert [one.kind for one in readiness.view(department).ending] == [LABORATORIES, CONTRACTS]


def test_research_directions_are_kept_and_undone(department: Context) -> None:
    readiness.save_own(department, {"directions": ["Деректерді талдау"]})
    assert readiness.view(department).own["directions"] == ["Деректерді талдау"]
    history.undo(department)
    assert readiness.view(department).own == {}


def test_disputes_of_all_students_newest_first(department: Context) -> None:
    for surname in ("Асанов", "Бекова"):
        student_id, _ = students.save(department, None, {"surname": surname, "track": "SP"})
        records.save(
            department, student_id, "disputes", None, {"parties": "магистрант, кафедра", "filed": date(2026, 11, 2)}
        )

    found = readiness.view(department).disputes

    assert [one.student for one in found] == ["Бекова", "Асанов"]
    assert found[0].values["filed"] == date(2026, 11, 2)


def test_a_department_without_anything_is_shown(ctx: Context) -> None:
    found = readiness.view(ctx)

    assert found.criteria
    assert found.legal_basis
    assert (found.contracts, found.teachers, found.disputes, found.lead_days) == ((), (), (), 60)
    assert {spec.name for spec in found.fields[CONTRACTS]} >= {f"{CONTRACTS}.party", f"{CONTRACTS}.valid_to"}
