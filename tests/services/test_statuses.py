"""Changes of status: each kept, leave begun and ended with them, nothing decided of who has left."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.errors import KafedraError, Refused, UsageError
from app.domain.workflow import Decision
from app.services import casework, facts, history, students, topics
from app.services.cases import Ruling
from app.services.casework import Move
from app.services.context import Context

LEAVE, RETURN = date(2026, 10, 1), date(2026, 11, 16)


def known(ctx: Context, student_id: str) -> dict[str, Any]:
    return facts.of_students(ctx, [student_id])[student_id]


def given(ctx: Context, student_id: str) -> list[tuple[str, date]]:
    return [(one["status"], one["date"]) for one in known(ctx, student_id)["status_changes"]]


def leave(ctx: Context, student_id: str) -> Any:
    (one,) = known(ctx, student_id)["leaves"]
    return one["start"], one.get("end"), one["order"]["number"]


def test_a_leave_begins_with_the_order_and_ends_before_the_return(department: Context, student_id: str) -> None:
    students.change_status(department, student_id, "leave", LEAVE, "77-м", until=date(2027, 9, 30))
    assert leave(department, student_id) == (LEAVE, date(2027, 9, 30), "77-м")
    assert known(department, student_id)["status_changes"][0]["until"] == date(2027, 9, 30)

    students.change_status(department, student_id, "studying", RETURN, "90-м")

    assert leave(department, student_id) == (LEAVE, date(2026, 11, 15), "77-м")
    assert given(department, student_id) == [("leave", LEAVE), ("studying", RETURN)]
    assert students.get(department, student_id)["status_basis"] == "90-м"


def test_a_leave_without_an_end_stays_open_until_the_return(department: Context, student_id: str) -> None:
    students.change_status(department, student_id, "leave", LEAVE, "77-м", kind="medical")
    assert leave(department, student_id) == (LEAVE, None, "77-м")
    assert known(department, student_id)["leaves"][0]["kind"] == "medical"

    students.change_status(department, student_id, "expelled", RETURN, "90-м")
    assert leave(department, student_id)[1] == date(2026, 11, 15)


@pytest.mark.parametrize(("returned", "end"), [(LEAVE, LEAVE), (date(2026, 10, 2), LEAVE)])
def test_a_leave_lasts_one_day_at_least(department: Context, student_id: str, returned: date, end: date) -> None:
    students.change_status(department, student_id, "leave", LEAVE, "77-м")
    students.change_status(department, student_id, "studying", returned, "90-м")

    assert leave(department, student_id)[1] == end


def test_a_leave_that_ended_as_planned_keeps_its_end(department: Context, student_id: str) -> None:
    students.change_status(department, student_id, "leave", LEAVE, "77-м", until=date(2026, 10, 31))
    students.change_status(department, student_id, "studying", RETURN, "90-м")

    assert leave(department, student_id)[1] == date(2026, 10, 31)


def test_the_same_status_given_again_corrects_the_last_change(department: Context, student_id: str) -> None:
    students.change_status(department, student_id, "leave", LEAVE, "77-м")
    students.change_status(department, student_id, "leave", date(2026, 10, 5), "78-м", until=RETURN)

    assert given(department, student_id) == [("leave", date(2026, 10, 5))]
    assert leave(department, student_id) == (date(2026, 10, 5), RETURN, "78-м")
    assert students.get(department, student_id)["status_date"] == date(2026, 10, 5)


@pytest.mark.parametrize("status", ["expelled", "transferred"])
@pytest.mark.parametrize("wanted", ["studying", "restored"])
def test_who_left_is_restored_and_studies_again(department: Context, student_id: str, status: str, wanted: str) -> None:
    students.change_status(department, student_id, status, LEAVE, "77-м")
    students.change_status(department, student_id, wanted, RETURN, "90-м")

    assert students.get(department, student_id)["status"] == "studying"
    assert given(department, student_id) == [(status, LEAVE), ("restored", RETURN)]

    students.change_status(department, student_id, "studying", date(2026, 11, 17), "91-м")
    assert given(department, student_id) == [(status, LEAVE), ("restored", date(2026, 11, 17))]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("expelled", "leave", "status-not-after"),
        ("expelled", "graduated", "status-not-after"),
        ("graduated", "expelled", "status-not-after"),
        ("leave", "restored", "status-not-after"),
        ("leave", "asleep", "status-unknown"),
    ],
)
def test_what_cannot_follow_is_refused(
    department: Context, student_id: str, first: str, second: str, code: str
) -> None:
    students.change_status(department, student_id, first, LEAVE, "77-м")
    with pytest.raises(KafedraError) as refused:
        students.change_status(department, student_id, second, RETURN, "90-м")

    assert refused.value.code == code
    assert given(department, student_id) == [(first, LEAVE)]


def test_a_change_needs_its_order_and_comes_after_the_one_before(department: Context, student_id: str) -> None:
    with pytest.raises(Refused, match="basis-missing"):
        students.change_status(department, student_id, "leave", LEAVE, " ")
    with pytest.raises(Refused, match="leave-dates"):
        students.change_status(department, student_id, "leave", LEAVE, "77-м", until=date(2026, 9, 30))
    students.change_status(department, student_id, "leave", LEAVE, "77-м")
    with pytest.raises(Refused, match="status-before-last"):
        students.change_status(department, student_id, "studying", date(2026, 9, 30), "90-м")
    with pytest.raises(UsageError, match="record-unknown"):
        students.change_status(department, "0", "leave", LEAVE, "77-м")


def test_one_undo_takes_back_status_change_and_leave(department: Context, student_id: str) -> None:
    students.change_status(department, student_id, "leave", LEAVE, "77-м")
    history.undo(department)

    assert students.get(department, student_id)["status"] == "studying"
    assert known(department, student_id)["status_changes"] == known(department, student_id)["leaves"] == []


def decide(ctx: Context, student_id: str, day: date) -> None:
    flow = ctx.profile("mitu-2025").workflows["topic"]
    ruling = Ruling(student_id, Decision.RETURN, "толықтыру керек")
    topics.decide(ctx, "department", topics.act_of(flow, "department", day, "3"), [ruling])


def move(ctx: Context, student_id: str, day: date) -> None:
    filed = {"item.parties": "магистрант, кафедра", "item.subject": "есеп бағасы", "item.filed": LEAVE}
    casework.decide(ctx, [Move(student_id, "dispute", "application", evidence=filed)], on=day)


@pytest.mark.parametrize("status", ["expelled", "transferred", "graduated"])
@pytest.mark.parametrize("enter", [decide, move])
def test_nothing_is_decided_of_who_left_before(department: Context, student_id: str, status: str, enter: Any) -> None:
    students.change_status(department, student_id, status, LEAVE, "77-м")
    with pytest.raises(Refused) as refused:
        enter(department, student_id, date(2026, 10, 2))
    assert (refused.value.code, refused.value.params["date"]) == ("student-left", LEAVE)

    enter(department, student_id, LEAVE)


def test_an_act_before_or_after_the_absence_is_entered(department: Context, student_id: str) -> None:
    students.change_status(department, student_id, "expelled", LEAVE, "77-м")
    students.change_status(department, student_id, "restored", RETURN, "90-м")
    with pytest.raises(Refused, match="student-left"):
        decide(department, student_id, date(2026, 11, 15))

    decide(department, student_id, date(2026, 9, 30))
    move(department, student_id, RETURN)
