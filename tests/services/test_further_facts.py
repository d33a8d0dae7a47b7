"""Facts without a column: offered by the dictionary, kept beside the columns, taken back by one undo."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.errors import UsageError
from app.services import facts, further_facts, history, internships
from app.services.context import Context


@pytest.fixture
def stay(department: Context, student_id: str) -> str:
    return internships.create(department, student_id, {"host_name": "Институт", "starts": date(2027, 3, 1)})[0]


def known(ctx: Context, student_id: str) -> dict[str, object]:
    return facts.of_students(ctx, [student_id])[student_id]["internships"][0]


def test_what_has_a_column_or_rows_of_its_own_is_not_asked_again(department: Context, student_id: str) -> None:
    asked = {spec.name for spec in further_facts.fields(department, student_id, "internships")}
    assert {"internships.host.kind", "internships.host.field", "internships.departure"} <= asked
    assert not {"internships.host.name", "internships.start", "internships.programme.rows.name"} & asked


def test_facts_are_kept_and_taken_back_with_one_undo(department: Context, student_id: str, stay: str) -> None:
    given = {"departure": date(2027, 2, 28), "host.field": "ақпараттық технологиялар"}
    further_facts.save(department, student_id, "internships", stay, given)

    assert further_facts.values(department, student_id, "internships", stay) == given
    found = known(department, student_id)
    assert (found["departure"], found["host"]) == (
        date(2027, 2, 28),
        {**found["host"], "field": "ақпараттық технологиялар", "name": "Институт"},
    )
    history.undo(department)
    assert further_facts.values(department, student_id, "internships", stay) == {}


def test_none_takes_a_fact_back(department: Context, student_id: str, stay: str) -> None:
    further_facts.save(department, student_id, "internships", stay, {"departure": date(2027, 2, 28)})
    further_facts.save(department, student_id, "internships", stay, {"departure": None})
    assert further_facts.values(department, student_id, "internships", stay) == {}


@pytest.mark.parametrize(("name", "value"), [("host.colour", "red"), ("departure", "soon"), ("host.kind", "castle")])
def test_what_the_dictionary_does_not_allow_is_refused(
    department: Context, student_id: str, stay: str, name: str, value: str
) -> None:
    with pytest.raises(UsageError):
        further_facts.save(department, student_id, "internships", stay, {name: value})
