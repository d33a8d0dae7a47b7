"""What people of several PCs do in tests, and how the PCs come together in the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.domain.errors import KafedraError
from app.services import conflicts, exchanging, history, plans, records, students
from app.services import settings as choices
from app.services.context import Context
from app.storage import queries
from tests.services.two_pcs import PHRASE, Pcs, apart, asked, student

_FIELDS = ("phone", "email", "study_group", "given_name")


def ids_of(ctx: Context, table: str) -> list[str]:
    with ctx.database.read() as connection:
        return [row["id"] for row in queries.rows(connection, table, order=("id",))]


def _edit(ctx: Context, number: int, value: str, which: int) -> None:
    found = ids_of(ctx, "student")
    students.save(ctx, found[which % len(found)], {_FIELDS[number % len(_FIELDS)]: value})


def _add(ctx: Context, number: int, value: str, which: int) -> None:
    iin = "040512650014" if which % 3 == 0 else None
    student(ctx, f"Жаңа{number}", study_group=value, iin=iin)


def _lines(ctx: Context, number: int, value: str, which: int) -> None:
    """Change, take out and add lines of the plan."""
    (plan_id, *_) = ids_of(ctx, "plan")
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
    (owner, *_) = ids_of(ctx, "student")
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


MOVES: tuple[Callable[[Context, int, str, int], None], ...] = (
    _edit, _edit, _add, _lines, _lines, _record, _choose, _undo, _redo, _decide,
)  # fmt: skip

EXPECTED = {
    "nothing-to-undo", "nothing-to-redo", "undo-depended-on", "undo-conflict", "undo-depended-on-many",
    "redo-depended-on", "iin-taken", "student-exists", "exchange-gap", "conflict-taken", "conflict-hangs",
    "iin-used", "conflict-orphan-lost", "student-anonymised",
}  # fmt: skip


@contextmanager
def refusing(*codes: str) -> Iterator[None]:
    """What a person may be refused; any other refusal is a fault."""
    try:
        yield
    except KafedraError as error:
        if error.code not in codes:
            raise


def come_together(pcs: Pcs, everybody: list[Context]) -> None:
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
                with refusing("conflict-closed"):
                    conflicts.resolve(ctx, [line.id], conflicts.OURS)
            pcs.meet(*everybody, rounds=1)
        if not any(conflicts.count(ctx) for ctx in everybody):
            return
    raise AssertionError([conflicts.conflicts(ctx) for ctx in everybody])
