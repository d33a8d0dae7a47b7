"""The journal is held against itself and against the tables; the first misfit is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.services import history, students, supervisors
from app.services.context import Context
from app.storage.journal_check import Misfit, first_misfit

DATABASES = Path(__file__).resolve().parent.parent / "data" / "databases"


@pytest.fixture
def lived(ctx: Context) -> Path:
    """A file with a student changed, a change taken back and done again, another taken back."""
    student_id, _ = students.save(ctx, None, {"surname": "Әлиев", "track": "SP"})
    supervisors.save(ctx, None, {"surname": "Қасымова", "degree": "PhD"})
    students.save(ctx, student_id, {"phone": "+77071234567"})
    history.undo(ctx)
    history.redo(ctx)
    students.save(ctx, student_id, {"surname": "Өтегенов"})
    history.undo(ctx)
    ctx.close()
    return ctx.database.path


def checked(path: Path, *harm: str) -> Misfit | None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in harm:
            assert connection.execute(statement).rowcount > 0
        return first_misfit(connection)


def test_a_journal_that_fits_is_told_so(lived: Path) -> None:
    assert checked(lived) is None


def test_a_demonstration_fits(demo_database: Path) -> None:
    assert checked(demo_database) is None


@pytest.mark.parametrize("name", sorted(path.name for path in DATABASES.glob("*.sqlite")))
def test_the_journal_of_an_older_release_fits_once_upgraded(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes((DATABASES / name).read_bytes())
    open_department(path, user="secretary").close()

    found = checked(path)

    # Some rows of these files were written past the journal, under keys of their own.
    assert found is None or (found.code == "journal-unknown-row" and found.row_id.startswith("0" * 16))


@pytest.mark.parametrize(
    ("harm", "code", "seq", "table"),
    [
        ("DELETE FROM journal WHERE seq = 4", "journal-gap", 4, ""),
        ("UPDATE journal SET seq = 99 WHERE seq = 8", "journal-gap", 8, ""),
        ("UPDATE journal SET target = 7 WHERE seq = 5", "journal-target", 5, ""),
        ("UPDATE journal SET kind = 'undo' WHERE seq = 6", "journal-target", 6, ""),
        ("DELETE FROM journal_row WHERE seq = 4", "journal-rows", 4, ""),
        ("UPDATE journal_row SET seq = 5 WHERE seq = 4", "journal-rows", 4, ""),
        (
            "UPDATE journal_row SET before = replace(before, 'Әлиев', 'Уәлиев') WHERE seq = 4",
            "journal-chain",
            4,
            "student",
        ),
        ("UPDATE student SET course = 2", "journal-present", None, "student"),
        ("DELETE FROM qualification", "journal-present", None, "qualification"),
        (
            "INSERT INTO setting (id, key, value) VALUES ('0', 'print.mark', 'true')",
            "journal-unknown-row",
            None,
            "setting",
        ),
    ],
)
def test_the_first_misfit_is_named(lived: Path, harm: str, code: str, seq: int | None, table: str) -> None:
    found = checked(lived, harm)

    assert found is not None
    assert (found.code, found.seq, found.table) == (code, seq, table)


def test_columns_that_follow_from_others_may_be_computed_otherwise(lived: Path) -> None:
    assert checked(lived, "UPDATE student SET sort_name = 'x'") is None
