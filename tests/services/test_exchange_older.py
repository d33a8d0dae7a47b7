"""Packages of older programs: what they bring is what the migrations make of the database they come from."""

from __future__ import annotations

import json
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import open_department
from app.domain.errors import Refused
from app.exchange import packages
from app.services import exchanging, settings
from app.services.context import Context
from app.storage import journal_check
from tests.conftest import TODAY
from tests.services.two_pcs import PHRASE, apart, state

DATABASES = Path(__file__).parents[1] / "data" / "databases"
OLD = ("0001", "0002", "0003", "0004")
Row = dict[str, Any]


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(packages._COST, "n", 1 << 4)  # what a phrase costs to guess is not tried here


@pytest.fixture
def migrated(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Context]:
    """The database of the old program, brought up by its migrations."""
    path = tmp_path / "migrated" / "department.sqlite"
    path.parent.mkdir()
    shutil.copyfile(tmp_path / "old.sqlite", path)
    ctx = open_department(path, user="migrated", clock=lambda: TODAY)
    yield ctx
    ctx.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Context]:
    """A PC that has nothing yet but the regulation it works under."""
    ctx = open_department(tmp_path / "empty" / "department.sqlite", create=True, user="empty", clock=lambda: TODAY)
    settings.choose(ctx, {settings.MAIN_PROFILE: "mitu-2025"})
    yield ctx
    ctx.close()


def prepared(schema: str, tmp_path: Path) -> Path:
    """A database of the schema in whose journal stands what the later migrations turn."""
    path = Path(shutil.copyfile(DATABASES / f"{schema}.sqlite", tmp_path / "old.sqlite"))
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        student = dict(connection.execute("SELECT * FROM student").fetchone())
        owned = {"student_id": student["id"]}
        if schema == "0001":
            _write(
                connection, "reports.save", "report", None, {"id": "1" * 32, **owned, "kind": "research", "place": "A"}
            )
            article = {"id": "2" * 32, **owned, "position": 0, "title": "Мақала", "sheets": 1.5}
            _write(connection, "publications.save", "publication", None, article)
            left = {"status": "leave", "status_date": "2026-10-05", "status_basis": "77-м"}
            frozen = {name: value for name, value in student.items() if value is not None}
            _write(connection, "students.status", "student", frozen, frozen | left)
        if schema in ("0001", "0002"):
            paper = {"id": "3" * 32, **owned, "number": "2026-0009", "form": "consent", "subject_id": student["id"]}
            paper |= {"subject_kind": "student", "title": "Өтініш", "language": "kk", "draft": False, "data": {}}
            paper |= {"template_version": "1", "sha256": "0" * 64, "issued_at": "2026-11-01T08:00:00", "pages": 1}
            known = {row["name"] for row in connection.execute("SELECT name FROM pragma_table_info('paper')")}
            _write(connection, "papers.issue", "paper", None, {k: v for k, v in paper.items() if k in known})
        connection.commit()
    return path


def _write(connection: sqlite3.Connection, intention: str, table: str, before: Row | None, after: Row) -> None:
    values = {name: json.dumps(one) if isinstance(one, dict) else one for name, one in after.items()}
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
    head = ("2026-11-01T08:00:00.000+00:00", "secretary", intention)
    seq = connection.execute(
        "INSERT INTO journal (at, user, intention, params, kind, undoable) VALUES (?, ?, ?, '{}', 'do', 1)", head
    ).lastrowid
    told = (seq, table, after["id"], before and json.dumps(before), json.dumps(after))
    connection.execute(
        "INSERT INTO journal_row (seq, position, table_name, row_id, before, after) VALUES (?, 0, ?, ?, ?, ?)", told
    )


