"""The list with what falls due next, on a real department."""

from __future__ import annotations

from datetime import date

import pytest

from app.services import organisation, printables, reports, student_lists, students
from app.services.context import Context
from app.services.student_lists import Wanted


@pytest.fixture
def people(ctx: Context) -> dict[str, str]:
    """Three students of one programme by surname; only the first is enrolled on a known day."""
    organisation.save_programme(ctx, None, {"code": "7M06101", "name_kk": "Ақпараттық жүйелер", "edition": "mitu-2025"})
    (programme,) = organisation.list_programmes(ctx)
    common = {"programme_id": programme["id"], "track": "SP", "course": 1}
    given = {
        "Серікова": {"enrol_date": date(2026, 8, 28)},
        "Ахметов": {"enrol_date": date(2026, 9, 20)},
        "Жүсіпов": {"course": 2, "enrol_date": None},
    }
    return {
        surname: students.save(ctx, None, common | values | {"surname": surname})[0]
        for surname, values in given.items()
    }


def names(found: list[student_lists.DueLine]) -> list[str]:
    return [one.line.name for one in found]


def test_a_page_tells_what_falls_due_next(ctx: Context, people: dict[str, str]) -> None:
    lines, total = student_lists.page(ctx, Wanted())
    assert total == 3
    by_name = {one.line.name: one for one in lines}
    assert by_name["Серікова"].due is not None
    assert by_name["Серікова"].urgency in ("overdue", "due", "upcoming")
    assert by_name["Жүсіпов"].due is None


def test_sorted_by_what_falls_due_undated_come_last_either_way(ctx: Context, people: dict[str, str]) -> None:
    up = names(student_lists.page(ctx, Wanted(), order="next_due")[0])
    down = names(student_lists.page(ctx, Wanted(), order="next_due", descending=True)[0])
    assert up[-1] == down[-1] == "Жүсіпов"
    assert up[:2] == down[1::-1]


def test_restricted_to_chosen_students_and_status(ctx: Context, people: dict[str, str]) -> None:
    students.change_status(ctx, people["Ахметов"], "leave", date(2026, 11, 1), "№ 5 бұйрық")
    assert names(student_lists.page(ctx, Wanted(status="leave"))[0]) == ["Ахметов"]
    chosen = Wanted(ids=(people["Серікова"], people["Жүсіпов"]))
    lines, total = student_lists.page(ctx, chosen, offset=1, limit=1)
    assert (names(lines), total) == (["Серікова"], 2)
    assert student_lists.ids(ctx, chosen) == [people["Жүсіпов"], people["Серікова"]]


def test_choices_come_from_the_department(ctx: Context, people: dict[str, str]) -> None:
    found = student_lists.choices(ctx)
    assert [text for _, text in found.programmes] == ["7M06101 Ақпараттық жүйелер"]
    assert "SP" in dict(found.tracks)
    assert found.courses == (1, 2)
    assert 2026 in found.cohorts


def test_forms_of_a_student_follow_the_items_he_has(ctx: Context, people: dict[str, str]) -> None:
    student_id = people["Серікова"]
    annexes = [one.form for one in printables.of_student(ctx, student_id) if one.form.startswith("mitu-")]
    assert annexes == ["mitu-a"]
    report_id, _ = reports.create(
        ctx, student_id, {"kind": "research", "starts": date(2026, 9, 1), "ends": date(2026, 10, 1)}
    )
    (title_page,) = (one for one in printables.of_student(ctx, student_id) if one.form == "mitu-g")
    assert title_page.subject == f"report:{report_id}"
    assert title_page.detail == "01.09.2026 – 01.10.2026"
    assert "mitu-g" in [one.form for one in printables.of_many(ctx, [student_id])]
