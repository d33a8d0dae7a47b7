"""What a page showed last lies beside the records: it is read without opening, and nothing depends on it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.services import history, students
from app.services.context import Context
from app.storage import kept_views
from app.storage.lock import DatabaseLock


@pytest.fixture
def path(open_copy: Callable[..., Context], tmp_path: Path) -> Path:
    """A closed department with a folder name that a URI takes for its own."""
    ctx = open_copy()
    kept_views.write(ctx.database, "today", "ground", b"content")
    ctx.close()
    folder = tmp_path / "Құжаттар #1 100%"
    folder.mkdir()
    return Path(shutil.copyfile(ctx.database.path, folder / "кафедра.sqlite"))


def test_what_was_kept_is_read_with_the_number_of_the_last_entry(path: Path) -> None:
    before = path.read_bytes()
    first = kept_views.read(path, "today")
    assert first is not None
    assert (first.ground, first.content) == ("ground", b"content")
    assert kept_views.read(path, "another") is None
    assert path.read_bytes() == before

    ctx = open_department(path)
    students.save(ctx, None, {"surname": "Қасымова", "track": "SP"})
    ctx.close()

    second = kept_views.read(path, "today")
    assert second is not None
    assert second.seq == first.seq + 1


def test_keeping_is_no_intention(path: Path) -> None:
    ctx = open_department(path)
    with ctx.database.read() as connection:
        before = connection.exec_driver_sql("SELECT count(*), max(seq) FROM journal").one()
    kept_views.write(ctx.database, "today", "another ground", b"more")
    with ctx.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*), max(seq) FROM journal").one() == before
    assert history.next_undo(ctx) is None
    ctx.close()
    kept = kept_views.read(path, "today")
    assert kept is not None
    assert (kept.ground, kept.content) == ("another ground", b"more")


def test_a_view_too_large_to_gain_time_is_not_kept_and_takes_the_older_one_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_views, "_LARGEST", 3)
    ctx = open_department(path)
    kept_views.write(ctx.database, "today", "ground", b"more")
    ctx.close()
    assert kept_views.read(path, "today") is None


def test_nothing_is_read_of_a_database_that_somebody_holds(path: Path) -> None:
    lock = DatabaseLock(path)
    lock.acquire("window")
    assert kept_views.read(path, "today") is None
    lock.release()
    assert kept_views.read(path, "today") is not None


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_a_file_that_is_no_database_tells_nothing(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert kept_views.read(path, "today") is None
    assert path.read_bytes() == content


def test_an_older_database_tells_nothing(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE kept_view")
    connection.close()
    assert kept_views.read(path, "today") is None
