"""Internships: a draft may be anything; approval, report and crediting are judged by the regulation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.domain.errors import Refused, UsageError
from app.services import history, internships, plans, students
from app.services.context import Context

READY = {
    "application_date": date(2026, 9, 20),
    "supervisor_agreed": date(2026, 9, 21),
    "department_number": "2",
    "department_date": date(2026, 9, 22),
    "contract_number": "Ш-14",
    "contract_date": date(2026, 9, 25),
    "contract_from": date(2026, 9, 25),
    "contract_to": date(2027, 12, 31),
    "cost_none": True,
    "sources": ["own"],
}
AUTUMN = {"starts": date(2026, 10, 12), "ends": date(2026, 10, 25)}
BACK = {
    "actual_start": date(2026, 10, 12),
    "actual_end": date(2026, 10, 25),
    "report_submitted": date(2026, 11, 5),
    "certificate_kind": "сертификат",
    "certificate_received": date(2026, 11, 6),
}


@pytest.fixture
def prepared(department: Context, internship_id: str, full_plan: str) -> str:
    """Everything an approval asks for is recorded; it took place in October."""
    internships.save(department, internship_id, READY | AUTUMN)
    internships.save_programme(department, internship_id, {"goal": "Материал жинау"})
    internships.approve_programme(department, internship_id, date(2026, 9, 28))
    return internship_id


@pytest.fixture
def returned(department: Context, prepared: str) -> str:
    """Approved, taken place, report and certificate handed in."""
    internships.approve(department, prepared, "301", date(2026, 10, 1))
    internships.submit(department, prepared, BACK)
    return prepared


def test_a_draft_of_thirteen_days_is_saved_but_not_approved(department: Context, prepared: str) -> None:
    internships.save(department, prepared, {"ends": date(2026, 10, 24)})
    with pytest.raises(Refused) as refusal:
        internships.approve(department, prepared, "301", date(2026, 10, 1))
    assert refusal.value.code == "gate-closed"
    told = department.wording.error(refusal.value, "kk")
    assert "7.2" in told
    assert "13" in told
    card = internships.get(department, prepared)
    assert card.row["ends"] == date(2026, 10, 24)
    assert card.row["approval_date"] is None


def test_an_internship_of_fourteen_days_is_approved(department: Context, prepared: str) -> None:
    internships.approve(department, prepared, "301", date(2026, 10, 1))
    card = internships.get(department, prepared)
    assert card.row["approval_number"] == "301"
    assert card.preparation is not None
    assert card.preparation.next is None
    history.undo(department)
    assert internships.get(department, prepared).row["approval_date"] is None


@pytest.mark.parametrize("missing", ["application_date", "supervisor_agreed", "department_date", "contract_number"])
def test_approval_asks_for_every_agreement(department: Context, prepared: str, missing: str) -> None:
    internships.save(department, prepared, {missing: None})
    with pytest.raises(Refused, match="gate-closed"):
        internships.approve(department, prepared, "301", date(2026, 10, 1))


def test_approval_after_the_start_is_refused(department: Context, prepared: str) -> None:
    with pytest.raises(Refused, match="gate-closed"):
        internships.approve(department, prepared, "301", date(2026, 10, 13))


def test_an_approved_internship_cannot_be_made_too_short(department: Context, prepared: str) -> None:
    internships.approve(department, prepared, "301", date(2026, 10, 1))
    with pytest.raises(Refused, match="gate-closed"):
        internships.save(department, prepared, {"ends": date(2026, 10, 20)})
    assert internships.get(department, prepared).row["ends"] == date(2026, 10, 25)
    internships.save(department, prepared, {"host_address": "Сәтбаев көшесі, 2"})


def test_the_case_waits_where_the_draft_is_too_short(department: Context, internship_id: str, full_plan: str) -> None:
    internships.save(department, internship_id, READY | {"ends": date(2027, 3, 14)})
    state = internships.get(department, internship_id).preparation
    assert state is not None
    assert state.done == ()
    internships.save(department, internship_id, {"ends": date(2027, 3, 15)})
    state = internships.get(department, internship_id).preparation
    assert state is not None
    assert "agreement" in state.done


def test_programme_rows_and_texts(department: Context, internship_id: str) -> None:
    rows = [
        {"name": "Кітапхана", "starts": date(2027, 3, 2), "ends": date(2027, 3, 5), "result": "шолу"},
        {"name": "Зертхана"},
    ]
    internships.save_programme(department, internship_id, {"goal": "Мақсат", "tasks": "Міндет"}, rows)
    card = internships.get(department, internship_id)
    assert [row["name"] for row in card.programme] == ["Кітапхана", "Зертхана"]
    first, second = (row["id"] for row in card.programme)
    internships.save_programme(department, internship_id, {}, [{"id": second, "name": "Зертхана"}])
    assert [row["id"] for row in internships.get(department, internship_id).programme] == [second]
    with pytest.raises(UsageError, match="record-unknown"):
        internships.save_programme(department, internship_id, {}, [{"id": first, "name": "Кітапхана"}])
    internships.approve_programme(department, internship_id, date(2026, 11, 20))
    with pytest.raises(Refused, match="programme-approved"):
        internships.save_programme(department, internship_id, {"goal": "Басқа"})


def test_an_empty_programme_is_not_approved(department: Context, internship_id: str) -> None:
    with pytest.raises(Refused, match="programme-empty"):
        internships.approve_programme(department, internship_id, date(2026, 11, 20))


def test_impossible_values_are_refused(department: Context, internship_id: str) -> None:
    with pytest.raises(Refused, match="internship-dates"):
        internships.save(department, internship_id, {"ends": date(2027, 3, 1)})
    with pytest.raises(Refused, match="contract-dates"):
        internships.save(
            department, internship_id, {"contract_from": date(2027, 3, 1), "contract_to": date(2027, 2, 1)}
        )
    with pytest.raises(UsageError, match="value-unknown"):
        internships.save(department, internship_id, {"format": "telepathy"})
    with pytest.raises(UsageError, match="field-unknown"):
        internships.save(department, internship_id, {"approval_date": date(2026, 11, 1)})


def test_the_report_goes_its_way(department: Context, returned: str) -> None:
    internships.save_report(department, returned, {"report_work": "Деректер жиналды", "report_opinion": "Пайдалы"})
    internships.save_publications(
        department, returned, [{"title": "Мақала", "outlet": "Хабаршы", "sheets": Decimal("0.5")}]
    )
    internships.record_seminar(department, returned, "4", date(2026, 11, 10))
    internships.approve_report(department, returned, date(2026, 11, 11))
    internships.credit(department, returned, "6", date(2026, 11, 13), 4)
    internships.hand_over(department, returned, "15", date(2026, 11, 16))
    card = internships.get(department, returned)
    assert card.row["credits"] == 4
    assert card.report is not None
    assert card.report.next is None
    with pytest.raises(Refused, match="report-approved"):
        internships.save_report(department, returned, {"report_work": "Басқа"})


def test_the_report_is_not_approved_before_the_seminar(department: Context, returned: str) -> None:
    with pytest.raises(Refused, match="gate-closed"):
        internships.approve_report(department, returned, date(2026, 11, 11))


def test_nothing_is_credited_or_stored_before_the_report_is_approved(department: Context, returned: str) -> None:
    internships.record_seminar(department, returned, "4", date(2026, 11, 10))
    with pytest.raises(Refused, match="gate-closed"):
        internships.credit(department, returned, "6", date(2026, 11, 13), 4)
    with pytest.raises(Refused, match="gate-closed"):
        internships.hand_over(department, returned, "15", date(2026, 11, 16))


def test_the_report_is_not_stored_without_the_certificate(department: Context, returned: str) -> None:
    internships.submit(department, returned, {"certificate_received": None})
    internships.record_seminar(department, returned, "4", date(2026, 11, 10))
    internships.approve_report(department, returned, date(2026, 11, 11))
    with pytest.raises(Refused, match="gate-closed"):
        internships.hand_over(department, returned, "15", date(2026, 11, 16))


def test_a_stay_cut_short_is_recorded_but_its_report_goes_no_further(department: Context, returned: str) -> None:
    internships.submit(department, returned, {"actual_end": date(2026, 10, 24)})
    assert internships.get(department, returned).row["actual_end"] == date(2026, 10, 24)
    with pytest.raises(Refused) as refusal:
        internships.record_seminar(department, returned, "4", date(2026, 11, 10))
    assert "13" in department.wording.error(refusal.value, "ru")


def test_internships_of_a_student_stand_in_order(department: Context, student_id: str, internship_id: str) -> None:
    earlier, _ = internships.create(department, student_id, AUTUMN)
    undated, _ = internships.create(department, student_id)
    assert [row["id"] for row in internships.of_student(department, student_id)] == [earlier, internship_id, undated]
    name = students.name_of(students.get(department, student_id)).full_name
    assert name in history.lines(department)[0].text


def test_an_internship_outside_the_plan_is_not_approved(department: Context, prepared: str, full_plan: str) -> None:
    plans.save_rows(department, full_plan, "internship", [])
    with pytest.raises(Refused, match="gate-closed"):
        internships.approve(department, prepared, "301", date(2026, 10, 1))