def package_of(path: Path, schema: str) -> Path:
    """The package that the old program would have written of its whole journal."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        ids = {seq: secrets.token_hex(16) for (seq,) in connection.execute("SELECT seq FROM journal").fetchall()}
        last: dict[tuple[str, str], list[str]] = {}
        rows: dict[int, list[Row]] = {}
        for row in connection.execute("SELECT * FROM journal_row ORDER BY seq, position"):
            before, after = (row[name] and json.loads(row[name]) for name in ("before", "after"))
            key = (row["table_name"], row["row_id"])
            write = {"key": list(key), "before": before, "after": after, "decided": None, "parents": last.get(key, [])}
            rows.setdefault(row["seq"], []).append(write)
            last[key] = [ids[row["seq"]]]
        entries = [
            {
                "id": ids[head["seq"]], "seq": head["seq"], "at": head["at"], "user": head["user"],
                "intention": head["intention"], "params": json.loads(head["params"]), "kind": "do", "target": None,
                "origin": "", "origin_name": "", "writes": rows[head["seq"]],
            }
            for head in connection.execute("SELECT * FROM journal ORDER BY seq")
            if head["seq"] in rows
        ]  # fmt: skip
    told = {"format": 1, "schema": schema, "made_at": "2026-11-22T08:00:00+00:00", "since": [0, None], "acks": {}}
    told |= {"from": {"id": "f" * 32, "name": "ескі", "mark": "AB", "host": "old"}, "through": [len(entries), None]}
    packages.write(path.with_name("old.kafedra-exchange"), PHRASE, told, entries, [])
    return path.with_name("old.kafedra-exchange")


def unwritten(package: Path) -> set[str]:
    """Rows of the old file that its journal does not know."""
    with closing(sqlite3.connect(package.with_name("old.sqlite"))) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        known = {row_id for (row_id,) in connection.execute("SELECT row_id FROM journal_row")}
        kept = [name for name in tables if name.partition("_")[0] not in ("journal", "alembic", "sqlite", "search")]
        return {str(row[0]) for name in kept for row in connection.execute(f"SELECT * FROM {name}")} - known


@pytest.mark.parametrize("schema", OLD)
def test_an_old_package_brings_what_the_migrations_make(
    schema: str, tmp_path: Path, empty: Context, request: pytest.FixtureRequest
) -> None:
    package = package_of(prepared(schema, tmp_path), schema)
    migrated: Context = request.getfixturevalue("migrated")

    done = exchanging.take(empty, package, PHRASE)

    assert done.added > 0
    assert {(key, path) for key, path in apart(migrated, empty) if key.row_id not in unwritten(package)} == set()
    if schema == "0001":
        kinds = {row["kind"] for key, row in state(empty).items() if key.table == "record"}
        assert {"stage_reports", "publications", "status_changes", "leaves"} <= kinds
    if schema in ("0001", "0002"):
        assert {key.table for key in state(empty)} >= {"paper", "paper_copy"}
    assert exchanging.take(empty, package, PHRASE).entries == ()
    assert journal_check.of_file(empty.database.path) is None


@pytest.mark.parametrize("schema", OLD)
def test_it_brings_nothing_twice_where_the_migrations_have_been(
    schema: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """A copy of the same department that was brought up on its own has all of it already."""
    package = package_of(prepared(schema, tmp_path), schema)
    migrated: Context = request.getfixturevalue("migrated")
    before = state(migrated)

    exchanging.take(migrated, package, PHRASE)

    assert state(migrated) == before


@pytest.mark.parametrize("schema", ["0006", "9999", "", "0", None, 5])
def test_a_newer_or_unknown_one_is_refused_in_words(
    schema: Any, tmp_path: Path, empty: Context, request: pytest.FixtureRequest
) -> None:
    package = package_of(prepared("0004", tmp_path), schema)
    before = state(empty)
    with pytest.raises(Refused) as refused:
        exchanging.take(empty, package, PHRASE)
    assert (refused.value.code, refused.value.params["name"]) == ("exchange-newer", "ескі")
    assert state(empty) == before


def test_a_department_that_was_migrated_reaches_an_empty_pc_whole(
    tmp_path: Path, empty: Context, request: pytest.FixtureRequest
) -> None:
    """Rows that a migration made without the journal travel too."""
    prepared("0001", tmp_path)
    migrated: Context = request.getfixturevalue("migrated")
    package = tmp_path / "new.kafedra-exchange"
    exchanging.export(migrated, package, PHRASE)
    exchanging.take(empty, package, PHRASE)
    assert apart(migrated, empty) == set()
