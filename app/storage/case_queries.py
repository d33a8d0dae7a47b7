"""Reading cases: where each stands, whose it is, and what an act decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, case, func, select

from app.storage.batches import batched
from app.storage.queries import Row, rows_by
from app.storage.tables import act, case_entry, metadata, student, work_case


def latest_cases(
    connection: Connection, workflow: str, keys: Sequence[str], *, by_subject: bool = False
) -> dict[str, Row]:
    """The latest case of each student (or of each item, such as an internship) in a workflow."""
    column = "subject_id" if by_subject else "student_id"
    found = rows_by(connection, "work_case", column, keys, order=("opened", "id"), workflow=workflow)
    return {key: cases[-1] for key, cases in found.items()}


_ITEM_TABLES = {"internships": "internship"}


def item_owners(connection: Connection, list_fact: str, student_ids: Sequence[str]) -> dict[str, str]:
    """Ids of the records behind a list fact, each with its student."""
    entity = metadata.tables[_ITEM_TABLES.get(list_fact, "record")]
    owners: dict[str, str] = {}
    for batch in batched(student_ids):
        query = select(entity.c.id, entity.c.student_id).where(entity.c.student_id.in_(batch))
        if list_fact not in _ITEM_TABLES:
            query = query.where(entity.c.kind == list_fact)
        owners.update((item_id, student_id) for item_id, student_id in connection.execute(query))
    return owners


def open_cases(connection: Connection, student_ids: Sequence[str]) -> Iterator[list[Row]]:
    """The cases of these students that have not ended, some hundreds at a time."""
    for batch in batched(student_ids):
        query = select(work_case).where(work_case.c.student_id.in_(batch), work_case.c.closed.is_(None))
        yield [dict(row) for row in connection.execute(query.order_by(work_case.c.opened, work_case.c.id)).mappings()]


def acts_of_student(connection: Connection, student_id: str) -> list[Row]:
    """The acts that decided anything for a student."""
    query = (
        select(act)
        .join(case_entry, case_entry.c.act_id == act.c.id)
        .join(work_case, work_case.c.id == case_entry.c.case_id)
        .where(work_case.c.student_id == student_id)
        .distinct()
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def case_entries(connection: Connection, case_ids: Sequence[str]) -> dict[str, list[Row]]:
    return rows_by(connection, "case_entry", "case_id", case_ids, order=("position",))


def act_decisions(connection: Connection, act_id: str) -> list[Row]:
    """What one protocol or order decided, for whom."""
    query = (
        select(case_entry, work_case.c.student_id, work_case.c.workflow, work_case.c.edition)
        .join(work_case, work_case.c.id == case_entry.c.case_id)
        .join(student, student.c.id == work_case.c.student_id)
        .where(case_entry.c.act_id == act_id)
        .order_by(student.c.sort_name)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def decision_counts(connection: Connection) -> dict[str, tuple[int, int]]:
    """For each act the number of its decisions and of its approvals."""
    approved = func.sum(case((case_entry.c.outcome == "approve", 1), else_=0))
    query = (
        select(case_entry.c.act_id, func.count(), approved)
        .where(case_entry.c.act_id.is_not(None))
        .group_by(case_entry.c.act_id)
    )
    return {act_id: (total, good) for act_id, total, good in connection.execute(query)}
