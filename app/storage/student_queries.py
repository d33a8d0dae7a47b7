"""Reading students: the list by screens, its filters and orders, its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, select
from sqlalchemy.sql.elements import ColumnElement

from app.storage.batches import batched
from app.storage.queries import Row
from app.storage.search_queries import bound_words, matching_subjects
from app.storage.tables import programme, staff, student, supervision, topic


@dataclass(frozen=True, slots=True)
class StudentFilter:
    """What the list shows. `words` are folded; None means no restriction."""

    words: tuple[str, ...] = ()
    cohort: int | None = None
    programme_id: str | None = None
    track: str | None = None
    course: int | None = None
    staff_id: str | None = None
    archived: bool = False


_STUDENT_ORDERS: dict[str, tuple[Any, ...]] = {
    "name": (student.c.sort_name,),
    "programme": (programme.c.code, student.c.sort_name),
    "track": (student.c.track, student.c.sort_name),
    "course": (student.c.course, student.c.sort_name),
    "group": (student.c.study_group, student.c.sort_name),
    "funding": (student.c.funding, student.c.sort_name),
    "enrolled": (student.c.enrol_date, student.c.sort_name),
    "supervisor": (staff.c.sort_name, student.c.sort_name),
    "topic": (topic.c.kk, student.c.sort_name),
    "iin": (student.c.iin,),
    "status": (student.c.status, student.c.sort_name),
}
STUDENT_ORDERS = tuple(_STUDENT_ORDERS)


_PLAIN_RESTRICTIONS = ("cohort", "programme_id", "track", "course")


def _shape(wanted: StudentFilter) -> tuple[int, tuple[str, ...], bool]:
    """What of a filter decides the statement: number of words, columns restricted, supervisor or not."""
    restricted = tuple(name for name in _PLAIN_RESTRICTIONS if getattr(wanted, name) is not None)
    return len(wanted.words), restricted, wanted.staff_id is not None


def _bound(wanted: StudentFilter) -> Row:
    values = {name: getattr(wanted, name) for name in (*_PLAIN_RESTRICTIONS, "staff_id")}
    return {name: value for name, value in values.items() if value is not None} | {
        "archived": wanted.archived,
        **bound_words(wanted.words),
    }


def _student_where(words: int, restricted: tuple[str, ...], by_supervisor: bool) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = [student.c.archived == bindparam("archived")]
    where += [student.c[name] == bindparam(name) for name in restricted]
    if by_supervisor:
        current = select(supervision.c.student_id).where(
            supervision.c.staff_id == bindparam("staff_id"), supervision.c.ended.is_(None)
        )
        where.append(student.c.id.in_(current))
    where += [student.c.id.in_(subjects) for subjects in matching_subjects(words, ("student", "topic"))]
    return where


def count_students(connection: Connection, wanted: StudentFilter) -> int:
    return int(connection.execute(_count_query(*_shape(wanted)), _bound(wanted)).scalar_one())


@lru_cache(maxsize=64)
def _count_query(words: int, restricted: tuple[str, ...], by_supervisor: bool) -> Select[Any]:
    return select(func.count()).select_from(student).where(*_student_where(words, restricted, by_supervisor))


def _current_topic() -> ColumnElement[bool]:
    return and_(topic.c.student_id == student.c.id, topic.c.superseded.is_(False))


def _current_supervision() -> ColumnElement[bool]:
    return and_(supervision.c.student_id == student.c.id, supervision.c.ended.is_(None))


def student_ids(
    connection: Connection,
    wanted: StudentFilter,
    *,
    order: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int | None = None,
    total: int | None = None,
) -> list[str]:
    """Ids in list order. With the `total` of the list a place in its farther half is counted from the end."""
    if total is None or limit is None or offset <= total // 2:
        query = _ids_query(order, descending, *_shape(wanted))
        window = {"skipped": offset, "most": -1 if limit is None else limit}
        return list(connection.execute(query, _bound(wanted) | window).scalars().all())
    behind = max(0, total - offset - limit)
    query = _ids_query(order, not descending, *_shape(wanted))
    window = {"skipped": behind, "most": max(0, total - offset - behind)}
    return list(connection.execute(query, _bound(wanted) | window).scalars().all())[::-1]


@lru_cache(maxsize=128)
def _ids_query(
    order: str, descending: bool, words: int, restricted: tuple[str, ...], by_supervisor: bool
) -> Select[Any]:
    """Joins only what the order needs, so that the default runs on its index alone."""
    query = select(student.c.id).where(*_student_where(words, restricted, by_supervisor))
    if order == "programme":
        query = query.outerjoin(programme, programme.c.id == student.c.programme_id)
    elif order == "supervisor":
        query = query.outerjoin(supervision, _current_supervision())
        query = query.outerjoin(staff, staff.c.id == supervision.c.staff_id)
    elif order == "topic":
        query = query.outerjoin(topic, _current_topic())
    columns = (*_STUDENT_ORDERS[order], student.c.id)
    query = query.order_by(*(column.desc() if descending else column for column in columns))
    return query.offset(bindparam("skipped")).limit(bindparam("most"))


_LIST_COLUMNS = (
    "id", "surname", "given_name", "patronymic", "sort_name", "iin", "track", "funding", "study_language",
    "study_group", "course", "cohort", "enrol_date", "status", "edition", "archived",
)  # fmt: skip


@lru_cache(maxsize=1)
def _lines_query() -> Select[Any]:
    return (
        select(
            *(student.c[name] for name in _LIST_COLUMNS),
            programme.c.code.label("programme_code"),
            programme.c.name_kk.label("programme_name_kk"),
            programme.c.name_ru.label("programme_name_ru"),
            programme.c.name_en.label("programme_name_en"),
            topic.c.kk.label("topic_kk"),
            topic.c.ru.label("topic_ru"),
            topic.c.order_date.label("topic_order_date"),
            supervision.c.staff_id.label("staff_id"),
            supervision.c.name_given.label("supervisor_given"),
            staff.c.surname.label("supervisor_surname"),
            staff.c.given_name.label("supervisor_given_name"),
            staff.c.patronymic.label("supervisor_patronymic"),
        )
        .outerjoin(programme, programme.c.id == student.c.programme_id)
        .outerjoin(topic, _current_topic())
        .outerjoin(supervision, _current_supervision())
        .outerjoin(staff, staff.c.id == supervision.c.staff_id)
        .where(student.c.id.in_(bindparam("ids", expanding=True)))
    )


@lru_cache(maxsize=1)
def _lines_names() -> list[str]:
    return [column.name for column in _lines_query().selected_columns]


def student_rows(connection: Connection, ids: Sequence[str]) -> list[Row]:
    """The list columns of the given students, in the given order."""
    query, names = _lines_query(), _lines_names()
    found: dict[str, Row] = {}
    for batch in batched(ids):
        for row in connection.execute(query, {"ids": batch}).all():
            found[row[0]] = dict(zip(names, row, strict=True))
    return [found[student_id] for student_id in ids if student_id in found]


def cohorts(connection: Connection) -> list[int]:
    query = select(student.c.cohort).where(student.c.cohort.is_not(None)).distinct()
    return sorted(connection.execute(query).scalars(), reverse=True)
