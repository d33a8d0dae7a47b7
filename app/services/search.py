"""Search while typing: people, topics, papers, by any part of a word's beginning and any keyboard."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.kazakh import searched_words
from app.services.context import Context
from app.services.students import name_of
from app.storage import queries, search_queries, student_queries

LIMIT = 20


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is (student, supervisor, topic, paper), the record it opens, two lines of text."""

    kind: str
    id: str
    title: str
    detail: str


def find(ctx: Context, text: str, limit: int = LIMIT) -> list[Hit]:
    """The records that the typed words lead to; archived ones are left out, by their topics too."""
    words = searched_words(text)
    with ctx.database.read() as connection:
        found = search_queries.search(connection, words, limit)
        student_ids = [record for kind, record in found if kind in ("student", "topic")]
        students = {row["id"]: row for row in student_queries.student_rows(connection, student_ids)}
        staff = queries.rows_by(connection, "staff", "id", [r for k, r in found if k == "supervisor"])
        papers = queries.rows_by(connection, "paper", "id", [r for k, r in found if k == "paper"])
    hits: list[Hit] = []
    for kind, record in found:
        if kind == "supervisor":
            hits.append(Hit(kind, record, name_of(staff[record][0]).full_name, ""))
        elif kind == "paper":
            hits.append(Hit(kind, record, papers[record][0]["number"], papers[record][0]["title"]))
        elif record in students and not students[record]["archived"]:
            row = students[record]
            detail = " · ".join(part for part in (row["programme_code"], row["study_group"]) if part)
            about = row["topic_kk"] or row["topic_ru"] or "" if kind == "topic" else detail
            hits.append(Hit(kind, record, name_of(row).full_name, about))
    return hits
