"""Statements handed to the driver read, write and fail as SQLAlchemy does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Column, Connection, Integer, MetaData, Numeric, Table, Text, bindparam, insert, select
from sqlalchemy.exc import IntegrityError, OperationalError

from app.storage import direct, engine, queries
from app.storage.tables import metadata


@pytest.fixture
def connection(tmp_path: Path, demo_database: Path) -> Iterator[Connection]:
    demo = engine.create(shutil.copyfile(demo_database, tmp_path / "demo.sqlite"))
    with demo.connect() as opened:
        yield opened
    demo.dispose()


@pytest.mark.parametrize("table", [table for table in metadata.tables if "id" in metadata.tables[table].columns])
def test_rows_are_those_that_sqlalchemy_reads(connection: Connection, table: str) -> None:
    entity = metadata.tables[table]
    known = [dict(row) for row in connection.execute(select(entity).order_by(entity.c.id)).mappings()]
    assert queries.rows(connection, table, order=("id",)) == known
    for row in known[:3]:
        assert queries.rows(connection, table, id=row["id"]) == [row]


def test_a_choice_of_nothing_and_of_one_is_read(connection: Connection) -> None:
    (first, *_) = queries.rows(connection, "supervision", ended=None, order=("id",))
    assert first["ended"] is None
    same = queries.rows(connection, "supervision", ended=None, student_id=[first["student_id"]])
    assert first in same
    assert {row["student_id"] for row in same} == {first["student_id"]}


def test_what_is_written_is_read_back(connection: Connection) -> None:
    entity = metadata.tables["record"]
    writing = direct.prepared(insert(entity), entity.columns.keys())
    student = queries.rows(connection, "student")[0]["id"]
    row = dict.fromkeys(entity.columns.keys()) | {
        "id": "0" * 32,
        "student_id": student,
        "kind": "status_changes",
        "position": 0,
        "data": {"ескерту": "Қысқа «мәтін»", "сан": 1.5, "жоқ": None},
        "ended": date(2026, 2, 28),
    }
    writing.run_many(connection, [row])
    assert connection.execute(select(entity).where(entity.c.id == row["id"])).mappings().one() == row
    assert "Қысқа" in connection.exec_driver_sql("SELECT data FROM record WHERE id = ?", (row["id"],)).scalar_one()


def test_a_new_row_tells_its_number_and_a_fraction_stays_exact(tmp_path: Path) -> None:
    sums = Table(
        "sums",
        MetaData(),
        Column("number", Integer, primary_key=True),
        Column("sum", Numeric(12, 2)),
        Column("of", Text),
    )
    opened = engine.create(tmp_path / "sums.sqlite")
    with opened.begin() as connection:
        sums.create(connection)
        writing = direct.prepared(insert(sums), ("number", "sum", "of"))
        numbers = [
            writing.run(connection, {"number": None, "sum": Decimal(text), "of": "жол"}) for text in ("0.10", "7.25")
        ]
        reading = direct.prepared(select(sums).where(sums.c.number == bindparam("one"), sums.c.of == "жол"))
        assert numbers == [1, 2]
        assert reading.rows(connection, {"one": 2}) == [{"number": 2, "sum": Decimal("7.25"), "of": "жол"}]
    opened.dispose()


def test_a_fault_is_that_of_sqlalchemy_and_tells_no_values(connection: Connection) -> None:
    entity = metadata.tables["topic"]
    writing = direct.prepared(insert(entity), ("id", "student_id", "kk"))
    with pytest.raises(IntegrityError) as caught:
        writing.run(connection, {"id": "1" * 32, "student_id": None, "kk": "Құпия сөз"})
    assert "topic.student_id" in str(caught.value)
    assert "Құпия" not in str(caught.value)
    with pytest.raises(OperationalError, match="no such table"):
        direct.prepared(select(Table("away", MetaData(), Column("id", Text)))).rows(connection, {})


def test_readings_of_one_connection_are_one_transaction(connection: Connection) -> None:
    assert not connection.in_transaction()
    queries.rows(connection, "programme")
    assert connection.in_transaction()
    assert connection.exec_driver_sql("SELECT count(*) FROM programme").scalar_one()
    with pytest.raises(OperationalError, match="within a transaction"):
        connection.exec_driver_sql("BEGIN")
