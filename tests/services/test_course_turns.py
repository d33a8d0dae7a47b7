"""Turns a course may take: what ends, what is barred, what comes late, what stays as it was."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.errors import Refused
from app.domain.findings import Status
from app.domain.workflow import Decision, Ended
from app.services import deadlines, internships, plans, records
from app.services.plan_versions import VersionStatus
from tests.services import course_life as life
from tests.services import course_stage
from tests.services.course import Course, Done
from tests.services.course_lived import At

REJECT, RETURN = Decision.REJECT, Decision.RETURN


def go(course: Course, stage: course_stage.Stage, until: str, **changed: Done) -> None:
    """The stage up to a step, that step too; `changed` are steps done otherwise."""
    course_stage.prepare(course, stage)
    begins = course_stage.first_facts(course, stage)
    for done in stage.steps:
        course.decide(stage.workflow, changed.get(done.step, done), begins=begins)
        begins = None
        if done.step == until:
            return


def refused(course: Course, workflow: str, done: Done) -> list[str]:
    """The rules that stand against a step, by their clauses, told in the refusal."""
    with pytest.raises(Refused, match="student-gate-closed") as refusal:
        course.decide(workflow, done)
    return [one.params["clause"] for one in refusal.value.params["reasons"]]


# --- topic and supervisor -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("department", "status"), [(date(2026, 11, 2), Status.OK), (date(2026, 11, 3), Status.VIOLATED)]
)
def test_the_department_decides_in_time_even_when_the_council_is_late(at: At, department: date, status: Status) -> None:
    course = at(life.TOPIC_STAGE)
    go(course, life.TOPIC_STAGE, "check")
    course.clock.day = department
    course.decide("topic", Done("department", department, "2"))
    course.decide("topic", Done("council", date(2026, 11, 12), "3"))
    assert course.status("MITU-5.1-1") == (status, date(2026, 11, 2))


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2026, 9, 30), Status.UPCOMING),
        (date(2026, 10, 1), Status.DUE),  # thirty days before 31 October, the last day by the words alone
        (date(2026, 11, 2), Status.DUE),
        (date(2026, 11, 3), Status.OVERDUE),
    ],
)
def test_the_topic_comes_due_and_is_overdue(at: At, today: date, status: Status) -> None:
    course = at(life.TOPIC_STAGE)
    course.clock.day = today
    assert course.status("MITU-5.1-1") == (status, date(2026, 11, 2))


def test_a_refused_correction_leaves_the_topic_and_shuts_nothing(at: At) -> None:
    course = at(life.CORRECTION_STAGE)
    go(course, life.CORRECTION_STAGE, "request")
    assert course.refusing("topic-correction") == ["MITU-5.1-5"]
    assert course.offers("topic-correction") == []
    course.decide("topic-correction", Done("department", date(2027, 5, 18), "11"), REJECT)

    assert course.facts()["topic"]["kk"] == course_stage.TOPIC
    assert course.view("topic-correction").ended is Ended.REJECTED
    assert course.refusing("topic-correction") == []
    assert len(course.offers("topic-correction")) == 1
    (change,) = course.facts()["topic_changes"]
    assert (change["outcome"], change["ended"], change.get("department")) == ("rejected", date(2027, 5, 18), None)


def test_a_correction_sent_back_by_the_order_gives_the_former_topic_back(at: At) -> None:
    course = at(life.CORRECTION_STAGE)
    go(course, life.CORRECTION_STAGE, "council")
    assert (course.facts()["topic"]["kk"], course.status("MITU-5.1-1")[0]) == (course_stage.CORRECTED, Status.OK)
    course.decide("topic-correction", Done("order", date(2027, 6, 1), "60-м"), RETURN)

    topic = course.facts()["topic"]
    assert (topic["kk"], topic["order"]) == (course_stage.TOPIC, {"number": "41-м", "date": date(2026, 10, 12)})
    assert course.view("topic-correction").next == "department"
    for done in life.CORRECTION_STAGE.steps[1:]:
        course.decide("topic-correction", done)
    assert course.facts()["topic"]["order"] == {"number": "60-м", "date": date(2027, 6, 1)}


def test_the_old_supervisor_stays_until_the_order(at: At) -> None:
    course = at(life.SUPERVISOR_STAGE)
    old = course.facts()["supervisor"]
    go(course, life.SUPERVISOR_STAGE, "council")
    assert course.facts()["supervisor"] == old
    course.decide("supervisor-change", Done("order", date(2027, 10, 4), "88-м"))
    assert course.facts()["supervisor"]["name"] == "Жаңабаев Асан"
    assert course.status("MITU-5.2.3-1", course.item("supervisor-change"))[0] is Status.OK
    course.undo()
    assert course.facts()["supervisor"] == old


def test_a_change_of_supervisor_refused_by_the_council_ends(at: At) -> None:
    course = at(life.SUPERVISOR_STAGE)
    old = course.facts()["supervisor"]
    go(course, life.SUPERVISOR_STAGE, "department")
    course.decide("supervisor-change", Done("council", date(2027, 9, 30), "2"), REJECT)
    assert course.facts()["supervisor"] == old
    assert course.refusing("supervisor-change") == []
    course.take_back("supervisor-change")
    assert course.view("supervisor-change").next == "council"
    assert course.refusing("supervisor-change") == ["MITU-5.2.3-1"]


# --- the plan -------------------------------------------------------------------------------------------------------


def rename_publication(course: Course, name: str) -> None:
    card = plans.of_student(course.ctx, course.student)
    assert card is not None
    row = {"name": name, "kind": "мақала", "due_text": "2028 ж.", "report_kind": "басылым"}
    plans.save_rows(course.ctx, card.id, "publication", [row | {"id": card.rows["publication"][0].id}])


def planned_publication(course: Course) -> str:
    (row,) = [one for one in course.facts()["plan"]["rows"] if one["section"] == "publication"]
    return str(row["name"])


def test_an_amendment_sent_back_is_corrected_where_it_was_drafted(at: At) -> None:
    course = at(life.AMENDMENT_STAGE)
    go(course, life.AMENDMENT_STAGE, "application")
    rename_publication(course, "Баяндама")
    course.decide("plan-amendment", life.AMENDMENT_STAGE.steps[1], RETURN)
    card = plans.of_student(course.ctx, course.student)
    assert card is not None
    assert (card.status, card.rows["publication"][0].name) == (VersionStatus.DRAFT, "Баяндама")

    for done in life.AMENDMENT_STAGE.steps[:-2]:
        course.decide("plan-amendment", done)
    assert planned_publication(course) == "Мақала"
    course.decide("plan-amendment", life.AMENDMENT_STAGE.steps[-2])
    assert planned_publication(course) == "Баяндама"
    versions = plans.versions(course.ctx, course.student)
    assert [(one.version, one.status) for one in versions] == [(2, VersionStatus.IN_FORCE), (1, VersionStatus.OLD)]
    assert course.refusing("plan") == ["MITU-3.5-7"]
    course.decide("plan-amendment", life.AMENDMENT_STAGE.steps[-1])
    assert course.refusing("plan") == []


@pytest.mark.parametrize("step", ["conclusion", "department", "head", "vice-rector", "council", "rector"])
def test_an_amendment_refused_leaves_the_old_plan(at: At, step: str) -> None:
    course = at(life.AMENDMENT_STAGE)
    names = [done.step for done in life.AMENDMENT_STAGE.steps]
    old = course.facts()["plan"]
    go(course, life.AMENDMENT_STAGE, names[names.index(step) - 1])
    course.decide("plan-amendment", life.AMENDMENT_STAGE.steps[names.index(step)], REJECT)
    assert course.facts()["plan"] == old
    assert [one.version for one in plans.versions(course.ctx, course.student)] == [1]
    assert (course.refusing("plan-amendment"), len(course.offers("plan-amendment"))) == ([], 1)
    course.take_back("plan-amendment")
    assert [one.version for one in plans.versions(course.ctx, course.student)] == [2, 1]


def test_a_plan_sent_back_may_be_changed_and_an_approved_one_not(at: At) -> None:
    course = at(life.PLAN_STAGE)
    go(course, life.PLAN_STAGE, "signatures")
    course.decide("plan", Done("department", date(2026, 10, 29), "4"), REJECT)
    assert (course.view("plan").next, course.facts()["plan"]["student_signed"]) == ("draft", None)
    rename_publication(course, "Баяндама")
    for done in life.PLAN_STAGE.steps:
        course.decide("plan", done)
    assert planned_publication(course) == "Баяндама"
    with pytest.raises(Refused, match="plan-approved"):
        rename_publication(course, "Мақала")


# --- reports --------------------------------------------------------------------------------------------------------


def test_a_stage_report_is_due_overdue_and_late(at: At) -> None:
    course = at(life.LIFE[2])
    course.clock.day = date(2026, 12, 11)
    assert course.status("MITU-4.6-1", "1") == (Status.DUE, date(2026, 12, 26))
    course.clock.day = date(2026, 12, 27)
    assert course.status("MITU-4.6-1", "1") == (Status.OVERDUE, date(2026, 12, 26))
    course.decide("stage-report", Done("report", date(2026, 12, 28)), begins={"item.stage": 1})
    assert course.status("MITU-4.6-1", "1") == (Status.VIOLATED, date(2026, 12, 26))


def test_a_report_handed_in_by_the_end_of_the_stage_waits_in_amber(at: At) -> None:
    course = at(life.LIFE[2])
    go(course, life.LIFE[2], "report")
    course.clock.day = date(2027, 1, 11)
    assert course.status("MITU-4.6-1", "1") == (Status.DUE, date(2026, 12, 26))
    view = course.view("stage-report")
    assert (view.item, view.next) == ((1, date(2026, 12, 18)), "opinion")
    assert view.deadline is not None
    assert view.deadline.due == date(2026, 12, 26)


def test_whoever_is_not_attested_has_it_recorded_and_the_case_closed(at: At) -> None:
    stage = life.LIFE[7]
    course = at(stage)
    go(course, stage, "hearing")
    course.clock.day = date(2027, 7, 1)
    assert course.status("MITU-3.5-8", "2026")[0] is Status.VIOLATED
    course.decide("attestation", Done("attestation", date(2027, 7, 1), "15", {"item.result": "not-attested"}), REJECT)
    (attestation,) = course.facts()["attestations"]
    assert (attestation["result"], attestation["number"], attestation["outcome"]) == ("not-attested", "15", "rejected")
    assert course.status("MITU-3.5-8", "2026")[0] is Status.OK
    course.take_back("attestation")
    assert course.facts()["attestations"][0].get("result") is None


# --- the internship -------------------------------------------------------------------------------------------------


def test_an_internship_of_thirteen_days_does_not_begin(at: At) -> None:
    course = at(life.INTERNSHIP_STAGE)
    course_stage.prepare(course, life.INTERNSHIP_STAGE)
    item = course.item("internship")
    assert item is not None
    internships.save(course.ctx, item, {"ends": date(2027, 3, 13)})
    assert refused(course, "internship", Done("choice", date(2027, 1, 19))) == ["7.2"]
    internships.save(course.ctx, item, {"ends": date(2027, 3, 14)})
    course.decide("internship", Done("choice", date(2027, 1, 19)))


@pytest.mark.parametrize(("day", "status"), [(date(2027, 4, 2), Status.OK), (date(2027, 4, 5), Status.VIOLATED)])
def test_the_report_of_an_internship_has_ten_working_days_over_nauryz(at: At, day: date, status: Status) -> None:
    course = at(life.REPORT_STAGE)
    go(course, life.REPORT_STAGE, "return")
    item = course.item("internship-report")
    assert course.status("MITU-7.4-1", item) == (Status.UPCOMING, date(2027, 4, 2))
    course.decide("internship-report", Done("report", day))
    assert course.status("MITU-7.4-1", item) == (status, date(2027, 4, 2))


def test_an_internship_that_was_cut_short_is_not_reported(at: At) -> None:
    course = at(life.REPORT_STAGE)
    back = {"item.actual_start": date(2027, 3, 1), "item.actual_end": date(2027, 3, 13)}
    assert refused(course, "internship-report", Done("return", date(2027, 3, 17), facts=back)) == ["7.2"]


# --- to the defence -------------------------------------------------------------------------------------------------


def test_plagiarism_is_kept_and_bars_the_defence_whatever_is_checked_later(at: At) -> None:
    course = at(life.SIMILARITY_STAGE)
    go(course, life.SIMILARITY_STAGE, "text")
    found = {**life.CLEAN, "item.percent": 71, "item.verdict": "plagiarism"}
    assert refused(course, "similarity", Done("check", date(2028, 5, 9), facts=found)) == ["5.4"]
    course.decide("similarity", Done("check", date(2028, 5, 9), facts=found), REJECT)
    assert course.facts()["similarity_checks"][0]["verdict"] == "plagiarism"

    course_stage.live(course, life.SIMILARITY_STAGE)
    go(course, life.PRE_DEFENCE_STAGE, "review")
    assert refused(course, "pre-defence", life.PRE_DEFENCE_STAGE.steps[-1]) == ["5.4"]
    assert course.refusing("similarity") == ["MITU-5.4-5"]


def test_a_breach_of_ethics_is_kept_and_a_later_conclusion_counts(at: At) -> None:
    course = at(life.SIMILARITY_STAGE)
    go(course, life.SIMILARITY_STAGE, "base")
    course.decide("similarity", Done("ethics", date(2028, 5, 16), "3", {"item.ethics.result": "breach"}), REJECT)
    go(course, life.PRE_DEFENCE_STAGE, "review")
    assert refused(course, "pre-defence", life.PRE_DEFENCE_STAGE.steps[-1]) == ["8.2"]


def test_a_negative_opinion_bars_the_meeting_until_a_better_one(at: At) -> None:
    course = at(life.PRE_DEFENCE_STAGE)
    course_stage.prepare(course, life.PRE_DEFENCE_STAGE)
    course.decide("pre-defence", Done("opinion", date(2028, 5, 15), facts={"defence.opinion.result": "negative"}))
    meeting = life.PRE_DEFENCE_STAGE.steps[2]
    assert refused(course, "pre-defence", meeting) == ["8.2", "8.3"]
    assert course.finding("MITU-8.3-1").status is Status.VIOLATED
    course.decide("pre-defence", meeting, RETURN)
    for done in life.PRE_DEFENCE_STAGE.steps:
        course.decide("pre-defence", done)
    assert course.refusing("defence") == []
    opinions = [line.reason for line in course.view("pre-defence").history]
    assert len(opinions) == 1 + 1 + len(life.PRE_DEFENCE_STAGE.steps)


def test_the_admission_names_everything_that_is_missing(at: At) -> None:
    course = at(life.PRE_DEFENCE_STAGE)
    for done in life.PRE_DEFENCE_STAGE.steps[:-1]:
        course.decide("pre-defence", done)
    admission = life.PRE_DEFENCE_STAGE.steps[-1]
    assert refused(course, "pre-defence", admission) == ["8.2", "8.2", "2.6, 3.4, 8.2"]
    assert set(course.refusing("defence")) == {"MITU-8.2-1", "MITU-8.2-3", "MITU-8.2-8"}
    course_stage.prepare(course, life.PRE_DEFENCE_STAGE)
    course.decide("pre-defence", admission)
    assert course.view("pre-defence").ended is Ended.COMPLETED


def test_no_defence_before_the_admission_and_a_failed_one_is_held_again(at: At) -> None:
    course = at(life.PRE_DEFENCE_STAGE)
    meeting = life.MEETING_STAGE.steps[0]
    course.clock.day = meeting.day
    with pytest.raises(Refused, match="workflow-not-offered"):
        course.decide("defence", meeting)

    course = at(life.MEETING_STAGE)
    failed = Done("meeting", meeting.day, "6", {"defence.meeting.result": "failed", "defence.meeting.grade": "40"})
    course.decide("defence", failed, REJECT)
    assert (course.facts()["completion"]["credits"], course.view("defence").next) == (112, "meeting")
    assert "MITU-3.4-2" in course.refusing("award")
    course.decide("defence", Done("meeting", date(2028, 6, 28), "7", meeting.facts))
    held = course.facts()["defence"]["meeting"]
    assert (held["number"], held["date"], held["result"]) == ("7", date(2028, 6, 28), "passed")
    assert course.status("MITU-2.9-2") == (Status.OK, date(2028, 6, 30))
    assert [line.outcome for line in course.view("defence").history] == [REJECT, Decision.APPROVE]


def test_no_degree_without_the_totals(at: At) -> None:
    course = at(life.AWARD_STAGE)
    totals, award = life.AWARD_STAGE.steps
    short = Done("totals", totals.day, facts={"completion.credits": 119, "completion.final_credits": 8})
    assert refused(course, "defence", short) == ["2.6", "3.4"]
    course.decide("defence", Done("totals", totals.day, facts={**totals.facts, "completion.final_credits": 7}))
    course.clock.day = award.day
    assert refused(course, "defence", award) == ["3.4"]
    course.take_back("defence")
    course.decide("defence", totals)
    course.decide("defence", award)
    assert course.facts()["student"]["status"] == "graduated"
    with pytest.raises(Refused, match="student-left"):
        course.decide("similarity", Done("text", date(2028, 7, 6)), begins={})


def test_a_dispute_settled_before_trial_ends_there(at: At) -> None:
    course = at(life.DISPUTE_STAGE)
    go(course, life.DISPUTE_STAGE, "application")
    settled = {"item.dsia.decision": "келісім", "item.dsia.outcome": "settled"}
    course.decide("dispute", Done("dsia", date(2028, 4, 11), facts=settled))
    view = course.view("dispute")
    assert (view.ended, view.steps[-1].state) == (Ended.COMPLETED, "skipped")
    course.take_back("dispute")
    assert course.view("dispute").next == "dsia"


def test_an_override_lets_a_refusal_pass_and_an_unlawful_one_never(at: At) -> None:
    course = at(life.PRE_DEFENCE_STAGE)
    for done in life.PRE_DEFENCE_STAGE.steps[:-1]:
        course.decide("pre-defence", done)
    course_stage.prepare(course, life.PRE_DEFENCE_STAGE)
    publication = records.list_of(course.ctx, course.student, "publications")[0]
    records.remove(course.ctx, publication.id)
    admission = life.PRE_DEFENCE_STAGE.steps[-1]
    assert refused(course, "pre-defence", admission) == ["8.2"]

    given = {"rule": "MITU-8.2-3", "reason": "Ректордың рұқсаты", "person": "Ректор", "date": date(2028, 5, 31)}
    records.save(course.ctx, course.student, "overrides", None, given)
    course.decide("pre-defence", admission)
    told = course.finding("MITU-8.2-3")
    assert told.status is Status.VIOLATED
    assert "Ректордың рұқсаты" in course.ctx.wording.shown(deadlines.reason(told), "kk")
