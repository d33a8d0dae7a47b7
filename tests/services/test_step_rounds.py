"""Rounds of steps and sittings over a real department: who is at a step, what waits for a body."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import Refused, UsageError
from app.services import casework, demo, setup, sittings, step_rounds
from app.services.casework import Move
from app.services.context import Context
from app.services.step_rounds import Line
from tests.conftest import PROFILE, TODAY

REPORT = "stage-report"


@pytest.fixture(scope="module")
def demo_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration department, made once. Never opened by a test itself."""
    path = tmp_path_factory.mktemp("rounds") / "department.sqlite"
    ctx = open_department(path, create=True, user="secretary", clock=lambda: TODAY)
    setup.create(ctx, PROFILE)
    demo.fill_demo(ctx, PROFILE)
    ctx.close()
    return path


@pytest.fixture
def department(tmp_path: Path, demo_database: Path) -> Iterator[Context]:
    """A copy of it, open for writing."""
    path = tmp_path / "кафедра.sqlite"
    shutil.copyfile(demo_database, path)
    ctx = open_department(path, user="secretary", clock=lambda: TODAY, language="kk")
    yield ctx
    ctx.close()


def hand_in(ctx: Context) -> Line:
    """A stage report handed in by somebody who had none."""
    line = next(one for one in step_rounds.load(ctx, REPORT, "report").lines if one.subject_id is None)
    evidence = {"item.submitted": date(2026, 11, 10)}
    casework.decide(ctx, [Move(line.student_id, REPORT, "report", evidence=evidence, begins=line.begins)])
    return line


def test_a_round_says_what_the_step_asks_closes_and_brings(department: Context) -> None:
    found = step_rounds.load(department, "practice", "department")
    assert (found.act, found.bodies[0].id) == ("protocol", "DEPM")
    assert [one.fact for one in found.fields if not one.act] == ["item.report.grade"]
    assert {one.fact for one in found.fields if one.act} == {
        "item.report.department.number",
        "item.report.department.date",
    }
    assert [one.clause for one in found.closes] == ["6.2", "6.3"]
    assert found.follows[0].clause == "6.2, 6.3"
    assert found.supervisors == ()


def test_a_slot_that_nobody_took_is_a_line_by_its_student_and_slot(department: Context) -> None:
    line = next(one for one in step_rounds.load(department, REPORT, "report").lines if one.subject_id is None)
    assert line.key == f"{line.student_id}/{line.begins['item.stage']}"
    assert line.item == (line.begins["item.stage"],)
    hand_in(department)
    assert line.key not in {one.key for one in step_rounds.load(department, REPORT, "report").lines}


def test_what_is_known_is_handed_over(department: Context) -> None:
    taken = next(one for one in step_rounds.load(department, "practice", "practice").lines if one.subject_id is None)
    assert taken.values["item.kind"] == taken.begins["item.kind"]


def test_supervisors_come_with_a_step_that_names_one(department: Context) -> None:
    assert step_rounds.load(department, "supervisor-change", "department").supervisors


def test_who_signs_is_who_held_the_post_that_day(department: Context) -> None:
    found = step_rounds.load(department, "plan", "department")
    chair, secretary = step_rounds.chair_and_secretary(found.bodies[0], found.officials, date(2026, 11, 20))
    assert chair
    assert secretary
    assert step_rounds.chair_and_secretary(found.bodies[0], (), date(2026, 11, 20)) == ("", "")


def test_an_unknown_workflow_or_step_is_told(department: Context) -> None:
    with pytest.raises(UsageError, match="workflow-unknown"):
        step_rounds.load(department, "no-such", "report")
    with pytest.raises(Refused, match="step-unknown"):
        step_rounds.load(department, "plan", "no-such")


def test_a_report_handed_in_waits_for_the_department_behind_an_optional_step(department: Context) -> None:
    waiting = {one.key: one.waiting for one in sittings.bodies(department)}
    line = hand_in(department)
    assert {one.key: one.waiting for one in sittings.bodies(department)}["DEPM/protocol"] == waiting[
        "DEPM/protocol"
    ] + 1
    matters = {one.workflow: one for one in sittings.load(department, "DEPM", "protocol")}
    assert line.student_id in {one.student_id for one in matters[REPORT].lines}
    assert all(one.reason is None for matter in matters.values() for one in matter.lines)


def test_the_department_comes_first_and_bodies_nobody_waits_for_are_empty(department: Context) -> None:
    found = sittings.bodies(department)
    assert found[0].body.own
    empty = next(one for one in found if not one.waiting)
    assert sittings.load(department, empty.body.id, empty.act) == []
