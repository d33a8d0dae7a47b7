"""Nothing leaves the machine: the running program asks for no internet socket, nor does any library in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.services import students
from tests.conftest import TODAY

ROOT = Path(__file__).resolve().parents[2]
VISIT = ROOT / "tests" / "hostile" / "visit.py"
SHOWN_FORM = "mitu-a"
LONGEST = 180  # seconds of a visit; a window that never gets ready must not hold up the tests
_ASKED = re.compile(r"socket\((AF_INET6?)\b.*")
_HEARD = re.compile(r"AF_INET6? .*")

# A program that does what is forbidden, in Python's own way.
_FORBIDDEN = """
import socket, sys
from contextlib import suppress
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from listening import listen
listen(Path(sys.argv[2]))
with suppress(OSError), socket.socket(getattr(socket, sys.argv[3]), socket.SOCK_DGRAM) as asked:
    asked.connect(("127.0.0.1" if sys.argv[3] == "AF_INET" else "::1", 9))
"""
# One that asks past Python, as a native library does.
_FORBIDDEN_BELOW = "import ctypes; ctypes.CDLL(None).socket({family}, 2, 0)"
_FAMILY_NUMBERS = {"AF_INET": 2, "AF_INET6": 10}
# The command line, listened to.
_COMMAND = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from listening import listen
listen(Path(sys.argv[2]))
from app.cli.main import run
sys.exit(run(sys.argv[3:]))
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a program told, and the internet sockets it asked for as the system saw them and as Python did."""

    out: str
    traced: list[str]
    heard: list[str]


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment in which nothing of the person who runs the tests is read or written."""
    kept = {name: value for name, value in os.environ.items() if name not in ("CUPS_SERVER", "DISPLAY")}
    data = str(tmp_path / "data")
    return kept | {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": data, "LOCALAPPDATA": data}


@pytest.fixture(scope="session")
def strace() -> str:
    """The tracer of system calls, where there is one and it may be used."""
    found = shutil.which("strace")
    if found is None:
        pytest.skip("strace is not installed: only what Python asks for can be seen here")
    if subprocess.run([found, "-qq", "-e", "trace=socket", "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace programs on this machine")
    return found


def run(command: list[str], home: dict[str, str], report: Path, strace: str | None = None) -> Seen:
    trace = report.with_suffix(".trace")
    watched = [strace, "-f", "-qq", "-e", "trace=socket", "-o", str(trace)] if strace else []
    done = subprocess.run(
        [*watched, sys.executable, *command],
        cwd=ROOT, env=home, capture_output=True, text=True, encoding="utf-8", timeout=LONGEST, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    traced = trace.read_text("utf-8", errors="replace") if strace else ""
    heard = report.read_text("utf-8") if report.exists() else ""
    return Seen(done.stdout, [one[0] for one in _ASKED.finditer(traced)], _HEARD.findall(heard))


@pytest.fixture
def visited(tmp_path: Path, demo_database: Path) -> list[str]:
    """The arguments of a visit to a copy of the demonstration department."""
    database = Path(shutil.copyfile(demo_database, tmp_path / "кафедра.sqlite"))
    ctx = open_department(database, clock=lambda: TODAY)
    student = students.list_ids(ctx, students.wanted())[0]
    ctx.close()
    return [str(VISIT), str(database), f"student:{student}", str(tmp_path / "report")]


def command(report: Path, *arguments: str) -> list[str]:
    return ["-c", _COMMAND, str(VISIT.parent), str(report), *arguments]


# --- the program ------------------------------------------------------------------------------


def test_window_and_print_preview_ask_for_no_socket_in_python(visited: list[str], home: dict[str, str]) -> None:
    seen = run(visited, home, Path(visited[-1]))
    assert "today True" in seen.out
    assert "preview" in seen.out
    assert seen.heard == []


def test_window_and_print_preview_open_no_internet_socket(
    visited: list[str], home: dict[str, str], strace: str
) -> None:
    """Qt and its plugins too: the one that looks for printers would ask the print service over TCP."""
    seen = run(visited, home, Path(visited[-1]), strace)
    assert "preview" in seen.out
    assert seen.traced == []


def test_command_line_asks_for_no_socket_in_python(tmp_path: Path, home: dict[str, str]) -> None:
    """The self-test migrates a database and renders every form."""
    report = tmp_path / "report"
    assert run(command(report, "self-test"), home, report).heard == []


def test_command_line_opens_no_internet_socket(tmp_path: Path, home: dict[str, str], strace: str) -> None:
    report = tmp_path / "report"
    assert run(command(report, "self-test"), home, report, strace).traced == []


# --- these tests can fail ---------------------------------------------------------------------


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_socket_of_python_is_heard(tmp_path: Path, home: dict[str, str], family: str) -> None:
    """Even where the machine then refuses it, as one without the newer addresses does."""
    report = tmp_path / "report"
    seen = run(["-c", _FORBIDDEN, str(VISIT.parent), str(report), family], home, report)
    assert f"{family} socket.__new__" in seen.heard


def test_a_name_that_is_looked_up_is_heard(tmp_path: Path, home: dict[str, str]) -> None:
    report = tmp_path / "report"
    program = _FORBIDDEN.partition("with")[0] + "with suppress(OSError): socket.getaddrinfo('localhost', 80)"
    assert run(["-c", program, str(VISIT.parent), str(report)], home, report).heard == ["AF_INET socket.getaddrinfo"]


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_socket_below_python_is_traced(tmp_path: Path, home: dict[str, str], strace: str, family: str) -> None:
    program = _FORBIDDEN_BELOW.format(family=_FAMILY_NUMBERS[family])
    seen = run(["-c", program], home, tmp_path / "report", strace)
    assert len(seen.traced) == 1
    assert seen.traced[0].startswith(f"socket({family},")
