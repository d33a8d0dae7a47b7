"""The command line as programs of its own: interrupted, crowded out, cut short, in a foreign encoding."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from app.services.demo import synthetic_iin
from tests.cli.conftest import CommandLine
from tests.conftest import PROFILE

ROOT = Path(__file__).resolve().parent.parent.parent
# Stops the program as a power cut would: the rows are written, the transaction is not committed.
POWER_CUT = """
import os, sys
from app.cli.main import run
from app.services import importing
importing._remember_mapping = lambda unit, found: os._exit(9)
run(sys.argv[1:])
"""
HOLDER = """
import sys
from pathlib import Path
from app.storage.lock import DatabaseLock
lock = DatabaseLock(Path(sys.argv[1]))
lock.acquire("window")
print("held", flush=True)
sys.stdin.read()
"""


def start(cli: CommandLine, *arguments: str, code: str | None = None, **environment: str) -> subprocess.Popen[bytes]:
    program = ["-m", "app"] if code is None else ["-c", code]
    return subprocess.Popen(
        [sys.executable, *program, "--db", str(cli.database), *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(cli: CommandLine, *arguments: str, code: str | None = None, **environment: str) -> tuple[int, str, str]:
    process = start(cli, *arguments, code=code, **environment)
    out, err = process.communicate()
    return process.returncode, out.decode("utf-8"), err.decode("utf-8")


def long_list(path: Path, rows: int) -> Path:
    lines = ["Тегі;Аты;ЖСН;Курс;Білім беру бағдарламасы"]
    for number in range(rows):
        iin = synthetic_iin(date(1985, 1, 1) + timedelta(days=number), "female", 100)
        lines.append(f"Қасымова;Ұлпан;{iin};1;7M06101 Ақпараттық жүйелер")
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_process_of_its_own_gives_the_same_status_and_text(cli: CommandLine) -> None:
    assert run(cli, "list", "students", "--json")[:2] == (0, cli("list", "students", "--json").out)
    assert run(cli, "check", "--student", cli.only("students"), "--gate", "topic")[0] == 1
    status, out, err = run(cli, "show", "student:nobody")
    assert (status, out) == (2, "")
    assert err.startswith("record-unknown: ")
    assert run(CommandLine(cli.database.with_name("жоқ.sqlite")), "undo")[0] == 3
    assert run(cli)[0] == 2


def test_kazakh_letters_are_written_in_any_locale(cli: CommandLine) -> None:
    status, out, _ = run(cli, "list", "students", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert status == 0
    assert "Қасымова Ұлпан Серікқызы" in out


def test_an_import_cut_off_by_a_power_failure_leaves_the_database_as_it_was(bare: CommandLine) -> None:
    bare("init", "--profile", PROFILE)
    journal = bare.json("history")
    path = long_list(bare.database.parent / "тізім.csv", 3_000)

    assert run(bare, "import", "students", str(path), code=POWER_CUT)[0] == 9
    left = bare.database.with_name(bare.database.name + "-journal")
    assert left.stat().st_size > 0, "the write had not reached the disk: nothing was interrupted"

    assert bare.json("verify")["rows"]["student"] == 0
    assert bare.json("list", "students") == []
    assert bare.json("history") == journal
    assert bare.json("import", "students", path)["accepted"] == 3_000


def test_who_holds_the_database_keeps_others_out_until_he_is_gone(cli: CommandLine) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(cli.database)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        status, out, err = run(cli, "list", "students")
        holder.kill()

    assert (status, out) == (3, "")
    assert err.startswith("database-in-use: ")
    assert run(cli, "list", "students")[0] == 0


def test_a_reader_that_has_seen_enough_is_no_fault(bare: CommandLine) -> None:
    process = start(bare, "rules", "--profile", PROFILE, "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        process.stdout.read(1)
        process.stdout.close()
        told = process.stderr.read()

    assert told == b""
    assert process.returncode == 0


def test_a_fault_of_the_program_is_one_line_and_its_story_lies_in_the_log(cli: CommandLine, tmp_path: Path) -> None:
    broken = """
import sys
from app.cli.main import run
from app.services import students
students.list_lines = None
sys.exit(run(sys.argv[1:]))
"""
    status, out, err = run(cli, "list", "students", code=broken)

    assert (status, out) == (3, "")
    assert err.startswith("internal-fault: ")
    assert err.count("\n") == 1
    (log,) = (tmp_path / "data").rglob("kafedra.log")
    assert "TypeError" in log.read_text("utf-8")
