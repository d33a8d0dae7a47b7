"""A student of two years from his topic to the degree, with every way back on the way: return, rejection, undoing."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.errors import Refused
from app.domain.workflow import Decision, Ended, Step
from tests.services import course_stage
from tests.services.course import Course, Done, lasting
from tests.services.course_life import LIFE
from tests.services.course_lived import At
from tests.services.course_stage import Stage


def seen(course: Course, workflow: str) -> Any:
    """All facts, and where the case stands: what taking back must give back as it was."""
    state = course.state(workflow)
    return course.facts(), state.done, state.open, state.ended


@pytest.mark.parametrize("stage", LIFE, ids=lambda stage: stage.name)
def test_a_stage_with_every_way_back_ends_as_without(at: At, stage: Stage) -> None:
    course, workflow = at(stage), stage.workflow
    course_stage.prepare(course, stage)
    begins = course_stage.first_facts(course, stage)
    for done in stage.steps:
        step = course.flow(workflow).step(done.step)
        if begins is None:
            decide_and_take_back(course, workflow, step, done)
            go_back_and_come_again(course, stage, step, done)
        course.decide(workflow, done, begins=begins)
        begins = None
        if step.effect:
            with pytest.raises(Refused, match="undo-effect"):
                course.take_back(workflow)
    assert (course.state(workflow).ended is Ended.COMPLETED) is stage.finishes
    assert lasting(course.facts()) == at.lived.facts_after[stage.name]


def decide_and_take_back(course: Course, workflow: str, step: Step, done: Done) -> None:
    """Every decision of the step taken back, by the case and by the journal: everything is as it was."""
    before = seen(course, workflow)
    for decision in step.decisions:
        if decision is not Decision.APPROVE or not step.effect:
            course.decide(workflow, done, decision)
            course.take_back(workflow)
            assert seen(course, workflow) == before, (done.step, decision)
        course.decide(workflow, done, decision)
        course.undo()
        assert seen(course, workflow) == before, (done.step, decision)


def go_back_and_come_again(course: Course, stage: Stage, step: Step, done: Done) -> None:
    """A return, and a rejection that does not end the case: the steps from there on are done again."""
    for decision, target in ((Decision.RETURN, step.on_return), (Decision.REJECT, step.on_reject)):
        if decision in step.decisions and target != "end":
            course.decide(stage.workflow, done, decision)
            assert course.state(stage.workflow).open[0] == target
            names = [one.step for one in stage.steps]
            if target not in names and stage.before is not None:
                stage.before(course)
            first = names.index(target) if target in names else 0
            for one in stage.steps[first : names.index(done.step)]:
                course.decide(stage.workflow, one)
