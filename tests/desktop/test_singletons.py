"""The process outlives more signals and calls than it has references to True and None."""

from __future__ import annotations

import subprocess
import sys

MANY = """
import app.desktop
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bell(QObject):
    rung = Signal(int)

application = QCoreApplication([])
bell = Bell()
for number in range(20_000):
    bell.rung.emit(number)
    bell.setObjectName("bell")
    bell.property("none")
    bell.rung.connect(bell.deleteLater)
    bell.rung.disconnect(bell.deleteLater)
    bell == number
print("alive")
"""


def test_many_signals_and_calls_do_not_end_the_process() -> None:
    ended = subprocess.run([sys.executable, "-c", MANY], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == "alive"
