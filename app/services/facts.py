"""What is recorded of students, as the regulations read it (docs/facts.md). Bulk: one query a table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from app.domain.facts import kept_kinds
from app.domain.rules import Profile
from app.services import academics
from app.services.context import Context
from app.services.fact_columns import (
    INTERNSHIP,
    INTERNSHIP_ROW,
    PLAN,
    PLAN_COPY,
    PLAN_ROW,
    PROGRAMME,
    STUDENT,
    SUPERVISION,
    TOPIC,
    FactTable,
    first_name,
    lay_over,
)
from app.storage import derived, history, queries, staff_queries

Row = dict[str, Any]
Facts = dict[str, Any]
# Gives a record of a student, who is handed over as his row.
Reader = Callable[[Row], Any]

_LOADS = "supervisor-loads"
_MANY = 100
# A version of a plan that is still being approved while the one before it is in force (in `more`).
DRAFT = "draft"


def of_students(ctx: Context, student_ids: Sequence[str], records: Collection[str] | None = None) -> dict[str, Facts]:
    """The facts of each student, by id; a record that does not exist is None, never invented.

    Of `records` only those named are read, all when left out. Lists come ordered so that the last is in force.
    """
    semesters = academics.list_semesters(ctx)
    finals = academics.list_finals(ctx)
    wanted = None if records is None else frozenset(records)
    with ctx.database.read() as connection:
        students = queries.rows_by(connection, "student", "id", student_ids)
        read = {
            name: reader(ctx, connection, student_ids)
            for name, reader in _READERS.items()
            if wanted is None or name in wanted
        }
        kept = (
            queries.rows_by(connection, "record", "student_id", student_ids, order=("id",))
            if wanted is None or wanted - _READERS.keys()
            else {}
        )
    return {
        student_id: {
            "student": _student(student),
            "study": academics.study_facts(semesters, student, _years(ctx, student), finals),
        }
        | {name: of_student(student) for name, of_student in read.items()}
        | _records(ctx.profile(student["edition"]), kept.get(student_id, ()), wanted)
        for student_id, (student,) in students.items()
    }


def _years(ctx: Context, student: Row) -> float | None:
    """The typical term of the student's track in his edition, in years."""
    track = ctx.profile(student["edition"]).tracks.get(student["track"] or "")
    return track.years if track else None


def current(rows: Sequence[Row], ended: str) -> Row | None:
    """The last of the rows that nothing put an end to."""
    return next((row for row in reversed(rows) if not row[ended]), None)


def _first(rows: list[Row], present: Row, table: FactTable) -> Facts | None:
    """The acts of what was approved before the present one took its place; None while nothing was replaced."""
    approved = next((row for row in rows if row["council_date"]), present)
    return None if approved["id"] == present["id"] else table.facts_of(approved)


def _student(row: Row) -> Facts:
    return {**STUDENT.facts_of(row), "name": derived.full_name(row)}


def _read_programmes(ctx: Context, connection: Any, student_ids: Sequence[str]) -> Reader:
    programmes = {row["id"]: programme_facts(row) for row in queries.rows(connection, "programme")}
    return lambda student: programmes.get(student["programme_id"] or "")


def programme_facts(row: Row) -> Facts:
    """A programme as the regulation reads it; its name in the language the department keeps it in first."""
    return PROGRAMME.facts_of(row) | {"name": first_name(row)}


def _read_topics(ctx: Context, connection: Any, student_ids: Sequence[str]) -> Reader:
    topics = queries.rows_by(connection, "topic", "student_id", student_ids, order=("id",))

    def of_student(student: Row) -> Facts | None:
        rows = topics.get(student["id"], [])
        row = current(rows, "superseded")
        return row and TOPIC.facts_of(row) | {"first": _first(rows, row, TOPIC)}

    return of_student


def _read_supervisors(ctx: Context, connection: Any, student_ids: Sequence[str]) -> Reader:
    supervisions = queries.rows_by(connection, "supervision", "student_id", student_ids, order=("id",))
    asked = list(dict.fromkeys(row["staff_id"] for rows in supervisions.values() for row in rows if row["staff_id"]))
    staff = {person: rows[0] for person, rows in queries.rows_by(connection, "staff", "id", asked).items()}
    dated = queries.rows_by(connection, "qualification", "staff_id", asked, order=("valid_from", "id"))
    qualifications = {person: rows[-1] for person, rows in dated.items()}
    loads = _loads(ctx, connection, asked, len(student_ids))

    def of_student(student: Row) -> Facts | None:
        rows = supervisions.get(student["id"], [])
        row = current(rows, "ended")
        if row is None:
            return None
        found = _supervisor(row, staff, qualifications) | {"students": loads.get(row["staff_id"])}
        return found | {"first": _first(rows, row, SUPERVISION)}

    return of_student


