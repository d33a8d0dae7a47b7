"""Wrong arguments, places that are none, streams that cannot be written, Ctrl+C: a sentence, a status, nothing half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import STUDENT, CommandLine
from tests.cli.test_processes import ROOT, long_list, run, start
from tests.conftest import PROFILE

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="device files and signals of POSIX")
FULL_DEVICE = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
LONG = "қ" * 300  # longer than any file system lets a name be
FORM = "mitu-a"


# --- arguments --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nonsense",),
        ("list", "nothing"),
        ("list", "students", "--limit"),
        ("history", "--limit", "9" * 30),
        ("history", "--limit", "0"),
        ("history", "--limit", "-5"),
        ("history", "--limit", "көп"),
        ("history", "--for", "student:"),
        ("show", "x" * 100_000),
        ("show", "student:" + "x" * 100_000),
        ("show", "student:'; DROP TABLE student; --"),
        ("deadlines", "--as-of", "2026-02-29"),
        ("deadlines", "--as-of", "9999-12-31"),
        ("check", "--student", "student:nobody", "--gate", "topic"),
        ("rules", "--profile", "../../etc"),
        ("rules", "--profile", LONG),
        ("evaluate", "--profile", PROFILE, "--facts", "."),
        ("record", "."),
        ("record", LONG),
        ("import", "students", "."),
        ("import", "plan", "жоқ.xlsx", "--student", LONG),
        ("calendar", "99999"),
        ("settings", LONG, "5"),
        ("print", "no-such-form", "--blank", "--out", "x.pdf"),
        ("--lang", "xx", "list", "students"),
        ("--db", "", "list", "students"),
    ],
)
def test_wrong_words(cli: CommandLine, words: tuple[str, ...]) -> None:
    told = cli(*words, status=2)
    assert told.out == ""
    assert told.err


@pytest.mark.parametrize("name", ["жаңа бума/кафедра.sqlite", "ә \"қ\" 'ұ' %41 #?&;=.sqlite", " бос орын .sqlite"])
def test_names_of_any_letters(bare: CommandLine, name: str) -> None:
    odd = CommandLine(bare.database.parent / name)
    odd("init", "--profile", PROFILE)
    odd.record("student.save", data={"surname": "Қасымова"})
    assert odd.json("list", "students")[0]["name"] == "Қасымова"
    odd("backup", odd.database.with_name("көшірме " + odd.database.name))
    assert odd.json("verify", odd.database.with_name("көшірме " + odd.database.name))["rows"]["student"] == 1


def test_a_name_too_long_for_a_file(bare: CommandLine, cli: CommandLine) -> None:
    for kind in ("students", "scans"):
        assert cli("import", kind, LONG, status=3).err
    for database in (LONG, "/".join(["a"] * 3_000)):
        assert CommandLine(bare.database.parent / database)("init", "--profile", PROFILE, status=3).err


# --- places to write to -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [".", "/", LONG + ".pdf", "жоқ/print.pdf", "department.sqlite/print.pdf"])
def test_what_cannot_be_written_there_is_not_issued(cli: CommandLine, student: str, place: str) -> None:
    target = cli.database.parent / place
    (cli.database.parent / "department.sqlite").write_bytes(b"")
    for command in (("print", FORM, "--for", student), ("pack", "--student", student)):
        assert cli(*command, "--out", target, status=3).err.startswith("file-")
    assert cli.json("list", "papers") == []


@FULL_DEVICE
def test_a_full_device(cli: CommandLine, student: str) -> None:
    told = cli("print", FORM, "--for", student, "--out", "/dev/full", status=3)
    assert told.err.startswith("file-no-room: ")
    assert cli("backup", "/dev/full", status=3).err
    assert cli("print", FORM, "--blank", "--out", "/dev/full", status=3).err.startswith("file-no-room: ")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="an administrator may write anywhere")
def test_a_folder_that_may_not_be_written(cli: CommandLine, student: str, tmp_path: Path) -> None:
    folder = tmp_path / "оқу ғана"
    folder.mkdir(mode=0o500)
    assert cli("print", FORM, "--for", student, "--out", folder / "x.pdf", status=3).err.startswith("file-not-allowed")
    assert cli.json("list", "papers") == []


# --- files that are none ----------------------------------------------------------------------------------------------


@POSIX
def test_a_list_comes_through_a_pipe(cli: CommandLine) -> None:
    reading, writing = os.pipe()
    os.write(writing, "ТАӘ;ЖСН\nКим Әли;880101388718\n".encode())
    os.close(writing)
    assert cli.json("import", "students", f"/dev/fd/{reading}", "--dry-run")["accepted"] == 1
    os.close(reading)


@POSIX
def test_devices_are_no_lists(cli: CommandLine) -> None:
    assert cli("import", "students", "/dev/null", status=1).out.startswith("table-empty: ")
    assert cli("import", "students", "/dev/zero", status=1).out.startswith("table-too-large: ")
    assert CommandLine(Path("/dev/null"))("list", "students", status=2).err


# --- streams ----------------------------------------------------------------------------------------------------------


def shell(cli: CommandLine, words: str, redirected: str) -> tuple[int, str]:
    """The status of the command line with its streams redirected by a shell, and what it told beside."""
    command = f'"{sys.executable}" -m app --db "{cli.database}" {words} {redirected}'
    done = subprocess.run(["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


@FULL_DEVICE
@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        ("list students", 3, "answer-not-written"),
        (f"rules --profile {PROFILE} --json", 3, "answer-not-written"),
        ("import students тізім.csv", 2, "table-missing"),
        ("undo", 1, "nothing-to-undo"),
    ],
)
def test_an_answer_that_cannot_be_written(cli: CommandLine, words: str, status: int, code: str) -> None:
    for _ in range(2):  # all that there is
        cli("undo")
    told = shell(cli, words, "> /dev/full")
    assert told[0] == status, told
    assert told[1].startswith(f"{code}: ")
    assert "Traceback" not in told[1]
    assert shell(cli, words, "> /dev/full 2> /dev/full")[0] == status


@POSIX
def test_streams_that_are_closed(cli: CommandLine) -> None:
    assert shell(cli, "list students", ">&-") == (0, "")
    assert shell(cli, "show student:nobody", "2>&-") == (2, "")
    assert shell(cli, "history", "<&- >&- 2>&-") == (0, "")
    assert cli.json("verify")["rows"]["student"] == 1


# --- Ctrl+C -----------------------------------------------------------------------------------------------------------

# Ctrl+C while rows are being written, before they are confirmed.
INTERRUPTED = """
import os, signal, sys
from app.cli.main import run
from app.services import importing
importing._remember_mapping = lambda unit, found: os.kill(os.getpid(), signal.SIGINT)
sys.exit(run(sys.argv[1:]))
"""


@POSIX
def test_ctrl_c_leaves_nothing_half(cli: CommandLine) -> None:
    journal = cli.json("history")
    path = long_list(cli.database.parent / "тізім.csv", 300)

    status, out, err = run(cli, "import", "students", str(path), code=INTERRUPTED)

    assert (status, err) == (1, "")
    assert out.startswith("cli-interrupted: ")
    assert cli.json("history") == journal
    assert [row["name"] for row in cli.json("list", "students")] == [
        f"{STUDENT['surname']} {STUDENT['given_name']} {STUDENT['patronymic']}"
    ]
    assert cli.json("import", "students", path)["accepted"] == 300


@POSIX
def test_ctrl_c_while_it_waits(cli: CommandLine, tmp_path: Path) -> None:
    """A list that never comes: the other end of the pipe stays silent."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = start(cli, "import", "students", str(pipe))
    silent = os.open(pipe, os.O_WRONLY)  # opens when the program has
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    os.close(silent)
    assert (process.returncode, err) == (1, b"")
    assert out.startswith(b"cli-interrupted: ")
