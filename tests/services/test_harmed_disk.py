"""The disk fills, turns read-only, goes and comes back while the department is open: told, nothing lost, retried."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import EnvironmentProblem
from app.services import drafts, files_out, importing, papers, printing, safekeeping, students, tables
from app.services.context import Context
from app.services.demo import synthetic_iin
from app.services.printing import PrintOptions
from app.storage.lock import DatabaseLock
from tests.conftest import TODAY

FORM = "mitu-a"
Opened = Callable[[Path], Context]


@pytest.fixture
def opened(empty_database: Path) -> Iterator[Opened]:
    """Opens a department in a folder, a new one where there is none."""
    contexts: list[Context] = []

    def open_it(folder: Path) -> Context:
        path = folder / "кафедра.sqlite"
        if not path.exists():
            shutil.copyfile(empty_database, path)
        contexts.append(open_department(path, user="secretary", clock=lambda: TODAY, language="kk"))
        return contexts[-1]

    yield open_it
    for ctx in contexts:
        ctx.close()


def enter(ctx: Context, surname: str) -> str:
    return students.save(ctx, None, {"surname": surname, "track": "SP", "course": 1})[0]


def names(ctx: Context) -> set[str]:
    return {line.name for line in students.list_lines(ctx, students.wanted())}


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(EnvironmentProblem) as told:
        work()
    assert told.value.params.get("path")
    return told.value.code


# --- no room ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    if sys.platform == "win32" or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by root on Linux")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=False)


def fill(disk: Path, left: int) -> Path:
    films = disk / "films"
    films.write_bytes(b"x" * max(shutil.disk_usage(disk).free - left, 0))
    return films


def enter_more(ctx: Context, confirmed: set[str]) -> None:
    for number in range(40):
        enter(ctx, f"Сан {number}")
        confirmed.add(f"Сан {number}")


@pytest.mark.parametrize("left", [0, 4_096, 12_288, 40_960])
def test_a_disk_that_fills_between_two_decisions(small_disk: Path, opened: Opened, left: int) -> None:
    """However little room is left: in the journal, in the file, or not at all."""
    ctx = opened(small_disk)
    enter(ctx, "Бірінші")
    films = fill(small_disk, left)
    confirmed = {"Бірінші"}
    with pytest.raises(EnvironmentProblem, match="disk-full"):
        enter_more(ctx, confirmed)
    assert names(ctx) == confirmed
    assert refusal(lambda: drafts.save(ctx, None, "topics", "title", {"a": "x" * 100_000})) == "disk-full"
    films.unlink()
    enter(ctx, "Соңғы")
    assert names(ctx) == {*confirmed, "Соңғы"}
    ctx.close()
    assert safekeeping.verify(small_disk / "кафедра.sqlite")["rows"]["student"] == len(confirmed) + 1


def test_a_large_list_on_a_full_disk_is_taken_whole_or_not_at_all(
    small_disk: Path, opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "тізім.csv"
    lines = [f"Қасымова Ұлпан;{synthetic_iin(date(1985, 1, 1 + n % 28), 'female', n)};1" for n in range(900)]
    path.write_text("\n".join(["ТАӘ;ЖСН;Курс", *lines]), "utf-8")
    ctx = opened(small_disk)
    found = importing.preview(ctx, "students", path)
    films = fill(small_disk, 200_000)
    assert refusal(lambda: importing.apply(ctx, found)) == "disk-full"
    assert names(ctx) == set()
    films.unlink()
    assert importing.apply(ctx, found).accepted > 0


def test_a_paper_without_room_is_not_issued(small_disk: Path, opened: Opened) -> None:
    ctx = opened(small_disk)
    student = f"student:{enter(ctx, 'Қасымова')}"
    pages = len(printing.preview(ctx, FORM, student, PrintOptions()).pdf)
    films = fill(small_disk, pages // 2)
    assert refusal(lambda: papers.issue(ctx, FORM, student)) == "disk-full"
    assert papers.list_papers(ctx) == []
    assert list(small_disk.rglob("*.part")) == []
    films.unlink()
    papers.issue(ctx, FORM, student)
    assert len(papers.list_papers(ctx)) == 1


def test_a_list_without_room_is_not_written(small_disk: Path, opened: Opened) -> None:
    """A table to Excel, a report to be sent."""
    ctx = opened(small_disk)
    path = small_disk / "тізім.xlsx"
    rows = [(f"Қасымова Ұлпан {number}", number) for number in range(2_000)]
    films = fill(small_disk, 0)
    with pytest.raises(EnvironmentProblem, match="table-not-written"):
        tables.export(ctx, path, ("ТАӘ", "№"), rows)
    with pytest.raises(EnvironmentProblem, match="file-no-room"):
        files_out.write_file(small_disk / "есеп.txt", b"x" * 10_000)
    assert {one.suffix for one in small_disk.iterdir()} == {"", ".sqlite", ".lock"}
    films.unlink()
    assert tables.export(ctx, path, ("ТАӘ", "№"), rows) == len(rows)


# --- gone and back ----------------------------------------------------------------------------------------------------


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "флешка"
    folder.mkdir()
    return folder


pulled = pytest.mark.skipif(sys.platform == "win32", reason="a folder with an open file cannot be moved on Windows")


@pulled
def test_a_stick_pulled_out_and_put_back(stick: Path, opened: Opened) -> None:
    ctx = opened(stick)
    enter(ctx, "Бірінші")
    away = stick.rename(stick.with_name("away"))
    for _ in range(2):
        assert refusal(lambda: enter(ctx, "Екінші")) == "database-unreachable"
    assert not stick.exists(), "nothing is begun where the stick was"
    away.rename(stick)
    enter(ctx, "Екінші")
    assert names(ctx) == {"Бірінші", "Екінші"}


@pulled
def test_what_is_back_is_another_file(stick: Path, opened: Opened) -> None:
    """As after a real return: the old file is dead for the program, its lock too."""
    ctx = opened(stick)
    enter(ctx, "Бірінші")
    shutil.copytree(stick, stick.with_name("copy"))
    shutil.rmtree(stick)
    assert refusal(lambda: enter(ctx, "Екінші")) == "database-unreachable"
    assert refusal(lambda: students.count(ctx, students.wanted())) == "database-unreachable"
    shutil.copytree(stick.with_name("copy"), stick)
    enter(ctx, "Екінші")
    assert names(ctx) == {"Бірінші", "Екінші"}
    with pytest.raises(EnvironmentProblem, match="database-in-use"):
        open_department(stick / "кафедра.sqlite")
    ctx.close()
    with closing(sqlite3.connect(stick / "кафедра.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM student").fetchone() == (2,)


@pulled
def test_somebody_else_opened_it_meanwhile(stick: Path, opened: Opened) -> None:
    ctx = opened(stick)
    shutil.copytree(stick, stick.with_name("copy"))
    shutil.rmtree(stick)
    assert refusal(lambda: enter(ctx, "Бірінші")) == "database-unreachable"
    shutil.copytree(stick.with_name("copy"), stick)
    other = DatabaseLock(stick / "кафедра.sqlite")
    other.acquire("window")
    with pytest.raises(EnvironmentProblem, match="database-in-use"):
        enter(ctx, "Бірінші")
    other.release()
    enter(ctx, "Бірінші")


@pulled
def test_an_empty_stick_in_its_place_gets_nothing(stick: Path, opened: Opened) -> None:
    ctx = opened(stick)
    student = f"student:{enter(ctx, 'Бірінші')}"
    shutil.rmtree(stick)
    assert refusal(lambda: enter(ctx, "Екінші")) == "database-unreachable"
    assert refusal(lambda: papers.issue(ctx, FORM, student)) == "database-unreachable"
    assert not stick.exists()
    stick.mkdir()
    assert refusal(lambda: enter(ctx, "Екінші")) == "database-unreachable"
    assert not (stick / "кафедра.sqlite").exists(), "no empty department is made"


# --- not to be written ------------------------------------------------------------------------------------------------


@pulled
def test_a_file_that_another_program_keeps_locked(stick: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    ctx = opened(stick)
    with ctx.database.read() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(stick / "кафедра.sqlite")) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert refusal(lambda: enter(ctx, "Бірінші")) == "database-busy"
        other.rollback()
    enter(ctx, "Бірінші")
    assert names(ctx) == {"Бірінші"}


def test_a_disk_that_turned_read_only(small_disk: Path, opened: Opened) -> None:
    ctx = opened(small_disk)
    enter(ctx, "Бірінші")
    ctx.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert refusal(lambda: opened(small_disk)) == "database-read-only"
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    ctx = opened(small_disk)
    enter(ctx, "Екінші")
    assert names(ctx) == {"Бірінші", "Екінші"}
