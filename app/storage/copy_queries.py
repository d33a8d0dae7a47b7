"""Reading copies of papers with their events, and pages of scans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, exists, or_, select

from app.storage.batches import batched
from app.storage.tables import copy_event, paper, paper_copy, scan, scan_page, student

Row = dict[str, Any]

_PAPER = (
    "number", "form", "language", "title", "student_id", "subject_id", "issued_at", "template_version",
    "pages", "annulled", "draft",
)  # fmt: skip


def _lines() -> Select[Any]:
    """Copies, each with its paper and the name parts of the student."""
    return (
        select(
            paper_copy.c.id,
            paper_copy.c.paper_id,
            paper_copy.c.number.label("copy"),
            paper_copy.c.recipient,
            *(paper.c[name] for name in _PAPER),
            student.c.surname,
            student.c.given_name,
            student.c.patronymic,
        )
        .join(paper, paper.c.id == paper_copy.c.paper_id)
        .outerjoin(student, student.c.id == paper.c.student_id)
        .order_by(paper.c.issued_at, paper.c.number, paper_copy.c.number)
    )


def _has(*kinds: str) -> Any:
    return exists().where(copy_event.c.copy_id == paper_copy.c.id, copy_event.c.kind.in_(kinds))


def of_papers_in_force(connection: Connection, *, ended: bool | None = None) -> list[Row]:
    """Copies of papers that were not annulled; `ended` True only those that may have come home or been lost, False
    only those that may be on their way.
    """
    query = _lines().where(paper.c.annulled.is_(None))
    if ended is True:
        query = query.where(_has("home", "lost"))
    elif ended is False:
        query = query.where(or_(~_has("home", "lost"), _has("undone")))
    return [dict(row) for row in connection.execute(query).mappings()]


def of_papers(connection: Connection, paper_ids: Sequence[str]) -> list[Row]:
    return _of(connection, paper_copy.c.paper_id, paper_ids)


def by_ids(connection: Connection, copy_ids: Sequence[str]) -> list[Row]:
    return _of(connection, paper_copy.c.id, copy_ids)


def _of(connection: Connection, column: Any, values: Sequence[str]) -> list[Row]:
    found: list[Row] = []
    for batch in batched(values):
        found += (dict(row) for row in connection.execute(_lines().where(column.in_(batch))).mappings())
    return found


# --- scans --------------------------------------------------------------------------------------


def filed_sheets(connection: Connection, paper_ids: Sequence[str]) -> dict[tuple[str, int], set[int]]:
    """The sheets that came home, by paper and copy."""
    found: dict[tuple[str, int], set[int]] = {}
    columns = (scan_page.c.paper_id, scan_page.c.copy_number, scan_page.c.sheet)
    for batch in batched(paper_ids):
        query = select(*columns).where(scan_page.c.paper_id.in_(batch), scan_page.c.state == "filed")
        for paper_id, copy, sheet in connection.execute(query):
            found.setdefault((paper_id, copy), set()).add(sheet)
    return found


def scan_pages(connection: Connection, **equals: object) -> list[Row]:
    """Pages with the file they came in and the paper they were filed under, the newest files first."""
    query = (
        select(
            scan_page,
            scan.c.name.label("file"),
            scan.c.sha256,
            scan.c.suffix,
            scan.c.pages,
            scan.c.received_at,
            paper.c.number,
            paper.c.title,
        )
        .join(scan, scan.c.id == scan_page.c.scan_id)
        .outerjoin(paper, paper.c.id == scan_page.c.paper_id)
        .order_by(scan.c.received_at.desc(), scan.c.name, scan.c.id, scan_page.c.page)
    )
    for name, value in equals.items():
        query = query.where(scan_page.c[name] == value)
    return [dict(row) for row in connection.execute(query).mappings()]


def paper_number(connection: Connection, paper_id: str) -> str | None:
    """The number of a paper; None when there is no such paper."""
    return connection.execute(select(paper.c.number).where(paper.c.id == paper_id)).scalar_one_or_none()
