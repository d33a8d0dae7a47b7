"""Lines of a study plan in a file against those of a student's plan: new ones are added, known ones corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.domain.errors import Refused
from app.domain.kazakh import fold
from app.exchange.plan_rows import StudyRow, known_by
from app.services import plans, students, tables
from app.services.context import Context
from app.services.import_plan import Change, PlannedRow, state_of
from app.storage import queries

Row = dict[str, Any]

SECTION = "study"
COLUMNS = ("code", "name", "cycle", "component", "credits", "semester")
# The name of a line is a discipline in lists, where a name is a person's.
_FIELDS: Mapping[str, str] = {"name": "discipline"}


def check(ctx: Context, student_id: str) -> None:
    """Whether lines may be written into the plan. Refused: plan-needs-track, plan-approved."""
    student = students.get(ctx, student_id)
    card = plans.of_student(ctx, student_id)
    if card is None and not student["track"]:
        raise Refused("plan-needs-track", name=students.name_of(student).full_name)
    if card is not None and card.approved is not None:
        raise Refused("plan-approved", version=card.version, date=card.approved)


def plan(connection: Any, student_id: str, rows: Sequence[StudyRow]) -> tuple[PlannedRow, ...]:
    """What each row would do to the version that may be edited. The connection is only read."""
    return tuple(
        _planned(row, line) for row, line in zip(rows, _lines_meant(connection, student_id, rows), strict=True)
    )


def _lines_meant(connection: Any, student_id: str, rows: Sequence[StudyRow]) -> list[Row | None]:
    """The line of the plan that each row speaks of: of the same code (or name) and semester, else of that code alone
    when neither the plan nor the file has it twice.
    """
    present = _present(connection, student_id)
    by_key, by_name = _by(_keys, present), _by(_names, present)
    taken: set[str] = set()
    meant: list[Row | None] = []
    for row in rows:
        meant.append(next((line for line in by_key.get(row.key, ()) if line["id"] not in taken), None))
        taken |= {line["id"] for line in meant[-1:] if line is not None}
    named = Counter(row.key[0] for row in rows)
    for at, row in enumerate(rows):
        alike = [line for line in by_name.get(row.key[0], ()) if line["id"] not in taken]
        if meant[at] is None and len(alike) == 1 and named[row.key[0]] == 1:
            meant[at] = alike[0]
            taken.add(alike[0]["id"])
    return meant


def _by(keys: Callable[[Row], set[Any]], lines: Sequence[Row]) -> dict[Any, list[Row]]:
    """Lines under each of their keys, in their order."""
    found: dict[Any, list[Row]] = {}
    for line in lines:
        for key in keys(line):
            found.setdefault(key, []).append(line)
    return found


def _names(line: Row) -> set[str]:
    return {name for name, _ in _keys(line)}


def _present(connection: Any, student_id: str) -> list[Row]:
    versions = queries.rows(connection, "plan", student_id=student_id, order=("version",))
    if not versions:
        return []
    return queries.rows(connection, "plan_row", plan_id=versions[-1]["id"], section=SECTION, order=("position",))


def _keys(line: Row) -> set[tuple[str, int | None]]:
    """A line is known by its code and by its name: lists may give either."""
    return {known_by(line), (fold(line["name"] or ""), line["semester"])}


def _planned(row: StudyRow, line: Row | None) -> PlannedRow:
    name = row.values.get("name") or ""
    if line is None:
        state = state_of(known=False, changes=(), problems=row.problems)
        return PlannedRow(row.row, name, state, problems=row.problems, notes=row.notes, values={"plan_row": row.values})
    differing = {key: value for key, value in row.values.items() if value != line[key]}
    changes = tuple(Change(_FIELDS.get(key, key), line[key], value) for key, value in differing.items())
    state = state_of(known=True, changes=changes, problems=row.problems)
    return PlannedRow(row.row, name, state, line["id"], changes, row.problems, row.notes, {"plan_row": differing})


def write(ctx: Context, connection: Any, student_id: str, rows: Sequence[PlannedRow]) -> None:
    """Write the taken rows into the plan, which is begun when there is none; lines that no row names stay.

    Refused: plan-needs-track, plan-approved.
    """
    card = plans.of_student(ctx, student_id)
    plan_id = card.id if card is not None else plans.create(ctx, student_id)[0]
    changed = {row.record_id: row.values["plan_row"] for row in rows if row.record_id is not None}
    kept = [
        {name: line[name] for name in ("id", *plans.ROW_COLUMNS)} | changed.get(line["id"], {})
        for line in _present(connection, student_id)
    ]
    new = [row.values["plan_row"] for row in rows if row.record_id is None]
    plans.save_rows(ctx, plan_id, SECTION, [*kept, *new])


def export(ctx: Context, path: Path, student_id: str | None = None) -> int:
    """A workbook with the columns that are read: the lines of a plan, or none, to be filled in.

    EnvironmentProblem: table-not-written.
    """
    card = plans.of_student(ctx, student_id) if student_id is not None else None
    headings = [ctx.say(f"column.{_FIELDS.get(name, name)}") for name in COLUMNS]
    lines = card.rows[SECTION] if card is not None else ()
    rows = [[getattr(line, name) for name in COLUMNS] for line in lines]
    return tables.export(ctx, path, headings, rows, name=ctx.say("table-study-plan"))
