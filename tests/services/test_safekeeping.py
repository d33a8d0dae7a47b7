"""A backup is whole: the database and the issued papers beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import EnvironmentProblem
from app.services import papers, safekeeping
from app.services.context import Context
from app.services.papers import IssuedPaper


@pytest.fixture
def issued(department: Context, full_plan: str, student_id: str) -> IssuedPaper:
    return papers.issue(department, "mitu-a", f"student:{student_id}")


def file_of(database: Path) -> Path:
    (path,) = database.with_name(database.name + ".files").rglob("*.pdf")
    return path


def test_an_issued_paper_is_printed_again_from_the_backup(
    department: Context, issued: IssuedPaper, tmp_path: Path
) -> None:
    printed = papers.reprint(department, issued.id)
    copy = tmp_path / "көшірме" / "copy.sqlite"
    copy.parent.mkdir()

    told = safekeeping.backup(department, copy)

    assert told["papers_lost"] == []
    assert safekeeping.verify(copy) == told
    restored = open_department(copy)
    try:
        assert papers.reprint(restored, issued.id) == printed
    finally:
        restored.close()


def test_a_lost_paper_is_named_and_stops_no_backup(department: Context, issued: IssuedPaper, tmp_path: Path) -> None:
    file_of(department.database.path).unlink()

    told = safekeeping.backup(department, tmp_path / "copy.sqlite")

    assert told["papers_lost"] == [issued.number]
    assert told["rows"]["paper"] == 1


def test_a_changed_paper_is_lost_until_a_whole_one_takes_its_place(
    department: Context, issued: IssuedPaper, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    safekeeping.backup(department, copy)
    file_of(copy).write_bytes(b"%PDF-")

    assert safekeeping.verify(copy)["papers_lost"] == [issued.number]

    assert safekeeping.backup(department, copy)["papers_lost"] == []


def test_what_is_no_database_of_ours_has_no_papers(tmp_path: Path) -> None:
    stranger = tmp_path / "stranger.sqlite"
    stranger.write_bytes(b"text")

    with pytest.raises(EnvironmentProblem, match="database-damaged"):
        safekeeping.verify(stranger)
