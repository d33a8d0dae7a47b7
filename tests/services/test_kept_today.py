"""Today as it was shown last is shown again only while nothing changed that it rests on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.locations import shipped
from app.services import academics, history, kept_today, settings, students, today
from app.services.academics import Semester
from app.services.context import Context
from app.services.today_view import TodayView
from app.storage.siblings import editions_folder
from tests.conftest import TODAY

Open = Callable[..., Context]


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, ...]:
    """Copies of the shipped rules, sentences and calendars."""
    resources = shipped()
    folders = []
    for source in (resources.regulations, resources.messages, resources.calendars):
        folders.append(Path(shutil.copytree(source, tmp_path / "texts" / source.name)))
    return tuple(folders)


@pytest.fixture
def recall(open_copy: Open, texts: tuple[Path, ...]) -> Callable[..., TodayView | None]:
    """What a start would show, on the day and in the language given."""

    def start(language: str = "kk", day: date = TODAY) -> TodayView | None:
        ctx = open_copy()
        path = ctx.database.path
        ctx.close()
        return kept_today.recall(path, texts, language, day).view

    return start


@pytest.fixture
def shown(open_copy: Open, texts: tuple[Path, ...]) -> TodayView:
    """What a session showed that was closed in the ordinary way; one student has a term that went by."""
    ctx = open_copy()
    semesters = [Semester(2026, 1, date(2026, 9, 1), date(2026, 12, 26), True)]
    academics.save_semesters(ctx, semesters)
    students.save(ctx, None, {"surname": "Қасымова", "track": "SP", "enrol_date": date(2026, 8, 28)})
    students.save(ctx, None, {"surname": "Әлиев", "track": "P1"})
    view = today.load(ctx)
    kept_today.keep(ctx, kept_today.recall(ctx.database.path, texts, "kk", TODAY).mark)
    ctx.close()
    return view


def test_the_next_start_shows_what_was_shown(shown: TodayView, recall: Callable[..., Any]) -> None:
    assert shown.groups
    assert shown.strip
    assert recall() == shown


def test_another_day_or_language_asks_anew(shown: TodayView, recall: Callable[..., Any]) -> None:
    assert recall(day=TODAY + timedelta(days=1)) is None
    assert recall(day=TODAY - timedelta(days=1)) is None
    assert recall(language="ru") is None
    assert recall() == shown


CHANGES: dict[str, Callable[[Context], object]] = {
    "a fact": lambda ctx: students.save(ctx, students.list_ids(ctx, students.wanted())[0], {"course": 2}),
    "the calendar": lambda ctx: academics.save_semesters(
        ctx, [Semester(2026, 1, date(2026, 9, 7), date(2026, 12, 26), True)]
    ),
    "a setting": lambda ctx: settings.choose(ctx, {"calendar.week": 6}),
    "taken back": history.undo,
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_asks_anew(what: str, shown: TodayView, recall: Callable[..., Any], open_copy: Open) -> None:
    ctx = open_copy()
    CHANGES[what](ctx)
    ctx.close()
    assert recall() is None


@pytest.mark.parametrize("file", ["regulations/mitu-2025/rules/*.toml", "regulations/facts/*.toml", "messages/*.toml"])
def test_a_file_of_rules_or_sentences_that_changed_asks_anew(
    file: str, shown: TodayView, recall: Callable[..., Any], tmp_path: Path
) -> None:
    path = next((tmp_path / "texts").glob(file))
    state = path.stat()
    content = bytearray(path.read_bytes())
    content[-1:] = b" "
    path.write_bytes(content)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert recall() is None


def test_an_edition_beside_the_database_asks_anew(
    shown: TodayView, recall: Callable[..., Any], open_copy: Open
) -> None:
    ctx = open_copy()
    folder = editions_folder(ctx.database.path) / "mitu-2030"
    ctx.close()
    folder.mkdir(parents=True)
    (folder / "profile.toml").write_text('id = "mitu-2030"', "utf-8")
    assert recall() is None


def test_another_program_asks_anew(
    shown: TodayView, recall: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.__version__", "another")
    assert recall() is None


def test_what_is_not_known_without_judging_is_not_kept(
    shown: TodayView, recall: Callable[..., Any], open_copy: Open, texts: tuple[Path, ...]
) -> None:
    ctx = open_copy()
    students.save(ctx, None, {"surname": "Өтегенова", "track": "SP"})
    kept_today.keep(ctx, "mark")
    ctx.close()
    assert recall() is None

    ctx = open_copy()
    today.load(ctx)
    students.save(ctx, None, {"surname": "Серіков", "track": "SP"})
    assert today.known(ctx) is None
    kept_today.keep(ctx, kept_today.recall(ctx.database.path, texts, "kk", TODAY).mark)
    ctx.close()
    assert recall() is None


def test_a_file_that_cannot_be_written_is_no_obstacle(shown: TodayView, open_copy: Open) -> None:
    ctx = open_copy()
    today.load(ctx)
    with ctx.database.read() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    kept_today.keep(ctx, "mark")
    with ctx.database.read() as connection:
        connection.exec_driver_sql("PRAGMA query_only = OFF")


def test_content_that_cannot_be_read_is_as_none(shown: TodayView, recall: Callable[..., Any], open_copy: Open) -> None:
    ctx = open_copy()
    with ctx.database.writing() as connection:
        connection.exec_driver_sql("UPDATE kept_view SET content = ?", (b'{"day": 7}',))
    ctx.close()
    assert recall() is None
