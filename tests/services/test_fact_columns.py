"""A fact comes back from where it was written: a column, beside the columns, or a record of facts alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.errors import UsageError
from app.services import fact_columns, facts, stored_facts, students
from app.services.context import Context
from app.storage.tables import metadata

DAY = date(2026, 10, 5)


def write(ctx: Context, student_id: str, root: str, item_id: str | None, values: dict[str, Any]) -> None:
    with ctx.intention("records.save", kind="", name="") as unit:
        profile = ctx.profile(students.get(ctx, student_id)["edition"])
        stored_facts.write(profile, unit, student_id, root, item_id, values)


def told(ctx: Context, student_id: str, root: str, item_id: str | None = None) -> Any:
    known = facts.of_students(ctx, [student_id])[student_id][root]
    return next(one for one in known if one["id"] == item_id) if item_id else known


@pytest.mark.parametrize("root", fact_columns.TABLES)
def test_every_column_named_is_one_of_the_table(root: str) -> None:
    table = fact_columns.TABLES[root]
    assert set(table.columns.values()) <= set(metadata.tables[table.table].columns.keys())


@pytest.mark.parametrize(
    ("root", "values"),
    [
        ("student", {"previous_education": "bachelor", "profile_matches": True, "customer": "«Қазтест» ЖШС"}),
        ("topic", {"proposal_date": DAY, "department.number": "3", "department.date": DAY}),
        ("topic", {"department.decision": "approve"}),  # beside the columns
        ("supervisor", {"match_confirmed": DAY, "order.number": "41", "order.date": DAY}),
        ("completion", {"award.date": DAY, "credits": 120, "diploma.number": "0012345"}),  # a record
    ],
)
def test_a_fact_written_is_told(department: Context, student_id: str, root: str, values: dict[str, Any]) -> None:
    write(department, student_id, root, None, values)

    known = told(department, student_id, root)
    reads = {name: facts.value_of(known, name) for name in values}
    assert reads == values

    write(department, student_id, root, None, dict.fromkeys(values))

    known = told(department, student_id, root)
    assert {facts.value_of(known, name) for name in values} == {None}


def test_facts_of_one_internship(department: Context, student_id: str, internship_id: str) -> None:
    values = {
        "visas.head": DAY,
        "host_consent.number": "12",
        "language.test": "IELTS",
        "cost_calculation.total": Decimal("1250.50"),
        "cost_calculation.no_expenses": True,
        "departure": DAY,
    }
    write(department, student_id, "internships", internship_id, values)

    known = told(department, student_id, "internships", internship_id)
    assert {name: facts.value_of(known, name) for name in values} == values

    write(department, student_id, "internships", internship_id, {"cost_calculation.no_expenses": None})

    known = told(department, student_id, "internships", internship_id)
    assert facts.value_of(known, "cost_calculation.no_expenses") is False


def test_what_the_dictionary_does_not_know_is_refused(department: Context, student_id: str) -> None:
    for root, values in (("topic", {"colour": "көк"}), ("practices", {"kind": "dreaming"}), ("dreams", {"kind": "x"})):
        with pytest.raises(UsageError):
            write(department, student_id, root, None, values)
