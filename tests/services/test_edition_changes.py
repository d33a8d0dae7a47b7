"""A new edition: installed from a folder or refused, compared, and moved to by hand with the cases that fit."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.comparing import Kind
from app.domain.errors import Refused, UsageError
from app.services import (
    deadlines,
    demo,
    edition_changes,
    editions,
    history,
    organisation,
    safekeeping,
    settings,
    students,
)
from app.services.context import Context
from app.storage import queries
from tests.conftest import PROFILE, TODAY
from tests.new_edition import NEW, NEW_RULE, replace, write_edition


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_edition(tmp_path / "берілген")


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration department, made once. Never opened by a test itself."""
    path = tmp_path_factory.mktemp("demo") / "department.sqlite"
    ctx = open_department(path, create=True, user="secretary", clock=lambda: TODAY)
    demo.fill_demo(ctx, PROFILE)
    ctx.close()
    return path


@pytest.fixture
def filled(demonstration: Path, tmp_path: Path) -> Iterator[Context]:
    path = tmp_path / "толық.sqlite"
    shutil.copyfile(demonstration, path)
    ctx = open_department(path, user="secretary", clock=lambda: TODAY, language="kk")
    yield ctx
    ctx.close()


@pytest.fixture
def two(filled: Context, folder: Path) -> Context:
    """The demonstration with the new edition installed beside the one in use."""
    editions.install(filled, folder)
    return filled


def rows(ctx: Context, table: str, **equals: object) -> list[dict[str, object]]:
    with ctx.database.read() as connection:
        return queries.rows(connection, table, **equals)


def ids(ctx: Context) -> list[str]:
    return students.list_ids(ctx, students.wanted())


# --- installing -----------------------------------------------------------------------------------------------


def test_an_installed_edition_is_there_after_opening_again(open_copy: Callable[..., Context], folder: Path) -> None:
    ctx = open_copy()
    found, changes = editions.install(ctx, folder)
    shutil.rmtree(folder)

    assert found.id == NEW
    assert changes.tables == {"setting"}
    assert ctx.profile(NEW).edition == "2027"
    ctx.close()
    again = open_copy()
    assert NEW in again.profiles
    line = next(one for one in editions.lines(again) if one.id == NEW)
    assert (line.installed, line.students, line.running_cases, line.fault) == (True, 0, 0, None)
    assert line.rules == len(again.profile(NEW).rules)


def test_installing_is_written_down_and_stays(ctx: Context, folder: Path) -> None:
    editions.install(ctx, folder)

    line = history.lines(ctx)[0]
    assert NEW in line.text
    assert not history.next_undo(ctx)


def test_a_faulty_file_is_refused_with_file_line_and_reason(ctx: Context, folder: Path) -> None:
    replace(folder / "rules" / "9-new.toml", 'present = "student.id"', 'present = "student.shoe_size"')

    with pytest.raises(Refused, match="profile-fault") as fault:
        editions.install(ctx, folder)

    assert fault.value.params["file"] == "9-new.toml"
    assert fault.value.params["line"] == 14
    assert "student.shoe_size" in str(fault.value.params["reason"])
    assert NEW not in ctx.profiles
    assert not ctx.database.path.with_name(ctx.database.path.name + ".regulations").exists()


def test_what_is_no_edition_or_is_known_already_is_refused(ctx: Context, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="edition-no-profile"):
        editions.install(ctx, tmp_path)
    shipped_again = write_edition(tmp_path / "again", "mitu-2029")
    replace(shipped_again / "profile.toml", 'id = "mitu-2029"', f'id = "{PROFILE}"')
    with pytest.raises(Refused, match="edition-exists"):
        editions.install(ctx, shipped_again)
    replace(shipped_again / "profile.toml", f'id = "{PROFILE}"', 'id = "../mitu"')
    with pytest.raises(Refused, match="edition-id"):
        editions.install(ctx, shipped_again)
    editions.install(ctx, folder)
    with pytest.raises(Refused, match="edition-exists"):
        editions.install(ctx, folder)


def test_an_edition_that_can_no_longer_be_read_does_not_shut_the_department(
    open_copy: Callable[..., Context], folder: Path
) -> None:
    ctx = open_copy()
    editions.install(ctx, folder)
    kept = ctx.database.path.with_name(ctx.database.path.name + ".regulations") / NEW
    ctx.close()
    replace(kept / "profile.toml", "[tracks.SP]", "[traks.SP]")

    again = open_copy()

    line = next(one for one in editions.lines(again) if one.id == NEW)
    assert line.fault is not None
    assert line.fault.params["file"] == "profile.toml"
    with pytest.raises(Refused, match="profile-fault"):
        again.profile(NEW)
    assert again.profile(PROFILE)


def test_a_backup_carries_the_editions(filled: Context, folder: Path, tmp_path: Path) -> None:
    editions.install(filled, folder)
    copy = tmp_path / "көшірме" / "copy.sqlite"
    copy.parent.mkdir()

    told = safekeeping.backup(filled, copy)

    assert told["editions_lost"] == []
    restored = open_department(copy)
    try:
        assert NEW in restored.profiles
    finally:
        restored.close()
    next(copy.with_name("copy.sqlite.regulations").rglob("9-new.toml")).unlink()
    assert safekeeping.verify(copy)["editions_lost"] == [NEW]


# --- comparing --------------------------------------------------------------------------------------------------


