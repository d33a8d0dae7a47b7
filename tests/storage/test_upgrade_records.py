"""A file of the first schema with reports, publications and a student on leave: what becomes of them."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import open_department
from app.services import facts, history, internships, reports
from app.services.context import Context
from app.storage import queries

_FIRST = Path(__file__).parent.parent / "data" / "databases" / "0001.sqlite"
RESEARCH, PRACTICE, INTERNSHIP, ARTICLE = (f"{number:032x}" for number in range(1, 5))


def _row(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    names = ", ".join(row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' for _ in row)})", tuple(row.values()))


def _entry(connection: sqlite3.Connection, intention: str, *images: tuple[str, str, Any, Any]) -> None:
    """An entry of the journal with (table, id, before, after)."""
    head = {"at": "2026-11-01T08:00:00.000+00:00", "user": "secretary", "intention": intention, "params": "{}"}
    _row(connection, "journal", {**head, "kind": "do", "undoable": 1})
    (seq,) = connection.execute("SELECT max(seq) FROM journal").fetchone()
    for position, (table, row_id, before, after) in enumerate(images):
        told = {"before": before and json.dumps(before), "after": after and json.dumps(after)}
        _row(
            connection, "journal_row", {"seq": seq, "position": position, "table_name": table, "row_id": row_id, **told}
        )


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """A student on leave with a research report, a practice report entered last, an internship and its article."""
    path = Path(shutil.copyfile(_FIRST, tmp_path / "department.sqlite"))
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        student = dict(connection.execute("SELECT * FROM student").fetchone())
        leave = {"status": "leave", "status_date": "2026-10-05", "status_basis": "77-м"}
        connection.execute("UPDATE student SET status = 'leave', status_date = '2026-10-05', status_basis = '77-м'")
        before = {name: value for name, value in student.items() if value is not None}
        _entry(connection, "students.status", ("student", student["id"], before, before | leave))
        owned = {"student_id": student["id"]}
        research = {"id": RESEARCH, **owned, "kind": "research", "place": "ХИТУ", "starts": "2026-09-01"}
        practice = {"id": PRACTICE, **owned, "kind": "pedagogical-practice", "approved": "2026-10-01"}
        practice |= {"department_number": "4", "department_date": "2026-09-30"}
        article = {"id": ARTICLE, **owned, "internship_id": INTERNSHIP, "position": 0, "title": "Мақала"}
        _row(
            connection, "internship", {"id": INTERNSHIP, **owned, "host_foreign": 0, "format": "office", "cost_none": 0}
        )
        _row(connection, "publication", article | {"status": "жарияланды", "sheets": 0.45})
        for row in (research, practice):
            _row(connection, "report", row)
            _entry(connection, "reports.create", ("report", row["id"], None, row))
        connection.commit()
    return path


@pytest.fixture
def upgraded(old_file: Path) -> Iterator[Context]:
    ctx = open_department(old_file, user="secretary", clock=lambda: date(2026, 11, 22), language="kk")
    yield ctx
    ctx.close()


def _student(ctx: Context) -> str:
    with ctx.database.read() as connection:
        return str(queries.rows(connection, "student")[0]["id"])


def _known(ctx: Context) -> dict[str, Any]:
    student_id = _student(ctx)
    return facts.of_students(ctx, [student_id])[student_id]


def test_reports_are_stage_reports_and_practices(upgraded: Context) -> None:
    known = _known(upgraded)

    (stage,), (practice,) = known["stage_reports"], known["practices"]
    assert (stage["id"], stage["place"], stage["start"]) == (RESEARCH, "ХИТУ", date(2026, 9, 1))
    assert (practice["id"], practice["kind"]) == (PRACTICE, "pedagogical")
    assert practice["report"] == {
        "approved": date(2026, 10, 1),
        "department": {"number": "4", "date": date(2026, 9, 30)},
    }
    assert reports.get(upgraded, PRACTICE)["kind"] == "pedagogical-practice"


def test_publications_keep_their_internship_and_their_words(upgraded: Context) -> None:
    (article,) = internships.get(upgraded, INTERNSHIP).publications
    assert (article["id"], article["title"], article["sheets"]) == (ARTICLE, "Мақала", Decimal("0.45"))
    assert article["status"] == "жарияланды"

    internships.save_publications(upgraded, INTERNSHIP, [article | {"title": "Мақала, 2-басылым"}])

    (told,) = _known(upgraded)["publications"]
    assert (told["title"], told["internship"], told["status"]) == ("Мақала, 2-басылым", INTERNSHIP, "жарияланды")


def test_what_was_entered_before_can_still_be_undone(upgraded: Context) -> None:
    history.undo(upgraded)
    assert _known(upgraded)["practices"] == []
    history.redo(upgraded)
    assert [one["id"] for one in _known(upgraded)["practices"]] == [PRACTICE]


def test_a_leave_that_runs_begins_the_history_and_is_undone_with_its_entry(upgraded: Context) -> None:
    (leave,) = _known(upgraded)["leaves"]
    assert (leave["start"], leave["order"]["number"]) == (date(2026, 10, 5), "77-м")

    for _ in range(3):
        history.undo(upgraded)

    known = _known(upgraded)
    assert known["leaves"] == []
    assert known["student"]["status"] == "studying"
    with upgraded.database.read() as connection:
        assert queries.count(connection, "record", kind="status_changes") == 0
