"""One start of the window (or of a bare one), in a process of its own: prints milliseconds since it was begun.

python -m bench.window BEGUN bare|DATABASE, where BEGUN is time.monotonic() of the parent. The monotonic clock is
one for all processes of a machine.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

BEGUN = float(sys.argv[1])


def since() -> float:
    return (time.monotonic() - BEGUN) * 1000


class Painted(QObject):
    """Tells when a widget was painted for the first time."""

    def __init__(self, widget: QWidget, then: object) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._then is not None:
            QTimer.singleShot(0, self._then)
            self._then = None
        return False


class Stalls(QObject):
    """The longest time in which the window did not answer."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.monotonic()
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def memory() -> float:
    """Largest resident memory of this process so far, in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would tell that of the parent, when it was larger at the start
        line = next(one for one in status.read_text("ascii").splitlines() if one.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def bare() -> None:
    app = QApplication([])
    window = QWidget()
    window.resize(1366, 768)

    def painted() -> None:
        print(json.dumps({"painted": since(), "memory": memory()}))
        app.quit()

    Painted(window, painted)
    window.show()
    app.exec()


def kafedra(database: str, page: str) -> None:
    from tempfile import mkdtemp

    from app import locations
    from app.desktop.start import Program
    from app.desktop.theme import styled_application
    from app.window import connect

    app = styled_application("kafedra")
    program = Program(app, connect, Path(database), locations.shipped(), Path(mkdtemp()) / "window.ini")
    program.window.resize(1366, 768)
    result: dict[str, float] = {}
    watching: list[Stalls] = []

    def painted() -> None:
        result["painted"] = since()
        watching.append(Stalls())

    def loaded() -> None:
        result.setdefault("loaded", since())
        if not program.shell.ready:
            return  # what was kept of the last time; the department is still being opened
        result["judged"] = since()
        result["stall"] = watching[0].longest if watching else 0.0
        program.window.page_loaded.disconnect(loaded)
        if page == "today":
            end()
        else:
            program.window.open_page(page)
            QTimer.singleShot(1500, end)

    def end() -> None:
        result["memory"] = memory()
        print(json.dumps(result))
        program.window.close()
        app.quit()

    Painted(program.window, painted)
    program.window.page_loaded.connect(loaded)
    program.start()
    app.exec()
    program.close()


if __name__ == "__main__":
    bare() if sys.argv[2] == "bare" else kafedra(sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "today")
