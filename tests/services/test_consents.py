"""When a student's consent was given or withdrawn, who gave none, and when that is called to mind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.domain.errors import Refused
from app.services import consents, pack, printing, records, settings, student_lists, students, today
from app.services.context import Context
from app.services.student_lists import Wanted
from app.services.today_view import WorkGroup
from tests.conftest import TODAY

GIVEN = date(2026, 9, 1)


def give(ctx: Context, student_id: str, **values: Any) -> str:
    usual = {"given": GIVEN, "number": "2026-0007", "purpose": "оқуды есепке алу"}
    return records.save(ctx, student_id, consents.KIND, None, usual | values)[0]


def group(ctx: Context) -> WorkGroup | None:
    found = [one for one in today.load(ctx).groups if one.record == consents.KIND]
    assert len(found) < 2
    return found[0] if found else None


def test_a_consent_holds_until_the_day_of_its_withdrawal(department: Context, student_id: str) -> None:
    assert consents.missing(department, [student_id]) == [student_id]
    consent = give(department, student_id)
    assert consents.missing(department, [student_id]) == []

    records.save(department, student_id, consents.KIND, consent, {"withdrawn": TODAY})
    assert consents.missing(department, [student_id]) == [student_id]
    records.save(department, student_id, consents.KIND, consent, {"withdrawn": date(2026, 11, 23)})
    assert consents.missing(department, [student_id]) == []


def test_a_consent_given_anew_holds_again(department: Context, student_id: str) -> None:
    give(department, student_id, withdrawn=date(2026, 10, 1))
    give(department, student_id, given=date(2026, 10, 5))
    assert consents.given_by(department) == {student_id}


def test_one_of_the_future_does_not_hold_yet(department: Context, student_id: str) -> None:
    give(department, student_id, given=date(2026, 11, 23))
    assert consents.given_by(department) == frozenset()


@pytest.mark.parametrize(
    ("values", "code"),
    [({"given": None, "number": "1"}, "consent-undated"), ({"withdrawn": date(2026, 8, 31)}, "consent-dates")],
)
def test_what_makes_no_sense_is_refused(department: Context, student_id: str, values: Any, code: str) -> None:
    with pytest.raises(Refused) as refused:
        give(department, student_id, **values)
    assert refused.value.code == code


def test_the_list_is_restricted_to_those_without_or_with(department: Context, new_student: Callable[..., str]) -> None:
    giving, silent = new_student(surname="Ахметова"), new_student(surname="Бекова")
    give(department, giving)

    def listed(consent: str) -> list[str]:
        return [one.line.id for one in student_lists.page(department, Wanted(consent=consent))[0]]

    assert listed("missing") == [silent]
    assert listed("given") == [giving]
    assert student_lists.page(department, Wanted(consent="missing"), limit=1)[1] == 1


def test_today_tells_of_students_without_consent(department: Context, student_id: str) -> None:
    found = group(department)
    assert found is not None
    assert (found.student_ids, found.urgency, found.due) == ((student_id,), "upcoming", None)
    assert "94-V" in found.why[0]

    give(department, student_id)
    assert group(department) is None


def test_nobody_is_reminded_where_the_department_does_not_ask(department: Context, student_id: str) -> None:
    settings.choose(department, {consents.ASKED: False})
    assert group(department) is None


def test_nobody_is_reminded_of_those_who_left(department: Context, student_id: str) -> None:
    students.change_status(department, student_id, "expelled", date(2026, 11, 2), "№ 5-м")
    assert group(department) is None


def test_nothing_waits_for_a_consent(department: Context, student_id: str) -> None:
    assert pack.of_student(department, student_id).pdf
    printed = printing.preview(department, "consent", f"student:{student_id}")
    assert printed.pdf.startswith(b"%PDF")
