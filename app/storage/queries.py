"""Reading: rows as plain dictionaries, lists a screen at a time, lookups while typing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, case, exists, func, select
from sqlalchemy.sql.elements import ColumnElement

from app.storage import direct
from app.storage.batches import batched
from app.storage.tables import (
    act,
    case_entry,
    metadata,
    programme,
    qualification,
    search_token,
    staff,
    student,
    supervision,
    topic,
    work_case,
)

Row = dict[str, Any]

_LAST = "\U0010ffff"


# Statements are built once a shape: building one costs several times its execution.


def get(connection: Connection, table: str, row_id: str) -> Row | None:
    found = rows(connection, table, id=row_id)
    return found[0] if found else None


def rows(connection: Connection, table: str, *, order: Sequence[str] = (), **equals: object) -> list[Row]:
    """All rows of a table whose columns equal the given values (a list means any of them)."""
    given = {name: _alone(value) for name, value in equals.items()}
    shape = tuple((name, _comparison(value)) for name, value in given.items())
    given = {name: value for name, value in given.items() if value is not None}
    if all(comparison != "any" for _, comparison in shape):
        return _prepared_rows(table, tuple(order), shape).rows(connection, given)
    names = metadata.tables[table].columns.keys()
    query = _rows_query(table, tuple(order), shape)
    return [dict(zip(names, row, strict=True)) for row in connection.execute(query, given)]


def _alone(value: object) -> object:
    """One value of a list by itself: a statement for lists is made anew for every execution."""
    if isinstance(value, list | tuple) and len(value) == 1 and value[0] is not None:
        return value[0]
    return value


def _comparison(value: object) -> str:
    if value is None:
        return "empty"
    return "any" if isinstance(value, list | tuple) else "equal"


@lru_cache(maxsize=256)
def _prepared_rows(table: str, order: tuple[str, ...], shape: tuple[tuple[str, str], ...]) -> direct.Statement:
    return direct.prepared(_rows_query(table, order, shape))


@lru_cache(maxsize=256)
def _rows_query(table: str, order: tuple[str, ...], shape: tuple[tuple[str, str], ...]) -> Select[Any]:
    entity = metadata.tables[table]
    query = select(entity).order_by(*(entity.c[name] for name in order))
    for name, comparison in shape:
        column = entity.c[name]
        if comparison == "empty":
            query = query.where(column.is_(None))
        elif comparison == "any":
            query = query.where(column.in_(bindparam(name, expanding=True, type_=column.type)))
        else:
            query = query.where(column == bindparam(name, type_=column.type))
    return query


def rows_by(
    connection: Connection,
    table: str,
    column: str,
    values: Iterable[str],
    *,
    order: Sequence[str] = (),
    **equals: object,
) -> dict[str, list[Row]]:
    """Rows of many parents at once, grouped by the value of `column`; `equals` restricts them as in `rows`."""
    grouped: dict[str, list[Row]] = {}
    for batch in batched(values):
        for row in rows(connection, table, order=order, **{column: batch}, **equals):
            grouped.setdefault(row[column], []).append(row)
    return grouped


def count(connection: Connection, table: str, **equals: object) -> int:
    entity = metadata.tables[table]
    query = select(func.count()).select_from(entity)
    for name, value in equals.items():
        query = query.where(entity.c[name] == value)
    return int(connection.execute(query).scalar_one())


# --- search -------------------------------------------------------------------------------------------


def _starts_with(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Whether a token begins with the bound word `name`; `name_end` is the first text behind all such tokens."""
    return and_(column >= bindparam(name), column < bindparam(f"{name}_end"))


def _bound_words(words: Sequence[str]) -> dict[str, str]:
    bound: dict[str, str] = {}
    for number, word in enumerate(words):
        bound |= {f"word{number}": word, f"word{number}_end": word + _LAST}
    return bound


def search(connection: Connection, words: Sequence[str], limit: int) -> list[tuple[str, str]]:
    """(kind, id) of records that have, for each folded word, a token starting with it."""
    if not words:
        return []
    ordered = sorted(words, key=len, reverse=True)
    found = connection.execute(_search_query(len(ordered)), {**_bound_words(ordered), "most": limit * 3}).all()
    return list(dict.fromkeys([(kind, subject) for kind, subject in found]))[:limit]


