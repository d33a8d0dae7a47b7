"""What interrupts a course: leave, extensions, new officials, expulsion, another edition, days off on the way."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refused
from app.domain.findings import Status
from app.services import (
    academics,
    deadlines,
    edition_changes,
    editions,
    organisation,
    records,
    settings,
    step_rounds,
    students,
)
from tests.new_edition import NEW, write_edition
from tests.services import course_life as life
from tests.services import course_stage
from tests.services.course import Course, Done, enrol
from tests.services.course_lived import At
from tests.services.printed import form_data

UPCOMING = Status.UPCOMING
LEAVE = date(2026, 9, 15)
LAST = date(2026, 10, 14)  # thirty days


def leave(course: Course, first: date, last: date | None) -> None:
    students.change_status(course.ctx, course.student, "leave", first, "77-м", until=last)


def back(course: Course, day: date) -> None:
    students.change_status(course.ctx, course.student, "studying", day, "90-м")


def dues(course: Course) -> dict[str, date | None]:
    """The dates of the first year by rule, with the semester or year where there is one."""
    found = deadlines.judge(course.ctx, [course.student], course.clock.day)[course.student]
    wanted = ("MITU-5.1-1", "MITU-5.2-1", "MITU-3.5-3", "MITU-4.6-1", "MITU-4.5-1", "MITU-2.9-2")
    first = ("semester:1", "year:2026", f"student:{course.student}")
    return {one.rule: one.due for one in found if one.rule in wanted and one.subject in first}


def told(course: Course, rule: str) -> str:
    return course.ctx.wording.shown(deadlines.reason(course.finding(rule)), "kk")


# --- leave ----------------------------------------------------------------------------------------------------------


def test_leave_moves_the_topic_the_supervisor_the_plan_and_the_reports_but_not_the_final_attestation(at: At) -> None:
    course = at(life.TOPIC_STAGE)
    before = dues(course)
    leave(course, LEAVE, LAST)
    assert dues(course) == {
        "MITU-5.1-1": date(2026, 12, 1),  # 1 November and thirty days
        "MITU-5.2-1": date(2026, 11, 24),  # 25 October and thirty days
        "MITU-3.5-3": date(2027, 1, 25),
        "MITU-4.6-1": date(2027, 1, 25),
        "MITU-4.5-1": date(2027, 7, 30),
        "MITU-2.9-2": date(2028, 6, 30),
    }
    assert ": 30;" in told(course, "MITU-5.1-1")
    course.undo()
    assert dues(course) == before


def test_leaves_that_overlap_count_once(at: At) -> None:
    course = at(life.TOPIC_STAGE)
    leave(course, LEAVE, LAST)
    more = {"start": date(2026, 10, 1), "end": date(2026, 10, 20), "order.number": "81-м", "order.date": LEAVE}
    records.save(course.ctx, course.student, "leaves", None, more)
    # 15 September to 20 October: thirty-six days after 1 November.
    assert course.status("MITU-5.1-1") == (UPCOMING, date(2026, 12, 7))


def test_a_leave_without_end_stops_the_term_until_the_return(at: At) -> None:
    course = at(life.TOPIC_STAGE)
    leave(course, LEAVE, None)
    course.clock.day = date(2027, 2, 1)
    assert course.status("MITU-5.1-1") == (UPCOMING, None)
    back(course, date(2026, 10, 1))
    assert course.status("MITU-5.1-1") == (Status.OVERDUE, date(2026, 11, 17))


def test_where_leave_does_not_stop_terms_they_run_on(at: At) -> None:
    course = at(life.TOPIC_STAGE)
    before = dues(course)
    settings.choose(course.ctx, {"leave.shifts": False})
    leave(course, LEAVE, LAST)
    assert dues(course) == before


def test_leave_after_an_internship_moves_its_report_by_working_days(at: At) -> None:
    course = at(life.REPORT_STAGE)
    course.decide("internship-report", life.REPORT_STAGE.steps[0])
    item = course.item("internship-report")
    assert course.status("MITU-7.4-1", item) == (UPCOMING, date(2027, 4, 2))
    # 17 to 26 March: five working days, three days of Nauryz and a weekend.
    leave(course, date(2027, 3, 17), date(2027, 3, 26))
    assert course.status("MITU-7.4-1", item) == (UPCOMING, date(2027, 4, 9))


def test_the_topic_of_a_student_back_from_leave_is_decided_in_time(at: At) -> None:
    course = at(life.TOPIC_STAGE)
    leave(course, LEAVE, LAST)
    back(course, date(2026, 10, 15))
    late = [Done(one.step, one.day + timedelta(days=40), one.number, one.facts) for one in life.TOPIC_STAGE.steps]
    course_stage.live(course, course_stage.Stage("topic", "topic", tuple(late[:5]), before=life.TOPIC_STAGE.before))
    assert course.facts()["topic"]["council"]["date"] == date(2026, 11, 17)
    assert (course.finding("MITU-5.1-1").status, course.finding("MITU-5.2-1").status) == (Status.OK, Status.OK)


# --- extension, officials -------------------------------------------------------------------------------------------


def extend(course: Course, **values: Any) -> None:
    usual = {
        "rule": "MITU-3.5-3",
        "due": date(2027, 1, 29),
        "reason": "ауруы",
        "number": "5",
        "date": date(2026, 12, 1),
    }
    records.save(course.ctx, course.student, "extensions", None, usual | values)


def test_an_extension_with_its_reason_takes_the_place_of_the_term(at: At) -> None:
    course = at(life.PLAN_STAGE)
    extend(course)
    assert course.status("MITU-3.5-3") == (UPCOMING, date(2027, 1, 29))
    assert "ауруы" in told(course, "MITU-3.5-3")
    course.clock.day = date(2027, 1, 29)
    assert course.status("MITU-3.5-3")[0] is Status.DUE
    course.clock.day = date(2027, 1, 30)
    assert course.status("MITU-3.5-3")[0] is Status.OVERDUE


def test_an_extension_concerns_its_subject_and_never_shortens_a_term(at: At) -> None:
    course = at(life.LIFE[2])
    extend(course, rule="MITU-4.6-1", subject="semester:1")
    assert course.status("MITU-4.6-1", "1")[1] == date(2027, 1, 29)
    assert course.status("MITU-4.6-1", "2")[1] == date(2027, 6, 30)
    extend(course, rule="MITU-4.6-1", subject="semester:2", due=date(2027, 6, 1))
    assert course.status("MITU-4.6-1", "2")[1] == date(2027, 6, 30)


def test_a_new_official_signs_from_his_first_day_and_papers_name_who_held_the_post(at: At) -> None:
    course = at(life.REPORT_STAGE)
    head = next(one for one in organisation.list_officials(course.ctx) if one["post"] == "head")
    organisation.save_official(
        course.ctx, head["id"], {"post": "head", "name": head["name"], "valid_to": date(2026, 10, 30)}
    )
    organisation.save_official(
        course.ctx, None, {"post": "head", "name": "Омаров Алмас Серікұлы", "valid_from": date(2026, 10, 31)}
    )
    officials = organisation.list_officials(course.ctx)
    body = course.ctx.profile(course.edition).bodies["DEPM"]
    signing = [step_rounds.chair_and_secretary(body, officials, date(2026, 10, day))[0] for day in (30, 31)]
    assert signing == ["Сейітова Айгүл Маратқызы", "Омаров Алмас Серікұлы"]
    # The plan was agreed on 30 October.
    plan = form_data(course.ctx, "mitu-a", f"student:{course.student}")
    assert plan["dept"]["head_name"] == "А.М.\u00a0Сейітова"
    report = form_data(course.ctx, "mitu-d", f"student:{course.student}")
    assert report["dept"]["head_name"] == "А.С.\u00a0Омаров"


# --- expulsion ------------------------------------------------------------------------------------------------------


def test_of_whoever_is_expelled_nothing_is_due_and_nothing_decided_until_he_is_restored(at: At) -> None:
    course = at(life.PLAN_STAGE)
    course_stage.prepare(course, life.PLAN_STAGE)
    for done in life.PLAN_STAGE.steps[:3]:
        course.decide("plan", done)
    students.change_status(course.ctx, course.student, "expelled", date(2026, 11, 2), "95-м")
    course.clock.day = date(2027, 1, 10)
    assert set(dues(course).values()) <= {None}
    assert course.offers("dispute") == []
    with pytest.raises(Refused, match="student-left"):
        course.decide("plan", Done("head", date(2026, 11, 3)))
    # A paper of the time before he left may still be entered.
    course.decide("plan", Done("head", date(2026, 10, 30)))

    students.change_status(course.ctx, course.student, "restored", date(2027, 1, 11), "3-м")
    # The seventy days from 2 November to 10 January do not count.
    assert course.status("MITU-3.5-3")[1] == date(2027, 3, 6)
    assert course.view("plan").next == "vice-rector"
    course.decide("plan", Done("vice-rector", date(2027, 1, 12)))
    assert [one["status"] for one in course.facts()["status_changes"]] == ["expelled", "restored"]


# --- another edition ------------------------------------------------------------------------------------------------


def test_a_new_edition_in_the_middle_of_study_takes_what_runs_and_leaves_what_is_finished(
    at: At, tmp_path: Path
) -> None:
    course = at(life.LIFE[2])
    course.decide("stage-report", Done("report", date(2026, 12, 18)), begins={"item.stage": 1})
    before = course.facts()
    editions.install(course.ctx, write_edition(tmp_path / "берілген"))
    moved, _ = edition_changes.move(course.ctx, [course.student], NEW)
    assert (moved.cases, moved.staying) == (1, ())
    after = course.facts()
    assert after["student"].pop("edition") == NEW
    assert before["student"].pop("edition") == "mitu-2025"
    assert after == before
    # Three months to determine the topic instead of two: what was kept stays kept.
    assert course.status("MITU-5.1-1") == (Status.OK, date(2026, 12, 1))

    course.decide("stage-report", Done("department", date(2026, 12, 22), "21"))
    course.decide("stage-report", Done("dsia", date(2026, 12, 24), "51"))
    assert course.view("stage-report").edition == NEW
    assert course.status("MITU-4.6-1", "1")[0] is Status.OK
    assert course.view("topic").edition == "mitu-2025"


# --- days off -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("enrolled", "due"),
    [
        (date(2026, 6, 30), date(2026, 8, 31)),  # 30 August is a Sunday, 31 August 2026 is worked
        (date(2026, 7, 31), date(2026, 9, 30)),  # September has no 31st
        (date(2026, 8, 31), date(2026, 11, 2)),  # 31 October is a Saturday
        (date(2026, 11, 1), date(2027, 1, 5)),  # New Year, and Monday 4 January in exchange for a Saturday
        (date(2026, 12, 31), date(2027, 3, 1)),  # 28 February 2027 is a Sunday
        (date(2027, 1, 21), date(2027, 3, 25)),  # Nauryz, 21 to 24 March
        (date(2027, 12, 29), date(2028, 2, 29)),
        (date(2027, 12, 31), date(2028, 2, 29)),  # a leap year has the 29th, no 31st
    ],
)
def test_two_months_from_the_enrolment_end_on_a_working_day(at: At, enrolled: date, due: date) -> None:
    course = at(life.TOPIC_STAGE)
    course.student = enrol(course, surname="Әлиева", enrol_date=enrolled)
    course.clock.day = enrolled
    assert course.finding("MITU-5.2-1").due == due


@pytest.mark.parametrize(
    ("ended", "due"),
    [
        (date(2026, 8, 17), date(2026, 8, 31)),
        (date(2026, 12, 18), date(2027, 1, 5)),  # 1 to 4 January are off
        (date(2026, 12, 22), date(2027, 1, 8)),  # and 7 January
        (date(2027, 3, 10), date(2027, 3, 30)),  # 15 March and Nauryz
        (date(2028, 2, 15), date(2028, 2, 29)),
    ],
)
def test_ten_working_days_pass_over_holidays(at: At, ended: date, due: date) -> None:
    course = at(life.REPORT_STAGE)
    course.clock.day = date(2028, 3, 1)
    first = ended - timedelta(days=15)
    dates = {"item.actual_start": first, "item.actual_end": ended}
    course.decide("internship-report", Done("return", date(2028, 3, 1), facts=dates))
    assert course.status("MITU-7.4-1", course.item("internship-report"))[1] == due


def test_a_day_off_of_the_department_itself_moves_a_term(at: At) -> None:
    course = at(life.TOPIC_STAGE)
    academics.save_day(course.ctx, date(2026, 11, 2), off_five=True, off_six=True)
    assert course.status("MITU-5.1-1")[1] == date(2026, 11, 3)
    course.undo()
    assert course.status("MITU-5.1-1")[1] == date(2026, 11, 2)
