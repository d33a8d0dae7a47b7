"""A student of the profile track of one year, from his topic to the degree: what is asked of him and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from app.domain.errors import Refused
from app.domain.findings import Status
from app.domain.workflow import Decision, Ended
from app.services import plan_execution, plans, records
from tests.services import course_life as life
from tests.services import course_stage
from tests.services.course import Course, Done, enrol
from tests.services.course_lived import At
from tests.services.course_stage import Stage

EARLIER = timedelta(days=366)
INDUSTRIAL = {"starts": date(2027, 2, 1), "ends": date(2027, 3, 27)}


def a_year_earlier(stage: Stage, **changes: Any) -> Stage:
    steps = tuple(replace(done, day=done.day - EARLIER) for done in stage.steps)
    return replace(stage, steps=steps, **changes)


def _plan(course: Course) -> None:
    course_stage.write_plan(course, "P1", industrial=INDUSTRIAL)


def _earn(course: Course) -> None:
    card = plans.of_student(course.ctx, course.student)
    assert card is not None
    marks = [{"id": row.id, "done": date(2027, 4, 5)} for row in card.rows["research"]]
    plan_execution.save(course.ctx, course.student, marks)
    report = {"title": "Баяндама", "kind": "report", "level": "republican", "status": "published"}
    records.save(course.ctx, course.student, "publications", None, {**report, "topic_related": True})
    records.save(course.ctx, course.student, "completion", None, {"credits": 52})


PRACTICE = life.practice("industrial", date(2027, 3, 29), date(2027, 4, 8), date(2027, 4, 12))
TOTALS, AWARD = life.AWARD_STAGE.steps
LIFE = (
    life.TOPIC_STAGE,
    replace(life.PLAN_STAGE, before=_plan),
    life.stage_report(1, date(2026, 12, 18), date(2026, 12, 22), date(2026, 12, 24)),
    PRACTICE,
    life.stage_report(2, date(2027, 5, 10), date(2027, 5, 12), date(2027, 5, 13)),
    a_year_earlier(life.SIMILARITY_STAGE),
    a_year_earlier(life.PRE_DEFENCE_STAGE, before=_earn),
    a_year_earlier(life.MEETING_STAGE),
    life.attestation(2026, date(2027, 6, 14), date(2027, 6, 24), date(2027, 7, 1)),
    Stage(
        "award",
        "defence",
        (
            Done("totals", date(2027, 7, 2), facts={**TOTALS.facts, "completion.credits": 60}),
            Done("award", date(2027, 7, 5), facts=AWARD.facts),
        ),
    ),
)


@pytest.fixture
def course(at: At) -> Course:
    """In the department of the other student, who stays as he is."""
    course = at(life.TOPIC_STAGE)
    course.student = enrol(course, surname="Ибраев", given_name="Дәулет", track="P1", funding="paid", iin=None)
    return course


def to(course: Course, name: str) -> None:
    """Everything before a stage."""
    for stage in LIFE:
        if stage.name == name:
            return
        course_stage.live(course, stage)


def test_a_year_leads_to_the_degree(course: Course) -> None:
    for stage in LIFE:
        course_stage.live(course, stage)
        ended = course.state(stage.workflow).ended
        assert (ended is Ended.COMPLETED) is stage.finishes, stage.name
        if stage.name == "plan":
            # Of two semesters and a year, in June 2027 the final attestation.
            known = course.facts()["study"]
            assert (len(known["semesters"]), len(known["years"])) == (2, 1)
            assert course.refusing("plan") == []
            assert course.status("MITU-2.9-2") == (Status.UPCOMING, date(2027, 6, 30))
            assert course.offers("practice")[0].begins["item.kind"] == "industrial"
    assert course.facts()["student"]["status"] == "graduated"


def test_the_supervisor_approves_the_report_of_an_industrial_practice(course: Course) -> None:
    to(course, PRACTICE.name)
    course_stage.prepare(course, PRACTICE)
    begins = course_stage.first_facts(course, PRACTICE)
    for done in PRACTICE.steps[:2]:
        course.decide("practice", done, begins=begins)
        begins = None
    assert course.view("practice").next == "supervisor"
    course.decide("practice", PRACTICE.steps[2], Decision.REJECT)
    assert (course.view("practice").next, course.facts()["practices"][0]["kind"]) == ("report", "industrial")
    for done in PRACTICE.steps[1:]:
        course.decide("practice", done)
    assert course.status("MITU-6.3-4", course.item("practice"))[0] is Status.OK


def test_the_admission_asks_for_every_credit_but_those_of_the_final_attestation(course: Course) -> None:
    to(course, "pre-defence")
    stage = LIFE[6]
    course_stage.prepare(course, stage)
    records.save(course.ctx, course.student, "completion", None, {"credits": 51})
    for done in stage.steps[:-1]:
        course.decide("pre-defence", done)
    with pytest.raises(Refused, match="student-gate-closed") as refusal:
        course.decide("pre-defence", stage.steps[-1])
    assert [one.params["clause"] for one in refusal.value.params["reasons"]] == ["2.6, 3.4, 8.2"]
    assert course.refusing("defence") == ["MITU-8.2-8"]
