"""When a copy is made, what comes of it, the second place, reminders, and restoring as a service."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import EnvironmentProblem, Refused, UsageError
from app.services import backup_lists, backups, drafts, importing, organisation, restores, settings, students
from app.services.backup_lists import DAMAGED, ELSEWHERE, GOOD, MADE, OWN, SECOND
from app.services.context import Context
from app.storage.backup_store import BackupStore
from app.storage.lock import DatabaseLock

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"


def change(ctx: Context, word: str = "Жаңа атау") -> None:
    organisation.save_organisation(ctx, {"city": word}, {})


def make(ctx: Context) -> Path:
    made = backups.carry_out(backups.by_hand(ctx)).made
    assert made is not None
    return made.database


def whys(ctx: Context) -> list[str]:
    return [line.why for line in backup_lists.lines(ctx.database.path)]


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.day = date(2026, 11, 22)

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def dated(open_copy: Callable[..., Context], clock: Clock) -> Context:
    """An empty department whose day a test sets."""
    return open_copy(clock=clock)


# --- when -------------------------------------------------------------------------------------------


def test_leaving_copies_only_what_changed(ctx: Context) -> None:
    first = backups.on_leaving(ctx)
    assert first is not None
    backups.carry_out(first)
    assert backups.on_leaving(ctx) is None

    change(ctx)

    assert backups.on_leaving(ctx) is not None


def test_opening_and_looking_changes_nothing(open_copy: Callable[..., Context]) -> None:
    ctx = open_copy()
    make(ctx)
    ctx.close()

    again = open_copy()
    students.list_ids(again, students.wanted())

    assert backups.on_leaving(again) is None


def test_a_wizard_closed_half_way_is_worth_a_copy(ctx: Context) -> None:
    make(ctx)
    drafts.save(ctx, None, "import", "list.xlsx", {"page": 2})

    assert backups.on_leaving(ctx) is not None


def test_the_schedule_waits_its_hours(dated: Context, clock: Clock) -> None:
    assert backups.due(dated) is not None, "there is no copy yet"
    make(dated)
    change(dated)
    assert backups.due(dated) is None, "the copy is fresh"

    clock.day += timedelta(days=1)
    order = backups.due(dated)

    assert order is not None
    assert order.why == backups.SCHEDULE
    backups.carry_out(order)
    clock.day += timedelta(days=1)
    assert backups.due(dated) is None, "nothing has changed"


def test_no_hours_mean_no_schedule(dated: Context, clock: Clock) -> None:
    settings.choose(dated, {backups.HOURS: 0})
    clock.day += timedelta(days=9)
    assert backups.due(dated) is None


def test_a_clock_set_back_does_not_stop_the_schedule(dated: Context, clock: Clock) -> None:
    clock.day = date(2027, 5, 1)
    make(dated)
    clock.day = date(2026, 11, 22)
    change(dated)
    assert backups.due(dated) is not None


def test_a_clock_set_back_does_not_make_the_newest_copy_an_old_one(
    dated: Context, clock: Clock, tmp_path: Path
) -> None:
    """What was copied under a wrong date is not offered instead of what was copied after it, here or on a stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.choose_second(dated, stick)
    clock.day = date(2027, 5, 1)
    make(dated)
    clock.day = date(2026, 11, 22)
    change(dated)
    newest = make(dated)

    found = backup_lists.newest_good(backup_lists.lines(dated.database.path))
    assert found is not None
    assert found.path == newest
    assert backups.newest_of(dated.database.path) == BackupStore.of(dated.database.path).copies()[0]
    assert backups.on_leaving(dated) is None
    there = BackupStore(backups.store_at(stick, dated.database.path)).copies()
    assert [one.made.year for one in there] == [2026, 2027]
    shown = backup_lists.lines(dated.database.path)
    assert shown[0].made.year == 2027, "told by their dates"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
