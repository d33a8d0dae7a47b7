"""Whatever two or three PCs write, and in whatever order packages come: in the end they hold the same, but for what a
person has yet to decide; and when that is decided, the same without exception."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exchange import packages
from app.services import plans, records
from app.services.context import Context
from app.storage import journal_check
from tests.services.pc_lives import EXPECTED, MOVES, come_together, refusing
from tests.services.two_pcs import Pcs, student

VALUES = ("1", "2", "3")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Path:
    """Two students, one with a plan of three lines and a record."""
    folder = tmp_path_factory.mktemp("original")
    path = Path(shutil.copyfile(empty_database, folder / "department.sqlite"))
    pcs = Pcs(folder, path)
    ctx = pcs.pc("first")
    first = student(ctx, "Қасымова", track="SP", enrol_date=date(2026, 8, 25))
    student(ctx, "Нұрланов")
    plan_id, _ = plans.create(ctx, first)
    plans.save_rows(ctx, plan_id, "research", [{"name": name} for name in VALUES])
    records.save(ctx, first, "projects", None, {"project": "Жоба"})
    pcs.close()
    return ctx.database.path


_move = st.tuples(
    st.integers(0, 2),
    st.sampled_from(range(len(MOVES))),
    st.integers(0, 5),
    st.sampled_from(VALUES),
    st.integers(0, 11),
)
_carry = st.tuples(st.integers(0, 2), st.integers(0, 2))


@pytest.mark.parametrize("amount", [2, 3])
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(script=st.lists(st.one_of(_move, _move, _carry), min_size=4, max_size=14))
def test_everybody_comes_to_the_same(
    original: Path, monkeypatch: pytest.MonkeyPatch, amount: int, script: list[tuple[Any, ...]]
) -> None:
    monkeypatch.setitem(packages._COST, "n", 1 << 4)
    # Copies of the database before each import cost most of the time and are tried elsewhere.
    monkeypatch.setattr("app.services.backups.before", lambda ctx, why: None)
    with tempfile.TemporaryDirectory() as folder:
        pcs = Pcs(Path(folder), original)
        everybody = [pcs.pc(f"pc{number}") for number in range(amount)]
        try:
            _live(pcs, everybody, script)
            come_together(pcs, everybody)
        finally:
            pcs.close()
        # The journal of each says what its rows are, whatever was merged, taken back and merged again.
        assert [journal_check.of_file(ctx.database.path) for ctx in everybody] == [None] * amount


def _live(pcs: Pcs, everybody: list[Context], script: list[tuple[Any, ...]]) -> None:
    for step in script:
        with refusing(*EXPECTED):
            if len(step) == 2:
                source, target = (everybody[number % len(everybody)] for number in step)
                if source is not target:
                    pcs.carry(source, target)
            else:
                pc, move, number, value, which = step
                MOVES[move](everybody[pc % len(everybody)], number, value, which)
