"""Copies as a person meets them: in the settings, on leaving, on Today, where nothing can be opened, after a crash."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop.crash_report import CrashReport, LogReader
from app.desktop.keeper import Keeper
from app.desktop.leaving import LeavingDialog
from app.desktop.pages.settings import SettingsPage
from app.desktop.pages.today import TodayPage
from app.desktop.remember import Remember
from app.desktop.restore_dialog import RestoreDialog
from app.desktop.shell import Shell
from app.desktop.start import Program
from app.desktop.widgets.fields import DateField, TextField
from app.desktop.widgets.workrow import WorkRow
from app.domain.errors import EnvironmentProblem
from app.locations import shipped
from app.services import backup_lists, backups, organisation, settings
from app.services.context import Context
from app.storage.backup_store import BackupStore
from app.window import connect
from tests.desktop.conftest import Answers, FakePlaces
from tests.desktop.user import find, type_text


def click(qtbot: QtBot, parent: object, name: str) -> None:
    button = find(parent, QPushButton, name)  # type: ignore[arg-type]
    assert button.isEnabled(), f"{name} is greyed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def city(ctx: Context, name: str) -> None:
    organisation.save_organisation(ctx, {"city": name}, {})


# --- settings --------------------------------------------------------------------------------------


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, places: FakePlaces) -> SettingsPage:
    page = SettingsPage(shell)
    qtbot.addWidget(page)
    page.resize(1158, 712)
    page.show()
    page.show_with(tab="data")
    return page


def test_a_copy_is_made_and_told(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    assert find(page, QLabel, "backupNewest").text()

    click(qtbot, page, "backupNow")

    (line,) = backup_lists.lines(demo_ctx.database.path)
    assert f"{line.made:%d.%m.%Y %H:%M}" in find(page, QLabel, "backupNewest").text()
    assert find(page, QPushButton, "backupNow").isEnabled()


def test_a_second_place_is_chosen_used_and_given_up(
    qtbot: QtBot, page: SettingsPage, demo_ctx: Context, answers: Answers, tmp_path: Path
) -> None:
    stick = tmp_path / "флешка"
    stick.mkdir()
    assert not find(page, QPushButton, "backupSecondNone").isVisible()
    answers(stick)

    click(qtbot, page, "backupSecond")

    assert settings.own(demo_ctx, backups.SECOND) == str(stick)
    assert len(list(stick.rglob("*.sqlite"))) == 1
    assert str(stick) in find(page, QLabel, "backupPlace").text()
    click(qtbot, page, "backupSecondNone")
    assert settings.own(demo_ctx, backups.SECOND) == ""


def test_a_place_that_is_gone_is_refused_in_words(
    qtbot: QtBot, page: SettingsPage, demo_ctx: Context, answers: Answers, tmp_path: Path
) -> None:
    answers(tmp_path / "none")
    click(qtbot, page, "backupSecond")
    assert str(tmp_path / "none") in page.tabs["data"].backups._told.text.text()  # type: ignore[attr-defined]
    assert settings.own(demo_ctx, backups.SECOND) == ""


def test_how_long_copies_are_kept_is_saved(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    note = find(page, QLabel, "backupNote")
    proposed = note.text()
    field = find(page, TextField, "setting_backup.all-days")
    field.selectAll()
    type_text(field, "5")

    click(qtbot, page, "data_save")

    assert settings.own(demo_ctx, "backup.all-days") == 5
    assert note.text() != proposed
    field.selectAll()
    type_text(field, "көп")
    click(qtbot, page, "data_save")
    assert page.tabs["data"].fault.isVisible()
    assert settings.own(demo_ctx, "backup.all-days") == 5


# --- the list of copies ------------------------------------------------------------------------------


@pytest.fixture
def listed(qtbot: QtBot, shell: Shell, demo_ctx: Context) -> RestoreDialog:
    """Two copies, of yesterday and of today."""
    store = BackupStore.of(demo_ctx.database.path)
    today = demo_ctx.now().astimezone().replace(hour=12, minute=0, second=0)
    for moment in (today - timedelta(days=1), today):
        store.make(demo_ctx.database.path, "by-hand", moment)
    dialog = RestoreDialog(shell, demo_ctx.database.path)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_list_says_when_why_and_how_much(listed: RestoreDialog) -> None:
    model = find(listed, QTableView, "copies").model()
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert shown[0] == "22.11.2026 12:00"
    assert shown[1] == "қолмен"
    assert int(shown[2]) > 30
    assert model.rowCount() == 2


def test_a_copy_is_chosen_by_its_day(qtbot: QtBot, listed: RestoreDialog, answers: Answers, demo_ctx: Context) -> None:
    chosen: list[Path] = []
    listed.chosen.connect(chosen.append)
    type_text(find(listed, DateField, "restoreDay"), "21.11.2026")
    answers(False, True)

    click(qtbot, listed, "restoreChosen")
    assert chosen == []
    click(qtbot, listed, "restoreChosen")

    assert chosen == [backup_lists.lines(demo_ctx.database.path)[1].path]
    assert not listed.isVisible()


def test_a_day_before_every_copy_has_none(listed: RestoreDialog) -> None:
    type_text(find(listed, DateField, "restoreDay"), "01.01.2020")
    assert not find(listed, QPushButton, "restoreChosen").isEnabled()
    assert "01.01.2020" in listed._fault.text.text()


def test_a_damaged_copy_is_found_by_checking_and_cannot_be_restored(
    qtbot: QtBot, listed: RestoreDialog, demo_ctx: Context
) -> None:
    newest = backup_lists.lines(demo_ctx.database.path)[0].path
    newest.write_bytes(b"\0" * newest.stat().st_size)

    click(qtbot, listed, "restoreCheck")

    view = find(listed, QTableView, "copies")
    assert view.model().index(0, 6).data() == "бүлінген"
    assert view.currentIndex().row() == 1, "the newest sound one is chosen"
    view.selectRow(0)
    assert not find(listed, QPushButton, "restoreChosen").isEnabled()


def test_copies_are_found_in_a_folder_and_taken_from_a_file(
    qtbot: QtBot, listed: RestoreDialog, answers: Answers, demo_ctx: Context, tmp_path: Path
) -> None:
    own = BackupStore.of(demo_ctx.database.path)
    lone = Path(shutil.copyfile(own.copies()[0].database, tmp_path / "lone.sqlite"))
    stick = tmp_path / "stick"
    shutil.move(own.folder, stick / "one.backups")
    answers(stick, lone, lone.with_name("none.sqlite"))

    click(qtbot, listed, "restoreFolder")
    model = find(listed, QTableView, "copies").model()
    assert model.rowCount() == 2
    click(qtbot, listed, "restoreFile")
    assert model.rowCount() == 3
    line = listed.line()
    assert line is not None
    assert line.path == lone
    click(qtbot, listed, "restoreFile")
    assert listed._fault.isVisible()
    click(qtbot, listed, "restoreCheck")
    assert [model.index(row, 6).data() for row in range(3)] == ["толық оқылды, бүтін"] * 3


# --- Today -------------------------------------------------------------------------------------------


def test_a_failed_copy_is_called_to_mind_on_today(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise EnvironmentProblem("disk-full", path="E:")

    with monkeypatch.context() as patched:
        patched.setattr("app.storage.backup_store.copy_database", full)
        with pytest.raises(EnvironmentProblem):
            backups.carry_out(backups.by_hand(demo_ctx))
    page = TodayPage(shell)
    qtbot.addWidget(page)
    page.resize(1158, 712)
    page.show()

    page.reload()

    row = next(row for row in page.findChildren(WorkRow) if "көшірме" in row.accessibleName().lower())
    click(qtbot, row, "workAction")
    assert places.visited[-1] == ("page", "settings", {"tab": "data"})


# --- the schedule ------------------------------------------------------------------------------------


def test_a_due_copy_is_made_and_trouble_is_told_once(
    shell: Shell, places: FakePlaces, demo_ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = Keeper(shell, shell.keeper)
    told: list[BaseException] = []
    turned: list[bool] = []
    keeper.failed.connect(told.append)
    keeper.turned.connect(lambda: turned.append(True))

    def full(*_: object, **__: object) -> None:
        raise EnvironmentProblem("disk-full", path="E:")

    with monkeypatch.context() as patched:
        patched.setattr("app.storage.backup_store.copy_database", full)
        keeper.look()
        keeper.look()

    assert [getattr(one, "code", "") for one in told] == ["disk-full"]

    keeper.look()
    keeper.look()

    assert [line.why for line in backup_lists.lines(demo_ctx.database.path)] == ["schedule"]
    assert len(turned) == 2, "told, and no longer so"


# --- the whole program -------------------------------------------------------------------------------


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], Program]]:
    """Starts the program on a database file, with preferences of its own."""
    started: list[Program] = []

    def start(database: Path) -> Program:
        made = Program(qapp, connect, database, shipped(), tmp_path / "window.ini")
        started.append(made)
        made.start()
        return made

    yield start
    for made in started:
        made.leaving.release()
        made.window.close()
        made.close()


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Path:
    return Path(shutil.copyfile(empty_database, tmp_path / "department.sqlite"))


def ready(made: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: made.shell.ready, timeout=20_000)


def closed(made: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not made.window.isVisible(), timeout=20_000)


def test_leaving_makes_a_copy_of_what_changed(program: Callable[[Path], Program], database: Path, qtbot: QtBot) -> None:
    made = program(database)
    ready(made, qtbot)

    made.window.close()

    closed(made, qtbot)
    assert [line.why for line in backup_lists.lines(database)] == ["leaving"]


def test_leaving_unchanged_makes_none(program: Callable[[Path], Program], database: Path, qtbot: QtBot) -> None:
    ctx = open_department(database)
    backups.carry_out(backups.by_hand(ctx))
    ctx.close()
    made = program(database)
    ready(made, qtbot)

    made.window.close()

    closed(made, qtbot)
    assert len(backup_lists.lines(database)) == 1


def test_a_copy_that_fails_is_told_and_leaving_still_works(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    BackupStore.of(database).folder.write_text("in the way")
    made = program(database)
    ready(made, qtbot)

    made.window.close()

    def told() -> LeavingDialog | None:
        dialogs = [one for one in made.window.findChildren(LeavingDialog) if one.text.isVisible()]
        return dialogs[0] if dialogs else None

    qtbot.waitUntil(lambda: told() is not None, timeout=20_000)
    assert made.window.isVisible()
    dialog = told()
    assert dialog is not None
    assert "department.sqlite.backups" in dialog.text.text()
    dialog.reject()
    assert made.window.isVisible(), "thinking better of it stays"
    made.window.close()
    qtbot.waitUntil(lambda: told() is not None, timeout=20_000)
    click(qtbot, told(), "leavingNow")
    closed(made, qtbot)


def test_nobody_waits_for_a_copy_that_hangs(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    let_go = Event()
    monkeypatch.setattr("app.desktop.keeper._PATIENCE_SECONDS", 0.1)
    monkeypatch.setattr("app.services.backups.carry_out", lambda order, **_: let_go.wait(20))
    made = program(database)
    ready(made, qtbot)

    made.window.close()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in made.window.findChildren(LeavingDialog)), timeout=20_000)
    click(qtbot, next(iter(made.window.findChildren(LeavingDialog))), "leavingNow")

    closed(made, qtbot)
    made.close()
    let_go.set()


def test_a_damaged_department_is_explained_and_its_newest_good_copy_restored(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    ctx = open_department(database)
    city(ctx, "Шымкент")
    backups.carry_out(backups.by_hand(ctx))
    city(ctx, "Алматы")
    damaged = backups.carry_out(backups.by_hand(ctx)).made
    ctx.close()
    assert damaged is not None
    damaged.database.write_bytes(b"")
    database.write_bytes(b"no database at all" * 200)
    made = program(database)
    offered = find(made.entrance.opening, QPushButton, "openingRestore")
    qtbot.waitUntil(offered.isVisible, timeout=20_000)
    assert "бүлінген" in find(made.entrance.opening, QLabel, "openingText").text()

    qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)

    ready(made, qtbot)
    made.leaving.release()
    made.window.close()
    made.close()
    again = open_department(database)
    assert organisation.get_organisation(again)["organisation"]["city"] == "Шымкент"
    again.close()
    assert [one.read_bytes()[:2] for one in database.parent.glob("department-replaced-*.sqlite")] == [b"no"]


def test_copies_of_a_lost_department_are_offered_before_a_new_one_is_begun(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    ctx = open_department(database)
    backups.carry_out(backups.by_hand(ctx))
    ctx.close()
    database.unlink()
    made = program(database)

    offered = find(made.entrance.opening, QPushButton, "openingRestore")
    qtbot.waitUntil(offered.isVisible, timeout=20_000)

    assert QApplication.activeModalWidget() is None
    assert find(made.entrance.opening, QPushButton, "openingNew").isVisible()
    offered.click()
    ready(made, qtbot)


def test_damage_found_while_it_is_open_leads_to_the_copies(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot, answers: Answers
) -> None:
    made = program(database)
    ready(made, qtbot)
    answers(True)

    made.shell.show_error(EnvironmentProblem("database-damaged", path=str(database)))

    (dialog,) = made.window.findChildren(RestoreDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_a_copy_that_cannot_be_restored_leaves_the_department_open(
    program: Callable[[Path], Program], database: Path, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    made = program(database)
    ready(made, qtbot)
    stranger = tmp_path / "stranger.sqlite"
    stranger.write_bytes(b"text")
    answers(None)
    made.restore(stranger)

    assert not made.shell.ready
    ready(made, qtbot)
    assert list(database.parent.glob("*-replaced-*")) == []


# --- after a crash -----------------------------------------------------------------------------------


def test_what_a_crash_left_in_the_log_is_told_once(tmp_path: Path) -> None:
    log = tmp_path / "kafedra.log"
    log.write_text("old story\n", "utf-8")
    remember = Remember(tmp_path / "window.ini")
    assert LogReader(log, remember).untold() == "", "nothing is known of what was before the first start"
    with log.open("a", encoding="utf-8") as file:
        file.write("Fatal Python error: Segmentation fault\n")

    assert LogReader(log, remember).untold() == "Fatal Python error: Segmentation fault"
    assert LogReader(log, remember).untold() == ""


def test_what_was_told_in_a_session_that_ended_well_is_not_told_again(tmp_path: Path) -> None:
    log = tmp_path / "kafedra.log"
    remember = Remember(tmp_path / "window.ini")
    reader = LogReader(log, remember)
    reader.untold()
    log.write_text("ERROR unexpected error\n", "utf-8")
    reader.all_told()
    assert LogReader(log, remember).untold() == ""
    log.write_text("anew\n", "utf-8")
    assert LogReader(log, remember).untold() == "anew", "a log that was thrown away"


def test_the_report_is_saved_with_the_version(
    qtbot: QtBot, shell: Shell, places: FakePlaces, answers: Answers, tmp_path: Path, window: object
) -> None:
    dialog = CrashReport(shell, "Fatal Python error <b>", window)  # type: ignore[arg-type]
    dialog.show()
    assert find(dialog, QPlainTextEdit, "crashText").toPlainText() == "Fatal Python error <b>"
    target = tmp_path / "есеп.txt"
    answers(target)

    click(qtbot, dialog, "crashSave")

    text = target.read_text("utf-8")
    assert text.startswith("Kafedra ")
    assert "Fatal Python error <b>" in text
    click(qtbot, dialog, "crashClose")
