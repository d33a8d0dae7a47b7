"""What one row of a list would do to the records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.domain.people import PersonName
from app.exchange.data_rows import Note, Problem

NAME_PARTS = ("surname", "given_name", "patronymic")
ROWS_BETWEEN_REPORTS = 250
NEW, CHANGED, UNCHANGED, TO_CONFIRM, REFUSED = "new", "changed", "unchanged", "to-confirm", "refused"


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a known record: what it holds and what the list says. `field` is worded «column.<field>»."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """`record_id` is None when the row brings a new record; `values` is what would be written, table by table."""

    number: int
    name: str
    state: str
    record_id: str | None = None
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()
    values: dict[str, dict[str, Any]] = field(default_factory=dict, repr=False)


def state_of(*, known: bool, changes: tuple[Change, ...], problems: tuple[Problem, ...]) -> str:
    """A doubt about a row that changes nothing was answered when the record was written: it is not raised again."""
    if any(not problem.confirmable for problem in problems):
        return REFUSED
    if known and not changes:
        return UNCHANGED
    if problems:
        return TO_CONFIRM
    return CHANGED if known else NEW


def name_values(name: PersonName) -> dict[str, Any]:
    """The parts of a name that a list gives, under the names of the record."""
    return {part: text for part in NAME_PARTS if (text := getattr(name, part))}
