"""What is known of the department itself, as the regulations read it, and what their rules say of it on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.domain.findings import Finding
from app.domain.regulation import evaluate
from app.domain.rules import DEPARTMENT
from app.services import academics, settings
from app.services.context import Context
from app.services.fact_columns import STAFF, first_name
from app.services.facts import programme_facts, record_facts
from app.storage import derived, queries, staff_queries

Row = dict[str, Any]
Facts = dict[str, Any]

_LISTS = ("contracts", "laboratories")


def of_department(ctx: Context) -> dict[str, Facts]:
    """The facts of the department: its name, teachers, contracts, laboratories, programmes and directions."""
    with ctx.database.read() as connection:
        row = next(iter(queries.rows(connection, "department")), {})
        staff = staff_queries.staff_rows(connection)
        programmes = queries.rows(connection, "programme", order=("code",), archived=False)
        own = queries.rows(connection, "record", student_id=None, order=("id",))
    kept = _kept(own, DEPARTMENT)
    lists = {name: _kept(own, f"{DEPARTMENT}.{name}") for name in _LISTS}
    return {
        DEPARTMENT: {
            "directions": None,
            "timetable": None,
            **(kept[-1] if kept else {}),
            "id": row.get("id"),
            "name": first_name(row),
            "teachers": [_teacher(person) for person in staff],
            "programmes": [programme_facts(programme) for programme in programmes],
            **lists,
        }
    }


def judge(ctx: Context, day: date | None = None) -> list[Finding]:
    """What the rules of the main edition about the department say on a day."""
    edition = settings.main_profile(ctx)
    return evaluate(
        ctx.profile(edition),
        of_department(ctx),
        day or ctx.today(),
        academics.working_calendar(ctx),
        settings.effective(ctx, edition),
    )


def _kept(rows: Iterable[Row], kind: str) -> list[Facts]:
    return [record_facts(row) for row in rows if row["kind"] == kind]


def _teacher(person: Mapping[str, Any]) -> Facts:
    """A member of the staff; who has students now supervises, whether it is noted or not."""
    facts = STAFF.facts_of(person)
    return facts | {
        "name": derived.full_name(person),
        "degree": person["degree"],
        "academic_title": person["academic_title"],
        "supervises": True if person["load"] else facts.get("supervises"),
    }
