"""A stolen computer: whatever lies beside a protected department, and what the window keeps, names nobody.

Worked in through the real window and the command line; what a person saved outside on purpose is not looked at.
"""

from __future__ import annotations

import io
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop.crash_report import LogReader
from app.desktop.fault_log import FaultLog
from app.desktop.preview_dialog import PreviewDialog
from app.desktop.start import Program
from app.locations import shipped
from app.services import backups, drafts, exchanging, filing, own_templates, protection, students
from app.services.context import Context
from app.storage import door, queries
from app.storage.backup_store import BackupStore
from app.window import connect
from tests.cli.conftest import CommandLine
from tests.desktop.conftest import Answers
from tests.desktop.filling import press
from tests.desktop.user import find, type_text

pytestmark = pytest.mark.usefixtures("quick_passwords")

USER, PASSWORD = "Меңгеруші", "меңгеруші құпиясөзі"
PHRASE = "екі компьютердің ортақ сөзі"
TYPED = "Әлі ешкім бекітпеген тақырып туралы жоба"  # stands in a draft alone
SHORTEST = 6  # letters: fewer may stand together by chance
FAULT = "сирек кездесетін қате мәтіні"


@pytest.fixture
def place(tmp_path: Path, demo_database: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The disk: the department's folder, the stick, the window's own folder, the one for temporary files."""
    for name in ("Кафедра", "USB", "settings", "temp", "out"):
        (tmp_path / name).mkdir()
    shutil.copyfile(demo_database, tmp_path / "Кафедра" / "kafedra.sqlite")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    return tmp_path


def secrets(ctx: Context) -> list[str]:
    """Surnames, numbers and topics; what a person typed."""
    found: set[str] = set()
    with ctx.database.read() as connection:
        for table, columns in (("student", ("surname", "iin")), ("staff", ("surname",)), ("topic", ("kk", "ru", "en"))):
            for row in queries.rows(connection, table):
                found |= {str(row[column]) for column in columns if row[column] and len(str(row[column])) >= SHORTEST}
    return sorted(found | {TYPED, FAULT, PASSWORD, PHRASE})


def spellings(text: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1251"):
        try:
            yield text.encode(encoding)
        except UnicodeEncodeError:
            continue  # cp1251 lacks Kazakh letters
    yield json.dumps(text)[1:-1].encode()
    yield "".join(f"\\x{ord(one):x}" if ord(one) > 127 else one for one in text).encode()


def readable(folder: Path, wanted: list[str]) -> list[tuple[str, str]]:
    """Files that hold any of these, by their content or their name; exports stay out of it."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_relative_to(folder / "out"):
            continue
        content = str(path).encode() + (path.read_bytes() if path.is_file() else b"")
        found += [(path.name, one) for one in wanted if any(spelt in content for spelt in spellings(one))]
    return found


def test_the_search_finds_what_is_plain(place: Path) -> None:
    """Or else it would prove nothing."""
    with closing(open_department(place / "Кафедра" / "kafedra.sqlite")) as ctx:
        wanted = secrets(ctx)
    assert len(wanted) > 50
    found = {one for _, one in readable(place, wanted)}
    assert found >= set(wanted) - {TYPED, FAULT, PASSWORD, PHRASE}
    for encoding in ("utf-16-le", "utf-16-be", "cp1251"):
        (place / "settings" / "window.ini").write_bytes("last=Омаров".encode(encoding))
        assert readable(place / "settings", ["Омаров"]) == [("window.ini", "Омаров")]


def protect(database: Path, usb: Path) -> list[str]:
    """A department that was plain, had copies and a draft, and is protected now; what must not be read."""
    with closing(open_department(database)) as ctx:
        backups.choose_second(ctx, usb)
        drafts.save(ctx, None, "topics", TYPED, {"typed": TYPED})
        wanted = secrets(ctx)
        BackupStore.of(database).make(database, "by-hand", ctx.now())
        protection.turn_on(ctx, USER, PASSWORD)
    return wanted


@pytest.fixture
def program(place: Path, qapp: QApplication) -> Iterator[Callable[[], Program]]:
    """The program as it is run, with its log."""
    started: list[tuple[Program, FaultLog]] = []

    def start() -> Program:
        faults = FaultLog(place / "settings" / "kafedra.log")
        faults.__enter__()
        made = Program(
            qapp, connect, place / "Кафедра" / "kafedra.sqlite", shipped(), place / "settings" / "window.ini"
        )
        made.gate.turned.connect(partial(LogReader(place / "settings" / "kafedra.log", made.remember).follow, faults))
        started.append((made, faults))
        made.start()
        return made

    yield start
    for made, faults in started:
        made.leaving.release()
        made.window.close()
        made.close()
        faults.__exit__()


def unlock(program: Program, qtbot: QtBot) -> None:
    page = program.entrance.unlock
    qtbot.waitUntil(lambda: page.isVisible() and not program.worker.busy, timeout=30_000)
    page.user.clear()
    type_text(page.user, USER)
    type_text(page.password, PASSWORD)
    qtbot.waitUntil(page.unlock.isEnabled, timeout=10_000)
    qtbot.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    idle(program, qtbot)


def idle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.shell.ready and not program.worker.busy, timeout=60_000)