def _loads(ctx: Context, connection: Any, staff_ids: Sequence[str], students: int) -> Mapping[str, int]:
    """How many students these supervise. Of many students everybody's is counted, once until something is written:
    a batch after another would count the whole department each time.
    """
    if students < _MANY or ctx.database.in_intention:
        return staff_queries.supervisor_loads(connection, staff_ids)
    seq = history.last_seq(connection)
    counted: tuple[int, Mapping[str, int]] | None = ctx.memory.get(_LOADS)
    if counted is None or counted[0] != seq:
        counted = ctx.memory[_LOADS] = (seq, staff_queries.supervisor_loads(connection))
    return counted[1]


def _supervisor(row: Row, staff: dict[str, Row], qualifications: dict[str, Row]) -> Facts:
    person = staff.get(row["staff_id"] or "")
    qualification = qualifications.get(row["staff_id"] or "", {})
    return SUPERVISION.facts_of(row) | {
        "name": derived.full_name(person) if person else row["name_given"],
        "degree": qualification.get("degree"),
        "academic_title": qualification.get("academic_title"),
    }


def _read_plans(ctx: Context, connection: Any, student_ids: Sequence[str]) -> Reader:
    plans = queries.rows_by(connection, "plan", "student_id", student_ids, order=("version",))
    firsts = {student_id: rows[0] for student_id, rows in plans.items()}
    valid = {student_id: in_force(rows) for student_id, rows in plans.items()}
    plan_ids = [plan["id"] for plan in valid.values()]
    lines = queries.rows_by(connection, "plan_row", "plan_id", plan_ids, order=("section", "position"))
    copies = queries.rows_by(connection, "plan_copy", "plan_id", plan_ids, order=("number",))

    def of_student(student: Row) -> Facts | None:
        plan = valid.get(student["id"])
        if plan is None:
            return None
        first = firsts[student["id"]]
        found = plan_facts(plan, lines.get(plan["id"], []), copies.get(plan["id"], []))
        return found | {"first": PLAN.facts_of(first) if first["id"] != plan["id"] else None}

    return of_student


def in_force(versions: Sequence[Row]) -> Row:
    """The version of a plan that counts: the latest but for one that only amends it and is not approved yet."""
    approved = [row for row in versions if not (row["more"] or {}).get(DRAFT)]
    return (approved or list(versions))[-1]


def plan_facts(plan: Row, lines: Sequence[Row], copies: Sequence[Row]) -> Facts:
    """A version of a plan with its rows and copies."""
    return PLAN.facts_of(plan) | {
        "rows": [PLAN_ROW.facts_of(line) for line in lines],
        "copies": [PLAN_COPY.facts_of(copy) for copy in copies],
    }


def _read_internships(ctx: Context, connection: Any, student_ids: Sequence[str]) -> Reader:
    internships = queries.rows_by(connection, "internship", "student_id", student_ids, order=("starts", "id"))
    ids = [row["id"] for rows in internships.values() for row in rows]
    works = queries.rows_by(connection, "internship_row", "internship_id", ids, order=("position",)) if ids else {}
    return lambda student: [_internship(row, works.get(row["id"], [])) for row in internships.get(student["id"], [])]


def _internship(row: Row, works: Sequence[Row]) -> Facts:
    found = INTERNSHIP.facts_of(row)
    found["programme"] = {**(found["programme"] or {}), "rows": [INTERNSHIP_ROW.facts_of(one) for one in works]}
    return found


_READERS: Mapping[str, Callable[[Context, Any, Sequence[str]], Reader]] = {
    "programme": _read_programmes,
    "topic": _read_topics,
    "supervisor": _read_supervisors,
    "plan": _read_plans,
    "internships": _read_internships,
}


def _records(profile: Profile, rows: Sequence[Row], wanted: Collection[str] | None) -> Facts:
    """The lists and records that the edition keeps by their facts alone; a list nobody wrote to is empty."""
    found: Facts = {}
    for name in kept_kinds(profile):
        if name not in _READERS and (wanted is None or name in wanted):
            own = [record_facts(row) for row in rows if row["kind"] == name]
            found[name] = own if profile.facts[name].type == "list" else own[-1] if own else None
    return found


def record_facts(row: Row) -> Facts:
    """A record kept by its facts alone, with its id and how its case ended."""
    found: Facts = {"id": row["id"], "outcome": row["outcome"], "ended": row["ended"]}
    lay_over(found, row["data"])
    return found


def value_of(facts: Mapping[str, Any], dotted: str) -> Any:
    """The fact under a dotted name, None when any part of the way is missing."""
    value: Any = facts
    for part in dotted.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(part)
    return value


def reader(known: Mapping[str, Any], item_of: str | None, item_id: str | None) -> Callable[[str], Any]:
    """Facts by dotted name; those of a workflow of items that begin with `item.` are of the one item."""
    item: Mapping[str, Any] = next((one for one in known.get(item_of or "") or () if one.get("id") == item_id), {})

    def value(name: str) -> Any:
        first, _, rest = name.partition(".")
        return value_of(item, rest) if item_of is not None and first == "item" else value_of(known, name)

    return value
