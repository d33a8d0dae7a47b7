"""Papers of the department: what they are filled with as of a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.errors import UsageError
from app.services import (
    organisation,
    paper_copies,
    papers,
    plan_versions,
    plans,
    printables,
    records,
    settings,
    students,
    supervisors,
)
from app.services.context import Context
from app.services.plans import PlanCopy
from app.services.printing import PrintOptions
from app.services.readiness import CONTRACTS, SHEET
from tests.conftest import TODAY
from tests.services.printed import form_data

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
    found: list[dict[str, Any]] = form_data(ctx, SHEET, subject)["criteria"]
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


def test_what_is_asked_follows_the_choice_of_the_department(department: Context) -> None:
    programme = organisation.list_programmes(department)[0]
    organisation.save_programme(department, programme["id"], {"code": "7M06101"})
    settings.choose(department, {"department.laboratories": "two-of-either"})
    contract(department, "1", kind="laboratory")
    assert criteria(department)[4]["count"] == "1 (кемінде 2)"


def test_the_sheet_is_of_its_day(department: Context) -> None:
    contract(department, "1")
    contract(department, "2", valid_to=date(2026, 11, 22))
    assert criteria(department)[2]["state"] == "орындалды"
    assert criteria(department, "department:2026-11-23")[2]["state"] == "орындалмады"
    assert form_data(department, SHEET, "department:2026-11-23")["sheet"]["day"] == date(2026, 11, 23)


def test_the_sheet_is_issued_and_stays_the_sheet_of_its_day(department: Context) -> None:
    issued = papers.issue(department, SHEET, SUBJECT)
    assert (issued.student_id, issued.subject_id, issued.draft) == (None, str(TODAY), False)
    contract(department, "1")
    assert not papers.is_outdated(department, issued.id)


def test_papers_of_the_department_are_not_offered_to_students(department: Context, student_id: str) -> None:
    offered = {one.form: one.subject for one in printables.of_department(department)}
    assert offered[SHEET] == SUBJECT
    assert not offered.keys() & {one.form for one in printables.of_student(department, student_id)}


def test_a_day_that_is_none_is_refused(department: Context) -> None:
    with pytest.raises(UsageError) as refused:
        form_data(department, SHEET, "department:today")
    assert refused.value.code == "record-unknown"


# --- deadlines --------------------------------------------------------------------------------------------------


def test_the_deadline_list_tells_who_acts_next_and_how_long_is_left(department: Context, student_id: str) -> None:
    data = form_data(department, "deadline-list", SUBJECT)

    assert data["sheet"]["until"] == date(2027, 6, 30)
    rows = data["deadlines"]
    assert [row["due"] for row in rows] == sorted(row["due"] for row in rows)
    assert {row["name"] for row in rows} == {"Қасымова Ұлпан Серікқызы"}
    assert all(row["due"] <= date(2027, 6, 30) for row in rows)
    topic = next(row for row in rows if row["requirement"].endswith("(5.1)"))
    assert topic["left"] == f"{(TODAY - topic['due']).days} күн кешікті"
    assert topic["responsible"] == "кафедра меңгерушісі"
    plan = next(row for row in rows if row["requirement"].endswith("(3.5)"))
    assert plan["left"] == str((plan["due"] - TODAY).days)


# --- the register of copies -------------------------------------------------------------------------------------


def register(ctx: Context, day: date = TODAY) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = form_data(ctx, "copy-register", f"department:{day}")["copies"]
    return found


def test_copies_of_plans_are_registered_in_the_order_of_their_days(department: Context, approved_plan: str) -> None:
    days = (date(2026, 11, 18), date(2026, 11, 17), date(2026, 11, 22))
    handed = [PlanCopy(number, to, day) for number, (to, day) in enumerate(zip(plans.RECIPIENTS, days, strict=True), 1)]
    plans.hand_over(department, approved_plan, handed)

    rows = register(department, date(2026, 11, 20))

    assert [(row["date"].day, row["copy"], row["recipient"]) for row in rows] == [
        (17, "2 / 3", "Кафедра"),
        (18, "1 / 3", "ҒИҚД"),
    ]
    assert rows[0]["document"] == "Магистранттың жеке жұмыс жоспары"
    assert register(department)[2]["receiver"] == "Ұ.С.\u00a0Қасымова"
    assert register(department, date(2027, 1, 1)) == []


def test_copies_of_a_former_version_keep_their_line(department: Context, student_id: str, approved_plan: str) -> None:
    plans.hand_over(department, approved_plan, [PlanCopy(1, "dsia", date(2026, 11, 18))])
    with department.intention("plans.create") as unit:
        plan_versions.begin(unit, student_id)
        order = {"number": "9", "date": date(2026, 11, 20)}
        plan_versions.put_in_force(unit, student_id, {"rector": order})

    (row,) = register(department)

    assert row["note"] == "күші жойылған нұсқа, 20.11.2026"
    assert row["document"].endswith(", 1-нұсқа")


def test_a_hand_over_taken_back_is_no_line(department: Context, student_id: str, full_plan: str) -> None:
    paper = papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(draft=False, copies=3))
    first, second, _ = [one.id for one in paper_copies.of_paper(department, paper.id)]
    paper_copies.hand(department, [first, second], "dsia", TODAY, "Омаров Д.")
    paper_copies.take_back(department, [second], "қате жазылды")

    (row,) = register(department)

    assert (row["copy"], row["recipient"], row["receiver"], row["note"]) == ("1 / 3", "ҒИҚД", "Омаров Д.", None)
    assert row["document"].endswith(paper.number)
    papers.annul(department, paper.id, "жоспар өзгерді")
    assert register(department)[0]["note"] == f"күші жойылған нұсқа, {TODAY:%d.%m.%Y}"


def test_one_hand_over_recorded_twice_is_one_line(department: Context, student_id: str, approved_plan: str) -> None:
    paper = papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(draft=False, copies=3))
    copies = [one.id for one in paper_copies.of_paper(department, paper.id)]
    paper_copies.hand(department, copies[:1], "dsia", TODAY)
    plans.hand_over(department, approved_plan, [PlanCopy(1, "dsia", TODAY)])
    assert len(register(department)) == 1


# --- slip and consent -------------------------------------------------------------------------------------------


def test_the_route_slip_names_the_signers_in_their_order(department: Context, student_id: str, full_plan: str) -> None:
    paper = papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(draft=False, copies=2))
    copies = [one.id for one in paper_copies.of_paper(department, paper.id)]
    paper_copies.sign(department, copies, "student", TODAY)
    paper_copies.sign(department, copies[:1], "supervisor", TODAY)

    data = form_data(department, "route-slip", f"paper:{paper.id}")

    assert (data["paper"]["number"], data["paper"]["copies"]) == (paper.number, 2)
    assert [(row["party"], row["name"], row["signed"]) for row in data["route"]] == [
        ("Магистрант", "Ұ.С.\u00a0Қасымова", TODAY),
        ("Ғылыми жетекші", "Е.С.\u00a0Әбдірахманов", None),
        ("Кафедра меңгерушісі", "А.М.\u00a0Сейітова", None),
        ("Проректор", "Л.Б.\u00a0Омарова", None),
    ]


def test_the_number_of_a_person_is_frozen_with_his_consent_alone(department: Context, student_id: str) -> None:
    students.save(department, student_id, {"iin": "030515600014"})
    subject = f"student:{student_id}"
    assert form_data(department, "consent", subject)["mag"]["iin"] == "030515600014"
    assert "iin" not in form_data(department, "mitu-a", subject)["mag"]
    assert not papers.issue(department, "consent", subject).draft
