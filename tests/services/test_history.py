"""The journal in sentences: every line names whom it is of, and a record's history holds all its parts."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.errors import Refused, UsageError
from app.services import history, internships, plans, reports, students, supervisors
from app.services.context import Context

ROW = {"name": "Танысу", "starts": date(2027, 3, 2), "ends": date(2027, 3, 5), "result": "Есеп"}


def told(ctx: Context, kind: str | None = None, record: str | None = None) -> list[str]:
    return [line.text for line in history.lines(ctx, kind, record)]


def test_a_change_of_one_field_names_the_whole_person(department: Context, student_id: str) -> None:
    staff_id = supervisors.list_lines(department)[0].id

    students.save(department, student_id, {"phone": "+77071234567"})
    supervisors.save(department, staff_id, {"h_index": 5})

    latest = told(department)[:2]
    assert "Әбдірахманов Ерлан Серікұлы" in latest[0]
    assert "Қасымова Ұлпан Серікқызы" in latest[1]


def test_the_history_of_a_student_holds_rows_of_plan_and_internship(
    department: Context, student_id: str, internship_id: str
) -> None:
    plan_id, _ = plans.create(department, student_id)
    plans.save_rows(department, plan_id, "research", [{"name": "Әдебиетке шолу"}])
    internships.save_programme(department, internship_id, {}, [ROW])
    internships.save_publications(department, internship_id, [{"title": "Мақала"}])

    everything, own = told(department), told(department, "student", student_id)

    assert own[:4] == everything[:4]


def test_what_was_taken_out_again_stays_in_the_history(
    department: Context, student_id: str, internship_id: str
) -> None:
    plan_id, _ = plans.create(department, student_id)
    report_id, _ = reports.create(department, student_id, {"kind": "research"})
    reports.remove(department, report_id)
    plans.save_rows(department, plan_id, "research", [{"name": "Әдебиетке шолу"}])
    plans.save_rows(department, plan_id, "research", [])
    internships.save_programme(department, internship_id, {}, [ROW])
    history.undo(department)

    everything, own = told(department), told(department, "student", student_id)

    assert own[:7] == everything[:7]


def test_the_history_of_one_student_is_not_that_of_another(
    department: Context, student_id: str, internship_id: str
) -> None:
    other, _ = students.save(department, None, {"surname": "Әлиев", "track": "SP"})
    plan_id, _ = plans.create(department, student_id)
    plans.save_rows(department, plan_id, "research", [{"name": "Әдебиетке шолу"}])
    plans.save_rows(department, plan_id, "research", [])
    internships.save_programme(department, internship_id, {}, [ROW])
    history.undo(department)

    assert len(told(department, "student", other)) == 1


def test_only_fields_of_the_record_are_taken(department: Context, student_id: str) -> None:
    staff_id = supervisors.list_lines(department)[0].id

    with pytest.raises(UsageError, match="field-unknown"):
        students.save(department, student_id, {"id": "another"})
    with pytest.raises(UsageError, match="field-unknown"):
        supervisors.save(department, staff_id, {"rank": "доцент"})
    with pytest.raises(Refused, match="name-missing"):
        supervisors.save(department, staff_id, {"surname": " "})
