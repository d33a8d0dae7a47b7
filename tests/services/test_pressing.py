"""What presses, judged in brief, is what judging whole finds, whatever stage, day and setting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from app.bootstrap import open_department
from app.domain.findings import Finding, is_idle, presses
from app.domain.regulation import evaluate, pressing
from app.services import academics, demo, facts, settings, setup, students
from app.services.context import Context
from tests.conftest import PROFILE, TODAY
from tests.services.course_life import LIFE
from tests.services.course_lived import At

YEAR = timedelta(days=365)


def both(ctx: Context, known: Mapping[str, Any], day: date) -> tuple[list[Finding], list[Finding]]:
    edition = known["student"]["edition"]
    given = (ctx.profile(edition), known, day, academics.working_calendar(ctx), settings.effective(ctx, edition))
    return pressing(*given), evaluate(*given)


def compare(ctx: Context, day: date) -> int:
    """Compares for every student; how many findings pressed."""
    pressed = 0
    for known in facts.of_students(ctx, students.list_ids(ctx, students.wanted())).values():
        brief, whole = both(ctx, known, day)
        assert is_idle(brief) == is_idle(whole)
        if not is_idle(whole):
            assert brief == [one for one in whole if presses(one.status, one.due)]
            pressed += len(brief)
    return pressed


@pytest.mark.parametrize("stage", LIFE, ids=[stage.name for stage in LIFE])
def test_at_every_stage_of_a_course(at: At, stage: Any) -> None:
    course = at(stage)
    for offset in (-YEAR, timedelta(), timedelta(days=40), YEAR):
        compare(course.ctx, course.clock.day + offset)


def test_of_a_whole_department(tmp_path: Any) -> None:
    ctx = open_department(tmp_path / "department.sqlite", create=True, user="secretary", clock=lambda: TODAY)
    setup.create(ctx, PROFILE)
    demo.fill_demo(ctx, PROFILE)
    for offset in range(-2, 3):
        assert compare(ctx, TODAY + offset * YEAR / 2) > 0
    ctx.close()
