"""Records kept by their facts alone: checked by the dictionary, one intention each, taken back by one undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.errors import KafedraError, Refused, UsageError
from app.services import academics, casework, facts, history, records
from app.services.academics import Semester
from app.services.casework import Move
from app.services.context import Context


def known(ctx: Context, student_id: str, kind: str) -> Any:
    return facts.of_students(ctx, [student_id])[student_id][kind]


def test_a_record_is_written_changed_and_read_as_facts(department: Context, student_id: str) -> None:
    values = {"project": "Грант № 12", "role": "орындаушы", "start": date(2026, 9, 1)}
    record_id, _ = records.save(department, student_id, "projects", None, values)
    records.save(department, student_id, "projects", record_id, {"end": date(2027, 5, 1), "role": None})

    (kept,) = records.list_of(department, student_id, "projects")
    assert (kept.id, kept.student_id, kept.outcome) == (record_id, student_id, None)
    assert kept.values == {"project": "Грант № 12", "start": date(2026, 9, 1), "end": date(2027, 5, 1)}
    (read,) = known(department, student_id, "projects")
    assert read == {"id": record_id, "outcome": None, "ended": None, **kept.values}
    assert records.get(department, record_id) == kept


def test_a_fact_within_a_record_is_read_in_its_place(department: Context, student_id: str) -> None:
    contract = {"contract.number": "1234-56-78", "contract.date": date(2026, 9, 1)}
    first, _ = records.save(department, student_id, "obligation", None, contract)
    second, _ = records.save(department, student_id, "obligation", None, {"organisation": "ЖШС «Бағдар»"})

    assert first == second
    obligation = known(department, student_id, "obligation")
    assert obligation["contract"] == {"number": "1234-56-78", "date": date(2026, 9, 1)}
    assert obligation["organisation"] == "ЖШС «Бағдар»"


def test_a_fraction_is_kept_as_a_number(department: Context, student_id: str) -> None:
    for sheets in (Decimal("0.4"), Decimal(2)):
        records.save(department, student_id, "publications", None, {"sheets": sheets})

    assert [one["sheets"] for one in known(department, student_id, "publications")] == [0.4, 2]


@pytest.mark.parametrize(
    ("kind", "values", "code"),
    [
        ("dreams", {}, "record-kind"),
        ("department.contracts", {}, "record-kind"),
        ("projects", {"color": "red"}, "fact-unknown"),
        ("projects", {"id": "1"}, "fact-unknown"),
        ("projects", {"outcome": "completed"}, "fact-unknown"),
        ("obligation", {"contract": {"number": "1"}}, "fact-unknown"),
        ("projects", {"start": "кеше"}, "fact-malformed"),
        ("publications", {"sheets": True}, "fact-malformed"),
        ("publications", {"status": "dreamt"}, "fact-choice"),
        ("projects", {"role": "a\0b"}, "letters-unwritable"),
        ("projects", {"role": "\ud800"}, "letters-unwritable"),
        ("projects", {}, "record-empty"),
        ("projects", {"role": ""}, "record-empty"),
        ("projects", {"start": date(2026, 9, 2), "end": date(2026, 9, 1)}, "record-dates"),
    ],
)
def test_what_the_dictionary_does_not_allow_is_refused_and_nothing_is_kept(
    department: Context, student_id: str, kind: str, values: dict[str, Any], code: str
) -> None:
    with pytest.raises(KafedraError) as refused:
        records.save(department, student_id, kind, None, values)

    assert refused.value.code == code
    assert known(department, student_id, "projects") == known(department, student_id, "publications") == []


def test_a_period_of_one_day_is_a_period(department: Context, student_id: str) -> None:
    day = date(2026, 9, 1)
    assert records.save(department, student_id, "projects", None, {"start": day, "end": day})[0]


def test_a_record_of_another_kind_or_student_is_unknown(
    department: Context, student_id: str, new_student: Callable[..., str]
) -> None:
    record_id, _ = records.save(department, student_id, "projects", None, {"role": "орындаушы"})
    other = new_student(surname="Бекова")

    for owner, kind in ((other, "projects"), (student_id, "publications"), (None, "department.contracts")):
        with pytest.raises(UsageError, match="record-unknown"):
            records.save(department, owner, kind, record_id, {})
    with pytest.raises(UsageError, match="record-unknown"):
        records.get(department, "0")


def test_undo_brings_back_what_was_removed_and_the_history_names_it(department: Context, student_id: str) -> None:
    record_id, _ = records.save(department, student_id, "projects", None, {"role": "орындаушы"})
    records.remove(department, record_id)
    assert records.list_of(department, student_id, "projects") == []

    turned = history.undo(department)

    assert turned.text == "жазба өшірілді: ғылыми жобаға қатысу, Қасымова Ұлпан Серікқызы"
    assert [one.id for one in records.list_of(department, student_id, "projects")] == [record_id]
    assert any("жазба сақталды" in line.text for line in history.lines(department, "student", student_id))


def test_the_department_keeps_its_own_records(department: Context, student_id: str) -> None:
    contract = {"kind": "rnd", "party": "«Қазтелеком» АҚ", "valid_from": date(2026, 1, 1), "technical_assignment": True}
    record_id, _ = records.save(department, None, "department.contracts", None, contract)
    records.save(department, None, "department", None, {"timetable": "№ 4", "directions": ["Деректер", "Желілер"]})

    assert records.list_of(department, None, "department.contracts")[0].values == contract
    assert records.list_of(department, None, "department")[0].values["directions"] == ["Деректер", "Желілер"]
    assert "department" not in facts.of_students(department, [student_id])[student_id]
    with pytest.raises(UsageError, match="record-kind"):
        records.save(department, None, "projects", None, {"role": "орындаушы"})
    with pytest.raises(UsageError, match="fact-unknown"):
        records.save(department, None, "department", None, {"name": "Басқа кафедра"})

    records.remove(department, record_id)
    assert records.list_of(department, None, "department.contracts") == []


def test_what_may_be_kept_and_filled_in(department: Context, student_id: str) -> None:
    of_student = {spec.name for spec in records.kinds(department, student_id)}
    assert {"practices", "leaves", "publications", "obligation"} <= of_student
    of_department = {spec.name for spec in records.kinds(department, None)}
    assert {"department", "department.contracts", "department.laboratories"} <= of_department
    assert not of_student & of_department
    names = [spec.name for spec in records.fields(department, student_id, "practices")]
    assert "practices.report.department.date" in names
    assert "practices.classes" in names
    assert not {"practices.report", "practices.classes.hours", "publications.id"} & set(names)
    assert "department.contracts" not in [spec.name for spec in records.fields(department, None, "department")]


def test_a_record_with_decisions_stays_until_they_are_taken_back(
    department: Context, new_student: Callable[..., str]
) -> None:
    autumn = Semester(2025, 1, date(2025, 9, 1), date(2025, 12, 27), True)
    academics.save_semesters(department, [autumn])
    student = new_student(enrol_date=date(2025, 8, 25))
    evidence = {"item.submitted": date(2025, 12, 20)}
    move = Move(student, "stage-report", "report", evidence=evidence, begins={"item.stage": 1})
    casework.decide(department, [move], on=date(2025, 12, 20))
    (report,) = records.list_of(department, student, "stage_reports")

    with pytest.raises(Refused, match="record-in-case"):
        records.remove(department, report.id)

    casework.take_back(department, student, "stage-report", report.id)
    records.remove(department, report.id)
    assert records.list_of(department, student, "stage_reports") == []
    history.undo(department)
    assert [one.id for one in records.list_of(department, student, "stage_reports")] == [report.id]
