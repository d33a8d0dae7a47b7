"""The demonstration: affairs at every stage whatever the day it is made on."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from app.bootstrap import open_department
from app.domain.errors import Refused, UsageError
from app.domain.findings import Status
from app.domain.identifiers import iin_birth_date, iin_fault, iin_sex
from app.services import (
    copy_reminders,
    deadlines,
    demo,
    history,
    paper_copies,
    papers,
    plans,
    print_batches,
    printing,
    students,
)
from app.services.context import Context
from app.services.paper_copies import Wanted
from app.storage import queries

PROFILE = "mitu-2025"


def test_today_has_work_of_every_kind(ctx: Context) -> None:
    demo.fill_demo(ctx, PROFILE)
    everybody = students.list_ids(ctx, students.wanted())
    judged = deadlines.judge(ctx, everybody, ctx.today())
    statuses = Counter(one.status for found in judged.values() for one in found)
    for wanted in (Status.OVERDUE, Status.DUE, Status.UNKNOWN, Status.VIOLATED, Status.OK):
        assert statuses[wanted], wanted
    cohorts = Counter(line.cohort for line in students.list_lines(ctx, students.wanted()))
    assert cohorts[2025] == 14
    assert sum(cohorts.values()) == 38


def test_cases_stand_at_every_stage(ctx: Context) -> None:
    demo.fill_demo(ctx, PROFILE)
    with ctx.database.read() as connection:
        entries = queries.rows(connection, "case_entry")
    steps = {entry["step"] for entry in entries}
    assert {"proposal", "department", "council", "order", "signatures", "rector", "copies", "approval"} <= steps
    assert "return" in {entry["outcome"] for entry in entries}


@pytest.mark.parametrize("day", [date(2026, 9, 3), date(2027, 1, 10), date(2027, 6, 20), date(2028, 3, 1)])
def test_any_day_will_do(tmp_path: Path, day: date) -> None:
    ctx = open_department(tmp_path / "demo.sqlite", create=True, clock=lambda: day)
    try:
        demo.fill_demo(ctx, PROFILE)
        assert students.count(ctx, students.wanted()) == 38
        assert len(papers.list_papers(ctx)) == 15
    finally:
        ctx.close()


def test_its_papers_are_on_their_way_home_and_void(ctx: Context) -> None:
    demo.fill_demo(ctx, PROFILE)
    issued = papers.list_papers(ctx)
    outdated = [one.student for one in issued if not one.annulled and papers.is_outdated(ctx, one.id)]
    assert outdated == ["Ергешов Санжар Маратұлы"], "his plan is being amended"
    assert [one.form for one in issued if one.annulled] == ["mitu-b"]
    order = sorted(issued, key=lambda one: one.issued_at)
    assert [one.number for one in order] == sorted(one.number for one in issued)
    assert all(papers.reprint(ctx, one.id).startswith(b"%PDF") for one in issued)
    waiting = paper_copies.waiting(ctx)
    assert {"head", "vice-rector", "student", "secretary", "accountant", ""} <= set(waiting.signers)
    assert {"vice-rector", "rector", "student", "accountant", "department"} <= set(waiting.holders)
    assert len(paper_copies.waiting(ctx, Wanted(stage="home")).lines) == 10
    assert {one.form for one in copy_reminders.lingering(ctx)} == {"mitu-a", "consent"}


def test_a_plan_went_out_before_it_was_signed(ctx: Context) -> None:
    demo.fill_demo(ctx, PROFILE)
    for paper in papers.list_papers(ctx, form="mitu-a"):
        text = PdfDocument(papers.reprint(ctx, paper.id))[0].get_textpage().get_text_range()
        assert "_ 20__ ж." in text
        for copy in paper_copies.of_paper(ctx, paper.id):
            assert (
                copy.issued == paper.issued_at.date() <= min((day for _, day in copy.way.signed), default=ctx.today())
            )


def test_papers_may_be_left_out(ctx: Context) -> None:
    demo.fill_demo(ctx, PROFILE, papers=False)
    assert papers.list_papers(ctx) == []


def test_people_are_invented_but_their_numbers_are_right(ctx: Context) -> None:
    demo.fill_demo(ctx, PROFILE)
    with ctx.database.read() as connection:
        rows = queries.rows(connection, "student")
    assert all(iin_fault(row["iin"]) is None for row in rows)
    assert all(iin_birth_date(row["iin"]) for row in rows)
    assert {iin_sex(row["iin"]) for row in rows} == {"male", "female"}


def test_a_number_without_check_digit_is_passed_over() -> None:
    numbers = [demo.synthetic_iin(date(2003, 5, 14), "male", serial) for serial in range(200)]
    assert all(iin_fault(number) is None for number in numbers)


def test_the_demonstration_is_one_entry_and_made_once(ctx: Context) -> None:
    before = len(history.lines(ctx))
    demo.fill_demo(ctx, PROFILE)
    assert len(history.lines(ctx)) == before + 1
    with pytest.raises(Refused, match="demo-not-empty"):
        demo.fill_demo(ctx, PROFILE)
    with pytest.raises(UsageError, match="profile-unknown"):
        demo.fill_demo(ctx, "none-2000")


def test_its_plans_and_reports_can_be_printed_for_signing(ctx: Context, tmp_path: Path) -> None:
    demo.fill_demo(ctx, PROFILE)
    with_plan = [one for one in students.list_ids(ctx, students.wanted()) if plans.of_student(ctx, one)]
    printed = print_batches.issue_many(ctx, "mitu-a", [f"student:{one}" for one in with_plan], tmp_path / "out")
    assert [(one.name, one.error.params) for one in printed.refused] == []
    with ctx.database.read() as connection:
        done = queries.rows(connection, "internship")
        practices = queries.rows(connection, "record", kind="practices")
    reported = [row for row in done if row["report_submitted"]]
    assert [printing.preview(ctx, "mitu-d", f"internship:{row['id']}").missing for row in reported] == [()] * 3
    assert [printing.preview(ctx, "mitu-v", f"internship:{row['id']}").missing for row in done] == [()] * len(done)
    assert practices
    assert not any(printing.preview(ctx, "mitu-g", f"practice:{row['id']}").draft for row in practices)