@pytest.mark.skipif(sys.platform == "win32", reason="a program cannot set its zone on Windows")
def test_a_zone_that_changes_keeps_the_order(
    ctx: Context, zone: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(time.tzset)
    first = make(ctx)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    change(ctx)
    second = make(ctx)
    assert [copy.database for copy in BackupStore.of(ctx.database.path).copies()] == [second, first]
    monkeypatch.undo()


def test_a_leap_day_is_kept_and_restored(dated: Context, clock: Clock) -> None:
    clock.day = date(2028, 2, 29)
    made = make(dated)
    clock.day = date(2029, 2, 28)
    change(dated)
    make(dated)
    found = backup_lists.lines(dated.database.path)
    assert [line.path for line in backup_lists.until(found, datetime(2028, 3, 1).astimezone())] == [made]


def test_an_import_is_preceded_by_a_copy(ctx: Context) -> None:
    found = importing.preview(ctx, "students", SAMPLES / "magistrants-kk.xlsx")

    importing.apply(ctx, found)

    (line,) = backup_lists.lines(ctx.database.path)
    assert (line.why, line.students) == (backups.BEFORE_IMPORT, 0)
    assert students.count(ctx, students.wanted()) > 0


def test_an_import_goes_on_where_no_copy_can_be_made(ctx: Context) -> None:
    BackupStore.of(ctx.database.path).folder.write_text("in the way")

    importing.apply(ctx, importing.preview(ctx, "students", SAMPLES / "magistrants-kk.xlsx"))

    assert students.count(ctx, students.wanted()) > 0


# --- keeping ----------------------------------------------------------------------------------------


def test_copies_are_thinned_by_the_settings(dated: Context, clock: Clock) -> None:
    settings.choose(dated, dict.fromkeys(backups.KEPT, 0) | {"backup.daily-days": 3})
    for _ in range(8):
        change(dated, str(clock.day))
        make(dated)
        change(dated, f"{clock.day} again")
        make(dated)
        clock.day += timedelta(days=1)

    made = [line.made.date() for line in backup_lists.lines(dated.database.path)]
    assert made == [date(2026, 11, day) for day in (29, 29, 28, 27, 26)]


def test_a_full_disk_is_told_noted_and_forgotten_after_success(ctx: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    make(ctx)
    change(ctx)
    with monkeypatch.context() as patched:
        patched.setattr("app.storage.backup_store.copy_database", full)
        with pytest.raises(EnvironmentProblem, match="disk-full"):
            backups.carry_out(backups.by_hand(ctx))

    assert [one.code for one in backups.reminders(ctx)] == ["backup-failed"]
    assert len(whys(ctx)) == 1
    make(ctx)
    assert backups.reminders(ctx) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if sys.platform == "win32" or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by root on Linux")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=False)


def test_a_second_place_without_room_is_told_and_the_copy_here_stays(ctx: Context, small_disk: Path) -> None:
    backups.choose_second(ctx, small_disk)
    (small_disk / "films").write_bytes(b"x" * 900_000)

    done = backups.carry_out(backups.by_hand(ctx))

    assert done.made is not None
    assert done.second_fault is not None
    assert done.second_fault.code == "disk-full"
    assert [one.code for one in backups.reminders(ctx)] == ["backup-second-failed"]
    assert [one.name for one in small_disk.rglob("*") if one.is_file()] == ["films"]
    (small_disk / "films").unlink()
    assert backups.carry_out(backups.by_hand(ctx)).second_fault is None
    assert backups.reminders(ctx) == []


def test_a_restore_on_a_full_disk_changes_nothing(ctx: Context, small_disk: Path) -> None:
    path = small_disk / "kafedra.sqlite"
    shutil.copyfile(ctx.database.path, path)
    kept = make(ctx)
    room = shutil.disk_usage(small_disk).free - 100_000
    (small_disk / "films").write_bytes(b"x" * room)
    before = path.read_bytes()

    with pytest.raises(EnvironmentProblem, match="disk-full"):
        restores.restore(path, kept)

    assert path.read_bytes() == before
    assert {one.name for one in small_disk.iterdir()} <= {
        "films",
        "kafedra.sqlite",
        "kafedra.sqlite.lock",
        "kafedra.sqlite.backups",
    }


# --- the second place -------------------------------------------------------------------------------


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "флешка"
    folder.mkdir()
    return folder


def test_copies_go_to_the_second_place_too(ctx: Context, stick: Path) -> None:
    backups.choose_second(ctx, stick)

    done = backups.carry_out(backups.by_hand(ctx))

    assert done.second_seen
    (folder,) = stick.iterdir()
    assert [copy.name for copy in BackupStore(folder).copies()] == [done.made.name if done.made else ""]
    assert backup_lists.lines(ctx.database.path)[0].place == OWN


def test_a_stick_plugged_in_later_gets_the_newest(ctx: Context, stick: Path) -> None:
    backups.choose_second(ctx, stick)
    stick.rmdir()
    done = backups.carry_out(backups.by_hand(ctx))
    assert not done.second_seen
    stick.mkdir()

    order = backups.due(ctx)

    assert order is not None
    assert order.why == ""
    assert backups.carry_out(order).second_seen
    assert backup_lists.lines(ctx.database.path, [stick])[0].made == backup_lists.lines(ctx.database.path)[0].made
    assert len(list(stick.rglob("*.sqlite"))) == 1


def test_a_stick_that_was_not_seen_for_long_is_reminded_of(dated: Context, clock: Clock, stick: Path) -> None:
    backups.choose_second(dated, stick)
    stick.rmdir()
    clock.day += timedelta(days=7)
    assert backups.reminders(dated) == []

    clock.day += timedelta(days=1)

    (one,) = backups.reminders(dated)
    assert one.code == "backup-second-unseen"
    assert "22.11.2026" in one.text.kk
    assert str(stick) in one.why
    backups.choose_second(dated, None)
    assert backups.reminders(dated) == []


def test_a_place_chosen_elsewhere_is_not_taken_for_seen(ctx: Context, stick: Path) -> None:
    settings.choose(ctx, {backups.SECOND: str(stick)})
    assert [one.code for one in backups.reminders(ctx)] == ["backup-second-never"]


def test_places_that_are_none_are_refused(ctx: Context, tmp_path: Path) -> None:
    make(ctx)
    with pytest.raises(Refused, match="second-place-missing"):
        backups.choose_second(ctx, tmp_path / "none")
    with pytest.raises(Refused, match="second-place-own"):
        backups.choose_second(ctx, BackupStore.of(ctx.database.path).folder)


def test_departments_of_one_name_do_not_mix_on_a_stick(stick: Path, tmp_path: Path) -> None:
    first, second = (backups.store_at(stick, tmp_path / name / "kafedra.sqlite") for name in ("a", "b"))
    assert first != second
    assert first.parent == second.parent == stick


# --- lists -------------------------------------------------------------------------------------------


def test_the_list_tells_dates_counts_and_places(ctx: Context, stick: Path, tmp_path: Path) -> None:
    path = make(ctx)
    lone = tmp_path / "elsewhere.backups"
    shutil.copytree(path.parent, lone)
    shutil.rmtree(path.parent)
    backups.choose_second(ctx, stick)
    change(ctx)
    make(ctx)
    shutil.move(BackupStore.of(ctx.database.path).folder / "notes.json", tmp_path / "notes.json")
    for one in BackupStore.of(ctx.database.path).folder.glob("2*"):
        one.unlink()
    shutil.move(tmp_path / "notes.json", BackupStore.of(ctx.database.path).folder / "notes.json")

    found = backup_lists.lines(ctx.database.path, [tmp_path])

    assert [line.place for line in found] == [SECOND, ELSEWHERE]
    assert all(line.state == MADE and line.size > 100_000 and line.why == "by-hand" for line in found)


def test_damaged_copies_are_passed_over(ctx: Context) -> None:
    good = make(ctx)
    for spoilt in (lambda content: b"", lambda content: content[:-1], lambda content: b"\0" * len(content)):
        change(ctx, f"{spoilt}")
        copy = make(ctx)
        copy.write_bytes(spoilt(copy.read_bytes()))
    found = backup_lists.lines(ctx.database.path)
    assert [line.state for line in found].count(DAMAGED) == 2, "the third looks whole until it is read"

    newest = backup_lists.newest_good(found)

    assert newest is not None
    assert (newest.path, newest.state) == (good, GOOD)
    assert [backup_lists.checked(line).state for line in found] == [DAMAGED, DAMAGED, DAMAGED, GOOD]


def test_a_moment_is_shown_by_the_last_copy_before_it(dated: Context, clock: Clock) -> None:
    for _ in range(3):
        change(dated, str(clock.day))
        make(dated)
        clock.day += timedelta(days=1)
    found = backup_lists.lines(dated.database.path)

    def shown(text: str) -> date:
        return backup_lists.until(found, datetime.fromisoformat(text).astimezone())[0].made.date()

    assert shown("2026-11-23T23:59") == date(2026, 11, 23)
    assert shown("2030-01-01T00:00") == date(2026, 11, 24)
    assert backup_lists.until(found, datetime.fromisoformat("2026-11-21T00:00").astimezone()) == []


def test_any_file_can_be_looked_at(ctx: Context, tmp_path: Path) -> None:
    kept = make(ctx)
    assert backup_lists.look(kept).why == "by-hand"
    lone = Path(shutil.copyfile(kept, tmp_path / "lone.sqlite"))
    assert (backup_lists.look(lone).state, backup_lists.look(lone).why) == (GOOD, "")
    with pytest.raises(UsageError, match="backup-unknown"):
        backup_lists.named(ctx.database.path, "no such copy")


# --- restoring ----------------------------------------------------------------------------------------


def city(path: Path) -> str:
    ctx = open_department(path)
    try:
        return str(organisation.get_organisation(ctx)["organisation"]["city"])
    finally:
        ctx.close()


def test_a_restore_takes_a_copy_of_the_present_first(ctx: Context) -> None:
    change(ctx, "Шымкент")
    kept = make(ctx)
    change(ctx, "Алматы")
    path = ctx.database.path
    ctx.close()

    done = restores.restore(path, kept)

    assert city(path) == "Шымкент"
    assert done.copied is not None
    assert done.aside is not None
    assert [line.why for line in backup_lists.lines(path)] == [backups.BEFORE_RESTORE, backups.BY_HAND]
    restores.restore(path, done.copied)
    assert city(path) == "Алматы"


def test_twice_is_once(ctx: Context) -> None:
    kept = make(ctx)
    path = ctx.database.path
    ctx.close()

    first, second = restores.restore(path, kept), restores.restore(path, kept)

    assert first.copied is None
    assert second.copied is None
    assert first.aside != second.aside
    assert len(backup_lists.lines(path)) == 1


def test_an_open_database_is_not_replaced(ctx: Context) -> None:
    kept = make(ctx)
    with pytest.raises(EnvironmentProblem, match="database-in-use"):
        restores.restore(ctx.database.path, kept)


def test_a_restore_under_way_holds_the_database(ctx: Context) -> None:
    kept = make(ctx)
    path = ctx.database.path
    ctx.close()
    told: list[str] = []

    def try_to_open(step: str) -> None:
        with pytest.raises(EnvironmentProblem, match="database-in-use"):
            DatabaseLock(path).acquire("window")
        told.append(step)

    restores.restore(path, kept, reached=try_to_open)

    assert told
    open_department(path).close()


def test_a_damaged_database_is_replaced_and_kept(ctx: Context) -> None:
    change(ctx, "Шымкент")
    kept = make(ctx)
    path = ctx.database.path
    ctx.close()
    path.write_bytes(b"no database at all" * 99)

    done = restores.restore(path, kept)

    assert city(path) == "Шымкент"
    assert done.copied is None
    assert done.aside is not None
    assert done.aside.read_bytes() == b"no database at all" * 99


def test_a_database_whose_folder_is_gone_comes_back(ctx: Context, stick: Path) -> None:
    backups.choose_second(ctx, stick)
    change(ctx, "Шымкент")
    make(ctx)
    path = ctx.database.path
    ctx.close()
    shutil.rmtree(BackupStore.of(path).folder)
    for one in path.parent.glob(path.name + "*"):
        one.unlink()

    (line,) = backup_lists.lines(path, [stick])
    restores.restore(path, line.path)

    assert city(path) == "Шымкент"


def test_a_lost_folder_of_copies_is_begun_anew(ctx: Context) -> None:
    make(ctx)
    shutil.rmtree(BackupStore.of(ctx.database.path).folder)
    assert backup_lists.lines(ctx.database.path) == []
    make(ctx)
    assert len(backup_lists.lines(ctx.database.path)) == 1
