"""Finding the records that the rows of a list speak of, thousands at once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, select

from app.storage.tables import programme, staff, student, supervision, topic


class KnownStudent(NamedTuple):
    """A student with the present topic and supervisor, as an import compares them."""

    id: str
    archived: bool
    iin: str | None
    surname: str | None
    given_name: str | None
    patronymic: str | None
    name_fold: str
    programme: str | None
    track: str | None
    study_language: str | None
    funding: str | None
    course: int | None
    study_group: str | None
    enrol_date: date | None
    enrol_order_number: str | None
    phone: str | None
    email: str | None
    cohort: int | None
    first_day: date | None
    topic_id: str | None
    topic_kk: str | None
    topic_ru: str | None
    topic_en: str | None
    topic_decided: date | None
    supervision_id: str | None
    staff_id: str | None
    supervisor_given: str | None
    supervisor_decided: date | None


_KNOWN = (
    select(
        *(student.c[name] for name in KnownStudent._fields[:7]),
        programme.c.code,
        *(student.c[name] for name in KnownStudent._fields[8:19]),
        topic.c.id,
        topic.c.kk,
        topic.c.ru,
        topic.c.en,
        topic.c.department_date,
        supervision.c.id,
        supervision.c.staff_id,
        supervision.c.name_given,
        supervision.c.department_date,
    )
    .select_from(student)
    .outerjoin(programme, programme.c.id == student.c.programme_id)
    .outerjoin(topic, and_(topic.c.student_id == student.c.id, topic.c.superseded.is_(False)))
    .outerjoin(supervision, and_(supervision.c.student_id == student.c.id, supervision.c.ended.is_(None)))
)


def students_by_iin(connection: Connection, iins: Iterable[str]) -> dict[str, KnownStudent]:
    """The students, archived ones too, that have one of the given IINs."""
    query = _KNOWN.where(_any_of(student.c.iin, iins))
    return {str(row[2]): KnownStudent._make(row) for row in connection.execute(query).all()}


def students_by_name(connection: Connection, folded_names: Iterable[str]) -> dict[str, list[KnownStudent]]:
    """The present students under each folded full name."""
    found: dict[str, list[KnownStudent]] = {}
    query = _KNOWN.where(_any_of(student.c.name_fold, folded_names), student.c.archived.is_(False))
    for row in connection.execute(query.order_by(student.c.id)):
        known = KnownStudent._make(row)
        found.setdefault(known.name_fold, []).append(known)
    return found


def students_without_iin(connection: Connection) -> list[KnownStudent]:
    query = _KNOWN.where(student.c.iin.is_(None), student.c.archived.is_(False))
    return [KnownStudent._make(row) for row in connection.execute(query)]


def staff_names(connection: Connection) -> dict[str, str]:
    """Full name of every member of staff, by id."""
    query = select(staff.c.id, staff.c.surname, staff.c.given_name, staff.c.patronymic)
    return {row[0]: " ".join(filter(None, row[1:])) for row in connection.execute(query)}


def unlinked_supervisions(connection: Connection) -> list[tuple[str, str]]:
    """(id, name as a list gave it) of undecided supervisions whose supervisor is not yet among the staff."""
    query = select(supervision.c.id, supervision.c.name_given).where(
        supervision.c.staff_id.is_(None),
        supervision.c.name_given.is_not(None),
        supervision.c.ended.is_(None),
        supervision.c.department_date.is_(None),
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def _any_of(column: ColumnElement[str | None] | ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    """One statement for any number of values: they travel as one JSON list."""
    listed = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(listed.c.value))
