"""Every command that writes, on a disk that is full, read-only, gone, or with a file that another program keeps.

One line with a code and the status of the environment; what was there before is there, nothing half is left lying;
the same words do it when all is well again.
"""

from __future__ import annotations

import io
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.exchange import packages
from app.storage import door, engine
from app.storage.backup_store import BackupStore
from tests.cli.conftest import SETUP, STUDENT, Answer, CommandLine
from tests.conftest import PROFILE
from tests.new_edition import write_edition

HEAD, OWN, HERS = "Айгүл", "меңгеруші құпиясөзі", "хатшының құпиясөзі"
PHRASE = "көктемгі қар 2026"
FORM = "mitu-a"
PROTECTED = ("--user", HEAD, "--password-stdin")


@dataclass(frozen=True, slots=True)
class Operation:
    """A command by its words, with places in braces, the lines of its standard input, and its status when all is well.

    `protected`: on a protected department; `fresh`: makes a department where there is none; `reads`: writes nothing
    into the department.
    """

    words: tuple[str, ...]
    lines: str = ""
    protected: bool = False
    fresh: bool = False
    reads: bool = False
    status: int = 0


OPERATIONS = {
    "init": Operation(("init", "--profile", PROFILE, "--from", "{setup}"), fresh=True),
    "demo": Operation(("demo", "--profile", PROFILE), fresh=True),
    "record": Operation(("record", "{request}")),
    "settings": Operation(("settings", "backup.hours", "5")),
    "calendar": Operation(("calendar", "--confirm", "2027")),
    "import of students": Operation(("import", "students", "{list}")),
    "import of scans": Operation(("import", "scans", "{scan}"), status=1),
    "undo": Operation(("undo",)),
    "print": Operation(("print", FORM, "--for", "{student}", "--out", "{disk}/жоспар.pdf")),
    "print to Word": Operation(("print", FORM, "--for", "{student}", "--out", "{disk}/жоспар.docx")),
    "print of a blank": Operation(("print", FORM, "--blank", "--out", "{disk}/үлгі.pdf"), reads=True),
    "pack": Operation(("pack", "--student", "{student}", "--out", "{disk}/топтама.pdf")),
    "backup": Operation(("backup",)),
    "backup to a file": Operation(("backup", "{disk}/көшірме.sqlite")),
    "restore": Operation(("restore", "{copy}")),
    "encrypt": Operation(("encrypt", *PROTECTED), OWN),
    "decrypt": Operation(("decrypt", *PROTECTED), OWN, protected=True),
    "a new key": Operation(("encrypt", "--new-key", *PROTECTED), OWN, protected=True),
    "a new user": Operation(
        ("users", "add", "Ұлпан", "--role", "secretary", *PROTECTED), f"{OWN}\n{HERS}", protected=True
    ),
    "exchange export": Operation(("exchange", "export", "{disk}/екінші.kx", "--phrase-stdin"), PHRASE),
    "exchange import": Operation(("exchange", "import", "{package}", "--phrase-stdin"), PHRASE),
    "edition install": Operation(("edition", "install", "{edition}")),
    "clear traces": Operation(("privacy", "--clear-traces")),
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, quick_passwords: None) -> None:
    """How long a busy file is waited for is not tried here."""
    monkeypatch.setitem(packages._COST, "n", 1 << 4)
    monkeypatch.setattr(door, "SECONDS", 0.01)
    pragmas = [one for one in engine.PRAGMAS if "busy_timeout" not in one]
    monkeypatch.setattr(engine, "PRAGMAS", (*pragmas, "PRAGMA busy_timeout = 10"))


