"""Whatever two or three PCs write, and in whatever order packages come: in the end they hold the same, but for what a
person has yet to decide; and when that is decided, the same without exception."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import KafedraError
from app.exchange import packages
from app.services import conflicts, exchanging, history, plans, records, students
from app.services import settings as choices
from app.services.context import Context
from app.storage import journal_check, queries
from tests.services.two_pcs import PHRASE, Pcs, apart, asked, student

_FIELDS = ("phone", "email", "study_group", "given_name")
_VALUES = ("1", "2", "3")


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
    plans.save_rows(ctx, plan_id, "research", [{"name": name} for name in _VALUES])
    records.save(ctx, first, "projects", None, {"project": "Жоба"})
    pcs.close()
    return ctx.database.path


def _ids(ctx: Context, table: str) -> list[str]:
    with ctx.database.read() as connection:
        return [row["id"] for row in queries.rows(connection, table, order=("id",))]


def _edit(ctx: Context, number: int, value: str, which: int) -> None:
    found = _ids(ctx, "student")
    students.save(ctx, found[which % len(found)], {_FIELDS[number % len(_FIELDS)]: value})


def _add(ctx: Context, number: int, value: str, which: int) -> None:
    iin = "040512650014" if which % 3 == 0 else None
    student(ctx, f"Жаңа{number}", study_group=value, iin=iin)


def _lines(ctx: Context, number: int, value: str, which: int) -> None:
    """Change, take out and add lines of the plan."""
    (plan_id, *_) = _ids(ctx, "plan")
    with ctx.database.read() as connection:
        rows = queries.rows(connection, "plan_row", plan_id=plan_id, section="research", order=("position", "id"))
    kept = [{"id": row["id"], "name": row["name"]} for row in rows]
    if kept and which % 3 == 0:
        del kept[number % len(kept)]
    elif kept and which % 3 == 1:
        kept[number % len(kept)]["name"] = value
    else:
        kept.append({"name": f"{value}{number}"})
    plans.save_rows(ctx, plan_id, "research", kept)


def _record(ctx: Context, number: int, value: str, which: int) -> None:
    (owner, *_) = _ids(ctx, "student")
    known = records.list_of(ctx, owner, "projects")
    if not known:
        records.save(ctx, owner, "projects", None, {"project": value})
    elif which % 4 == 0:
        records.remove(ctx, known[0].id)
    else:
        records.save(ctx, owner, "projects", known[0].id, {("project", "role")[number % 2]: value})


def _choose(ctx: Context, number: int, value: str, which: int) -> None:
    choices.choose(ctx, {("paper.linger-days", "print.fee-dash")[which % 2]: (int(value), value == "1")[which % 2]})


def _undo(ctx: Context, number: int, value: str, which: int) -> None:
    history.undo(ctx)


def _redo(ctx: Context, number: int, value: str, which: int) -> None:
    history.redo(ctx)


def _decide(ctx: Context, number: int, value: str, which: int) -> None:
    waiting = conflicts.conflicts(ctx)
    if waiting:
        conflicts.resolve(ctx, [waiting[number % len(waiting)].id], conflicts.CHOICES[which % 2])


_MOVES: tuple[Callable[[Context, int, str, int], None], ...] = (
    _edit, _edit, _add, _lines, _lines, _record, _choose, _undo, _redo, _decide,
)  # fmt: skip

_move = st.tuples(
    st.integers(0, 2),
    st.sampled_from(range(len(_MOVES))),
    st.integers(0, 5),
    st.sampled_from(_VALUES),
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
            _come_together(pcs, everybody)
        finally:
            pcs.close()
        # The journal of each says what its rows are, whatever was merged, taken back and merged again.
        assert [journal_check.of_file(ctx.database.path) for ctx in everybody] == [None] * amount


@contextmanager
def _refusing(*codes: str) -> Iterator[None]:
    """What a person may be refused; any other refusal is a fault."""
    try:
        yield
    except KafedraError as error:
        if error.code not in codes:
            raise


def _live(pcs: Pcs, everybody: list[Context], script: list[tuple[Any, ...]]) -> None:
    for step in script:
        with _refusing(*_EXPECTED):
            if len(step) == 2:
                source, target = (everybody[number % len(everybody)] for number in step)
                if source is not target:
                    pcs.carry(source, target)
            else:
                pc, move, number, value, which = step
                _MOVES[move](everybody[pc % len(everybody)], number, value, which)


_EXPECTED = {
    "nothing-to-undo", "nothing-to-redo", "undo-depended-on", "undo-conflict", "undo-depended-on-many",
    "redo-depended-on", "iin-taken", "student-exists", "exchange-gap", "conflict-taken", "conflict-hangs",
    "iin-used", "conflict-orphan-lost",
}  # fmt: skip


def _come_together(pcs: Pcs, everybody: list[Context]) -> None:
    for _ in range(2):
        for source in everybody:
            # Whole: who had taken an import back has lost what it had confirmed.
            package = pcs.package(source, everything=True)
            for target in everybody:
                if target is not source:
                    exchanging.take(target, package, PHRASE)
    open_here = set().union(*(asked(ctx) for ctx in everybody))
    rows = {key for key, path in open_here if not path}
    for other in everybody[1:]:
        for key, path in apart(everybody[0], other):
            assert (key, path) in open_here or key in rows, (key, path)
    _decide_all(pcs, everybody)
    for other in everybody[1:]:
        assert apart(everybody[0], other) == set()


def _decide_all(pcs: Pcs, everybody: list[Context]) -> None:
    """One person decides on one PC after another, each time everybody hears of it."""
    for _ in range(4):
        for ctx in everybody:
            for line in conflicts.conflicts(ctx):
                with _refusing("conflict-closed"):
                    conflicts.resolve(ctx, [line.id], conflicts.OURS)
            pcs.meet(*everybody, rounds=1)
        if not any(conflicts.count(ctx) for ctx in everybody):
            return
    raise AssertionError([conflicts.conflicts(ctx) for ctx in everybody])
