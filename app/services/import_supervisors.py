"""Supervisors of a list against the staff: matched by name; proposals that waited for them are linked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.exchange.data_rows import Problem
from app.exchange.supervisor_rows import SupervisorRow
from app.services import supervisors
from app.services.import_plan import NAME_PARTS, ROWS_BETWEEN_REPORTS, Change, PlannedRow, name_values, state_of
from app.services.staff_names import StaffNames
from app.storage import matching, staff_queries
from app.storage.database import UnitOfWork

Row = dict[str, Any]


def plan(connection: Any, rows: Sequence[SupervisorRow]) -> tuple[PlannedRow, ...]:
    """What each row would do. The connection is only read."""
    known: dict[str, list[Row]] = {}
    for person in staff_queries.staff_rows(connection):
        known.setdefault(person["name_fold"], []).append(person)
    return tuple(_planned(row, known.get(row.name.folded, [])) for row in rows)


def _planned(row: SupervisorRow, namesakes: list[Row]) -> PlannedRow:
    given = name_values(row.name) | row.values
    name = row.name.full_name
    if not namesakes:
        state = state_of(known=False, changes=(), problems=row.problems)
        return PlannedRow(row.row, name, state, problems=row.problems, notes=row.notes, values={"staff": given})
    person = namesakes[0]
    problems = row.problems
    if len(namesakes) > 1:
        problems = (*problems, Problem(row.row, "", "", "name-ambiguous", {"name": name}))
    differing = {key: value for key, value in given.items() if value != person[key]}
    changes = tuple(
        Change("name" if key in NAME_PARTS else key, person[key], value) for key, value in differing.items()
    )
    state = state_of(known=True, changes=changes, problems=problems)
    return PlannedRow(row.row, name, state, person["id"], changes, problems, row.notes, {"staff": differing})


def write(unit: UnitOfWork, rows: Sequence[PlannedRow], progress: Any = None) -> None:
    """Write the taken rows; then students whose list named one of these people get the record of the person."""
    for index, row in enumerate(rows):
        if progress is not None and index % ROWS_BETWEEN_REPORTS == 0:
            progress(index, len(rows))
        supervisors.write(unit, row.record_id, row.values["staff"])
    staff = StaffNames(matching.staff_names(unit.connection))
    for supervision_id, name in matching.unlinked_supervisions(unit.connection):
        staff_id, _ = staff.find(name)
        if staff_id is not None:
            unit.update("supervision", supervision_id, {"staff_id": staff_id, "name_given": None})
