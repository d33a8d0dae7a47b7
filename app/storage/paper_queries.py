"""Reading issued papers: the register and the running number of a year."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from app.storage.tables import paper, student

Row = dict[str, Any]

_DIGITS = 4


def next_numbers(connection: Connection, year: int, amount: int, mark: str = "") -> list[str]:
    """The next free numbers of a year: 2026-0001, 2026-0002, ...; with the mark of a PC 2026-0001-AB, ..."""
    begin, end = f"{year}-", f"-{mark}" if mark else ""
    numbers = select(paper.c.number).where(paper.c.number >= begin, paper.c.number < f"{year}.")
    others = paper.c.number.like(f"{begin}%-%")
    numbers = numbers.where(paper.c.number.like(f"{begin}%{end}") if mark else ~others)
    # Length first: a year may run past four digits.
    last = numbers.order_by(func.length(paper.c.number).desc(), paper.c.number.desc()).limit(1)
    found = connection.execute(last).scalar_one_or_none()
    start = int(found.removeprefix(begin).removesuffix(end)) if found else 0
    return [f"{begin}{start + offset:0{_DIGITS}}{end}" for offset in range(1, amount + 1)]


def register(
    connection: Connection,
    *,
    student_id: str | None = None,
    subject_id: str | None = None,
    form: str | None = None,
    year: int | None = None,
    limit: int | None = None,
) -> list[Row]:
    """Issued papers, the newest first, each with the name parts of its student; without the frozen data."""
    columns = [column for column in paper.c if column.name != "data"]
    names = (student.c.surname, student.c.given_name, student.c.patronymic)
    query = select(*columns, *names).outerjoin(student, student.c.id == paper.c.student_id)
    for column, value in ((paper.c.student_id, student_id), (paper.c.subject_id, subject_id), (paper.c.form, form)):
        if value is not None:
            query = query.where(column == value)
    if year is not None:
        query = query.where(paper.c.number >= f"{year}-", paper.c.number < f"{year}.")
    query = query.order_by(paper.c.issued_at.desc(), paper.c.number.desc()).limit(limit)
    return [dict(row) for row in connection.execute(query).mappings()]
