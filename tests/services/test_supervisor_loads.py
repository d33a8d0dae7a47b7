"""How many students a supervisor has is counted once for many students, and never as it was before a change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.services import facts, history, students, supervisors, topics
from app.services.context import Context
from app.services.topics import Proposal


@pytest.fixture(params=[1, 1_000], ids=["of many", "of few"])
def cohort(ctx: Context, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(facts, "_MANY", request.param)
    return [students.save(ctx, None, {"surname": name, "track": "SP"})[0] for name in ("Қасымова", "Әлиев")]


@pytest.fixture
def loads(ctx: Context, cohort: list[str]) -> Callable[[], list[int | None]]:
    def read() -> list[int | None]:
        known = facts.of_students(ctx, cohort)
        return [(known[one]["supervisor"] or {}).get("students") for one in cohort]

    return read


def propose(ctx: Context, student_id: str, staff_id: str) -> None:
    given = Proposal(student_id, kk="Тақырып", staff_id=staff_id, proposal_date=date(2026, 9, 1))
    topics.save_proposals(ctx, [given])


def test_every_change_counts_at_once(ctx: Context, cohort: list[str], loads: Callable[[], list[int | None]]) -> None:
    person, _ = supervisors.save(ctx, None, {"surname": "Оспанова"})
    assert loads() == [None, None]
    propose(ctx, cohort[0], person)
    assert loads() == [1, None]
    propose(ctx, cohort[1], person)
    assert loads() == [2, 2]
    students.archive(ctx, [cohort[0]])
    assert loads() == [1, 1]
    history.undo(ctx)
    assert loads() == [2, 2]


class _Dropped(Exception):
    pass


def test_what_is_rolled_back_was_never_counted(
    ctx: Context, cohort: list[str], loads: Callable[[], list[int | None]]
) -> None:
    person, _ = supervisors.save(ctx, None, {"surname": "Оспанова"})
    propose(ctx, cohort[0], person)

    def begin_and_drop() -> None:
        with ctx.intention("topics.propose", n=1):
            propose(ctx, cohort[1], person)
            assert loads() == [2, 2]
            raise _Dropped

    with pytest.raises(_Dropped):
        begin_and_drop()
    assert loads() == [1, None]
