"""The department as its rules read it, gathered from staff, programmes and its own records."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.errors import UsageError
from app.domain.findings import Finding, Status
from app.services import department_facts, history, organisation, records, supervisors
from app.services.context import Context

DAY = date(2026, 11, 22)
CONTRACT = {
    "kind": "rnd",
    "party": "«Қазтелеком» АҚ",
    "number": "12",
    "date": date(2026, 1, 15),
    "valid_to": date(2026, 12, 31),
    "technical_assignment": True,
    "calendar_plan": True,
}


def facts_of(ctx: Context) -> dict[str, Any]:
    return department_facts.of_department(ctx)["department"]


def finding(ctx: Context, rule: str, day: date = DAY) -> Finding:
    return next(one for one in department_facts.judge(ctx, day) if one.rule == rule)


def teacher(ctx: Context, surname: str, **values: Any) -> str:
    usual = {"degree": "PhD", "full_time": True, "international_publications": 2, "trains": True, "supervises": True}
    return supervisors.save(ctx, None, {"surname": surname, "given_name": "Асан"} | usual | values)[0]


def test_a_department_of_which_little_is_recorded(department: Context) -> None:
    known = facts_of(department)

    assert (known["name"], known["timetable"], known["directions"]) == ("Ақпараттық жүйелер", None, None)
    assert known["teachers"] == known["contracts"] == known["laboratories"] == []
    assert [(one["code"], one["name"]) for one in known["programmes"]] == [("7M06101", "Ақпараттық жүйелер")]
    judged = {one.subject.partition(":")[0] for one in department_facts.judge(department)}
    assert judged == {"department", "programme"}


def test_teachers_have_their_latest_qualification_and_what_the_rules_ask_of_them(department: Context) -> None:
    staff_id = teacher(department, "Ахметов", degree="техника ғылымдарының кандидаты", valid_from=date(2020, 1, 1))
    supervisors.save(department, staff_id, {"degree": "техника ғылымдарының докторы", "valid_from": date(2025, 1, 1)})
    supervisors.save(department, staff_id, {"international_publications": 5, "trains": None})

    (known,) = facts_of(department)["teachers"]

    assert known["name"] == "Ахметов Асан"
    assert (known["id"], known["degree"]) == (staff_id, "техника ғылымдарының докторы")
    assert (known["full_time"], known["international_publications"], known.get("trains")) == (True, 5, None)
    assert supervisors.get(department, staff_id)["international_publications"] == 5


def test_who_has_students_supervises(department: Context, student_id: str) -> None:
    teacher(department, "Ахметов", supervises=None)
    supervising = {one["name"]: one["supervises"] for one in facts_of(department)["teachers"]}

    assert supervising == {"Ахметов Асан": None, "Әбдірахманов Ерлан Серікұлы": True}


@pytest.mark.parametrize("value", ["көп", True, date(2026, 1, 1)])
def test_a_number_of_publications_is_a_number(department: Context, value: Any) -> None:
    with pytest.raises(UsageError, match="fact-malformed"):
        teacher(department, "Ахметов", international_publications=value)
    assert facts_of(department)["teachers"] == []


@pytest.mark.parametrize(("teachers", "status"), [(2, Status.VIOLATED), (3, Status.OK)])
def test_three_teachers_are_enough_and_two_are_not(department: Context, teachers: int, status: Status) -> None:
    for number in range(teachers):
        teacher(department, f"Ахметов{number}")

    assert finding(department, "MITU-2.10-2").status is status


def test_a_contract_counts_until_its_last_day(department: Context) -> None:
    for number in ("12", "13"):
        records.save(department, None, "department.contracts", None, CONTRACT | {"number": number})

    assert finding(department, "MITU-2.10-3", date(2026, 12, 31)).status is Status.OK
    assert finding(department, "MITU-2.10-3", date(2027, 1, 1)).status is Status.VIOLATED


def test_records_of_the_department_are_read_in_their_order_and_undone(department: Context) -> None:
    records.save(department, None, "department.laboratories", None, {"name": "Желілер"})
    records.save(department, None, "department.laboratories", None, {"name": "Деректер"})
    records.save(department, None, "department", None, {"directions": ["Деректер", "Желілер"], "timetable": "№ 4"})
    assert [one["name"] for one in facts_of(department)["laboratories"]] == ["Желілер", "Деректер"]
    assert facts_of(department)["directions"] == ["Деректер", "Желілер"]
    assert finding(department, "MITU-3.6-1").status is Status.OK

    history.undo(department)
    assert facts_of(department)["timetable"] is None
    assert finding(department, "MITU-3.6-1").status is Status.UPCOMING


def test_a_programme_keeps_who_answers_for_it(department: Context) -> None:
    (programme,) = organisation.list_programmes(department)
    assert finding(department, "MITU-2.5-1").status is Status.UPCOMING

    organisation.save_programme(department, programme["id"], {"responsible": "Кафедра", "leader": "Сейітова А.М."})

    (known,) = facts_of(department)["programmes"]
    assert (known["id"], known["leader"]) == (programme["id"], "Сейітова А.М.")
    assert finding(department, "MITU-2.5-1").status is Status.OK
    with pytest.raises(UsageError, match="fact-malformed"):
        organisation.save_programme(department, programme["id"], {"leader": date(2026, 1, 1)})
