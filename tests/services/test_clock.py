"""The clock of the PC: set back, in another time zone, on 29 February, in a year that no calendar was confirmed for."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.findings import Status
from app.services import (
    cards,
    deadlines,
    history,
    paper_copies,
    records,
    students,
    today,
    topics,
)
from app.services.context import Context
from app.services.topics import Proposal
from app.storage import database
from tests.conftest import TODAY

YEAR = timedelta(days=365)
DAYS = (
    date(2024, 2, 29),
    date(2025, 11, 22),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2028, 2, 29),
    date(2032, 2, 29),
    date(2099, 12, 31),
)


class Clock:
    """The clock of a PC that somebody sets."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.moment = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
        clock = self

        class Set(datetime):
            @classmethod
            def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
                return clock.moment

        monkeypatch.setattr(database, "datetime", Set)
        monkeypatch.setattr(time, "time_ns", lambda: int(self.moment.timestamp() * 1e9))

    def today(self) -> date:
        return self.moment.date()

    def set_back(self, by: timedelta = YEAR) -> None:
        self.moment -= by


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def titles(ctx: Context, student_id: str) -> list[object]:
    return [one.values["role"] for one in records.list_of(ctx, student_id, "projects")]


# --- set back ---------------------------------------------------------------------------------------------------------


def test_what_was_done_last_stays_last_after_the_clock_was_set_back(
    clock: Clock, open_copy: Callable[..., Context]
) -> None:
    ctx = open_copy(clock=clock.today)
    student_id = students.save(ctx, None, {"surname": "Қасымова", "track": "SP"})[0]
    records.save(ctx, student_id, "projects", None, {"role": "бірінші"})
    ctx.close()

    clock.set_back()
    ctx = open_copy(clock=clock.today)
    records.save(ctx, student_id, "projects", None, {"role": "екінші"})
    clock.set_back()
    records.save(ctx, student_id, "projects", None, {"role": "үшінші"})
    students.save(ctx, student_id, {"surname": "Әбілова"})

    assert titles(ctx, student_id) == ["бірінші", "екінші", "үшінші"]
    told = history.lines(ctx)
    assert [line.seq for line in told] == sorted((line.seq for line in told), reverse=True)
    assert [line.at for line in told] != sorted((line.at for line in told), reverse=True), "instants are as they were"
    assert history.undo(ctx).text == told[0].text
    assert students.get(ctx, student_id)["surname"] == "Қасымова"
    history.undo(ctx)
    assert titles(ctx, student_id) == ["бірінші", "екінші"]
    history.redo(ctx)
    assert titles(ctx, student_id) == ["бірінші", "екінші", "үшінші"]


def test_the_last_proposal_is_the_one_that_counts(
    clock: Clock, open_copy: Callable[..., Context], tmp_path: Path
) -> None:
    ctx = open_copy(clock=clock.today)
    student_id = students.save(ctx, None, {"surname": "Қасымова", "track": "SP"})[0]
    topics.save_proposals(ctx, [Proposal(student_id, kk="ескі тақырып")])
    ctx.close()
    clock.set_back()
    ctx = open_copy(clock=clock.today)
    topics.save_proposals(ctx, [Proposal(student_id, kk="жаңа тақырып")])
    assert topics.proposals(ctx, [student_id])[student_id].kk == "жаңа тақырып"


@pytest.fixture
def demo_at(tmp_path: Path, demo_database: Path) -> Iterator[Callable[[Callable[[], date]], Context]]:
    """Opens a copy of the demonstration department under a clock."""
    opened: list[Context] = []

    def open_it(clock: Callable[[], date]) -> Context:
        path = Path(shutil.copyfile(demo_database, tmp_path / f"demo-{len(opened)}.sqlite"))
        opened.append(open_department(path, user="secretary", clock=clock, language="kk"))
        return opened[-1]

    yield open_it
    for ctx in opened:
        ctx.close()


Demo = Callable[[Callable[[], date]], Context]


def judged(ctx: Context) -> list[tuple[str, str, Status, date | None]]:
    return [(owner, found.rule, found.status, found.due) for owner, found in deadlines.listed(ctx)]


def test_findings_are_of_the_present_day_whatever_day_was_before(demo_at: Demo) -> None:
    """The window stays open while the clock is set back: what was judged for a later day counts no more."""
    day = [TODAY]
    ctx = demo_at(lambda: day[0])
    later = judged(ctx)
    day[0] = TODAY - YEAR
    earlier = judged(ctx)
    assert earlier == judged(demo_at(lambda: TODAY - YEAR))
    assert earlier != later
    day[0] = TODAY
    assert judged(ctx) == later


# --- any day ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_page_is_there_on_any_day(demo_at: Demo, day: date) -> None:
    """Also before anything of the department happened, and long after its calendar ends."""
    ctx = demo_at(lambda: day)
    assert today.load(ctx).day == day
    for student_id in students.list_ids(ctx, students.wanted())[:6]:
        cards.student_card(ctx, student_id)
    paper_copies.waiting(ctx, paper_copies.Wanted())
    for _, found in deadlines.listed(ctx):
        if found.due is not None and found.status in (Status.OVERDUE, Status.UPCOMING):
            assert (found.status is Status.OVERDUE) == (found.due < day), found


def test_dates_in_years_without_a_confirmed_calendar_say_so(demo_at: Demo) -> None:
    ctx = demo_at(lambda: date(2030, 2, 28))
    student_id, _ = students.save(ctx, None, {"surname": "Ким", "track": "SP", "enrol_date": date(2030, 2, 28)})
    said = {
        found.due.year: {one.params["year"] for one in found.why if one.code == "calendar-not-confirmed"}
        for _, found in deadlines.listed(ctx, None, student_id)
        if found.due is not None and len(found.why) > 1
    }
    assert said
    assert all(year in years for year, years in said.items())


# --- another time zone ------------------------------------------------------------------------------------------------


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    if sys.platform == "win32":
        pytest.skip("the time zone of a process cannot be set on Windows")

    def choose(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield choose
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("name", ["Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Almaty", "UTC"])
def test_instants_are_told_in_the_zone_of_the_pc_and_days_stay_days(
    open_copy: Callable[..., Context], zone: Callable[[str], None], name: str
) -> None:
    zone("Asia/Almaty")
    ctx = open_copy()
    enrolled = date(2026, 8, 25)
    student_id = students.save(ctx, None, {"surname": "Қасымова", "track": "SP", "enrol_date": enrolled})[0]
    written = history.lines(ctx)[0].at
    ctx.close()

    zone(name)
    ctx = open_copy()
    students.save(ctx, student_id, {"surname": "Әбілова"})
    newest, oldest = history.lines(ctx)[:2]
    assert oldest.at == written
    assert oldest.at.utcoffset() == datetime.now().astimezone().utcoffset()
    assert newest.at >= oldest.at
    assert students.get(ctx, student_id)["enrol_date"] == enrolled
    local = oldest.at.date()
    listed = history.page(ctx, history.Wanted(first=local, last=local)).lines
    assert oldest.seq in {line.seq for line in listed}
    assert oldest.seq not in {line.seq for line in history.page(ctx, history.Wanted(last=local - YEAR)).lines}
