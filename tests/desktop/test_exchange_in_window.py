"""Exchange with another PC with the mouse: a package out, a look at one before it is merged, differences decided."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop.pages.settings import SettingsPage
from app.desktop.shell import Shell
from app.desktop.tasks import Task
from app.exchange import packages
from app.services import conflicts, exchanging, history, students
from app.services.context import Context
from app.storage import queries
from tests.conftest import TODAY
from tests.desktop.conftest import Answers, FakePlaces
from tests.desktop.user import find, type_text

PHRASE = "көктемгі қар 2026"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(packages._COST, "n", 1 << 4)  # what a phrase costs to guess is not tried here


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, places: FakePlaces) -> SettingsPage:
    page = SettingsPage(shell)
    qtbot.addWidget(page)
    page.resize(1158, 712)
    page.show()
    page.show_with(tab="data")
    return page


@pytest.fixture
def other(tmp_path: Path, demo_database: Path) -> Iterator[Context]:
    """The same department on a second PC."""
    (tmp_path / "other").mkdir()
    path = Path(shutil.copyfile(demo_database, tmp_path / "other" / "department.sqlite"))
    ctx = open_department(path, user="Меңгеруші", clock=lambda: TODAY, language="kk")
    yield ctx
    ctx.close()


def first(ctx: Context) -> str:
    with ctx.database.read() as connection:
        return str(queries.rows(connection, "student", order=("id",))[0]["id"])


def phone(ctx: Context) -> str | None:
    found = students.get(ctx, first(ctx))["phone"]
    return None if found is None else str(found)


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    button = find(parent, QPushButton, name)
    assert button.isEnabled(), f"{name} is greyed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(name: str) -> QDialog:
    tops = [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]
    (found,) = tops
    assert isinstance(found, QDialog)
    return found


def give_phrase(qtbot: QtBot, text: str, *, twice: bool = False) -> None:
    asked = dialog("passwords")
    for name in ("passwords_phrase", "passwords_phrase-again")[: 2 if twice else 1]:
        field = find(asked, QLineEdit, name)
        field.clear()
        type_text(field, text)
    click(qtbot, asked, "passwordsOk")


def told(page: SettingsPage) -> str:
    banner = find(page, QWidget, "exchangeTold")
    return " ".join(one.text() for one in banner.findChildren(QLabel))


def test_a_package_is_made_and_opens_on_the_other_pc(
    qtbot: QtBot, page: SettingsPage, demo_ctx: Context, other: Context, answers: Answers, tmp_path: Path
) -> None:
    students.save(demo_ctx, first(demo_ctx), {"phone": "+77019999999"})
    path = tmp_path / "stick.kafedra-exchange"
    answers(path)
    click(qtbot, page, "exchangeExport")
    give_phrase(qtbot, "қар", twice=True)
    assert dialog("passwords").isVisible()
    assert not path.exists()
    give_phrase(qtbot, PHRASE, twice=True)

    assert path.name in told(page)
    assert exchanging.take(other, path, PHRASE).changed == 1
    assert phone(other) == "+77019999999"


def test_a_package_is_seen_before_it_is_merged(
    qtbot: QtBot, page: SettingsPage, demo_ctx: Context, other: Context, answers: Answers, tmp_path: Path
) -> None:
    before = phone(demo_ctx)
    students.save(other, first(other), {"phone": "+77019999999"})
    path = tmp_path / "stick.kafedra-exchange"
    exchanging.export(other, path, PHRASE)
    answers(path)
    click(qtbot, page, "exchangeImport")
    give_phrase(qtbot, "басқа сөйлем мүлде")
    assert dialog("passwords").isVisible()
    give_phrase(qtbot, PHRASE)

    seen = dialog("package")
    table = find(seen, QTableWidget, "packageChanges")
    assert table.item(0, 3).text() == "+77019999999"
    assert phone(demo_ctx) == before
    click(qtbot, seen, "packageTake")

    assert phone(demo_ctx) == "+77019999999"
    assert history.page(demo_ctx).lines[0].kind == "do"
    assert told(page)
    history.undo(demo_ctx)
    assert phone(demo_ctx) == before


@pytest.mark.parametrize(
    ("press", "expected"),
    [
        ("differenceOurs", "+77011111111"),
        ("differenceTheirs", "+77012222222"),
        ("differencesOurs", "+77011111111"),
        ("differencesTheirs", "+77012222222"),
    ],
)
def test_differences_stand_side_by_side_and_are_decided(
    qtbot: QtBot,
    page: SettingsPage,
    demo_ctx: Context,
    other: Context,
    tmp_path: Path,
    press: str,
    expected: str,
) -> None:
    students.save(demo_ctx, first(demo_ctx), {"phone": "+77011111111"})
    students.save(other, first(other), {"phone": "+77012222222"})
    path = tmp_path / "stick.kafedra-exchange"
    exchanging.export(other, path, PHRASE)
    exchanging.take(demo_ctx, path, PHRASE)
    page.show_with(tab="data")
    find(page, QWidget, "exchange").load()  # type: ignore[attr-defined]
    click(qtbot, page, "exchangeDifferences")

    seen = dialog("differences")
    table = find(seen, QTableWidget, "differencesTable")
    assert [table.item(0, column).text() for column in (2, 3)] == ["+77011111111", "+77012222222"]
    assert "Меңгеруші" in table.item(0, 4).text()
    click(qtbot, seen, press)

    assert table.rowCount() == 0
    assert phone(demo_ctx) == expected
    assert conflicts.count(demo_ctx) == 0
    click(qtbot, seen, "differencesClose")
    assert not find(page, QPushButton, "exchangeDifferences").isVisible()


# --- cancelled ----------------------------------------------------------------------------------------------------


@pytest.fixture
def tasks(shell: Shell) -> list[Task]:
    """What was begun in the database thread."""
    begun: list[Task] = []
    shell.worker.task_started.connect(begun.append)
    return begun


def held_back(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Work begins when it is told to, as in a thread: after whoever asked for it has gone on."""
    worker = shell.worker
    start, waiting = worker._start, list[int]()
    monkeypatch.setattr(worker, "_start", waiting.append)

    def go_on() -> None:
        monkeypatch.setattr(worker, "_start", start)
        for number in waiting:
            start(number)

    return go_on