def done(program: Program, qtbot: QtBot, work: Callable[..., Any], *given: Any) -> Any:
    """What was asked of the database thread."""
    got: list[Any] = []
    program.shell.do(work, *given, on_done=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=60_000)
    idle(program, qtbot)
    return got[0]


def midway(ctx: Context, aside: Path) -> None:
    """Many rows are written; the files are looked at before the intention is over."""
    path = ctx.database.path
    with ctx.intention("students.save", name="x") as unit:
        for row in queries.rows(unit.connection, "student"):
            unit.update("student", row["id"], {"patronymic": f"{row['patronymic'] or ''}қ"})
        journal = path.with_name(path.name + "-journal")
        assert journal.stat().st_size > 0
        shutil.copyfile(journal, aside / "journal")
        shutil.copyfile(path, aside / "database")


def test_nobody_is_named_by_a_stolen_disk(
    place: Path, program: Callable[[], Program], qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, usb, out = place / "Кафедра" / "kafedra.sqlite", place / "USB", place / "out"
    wanted = protect(database, usb)
    assert readable(place, wanted) == []

    cli = CommandLine(database)
    for arguments in (["list", "students"], ["backup"], ["verify"], ["history"], ["search", wanted[0]]):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
        cli(*arguments, "--user", USER, "--password-stdin", status=None)
    assert readable(place, wanted) == []

    window = program()
    unlock(window, qtbot)
    work_through(window, qtbot, answers, out)
    done(window, qtbot, midway, place / "settings")
    package = usb / "kafedra.kafedra-exchange"
    done(window, qtbot, partial(exchanging.export, path=package, phrase=PHRASE))
    assert package.is_file()
    made = backups.carry_out(done(window, qtbot, backups.by_hand))
    assert made.made is not None
    assert made.second_seen
    assert readable(place, wanted) == []  # while it is open

    window.lock()
    qtbot.waitUntil(lambda: window.entrance.unlock.isVisible() and not window.worker.busy, timeout=30_000)
    assert readable(place, wanted) == []
    unlock(window, qtbot)
    window.restore(made.made.database)
    unlock(window, qtbot)
    assert list(database.parent.glob("*-replaced-*"))
    window.remember.flush()
    assert readable(place, wanted) == []
    assert not door.is_plain(database)


def work_through(program: Program, qtbot: QtBot, answers: Answers, out: Path) -> None:
    """Look a person up, print and issue, take scans in, leave a draft, meet a fault of the program."""
    shell, window = program.shell, program.window
    lines = done(program, qtbot, lambda ctx: students.list_lines(ctx, students.wanted()))
    student = next(one for one in lines if len(one.name.split()[0]) >= SHORTEST)
    type_text(window.search, student.name)
    qtbot.waitUntil(lambda: not program.worker.busy, timeout=20_000)
    window.open_page("students")
    type_text(find(window, QLineEdit, "filter_text"), student.name)
    idle(program, qtbot)
    for tab in ("topic", "personal", "plan", "papers"):
        window.open_page("student", student_id=student.id, tab=tab)
        idle(program, qtbot)

    named = out / student.name
    named.mkdir()
    window.preview("mitu-a", f"student:{student.id}")
    qtbot.waitUntil(lambda: bool(previews()), timeout=60_000)
    answers(named / "жоспар.pdf")
    press(previews()[0], "savePdf")
    qtbot.waitUntil((named / "жоспар.pdf").is_file, timeout=60_000)
    idle(program, qtbot)
    previews()[0].close()
    done(program, qtbot, filing.receive, [named])
    done(program, qtbot, lambda ctx: drafts.save(ctx, None, "step", TYPED, {"typed": TYPED}))
    done(program, qtbot, lambda ctx: own_templates.make(ctx, "mitu-a", "kk"))

    def fail(_: Context) -> None:
        raise KeyError(FAULT, student.name)

    answers(None)
    shell.run(fail)
    qtbot.waitUntil(lambda: not program.worker.busy, timeout=20_000)
    log = program.remember._settings.fileName()
    assert "KeyError" in Path(log).with_name("kafedra.log").read_text("utf-8")


def previews() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, PreviewDialog) and one.isVisible()]
