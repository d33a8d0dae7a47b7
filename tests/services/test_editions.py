"""Students of two editions side by side, and years whose calendar nobody has confirmed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import UsageError
from app.locations import Resources, shipped
from app.services import (
    cards,
    deadlines,
    demo,
    internships,
    meetings,
    organisation,
    plans,
    student_lists,
    students,
    today,
    topic_rounds,
)
from app.services.context import Context

SECOND = "other-2026"


@pytest.fixture
def two_editions(tmp_path: Path) -> Iterator[Context]:
    """The demonstration under its edition; a second one knows the same rules and no workflow but that of topics."""
    root = tmp_path / "resources"
    for part in ("regulations", "calendars", "demo", "i18n/messages", "templates"):
        shutil.copytree(shipped().root / part, root / part)
    second = root / "regulations" / SECOND
    shutil.copytree(root / "regulations" / "mitu-2025", second)
    profile = second / "profile.toml"
    profile.write_text(profile.read_text("utf-8").replace('id = "mitu-2025"', f'id = "{SECOND}"'), "utf-8")
    for workflow in (second / "workflows").glob("*.toml"):
        if workflow.name != "topic.toml":
            workflow.unlink()
    ctx = open_department(
        tmp_path / "two.sqlite",
        create=True,
        clock=lambda: date(2026, 11, 23),
        resources=Resources(root, shipped().migrations),
    )
    demo.fill_demo(ctx, "mitu-2025", papers=False)
    yield ctx
    ctx.close()


def test_students_of_two_editions_stand_in_one_department(two_editions: Context) -> None:
    ctx = two_editions
    before = today.load(ctx).counters["students"]
    organisation.save_programme(ctx, None, {"code": "7M01401", "name_kk": "Басқа", "edition": SECOND})
    programme = next(row["id"] for row in organisation.list_programmes(ctx) if row["code"] == "7M01401")
    values = {"surname": "Екінші", "track": "SP", "programme_id": programme, "enrol_date": date(2026, 8, 25)}
    student_id, _ = students.save(ctx, None, values)
    plan_id, _ = plans.create(ctx, student_id)
    internships.create(ctx, student_id, {"starts": date(2027, 3, 1), "ends": date(2027, 3, 20)})

    assert today.load(ctx).counters["students"] == before + 1
    assert {one.workflow for one in cards.student_card(ctx, student_id).milestones} == {"topic"}
    assert deadlines.listed(ctx, student_id=student_id)
    card = plans.of_student(ctx, student_id)
    assert card is not None
    assert card.state is None
    with pytest.raises(UsageError, match="workflow-unknown"):
        plans.return_to_draft(ctx, plan_id, date(2026, 11, 20), "себеп")
    people = topic_rounds.load(ctx, "propose").people
    assert student_id in {one.student_id for one in people}
    assert student_lists.page(ctx, student_lists.Wanted(), order=student_lists.NEXT_DUE)[1] == before + 1
    assert all(line.student for line in meetings.list_cases(ctx))


@pytest.mark.parametrize("day", [date(2019, 2, 28), date(2024, 2, 29), date(2028, 2, 29)])
def test_a_year_without_confirmed_calendar_is_said(tmp_path: Path, day: date) -> None:
    ctx = open_department(tmp_path / "years.sqlite", create=True, clock=lambda: day)
    try:
        demo.fill_demo(ctx, "mitu-2025", papers=False)
        dated = [finding for _, finding in deadlines.listed(ctx) if finding.due is not None]
    finally:
        ctx.close()

    assert dated
    assert all("calendar-not-confirmed" in [one.code for one in finding.why] for finding in dated)
