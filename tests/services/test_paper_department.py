"""Papers of the department: what they are filled with as of a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.errors import UsageError
from app.services import organisation, papers, printables, printing, records, supervisors
from app.services.context import Context
from app.services.readiness import CONTRACTS, SHEET
from tests.conftest import TODAY

SUBJECT = f"department:{TODAY}"


def contract(ctx: Context, number: str, **values: Any) -> str:
    usual = {
        "kind": "rnd",
        "party": "«Тұлпар» ЖШС",
        "domestic": True,
        "number": number,
        "valid_from": date(2026, 1, 12),
        "valid_to": date(2027, 12, 31),
        "technical_assignment": True,
        "calendar_plan": True,
    }
    return records.save(ctx, None, CONTRACTS, None, usual | values)[0]


def teacher(ctx: Context, surname: str, **values: Any) -> str:
    usual = {
        "surname": surname,
        "given_name": "Асан",
        "degree": "философия докторы (PhD)",
        "full_time": True,
        "international_publications": 2,
        "trains": True,
        "supervises": True,
    }
    return supervisors.save(ctx, None, usual | values)[0]


def criteria(ctx: Context, subject: str = SUBJECT) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = printing.form_data(ctx, SHEET, subject)["criteria"]
    return found


# --- readiness --------------------------------------------------------------------------------------------------


def test_each_criterion_is_counted_against_what_is_asked(department: Context) -> None:
    contract(department, "1")
    contract(department, "2", calendar_plan=False)
    contract(department, "3", kind="internship-base")
    contract(department, "4", kind="internship-base")

    rows = criteria(department)

    assert [row["clause"] for row in rows] == ["2.10"] * 5
    research, bases = rows[2], rows[3]
    assert (research["count"], research["state"]) == ("1 (кемінде 2)", "орындалмады")
    assert (bases["count"], bases["state"]) == ("2 (кемінде 2)", "орындалды")
    assert "«Тұлпар» ЖШС № 3, 12.01.2026 – 31.12.2027" in bases["evidence"]
    assert "Есепке алынбайды: «Тұлпар» ЖШС № 2" in research["evidence"]


def test_teachers_are_told_with_their_degree_once(department: Context) -> None:
    teacher(department, "Біріншиев")
    teacher(department, "Белгісіз", trains=None)

    everybody, staff = criteria(department)[:2]

    assert (everybody["count"], everybody["state"]) == ("1 (барлығы 2)", "белгісіз")
    assert "А.\u00a0Біріншиев (философия докторы (PhD))" in everybody["evidence"]
    assert "Есепке алынбайды: А.\u00a0Белгісіз. Жазылмаған:" in everybody["evidence"]
    assert (staff["count"], staff["state"]) == ("1 (кемінде 3)", "орындалмады")
    assert staff["evidence"].startswith("А.\u00a0Біріншиев.")


def test_laboratories_are_asked_of_their_directions_alone(department: Context) -> None:
    programme = organisation.list_programmes(department)[0]
    organisation.save_programme(department, programme["id"], {"code": "7M01101", "direction": "Педагогика"})
    assert criteria(department)[4]["state"] == "қолданылмайды"
    organisation.save_programme(
        department, programme["id"], {"code": "7M06101", "direction": "Ақпараттық-коммуникациялық технологиялар"}
    )
    laboratories = criteria(department)[4]
    assert laboratories["state"] == "орындалмады"
    assert laboratories["count"] == "0 (кемінде 1)\n0 (кемінде 2)"


def test_the_sheet_is_of_its_day(department: Context) -> None:
    contract(department, "1")
    contract(department, "2", valid_to=date(2026, 11, 22))
    assert criteria(department)[2]["state"] == "орындалды"
    assert criteria(department, "department:2026-11-23")[2]["state"] == "орындалмады"
    assert printing.form_data(department, SHEET, "department:2026-11-23")["sheet"]["day"] == date(2026, 11, 23)


def test_the_sheet_is_issued_and_goes_out_of_date(department: Context) -> None:
    issued = papers.issue(department, SHEET, SUBJECT)
    assert (issued.student_id, issued.subject_id, issued.draft) == (None, str(TODAY), False)
    assert not papers.is_outdated(department, issued.id)
    contract(department, "1")
    assert papers.is_outdated(department, issued.id)


def test_papers_of_the_department_are_not_offered_to_students(department: Context, student_id: str) -> None:
    offered = {one.form: one.subject for one in printables.of_department(department)}
    assert offered[SHEET] == SUBJECT
    assert not offered.keys() & {one.form for one in printables.of_student(department, student_id)}


def test_a_day_that_is_none_is_refused(department: Context) -> None:
    with pytest.raises(UsageError) as refused:
        printing.form_data(department, SHEET, "department:today")
    assert refused.value.code == "record-unknown"