@lru_cache(maxsize=16)
def _search_query(words: int) -> Select[Any]:
    query = select(search_token.c.kind, search_token.c.subject_id).where(_starts_with(search_token.c.token, "word0"))
    for number in range(1, words):
        other = search_token.alias()
        same = other.c.source_id == search_token.c.source_id
        query = query.where(exists().where(same, _starts_with(other.c.token, f"word{number}")))
    return query.limit(bindparam("most"))


def _matching_subjects(words: int, kinds: Sequence[str]) -> list[Select[Any]]:
    return [
        select(search_token.c.subject_id).where(
            search_token.c.kind.in_(kinds), _starts_with(search_token.c.token, f"word{number}")
        )
        for number in range(words)
    ]


# --- students -------------------------------------------------------------------------------------------


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
        **_bound_words(wanted.words),
    }


def _student_where(words: int, restricted: tuple[str, ...], by_supervisor: bool) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = [student.c.archived == bindparam("archived")]
    where += [student.c[name] == bindparam(name) for name in restricted]
    if by_supervisor:
        current = select(supervision.c.student_id).where(
            supervision.c.staff_id == bindparam("staff_id"), supervision.c.ended.is_(None)
        )
        where.append(student.c.id.in_(current))
    where += [student.c.id.in_(subjects) for subjects in _matching_subjects(words, ("student", "topic"))]
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
        return list(connection.execute(query, _bound(wanted) | window).scalars())
    behind = max(0, total - offset - limit)
    query = _ids_query(order, not descending, *_shape(wanted))
    window = {"skipped": behind, "most": max(0, total - offset - behind)}
    return list(connection.execute(query, _bound(wanted) | window).scalars())[::-1]


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


# --- supervisors ------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _loads() -> Select[Any]:
    return (
        select(supervision.c.staff_id, func.count().label("load"))
        .join(student, student.c.id == supervision.c.student_id)
        .where(supervision.c.ended.is_(None), student.c.archived.is_(False), student.c.status == "studying")
        .group_by(supervision.c.staff_id)
    )


@lru_cache(maxsize=1)
def _loads_of_some() -> Select[Any]:
    return _loads().where(supervision.c.staff_id.in_(bindparam("ids", expanding=True)))


@lru_cache(maxsize=1)
def _load_of_one() -> direct.Statement:
    return direct.prepared(_loads().where(supervision.c.staff_id == bindparam("id")))


def supervisor_loads(connection: Connection, staff_ids: Iterable[str] | None = None) -> dict[str, int]:
    """The number of present students of those of the given members of the staff (or of all) who have any."""
    if staff_ids is None:
        return {staff_id: load for staff_id, load in connection.execute(_loads()) if staff_id}
    asked = list(staff_ids)
    if len(asked) == 1:
        return {row["staff_id"]: row["load"] for row in _load_of_one().rows(connection, {"id": asked[0]})}
    found: dict[str, int] = {}
    for batch in batched(asked):
        found.update((staff_id, load) for staff_id, load in connection.execute(_loads_of_some(), {"ids": batch}))
    return found


def staff_rows(connection: Connection, words: Sequence[str] = ()) -> list[Row]:
    """Staff in Kazakh order, each with the latest qualification and the number of present students."""
    load = _loads().subquery()
    query = (
        select(staff, func.coalesce(load.c.load, 0).label("load"))
        .outerjoin(load, load.c.staff_id == staff.c.id)
        .where(staff.c.archived.is_(False))
        .order_by(staff.c.sort_name, staff.c.id)
    )
    query = query.where(*(staff.c.id.in_(ids) for ids in _matching_subjects(len(words), ("supervisor",))))
    found = [dict(row) for row in connection.execute(query, _bound_words(words)).mappings()]
    dated = rows(connection, "qualification", order=("valid_from", "id"))
    latest = {row["staff_id"]: row for row in dated}
    names = [column.name for column in qualification.c if column.name not in ("id", "staff_id")]
    return [row | {name: latest.get(row["id"], {}).get(name) for name in names} for row in found]


# --- cases --------------------------------------------------------------------------------------------------


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


def staff_ids_by_fold(connection: Connection) -> dict[str, list[str]]:
    """Staff ids under each folded full name: a name that leads to one id is unambiguous."""
    found: dict[str, list[str]] = {}
    query = select(staff.c.name_fold, staff.c.id).where(staff.c.archived.is_(False))
    for name, staff_id in connection.execute(query):
        found.setdefault(name, []).append(staff_id)
    return found