def test_looking_and_making_are_cancelled_with_the_dialog(
    qtbot: QtBot,
    shell: Shell,
    page: SettingsPage,
    demo_ctx: Context,
    answers: Answers,
    tasks: list[Task],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "stick.kafedra-exchange"
    whole = exchanging.export

    def cancelled_on_the_way(ctx: Context, *given: object, **options: object) -> object:
        click(qtbot, dialog("passwords"), "passwordsCancel")
        return whole(ctx, *given, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(exchanging, "export", cancelled_on_the_way)
    answers(path)
    click(qtbot, page, "exchangeExport")
    go_on = held_back(shell, monkeypatch)
    give_phrase(qtbot, PHRASE, twice=True)
    go_on()

    assert tasks[-1].cancelled
    assert list(tmp_path.glob("*stick*")) == []
    assert not [one for one in QApplication.topLevelWidgets() if one.objectName() == "passwords" and one.isVisible()]


@pytest.mark.parametrize("late", [False, True])
def test_a_cancelled_import_has_changed_nothing_unless_it_was_done_already(
    qtbot: QtBot,
    shell: Shell,
    page: SettingsPage,
    demo_ctx: Context,
    other: Context,
    answers: Answers,
    tasks: list[Task],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    late: bool,
) -> None:
    before = phone(demo_ctx)
    students.save(other, first(other), {"phone": "+77019999999"})
    path = tmp_path / "stick.kafedra-exchange"
    exchanging.export(other, path, PHRASE)
    whole = exchanging.take

    def cancelled_on_the_way(ctx: Context, *given: object, **options: object) -> object:
        if not late:
            tasks[-1].cancel()
        done = whole(ctx, *given, **options)  # type: ignore[arg-type]
        tasks[-1].cancel()
        return done

    monkeypatch.setattr(exchanging, "take", cancelled_on_the_way)
    answers(path)
    click(qtbot, page, "exchangeImport")
    give_phrase(qtbot, PHRASE)
    go_on = held_back(shell, monkeypatch)
    click(qtbot, dialog("package"), "packageTake")
    go_on()

    assert phone(demo_ctx) == ("+77019999999" if late else before)
    assert told(page)
    assert ("1" in told(page)) is late
