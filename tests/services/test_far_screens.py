"""A screen far down a list is the same whether it is counted from the beginning or from the end."""

from __future__ import annotations

import pytest

from app.services import students
from app.services.context import Context
from app.services.students import StudentLine

NAMES = ("Әлиев", "Қасымова", "Әлиев", "Өтегенова", "Іңкәрбаев", "Әлиев", "Шынар")


@pytest.fixture
def everybody(ctx: Context, monkeypatch: pytest.MonkeyPatch) -> list[StudentLine]:
    for number, name in enumerate(NAMES):
        students.save(ctx, None, {"surname": name, "track": "SP", "course": 1 + number % 2})
    whole = students.list_lines(ctx, students.wanted())
    monkeypatch.setattr(students, "_NEAR", 0)
    return whole


@pytest.mark.parametrize("limit", [1, 2, 3, 10])
@pytest.mark.parametrize("descending", [False, True])
def test_every_screen(ctx: Context, everybody: list[StudentLine], descending: bool, limit: int) -> None:
    wanted = everybody[::-1] if descending else everybody
    for offset in range(len(NAMES) + 2):
        screen = students.list_lines(ctx, students.wanted(), descending=descending, offset=offset, limit=limit)
        assert screen == wanted[offset : offset + limit]


def test_the_length_is_that_of_now(ctx: Context, everybody: list[StudentLine]) -> None:
    second = students.wanted(course=2)
    assert (students.count(ctx, students.wanted()), students.count(ctx, second)) == (7, 3)
    students.archive(ctx, [everybody[0].id])
    assert students.count(ctx, students.wanted()) == 6
    with ctx.intention("students.archive", n=1):
        students.archive(ctx, [everybody[1].id])
        assert students.count(ctx, students.wanted()) == 5
    assert students.list_lines(ctx, students.wanted(), offset=3, limit=9) == everybody[5:]