def test_who_is_affected_and_how(two: Context) -> None:
    found = edition_changes.held_against(two, PROFILE, NEW)

    changes = {(one.part, one.id): one.kind for one in found.changes}
    assert changes["rule", "MITU-5.1-1"] is Kind.CHANGED
    assert changes["rule", NEW_RULE] is Kind.ADDED
    assert changes["workflow", "plan"] is Kind.REMOVED
    assert changes["step", "topic.submission"] is Kind.REMOVED
    assert [one.student_id for one in found.students] == ids(two)
    by_name = {one.student_id: one for one in found.affected}
    for student_id, before in deadlines.judge(two, ids(two), TODAY).items():
        due = next(one.due for one in before if one.rule == "MITU-5.1-1")
        if due is not None:
            (moved,) = [one for one in by_name[student_id].dates if one.rule == "MITU-5.1-1"]
            assert moved.before == due
            assert moved.after is not None
            assert moved.after > due
    refused = [one for one in found.affected if any(finding.rule == NEW_RULE for finding in one.refusals)]
    assert refused


def test_looking_leaves_no_trace(two: Context) -> None:
    entries = len(history.lines(two))
    before = deadlines.judge(two, ids(two), TODAY)

    edition_changes.held_against(two, PROFILE, NEW)
    edition_changes.plan_move(two, ids(two)[:3], NEW)

    assert len(history.lines(two)) == entries
    assert {row["edition"] for row in rows(two, "student")} == {PROFILE}
    assert deadlines.judge(two, ids(two), TODAY) == before


def test_a_folder_is_compared_before_it_is_installed(filled: Context, folder: Path) -> None:
    found = edition_changes.held_against(filled, PROFILE, folder)

    assert found.new == NEW
    assert found.affected
    assert NEW not in filled.profiles
    replace(folder / "profile.toml", f'id = "{NEW}"', f'id = "{PROFILE}"')
    same_name = edition_changes.held_against(filled, PROFILE, folder)
    assert same_name.changes == found.changes
    assert [one.student_id for one in same_name.affected] == [one.student_id for one in found.affected]


def test_an_edition_does_not_touch_its_own_students(filled: Context) -> None:
    found = edition_changes.held_against(filled, PROFILE, PROFILE)

    assert found.changes == ()
    assert found.affected == ()


# --- moving -----------------------------------------------------------------------------------------------------


def test_students_move_with_the_cases_that_fit_and_one_undo_takes_them_back(two: Context) -> None:
    everyone = ids(two)
    cases_before = rows(two, "work_case")

    planned = edition_changes.plan_move(two, everyone, NEW)
    done, _ = edition_changes.move(two, everyone, NEW)

    assert {row["edition"] for row in rows(two, "student")} == {NEW}
    assert (done.cases, done.staying) == (planned.cases, planned.staying)
    stayed = {one.case_id: one.reason.code for one in done.staying}
    assert {"case-workflow-gone", "case-step-gone"} <= set(stayed.values())
    for row in rows(two, "work_case"):
        expected = PROFILE if row["closed"] is not None or row["id"] in stayed else NEW
        assert row["edition"] == expected
    assert sum(1 for row in rows(two, "work_case") if row["edition"] == NEW) == done.cases

    assert NEW in str(history.next_undo(two))
    history.undo(two)
    assert {row["edition"] for row in rows(two, "student")} == {PROFILE}
    assert rows(two, "work_case") == cases_before


def test_only_the_chosen_move(two: Context) -> None:
    chosen = ids(two)[:2]
    edition_changes.move(two, chosen, NEW)

    moved = {row["id"] for row in rows(two, "student") if row["edition"] == NEW}
    assert moved == set(chosen)
    found = deadlines.judge(two, ids(two), TODAY)
    assert all(NEW_RULE in {one.rule for one in found[one_id]} for one_id in chosen)
    assert all(NEW_RULE not in {one.rule for one in found[one_id]} for one_id in ids(two)[2:])
    again, _ = edition_changes.move(two, ids(two)[:3], NEW)
    assert again.student_ids == (ids(two)[2],)


def test_a_case_that_no_step_would_be_left_for_stays(filled: Context, tmp_path: Path) -> None:
    editions.install(filled, write_edition(tmp_path / "басқа", cut=("acquaintance", "order")))

    done, _ = edition_changes.move(filled, ids(filled), NEW)

    assert "case-would-end" in {one.reason.code for one in done.staying}


def test_what_cannot_move_is_refused_whole(two: Context) -> None:
    with pytest.raises(UsageError, match="profile-unknown"):
        edition_changes.move(two, ids(two), "mitu-1999")
    with pytest.raises(UsageError, match="record-unknown"):
        edition_changes.move(two, ["nobody"], NEW)
    with pytest.raises(Refused, match="edition-same"):
        edition_changes.move(two, ids(two), PROFILE)


def test_an_edition_without_the_track_takes_nobody(filled: Context, folder: Path) -> None:
    replace(folder / "profile.toml", "[tracks.P15]", "[tracks.P18]")
    for path in sorted(folder.rglob("*.toml")):
        path.write_text(path.read_text("utf-8").replace('"P15"', '"P18"'), "utf-8")
    editions.install(filled, folder)

    with pytest.raises(Refused, match="edition-lacks-track") as refused:
        edition_changes.move(filled, ids(filled), NEW)

    assert refused.value.params["names"]
    assert {row["edition"] for row in rows(filled, "student")} == {PROFILE}


def test_a_new_edition_may_become_the_main_one(two: Context) -> None:
    settings.choose(two, {settings.MAIN_PROFILE: NEW})
    organisation.save_programme(two, None, {"code": "7M01401", "name_kk": "Жаңа", "edition": NEW})
    programme = next(row["id"] for row in organisation.list_programmes(two) if row["code"] == "7M01401")
    student_id, _ = students.save(
        two, None, {"surname": "Жаңа", "track": "SP", "programme_id": programme, "enrol_date": date(2026, 8, 25)}
    )

    assert students.get(two, student_id)["edition"] == NEW
    assert len(deadlines.judge(two, [student_id], TODAY)[student_id]) >= len(two.profile(NEW).rules) // 2
