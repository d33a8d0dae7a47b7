"""Breaches of personal data: the term to tell of them, the notice, what Today says until it was sent."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.errors import Refused, UsageError
from app.services import academics, breaches, papers, printables, printing, records, settings, today
from app.services.context import Context
from app.services.today_view import WorkGroup
from tests.conftest import TODAY
from tests.services.printed import form_data

FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)
BREACH = {
    "found": FRIDAY,
    "found_time": "16:40",
    "happened": "Магистранттар тізімі бар USB-жинақтауыш жоғалды.",
    "people": "2026 жылы қабылданған магистранттар",
    "count": 25,
    "data": "аты-жөні, ЖСН",
    "measures": "Құпиясөздер ауыстырылды.",
    "contact": "Ахметова Ж.С., +7 701 000 00 00",
}


def keep(ctx: Context, **values: Any) -> str:
    return records.save(ctx, None, breaches.KIND, None, BREACH | values)[0]


def groups(ctx: Context) -> list[WorkGroup]:
    return [one for one in today.load(ctx).groups if one.settings == "privacy"]


def told(ctx: Context, record_id: str) -> str:
    return " ".join(ctx.wording.explain(one, "kk") for one in breaches.get(ctx, record_id).why)


def test_the_term_is_one_working_day_after_the_day_it_was_found(department: Context) -> None:
    assert breaches.due_of(department, FRIDAY).due == MONDAY
    assert breaches.due_of(department, date(2026, 11, 18)).due == date(2026, 11, 19)


def test_a_day_off_of_the_department_does_not_count(department: Context) -> None:
    academics.save_day(department, MONDAY, off_five=True, off_six=True)
    assert breaches.due_of(department, FRIDAY).due == date(2026, 11, 24)


def test_a_week_of_six_days_is_that_of_the_regulation(department: Context) -> None:
    settings.choose(department, {"calendar.week": 6})
    assert breaches.due_of(department, FRIDAY).due == date(2026, 11, 21)


def test_the_number_of_days_is_the_departments_to_choose(department: Context) -> None:
    assert settings.own(department, breaches.DAYS) == 1
    assert breaches.DAYS not in settings.stored(department)
    settings.choose(department, {breaches.DAYS: 3})
    assert breaches.due_of(department, FRIDAY).due == date(2026, 11, 25)


def test_the_term_explains_itself(department: Context) -> None:
    why = told(department, keep(department))
    assert "481/НҚ" in why
    assert "20.11.2026" in why
    assert "23.11.2026" in why


def test_today_tells_of_it_until_the_notice_was_sent(department: Context) -> None:
    record_id = keep(department)
    (group,) = groups(department)
    assert (group.urgency, group.due, group.subjects) == ("due", MONDAY, (record_id,))
    assert "20.11.2026" in group.title.kk

    breaches.mark_sent(department, record_id, TODAY, "41")
    assert groups(department) == []
    assert records.get(department, record_id).values["number"] == "41"
    assert not breaches.get(department, record_id).is_late(TODAY)


def test_one_told_too_late_is_overdue(department: Context) -> None:
    record_id = keep(department, found=date(2026, 11, 18))
    assert [group.urgency for group in groups(department)] == ["overdue"]
    breaches.mark_sent(department, record_id, TODAY)
    assert breaches.get(department, record_id).is_late(TODAY)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"found": None}, "breach-untold"),
        ({"happened": " "}, "breach-untold"),
        ({"found_time": "25:00"}, "breach-time"),
        ({"found_time": "кешке"}, "breach-time"),
        ({"sent": date(2026, 11, 19)}, "breach-dates"),
    ],
)
def test_what_makes_no_sense_is_refused(department: Context, values: Any, code: str) -> None:
    with pytest.raises(Refused) as refused:
        keep(department, **values)
    assert refused.value.code == code


def test_the_latest_stands_first(department: Context) -> None:
    old, new = keep(department, found=date(2026, 10, 1)), keep(department)
    assert [one.id for one in breaches.list_all(department)] == [new, old]


# --- the notice -------------------------------------------------------------------------------------------------


def test_the_notice_says_what_was_recorded(department: Context) -> None:
    record_id = keep(department)
    data = form_data(department, breaches.FORM, f"record:{record_id}")
    assert data["breach"]["people"] == BREACH["people"]
    assert data["breach"]["found"] == FRIDAY
    assert data["dept"]["head_name"].split() == ["А.М.", "Сейітова"]

    paper = papers.issue(department, breaches.FORM, f"record:{record_id}")
    assert not paper.draft
    assert paper.student_id is None
    assert papers.reprint(department, paper.id).startswith(b"%PDF")
    assert not papers.is_outdated(department, paper.id)
    records.save(department, None, breaches.KIND, record_id, {"count": 26})
    assert papers.is_outdated(department, paper.id)


def test_a_notice_without_measures_is_a_draft(department: Context) -> None:
    record_id = keep(department, measures=None)
    paper = papers.issue(department, breaches.FORM, f"record:{record_id}")
    assert (paper.draft, paper.missing) == (True, ("breach.measures",))


def test_another_record_or_a_student_has_no_notice(department: Context, student_id: str) -> None:
    consent, _ = records.save(department, student_id, "consents", None, {"given": FRIDAY})
    for subject in (f"record:{consent}", f"student:{student_id}", "record:nothing"):
        with pytest.raises(UsageError) as refused:
            printing.preview(department, breaches.FORM, subject)
        assert refused.value.code == "record-unknown"
    assert breaches.FORM not in [one.form for one in printables.of_student(department, student_id)]


# --- access and purposes ---------------------------------------------------------------------------------------


def access(ctx: Context, name: str, **values: Any) -> None:
    records.save(ctx, None, "department.access", None, {"name": name} | values)


def test_the_access_list_names_those_who_have_access_on_its_day(department: Context) -> None:
    order = {"order.number": "15-ө", "order.date": date(2026, 9, 1)}
    access(department, "Қасымова Ұлпан", valid_from=date(2026, 9, 1), post="хатшы", scope="барлығы", **order)
    access(department, "Бекова Ақмарал", valid_from=date(2026, 9, 1), valid_to=date(2026, 11, 21))
    access(department, "Ахметов Ерлан", valid_to=TODAY)
    access(department, "Жүсіпов Дәулет", valid_from=date(2026, 11, 23))
    records.save(department, None, "department.purposes", None, {"purpose": "оқуды есепке алу", "basis": "келісім"})

    data = form_data(department, "access-list", f"department:{TODAY}")
    assert [one["name"] for one in data["access"]] == ["Ахметов Ерлан", "Қасымова Ұлпан"]
    assert data["access"][1]["order"] == "№ 15-ө, 01.09.2026"
    assert data["purposes"] == [{"purpose": "оқуды есепке алу", "data": None, "basis": "келісім", "blocking": None}]
    earlier = form_data(department, "access-list", "department:2026-11-20")
    assert [one["name"] for one in earlier["access"]] == ["Ахметов Ерлан", "Бекова Ақмарал", "Қасымова Ұлпан"]


def test_the_access_list_is_a_paper_of_the_department(department: Context) -> None:
    access(department, "Қасымова Ұлпан")
    subject = f"department:{TODAY}"
    assert subject in [one.subject for one in printables.of_department(department) if one.form == "access-list"]
    assert not papers.issue(department, "access-list", subject).draft


@pytest.mark.parametrize(
    ("kind", "values", "code"),
    [
        ("department.access", {"post": "хатшы"}, "access-nameless"),
        ("department.purposes", {"basis": "келісім"}, "purpose-missing"),
        (
            "department.access",
            {"name": "А", "valid_from": date(2026, 9, 2), "valid_to": date(2026, 9, 1)},
            "record-dates",
        ),
    ],
)
def test_a_line_without_its_word_is_refused(department: Context, kind: str, values: Any, code: str) -> None:
    with pytest.raises(Refused) as refused:
        records.save(department, None, kind, None, values)
    assert refused.value.code == code
