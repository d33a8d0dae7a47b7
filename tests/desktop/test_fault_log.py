"""A fault of the program, and its sudden end, stand in the log with what led to them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.desktop.fault_log import FaultLog

ROOT = Path(__file__).resolve().parents[2]

# In a process of its own: arming the log takes the handlers of the tests away.
FAULT = """
import faulthandler, sys
from pathlib import Path
from app.desktop.fault_log import FaultLog

def divide():
    return 1 / 0

told = []
with FaultLog(Path(sys.argv[1])) as faults:
    faults.met.connect(told.append)
    try:
        divide()
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())
    print(*map(repr, told))
    {then}
"""


def run(log: Path, then: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-c", FAULT.format(then=then), str(log)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def test_a_fault_is_logged_with_its_trace_and_told(tmp_path: Path) -> None:
    log = tmp_path / "папка" / "kafedra.log"
    done = run(log)
    assert done.returncode == 0, done.stderr
    assert "ZeroDivisionError('division by zero')" in done.stdout
    assert "in divide" in log.read_text("utf-8")


def test_the_log_grows_from_start_to_start(tmp_path: Path) -> None:
    log = tmp_path / "kafedra.log"
    run(log)
    run(log)
    assert log.read_text("utf-8").count("in divide") == 2


def test_a_crash_leaves_where_it_happened(tmp_path: Path) -> None:
    log = tmp_path / "kafedra.log"
    done = run(log, "faulthandler._sigabrt()")
    assert done.returncode != 0
    assert "Fatal Python error" in log.read_text("utf-8")


def test_without_a_place_for_the_log_the_window_opens_all_the_same(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("in the way", "utf-8")
    before = sys.excepthook
    with FaultLog(taken / "kafedra.log"):
        assert sys.excepthook != before
    assert sys.excepthook == before