class Disk:
    """A disk of its own with a department on it, and what the operations need, elsewhere."""

    def __init__(self, folder: Path, away: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self._away = folder, away
        self.cli = CommandLine(folder / "кафедра.sqlite")
        self.given: dict[str, str] = {"disk": str(folder)}
        self._monkeypatch = monkeypatch

    def run(self, one: Operation, status: int | None = None) -> Answer:
        self._monkeypatch.setattr("sys.stdin", io.StringIO(one.lines + "\n"))
        return self.cli(*(word.format(**self.given) for word in one.words), status=status)

    def fill(self, left: int) -> None:
        films = self.folder / "films"
        films.write_bytes(b"x" * max(shutil.disk_usage(self.folder).free - left, 0))

    def empty(self) -> None:
        (self.folder / "films").unlink()

    def mount(self, how: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{how}", str(self.folder)], check=True)

    def pull(self) -> None:
        """As a stick that is pulled out: the folder it was in is gone."""
        subprocess.run(["mount", "--bind", str(self.folder), str(self._away)], check=True)
        subprocess.run(["umount", str(self.folder)], check=True)
        self.folder.rmdir()

    def put_back(self) -> None:
        self.folder.mkdir()
        subprocess.run(["mount", "--bind", str(self._away), str(self.folder)], check=True)

    def files(self) -> set[str]:
        """All there is but the lock, the journal of the database, the films, and what belongs to whole copies."""
        found = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()}
        found = {one for one in found if not one.endswith((".lock", "-journal", "films", "notes.json"))}
        whole = {copy.name for copy in BackupStore.of(self.cli.database).copies() if copy.sound}
        return {one for one in found if Path(one).stem not in whole}

    def content(self) -> list[str]:
        """Every row there is, but what is only remembered of what was shown."""
        if not self.cli.database.exists():
            return []
        with closing(door.connect(self.cli.database)) as connection:
            return [line for line in connection.iterdump() if "kept_view" not in line]


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    folder = tmp_path / "диск"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", str(folder)]
    if sys.platform == "win32" or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a disk can only be mounted by root on Linux")
    away = tmp_path / "әкетілген"
    away.mkdir()
    yield Disk(folder, away, monkeypatch)
    for place in (folder, away):
        subprocess.run(["umount", "-l", str(place)], capture_output=True, check=False)


@pytest.fixture
def ready(disk: Disk, ready_database: Path, tmp_path: Path) -> Callable[[Operation], Disk]:
    """Brings a department and what an operation needs."""

    def prepare(one: Operation) -> Disk:
        other = CommandLine(Path(shutil.copyfile(ready_database, tmp_path / "екінші.sqlite")))
        student = f"student:{other.only('students')}"
        request = {"intention": "student.save", "date": "2026-11-20", "data": STUDENT | {"given_name": "Айша"}}
        disk.given |= {
            "student": student,
            "setup": str(other.file(SETUP, "кафедра.json")),
            "request": str(other.file(request)),
            "list": str(other.file("ТАӘ;ЖСН\nКим Әли;880101388718\n", "тізім.csv")),
            "edition": str(write_edition(tmp_path / "шығарылым")),
            "scan": str(tmp_path / "скан.png"),
            "package": str(tmp_path / "екінші.kx"),
        }
        Image.new("L", (600, 800), 255).save(disk.given["scan"])
        if one.fresh:
            return disk
        shutil.copyfile(ready_database, disk.cli.database)
        if "{package}" in one.words:
            other.record("student.save", subjects=[student], data=STUDENT | {"phone": "+77011111111"})
            words = ("--db", str(other.database), "exchange", "export", "{package}", "--phrase-stdin")
            disk.run(Operation(words, PHRASE), 0)
        if "{copy}" in one.words:
            disk.given["copy"] = str(disk.cli.json("backup")["file"])
            disk.cli.record("student.save", subjects=[student], data=STUDENT | {"phone": "+77022222222"})
        if one.protected:
            disk.run(OPERATIONS["encrypt"], 0)
        return disk

    return prepare


def refused_and_done_later(
    disk: Disk,
    one: Operation,
    harm: Callable[[], Any],
    mend: Callable[[], Any],
    *,
    may_succeed: bool = False,
    status: int = 3,
) -> None:
    files, content = disk.files(), [] if one.protected else disk.content()
    harm()
    told = disk.run(one)
    mend()
    if may_succeed and told.status == one.status:
        return
    assert told.status == status, told
    assert len(told.err.splitlines()) == 1, told
    assert ": " in told.err
    assert told.out == ""
    assert disk.files() == files
    assert one.protected or disk.content() == content
    disk.run(one, one.status)


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_full_disk(ready: Callable[[Operation], Disk], name: str) -> None:
    one = OPERATIONS[name]
    disk = ready(one)
    refused_and_done_later(disk, one, lambda: disk.fill(0), disk.empty)


@pytest.mark.parametrize("left", [8_192, 120_000, 700_000])
@pytest.mark.parametrize("name", OPERATIONS)
def test_a_disk_that_fills_on_the_way(ready: Callable[[Operation], Disk], name: str, left: int) -> None:
    one = OPERATIONS[name]
    disk = ready(one)
    refused_and_done_later(disk, one, lambda: disk.fill(left), disk.empty, may_succeed=True)


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_disk_that_may_only_be_read(ready: Callable[[Operation], Disk], name: str) -> None:
    one = OPERATIONS[name]
    disk = ready(one)
    refused_and_done_later(disk, one, lambda: disk.mount("ro"), lambda: disk.mount("rw"))


@pytest.mark.parametrize("name", [name for name, one in OPERATIONS.items() if not (one.fresh or one.reads)])
def test_a_folder_that_is_gone(ready: Callable[[Operation], Disk], name: str) -> None:
    """As when a stick was pulled out between two commands: nothing is begun where it was."""
    one = OPERATIONS[name]
    disk = ready(one)
    # The copy that was named is gone too: a wrong word, not a fault of the disk.
    refused_and_done_later(disk, one, disk.pull, disk.put_back, status=2 if name == "restore" else 3)


@pytest.mark.parametrize("name", [name for name, one in OPERATIONS.items() if not (one.fresh or one.reads)])
def test_a_file_that_another_program_keeps(ready: Callable[[Operation], Disk], name: str) -> None:
    one = OPERATIONS[name]
    if one.protected:
        pytest.skip("no other program can open it")
    disk = ready(one)
    with closing(sqlite3.connect(disk.cli.database, isolation_level=None)) as other:
        # A restore takes the place of whatever lies there: the other program keeps the old file, under no name.
        refused_and_done_later(
            disk, one, lambda: other.execute("BEGIN EXCLUSIVE"), other.rollback, may_succeed=name == "restore"
        )
